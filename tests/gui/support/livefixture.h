// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/support/windowdriver.h"
#include "unit/operations/desk.h"
#include "unit/operations/plant.h"

#include "core/clock.h"
#include "fleet/attention/attention.h"
#include "inspect/snapshot/snapshots.h"
#include "inspect/snapshot/snapshotschedule.h"
#include "operations/audit/audittrail.h"
#include "ui/window/mapcontext.h"
#include "ui/window/seams.h"

#include <functional>

namespace quayside::test {

/** The real window over real operations, a map file and simulated servers on loopback. */
class LiveFixture final : public WindowDriver
{
    Q_DISABLE_COPY_MOVE(LiveFixture)
public:
    using Fill = std::function<void(quayside::test::Plant &)>;

    enum class Access { Full, WithoutTables, ReadOnly };

    /** `fill` adds rows to the map before it is opened. Waits until the fleet is shown. */
    explicit LiveFixture(std::vector<sim::WorkerConfig> workers, const Fill &fill = {},
                         double speed = quayside::test::Plant::kSpeed, Access access = Access::Full);
    ~LiveFixture() override;

    [[nodiscard]] ui::MapContext context();
    /** Clicks a session's row; waits for it. */
    [[nodiscard]] bool select(int worker, const QString &name, Qt::KeyboardModifiers keys = {}) const;
    [[nodiscard]] bool waitForStatus(int worker, const QString &name, SessionStatus status);

    /** As if so much time had passed without anything happening. */
    void passTime(qint64 milliseconds) { m_desk->passTime(milliseconds); }

    [[nodiscard]] fleet::Fleet &fleet() { return m_desk->fleet(); }
    [[nodiscard]] operations::OperationService &service() { return m_desk->service(); }
    [[nodiscard]] operations::MapEdits &edits() { return m_desk->edits(); }
    [[nodiscard]] fleet::Attention &attention() { return *m_attention; }

    quayside::test::Plant plant;

private:
    std::unique_ptr<quayside::test::Desk> m_desk;
    std::unique_ptr<fleet::Attention> m_attention;
    std::unique_ptr<operations::AuditTrail> m_audit;
    SystemClock m_clock;
    std::unique_ptr<inspect::Snapshots> m_snapshots;
    std::unique_ptr<inspect::SnapshotSchedule> m_schedule;
    const ui::Seams m_seams {}; //!< no file is ever chosen
};

} // namespace quayside::test
