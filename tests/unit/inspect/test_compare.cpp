// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/comparisonwriter.h"
#include "inspect/mapcomparison.h"
#include "inspect/reading.h"
#include "mapfolder.h"
#include "rawdatabase.h"
#include "shardmap/sqlite/fileopener.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <array>

using namespace quayside;
using namespace quayside::inspect;
using namespace quayside::test;
using shardmap::MapLocation;

namespace {

const QString kAfter = QStringLiteral("after.sqlite");

struct Outcome
{
    Comparison comparison;
    std::vector<Difference> differences;

    [[nodiscard]] const Difference *of(Part part, const QString &id) const
    {
        for (const Difference &one : differences) {
            if (one.part == part && one.id == id)
                return &one;
        }
        return nullptr;
    }
};

MapLocation inspected(const MapFolder &folder, const QString &name = QStringLiteral("map.sqlite"))
{
    MapLocation location = folder.location(name);
    location.access = MapLocation::Access::Inspect;
    return location;
}

Result<Outcome> compare(const MapLocation &before, const MapLocation &after)
{
    Outcome outcome;
    ReadingControl control;
    TRY_VALUE(outcome.comparison,
              MapComparison::of(before, after, control,
                                [&outcome](const Difference &one) { outcome.differences.push_back(one); }));
    return outcome;
}

void makeTwo(const MapFolder &folder, const QByteArray &changes)
{
    makeHandMadeMap(folder.path());
    makeHandMadeMap(folder.path(kAfter));
    QVERIFY(RawDatabase(folder.path(kAfter)).run(changes));
}

/** Two that are alike, with Quayside's own tables: sessions 11 and 12 on the first of two workers. */
bool createTwo(const MapFolder &folder)
{
    shardmap::SqlInterrupt interrupt;
    return std::ranges::all_of(std::array { QStringLiteral("map.sqlite"), kAfter }, [&](const QString &name) {
        return shardmap::FileOpener::create(folder.location(name), interrupt)
            && RawDatabase(folder.path(name))
                   .run("INSERT INTO worker(id, url) VALUES (1, 'http://one'), (2, 'http://two');"
                        "INSERT INTO waha_session(id, name, worker_id) VALUES (11, 'a', 1), (12, 'b', 1)");
    });
}

/** What is to be seen of a session: "moved name user worker". */
QStringList said(const Difference &difference)
{
    QStringList words { ComparisonWriter::title(difference.change) };
    for (const ComparedValue &value : difference.values) {
        if (value.differs)
            words << value.name;
    }
    return words;
}

} // namespace

/** What came, went, moved and changed between two maps, whatever types their ids are of. */
class TestCompare final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theSameFileTwice();
    void sessions();
    void workersAndUsers();
    void addressesAreShownWithoutSecrets();
    void movedAndChangedIsOneRow();
    void idsOfOtherTypes();
    void rowsWithoutAnIdAreCountedOnly();
    void newRowsAreFoundWhereverTheirIdsAre_data();
    void newRowsAreFoundWhereverTheirIdsAre();
    void saysWhoMovedIt();
    void whoMovedItIsNotKnownWithoutAnAudit_data();
    void whoMovedItIsNotKnownWithoutAnAudit();
    void withTheOpenMap();
    void jsonHasEveryDifference();
    void isCancelled();
    void whatIsNoMapIsRefused();
};

void TestCompare::theSameFileTwice()
{
    const MapFolder folder;
    makeHandMadeMap(folder.path());
    const auto before = folder.images();
    const auto outcome = compare(inspected(folder), inspected(folder));
    QVERIFY(outcome);
    QVERIFY(outcome->differences.empty());
    QCOMPARE(outcome->comparison.of(Part::Sessions).same, 3);
    QCOMPARE(outcome->comparison.of(Part::Workers).same, 2);
    QCOMPARE(folder.images(), before);
}

void TestCompare::sessions()
{
    const MapFolder folder;
    makeTwo(folder,
            "DELETE FROM waha_session WHERE id = 11; UPDATE waha_session SET worker_id = 1 WHERE id = 12;"
            "UPDATE waha_session SET name = 'Sales' WHERE id = 13; INSERT INTO waha_session VALUES (14, 'n', "
            "NULL, 2)");
    const auto before = folder.images();
    const auto outcome = compare(inspected(folder), inspected(folder, kAfter));
    QVERIFY(outcome);
    QCOMPARE(folder.images(), before);
    const ComparisonCounts &counts = outcome->comparison.of(Part::Sessions);
    QCOMPARE(QList<qint64>({ counts.came, counts.went, counts.moved, counts.changed, counts.same }),
             QList<qint64>({ 1, 1, 1, 1, 0 }));
    QCOMPARE(outcome->differences.size(), size_t(4));
    QCOMPARE(outcome->of(Part::Sessions, QStringLiteral("11"))->change, Change::Went);
    QCOMPARE(outcome->of(Part::Sessions, QStringLiteral("14"))->change, Change::Came);
    const Difference *moved = outcome->of(Part::Sessions, QStringLiteral("12"));
    QCOMPARE(said(*moved), QStringList({ QStringLiteral("Moved"), QStringLiteral("worker") }));
    QCOMPARE(moved->value(u"worker")->before, QStringLiteral("2"));
    QCOMPARE(moved->value(u"worker")->after, QStringLiteral("1"));
    QCOMPARE(said(*outcome->of(Part::Sessions, QStringLiteral("13"))),
             QStringList({ QStringLiteral("Changed"), QStringLiteral("name") }));
}

void TestCompare::workersAndUsers()
{
    const MapFolder folder;
    makeTwo(folder,
            "UPDATE worker SET api_key = 'planted-key-new', capacity = NULL WHERE id = 1;"
            "DELETE FROM worker WHERE id = 2; DELETE FROM \"user\" WHERE id = 7; INSERT INTO \"user\" VALUES "
            "(9)");
    const auto outcome = compare(inspected(folder), inspected(folder, kAfter));
    QVERIFY(outcome);
    const Difference *changed = outcome->of(Part::Workers, QStringLiteral("1"));
    QCOMPARE(said(*changed),
             QStringList({ QStringLiteral("Changed"), QStringLiteral("capacity"), QStringLiteral("key") }));
    QCOMPARE(outcome->of(Part::Workers, QStringLiteral("2"))->change, Change::Went);
    QCOMPARE(outcome->of(Part::Users, QStringLiteral("7"))->change, Change::Went);
    QCOMPARE(outcome->of(Part::Users, QStringLiteral("9"))->change, Change::Came);
    for (const Difference &one : outcome->differences) {
        QVERIFY(!ComparisonWriter::text(one).contains(QStringLiteral("planted-")));
        QVERIFY(!ComparisonWriter::json(one, true).contains("planted-"));
    }
}

/** However the operator wrote them, and whichever column they are in. */
void TestCompare::addressesAreShownWithoutSecrets()
{
    const MapFolder folder;
    makeTwo(folder,
            "UPDATE worker SET url = 'ops:planted-one@waha.example.com' WHERE id = 1;"
            "UPDATE worker SET url = 'https://planted-two@h/?token=planted-three' WHERE id = 2;"
            "UPDATE waha_session SET name = 'http://ops:planted-four@h' WHERE id = 12");
    const auto outcome = compare(inspected(folder), inspected(folder, kAfter));
    QVERIFY(outcome);
    QCOMPARE(outcome->differences.size(), size_t(3));
    QCOMPARE(outcome->of(Part::Workers, QStringLiteral("1"))->value(u"url")->after,
             QStringLiteral("•••@waha.example.com"));
    for (const Difference &one : outcome->differences) {
        QVERIFY(!ComparisonWriter::text(one).contains(QStringLiteral("planted")));
        QVERIFY(!ComparisonWriter::json(one, true).contains("planted"));
    }
}

void TestCompare::movedAndChangedIsOneRow()
{
    const MapFolder folder;
    makeTwo(folder, "UPDATE waha_session SET worker_id = 2, user_id = NULL WHERE id = 13");
    const auto outcome = compare(inspected(folder), inspected(folder, kAfter));
    QVERIFY(outcome);
    QCOMPARE(outcome->differences.size(), size_t(1));
    QCOMPARE(said(outcome->differences.front()),
             QStringList({ QStringLiteral("Moved"), QStringLiteral("user"), QStringLiteral("worker") }));
    QVERIFY(outcome->differences.front().value(u"user")->after.isNull());
    QCOMPARE(outcome->comparison.of(Part::Sessions).moved, 1);
    QCOMPARE(outcome->comparison.of(Part::Sessions).changed, 0);
}

/** Integers in one file and text in the other, or columns without a type: the same ids. */
void TestCompare::idsOfOtherTypes()
{
    const MapFolder folder;
    makeTwo(folder,
            "DROP TABLE waha_session; CREATE TABLE waha_session(id TEXT, name TEXT, user_id, worker_id);"
            "INSERT INTO waha_session VALUES ('11', 'default', '7', '1'), ('12', 'default', 7, 2),"
            " ('13', 'sales', '8', '2'), (x'6869', 'blob', 7, 1), ('it''s', 'quote', 7, 1)");
    const auto outcome = compare(inspected(folder), inspected(folder, kAfter));
    QVERIFY(outcome);
    const ComparisonCounts &counts = outcome->comparison.of(Part::Sessions);
    QCOMPARE(QList<qint64>({ counts.came, counts.went, counts.moved, counts.changed, counts.same }),
             QList<qint64>({ 2, 0, 1, 0, 2 }));
    QVERIFY(outcome->of(Part::Sessions, QStringLiteral("x'6869'")));
    QVERIFY(outcome->of(Part::Sessions, QStringLiteral("it's")));
}

void TestCompare::rowsWithoutAnIdAreCountedOnly()
{
    const MapFolder folder;
    makeTwo(folder,
            "DROP TABLE waha_session; CREATE TABLE waha_session(id, name TEXT, user_id, worker_id);"
            "INSERT INTO waha_session VALUES (NULL, 'a', 7, 1), (NULL, 'b', 7, 1), (11, 'default', 7, 1)");
    const auto outcome = compare(inspected(folder), inspected(folder, kAfter));
    QVERIFY(outcome);
    QCOMPARE(outcome->comparison.of(Part::Sessions).withoutId, 2);
    QCOMPARE(outcome->comparison.of(Part::Sessions).went, 2);
    QCOMPARE(outcome->comparison.of(Part::Sessions).same, 1);
}

void TestCompare::newRowsAreFoundWhereverTheirIdsAre_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QStringList>("came");
    const auto insert = [](const char *values) -> QByteArray {
        return "INSERT INTO waha_session(id, name, user_id, worker_id) VALUES " + QByteArray(values);
    };
    const QByteArray none = "SELECT 1";
    QTest::newRow("beyond") << none << insert("(90, 'x', 1, 1), (91, 'y', 1, 1)")
                            << QStringList { QStringLiteral("90"), QStringLiteral("91") };
    QTest::newRow("before all") << none << insert("(-5, 'x', 1, 1), (1, 'y', 1, 1)")
                                << QStringList { QStringLiteral("-5"), QStringLiteral("1") };
    QTest::newRow("beyond and before") << none << insert("(90, 'x', 1, 1), (1, 'y', 1, 1)")
                                       << QStringList { QStringLiteral("1"), QStringLiteral("90") };
    QTest::newRow("in place of one that went")
        << none << "DELETE FROM waha_session WHERE id = 12;" + insert("(1, 'y', 1, 1)")
        << QStringList { QStringLiteral("1") };
    QTest::newRow("into an empty table")
        << QByteArray("DELETE FROM waha_session") << none
        << QStringList { QStringLiteral("11"), QStringLiteral("12"), QStringLiteral("13") };
    QTest::newRow("no table's key")
        << QByteArray("CREATE TABLE t AS SELECT * FROM waha_session; DROP TABLE waha_session;"
                      "ALTER TABLE t RENAME TO waha_session")
        << "CREATE TABLE t AS SELECT * FROM waha_session; DROP TABLE waha_session;"
           "ALTER TABLE t RENAME TO waha_session;"
            + insert("(90, 'x', 1, 1), (90, 'x', 1, 1), (1, 'y', 1, 1), (NULL, 'z', 1, 1)")
        << QStringList { QStringLiteral("1"), QStringLiteral("90"), QStringLiteral("90") };
}

void TestCompare::newRowsAreFoundWhereverTheirIdsAre()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QStringList, came);
    const MapFolder folder;
    makeTwo(folder, after);
    QVERIFY(RawDatabase(folder.path()).run(before));
    const auto outcome = compare(inspected(folder), inspected(folder, kAfter));
    QVERIFY(outcome);
    QStringList found;
    for (const Difference &one : outcome->differences) {
        if (one.change == Change::Came)
            found << one.id;
    }
    found.sort();
    came.sort();
    QCOMPARE(found, came);
    QCOMPARE(outcome->comparison.of(Part::Sessions).came, came.size());
}

void TestCompare::saysWhoMovedIt()
{
    const MapFolder folder;
    QVERIFY(createTwo(folder));
    QVERIFY(
        RawDatabase(folder.path(kAfter))
            .run("UPDATE waha_session SET worker_id = 2; INSERT INTO quayside_audit(at_ms, actor, action,"
                 " worker_id, session_name, target_worker_id) VALUES (0, 'desk-2', 'move', '1', 'a', '2')"));
    const auto outcome = compare(inspected(folder), inspected(folder, kAfter));
    QVERIFY(outcome);
    QCOMPARE(outcome->of(Part::Sessions, QStringLiteral("11"))->by,
             QStringLiteral("desk-2, move, 1970-01-01 00:00"));
    const Difference *other = outcome->of(Part::Sessions, QStringLiteral("12"));
    QCOMPARE(other->by, QString());
    QVERIFY(ComparisonWriter::text(*other).contains(QStringLiteral("not by Quayside")));
}

void TestCompare::whoMovedItIsNotKnownWithoutAnAudit_data()
{
    QTest::addColumn<QByteArray>("change"); // of the later map
    QTest::newRow("no audit") << QByteArray("DROP TABLE quayside_audit");
    QTest::newRow("no tables of Quayside") << QByteArray("DROP TABLE quayside_schema");
    QTest::newRow("older tables") << QByteArray("DELETE FROM quayside_schema WHERE version > 2");
}

/** "Not by Quayside" is what an audit says, not what a missing one does. */
void TestCompare::whoMovedItIsNotKnownWithoutAnAudit()
{
    QFETCH(QByteArray, change);
    const MapFolder folder;
    QVERIFY(createTwo(folder));
    QVERIFY(RawDatabase(folder.path(kAfter)).run("UPDATE waha_session SET worker_id = 2;" + change));
    const auto outcome = compare(inspected(folder), inspected(folder, kAfter));
    QVERIFY(outcome);
    const Difference *moved = outcome->of(Part::Sessions, QStringLiteral("11"));
    QVERIFY(moved && moved->change == Change::Moved);
    const QString text = ComparisonWriter::text(*moved);
    QVERIFY2(!text.contains(QStringLiteral("not by Quayside")), qPrintable(text));
    const QString summary = ComparisonWriter::summary(outcome->comparison);
    QCOMPARE(summary.count(QStringLiteral("not known")), 1); // and why: once
}

/** The open map is read beside its owner, with what is in its log. */
void TestCompare::withTheOpenMap()
{
    const MapFolder folder;
    makeTwo(folder, "PRAGMA journal_mode = WAL");
    RawDatabase owner(folder.path(kAfter));
    QVERIFY(owner.run("UPDATE waha_session SET worker_id = 2 WHERE id = 11; BEGIN IMMEDIATE;"
                      "DELETE FROM waha_session"));
    for (const bool isAfter : { true, false }) {
        const MapLocation open = folder.location(kAfter);
        const auto outcome = isAfter ? compare(inspected(folder), open) : compare(open, inspected(folder));
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().toDisplayString()));
        QCOMPARE(outcome->differences.size(), size_t(1));
        QCOMPARE(outcome->differences.front().change, Change::Moved);
    }
    QVERIFY(owner.run("COMMIT"));
}

void TestCompare::jsonHasEveryDifference()
{
    const MapFolder folder;
    makeTwo(folder,
            "UPDATE waha_session SET worker_id = 2 WHERE id = 13; DELETE FROM waha_session WHERE id = 11");
    const auto outcome = compare(inspected(folder), inspected(folder, kAfter));
    QVERIFY(outcome);
    QByteArray text = ComparisonWriter::jsonBegin();
    for (size_t i = 0; i < outcome->differences.size(); ++i)
        text += ComparisonWriter::json(outcome->differences[i], i == 0);
    text += ComparisonWriter::jsonEnd(outcome->comparison);
    const QJsonObject object = QJsonDocument::fromJson(text).object();
    const QJsonArray differences = object[u"differences"].toArray();
    QCOMPARE(differences.size(), 2);
    QCOMPARE(object[u"counts"][u"session"][u"went"].toInt(), 1);
    QVERIFY(differences[0][u"after"].isNull() && differences[0][u"changed"].toArray().isEmpty());
    QCOMPARE(differences[1][u"after"][u"worker"].toString(), QStringLiteral("2"));
    QCOMPARE(differences[1][u"changed"].toArray(), QJsonArray({ QStringLiteral("worker") }));
}

void TestCompare::isCancelled()
{
    const MapFolder folder;
    makeTwo(folder,
            "DROP TABLE \"user\"; CREATE VIEW \"user\"(id) AS WITH RECURSIVE n(i) AS"
            " (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n");
    Reading reading;
    const auto future = reading.start<Comparison>([&folder](ReadingControl &control) {
        return MapComparison::of(inspected(folder), inspected(folder, kAfter), control,
                                 [](const Difference &) {});
    });
    QTest::qWait(100);
    QVERIFY(!future.isFinished());
    QElapsedTimer taken;
    taken.start();
    reading.cancel();
    QTRY_VERIFY(future.isFinished());
    QVERIFY2(taken.elapsed() < 100, qPrintable(QString::number(taken.elapsed())));
    QVERIFY(!future.result() && future.result().error().kind == ErrorKind::Cancelled);
}

void TestCompare::whatIsNoMapIsRefused()
{
    const MapFolder folder;
    makeHandMadeMap(folder.path());
    folder.write(kAfter, QByteArray("no map\n").repeated(100));
    QVERIFY(!compare(inspected(folder), inspected(folder, kAfter)));
    QVERIFY(!compare(inspected(folder, kAfter), inspected(folder)));
    QVERIFY(!compare(inspected(folder), inspected(folder, QStringLiteral("absent.sqlite"))));
}

QTEST_GUILESS_MAIN(TestCompare)
#include "test_compare.moc"
