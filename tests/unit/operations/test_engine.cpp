// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/foreigntext.h"
#include "operations/audit/audittext.h"
#include "operations/bulk/bulktext.h"
#include "operations/engine/awaitscope.h"
#include "operations/engine/callwitness.h"
#include "operations/engine/difference.h"
#include "operations/engine/evidence.h"
#include "operations/engine/unaskedchanges.h"
#include "operations/engine/workerqueues.h"
#include "operations/series/moveseriestext.h"
#include "operations/service/operationtext.h"

#include <QTest>

using namespace quayside;
using namespace quayside::operations;
using namespace Qt::StringLiterals;
using shardmap::OperationState;

namespace {

CallTrace sentOnce(bool destroys)
{
    CallTrace trace;
    trace.destroys = destroys;
    trace.watched = true;
    trace.sent = 1;
    return trace;
}

Sighting unanswered(ErrorKind kind, int httpStatus = 0)
{
    Error error;
    error.kind = kind;
    error.httpStatus = httpStatus;
    return Sighting::of(error);
}

waha::StatusEvent eventOf(SessionStatus status, qint64 atMs, std::vector<waha::StatusStamp> statuses = {})
{
    waha::StatusEvent event;
    event.status = status;
    event.timestampMs = atMs;
    event.statuses = std::move(statuses);
    return event;
}

waha::ServerVersion server(const QString &version)
{
    waha::ServerVersion server;
    server.version = version;
    server.tier = u"CORE"_s;
    return server;
}

std::vector<Difference> changes(const QByteArray &before, const QByteArray &after)
{
    SessionState expected;
    expected.config = before;
    SessionState seen;
    seen.config = after;
    return UnaskedChanges::between(expected, seen);
}

shardmap::StepRecord step(const QString &key, const QByteArray &data)
{
    shardmap::StepRecord record;
    record.key = key;
    record.data = data;
    return record;
}

QCoro::Task<> waitOnce(AwaitScope &scope, Future<int> future, QStringList *log)
{
    const Result<int> result = co_await scope.call(std::move(future));
    log->append(result ? QString::number(*result) : toString(result.error().kind));
    co_await scope.pause(60'000);
    log->append(u"woke"_s);
}

QCoro::Task<> waitTurn(AwaitScope &scope, Future<int> future, QStringList *log)
{
    const Result<int> result = co_await scope.turn(std::move(future));
    log->append(result ? QString::number(*result) : toString(result.error().kind));
}

} // namespace

/** Parts of the engine that need no server: what is looked at before a call is sent again and after it was
 * made, the end between done and failed and how the journal keeps what differs, and waiting that can be
 * ended. */
class EngineTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatDestroysIsNotRepeatedAfterASilence();
    void harmlessIsRepeatedOnce();
    void whatWasNeverSentIsTriedAgain();
    void blindRestartsAreFew();
    void silenceIsNotARefusal_data();
    void silenceIsNotARefusal();
    void eventsOfTheTimeSinceCount();
    void uptimeTellsOfANewStart();
    void hiddenAccounts();
    void unaskedChangesAreNamed();
    void defaultsAreNoChange();
    void secretsAreComparedNotShown();
    void lostAndForeignLogins();
    void haveAnEndOfTheirOwn();
    void surviveTheJournal();
    void laterRepairsAreForAPerson();
    void auditTellsThem();
    void namesStayNames();
    void queueLetsFourThrough();
    void browserStartsAreSpaced();
    void otherCallsPassAWaitingStart();
    void givingUpMakesRoom();
    void queuesGrantInTime();
    void scopeStopsEveryWait();
    void scopeStopsLaterWaits();
    void cancelLeavesCallsAlone();
    void wakeEndsAPause();
};

void EngineTest::whatDestroysIsNotRepeatedAfterASilence()
{
    QVERIFY(judgeAgain(sentOnce(true), 3) == CallAgain::Yes); // only the answer was lost
    CallTrace silent = sentOnce(true);
    silent.silent = true;
    QVERIFY(judgeAgain(silent, 3) == CallAgain::ServerWentAway);
    CallTrace restarted = sentOnce(true);
    restarted.restarted = true;
    QVERIFY(judgeAgain(restarted, 3) == CallAgain::ServerWentAway);
}

void EngineTest::harmlessIsRepeatedOnce()
{
    CallTrace trace = sentOnce(false);
    trace.restarted = true;
    QVERIFY(judgeAgain(trace, 3) == CallAgain::Yes);
    trace.sent = 2; // each try took the server with it
    QVERIFY(judgeAgain(trace, 3) == CallAgain::ServerWentAway);
    trace = sentOnce(false);
    trace.sent = 3;
    QVERIFY(judgeAgain(trace, 3) == CallAgain::Enough);
}

/** A server that was not there has done nothing; but not for ever. */
void EngineTest::whatWasNeverSentIsTriedAgain()
{
    CallWitness witness;
    for (int i = 0; i < 2; ++i) {
        witness.begin(true);
        witness.neverSent();
        CallTrace trace = witness.trace();
        trace.destroys = true;
        trace.silent = true;
        QVERIFY(judgeAgain(trace, 3) == CallAgain::Yes);
    }
    witness.begin(true); // this one is heard, and the server is gone
    CallTrace heard = witness.trace();
    heard.destroys = true;
    heard.silent = true;
    QVERIFY(judgeAgain(heard, 3) == CallAgain::ServerWentAway);
    witness.neverSent();
    QVERIFY(judgeAgain(witness.trace(), 3) == CallAgain::Enough);
}

void EngineTest::blindRestartsAreFew()
{
    CallTrace trace = sentOnce(false);
    trace.provesNothing = true;
    trace.sent = 2;
    QVERIFY(judgeAgain(trace, 3) == CallAgain::Yes);
    trace.watched = false;
    QVERIFY(judgeAgain(trace, 3) == CallAgain::Enough);
}

void EngineTest::silenceIsNotARefusal_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("silent");
    QTest::newRow("refused connection") << int(ErrorKind::Unreachable) << 0 << true;
    QTest::newRow("timeout") << int(ErrorKind::Timeout) << 0 << true;
    QTest::newRow("proxy 502") << int(ErrorKind::ServerError) << 502 << true;
    QTest::newRow("500") << int(ErrorKind::ServerError) << 500 << false;
    QTest::newRow("busy") << int(ErrorKind::ServerBusy) << 500 << false;
    QTest::newRow("429") << int(ErrorKind::RateLimited) << 429 << false;
    QTest::newRow("503, wait") << int(ErrorKind::RateLimited) << 503 << false;
    QTest::newRow("404") << int(ErrorKind::NotFound) << 404 << false;
}

void EngineTest::silenceIsNotARefusal()
{
    QFETCH(const int, kind);
    QFETCH(const int, status);
    QFETCH(const bool, silent);
    CallWitness witness;
    witness.note(unanswered(ErrorKind::Unreachable)); // before anything was asked
    witness.begin(true);
    QVERIFY(!witness.trace().silent);
    witness.note(unanswered(ErrorKind(kind), status));
    QCOMPARE(witness.trace().silent, silent);
}

/** By the server's own clock, which may be hours from ours. */
void EngineTest::eventsOfTheTimeSinceCount()
{
    const qint64 hour = 3'600'000;
    CallWitness witness;
    witness.note(eventOf(SessionStatus::Stopped, hour));
    QVERIFY(!witness.hasMoved());
    witness.begin(true);
    witness.note(
        eventOf(SessionStatus::Working, hour,
                { { SessionStatus::Starting, hour - 60'000 }, { SessionStatus::Working, hour - 50'000 } }));
    QVERIFY(!witness.hasMoved()); // told again; that start was long before
    QTest::qSleep(30);
    witness.note(eventOf(SessionStatus::Working, hour + 1'000,
                         { { SessionStatus::Stopped, hour + 990 }, { SessionStatus::Working, hour + 999 } }));
    QVERIFY(witness.hasMoved());
    witness.begin(true);
    QVERIFY(!witness.hasMoved());
    QCOMPARE(witness.trace().sent, 2);
    witness.note(eventOf(SessionStatus::Starting, 0)); // an old server's: without times
    QVERIFY(witness.hasMoved());
    QVERIFY(!witness.trace().askedForPhone);
    witness.note(eventOf(SessionStatus::ScanQrCode, 0));
    QVERIFY(witness.trace().askedForPhone);
}

void EngineTest::uptimeTellsOfANewStart()
{
    CallWitness witness;
    waha::ServerStatus status;
    status.uptimeMs = 0;
    witness.note(Result<waha::ServerStatus>(status)); // nothing was asked
    witness.begin(true);
    QTest::qSleep(20);
    status.uptimeMs = 3'600'000;
    witness.note(Result<waha::ServerStatus>(status));
    QVERIFY(!witness.trace().restarted);
    status.uptimeMs = 5;
    witness.note(Result<waha::ServerStatus>(status));
    QVERIFY(witness.trace().restarted);
}

void EngineTest::hiddenAccounts()
{
    waha::SessionInfo seen;
    seen.status = SessionStatus::Stopped;
    QVERIFY(KnownAccount::isHidden(seen, server(u"2026.4.1"_s)));
    QVERIFY(!KnownAccount::isHidden(seen, server(u"2026.7.1"_s))); // keeps `me` of what is stopped
    seen.status = SessionStatus::Working;
    QVERIFY(KnownAccount::isHidden(seen, server(u"2026.7.1"_s))); // tells it a moment later
    seen.status = SessionStatus::ScanQrCode;
    QVERIFY(!KnownAccount::isHidden(seen, server(u"2026.4.1"_s)));
    seen.status = SessionStatus::Stopped;
    seen.account.id = u"12025550101@c.us"_s;
    QVERIFY(!KnownAccount::isHidden(seen, server(u"2026.4.1"_s)));
    QVERIFY(!KnownAccount().mayHoldLogin());
    KnownAccount silent;
    silent.isTold = false;
    QVERIFY(silent.mayHoldLogin());
}

void EngineTest::unaskedChangesAreNamed()
{
    const QByteArray before
        = R"({"metadata":{"user.id":"1"},"gows":{"storage":{"messages":false}},"newKey":7,)"
          R"("webhooks":[{"url":"https://a.example.com/","events":["message"]}]})";
    QVERIFY(changes(before, before).empty());
    QByteArray after = before;
    after.replace(R"("newKey":7,)", "");
    const auto lost = changes(before, after);
    QCOMPARE(lost.size(), size_t(1));
    QVERIFY2(lost.front().what.contains(u"newKey"_s), qPrintable(lost.front().what));
    QVERIFY(lost.front().repair == Difference::Repair::WriteBack);
    QVERIFY(!lost.front().remedy.isEmpty());
    const auto forgotten = changes(before, {});
    QCOMPARE(forgotten.size(), size_t(1));
    QVERIFY2(forgotten.front().what.contains(u"whole configuration"_s), qPrintable(forgotten.front().what));
    QVERIFY(changes({}, before).empty()); // it was not told before
}

void EngineTest::defaultsAreNoChange()
{
    const QByteArray before = R"({"metadata":{"user.id":"1","quayside.operation":"abc"}})";
    const QByteArray after
        = R"({"metadata":{"user.id":"1"},"proxy":null,"webhooks":[],"debug":false,"ignore":{}})";
    QVERIFY(changes(before, after).empty());
    QVERIFY(!changes(before, R"({"metadata":{"user.id":"1"},"noweb":{"markOnline":false}})").empty());
}

void EngineTest::secretsAreComparedNotShown()
{
    const QByteArray before = R"({"proxy":{"server":"10.0.0.5:3128","password":"planted-one"}})";
    const auto other = changes(before, R"({"proxy":{"server":"10.0.0.5:3128","password":"planted-two"}})");
    QCOMPARE(other.size(), size_t(1));
    QVERIFY2(!other.front().what.contains(u"planted"_s), qPrintable(other.front().what));
}

void EngineTest::lostAndForeignLogins()
{
    SessionState before;
    before.status = SessionStatus::Working;
    before.account = u"12025550101@c.us"_s;
    SessionState after = before;
    QVERIFY(UnaskedChanges::between(before, after).empty());
    after.status = SessionStatus::ScanQrCode;
    after.account.clear();
    const auto lost = UnaskedChanges::between(before, after);
    QCOMPARE(lost.size(), size_t(1));
    QVERIFY(lost.front().repair == Difference::Repair::LinkPhone);
    QVERIFY(lost.front().what.contains(u"+12025550101"_s));
    after = before;
    after.account = u"447700900000@c.us"_s;
    const auto foreign = UnaskedChanges::between(before, after);
    QCOMPARE(foreign.size(), size_t(1));
    QVERIFY(foreign.front().what.contains(u"+447700900000"_s));
    before.status = SessionStatus::ScanQrCode; // it had none before, either
    before.account.clear();
    after.status = SessionStatus::ScanQrCode;
    QVERIFY(UnaskedChanges::between(before, after).empty());
}

void EngineTest::haveAnEndOfTheirOwn()
{
    const QString name = shardmap::toString(OperationState::Differs);
    QCOMPARE(name, u"done-with-differences"_s);
    QVERIFY(shardmap::operationStateFromString(name) == OperationState::Differs);
    QVERIFY(shardmap::isEnd(OperationState::Differs) && shardmap::isDone(OperationState::Differs));
    QVERIFY(shardmap::isDone(OperationState::Succeeded));
    for (const OperationState other : { OperationState::Failed, OperationState::Cancelled,
                                        OperationState::RolledBack, OperationState::Running })
        QVERIFY(!shardmap::isDone(other));
    QVERIFY(OperationText::state(OperationState::Differs) != OperationText::state(OperationState::Succeeded));
}

void EngineTest::surviveTheJournal()
{
    const Difference lost { u"The webhook is gone."_s, u"Write it back."_s, Difference::Repair::WriteBack };
    const Difference secret { u"The key of the proxy is not known."_s, {}, Difference::Repair::Reconfigure };
    QCOMPARE(Differences::addedTo("{}", {}), QByteArray("{}"));
    const QByteArray data = Differences::addedTo(R"({"status":"WORKING"})", { lost, secret });
    QVERIFY(data.contains(R"("status":"WORKING")"));
    shardmap::OperationRecord record;
    record.steps
        = { step(u"look"_s, R"({"status":"WORKING"})"), step(u"observe"_s, data), step(u"row"_s, {}) };
    const std::vector<Difference> read = Differences::of(record);
    QCOMPARE(read.size(), size_t(2));
    QVERIFY(read[0] == lost && read[1] == secret);
    QCOMPARE(Differences::toText(read),
             u"The webhook is gone. Write it back. The key of the proxy is not known."_s);
    QVERIFY(Differences::of(step(u"look"_s, R"("differences")")).empty()); // a text is no list
}

void EngineTest::laterRepairsAreForAPerson()
{
    for (const Difference::Repair repair :
         { Difference::Repair::None, Difference::Repair::WriteBack, Difference::Repair::Reconfigure,
           Difference::Repair::Restart, Difference::Repair::LinkPhone, Difference::Repair::Look })
        QVERIFY(differenceRepairFromString(toString(repair)) == repair);
    QVERIFY(differenceRepairFromString(u"of-next-year") == Difference::Repair::Look);
}

void EngineTest::auditTellsThem()
{
    const QString shown = AuditText::result(u"done-with-differences: The webhook is gone: write it back."_s);
    QVERIFY2(shown.startsWith(OperationText::state(OperationState::Differs)), qPrintable(shown));
    QVERIFY2(shown.endsWith(u"The webhook is gone: write it back."_s), qPrintable(shown));
    QVERIFY(AuditText::resultsLike(u"differences"_s).contains(u"done-with-differences"_s));
}

/** Of many, the first is named: a name that looks like another one, or like the sentence around it, does not.
 */
void EngineTest::namesStayNames()
{
    const QString name = u" loja\u202Eluza\n"_s;
    SeriesMove first;
    first.session.name = name;
    first.text = u"its webhook"_s;
    const QStringList sentences { BulkText::someDiffer(1, 2, name, first.text),
                                  BulkText::someFailed(1, 2, name, first.text),
                                  MoveSeriesText::someDiffer(1, 2, first),
                                  MoveSeriesText::someFailed(1, 2, first).message };
    for (const QString &sentence : sentences) {
        QVERIFY2(sentence.contains(foreign::name(name)), qPrintable(sentence));
        QVERIFY2(!sentence.contains(name), qPrintable(sentence));
    }
}

void EngineTest::queueLetsFourThrough()
{
    WorkerQueue queue;
    for (quint64 ticket = 1; ticket <= 6; ++ticket)
        queue.enqueue(ticket, WorkerQueue::Call::StartLike, false);
    QCOMPARE(queue.grant(0), (std::vector<quint64> { 1, 2, 3, 4 }));
    QVERIFY(queue.grant(0).empty());
    queue.release(3, 10);
    QCOMPARE(queue.grant(10), (std::vector<quint64> { 5 }));
    QVERIFY(!queue.isIdle(10));
}

void EngineTest::browserStartsAreSpaced()
{
    WorkerQueue queue;
    queue.enqueue(1, WorkerQueue::Call::StartLike, true);
    queue.enqueue(2, WorkerQueue::Call::StartLike, true);
    QCOMPARE(queue.grant(0), (std::vector<quint64> { 1 }));
    QVERIFY(!queue.nextGrantMs(0).has_value());
    queue.release(1, 1'000);
    QVERIFY(queue.grant(1'000).empty());
    QCOMPARE(queue.nextGrantMs(1'000).value_or(-1), 6'000);
    QVERIFY(queue.grant(5'999).empty());
    QCOMPARE(queue.grant(6'000), (std::vector<quint64> { 2 }));
    queue.release(2, 6'500);
    QVERIFY(!queue.isIdle(7'000));
    QVERIFY(queue.isIdle(11'500));
}

void EngineTest::otherCallsPassAWaitingStart()
{
    WorkerQueue queue;
    queue.enqueue(1, WorkerQueue::Call::StartLike, true);
    queue.enqueue(2, WorkerQueue::Call::StartLike, true);
    queue.enqueue(3, WorkerQueue::Call::Other, true);
    QCOMPARE(queue.grant(0), (std::vector<quint64> { 1, 3 }));
}

void EngineTest::givingUpMakesRoom()
{
    WorkerQueue queue;
    for (quint64 ticket = 1; ticket <= 5; ++ticket)
        queue.enqueue(ticket, WorkerQueue::Call::Other, false);
    (void)queue.grant(0);
    queue.release(5, 0); // gave up while waiting
    queue.release(1, 0);
    QVERIFY(queue.grant(0).empty());
    queue.release(99, 0); // not known: nothing happens
}

void EngineTest::queuesGrantInTime()
{
    WorkerQueues queues(100); // five seconds are fifty milliseconds
    const WorkerId worker(u"w"_s);
    auto first = queues.join(worker, WorkerQueue::Call::StartLike, true);
    const auto second = queues.join(worker, WorkerQueue::Call::StartLike, true);
    const auto elsewhere = queues.join(WorkerId(u"v"_s), WorkerQueue::Call::StartLike, true);
    QVERIFY(first->isGranted());
    QVERIFY(!second->isGranted());
    QVERIFY2(elsewhere->isGranted(), "a worker does not hold another one up");
    first.reset();
    QVERIFY(!second->isGranted());
    QTRY_VERIFY(second->isGranted());
}

void EngineTest::scopeStopsEveryWait()
{
    QStringList log;
    Promise<int> never;
    {
        AwaitScope scope;
        waitOnce(scope, never.future(), &log);
        QVERIFY(log.isEmpty());
        Error reason;
        reason.kind = ErrorKind::LeaseLost;
        scope.stop(reason);
        QCOMPARE(log, (QStringList { u"lease-lost"_s, u"woke"_s }));
    }
    never.finish(3); // nobody listens any more
    QTest::qWait(10);
    QCOMPARE(log.size(), 2);
}

void EngineTest::scopeStopsLaterWaits()
{
    QStringList log;
    AwaitScope scope;
    scope.stop(ErrorText::cancelled());
    Promise<int> never;
    waitOnce(scope, never.future(), &log);
    QCOMPARE(log, (QStringList { u"cancelled"_s, u"woke"_s }));
}

void EngineTest::cancelLeavesCallsAlone()
{
    QStringList log;
    AwaitScope scope;
    Promise<int> call;
    Promise<int> turn;
    waitOnce(scope, call.future(), &log);
    waitTurn(scope, turn.future(), &log);
    scope.cancel();
    QCOMPARE(log, (QStringList { u"cancelled"_s })); // the turn; the call goes on
    call.finish(7);
    QTRY_COMPARE(log.value(1), u"7"_s);
    QVERIFY(scope.isCancelRequested());
    scope.cancel();
    QCOMPARE(log.value(2), u"woke"_s);
}

void EngineTest::wakeEndsAPause()
{
    QStringList log;
    AwaitScope scope;
    waitOnce(scope, readyFuture<int>(5), &log);
    QCOMPARE(log, (QStringList { u"5"_s }));
    scope.wake();
    QCOMPARE(log, (QStringList { u"5"_s, u"woke"_s }));
}

QTEST_GUILESS_MAIN(EngineTest)
#include "test_engine.moc"
