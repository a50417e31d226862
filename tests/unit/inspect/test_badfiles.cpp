// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/integrityreport.h"
#include "inspect/reportwriter.h"
#include "mapfolder.h"
#include "rawdatabase.h"
#include "shardmap/sqlite/fileopener.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

#include <thread>

using namespace quayside;
using namespace quayside::inspect;
using namespace quayside::test;

namespace {

constexpr int kOfEachKind = 24;
constexpr quint32 kSeed = 20261130;
constexpr auto kPatience = std::chrono::seconds(2); // then the file counts as one that is read without end
constexpr qint64 kLongestEndMs = 1'000; // after it was told to stop, on a busy machine

using Spoil = std::function<void(const MapFolder &, QRandomGenerator &)>;

QByteArray bytesOf(const MapFolder &folder)
{
    return folder.read(QStringLiteral("map.sqlite"));
}

void put(const MapFolder &folder, const QByteArray &bytes)
{
    folder.write(QStringLiteral("map.sqlite"), bytes);
}

void truncate(const MapFolder &folder, QRandomGenerator &random)
{
    const QByteArray bytes = bytesOf(folder);
    put(folder, bytes.first(random.bounded(int(bytes.size()))));
}

void flipBits(const MapFolder &folder, QRandomGenerator &random)
{
    QByteArray bytes = bytesOf(folder);
    const int flips = 1 + random.bounded(64);
    for (int i = 0; i < flips; ++i) {
        const int at = random.bounded(int(bytes.size()));
        bytes[at] = char(bytes.at(at) ^ (1 << random.bounded(8)));
    }
    put(folder, bytes);
}

/** The header, the schema and the first pages are where a flipped bit hurts most. */
void flipBitsOfTheSchema(const MapFolder &folder, QRandomGenerator &random)
{
    QByteArray bytes = bytesOf(folder);
    for (int i = 0; i < 4; ++i) {
        const int at = 16 + random.bounded(4'000);
        bytes[at] = char(random.bounded(256));
    }
    put(folder, bytes);
}

void looseTables(const MapFolder &folder)
{
    RawDatabase(folder.path())
        .run("DROP TABLE waha_session; DROP TABLE \"user\"; DROP TABLE worker;"
             "CREATE TABLE worker(id, url, api_key, capacity); CREATE TABLE \"user\"(id);"
             "CREATE TABLE waha_session(id, name, user_id, worker_id)");
}

QByteArray oddValue(QRandomGenerator &random)
{
    static const QList<QByteArray> values { "NULL",
                                            "''",
                                            "0",
                                            "-1",
                                            "-9223372036854775808",
                                            "9223372036854775807",
                                            "1e999",
                                            "-0.0",
                                            "2.5",
                                            "'text'",
                                            "x''",
                                            "x'00ff'",
                                            "zeroblob(5000)",
                                            "'a' || char(0) || 'b'",
                                            "char(8238) || 'gnp'",
                                            "char(10, 13, 9, 27)",
                                            "''');DROP TABLE worker;--'",
                                            "'%s%n{}{=w.worker.id}'",
                                            "'http://u:p@h/?x-api-key=1'",
                                            "'\"'",
                                            "'x''41'''" };
    return values.at(random.bounded(int(values.size())));
}

void oddValues(const MapFolder &folder, QRandomGenerator &random)
{
    looseTables(folder);
    QByteArray sql;
    const auto rows = [&](const QByteArray &table, int columns) {
        for (int row = 0; row < 12; ++row) {
            QByteArrayList cells;
            for (int i = 0; i < columns; ++i)
                cells << oddValue(random);
            sql += "INSERT INTO " + table + " VALUES (" + cells.join(", ") + ");";
        }
    };
    rows("worker", 4);
    rows("\"user\"", 1);
    rows("waha_session", 4);
    QVERIFY(RawDatabase(folder.path()).run(sql));
}

void nullEverywhere(const MapFolder &folder, QRandomGenerator &random)
{
    looseTables(folder);
    const QByteArray many = QByteArray::number(1 + random.bounded(500));
    const QByteArray rows = " FROM (WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < "
        + many + ") SELECT i FROM n);";
    QVERIFY(RawDatabase(folder.path())
                .run("INSERT INTO worker SELECT NULL, NULL, NULL, NULL" + rows
                     + "INSERT INTO \"user\" SELECT NULL" + rows
                     + "INSERT INTO waha_session SELECT NULL, NULL, NULL, NULL" + rows));
}

void otherSchema(const MapFolder &folder, QRandomGenerator &random)
{
    static const QList<QByteArray> changes {
        "DROP TABLE worker",
        "ALTER TABLE worker RENAME COLUMN url TO address",
        "ALTER TABLE waha_session RENAME TO sessions",
        "ALTER TABLE waha_session RENAME COLUMN name TO \"na\"\"me\"",
        "DROP TABLE quayside_operation",
        "ALTER TABLE quayside_reservation RENAME COLUMN worker_id TO \"{worker}\"",
        "CREATE TABLE quayside_future(x)",
        "DROP TABLE waha_session; CREATE VIEW waha_session AS SELECT 1 AS id, 2 AS name, 3 AS user_id, 4 AS "
        "worker_id",
        "DROP TABLE \"user\"; CREATE TABLE \"user\"(id, \"');DROP TABLE worker;--\")",
        "CREATE TABLE \"quayside_' OR 1=1 --\"(x)",
    };
    RawDatabase(folder.path()).run(changes.at(random.bounded(int(changes.size()))));
}

/** A view of itself, one that never ends, one of what is not there: SQLite finds out when it is read. */
void views(const MapFolder &folder, QRandomGenerator &random)
{
    static const QList<QByteArray> bodies {
        "SELECT id FROM v2",
        "SELECT id FROM absent",
        "WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n) SELECT id FROM n",
        "SELECT load_extension('x') AS id",
        "SELECT abs(-9223372036854775808) AS id",
        "SELECT zeroblob(2000000000) AS id",
        "SELECT w.id FROM worker w, worker x, waha_session s",
    };
    RawDatabase(folder.path())
        .run("DROP TABLE \"user\"; CREATE VIEW v2 AS SELECT id FROM \"user\"; CREATE VIEW \"user\" AS "
             + bodies.at(random.bounded(int(bodies.size()))));
}

void brokenJournal(const MapFolder &folder, QRandomGenerator &random)
{
    static const QList<QByteArray> ruins {
        "PRAGMA ignore_check_constraints = ON; UPDATE quayside_operation SET ended_ms = 'soon'",
        "UPDATE quayside_operation SET state = x'00', input = '{\"a\":', lease_until_ms = 1e300",
        "DELETE FROM quayside_operation",
        "UPDATE quayside_step SET sequence = -1, state = char(0), data = '[[[['",
        "INSERT INTO quayside_reservation VALUES ('', '', '', 'never'), ('x', '1', char(8238), -1)",
        "INSERT INTO quayside_tombstone(worker_id, session_name, created_ms) VALUES ('', x'ff', 'x')",
        "DROP INDEX quayside_operation_subject; INSERT INTO quayside_operation SELECT operation_id || n, "
        "kind,"
        " worker_id, session_name, account, parent_id, state, input, actor, reason, error, created_ms, "
        "updated_ms,"
        " ended_ms, epoch, lease_owner, lease_until_ms, target_id, detail, quota, quota_part"
        " FROM quayside_operation, (SELECT 1 AS n UNION SELECT 2)",
        "UPDATE quayside_watch SET working = 'text'; UPDATE quayside_config_snapshot SET account = x'00'",
    };
    RawDatabase(folder.path()).run(ruins.at(random.bounded(int(ruins.size()))));
}

/** Whatever lies beside the file is not a log of it. */
void brokenLog(const MapFolder &folder, QRandomGenerator &random)
{
    QByteArray rubbish(1 + random.bounded(20'000), '\0');
    for (char &c : rubbish)
        c = char(random.bounded(256));
    const bool isLog = random.bounded(2) == 0;
    folder.write(isLog ? QStringLiteral("map.sqlite-wal") : QStringLiteral("map.sqlite-journal"), rubbish);
}

const QList<std::pair<const char *, Spoil>> &kinds()
{
    static const QList<std::pair<const char *, Spoil>> all {
        { "truncated", truncate },
        { "bits flipped", flipBits },
        { "bits of the schema flipped", flipBitsOfTheSchema },
        { "odd values", oddValues },
        { "NULL everywhere", nullEverywhere },
        { "another schema", otherSchema },
        { "views", views },
        { "broken journal", brokenJournal },
        { "broken log beside it", brokenLog },
    };
    return all;
}

QByteArray soundMap()
{
    const MapFolder folder;
    shardmap::SqlInterrupt interrupt;
    if (!shardmap::FileOpener::create(folder.location(), interrupt))
        return {};
    RawDatabase database(folder.path());
    database.run(
        "INSERT INTO worker VALUES (1, 'http://one', 'planted-key', 25), (2, 'http://two', 'planted-b', 3);"
        "INSERT INTO \"user\"(id) VALUES (7), (8); INSERT INTO waha_session VALUES (11, 'a', 7, 1),"
        " (12, 'b', 8, 2), (13, 'c', 8, 1); INSERT INTO quayside_operation(operation_id, kind, worker_id,"
        " session_name, state, created_ms, updated_ms) VALUES ('o-1', 'move', '1', 'a', 'running', 1, 1);"
        "INSERT INTO quayside_step(operation_id, sequence, key, state) VALUES ('o-1', 0, 'x', 'done');"
        "INSERT INTO quayside_watch(worker_id, watched_ms, working) VALUES ('1', 1, zeroblob(8))");
    return folder.read(QStringLiteral("map.sqlite"));
}

} // namespace

/**
 * Files that nobody would write, made from a fixed seed: each is reported on or refused in words, none is
 * written, and none holds anybody up.
 */
class TestBadFiles final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isReportedOrRefused_data();
    void isReportedOrRefused();
};

void TestBadFiles::isReportedOrRefused_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("number");
    for (int kind = 0; kind < int(kinds().size()); ++kind) {
        for (int number = 0; number < kOfEachKind; ++number)
            QTest::addRow("%s %d", kinds()[kind].first, number) << kind << number;
    }
}

void TestBadFiles::isReportedOrRefused()
{
    QFETCH(const int, kind);
    QFETCH(const int, number);
    static const QByteArray sound = soundMap();
    QVERIFY(!sound.isEmpty());
    const MapFolder folder;
    put(folder, sound);
    QRandomGenerator random(kSeed + quint32(kind * 1'000 + number));
    kinds()[kind].second(folder, random);
    const auto before = folder.images();

    shardmap::MapLocation location = folder.location();
    location.access = shardmap::MapLocation::Access::Inspect;
    ReadingControl control;
    std::atomic<bool> isOver = false;
    std::optional<Result<Report>> report;
    std::thread reader([&] {
        report = IntegrityReport::of(location, control);
        isOver = true;
    });
    QElapsedTimer taken;
    taken.start();
    while (!isOver && !taken.hasExpired(std::chrono::milliseconds(kPatience).count()))
        QTest::qSleep(1);
    const bool wasStopped = !isOver;
    taken.restart();
    while (!isOver) {
        control.stop();
        QTest::qSleep(2);
    }
    reader.join();
    QVERIFY2(taken.elapsed() < kLongestEndMs, qPrintable(QString::number(taken.elapsed())));
    QCOMPARE(folder.images(), before);
    if (!*report) {
        QVERIFY(!report->error().message.isEmpty());
        QCOMPARE(report->error().kind == ErrorKind::Cancelled, wasStopped);
        return;
    }
    const QByteArray json = ReportWriter::json(**report, IntegrityReport::kExamples);
    QVERIFY(!QJsonDocument::fromJson(json).isNull());
    QVERIFY(!json.contains("planted-")
            && !ReportWriter::text(**report, 5).contains(QStringLiteral("planted-")));
}

QTEST_GUILESS_MAIN(TestBadFiles)
#include "test_badfiles.moc"
