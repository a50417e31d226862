// SPDX-License-Identifier: GPL-3.0-or-later
#include "databases/mariadbserver.h"
#include "databases/rawsql.h"
#include "shardmap/backend/migrations.h"
#include "shardmap/server/serverconnector.h"
#include "shardmap/server/serverplace.h"
#include "shardmap/sqlite/sqlinterrupt.h"
#include "unit/shardmap/console.h"
#include "unit/shardmap/rawdatabase.h"
#include "unit/waiting.h"

#include <QTest>

using namespace quayside;
using namespace quayside::shardmap;
using namespace quayside::test;

/** A MariaDB server of the test's own. */
class TestMariaDb final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void databasesAreTheApplications();
    void committedRowsSurviveAHardStop();
    void textsOfAnEarlierVersionAreTakenToTheLastSpace();
    void newRowsAreKnownByTheirIds_data();
    void newRowsAreKnownByTheirIds();
    void idsThatCannotBeKnownAreNotGuessed_data();
    void idsThatCannotBeKnownAreNotGuessed();
    void whatIsKeptOfOtherRowsStays();
    void changesOfTablesWithoutATimeAreSeen_data();
    void changesOfTablesWithoutATimeAreSeen();

private:
    /** A map whose users are in a table of those columns; there is none yet. */
    [[nodiscard]] MapLocation mapWithUsers(const QByteArray &columns, const QByteArray &options = {});

    MariaDbServer m_server;
};

void TestMariaDb::databasesAreTheApplications()
{
    MariaDbServer server;
    QCOMPARE(server.start(), QString());
    const MapLocation first = server.createDatabase();
    const MapLocation second = server.createDatabase();
    QVERIFY(first.server.database != second.server.database);
    RawSql sql(first);
    QVERIFY(sql.run(QStringLiteral("CREATE TABLE t (a text);\nINSERT INTO t VALUES ('\u2708\U0001F680');")));
    QCOMPARE(sql.value(QStringLiteral("SELECT a FROM t")).toString(), QStringLiteral("\u2708\U0001F680"));
    QVERIFY(!sql.run(QStringLiteral("CREATE TABLE mysql.t (a int);"))); // it is no administrator
    MapLocation wrong = first;
    wrong.server.password = quayside::Secret(QStringLiteral("guessed"));
    QVERIFY(!RawSql(wrong).isOpen());
}

void TestMariaDb::committedRowsSurviveAHardStop()
{
    MariaDbServer server;
    QCOMPARE(server.start(), QString());
    const MapLocation location = server.createDatabase();
    RawSql before(location);
    QVERIFY(before.run(QStringLiteral("CREATE TABLE t (a int);\nINSERT INTO t VALUES (7);")));
    server.stop(Stop::Hard);
    QVERIFY(!server.isRunning());
    QVERIFY(!RawSql(location).isOpen());
    QCOMPARE(server.start(), QString());
    QCOMPARE(RawSql(location).value(QStringLiteral("SELECT a FROM t")), 7);
}

void TestMariaDb::textsOfAnEarlierVersionAreTakenToTheLastSpace()
{
    qputenv("QUAYSIDE_TEST_BACKEND", "mariadb");
    MariaDbServer server;
    QCOMPARE(server.start(), QString());
    const MapLocation location = server.createDatabase();
    makeHandMadeMap(location);
    {
        std::vector<Migration> earlier = Migrations::all(Backend::MariaDb);
        std::erase_if(earlier, [](const Migration &step) { return step.version > 6; });
        SqlInterrupt interrupt;
        const auto connection = ServerConnector(location.backend, location.server, true, interrupt).connect();
        QVERIFY(connection);
        QVERIFY(Migrations(**connection, (*connection)->dialect(), earlier)
                    .run({}, { ServerPlace::of(**connection).value_or(MapPlace()) }));
    }
    RawDatabase application(location);
    QVERIFY(application.run("INSERT INTO quayside_user (user_id, display_name) VALUES ('Joshua', 'one')"));
    QVERIFY(!application.run("INSERT INTO quayside_user (user_id, display_name) VALUES ('Joshua ', 'two')"));
    Console console;
    QVERIFY(console.open(location, false));
    QVERIFY(console.map.info().needsUpgrade);
    AWAIT_OK(console.map.installOwnTables());
    QCOMPARE(console.map.info().ownSchemaVersion, Migrations::newestVersion(Backend::MariaDb));
    QVERIFY(console.map.info().hasOwnTables);
    QVERIFY(application.run("INSERT INTO quayside_user (user_id, display_name) VALUES ('Joshua ', 'two')"));
    QCOMPARE(application.value("SELECT display_name FROM quayside_user WHERE user_id = 'Joshua'"),
             QByteArray("one"));
    QCOMPARE(
        application.value("SELECT count(*) FROM information_schema.columns WHERE table_schema = database()"
                          " AND table_name LIKE 'quayside%' AND collation_name = 'utf8mb4_bin'"),
        QByteArray("0"));
}

MapLocation TestMariaDb::mapWithUsers(const QByteArray &columns, const QByteArray &options)
{
    qputenv("QUAYSIDE_TEST_BACKEND", "mariadb");
    if (!m_server.isRunning() && !m_server.start().isEmpty())
        return {};
    const MapLocation location = m_server.createDatabase();
    makeHandMadeMap(location);
    RawDatabase application(location);
    const bool isMade = application.run("CREATE SEQUENCE numbers START WITH 5000; DROP TABLE \"user\";"
                                        "CREATE TABLE \"user\"("
                                        + columns + ") " + options);
    return isMade ? location : MapLocation();
}

void TestMariaDb::newRowsAreKnownByTheirIds_data()
{
    QTest::addColumn<QByteArray>("columns");
    QTest::addColumn<QString>("expression"); //!< of the profile
    const auto row = [](const char *name, const char *columns, const char *expression = "") {
        QTest::newRow(name) << QByteArray(columns) << QString::fromLatin1(expression);
    };
    row("numbered", "id BIGINT AUTO_INCREMENT PRIMARY KEY");
    row("numbered far above", "id BIGINT UNSIGNED AUTO_INCREMENT PRIMARY KEY, name TEXT");
    row("default uuid", "id CHAR(36) DEFAULT (uuid()) PRIMARY KEY");
    row("default of texts", "id VARCHAR(60) DEFAULT (concat('it''s-', uuid())) PRIMARY KEY, name TEXT");
    row("default bytes", "id BINARY(16) DEFAULT (unhex(replace(uuid(), '-', ''))) PRIMARY KEY, name TEXT");
    row("default sequence", "id BIGINT DEFAULT (NEXT VALUE FOR numbers) PRIMARY KEY, name TEXT");
    row("profile's uuid", "id CHAR(36) PRIMARY KEY, name TEXT", "uuid()");
    row("profile's text, no name", "id VARCHAR(60) PRIMARY KEY", "concat('u-', uuid())");
    row("profile's decimals", "id BIGINT PRIMARY KEY, name TEXT", "uuid_short() * 1.0");
    row("profile's big number", "id BIGINT UNSIGNED PRIMARY KEY, name TEXT", "uuid_short()");
    row("constant", "id BIGINT DEFAULT 0 PRIMARY KEY, name TEXT");
}

/** Three of one name, with and without a column for it. */
void TestMariaDb::newRowsAreKnownByTheirIds()
{
    QFETCH(QByteArray, columns);
    QFETCH(QString, expression);
    MapLocation location = mapWithUsers(columns);
    QVERIFY(location.backend == Backend::MariaDb);
    if (columns.contains("UNSIGNED AUTO"))
        QVERIFY(RawDatabase(location).run("ALTER TABLE \"user\" AUTO_INCREMENT = 10000000000000000000"));
    if (!expression.isEmpty())
        location.names.user.table.fills
            = { { QStringLiteral("id"), ColumnFill::Kind::Expression, expression } };
    Console console;
    QVERIFY(console.open(location, !columns.contains("name"))); // it is kept in a table of ours then
    QStringList made;
    for (int i = 0; i < 3; ++i) {
        const auto user = await(console.map.addUser({ {}, QStringLiteral("Anna") }));
        QVERIFY2(user, user ? "" : qPrintable(user.error().toDisplayString()));
        made << user->toString();
    }
    Console another;
    QVERIFY(another.open(location, false));
    QStringList stored = another.view.users.keys();
    stored.sort();
    made.sort();
    QCOMPARE(made, stored);
    QCOMPARE(made.removeDuplicates(), 0);
    for (const UserRow &user : std::as_const(another.view.users))
        QCOMPARE(user.label, QStringLiteral("Anna"));
}

void TestMariaDb::idsThatCannotBeKnownAreNotGuessed_data()
{
    QTest::addColumn<QByteArray>("columns");
    QTest::addColumn<QByteArray>("trigger");
    QTest::addColumn<QString>("why");
    QTest::newRow("generated") << QByteArray("name VARCHAR(60), id VARCHAR(70) AS (concat(name, '!')) STORED")
                               << QByteArray() << QStringLiteral("other columns");
    QTest::newRow("default of another column")
        << QByteArray("name VARCHAR(60), id VARCHAR(100) DEFAULT (concat(name, uuid())) PRIMARY KEY")
        << QByteArray() << QStringLiteral("before the row is there");
    QTest::newRow("trigger") << QByteArray("id CHAR(36) DEFAULT (uuid()) PRIMARY KEY, name TEXT")
                             << QByteArray("SET new.id = uuid()") << QStringLiteral("not there under the id");
    QTest::newRow("trigger of a numbered one")
        << QByteArray("id BIGINT AUTO_INCREMENT PRIMARY KEY, name TEXT") << QByteArray("SET new.id = 77")
        << QStringLiteral("not there under the id");
}

void TestMariaDb::idsThatCannotBeKnownAreNotGuessed()
{
    QFETCH(QByteArray, columns);
    QFETCH(QByteArray, trigger);
    QFETCH(QString, why);
    const MapLocation location = mapWithUsers(columns);
    QVERIFY(location.backend == Backend::MariaDb);
    RawDatabase application(location);
    if (!trigger.isEmpty())
        QVERIFY(application.run("CREATE TRIGGER t BEFORE INSERT ON \"user\" FOR EACH ROW " + trigger));
    Console console;
    QVERIFY(console.open(location, false));
    const auto added = await(console.map.addUser({ {}, QStringLiteral("Anna") }));
    QCOMPARE(outcome(added), quayside::toString(ErrorKind::InvalidInput));
    QVERIFY2(added.error().message.contains(why), qPrintable(added.error().message));
    QCOMPARE(application.value("SELECT count(*) FROM \"user\""), QByteArray("0"));
}

/** What last_insert_id() tells after a row of no numbered table is the number of another row. */
void TestMariaDb::whatIsKeptOfOtherRowsStays()
{
    const MapLocation location = mapWithUsers("id BIGINT PRIMARY KEY");
    QVERIFY(location.backend == Backend::MariaDb);
    RawDatabase application(location);
    QVERIFY(application.run(
        "INSERT INTO \"user\" VALUES (7), (8);"
        "DROP TABLE waha_session; CREATE TABLE waha_session(id BIGINT DEFAULT (NEXT VALUE FOR numbers)"
        " PRIMARY KEY, name VARCHAR(200), user_id BIGINT, worker_id BIGINT);"
        "INSERT INTO waha_session SELECT seq, concat('old-', seq), 7, 1 FROM seq_1_to_200"));
    Console console;
    QVERIFY(console.open(location));
    QVERIFY(application.run("INSERT INTO quayside_desired (row_id, state, changed_ms)"
                            " SELECT seq, 'stopped', 1 FROM seq_1_to_200;"
                            "INSERT INTO quayside_wish SELECT 'session', seq, 'must', 'country', 'de'"
                            " FROM seq_1_to_200"));
    const QString name = QStringLiteral("new");
    const auto made
        = await(console.map.insertSession(makeSession(name, QStringLiteral("8"), QStringLiteral("2")),
                                          console.begin(QStringLiteral("op"), QStringLiteral("2"), name)));
    QVERIFY2(made, made ? "" : qPrintable(made.error().toDisplayString()));
    QCOMPARE(application.value("SELECT id FROM waha_session WHERE name = 'new'"), made->toString().toUtf8());
    QVERIFY(made->toString().toInt() >= 5'000);
    QCOMPARE(application.value("SELECT row_id FROM quayside_operation_row"), made->toString().toUtf8());
    QCOMPARE(application.value("SELECT count(*) FROM quayside_desired"), QByteArray("200"));
    QCOMPARE(application.value("SELECT count(*) FROM quayside_wish"), QByteArray("200"));
}

void TestMariaDb::changesOfTablesWithoutATimeAreSeen_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::newRow("another engine") << QByteArray("ENGINE = MEMORY");
    QTest::newRow("partitions") << QByteArray("PARTITION BY HASH (id) PARTITIONS 4");
    QTest::newRow("partitions of another engine")
        << QByteArray("ENGINE = MEMORY PARTITION BY HASH (id) PARTITIONS 2");
}

void TestMariaDb::changesOfTablesWithoutATimeAreSeen()
{
    QFETCH(QByteArray, kind);
    const MapLocation location = mapWithUsers("id BIGINT PRIMARY KEY, name VARCHAR(60)", kind);
    QVERIFY(location.backend == Backend::MariaDb);
    RawDatabase application(location);
    QVERIFY(application.run("INSERT INTO \"user\" VALUES (7, 'Anna'), (8, 'Ben')"));
    Console console;
    QVERIFY(console.open(location, false));
    const QString user = QStringLiteral("8");
    for (const char *name : { "Bea", "Bob" }) { // again after the first change was read
        QVERIFY(application.run(QByteArray("UPDATE \"user\" SET name = '") + name + "' WHERE id = 8"));
        QTRY_COMPARE_WITH_TIMEOUT(console.view.users.value(user).label, QString::fromLatin1(name), 30'000);
    }
    QCOMPARE(console.view.users.value(QStringLiteral("7")).label, QStringLiteral("Anna"));
    QVERIFY(application.run("DELETE FROM \"user\" WHERE id = 7"));
    QTRY_COMPARE_WITH_TIMEOUT(console.view.users.keys(), QStringList { user }, 30'000);
}

QTEST_GUILESS_MAIN(TestMariaDb)
#include "test_mariadb.moc"
