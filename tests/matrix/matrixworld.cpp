// SPDX-License-Identifier: GPL-3.0-or-later
#include "matrix/matrixworld.h"

#include "matrix/maplog.h"
#include "unit/shardmap/testbackend.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace quayside::matrix {

using operations::MoveWay;
using operations::Verb;
using test::Desk;
using test::Plant;
using test::TestBackend;
using Effect = sim::Fault::Effect;

namespace {

constexpr int kPassingMs = 400; //!< a trouble's length, in real time
constexpr double kSpeed = 100; //!< of the servers
constexpr double kSpeedOfSeries = 25; //!< slow enough for codes to last while several moves begin
constexpr int kTogether = 3; //!< sessions of an operation on many

MoveWay wayOf(Kind kind)
{
    switch (kind) {
    case Kind::Strict:
        return MoveWay::Strict;
    case Kind::Reassign:
        return MoveWay::Reassign;
    case Kind::Evacuate:
        return MoveWay::Evacuate;
    default:
        return MoveWay::NoGap;
    }
}

Verb verbOf(Kind kind)
{
    switch (kind) {
    case Kind::Start:
        return Verb::Start;
    case Kind::Stop:
        return Verb::Stop;
    case Kind::LogOut:
        return Verb::LogOut;
    case Kind::Delete:
        return Verb::Delete;
    default:
        return Verb::Restart;
    }
}

bool isOfMany(Kind kind)
{
    return kind >= Kind::Restore;
}

/** Sessions of an operation on many start, stop and scan at their own pace; a rebalance needs a lean to one
 * side. */
int sessionsOf(Kind kind)
{
    return kind == Kind::Rebalance ? 2 * kTogether : isOfMany(kind) ? kTogether : 1;
}

operations::ConfigChange webhookChange()
{
    operations::ConfigChange change;
    change.webhook.kind = operations::WebhookChange::Kind::Set;
    change.webhook.url = QStringLiteral("http://app.example.com/second");
    change.webhook.events = { QStringLiteral("message") };
    return change;
}

QString nameOfSubject(int number)
{
    return QStringLiteral("acme-%1").arg(number);
}

QString nameIn(const Case &what)
{
    return what.kind == Kind::Create ? QStringLiteral("fresh") : nameOfSubject(0);
}

OperationId beginMove(Desk &desk, Kind kind)
{
    operations::MoveRequest request;
    request.session = desk.session(World::kSource, nameOfSubject(0));
    request.target = Desk::key(World::kTarget, {}).worker;
    request.way = wayOf(kind);
    request.reason = QStringLiteral("test");
    if (kind == Kind::Evacuate && desk.seeDead(World::kSource)) {
        const fleet::WorkerIndex source = desk.fleet().findWorker(Desk::key(World::kSource, {}).worker);
        request.sourceNamed = desk.fleet().worker(source).name;
    }
    return desk.service().moveSession(request);
}

OperationId beginSeries(Desk &desk, Kind kind, const OperationId &drained)
{
    // Engines and stores are told after the first list.
    const auto isKnown = [&desk](fleet::WorkerIndex worker) {
        const fleet::WorkerFacts &facts = desk.fleet().worker(worker);
        return facts.isStale() || (!facts.version.engine.isEmpty() && facts.environment);
    };
    (void)QTest::qWaitFor([&] { return std::ranges::all_of(desk.fleet().workers(), isKnown); }, 20'000);
    operations::OperationService &service = desk.service();
    const fleet::WorkerIndex source = desk.fleet().findWorker(Desk::key(World::kSource, {}).worker);
    operations::MoveSeriesPlan plan;
    if (kind == Kind::Drain)
        plan = service.drainPlan(source);
    else if (kind == Kind::EvacuateWorker) {
        (void)desk.seeDead(World::kSource);
        plan = service.evacuationPlan(source);
    } else if (kind == Kind::BringBack
               && QTest::qWaitFor([&] { return isEnd(service.view(drained).state); }, 20'000))
        plan = service.bringBackPlan(drained);
    else
        plan = service.rebalancePlan(sessionsOf(kind));
    operations::SeriesOptions options;
    options.reason = QStringLiteral("test");
    if (kind == Kind::EvacuateWorker)
        options.sourceNamed = desk.fleet().worker(source).name;
    return service.runSeries(plan, options);
}

OperationId beginBulk(Desk &desk, Kind kind)
{
    std::vector<fleet::SessionIndex> sessions;
    for (int i = 0; i < sessionsOf(kind); ++i) {
        if (kind == Kind::Restore)
            (void)desk.waitForStatus(World::kSource, nameOfSubject(i), SessionStatus::Stopped);
        sessions.push_back(desk.session(World::kSource, nameOfSubject(i)));
    }
    const QString reason = QStringLiteral("test");
    if (kind == Kind::Configure)
        return desk.service().configure(webhookChange(), sessions, { reason });
    return desk.service().restore(desk.fleet().findWorker(Desk::key(World::kSource, {}).worker), sessions,
                                  { reason });
}

} // namespace

void resumeAll(Desk &desk)
{
    const std::vector<OperationId> all = desk.service().operations(); // resuming one changes it
    for (const OperationId &id : all) {
        if (desk.service().view(id).resume.available)
            desk.service().resume(id);
    }
}

World::World(const Case &what)
    : m_case(what)
{
    begin({});
}

World::World(const Case &what, const shardmap::MapLocation &map)
    : m_case(what)
{
    begin(map);
}

void World::begin(const std::optional<shardmap::MapLocation> &map)
{
    for (int i = 0; i < sessionsOf(m_case.kind); ++i)
        m_subjects.push_back({ nameOfSubject(i), std::to_string(12025550101LL + i), kSource });
    makeServers(map);
    layCable();
    for (const Subject &subject : m_subjects)
        m_plant->addRow(subject.home, subject.name);
    m_scanner.setInterval(20);
    connect(&m_scanner, &QTimer::timeout, this, &World::scanCodes);
    m_scanner.start();
}

void World::makeServers(const std::optional<shardmap::MapLocation> &map)
{
    std::vector<sim::WorkerConfig> workers(m_case.isSeries() ? 3 : 2);
    for (size_t i = 0; i < workers.size(); ++i) {
        workers[i].capacity = kSlots;
        workers[i].workerId = "worker-" + std::to_string(i + 1);
        if (m_case.kind == Kind::Reassign)
            workers[i].store = "shared";
    }
    for (const Subject &subject : m_subjects) {
        sim::SessionSeed seed = Plant::working(subject.name.toStdString(), subject.phone);
        seed.config
            = R"({"metadata":{"user.id":"1","team":"blue"},"webhooks":[{"url":"http://app.example.com/hook",)"
              R"("events":["message"],"hmac":{"key":"planted-hmac-key"}}]})";
        workers[kSource].sessions.push_back(seed);
    }
    const double speed = m_case.isSeries() ? kSpeedOfSeries : kSpeed;
    m_plant = map ? std::make_unique<Plant>(std::move(workers), speed, *map)
                  : std::make_unique<Plant>(std::move(workers), speed);
}

/** A database that will be gone is so for the consoles alone: other cases are on the same server. */
void World::layCable()
{
    m_map = m_plant->location();
    if (m_case.trouble != Trouble::DatabaseGone || m_map.server.hosts.empty())
        return;
    m_cable = std::make_unique<test::StallingProxy>(m_map.server.hosts.front().port);
    m_map.server.hosts.front().port = m_cable->port();
}

QString World::name() const
{
    return nameIn(m_case);
}

void World::introduce()
{
    const Desk desk(m_map);
    if (!m_case.isOfTheDead())
        return;
    constexpr int kKeptMs = 10'000;
    const QByteArray kept = "SELECT count(*) FROM quayside_config_snapshot WHERE account <> ''";
    if (!QTest::qWaitFor([&] { return m_plant->database().value(kept).toInt() >= sessionsOf(m_case.kind); },
                         kKeptMs))
        qWarning("nothing is kept of the worker that will die");
}

void World::prepare()
{
    if (m_case.kind == Kind::BringBack)
        drainFirst();
    for (const Subject &subject : m_subjects) {
        if (m_case.kind == Kind::Start || m_case.kind == Kind::Restore)
            (void)m_plant->fleet().setStatus(kSource, subject.name.toStdString(), sim::Status::Stopped);
    }
    for (int i = 0; i < m_plant->fleet().workerCount(); ++i)
        m_plant->fleet().worker(i).keepBackup();
    MapLog(m_plant->database()).begin();
    m_plant->fleet().keepLedger();
    if (m_case.isOfTheDead()) {
        m_plant->fleet().worker(kSource).die();
        m_repaired = false;
    }
}

void World::drainFirst()
{
    Desk desk(m_map, QStringLiteral("zoe@desk-9"));
    m_drain = beginSeries(desk, Kind::Drain, {});
    (void)desk.ended(m_drain);
    for (Subject &subject : m_subjects)
        subject.home = mapped(subject.name);
}

OperationId World::beginIn(Desk &desk, const Case &what, const OperationId &drained)
{
    if (what.kind == Kind::Create)
        return desk.create(kSource, nameIn(what), 2);
    if (what.isMove())
        return beginMove(desk, what.kind);
    if (what.isSeries())
        return beginSeries(desk, what.kind, drained);
    if (isOfMany(what.kind))
        return beginBulk(desk, what.kind);
    return desk.run(verbOf(what.kind), kSource, nameIn(what));
}

bool World::isAllOver()
{
    return m_plant->unfinished() == 0 && tombstones() == 0;
}

OperationId World::newestOperation()
{
    return OperationId(QString::fromUtf8(m_plant->database().value(
        "SELECT operation_id FROM quayside_operation WHERE parent_id = '' AND operation_id <> '"
        + m_drain.toString().toUtf8() + "' ORDER BY rowid LIMIT 1")));
}

bool World::isEnded(const OperationId &operation)
{
    return m_plant->database()
               .value("SELECT ended_ms FROM quayside_operation WHERE operation_id = '"
                      + operation.toString().toUtf8() + '\'')
               .toLongLong()
        > 0;
}

int World::tombstones()
{
    return m_plant->database().value("SELECT count(*) FROM quayside_tombstone").toInt();
}

QByteArray World::mapState()
{
    QByteArrayList state;
    for (const char *part :
         { "SELECT operation_id, state FROM quayside_operation ORDER BY operation_id",
           "SELECT operation_id, \"key\", state, note FROM quayside_step ORDER BY operation_id, "
           "sequence",
           "SELECT name, worker_id FROM waha_session ORDER BY id",
           "SELECT count(*) FROM quayside_tombstone" })
        state += m_plant->database().lines(part);
    return state.join('\n');
}

int World::mapped(const QString &name)
{
    const QByteArray worker = m_plant->database().value("SELECT worker_id FROM waha_session WHERE name = '"
                                                        + name.toUtf8() + '\'');
    return worker.isEmpty() ? -1 : worker.toInt() - 1;
}

sim::SessionTruth World::truth(int worker, const QString &name) const
{
    return worker < 0 ? sim::SessionTruth() : m_plant->truth(worker, name);
}

bool World::works(const Subject &subject, int worker) const
{
    const sim::SessionTruth there = truth(worker, subject.name);
    return there.status == sim::Status::Working && there.account == subject.phone;
}

void World::settle()
{
    constexpr int kPatienceMs = 3'000;
    const auto worksWhereMapped
        = [this](const Subject &subject) { return works(subject, mapped(subject.name)); };
    (void)QTest::qWaitFor([&] { return std::ranges::all_of(m_subjects, worksWhereMapped); }, kPatienceMs);
}

void World::addFault(const char *method, Effect effect, int times)
{
    sim::Fault fault;
    fault.method = method;
    fault.effect = effect;
    fault.times = times;
    fault.afterActing = effect == Effect::Drop;
    fault.path = "/api/sessions.*";
    m_plant->fleet().addFault(fault);
}

void World::strike()
{
    const sim::Fleet &fleet = m_plant->fleet();
    const bool isApart = m_case.isMove() || m_case.isSeries();
    const int target = isApart ? kTarget : kSource;
    m_struck = true;
    m_repaired = false;
    switch (m_case.trouble) {
    case Trouble::SourceDies:
    case Trouble::SourceStaysDead:
    case Trouble::SourceRestored:
        fleet.worker(kSource).die();
        break;
    case Trouble::SourceRestarts:
        if (!m_case.isOfTheDead())
            fleet.worker(kSource).restart();
        break;
    case Trouble::TargetDies:
    case Trouble::TargetStaysDead:
    case Trouble::TargetRestored:
        fleet.worker(target).die();
        break;
    case Trouble::ReplyLost:
        for (const char *method : { "POST", "PUT", "DELETE" })
            addFault(method, Effect::Drop, 4);
        break;
    case Trouble::AlreadyExists:
        addFault("POST", Effect::AlreadyExists, 1);
        break;
    case Trouble::DatabaseLocked:
        lockDatabase();
        break;
    case Trouble::DatabaseGone:
        hideDatabase();
        break;
    case Trouble::MapChanged:
        m_plant->database().run("UPDATE waha_session SET worker_id = 77 WHERE name = '" + name().toUtf8()
                                + '\'');
        break;
    default:
        break;
    }
    if (!m_case.staysDead())
        QTimer::singleShot(kPassingMs, this, &World::repair);
}

void World::lockDatabase()
{
    m_locker = std::make_unique<test::RawDatabase>(m_plant->location());
    m_locker->run(TestBackend::choose(
        "BEGIN IMMEDIATE",
        "BEGIN; LOCK TABLE quayside_map, quayside_operation, quayside_step, waha_session IN EXCLUSIVE MODE",
        "BEGIN; SELECT * FROM quayside_map FOR UPDATE; SELECT * FROM quayside_operation FOR UPDATE;"
        " SELECT * FROM waha_session FOR UPDATE"));
}

void World::hideDatabase()
{
    if (m_cable) {
        m_cable->cut();
        return;
    }
    const QString file = m_plant->file();
    m_hidden = QFile::rename(file, file + QStringLiteral(".away"));
}

void World::bring(int worker)
{
    if (m_case.bringsBackOldStore())
        m_plant->fleet().worker(worker).comeBackFromBackup();
    m_plant->fleet().worker(worker).comeBack();
}

void World::repair()
{
    if (m_repaired)
        return;
    m_repaired = true;
    m_locker.reset();
    if (m_cable)
        m_cable->forward();
    const QString file = m_plant->file();
    if (std::exchange(m_hidden, false))
        QFile::rename(file + QStringLiteral(".away"), file);
    if (m_case.trouble != Trouble::SourceRestarts || m_case.isOfTheDead()) // else it boots by itself
        bring(kSource);
    for (int i = 1; i < m_plant->fleet().workerCount(); ++i)
        bring(i);
}

/** The people with the phones scan what is shown; a careless one takes the wrong phone first. */
void World::scanCodes()
{
    const bool isAway = m_struck && m_case.trouble == Trouble::NobodyScans;
    if (isAway || !(m_case.isMove() || m_case.isSeries()))
        return;
    for (const sim::SessionTruth &session : m_plant->fleet().truth().sessions) {
        if (session.status == sim::Status::ScanQrCode)
            scanCode(session);
    }
}

void World::scanCode(const sim::SessionTruth &shown)
{
    const auto isShown = [&](const Subject &one) { return one.name.toStdString() == shown.name; };
    const auto subject = std::find_if(m_subjects.begin(), m_subjects.end(), isShown);
    if (subject == m_subjects.end())
        return;
    if (m_case.kind == Kind::Strict && truth(kSource, subject->name).status == sim::Status::Working)
        return; // no console shows the code before the old place has stopped
    const bool wrong = m_case.trouble == Trouble::WrongPhone && !std::exchange(m_wrongPhoneScanned, true);
    (void)m_plant->fleet().scan(shown.worker, shown.name, wrong ? kOtherPhone : subject->phone);
}

} // namespace quayside::matrix
