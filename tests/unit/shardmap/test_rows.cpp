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

/** Writes to the worker and user tables. */
class TestRows final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void addsAWorkerWithoutOwnTables();
    void ownPartsNeedConsent();
    void nameOfTheApplicationIsNotCopied();
    void addsWorkersWithEveryKindOfKey_data();
    void addsWorkersWithEveryKindOfKey();
    void updatesOnlyWhatChanged();
    void updateOfAChangedRowIsAConflict();
    void removesAnUnusedWorkerOnly();
    void setsStatesConditionally();
    void addsAndNamesUsers();
    void keepsUserNamesWithoutALabelColumn();
    void missingColumnsAreSaidPlainly();
    void readOnlyMapsRefuseEverything();
    void ownWritesAreNotReadTwice();
};

namespace {

const QString kOne = QStringLiteral("1");
const QString kTwo = QStringLiteral("2");

NewWorker newWorker()
{
    NewWorker worker;
    worker.url = QStringLiteral("https://three/base");
    worker.apiKey = Secret(QStringLiteral("planted-key-three"));
    worker.capacity = 40;
    return worker;
}

} // namespace

void TestRows::addsAWorkerWithoutOwnTables()
{
    const MapFolder folder;
    makeHandMadeMap(folder);
    Console console;
    QVERIFY(console.open(folder.location(), false));
    const auto id = await(console.map.addWorker(newWorker()));
    QVERIFY(id);
    QCOMPARE(id->toString().toUtf8(), RawDatabase(folder).value("SELECT max(id) FROM worker"));
    const WorkerRow row = console.view.workers.value(id->toString()); // told before the call finished
    QCOMPARE(row.url, QStringLiteral("https://three/base"));
    QCOMPARE(row.apiKey.reveal(), QStringLiteral("planted-key-three"));
    QCOMPARE(row.capacity, std::optional<qint64>(40));
    QVERIFY(!console.map.info().hasOwnTables);
}

void TestRows::ownPartsNeedConsent()
{
    const MapFolder folder;
    makeHandMadeMap(folder);
    Console console;
    QVERIFY(console.open(folder.location(), false));
    NewWorker worker = newWorker();
    worker.displayName = QStringLiteral("Frankfurt 1");
    AWAIT_ERROR(console.map.addWorker(worker), ErrorKind::NeedsConsent);
    QCOMPARE(RawDatabase(folder).value("SELECT count(*) FROM worker"), QByteArray("2"));
    AWAIT_OK(console.map.installOwnTables());
    worker.labels.insert(QStringLiteral("country"), QStringLiteral("DE"));
    worker.trustedFingerprint = QByteArray::fromHex("00aaff");
    const auto id = await(console.map.addWorker(worker));
    QVERIFY(id);
    const WorkerRow row = console.view.workers.value(id->toString());
    QCOMPARE(row.displayName, QStringLiteral("Frankfurt 1"));
    QCOMPARE(row.labels, worker.labels);
    QCOMPARE(row.trustedFingerprint, worker.trustedFingerprint);
}

void TestRows::nameOfTheApplicationIsNotCopied()
{
    const MapFolder folder;
    makeHandMadeMap(folder);
    RawDatabase(folder).run("ALTER TABLE worker ADD COLUMN name TEXT; UPDATE worker SET name = 'north'");
    Console console;
    QVERIFY(console.open(folder.location(), true));
    const WorkerRow before = console.view.workers.value(kOne);
    QCOMPARE(before.displayName, QStringLiteral("north"));
    WorkerRow cordoned = before;
    cordoned.state = WorkerState::Cordoned;
    AWAIT_OK(console.map.updateWorker(before, cordoned));
    RawDatabase(folder).run("UPDATE worker SET name = 'south'");
    QTRY_COMPARE(console.view.workers.value(kOne).displayName, QStringLiteral("south"));
    const WorkerRow renamedThere = console.view.workers.value(kOne);
    QVERIFY(renamedThere.state == WorkerState::Cordoned);
    WorkerRow named = renamedThere;
    named.displayName = QStringLiteral("mine");
    AWAIT_OK(console.map.updateWorker(renamedThere, named));
    QCOMPARE(console.view.workers.value(kOne).displayName, QStringLiteral("mine"));
    QCOMPARE(RawDatabase(folder).value("SELECT count(*) FROM worker WHERE name = 'south'"), QByteArray("2"));
}

void TestRows::addsWorkersWithEveryKindOfKey_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QString>("id");
    const QByteArray rest = ", url TEXT, api_key TEXT, capacity INTEGER)";
    QTest::newRow("rowid") << "(id INTEGER PRIMARY KEY" + rest << kOne;
    QTest::newRow("integer without rowid")
        << "(id INT NOT NULL PRIMARY KEY" + rest + " WITHOUT ROWID" << kOne;
    QTest::newRow("no key at all") << "(id BIGINT" + rest << kOne;
    QTest::newRow("default") << "(id TEXT PRIMARY KEY DEFAULT 'made-by-default'" + rest
                             << QStringLiteral("made-by-default");
    QTest::newRow("declared uuid") << "(id UUID PRIMARY KEY" + rest << QString();
}

void TestRows::addsWorkersWithEveryKindOfKey()
{
    ONLY_ON_SQLITE();
    QFETCH(QByteArray, table);
    QFETCH(QString, id);
    const MapFolder folder;
    RawDatabase(folder).run(handMadeTables() + "DROP TABLE worker; CREATE TABLE worker" + table);
    Console console;
    QVERIFY(console.open(folder.location(), false));
    const auto added = await(console.map.addWorker(newWorker()));
    QVERIFY2(added, added ? "" : qPrintable(added.error().toDisplayString()));
    if (id.isEmpty())
        QCOMPARE(added->toString().size(), 36); // a UUID
    else
        QCOMPARE(added->toString(), id);
    QVERIFY(console.view.workers.contains(added->toString()));
}

void TestRows::updatesOnlyWhatChanged()
{
    const MapFolder folder;
    makeHandMadeMap(folder);
    RawDatabase raw(folder);
    const QByteArray untouched = TestBackend::isSqlite() ? "lots" : "25"; // whatever is in it
    raw.run("UPDATE worker SET capacity = '" + untouched + "' WHERE id = 1");
    Console console;
    QVERIFY(console.open(folder.location()));
    const WorkerRow before = console.view.workers.value(kOne);
    WorkerRow after = before;
    after.url = QStringLiteral("http://moved:3000");
    after.displayName = QStringLiteral("One");
    AWAIT_OK(console.map.updateWorker(before, after));
    QVERIFY(console.view.workers.value(kOne) == after);
    QCOMPARE(raw.value("SELECT capacity FROM worker WHERE id = 1"), untouched);
    QCOMPARE(raw.value("SELECT display_name FROM quayside_worker WHERE worker_id = '1'"), QByteArray("One"));
    WorkerRow without = after;
    without.capacity = 12;
    AWAIT_OK(console.map.updateWorker(after, without));
    WorkerRow null = without;
    null.capacity.reset();
    AWAIT_OK(console.map.updateWorker(without, null));
    QCOMPARE(raw.value("SELECT count(*) FROM worker WHERE id = 1 AND capacity IS NULL"), QByteArray("1"));
}

void TestRows::updateOfAChangedRowIsAConflict()
{
    const MapFolder folder;
    makeHandMadeMap(folder);
    Console console;
    QVERIFY(console.open(folder.location(), false));
    const WorkerRow before = console.view.workers.value(kOne);
    RawDatabase raw(folder);
    raw.run("UPDATE worker SET api_key = 'rotated' WHERE id = 1");
    WorkerRow after = before;
    after.capacity = 30;
    AWAIT_ERROR(console.map.updateWorker(before, after), ErrorKind::Conflict);
    QCOMPARE(raw.value("SELECT capacity FROM worker WHERE id = 1"), QByteArray("25"));
    raw.run("DELETE FROM worker WHERE id = 1");
    AWAIT_ERROR(console.map.updateWorker(before, after), ErrorKind::Conflict);
    after.id = WorkerId(kTwo);
    AWAIT_ERROR(console.map.updateWorker(before, after), ErrorKind::Internal);
}

void TestRows::removesAnUnusedWorkerOnly()
{
    const MapFolder folder;
    makeHandMadeMap(folder);
    Console console;
    QVERIFY(console.open(folder.location()));
    AWAIT_ERROR(console.map.removeWorker(WorkerId(kOne)), ErrorKind::Conflict);
    RawDatabase(folder).run("DELETE FROM waha_session");
    const LeaseToken token = console.begin(QStringLiteral("op"), kOne, QStringLiteral("x"));
    AWAIT_ERROR(console.map.removeWorker(WorkerId(kOne)), ErrorKind::Conflict);
    AWAIT_OK(console.map.reserveSlot(WorkerId(kTwo), QStringLiteral("x"), 0, token));
    AWAIT_ERROR(console.map.removeWorker(WorkerId(kTwo)), ErrorKind::Conflict);
    AWAIT_OK(console.map.endOperation(token, OperationState::Cancelled, {}));
    AWAIT_OK(console.map.removeWorker(WorkerId(kOne)));
    QVERIFY(!console.view.workers.contains(kOne));
    AWAIT_OK(console.map.removeWorker(WorkerId(kOne))); // gone already
}

void TestRows::setsStatesConditionally()
{
    const MapFolder folder;
    makeHandMadeMap(folder);
    Console console;
    QVERIFY(console.open(folder.location(), false));
    const WorkerId one(kOne);
    AWAIT_ERROR(console.map.setWorkerState(one, WorkerState::Active, WorkerState::Cordoned),
                ErrorKind::NeedsConsent);
    AWAIT_OK(console.map.installOwnTables());
    AWAIT_OK(console.map.setWorkerState(one, WorkerState::Active, WorkerState::Cordoned));
    QVERIFY(console.view.workers.value(kOne).state == WorkerState::Cordoned);
    AWAIT_ERROR(console.map.setWorkerState(one, WorkerState::Active, WorkerState::Draining),
                ErrorKind::Conflict);
    AWAIT_OK(console.map.setWorkerState(one, WorkerState::Cordoned, WorkerState::Draining));
    QCOMPARE(RawDatabase(folder).value("SELECT state FROM quayside_worker"), QByteArray("draining"));
    AWAIT_OK(console.map.setWorkerState(one, WorkerState::Draining, WorkerState::Active));
    const auto audit = await(console.map.audit({}));
    QVERIFY(audit);
    QCOMPARE(audit->lines.size(), size_t(3));
    QCOMPARE(audit->lines.front().action, QStringLiteral("worker-active"));
    QCOMPARE(audit->lines.front().actor, QStringLiteral("support@desk-1"));
}

void TestRows::addsAndNamesUsers()
{
    ONLY_ON_SQLITE();
    const MapFolder folder;
    Console console;
    AWAIT_OK(console.map.create(folder.location()));
    const auto first = await(console.map.addUser({ {}, QStringLiteral("Müller & Söhne") }));
    QVERIFY(first);
    const auto chosen = await(console.map.addUser({ UserId(QStringLiteral("77")), {} }));
    QVERIFY(chosen);
    QCOMPARE(chosen->toString(), QStringLiteral("77"));
    AWAIT_ERROR(console.map.addUser({ UserId(QStringLiteral("77")), {} }), ErrorKind::Conflict);
    const UserRow before = console.view.users.value(first->toString());
    QCOMPARE(before.label, QStringLiteral("Müller & Söhne"));
    UserRow after = before;
    after.label = QStringLiteral("Müller");
    AWAIT_OK(console.map.updateUser(before, after));
    QCOMPARE(console.view.users.value(first->toString()).label, QStringLiteral("Müller"));
    AWAIT_ERROR(console.map.updateUser(before, after), ErrorKind::Conflict);
}

void TestRows::keepsUserNamesWithoutALabelColumn()
{
    const MapFolder folder;
    makeHandMadeMap(folder);
    Console console;
    QVERIFY(console.open(folder.location(), false));
    AWAIT_ERROR(console.map.addUser({ {}, QStringLiteral("Ana") }), ErrorKind::NeedsConsent);
    AWAIT_OK(console.map.addUser({ {}, {} })); // a bare row needs nothing of ours
    AWAIT_OK(console.map.installOwnTables());
    const auto ana = await(console.map.addUser({ {}, QStringLiteral("Ana") }));
    QVERIFY(ana);
    QCOMPARE(console.view.users.value(ana->toString()).label, QStringLiteral("Ana"));
    const UserRow seven = console.view.users.value(QStringLiteral("7"));
    AWAIT_OK(console.map.updateUser(seven, { seven.id, QStringLiteral("Seven Ltd") }));
    NEEDS_SEVERAL_CONSOLES();
    Console other;
    QVERIFY(other.open(folder.location()));
    QCOMPARE(other.view.users.value(QStringLiteral("7")).label, QStringLiteral("Seven Ltd"));
}

void TestRows::missingColumnsAreSaidPlainly()
{
    const MapFolder folder;
    makeHandMadeMap(folder);
    RawDatabase(folder).run("DROP TABLE worker; CREATE TABLE worker(id INTEGER PRIMARY KEY, url TEXT,"
                            " api_key TEXT, capacity INTEGER, region TEXT NOT NULL)");
    Console console;
    QVERIFY(console.open(folder.location(), false));
    const auto added = await(console.map.addWorker(newWorker()));
    QVERIFY(!added);
    QVERIFY(added.error().kind == ErrorKind::InvalidInput);
    QVERIFY(added.error().detail.contains(QStringLiteral("region")));
    QVERIFY(!added.error().toDisplayString().contains(QStringLiteral("planted")));
}

void TestRows::readOnlyMapsRefuseEverything()
{
    const MapFolder folder;
    makeHandMadeMap(folder);
    MapLocation location = folder.location();
    location.readOnly = true;
    Console console;
    QVERIFY(console.open(location, false));
    const LeaseToken token { OperationId(QStringLiteral("op")), 1 };
    AWAIT_ERROR(console.map.addWorker(newWorker()), ErrorKind::ReadOnly);
    AWAIT_ERROR(console.map.removeWorker(WorkerId(kOne)), ErrorKind::ReadOnly);
    AWAIT_ERROR(console.map.addUser({}), ErrorKind::ReadOnly);
    AWAIT_ERROR(console.map.insertSession({}, token), ErrorKind::ReadOnly);
    AWAIT_ERROR(console.map.beginOperation({}), ErrorKind::ReadOnly);
    const auto operations = await(console.map.operations(10));
    QVERIFY(operations && operations->empty());
    const auto audit = await(console.map.audit({}));
    QVERIFY(audit && audit->lines.empty());
}

void TestRows::ownWritesAreNotReadTwice()
{
    const MapFolder folder;
    makeHandMadeMap(folder);
    Console console;
    QVERIFY(console.open(folder.location()));
    console.view.deltas.clear();
    AWAIT_OK(console.map.addWorker(newWorker()));
    RawDatabase(folder).run("INSERT INTO \"user\" VALUES (500)"); // makes the map be read again
    QTRY_VERIFY(console.view.users.contains(QStringLiteral("500")));
    size_t workers = 0;
    for (const MapDelta &delta : console.view.deltas)
        workers += delta.workers.size();
    QCOMPARE(workers, size_t(1));
}

QTEST_GUILESS_MAIN(TestRows)
#include "test_rows.moc"
