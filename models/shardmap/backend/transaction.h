// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QtGlobal>

#include <memory>

namespace quayside::shardmap {

class Connection;
struct Dialect;

/**
 * A transaction that rolls back unless it was committed.
 *
 * Where the server may have ended it without a word (Connection::mayEndUntold()), what comes after that is
 * taken back, too: nothing is committed by itself, and a savepoint from the beginning has to be there still
 * at the end. It is DatabaseBusy where it is not.
 */
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
    Transaction(Connection &connection, bool isGuarded);
    [[nodiscard]] Result<void> open(const QStringList &statements);
    void rollBack();

    Connection &m_connection;
    const bool m_isGuarded;
    bool m_open = false;
};

/**
 * A part of a transaction whose failure leaves the rest as it is. Where the database sees to that by itself,
 * nothing is done.
 */
class Savepoint final
{
    Q_DISABLE_COPY_MOVE(Savepoint)
public:
    explicit Savepoint(Connection &connection);
    ~Savepoint() = default;

    [[nodiscard]] Result<void> begin();
    [[nodiscard]] Result<void> end(bool isKept);

private:
    Connection &m_connection;
    const bool m_isNeeded;
};

/** Runs `body`, a callable that returns a Result, so that a failure of it is its own. In a transaction. */
template <typename Body>
[[nodiscard]] auto onItsOwn(Connection &connection, Body body) -> decltype(body())
{
    Savepoint savepoint(connection);
    TRY(savepoint.begin());
    auto result = body();
    TRY(savepoint.end(result.has_value()));
    return result;
}

} // namespace quayside::shardmap
