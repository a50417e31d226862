// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/operations/desk.h"

#include "unit/waiting.h"

#include <QTest>

namespace quayside::test {

waha::Limits Desk::limits()
{
    waha::Limits limits;
    limits.lifecycleMs = 1'200;
    limits.shortMs = 5'000;
    limits.firstRetryMs = 100;
    limits.longestRetryMs = 400;
    limits.pulseMs = 50;
    limits.quietMs = 200;
    return limits;
}

shardmap::MapLocation Desk::atFile(const QString &file, bool readOnly)
{
    shardmap::MapLocation location;
    location.file = file;
    location.readOnly = readOnly;
    return location;
}

Desk::Desk(const QString &file, const QString &actor, bool consent, qint64 clockSkewMs, double speed,
           bool readOnly)
    : Desk(atFile(file, readOnly), actor, consent, clockSkewMs, speed)
{ }

Desk::Desk(const shardmap::MapLocation &location, const QString &actor, bool consent, qint64 clockSkewMs,
           double speed)
    : m_network(limits())
    , m_clock(clockSkewMs)
    , m_fleet(m_clock)
{
    fleet::SyncIntervals intervals;
    intervals.pollMs = 500;
    intervals.firstRetryMs = 100;
    intervals.longestRetryMs = 300;
    m_map.setActor(actor);
    m_sync = std::make_unique<fleet::FleetSync>(m_fleet, m_map, &m_network, intervals);
    m_timeline = std::make_unique<fleet::Timeline>(m_fleet);
    m_statuses = std::make_unique<fleet::StatusKeeper>(m_fleet, m_map, *m_timeline);
    m_lastStates = std::make_unique<fleet::LastStateKeeper>(m_fleet, m_map);
    const auto opened = await(m_map.open(location));
    if (!opened)
        qFatal("the test's map does not open: %s", qPrintable(opened.error().toDisplayString()));
    if (consent && !location.readOnly) {
        if (const auto installed = await(m_map.installOwnTables()); !installed)
            qFatal("the test's map takes no tables: %s", qPrintable(installed.error().toDisplayString()));
    }
    operations::OperationPace pace;
    pace.speed = speed;
    m_service = std::make_unique<operations::OperationService>(m_map, m_fleet, *m_sync, *m_timeline, pace);
    m_edits = std::make_unique<operations::MapEdits>(m_map, m_fleet, &m_network, *m_service);
    QObject::connect(m_service.get(), &operations::OperationService::changed, &m_fleet,
                     [this](const OperationId &) { ++m_changes; });
    if (!QTest::qWaitFor([this] { return m_sync->isFirstSweepDone(); }, 20'000))
        qWarning("not every worker answered");
    m_fleet.flush();
}

Desk::~Desk()
{
    m_edits.reset();
    m_service.reset();
    m_lastStates.reset();
    m_statuses.reset();
    m_timeline.reset();
    m_sync.reset();
}

SessionKey Desk::key(int worker, const QString &name)
{
    return SessionKey { WorkerId(QString::number(worker + 1)), name };
}

bool Desk::seeDead(int worker)
{
    const WorkerId id = key(worker, QString()).worker;
    const bool silent = QTest::qWaitFor(
        [this, &id] {
            const fleet::WorkerIndex index = m_fleet.findWorker(id);
            return index.isValid() && m_fleet.worker(index).reach == fleet::Reachability::Unreachable;
        },
        20'000);
    passTime(6 * 60'000);
    return silent;
}

fleet::SessionIndex Desk::session(int worker, const QString &name) const
{
    return m_fleet.findSession(key(worker, name));
}

bool Desk::waitForStatus(int worker, const QString &name, SessionStatus status)
{
    return QTest::qWaitFor(
        [&] {
            const fleet::SessionIndex index = session(worker, name);
            return index.isValid() && m_fleet.sessionStatus(index) == status;
        },
        10'000);
}

OperationId Desk::run(operations::Verb verb, int worker, const QString &name)
{
    return m_service->run(verb, { session(worker, name) });
}

OperationId Desk::create(int worker, const QString &name, int user, const QJsonObject &config)
{
    operations::CreateInput input;
    input.name = name;
    input.user = UserId(QString::number(user));
    input.worker = WorkerId(QString::number(worker + 1));
    input.config = config;
    return m_service->createSession(input);
}

operations::OperationView Desk::ended(const OperationId &id)
{
    const bool over = QTest::qWaitFor(
        [&] { return shardmap::isEnd(m_service->view(id).state) && m_service->view(id).endedMs > 0; },
        40'000);
    if (!over)
        qWarning() << "still running:" << m_service->view(id).title << m_service->view(id).step;
    return m_service->view(id);
}

} // namespace quayside::test
