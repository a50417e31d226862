// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/support/fleetstage.h"

#include "unit/shardmap/rawdatabase.h"

#include <QTest>

namespace quayside::test {

FleetStage::FleetStage() = default;

shardmap::MapLocation FleetStage::makeFile(Access access) const
{
    shardmap::MapLocation location;
    location.file = m_folder.filePath(QStringLiteral("acme-prod.sqlite"));
    if (access == Access::Full)
        return location;
    quayside::test::RawDatabase(location.file).run(quayside::test::handMadeTables());
    location.readOnly = access == Access::ReadOnly;
    return location;
}

bool FleetStage::open(Access access)
{
    const shardmap::MapLocation location = makeFile(access);
    const auto opened = access == Access::Full ? map.create(location) : map.open(location);
    if (!QTest::qWaitFor([&opened] { return opened.isFinished(); }, 10'000) || !opened.result())
        return false;
    info = *opened.result();
    // Until the empty map was read to its end: before, what has no row in sight is no orphan.
    return QTest::qWaitFor([this] { return !map.info().incomplete; }, 10'000);
}

ui::MapContext FleetStage::context()
{
    ui::MapContext context;
    context.info = &info;
    context.fleet = &fleet;
    context.sync = &sync;
    context.attention = &attention;
    context.timeline = &timeline;
    context.operations = &operations;
    context.edits = &edits;
    context.audit = &audit;
    context.snapshots = &snapshots;
    context.schedule = &schedule;
    context.seams = &seams;
    context.actor = QStringLiteral("support@desk-3");
    return context;
}

void FleetStage::addWorker(const QString &id, std::optional<qint64> capacity, shardmap::WorkerState state)
{
    shardmap::WorkerRow row;
    row.id = WorkerId(id);
    row.url = QStringLiteral("http://%1.example.com").arg(id);
    row.apiKey = Secret(QStringLiteral("planted-key-of-a-test"));
    row.capacity = capacity;
    row.displayName = id;
    row.state = state;
    m_delta.workers.push_back(row);
}

void FleetStage::addUser(const QString &id, const QString &label)
{
    shardmap::UserRow row;
    row.id = UserId(id);
    row.label = label;
    m_delta.users.push_back(row);
}

void FleetStage::addSession(const QString &name, const QString &user, const QString &worker)
{
    shardmap::SessionRow row;
    row.id = RowId(QString::number(++m_nextRow));
    row.name = name;
    row.user = UserId(user);
    row.worker = WorkerId(worker);
    m_rows.insert(name, row.id.toString());
    m_delta.sessions.push_back(row);
}

void FleetStage::removeSession(const QString &name)
{
    m_delta.sessionsGone.emplace_back(m_rows.take(name));
}

fleet::WorkerUpdate &FleetStage::updateOf(const QString &worker)
{
    auto &update = m_updates[worker];
    if (!update) {
        update = std::make_shared<fleet::WorkerUpdate>();
        update->worker = WorkerId(worker);
    }
    return *update;
}

void FleetStage::report(const QString &worker, const QString &engine, const QString &version, int latencyMs)
{
    fleet::WorkerUpdate &update = updateOf(worker);
    update.reach = fleet::Reachability::Online;
    update.feed = fleet::Feed::Live;
    update.latencyMs = latencyMs;
    waha::ServerVersion server;
    server.version = version;
    server.engine = engine;
    server.tier = QStringLiteral("PLUS");
    update.version = server;
    update.listed = true;
}

void FleetStage::lose(const QString &worker)
{
    fleet::WorkerUpdate &update = updateOf(worker);
    update.reach = fleet::Reachability::Unreachable;
    update.problem.kind = ErrorKind::Unreachable;
    update.problem.message = QStringLiteral("Connection refused.");
    update.feed = fleet::Feed::None;
    update.listed = false;
}

void FleetStage::seen(const QString &worker, const QString &name, SessionStatus status, const QString &phone)
{
    waha::SessionInfo session;
    session.name = name;
    session.status = status;
    if (!phone.isEmpty())
        session.account.id = phone + QStringLiteral("@c.us");
    fleet::WorkerUpdate &update = updateOf(worker);
    update.listed = true;
    update.upserts.push_back(session);
}

void FleetStage::gone(const QString &worker, const QString &name)
{
    fleet::WorkerUpdate &update = updateOf(worker);
    update.listed = true;
    update.gone.push_back(name);
}

void FleetStage::flush()
{
    fleet.applyMap(m_delta);
    m_delta = {};
    for (const auto &update : std::as_const(m_updates))
        fleet.applyUpdate(*update);
    m_updates.clear();
    fleet.flush();
}

fleet::SessionIndex FleetStage::session(const QString &worker, const QString &name) const
{
    SessionKey key;
    key.worker = WorkerId(worker);
    key.name = name;
    return fleet.findSession(key);
}

fleet::WorkerIndex FleetStage::worker(const QString &id) const
{
    return fleet.findWorker(WorkerId(id));
}

} // namespace quayside::test
