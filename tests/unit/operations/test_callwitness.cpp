// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/engine/callwitness.h"
#include "operations/engine/evidence.h"
#include "operations/engine/unaskedchanges.h"

#include <QTest>

using namespace quayside;
using namespace quayside::operations;
using namespace Qt::StringLiterals;

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

} // namespace

/** What is looked at before a call is sent again, and after it was made. Pure decisions. */
class CallWitnessTest final : public QObject
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
};

void CallWitnessTest::whatDestroysIsNotRepeatedAfterASilence()
{
    QVERIFY(judgeAgain(sentOnce(true), 3) == CallAgain::Yes); // only the answer was lost
    CallTrace silent = sentOnce(true);
    silent.silent = true;
    QVERIFY(judgeAgain(silent, 3) == CallAgain::ServerWentAway);
    CallTrace restarted = sentOnce(true);
    restarted.restarted = true;
    QVERIFY(judgeAgain(restarted, 3) == CallAgain::ServerWentAway);
}

void CallWitnessTest::harmlessIsRepeatedOnce()
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
void CallWitnessTest::whatWasNeverSentIsTriedAgain()
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

void CallWitnessTest::blindRestartsAreFew()
{
    CallTrace trace = sentOnce(false);
    trace.provesNothing = true;
    trace.sent = 2;
    QVERIFY(judgeAgain(trace, 3) == CallAgain::Yes);
    trace.watched = false;
    QVERIFY(judgeAgain(trace, 3) == CallAgain::Enough);
}

void CallWitnessTest::silenceIsNotARefusal_data()
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

void CallWitnessTest::silenceIsNotARefusal()
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
void CallWitnessTest::eventsOfTheTimeSinceCount()
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

void CallWitnessTest::uptimeTellsOfANewStart()
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

void CallWitnessTest::hiddenAccounts()
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

void CallWitnessTest::unaskedChangesAreNamed()
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

void CallWitnessTest::defaultsAreNoChange()
{
    const QByteArray before = R"({"metadata":{"user.id":"1","quayside.operation":"abc"}})";
    const QByteArray after
        = R"({"metadata":{"user.id":"1"},"proxy":null,"webhooks":[],"debug":false,"ignore":{}})";
    QVERIFY(changes(before, after).empty());
    QVERIFY(!changes(before, R"({"metadata":{"user.id":"1"},"noweb":{"markOnline":false}})").empty());
}

void CallWitnessTest::secretsAreComparedNotShown()
{
    const QByteArray before = R"({"proxy":{"server":"10.0.0.5:3128","password":"planted-one"}})";
    const auto other = changes(before, R"({"proxy":{"server":"10.0.0.5:3128","password":"planted-two"}})");
    QCOMPARE(other.size(), size_t(1));
    QVERIFY2(!other.front().what.contains(u"planted"_s), qPrintable(other.front().what));
}

void CallWitnessTest::lostAndForeignLogins()
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

QTEST_GUILESS_MAIN(CallWitnessTest)
#include "test_callwitness.moc"
