// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <chrono>
#include <memory>

namespace quayside::shardmap {

class Connection;
class Transaction;

/**
 * A read-only transaction in which no statement takes longer than a given time, and of which nothing stays:
 * it is rolled back when it goes. SQLite knows no such time: there the thread's own patience ends it.
 */
class QuietLook final
{
    Q_DISABLE_COPY_MOVE(QuietLook)
public:
    static constexpr std::chrono::milliseconds kShort { 2'000 };
    static constexpr std::chrono::milliseconds kLong { 30'000 };

    [[nodiscard]] static Result<std::unique_ptr<QuietLook>> begin(Connection &connection,
                                                                  std::chrono::milliseconds patience);
    ~QuietLook();

private:
    explicit QuietLook(std::unique_ptr<Transaction> transaction);

    std::unique_ptr<Transaction> m_transaction;
};

} // namespace quayside::shardmap
