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

sim::WorkerConfig workerWith(std::vector<sim::SessionSeed> sessions)
{
    sim::WorkerConfig worker;
    worker.sessions = std::move(sessions);
    return worker;
}

} // namespace

/** Ages and histories outlive the console, and are the same in all of them. */
class StatusKeeperTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ageOutlivesTheConsole();
    void twoConsolesSayTheSame();
    void wrongClocksDoNotMatter();
    void historyOutlivesTheConsole();
    void workingOnesCostFourBytes();
    void whatChangedMeanwhileIsFound();
    void aLockedMapIsAskedAgain();
    void whatChangesInAnOutageIsKept();
    void readOnlyMapsStayUntouched();
    void mapsWithoutTablesStayUntouched();

private:
    [[nodiscard]] static qint64 ageMs(const Desk &desk, int worker = 0)
    {
        const fleet::SessionIndex session = desk.session(worker, kName);
        return desk.fleet().clock().nowMs() - desk.fleet().sessionSince(session).atMs;
    }
    /** Until what was seen is in the map. */
    static void waitForKept(Plant &plant, const QByteArray &status)
    {
        const QByteArray sql = "SELECT count(*) FROM quayside_session_status WHERE session_name = '"
            + kName.toUtf8() + "' AND status = '" + status + "'";
        QTRY_VERIFY(plant.database().value(sql).toInt() > 0);
    }
    static void letPass(Plant &plant, qint64 ms)
    {
        const QByteArray by = QByteArray::number(ms);
        QVERIFY(plant.database().run("UPDATE quayside_session_status SET since_ms = since_ms - " + by
                                     + "; UPDATE quayside_watch SET watched_ms = watched_ms - " + by
                                     + "; UPDATE quayside_timeline SET at_ms = at_ms - " + by));
    }
    static void fail(Plant &plant, Desk &desk)
    {
        QVERIFY(desk.waitForStatus(0, kName, SessionStatus::Working)); // or it is no change
        QCOMPARE(plant.fleet().setStatus(0, kName.toStdString(), sim::Status::Failed), std::string());
        QVERIFY(desk.waitForStatus(0, kName, SessionStatus::Failed));
        waitForKept(plant, "FAILED");
    }
};

void StatusKeeperTest::ageOutlivesTheConsole()
{
    Plant plant({ workerWith({ Plant::working(kName.toStdString(), "12025550101") }) });
    plant.addRow(0, kName);
    {
        Desk desk(plant.file());
        fail(plant, desk);
        QVERIFY(ageMs(desk) < kMinute);
    }
    letPass(plant, 30 * kMinute);
    Desk later(plant.file());
    QTRY_VERIFY(ageMs(later) >= 30 * kMinute);
    QVERIFY(ageMs(later) < 31 * kMinute);
    QVERIFY(later.fleet().sessionSince(later.session(0, kName)).exact);
    const fleet::Cause cause = fleet::SessionCause(later.fleet()).status(later.session(0, kName));
    QVERIFY(later.fleet().clock().nowMs() - cause.sinceMs >= 30 * kMinute); // and whoever tells why, says so
}

/** The second one finds in a list what the first one saw. */
void StatusKeeperTest::twoConsolesSayTheSame()
{
    Plant plant({ workerWith({ Plant::working(kName.toStdString(), "12025550101") }) });
    plant.addRow(0, kName);
    Desk first(plant.file());
    fail(plant, first);
    letPass(plant, 30 * kMinute);
    Desk second(plant.file(), QStringLiteral("support@desk-2"));
    QTRY_VERIFY(ageMs(second) >= 30 * kMinute);
    // What both see from now on is the same without being read.
    QCOMPARE(plant.fleet().setStatus(0, kName.toStdString(), sim::Status::Working), std::string());
    QVERIFY(first.waitForStatus(0, kName, SessionStatus::Working));
    QVERIFY(second.waitForStatus(0, kName, SessionStatus::Working));
    QVERIFY(std::abs(ageMs(first) - ageMs(second)) < 2'000);
    QTRY_COMPARE(plant.database().value("SELECT status FROM quayside_session_status"), QByteArray("WORKING"));
    first.statuses().save();
    second.statuses().save();
    QTest::qWait(300);
    QCOMPARE(plant.database().value("SELECT count(*) FROM quayside_timeline WHERE status = 'WORKING'"
                                    " AND at_ms > (SELECT max(at_ms) FROM quayside_timeline"
                                    " WHERE status = 'FAILED')"),
             QByteArray("1"));
}

void StatusKeeperTest::wrongClocksDoNotMatter()
{
    Plant plant({ workerWith({ Plant::working(kName.toStdString(), "12025550101") }) });
    plant.addRow(0, kName);
    {
        Desk fast(plant.file(), QStringLiteral("support@desk-1"), true, 3 * 60 * kMinute);
        fail(plant, fast);
    }
    letPass(plant, 10 * kMinute);
    Desk slow(plant.file(), QStringLiteral("support@desk-2"), true, -60 * kMinute);
    QTRY_VERIFY(ageMs(slow) >= 10 * kMinute);
    QVERIFY(ageMs(slow) < 11 * kMinute);
}

void StatusKeeperTest::historyOutlivesTheConsole()
{
    Plant plant({ workerWith({ Plant::working(kName.toStdString(), "12025550101") }),
                  workerWith({ Plant::stopped(kName.toStdString()) }) });
    plant.addRow(0, kName);
    {
        Desk desk(plant.file());
        fail(plant, desk);
        desk.timeline().add(Desk::key(0, kName),
                            { desk.fleet().clock().nowMs(), {}, QStringLiteral("looked at"), true });
        QTRY_COMPARE(plant.database().value("SELECT count(*) FROM quayside_timeline WHERE text <> ''"),
                     QByteArray("1"));
        // The other copy has a history of its own.
        QCOMPARE(plant.fleet().setStatus(1, kName.toStdString(), sim::Status::ScanQrCode), std::string());
        desk.statuses().save();
        QTRY_VERIFY(
            (desk.statuses().save(),
             plant.database().value("SELECT count(*) FROM quayside_timeline WHERE worker_id = '2'").toInt()
                 > 0));
    }
    Desk later(plant.file());
    const SessionKey copy = Desk::key(0, kName);
    QVERIFY(later.timeline().of(copy).empty());
    later.timeline().look(copy);
    QTRY_VERIFY(!later.timeline().of(copy).empty());
    QStringList told;
    for (const fleet::TimelineEntry &entry : later.timeline().of(copy))
        told += entry.text.isEmpty() ? entry.status.text() : entry.text;
    QCOMPARE(told.join(u' '), QStringLiteral("looked at FAILED WORKING"));
    // What is seen from now on comes on top, and is there once.
    QCOMPARE(plant.fleet().setStatus(0, kName.toStdString(), sim::Status::Working), std::string());
    QTRY_COMPARE(later.timeline().of(copy).size(), size_t(4));
    QCOMPARE(later.timeline().of(copy).front().status, SessionStatus(SessionStatus::Working));
    waitForKept(plant, "WORKING");
    later.timeline().look(copy);
    QTest::qWait(300);
    QCOMPARE(later.timeline().of(copy).size(), size_t(4));
}

void StatusKeeperTest::workingOnesCostFourBytes()
{
    std::vector<sim::SessionSeed> sessions { Plant::working(kName.toStdString(), "12025550101") };
    for (int i = 0; i < 60; ++i)
        sessions.push_back(Plant::working("s" + std::to_string(i), std::to_string(12025560000 + i)));
    Plant plant({ workerWith(sessions) });
    {
        const Desk desk(plant.file());
        QTRY_COMPARE(plant.database().value("SELECT length(working) FROM quayside_watch"),
                     QByteArray::number(4 * 61));
        QCOMPARE(plant.database().value("SELECT count(*) FROM quayside_session_status"), QByteArray("0"));
    }
    letPass(plant, 30 * kMinute);
    const Desk later(plant.file());
    QTRY_VERIFY(ageMs(later) >= 30 * kMinute);
    QVERIFY(!later.fleet().sessionSince(later.session(0, kName)).exact); // "or longer"
}

void StatusKeeperTest::whatChangedMeanwhileIsFound()
{
    Plant plant({ workerWith({ Plant::working(kName.toStdString(), "12025550101") }) });
    plant.addRow(0, kName);
    {
        const Desk desk(plant.file());
        QTRY_COMPARE(plant.database().value("SELECT count(*) FROM quayside_watch"), QByteArray("1"));
    }
    letPass(plant, 30 * kMinute);
    QCOMPARE(plant.fleet().setStatus(0, kName.toStdString(), sim::Status::ScanQrCode), std::string());
    Desk later(plant.file());
    const fleet::SessionIndex session = later.session(0, kName);
    QTRY_COMPARE(toString(later.fleet().sessionLogin(session)),
                 QStringLiteral("lost")); // it worked, nobody asked for this
    QVERIFY(ageMs(later) < kMinute);
    QTRY_COMPARE(later.timeline().of(Desk::key(0, kName)).size(), size_t(2));
}

void StatusKeeperTest::aLockedMapIsAskedAgain()
{
    Plant plant({ workerWith({ Plant::working(kName.toStdString(), "12025550101") }) });
    plant.addRow(0, kName);
    {
        Desk desk(plant.file());
        fail(plant, desk);
    }
    letPass(plant, 30 * kMinute);
    shardmap::ShardMap map;
    AWAIT_OK(map.open(plant.location()));
    HandFed fed;
    fed.addWorker(1);
    fleet::Timeline timeline(fed.fleet);
    const fleet::StatusKeeper keeper(fed.fleet, map, timeline);
    QVERIFY(plant.database().run("BEGIN EXCLUSIVE"));
    fed.answer(1, { HandFed::info(kName, SessionStatus::Failed) });
    fed.fleet.flush();
    QVERIFY(!await(map.watchOf(Desk::key(0, kName).worker))); // the keeper was before
    QVERIFY(plant.database().run("COMMIT"));
    const fleet::SessionIndex session = fed.fleet.findSession(Desk::key(0, kName));
    QTRY_VERIFY(fed.clock.nowMs() - fed.fleet.sessionSince(session).atMs >= 30 * kMinute);
}

/** The file is away for a while, as the connection to a server may be. */
void StatusKeeperTest::whatChangesInAnOutageIsKept()
{
    Plant plant({ workerWith({ Plant::working(kName.toStdString(), "12025550101") }) });
    plant.addRow(0, kName);
    Desk desk(plant.file());
    QVERIFY(desk.waitForStatus(0, kName, SessionStatus::Working));
    const QString away = plant.file() + QStringLiteral(".away");
    QVERIFY(QFile::rename(plant.file(), away));
    QCOMPARE(plant.fleet().setStatus(0, kName.toStdString(), sim::Status::Failed), std::string());
    QVERIFY(desk.waitForStatus(0, kName, SessionStatus::Failed));
    desk.timeline().add(Desk::key(0, kName),
                        { desk.fleet().clock().nowMs(), {}, QStringLiteral("looked at"), true });
    desk.statuses().save();
    const auto refused = await(desk.map().keepStatuses({})); // the changes were before
    QCOMPARE(outcome(refused), toString(ErrorKind::Database));
    QVERIFY(QFile::rename(away, plant.file()));
    QTRY_VERIFY((desk.statuses().save(),
                 plant.database()
                         .value("SELECT count(*) FROM quayside_session_status WHERE status = 'FAILED'")
                         .toInt()
                     == 1));
    QTRY_COMPARE(plant.database().value("SELECT text FROM quayside_timeline WHERE text <> ''"),
                 QByteArray("looked at"));
}

void StatusKeeperTest::readOnlyMapsStayUntouched()
{
    Plant plant({ workerWith({ Plant::working(kName.toStdString(), "12025550101") }) });
    plant.addRow(0, kName);
    {
        Desk desk(plant.file());
        fail(plant, desk);
    }
    letPass(plant, 30 * kMinute);
    const auto count = [&plant] {
        return plant.database().value("SELECT (SELECT count(*) FROM quayside_timeline) || ' ' ||"
                                      " (SELECT group_concat(status) FROM quayside_session_status)");
    };
    const QByteArray before = count();
    const QByteArray version = plant.database().value("PRAGMA data_version");
    Desk reader(plant.file(), QStringLiteral("support@desk-2"), false, 0, Desk::kPace, true);
    QTRY_VERIFY(ageMs(reader) >= 30 * kMinute); // what others kept is read
    QCOMPARE(plant.fleet().setStatus(0, kName.toStdString(), sim::Status::Working), std::string());
    QVERIFY(reader.waitForStatus(0, kName, SessionStatus::Working));
    reader.statuses().save();
    QTest::qWait(1'000);
    QCOMPARE(count(), before);
    QCOMPARE(plant.database().value("PRAGMA data_version"), version);
}

void StatusKeeperTest::mapsWithoutTablesStayUntouched()
{
    Plant plant({ workerWith({ Plant::working(kName.toStdString(), "12025550101") }) });
    plant.addRow(0, kName);
    const QByteArray version = plant.database().value("PRAGMA data_version");
    Desk desk(plant.file(), QStringLiteral("support@desk-1"), false);
    QVERIFY(desk.waitForStatus(0, kName, SessionStatus::Working));
    QCOMPARE(plant.fleet().setStatus(0, kName.toStdString(), sim::Status::Failed), std::string());
    QVERIFY(desk.waitForStatus(0, kName, SessionStatus::Failed));
    desk.statuses().save();
    desk.timeline().look(Desk::key(0, kName));
    QTest::qWait(1'000);
    QCOMPARE(plant.database().value("PRAGMA data_version"), version);
    QCOMPARE(plant.database().value("SELECT count(*) FROM sqlite_master WHERE name LIKE 'quayside%'"),
             QByteArray("0"));
    QCOMPARE(desk.timeline().of(Desk::key(0, kName)).size(), size_t(2)); // in memory it is
}

QTEST_GUILESS_MAIN(StatusKeeperTest)
#include "test_statuskeeper.moc"
