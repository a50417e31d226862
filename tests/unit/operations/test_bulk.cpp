// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/operations/desk.h"
#include "unit/operations/plant.h"

#include <QSignalSpy>
#include <QTest>

using namespace quayside;
using namespace quayside::test;
using operations::OperationView;
using operations::Verb;
using shardmap::OperationState;
using Effect = sim::Fault::Effect;

namespace {

QString nameOf(int i)
{
    return QStringLiteral("s%1").arg(i);
}

sim::WorkerConfig workerWith(int sessions, int firstPhone)
{
    sim::WorkerConfig worker;
    worker.capacity = 500;
    for (int i = 0; i < sessions; ++i)
        worker.sessions.push_back(
            Plant::working(nameOf(i).toStdString(), std::to_string(12025550000LL + firstPhone + i)));
    return worker;
}

void addRows(Plant &plant, int worker, int count)
{
    for (int i = 0; i < count; ++i)
        plant.addRow(worker, nameOf(i));
}

std::vector<fleet::SessionIndex> sessionsOf(Desk &desk, int worker, int count)
{
    std::vector<fleet::SessionIndex> sessions;
    for (int i = 0; i < count; ++i)
        sessions.push_back(desk.session(worker, nameOf(i)));
    return sessions;
}

int restarts(const Plant &plant, int worker, int session)
{
    return plant.calls(worker, QStringLiteral("POST /api/sessions/%1/restart").arg(nameOf(session)));
}

int stopped(const Plant &plant, int worker, int sessions)
{
    int count = 0;
    for (int i = 0; i < sessions; ++i)
        count += plant.truth(worker, nameOf(i)).status == sim::Status::Stopped ? 1 : 0;
    return count;
}

sim::Fault refusal(const QString &path)
{
    sim::Fault fault;
    fault.effect = Effect::Status;
    fault.status = 422;
    fault.body = R"({"message":"Not today","error":"Unprocessable Entity","statusCode":422})";
    fault.method = "POST";
    fault.path = path.toStdString();
    fault.times = -1;
    return fault;
}

int countOf(const OperationView &view, OperationState state)
{
    int count = 0;
    for (const operations::ItemResult &item : view.items)
        count += item.state == state ? 1 : 0;
    return count;
}

} // namespace

class BulkTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everySessionHasItsResult();
    void failuresAreNamedAndRetried();
    void cancelBeginsNoMore();
    void sickWorkerHoldsUpNobodyElse();
    void atMostFourCallsAWorker();
    void browserStartsOneAtATime();
    void childrenAreNotListed();
    void emptySelectionIsNothing();
    void takenBackNothingWasSent();
    void oneSessionBeginsAtOnce();
    void stopsByItselfAndIsContinued_data();
    void stopsByItselfAndIsContinued();
    void stopsInTheMiddleOfTheRest();
    void allowedShareGoesOn();
    void goesOnToTheEnd();
    void adoptsManyAtOnce();
    void adoptionIsFinishedByAnotherConsole();
    void stoppedByItselfOutlivesItsConsole();
    void takenOverItGoesOnInItsWave();
    void stoppedOnesAreNotStarted_data();
    void stoppedOnesAreNotStarted();
};

void BulkTest::everySessionHasItsResult()
{
    Plant plant({ workerWith(20, 0), workerWith(20, 100) });
    addRows(plant, 0, 20);
    addRows(plant, 1, 20);
    Desk desk(plant.file());
    std::vector<fleet::SessionIndex> all = sessionsOf(desk, 0, 20);
    const std::vector<fleet::SessionIndex> more = sessionsOf(desk, 1, 20);
    all.insert(all.end(), more.begin(), more.end());
    QSignalSpy ended(&desk.service(), &operations::OperationService::ended);
    const OperationId id = desk.service().run(Verb::Stop, all, { QStringLiteral("maintenance") });
    const OperationView view = desk.ended(id);
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error));
    QCOMPARE(view.items.size(), size_t(40));
    QCOMPARE(view.stepsDone, 40);
    QCOMPARE(view.stepsTotal, 40);
    QCOMPARE(view.reason, QStringLiteral("maintenance"));
    QCOMPARE(countOf(view, OperationState::Succeeded), 40);
    QCOMPARE(ended.size(), 1);
    for (int worker = 0; worker < 2; ++worker) {
        for (int i = 0; i < 20; ++i)
            QCOMPARE(plant.truth(worker, nameOf(i)).status, sim::Status::Stopped);
    }
    QCOMPARE(plant.unfinished(), 0);
}

void BulkTest::failuresAreNamedAndRetried()
{
    Plant plant({ workerWith(6, 0) });
    addRows(plant, 0, 6);
    Desk desk(plant.file());
    sim::Fault refusal;
    refusal.effect = Effect::Status;
    refusal.status = 422;
    refusal.body = R"({"message":"Not today","error":"Unprocessable Entity","statusCode":422})";
    refusal.method = "POST";
    refusal.path = "/api/sessions/s[24]/stop";
    refusal.times = 2;
    plant.fleet().addFault(refusal);
    const OperationId id = desk.service().run(Verb::Stop, sessionsOf(desk, 0, 6));
    const OperationView view = desk.ended(id);
    QCOMPARE(toString(view.state), toString(OperationState::Failed));
    QCOMPARE(countOf(view, OperationState::Failed), 2);
    QCOMPARE(countOf(view, OperationState::Succeeded), 4);
    QVERIFY2(view.error.contains(QStringLiteral("2 of 6")), qPrintable(view.error));
    QVERIFY2(view.error.contains(QStringLiteral("Not today")), qPrintable(view.error));
    QVERIFY2(view.error.contains(QStringLiteral("s2")), qPrintable(view.error));
    QVERIFY(view.retryFailed.available);
    const OperationId retry = desk.service().retryFailed(id);
    QVERIFY(!retry.isEmpty());
    const OperationView again = desk.ended(retry);
    QVERIFY2(again.state == OperationState::Succeeded, qPrintable(again.error));
    QCOMPARE(again.items.size(), size_t(2));
    QVERIFY(!again.retryFailed.available);
    QVERIFY(desk.service().retryFailed(retry).isEmpty());
    for (int i = 0; i < 6; ++i)
        QCOMPARE(plant.truth(0, nameOf(i)).status, sim::Status::Stopped);
}

void BulkTest::cancelBeginsNoMore()
{
    Plant plant({ workerWith(40, 0) });
    addRows(plant, 0, 40);
    Desk desk(plant.file());
    plant.fleet().worker(0).setLatency(30);
    const OperationId id = desk.service().run(Verb::Stop, sessionsOf(desk, 0, 40));
    QTRY_VERIFY(desk.service().view(id).stepsDone >= 2);
    QVERIFY(desk.service().view(id).canCancel);
    desk.service().cancel(id);
    const OperationView view = desk.ended(id);
    QCOMPARE(toString(view.state), toString(OperationState::Cancelled));
    const int cancelled = countOf(view, OperationState::Cancelled);
    QVERIFY(cancelled > 0);
    QCOMPARE(view.stepsDone, 40);
    int running = 0;
    for (int i = 0; i < 40; ++i)
        running += plant.truth(0, nameOf(i)).status == sim::Status::Working ? 1 : 0;
    QCOMPARE(running, cancelled);
    QCOMPARE(plant.unfinished(), 0);
}

void BulkTest::sickWorkerHoldsUpNobodyElse()
{
    Plant plant({ workerWith(4, 0), workerWith(4, 100) }); // few: in one wave
    addRows(plant, 0, 4);
    addRows(plant, 1, 4);
    Desk desk(plant.file());
    sim::Fault hang;
    hang.worker = 0;
    hang.effect = Effect::Hang;
    hang.method = "POST";
    hang.path = ".*/stop";
    hang.times = 8;
    plant.fleet().addFault(hang);
    std::vector<fleet::SessionIndex> all = sessionsOf(desk, 0, 4);
    const std::vector<fleet::SessionIndex> more = sessionsOf(desk, 1, 4);
    all.insert(all.end(), more.begin(), more.end());
    const OperationId id = desk.service().run(Verb::Stop, all);
    QTRY_VERIFY_WITH_TIMEOUT(
        [&] {
            int stopped = 0;
            for (int i = 0; i < 4; ++i)
                stopped += plant.truth(1, nameOf(i)).status == sim::Status::Stopped ? 1 : 0;
            return stopped == 4;
        }(),
        10'000);
    QVERIFY(!shardmap::isEnd(desk.service().view(id).state));
    const OperationView view = desk.ended(id);
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error));
}

void BulkTest::atMostFourCallsAWorker()
{
    Plant plant({ workerWith(9, 0) }); // few: in one wave
    addRows(plant, 0, 9);
    Desk desk(plant.file());
    sim::Fault hang; // the first four are never answered: nobody gets past them until they time out
    hang.effect = Effect::Hang;
    hang.method = "POST";
    hang.path = ".*/restart";
    hang.times = -1;
    const int number = plant.fleet().addFault(hang);
    const OperationId id = desk.service().run(Verb::Restart, sessionsOf(desk, 0, 9));
    QTRY_COMPARE_WITH_TIMEOUT(plant.fleet().faultHits(number), 4, 20'000);
    QTest::qWait(300);
    QCOMPARE(plant.fleet().faultHits(number), 4);
    plant.fleet().clearFaults();
    desk.service().cancel(id);
    (void)desk.ended(id);
}

void BulkTest::browserStartsOneAtATime()
{
    sim::WorkerConfig worker = workerWith(4, 0);
    worker.engine = sim::Engine::Webjs;
    Plant plant({ worker });
    addRows(plant, 0, 4);
    Desk desk(plant.file());
    sim::Fault hang;
    hang.effect = Effect::Hang;
    hang.method = "POST";
    hang.path = ".*/restart";
    hang.times = -1;
    const int number = plant.fleet().addFault(hang);
    const OperationId id = desk.service().run(Verb::Restart, sessionsOf(desk, 0, 4));
    QTRY_COMPARE_WITH_TIMEOUT(plant.fleet().faultHits(number), 1, 20'000);
    QTest::qWait(300);
    QCOMPARE(plant.fleet().faultHits(number), 1);
    plant.fleet().clearFaults();
    const OperationView view = desk.ended(id);
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error));
}

void BulkTest::childrenAreNotListed()
{
    Plant plant({ workerWith(5, 0) });
    addRows(plant, 0, 5);
    Desk desk(plant.file());
    Desk other(plant.file(), QStringLiteral("bob@desk-2"));
    const OperationId id = desk.service().run(Verb::Restart, sessionsOf(desk, 0, 5));
    const OperationView view = desk.ended(id);
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error));
    QCOMPARE(desk.service().operations().size(), size_t(1));
    QTRY_VERIFY(other.service().view(id).state == OperationState::Succeeded);
    QCOMPARE(other.service().operations().size(), size_t(1));
    const OperationView elsewhere = other.service().view(id);
    QCOMPARE(elsewhere.items.size(), size_t(5));
    QCOMPARE(elsewhere.stepsDone, 5);
    QCOMPARE(elsewhere.title, view.title);
}

void BulkTest::emptySelectionIsNothing()
{
    Plant plant({ workerWith(1, 0) });
    Desk desk(plant.file());
    QVERIFY(desk.service().run(Verb::Stop, {}).isEmpty());
    QVERIFY(desk.service().operations().empty());
}

void BulkTest::takenBackNothingWasSent()
{
    Plant plant({ workerWith(12, 0) });
    addRows(plant, 0, 12);
    Desk desk(plant.file());
    const OperationId id = desk.service().run(Verb::Restart, sessionsOf(desk, 0, 12));
    const OperationView before = desk.service().view(id);
    QVERIFY(before.beginsInMs > 0);
    QVERIFY(before.canCancel);
    QVERIFY2(before.cancelMeaning.contains(QStringLiteral("nothing has been sent")),
             qPrintable(before.cancelMeaning));
    desk.service().cancel(id);
    const OperationView view = desk.ended(id);
    QCOMPARE(toString(view.state), toString(OperationState::Cancelled));
    QVERIFY2(view.error.contains(QStringLiteral("nothing was sent")), qPrintable(view.error));
    QTest::qWait(2 * static_cast<int>(operations::Safeguards::kGraceMs / Desk::kPace));
    for (int i = 0; i < 12; ++i)
        QCOMPARE(restarts(plant, 0, i), 0);
    QCOMPARE(plant.database().value("SELECT count(*) FROM quayside_operation").toInt(), 0);
}

void BulkTest::oneSessionBeginsAtOnce()
{
    Plant plant({ workerWith(1, 0) });
    addRows(plant, 0, 1);
    Desk desk(plant.file());
    const OperationId id = desk.service().run(Verb::Restart, sessionsOf(desk, 0, 1));
    QCOMPARE(desk.service().view(id).beginsInMs, 0);
    QVERIFY(desk.ended(id).state == OperationState::Succeeded);
}

void BulkTest::stopsByItselfAndIsContinued_data()
{
    QTest::addColumn<QString>("refused");
    QTest::addColumn<int>("wave");
    QTest::addColumn<int>("begun");
    QTest::newRow("first wave") << QStringLiteral("/api/sessions/s1/stop") << 1 << 3;
    QTest::newRow("second wave") << QStringLiteral("/api/sessions/s([4-6])/stop") << 2 << 13;
}

void BulkTest::stopsByItselfAndIsContinued()
{
    QFETCH(const QString, refused);
    QFETCH(const int, wave);
    QFETCH(const int, begun);
    Plant plant({ workerWith(20, 0) });
    addRows(plant, 0, 20);
    Desk desk(plant.file());
    plant.fleet().addFault(refusal(refused));
    const OperationId id = desk.service().run(Verb::Stop, sessionsOf(desk, 0, 20));
    QTRY_VERIFY(desk.service().view(id).state == OperationState::Paused);
    const OperationView held = desk.service().view(id);
    QCOMPARE(held.wave, wave);
    QCOMPARE(held.waves, 3);
    QCOMPARE(held.stepsDone, begun);
    QVERIFY(held.canGoOn);
    QVERIFY2(held.held.contains(QStringLiteral("Not today")), qPrintable(held.held));
    QVERIFY2(held.held.contains(QStringLiteral("%1 session").arg(20 - begun)), qPrintable(held.held));
    QTest::qWait(300);
    QCOMPARE(stopped(plant, 0, 20), begun - countOf(held, OperationState::Failed));
    desk.service().goOn(id);
    const OperationView view = desk.ended(id);
    QCOMPARE(toString(view.state), toString(OperationState::Failed)); // what failed is still told
    QCOMPARE(view.stepsDone, 20);
    QVERIFY(view.held.isEmpty());
    QVERIFY(!view.canGoOn);
    QCOMPARE(stopped(plant, 0, 20), 20 - countOf(held, OperationState::Failed));
    QCOMPARE(plant.unfinished(), 0);
}

/** A large last wave is not gone through to its end when everything in it fails. */
void BulkTest::stopsInTheMiddleOfTheRest()
{
    Plant plant({ workerWith(200, 0) });
    addRows(plant, 0, 200);
    Desk desk(plant.file());
    plant.fleet().addFault(refusal(QStringLiteral("/api/sessions/s(1[3-9]|[2-9][0-9]|1[0-9][0-9])/stop")));
    const OperationId id = desk.service().run(Verb::Stop, sessionsOf(desk, 0, 200));
    QTRY_VERIFY(desk.service().view(id).state == OperationState::Paused);
    const OperationView held = desk.service().view(id);
    QCOMPARE(held.wave, 3);
    QVERIFY2(held.stepsDone < 60, qPrintable(QString::number(held.stepsDone)));
    desk.service().cancel(id); // a person stops it for good
    const OperationView view = desk.ended(id);
    QCOMPARE(toString(view.state), toString(OperationState::Cancelled));
    QCOMPARE(stopped(plant, 0, 200), 13);
}

void BulkTest::allowedShareGoesOn()
{
    Plant plant({ workerWith(20, 0) });
    addRows(plant, 0, 20);
    Desk desk(plant.file());
    plant.fleet().addFault(refusal(QStringLiteral("/api/sessions/s1/stop")));
    operations::BulkOptions options;
    options.failingShare = 50;
    const OperationView view = desk.ended(desk.service().run(Verb::Stop, sessionsOf(desk, 0, 20), options));
    QCOMPARE(toString(view.state), toString(OperationState::Failed));
    QCOMPARE(stopped(plant, 0, 20), 19);
}

/** Said once, by a person: hundreds that fail do not ask again every ten. */
void BulkTest::goesOnToTheEnd()
{
    Plant plant({ workerWith(120, 0) });
    addRows(plant, 0, 120);
    Desk desk(plant.file());
    plant.fleet().addFault(refusal(QStringLiteral("/api/sessions/s([0-9]|[1-9][0-9])/stop")));
    const OperationId id = desk.service().run(Verb::Stop, sessionsOf(desk, 0, 120));
    QTRY_VERIFY(desk.service().view(id).state == OperationState::Paused);
    QCOMPARE(desk.service().view(id).stepsDone, 3);
    desk.service().goOn(id);
    QTRY_VERIFY(desk.service().view(id).state == OperationState::Paused
                && desk.service().view(id).stepsDone == 13); // going on is not to the end
    int pauses = 0;
    QObject::connect(&desk.service(), &operations::OperationService::changed, &desk.fleet(),
                     [&] { pauses += desk.service().view(id).held.isEmpty() ? 0 : 1; });
    desk.service().goOn(id, true);
    pauses = 0;
    const OperationView view = desk.ended(id);
    QCOMPARE(pauses, 0);
    QCOMPARE(view.stepsDone, 120);
    QCOMPARE(countOf(view, OperationState::Failed), 100);
    QCOMPARE(stopped(plant, 0, 120), 20);
}

namespace {

OperationId adoptAll(Desk &desk, int sessions)
{
    std::vector<std::pair<SessionKey, UserId>> adoptions;
    for (int i = 0; i < sessions; ++i) {
        (void)desk.waitForStatus(0, nameOf(i), SessionStatus::Working);
        adoptions.emplace_back(Desk::key(0, nameOf(i)), UserId(QString::number(1 + i % 2)));
    }
    return desk.service().adopt(adoptions, {});
}

} // namespace

void BulkTest::adoptsManyAtOnce()
{
    Plant plant({ workerWith(6, 0) });
    Desk desk(plant.file());
    for (int i = 0; i < 6; ++i)
        QVERIFY(desk.waitForStatus(0, nameOf(i), SessionStatus::Working));
    plant.fleet().worker(0).setLatency(5);
    const OperationId id = adoptAll(desk, 6);
    QVERIFY(desk.service().view(id).beginsInMs > 0);
    sim::Fault gone; // deleted behind everybody's back
    gone.method = "GET";
    gone.path = "/api/sessions/s5.*";
    gone.effect = Effect::Status;
    gone.status = 404;
    gone.body = R"({"message":"Session not found","error":"Not Found","statusCode":404})";
    gone.times = -1;
    plant.fleet().addFault(gone);
    const OperationView view = desk.ended(id);
    QCOMPARE(plant.rows(), 5);
    QCOMPARE(countOf(view, OperationState::Succeeded), 5);
    QCOMPARE(countOf(view, OperationState::Failed), 1); // no row for what is not there
    QCOMPARE(plant.database().value("SELECT user_id FROM waha_session WHERE name = 's1'"), QByteArray("2"));
    QCOMPARE(plant.database().value("SELECT count(*) FROM waha_session WHERE user_id = 1"), QByteArray("3"));
    QVERIFY(!desk.service().view(id).inverse);
}

void BulkTest::adoptionIsFinishedByAnotherConsole()
{
    Plant plant({ workerWith(14, 0) });
    auto first = std::make_unique<Desk>(plant.file());
    const OperationId id = adoptAll(*first, 14);
    QTRY_VERIFY(plant.rows() >= 3);
    first.reset();
    plant.lapseLeases();
    Desk next(plant.file(), QStringLiteral("ben@desk-2"));
    QTRY_VERIFY(next.service().view(id).resume.available);
    next.service().resume(id);
    const OperationView view = next.ended(id);
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error));
    QCOMPARE(plant.rows(), 14);
    QCOMPARE(plant.database().value("SELECT count(DISTINCT name) FROM waha_session"), QByteArray("14"));
}

void BulkTest::stoppedByItselfOutlivesItsConsole()
{
    Plant plant({ workerWith(20, 0) });
    addRows(plant, 0, 20);
    auto first = std::make_unique<Desk>(plant.file());
    plant.fleet().addFault(refusal(QStringLiteral("/api/sessions/s0/stop")));
    const OperationId id = first->service().run(Verb::Stop, sessionsOf(*first, 0, 20));
    QTRY_VERIFY(first->service().view(id).state == OperationState::Paused);
    Desk next(plant.file(), QStringLiteral("ben@desk-2"));
    QTRY_VERIFY(!next.service().view(id).held.isEmpty()); // everybody sees why
    QVERIFY(!next.service().view(id).canGoOn); // but it runs elsewhere
    first.reset();
    plant.lapseLeases();
    QTRY_VERIFY(next.service().view(id).resume.available);
    next.service().resume(id);
    QTRY_VERIFY(next.service().view(id).canGoOn);
    QTest::qWait(300);
    QCOMPARE(stopped(plant, 0, 20), 2); // taking it over is not going on
    next.service().goOn(id);
    (void)next.ended(id);
    QCOMPARE(stopped(plant, 0, 20), 19);
}

/** Neither from the first wave again, nor everything at once, nor twice what has ended. */
void BulkTest::takenOverItGoesOnInItsWave()
{
    Plant plant({ workerWith(30, 0) });
    addRows(plant, 0, 30);
    auto first = std::make_unique<Desk>(plant.file());
    sim::Fault hang; // one of the second wave never ends there
    hang.effect = Effect::Hang;
    hang.method = "POST";
    hang.path = "/api/sessions/s7/restart";
    hang.times = 1;
    plant.fleet().addFault(hang);
    const OperationId id = first->service().run(Verb::Restart, sessionsOf(*first, 0, 30));
    QTRY_COMPARE(first->service().view(id).stepsDone, 12);
    QCOMPARE(first->service().view(id).wave, 2);
    first.reset();
    plant.lapseLeases();
    Desk next(plant.file(), QStringLiteral("ben@desk-2"));
    QTRY_VERIFY(next.service().view(id).resume.available);
    QCOMPARE(next.service().view(id).wave, 2);
    plant.fleet().addFault(hang); // nothing of the third begins before it has ended here
    next.service().resume(id);
    QTRY_VERIFY(next.service().view(id).mine);
    QTRY_VERIFY(restarts(plant, 0, 7) == 2);
    QTest::qWait(300);
    for (int i = 13; i < 30; ++i)
        QCOMPARE(restarts(plant, 0, i), 0);
    const OperationView view = next.ended(id);
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error));
    for (int i = 0; i < 30; ++i) {
        if (i != 7)
            QVERIFY2(restarts(plant, 0, i) == 1, qPrintable(nameOf(i)));
    }
}

void BulkTest::stoppedOnesAreNotStarted_data()
{
    QTest::addColumn<Verb>("verb");
    QTest::addColumn<bool>("asked");
    QTest::newRow("restart") << Verb::Restart << false;
    QTest::newRow("restart, asked") << Verb::Restart << true;
    QTest::newRow("start of what failed") << Verb::Start << false;
    QTest::newRow("start of what failed, asked") << Verb::Start << true;
}

/** Also when a session gets into that status while the bulk operation is under way. */
void BulkTest::stoppedOnesAreNotStarted()
{
    QFETCH(const Verb, verb);
    QFETCH(const bool, asked);
    sim::WorkerConfig worker = workerWith(4, 0);
    const sim::Status usual = verb == Verb::Restart ? sim::Status::Working : sim::Status::Stopped;
    const sim::Status detour = verb == Verb::Restart ? sim::Status::Stopped : sim::Status::Failed;
    for (size_t i = 0; i < 4; ++i)
        worker.sessions[i].status = i < 2 ? usual : detour;
    Plant plant({ worker });
    addRows(plant, 0, 4);
    Desk desk(plant.file());
    operations::BulkOptions options;
    options.detours = asked;
    const OperationView view = desk.ended(desk.service().run(verb, sessionsOf(desk, 0, 4), options));
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error));
    QCOMPARE(countOf(view, OperationState::Cancelled), asked ? 0 : 2);
    for (int i = 0; i < 4; ++i) {
        const bool isRunning = plant.truth(0, nameOf(i)).status == sim::Status::Working;
        QCOMPARE(isRunning, i < 2 || asked);
        if (i >= 2 && !asked)
            QVERIFY2(view.items[size_t(i)].text.contains(QStringLiteral("Left out")),
                     qPrintable(view.items[size_t(i)].text));
    }
}

QTEST_GUILESS_MAIN(BulkTest)
#include "test_bulk.moc"
