// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "databases/postgresserver.h"

namespace quayside::test {

/** A second PostgreSQL server that follows a primary by streaming, and takes its place once promoted. */
class PostgresStandby final
{
    Q_DISABLE_COPY_MOVE(PostgresStandby)
public:
    /** The primary outlives it. */
    explicit PostgresStandby(PostgresServer &primary);

    /** Copies the running primary and follows it. What went wrong; empty: it answers, read-only. */
    [[nodiscard]] QString start();
    /** From now on the primary answers a commit only when this server has it, too; false: it refused. */
    [[nodiscard]] bool makeSynchronous();
    /** Whether it has what the primary had written when this was asked. */
    [[nodiscard]] bool hasCaughtUp();
    /** It takes writes from now on. What went wrong; empty: nothing. */
    [[nodiscard]] QString promote();

    [[nodiscard]] PostgresServer &server() { return m_server; }
    /** A database with both servers as hosts, the primary first. */
    [[nodiscard]] shardmap::MapLocation location(const QString &database) const;

private:
    PostgresServer &m_primary;
    PostgresServer m_server;
};

} // namespace quayside::test
