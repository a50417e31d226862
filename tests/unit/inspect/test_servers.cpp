// SPDX-License-Identifier: GPL-3.0-or-later
#include "console.h"
#include "databases/mariadbserver.h"
#include "databases/postgresserver.h"
#include "databases/rawsql.h"
#include "inspect/integrityreport.h"
#include "inspect/mapcomparison.h"
#include "inspect/reportwriter.h"
#include "inspect/snapshot/snapshotwriter.h"
#include "rawdatabase.h"
#include "shardmap/adoption/schemaadoption.h"
#include "shardmap/adoption/schemaproposal.h"
#include "shardmap/reading/mapopener.h"
#include "unit/waiting.h"

#include <QTemporaryDir>
#include <QTest>

using namespace quayside;
using namespace quayside::inspect;
using namespace quayside::test;
using shardmap::Backend;
using shardmap::MapLocation;

namespace {

using Found = QMap<QByteArray, qint64>;

constexpr qint64 kNotChecked = -1;

/** Tables that promise nothing, as people make them, and what goes wrong in such. */
const QString kLooseTables = QStringLiteral(R"(
CREATE TABLE worker(id INTEGER, url VARCHAR(200), api_key VARCHAR(200), capacity DECIMAL(12));
CREATE TABLE "user"(id INTEGER);
CREATE TABLE waha_session(id INTEGER, name VARCHAR(200), user_id INTEGER, worker_id INTEGER);
INSERT INTO worker VALUES (1, 'http://one:3000', 'planted-key-one', 25), (2, 'HTTP://one:3000/', 'planted-key-one', -3), (3, NULL, NULL, NULL), (4, 'four:3000', '', 99999);
INSERT INTO "user" VALUES (7), (8), (8), (NULL);
INSERT INTO waha_session VALUES (11, 'default', 7, 1), (12, 'default', 7, 1), (13, 'Sales', 8, 1), (14, 'sales', 8, 1);
INSERT INTO waha_session VALUES (15, 'a', 99, 1), (16, 'b', 7, 98), (17, 'c', NULL, NULL), (18, NULL, 7, 1), (19, 'bad name', 7, 1);
)");

const QString kOwnProblems = QStringLiteral(R"(
INSERT INTO quayside_worker(worker_id, display_name, labels) VALUES ('98', '', '{}');
INSERT INTO quayside_tombstone(worker_id, session_name, created_ms) VALUES ('99', 'sales', 1);
INSERT INTO quayside_desired(row_id, state, changed_ms) VALUES ('999', 'running', 1), ('11', 'running', 1);
INSERT INTO quayside_reservation(operation_id, worker_id, session_name, expires_ms) VALUES ('o-x', '99', 'sales', 1);
INSERT INTO quayside_review(subject, id, name) VALUES ('operation', 'o-x', '');
)");

const Found kFound {
    { "session-worker-missing", 1 },
    { "session-worker-removed", 1 },
    { "session-user-missing", 1 },
    { "session-without-user", 1 },
    { "session-without-worker", 1 },
    { "id-missing", 1 },
    { "id-repeated", 1 },
    { "session-repeated", 2 },
    { "session-case", 2 },
    { "worker-url-missing", 1 },
    { "worker-url-bad", 1 },
    { "worker-url-repeated", 2 },
    { "worker-key-missing", 1 },
    { "worker-key-empty", 1 },
    { "worker-key-equal", 2 },
    { "worker-without-sessions", 3 },
    { "session-name-missing", 1 },
    { "session-name-bad", 1 },
    { "capacity-missing", 1 },
    { "capacity-negative", 1 },
    { "capacity-huge", 1 },
    { "own-worker-of-nothing", 1 },
    { "tombstone-open", 1 },
    { "tombstone-worker-missing", 1 },
    { "desired-of-nothing", 1 },
    { "reservation-nobody-holds", 1 },
    { "reservation-worker-missing", 1 },
    { "review-waits", 1 },
    { "review-of-nothing", 1 },
};

Found foundIn(const Report &report)
{
    Found found;
    for (const Finding &finding : report.findings) {
        if (finding.isFound())
            found.insert(finding.id.toLatin1(), finding.trouble ? kNotChecked : finding.count);
    }
    return found;
}

const Finding *findingOf(const Report &report, const char *id)
{
    const auto at = std::ranges::find(report.findings, QLatin1String(id), &Finding::id);
    return at == report.findings.end() ? nullptr : &*at;
}

MapLocation inspected(MapLocation location)
{
    location.access = MapLocation::Access::Inspect;
    return location;
}

Result<Report> reportOf(const MapLocation &location)
{
    ReadingControl control;
    return IntegrityReport::of(inspected(location), control);
}

} // namespace

/** Report, snapshot and comparison of maps that servers have, as somebody who may only look. */
class TestServers final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everythingPlantedIsFound_data() { backends(); }
    void everythingPlantedIsFound();
    void theRepairRepairs_data() { backends(); }
    void theRepairRepairs();
    void ownTablesApartAreRepairedWhereTheyAre();
    void whatMayNotBeReadIsSaid();
    void adoptedTablesAreCalledByTheirNames();
    void aSnapshotIsComparedWithTheServer_data() { backends(); }
    void aSnapshotIsComparedWithTheServer();
    void nothingCanBeWritten_data() { backends(); }
    void nothingCanBeWritten();

private:
    static void backends();
    /** A map with everything that is planted; `look` is a login that may only select. */
    [[nodiscard]] MapLocation planted(Backend backend, MapLocation *look);
    [[nodiscard]] MapLocation asLooker(const MapLocation &owner, const QString &schema);

    PostgresServer m_postgres;
    MariaDbServer m_mariaDb;
    int m_lookers = 0;
};

void TestServers::backends()
{
    QTest::addColumn<int>("backend");
    QTest::newRow("postgresql") << int(Backend::PostgreSql);
    QTest::newRow("mariadb") << int(Backend::MariaDb);
}

void TestServers::initTestCase()
{
    QCOMPARE(m_postgres.start(), QString());
    QCOMPARE(m_mariaDb.start(), QString());
}

MapLocation TestServers::asLooker(const MapLocation &owner, const QString &schema)
{
    MapLocation look = owner;
    look.server.login = QStringLiteral("look%1").arg(++m_lookers);
    look.server.password = Secret(QStringLiteral("planted-password"));
    const QString &database = owner.server.database;
    if (owner.backend == Backend::PostgreSql) {
        const QString sql = QStringLiteral("CREATE ROLE %1 LOGIN PASSWORD 'planted-password';\n"
                                           "GRANT USAGE ON SCHEMA %2 TO %1;\n"
                                           "GRANT SELECT ON ALL TABLES IN SCHEMA %2 TO %1;\n")
                                .arg(look.server.login, schema);
        return RawSql(m_postgres.asAdministrator(database)).run(sql) ? look : MapLocation();
    }
    const QString sql = QStringLiteral("CREATE USER '%1'@'%' IDENTIFIED BY 'planted-password';\n"
                                       "GRANT SELECT ON %2.* TO '%1'@'%';\n")
                            .arg(look.server.login, database);
    return RawSql(m_mariaDb.asAdministrator(database)).run(sql) ? look : MapLocation();
}

MapLocation TestServers::planted(Backend backend, MapLocation *look)
{
    const MapLocation owner
        = backend == Backend::PostgreSql ? m_postgres.createDatabase() : m_mariaDb.createDatabase();
    RawSql sql(owner);
    QString tables = kLooseTables;
    if (backend == Backend::MariaDb)
        tables.remove(u'"'); // `user` is no reserved word there
    if (!sql.run(tables))
        return {};
    {
        Console console;
        if (!console.open(owner))
            return {};
    }
    if (!sql.run(kOwnProblems))
        return {};
    *look = asLooker(owner, QStringLiteral("public"));
    return owner;
}

void TestServers::everythingPlantedIsFound()
{
    QFETCH(const int, backend);
    MapLocation look;
    const MapLocation owner = planted(Backend(backend), &look);
    QVERIFY(!owner.server.database.isEmpty() && !look.server.database.isEmpty());
    const auto report = reportOf(look);
    QVERIFY2(report, report ? "" : qPrintable(report.error().toDisplayString()));
    QCOMPARE(foundIn(*report), kFound);
    QCOMPARE(report->sessions, std::optional<qint64>(9));
    QCOMPARE(report->users, std::optional<qint64>(4));
    QCOMPARE(report->file, owner.server.database);
    QVERIFY(report->ownVersion > 0 && report->savedMs > 0);
    QVERIFY(!findingOf(*report, "file-damaged")); // a server's files are its own matter
    const auto load = std::ranges::find(report->loads, QStringLiteral("1"), &WorkerLoad::id);
    QVERIFY(load != report->loads.end() && load->sessions == 7 && load->capacity == 25);
    const QByteArray said = ReportWriter::json(*report, 100) + ReportWriter::text(*report, 100).toUtf8();
    QVERIFY2(!said.contains("planted-"), said.constData());
    // Beside a console that has the map open, the same.
    ReadingControl control;
    const auto beside = IntegrityReport::of(owner, control);
    QVERIFY(beside && foundIn(*beside) == kFound);
}

/** SQL that is offered does what it says when a person runs it on that server. */
void TestServers::theRepairRepairs()
{
    QFETCH(const int, backend);
    MapLocation look;
    const MapLocation owner = planted(Backend(backend), &look);
    const auto before = reportOf(look);
    QVERIFY(before);
    RawSql sql(owner);
    QStringList repaired;
    for (const Finding &finding : before->findings) {
        if (finding.repairSql.isEmpty())
            continue;
        QVERIFY2(sql.run(finding.repairSql), qPrintable(finding.repairSql + u'\n' + sql.error()));
        repaired << finding.id;
    }
    QVERIFY2(repaired.size() >= 8, qPrintable(repaired.join(u' ')));
    const auto after = reportOf(look);
    QVERIFY(after);
    for (const QString &id : std::as_const(repaired))
        QCOMPARE(findingOf(*after, qPrintable(id))->count, 0);
    QCOMPARE(sql.value(QStringLiteral("SELECT count(*) FROM quayside_desired")).toInt(), 1);
    QCOMPARE(sql.value(QStringLiteral("SELECT count(*) FROM waha_session WHERE worker_id IS NULL")).toInt(),
             2);
}

/** In a file of this desk: what names the application's tables, too, can be run nowhere. */
void TestServers::ownTablesApartAreRepairedWhereTheyAre()
{
    const QTemporaryDir folder;
    MapLocation owner = m_postgres.createDatabase();
    QVERIFY(RawSql(owner).run(kLooseTables));
    owner.ownTables.place = shardmap::OwnTables::Place::LocalFile;
    owner.ownTables.file = folder.filePath(QStringLiteral("own.sqlite"));
    {
        Console console;
        QVERIFY(console.open(owner));
    }
    RawDatabase own(owner.ownTables.file);
    QVERIFY(own.run("INSERT INTO quayside_reservation(operation_id, worker_id, session_name, expires_ms)"
                    " VALUES ('o-x', '99', 'sales', 1)"));
    const auto report = reportOf(owner);
    QVERIFY2(report, report ? "" : qPrintable(report.error().toDisplayString()));
    const Finding *held = findingOf(*report, "reservation-nobody-holds");
    QVERIFY(held && held->count == 1);
    QVERIFY(held->repairSql.contains(owner.ownTables.file));
    QVERIFY(findingOf(*report, "reservation-worker-missing")->repairSql.isEmpty());
    QVERIFY2(own.run(held->repairSql.toUtf8()), qPrintable(held->repairSql));
    QCOMPARE(own.value("SELECT count(*) FROM quayside_reservation"), QByteArray("0"));
}

void TestServers::whatMayNotBeReadIsSaid()
{
    MapLocation look;
    const MapLocation owner = planted(Backend::PostgreSql, &look);
    QVERIFY(RawSql(owner).run(
        QStringLiteral("REVOKE SELECT ON quayside_tombstone FROM %1;\n").arg(look.server.login)));
    const auto report = reportOf(look);
    QVERIFY2(report, report ? "" : qPrintable(report.error().toDisplayString()));
    Found expected = kFound;
    for (const char *id :
         { "tombstone-open", "tombstone-mapped", "tombstone-worker-missing", "review-of-nothing" })
        expected.insert(id, kNotChecked);
    QCOMPARE(foundIn(*report), expected);
    const Error trouble = *findingOf(*report, "tombstone-open")->trouble;
    QVERIFY2(trouble.detail.contains(QStringLiteral("quayside_tombstone")),
             qPrintable(trouble.toDisplayString()));
}

void TestServers::adoptedTablesAreCalledByTheirNames()
{
    MapLocation owner = m_postgres.createDatabase();
    RawSql sql(owner);
    QVERIFY(sql.runFile(QStringLiteral(QUAYSIDE_TEST_DATA "/schemas/crm.postgresql.sql")));
    {
        shardmap::SchemaAdoption look(owner);
        const auto schema = await(look.readSchema());
        QVERIFY(schema);
        const auto proposal = shardmap::SchemaProposal::propose(*schema);
        owner.names = proposal.names;
        owner.capacityMeaning = proposal.capacityMeaning;
    }
    QCOMPARE(owner.names.session.table.name, QStringLiteral("wa_accounts"));
    QVERIFY(sql.run(
        QStringLiteral("ALTER TABLE crm.wa_accounts DROP CONSTRAINT wa_accounts_server_uid_fkey;\n"
                       "ALTER TABLE crm.wa_servers DROP CONSTRAINT wa_servers_pkey CASCADE;\n"
                       "UPDATE crm.wa_servers SET max_sessions = -1 WHERE base_url LIKE '%10.0.0.3%';\n"
                       "INSERT INTO crm.wa_servers SELECT uid, 'ftp://old', token, 1, '' FROM crm.wa_servers"
                       " WHERE base_url LIKE '%waha2%';\n"
                       // One that the application deleted, with everything wrong, and one that it did not.
                       "INSERT INTO crm.wa_accounts SELECT gen_random_uuid(), 'very bad name', tenant_uid,"
                       " gen_random_uuid(), now() FROM crm.wa_accounts WHERE session_key = 'default';\n"
                       "INSERT INTO crm.wa_accounts SELECT gen_random_uuid(), 'Default', tenant_uid,"
                       " gen_random_uuid(), NULL FROM crm.wa_accounts WHERE session_key = 'default';\n")));
    const auto report = reportOf(asLooker(owner, QStringLiteral("crm")));
    QVERIFY2(report, report ? "" : qPrintable(report.error().toDisplayString()));
    QCOMPARE(foundIn(*report),
             (Found { { "session-worker-missing", 1 },
                      { "session-without-worker", 1 },
                      { "id-repeated", 1 },
                      { "worker-url-bad", 1 },
                      { "worker-key-equal", 2 },
                      { "worker-without-sessions", 1 },
                      { "over-capacity-map", 1 },
                      { "capacity-negative", 1 } }));
    QCOMPARE(report->sessions, std::optional<qint64>(10)); // those that count
    const Finding *repeated = findingOf(*report, "id-repeated");
    QCOMPARE(repeated->examples.at(0).at(0), QStringLiteral("crm.wa_servers"));
    const Finding *missing = findingOf(*report, "session-worker-missing");
    QVERIFY2(missing->repairSql.contains(QStringLiteral(R"(UPDATE "crm"."wa_accounts" SET "server_uid")")),
             qPrintable(missing->repairSql));
    QVERIFY2(sql.run(missing->repairSql), qPrintable(sql.error()));
    QCOMPARE(findingOf(*reportOf(owner), "session-worker-missing")->count, 0);
    QCOMPARE(sql.value(QStringLiteral("SELECT count(*) FROM crm.wa_accounts WHERE session_key ="
                                      " 'very bad name' AND server_uid IS NOT NULL"))
                 .toInt(),
             1); // what does not count is left alone
}

void TestServers::aSnapshotIsComparedWithTheServer()
{
    QFETCH(const int, backend);
    MapLocation look;
    const MapLocation owner = planted(Backend(backend), &look);
    const QTemporaryDir folder;
    SnapshotRequest request;
    request.file = folder.filePath(QStringLiteral("saved.sqlite"));
    request.keepsSecrets = true;
    ReadingControl control;
    const auto done = SnapshotWriter::write(inspected(look), request, {}, control);
    QVERIFY2(done, done ? "" : qPrintable(done.error().toDisplayString()));
    QCOMPARE(done->sessions, 9);
    MapLocation saved;
    saved.file = request.file;
    const auto compared = [&](const MapLocation &before, const MapLocation &after) {
        QStringList told;
        const auto comparison
            = MapComparison::of(inspected(before), inspected(after), control, [&](const Difference &one) {
                  told << one.id + u':' + QString::number(int(one.part)) + QString::number(int(one.change));
              });
        told.sort();
        return comparison ? told : QStringList { comparison.error().toDisplayString() };
    };
    QCOMPARE(compared(saved, look), QStringList());
    QVERIFY(RawSql(owner).run(QStringLiteral("UPDATE waha_session SET worker_id = 4 WHERE id = 13;\n"
                                             "DELETE FROM waha_session WHERE id = 15;\n"
                                             "INSERT INTO waha_session VALUES (20, 'new', 7, 1);\n"
                                             "UPDATE worker SET api_key = 'planted-new' WHERE id = 4;\n")));
    const QString session = QString::number(int(Part::Sessions));
    const QString worker = QString::number(int(Part::Workers));
    const auto number = [](Change change) { return QString::number(int(change)); };
    QCOMPARE(compared(saved, look),
             (QStringList { QStringLiteral("13:") + session + number(Change::Moved),
                            QStringLiteral("15:") + session + number(Change::Went),
                            QStringLiteral("20:") + session + number(Change::Came),
                            QStringLiteral("4:") + worker + number(Change::Changed) }));
    QCOMPARE(compared(look, saved).size(), 4);
    QCOMPARE(compared(look, look), QStringList());
}

/** Also where the login may: the connection itself takes nothing. */
void TestServers::nothingCanBeWritten()
{
    QFETCH(const int, backend);
    MapLocation look;
    const MapLocation owner = planted(Backend(backend), &look);
    Console console;
    QVERIFY(console.open(inspected(owner), false));
    QVERIFY(!console.map.info().writable);
    QCOMPARE(console.view.sessions.size(), 9);
    shardmap::SqlInterrupt interrupt;
    const auto map = shardmap::MapOpener::open(inspected(owner), interrupt);
    QVERIFY(map);
    QVERIFY(!(*map)->connection->execute(QStringLiteral("DELETE FROM waha_session")));
    QVERIFY(!(*map)->connection->execute(QStringLiteral("CREATE TABLE more (id INTEGER)")));
    QCOMPARE(RawSql(owner).value(QStringLiteral("SELECT count(*) FROM waha_session")).toInt(), 9);
}

QTEST_GUILESS_MAIN(TestServers)
#include "test_servers.moc"
