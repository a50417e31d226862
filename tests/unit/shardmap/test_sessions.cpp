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

/** Session rows and slots: conditional, leased, counted under the write lock. */
class TestSessions final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void insertConsumesTheReservation();
    void insertTwiceIsOnce();
    void insertRefusesADuplicate();
    void namesThatACollationTakesForOneStayApart();
    void insertNeedsTheLease();
    void insertNeedsWorkerAndUser();
    void insertKeepsStoredTypes();
    void placesWhatIsNotPlacedYet();
    void placesOnlyWhereThereIsRoom();
    void trialsTellWhatTheDatabaseWouldSay_data();
    void trialsTellWhatTheDatabaseWouldSay();
    void trialsLeaveNothing();
    void movesConditionally();
    void movesToNoWorkerThatHasTheName();
    void findsARowAsItIsNow();
    void removesConditionally();
    void hostileNamesTravelUnharmed();
    void slotsCountRowsUnmappedAndReservations();
    void slotTakenTwiceIsOne();
    void slotsNeedAnActiveWorkerWithACapacity();
    void lapsedReservationsDoNotCountForever();
    void releasedSlotsAreFree();
    void remainingCapacityIsCountedDown();

private:
    QString reserve(const LeaseToken &token, const QString &worker, const QString &name, int unmapped = 0);

    std::unique_ptr<MapFolder> m_folder;
    std::unique_ptr<Console> m_console;
    std::unique_ptr<RawDatabase> m_raw;
};

namespace {

const QString kOne = QStringLiteral("1");
const QString kTwo = QStringLiteral("2");
const QString kUser = QStringLiteral("7");
const QString kNew = QStringLiteral("new");

} // namespace

void TestSessions::init()
{
    m_folder = std::make_unique<MapFolder>();
    makeHandMadeMap(*m_folder);
    m_console = std::make_unique<Console>();
    QVERIFY(m_console->open(m_folder->location()));
    m_raw = std::make_unique<RawDatabase>(*m_folder);
}

void TestSessions::cleanup()
{
    m_raw.reset();
    m_console.reset();
    m_folder.reset();
}

QString TestSessions::reserve(const LeaseToken &token, const QString &worker, const QString &name,
                              int unmapped)
{
    return outcome(await(m_console->map.reserveSlot(WorkerId(worker), name, unmapped, token)));
}

void TestSessions::insertConsumesTheReservation()
{
    const LeaseToken token = m_console->begin(QStringLiteral("op"), kTwo, kNew);
    const auto slot = await(m_console->map.reserveSlot(WorkerId(kTwo), kNew, 0, token));
    QVERIFY(slot);
    QVERIFY(slot->expiresMs > 1'600'000'000'000);
    QCOMPARE(m_console->view.reservations, std::vector<Reservation> { *slot });
    const auto row = await(m_console->map.insertSession(makeSession(kNew, kUser, kTwo), token));
    QVERIFY(row);
    QCOMPARE(m_console->view.worker(row->toString()), kTwo);
    QVERIFY(m_console->view.reservations.empty());
    QCOMPARE(m_raw->value("SELECT count(*) FROM quayside_reservation"), QByteArray("0"));
    if (TestBackend::isSqlite())
        QCOMPARE(m_raw->value("SELECT typeof(worker_id) FROM waha_session WHERE name = 'new'"),
                 QByteArray("integer"));
}

void TestSessions::insertTwiceIsOnce()
{
    const LeaseToken token = m_console->begin(QStringLiteral("op"), kTwo, kNew);
    const auto first = await(m_console->map.insertSession(makeSession(kNew, kUser, kTwo), token));
    const auto again = await(m_console->map.insertSession(makeSession(kNew, kUser, kTwo), token));
    QVERIFY(first && again);
    QVERIFY(*first == *again);
    QCOMPARE(m_raw->value("SELECT count(*) FROM waha_session WHERE name = 'new'"), QByteArray("1"));
}

void TestSessions::insertRefusesADuplicate()
{
    const LeaseToken token = m_console->begin(QStringLiteral("op"), kTwo, QStringLiteral("default"));
    AWAIT_ERROR(m_console->map.insertSession(makeSession(QStringLiteral("default"), kUser, kTwo), token),
                ErrorKind::Conflict);
    QCOMPARE(m_raw->value("SELECT count(*) FROM waha_session"), QByteArray("3"));
}

void TestSessions::namesThatACollationTakesForOneStayApart()
{
    QVERIFY(m_raw->run("UPDATE worker SET capacity = 10 WHERE id = 2"));
    const QString large = kNew.toUpper();
    const LeaseToken first = m_console->begin(QStringLiteral("op"), kTwo, kNew);
    const auto small = await(m_console->map.insertSession(makeSession(kNew, kUser, kTwo), first));
    QVERIFY(small);
    const LeaseToken second = m_console->begin(QStringLiteral("op-2"), kTwo, large);
    QCOMPARE(reserve(second, kTwo, large), QStringLiteral("ok"));
    const auto added = await(m_console->map.insertSession(makeSession(large, kUser, kTwo), second));
    QVERIFY2(added, added ? "" : qPrintable(added.error().toDisplayString()));
    QVERIFY(*small != *added);
    AWAIT_OK(m_console->map.setDesired({ WorkerId(kTwo), large }, DesiredState::Stopped));
    QCOMPARE(m_raw->value("SELECT row_id FROM quayside_desired"), added->toString().toUtf8());
}

void TestSessions::insertNeedsTheLease()
{
    const SessionRow row = makeSession(kNew, kUser, kTwo);
    AWAIT_ERROR(m_console->map.insertSession(row, { OperationId(QStringLiteral("unknown")), 1 }),
                ErrorKind::LeaseLost);
    LeaseToken token = m_console->begin(QStringLiteral("op"), kTwo, kNew);
    token.epoch = 0;
    AWAIT_ERROR(m_console->map.insertSession(row, token), ErrorKind::LeaseLost);
    token.epoch = 1;
    AWAIT_OK(m_console->map.endOperation(token, OperationState::Cancelled, {}));
    AWAIT_ERROR(m_console->map.insertSession(row, token), ErrorKind::LeaseLost);
    QCOMPARE(m_raw->value("SELECT count(*) FROM waha_session"), QByteArray("3"));
}

void TestSessions::insertNeedsWorkerAndUser()
{
    const LeaseToken token = m_console->begin(QStringLiteral("op"), kTwo, kNew);
    AWAIT_ERROR(m_console->map.insertSession(makeSession(kNew, kUser, QStringLiteral("99")), token),
                ErrorKind::Conflict);
    AWAIT_ERROR(m_console->map.insertSession(makeSession(kNew, QStringLiteral("99"), kTwo), token),
                ErrorKind::Conflict);
    const auto orphan
        = await(m_console->map.insertSession(makeSession(kNew, {}, kTwo), token)); // adopted, no user yet
    QVERIFY(orphan);
    QVERIFY(m_console->view.sessions.value(orphan->toString()).user.isEmpty());
}

void TestSessions::insertKeepsStoredTypes()
{
    ONLY_ON_SQLITE();
    m_raw->run(
        "DROP TABLE worker; CREATE TABLE worker(id TEXT PRIMARY KEY, url, api_key, capacity);"
        "INSERT INTO worker VALUES ('2', 'u', 'k', 5);"
        "DROP TABLE \"user\"; CREATE TABLE \"user\"(id BLOB); INSERT INTO \"user\" VALUES (x'ab01');"
        "DROP TABLE waha_session; CREATE TABLE waha_session(id TEXT PRIMARY KEY, name, user_id, worker_id);"
        "INSERT INTO waha_session VALUES ('0b0e2f0c-1a2b-4c3d-8e4f-5a6b7c8d9e0f', 'old', NULL, NULL)");
    const LeaseToken token = m_console->begin(QStringLiteral("op"), kTwo, kNew);
    const auto row
        = await(m_console->map.insertSession(makeSession(kNew, QStringLiteral("x'ab01'"), kTwo), token));
    QVERIFY2(row, row ? "" : qPrintable(row.error().toDisplayString()));
    QCOMPARE(
        m_raw->value("SELECT typeof(user_id) || typeof(worker_id) FROM waha_session WHERE name <> 'old'"),
        QByteArray("blobtext"));
    QCOMPARE(row->toString().size(), 36);
}

void TestSessions::placesWhatIsNotPlacedYet()
{
    m_raw->run("UPDATE waha_session SET worker_id = NULL WHERE id = 13");
    QTRY_VERIFY(m_console->view.worker(QStringLiteral("13")).isEmpty());
    const RowId row(QStringLiteral("13"));
    const LeaseToken token = m_console->begin(QStringLiteral("op"), kTwo, QStringLiteral("sales"));
    AWAIT_OK(m_console->map.placeSession(row, WorkerId(kTwo), 0, token));
    QCOMPARE(m_console->view.worker(QStringLiteral("13")), kTwo);
    AWAIT_OK(m_console->map.placeSession(row, WorkerId(kTwo), 0, token)); // its answer was lost
    const LeaseToken other = m_console->begin(QStringLiteral("other"), kOne, QStringLiteral("sales"));
    AWAIT_ERROR(m_console->map.placeSession(row, WorkerId(kOne), 0, other), ErrorKind::Conflict);
    QCOMPARE(m_raw->value("SELECT worker_id FROM waha_session WHERE id = 13"), QByteArray("2"));
}

void TestSessions::placesOnlyWhereThereIsRoom()
{
    const QByteArray nowhere = TestBackend::choose("''", "NULL", "NULL");
    m_raw->run("UPDATE waha_session SET worker_id = " + nowhere
               + " WHERE id = 13; UPDATE worker SET capacity = 1");
    const RowId row(QStringLiteral("13"));
    const LeaseToken token = m_console->begin(QStringLiteral("op"), kTwo, QStringLiteral("sales"));
    AWAIT_ERROR(m_console->map.placeSession(row, WorkerId(kTwo), 0, token), ErrorKind::NoCapacity);
    m_raw->run("UPDATE worker SET capacity = 2");
    AWAIT_ERROR(m_console->map.placeSession(row, WorkerId(kTwo), 1, token), ErrorKind::NoCapacity);
    AWAIT_ERROR(m_console->map.placeSession(row, WorkerId(QStringLiteral("9")), 0, token),
                ErrorKind::Conflict);
    AWAIT_OK(m_console->map.setWorkerState(WorkerId(kTwo), WorkerState::Active, WorkerState::Cordoned));
    AWAIT_ERROR(m_console->map.placeSession(row, WorkerId(kTwo), 0, token), ErrorKind::NoCapacity);
    AWAIT_OK(m_console->map.setWorkerState(WorkerId(kTwo), WorkerState::Cordoned, WorkerState::Active));
    AWAIT_OK(m_console->map.placeSession(row, WorkerId(kTwo), 0, token));
}

void TestSessions::trialsTellWhatTheDatabaseWouldSay_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("says");
    const QString rejected = toString(ErrorKind::Rejected);
    QTest::newRow("nothing") << QByteArray() << QString() << QString();
    const auto refusing = [](const QByteArray &event, const QByteArray &message) {
        return TestBackend::refusingTrigger("waha_session", event, "new.worker_id = 2", message);
    };
    QTest::newRow("trigger") << refusing("BEFORE UPDATE", "tenant is frozen") << rejected
                             << QStringLiteral("tenant is frozen");
    QTest::newRow("trigger afterwards")
        << refusing("AFTER UPDATE", "two is closed") << rejected << QStringLiteral("two is closed");
    QTest::newRow("trigger that puts it back") << TestBackend::choose(
        "CREATE TRIGGER back AFTER UPDATE OF worker_id ON waha_session WHEN new.worker_id = 2 BEGIN"
        " UPDATE waha_session SET worker_id = 1 WHERE id = new.id; END",
        "CREATE FUNCTION back() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN new.worker_id = 1; RETURN new; "
        "END';"
        "CREATE TRIGGER back BEFORE UPDATE ON waha_session FOR EACH ROW EXECUTE FUNCTION back()",
        "CREATE TRIGGER back BEFORE UPDATE ON waha_session FOR EACH ROW SET new.worker_id = 1")
                                               << rejected << QStringLiteral("not as it was written");
    if (!TestBackend::isSqlite()) {
        const QByteArray alter = "ALTER TABLE waha_session ADD CONSTRAINT rule ";
        const QString conflict = toString(ErrorKind::Conflict);
        QTest::newRow("check") << alter + "CHECK (worker_id <> 2)" << rejected << QStringLiteral("rule");
        QTest::newRow("unique") << alter + "UNIQUE (worker_id, user_id)" << conflict
                                << QStringLiteral("rule");
        QTest::newRow("foreign key") << alter + "FOREIGN KEY (worker_id) REFERENCES place(id)" << conflict
                                     << QStringLiteral("rule");
        if (TestBackend::now() == Backend::PostgreSql)
            QTest::newRow("deferred foreign key")
                << alter + "FOREIGN KEY (worker_id) REFERENCES place(id) DEFERRABLE INITIALLY DEFERRED"
                << conflict << QStringLiteral("rule");
        return;
    }
    const QByteArray again
        = "ALTER TABLE waha_session RENAME TO old; CREATE TABLE waha_session(id INTEGER PRIMARY"
          " KEY, name TEXT, user_id INTEGER, worker_id INTEGER %1);"
          "INSERT INTO waha_session SELECT * FROM old; DROP TABLE old";
    const auto made = [&again](const char *rule) { return QByteArray(again).replace("%1", rule); };
    QTest::newRow("check") << made("CHECK (worker_id <> 2)") << rejected << QStringLiteral("CHECK");
    QTest::newRow("unique") << made(", UNIQUE (worker_id, user_id)") << toString(ErrorKind::Conflict)
                            << QStringLiteral("UNIQUE");
    QTest::newRow("foreign key") << made("REFERENCES place(id)") << toString(ErrorKind::Conflict)
                                 << QStringLiteral("FOREIGN KEY");
    QTest::newRow("deferred foreign key") << made("REFERENCES place(id) DEFERRABLE INITIALLY DEFERRED")
                                          << toString(ErrorKind::Conflict) << QStringLiteral("place");
}

void TestSessions::trialsTellWhatTheDatabaseWouldSay()
{
    QFETCH(QByteArray, rule);
    QFETCH(QString, kind);
    QFETCH(QString, says);
    m_raw->run("CREATE TABLE place(id BIGINT PRIMARY KEY); INSERT INTO place VALUES (1)");
    m_raw->run(
        "UPDATE waha_session SET worker_id = 1, user_id = 100 + id; UPDATE waha_session SET worker_id = 2,"
        " user_id = 113 WHERE id = 12 AND '"
        + QByteArray(QTest::currentDataTag()) + "' = 'unique'");
    m_raw->run(rule);
    const auto said
        = await(m_console->map.tryMoveSession(RowId(QStringLiteral("13")), WorkerId(kOne), WorkerId(kTwo)));
    QCOMPARE(said ? QString() : toString(said.error().kind), kind);
    if (!said)
        QVERIFY2(said.error().toDisplayString().contains(says), qPrintable(said.error().toDisplayString()));
    QCOMPARE(m_raw->value("SELECT worker_id FROM waha_session WHERE id = 13"), QByteArray("1"));
}

void TestSessions::trialsLeaveNothing()
{
    m_raw->run("CREATE TABLE log(said TEXT)");
    m_raw->run(TestBackend::choose(
        "CREATE TRIGGER note AFTER INSERT ON waha_session BEGIN INSERT INTO log VALUES (new.name); END",
        "CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN INSERT INTO log VALUES (new.name);"
        " RETURN new; END'; CREATE TRIGGER note AFTER INSERT ON waha_session FOR EACH ROW EXECUTE FUNCTION "
        "note()",
        "CREATE TRIGGER note AFTER INSERT ON waha_session FOR EACH ROW INSERT INTO log VALUES (new.name)"));
    const QByteArray before = m_folder->read(QStringLiteral("map.sqlite"));
    const auto deltas = m_console->view.deltas.size();
    AWAIT_OK(m_console->map.tryInsertSession(makeSession(kNew, kUser, kTwo)));
    AWAIT_OK(m_console->map.tryMoveSession(RowId(QStringLiteral("13")), WorkerId(kOne), WorkerId(kTwo)));
    QCOMPARE(m_raw->value("SELECT count(*) FROM waha_session"), QByteArray("3"));
    QCOMPARE(m_raw->value("SELECT count(*) FROM log"), QByteArray("0"));
    QVERIFY(m_folder->read(QStringLiteral("map.sqlite")) == before);
    QCOMPARE(m_console->view.deltas.size(), deltas);
    AWAIT_ERROR(m_console->map.tryInsertSession(makeSession(QStringLiteral("default"), kUser, kTwo)),
                ErrorKind::Conflict);
    AWAIT_ERROR(m_console->map.tryMoveSession(RowId(QStringLiteral("13")), WorkerId(kTwo), WorkerId(kOne)),
                ErrorKind::Conflict);
    RawDatabase application(*m_folder);
    application.run("ALTER TABLE waha_session ADD COLUMN tenant TEXT");
    application.run(TestBackend::refusingTrigger("waha_session", "BEFORE INSERT", "new.tenant IS NULL",
                                                 "tenant is missing"));
    const auto said = await(m_console->map.tryInsertSession(makeSession(kNew, kUser, kTwo)));
    QVERIFY(!said && said.error().detail.contains(QStringLiteral("tenant is missing")));
}

void TestSessions::movesConditionally()
{
    const RowId row(QStringLiteral("13"));
    const LeaseToken token = m_console->begin(QStringLiteral("op"), kOne, QStringLiteral("sales"));
    QCOMPARE(reserve(token, kTwo, QStringLiteral("sales")), QStringLiteral("ok"));
    AWAIT_OK(m_console->map.moveSession(row, WorkerId(kOne), WorkerId(kTwo), token));
    QCOMPARE(m_console->view.worker(QStringLiteral("13")), kTwo);
    QVERIFY(m_console->view.reservations.empty());
    AWAIT_OK(m_console->map.moveSession(row, WorkerId(kOne), WorkerId(kTwo), token)); // its answer was lost
    const LeaseToken other = m_console->begin(QStringLiteral("other"), kTwo, QStringLiteral("sales"));
    AWAIT_ERROR(m_console->map.moveSession(row, WorkerId(kOne), WorkerId(kTwo), other), ErrorKind::Conflict);
    AWAIT_ERROR(m_console->map.moveSession(row, WorkerId(kTwo), WorkerId(QStringLiteral("9")), token),
                ErrorKind::Conflict);
    m_raw->run("UPDATE waha_session SET worker_id = NULL WHERE id = 13");
    AWAIT_ERROR(m_console->map.moveSession(row, WorkerId(kTwo), WorkerId(kOne), token), ErrorKind::Conflict);
    AWAIT_OK(m_console->map.moveSession(row, {}, WorkerId(kOne), token));
    QCOMPARE(m_raw->value("SELECT worker_id FROM waha_session WHERE id = 13"), QByteArray("1"));
    AWAIT_ERROR(m_console->map.moveSession(row, WorkerId(kOne), WorkerId(kTwo), { token.operation, 7 }),
                ErrorKind::LeaseLost);
}

/** A hand-made map has no unique (worker, name): two rows for one session must not come of a move. */
void TestSessions::movesToNoWorkerThatHasTheName()
{
    m_raw->run("INSERT INTO waha_session VALUES (31, 'sales', 8, 2)");
    const LeaseToken token = m_console->begin(QStringLiteral("op"), kOne, QStringLiteral("sales"));
    AWAIT_ERROR(
        m_console->map.moveSession(RowId(QStringLiteral("13")), WorkerId(kOne), WorkerId(kTwo), token),
        ErrorKind::Conflict);
    QCOMPARE(m_raw->value("SELECT worker_id FROM waha_session WHERE id = 13"), QByteArray("1"));
}

void TestSessions::findsARowAsItIsNow()
{
    m_raw->run("UPDATE waha_session SET worker_id = 2 WHERE id = 13");
    const auto found = await(m_console->map.sessionRow(RowId(QStringLiteral("13"))));
    QVERIFY(found && *found);
    QCOMPARE((*found)->worker.toString(), kTwo);
    QCOMPARE((*found)->name, QStringLiteral("sales"));
    const auto none = await(m_console->map.sessionRow(RowId(QStringLiteral("77"))));
    QVERIFY(none && !*none);
}

void TestSessions::removesConditionally()
{
    const LeaseToken token = m_console->begin(QStringLiteral("op"), kOne, QStringLiteral("sales"));
    const SessionRow sales = m_console->view.sessions.value(QStringLiteral("13"));
    SessionRow wrong = sales;
    wrong.worker = WorkerId(kTwo);
    AWAIT_ERROR(m_console->map.removeSession(wrong, token), ErrorKind::Conflict);
    AWAIT_OK(m_console->map.removeSession(sales, token));
    QVERIFY(!m_console->view.sessions.contains(QStringLiteral("13")));
    AWAIT_OK(m_console->map.removeSession(sales, token)); // gone already
    QCOMPARE(m_raw->value("SELECT count(*) FROM waha_session"), QByteArray("2"));
}

void TestSessions::hostileNamesTravelUnharmed()
{
    QStringList names { QStringLiteral("'); DROP TABLE worker; --"),
                        QString(QChar(0x202e)) + QStringLiteral("moc.live"),
                        QStringLiteral("\"quoted\" ? ?1 :x \\' \\"), QStringLiteral("😀 %1 %now $1 ::text") };
    if (TestBackend::isSqlite()) // servers refuse the one, and have shorter columns than the other
        names << QStringLiteral("a") + QChar(QChar::Null) + QStringLiteral("b")
              << QString(5000, QLatin1Char('n'));
    m_raw->run("UPDATE worker SET capacity = 100");
    for (int i = 0; i < names.size(); ++i) {
        const LeaseToken token = m_console->begin(QString::number(i), kTwo, names.at(i));
        QCOMPARE(reserve(token, kTwo, names.at(i)), QStringLiteral("ok"));
        const auto row = await(m_console->map.insertSession(makeSession(names.at(i), kUser, kTwo), token));
        QVERIFY(row);
        QCOMPARE(m_console->view.sessions.value(row->toString()).name, names.at(i));
        QVERIFY(m_console->view.reservations.empty());
        AWAIT_OK(m_console->map.removeSession(m_console->view.sessions.value(row->toString()), token));
    }
    QCOMPARE(m_raw->value("SELECT count(*) FROM worker"), QByteArray("2"));
}

void TestSessions::slotsCountRowsUnmappedAndReservations()
{
    // Worker 2 holds three, one row is there.
    const LeaseToken a = m_console->begin(QStringLiteral("a"), kTwo, QStringLiteral("a"));
    const LeaseToken b = m_console->begin(QStringLiteral("b"), kTwo, QStringLiteral("b"));
    QCOMPARE(reserve(a, kTwo, QStringLiteral("a"), 2), QStringLiteral("no-capacity")); // 1 row + 2 unmapped
    QCOMPARE(reserve(a, kTwo, QStringLiteral("a"), 1), QStringLiteral("ok")); // 1 + 1 + itself
    QCOMPARE(reserve(b, kTwo, QStringLiteral("b"), 1), QStringLiteral("no-capacity"));
    QCOMPARE(reserve(b, kTwo, QStringLiteral("b"), 0), QStringLiteral("ok"));
    const auto full = await(m_console->map.reserveSlot(WorkerId(kTwo), QStringLiteral("c"), 0, a));
    QVERIFY(!full);
    QVERIFY(full.error().message.contains(QStringLiteral("capacity 3, used 1, reserved 2")));
    m_raw->run("INSERT INTO waha_session VALUES (30, 'a', 7, 2)"); // the application was faster for a
    QCOMPARE(reserve(a, kTwo, QStringLiteral("c")), QStringLiteral("no-capacity"));
}

void TestSessions::slotTakenTwiceIsOne()
{
    const LeaseToken token = m_console->begin(QStringLiteral("op"), kTwo, kNew);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(reserve(token, kTwo, kNew, 1), QStringLiteral("ok"));
    QCOMPARE(m_console->view.reservations.size(), size_t(1));
    QCOMPARE(m_raw->value("SELECT count(*) FROM quayside_reservation"), QByteArray("1"));
}

void TestSessions::slotsNeedAnActiveWorkerWithACapacity()
{
    const LeaseToken token = m_console->begin(QStringLiteral("op"), kTwo, kNew);
    QCOMPARE(reserve(token, QStringLiteral("99"), kNew), QStringLiteral("conflict"));
    AWAIT_OK(m_console->map.setWorkerState(WorkerId(kTwo), WorkerState::Active, WorkerState::Cordoned));
    const auto cordoned = await(m_console->map.reserveSlot(WorkerId(kTwo), kNew, 0, token));
    QVERIFY(!cordoned && cordoned.error().message.contains(QStringLiteral("cordoned")));
    m_raw->run("UPDATE worker SET capacity = NULL WHERE id = 1");
    const auto unknown = await(m_console->map.reserveSlot(WorkerId(kOne), kNew, 0, token));
    QVERIFY(!unknown && unknown.error().message.contains(QStringLiteral("unknown")));
    m_raw->run("UPDATE worker SET capacity = -5 WHERE id = 1");
    QCOMPARE(reserve(token, kOne, kNew), QStringLiteral("no-capacity"));
}

void TestSessions::lapsedReservationsDoNotCountForever()
{
    const LeaseToken a = m_console->begin(QStringLiteral("a"), kTwo, QStringLiteral("a"));
    const LeaseToken b = m_console->begin(QStringLiteral("b"), kTwo, QStringLiteral("b"));
    QCOMPARE(reserve(a, kTwo, QStringLiteral("a"), 1), QStringLiteral("ok"));
    QCOMPARE(reserve(b, kTwo, QStringLiteral("b"), 1), QStringLiteral("no-capacity"));
    m_raw->run("UPDATE quayside_reservation SET expires_ms = 1");
    QCOMPARE(reserve(b, kTwo, QStringLiteral("b"), 1), QStringLiteral("ok"));
    QCOMPARE(m_console->view.reservations.size(), size_t(1));
    QCOMPARE(reserve(a, kTwo, QStringLiteral("a"), 1), QStringLiteral("no-capacity")); // must be taken anew
    AWAIT_OK(m_console->map.renewLeases({ a }));
    QCOMPARE(m_raw->value("SELECT count(*) FROM quayside_reservation WHERE expires_ms = 1"), QByteArray("1"));
}

void TestSessions::releasedSlotsAreFree()
{
    const LeaseToken token = m_console->begin(QStringLiteral("op"), kTwo, kNew);
    QCOMPARE(reserve(token, kTwo, kNew), QStringLiteral("ok"));
    AWAIT_OK(m_console->map.endOperation(token, OperationState::Cancelled, {}));
    QVERIFY(m_console->view.reservations.empty());
}

void TestSessions::remainingCapacityIsCountedDown()
{
    MapLocation location = m_folder->location();
    location.capacityMeaning = MapLocation::CapacityMeaning::Remaining;
    QVERIFY(m_console->open(location));
    m_raw->run("UPDATE worker SET capacity = 1 WHERE id = 2");
    const LeaseToken token = m_console->begin(QStringLiteral("op"), kTwo, kNew);
    QCOMPARE(reserve(token, kTwo, kNew), QStringLiteral("ok"));
    QCOMPARE(reserve(token, kTwo, QStringLiteral("other")), QStringLiteral("no-capacity"));
    const auto row = await(m_console->map.insertSession(makeSession(kNew, kUser, kTwo), token));
    QVERIFY(row);
    QCOMPARE(m_console->view.workers.value(kTwo).capacity, std::optional<qint64>(0));
    QCOMPARE(reserve(token, kTwo, QStringLiteral("other")), QStringLiteral("no-capacity"));
    AWAIT_OK(m_console->map.moveSession(*row, WorkerId(kTwo), WorkerId(kOne), token));
    QCOMPARE(m_console->view.workers.value(kTwo).capacity, std::optional<qint64>(1));
    QCOMPARE(m_console->view.workers.value(kOne).capacity, std::optional<qint64>(24));
    AWAIT_OK(m_console->map.removeSession(m_console->view.sessions.value(row->toString()), token));
    QCOMPARE(m_raw->value("SELECT capacity FROM worker WHERE id = 1"), QByteArray("25"));
}

QTEST_GUILESS_MAIN(TestSessions)
#include "test_sessions.moc"
