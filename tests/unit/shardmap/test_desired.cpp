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

namespace {

const QString kWorker = QStringLiteral("2");
const QString kUser = QStringLiteral("7");
const QString kName = QStringLiteral("fresh");

} // namespace

/** What should run: kept with the end of an operation, told here at once and to others within two seconds. */
class TestDesired final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void anEndKeepsTheWish();
    void anEndWithoutAWishLeavesItAsItIs();
    void aLostLeaseKeepsNothing();
    void aSessionWithoutARowHasNone();
    void aWishOfItsOwn();
    void anotherConsoleIsTold();
    void aNewConsoleReadsIt();
    void whatIsNotStoredAnyMoreIsTold();
    void aRemovedRowTakesItAlong();
    void aNewRowDoesNotInheritIt();
    void ownWritesAreNotReadAgain();
    void unknownWordsAreNoWish();

private:
    /** Begins on the session, adds its row, and ends; the row's id. */
    QString makeRow(const QString &name = kName);
    LeaseToken begin(const QString &name = kName)
    {
        return m_console->begin(QStringLiteral("op%1").arg(++m_operations), kWorker, name);
    }
    void want(DesiredState state)
    {
        AWAIT_OK(m_console->map.endOperation(begin(), OperationState::Succeeded, {}, state));
    }
    [[nodiscard]] QByteArray stored(const QString &row)
    {
        return m_raw->value("SELECT state || ' ' || actor FROM quayside_desired WHERE row_id = '"
                            + row.toUtf8() + "'");
    }

    std::unique_ptr<MapFolder> m_folder;
    std::unique_ptr<Console> m_console;
    std::unique_ptr<RawDatabase> m_raw;
    int m_operations = 0;
};

void TestDesired::init()
{
    m_folder = std::make_unique<MapFolder>();
    makeHandMadeMap(*m_folder);
    m_console = std::make_unique<Console>();
    QVERIFY(m_console->open(m_folder->location()));
    m_raw = std::make_unique<RawDatabase>(*m_folder);
}

void TestDesired::cleanup()
{
    m_raw.reset();
    m_console.reset();
    m_folder.reset();
}

QString TestDesired::makeRow(const QString &name)
{
    const LeaseToken token = begin(name);
    const auto row = await(m_console->map.insertSession(makeSession(name, kUser, kWorker), token));
    (void)await(m_console->map.endOperation(token, OperationState::Succeeded, {}));
    return row ? row->toString() : QString();
}

void TestDesired::anEndKeepsTheWish()
{
    const QString row = makeRow();
    want(DesiredState::Running);
    QCOMPARE(stored(row), QByteArray("running support@desk-1"));
    QVERIFY(m_console->view.desired.value(row) == DesiredState::Running);
    want(DesiredState::Stopped);
    QCOMPARE(stored(row), QByteArray("stopped support@desk-1"));
    QVERIFY(m_console->view.desired.value(row) == DesiredState::Stopped);
    QCOMPARE(m_raw->value("SELECT count(*) FROM quayside_desired"), QByteArray("1"));
    QVERIFY(m_raw->value("SELECT changed_ms FROM quayside_desired").toLongLong() > 1'600'000'000'000);
}

void TestDesired::anEndWithoutAWishLeavesItAsItIs()
{
    const QString row = makeRow();
    want(DesiredState::Running);
    want(DesiredState::Unset);
    QCOMPARE(stored(row), QByteArray("running support@desk-1"));
}

void TestDesired::aLostLeaseKeepsNothing()
{
    const QString row = makeRow();
    LeaseToken token = begin();
    token.epoch = 7;
    AWAIT_ERROR(m_console->map.endOperation(token, OperationState::Succeeded, {}, DesiredState::Running),
                ErrorKind::LeaseLost);
    QCOMPARE(stored(row), QByteArray());
    QVERIFY(m_console->view.desired.isEmpty());
}

void TestDesired::aSessionWithoutARowHasNone()
{
    want(DesiredState::Running);
    QCOMPARE(m_raw->value("SELECT count(*) FROM quayside_desired"), QByteArray("0"));
    AWAIT_OK(m_console->map.setDesired({ WorkerId(kWorker), kName }, DesiredState::Running));
    QCOMPARE(m_raw->value("SELECT count(*) FROM quayside_desired"), QByteArray("0"));
}

void TestDesired::aWishOfItsOwn()
{
    const QString row = makeRow();
    AWAIT_OK(m_console->map.setDesired({ WorkerId(kWorker), kName }, DesiredState::Running));
    QCOMPARE(stored(row), QByteArray("running support@desk-1"));
    QVERIFY(m_console->view.desired.value(row) == DesiredState::Running);
}

void TestDesired::anotherConsoleIsTold()
{
    NEEDS_SEVERAL_CONSOLES();
    const QString row = makeRow();
    Console other(QStringLiteral("bob@desk-2"));
    QVERIFY(other.open(m_folder->location()));
    QVERIFY(other.view.desired.isEmpty());
    want(DesiredState::Running);
    QTRY_VERIFY(other.view.desired.value(row) == DesiredState::Running);
    AWAIT_OK(other.map.setDesired({ WorkerId(kWorker), kName }, DesiredState::Stopped));
    QTRY_VERIFY(m_console->view.desired.value(row) == DesiredState::Stopped);
}

void TestDesired::aNewConsoleReadsIt()
{
    NEEDS_SEVERAL_CONSOLES();
    const QString row = makeRow();
    want(DesiredState::Stopped);
    Console other(QStringLiteral("bob@desk-2"));
    QVERIFY(other.open(m_folder->location(), false));
    QTRY_VERIFY(other.view.desired.value(row) == DesiredState::Stopped);
    QVERIFY(other.view.sessions.contains(row));
}

void TestDesired::whatIsNotStoredAnyMoreIsTold()
{
    const QString row = makeRow();
    const QString kept = makeRow(QStringLiteral("kept"));
    want(DesiredState::Running);
    AWAIT_OK(m_console->map.setDesired({ WorkerId(kWorker), QStringLiteral("kept") }, DesiredState::Running));
    m_raw->run("DELETE FROM quayside_desired WHERE row_id = '" + row.toUtf8()
               + "'; UPDATE quayside_change SET version = version + 1 WHERE topic = 'desired'");
    QTRY_VERIFY(m_console->view.desired.value(row) == DesiredState::Unset);
    QVERIFY(m_console->view.desired.value(kept) == DesiredState::Running);
}

void TestDesired::aRemovedRowTakesItAlong()
{
    const QString row = makeRow();
    want(DesiredState::Running);
    SessionRow known = makeSession(kName, kUser, kWorker);
    known.id = RowId(row);
    const LeaseToken token = begin();
    AWAIT_OK(m_console->map.removeSession(known, token));
    QCOMPARE(m_raw->value("SELECT count(*) FROM quayside_desired"), QByteArray("0"));
    QVERIFY(m_console->view.desired.value(row) == DesiredState::Unset);
    // Whatever the operation says at its end: there is no row to keep it for.
    AWAIT_OK(m_console->map.endOperation(token, OperationState::Succeeded, {}, DesiredState::Running));
    QCOMPARE(m_raw->value("SELECT count(*) FROM quayside_desired"), QByteArray("0"));
}

/** SQLite gives ids out again; the application may have removed the row that a wish was kept for. */
void TestDesired::aNewRowDoesNotInheritIt()
{
    ONLY_ON_SQLITE(); // which gives an id again
    const QString row = makeRow();
    want(DesiredState::Stopped);
    m_raw->run("DELETE FROM waha_session WHERE id = " + row.toUtf8());
    QCOMPARE(makeRow(QStringLiteral("another")), row);
    QCOMPARE(stored(row), QByteArray());
    QVERIFY(m_console->view.desired.value(row) == DesiredState::Unset);
}

void TestDesired::ownWritesAreNotReadAgain()
{
    const QString row = makeRow();
    want(DesiredState::Running);
    m_console->view.deltas.clear();
    m_console->view.desired.clear();
    m_raw->run("UPDATE waha_session SET name = 'renamed' WHERE name = 'fresh'"); // makes it look
    QTRY_COMPARE(m_console->view.sessions.value(row).name, QStringLiteral("renamed"));
    QVERIFY(m_console->view.desired.isEmpty());
}

void TestDesired::unknownWordsAreNoWish()
{
    QVERIFY(desiredStateFromString(u"hibernating") == DesiredState::Unset);
    QVERIFY(desiredStateFromString({}) == DesiredState::Unset);
    for (const DesiredState state : { DesiredState::Running, DesiredState::Stopped })
        QVERIFY(desiredStateFromString(toString(state)) == state);
}

QTEST_GUILESS_MAIN(TestDesired)
#include "test_desired.moc"
