// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/store/loginmemory.h"

#include "unit/fleet/handfed.h"

#include <QTest>

using namespace quayside;
using namespace quayside::fleet;
using namespace quayside::test;

namespace {

constexpr qint64 kMinute = 60'000;
const QString kOldCore = QStringLiteral("2026.4.1");

waha::StatusEvent toldBy(qint64 atMs, std::vector<waha::StatusStamp> statuses)
{
    waha::StatusEvent event;
    event.timestampMs = atMs;
    event.status = statuses.back().status;
    event.statuses = std::move(statuses);
    return event;
}

} // namespace

/** When a phone was linked, and whose login a session had that its server tells nothing of any more. */
class TestLoginMemory final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void restartsDoNotMakeALoginOlder()
    {
        LoginMemory memory;
        memory.noteStatus(7, SessionStatus::ScanQrCode, 1'000);
        QCOMPARE(memory.linkedMs(7), 0);
        memory.noteStatus(7, SessionStatus::Starting, 2'000); // NOWEB connects anew between scan and WORKING
        memory.noteStatus(7, SessionStatus::Working, 3'000);
        QCOMPARE(memory.linkedMs(7), 3'000);
        for (const SessionStatus status :
             { SessionStatus::Stopped, SessionStatus::Starting, SessionStatus::Working })
            memory.noteStatus(7, status, 50'000);
        QCOMPARE(memory.linkedMs(7), 3'000);
        memory.noteStatus(7, SessionStatus::ScanQrCode, 60'000);
        QCOMPARE(memory.linkedMs(7), 0);
        memory.noteStatus(8, SessionStatus::Starting, 1'000); // one that had its login
        memory.noteStatus(8, SessionStatus::Working, 2'000);
        QCOMPARE(memory.linkedMs(8), 0);
        memory.noteStatus(9, SessionStatus::ScanQrCode, 1'000); // nobody scanned it
        memory.noteStatus(9, SessionStatus::Failed, 2'000);
        memory.noteStatus(9, SessionStatus::Working, 3'000);
        QCOMPARE(memory.linkedMs(9), 0);
    }

    void serverTellsWhatWasNotSeen()
    {
        LoginMemory memory;
        const qint64 serversHour = 3'600'000; // its clock is far from ours
        const auto event = toldBy(serversHour + 9'000,
                                  { { SessionStatus::ScanQrCode, serversHour },
                                    { SessionStatus::Starting, serversHour + 1'000 },
                                    { SessionStatus::Working, serversHour + 2'000 } });
        memory.noteHistory(1, event, 100'000);
        QCOMPARE(memory.linkedMs(1), 93'000);
        memory.noteHistory(1, event, 200'000); // WORKING is sent again when other things change
        QCOMPARE(memory.linkedMs(1), 93'000);
        memory.noteHistory(2, toldBy(serversHour, { { SessionStatus::Working, serversHour } }), 100'000);
        QCOMPARE(memory.linkedMs(2), 0);
        memory.forget(1);
        QCOMPARE(memory.linkedMs(1), 0);
    }

    void listsTellOfALinkAsEventsDo()
    {
        HandFed fed;
        fed.addWorker(1);
        fed.answer(1, { HandFed::info(s("polled"), SessionStatus::ScanQrCode) });
        fed.clock.advance(kMinute);
        fed.answer(1, { HandFed::info(s("polled"), SessionStatus::Working, s("12025550101")) });
        const SessionIndex session = fed.fleet.findSession({ WorkerId(s("1")), s("polled") });
        const qint64 linked = fed.fleet.sessionLinkedMs(session);
        QCOMPARE(linked, fed.clock.nowMs());
        fed.clock.advance(kMinute);
        fed.status(1, s("polled"), SessionStatus::Stopped);
        fed.status(1, s("polled"), SessionStatus::Starting);
        fed.status(1, s("polled"), SessionStatus::Working);
        QCOMPARE(fed.fleet.sessionLinkedMs(session), linked);
    }

    /** A CORE of before 2026.6.1 tells `me: null` of what is stopped, and keeps the login. */
    void lastKnownAccountCounts()
    {
        HandFed fed;
        fed.addWorker(1);
        const SessionKey key { WorkerId(s("1")), s("default") };
        fed.answer(1, { HandFed::info(key.name, SessionStatus::Working, s("12025550101"), s("Ann")) },
                   kOldCore);
        const SessionIndex session = fed.fleet.findSession(key);
        QCOMPARE(fed.fleet.session(session).accountToldMs, 0);
        const qint64 told = fed.clock.nowMs();
        fed.clock.advance(5 * kMinute);
        fed.answer(1, { HandFed::info(key.name, SessionStatus::Stopped) }, kOldCore);
        SessionFacts facts = fed.fleet.session(session);
        QCOMPARE(facts.phone, s("12025550101"));
        QCOMPARE(facts.pushName, s("Ann"));
        QVERIFY(facts.accountHidden);
        QCOMPARE(facts.accountToldMs, told);
        QVERIFY(fed.fleet.connectedWith(s("12025550101@c.us")).empty()); // it does not run
        fed.answer(1, { HandFed::info(key.name, SessionStatus::ScanQrCode) }, kOldCore);
        facts = fed.fleet.session(session);
        QCOMPARE(facts.phone, QString()); // it asks for a phone: there is no login
        QVERIFY(!facts.accountHidden);
    }

    void ownLogOutIsRemembered()
    {
        HandFed fed;
        fed.addWorker(1);
        const SessionKey key { WorkerId(s("1")), s("default") };
        fed.answer(1, { HandFed::info(key.name, SessionStatus::Working, s("12025550101")) }, kOldCore);
        fed.fleet.forgetAccount(key); // it still tells: that counts
        const SessionIndex session = fed.fleet.findSession(key);
        QCOMPARE(fed.fleet.sessionAccount(session), s("12025550101@c.us"));
        fed.answer(1, { HandFed::info(key.name, SessionStatus::Stopped) }, kOldCore);
        fed.fleet.forgetAccount(key);
        QCOMPARE(fed.fleet.sessionAccount(session), QString());
    }

    /** A server that keeps `me` of what is stopped says with `null` that there is none. */
    void serverThatTellsIsBelieved()
    {
        HandFed fed;
        fed.addWorker(1);
        const SessionKey key { WorkerId(s("1")), s("sales") };
        fed.answer(1, { HandFed::info(key.name, SessionStatus::Working, s("12025550101")) });
        const SessionIndex session = fed.fleet.findSession(key);
        const auto holders = fed.fleet.connectedWith(s("12025550101@c.us"));
        QCOMPARE(holders.size(), size_t(1));
        QVERIFY(holders.front() == key);
        fed.answer(1, { HandFed::info(key.name, SessionStatus::Stopped) });
        QCOMPARE(fed.fleet.session(session).phone, QString());
        QVERIFY(!fed.fleet.session(session).accountHidden);
    }
};

QTEST_GUILESS_MAIN(TestLoginMemory)
#include "test_loginmemory.moc"
