// SPDX-License-Identifier: GPL-3.0-or-later
#include "console.h"
#include "databases/mariadbserver.h"
#include "databases/postgresserver.h"
#include "databases/rawsql.h"
#include "databases/schemadump.h"
#include "shardmap/adoption/schemaadoption.h"
#include "shardmap/adoption/schemaproposal.h"
#include "unit/waiting.h"

#include <QTest>

using namespace quayside;
using namespace quayside::shardmap;
using namespace quayside::test;

namespace {

QString name(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

/** What a proposal makes of a foreign database works as a map, and nothing of the database is altered. */
class TestAdopted final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void itIsAMap_data() { schemas(); }
    void itIsAMap();
    void rowsAreMadeMovedAndPlaced_data() { schemas(); }
    void rowsAreMadeMovedAndPlaced();
    void whatTheApplicationDoesIsSeen_data() { schemas(); }
    void whatTheApplicationDoesIsSeen();
    void newServersGetWhatTheirTableDemands();
    void whatNobodyKnowsIsLeftToTheApplication();
    void aConditionOfAStrangerIsRefused_data();
    void aConditionOfAStrangerIsRefused();

private:
    static void schemas();
    [[nodiscard]] MapLocation prepared(const char *file, Backend backend);

    PostgresServer m_postgres;
    MariaDbServer m_mariaDb;
};

void TestAdopted::initTestCase()
{
    QCOMPARE(m_postgres.start(), QString());
    QCOMPARE(m_mariaDb.start(), QString());
}

void TestAdopted::schemas()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("backend");
    QTest::addColumn<QString>("placed"); // names of sessions
    QTest::addColumn<QString>("waiting");
    QTest::newRow("crm") << "crm.postgresql.sql" << int(Backend::PostgreSql) << "mueller"
                         << "waiting";
    QTest::newRow("laravel") << "laravel.mariadb.sql" << int(Backend::MariaDb) << "beto"
                             << "beto-2";
    QTest::newRow("prisma") << "prisma.postgresql.sql" << int(Backend::PostgreSql) << "ana"
                            << "spare";
}

/** A database of that schema, and its names as they are proposed. */
MapLocation TestAdopted::prepared(const char *file, Backend backend)
{
    MapLocation location
        = backend == Backend::PostgreSql ? m_postgres.createDatabase() : m_mariaDb.createDatabase();
    if (!RawSql(location).runFile(QStringLiteral(QUAYSIDE_TEST_DATA "/schemas/") + name(file)))
        return {};
    SchemaAdoption look(location);
    const MapProposal proposal = SchemaProposal::propose(await(look.readSchema()).value_or(Schema {}));
    location.names = proposal.names;
    location.capacityMeaning = proposal.capacityMeaning;
    return location;
}

void TestAdopted::itIsAMap()
{
    QFETCH(QString, file);
    QFETCH(int, backend);
    QFETCH(QString, waiting);
    const MapLocation location = prepared(qPrintable(file), Backend(backend));
    const QString before = schemaDump(location);
    QVERIFY(before.contains(QStringLiteral("CREATE TABLE")));
    {
        Console console;
        QVERIFY(console.open(location));
        QVERIFY(console.map.info().writable);
        QVERIFY(console.map.info().problems.all().empty());
        const auto found = std::ranges::find(console.view.sessions, waiting, &SessionRow::name);
        QVERIFY(found != console.view.sessions.end());
        QVERIFY(found->worker.isEmpty()); // not placed yet, and not lost
        for (const WorkerRow &worker : std::as_const(console.view.workers))
            QVERIFY(worker.url.startsWith(QStringLiteral("http")) && worker.capacity > 0);
    }
    QCOMPARE(schemaDump(location), before);
}

void TestAdopted::rowsAreMadeMovedAndPlaced()
{
    QFETCH(QString, file);
    QFETCH(int, backend);
    QFETCH(QString, placed);
    QFETCH(QString, waiting);
    const MapLocation location = prepared(qPrintable(file), Backend(backend));
    const QString before = schemaDump(location);
    Console console;
    QVERIFY(console.open(location));
    const auto row = [&console](const QString &session) {
        const auto found = std::ranges::find(console.view.sessions, session, &SessionRow::name);
        return found == console.view.sessions.end() ? SessionRow {} : *found;
    };
    const SessionRow old = row(placed);
    const auto target = std::ranges::find_if(console.view.workers,
                                             [&old](const WorkerRow &one) { return one.id != old.worker; });
    QVERIFY(target != console.view.workers.end());
    const WorkerId other = target->id;

    const LeaseToken create
        = console.begin(QStringLiteral("create"), old.worker.toString(), QStringLiteral("neu ☎"));
    AWAIT_OK(console.map.reserveSlot(old.worker, QStringLiteral("neu ☎"), 0, create));
    AWAIT_OK(console.map.insertSession({ {}, QStringLiteral("neu ☎"), old.user, old.worker }, create));
    QTRY_COMPARE_WITH_TIMEOUT(row(QStringLiteral("neu ☎")).worker, old.worker, 30'000);
    QCOMPARE(row(QStringLiteral("neu ☎")).id.toString().size() > 10, old.id.toString().size() > 10);

    const LeaseToken move = console.begin(QStringLiteral("move"), old.worker.toString(), placed);
    AWAIT_OK(console.map.reserveSlot(other, placed, 0, move));
    AWAIT_OK(console.map.moveSession(old.id, old.worker, other, move));
    QTRY_COMPARE_WITH_TIMEOUT(row(placed).worker, other, 30'000);
    AWAIT_ERROR(console.map.moveSession(old.id, old.worker, other,
                                        console.begin(QStringLiteral("late"), other.toString(), placed)),
                ErrorKind::Conflict);

    const LeaseToken place = console.begin(QStringLiteral("place"), old.worker.toString(), waiting);
    AWAIT_OK(console.map.placeSession(row(waiting).id, old.worker, 0, place));
    QTRY_COMPARE_WITH_TIMEOUT(row(waiting).worker, old.worker, 30'000);
    QCOMPARE(schemaDump(location), before);
}

void TestAdopted::whatTheApplicationDoesIsSeen()
{
    QFETCH(QString, file);
    QFETCH(int, backend);
    QFETCH(QString, placed);
    const MapLocation location = prepared(qPrintable(file), Backend(backend));
    Console console;
    QVERIFY(console.open(location));
    const auto count = console.view.sessions.size();
    const TableName &table = location.names.session.table;
    const QString quote = Backend(backend) == Backend::MariaDb ? QStringLiteral("`") : QStringLiteral("\"");
    const QString sqlName
        = (table.schema.isEmpty() ? QString() : table.schema + u'.') + quote + table.name + quote;
    RawSql raw(location);
    if (!table.condition.isEmpty())
        QVERIFY(raw.run(QStringLiteral("UPDATE %1 SET deleted_at = now() WHERE %2 = '%3';")
                            .arg(sqlName, location.names.session.name, placed)));
    else
        QVERIFY(raw.run(QStringLiteral("DELETE FROM %1 WHERE \"%2\" = '%3';")
                            .arg(sqlName, location.names.session.name, placed)));
    QTRY_COMPARE_WITH_TIMEOUT(console.view.sessions.size(), count - 1, 30'000); // deleted softly is gone
}

void TestAdopted::newServersGetWhatTheirTableDemands()
{
    const MapLocation location = prepared("crm.postgresql.sql", Backend::PostgreSql);
    Console console;
    QVERIFY(console.open(location));
    NewWorker worker;
    worker.url = QStringLiteral("https://new.example.org");
    worker.apiKey = Secret(QStringLiteral("planted-new"));
    worker.capacity = 7;
    AWAIT_OK(console.map.addWorker(worker));
    RawSql raw(location);
    const auto rows = raw.rows(
        QStringLiteral("SELECT note, max_sessions FROM crm.wa_servers WHERE base_url = ?"), { worker.url });
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.first(), (QVariantList { QString(QStringLiteral("")), 7 }));
}

void TestAdopted::whatNobodyKnowsIsLeftToTheApplication()
{
    const MapLocation location = prepared("laravel.mariadb.sql", Backend::MariaDb);
    QVERIFY(!location.names.user.table.takesNewRows);
    QVERIFY(location.names.session.table.takesNewRows);
    Console console;
    QVERIFY(console.open(location));
    const auto added = await(console.map.addUser({ {}, QStringLiteral("Carla") }));
    QCOMPARE(outcome(added), quayside::toString(ErrorKind::InvalidInput));
    const auto withId = await(console.map.addUser({ UserId(QStringLiteral("77")), QStringLiteral("Carla") }));
    QCOMPARE(outcome(withId), quayside::toString(ErrorKind::InvalidInput));
    QCOMPARE(RawSql(location).value(QStringLiteral("SELECT count(*) FROM users")).toInt(), 4);
}

void TestAdopted::aConditionOfAStrangerIsRefused_data()
{
    QTest::addColumn<QString>("condition");
    QTest::newRow("ends the statement") << "1=1); DELETE FROM crm.tenants; SELECT (1";
    QTest::newRow("leaves its parentheses") << "1=0) OR (1=1";
    QTest::newRow("calls what changes something") << "pg_advisory_lock(1) IS NULL";
}

/** A profile may come from a file of somebody else. */
void TestAdopted::aConditionOfAStrangerIsRefused()
{
    QFETCH(QString, condition);
    MapLocation location = prepared("crm.postgresql.sql", Backend::PostgreSql);
    location.names.session.table.condition = condition;
    ShardMap map;
    QCOMPARE(outcome(await(map.open(location))), quayside::toString(ErrorKind::InvalidInput));
    location.names.session.table.condition.clear();
    location.names.session.table.fills = { { QStringLiteral("uid"), ColumnFill::Kind::Expression,
                                             QStringLiteral("pg_terminate_backend(1)") } };
    QCOMPARE(outcome(await(map.open(location))), quayside::toString(ErrorKind::InvalidInput));
    QCOMPARE(RawSql(location).value(QStringLiteral("SELECT count(*) FROM crm.tenants")).toInt(), 3);
}

QTEST_GUILESS_MAIN(TestAdopted)
#include "test_adopted.moc"
