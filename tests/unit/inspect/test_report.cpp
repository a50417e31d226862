// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/integrityreport.h"
#include "inspect/reading.h"
#include "inspect/reportwriter.h"
#include "mapfolder.h"
#include "rawdatabase.h"
#include "shardmap/sqlite/fileopener.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace quayside;
using namespace quayside::inspect;
using namespace quayside::test;

namespace {

using Found = QMap<QByteArray, qint64>;

constexpr qint64 kNotChecked = -1;

/** A map of loose columns, so that everything can be planted, in which nothing is wrong. */
const QByteArray kClean
    = "DROP TABLE waha_session; DROP TABLE \"user\"; DROP TABLE worker;"
      "CREATE TABLE worker(id, url, api_key, capacity); CREATE TABLE \"user\"(id);"
      "CREATE TABLE waha_session(id, name, user_id, worker_id);"
      "INSERT INTO worker VALUES (1, 'http://one:3000', 'planted-key-one', 25),"
      " (2, 'https://two.example/waha', 'planted-key-two', 3);"
      "INSERT INTO \"user\" VALUES (7), (8);"
      "INSERT INTO waha_session VALUES (11, 'default', 7, 1), (12, 'default', 7, 2), (13, 'sales', 8, 1);"
      "INSERT INTO quayside_worker(worker_id, display_name) VALUES ('1', 'First');"
      "INSERT INTO quayside_operation(operation_id, kind, worker_id, session_name, state, created_ms, "
      "updated_ms,"
      " ended_ms) VALUES ('o-done', 'restart', '1', 'sales', 'succeeded', 1000, 2000, 2000);"
      "INSERT INTO quayside_step(operation_id, sequence, key, state) VALUES ('o-done', 0, 'restart', 'done');"
      "INSERT INTO quayside_desired(row_id, state, changed_ms) VALUES ('11', 'running', 1000);"
      "INSERT INTO quayside_wish(holder, holder_id, kind) VALUES ('user', '7', 'apart'), ('session', '13', "
      "'apart');"
      "INSERT INTO quayside_config_snapshot(worker_id, session_name, taken_ms, account) VALUES"
      " ('1', 'default', 1000, '111@c.us'), ('2', 'default', 1000, '222@c.us'), ('1', 'sales', 1000, '');"
      "INSERT INTO quayside_watch(worker_id, watched_ms, working) VALUES ('2', 1000, zeroblob(12));"
      "INSERT INTO quayside_session_status(worker_id, session_name, status, since_ms) VALUES"
      " ('2', 'default', 'STOPPED', 1000);";

struct Problem
{
    const char *check;
    QByteArray sql;
    Found found;
};

Problem problem(const char *check, const QByteArray &sql, qint64 count, Found others = {})
{
    others.insert(check, count);
    return { check, sql, others };
}

QByteArray openOperation(const QByteArray &values)
{
    return "INSERT INTO quayside_operation(operation_id, kind, worker_id, session_name, state, created_ms,"
           " updated_ms, ended_ms, lease_until_ms) VALUES "
        + values;
}

std::vector<Problem> references()
{
    return {
        problem(
            "session-worker-missing",
            "INSERT INTO waha_session VALUES (14, 'a', 7, 99), (15, 'b', 7, 'gone'), (16, 'c', 7, x'6869')",
            3),
        problem("session-worker-removed",
                "INSERT INTO waha_session VALUES (14, 'a', 7, 99), (15, 'b', 7, 98), (16, 'c', 7, 97);"
                "INSERT INTO quayside_worker(worker_id) VALUES ('99');"
                "INSERT INTO quayside_audit(at_ms, action, worker_id) VALUES (1, 'remove-worker', '98')",
                2, { { "session-worker-missing", 3 }, { "own-worker-of-nothing", 1 } }),
        problem("session-user-missing", "INSERT INTO waha_session VALUES (14, 'a', 99, 1), (15, 'b', 98, 1)",
                2),
        problem("session-without-user",
                "INSERT INTO waha_session VALUES (14, 'a', NULL, 1), (15, 'b', '', 1)", 2),
        problem("session-without-worker",
                "INSERT INTO waha_session VALUES (14, 'a', 7, NULL), (15, 'b', 7, '')", 2),
        problem("reference-type", "INSERT INTO waha_session VALUES (14, 'a', '7', '1')", 2),
        problem("user-without-sessions", "INSERT INTO \"user\" VALUES (9), ('nine')", 2),
        problem("worker-without-sessions",
                "INSERT INTO worker VALUES (3, 'http://three', 'planted-key-three', 3)", 1),
        problem("session-on-cordoned-worker", "UPDATE quayside_worker SET state = 'draining'", 2),
    };
}

std::vector<Problem> duplicates()
{
    return {
        problem("id-missing",
                "INSERT INTO worker VALUES (NULL, 'http://three', 'planted-key-three', 3);"
                "INSERT INTO \"user\" VALUES (NULL), (''); INSERT INTO waha_session VALUES (NULL, 'a', 7, 1)",
                4),
        problem("id-repeated",
                "INSERT INTO \"user\" VALUES (7), ('7'); INSERT INTO waha_session VALUES (11, 'a', 8, 2)", 2,
                {}),
        problem(
            "session-repeated",
            "INSERT INTO waha_session VALUES (14, 'sales', 7, 1), (15, 'sales', 8, 1), (16, 'sales', 8, 2)",
            3),
        problem("session-case", "INSERT INTO waha_session VALUES (14, 'Sales', 7, 1), (15, 'SALES', 7, 2)",
                2),
        problem("account-repeated", "UPDATE quayside_config_snapshot SET account = '111@c.us'", 3),
    };
}

std::vector<Problem> values()
{
    return {
        problem("over-capacity-map", "UPDATE worker SET capacity = 1 WHERE id = 1", 1),
        problem("over-capacity-live",
                "UPDATE quayside_watch SET working = zeroblob(20);"
                "INSERT INTO quayside_session_status(worker_id, session_name, status, since_ms) VALUES"
                " ('2', 'stray', 'WORKING', 1000), ('2', 'stray-2', 'SCAN_QR_CODE', 1000),"
                " ('2', 'stray-3', 'STARTING', 1000)",
                1),
        problem("worker-url-missing",
                "UPDATE worker SET url = NULL WHERE id = 1; UPDATE worker SET url = ' '"
                " WHERE id = 2",
                2),
        problem("worker-url-bad",
                "UPDATE worker SET url = 'one:3000' WHERE id = 1;"
                "UPDATE worker SET url = 'http://two:99999' WHERE id = 2",
                2),
        problem("worker-url-repeated", "UPDATE worker SET url = 'HTTP://one:3000/' WHERE id = 2", 2),
        problem("worker-key-missing", "UPDATE worker SET api_key = NULL", 2),
        problem("worker-key-empty", "UPDATE worker SET api_key = '' WHERE id = 1", 1),
        problem("worker-key-equal", "UPDATE worker SET api_key = 'planted-key-same'", 2),
        problem("session-name-missing", "INSERT INTO waha_session VALUES (14, NULL, 7, 1), (15, '', 7, 1)",
                2),
        problem("session-name-bad",
                "INSERT INTO waha_session VALUES (14, 'with space', 7, 1), (15, 'x' || char(8238), 7, 1),"
                " (16, '"
                    + QByteArray(55, 'n') + "', 7, 1), (17, ''');DROP TABLE worker;--', 7, 1)",
                4),
        problem(
            "value-type",
            "UPDATE worker SET capacity = 'many' WHERE id = 1; UPDATE worker SET api_key = x'00' WHERE id = "
            "2;"
            "UPDATE worker SET capacity = 2.5 WHERE id = 2; INSERT INTO waha_session VALUES (14.5, 12, 7, 1)",
            5),
        problem("capacity-missing", "UPDATE worker SET capacity = NULL WHERE id = 1", 1),
        problem("capacity-negative", "UPDATE worker SET capacity = -9223372036854775808 WHERE id = 1", 1),
        problem("capacity-huge", "UPDATE worker SET capacity = 9223372036854775807 WHERE id = 1", 1),
    };
}

std::vector<Problem> ownTables()
{
    const Found heldBefore { { "operation-without-end", 1 } };
    return {
        problem("own-tables-unusable", "DROP TABLE quayside_wish", kNotChecked),
        problem("operation-without-end",
                openOperation("('o-1', 'move', '1', 'sales', 'running', 1, 1, 0, 5000)"), 1),
        problem("operation-under-way",
                openOperation("('o-1', 'move', '1', 'sales', 'running', 1, 1, 0, 9000000000000)"), 1),
        problem("operation-contradicts",
                openOperation("('o-1', 'move', '1', 'sales', 'running', 1, 1, 7, 0),"
                              " ('o-2', 'move', '1', 'default', 'dreaming', 1, 1, 7, 0)"),
                2),
        problem("step-of-nothing",
                "INSERT INTO quayside_step(operation_id, sequence, key, state) VALUES ('o-x', 0, 'commit', "
                "'done');"
                "INSERT INTO quayside_operation_row VALUES ('o-y', '11')",
                2),
        problem(
            "reservation-nobody-holds",
            "INSERT INTO quayside_reservation VALUES ('o-done', '1', 'sales', 1), ('o-x', '2', 'sales', 1)",
            2),
        problem("reservation-worker-missing",
                openOperation("('o-1', 'move', '1', 'sales', 'running', 1, 1, 0, 5000);")
                    + "INSERT INTO quayside_reservation VALUES ('o-1', '99', 'sales', 1)",
                1, heldBefore),
        problem(
            "tombstone-open",
            "INSERT INTO quayside_tombstone(worker_id, session_name, created_ms) VALUES ('2', 'sales', 1)",
            1),
        problem(
            "tombstone-mapped",
            "INSERT INTO quayside_tombstone(worker_id, session_name, created_ms) VALUES ('1', 'sales', 1)", 1,
            { { "tombstone-open", 1 } }),
        problem(
            "tombstone-worker-missing",
            "INSERT INTO quayside_tombstone(worker_id, session_name, created_ms) VALUES ('99', 'sales', 1)",
            1, { { "tombstone-open", 1 } }),
        problem("desired-of-nothing",
                "INSERT INTO quayside_desired(row_id, state, changed_ms) VALUES ('99', 'running', 1)", 1),
        problem("own-value-unknown",
                "UPDATE quayside_worker SET state = 'asleep'; UPDATE quayside_desired SET state = 'maybe'",
                2),
        problem("own-worker-of-nothing", "INSERT INTO quayside_worker(worker_id) VALUES ('99')", 1),
        problem("wish-of-nothing",
                "INSERT INTO quayside_wish(holder, holder_id, kind) VALUES ('user', '99', 'apart'),"
                " ('session', '99', 'apart')",
                2),
        problem("map-identity-unusable", "UPDATE quayside_map SET generation = 'many'", 1),
        problem("map-identity-unusable", "INSERT INTO quayside_map VALUES ('other', 1)", 2),
        problem("map-identity-unusable", "DELETE FROM quayside_map", 1),
        problem("place-unusable", "UPDATE quayside_place SET path = x'2f00'", 1),
        problem("place-unusable", "DELETE FROM quayside_place", 1),
        problem("review-waits", "INSERT INTO quayside_review VALUES ('desired', '11', '')", 1),
        problem("review-of-nothing",
                "INSERT INTO quayside_review VALUES ('operation', 'o-done', ''), ('tombstone', '1', 'none'),"
                " ('desired', '12', ''), ('dream', '11', '')",
                4, { { "review-waits", 4 } }),
    };
}

std::vector<Problem> allProblems()
{
    std::vector<Problem> all;
    for (const auto &some : { references(), duplicates(), values(), ownTables() })
        all.insert(all.end(), some.begin(), some.end());
    return all;
}

void makeMap(const MapFolder &folder, const QByteArray &sql)
{
    shardmap::SqlInterrupt interrupt;
    QVERIFY(shardmap::FileOpener::create(folder.location(), interrupt));
    QVERIFY(RawDatabase(folder.path()).run(kClean + sql));
}

Result<Report> reportOf(const MapFolder &folder)
{
    shardmap::MapLocation location = folder.location();
    location.access = shardmap::MapLocation::Access::Inspect;
    ReadingControl control;
    return IntegrityReport::of(location, control);
}

Found foundIn(const Report &report)
{
    Found found;
    for (const Finding &finding : report.findings) {
        if (finding.isFound())
            found.insert(finding.id.toLatin1(), finding.trouble ? kNotChecked : finding.count);
    }
    return found;
}

const Finding *findingOf(const Report &report, const QString &id)
{
    const auto at
        = std::ranges::find_if(report.findings, [&id](const Finding &finding) { return finding.id == id; });
    return at == report.findings.end() ? nullptr : &*at;
}

} // namespace

/** Each kind of problem is found, with its count; a clean map has none; nothing is written. */
class TestReport final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aCleanMapHasNone();
    void everyKindIsFound_data();
    void everyKindIsFound();
    void everyCheckHasAPlantedProblem();
    void theRepairRepairs_data() { everyKindIsFound_data(); }
    void theRepairRepairs();
    void neverSaysAKey();
    void damagedPagesAreFound();
    void aMapWithoutOwnTablesIsChecked();
    void countedDownCapacityIsNotOver();
    void otherNamesOfTables();
    void jsonSaysTheSame();
    void theOpenMapIsReadBesideItsOwner();
    void aViewWithoutEndIsCancelled();
};

void TestReport::aCleanMapHasNone()
{
    const MapFolder folder;
    makeMap(folder, {});
    const auto before = folder.images();
    const auto report = reportOf(folder);
    QVERIFY(report);
    QCOMPARE(foundIn(*report), Found());
    QCOMPARE(report->problems(), 0);
    QCOMPARE(report->findings.size(), CheckTable::all().size());
    QCOMPARE(report->sessions, std::optional<qint64>(3));
    QCOMPARE(folder.images(), before);
}

void TestReport::everyKindIsFound_data()
{
    QTest::addColumn<int>("index");
    const std::vector<Problem> all = allProblems();
    for (int i = 0; i < int(all.size()); ++i)
        QTest::addRow("%s %d", all[size_t(i)].check, i) << i;
}

void TestReport::everyKindIsFound()
{
    QFETCH(const int, index);
    const Problem planted = allProblems()[size_t(index)];
    const MapFolder folder;
    makeMap(folder, planted.sql);
    const auto before = folder.images();
    const auto report = reportOf(folder);
    QVERIFY(report);
    QCOMPARE(foundIn(*report), planted.found);
    QCOMPARE(folder.images(), before);
    const Finding *finding = findingOf(*report, QString::fromLatin1(planted.check));
    QVERIFY(finding);
    if (finding->trouble)
        return;
    QCOMPARE(qint64(finding->examples.size()), finding->count);
    for (const QStringList &cells : finding->examples)
        QCOMPARE(cells.size(), finding->columns.size());
}

void TestReport::everyCheckHasAPlantedProblem()
{
    QSet<QString> planted { QStringLiteral("file-damaged") }; // in a test of its own
    for (const Problem &one : allProblems())
        planted.insert(QString::fromLatin1(one.check));
    for (const Check &check : CheckTable::all())
        QVERIFY2(planted.contains(QString::fromLatin1(check.id)), check.id);
    QCOMPARE(planted.size(), qsizetype(CheckTable::all().size()));
}

/** SQL that is offered does what it says when a person runs it. */
void TestReport::theRepairRepairs()
{
    QFETCH(const int, index);
    const Problem planted = allProblems()[size_t(index)];
    const MapFolder folder;
    makeMap(folder, planted.sql);
    const auto before = reportOf(folder);
    QVERIFY(before);
    const Finding *finding = findingOf(*before, QString::fromLatin1(planted.check));
    if (finding->repairSql.isEmpty())
        return;
    QVERIFY(RawDatabase(folder.path()).run(finding->repairSql.toUtf8()));
    const auto after = reportOf(folder);
    QVERIFY(after);
    QCOMPARE(findingOf(*after, finding->id)->count, 0);
}

void TestReport::neverSaysAKey()
{
    const MapFolder folder;
    makeMap(folder,
            "UPDATE worker SET api_key = 'planted-key-same', url = 'ftp://u:planted-password@host' || id;"
            "INSERT INTO worker VALUES (NULL, 'http://u:planted-password@host/', x'706c616e7465642d', 1),"
            " (7, 'u:planted-password@host7', 'k7', 1), (8, 'planted-' || hex(zeroblob(600)) || '@host8', "
            "'k8', 1),"
            " (9, 'ftp://u:planted-' || hex(zeroblob(600)) || '@host9', 'k9', 1)");
    const auto report = reportOf(folder);
    QVERIFY(report);
    QVERIFY(findingOf(*report, QStringLiteral("worker-key-equal"))->count == 2);
    const QByteArray said = ReportWriter::json(*report, 100) + ReportWriter::text(*report, 100).toUtf8();
    QVERIFY(!said.contains("planted-") && !said.contains("706c616e7465642d"));
    QVERIFY(said.contains("host1") && said.contains("host7") && said.contains("host9"));
}

void TestReport::damagedPagesAreFound()
{
    const MapFolder folder;
    makeMap(folder, {});
    damageTable(folder.path(), "quayside_timeline_session");
    const auto before = folder.images();
    const auto report = reportOf(folder);
    QVERIFY(report);
    const Finding *finding = findingOf(*report, QStringLiteral("file-damaged"));
    QVERIFY(finding && finding->isProblem());
    QCOMPARE(folder.images(), before);
}

void TestReport::aMapWithoutOwnTablesIsChecked()
{
    const MapFolder folder;
    makeHandMadeMap(folder.path());
    RawDatabase(folder.path()).run("UPDATE waha_session SET worker_id = 99 WHERE id = 11");
    const auto report = reportOf(folder);
    QVERIFY(report);
    QCOMPARE(foundIn(*report), (Found { { "session-worker-missing", 1 } }));
    QVERIFY(!findingOf(*report, QStringLiteral("tombstone-open")));
    QCOMPARE(report->ownVersion, 0);
}

void TestReport::countedDownCapacityIsNotOver()
{
    const MapFolder folder;
    makeMap(folder, "UPDATE worker SET capacity = 0");
    shardmap::MapLocation location = folder.location();
    location.access = shardmap::MapLocation::Access::Inspect;
    location.capacityMeaning = shardmap::MapLocation::CapacityMeaning::Remaining;
    ReadingControl control;
    const auto report = IntegrityReport::of(location, control);
    QVERIFY(report);
    QCOMPARE(foundIn(*report), Found());
}

/** Statements know tables and columns by the map's description only. */
void TestReport::otherNamesOfTables()
{
    shardmap::MapNames names;
    names.session.table.name = QStringLiteral("odd \"name");
    names.session.worker = QStringLiteral("server");
    const auto tables = shardmap::TableMapping::of(names, shardmap::sqliteDialect());
    const CheckSql sql(tables, QStringLiteral("7"));
    QCOMPARE(sql.of(QStringLiteral("SELECT s.{session.worker}, {now} FROM {session} s")),
             QStringLiteral("SELECT s.\"server\", 7 FROM \"odd \"\"name\" s"));
    QVERIFY(sql.of(QStringLiteral("{=s.session.worker}")).contains(QStringLiteral("typeof(s.\"server\")")));
    for (const Check &check : CheckTable::all()) {
        const QString select = sql.of(QString::fromLatin1(check.select)) + QString::fromLatin1(check.repair);
        QVERIFY2(!select.contains(QStringLiteral("waha_session")) && !select.contains(QStringLiteral("{}")),
                 check.id);
    }
}

void TestReport::jsonSaysTheSame()
{
    const MapFolder folder;
    makeMap(folder, "INSERT INTO waha_session VALUES (14, NULL, 7, 99)");
    const auto report = reportOf(folder);
    QVERIFY(report);
    const QJsonObject object = QJsonDocument::fromJson(ReportWriter::json(*report, 1)).object();
    QCOMPARE(object[u"version"].toInt(), 1);
    QCOMPARE(object[u"problems"].toInt(), report->problems());
    const QJsonArray findings = object[u"findings"].toArray();
    QCOMPARE(findings.size(), qsizetype(report->findings.size()));
    const auto at = std::ranges::find_if(findings, [](const QJsonValue &one) {
        return one[u"id"].toString() == QStringLiteral("session-worker-missing");
    });
    QVERIFY(at != findings.end());
    QCOMPARE((*at)[u"count"].toInt(), 1);
    QCOMPARE((*at)[u"examples"][0][u"row"].toString(), QStringLiteral("14"));
    QVERIFY((*at)[u"examples"][0][u"session"].isNull());
    QVERIFY((*at)[u"repairSql"].toString().endsWith(u';'));
}

void TestReport::theOpenMapIsReadBesideItsOwner()
{
    const MapFolder folder;
    makeMap(folder, {});
    RawDatabase owner(folder.path());
    QVERIFY(owner.run("PRAGMA journal_mode = WAL; UPDATE waha_session SET worker_id = 99 WHERE id = 11;"
                      "BEGIN IMMEDIATE; DELETE FROM worker"));
    ReadingControl control;
    const auto report = IntegrityReport::of(folder.location(), control);
    QVERIFY(report);
    QCOMPARE(foundIn(*report), (Found { { "session-worker-missing", 1 } }));
    QVERIFY(owner.run("COMMIT"));
}

void TestReport::aViewWithoutEndIsCancelled()
{
    const MapFolder folder;
    makeHandMadeMap(folder.path());
    RawDatabase(folder.path())
        .run("DROP TABLE \"user\"; CREATE VIEW \"user\"(id) AS WITH RECURSIVE n(i) AS"
             " (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n");
    shardmap::MapLocation location = folder.location();
    location.access = shardmap::MapLocation::Access::Inspect;
    Reading reading;
    const auto future = reading.start<Report>(
        [location](ReadingControl &control) { return IntegrityReport::of(location, control); });
    QTest::qWait(100);
    QVERIFY(!future.isFinished());
    QElapsedTimer taken;
    taken.start();
    reading.cancel();
    QTRY_VERIFY(future.isFinished());
    QVERIFY2(taken.elapsed() < 100, qPrintable(QString::number(taken.elapsed())));
    QVERIFY(!future.result() && future.result().error().kind == ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(TestReport)
#include "test_report.moc"
