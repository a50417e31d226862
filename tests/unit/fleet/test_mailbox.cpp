// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/watch/mailbox.h"
#include "fleet/watch/memorykeeper.h"

#include "handfed.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__)
#define QUAYSIDE_MEASURES_MEMORY
#include <unistd.h>
#endif

using namespace quayside;
using namespace quayside::fleet;
using namespace quayside::test;

namespace {

WorkerUpdate withEvent(int worker, const QString &name)
{
    WorkerUpdate update = HandFed::update(worker);
    waha::StatusEvent event;
    event.session = name;
    update.events.push_back(event);
    return update;
}

WorkerUpdate withList(int worker, int sessions)
{
    WorkerUpdate update = HandFed::update(worker);
    for (int i = 0; i < sessions; ++i)
        update.upserts.push_back(HandFed::info(s("s%1").arg(i), SessionStatus::Working));
    update.listed = true;
    return update;
}

#ifdef QUAYSIDE_MEASURES_MEMORY
qint64 residentBytes()
{
    QFile file(s("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').at(1).toLongLong() * sysconf(_SC_PAGESIZE);
}
#endif

} // namespace

class TestMailbox final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsOnceUntilTaken();
    void joinsWhatOneWorkerSays();
    void workersAreKeptApart();
    void orderOfListAndEventsIsKept();
    void goneComesLast();
    void generationsAreNotJoined();
    void longListsTravelInPieces();
    void newestFactWins();
    void memoryOfALoadIsGivenBack();
    void statusesOneByOneAreNoLoad();
};

void TestMailbox::tellsOnceUntilTaken()
{
    Mailbox box;
    QVERIFY(box.put(withEvent(1, s("a"))));
    QVERIFY(!box.put(withEvent(1, s("b"))));
    QVERIFY(!box.put(withEvent(2, s("b"))));
    QCOMPARE(box.take().size(), size_t(2));
    QVERIFY(box.take().empty());
    QVERIFY(box.put(withEvent(1, s("a"))));
}

void TestMailbox::joinsWhatOneWorkerSays()
{
    Mailbox box;
    for (int i = 0; i < 100; ++i)
        (void)box.put(withEvent(1, s("e%1").arg(i)));
    const auto taken = box.take();
    QCOMPARE(taken.size(), size_t(1));
    QCOMPARE(taken[0].events.size(), size_t(100));
    QCOMPARE(taken[0].events[42].session, s("e42"));
}

void TestMailbox::workersAreKeptApart()
{
    Mailbox box;
    for (int i = 0; i < 10; ++i)
        (void)box.put(withEvent(i % 2, s("x")));
    const auto taken = box.take();
    QCOMPARE(taken.size(), size_t(2));
    QCOMPARE(taken[0].events.size(), size_t(5));
}

void TestMailbox::orderOfListAndEventsIsKept()
{
    Mailbox box;
    (void)box.put(withEvent(1, s("before")));
    (void)box.put(withList(1, 2)); // events are applied before the list: these two may travel together
    (void)box.put(withEvent(1, s("after")));
    const auto taken = box.take();
    QCOMPARE(taken.size(), size_t(2));
    QCOMPARE(taken[0].events[0].session, s("before"));
    QVERIFY(taken[0].listed);
    QCOMPARE(taken[1].events[0].session, s("after"));
    QVERIFY(!taken[1].listed);
}

void TestMailbox::goneComesLast()
{
    Mailbox box;
    WorkerUpdate gone = HandFed::update(1);
    gone.gone.push_back(s("s0"));
    gone.listed = true;
    (void)box.put(gone);
    (void)box.put(withList(1, 1)); // s0 is back
    const auto taken = box.take();
    QCOMPARE(taken.size(), size_t(2));
    QCOMPARE(taken[0].gone.size(), size_t(1));
    QCOMPARE(taken[1].upserts.size(), size_t(1));
}

void TestMailbox::generationsAreNotJoined()
{
    Mailbox box;
    (void)box.put(withEvent(1, s("a")));
    WorkerUpdate newer = withEvent(1, s("a"));
    newer.generation = 2;
    (void)box.put(newer);
    QCOMPARE(box.take().size(), size_t(2));
}

void TestMailbox::longListsTravelInPieces()
{
    Mailbox box;
    WorkerUpdate update = withList(1, 1001);
    update.reach = Reachability::Online;
    update.gone.push_back(s("x"));
    (void)box.put(update);
    const auto taken = box.take();
    QVERIFY(taken.size() >= 5);
    size_t upserts = 0;
    for (const WorkerUpdate &piece : taken) {
        const bool last = &piece == &taken.back();
        QVERIFY(piece.upserts.size() <= 250);
        QCOMPARE(piece.listed, last);
        QCOMPARE(piece.gone.empty(), !last);
        QCOMPARE(piece.reach.has_value(), last);
        for (const waha::SessionInfo &info : piece.upserts)
            QCOMPARE(info.name, s("s%1").arg(upserts++));
    }
    QCOMPARE(upserts, size_t(1001));
}

void TestMailbox::newestFactWins()
{
    Mailbox box;
    WorkerUpdate first = HandFed::update(1);
    first.reach = Reachability::Unreachable;
    first.problem.message = s("refused");
    first.latencyMs = 5;
    (void)box.put(first);
    WorkerUpdate second = HandFed::update(1);
    second.reach = Reachability::Online;
    second.feed = Feed::Polling;
    (void)box.put(second);
    const auto taken = box.take();
    QCOMPARE(taken.size(), size_t(1));
    QCOMPARE(*taken[0].reach, Reachability::Online);
    QVERIFY(taken[0].problem.message.isEmpty());
    QCOMPARE(*taken[0].latencyMs, 5);
    QCOMPARE(*taken[0].feed, Feed::Polling);
}

/** What waited was allocated in another thread, between what stays. */
void TestMailbox::memoryOfALoadIsGivenBack()
{
#ifndef QUAYSIDE_MEASURES_MEMORY
    QSKIP("the allocator is not glibc's");
#else
    constexpr int kWorkers = 250;
    HandFed fed;
    MemoryKeeper keeper(fed.fleet, 20);
    QSignalSpy trimming(&keeper, &MemoryKeeper::trimming);
    for (int worker = 1; worker <= kWorkers; ++worker)
        fed.addWorker(worker);
    Mailbox box;
    std::vector<QByteArray> kept;
    const std::unique_ptr<QThread> network(QThread::create([&box, &kept] {
        for (int worker = 1; worker <= kWorkers; ++worker) {
            (void)box.put(withList(worker, 200));
            kept.emplace_back(1'000, 'k');
        }
    }));
    network->start();
    network->wait();
    const qint64 waiting = residentBytes();
    for (const WorkerUpdate &update : box.take())
        fed.fleet.applyUpdate(update);
    QTRY_COMPARE(trimming.size(), 1);
    QTRY_VERIFY(residentBytes() < waiting - 5'000'000);
#endif
}

void TestMailbox::statusesOneByOneAreNoLoad()
{
    HandFed fed;
    fed.addWorker(1);
    fed.fleet.applyUpdate(withList(1, int(MemoryKeeper::kLoad) - 1));
    fed.fleet.flush();
    MemoryKeeper keeper(fed.fleet, 1);
    QSignalSpy trimming(&keeper, &MemoryKeeper::trimming);
    fed.fleet.applyUpdate(withEvent(1, s("s1")));
    fed.fleet.flush();
    QTest::qWait(50);
    QCOMPARE(trimming.size(), 0);
    fed.fleet.applyUpdate(withList(1, 2 * int(MemoryKeeper::kLoad)));
    QTRY_COMPARE(trimming.size(), 1);
}

QTEST_GUILESS_MAIN(TestMailbox)
#include "test_mailbox.moc"
