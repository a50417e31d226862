// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QtGlobal>

#include <memory>

namespace quayside::shardmap {

class Connection;
struct Dialect;

/** A transaction that rolls back unless it was committed. */
class Transaction final
{
    Q_DISABLE_COPY_MOVE(Transaction)
public:
    enum class Kind { Read, Write };

    [[nodiscard]] static Result<std::unique_ptr<Transaction>> begin(Connection &connection,
                                                                    const Dialect &dialect, Kind kind);
    ~Transaction();

    [[nodiscard]] Result<void> commit();

private:
    explicit Transaction(Connection &connection);

    Connection &m_connection;
    bool m_open = true;
};

} // namespace quayside::shardmap
