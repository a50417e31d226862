// SPDX-License-Identifier: GPL-3.0-or-later
#include "handfed.h"
#include "sleepyclock.h"

#include "fleet/store/loginmemory.h"
#include "fleet/store/sessionstore.h"

#include <QMap>
#include <QRandomGenerator>
#include <QTest>

using namespace quayside;
using namespace quayside::fleet;
using namespace quayside::test;

namespace {

QByteArray numbered(const char *before, int number, const char *after = "")
{
    return QByteArray(before).append(QByteArray::number(number)).append(after);
}

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

/** The packed store and its parts: nothing lost, nothing leaked, and small; and when a phone was linked, and
 * whose login a session had that its server tells nothing of any more. */
class SessionStoreTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void packedTextsAreLossless_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("inlined");
        QTest::newRow("empty") << QByteArray() << true;
        QTest::newRow("zero") << QByteArray("0") << true;
        QTest::newRow("number") << QByteArray("4917112345678") << true;
        QTest::newRow("18 digits") << QByteArray("999999999999999999") << true;
        QTest::newRow("19 digits") << QByteArray("9999999999999999999") << false;
        QTest::newRow("leading zero") << QByteArray("007") << false;
        QTest::newRow("negative") << QByteArray("-7") << false;
        QTest::newRow("plus") << QByteArray("+7") << false;
        QTest::newRow("uuid") << QByteArray("3f2504e0-4f89-11d3-9a0c-0305e82c3301") << false;
        QTest::newRow("unicode") << QByteArray("Zoë ☎") << false;
        QTest::newRow("128 bytes") << QByteArray(128, 'x') << false;
        QTest::newRow("long") << QByteArray(100'000, 'x') << false;
    }

    void packedTextsAreLossless()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, inlined);
        TextArena texts;
        const packed::Value value = packed::pack(text, {}, texts);
        QCOMPARE(packed::reference(value) == 0, inlined);
        QCOMPARE(packed::unpack(value, {}, texts).toUtf8(), text);
        QVERIFY(packed::equals(value, text, {}, texts));
        QVERIFY(!packed::equals(value, QByteArray(text).append('1'), {}, texts));
        TextArena others;
        (void)others.add("something before it");
        QCOMPARE(packed::identity(packed::pack(text, {}, others), others), packed::identity(value, texts));
    }

    void aSuffixIsPartOfTheText()
    {
        TextArena texts;
        const packed::Value value = packed::pack("491@c.us", "@c.us", texts);
        QVERIFY(packed::isNumber(value));
        QCOMPARE(packed::unpack(value, QLatin1StringView("@c.us"), texts), s("491@c.us"));
        QVERIFY(packed::equals(value, "491@c.us", "@c.us", texts));
        QVERIFY(!packed::equals(value, "491", "@c.us", texts));
        QVERIFY(!packed::isNumber(packed::pack("491@lid", "@c.us", texts)));
        QVERIFY(!packed::isNumber(packed::pack("@c.us", "@c.us", texts)));
    }

    void caselessHashesAndComparison()
    {
        QCOMPARE(textHash("Sales-Team-Nord", true), textHash("sales-team-nord", true));
        QVERIFY(textHash("Sales") != textHash("sales"));
        QVERIFY(equalsCaseless("SALES", "sales"));
        QVERIFY(!equalsCaseless("sales", "sale"));
        QVERIFY(!equalsCaseless("a@", "a`")); // differ in bit 5 only
        QVERIFY(equalsCaseless({}, {}));
    }

    void theArenaKeepsTexts()
    {
        TextArena texts;
        QMap<TextArena::Ref, QByteArray> expected;
        QRandomGenerator random(7);
        for (int i = 0; i < 20'000; ++i) {
            const QByteArray text = QByteArray::number(i) + QByteArray(int(random.bounded(200)), 'x');
            expected.insert(texts.add(text), text);
        }
        QCOMPARE(expected.size(), 20'000);
        for (auto it = expected.cbegin(); it != expected.cend(); ++it)
            QCOMPARE(texts.view(it.key()), QByteArrayView(it.value()));
    }

    void theArenaFreesWhatIsReleased()
    {
        TextArena texts;
        std::vector<TextArena::Ref> refs;
        for (int i = 0; i < 50'000; ++i)
            refs.push_back(texts.add("a name of some length"));
        const qsizetype full = texts.allocatedBytes();
        for (const TextArena::Ref ref : refs)
            texts.release(ref);
        QVERIFY(texts.allocatedBytes() < full / 4);
        for (int round = 0; round < 200; ++round) { // goes round without growing
            refs.clear();
            for (int i = 0; i < 1'000; ++i)
                refs.push_back(texts.add("a name of some length"));
            for (const TextArena::Ref ref : refs)
                texts.release(ref);
        }
        QVERIFY(texts.allocatedBytes() < full / 4);
    }

    void scatteredTextsMoveTogether()
    {
        TextArena texts;
        QMap<int, TextArena::Ref> kept;
        for (int i = 0; i < 60'000; ++i) {
            const TextArena::Ref ref = texts.add(numbered("text ", i));
            if (i % 3 == 0)
                kept.insert(i, ref);
            else
                texts.release(ref);
        }
        QVERIFY(texts.wantsCompaction());
        const qsizetype before = texts.allocatedBytes();
        texts.condemn();
        for (TextArena::Ref &ref : kept)
            ref = texts.moved(ref);
        QVERIFY(!texts.wantsCompaction());
        QVERIFY(texts.allocatedBytes() < before / 2);
        for (auto it = kept.cbegin(); it != kept.cend(); ++it)
            QCOMPARE(texts.view(it.value()).toByteArray(), numbered("text ", it.key()));
    }

    void theSlotTableFindsWhatIsInIt()
    {
        SlotTable table;
        // Bad hashes on purpose: long runs, wrapping round the end.
        const auto hashOf = [](quint32 value) { return value % 3 == 0 ? 0xffffff00U : mixedHash(value); };
        QSet<quint32> inside;
        QRandomGenerator random(11);
        for (int step = 0; step < 6'000; ++step) {
            const quint32 value = random.bounded(600U);
            const auto isValue = [value](quint32 other) { return other == value; };
            quint32 *slot = table.find(hashOf(value), isValue);
            QCOMPARE(slot != nullptr, inside.contains(value));
            if (slot) {
                table.erase(hashOf(value), slot);
                inside.remove(value);
            } else {
                table.insert(hashOf(value), value);
                inside.insert(value);
            }
            QCOMPARE(table.size(), inside.size());
        }
    }

    void namesOnOneAndSeveralWorkers()
    {
        UserTable users;
        SessionStore store(users, 0);
        const quint32 one = store.create(1, "a");
        QCOMPARE(store.find(1, "a"), one);
        QCOMPARE(store.find(2, "a"), SessionStore::kNone);
        const quint32 two = store.create(2, "a");
        const quint32 upper = store.create(1, "A");
        const quint32 again = store.create(1, "a");
        QCOMPARE(store.find(2, "a"), two);
        QCOMPARE(store.find(1, "A"), upper);
        QCOMPARE(store.find(1, "a"), one); // the first of equal ones
        QCOMPARE(store.names().group(two).size(), size_t(4));
        QCOMPARE(store.names().sameKey(again).size(), size_t(2));
        store.retire(one);
        QCOMPARE(store.find(1, "a"), again);
        store.rekey(again, 3, "b");
        QCOMPARE(store.find(3, "b"), again);
        store.retire(upper);
        QCOMPARE(store.names().group(two).size(), size_t(1));
    }

    void rowsAndCopiesOfAnEntry()
    {
        UserTable users;
        SessionStore store(users, 1'800'000'000'000);
        const quint32 ann = users.obtain(UserId(s("ann")));
        const quint32 entry = store.create(1, "a");
        store.beginCopy(entry);
        QVERIFY(store.setMetadataUser(entry, u"bob"));
        QCOMPARE(users.at(store.metadataUser(entry)).facts.row.id, UserId(s("bob")));
        store.setRow(entry, "row-1", ann);
        QCOMPARE(store.findRow("row-1"), entry);
        QCOMPARE(store.rowId(entry), s("row-1"));
        QCOMPARE(store.rowUser(entry), ann);
        QCOMPARE(users.at(store.metadataUser(entry)).facts.row.id,
                 UserId(s("bob"))); // another than the row's
        store.setRowUser(entry, users.obtain(UserId(s("bob"))));
        QCOMPARE(store.metadataUser(entry), store.rowUser(entry));
        store.clearRow(entry);
        QCOMPARE(store.findRow("row-1"), SessionStore::kNone);
        QCOMPARE(users.at(store.metadataUser(entry)).facts.row.id, UserId(s("bob")));
        users.reclaim();
        QCOMPARE(users.find(UserId(s("ann"))), UserTable::kNone); // nobody names her any more
        store.endCopy(entry);
        users.reclaim();
        QCOMPARE(users.find(UserId(s("bob"))), UserTable::kNone);
    }

    void aCopyMovesWhole()
    {
        UserTable users;
        SessionStore store(users, 1'800'000'000'000);
        const quint32 from = store.create(1, "a");
        const quint32 to = store.create(1, "b");
        store.beginCopy(from);
        store.setAccount(from, u"77@lid");
        store.setPushName(from, u"Zoë");
        store.setActivityMs(from, 5'000);
        store.setAssigned(from, s("waha1"));
        store.setMetadataUser(from, u"ann");
        store.setStatus(from, SessionStatus::Working);
        store.setSince(from, { 1'800'000'000'300, false });
        QCOMPARE(store.accounts().members(store.accountIdentity(from)).size(), size_t(1));
        store.moveCopy(from, to);
        QVERIFY(!store.has(from, HasLive) && store.has(to, HasLive));
        QCOMPARE(store.account(to), s("77@lid"));
        QVERIFY(store.account(from).isEmpty() && store.pushName(from).isEmpty());
        QCOMPARE(store.pushName(to), s("Zoë"));
        QCOMPARE(store.activityMs(to), 5'000);
        QCOMPARE(store.assigned(to), s("waha1"));
        QCOMPARE(store.sinceMs(to), 1'800'000'000'300);
        QCOMPARE(users.at(store.metadataUser(to)).facts.row.id, UserId(s("ann")));
        QCOMPARE(store.accounts().members(store.accountIdentity(to)).front(), to);
    }

    void anIndexComesBackEmpty()
    {
        UserTable users;
        SessionStore store(users, 0);
        const quint32 entry = store.create(1, "a");
        store.beginCopy(entry);
        store.setPushName(entry, u"Zoë");
        store.endCopy(entry);
        store.retire(entry);
        QCOMPARE(store.name(entry), QByteArrayView("a")); // still to be read
        store.reclaim();
        const quint32 next = store.create(2, "b");
        QCOMPARE(next, entry);
        QVERIFY(!store.has(next, HasLive) && !store.has(next, Retired));
        QVERIFY(store.pushName(next).isEmpty());
    }

    void compactingLosesNothing()
    {
        UserTable users;
        SessionStore store(users, 0);
        constexpr int kCount = 30'000;
        for (int i = 0; i < kCount; ++i) {
            const quint32 entry = store.create(1, numbered("session-", i));
            store.beginCopy(entry);
            store.setPushName(entry, s("push name %1").arg(i));
            store.setRow(entry, numbered("row-", i), UserTable::kNone);
        }
        for (int i = 0; i < kCount; i += 2) {
            const quint32 entry = store.find(1, numbered("session-", i));
            store.clearRow(entry);
            store.endCopy(entry);
            store.retire(entry);
        }
        store.reclaim();
        QVERIFY(store.wantsCompaction());
        const qsizetype before = store.allocatedBytes();
        for (int step = 0; store.wantsCompaction(); ++step) {
            QVERIFY(step < 100);
            store.compactSome(1'000);
        }
        QVERIFY(store.allocatedBytes() < before);
        for (int i = 1; i < kCount; i += 2) {
            const quint32 entry = store.find(1, numbered("session-", i));
            QVERIFY(entry != SessionStore::kNone);
            QCOMPARE(store.findRow(numbered("row-", i)), entry);
            QCOMPARE(store.pushName(entry), s("push name %1").arg(i));
        }
    }

    /** The budget of a session: design's 200 bytes for the whole program, of which the store may take about
     * 110. */
    void aSessionIsSmall()
    {
        UserTable users;
        SessionStore store(users, 1'800'000'000'000);
        constexpr int kCount = 100'000;
        for (int i = 0; i < kCount; ++i) {
            const quint32 entry = store.create(quint32(i / 500), numbered("user-", i, "-main"));
            store.setRow(entry, QByteArray::number(1 + i), users.obtain(UserId(QString::number(i / 7))));
            store.beginCopy(entry);
            store.setMetadataUser(entry, QString::number(i / 7));
            store.setAccount(entry, s("%1@c.us").arg(4'917'000'000'000 + i));
            store.setPushName(entry, s("Customer %1").arg(i));
            store.setStatus(entry, SessionStatus::Working);
        }
        const double each = double(store.allocatedBytes()) / kCount;
        qInfo("%.1f bytes a session", each);
        QVERIFY2(each < 113.0, qPrintable(QString::number(each)));
    }
    void restartsDoNotMakeALoginOlder()
    {
        LoginMemory memory;
        memory.noteStatus(7, SessionStatus::ScanQrCode, { 1'000, 0 });
        QCOMPARE(memory.linkedMs(7), 0);
        memory.noteStatus(7, SessionStatus::Starting, { 2'000, 0 }); // NOWEB connects anew between scan and WORKING
        memory.noteStatus(7, SessionStatus::Working, { 3'000, 0 });
        QCOMPARE(memory.linkedMs(7), 3'000);
        for (const SessionStatus status :
             { SessionStatus::Stopped, SessionStatus::Starting, SessionStatus::Working })
            memory.noteStatus(7, status, { 50'000, 0 });
        QCOMPARE(memory.linkedMs(7), 3'000);
        memory.noteStatus(7, SessionStatus::ScanQrCode, { 60'000, 0 });
        QCOMPARE(memory.linkedMs(7), 0);
        memory.noteStatus(8, SessionStatus::Starting, { 1'000, 0 }); // one that had its login
        memory.noteStatus(8, SessionStatus::Working, { 2'000, 0 });
        QCOMPARE(memory.linkedMs(8), 0);
        memory.noteStatus(9, SessionStatus::ScanQrCode, { 1'000, 0 }); // nobody scanned it
        memory.noteStatus(9, SessionStatus::Failed, { 2'000, 0 });
        memory.noteStatus(9, SessionStatus::Working, { 3'000, 0 });
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
        memory.noteHistory(1, event, { 100'000, 0 });
        QCOMPARE(memory.linkedMs(1), 93'000);
        memory.noteHistory(1, event, { 200'000, 0 }); // WORKING is sent again when other things change
        QCOMPARE(memory.linkedMs(1), 93'000);
        memory.noteHistory(2, toldBy(serversHour, { { SessionStatus::Working, serversHour } }), { 100'000, 0 });
        QCOMPARE(memory.linkedMs(2), 0);
        memory.forget(1);
        QCOMPARE(memory.linkedMs(1), 0);
    }

    /** What came after the scan makes the login no younger, and one that was given up is none. */
    void onlyTheScanIsALink()
    {
        LoginMemory memory;
        const auto told = [&memory](quint32 entry, const std::vector<waha::StatusStamp> &statuses) {
            memory.noteHistory(entry, toldBy(90'000, statuses), { 1'000'000, 0 });
            return memory.linkedMs(entry);
        };
        QCOMPARE(told(1,
                      { { SessionStatus::ScanQrCode, 10'000 },
                        { SessionStatus::Working, 20'000 },
                        { SessionStatus::Starting, 80'000 },
                        { SessionStatus::Working, 90'000 } }),
                 930'000);
        QCOMPARE(told(2,
                      { { SessionStatus::ScanQrCode, 10'000 },
                        { SessionStatus::Working, 20'000 },
                        { SessionStatus::ScanQrCode, 90'000 } }),
                 0);
        // A server whose times make no sense links nobody tomorrow.
        QCOMPARE(told(3, { { SessionStatus::ScanQrCode, 10'000 }, { SessionStatus::Working, 900'000'000 } }),
                 1'000'000);
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

    /** Or it would stay young until the clock has caught up. */
    void loginsGrowOlderWhereTheClockIsSetBack()
    {
        SleepyClock clock;
        Fleet fleet(clock);
        shardmap::MapDelta delta;
        delta.workers.push_back(HandFed::row(1));
        fleet.applyMap(delta);
        for (const SessionStatus status : { SessionStatus::ScanQrCode, SessionStatus::Working }) {
            WorkerUpdate update = HandFed::update(1);
            update.reach = Reachability::Online;
            update.listed = true;
            update.upserts = { HandFed::info(s("a"), status) };
            fleet.applyUpdate(update);
        }
        const SessionIndex session = fleet.findSession({ WorkerId(s("1")), s("a") });
        QVERIFY(fleet.sessionLinkedAgoMs(session) >= 0);
        clock.sleep(-60 * kMinute);
        QTest::qWait(20);
        QVERIFY(fleet.sessionLinkedAgoMs(session) >= 20);
        QVERIFY(fleet.sessionLinkedAgoMs(session) < kMinute);
        clock.sleep(70 * kMinute); // and while the computer sleeps
        QVERIFY(fleet.sessionLinkedAgoMs(session) >= 10 * kMinute);
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

QTEST_GUILESS_MAIN(SessionStoreTest)
#include "test_sessionstore.moc"
