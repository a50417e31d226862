// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapfolder.h"
#include "mapview.h"
#include "rawdatabase.h"

#include "shardmap/backend/idvalue.h"
#include "shardmap/backend/tablemapping.h"
#include "shardmap/reading/rowindex.h"
#include "shardmap/reading/rowreading.h"
#include "unit/waiting.h"

#include <QFile>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <algorithm>

using namespace quayside;
using namespace quayside::shardmap;
using namespace quayside::test;

class TestLoading final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void opensTheHandMadeMap();
    void opensWithoutAlteringAnything_data();
    void opensWithoutAlteringAnything();
    void opensUnderAnyName_data();
    void opensUnderAnyName();
    void createsANewMap();
    void readsEveryKindOfId();
    void readsViewsAndTablesWithoutKeys();
    void readsStrangeValues();
    void findsTheLabelColumn_data();
    void findsTheLabelColumn();
    void opensReadOnly();
    void opensAWalMapOfAnotherProgram();
    void rollsBackAnInterruptedWrite();
    void delivers100000RowsInPieces();
    void leavesTurnsBetweenPieces();
    void closingWhileLoadingIsQuick();
    void findsNewChangedSameAndGone();
    void keepsTextKeysForRowsThatGo();
    void abandonedPassChangesNothing();
    void putAndRemoveCountAsKnown();
    void repeatedKeysKeepTheLast();
    void integersAndTheirTextHashAlike();
    void idsOfEveryTypeBecomeText();
    void conditionsFindStoredTypes();
    void repeatedKeysShareTheirText();
};

void TestLoading::opensTheHandMadeMap()
{
    const MapFolder folder;
    makeHandMadeMap(folder.path());
    ShardMap map;
    MapView view(map);
    const auto info = await(map.open(folder.location()));
    QVERIFY(info);
    QVERIFY(info->writable);
    QVERIFY(!info->hasOwnTables);
    QVERIFY(!info->hasUserLabel);
    QCOMPARE(info->ownSchemaVersion, 0);
    QVERIFY(info->backend.startsWith(QStringLiteral("SQLite 3.")));
    QCOMPARE(map.info().location.displayName(), QStringLiteral("map.sqlite"));
    QTRY_VERIFY(view.loaded);
    QCOMPARE(view.workers.size(), 2);
    QCOMPARE(view.users.size(), 2);
    QCOMPARE(view.sessions.size(), 3);
    const WorkerRow one = view.workers.value(QStringLiteral("1"));
    QCOMPARE(one.url, QStringLiteral("http://one:3000"));
    QCOMPARE(one.apiKey.reveal(), QStringLiteral("planted-key-one"));
    QCOMPARE(one.capacity, std::optional<qint64>(25));
    QVERIFY(one.state == WorkerState::Active);
    const SessionRow sales { RowId(QStringLiteral("13")), QStringLiteral("sales"),
                             UserId(QStringLiteral("8")), WorkerId(QStringLiteral("1")) };
    QCOMPARE(view.sessions.value(QStringLiteral("13")), sales);
}

void TestLoading::opensWithoutAlteringAnything_data()
{
    QTest::addColumn<QByteArray>("extra");
    QTest::newRow("journal") << QByteArray();
    QTest::newRow("write-ahead log") << QByteArray("PRAGMA journal_mode = WAL");
}

void TestLoading::opensWithoutAlteringAnything()
{
    QFETCH(QByteArray, extra);
    const MapFolder folder;
    makeHandMadeMap(folder.path());
    RawDatabase(folder.path()).run(extra);
    const auto before = folder.images();
    {
        ShardMap map;
        MapView view(map);
        AWAIT_OK(map.open(folder.location()));
        QTRY_VERIFY(view.loaded);
        QCOMPARE(folder.images().value(QStringLiteral("map.sqlite")),
                 before.value(QStringLiteral("map.sqlite")));
    }
    QCOMPARE(folder.images(), before);
}

void TestLoading::opensUnderAnyName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("before");
    QTest::newRow("what an address would cut off")
        << QStringLiteral("a b#c%20&mode=ro;d.sqlite") << QString();
    QTest::newRow("letters") << QStringLiteral("mapa ção 地図.sqlite") << QString();
#ifdef Q_OS_UNIX
    QTest::newRow("question") << QStringLiteral("which?mode=ro.sqlite") << QString();
    QTest::newRow("two slashes first, as of a Windows share")
        << QStringLiteral("map.sqlite") << QStringLiteral("/");
#endif
}

void TestLoading::opensUnderAnyName()
{
    QFETCH(const QString, name);
    QFETCH(const QString, before);
    const MapFolder folder;
    makeHandMadeMap(folder.path());
    if (const QString path = folder.path(name); path != folder.path())
        QVERIFY(QFile::rename(folder.path(), path));
    MapLocation location = folder.location(name);
    location.file.prepend(before);
    ShardMap map;
    MapView view(map);
    AWAIT_OK(map.open(location));
    QTRY_VERIFY(view.loaded);
    QCOMPARE(view.sessions.size(), 3);
    QVERIFY(map.info().writable);
    AWAIT_OK(map.installOwnTables());
    location.access = MapLocation::Access::Inspect;
    AWAIT_OK(map.open(location));
}

void TestLoading::createsANewMap()
{
    const MapFolder folder;
    ShardMap map;
    MapView view(map);
    const auto info = await(map.create(folder.location()));
    QVERIFY(info);
    QVERIFY(info->hasOwnTables);
    QVERIFY(info->hasUserLabel);
    QVERIFY(info->writable);
    QTRY_VERIFY(view.loaded);
    QVERIFY(view.workers.isEmpty());
    RawDatabase raw(folder.path());
    QCOMPARE(raw.value("SELECT count(*) FROM waha_session"), QByteArray("0"));
    QCOMPARE(raw.value("SELECT count(*) FROM pragma_foreign_key_list('waha_session')"), QByteArray("2"));
    const QFile::Permissions others = QFile::ReadGroup | QFile::ReadOther;
    QVERIFY(!(QFile::permissions(folder.path()) & others));
}

void TestLoading::readsEveryKindOfId()
{
    const MapFolder folder;
    RawDatabase(folder.path())
        .run("CREATE TABLE worker(id TEXT PRIMARY KEY, url, api_key, capacity) WITHOUT ROWID;"
             "CREATE TABLE \"user\"(id BLOB PRIMARY KEY);"
             "CREATE TABLE waha_session(id UUID, name TEXT, user_id BLOB, worker_id TEXT);"
             "INSERT INTO worker VALUES ('eu-1', 'http://x', 'k', 5);"
             "INSERT INTO \"user\" VALUES (x'00ff10');"
             "INSERT INTO waha_session VALUES ('2f1c2a4e-1111-2222-3333-444455556666', 'a', x'00ff10', "
             "'eu-1'),"
             " (9223372036854775807, 'b', NULL, NULL), ('007', 'c', 'nobody', 'nowhere'), (NULL, 'lost', 1, "
             "1)");
    ShardMap map;
    MapView view(map);
    AWAIT_OK(map.open(folder.location()));
    QTRY_VERIFY(view.loaded);
    QCOMPARE(view.sessions.size(), 3);
    const SessionRow a = view.sessions.value(QStringLiteral("2f1c2a4e-1111-2222-3333-444455556666"));
    QCOMPARE(a.worker.toString(), QStringLiteral("eu-1"));
    QCOMPARE(a.user.toString(), QStringLiteral("x'00ff10'"));
    QVERIFY(view.users.contains(QStringLiteral("x'00ff10'")));
    const SessionRow b = view.sessions.value(QStringLiteral("9223372036854775807"));
    QVERIFY(b.user.isEmpty() && b.worker.isEmpty());
    QCOMPARE(b.name, QStringLiteral("b"));
}

void TestLoading::readsViewsAndTablesWithoutKeys()
{
    const MapFolder folder;
    RawDatabase(folder.path())
        .run("CREATE TABLE servers(n INTEGER, u TEXT);"
             "INSERT INTO servers VALUES (1, 'http://x'), (2, 'http://y');"
             "CREATE VIEW worker AS SELECT n AS id, u AS url, NULL AS api_key, 10 * n AS capacity FROM "
             "servers;"
             "CREATE TABLE \"user\"(id);"
             "CREATE TABLE waha_session(name, user_id, worker_id, id);"
             "INSERT INTO waha_session VALUES ('default', NULL, 2, 1), ('twice', NULL, 2, 5), ('twice', "
             "NULL, 1, 5)");
    ShardMap map;
    MapView view(map);
    AWAIT_OK(map.open(folder.location()));
    QTRY_VERIFY(view.loaded);
    QCOMPARE(view.workers.value(QStringLiteral("2")).capacity, std::optional<qint64>(20));
    QVERIFY(view.workers.value(QStringLiteral("1")).apiKey.isEmpty());
    QCOMPARE(view.worker(QStringLiteral("1")), QStringLiteral("2"));
    QCOMPARE(view.sessions.size(), 2);
}

void TestLoading::readsStrangeValues()
{
    const MapFolder folder;
    RawDatabase raw(folder.path());
    raw.run(
        handMadeTables()
        + "INSERT INTO worker VALUES (1, NULL, NULL, NULL), (2, 5, 6, 'many'), (3, '', '', -4),"
          " (4, 'u', 'k', 9223372036854775807), (5, 'u', 'k', '12'), (6, 'u', 'k', 7.9), (7, 'u', 'k', "
          "1e300);"
          "INSERT INTO waha_session VALUES (1, 'nul' || char(0) || 'after', 1, 1), (2, char(8238) || 'rtl', "
          "1, 1),"
          " (3, NULL, NULL, NULL), (4, ''', 1); DROP TABLE worker; --', 1, 1), (5, char(10, 9, 7), 1, 1)");
    ShardMap map;
    MapView view(map);
    AWAIT_OK(map.open(folder.location()));
    QTRY_VERIFY(view.loaded);
    const auto capacity = [&view](int id) { return view.workers.value(QString::number(id)).capacity; };
    QCOMPARE(capacity(1), std::nullopt);
    QCOMPARE(capacity(2), std::nullopt);
    QCOMPARE(capacity(3), std::optional<qint64>(-4));
    QCOMPARE(capacity(4), std::optional<qint64>(std::numeric_limits<qint64>::max()));
    QCOMPARE(capacity(5), std::optional<qint64>(12));
    QCOMPARE(capacity(6), std::optional<qint64>(7));
    QVERIFY(capacity(7).value_or(0) > 1'000'000'000);
    const auto name = [&view](int id) { return view.sessions.value(QString::number(id)).name; };
    QCOMPARE(name(1), QStringLiteral("nul") + QChar(QChar::Null) + QStringLiteral("after"));
    QCOMPARE(name(2), QChar(0x202e) + QStringLiteral("rtl"));
    QVERIFY(name(3).isEmpty());
    QCOMPARE(name(4), QStringLiteral("', 1); DROP TABLE worker; --"));
    QCOMPARE(name(5), QStringLiteral("\n\t\a"));
    QCOMPARE(raw.value("SELECT count(*) FROM worker"), QByteArray("7"));
}

void TestLoading::findsTheLabelColumn_data()
{
    QTest::addColumn<QByteArray>("columns");
    QTest::addColumn<QString>("label");
    QTest::newRow("none") << QByteArray("id, phone") << QString();
    QTest::newRow("name before email") << QByteArray("id, email, Name") << QStringLiteral("B");
    QTest::newRow("email") << QByteArray("id, email, phone") << QStringLiteral("A");
    QTest::newRow("company") << QByteArray("id, x, company") << QStringLiteral("B");
}

void TestLoading::findsTheLabelColumn()
{
    QFETCH(QByteArray, columns);
    QFETCH(QString, label);
    const MapFolder folder;
    {
        RawDatabase raw(folder.path());
        raw.run(handMadeTables() + "DROP TABLE \"user\"; CREATE TABLE \"user\"(" + columns + ");");
        raw.run(columns.count(',') == 1 ? "INSERT INTO \"user\" VALUES (1, 'A')"
                                        : "INSERT INTO \"user\" VALUES (1, 'A', 'B')");
    }
    ShardMap map;
    MapView view(map);
    AWAIT_OK(map.open(folder.location()));
    QCOMPARE(map.info().hasUserLabel, !label.isEmpty());
    QTRY_VERIFY(view.loaded);
    QCOMPARE(view.users.value(QStringLiteral("1")).label, label);
}

void TestLoading::opensReadOnly()
{
    const MapFolder folder;
    makeHandMadeMap(folder.path());
    MapLocation location = folder.location();
    location.readOnly = true;
    ShardMap bySwitch;
    AWAIT_OK(bySwitch.open(location));
    QVERIFY(!bySwitch.info().writable);
    AWAIT_ERROR(bySwitch.installOwnTables(), ErrorKind::ReadOnly);

    QVERIFY(QFile::setPermissions(folder.path(), QFile::ReadOwner));
    ShardMap byPermission;
    MapView view(byPermission);
    AWAIT_OK(byPermission.open(folder.location()));
    QVERIFY(!byPermission.info().writable);
    AWAIT_ERROR(byPermission.installOwnTables(), ErrorKind::ReadOnly);
    QTRY_COMPARE(view.sessions.size(), 3);
    QCOMPARE(folder.images().size(), 1);
}

void TestLoading::opensAWalMapOfAnotherProgram()
{
    const MapFolder folder;
    makeHandMadeMap(folder.path());
    RawDatabase application(folder.path());
    QVERIFY(application.run("PRAGMA journal_mode = WAL; INSERT INTO \"user\" VALUES (99)"));
    for (const bool readOnly : { false, true }) {
        MapLocation location = folder.location();
        location.readOnly = readOnly;
        ShardMap map;
        MapView view(map);
        AWAIT_OK(map.open(location));
        QTRY_VERIFY(view.loaded);
        QVERIFY(view.users.contains(QStringLiteral("99")));
        QVERIFY(application.run("DELETE FROM \"user\" WHERE id = 99"));
        QTRY_VERIFY(!view.users.contains(QStringLiteral("99")));
        QVERIFY(application.run("INSERT INTO \"user\" VALUES (99)"));
    }
}

void TestLoading::rollsBackAnInterruptedWrite()
{
    const MapFolder folder;
    makeHandMadeMap(folder.path());
    {
        // A copy of file and journal taken in the middle of a transaction is what a killed program leaves.
        RawDatabase killed(folder.path());
        killed.run("PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN IMMEDIATE;"
                   "WITH RECURSIVE n(i) AS (SELECT 100 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)"
                   " INSERT INTO waha_session SELECT i, 'lost-' || i, 1, 1 FROM n");
        folder.write(QStringLiteral("copy.sqlite"), folder.read(QStringLiteral("map.sqlite")));
        folder.write(QStringLiteral("copy.sqlite-journal"),
                     folder.read(QStringLiteral("map.sqlite-journal")));
        killed.run("ROLLBACK");
    }
    QVERIFY(!folder.read(QStringLiteral("copy.sqlite-journal")).isEmpty());
    ShardMap map;
    MapView view(map);
    AWAIT_OK(map.open(folder.location(QStringLiteral("copy.sqlite"))));
    QTRY_VERIFY(view.loaded);
    QCOMPARE(view.sessions.size(), 3);
}

void TestLoading::delivers100000RowsInPieces()
{
    const MapFolder folder;
    makeBigMap(folder.path(), 100'000);
    ShardMap map;
    MapView view(map);
    AWAIT_OK(map.open(folder.location()));
    QTRY_VERIFY_WITH_TIMEOUT(view.loaded, 20'000);
    QCOMPARE(view.sessions.size(), 100'000);
    QVERIFY(view.initialPieces >= 5);
    QVERIFY(!view.sessionsBeforeWorkers);
    QCOMPARE(view.sessions.value(QStringLiteral("99999")).name, QStringLiteral("session-99999"));
}

/** Several pieces in one turn of the event loop would hold the window up for as long as all of them take. */
void TestLoading::leavesTurnsBetweenPieces()
{
    const MapFolder folder;
    makeBigMap(folder.path(), 100'000);
    ShardMap map;
    int inThisTurn = 0;
    int mostInATurn = 0;
    size_t largest = 0;
    bool loaded = false;
    QTimer turn;
    connect(&turn, &QTimer::timeout, this, [&inThisTurn] { inThisTurn = 0; });
    connect(&map, &ShardMap::mapChanged, this, [&](const MapDelta &delta) {
        mostInATurn = std::max(mostInATurn, ++inThisTurn);
        largest = std::max(largest, delta.sessions.size());
        loaded = delta.last;
        QThread::msleep(5); // as long as the fleet takes: the next piece has been read by then
    });
    turn.start(0);
    AWAIT_OK(map.open(folder.location()));
    QTRY_VERIFY_WITH_TIMEOUT(loaded, 20'000);
    QVERIFY(mostInATurn <= 4); // as many as may wait
    QVERIFY(largest <= 4'000);
}

void TestLoading::closingWhileLoadingIsQuick()
{
    const MapFolder folder;
    makeBigMap(folder.path(), 100'000);
    auto map = std::make_unique<ShardMap>();
    const auto opening = map->open(folder.location());
    AWAIT_OK(opening);
    const auto never = map->open(folder.location());
    map.reset(); // returns without waiting for the reading to end
    QVERIFY(never.isFinished());
    QVERIFY(never.result() || never.result().error().kind == ErrorKind::Cancelled);
}

namespace {

using Rows = std::vector<std::pair<QVariant, quint64>>;

std::vector<QString> pass(RowIndex &index, const Rows &rows)
{
    index.beginPass();
    for (const auto &[id, content] : rows)
        index.see(id, content);
    return index.endPass();
}

} // namespace

void TestLoading::findsNewChangedSameAndGone()
{
    RowIndex index;
    QVERIFY(pass(index, { { 3LL, 30 }, { 1LL, 10 }, { 2LL, 20 } }).empty());
    QCOMPARE(index.size(), size_t(3));
    index.beginPass();
    QCOMPARE(index.see(1LL, 10), RowIndex::Seen::Same);
    QCOMPARE(index.see(3LL, 31), RowIndex::Seen::Changed);
    QCOMPARE(index.see(4LL, 40), RowIndex::Seen::New);
    QCOMPARE(index.endPass(), std::vector<QString> { QStringLiteral("2") });
    QCOMPARE(index.size(), size_t(3));
}

void TestLoading::keepsTextKeysForRowsThatGo()
{
    RowIndex index;
    const QString uuid = QStringLiteral("0f0e0d0c-aaaa-bbbb-cccc-000000000001");
    const QString strange = QString::fromUtf8("ключ \u202e\u0001 x");
    QVERIFY(pass(index, { { uuid, 1 }, { strange, 2 }, { 5LL, 3 } }).empty());
    index.beginPass();
    QCOMPARE(index.see(uuid, 1), RowIndex::Seen::Same);
    const std::vector<QString> gone = index.endPass();
    QCOMPARE(gone, (std::vector<QString> { QStringLiteral("5"), strange }));
}

void TestLoading::abandonedPassChangesNothing()
{
    RowIndex index;
    QVERIFY(pass(index, { { 1LL, 10 } }).empty());
    index.beginPass();
    index.see(9LL, 90);
    index.abandonPass();
    QCOMPARE(pass(index, { { 1LL, 10 } }), std::vector<QString> {});
    QCOMPARE(index.size(), size_t(1));
}

void TestLoading::putAndRemoveCountAsKnown()
{
    RowIndex index;
    const QString text = QStringLiteral("alpha");
    index.put(QStringLiteral("8"), 80);
    index.put(text, 1);
    index.put(text, 2);
    index.put(QStringLiteral("4"), 40);
    index.remove(QStringLiteral("8"));
    index.remove(QStringLiteral("not there"));
    index.beginPass();
    QCOMPARE(index.see(text, 2), RowIndex::Seen::Same);
    QCOMPARE(index.see(4LL, 40), RowIndex::Seen::Same);
    QVERIFY(index.endPass().empty());
    index.remove(text);
    QCOMPARE(index.size(), size_t(1));
    index.clear();
    QCOMPARE(index.size(), size_t(0));
}

void TestLoading::repeatedKeysKeepTheLast()
{
    RowIndex index;
    QVERIFY(pass(index, { { 1LL, 10 }, { 2LL, 20 }, { 1LL, 11 } }).empty());
    QCOMPARE(index.size(), size_t(2));
    index.beginPass();
    QCOMPARE(index.see(1LL, 11), RowIndex::Seen::Same);
    QCOMPARE(index.see(2LL, 20), RowIndex::Seen::Same);
    QVERIFY(index.endPass().empty());
}

void TestLoading::integersAndTheirTextHashAlike()
{
    ContentHash number;
    number.add(QVariant(42LL));
    ContentHash text;
    text.add(QVariant(QStringLiteral("42")));
    QCOMPARE(number.value(), text.value());
    ContentHash padded;
    padded.add(QVariant(QStringLiteral("042")));
    QVERIFY(padded.value() != text.value());
    ContentHash null;
    null.add(QVariant());
    ContentHash empty;
    empty.add(QVariant(QStringLiteral("")));
    QVERIFY(null.value() != empty.value());
}

void TestLoading::idsOfEveryTypeBecomeText()
{
    QCOMPARE(idText(QVariant(-9LL)), QStringLiteral("-9"));
    QCOMPARE(idText(QVariant(QByteArray("hi"))), QStringLiteral("x'6869'"));
    QVERIFY(idText(QVariant()).isNull());
    QCOMPARE(idInteger(u"12"), std::optional<qint64>(12));
    for (const QString &text : { QStringLiteral("012"), QStringLiteral("1e3"), QStringLiteral("+1"),
                                 QString(), QStringLiteral("99999999999999999999") })
        QVERIFY(!idInteger(text));
}

void TestLoading::conditionsFindStoredTypes()
{
    const Identifier column { QStringLiteral("id"), QStringLiteral("\"id\"") };
    QCOMPARE(idIs(column, {}).values.size(), 0);
    QCOMPARE(idIs(column, QStringLiteral("5")).values, (QVariantList { QStringLiteral("5"), 5LL }));
    QCOMPARE(idIs(column, QStringLiteral("x'6869'")).values,
             (QVariantList { QStringLiteral("x'6869'"), QByteArray("hi") }));
    QCOMPARE(idIs(column, QStringLiteral("x'not hex'")).values.size(), 1);
}

void TestLoading::repeatedKeysShareTheirText()
{
    IdCache cache;
    const QString first = cache.text(7LL);
    QCOMPARE(first, QStringLiteral("7"));
    QCOMPARE(cache.text(7LL).constData(), first.constData());
    QCOMPARE(cache.text(7LL + 2048), QStringLiteral("2055")); // the same slot
    QCOMPARE(cache.text(7LL), QStringLiteral("7"));
    QCOMPARE(cache.text(-1LL), QStringLiteral("-1"));
    QCOMPARE(cache.text(0LL), QStringLiteral("0"));
    QCOMPARE(cache.text(QStringLiteral("uuid")), QStringLiteral("uuid"));
    QVERIFY(cache.text(QVariant()).isNull());
}

QTEST_GUILESS_MAIN(TestLoading)
#include "test_loading.moc"
