// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/sqlite/ownfile.h"

#include "console.h"
#include "mapfolder.h"
#include "rawdatabase.h"
#include "testbackend.h"
#include "unit/waiting.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

#include <cstdio>
#include <filesystem>

using namespace quayside;
using namespace quayside::shardmap;
using namespace quayside::test;

using Doubt = PlaceQuestion::Doubt;

/** The rows on a server, Quayside's own tables in a file of this desk: two databases, and no transaction that
 * spans both. */
class TestOwnFile final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void isMadeWithConsentAlone();
    void serverGetsNoTable();
    void secondConsoleIsRefused();
    void whoOnlyLooksNeedsNoLock();
    void killedConsoleHoldsNothing();
    void moveIsFoundAfterTheFileFailed();
    void insertIsFoundAfterTheFileFailed();
    void refusedRowLeavesNoMark();
    void editSaysWhatIsMissing();
    void slotsCountWhatHasNoRow();
    void killsLoseAndDoubleNothing();
    void lostConnectionKeepsTheLock();
    void otherDatabaseIsAskedAbout();
    void copiedFileIsAskedAbout();
    void otherFilesAreRefused();
    void otherFilesAreNotInstalledInto();
    void fileThatIsGoneStopsWrites();
    void fileThatIsGoneWithTheConnectionIsWaitedFor();
    void olderFileIsUpgraded();

private:
    [[nodiscard]] QString ownFile() const { return m_location.ownTables.file; }
    [[nodiscard]] Tombstone tombstoneOf(const LeaseToken &token) const;
    void letTheFileFail(const QByteArray &when);
    void dropConnections();

    std::unique_ptr<MapFolder> m_folder;
    MapLocation m_location;
    std::unique_ptr<Console> m_console;
    std::unique_ptr<RawDatabase> m_raw;
};

namespace {

const QString kOne = QStringLiteral("1");
const QString kTwo = QStringLiteral("2");
const QString kUser = QStringLiteral("7");
const QString kNew = QStringLiteral("new");
const QString kSales = QStringLiteral("sales");
const RowId kRow(QStringLiteral("13")); // "sales", on worker 1

QByteArray sums(RawDatabase &raw)
{
    return raw.value("SELECT capacity + (SELECT count(*) FROM waha_session WHERE worker_id = 1) FROM worker"
                     " WHERE id = 1")
        + ' '
        + raw.value("SELECT capacity + (SELECT count(*) FROM waha_session WHERE worker_id = 2) FROM worker"
                    " WHERE id = 2");
}

MapLocation remaining(MapLocation location)
{
    location.capacityMeaning = MapLocation::CapacityMeaning::Remaining;
    return location;
}

QString otherOf(const QString &worker)
{
    return worker == kOne ? kTwo : kOne;
}

/** A console that moves the row there and back for as long as it lives. */
int runChild(const QStringList &arguments)
{
    MapLocation location = remaining(TestBackend::read(arguments.at(2)));
    location.ownTables = { OwnTables::Place::LocalFile, {}, arguments.at(3) };
    Console console(QStringLiteral("child"));
    if (!console.open(location))
        return 1;
    std::puts("open");
    std::fflush(stdout);
    QString at = console.view.worker(kRow.toString());
    for (int i = 0;; ++i) {
        const QString to = otherOf(at);
        const LeaseToken token = console.begin(arguments.at(4) + QStringLiteral("-%1").arg(i), at, kSales);
        const auto slot = await(console.map.reserveSlot(WorkerId(to), kSales, 0, token));
        const auto moved = await(console.map.moveSession(kRow, WorkerId(at), WorkerId(to), token));
        const auto ended = await(console.map.endOperation(token, OperationState::Succeeded, {}));
        if (!slot || !moved || !ended)
            return 2;
        at = to;
    }
}

} // namespace

void TestOwnFile::init()
{
    m_folder = std::make_unique<MapFolder>();
    makeHandMadeMap(*m_folder);
    m_location = m_folder->location();
    m_console = std::make_unique<Console>();
    m_raw = std::make_unique<RawDatabase>(*m_folder);
}

void TestOwnFile::cleanup()
{
    m_raw.reset();
    m_console.reset();
    m_folder.reset();
}

Tombstone TestOwnFile::tombstoneOf(const LeaseToken &token) const
{
    return { { WorkerId(kOne), kSales }, QStringLiteral("491@c.us"), token.operation, 0 };
}

/** What SQLite looks at when a transaction ends: the rows are committed on the server by then. */
void TestOwnFile::letTheFileFail(const QByteArray &when)
{
    QVERIFY(m_raw->run("CREATE TABLE quayside_parent(id INTEGER PRIMARY KEY)"));
    QVERIFY(m_raw->run("CREATE TABLE quayside_child(id INTEGER REFERENCES quayside_parent(id)"
                       " DEFERRABLE INITIALLY DEFERRED)"));
    QVERIFY(RawDatabase(ownFile()).run("CREATE TRIGGER quayside_refuse AFTER " + when
                                       + " BEGIN INSERT INTO quayside_child VALUES (99); END"));
}

void TestOwnFile::isMadeWithConsentAlone()
{
    QVERIFY(m_console->open(m_location, false));
    QVERIFY(!m_console->map.info().hasOwnTables);
    QVERIFY(m_folder->images().isEmpty());
    AWAIT_ERROR(m_console->map.beginOperation(makeOperation(QStringLiteral("op"), kOne, kSales)),
                ErrorKind::NeedsConsent);
    AWAIT_OK(m_console->map.installOwnTables());
    QVERIFY(m_console->map.info().hasOwnTables);
    QVERIFY(!m_console->map.info().mapId.isEmpty());
    QVERIFY((QFile::permissions(ownFile())
             & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther))
            == QFile::Permissions());
    m_console = std::make_unique<Console>();
    QVERIFY(m_console->open(m_location, false));
    QVERIFY(m_console->map.info().hasOwnTables);
    QVERIFY(!m_console->map.info().question);
}

void TestOwnFile::serverGetsNoTable()
{
    QVERIFY(m_console->open(m_location));
    const LeaseToken token = m_console->begin(QStringLiteral("op"), kTwo, kNew);
    QVERIFY(await(m_console->map.insertSession(makeSession(kNew, kUser, kTwo), token)));
    AWAIT_OK(m_console->map.endOperation(token, OperationState::Succeeded, {}));
    // Not named as Quayside's are, so that the application's database is asked.
    QCOMPARE(m_raw->value("SELECT count(*) FROM information_schema.tables WHERE table_name LIKE 'quays%'"),
             QByteArray("0"));
    QCOMPARE(m_raw->value("SELECT count(*) FROM waha_session"), QByteArray("4"));
    QCOMPARE(m_raw->value("SELECT count(*) FROM quayside_audit WHERE operation_id = 'op'"), QByteArray("1"));
    QVERIFY(m_raw->value("SELECT generation FROM quayside_map").toInt() > 1);
}

void TestOwnFile::secondConsoleIsRefused()
{
    QVERIFY(m_console->open(m_location));
    Console second(QStringLiteral("ben@desk-1"));
    const auto opened = await(second.map.open(m_location));
    QCOMPARE(outcome(opened), toString(ErrorKind::DatabaseBusy));
    QVERIFY(opened.error().message.contains(QString::number(QCoreApplication::applicationPid())));
    QVERIFY(!opened.error().remedy.isEmpty());
    AWAIT_OK(m_console->map.open(m_location)); // the same one again, in its own place
    m_console.reset();
    QVERIFY(second.open(m_location, false));
    QVERIFY(second.map.info().hasOwnTables);
}

void TestOwnFile::whoOnlyLooksNeedsNoLock()
{
    QVERIFY(m_console->open(m_location));
    const LeaseToken token = m_console->begin(QStringLiteral("op"), kOne, kSales);
    Console looking(QStringLiteral("ben@desk-1"));
    MapLocation location = m_location;
    location.readOnly = true;
    QVERIFY(looking.open(location, false));
    QVERIFY(looking.map.info().hasOwnTables);
    QCOMPARE(await(looking.map.operations(10))->size(), size_t(1));
    AWAIT_ERROR(looking.map.beginOperation(makeOperation(QStringLiteral("op-2"), kOne, kNew)),
                ErrorKind::ReadOnly);
    AWAIT_OK(m_console->map.writeTombstone(tombstoneOf(token), token));
    const auto before = m_folder->images();
    location.access = MapLocation::Access::Inspect;
    m_console.reset();
    QVERIFY(looking.open(location, false));
    QCOMPARE(await(looking.map.tombstones())->size(), size_t(1));
    QCOMPARE(m_folder->images().value(QStringLiteral("map.sqlite.own")).hash,
             before.value(QStringLiteral("map.sqlite.own")).hash);
    QCOMPARE(m_folder->images().size(), qsizetype(1)); // nothing beside it
}

void TestOwnFile::killedConsoleHoldsNothing()
{
    QVERIFY(m_console->open(m_location));
    m_console = std::make_unique<Console>();
    QProcess child;
    child.start(
        QCoreApplication::applicationFilePath(),
        { QStringLiteral("--child"), TestBackend::written(m_location), ownFile(), QStringLiteral("killed") });
    QVERIFY(child.waitForReadyRead(30'000));
    AWAIT_ERROR(m_console->map.open(remaining(m_location)), ErrorKind::DatabaseBusy);
    child.kill();
    QVERIFY(child.waitForFinished());
    QVERIFY(m_console->open(remaining(m_location), false));
    QVERIFY(!m_console->map.info().question);
}

void TestOwnFile::moveIsFoundAfterTheFileFailed()
{
    QVERIFY(m_console->open(remaining(m_location)));
    const QByteArray before = sums(*m_raw);
    const LeaseToken token = m_console->begin(QStringLiteral("op"), kOne, kSales);
    QVERIFY(await(m_console->map.reserveSlot(WorkerId(kTwo), kSales, 0, token)));
    letTheFileFail("DELETE ON quayside_reservation");
    AWAIT_ERROR(m_console->map.moveSession(kRow, WorkerId(kOne), WorkerId(kTwo), token), ErrorKind::Database);
    QCOMPARE(m_raw->value("SELECT worker_id FROM waha_session WHERE id = 13"), QByteArray("2"));
    QCOMPARE(m_raw->value("SELECT count(*) FROM quayside_reservation"), QByteArray("1"));
    QTRY_COMPARE(m_console->view.worker(kRow.toString()), kTwo); // seen, as another's change is
    // As whoever takes it up: the row says it was moved, and it is not moved again.
    AWAIT_OK(m_console->map.moveSession(kRow, WorkerId(kOne), WorkerId(kTwo), token));
    QVERIFY(m_raw->run("DROP TRIGGER quayside_refuse"));
    AWAIT_OK(m_console->map.moveSession(kRow, WorkerId(kOne), WorkerId(kTwo), token));
    AWAIT_OK(m_console->map.endOperation(token, OperationState::Succeeded, {}));
    QCOMPARE(m_raw->value("SELECT count(*) FROM quayside_reservation"), QByteArray("0"));
    QCOMPARE(m_raw->value("SELECT count(*) FROM quayside_audit WHERE operation_id = 'op'"), QByteArray("1"));
    QCOMPARE(sums(*m_raw), before);
}

void TestOwnFile::insertIsFoundAfterTheFileFailed()
{
    QVERIFY(m_console->open(remaining(m_location)));
    const QByteArray before = sums(*m_raw);
    const LeaseToken token = m_console->begin(QStringLiteral("op"), kTwo, kNew);
    QVERIFY(await(m_console->map.reserveSlot(WorkerId(kTwo), kNew, 0, token)));
    letTheFileFail("DELETE ON quayside_reservation");
    AWAIT_ERROR(m_console->map.insertSession(makeSession(kNew, kUser, kTwo), token), ErrorKind::Database);
    const QByteArray made = m_raw->value("SELECT id FROM waha_session WHERE name = 'new'");
    QVERIFY(!made.isEmpty());
    const auto found = await(m_console->map.sessionRowMadeBy(token.operation));
    QVERIFY(found && *found);
    QCOMPARE((*found)->id.toString().toUtf8(), made);
    QVERIFY(m_raw->run("DROP TRIGGER quayside_refuse"));
    const auto again = await(m_console->map.insertSession(makeSession(kNew, kUser, kTwo), token));
    QVERIFY(again);
    QCOMPARE(again->toString().toUtf8(), made);
    QCOMPARE(m_raw->value("SELECT count(*) FROM waha_session WHERE name = 'new'"), QByteArray("1"));
    QCOMPARE(sums(*m_raw), before);
    // Another operation's is not taken for its own.
    const LeaseToken other = m_console->begin(QStringLiteral("op-2"), kOne, kNew);
    AWAIT_ERROR(m_console->map.insertSession(makeSession(kNew, kUser, kTwo), other), ErrorKind::Conflict);
}

/** Its id may be given again; a mark would make another one's row this operation's. */
void TestOwnFile::refusedRowLeavesNoMark()
{
    if (TestBackend::now() != Backend::PostgreSql)
        QSKIP("nothing is looked at as late as when a transaction ends there");
    QVERIFY(m_raw->run("CREATE TABLE tenant(id BIGINT PRIMARY KEY);"
                       "ALTER TABLE waha_session ADD COLUMN tenant BIGINT REFERENCES tenant(id)"
                       " DEFERRABLE INITIALLY DEFERRED;"
                       "ALTER TABLE waha_session ALTER COLUMN tenant SET DEFAULT 5"));
    QVERIFY(m_console->open(m_location));
    const LeaseToken token = m_console->begin(QStringLiteral("op"), kTwo, kNew);
    QVERIFY(!await(m_console->map.insertSession(makeSession(kNew, kUser, kTwo), token)));
    QCOMPARE(m_raw->value("SELECT count(*) FROM waha_session"), QByteArray("3"));
    QCOMPARE(m_raw->value("SELECT count(*) FROM quayside_operation_row"), QByteArray("0"));
    QVERIFY(m_raw->run("INSERT INTO tenant VALUES (5)"));
    QVERIFY(await(m_console->map.insertSession(makeSession(kNew, kUser, kTwo), token)));
    QCOMPARE(m_raw->value("SELECT count(*) FROM quayside_operation_row"), QByteArray("1"));
}

void TestOwnFile::editSaysWhatIsMissing()
{
    QVERIFY(m_console->open(m_location));
    letTheFileFail("INSERT ON quayside_audit");
    NewWorker worker;
    worker.url = QStringLiteral("http://three:3000");
    worker.apiKey = Secret(QStringLiteral("planted-key-three"));
    worker.capacity = 5;
    const auto added = await(m_console->map.addWorker(worker));
    QCOMPARE(outcome(added), toString(ErrorKind::Database));
    QCOMPARE(m_raw->value("SELECT count(*) FROM worker WHERE url = 'http://three:3000'"), QByteArray("1"));
    QTRY_COMPARE(m_console->view.workers.size(), qsizetype(3));
}

void TestOwnFile::slotsCountWhatHasNoRow()
{
    QVERIFY(m_console->open(m_location)); // worker 2 has three places and one row
    const LeaseToken first = m_console->begin(QStringLiteral("op"), kTwo, kNew);
    QVERIFY(await(m_console->map.reserveSlot(WorkerId(kTwo), kNew, 0, first)));
    const LeaseToken second = m_console->begin(QStringLiteral("op-2"), kOne, kSales);
    QVERIFY(await(m_console->map.reserveSlot(WorkerId(kTwo), kSales, 0, second)));
    const LeaseToken third = m_console->begin(QStringLiteral("op-3"), kOne, QStringLiteral("third"));
    AWAIT_ERROR(m_console->map.reserveSlot(WorkerId(kTwo), QStringLiteral("third"), 0, third),
                ErrorKind::NoCapacity);
    // What has its row by now is counted once.
    QVERIFY(m_raw->run("UPDATE waha_session SET worker_id = 2 WHERE id = 13"));
    QVERIFY(m_raw->run("UPDATE worker SET capacity = 4 WHERE id = 2"));
    QVERIFY(await(m_console->map.reserveSlot(WorkerId(kTwo), QStringLiteral("third"), 0, third)));
}

void TestOwnFile::killsLoseAndDoubleNothing()
{
    QVERIFY(m_console->open(remaining(m_location)));
    m_console.reset();
    const QByteArray before = sums(*m_raw);
    int unfinished = 0;
    for (int round = 0; round < 12; ++round) {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(),
                    { QStringLiteral("--child"), TestBackend::written(m_location), ownFile(),
                      QStringLiteral("round-%1").arg(round) });
        QVERIFY(child.waitForReadyRead(30'000));
        QTest::qSleep(QRandomGenerator::global()->bounded(20, 200));
        QCOMPARE(child.state(), QProcess::Running);
        child.kill();
        QVERIFY(child.waitForFinished());
        QCOMPARE(sums(*m_raw), before);

        Console console(QStringLiteral("ana@desk-1"));
        QVERIFY(console.open(remaining(m_location), false));
        QVERIFY(m_raw->run("UPDATE quayside_operation SET lease_until_ms = 1 WHERE ended_ms = 0"));
        const auto operations = await(console.map.operations(0));
        QVERIFY(operations && operations->size() <= 1);
        for (const OperationRecord &one : *operations) {
            ++unfinished;
            const auto taken = await(console.map.takeOver(one.id));
            QVERIFY(taken);
            const LeaseToken token { one.id, taken->epoch };
            const QString from = one.subject.worker.toString();
            const QString to = otherOf(from);
            AWAIT_OK(console.map.moveSession(kRow, WorkerId(from), WorkerId(to), token));
            QCOMPARE(m_raw->value("SELECT worker_id FROM waha_session WHERE id = 13"), to.toUtf8());
            AWAIT_OK(console.map.endOperation(token, OperationState::Succeeded, {}));
        }
        QCOMPARE(sums(*m_raw), before);
        QCOMPARE(m_raw->value("SELECT count(*) FROM quayside_reservation"), QByteArray("0"));
        QCOMPARE(m_raw->value("SELECT count(*) FROM waha_session"), QByteArray("3"));
    }
    QVERIFY(unfinished > 0);
}

/** To the server, but for the test's own. */
void TestOwnFile::dropConnections()
{
    if (TestBackend::now() == Backend::PostgreSql) {
        QVERIFY(!m_raw
                     ->value("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE"
                             " pid <> pg_backend_pid() AND datname = current_database()")
                     .isEmpty());
    } else {
        const auto others = m_raw->lines("SELECT id FROM information_schema.processlist"
                                         " WHERE id <> connection_id() AND db = database()");
        QVERIFY(!others.isEmpty());
        for (const QByteArray &other : others)
            QVERIFY(m_raw->run("KILL " + other));
    }
}

void TestOwnFile::lostConnectionKeepsTheLock()
{
    QVERIFY(m_console->open(m_location));
    const LeaseToken token = m_console->begin(QStringLiteral("op"), kOne, kSales);
    dropConnections();
    AWAIT_OK(m_console->map.moveSession(kRow, WorkerId(kOne), WorkerId(kTwo), token));
    QCOMPARE(m_raw->value("SELECT worker_id FROM waha_session WHERE id = 13"), QByteArray("2"));
    Console second;
    AWAIT_ERROR(second.map.open(m_location), ErrorKind::DatabaseBusy);
}

void TestOwnFile::otherDatabaseIsAskedAbout()
{
    QVERIFY(m_console->open(m_location));
    const LeaseToken token = m_console->begin(QStringLiteral("op"), kOne, kSales);
    AWAIT_OK(m_console->map.writeTombstone(tombstoneOf(token), token));
    const QString mapId = m_console->map.info().mapId;
    MapLocation other = m_folder->location(QStringLiteral("other"));
    makeHandMadeMap(other);
    other.ownTables = m_location.ownTables;
    m_console = std::make_unique<Console>();
    AWAIT_OK(m_console->map.open(other));
    const auto &info = m_console->map.info();
    QVERIFY(info.question);
    QVERIFY(info.question->doubt == Doubt::Elsewhere);
    QVERIFY(await(m_console->map.tombstones())->empty());
    AWAIT_ERROR(m_console->map.beginOperation(makeOperation(QStringLiteral("op-2"), kOne, kNew)),
                ErrorKind::PlaceUnknown);
    AWAIT_OK(m_console->map.settlePlace(PlaceAnswer::BackupPutBack));
    QVERIFY(!m_console->map.info().question);
    QVERIFY(m_console->map.info().mapId != mapId);
    QVERIFY(await(m_console->map.reviewCount()).value_or(0) > 0); // what was under way waits for somebody
    m_console = std::make_unique<Console>();
    AWAIT_OK(m_console->map.open(m_location)); // whose file it was
    QVERIFY(m_console->map.info().question);
}

void TestOwnFile::copiedFileIsAskedAbout()
{
    QVERIFY(m_console->open(m_location));
    MapLocation copied = m_location;
    copied.ownTables.file = m_folder->path(QStringLiteral("copy.own"));
    m_console = std::make_unique<Console>();
    QVERIFY(QFile::copy(ownFile(), copied.ownTables.file));
    AWAIT_OK(m_console->map.open(copied));
    QVERIFY(m_console->map.info().question);
    QVERIFY(m_console->map.info().question->doubt == Doubt::Elsewhere);
    AWAIT_OK(m_console->map.settlePlace(PlaceAnswer::Moved));
    QVERIFY(!m_console->map.info().question);
    AWAIT_OK(m_console->map.beginOperation(makeOperation(QStringLiteral("op"), kOne, kSales)));
}

void TestOwnFile::otherFilesAreRefused()
{
    m_folder->write(QStringLiteral("map.sqlite.own"), "name,number\nsales,1\n");
    auto before = m_folder->images();
    AWAIT_ERROR(m_console->map.open(m_location), ErrorKind::NotAShardMap);
    QCOMPARE(m_folder->images().value(QStringLiteral("map.sqlite.own")).hash,
             before.value(QStringLiteral("map.sqlite.own")).hash);
    QVERIFY(QFile::remove(ownFile()));
    QVERIFY(RawDatabase(ownFile()).run("CREATE TABLE contacts(name TEXT)"));
    before = m_folder->images();
    AWAIT_ERROR(m_console->map.open(m_location), ErrorKind::NotAShardMap);
    QCOMPARE(m_folder->images().value(QStringLiteral("map.sqlite.own")).hash,
             before.value(QStringLiteral("map.sqlite.own")).hash);
}

/** It came to be there after the map was opened, and no second try takes it for Quayside's. */
void TestOwnFile::otherFilesAreNotInstalledInto()
{
    QVERIFY(m_console->open(m_location, false));
    QVERIFY(RawDatabase(ownFile()).run("CREATE TABLE contacts(name TEXT)"));
    for (int time = 0; time < 2; ++time) {
        AWAIT_ERROR(m_console->map.installOwnTables(), ErrorKind::NotAShardMap);
        QCOMPARE(RawDatabase(ownFile()).value("SELECT count(*) FROM sqlite_master"), QByteArray("1"));
    }
    QVERIFY(QFile::remove(ownFile()));
    AWAIT_OK(m_console->map.installOwnTables());
    m_console = std::make_unique<Console>();
    QVERIFY(m_console->open(m_location, false));
    QVERIFY(m_console->map.info().hasOwnTables);
    QVERIFY(!m_console->map.info().question);
}

void TestOwnFile::fileThatIsGoneStopsWrites()
{
    QVERIFY(m_console->open(m_location));
    const LeaseToken token = m_console->begin(QStringLiteral("op"), kOne, kSales);
    const QString away = m_folder->path(QStringLiteral("away"));
    std::filesystem::rename(ownFile().toStdString(), away.toStdString());
    AWAIT_ERROR(m_console->map.moveSession(kRow, WorkerId(kOne), WorkerId(kTwo), token), ErrorKind::Database);
    QCOMPARE(m_raw->value("SELECT worker_id FROM waha_session WHERE id = 13"), QByteArray("1"));
    QTRY_VERIFY(!m_console->map.info().problems.all().empty());
    std::filesystem::rename(away.toStdString(), ownFile().toStdString());
    QTRY_VERIFY(m_console->map.info().problems.all().empty());
    AWAIT_OK(m_console->map.moveSession(kRow, WorkerId(kOne), WorkerId(kTwo), token));
}

/** A map without its file is not one that has no such tables yet. */
void TestOwnFile::fileThatIsGoneWithTheConnectionIsWaitedFor()
{
    if (TestBackend::now() != Backend::PostgreSql)
        QSKIP("no database can be shut there for a while");
    const MapLocation other = m_folder->location(QStringLiteral("other")); // nobody shuts the one they are in
    makeHandMadeMap(other);
    RawDatabase beside(other);
    const QByteArray database = m_raw->value("SELECT quote_ident(current_database())");
    const auto letIn = [&](const QByteArray &allowed) {
        return beside.run("ALTER DATABASE " + database + " ALLOW_CONNECTIONS " + allowed);
    };
    QVERIFY(m_console->open(m_location));
    const LeaseToken token = m_console->begin(QStringLiteral("op"), kOne, kSales);
    QVERIFY(letIn("false"));
    dropConnections();
    QTRY_VERIFY_WITH_TIMEOUT(!m_console->map.info().problems.all().empty(), 30'000);
    const QString away = m_folder->path(QStringLiteral("away"));
    std::filesystem::rename(ownFile().toStdString(), away.toStdString());
    QVERIFY(letIn("true"));
    QVERIFY(!await(m_console->map.moveSession(kRow, WorkerId(kOne), WorkerId(kTwo), token)));
    QVERIFY(m_console->map.info().hasOwnTables);
    QCOMPARE(m_raw->value("SELECT worker_id FROM waha_session WHERE id = 13"), QByteArray("1"));
    std::filesystem::rename(away.toStdString(), ownFile().toStdString());
    QTRY_VERIFY_WITH_TIMEOUT(m_console->map.info().problems.all().empty(), 30'000);
    AWAIT_OK(m_console->map.moveSession(kRow, WorkerId(kOne), WorkerId(kTwo), token));
}

void TestOwnFile::olderFileIsUpgraded()
{
    QVERIFY(m_console->open(m_location));
    m_console = std::make_unique<Console>();
    QVERIFY(m_raw->run("DELETE FROM quayside_schema WHERE version = 6; DROP TABLE quayside_last_worker;"
                       " DROP TABLE quayside_last_session"));
    QVERIFY(m_console->open(m_location, false));
    QVERIFY(m_console->map.info().needsUpgrade);
    AWAIT_OK(m_console->map.installOwnTables());
    QVERIFY(m_console->map.info().hasOwnTables);
    QVERIFY(QFile::exists(ownFile() + QStringLiteral(".v5-backup")));
    AWAIT_OK(m_console->map.beginOperation(makeOperation(QStringLiteral("op"), kOne, kSales)));
}

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    if (app.arguments().value(1) == QLatin1String("--child"))
        return runChild(app.arguments());
    TestBackend::share();
    TestOwnFile test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_ownfile.moc"
