// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "fleet/truth/fleet.h"
#include "fleet/truth/timeline.h"
#include "fleet/watch/fleetsync.h"
#include "fleet/watch/laststatekeeper.h"
#include "fleet/watch/statuskeeper.h"
#include "operations/map/mapedits.h"
#include "operations/service/operationservice.h"
#include "shardmap/shardmap.h"
#include "waha/limits.h"
#include "waha/network.h"

#include <QTest>

#include <memory>

// A loaded machine may take long for what needs milliseconds.
#undef QTRY_VERIFY
#define QTRY_VERIFY(expression) QTRY_VERIFY_WITH_TIMEOUT(expression, 20'000)
#undef QTRY_COMPARE
#define QTRY_COMPARE(actual, expected) QTRY_COMPARE_WITH_TIMEOUT(actual, expected, 20'000)

namespace quayside::test {

/** A desktop's clock that is wrong by so much. */
class SkewedClock final : public Clock
{
public:
    explicit SkewedClock(qint64 skewMs)
        : m_skewMs(skewMs)
    { }
    [[nodiscard]] qint64 nowMs() const override { return m_system.nowMs() + m_skewMs; }
    [[nodiscard]] qint64 monotonicMs() const override { return m_system.monotonicMs(); }
    void pass(qint64 milliseconds) { m_skewMs += milliseconds; }

private:
    SystemClock m_system;
    qint64 m_skewMs;
};

/** One console without a window: everything a program has below it. Destroying it is its crash. */
class Desk final
{
    Q_DISABLE_COPY_MOVE(Desk)
public:
    static constexpr double kPace = 30;

    /** Opens the map, installs Quayside's tables (with `consent`), and waits until every worker has answered
     * or failed. */
    explicit Desk(const QString &file, const QString &actor = QStringLiteral("support@desk-1"),
                  bool consent = true, qint64 clockSkewMs = 0, double pace = kPace, bool readOnly = false);
    explicit Desk(const shardmap::MapLocation &location,
                  const QString &actor = QStringLiteral("support@desk-1"), bool consent = true,
                  qint64 clockSkewMs = 0, double pace = kPace);
    ~Desk();

    shardmap::ShardMap &map() { return m_map; }
    fleet::Fleet &fleet() { return m_fleet; }
    [[nodiscard]] const fleet::Fleet &fleet() const { return m_fleet; }
    fleet::FleetSync &sync() { return *m_sync; }
    operations::OperationService &service() { return *m_service; }
    operations::MapEdits &edits() { return *m_edits; }
    fleet::Timeline &timeline() { return *m_timeline; }
    fleet::StatusKeeper &statuses() { return *m_statuses; }
    fleet::LastStateKeeper &lastStates() { return *m_lastStates; }

    [[nodiscard]] static SessionKey key(int worker, const QString &name);
    [[nodiscard]] fleet::SessionIndex session(int worker, const QString &name) const;
    /** Waits until the fleet shows the session in this status. */
    [[nodiscard]] bool waitForStatus(int worker, const QString &name, SessionStatus status);

    /** As if so much time had passed without anything happening. */
    void passTime(qint64 milliseconds) { m_clock.pass(milliseconds); }
    /** Waits until the desk finds the worker silent, and lets more than five minutes pass. */
    [[nodiscard]] bool seeDead(int worker);

    [[nodiscard]] OperationId run(operations::Verb verb, int worker, const QString &name);
    [[nodiscard]] OperationId create(int worker, const QString &name, int user = 1,
                                     const QJsonObject &config = {});
    /** Runs the event loop until the operation has ended; its view. */
    [[nodiscard]] operations::OperationView ended(const OperationId &id);
    /** The number of changed() signals of own operations so far. */
    [[nodiscard]] int changes() const { return m_changes; }

private:
    [[nodiscard]] static waha::Limits limits();
    [[nodiscard]] static shardmap::MapLocation atFile(const QString &file, bool readOnly);

    waha::Network m_network;
    shardmap::ShardMap m_map;
    SkewedClock m_clock;
    fleet::Fleet m_fleet;
    std::unique_ptr<fleet::FleetSync> m_sync;
    std::unique_ptr<fleet::Timeline> m_timeline;
    std::unique_ptr<fleet::StatusKeeper> m_statuses;
    std::unique_ptr<fleet::LastStateKeeper> m_lastStates;
    std::unique_ptr<operations::OperationService> m_service;
    std::unique_ptr<operations::MapEdits> m_edits;
    int m_changes = 0;
};

} // namespace quayside::test
