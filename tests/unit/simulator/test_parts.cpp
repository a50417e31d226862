// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/accounts.h"
#include "simulator/builder.h"
#include "simulator/commandline.h"
#include "simulator/http/message.h"
#include "simulator/json.h"
#include "simulator/locks.h"
#include "simulator/mapwriter.h"
#include "simulator/rules.h"
#include "simulator/runtime.h"
#include "simulator/store.h"
#include "simulator/timings.h"
#include "simulator/types.h"
#include "unit/simulator/client.h"
#include "unit/simulator/socketlog.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <map>
#include <set>
#include <sqlite3.h>

namespace {

sim::WorkerConfig shared(const char *id)
{
    sim::WorkerConfig worker = workerOf("2026.7.1", sim::Tier::Core, sim::Engine::Gows);
    worker.workerId = id;
    worker.store = "db";
    return worker;
}

/** Two workers on one store; the first one runs "a". */
sim::FleetConfig pair()
{
    sim::WorkerConfig owner = shared("w1");
    owner.sessions
        = { { "a", sim::Status::Working, "12025550101", "Ana", R"({"metadata":{"user.id":"7"}})", {} } };
    return fleetOf({ owner, shared("w2") });
}

const QString path = QStringLiteral("/api/sessions/a");

} // namespace

/** The small parts of the simulator, each by itself, the builder of fleets, and workers that share one
 * session store. */
class PartsTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void jsonKeepsItsOrder();
    void jsonProblems();
    void jsonEscapes();
    void versions();
    void rulesByEdition();
    void arenaTakesAnyLength();
    void storeFindsAndReuses();
    void accountsChainDevices();
    void lockPassesOn();
    void lockGivesUp();
    void tagsLikeExpress();
    void targets();
    void stampsKeepThree();
    void statusNames();
    void timingsDiffer();
    void sameSeedSameFleet();
    void mapMatchesWithoutDrift();
    void looksReal();
    void driftOfEveryKind();
    void smallFleetsToo();
    void writesThreeTables();
    void replacesAFile();
    void unwritableMap();
    void commandLine();
    void badCommandLines_data();
    void badCommandLines();
    void bothListTheSession();
    void movesWithoutAScan();
    void startSteals();
    void stopOnTheOtherIsANoOp();
    void deleteOnTheOtherDestroys();
    void logoutOnTheOtherLogsOut();
    void separateStoresKnowNothing();
    void restartAllRunsItTwice();
};

void PartsTest::jsonKeepsItsOrder()
{
    const QByteArray text = R"({"z":1,"a":[true,null,"x"],"m":{"k":1.50}})";
    const std::optional<sim::Json> json = sim::Json::parse(text.toStdString());
    QVERIFY(json);
    QCOMPARE((*json)["z"].toInt(), 1);
    QVERIFY((*json)["a"].items().at(1).isNull());
    QVERIFY((*json)["none"].isNull());
    QVERIFY(!json->contains("none"));
    QVERIFY(json->text().starts_with(R"({"z":1,"a":[true,null,"x"],"m":{"k":1.5)"));
}

void PartsTest::jsonProblems()
{
    std::string problem;
    QVERIFY(!sim::Json::parse("{\"name\":", &problem));
    QCOMPARE(problem, std::string("Unexpected end of JSON input"));
    QVERIFY(!sim::Json::parse("nonsense", &problem));
    QCOMPARE(problem, std::string("Unexpected token 'n', \"nonsense\" is not valid JSON"));
    QVERIFY(!sim::Json::parse(std::string_view(), &problem)); // no bytes and no pointer: the sanitizers look
}

void PartsTest::jsonEscapes()
{
    QCOMPARE(sim::quoted("a\"b\\c\n\t\x01é"), std::string("\"a\\\"b\\\\c\\n\\t\\u0001é\""));
    const std::string text = sim::Json::object().set("k", sim::Json("line\nend")).text();
    QCOMPARE((*sim::Json::parse(text))["k"].toString(), std::string("line\nend"));
}

void PartsTest::versions()
{
    const sim::Version october = sim::Version::fromText("2024.10.8");
    QVERIFY(october > sim::Version::fromText("2024.9.10"));
    QVERIFY(october < sim::Version::fromText("2024.10.10"));
    QCOMPARE(october.text(), std::string("2024.10.8"));
}

void PartsTest::rulesByEdition()
{
    const sim::Rules oldCore { sim::Version::fromText("2026.2.1"), sim::Tier::Core, sim::Engine::Webjs };
    const sim::Rules oldPlus { sim::Version::fromText("2025.12.3"), sim::Tier::Plus, sim::Engine::Webjs };
    const sim::Rules today { sim::Version::fromText("2026.6.1"), sim::Tier::Core, sim::Engine::Webjs };
    QVERIFY(!oldCore.manySessions());
    QVERIFY(oldPlus.manySessions() && today.manySessions());
    QVERIFY(!oldPlus.keysApi() && oldCore.keysApi());
    QVERIFY(!today.passkeys());
}

void PartsTest::arenaTakesAnyLength()
{
    sim::TextArena arena;
    QList<QPair<sim::Text, std::string>> kept;
    for (const std::size_t length : { 0u, 1u, 40000u, 40000u, 65535u, 65536u, 200000u, 5u }) {
        const std::string text(length, static_cast<char>('a' + kept.size()));
        kept.emplaceBack(arena.add(text), text);
    }
    for (const auto &[place, text] : kept)
        QVERIFY(arena.view(place) == text);
}

void PartsTest::storeFindsAndReuses()
{
    sim::Store store(0, "db");
    const sim::SessionId a = store.add("a");
    store.setConfig(a, sim::SessionRecord::Set, R"({"metadata":{"user.id":"1"}})");
    QCOMPARE(store.metadata(a), std::string(R"({"user.id":"1"})"));
    const std::uint64_t before = store.revision();
    store.remove(a);
    QVERIFY(store.revision() > before);
    QCOMPARE(store.find("a"), sim::noSession);
    const sim::SessionId b = store.add("b");
    QCOMPARE(b, a);
    QVERIFY(store.metadata(b).empty());
    QCOMPARE(store.find("b"), b);
    QCOMPARE(store.size(), std::size_t(1));
}

void PartsTest::accountsChainDevices()
{
    sim::Accounts accounts(2);
    const sim::PhoneId phone = accounts.phone("+55 11 98765-4321", "Ana");
    QCOMPARE(accounts.phone("5511987654321"), phone);
    QCOMPARE(accounts.pushName(phone), std::string_view("Ana"));
    const sim::DeviceId first = accounts.link(phone, 0, 0);
    QVERIFY(accounts.link(phone, 1, 0));
    QCOMPARE(accounts.link(phone, 2, 0), sim::DeviceId(0));
    accounts.unlink(first);
    QVERIFY(!accounts.isLinked(first));
    QCOMPARE(accounts.linkedDevices(phone).size(), std::size_t(1));
    QVERIFY(accounts.link(phone, 2, 0));
    QVERIFY(accounts.lid(phone).ends_with("@lid"));
    QCOMPARE(accounts.find("999"), sim::PhoneId(0));
}

void PartsTest::lockPassesOn()
{
    const auto locks = std::make_shared<sim::Locks>([](const std::function<void()> &) {});
    QStringList order;
    sim::Locks::Hold first;
    locks->acquire(
        "a", [&](sim::Locks::Hold hold) { first = std::move(hold); }, [] {});
    locks->acquire(
        "a", [&](const sim::Locks::Hold &) { order.append(QStringLiteral("second")); }, [] {});
    locks->acquire(
        "a", [&](const sim::Locks::Hold &) { order.append(QStringLiteral("third")); }, [] {});
    locks->acquire(
        "b", [&](const sim::Locks::Hold &) { order.append(QStringLiteral("other")); }, [] {});
    QCOMPARE(order, QStringList { QStringLiteral("other") });
    first.reset();
    QCOMPARE(order,
             QStringList({ QStringLiteral("other"), QStringLiteral("second"), QStringLiteral("third") }));
}

void PartsTest::lockGivesUp()
{
    std::vector<std::function<void()>> alarms;
    const auto locks = std::make_shared<sim::Locks>(
        [&](std::function<void()> work) { alarms.push_back(std::move(work)); });
    sim::Locks::Hold first;
    bool granted = false;
    bool timedOut = false;
    locks->acquire(
        "a", [&](sim::Locks::Hold hold) { first = std::move(hold); }, [] {});
    locks->acquire(
        "a", [&](const sim::Locks::Hold &) { granted = true; }, [&] { timedOut = true; });
    alarms.front()();
    QVERIFY(timedOut);
    first.reset();
    QVERIFY(!granted);
}

void PartsTest::tagsLikeExpress()
{
    QCOMPARE(sim::weakEtag(R"({"message":"pong"})"), std::string("W/\"12-6FyCUNJCdUkgXM8yXmM99u6fQw0\""));
    QCOMPARE(sim::weakEtag("[]"), std::string("W/\"2-l9Fw4VUO7kr8CvBlt4zaMCqXZ0w\""));
}

void PartsTest::targets()
{
    sim::HttpRequest request;
    request.target = "/api/a%20b/x?all=true&events=a%2Cb&flag&events=c+d";
    request.splitTarget();
    QCOMPARE(request.path, std::string("/api/a%20b/x"));
    QCOMPARE(*request.queryValue("all"), std::string("true"));
    QCOMPARE(request.queryValues("events"), (std::vector<std::string> { "a,b", "c d" }));
    QCOMPARE(*request.queryValue("flag"), std::string());
    QVERIFY(!request.queryValue("none"));
    QCOMPARE(sim::percentDecoded("a%20b%zz%4"), std::string("a b%zz%4"));
}

void PartsTest::stampsKeepThree()
{
    sim::Runtime runtime;
    for (int i = 1; i <= 5; ++i)
        runtime.stamp(i % 2 ? sim::Status::Starting : sim::Status::Failed, i);
    QCOMPARE(runtime.stampCount, std::uint8_t(3));
    QCOMPARE(runtime.stamps[0].at, std::int64_t(3));
    QCOMPARE(runtime.stamps[2].at, std::int64_t(5));
    QCOMPARE(runtime.status, sim::Status::Starting);
}

void PartsTest::statusNames()
{
    QCOMPARE(sim::text(sim::Status::PasskeyConfirmationRequired),
             std::string_view("PASSKEY_CONFIRMATION_REQUIRED"));
    QCOMPARE(sim::statusFromText("SCAN_QR_CODE"), std::optional(sim::Status::ScanQrCode));
    QVERIFY(!sim::statusFromText("DANCING"));
    QCOMPARE(sim::engineFromText("WPP"), std::optional(sim::Engine::Wpp));
}

void PartsTest::timingsDiffer()
{
    const sim::Version today = sim::Version::fromText("2026.7.1");
    QVERIFY(sim::timingsOf(sim::Engine::Webjs, today).stop > sim::timingsOf(sim::Engine::Noweb, today).stop);
    QVERIFY(sim::timingsOf(sim::Engine::Gows, today).stop < std::chrono::milliseconds(100));
    QVERIFY(sim::timingsOf(sim::Engine::Gows, sim::Version::fromText("2024.10.8")).waitStatus
            < sim::timingsOf(sim::Engine::Gows, today).waitStatus);
}

namespace {
sim::Plan plan(bool drift)
{
    sim::Plan plan;
    plan.drift = drift;
    plan.seed = 7;
    return plan;
}

std::size_t sessionCount(const sim::Built &built)
{
    std::size_t count = 0;
    for (const sim::WorkerConfig &worker : built.fleet.workers)
        count += worker.sessions.size();
    return count;
}

QString query(const QString &file, const char *sql)
{
    sqlite3 *database = nullptr;
    sqlite3_stmt *statement = nullptr;
    QString result;
    if (sqlite3_open_v2(QFile::encodeName(file).constData(), &database, SQLITE_OPEN_READONLY, nullptr)
            == SQLITE_OK
        && sqlite3_prepare_v2(database, sql, -1, &statement, nullptr) == SQLITE_OK) {
        while (sqlite3_step(statement) == SQLITE_ROW)
            result += QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(statement, 0)))
                + QLatin1Char(' ');
    }
    sqlite3_finalize(statement);
    sqlite3_close(database);
    return result.trimmed();
}
} // namespace

void PartsTest::sameSeedSameFleet()
{
    const sim::Built first = sim::build(plan(true));
    const sim::Built second = sim::build(plan(true));
    QCOMPARE(first.map.users, second.map.users);
    QCOMPARE(first.map.rows.size(), second.map.rows.size());
    for (std::size_t i = 0; i < first.fleet.workers.size(); ++i)
        QCOMPARE(first.fleet.workers[i].apiKey, second.fleet.workers[i].apiKey);
    sim::Plan other = plan(true);
    other.seed = 8;
    QVERIFY(sim::build(other).map.users != first.map.users);
}

void PartsTest::mapMatchesWithoutDrift()
{
    const sim::Built built = sim::build(plan(false));
    QCOMPARE(built.fleet.workers.size(), std::size_t(20));
    QCOMPARE(built.map.rows.size(), std::size_t(2000));
    QCOMPARE(sessionCount(built), std::size_t(2000));
    std::set<std::pair<int, std::string>> real;
    for (std::size_t i = 0; i < built.fleet.workers.size(); ++i)
        for (const sim::SessionSeed &session : built.fleet.workers[i].sessions)
            real.emplace(static_cast<int>(i) + 1, session.name);
    QCOMPARE(real.size(), std::size_t(2000));
    for (const sim::MapRow &row : built.map.rows)
        QVERIFY(real.contains({ row.worker, row.name }));
}

void PartsTest::looksReal()
{
    const sim::Built built = sim::build(plan(false));
    std::set<std::string> phones;
    std::map<sim::Engine, int> engines;
    for (const sim::WorkerConfig &worker : built.fleet.workers) {
        QVERIFY(static_cast<int>(worker.sessions.size()) <= worker.capacity);
        ++engines[worker.engine];
        for (const sim::SessionSeed &session : worker.sessions)
            phones.insert(session.phone);
    }
    QCOMPARE(engines.size(), std::size_t(4));
    QCOMPARE(phones.size(), std::size_t(2000));
    const std::set<std::string> users(built.map.users.begin(), built.map.users.end());
    QCOMPARE(users.size(), built.map.users.size());
}

void PartsTest::driftOfEveryKind()
{
    const sim::Built built = sim::build(plan(true));
    const auto &workers = built.fleet.workers;
    QVERIFY(
        std::any_of(workers.begin(), workers.end(), [](const auto &worker) { return !worker.reachable; }));
    QVERIFY(
        std::any_of(workers.begin(), workers.end(), [](const auto &worker) { return worker.latencyMs > 0; }));
    QVERIFY(std::any_of(workers.begin(), workers.end(),
                        [](const auto &worker) { return worker.version == "2026.2.1"; }));
    QVERIFY(std::any_of(workers.begin(), workers.end(), [](const auto &worker) {
        return worker.capacity < static_cast<int>(worker.sessions.size());
    }));
    std::map<std::pair<std::string, int>, int> rows;
    for (const sim::MapRow &row : built.map.rows)
        ++rows[{ row.name, row.worker }];
    QVERIFY(std::any_of(rows.begin(), rows.end(), [](const auto &row) { return row.second > 1; }));
    QVERIFY((rows.contains({ "winter-campaign", 1 })));
    const auto lost = std::find_if(built.map.rows.begin(), built.map.rows.end(),
                                   [](const sim::MapRow &row) { return row.name == "lost-customer"; });
    QVERIFY(lost != built.map.rows.end());
    QVERIFY(lost->user > static_cast<int>(built.map.users.size()));
}

void PartsTest::smallFleetsToo()
{
    for (const int workers : { 1, 2, 3, 5, 8 }) {
        sim::Plan small = plan(true);
        small.workers = workers;
        small.sessions = workers * 3;
        small.users = 2;
        QVERIFY(sessionCount(sim::build(small)) >= static_cast<std::size_t>(workers * 3));
    }
}

void PartsTest::writesThreeTables()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("map.sqlite"));
    const sim::Built built = sim::build(plan(true));
    std::vector<sim::MapWorker> workers;
    for (const sim::WorkerConfig &worker : built.fleet.workers)
        workers.push_back({ "http://127.0.0.1:1", worker.apiKey, worker.capacity });
    sim::writeMap(file.toStdString(), workers, built.map);
    QCOMPARE(query(file, "SELECT name FROM sqlite_master WHERE type='table' ORDER BY name"),
             QStringLiteral("user waha_session worker"));
    QCOMPARE(query(file, "SELECT count(*) FROM waha_session").toULongLong(), built.map.rows.size());
    QCOMPARE(query(file, "SELECT capacity FROM worker WHERE id=1").toInt(), workers[0].capacity);
    QCOMPARE(query(file, "SELECT name FROM \"user\" WHERE id=3").toStdString(), built.map.users[2]);
    QCOMPARE(query(file, "PRAGMA integrity_check"), QStringLiteral("ok"));
}

void PartsTest::replacesAFile()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("map.sqlite"));
    sim::MapContent content;
    content.users = { "A", "B" };
    sim::writeMap(file.toStdString(), {}, content);
    content.users = { "C" };
    sim::writeMap(file.toStdString(), {}, content);
    QCOMPARE(query(file, "SELECT name FROM \"user\""), QStringLiteral("C"));
}

void PartsTest::unwritableMap()
{
    QVERIFY_THROWS_EXCEPTION(std::runtime_error, sim::writeMap("/nowhere/at/all.sqlite", {}, {}));
}

void PartsTest::commandLine()
{
    const sim::Options options = sim::optionsFrom({ "--workers", "3", "--sessions=40", "--drift", "--speed",
                                                    "20", "--map", "x.sqlite", "--auto-scan", "2.5",
                                                    "--exit-with-parent", "--tls-worker", "--churn", "12" });
    QCOMPARE(options.problem, std::string());
    QCOMPARE(options.plan.workers, 3);
    QCOMPARE(options.plan.sessions, 40);
    QVERIFY(options.plan.drift && options.plan.tls && options.exitWithParent);
    QCOMPARE(options.speed, 20.0);
    QCOMPARE(options.autoScanSeconds.value_or(0), 2.5);
    QCOMPARE(options.churnPerMinute, 12);
    QCOMPARE(options.map, std::string("x.sqlite"));
}

void PartsTest::badCommandLines_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line : { "--wrokers 3", "--workers", "--workers 0", "--speed 0", "--users 0" })
        QTest::newRow(line) << QString::fromLatin1(line);
}

void PartsTest::badCommandLines()
{
    QFETCH(QString, line);
    std::vector<std::string> arguments;
    for (const QString &word : line.split(QLatin1Char(' ')))
        arguments.push_back(word.toStdString());
    QVERIFY(!sim::optionsFrom(arguments).problem.empty());
}

void PartsTest::bothListTheSession()
{
    sim::Fleet fleet(pair());
    fleet.start();
    Client first(fleet.worker(0));
    Client second(fleet.worker(1));
    const QJsonObject own = first.get(path).object();
    const QJsonObject foreign = second.get(path).object();
    QCOMPARE(own.value(u"status").toString(), QStringLiteral("WORKING"));
    QCOMPARE(foreign.value(u"status").toString(), QStringLiteral("STOPPED"));
    for (const char *key : { "assignedWorker", "config", "me" })
        QCOMPARE(foreign.value(QLatin1StringView(key)), own.value(QLatin1StringView(key)));
    QCOMPARE(second.get(QStringLiteral("/api/sessions")).body, QByteArray("[]"));
}

void PartsTest::movesWithoutAScan()
{
    sim::Fleet fleet(pair());
    fleet.start();
    Client first(fleet.worker(0));
    Client second(fleet.worker(1));
    QCOMPARE(first.post(path + QStringLiteral("/stop")).status, 201);
    QCOMPARE(second.post(path + QStringLiteral("/start")).status, 201);
    QTRY_COMPARE(second.status(QStringLiteral("a")), QStringLiteral("WORKING"));
    QCOMPARE(first.get(path).text(QStringLiteral("assignedWorker")), QStringLiteral("w2"));
    QCOMPARE(fleet.conflictCount(), 0);
    QCOMPARE(fleet.truth().workingCopies("12025550101"), 1);
}

void PartsTest::startSteals()
{
    sim::Fleet fleet(pair());
    fleet.start();
    Client second(fleet.worker(1));
    QCOMPARE(second.post(path + QStringLiteral("/start")).status, 201);
    QTRY_COMPARE(second.status(QStringLiteral("a")), QStringLiteral("WORKING"));
    QCOMPARE(fleet.conflictCount(), 1);
    QCOMPARE(fleet.truth().workingCopies("12025550101"), 2);
}

void PartsTest::stopOnTheOtherIsANoOp()
{
    sim::Fleet fleet(pair());
    fleet.start();
    Client first(fleet.worker(0));
    Client second(fleet.worker(1));
    QCOMPARE(second.post(path + QStringLiteral("/stop")).text(QStringLiteral("assignedWorker")),
             QStringLiteral("w1"));
    QCOMPARE(first.status(QStringLiteral("a")), QStringLiteral("WORKING"));
}

void PartsTest::deleteOnTheOtherDestroys()
{
    sim::Fleet fleet(pair());
    fleet.start();
    SocketLog socket(fleet.worker(0), QStringLiteral("?x-api-key=secretkey"));
    QTRY_COMPARE(fleet.worker(0).socketCount(), 1);
    Client first(fleet.worker(0));
    Client second(fleet.worker(1));
    QCOMPARE(second.remove(path).status, 200);
    QCOMPARE(first.get(path).status, 404);
    QTRY_VERIFY(socket.statuses().contains(QStringLiteral("FAILED")));
    QVERIFY(fleet.truth().sessions.empty());
    QVERIFY(!fleet.truth().phone("12025550101")->devices.front().hasCredentials);
    // The place can be taken by another session without ghosts of the old one.
    QCOMPARE(second.post(QStringLiteral("/api/sessions"), R"({"name":"b"})").status, 201);
    QCOMPARE(first.status(QStringLiteral("b")), QStringLiteral("STOPPED"));
}

void PartsTest::logoutOnTheOtherLogsOut()
{
    sim::Fleet fleet(pair());
    fleet.start();
    Client first(fleet.worker(0));
    Client second(fleet.worker(1));
    QCOMPARE(second.post(path + QStringLiteral("/logout")).status, 201);
    QTRY_COMPARE(first.status(QStringLiteral("a")), QStringLiteral("FAILED"));
}

void PartsTest::separateStoresKnowNothing()
{
    sim::FleetConfig config = pair();
    config.workers[1].store.clear();
    sim::Fleet fleet(config);
    fleet.start();
    Client second(fleet.worker(1));
    QCOMPARE(second.get(path).status, 404);
}

void PartsTest::restartAllRunsItTwice()
{
    sim::FleetConfig config = pair();
    config.workers[1].restartAll = true;
    sim::Fleet fleet(config);
    fleet.start();
    fleet.worker(1).die();
    fleet.worker(1).comeBack();
    QTRY_COMPARE(fleet.truth().workingCopies("12025550101"), 2);
    QCOMPARE(fleet.conflictCount(), 1);
}

QTEST_GUILESS_MAIN(PartsTest)
#include "test_parts.moc"
