// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapfolder.h"
#include "rawdatabase.h"
#include "shardmap/shardmap.h"
#include "unit/waiting.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTest>

#include <functional>

using namespace quayside;
using namespace quayside::shardmap;
using namespace quayside::test;

/** Whatever is no shard map is refused in words that say why, and stays as it was. */
class TestRefusals final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void refuses_data();
    void refuses();
    void refusesNewerSchema();
    void keepsTheOpenMapWhereAnotherIsRefused();
    void refusesToCreateOverAFile();
    void refusesToCreateWithoutAFolder();
    void nothingOpenIsAnError();
};

namespace {

using Prepare = std::function<void(const MapFolder &)>;

const QString kFile = QStringLiteral("map.sqlite");

void writeFile(const MapFolder &folder, const QByteArray &contents)
{
    folder.write(kFile, contents);
}

QByteArray randomBytes(int size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    QRandomGenerator generator(42);
    for (char &byte : bytes)
        byte = static_cast<char>(generator.bounded(256));
    return bytes;
}

void cutInHalf(const MapFolder &folder)
{
    makeBigMap(folder.path(), 2000);
    const QByteArray whole = folder.read(kFile);
    writeFile(folder, whole.first(whole.size() / 2));
}

void damageSchemaPage(const MapFolder &folder)
{
    makeHandMadeMap(folder.path());
    QByteArray bytes = folder.read(kFile);
    bytes.replace(100, 2000, randomBytes(2000));
    writeFile(folder, bytes);
}

void runSql(const MapFolder &folder, const QByteArray &sql)
{
    RawDatabase(folder.path()).run(sql);
}

Prepare sql(const QByteArray &text)
{
    return [text](const MapFolder &folder) { runSql(folder, text); };
}

Prepare bytes(const QByteArray &contents)
{
    return [contents](const MapFolder &folder) { writeFile(folder, contents); };
}

} // namespace

void TestRefusals::refuses_data()
{
    QTest::addColumn<Prepare>("prepare");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const Prepare &prepare, const QString &says) {
        QTest::newRow(name) << prepare << says;
    };
    row(
        "nothing there", [](const MapFolder &) {}, QStringLiteral("no such file"));
    row(
        "folder", [](const MapFolder &folder) { QDir().mkdir(folder.path()); }, QStringLiteral("folder"));
    row("empty", bytes({}), QStringLiteral("empty"));
    row("text", bytes("id,name,worker\n1,default,1\n"), QStringLiteral("text file"));
    row("encrypted", bytes(randomBytes(8192)), QStringLiteral("encrypted"));
    row("only the magic", bytes(QByteArray("SQLite format 3\0", 16)), QStringLiteral("damaged"));
    row("magic and rubbish", bytes(QByteArray("SQLite format 3\0", 16) + randomBytes(4080)),
        QStringLiteral("damaged"));
    row("truncated", cutInHalf, QStringLiteral("truncated"));
    row("damaged schema", damageSchemaPage, QStringLiteral("damaged"));
    row("no tables", sql("PRAGMA user_version = 3"),
        QStringLiteral("no table \"worker\", \"user\", \"waha_session\""));
    row("another program's", sql("CREATE TABLE moz_places(id INTEGER PRIMARY KEY, url TEXT)"),
        QStringLiteral("no table \"worker\""));
    row("one table missing", sql(handMadeTables() + "DROP TABLE \"user\""),
        QStringLiteral("no table \"user\"."));
    row("one column missing", sql(handMadeTables() + "ALTER TABLE worker DROP COLUMN capacity"),
        QStringLiteral("the table \"worker\" has no column \"capacity\""));
    row("write-ahead log", sql("PRAGMA journal_mode = WAL; CREATE TABLE notes(text)"),
        QStringLiteral("no table"));
    row("view that fails",
        sql(handMadeTables()
            + "ALTER TABLE worker RENAME TO w;"
              "CREATE VIEW worker AS SELECT * FROM gone"),
        QString());
}

void TestRefusals::refuses()
{
    QFETCH(Prepare, prepare);
    QFETCH(QString, says);
    const MapFolder folder;
    prepare(folder);
    const auto before = folder.images();
    ShardMap map;
    const auto opened = await(map.open(folder.location()));
    QVERIFY(!opened);
    QCOMPARE(quayside::toString(opened.error().kind), quayside::toString(ErrorKind::NotAShardMap));
    QVERIFY2(opened.error().message.contains(says), qPrintable(opened.error().toDisplayString()));
    QVERIFY(!opened.error().remedy.isEmpty());
    QCOMPARE(folder.images(), before);
}

void TestRefusals::refusesNewerSchema()
{
    const MapFolder folder;
    makeHandMadeMap(folder.path());
    runSql(folder,
           "CREATE TABLE quayside_schema(version INTEGER PRIMARY KEY, applied_ms INTEGER);"
           "INSERT INTO quayside_schema VALUES (1, 0), (4711, 0)");
    const auto before = folder.images();
    ShardMap map;
    AWAIT_ERROR(map.open(folder.location()), ErrorKind::NewerSchema);
    QCOMPARE(folder.images(), before);
}

void TestRefusals::keepsTheOpenMapWhereAnotherIsRefused()
{
    const MapFolder folder;
    makeHandMadeMap(folder.path());
    folder.write(QStringLiteral("notes.txt"), "hello");
    ShardMap map;
    AWAIT_OK(map.open(folder.location()));
    AWAIT_ERROR(map.open(folder.location(QStringLiteral("notes.txt"))), ErrorKind::NotAShardMap);
    QCOMPARE(map.info().location.file, folder.path());
}

void TestRefusals::refusesToCreateOverAFile()
{
    const MapFolder folder;
    folder.write(kFile, "precious");
    ShardMap map;
    AWAIT_ERROR(map.create(folder.location()), ErrorKind::InvalidInput);
    QCOMPARE(folder.read(kFile), QByteArray("precious"));
}

void TestRefusals::refusesToCreateWithoutAFolder()
{
    const MapFolder folder;
    ShardMap map;
    AWAIT_ERROR(map.create(folder.location(QStringLiteral("no/such/folder.sqlite"))),
                ErrorKind::InvalidInput);
    QVERIFY(folder.images().isEmpty());
}

void TestRefusals::nothingOpenIsAnError()
{
    ShardMap map;
    AWAIT_ERROR(map.installOwnTables(), ErrorKind::Database);
}

QTEST_GUILESS_MAIN(TestRefusals)
#include "test_refusals.moc"
