// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/future.h"
#include "shardmap/maplocation.h"

namespace quayside::shardmap {

/** One thing that a test of a connection has looked at. */
struct ConnectionFinding
{
    enum class Verdict {
        Fine,
        Remark, //!< it works; somebody should know
        Bad, //!< it can't be worked with
    };
    Verdict verdict = Verdict::Fine;
    QString text; //!< what was found, and what would help: a few sentences
};

/** The numbers of the worker that has most sessions, so that a person sees what its capacity means. */
struct CapacityExample
{
    QString worker; //!< its name where it has one, else its id
    qint64 capacity = 0; //!< as the column says
    qint64 sessions = 0; //!< rows of it
};

/** What a test of a connection came to, in the order it was looked at. */
struct ConnectionReport
{
    std::vector<ConnectionFinding> findings;
    std::optional<CapacityExample> example; //!< nothing where no worker has sessions

    [[nodiscard]] bool isUsable() const;
};

/**
 * Looks whether a location can be worked with, and if not, precisely why: the driver, each host (name, port,
 * TLS, login, database), the tables and their columns, and what the login may do to them. Only reads, in
 * read-only transactions; rights are asked of the database's planner, which carries nothing out. On a pool
 * thread; takes as long as the hosts take to answer. Never fails: what fails is a finding.
 */
[[nodiscard]] Future<ConnectionReport> testConnection(const MapLocation &location);

} // namespace quayside::shardmap
