// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/engine/verbs.h"
#include "simulator/commands.h"
#include "simulator/worker.h"
#include "unit/operations/crashkit.h"
#include "unit/operations/desk.h"
#include "unit/operations/movestage.h"
#include "unit/operations/plant.h"
#include "unit/waiting.h"

#include <QTest>
#include <QTimer>

using namespace quayside;
using namespace quayside::test;
using operations::Difference;
using operations::OperationView;
using operations::Verb;
using shardmap::OperationState;
using Effect = sim::Fault::Effect;

namespace {

const QString kName = QStringLiteral("subject");
const QString kDefault = QStringLiteral("default");
constexpr const char *kPhone = "12025550101";
constexpr const char *kOtherPhone = "12025550999";
constexpr const char *kConfig
    = R"({"metadata":{"user.id":"1"},"webhooks":[{"url":"https://app.example.com/hook",)"
      R"("events":["message"]}],"debug":true})";

sim::WorkerConfig workerWith(sim::SessionSeed seed, sim::Engine engine = sim::Engine::Gows)
{
    sim::WorkerConfig worker;
    worker.engine = engine;
    worker.sessions = { std::move(seed) };
    return worker;
}

/** Keeps a login over its own restart, forgets the configuration, and tells `me: null` of what is stopped. */
sim::WorkerConfig oldCoreWith(sim::SessionSeed seed)
{
    sim::WorkerConfig worker = workerWith(std::move(seed), sim::Engine::Webjs);
    worker.version = "2026.4.1";
    worker.capacity = 1;
    return worker;
}

/** The customer's phone lets the session go, and another one is linked to it. */
void relink(Plant &plant)
{
    plant.fleet().unlink(0, "subject");
    QTRY_VERIFY_WITH_TIMEOUT(plant.truth(0, kName).status != sim::Status::Working, 30'000);
    plant.fleet().setStatus(0, "subject", sim::Status::ScanQrCode);
    plant.fleet().scan(0, "subject", kOtherPhone);
    QTRY_COMPARE_WITH_TIMEOUT(plant.truth(0, kName).status, sim::Status::Working, 30'000);
}

sim::Fault on(const char *method, const char *path, Effect effect, bool afterActing = false)
{
    sim::Fault fault;
    fault.method = method;
    fault.path = path;
    fault.effect = effect;
    fault.afterActing = afterActing;
    return fault;
}

sim::Fault deadly(const char *method, const char *path, int awayMs)
{
    sim::Fault fault = on(method, path, Effect::Die);
    fault.delayMs = awayMs;
    fault.times = -1;
    return fault;
}

operations::ConfigChange tagged()
{
    operations::ConfigChange change;
    change.metadata.set.emplace_back(QStringLiteral("plan"), QStringLiteral("gold"));
    return change;
}

void setConfig(Plant &plant, int worker, const char *session, const std::string &config)
{
    plant.fleet().run([&](sim::Commands &commands) {
        sim::Store &store = commands.world().worker(worker).store;
        store.setConfig(store.find(session), sim::SessionRecord::Set, config);
    });
}

} // namespace

/** Nothing is sent again before the evidence was looked at, and done means that nothing else changed. */
class EvidenceTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void seenRestartIsNotSentAgain_data();
    void seenRestartIsNotSentAgain();
    void destructiveCallIsSentOnce_data();
    void destructiveCallIsSentOnce();
    void unsentIsAskedAgain_data();
    void unsentIsAskedAgain();
    void configurationIsPutOnce_data();
    void configurationIsPutOnce();
    void targetIsPutOnce_data();
    void targetIsPutOnce();
    void serverSaysWhenToComeBack();
    void loginLinkedWhileItWasWaitedForStays_data();
    void loginLinkedWhileItWasWaitedForStays();
    void loginLinkedSinceAGoneConsoleDecidedStays();
    void configurationChangedWhileItWasWaitedForStays();
    void youngLoginIsLeftAlone_data();
    void youngLoginIsLeftAlone();
    void lostSettingEndsWithDifferences();
    void lostLoginEndsWithDifferences();
    void configureTellsWhatElseChanged();
    void moveTellsWhatTheTargetLost();
    void oldCoreKeepsALogin();
    void lastKnownAccountCounts();
    void logOutOfAHiddenLogin();
    void forgottenConfigIsADriftAndWrittenBack();
    void startTellsAForgottenConfig();
    void restoreWritesBack();
    void changedAfterItWasSetIsADrift();
    void leftoverStaysWithoutTheOther_data();
    void leftoverStaysWithoutTheOther();
    void evidenceIsOfTheMomentOfTheCall();
    void retiredCopyStaysWithoutTheNewOne();
    void linkedSinceIsNotRetired();
    void createdAndLinkedSinceIsNotTakenBack();
};

void EvidenceTest::seenRestartIsNotSentAgain_data()
{
    QTest::addColumn<int>("effect");
    QTest::addColumn<int>("status");
    QTest::newRow("no answer") << int(Effect::Hang) << 0;
    QTest::newRow("connection reset") << int(Effect::Reset) << 0;
    QTest::newRow("proxy gave up") << int(Effect::Html) << 504;
}

/** The events of the restart came while its answer was waited for. */
void EvidenceTest::seenRestartIsNotSentAgain()
{
    QFETCH(const int, effect);
    QFETCH(const int, status);
    Plant plant({ workerWith(Plant::working("subject", kPhone)) });
    plant.addRow(0, kName);
    Desk desk(plant.file());
    const auto worker = desk.fleet().findWorker(Desk::key(0, kName).worker);
    QTRY_VERIFY(desk.fleet().worker(worker).feed == fleet::Feed::Live);
    sim::Fault lost = on("POST", "/api/sessions/subject/restart", Effect(effect), true);
    lost.status = status;
    lost.times = -1;
    plant.fleet().addFault(lost);
    const OperationView view = desk.ended(desk.run(Verb::Restart, 0, kName));
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error));
    QCOMPARE(plant.calls(0, QStringLiteral("POST /api/sessions/subject/restart")), 1);
    QCOMPARE(plant.truth(0, kName).status, sim::Status::Working);
}

void EvidenceTest::destructiveCallIsSentOnce_data()
{
    QTest::addColumn<int>("verb");
    QTest::addColumn<QString>("call");
    QTest::addColumn<int>("awayMs");
    QTest::newRow("delete, back at once")
        << int(Verb::Delete) << QStringLiteral("DELETE /api/sessions/subject") << 20;
    QTest::newRow("delete, back later")
        << int(Verb::Delete) << QStringLiteral("DELETE /api/sessions/subject") << 600;
    QTest::newRow("log out") << int(Verb::LogOut) << QStringLiteral("POST /api/sessions/subject/logout")
                             << 300;
}

/** Each try takes the whole server down with it. */
void EvidenceTest::destructiveCallIsSentOnce()
{
    QFETCH(const int, verb);
    QFETCH(const QString, call);
    QFETCH(const int, awayMs);
    sim::WorkerConfig worker = workerWith(Plant::working("subject", kPhone));
    worker.sessions.push_back(Plant::working("bystander", "12025550199"));
    Plant plant({ worker });
    plant.addRow(0, kName);
    Desk desk(plant.file());
    const QStringList parts = call.split(u' ');
    sim::Fault deadly = on(qPrintable(parts.at(0)), qPrintable(parts.at(1)), Effect::Die);
    deadly.method = parts.at(0).toStdString();
    deadly.path = parts.at(1).toStdString();
    deadly.delayMs = awayMs;
    deadly.times = -1;
    plant.fleet().addFault(deadly);
    const OperationView view = desk.ended(desk.run(Verb(verb), 0, kName));
    QCOMPARE(plant.calls(0, call), 1);
    QCOMPARE(toString(view.state), toString(OperationState::Failed));
    QVERIFY2(view.error.contains(QStringLiteral("not asked again")), qPrintable(view.error));
    QCOMPARE(plant.truth(0, kName).linkedTo, std::string(kPhone));
    QCOMPARE(plant.rowsOf(kName), 1);
    QCOMPARE(plant.unfinished(), 0);
}

void EvidenceTest::unsentIsAskedAgain_data()
{
    QTest::addColumn<int>("verb");
    QTest::addColumn<QString>("call");
    QTest::newRow("delete") << int(Verb::Delete) << QStringLiteral("DELETE /api/sessions/subject");
    QTest::newRow("log out") << int(Verb::LogOut) << QStringLiteral("POST /api/sessions/subject/logout");
    QTest::newRow("restart") << int(Verb::Restart) << QStringLiteral("POST /api/sessions/subject/restart");
    QTest::newRow("configuration") << -1 << QStringLiteral("PUT /api/sessions/subject");
}

/** The server is gone before it is asked, so nothing was: when it is back it is asked, destructive or not. */
void EvidenceTest::unsentIsAskedAgain()
{
    QFETCH(const int, verb);
    QFETCH(const QString, call);
    sim::WorkerConfig worker = workerWith(Plant::working("subject", kPhone));
    worker.restartAll = true;
    Plant plant({ worker });
    plant.addRow(0, kName);
    Desk desk(plant.file());
    bool died = false;
    connect(&desk.service(), &operations::OperationService::changed, this, [&](const OperationId &id) {
        for (const shardmap::StepRecord &step : desk.service().view(id).steps) {
            const bool asks = step.key == QStringLiteral("call") && step.state == shardmap::StepState::Running
                && (verb >= 0 || step.data.contains("asked"));
            if (!asks || std::exchange(died, true))
                continue;
            plant.fleet().worker(0).die(); // its port is closed before the call is made
            QTimer::singleShot(300, this, [&plant] { plant.fleet().worker(0).comeBack(); });
        }
    });
    const OperationId id = verb >= 0 ? desk.run(Verb(verb), 0, kName)
                                     : desk.service().configure(tagged(), { desk.session(0, kName) });
    const OperationView view = desk.ended(id);
    QVERIFY(died);
    QVERIFY2(shardmap::isDone(view.state), qPrintable(view.error));
    // A server that came back may be seen to have started the session: then there is nothing left to restart.
    const int least = verb == int(Verb::Restart) ? 0 : 1;
    QVERIFY2(plant.calls(0, call) >= least && plant.calls(0, call) <= 1, "asked more often than once");
    const bool refused = std::ranges::any_of(view.requests, [&](const operations::RequestRecord &request) {
        return call.startsWith(request.call.method) && request.call.method != QStringLiteral("GET")
            && request.call.status == 0;
    });
    QVERIFY2(refused, "it was asked before the server died");
}

void EvidenceTest::configurationIsPutOnce_data()
{
    QTest::addColumn<int>("awayMs");
    QTest::newRow("back at once") << 20;
    QTest::newRow("back later") << 600;
}

/** A configuration that takes its server down is not written a second time by itself. */
void EvidenceTest::configurationIsPutOnce()
{
    QFETCH(const int, awayMs);
    sim::SessionSeed seed = Plant::working("subject", kPhone);
    seed.config = kConfig;
    Plant plant({ workerWith(seed) });
    plant.addRow(0, kName);
    Desk desk(plant.file());
    plant.fleet().addFault(deadly("PUT", "/api/sessions/subject", awayMs));
    const OperationView view = desk.ended(desk.service().configure(tagged(), { desk.session(0, kName) }));
    QCOMPARE(plant.calls(0, QStringLiteral("PUT /api/sessions/subject")), 1);
    QCOMPARE(toString(view.state), toString(OperationState::Failed));
    QVERIFY2(view.error.contains(QStringLiteral("not asked again")), qPrintable(view.error));
    QCOMPARE(plant.truth(0, kName).config, std::string(kConfig));
}

void EvidenceTest::targetIsPutOnce_data()
{
    QTest::addColumn<int>("before");
    QTest::newRow("taking the mark off") << 0;
    QTest::newRow("switching on") << 1;
}

/** The same of a move's new place, which is then given up: the old one works on. */
void EvidenceTest::targetIsPutOnce()
{
    QFETCH(const int, before);
    MoveStage stage;
    Desk desk(stage.plant.file());
    sim::Fault fault = deadly("PUT", "/api/sessions/acme-sales", 300);
    fault.worker = MoveStage::kTo;
    fault.skip = before;
    stage.plant.fleet().addFault(fault);
    stage.plant.fleet().setAutoScan(1);
    const OperationView view = desk.ended(MoveStage::begin(desk, operations::MoveWay::NoGap));
    QCOMPARE(stage.plant.calls(MoveStage::kTo, QStringLiteral("PUT /api/sessions/acme-sales")), before + 1);
    QCOMPARE(toString(view.state), toString(OperationState::Failed));
    QVERIFY2(view.error.contains(QStringLiteral("not asked again")), qPrintable(view.error));
    QCOMPARE(stage.mapped(), MoveStage::kFrom);
    QCOMPARE(stage.from().status, sim::Status::Working);
}

void EvidenceTest::serverSaysWhenToComeBack()
{
    Plant plant({ workerWith(Plant::working("subject", kPhone)) });
    plant.addRow(0, kName);
    Desk desk(plant.file());
    sim::Fault busy = on("POST", "/api/sessions/subject/restart", Effect::Status);
    busy.status = 429;
    busy.retryAfterSeconds = 30; // a second at the tests' pace
    plant.fleet().addFault(busy);
    QElapsedTimer since;
    since.start();
    const OperationView view = desk.ended(desk.run(Verb::Restart, 0, kName));
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error));
    QVERIFY2(since.elapsed() >= 1'000, "it came back too early");
    QCOMPARE(plant.calls(0, QStringLiteral("POST /api/sessions/subject/restart")), 2);
}

void EvidenceTest::loginLinkedWhileItWasWaitedForStays_data()
{
    QTest::addColumn<int>("verb");
    QTest::addColumn<QString>("call");
    QTest::newRow("delete") << int(Verb::Delete) << QStringLiteral("DELETE /api/sessions/subject");
    QTest::newRow("log out") << int(Verb::LogOut) << QStringLiteral("POST /api/sessions/subject/logout");
}

/** The server asks to come back later; meanwhile somebody else links his phone to the session. */
void EvidenceTest::loginLinkedWhileItWasWaitedForStays()
{
    QFETCH(const int, verb);
    QFETCH(const QString, call);
    Plant plant({ workerWith(Plant::working("subject", kPhone)) });
    plant.addRow(0, kName);
    Desk desk(plant.file());
    const QStringList parts = call.split(u' ');
    sim::Fault busy = on("", "", Effect::Status);
    busy.method = parts.at(0).toStdString();
    busy.path = parts.at(1).toStdString();
    busy.status = 429;
    busy.retryAfterSeconds = 120; // four seconds at the tests' pace
    plant.fleet().addFault(busy);
    const OperationId id = desk.run(Verb(verb), 0, kName);
    QTRY_COMPARE(plant.calls(0, call), 1);
    relink(plant);
    const OperationView view = desk.ended(id);
    QCOMPARE(toString(view.state), toString(OperationState::Failed));
    QVERIFY2(view.error.contains(QStringLiteral("holds the login of")), qPrintable(view.error));
    QCOMPARE(plant.calls(0, call), 1);
    QCOMPARE(plant.truth(0, kName).linkedTo, std::string(kOtherPhone));
}

/** A console that is gone decided it; whoever finishes it would have seen another account there. */
void EvidenceTest::loginLinkedSinceAGoneConsoleDecidedStays()
{
    Plant plant({ workerWith(Plant::working("subject", kPhone)) });
    plant.addRow(0, kName);
    auto desk = std::make_unique<Desk>(plant.file());
    sim::Fault slow = on("DELETE", "/api/sessions/subject", Effect::Hang);
    slow.times = -1; // what it may have sent before it went takes no effect
    plant.fleet().addFault(slow);
    (void)desk->run(Verb::Delete, 0, kName);
    QTRY_COMPARE(plant.database().value("SELECT state FROM quayside_step WHERE \"key\" = 'look'"),
                 QByteArray("done"));
    desk.reset();
    plant.fleet().clearFaults();
    relink(plant);
    plant.lapseLeases();
    Desk next(plant.file());
    const OperationId id = CrashKit::interruptedIn(next);
    QVERIFY(!id.isEmpty());
    next.service().resume(id);
    const OperationView view = next.ended(id);
    QCOMPARE(toString(view.state), toString(OperationState::Failed));
    QVERIFY2(view.error.contains(QStringLiteral("holds the login of")), qPrintable(view.error));
    QCOMPARE(plant.truth(0, kName).linkedTo, std::string(kOtherPhone));
    QCOMPARE(plant.rowsOf(kName), 1);
}

/** What is written after the server asked to wait is made of what is there then. */
void EvidenceTest::configurationChangedWhileItWasWaitedForStays()
{
    sim::SessionSeed seed = Plant::working("subject", kPhone);
    seed.config = kConfig;
    Plant plant({ workerWith(seed) });
    plant.addRow(0, kName);
    Desk desk(plant.file());
    sim::Fault busy = on("PUT", "/api/sessions/subject", Effect::Status);
    busy.status = 429;
    busy.retryAfterSeconds = 120;
    plant.fleet().addFault(busy);
    const OperationId id = desk.service().configure(tagged(), { desk.session(0, kName) });
    QTRY_COMPARE(plant.calls(0, QStringLiteral("PUT /api/sessions/subject")), 1);
    setConfig(plant, 0, "subject", R"({"metadata":{"theirs":"stays"}})");
    const OperationView view = desk.ended(id);
    QVERIFY2(shardmap::isDone(view.state), qPrintable(view.error));
    const std::string config = plant.truth(0, kName).config;
    QVERIFY2(config.find("theirs") != std::string::npos, config.c_str());
    QVERIFY2(config.find("gold") != std::string::npos, config.c_str());
}

void EvidenceTest::youngLoginIsLeftAlone_data()
{
    QTest::addColumn<int>("verb");
    QTest::addColumn<bool>("restartedMeanwhile");
    QTest::newRow("restart") << int(Verb::Restart) << false;
    QTest::newRow("stop") << int(Verb::Stop) << false;
    QTest::newRow("restart of one restarted meanwhile") << int(Verb::Restart) << true;
}

void EvidenceTest::youngLoginIsLeftAlone()
{
    QFETCH(const int, verb);
    QFETCH(const bool, restartedMeanwhile);
    Plant plant({ workerWith(Plant::waiting("subject"), sim::Engine::Webjs) });
    plant.addRow(0, kName);
    Desk desk(plant.file());
    QCOMPARE(plant.fleet().scan(0, "subject", kPhone), std::string());
    QVERIFY(desk.waitForStatus(0, kName, SessionStatus::Working));
    if (restartedMeanwhile) { // by the customer's own application
        QVERIFY(await(desk.sync().client(Desk::key(0, kName).worker).restart(kName)));
        QVERIFY(desk.waitForStatus(0, kName, SessionStatus::Working));
    }
    plant.fleet().clearRequests();
    QElapsedTimer since;
    since.start();
    const OperationId id = desk.run(Verb(verb), 0, kName);
    QTRY_VERIFY(desk.service().view(id).step.contains(QStringLiteral("three minutes")));
    QVERIFY(desk.service().view(id).canCancel);
    QCOMPARE(plant.calls(0, QStringLiteral("POST /api/sessions/subject/restart")), 0);
    const OperationView view = desk.ended(id);
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error));
    QVERIFY2(since.elapsed() > 3'000, "it did not wait"); // 180 s at the tests' pace of 30, less what went by
}

/** Long enough for a test to do something between the call's arrival and what it does. */
static void makeRestartsSlow(Plant &plant)
{
    sim::Fault slow;
    slow.method = "POST";
    slow.path = ".*/restart";
    slow.effect = sim::Fault::Effect::Slow;
    slow.delayMs = 500;
    plant.fleet().addFault(slow);
}

/** E9: the restart went well, and the server lost a webhook over it. */
void EvidenceTest::lostSettingEndsWithDifferences()
{
    sim::SessionSeed seed = Plant::working("subject", kPhone);
    seed.config = kConfig;
    Plant plant({ workerWith(seed) });
    plant.addRow(0, kName);
    makeRestartsSlow(plant);
    Desk desk(plant.file());
    const OperationId id = desk.run(Verb::Restart, 0, kName);
    QTRY_COMPARE(plant.calls(0, QStringLiteral("POST /api/sessions/subject/restart")), 1);
    plant.fleet().run([](sim::Commands &commands) {
        sim::Store &store = commands.world().worker(0).store;
        store.setConfig(store.find("subject"), sim::SessionRecord::Set,
                        R"({"metadata":{"user.id":"1"},"debug":true})");
    });
    const OperationView view = desk.ended(id);
    QCOMPARE(toString(view.state), toString(OperationState::Differs));
    QCOMPARE(view.differences.size(), size_t(1));
    QVERIFY2(view.differences.front().what.contains(QStringLiteral("app.example.com")),
             qPrintable(view.error));
    QVERIFY(view.differences.front().repair == Difference::Repair::WriteBack);
    QCOMPARE(plant.database().value("SELECT state FROM quayside_operation"),
             QByteArray("done-with-differences"));
    QVERIFY(plant.database().value("SELECT result FROM quayside_audit").contains("app.example.com"));
    Desk other(plant.file(), QStringLiteral("bob@desk-2")); // from the journal alone
    QTRY_COMPARE(other.service().view(id).differences.size(), size_t(1));
    QVERIFY(other.service().view(id).differences.front() == view.differences.front());
}

void EvidenceTest::lostLoginEndsWithDifferences()
{
    Plant plant({ workerWith(Plant::working("subject", kPhone), sim::Engine::Webjs) });
    plant.addRow(0, kName);
    makeRestartsSlow(plant);
    Desk desk(plant.file());
    const OperationId id = desk.run(Verb::Restart, 0, kName);
    QTRY_COMPARE(plant.calls(0, QStringLiteral("POST /api/sessions/subject/restart")), 1);
    plant.fleet().unlinkPhone(kPhone);
    const OperationView view = desk.ended(id);
    QCOMPARE(toString(view.state), toString(OperationState::Differs));
    QVERIFY(view.differences.front().repair == Difference::Repair::LinkPhone);
}

/** E9: what was asked for is there, and something else is gone. */
void EvidenceTest::configureTellsWhatElseChanged()
{
    sim::SessionSeed seed = Plant::working("subject", kPhone);
    seed.config = kConfig;
    Plant plant({ workerWith(seed) }, 10);
    plant.addRow(0, kName);
    Desk desk(plant.file());
    QTimer vandal;
    QObject::connect(&vandal, &QTimer::timeout, &vandal, [&plant, &vandal] {
        if (plant.truth(0, kName).config.find("gold") == std::string::npos)
            return;
        vandal.stop();
        setConfig(plant, 0, "subject", R"({"metadata":{"user.id":"1","plan":"gold"},"debug":true})");
    });
    vandal.start(5);
    const OperationView view = desk.ended(desk.service().configure(tagged(), { desk.session(0, kName) }));
    QCOMPARE(toString(view.state), toString(OperationState::Differs));
    QCOMPARE(view.differences.size(), size_t(1));
    QVERIFY2(view.differences.front().what.contains(QStringLiteral("app.example.com")),
             qPrintable(view.error));
    QVERIFY(view.differences.front().repair == Difference::Repair::WriteBack);
}

/** The new place has the webhooks, and not the metadata it was given. */
void EvidenceTest::moveTellsWhatTheTargetLost()
{
    MoveStage stage;
    Desk desk(stage.plant.file());
    stage.plant.fleet().setAutoScan(1);
    QTimer vandal;
    QObject::connect(&vandal, &QTimer::timeout, &vandal, [&stage, &vandal] {
        const std::string config = stage.to().config;
        const size_t team = config.find(R"("team":"blue",)");
        if (config.find("hook") == std::string::npos || team == std::string::npos)
            return;
        vandal.stop();
        setConfig(stage.plant, MoveStage::kTo, "acme-sales", std::string(config).erase(team, 14));
    });
    vandal.start(1);
    const OperationView view = desk.ended(MoveStage::begin(desk, operations::MoveWay::NoGap));
    QCOMPARE(toString(view.state), toString(OperationState::Differs));
    QVERIFY2(view.differences.front().what.contains(QStringLiteral("team")), qPrintable(view.error));
    QCOMPARE(stage.mapped(), MoveStage::kTo);
}

/** What the simulator has to be like for A0 and E18: recorded from a genuine CORE 2026.4.1. */
void EvidenceTest::oldCoreKeepsALogin()
{
    sim::SessionSeed seed = Plant::working("default", kPhone);
    seed.config = kConfig;
    Plant plant({ oldCoreWith(seed) });
    Desk desk(plant.file());
    QVERIFY(desk.waitForStatus(0, kDefault, SessionStatus::Working));
    plant.fleet().worker(0).restart();
    QVERIFY(desk.waitForStatus(0, kDefault, SessionStatus::Stopped));
    const auto client = desk.sync().client(Desk::key(0, kDefault).worker);
    const auto isBack = [&] { // it answers a while longer after it said STOPPED
        const auto now = await(client.session(kDefault));
        return now && now->status == SessionStatus::Stopped && now->config.isEmpty();
    };
    QTRY_VERIFY(isBack());
    const auto seen = await(client.session(kDefault));
    QVERIFY(seen && seen->status == SessionStatus::Stopped);
    QVERIFY(seen->config.isEmpty() && seen->account.id.isEmpty());
    QCOMPARE(plant.truth(0, kDefault).config, std::string("null"));
    QCOMPARE(plant.truth(0, kDefault).linkedTo, std::string(kPhone));
    QVERIFY(await(client.start(kDefault)));
    QVERIFY(desk.waitForStatus(0, kDefault, SessionStatus::Working)); // without a scan
}

/** E16: the console showed the phone moments before the server stopped telling of it. */
void EvidenceTest::lastKnownAccountCounts()
{
    Plant plant({ oldCoreWith(Plant::working("default", kPhone)) });
    plant.addRow(0, kDefault);
    Desk desk(plant.file());
    QVERIFY(desk.waitForStatus(0, kDefault, SessionStatus::Working));
    QVERIFY(desk.ended(desk.run(Verb::Stop, 0, kDefault)).state == OperationState::Succeeded);
    QVERIFY(desk.waitForStatus(0, kDefault, SessionStatus::Stopped));
    const fleet::SessionFacts facts = desk.fleet().session(desk.session(0, kDefault));
    QCOMPARE(facts.phone, QString::fromLatin1(kPhone));
    QVERIFY(facts.accountToldMs > 0);
    const QString words = operations::VerbText::consequence(Verb::Start, facts, facts.accountToldMs).newQr;
    QVERIFY2(words.contains(QStringLiteral("only if it fails to log in")), qPrintable(words));
    QVERIFY2(words.contains(QString::fromLatin1(kPhone)), qPrintable(words));
    QVERIFY(desk.ended(desk.run(Verb::Start, 0, kDefault)).state == OperationState::Succeeded);
    fleet::SessionFacts unheard; // a console that has just started: no proof of anything
    unheard.status = SessionStatus::Stopped;
    unheard.accountHidden = true;
    const QString unknown = operations::VerbText::consequence(Verb::Start, unheard, 0).newQr;
    QVERIFY2(!unknown.contains(QStringLiteral("no phone")), qPrintable(unknown));
}

/** A stopped session of which the server says `me: null` may be linked: logging it out is not "nothing to
 * do". */
void EvidenceTest::logOutOfAHiddenLogin()
{
    Plant plant({ oldCoreWith(Plant::stopped("default", kPhone)) });
    plant.addRow(0, kDefault);
    Desk desk(plant.file());
    QVERIFY(desk.waitForStatus(0, kDefault, SessionStatus::Stopped));
    const OperationView view = desk.ended(desk.run(Verb::LogOut, 0, kDefault));
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error));
    QCOMPARE(plant.truth(0, kDefault).linkedTo, std::string());
}

namespace {

/** The one session of an old CORE, its configuration kept in the map as last known, and the server restarted.
 */
class Forgetful final
{
public:
    Forgetful()
        : plant({ oldCoreWith(configured()) })
        , desk(plant.file())
    {
        plant.addRow(0, kDefault);
    }

    [[nodiscard]] bool restart()
    {
        const QByteArray kept = "SELECT count(*) FROM quayside_config_snapshot WHERE config LIKE '%hook%'";
        if (!QTest::qWaitFor([&] { return plant.database().value(kept) == "1"; }, 20'000))
            return false;
        plant.fleet().worker(0).restart();
        return desk.waitForStatus(0, kDefault, SessionStatus::Stopped) && waitForConfig("null") && isBack();
    }
    /** It goes away after it said STOPPED: what is begun before this console sees it again is refused. */
    [[nodiscard]] bool isBack()
    {
        const auto key = Desk::key(0, kDefault).worker;
        return QTest::qWaitFor(
            [&] {
                const auto now = await(desk.sync().client(key).session(kDefault));
                return now && now->config.isEmpty()
                    && desk.fleet().worker(desk.fleet().findWorker(key)).reach == fleet::Reachability::Online;
            },
            20'000);
    }
    [[nodiscard]] bool waitForConfig(const char *part)
    {
        return QTest::qWaitFor(
            [&] { return plant.truth(0, kDefault).config.find(part) != std::string::npos; }, 20'000);
    }
    [[nodiscard]] bool hasDrift()
    {
        return desk.fleet().sessionDrift(desk.session(0, kDefault)).testFlag(fleet::Drift::OtherConfig);
    }

    Plant plant;
    Desk desk;

private:
    static sim::SessionSeed configured()
    {
        sim::SessionSeed seed = Plant::working("default", kPhone);
        seed.config = R"({"metadata":{"user.id":"1"},"webhooks":[{"url":"https://app.example.com/hook",)"
                      R"("events":["message"],"hmac":{"key":"planted"}}]})";
        return seed;
    }
};

operations::ConfigChange keptChange(operations::KeptConfig kept)
{
    operations::ConfigChange change;
    change.kept = kept;
    return change;
}

} // namespace

/** E18: a server that forgot the configuration when it restarted. */
void EvidenceTest::forgottenConfigIsADriftAndWrittenBack()
{
    Forgetful world;
    QVERIFY(world.restart());
    QTRY_VERIFY_WITH_TIMEOUT(world.hasDrift(), 45'000);
    Desk other(world.plant.file(), QStringLiteral("bob@desk-2")); // every console knows
    QTRY_VERIFY(other.fleet().sessionDrift(other.session(0, kDefault)).testFlag(fleet::Drift::OtherConfig));
    QVERIFY(world.plant.fleet().truth(0).sessions.front().linkedTo == kPhone);
    QVERIFY(await(world.desk.sync().client(Desk::key(0, kDefault).worker).start(kDefault)));
    QVERIFY(world.desk.waitForStatus(0, kDefault, SessionStatus::Working));
    QVERIFY(world.hasDrift()); // running does not mend it
    const OperationView view = world.desk.ended(world.desk.service().configure(
        keptChange(operations::KeptConfig::WriteBack), { world.desk.session(0, kDefault) }));
    QCOMPARE(toString(view.state), toString(OperationState::Differs)); // the key of its webhook is gone
    QVERIFY2(view.error.contains(QStringLiteral("webhooks.hmac")), qPrintable(view.error));
    QVERIFY(world.waitForConfig("app.example.com/hook"));
    QTRY_VERIFY(!world.hasDrift());
    QTRY_VERIFY(!other.fleet().sessionDrift(other.session(0, kDefault)).testFlag(fleet::Drift::OtherConfig));
}

/** What was asked for is done, and it is not all right. */
void EvidenceTest::startTellsAForgottenConfig()
{
    Forgetful world;
    QVERIFY(world.restart());
    const OperationView view = world.desk.ended(world.desk.run(Verb::Start, 0, kDefault));
    QVERIFY2(view.state == OperationState::Differs, qPrintable(view.error));
    QCOMPARE(view.differences.size(), size_t(1));
    QVERIFY(view.differences.front().repair == Difference::Repair::WriteBack);
    QTRY_VERIFY_WITH_TIMEOUT(world.hasDrift(), 45'000);
    const OperationView kept = world.desk.ended(world.desk.service().configure(
        keptChange(operations::KeptConfig::Accept), { world.desk.session(0, kDefault) }));
    QVERIFY2(kept.state == OperationState::Succeeded, qPrintable(kept.error));
    QTRY_VERIFY(!world.hasDrift());
    QCOMPARE(world.plant.calls(0, QStringLiteral("PUT /api/sessions/default")), 0);
}

void EvidenceTest::restoreWritesBack()
{
    Forgetful world;
    QVERIFY(world.restart());
    const OperationView view = world.desk.ended(world.desk.service().restore(
        world.desk.fleet().findWorker(Desk::key(0, kDefault).worker), { world.desk.session(0, kDefault) }));
    QVERIFY2(view.state == OperationState::Differs, qPrintable(view.error)); // the key of its webhook is gone
    QVERIFY2(view.error.contains(QStringLiteral("webhooks.hmac")), qPrintable(view.error));
    QVERIFY(world.waitForConfig("app.example.com/hook"));
    QCOMPARE(world.plant.truth(0, kDefault).status, sim::Status::Working);
    QVERIFY(!world.hasDrift());
}

/** Set here, then changed by somebody else; what nobody set here is the application's to change. */
void EvidenceTest::changedAfterItWasSetIsADrift()
{
    sim::SessionSeed set = Plant::working("subject", kPhone);
    set.config = kConfig;
    sim::SessionSeed foreign = Plant::working("foreign", "12025550102");
    foreign.config = kConfig;
    sim::WorkerConfig worker = workerWith(set);
    worker.sessions.push_back(foreign);
    Plant plant({ worker });
    plant.addRow(0, kName);
    plant.addRow(0, QStringLiteral("foreign"));
    Desk desk(plant.file());
    const QByteArray kept = "SELECT count(*) FROM quayside_config_snapshot WHERE config LIKE '%hook%'";
    QTRY_COMPARE_WITH_TIMEOUT(plant.database().value(kept), QByteArray("2"), 20'000);
    const OperationView view = desk.ended(desk.service().configure(tagged(), { desk.session(0, kName) }));
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error));
    setConfig(plant, 0, "subject", R"({"metadata":{"user.id":"1","plan":"iron"},"debug":true})");
    setConfig(plant, 0, "foreign", R"({"metadata":{"user.id":"1","plan":"iron"},"debug":true})");
    const auto drifts = [&](const QString &name) {
        return desk.fleet().sessionDrift(desk.session(0, name)).testFlag(fleet::Drift::OtherConfig);
    };
    QTRY_VERIFY_WITH_TIMEOUT(drifts(kName), 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(plant.database()
                                 .value("SELECT config FROM quayside_config_snapshot WHERE"
                                        " session_name = 'foreign'")
                                 .contains("iron"),
                             30'000);
    QVERIFY(!drifts(QStringLiteral("foreign")));
}

void EvidenceTest::leftoverStaysWithoutTheOther_data()
{
    QTest::addColumn<bool>("otherWorks");
    QTest::newRow("the other works") << true;
    QTest::newRow("the other has failed since") << false;
}

/** A1: a person deletes what the list calls a leftover, and it was the only login. */
void EvidenceTest::leftoverStaysWithoutTheOther()
{
    QFETCH(const bool, otherWorks);
    Plant plant(
        { workerWith(Plant::stopped("subject", kPhone)), workerWith(Plant::working("subject", kPhone)) });
    plant.addRow(1, kName);
    Desk desk(plant.file());
    const auto isLeftover
        = [&] { return desk.fleet().sessionDrift(desk.session(0, kName)).testFlag(fleet::Drift::StaleCopy); };
    QTRY_VERIFY_WITH_TIMEOUT(isLeftover(), 20'000);
    sim::Fault broken; // this console has not heard of it yet
    if (!otherWorks) {
        broken = on("GET", "/api/sessions/subject", Effect::Status);
        broken.worker = 1;
        broken.times = -1;
        plant.fleet().addFault(broken);
    }
    const OperationView view = desk.ended(desk.run(Verb::Delete, 0, kName));
    QCOMPARE(toString(view.state), toString(otherWorks ? OperationState::Succeeded : OperationState::Failed));
    QCOMPARE(plant.has(0, kName), !otherWorks);
    if (!otherWorks)
        QVERIFY2(view.error.contains(QStringLiteral("only login")), qPrintable(view.error));
}

/** While a delete waits for its turn at a busy worker, the other copy stops. */
void EvidenceTest::evidenceIsOfTheMomentOfTheCall()
{
    sim::WorkerConfig busy = workerWith(Plant::stopped("subject", kPhone));
    const QStringList others { QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"),
                               QStringLiteral("d") };
    for (const QString &name : others)
        busy.sessions.push_back(Plant::waiting(name.toStdString()));
    Plant plant({ busy, workerWith(Plant::working("subject", kPhone)) });
    plant.addRow(1, kName);
    for (const QString &name : others)
        plant.addRow(0, name);
    Desk desk(plant.file());
    const auto isLeftover
        = [&] { return desk.fleet().sessionDrift(desk.session(0, kName)).testFlag(fleet::Drift::StaleCopy); };
    QTRY_VERIFY(isLeftover());
    sim::Fault slow = on("DELETE", "/api/sessions/[a-d]", Effect::Slow);
    slow.delayMs = 2'500;
    slow.times = -1;
    const int fault = plant.fleet().addFault(slow);
    for (const QString &name : others)
        (void)desk.run(Verb::Delete, 0, name);
    QTRY_COMPARE(plant.fleet().faultHits(fault), 4); // as many as have a turn at a time
    const OperationId id = desk.run(Verb::Delete, 0, kName);
    QTRY_VERIFY(desk.service().view(id).step.contains(QStringLiteral("turn")));
    plant.fleet().setStatus(1, "subject", sim::Status::Stopped);
    const OperationView view = desk.ended(id);
    QCOMPARE(toString(view.state), toString(OperationState::Failed));
    QVERIFY2(view.error.contains(QStringLiteral("only login")), qPrintable(view.error));
    QVERIFY(plant.has(0, kName));
    QCOMPARE(plant.calls(0, QStringLiteral("DELETE /api/sessions/subject")), 0);
}

/** The map points to the new copy, which was seen working, and stops as the old one is looked at. */
void EvidenceTest::retiredCopyStaysWithoutTheNewOne()
{
    MoveStage stage;
    {
        Desk desk(stage.plant.file());
        sim::Fault silence = on("DELETE", "/api/sessions/acme-sales", Effect::Hang);
        silence.worker = MoveStage::kFrom;
        silence.times = -1;
        const int asked = stage.plant.fleet().addFault(silence);
        stage.plant.fleet().setAutoScan(1);
        (void)MoveStage::begin(desk, operations::MoveWay::NoGap);
        QTRY_VERIFY(stage.plant.fleet().faultHits(asked) > 0);
    }
    stage.plant.fleet().setAutoScan(-1);
    stage.plant.fleet().clearFaults();
    QCOMPARE(stage.mapped(), MoveStage::kTo);
    stage.plant.lapseLeases();
    Desk next(stage.plant.file(), QStringLiteral("ben@desk-2"));
    QTRY_VERIFY(next.service().operations().size() == 1
                && next.service().view(next.service().operations().front()).resume.available);
    stage.plant.fleet().clearRequests();
    sim::Fault slow = on("GET", "/api/sessions/acme-sales", Effect::Slow);
    slow.worker = MoveStage::kFrom;
    slow.delayMs = 800;
    slow.times = -1;
    const int looks = stage.plant.fleet().addFault(slow);
    const OperationId id = next.service().operations().front();
    next.service().resume(id);
    QTRY_COMPARE(stage.plant.fleet().faultHits(looks), 2); // the new one was seen working a moment ago
    stage.plant.fleet().setStatus(MoveStage::kTo, "acme-sales", sim::Status::Stopped);
    const OperationView view = next.ended(id);
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error));
    QTest::qWait(1'500); // whoever watches tombstones has looked at it
    QVERIFY(stage.plant.has(MoveStage::kFrom, MoveStage::kName));
    QCOMPARE(stage.from().linkedTo, std::string(MoveStage::kPhone));
    QCOMPARE(stage.plant.calls(MoveStage::kFrom, QStringLiteral("DELETE /api/sessions/acme-sales")), 0);
    QCOMPARE(stage.tombstones(), 1);
    stage.plant.fleet().setStatus(MoveStage::kTo, "acme-sales", sim::Status::Working);
    QTRY_VERIFY(!stage.plant.has(MoveStage::kFrom, MoveStage::kName));
}

/** It waited for a phone when its move began, and got one while the new copy was made. */
void EvidenceTest::linkedSinceIsNotRetired()
{
    Plant plant({ workerWith(Plant::waiting("subject")), sim::WorkerConfig() });
    plant.addRow(0, kName);
    Desk desk(plant.file());
    QVERIFY(desk.waitForStatus(0, kName, SessionStatus::ScanQrCode));
    sim::Fault slow = on("POST", "/api/sessions", Effect::Slow);
    slow.worker = 1;
    slow.delayMs = 1'500;
    const int made = plant.fleet().addFault(slow);
    operations::MoveRequest request;
    request.session = desk.session(0, kName);
    request.target = Desk::key(1, kName).worker;
    const OperationId id = desk.service().moveSession(request);
    QTRY_COMPARE(plant.fleet().faultHits(made), 1);
    QCOMPARE(plant.fleet().scan(0, "subject", kPhone), std::string());
    (void)desk.ended(id);
    QTest::qWait(1'000);
    QVERIFY(plant.has(0, kName));
    QCOMPARE(plant.truth(0, kName).linkedTo, std::string(kPhone));
    QCOMPARE(plant.calls(0, QStringLiteral("DELETE /api/sessions/subject")), 0);
}

/** Its console is gone, its customer has scanned its code, and somebody undoes it. */
void EvidenceTest::createdAndLinkedSinceIsNotTakenBack()
{
    Plant plant({ sim::WorkerConfig() });
    {
        Desk desk(plant.file());
        sim::Fault slow = on("GET", "/api/sessions/subject", Effect::Slow);
        slow.delayMs = 400;
        slow.times = -1;
        plant.fleet().addFault(slow);
        (void)desk.create(0, kName);
        QTRY_COMPARE(plant.truth(0, kName).status, sim::Status::ScanQrCode);
        QVERIFY(plant.database().run("BEGIN IMMEDIATE")); // its row can't be written
        QTest::qWait(500);
    }
    QVERIFY(plant.database().run("COMMIT"));
    plant.fleet().clearFaults();
    plant.lapseLeases();
    QCOMPARE(plant.rows(), 0);
    QCOMPARE(plant.unfinished(), 1);
    Desk next(plant.file(), QStringLiteral("ben@desk-2"));
    QVERIFY(next.waitForStatus(0, kName, SessionStatus::ScanQrCode));
    QTRY_VERIFY(next.service().operations().size() == 1
                && next.service().view(next.service().operations().front()).undo.available);
    QCOMPARE(plant.fleet().scan(0, "subject", kPhone), std::string());
    QVERIFY(next.waitForStatus(0, kName, SessionStatus::Working));
    const OperationId id = next.service().operations().front();
    next.service().undo(id);
    QTRY_VERIFY(next.service().view(id).mine);
    const OperationView view = next.ended(id);
    QCOMPARE(toString(view.state), toString(OperationState::Failed));
    QVERIFY(plant.has(0, kName));
    QCOMPARE(plant.calls(0, QStringLiteral("DELETE /api/sessions/subject")), 0);
}

QTEST_GUILESS_MAIN(EvidenceTest)
#include "test_evidence.moc"
