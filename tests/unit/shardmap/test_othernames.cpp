// SPDX-License-Identifier: GPL-3.0-or-later
#include "console.h"
#include "mapfolder.h"
#include "rawdatabase.h"
#include "testbackend.h"
#include "unit/waiting.h"

#include <QTest>

using namespace quayside;
using namespace quayside::shardmap;
using namespace quayside::test;

/** A map whose application named its tables itself, in mixed case, deletes softly, and demands more columns.
 */
class TestOtherNames final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void readsTheRowsThatCount();
    void movesAndAddsRows();
    void leavesWhatDoesNotCountAlone();
    void addsWhatTheTablesDemand();
    void addsNothingWhereThatIsTheApplications();
    void ownTablesLiveWhereTheProfileSays();

private:
    [[nodiscard]] QByteArray table(const QByteArray &name) const;

    std::unique_ptr<MapFolder> m_folder;
    std::unique_ptr<Console> m_console;
    std::unique_ptr<RawDatabase> m_raw;
    MapLocation m_location;
};

namespace {

/** UUIDs; the numbers of a Laravel application on MariaDB. */
QString idOf(int number)
{
    if (TestBackend::now() == Backend::MariaDb)
        return QString::number(number);
    return QStringLiteral("0b0e2f0c-1a2b-4c3d-8e4f-0000000000%1").arg(number, 2, 10, QLatin1Char('0'));
}

QByteArray quoted(int number)
{
    return '\'' + idOf(number).toUtf8() + '\'';
}

MapNames otherNames()
{
    MapNames names;
    const QString schema = TestBackend::now() == Backend::PostgreSql ? QStringLiteral("crm") : QString();
    names.worker = { { schema, QStringLiteral("WaServers"), {}, {}, true },
                     QStringLiteral("uid"),
                     QStringLiteral("baseUrl"),
                     QStringLiteral("token"),
                     QStringLiteral("maxSessions"),
                     {} };
    names.worker.table.fills
        = { { QStringLiteral("note"), ColumnFill::Kind::Value, QStringLiteral("it's ours") } };
    names.user = { { schema, QStringLiteral("tenants"), {}, {}, true },
                   QStringLiteral("uid"),
                   QStringLiteral("firm") };
    names.session
        = { { schema, QStringLiteral("wa_accounts"), QStringLiteral("deleted_at IS NULL"), {}, true },
            QStringLiteral("uid"),
            QStringLiteral("session_key"),
            QStringLiteral("tenant_uid"),
            QStringLiteral("server_uid") };
    names.session.table.fills
        = { { QStringLiteral("made"), ColumnFill::Kind::Expression, QStringLiteral("1 + 1") } };
    return names;
}

} // namespace

QByteArray TestOtherNames::table(const QByteArray &name) const
{
    return (TestBackend::now() == Backend::PostgreSql ? "crm.\"" : "\"") + name + '"';
}

void TestOtherNames::init()
{
    m_folder = std::make_unique<MapFolder>();
    m_location = m_folder->location();
    m_location.names = otherNames();
    m_raw = std::make_unique<RawDatabase>(*m_folder);
    const QByteArray id = TestBackend::choose("TEXT", "UUID", "BIGINT UNSIGNED");
    const QByteArray key
        = id + TestBackend::choose(" PRIMARY KEY", " PRIMARY KEY", " AUTO_INCREMENT PRIMARY KEY");
    if (TestBackend::now() == Backend::PostgreSql)
        QVERIFY(m_raw->run("CREATE SCHEMA crm"));
    QVERIFY(m_raw->run("CREATE TABLE " + table("WaServers") + "(uid " + key
                       + ", \"baseUrl\" TEXT, token TEXT, \"maxSessions\" INTEGER, note TEXT NOT NULL)"));
    QVERIFY(m_raw->run("CREATE TABLE " + table("tenants") + "(uid " + key + ", firm VARCHAR(100))"));
    QVERIFY(m_raw->run("CREATE TABLE " + table("wa_accounts") + "(uid " + key
                       + ", session_key VARCHAR(100), tenant_uid " + id + ", server_uid " + id
                       + ", deleted_at INTEGER, made INTEGER NOT NULL)"));
    QVERIFY(m_raw->run("INSERT INTO " + table("WaServers") + " VALUES (" + quoted(1)
                       + ", 'http://one', 'key', 10, '-'), (" + quoted(2)
                       + ", 'http://two', 'key', 10, '-')"));
    QVERIFY(m_raw->run("INSERT INTO " + table("tenants") + " VALUES (" + quoted(7) + ", 'ACME')"));
    QVERIFY(m_raw->run("INSERT INTO " + table("wa_accounts") + " VALUES (" + quoted(11) + ", 'sales', "
                       + quoted(7) + ", " + quoted(1) + ", NULL, 0), (" + quoted(12) + ", 'gone', "
                       + quoted(7) + ", " + quoted(1) + ", 5, 0)"));
    m_console = std::make_unique<Console>();
    QVERIFY(m_console->open(m_location));
}

void TestOtherNames::cleanup()
{
    m_raw.reset();
    m_console.reset();
    m_folder.reset();
}

void TestOtherNames::readsTheRowsThatCount()
{
    QCOMPARE(m_console->view.workers.size(), 2);
    QCOMPARE(m_console->view.workers.value(idOf(1)).url, QStringLiteral("http://one"));
    QCOMPARE(m_console->view.users.value(idOf(7)).label, QStringLiteral("ACME"));
    QCOMPARE(m_console->view.sessions.size(), 1);
    QCOMPARE(m_console->view.worker(idOf(11)), idOf(1));
    m_raw->run("UPDATE " + table("wa_accounts") + " SET deleted_at = NULL");
    QTRY_COMPARE_WITH_TIMEOUT(m_console->view.sessions.size(), 2, 30'000);
    m_raw->run("UPDATE " + table("wa_accounts") + " SET deleted_at = 9 WHERE uid = " + quoted(11));
    QTRY_VERIFY_WITH_TIMEOUT(!m_console->view.sessions.contains(idOf(11)), 30'000);
}

void TestOtherNames::movesAndAddsRows()
{
    const LeaseToken token = m_console->begin(QStringLiteral("op"), idOf(1), QStringLiteral("sales"));
    AWAIT_OK(m_console->map.reserveSlot(WorkerId(idOf(2)), QStringLiteral("sales"), 0, token));
    AWAIT_OK(m_console->map.moveSession(RowId(idOf(11)), WorkerId(idOf(1)), WorkerId(idOf(2)), token));
    QCOMPARE(m_console->view.worker(idOf(11)), idOf(2));
    const QString added = QStringLiteral("new");
    const auto row = await(m_console->map.insertSession(makeSession(added, idOf(7), idOf(2)), token));
    QVERIFY2(row, row ? "" : qPrintable(row.error().toDisplayString()));
    QCOMPARE(m_raw->value("SELECT made FROM " + table("wa_accounts") + " WHERE session_key = 'new'"),
             QByteArray("2"));
    AWAIT_OK(m_console->map.removeSession(m_console->view.sessions.value(row->toString()), token));
    QCOMPARE(m_raw->value("SELECT count(*) FROM " + table("wa_accounts")), QByteArray("2"));
}

void TestOtherNames::leavesWhatDoesNotCountAlone()
{
    const LeaseToken token = m_console->begin(QStringLiteral("op"), idOf(1), QStringLiteral("gone"));
    AWAIT_ERROR(m_console->map.moveSession(RowId(idOf(12)), WorkerId(idOf(1)), WorkerId(idOf(2)), token),
                ErrorKind::Conflict);
    const SessionRow gone { RowId(idOf(12)), QStringLiteral("gone"), UserId(idOf(7)), WorkerId(idOf(1)) };
    AWAIT_OK(m_console->map.removeSession(gone, token)); // to Quayside it is not there
    QCOMPARE(m_raw->value("SELECT server_uid FROM " + table("wa_accounts") + " WHERE session_key = 'gone'"),
             idOf(1).toUtf8());
    AWAIT_ERROR(m_console->map.moveSession(RowId(QStringLiteral("no id at all")), WorkerId(idOf(1)),
                                           WorkerId(idOf(2)), token),
                ErrorKind::Conflict);
}

void TestOtherNames::addsWhatTheTablesDemand()
{
    NewWorker worker;
    worker.url = QStringLiteral("http://three");
    worker.capacity = 3;
    const auto id = await(m_console->map.addWorker(worker));
    QVERIFY2(id, id ? "" : qPrintable(id.error().toDisplayString()));
    QCOMPARE(m_raw->value("SELECT note FROM " + table("WaServers") + " WHERE \"maxSessions\" = 3"),
             QByteArray("it's ours"));
    WorkerRow row = m_console->view.workers.value(id->toString());
    WorkerRow larger = row;
    larger.capacity = 30;
    AWAIT_OK(m_console->map.updateWorker(row, larger));
    AWAIT_ERROR(m_console->map.updateWorker(row, larger), ErrorKind::Conflict);
    const auto user = await(m_console->map.addUser({ {}, QStringLiteral("Müller & Söhne 😀") }));
    QVERIFY2(user, user ? "" : qPrintable(user.error().toDisplayString()));
    QCOMPARE(m_console->view.users.value(user->toString()).label, QStringLiteral("Müller & Söhne 😀"));
}

void TestOtherNames::addsNothingWhereThatIsTheApplications()
{
    NEEDS_SEVERAL_CONSOLES();
    m_location.names.session.table.takesNewRows = false;
    Console console;
    QVERIFY(console.open(m_location));
    QTRY_VERIFY(console.map.info().noNewRows.contains(MapPart::Sessions));
    const LeaseToken token = console.begin(QStringLiteral("op"), idOf(1), QStringLiteral("new"));
    AWAIT_ERROR(console.map.insertSession(makeSession(QStringLiteral("new"), idOf(7), idOf(1)), token),
                ErrorKind::InvalidInput);
}

void TestOtherNames::ownTablesLiveWhereTheProfileSays()
{
    NEEDS_SEVERAL_CONSOLES();
    if (TestBackend::now() != Backend::PostgreSql)
        QSKIP("SQLite has no schemas, and a login of MariaDB needs rights to make another database");
    QCOMPARE(
        m_raw->value("SELECT count(*) FROM pg_tables WHERE schemaname = 'crm' AND tablename LIKE 'quayside%'")
                .toInt()
            > 20,
        true);
    MapLocation other = m_location;
    other.ownTables = { OwnTables::Place::OtherSchema, QStringLiteral("Quay side"), {} };
    Console console;
    QVERIFY(console.open(other));
    QVERIFY(console.map.info().hasOwnTables);
    QVERIFY(console.map.info().mapId != m_console->map.info().mapId);
    QVERIFY(m_raw->value("SELECT count(*) FROM pg_tables WHERE schemaname = 'Quay side'").toInt() > 20);
    other.ownTables.place = OwnTables::Place::None;
    Console without;
    QVERIFY(without.open(other, false));
    QVERIFY(!without.map.info().hasOwnTables);
    AWAIT_ERROR(without.map.installOwnTables(), ErrorKind::NeedsConsent);
}

QTEST_GUILESS_MAIN(TestOtherNames)
#include "test_othernames.moc"
