// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "databases/mariadbserver.h"
#include "databases/postgresstandby.h"
#include "matrix/journaltap.h"
#include "matrix/observer.h"

#include <QSemaphore>

namespace quayside::matrix {

/**
 * Runs one case in which the map's server is stopped hard at a write of the journal: before it is sent, or
 * when it is made and not yet answered. The server comes back, or its standby takes its place; the console,
 * which nobody touches, goes on by itself and finishes what it had begun.
 *
 * The server is away for longer than a single write is tried, which is five seconds; QUAYSIDE_OUTAGE_MS makes
 * it longer. An operation whose lease lapses meanwhile is let go, and the console takes it up again. Where its
 * very beginning waits for so long that nobody expects it any more, the console says so, and a person who finds
 * it in the list of operations afterwards goes on with it.
 */
class OutageRunner final : public QObject
{
    Q_OBJECT
public:
    explicit OutageRunner(const Case &what);
    ~OutageRunner() override;

    /** What was violated; empty: nothing. */
    [[nodiscard]] QStringList run();
    /** See CaseRunner. */
    [[nodiscard]] bool endedBefore() const { return m_endedBefore; }
    [[nodiscard]] QStringList story() const { return m_observer ? m_observer->story() : QStringList(); }

private:
    [[nodiscard]] QString startServer();
    [[nodiscard]] QString begin();
    [[nodiscard]] bool waitForMoment();
    [[nodiscard]] QString replaceServer();
    [[nodiscard]] QStringList checkEnd();
    [[nodiscard]] bool isTooLateToBegin() const;
    [[nodiscard]] shardmap::MapLocation location() const;

    Case m_case;
    std::unique_ptr<test::PostgresServer> m_postgres;
    std::unique_ptr<test::PostgresStandby> m_standby;
    std::unique_ptr<test::MariaDbServer> m_mariaDb;
    std::unique_ptr<World> m_world;
    std::unique_ptr<Observer> m_observer;
    JournalTap m_tap;
    QSemaphore m_mayGoOn;
    bool m_stopped = false;
    bool m_endedBefore = false;
    std::unique_ptr<test::Desk> m_desk;
    OperationId m_operation;
};

} // namespace quayside::matrix
