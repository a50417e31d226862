// SPDX-License-Identifier: GPL-3.0-or-later
#include "databases/mariadbserver.h"
#include "databases/postgresserver.h"
#include "databases/rawsql.h"
#include "mapfolder.h"
#include "shardmap/adoption/schemaadoption.h"
#include "unit/waiting.h"

#include <QTest>

using namespace quayside;
using namespace quayside::shardmap;
using namespace quayside::test;

/** SQL that a person typed is one expression that changes nothing, or it is not taken. */
class TestExpressions final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void anExpressionIsTaken_data();
    void anExpressionIsTaken();
    void moreThanOneIsRefused_data();
    void moreThanOneIsRefused();
    void theDatabaseSaysHowManyRowsMatch_data() { backends(); }
    void theDatabaseSaysHowManyRowsMatch();
    void theDatabaseSaysWhatIsWrong_data() { backends(); }
    void theDatabaseSaysWhatIsWrong();
    void whatMayChangeSomethingIsNotCalled_data();
    void whatMayChangeSomethingIsNotCalled();
    void valuesAreTried_data();
    void valuesAreTried();

private:
    static void backends();
    [[nodiscard]] MapLocation prepared(int backend);

    PostgresServer m_postgres;
    MariaDbServer m_mariaDb;
    MapFolder m_folder;
};

void TestExpressions::initTestCase()
{
    QCOMPARE(m_postgres.start(), QString());
    QCOMPARE(m_mariaDb.start(), QString());
}

void TestExpressions::backends()
{
    QTest::addColumn<int>("backend");
    QTest::newRow("sqlite") << int(Backend::Sqlite);
    QTest::newRow("postgresql") << int(Backend::PostgreSql);
    QTest::newRow("mariadb") << int(Backend::MariaDb);
}

/** A table of three rows, of which one was deleted. */
MapLocation TestExpressions::prepared(int backend)
{
    static int number = 0;
    MapLocation location;
    if (Backend(backend) == Backend::Sqlite)
        location = m_folder.location(QStringLiteral("t%1.sqlite").arg(++number));
    else
        location = Backend(backend) == Backend::PostgreSql ? m_postgres.createDatabase()
                                                           : m_mariaDb.createDatabase();
    const QString timestamp = Backend(backend) == Backend::MariaDb ? QStringLiteral("timestamp NULL")
                                                                   : QStringLiteral("timestamp");
    RawSql(location).run(
        QStringLiteral(
            "CREATE TABLE t (id integer, name varchar(20), deleted_at %1);\n"
            "INSERT INTO t VALUES (1, 'a', NULL), (2, 'b', NULL), (3, 'c', '2020-01-01 00:00:00');")
            .arg(timestamp));
    return location;
}

void TestExpressions::anExpressionIsTaken_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         { "deleted_at IS NULL", "\"deletedAt\" IS NULL", "NOT is_deleted", "status IN ('a', 'b;c', 'it''s')",
           "(a = 1 OR b > 2.5) AND NOT (c LIKE '%x%')", "coalesce(lower(kind), '') <> 'bot'",
           "CASE WHEN a THEN 1 ELSE 0 END = 1", "CAST(a AS varchar(20)) = 'x'", "\"select\" = 'DROP TABLE t'",
           "extract(year FROM created_at) > 2020", "a - -1 > 0", "'--' = name" }) {
        QTest::newRow(text) << QString::fromLatin1(text);
    }
}

void TestExpressions::anExpressionIsTaken()
{
    QFETCH(QString, text);
    for (const Backend backend : { Backend::Sqlite, Backend::PostgreSql, Backend::MariaDb }) {
        const auto read = ExpressionText::read(text, backend);
        QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().message));
    }
}

void TestExpressions::moreThanOneIsRefused_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : { "",
                              "   ",
                              "1=1; DROP TABLE t",
                              "1=1) OR (1=1",
                              "1=1))",
                              "((1=1)",
                              "1=1 -- rest",
                              "1=1 /* x */",
                              "/*! 1=1 */",
                              "'open",
                              "\"open",
                              "id = (SELECT 1)",
                              "EXISTS (SELECT 1)",
                              "id IN (TABLE t)",
                              "id IN (VALUES (1))",
                              "1=1 UNION SELECT 2",
                              "1=1 INTO OUTFILE 'x'",
                              "a = ?",
                              "a = :name",
                              "a = $1",
                              "$$x$$ = a",
                              "1=1 ORDER BY 1",
                              "a::evil",
                              "CAST(a AS evil)",
                              "a = CAST(b AS",
                              "x.y.z.f(1)",
                              "a OPERATOR(p.=) b",
                              "a := 1",
                              "sum(a) OVER (ORDER BY b)",
                              "1=1 LIMIT 1",
                              "{fn now()}",
                              "a = \\x" }) {
        QTest::newRow(*text ? text : "empty") << QString::fromLatin1(text);
    }
}

void TestExpressions::moreThanOneIsRefused()
{
    QFETCH(QString, text);
    for (const Backend backend : { Backend::Sqlite, Backend::PostgreSql, Backend::MariaDb })
        QCOMPARE(outcome(ExpressionText::read(text, backend)), quayside::toString(ErrorKind::InvalidInput));
    // What a backslash does depends on a setting: 'a\' OR 1=1 OR 'b' is one text or two.
    for (const Backend backend : { Backend::PostgreSql, Backend::MariaDb })
        QVERIFY(!ExpressionText::read(QStringLiteral("name = 'a\\'' OR 1=1"), backend));
    QVERIFY(!ExpressionText::read(QStringLiteral("@a = 1"), Backend::MariaDb));
    QVERIFY(!ExpressionText::read(QStringLiteral("1=1 # rest"), Backend::MariaDb));
}

void TestExpressions::theDatabaseSaysHowManyRowsMatch()
{
    QFETCH(int, backend);
    SchemaAdoption look(prepared(backend));
    const auto rows = await(look.checkCondition({ .name = QStringLiteral("t") },
                                                QStringLiteral("deleted_at IS NULL AND lower(name) <> 'b'")));
    QVERIFY2(rows.has_value(), rows ? "" : qPrintable(rows.error().toDisplayString()));
    QCOMPARE(rows->matching, 1);
    QCOMPARE(rows->all, 3);
}

void TestExpressions::theDatabaseSaysWhatIsWrong()
{
    QFETCH(int, backend);
    SchemaAdoption look(prepared(backend));
    const auto none
        = await(look.checkCondition({ .name = QStringLiteral("t") }, QStringLiteral("no_such = 1")));
    QCOMPARE(outcome(none), quayside::toString(ErrorKind::InvalidInput));
    QVERIFY2(none.error().detail.contains(QStringLiteral("no_such")), qPrintable(none.error().detail));
    // It goes on: a refusal leaves no transaction behind.
    const auto rows
        = await(look.checkCondition({ .name = QStringLiteral("t") }, QStringLiteral("name = 'a'")));
    QCOMPARE(outcome(rows), QStringLiteral("ok"));
}

void TestExpressions::whatMayChangeSomethingIsNotCalled_data()
{
    QTest::addColumn<int>("backend");
    QTest::addColumn<QString>("text");
    const auto add = [](Backend backend, const char *text) {
        QTest::newRow(text) << int(backend) << QString::fromLatin1(text);
    };
    add(Backend::PostgreSql, "pg_sleep(1) IS NULL");
    add(Backend::PostgreSql, "\"pg_sleep\"(1) IS NULL");
    add(Backend::PostgreSql, "pg_catalog . pg_sleep (1) IS NULL");
    add(Backend::PostgreSql, "set_config('work_mem', '1MB', true) = ''");
    add(Backend::PostgreSql, "pg_advisory_lock(1) IS NULL");
    add(Backend::PostgreSql, "query_to_xml('DELETE FROM t', true, true, '') IS NULL");
    add(Backend::PostgreSql, "writes_down(id)");
    add(Backend::PostgreSql, "nextval('numbers') > 0");
    add(Backend::PostgreSql, "random() > 0.5");
    add(Backend::MariaDb, "sleep(1) = 0");
    add(Backend::MariaDb, "get_lock('x', 1) = 1");
    add(Backend::MariaDb, "load_file('/etc/passwd') IS NULL");
    add(Backend::MariaDb, "writes_down(id)");
    add(Backend::MariaDb, "`writes_down`(id)");
    add(Backend::Sqlite, "load_extension('x') IS NULL");
    add(Backend::Sqlite, "writefile('x', 'y') > 0");
}

void TestExpressions::whatMayChangeSomethingIsNotCalled()
{
    QFETCH(int, backend);
    QFETCH(QString, text);
    const MapLocation location = prepared(backend);
    RawSql raw(location);
    if (Backend(backend) == Backend::PostgreSql) {
        QVERIFY(
            raw.run(QStringLiteral("CREATE SEQUENCE numbers;\n"
                                   "CREATE FUNCTION writes_down(x int) RETURNS boolean LANGUAGE plpgsql AS $$"
                                   " BEGIN DELETE FROM t; RETURN true; END $$;")));
    } else if (Backend(backend) == Backend::MariaDb) {
        QVERIFY(raw.run(QStringLiteral("CREATE FUNCTION writes_down(x int) RETURNS int RETURN 1;")));
    }
    SchemaAdoption look(location);
    const auto rows = await(look.checkCondition({ .name = QStringLiteral("t") }, text));
    QCOMPARE(outcome(rows), quayside::toString(ErrorKind::InvalidInput));
    QCOMPARE(raw.value(QStringLiteral("SELECT count(*) FROM t")).toInt(), 3);
}

void TestExpressions::valuesAreTried_data()
{
    QTest::addColumn<int>("backend");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected"); // a pattern, or the kind of the error
    const int postgres = int(Backend::PostgreSql);
    const int mariaDb = int(Backend::MariaDb);
    const QString uuid = QStringLiteral("^[0-9a-f]{8}-[0-9a-f-]{27}$");
    QTest::newRow("uuid") << postgres << "uuid"
                          << "gen_random_uuid()" << uuid;
    QTest::newRow("sequence") << postgres << "bigint"
                              << "nextval('numbers')"
                              << "^$";
    QTest::newRow("no sequence") << postgres << "bigint"
                                 << "nextval('others')"
                                 << "invalid-input";
    QTest::newRow("wrong type") << postgres << "integer"
                                << "'abc'"
                                << "invalid-input";
    QTest::newRow("no column") << postgres << "text"
                               << "name"
                               << "invalid-input";
    QTest::newRow("now") << postgres << "timestamp without time zone"
                         << "now() AT TIME ZONE 'utc'"
                         << "^20";
    QTest::newRow("mariadb uuid") << mariaDb << "char(36)"
                                  << "uuid()" << uuid;
    QTest::newRow("mariadb now") << mariaDb << "timestamp"
                                 << "CURRENT_TIMESTAMP"
                                 << "^20";
    QTest::newRow("mariadb sleep") << mariaDb << "int(11)"
                                   << "sleep(1)"
                                   << "invalid-input";
}

void TestExpressions::valuesAreTried()
{
    QFETCH(int, backend);
    QFETCH(QString, type);
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const MapLocation location = prepared(backend);
    if (Backend(backend) == Backend::PostgreSql)
        QVERIFY(RawSql(location).run(QStringLiteral("CREATE SEQUENCE numbers;")));
    SchemaAdoption look(location);
    const auto made = await(look.checkNewValue(type, text));
    const QString said = made ? *made : quayside::toString(made.error().kind);
    QVERIFY2(QRegularExpression(expected).match(said).hasMatch(), qPrintable(said));
    if (Backend(backend) == Backend::PostgreSql) // it was tried without being used
        QCOMPARE(RawSql(location).value(QStringLiteral("SELECT nextval('numbers')")).toInt(), 1);
}

QTEST_GUILESS_MAIN(TestExpressions)
#include "test_expressions.moc"
