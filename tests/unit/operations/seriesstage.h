// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unit/operations/desk.h"
#include "unit/operations/plant.h"

namespace quayside::test {

/** One worker with sessions of five customers, and some empty ones that could take them. */
class SeriesStage final
{
    Q_DISABLE_COPY_MOVE(SeriesStage)
public:
    static constexpr int kFrom = 0;
    static constexpr double kSpeed = 25; //!< slow enough for codes to last while several moves begin

    /** Targets are workers 1 …; with a shared store nobody has to scan. The last `apart` sessions are on the
     * last target. */
    explicit SeriesStage(int sessions = 8, int targets = 5, bool sharedStore = false, int apart = 0);

    [[nodiscard]] static QString name(int session) { return QStringLiteral("acme-%1").arg(session); }
    [[nodiscard]] static std::string phone(int session);
    [[nodiscard]] static int userOf(int session) { return 1 + session % 5; }
    [[nodiscard]] static operations::MoveSeriesPlan drainPlan(Desk &desk);
    [[nodiscard]] static OperationId drain(Desk &desk, operations::SeriesOptions options = {});
    void scanAll(bool on = true) { plant.fleet().setAutoScan(on ? 1 : -1); }
    /** Number of the worker that the session's row names. */
    [[nodiscard]] int mapped(int session);
    [[nodiscard]] int mappedTo(int worker);
    [[nodiscard]] QString stateOf(int worker);
    /** Moves under way: in all, and to the busiest target. */
    [[nodiscard]] int underWay();
    [[nodiscard]] int underWayToOne();
    /** Empty where every session is mapped to where its one running copy is; else what is not so. */
    [[nodiscard]] QString problem();
    /** New sessions were asked for on all targets so often. */
    [[nodiscard]] int creations();

    Plant plant;

private:
    [[nodiscard]] static std::vector<sim::WorkerConfig> workers(int sessions, int targets, bool sharedStore,
                                                                int apart);

    int m_sessions;
};

} // namespace quayside::test
