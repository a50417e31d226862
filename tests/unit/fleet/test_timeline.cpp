// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/fleetsync.h"
#include "fleet/timeline.h"
#include "shardmap/shardmap.h"
#include "waha/network.h"

#include "handfed.h"

#include <QSignalSpy>
#include <QTest>

using namespace quayside;
using namespace quayside::fleet;
using namespace quayside::fleet::test;

namespace {

/** A timeline that hears events from a sync that follows no map. */
class Heard final
{
public:
    void event(const QString &session, SessionStatus status, qint64 atMs)
    {
        waha::StatusEvent event;
        event.session = session;
        event.status = status;
        event.timestampMs = atMs;
        Q_EMIT sync.statusEvent(WorkerId(s("1")), event);
    }

    [[nodiscard]] static SessionKey key(const QString &session) { return { WorkerId(s("1")), session }; }

    HandFed fed;
    shardmap::ShardMap map;
    waha::Network network;
    FleetSync sync { fed.fleet, map, network };
    Timeline timeline { sync };
};

} // namespace

class TestTimeline final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void newestFirst();
    void sessionsAreKeptApart();
    void repeatsAreOne();
    void repeatAfterAnActionIsStillOne();
    void eventWithoutTimeGetsOurs();
    void actionsAreKept();
    void isBounded();
};

void TestTimeline::newestFirst()
{
    Heard heard;
    QSignalSpy spy(&heard.timeline, &Timeline::added);
    heard.event(s("a"), SessionStatus::Starting, 1000);
    heard.event(s("a"), SessionStatus::ScanQrCode, 2000);
    heard.event(s("a"), SessionStatus::Working, 3000);
    const auto entries = heard.timeline.of(Heard::key(s("a")));
    QCOMPARE(entries.size(), size_t(3));
    QCOMPARE(entries[0].status, SessionStatus(SessionStatus::Working));
    QCOMPARE(entries[0].atMs, 3000);
    QCOMPARE(entries[2].status, SessionStatus(SessionStatus::Starting));
    QCOMPARE(spy.count(), 3);
    QCOMPARE(spy.at(0).at(0).value<SessionKey>(), Heard::key(s("a")));
}

void TestTimeline::sessionsAreKeptApart()
{
    Heard heard;
    heard.event(s("a"), SessionStatus::Starting, 1000);
    heard.event(s("b"), SessionStatus::Failed, 2000);
    heard.timeline.add({ WorkerId(s("2")), s("a") }, { 3000, SessionStatus::Stopped, {} });
    QCOMPARE(heard.timeline.of(Heard::key(s("a"))).size(), size_t(1));
    QCOMPARE(heard.timeline.of(Heard::key(s("b"))).size(), size_t(1));
    QVERIFY(heard.timeline.of(Heard::key(s("c"))).empty());
}

void TestTimeline::repeatsAreOne()
{
    Heard heard;
    QSignalSpy spy(&heard.timeline, &Timeline::added);
    for (int i = 0; i < 6; ++i)
        heard.event(s("a"), SessionStatus::ScanQrCode, 1000 + i * 20'000); // the code rotates
    const auto entries = heard.timeline.of(Heard::key(s("a")));
    QCOMPARE(entries.size(), size_t(1));
    QCOMPARE(entries[0].atMs, 1000); // since when
    QCOMPARE(spy.count(), 1);
}

void TestTimeline::repeatAfterAnActionIsStillOne()
{
    Heard heard;
    heard.event(s("a"), SessionStatus::Working, 1000);
    heard.timeline.add(Heard::key(s("a")), { 2000, SessionStatus::Working, s("looked at by desk-3") });
    heard.event(s("a"), SessionStatus::Working, 3000);
    QCOMPARE(heard.timeline.of(Heard::key(s("a"))).size(), size_t(2));
    heard.event(s("a"), SessionStatus::Failed, 4000);
    QCOMPARE(heard.timeline.of(Heard::key(s("a"))).size(), size_t(3));
}

void TestTimeline::eventWithoutTimeGetsOurs()
{
    Heard heard;
    const qint64 before = QDateTime::currentMSecsSinceEpoch();
    heard.event(s("a"), SessionStatus::Working, 0);
    QVERIFY(heard.timeline.of(Heard::key(s("a"))).at(0).atMs >= before);
}

void TestTimeline::actionsAreKept()
{
    Heard heard;
    heard.timeline.add(Heard::key(s("a")), { 1, SessionStatus::Working, s("restarted") });
    heard.timeline.add(Heard::key(s("a")), { 2, SessionStatus::Working, s("restarted") });
    QCOMPARE(heard.timeline.of(Heard::key(s("a"))).size(), size_t(2));
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
