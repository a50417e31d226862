// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/truth/sessioncause.h"
#include "unit/fleet/handfed.h"
#include "unit/operations/desk.h"
#include "unit/operations/plant.h"
#include "unit/waiting.h"

#include <QFile>
#include <QTest>

using namespace quayside;
using namespace quayside::test;

namespace {

constexpr qint64 kMinute = 60'000;
const QString kName = QStringLiteral("acme-sales");
constexpr const char *kPhone = "12025550101";

sim::WorkerConfig workerWith(std::vector<sim::SessionSeed> sessions)
{
    sim::WorkerConfig worker;
    worker.sessions = std::move(sessions);
    return worker;
}

} // namespace

/** A worker that is down when a console starts is not a worker of which nothing is known. */
class LastStateKeeperTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aWorkerThatIsDownShowsWhatWasSeen();
    void aLockedMapIsAskedAgain();
    void whatIsSeenGoesBefore();
    void whatIsNotSeenIsNotKept();
    void readOnlyMapsStayUntouched();
    void burysNothing();

private:
    static void keep(Plant &plant, Desk &desk, int workers)
    {
        desk.lastStates().save();
        QTRY_COMPARE(plant.database().value("SELECT count(*) FROM quayside_last_worker").toInt(), workers);
    }
    static void letPass(Plant &plant, qint64 ms)
    {
        const QByteArray by = QByteArray::number(ms);
        QVERIFY(plant.database().run("UPDATE quayside_last_worker SET seen_ms = seen_ms - " + by
                                     + "; UPDATE quayside_last_session SET since_ms = since_ms - " + by
                                     + "; UPDATE quayside_session_status SET since_ms = since_ms - " + by));
    }
};

void LastStateKeeperTest::aWorkerThatIsDownShowsWhatWasSeen()
{
    Plant plant({ workerWith({ Plant::working(kName.toStdString(), kPhone) }),
                  workerWith({ Plant::stopped("other") }) });
    plant.addRow(0, kName);
    {
        Desk desk(plant.file());
        QVERIFY(desk.waitForStatus(0, kName, SessionStatus::Working));
        keep(plant, desk, 2);
    }
    letPass(plant, 30 * kMinute);
    plant.fleet().worker(0).die();
    Desk later(plant.file());
    QTRY_VERIFY(later.fleet().session(later.session(0, kName)).status == SessionStatus::Working);
    const fleet::SessionFacts facts = later.fleet().session(later.session(0, kName));
    QVERIFY(facts.stale);
    QCOMPARE(facts.phone, QString::fromLatin1(kPhone));
    const qint64 age = later.fleet().clock().nowMs() - facts.seenMs;
    QVERIFY2(age >= 30 * kMinute && age < 32 * kMinute, qPrintable(QString::number(age)));
    QVERIFY(fleet::SessionCause(later.fleet())
                .status(later.session(0, kName))
                .title.startsWith(QStringLiteral("is shown as last seen")));
    QVERIFY(!later.fleet().isSessionSeenNow(later.session(0, kName)));
    plant.fleet().worker(0).comeBack();
    QTRY_VERIFY(later.fleet().isSessionSeenNow(later.session(0, kName)));
}

void LastStateKeeperTest::aLockedMapIsAskedAgain()
{
    Plant plant({ workerWith({ Plant::working(kName.toStdString(), kPhone) }) });
    plant.addRow(0, kName);
    {
        Desk desk(plant.file());
        QVERIFY(desk.waitForStatus(0, kName, SessionStatus::Working));
        keep(plant, desk, 1);
    }
    shardmap::ShardMap map;
    AWAIT_OK(map.open(plant.location()));
    HandFed fed;
    fed.addWorker(1);
    fed.addUser(QStringLiteral("u1"));
    fed.addRow(1, kName);
    shardmap::MapInfo whole;
    whole.incomplete = {};
    fed.fleet.applyMapInfo(whole);
    const fleet::LastStateKeeper keeper(fed.fleet, map);
    QVERIFY(plant.database().run("BEGIN EXCLUSIVE"));
    fed.reach(1, fleet::Reachability::Unreachable);
    fed.fleet.flush();
    QVERIFY(!await(map.lastStateOf(Desk::key(0, kName).worker))); // the keeper was before
    QVERIFY(plant.database().run("COMMIT"));
    const fleet::SessionIndex session = fed.fleet.findSession(Desk::key(0, kName));
    QTRY_COMPARE(fed.fleet.sessionStatus(session), SessionStatus(SessionStatus::Working));
}

/** A status that changes after the list was kept is in the map within seconds. */
void LastStateKeeperTest::whatIsSeenGoesBefore()
{
    Plant plant({ workerWith({ Plant::working(kName.toStdString(), kPhone) }) });
    plant.addRow(0, kName);
    {
        Desk desk(plant.file());
        QVERIFY(desk.waitForStatus(0, kName, SessionStatus::Working));
        keep(plant, desk, 1);
        letPass(plant, kMinute);
        QCOMPARE(plant.fleet().setStatus(0, kName.toStdString(), sim::Status::Failed), std::string());
        QVERIFY(desk.waitForStatus(0, kName, SessionStatus::Failed));
        QTRY_VERIFY((desk.statuses().save(),
                     plant.database()
                             .value("SELECT count(*) FROM quayside_session_status WHERE status = 'FAILED'")
                             .toInt()
                         == 1));
    }
    plant.fleet().worker(0).die();
    Desk later(plant.file());
    QTRY_VERIFY(later.fleet().session(later.session(0, kName)).status == SessionStatus::Failed);
    QVERIFY(later.fleet().session(later.session(0, kName)).stale);
}

/** Only whoever sees a worker says how it is. */
void LastStateKeeperTest::whatIsNotSeenIsNotKept()
{
    Plant plant({ workerWith({ Plant::working(kName.toStdString(), kPhone) }),
                  workerWith({ Plant::stopped("other") }) });
    plant.addRow(0, kName);
    plant.fleet().worker(0).die();
    Desk desk(plant.file());
    keep(plant, desk, 1);
    QCOMPARE(plant.database().value("SELECT worker_id FROM quayside_last_worker"), QByteArray("2"));
    QCOMPARE(plant.database().value("SELECT group_concat(session_name) FROM quayside_last_session"),
             QByteArray("other"));
}

void LastStateKeeperTest::readOnlyMapsStayUntouched()
{
    Plant plant({ workerWith({ Plant::working(kName.toStdString(), kPhone) }) });
    plant.addRow(0, kName);
    {
        const Desk installs(plant.file());
    }
    const QByteArray before = plant.database().value("SELECT generation FROM quayside_map");
    Desk desk(plant.file(), QStringLiteral("support@desk-2"), true, 0, Desk::kPace, true);
    QVERIFY(desk.waitForStatus(0, kName, SessionStatus::Working));
    desk.lastStates().save();
    QTest::qWait(300);
    QCOMPARE(plant.database().value("SELECT count(*) FROM quayside_last_worker"), QByteArray("0"));
    QCOMPARE(plant.database().value("SELECT generation FROM quayside_map"), before);
}

/**
 * The other copy was kept as WORKING with the account, and its worker is down: that is no sight of it, so the
 * copy with the tombstone, perhaps the only one there is, stays.
 */
void LastStateKeeperTest::burysNothing()
{
    Plant plant({ workerWith({ Plant::working(kName.toStdString(), kPhone) }),
                  workerWith({ Plant::stopped("other") }) });
    plant.addRow(1, kName);
    {
        const Desk installs(plant.file());
    }
    const QByteArray account = QByteArray(kPhone) + "@c.us";
    QVERIFY(plant.database().run(
        "INSERT INTO quayside_last_worker (worker_id, seen_ms) VALUES ('2', strftime('%s','now') * 1000);"
        "INSERT INTO quayside_last_session (worker_id, session_name, status, since_ms, exact, account)"
        " VALUES ('2', '"
        + kName.toUtf8() + "', 'WORKING', strftime('%s','now') * 1000 - 600000, 1, '" + account
        + "');"
          "INSERT INTO quayside_tombstone (worker_id, session_name, account, operation_id, created_ms)"
          " VALUES ('1', '"
        + kName.toUtf8() + "', '" + account + "', 'gone', 1)"));
    plant.fleet().worker(1).die();
    Desk desk(plant.file());
    QTRY_COMPARE(desk.fleet().connectedWith(QString::fromLatin1(account)).size(),
                 size_t(2)); // as if it worked
    const fleet::WorkerIndex index = desk.fleet().findWorker(Desk::key(0, kName).worker);
    QTRY_COMPARE(desk.fleet().worker(index).copiesToRemove, 1);
    QTest::qWait(3'000); // a minute and a half for the console
    QCOMPARE(plant.truth(0, kName).status, sim::Status::Working);
    QCOMPARE(plant.truth(0, kName).linkedTo, std::string(kPhone));
    QCOMPARE(plant.calls(0, QStringLiteral("DELETE /api/sessions/") + kName), 0);
    QCOMPARE(plant.database().value("SELECT count(*) FROM quayside_tombstone"), QByteArray("1"));
}

QTEST_GUILESS_MAIN(LastStateKeeperTest)
#include "test_laststates.moc"
