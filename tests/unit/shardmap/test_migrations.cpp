// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/backend/migrations.h"

#include "console.h"
#include "mapfolder.h"
#include "rawdatabase.h"
#include "shardmap/backend/connection.h"
#include "shardmap/backend/dialect.h"
#include "unit/waiting.h"

#include <QFile>
#include <QTest>

using namespace quayside;
using namespace quayside::shardmap;
using namespace quayside::test;

class TestMigrations final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void splitsScripts();
    void installsWithoutTouchingTheApplication();
    void installTwiceIsOnce();
    void storedVersionOpensForEver_data();
    void storedVersionOpensForEver();
    void upgradeIsBackedUpFirst();
    void failedStepRollsBack();
    void failedUpgradesLeaveNoBackups();
    void backupIsNoMoreOpenThanTheMap_data();
    void backupIsNoMoreOpenThanTheMap();
    void olderTablesAreLeftAloneUntilUpgraded();

private:
    [[nodiscard]] static std::vector<Migration> withVersion2(const MapFolder &folder,
                                                             const QByteArray &script);
};

std::vector<Migration> TestMigrations::withVersion2(const MapFolder &folder, const QByteArray &script)
{
    folder.write(QStringLiteral("0002.sql"), script);
    std::vector<Migration> steps = Migrations::all();
    steps.push_back({ Migrations::newestVersion() + 1, folder.path(QStringLiteral("0002.sql")) });
    return steps;
}

void TestMigrations::splitsScripts()
{
    const MapFolder folder;
    folder.write(QStringLiteral("a.sql"),
                 "-- words; more\nCREATE TABLE a (\n  b TEXT\n);\n\nDROP TABLE c;\n");
    const QStringList statements = Migrations::statements(folder.path(QStringLiteral("a.sql")));
    QCOMPARE(statements.size(), 2);
    QCOMPARE(statements.at(1), QStringLiteral("DROP TABLE c;\n"));
    QVERIFY(Migrations::statements(QStringLiteral(":/quayside/sql/sqlite/0001_own_tables.sql")).size() > 10);
}

void TestMigrations::installsWithoutTouchingTheApplication()
{
    const MapFolder folder;
    makeHandMadeMap(folder.path());
    RawDatabase raw(folder.path());
    const QByteArray schema = "SELECT group_concat(sql) FROM sqlite_master WHERE name NOT LIKE 'quayside%'"
                              " AND name NOT LIKE 'sqlite%'";
    const QByteArray before = raw.value(schema);
    Console console;
    QVERIFY(console.open(folder.location(), false));
    const auto info = await(console.map.installOwnTables());
    QVERIFY(info);
    QVERIFY(info->hasOwnTables && !info->needsUpgrade);
    QCOMPARE(info->ownSchemaVersion, Migrations::newestVersion());
    QVERIFY(console.map.info().hasOwnTables);
    QCOMPARE(raw.value(schema), before);
    QVERIFY(raw.value("SELECT applied_ms FROM quayside_schema").toLongLong() > 1'600'000'000'000);
    QCOMPARE(folder.images().size(), 1); // a first installation needs no backup
}

void TestMigrations::installTwiceIsOnce()
{
    const MapFolder folder;
    makeHandMadeMap(folder.path());
    Console first;
    Console second;
    QVERIFY(first.open(folder.location(), false));
    QVERIFY(second.open(folder.location(), false));
    const auto one = first.map.installOwnTables();
    const auto two = second.map.installOwnTables();
    AWAIT_OK(one);
    AWAIT_OK(two);
    AWAIT_OK(first.map.installOwnTables());
    QCOMPARE(RawDatabase(folder.path()).value("SELECT count(*) FROM quayside_schema"),
             QByteArray::number(Migrations::newestVersion()));
}

void TestMigrations::storedVersionOpensForEver_data()
{
    QTest::addColumn<int>("version");
    for (int version = 1; version < Migrations::newestVersion(); ++version)
        QTest::addRow("version %d", version) << version;
}

void TestMigrations::storedVersionOpensForEver()
{
    QFETCH(int, version);
    const MapFolder folder;
    QVERIFY(
        QFile::copy(QStringLiteral(QUAYSIDE_TEST_DATA "/shardmap/v%1.sqlite").arg(version), folder.path()));
    QVERIFY(QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner));
    Console console;
    AWAIT_OK(console.map.open(folder.location()));
    QCOMPARE(console.map.info().ownSchemaVersion, version);
    QVERIFY(console.map.info().needsUpgrade);
    QCOMPARE(console.map.info().question.has_value(), version >= 5); // it was saved elsewhere
    if (console.map.info().question)
        AWAIT_OK(console.map.settlePlace(PlaceAnswer::Moved));
    AWAIT_OK(console.map.installOwnTables());
    QVERIFY(console.map.info().hasOwnTables);
    QCOMPARE(folder.images().size(), 2);
    QTRY_VERIFY(console.view.loaded);
    const WorkerRow worker = console.view.workers.value(QStringLiteral("1"));
    QCOMPARE(worker.displayName, QStringLiteral("Frankfurt 1"));
    QVERIFY(worker.state == WorkerState::Cordoned);
    QCOMPARE(worker.labels.value(QStringLiteral("country")), QStringLiteral("DE"));
    QCOMPARE(worker.trustedFingerprint.size(), 32);
    QCOMPARE(console.view.users.value(QStringLiteral("7")).label, QStringLiteral("Seven Ltd"));
    const auto operations = await(console.map.operations(10));
    QVERIFY(operations);
    QCOMPARE(operations->size(), size_t(2));
    QVERIFY(operations->at(0).state == OperationState::Waiting && operations->at(0).leaseExpired);
    QCOMPARE(operations->at(0).steps.size(), size_t(2));
    QVERIFY(operations->at(1).state == OperationState::Succeeded);
    const auto audit = await(console.map.audit({}));
    QVERIFY(audit);
    // The third also tells of a move, and one that knows its place that it was moved.
    QCOMPARE(audit->lines.size(), size_t(version < 3 ? 1 : version < 5 ? 2 : 3));
    QCOMPARE(audit->lines.back().reason, QStringLiteral("stuck"));
    AWAIT_OK(console.map.takeOver(operations->at(0).id));
}

void TestMigrations::upgradeIsBackedUpFirst()
{
    const MapFolder folder;
    makeHandMadeMap(folder.path());
    auto connection = Connection::open(folder.path(), Connection::Mode::ReadWrite);
    QVERIFY(connection);
    const auto first = Migrations(**connection, sqliteDialect()).run(folder.path());
    QVERIFY(first && first->isEmpty());
    const auto steps = withVersion2(folder, "ALTER TABLE quayside_worker ADD COLUMN note TEXT;\n");
    const auto backup = Migrations(**connection, sqliteDialect(), steps).run(folder.path());
    QVERIFY(backup);
    QCOMPARE(*backup, folder.path() + QStringLiteral(".v%1-backup").arg(Migrations::newestVersion()));
    QCOMPARE(Migrations::versionOf(**connection).value_or(0), Migrations::newestVersion() + 1);
    RawDatabase old(*backup);
    QCOMPARE(old.value("SELECT max(version) FROM quayside_schema"),
             QByteArray::number(Migrations::newestVersion()));
    QCOMPARE(old.value("SELECT count(*) FROM waha_session"), QByteArray("3"));
    QCOMPARE(QFile::permissions(*backup), QFile::permissions(folder.path()));
    const auto again = Migrations(**connection, sqliteDialect(), steps).run(folder.path());
    QVERIFY(again && again->isEmpty());
    connection->reset();
    ShardMap map; // this program does not know that version
    AWAIT_ERROR(map.open(folder.location()), ErrorKind::NewerSchema);
}

void TestMigrations::failedStepRollsBack()
{
    const MapFolder folder;
    makeHandMadeMap(folder.path());
    auto connection = Connection::open(folder.path(), Connection::Mode::ReadWrite);
    QVERIFY(connection);
    const auto steps
        = withVersion2(folder, "CREATE TABLE quayside_half (a);\nCREATE TABLE nonsense nonsense;\n");
    const auto failed = Migrations(**connection, sqliteDialect(), steps).run(folder.path());
    QVERIFY(!failed);
    QCOMPARE(Migrations::versionOf(**connection).value_or(0), Migrations::newestVersion());
    QVERIFY((*connection)
                ->value(QStringLiteral("SELECT 1 FROM sqlite_master WHERE name = 'quayside_half'"))
                .value()
                .isNull());
}

void TestMigrations::failedUpgradesLeaveNoBackups()
{
    const MapFolder folder;
    makeHandMadeMap(folder.path());
    auto connection = Connection::open(folder.path(), Connection::Mode::ReadWrite);
    QVERIFY(connection);
    QVERIFY(Migrations(**connection, sqliteDialect()).run(folder.path()));
    const auto steps = withVersion2(folder, "CREATE TABLE nonsense nonsense;\n");
    const auto before = folder.images().keys();
    for (int i = 0; i < 3; ++i)
        QVERIFY(!Migrations(**connection, sqliteDialect(), steps).run(folder.path()));
    QCOMPARE(folder.images().keys(), before);
    // One that got half-way is worth its copy, which has the version before.
    std::vector<Migration> two = withVersion2(folder, "CREATE TABLE quayside_half (a);\n");
    folder.write(QStringLiteral("0003.sql"), "CREATE TABLE nonsense nonsense;\n");
    two.push_back({ Migrations::newestVersion() + 2, folder.path(QStringLiteral("0003.sql")) });
    for (int i = 0; i < 3; ++i)
        QVERIFY(!Migrations(**connection, sqliteDialect(), two).run(folder.path()));
    QStringList backups = folder.images().keys();
    backups.removeIf([](const QString &name) { return !name.contains(QStringLiteral("backup")); });
    QCOMPARE(backups,
             (QStringList { QStringLiteral("map.sqlite.v%1-backup").arg(Migrations::newestVersion()) }));
}

void TestMigrations::backupIsNoMoreOpenThanTheMap_data()
{
    QTest::addColumn<QFile::Permissions>("permissions");
    const QFile::Permissions own = QFile::ReadOwner | QFile::WriteOwner;
    QTest::newRow("own") << own;
    QTest::newRow("group") << QFile::Permissions(own | QFile::ReadGroup | QFile::WriteGroup);
}

void TestMigrations::backupIsNoMoreOpenThanTheMap()
{
    QFETCH(QFile::Permissions, permissions);
    const MapFolder folder;
    makeHandMadeMap(folder.path());
    auto connection = Connection::open(folder.path(), Connection::Mode::ReadWrite);
    QVERIFY(connection);
    QVERIFY(Migrations(**connection, sqliteDialect()).run(folder.path()));
    QVERIFY(QFile::setPermissions(folder.path(), permissions));
    const auto shown = QFile::permissions(folder.path());
    const auto steps = withVersion2(folder, "CREATE TABLE quayside_half (a);\n");
    const auto backup = Migrations(**connection, sqliteDialect(), steps).run(folder.path());
    QVERIFY(backup);
    QCOMPARE(QFile::permissions(*backup), shown);
    QCOMPARE(RawDatabase(*backup).value("SELECT count(*) FROM waha_session"), QByteArray("3"));
}

void TestMigrations::olderTablesAreLeftAloneUntilUpgraded()
{
    const MapFolder folder;
    makeHandMadeMap(folder.path());
    RawDatabase(folder.path())
        .run("CREATE TABLE quayside_schema(version INTEGER PRIMARY KEY, applied_ms INTEGER);"
             "INSERT INTO quayside_schema VALUES (0, 0)");
    const auto before = folder.images();
    Console console;
    QVERIFY(console.open(folder.location(), false));
    QVERIFY(!console.map.info().hasOwnTables);
    QCOMPARE(folder.images(), before);
}

QTEST_GUILESS_MAIN(TestMigrations)
#include "test_migrations.moc"
