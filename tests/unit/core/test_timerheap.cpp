// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock.h"
#include "core/timerheap.h"

#include <QTest>

using namespace quayside;

class TestTimerHeap final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void goesOffInOrder();
    void cancelledNeverGoesOff();
    void jobsMayStartAndCancelOthers();
    void whatAJobStartsWaitsItsTurn();
    void worksByItself();
    void thousands();
};

void TestTimerHeap::goesOffInOrder()
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

void TestTimerHeap::cancelledNeverGoesOff()
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

void TestTimerHeap::jobsMayStartAndCancelOthers()
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

void TestTimerHeap::whatAJobStartsWaitsItsTurn()
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

void TestTimerHeap::worksByItself()
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

void TestTimerHeap::thousands()
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

QTEST_GUILESS_MAIN(TestTimerHeap)
#include "test_timerheap.moc"
