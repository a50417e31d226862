// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/truth/timeline.h"

#include "handfed.h"

#include <QSignalSpy>
#include <QTest>

using namespace quayside;
using namespace quayside::fleet;
using namespace quayside::test;

namespace {

/** The timeline of a fleet of one worker that has listed `a` and `b` as stopped. */
class Heard final
{
public:
    Heard()
    {
        fed.addWorker(1);
        fed.answer(
            1,
            { HandFed::info(s("a"), SessionStatus::Stopped), HandFed::info(s("b"), SessionStatus::Stopped) });
    }

    void event(const QString &session, SessionStatus status) { fed.status(1, session, status); }
    [[nodiscard]] static SessionKey key(const QString &session, int worker = 1)
    {
        return { WorkerId(QString::number(worker)), session };
    }

    HandFed fed;
    Timeline timeline { fed.fleet };
};

} // namespace

class TestTimeline final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void newestFirst();
    void firstLooksAreNoChanges();
    void changesOfListsAreEntered();
    void goneAndBackAreEntered();
    void copiesAreKeptApart();
    void repeatsAreNone();
    void actionsAreKeptAndTold();
    void oneEventIsToldOnce();
    void keptOnesComeBehind();
    void isBounded();
};

void TestTimeline::newestFirst()
{
    Heard heard;
    QSignalSpy spy(&heard.timeline, &Timeline::added);
    heard.event(s("a"), SessionStatus::Starting);
    heard.fed.clock.advance(1'000);
    heard.event(s("a"), SessionStatus::ScanQrCode);
    heard.fed.clock.advance(2'000);
    heard.event(s("a"), SessionStatus::Working);
    const auto entries = heard.timeline.of(Heard::key(s("a")));
    QCOMPARE(entries.size(), size_t(4));
    QCOMPARE(entries[0].status, SessionStatus(SessionStatus::Working));
    QCOMPARE(entries[0].atMs, heard.fed.clock.nowMs());
    QCOMPARE(entries[1].atMs, heard.fed.clock.nowMs() - 2'000);
    QCOMPARE(entries[2].status, SessionStatus(SessionStatus::Starting));
    QCOMPARE(entries[3].status, SessionStatus(SessionStatus::Stopped)); // as it was first seen
    QVERIFY(!entries[3].exact);
    QCOMPARE(spy.count(), 3);
    QCOMPARE(spy.at(0).at(0).value<SessionKey>(), Heard::key(s("a")));
}

void TestTimeline::firstLooksAreNoChanges()
{
    Heard heard;
    QVERIFY(heard.timeline.of(Heard::key(s("a"))).empty());
}

void TestTimeline::changesOfListsAreEntered()
{
    Heard heard;
    heard.fed.clock.advance(60'000);
    heard.fed.answer(1, { HandFed::info(s("a"), SessionStatus::Failed) });
    const auto entries = heard.timeline.of(Heard::key(s("a")));
    QCOMPARE(entries.size(), size_t(2));
    QCOMPARE(entries[0].status, SessionStatus(SessionStatus::Failed));
    QVERIFY(!entries[0].exact); // it happened some time since the list before
}

void TestTimeline::goneAndBackAreEntered()
{
    Heard heard;
    WorkerUpdate update = HandFed::update(1);
    update.gone.push_back(s("a"));
    update.listed = true;
    heard.fed.fleet.applyUpdate(update);
    heard.fed.fleet.flush();
    heard.fed.answer(1, { HandFed::info(s("a"), SessionStatus::Starting) });
    const auto entries = heard.timeline.of(Heard::key(s("a")));
    QCOMPARE(entries.size(), size_t(3));
    QCOMPARE(entries[0].status, SessionStatus(SessionStatus::Starting));
    QCOMPARE(entries[1].status, SessionStatus(SessionStatus::Unknown)); // gone
}

/** What another worker's copy of the same name does is another timeline. */
void TestTimeline::copiesAreKeptApart()
{
    Heard heard;
    heard.fed.addWorker(2);
    heard.fed.addUser(s("u1"));
    heard.fed.addRow(1, s("a"));
    waha::SessionInfo copy = HandFed::info(s("a"), SessionStatus::Stopped);
    copy.metadataUserId = s("u1");
    heard.fed.answer(2, { copy });
    heard.event(s("a"), SessionStatus::Starting);
    heard.event(s("b"), SessionStatus::Failed);
    heard.fed.status(2, s("a"), SessionStatus::Working);
    QCOMPARE(heard.timeline.of(Heard::key(s("a"))).size(), size_t(2));
    QCOMPARE(heard.timeline.of(Heard::key(s("a"), 2)).size(), size_t(2));
    QCOMPARE(heard.timeline.of(Heard::key(s("a"), 2))[0].status, SessionStatus(SessionStatus::Working));
    QCOMPARE(heard.timeline.of(Heard::key(s("b"))).size(), size_t(2));
    QVERIFY(heard.timeline.of(Heard::key(s("c"))).empty());
}

void TestTimeline::repeatsAreNone()
{
    Heard heard;
    QSignalSpy spy(&heard.timeline, &Timeline::added);
    for (int i = 0; i < 6; ++i) {
        heard.event(s("a"), SessionStatus::ScanQrCode); // the code rotates
        heard.fed.clock.advance(20'000);
    }
    heard.timeline.add(Heard::key(s("a")), { heard.fed.clock.nowMs(), {}, s("looked at by desk-3") });
    heard.event(s("a"), SessionStatus::ScanQrCode);
    const auto entries = heard.timeline.of(Heard::key(s("a")));
    QCOMPARE(entries.size(), size_t(3));
    QCOMPARE(entries[1].atMs, heard.fed.clock.nowMs() - 120'000); // since when
    QCOMPARE(spy.count(), 2);
}

void TestTimeline::actionsAreKeptAndTold()
{
    Heard heard;
    QSignalSpy told(&heard.timeline, &Timeline::told);
    heard.timeline.add(Heard::key(s("a")), { 1, SessionStatus::Working, s("restarted") });
    heard.timeline.add(Heard::key(s("a")), { 2, SessionStatus::Working, s("restarted") });
    heard.event(s("a"), SessionStatus::Starting); // told by the fleet itself
    QCOMPARE(heard.timeline.of(Heard::key(s("a"))).size(), size_t(3)); // it had a history already
    QCOMPARE(told.count(), 2);
}

/** What comes back from the map was told here already: in its words, or as it was found by a list. */
void TestTimeline::oneEventIsToldOnce()
{
    Heard heard;
    const SessionKey key = Heard::key(s("a"));
    const qint64 now = heard.fed.clock.nowMs();
    heard.timeline.add(key, { now - 60'000, SessionStatus::Working, s("Restarted by ana@desk-1") });
    heard.timeline.add(key, { now - 20'000, SessionStatus::Stopped, {}, false }); // a list showed it
    heard.timeline.setKept(
        key,
        { { now - 60'400, {}, s("Restarted by ana@desk-1") }, // the map keeps no status of it
          { now - 35'000, SessionStatus::Stopped, {}, true }, // another console heard it
          { now - 3'600'000, {}, s("Restarted by ana@desk-1") } }); // that was another one
    const auto entries = heard.timeline.of(key);
    QCOMPARE(entries.size(), size_t(3));
    QVERIFY(entries[0].exact);
    QCOMPARE(entries[0].atMs, now - 35'000);
    QCOMPARE(entries[1].text, s("Restarted by ana@desk-1"));
    QCOMPARE(entries[2].atMs, now - 3'600'000);
}

void TestTimeline::keptOnesComeBehind()
{
    Heard heard;
    const qint64 now = heard.fed.clock.nowMs();
    heard.event(s("a"), SessionStatus::Starting);
    QSignalSpy wanted(&heard.timeline, &Timeline::wanted);
    heard.timeline.look(Heard::key(s("a")));
    QCOMPARE(wanted.count(), 1);
    heard.timeline.setKept(Heard::key(s("a")),
                           { { now - 50, SessionStatus::Starting, {} }, // the same, as the map has it
                             { now - 3'600'000, SessionStatus::Failed, {} },
                             { now - 1'800'000, {}, s("restarted by desk-3") },
                             { now - 7'200'000, SessionStatus::Working, {} } });
    const auto entries = heard.timeline.of(Heard::key(s("a")));
    QCOMPARE(entries.size(), size_t(5));
    QCOMPARE(entries[0].status, SessionStatus(SessionStatus::Starting));
    QCOMPARE(entries[2].text, s("restarted by desk-3"));
    QCOMPARE(entries[4].status, SessionStatus(SessionStatus::Working));
}

void TestTimeline::isBounded()
{
    Heard heard;
    heard.timeline.add(Heard::key(s("first")), { 0, SessionStatus::Working, s("opened") });
    for (int i = 1; i < 50'000; ++i) {
        const SessionKey key = Heard::key(s("s%1").arg(i % 7));
        heard.timeline.add(key, { i, SessionStatus::Working, s("n") });
    }
    QVERIFY(heard.timeline.of(Heard::key(s("first"))).empty());
    size_t all = 0;
    for (int session = 0; session < 7; ++session) {
        const auto entries = heard.timeline.of(Heard::key(s("s%1").arg(session)));
        all += entries.size();
        for (size_t i = 1; i < entries.size(); ++i)
            QCOMPARE(entries[i - 1].atMs - entries[i].atMs, 7);
        QVERIFY(entries.back().atMs >= 30'000);
    }
    QCOMPARE(all, size_t(20'000));
}

QTEST_GUILESS_MAIN(TestTimeline)
#include "test_timeline.moc"
