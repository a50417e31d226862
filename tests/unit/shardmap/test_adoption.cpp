// SPDX-License-Identifier: GPL-3.0-or-later
#include "databases/mariadbserver.h"
#include "databases/postgresserver.h"
#include "databases/rawsql.h"
#include "mapfolder.h"
#include "shardmap/adoption/fillproposal.h"
#include "shardmap/adoption/schemaadoption.h"
#include "shardmap/adoption/schemaproposal.h"
#include "unit/waiting.h"

#include <QTest>

using namespace quayside;
using namespace quayside::shardmap;
using namespace quayside::test;

namespace {

QString file(const QString &name)
{
    return QStringLiteral(QUAYSIDE_TEST_DATA "/schemas/") + name;
}

/** "schema.table: id url …" of each table, with conditions. */
QString told(const MapNames &names)
{
    const auto table = [](const TableName &name) -> QString {
        return name.schema + u'.' + name.name
            + (name.condition.isEmpty() ? QString() : u'[' + name.condition + u']') + QStringLiteral(": ");
    };
    const auto &w = names.worker;
    const auto &s = names.session;
    return table(w.table) + QStringList { w.id, w.url, w.apiKey, w.capacity, w.label }.join(u' ') + u'\n'
        + table(names.user.table) + QStringList { names.user.id, names.user.label }.join(u' ') + u'\n'
        + table(s.table) + QStringList { s.id, s.name, s.user, s.worker }.join(u' ');
}

QStringList told(const std::vector<ColumnFill> &fills)
{
    QStringList all;
    for (const ColumnFill &fill : fills)
        all << fill.column + u'=' + fill.text;
    return all;
}

QMap<AdoptionProblem::Kind, qint64> counted(const AdoptionPreview &preview)
{
    QMap<AdoptionProblem::Kind, qint64> counts;
    for (const AdoptionProblem &problem : preview.problems)
        counts[problem.kind] += problem.count;
    return counts;
}

} // namespace

/** A database that was there before Quayside is looked at, understood and shown, and not touched. */
class TestAdoption final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aDesksOwnSchema();
    void whatLaravelMakes();
    void whatPrismaMakes();
    void idsAreAskedForWhereNothingShowsThem();
    void whatIsNotGivenStaysNotGiven();
    void anOldFile();
    void addressesAreShownWithoutSecrets();
    void whatIsChosenStays();
    void aViewServes();
    void anArticlesMapIsOne_data();
    void anArticlesMapIsOne();
    void nothingThatFitsIsSaid();
    void whatMayNotBeReadIsNotProposed();
    void namesThatDoNotFitAreTold();
    void nothingIsWritten();
    void aServerThatIsGoneIsTold();

private:
    [[nodiscard]] static Schema schemaOf(SchemaAdoption &look);

    PostgresServer m_postgres;
    MariaDbServer m_mariaDb;
    MapFolder m_folder;
};

void TestAdoption::initTestCase()
{
    QCOMPARE(m_postgres.start(), QString());
    QCOMPARE(m_mariaDb.start(), QString());
}

Schema TestAdoption::schemaOf(SchemaAdoption &look)
{
    const auto schema = await(look.readSchema());
    if (!schema)
        qWarning().noquote() << schema.error().toDisplayString();
    return schema.value_or(Schema {});
}

void TestAdoption::aDesksOwnSchema()
{
    const MapLocation location = m_postgres.createDatabase();
    QVERIFY(RawSql(location).runFile(file(QStringLiteral("crm.postgresql.sql"))));
    SchemaAdoption look(location);
    const Schema schema = schemaOf(look);
    QVERIFY(schema.product.startsWith(QStringLiteral("PostgreSQL 1")));
    QCOMPARE(schema.ownSchema, QStringLiteral("public"));
    const SchemaTable *accounts
        = schema.table({ .schema = QStringLiteral("crm"), .name = QStringLiteral("wa_accounts") });
    QVERIFY(accounts);
    QCOMPARE(accounts->rows, 10);
    QVERIFY(accounts->rowsAreExact);
    QCOMPARE(accounts->column(QStringLiteral("uid"))->kind, ColumnKind::Uuid);

    const MapProposal proposal = SchemaProposal::propose(schema);
    QVERIFY(proposal.missing().isEmpty());
    QCOMPARE(
        told(proposal.names),
        QStringLiteral("crm.wa_servers: uid base_url token max_sessions \n"
                       "crm.tenants: uid company\n"
                       "crm.wa_accounts[\"deleted_at\" IS NULL]: uid session_key tenant_uid server_uid"));
    QCOMPARE(proposal.capacityMeaning, MapLocation::CapacityMeaning::Total);
    QVERIFY(proposal.reasons[MapName::WorkerTable].contains(QStringLiteral("3 of 3")));
    QVERIFY(proposal.reasons[MapName::UserTable].contains(QStringLiteral("wa_accounts.tenant_uid")));
    QVERIFY(proposal.reasons[MapName::SessionName].contains(QStringLiteral("server_uid")));
    QCOMPARE(told(proposal.names.worker.table.fills), QStringList { QStringLiteral("note=") });
    QVERIFY(proposal.names.worker.table.takesNewRows);

    const auto preview = await(look.preview(proposal.names));
    QCOMPARE(outcome(preview), QStringLiteral("ok"));
    QCOMPARE(preview->workers, 3);
    QCOMPARE(preview->users, 3);
    QCOMPARE(preview->sessions, 9);
    QCOMPARE(preview->allSessions, 10);
    QCOMPARE(preview->notPlaced, 1);
    QCOMPARE(preview->fullest.front().label, QStringLiteral("https://waha1.example.org"));
    QCOMPARE(preview->fullest.front().sessions, 6);
    QCOMPARE(preview->fullest.front().capacity, 10);
    QVERIFY2(preview->problems.empty(),
             qPrintable(preview->problems.empty() ? QString() : preview->problems.front().text()));
}

void TestAdoption::whatLaravelMakes()
{
    const MapLocation location = m_mariaDb.createDatabase();
    QVERIFY(RawSql(location).runFile(file(QStringLiteral("laravel.mariadb.sql"))));
    SchemaAdoption look(location);
    const Schema schema = schemaOf(look);
    QVERIFY(schema.product.startsWith(QStringLiteral("MariaDB 1")));
    const MapProposal proposal = SchemaProposal::propose(schema);
    QCOMPARE(told(proposal.names),
             QStringLiteral(".waha_servers[\"deleted_at\" IS NULL]: id url api_key max_sessions name\n"
                            ".users[\"deleted_at\" IS NULL]: id name\n"
                            ".whatsapp_sessions[\"deleted_at\" IS NULL]: id name user_id waha_server_id"));
    QCOMPARE(told(proposal.names.session.table.fills),
             (QStringList { QStringLiteral("created_at=CURRENT_TIMESTAMP"),
                            QStringLiteral("updated_at=CURRENT_TIMESTAMP") }));
    // A user needs a password, which nobody but the application can make.
    QVERIFY(!proposal.names.user.table.takesNewRows);

    const auto preview = await(look.preview(proposal.names));
    QCOMPARE(outcome(preview), QStringLiteral("ok"));
    QVERIFY2(preview->isReadable(),
             qPrintable(preview->problems.empty() ? QString() : preview->problems.front().text()));
    QCOMPARE(preview->workers, 2);
    QCOMPARE(preview->users, 3);
    QCOMPARE(preview->sessions, 4);
    QCOMPARE(preview->notPlaced, 1);
    QCOMPARE(preview->fullest.front().label, QStringLiteral("Norte"));
}

void TestAdoption::whatPrismaMakes()
{
    const MapLocation location = m_postgres.createDatabase();
    QVERIFY(RawSql(location).runFile(file(QStringLiteral("prisma.postgresql.sql"))));
    SchemaAdoption look(location);
    const MapProposal proposal = SchemaProposal::propose(schemaOf(look));
    QCOMPARE(told(proposal.names),
             QStringLiteral(".WahaWorker: id baseUrl apiKey maxSessions \n"
                            ".User: id displayName\n"
                            ".WahaSession: id sessionName userId workerId"));
    QCOMPARE(told(proposal.names.session.table.fills),
             QStringList { QStringLiteral("updatedAt=now() AT TIME ZONE 'utc'") });
    const auto preview = await(look.preview(proposal.names));
    QCOMPARE(outcome(preview), QStringLiteral("ok"));
    QVERIFY(preview->problems.empty());
    QCOMPARE(preview->sessions, 3);
    QCOMPARE(preview->notPlaced, 1);
}

void TestAdoption::idsAreAskedForWhereNothingShowsThem()
{
    const MapLocation location = m_postgres.createDatabase();
    RawSql raw(location);
    QVERIFY(raw.runFile(file(QStringLiteral("prisma.postgresql.sql"))));
    SchemaAdoption look(location);
    const auto ids = [](const MapProposal &proposal) {
        QMap<MapName, NeededFill> found;
        for (const NeededFill &needed : proposal.fills) {
            if (needed.isId)
                found.insert(needed.table, needed);
        }
        return found;
    };
    MapProposal proposal = SchemaProposal::propose(schemaOf(look));
    QCOMPARE(ids(proposal).size(), 3);
    QVERIFY(!ids(proposal)[MapName::SessionTable].isRequired);
    QVERIFY(proposal.names.session.table.takesNewRows);
    QVERIFY(raw.run(QStringLiteral("DELETE FROM \"WahaSession\";")));
    proposal = SchemaProposal::propose(schemaOf(look));
    QVERIFY(ids(proposal)[MapName::SessionTable].isRequired);
    QCOMPARE(ids(proposal)[MapName::SessionTable].expressions,
             QStringList { QStringLiteral("gen_random_uuid()") });
    QVERIFY(!proposal.names.session.table.takesNewRows);
    QVERIFY(proposal.names.worker.table.takesNewRows);
}

void TestAdoption::whatIsNotGivenStaysNotGiven()
{
    const MapLocation location = m_mariaDb.createDatabase();
    QVERIFY(RawSql(location).runFile(file(QStringLiteral("laravel.mariadb.sql"))));
    SchemaAdoption look(location);
    const Schema schema = schemaOf(look);
    MapNames names = SchemaProposal::propose(schema).names;
    names.session.table.fills = { { QStringLiteral("created_at"), ColumnFill::Kind::Expression,
                                    QStringLiteral("now()") } }; // and updated_at is left to the database
    MapProposal again { .names = names };
    FillProposal::addTo(again, schema);
    FillProposal::keep(again, names);
    QVERIFY(again.names == names);
    QStringList given;
    for (const NeededFill &needed : again.fills) {
        if (needed.table == MapName::SessionTable)
            given << needed.fill.column + u'=' + needed.fill.text;
    }
    QCOMPARE(given, (QStringList { QStringLiteral("created_at=now()"), QStringLiteral("updated_at=") }));
}

void TestAdoption::anOldFile()
{
    const MapLocation location = m_folder.location(QStringLiteral("desk.sqlite"));
    QVERIFY(RawSql(location).runFile(file(QStringLiteral("desk.sqlite.sql"))));
    SchemaAdoption look(location);
    const MapProposal proposal = SchemaProposal::propose(schemaOf(look));
    QCOMPARE(told(proposal.names),
             QStringLiteral(".node: node_id endpoint secret free_slots \n"
                            ".user: id username\n"
                            ".wa_session[\"is_deleted\" = 0]: id session user_id node_id"));
    QCOMPARE(proposal.capacityMeaning, MapLocation::CapacityMeaning::Remaining);
    QVERIFY(proposal.reasons[MapName::UserCondition].contains(QStringLiteral("type")));

    using Kind = AdoptionProblem::Kind;
    const auto preview = await(look.preview(proposal.names));
    QCOMPARE(outcome(preview), QStringLiteral("ok"));
    QCOMPARE(preview->sessions, 8);
    QCOMPARE(preview->allSessions, 9);
    QCOMPARE(counted(*preview),
             (QMap<Kind, qint64> { { Kind::WorkerGone, 1 },
                                   { Kind::UserGone, 1 },
                                   { Kind::NoUser, 1 },
                                   { Kind::DuplicateSession, 1 },
                                   { Kind::SameAddress, 1 },
                                   { Kind::NoKey, 1 },
                                   { Kind::NoCapacity, 1 },
                                   { Kind::OverCapacity, 1 } }));
    QVERIFY(preview->problems.front().isGrave());
    for (const AdoptionProblem &problem : preview->problems) {
        QCOMPARE(problem.examples.size(), 1);
        QVERIFY(!problem.text().isEmpty());
    }
}

/** Rows of somebody else's, before anybody has agreed to anything. */
void TestAdoption::addressesAreShownWithoutSecrets()
{
    const MapLocation location = m_folder.location(QStringLiteral("secrets.sqlite"));
    RawSql raw(location);
    QVERIFY(raw.runFile(file(QStringLiteral("desk.sqlite.sql"))));
    QVERIFY(
        raw.run(QStringLiteral("UPDATE node SET free_slots = NULL, endpoint = CASE node_id % 2 WHEN 0 THEN"
                               " 'ops:planted-one@h' ELSE 'http://ops:planted-two@h?key=planted-three' END"
                               " || node_id")));
    SchemaAdoption look(location);
    const auto preview = await(look.preview(SchemaProposal::propose(schemaOf(look)).names));
    QCOMPARE(outcome(preview), QStringLiteral("ok"));
    QString said;
    for (const AdoptedWorker &worker : preview->fullest)
        said += worker.label + u'\n';
    for (const AdoptionProblem &problem : preview->problems)
        said += problem.text() + problem.examples.join(u' ') + problem.words + u'\n';
    QVERIFY2(said.contains(QStringLiteral("•••@h")), qPrintable(said));
    QVERIFY2(!said.contains(QStringLiteral("planted")), qPrintable(said));
}

void TestAdoption::whatIsChosenStays()
{
    const MapLocation location = m_postgres.createDatabase();
    QVERIFY(RawSql(location).runFile(file(QStringLiteral("prisma.postgresql.sql"))));
    SchemaAdoption look(location);
    const Schema schema = schemaOf(look);
    const MapProposal proposal
        = SchemaProposal::propose(schema, { .session = schema.table({ .name = QStringLiteral("Session") }) });
    QCOMPARE(proposal.names.session.table.name, QStringLiteral("Session"));
    QCOMPARE(proposal.names.worker.table.name, QStringLiteral("WahaWorker"));
    QVERIFY(proposal.missing().contains(MapName::SessionWorker));
}

void TestAdoption::aViewServes()
{
    const MapLocation location = m_postgres.createDatabase();
    RawSql raw(location);
    QVERIFY(raw.runFile(file(QStringLiteral("crm.postgresql.sql"))));
    QVERIFY(raw.run(QStringLiteral("CREATE VIEW crm.live_accounts AS SELECT * FROM crm.wa_accounts"
                                   " WHERE deleted_at IS NULL;")));
    SchemaAdoption look(location);
    const Schema schema = schemaOf(look);
    const MapProposal proposal = SchemaProposal::propose(
        schema,
        { .session
          = schema.table({ .schema = QStringLiteral("crm"), .name = QStringLiteral("live_accounts") }) });
    QCOMPARE(proposal.missing(), QList<MapName> {});
    QCOMPARE(proposal.names.session.worker, QStringLiteral("server_uid"));
    QCOMPARE(proposal.names.user.table.name, QStringLiteral("tenants"));
    QVERIFY(!proposal.names.session.table.takesNewRows);
    QCOMPARE(await(look.preview(proposal.names))->sessions, 9);
}

void TestAdoption::anArticlesMapIsOne_data()
{
    QTest::addColumn<int>("backend");
    QTest::newRow("sqlite") << int(Backend::Sqlite);
    QTest::newRow("postgresql") << int(Backend::PostgreSql);
    QTest::newRow("mariadb") << int(Backend::MariaDb);
}

void TestAdoption::anArticlesMapIsOne()
{
    QFETCH(int, backend);
    MapLocation location = m_folder.location(QStringLiteral("article.sqlite"));
    if (Backend(backend) != Backend::Sqlite)
        location = Backend(backend) == Backend::PostgreSql ? m_postgres.createDatabase()
                                                           : m_mariaDb.createDatabase();
    const QString quote = Backend(backend) == Backend::MariaDb ? QStringLiteral("`") : QStringLiteral("\"");
    QVERIFY(RawSql(location).run(
        QStringLiteral(
            "CREATE TABLE worker (id integer PRIMARY KEY, url text, api_key text, capacity integer);\n"
            "CREATE TABLE %1user%1 (id integer PRIMARY KEY);\n"
            "CREATE TABLE waha_session (id integer PRIMARY KEY, name text, user_id integer,"
            " worker_id integer);\n")
            .arg(quote)));
    SchemaAdoption look(location);
    MapProposal proposal = SchemaProposal::propose(schemaOf(look));
    for (TableName *table :
         { &proposal.names.worker.table, &proposal.names.user.table, &proposal.names.session.table })
        QVERIFY(std::exchange(table->fills, {}).empty());
    const MapNames article;
    QCOMPARE(told(proposal.names), told(article));
    QVERIFY(proposal.names == article);
    QCOMPARE(counted(*await(look.preview(article))),
             (QMap<AdoptionProblem::Kind, qint64> { { AdoptionProblem::Kind::NoWorkers, 0 } }));
}

void TestAdoption::nothingThatFitsIsSaid()
{
    const MapLocation location = m_mariaDb.createDatabase();
    QVERIFY(RawSql(location).run(QStringLiteral(
        "CREATE TABLE posts (id int PRIMARY KEY, title text);\nINSERT INTO posts VALUES (1, 'x');")));
    SchemaAdoption look(location);
    const MapProposal proposal = SchemaProposal::propose(schemaOf(look));
    QVERIFY(proposal.names.worker.table.name.isEmpty());
    QCOMPARE(proposal.missing().size(), 12);
    QVERIFY(proposal.reasons.isEmpty());
}

void TestAdoption::whatMayNotBeReadIsNotProposed()
{
    const MapLocation location = m_postgres.createDatabase();
    RawSql raw(m_postgres.asAdministrator(location.server.database));
    QVERIFY(raw.runFile(file(QStringLiteral("crm.postgresql.sql"))));
    QVERIFY(raw.run(QStringLiteral("GRANT USAGE ON SCHEMA crm TO app;\n"
                                   "GRANT SELECT ON crm.tenants, crm.wa_accounts TO app;")));
    SchemaAdoption look(location);
    const Schema schema = schemaOf(look);
    QVERIFY(
        !schema.table({ .schema = QStringLiteral("crm"), .name = QStringLiteral("wa_servers") })->mayRead);
    QVERIFY(
        !schema.table({ .schema = QStringLiteral("crm"), .name = QStringLiteral("wa_accounts") })->mayWrite);
    QVERIFY(SchemaProposal::propose(schema).names.worker.table.name.isEmpty());
}

void TestAdoption::namesThatDoNotFitAreTold()
{
    const MapLocation location = m_postgres.createDatabase();
    QVERIFY(RawSql(location).runFile(file(QStringLiteral("crm.postgresql.sql"))));
    SchemaAdoption look(location);
    MapNames names = SchemaProposal::propose(schemaOf(look)).names;
    names.session.name = QStringLiteral("no_such");
    const auto absent = await(look.preview(names));
    QCOMPARE(outcome(absent), QStringLiteral("ok"));
    QVERIFY(!absent->isReadable());
    QVERIFY(absent->problems.front().text().contains(QStringLiteral("no_such")));
    QCOMPARE(absent->workers, 3); // the rest is told all the same

    names.session.name = QStringLiteral("session_key");
    names.session.worker = QStringLiteral("session_key"); // a text is compared with a UUID
    QVERIFY(!await(look.preview(names))->isReadable());
}

void TestAdoption::nothingIsWritten()
{
    const MapLocation location = m_folder.location(QStringLiteral("untouched.sqlite"));
    QVERIFY(RawSql(location).runFile(file(QStringLiteral("desk.sqlite.sql"))));
    const auto before = m_folder.images();
    {
        SchemaAdoption look(location);
        const MapProposal proposal = SchemaProposal::propose(schemaOf(look));
        QCOMPARE(outcome(await(look.preview(proposal.names))), QStringLiteral("ok"));
        QCOMPARE(outcome(await(
                     look.checkCondition(proposal.names.user.table, QStringLiteral("type = 'customer'")))),
                 QStringLiteral("ok"));
    }
    QVERIFY(m_folder.images() == before);
}

void TestAdoption::aServerThatIsGoneIsTold()
{
    PostgresServer server;
    QCOMPARE(server.start(), QString());
    const MapLocation location = server.createDatabase();
    SchemaAdoption look(location);
    QVERIFY(await(look.readSchema()).has_value());
    server.stop(Stop::Hard);
    const auto schema = await(look.readSchema());
    QVERIFY(!schema);
    QVERIFY(!schema.error().message.isEmpty());
    QCOMPARE(server.start(), QString());
    QCOMPARE(outcome(await(look.readSchema())), QStringLiteral("ok"));
}

QTEST_GUILESS_MAIN(TestAdoption)
#include "test_adoption.moc"
