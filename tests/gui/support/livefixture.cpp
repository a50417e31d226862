// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/support/livefixture.h"

namespace quayside::test {

LiveFixture::LiveFixture(std::vector<sim::WorkerConfig> workers, const Fill &fill, double speed,
                         Access access)
    : plant(std::move(workers), speed)
{
    if (fill)
        fill(plant);
    m_desk = std::make_unique<quayside::test::Desk>(plant.file(), QStringLiteral("support@desk-1"),
                                                    access != Access::WithoutTables, 0,
                                                    quayside::test::Desk::kPace, access == Access::ReadOnly);
    m_attention = std::make_unique<fleet::Attention>(m_desk->fleet());
    m_audit = std::make_unique<operations::AuditTrail>(m_desk->map(), m_desk->fleet());
    m_snapshots = std::make_unique<inspect::Snapshots>(m_desk->fleet(), m_desk->map().info());
    m_schedule = std::make_unique<inspect::SnapshotSchedule>(*m_snapshots, m_desk->map().info(), m_clock);
    makeWindow();
    window->showMap(context());
    window->activateWindow();
    if (!QTest::qWaitForWindowExposed(window.get()) || !waitForTree(m_desk->fleet()))
        qFatal("the fleet does not appear in the window");
}

LiveFixture::~LiveFixture()
{
    window.reset();
}

ui::MapContext LiveFixture::context()
{
    ui::MapContext context;
    context.info = &m_desk->map().info();
    context.fleet = &m_desk->fleet();
    context.sync = &m_desk->sync();
    context.attention = m_attention.get();
    context.timeline = &m_desk->timeline();
    context.operations = &m_desk->service();
    context.edits = &m_desk->edits();
    context.audit = m_audit.get();
    context.snapshots = m_snapshots.get();
    context.schedule = m_schedule.get();
    context.seams = &m_seams;
    context.actor = m_desk->map().actor();
    return context;
}

bool LiveFixture::select(int worker, const QString &name, Qt::KeyboardModifiers keys) const
{
    return QTest::qWaitFor(
        [&] {
            const fleet::SessionIndex session = m_desk->session(worker, name);
            return session.isValid() && tree()->indexOf(session).isValid() && click(session, keys);
        },
        10'000);
}

bool LiveFixture::waitForStatus(int worker, const QString &name, SessionStatus status)
{
    return m_desk->waitForStatus(worker, name, status);
}

} // namespace quayside::test
