// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/builder.h"
#include "simulator/commandline.h"
#include "simulator/mapwriter.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <map>
#include <set>
#include <sqlite3.h>

class BuilderTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
};

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

void BuilderTest::sameSeedSameFleet()
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

void BuilderTest::mapMatchesWithoutDrift()
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

void BuilderTest::looksReal()
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

void BuilderTest::driftOfEveryKind()
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

void BuilderTest::smallFleetsToo()
{
    for (const int workers : { 1, 2, 3, 5, 8 }) {
        sim::Plan small = plan(true);
        small.workers = workers;
        small.sessions = workers * 3;
        small.users = 2;
        QVERIFY(sessionCount(sim::build(small)) >= static_cast<std::size_t>(workers * 3));
    }
}

void BuilderTest::writesThreeTables()
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

void BuilderTest::replacesAFile()
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

void BuilderTest::unwritableMap()
{
    QVERIFY_THROWS_EXCEPTION(std::runtime_error, sim::writeMap("/nowhere/at/all.sqlite", {}, {}));
}

void BuilderTest::commandLine()
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

void BuilderTest::badCommandLines_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line : { "--wrokers 3", "--workers", "--workers 0", "--speed 0", "--users 0" })
        QTest::newRow(line) << QString::fromLatin1(line);
}

void BuilderTest::badCommandLines()
{
    QFETCH(QString, line);
    std::vector<std::string> arguments;
    for (const QString &word : line.split(QLatin1Char(' ')))
        arguments.push_back(word.toStdString());
    QVERIFY(!sim::optionsFrom(arguments).problem.empty());
}

QTEST_GUILESS_MAIN(BuilderTest)
#include "test_builder.moc"
