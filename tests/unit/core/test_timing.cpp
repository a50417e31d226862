// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backoff.h"
#include "core/clockwatch.h"
#include "core/soon.h"
#include "core/timerheap.h"
#include "sleepyclock.h"
#include "stallmeter.h"

#include <QSet>
#include <QTest>
#include <QThread>

#include <numeric>

using namespace quayside;
using namespace quayside::test;

/** Pauses that grow, timers in one heap, and the meter that tests find stalls with. */
class TestTiming final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void doublesUpToItsLongest();
    void twoDoNotKeepStep();
    void sleepIsNoticed();
    void goesOffInOrder();
    void cancelledNeverGoesOff();
    void jobsMayStartAndCancelOthers();
    void whatAJobStartsWaitsItsTurn();
    void worksByItself();
    void thousands();
    void askedOftenIsDoneOnce();
    void askingNeverPutsOff();
    void askedSoonerIsDoneSooner();
    void puttingOffBeginsAnew();
    void cancelledIsNotDone();
    void aJobMayAskAgain();
    void aBlockedLoopIsSeen()
    {
        StallMeter meter;
        meter.start(2);
        QTRY_VERIFY(meter.ticks() > 3);
        QThread::msleep(120);
        QTRY_VERIFY(meter.longestMs() >= 110);
        QVERIFY(meter.quantileMs(1.0) >= 110);
    }

    void theHistogramCountsEveryTick()
    {
        StallMeter meter;
        meter.start(1);
        QTRY_VERIFY(meter.ticks() > 20);
        meter.stop();
        const auto &histogram = meter.histogram();
        QCOMPARE(std::accumulate(histogram.begin(), histogram.end(), quint64(0)), meter.ticks());
    }

    void quantilesGrow()
    {
        StallMeter meter;
        meter.start(1);
        QTRY_VERIFY(meter.ticks() > 20);
        QVERIFY(meter.quantileMs(0.5) <= meter.quantileMs(0.99));
        QVERIFY(meter.quantileMs(0.99) <= meter.longestMs() + 0.1);
    }

    void resetForgets()
    {
        StallMeter meter;
        QCOMPARE(meter.quantileMs(0.5), 0.0);
        meter.start(1);
        QTRY_VERIFY(meter.ticks() > 2);
        meter.stop();
        meter.reset();
        QCOMPARE(meter.ticks(), quint64(0));
        QCOMPARE(meter.longestMs(), 0.0);
    }
};

void TestTiming::doublesUpToItsLongest()
{
    Backoff backoff(1'000, 60'000);
    for (int expected = 1'000; expected < 200'000; expected *= 2) {
        const int wait = backoff.next();
        const int capped = std::min(expected, 60'000);
        QVERIFY(wait >= capped * 8 / 10 && wait <= capped * 12 / 10);
    }
    for (int i = 0; i < 100; ++i)
        QVERIFY(backoff.next() <= 72'000);
    backoff.reset();
    QCOMPARE(backoff.failures(), 0);
    QVERIFY(backoff.next() <= 1'200);
    QVERIFY(backoff.longest() >= 48'000);
    for (int i = 0; i < 100; ++i)
        QVERIFY(std::abs(jittered(1'000) - 1'000) <= 101);
}

void TestTiming::twoDoNotKeepStep()
{
    QSet<int> values;
    for (int i = 0; i < 20; ++i)
        values << Backoff(1'000, 60'000).next();
    QVERIFY(values.size() > 5);
}

void TestTiming::sleepIsNoticed()
{
    SleepyClock clock;
    ClockWatch watch(clock);
    QVERIFY(!watch.jumped());
    clock.sleep(1'000); // a time server corrects it
    QVERIFY(!watch.jumped());
    clock.sleep(8 * 3'600'000);
    QVERIFY(watch.jumped());
    QVERIFY(!watch.jumped()); // once
    clock.sleep(-60'000);
    QVERIFY(watch.jumped());
    ManualClock steady;
    ClockWatch slow(steady);
    steady.advance(100'000);
    QVERIFY(!slow.jumped());
    steady.advance(100'000);
    QVERIFY(slow.jumped(60'000));
}

void TestTiming::goesOffInOrder()
{
    ManualClock clock;
    TimerHeap timers(clock);
    QList<int> order;
    for (const int ms : { 300, 100, 200, 100 })
        (void)timers.after(ms, [&order, ms] { order.append(ms); });
    timers.runDue();
    QVERIFY(order.isEmpty());
    clock.advance(250);
    timers.runDue();
    QCOMPARE(order, QList<int>({ 100, 100, 200 }));
    clock.advance(50);
    timers.runDue();
    QCOMPARE(order, QList<int>({ 100, 100, 200, 300 }));
    QCOMPARE(timers.size(), 0);
}

void TestTiming::cancelledNeverGoesOff()
{
    ManualClock clock;
    TimerHeap timers(clock);
    int count = 0;
    TimerHeap::Id id = timers.after(10, [&count] { ++count; });
    timers.cancel(id);
    QCOMPARE(id, TimerHeap::Id(0));
    timers.cancel(id);
    clock.advance(100);
    timers.runDue();
    QCOMPARE(count, 0);
}

void TestTiming::jobsMayStartAndCancelOthers()
{
    ManualClock clock;
    TimerHeap timers(clock);
    int count = 0;
    TimerHeap::Id victim = 0;
    (void)timers.after(10, [&] { timers.cancel(victim); });
    victim = timers.after(11, [&count] { count += 100; });
    (void)timers.after(12, [&] { (void)timers.after(20, [&count] { ++count; }); });
    clock.advance(15);
    timers.runDue();
    clock.advance(25);
    timers.runDue();
    QCOMPARE(count, 1);
}

void TestTiming::whatAJobStartsWaitsItsTurn()
{
    ManualClock clock;
    TimerHeap timers(clock);
    int count = 0;
    std::function<void()> again = [&] {
        ++count;
        (void)timers.after(0, again); // would otherwise never return
    };
    (void)timers.after(0, again);
    timers.runDue();
    QCOMPARE(count, 1);
    timers.runDue();
    QCOMPARE(count, 2);
}

void TestTiming::worksByItself()
{
    const SystemClock clock;
    TimerHeap timers(clock);
    QList<int> order;
    (void)timers.after(60, [&order] { order.append(60); });
    (void)timers.after(5'000'000, [&order] { order.append(-1); });
    (void)timers.after(10, [&order] { order.append(10); });
    QTRY_COMPARE(order, QList<int>({ 10, 60 }));
    QCOMPARE(timers.size(), 1);
}

void TestTiming::thousands()
{
    ManualClock clock;
    TimerHeap timers(clock);
    int count = 0;
    std::vector<TimerHeap::Id> ids;
    for (int i = 0; i < 20'000; ++i)
        ids.push_back(timers.after((i * 7919) % 60'000, [&count] { ++count; }));
    for (size_t i = 0; i < ids.size(); i += 2)
        timers.cancel(ids[i]);
    for (int second = 0; second < 61; ++second) {
        clock.advance(1'000);
        timers.runDue();
    }
    QCOMPARE(count, 10'000);
    QCOMPARE(timers.size(), 0);
}

void TestTiming::askedOftenIsDoneOnce()
{
    int done = 0;
    Soon soon([&done] { ++done; });
    for (int i = 0; i < 5; ++i)
        soon.ask(10);
    QVERIFY(soon.isAsked());
    QCOMPARE(done, 0);
    QTRY_COMPARE(done, 1);
    QVERIFY(!soon.isAsked());
    QTest::qWait(40);
    QCOMPARE(done, 1);
}

void TestTiming::askingNeverPutsOff()
{
    int done = 0;
    Soon soon([&done] { ++done; });
    QTimer often;
    connect(&often, &QTimer::timeout, &often, [&soon] { soon.ask(200); });
    often.start(1);
    QTRY_VERIFY(done > 1);
}

void TestTiming::askedSoonerIsDoneSooner()
{
    int done = 0;
    Soon soon([&done] { ++done; });
    soon.ask(600'000);
    soon.ask(5);
    soon.ask(600'000);
    QTRY_COMPARE(done, 1);
}

void TestTiming::puttingOffBeginsAnew()
{
    int done = 0;
    Soon soon([&done] { ++done; });
    soon.ask(5);
    soon.putOff(600'000);
    QTest::qWait(40);
    QCOMPARE(done, 0);
    QVERIFY(soon.isAsked());
    soon.putOff(5);
    QTRY_COMPARE(done, 1);
}

void TestTiming::cancelledIsNotDone()
{
    int done = 0;
    Soon soon([&done] { ++done; });
    soon.ask(5);
    soon.cancel();
    QVERIFY(!soon.isAsked());
    QTest::qWait(40);
    QCOMPARE(done, 0);
    soon.ask(5);
    QTRY_COMPARE(done, 1);
}

void TestTiming::aJobMayAskAgain()
{
    int done = 0;
    Soon *self = nullptr;
    Soon soon([&] {
        if (++done < 3)
            self->ask(1);
    });
    self = &soon;
    soon.ask(1);
    QTRY_COMPARE(done, 3);
    QVERIFY(!soon.isAsked());
}

QTEST_GUILESS_MAIN(TestTiming)
#include "test_timing.moc"
