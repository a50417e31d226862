// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/moves/movepreparation.h"
#include "unit/operations/movestage.h"
#include "unit/waiting.h"

#include "fleet/advice/restoreplan.h"

#include <QTest>

#include <algorithm>

using namespace quayside;
using namespace quayside::test;
using operations::MoveCheck;
using operations::MoveReport;
using operations::MoveRequest;
using operations::MoveWay;
using operations::OperationView;
using operations::PreflightCheck;
using shardmap::OperationState;
using Effect = sim::Fault::Effect;

/** Moves between simulated servers, each checked by the simulator's truth and the map. */
class MoveTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void movesWithoutGap();
    void movesStrictly();
    void whatAStrictMoveStoppedIsNotToBeRestored();
    void reassignsInASharedStore();
    void reassignNeedsASharedStore();
    void refusedByTheDatabaseBeforeAnybodyScans();
    void evacuatesADeadWorker();
    void unknownAccountIsLinkedAllTheSame();
    void tombstoneOutlastsALateList();
    void tombstoneSparesAnotherAccount();
    void wrongPhoneIsLoggedOutAgain();
    void cancelledWhileLinking_data();
    void cancelledWhileLinking();
    void onlyLoginStaysWhenCancelled();
    void nobodyScans();
    void oldPlaceWorksUntilTheMapPointsAway();
    void secondMoveIsRefused();
    void targetIsNotForOthersMeanwhile();
    void fullTargetIsRefused();
    void accountThatRunsElsewhereIsNotMoved();
    void nameTakenOnTheTarget();
    void secretsStayOutOfTheJournal();
    void browserEngineWaitsAfterLinking();
    void leftoverLoginOnTheTarget_data();
    void leftoverLoginOnTheTarget();
    void leftoverLoginOfTheSameAccount();
    void marksDoNotTravel();
    void movesBack();
};

namespace {

/** The operation's end, with somebody who scans whenever a code is shown. */
OperationView endWithScanner(MoveStage &stage, Desk &desk, const OperationId &id)
{
    stage.plant.fleet().setAutoScan(1);
    return desk.ended(id);
}

} // namespace

void MoveTest::movesWithoutGap()
{
    MoveStage stage;
    Desk desk(stage.plant.file());
    const OperationView view = endWithScanner(stage, desk, MoveStage::begin(desk, MoveWay::NoGap));
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error));
    QCOMPARE(stage.problemAfterMove(), QString());
    QVERIFY(!stage.plant.has(MoveStage::kFrom, MoveStage::kName));
    const auto truth = stage.plant.fleet().truth();
    QCOMPARE(truth.phone(MoveStage::kPhone)->devices.size(), size_t(1)); // the old device left the phone
    QCOMPARE(stage.plant.calls(MoveStage::kFrom, QStringLiteral("POST /api/sessions/acme-sales/stop")), 0);
    QCOMPARE(stage.tombstones(), 0);
}

void MoveTest::movesStrictly()
{
    MoveStage stage;
    Desk desk(stage.plant.file());
    const OperationId id = MoveStage::begin(desk, MoveWay::Strict);
    QVERIFY(stage.waitForCode());
    QTRY_COMPARE(stage.from().status, sim::Status::Stopped); // before anybody can scan
    QCOMPARE(stage.plant.fleet().truth().workingCopies(MoveStage::kPhone), 0);
    const OperationView view = endWithScanner(stage, desk, id);
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error));
    QCOMPARE(stage.problemAfterMove(), QString());
    QVERIFY(!stage.plant.has(MoveStage::kFrom, MoveStage::kName));
}

/** Attention knew of the stopped session, and not of who had stopped it. */
void MoveTest::whatAStrictMoveStoppedIsNotToBeRestored()
{
    MoveStage stage;
    Desk desk(stage.plant.file());
    const fleet::SessionIndex session = desk.session(MoveStage::kFrom, MoveStage::kName);
    AWAIT_OK(desk.map().setDesired(Desk::key(MoveStage::kFrom, MoveStage::kName),
                                   shardmap::DesiredState::Running));
    const OperationId id = MoveStage::begin(desk, MoveWay::Strict);
    QVERIFY(stage.waitForCode());
    QTRY_COMPARE_WITH_TIMEOUT(desk.fleet().sessionStatus(session), SessionStatus(SessionStatus::Stopped),
                              20'000);
    QTRY_VERIFY(desk.fleet().isBusy(session));
    const fleet::WorkerIndex worker = desk.fleet().sessionWorker(session);
    QVERIFY(fleet::RestorePlan::of(desk.fleet(), worker).items.empty());
    desk.service().cancel(id);
    (void)desk.ended(id);
    QTRY_VERIFY(!desk.fleet().isBusy(session));
    QCOMPARE(stage.problemAfterPuttingBack(), QString());
}

void MoveTest::reassignsInASharedStore()
{
    MoveStage stage(true);
    Desk desk(stage.plant.file());
    const OperationView view = desk.ended(MoveStage::begin(desk, MoveWay::Reassign));
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error));
    QCOMPARE(stage.problemAfterMove(), QString());
    QCOMPARE(stage.plant.calls(MoveStage::kFrom, QStringLiteral("DELETE /api/sessions/acme-sales")), 0);
    QCOMPARE(stage.plant.calls(MoveStage::kFrom, QStringLiteral("POST /api/sessions/acme-sales/logout")), 0);
}

void MoveTest::reassignNeedsASharedStore()
{
    MoveStage stage;
    Desk desk(stage.plant.file());
    const OperationView view = desk.ended(MoveStage::begin(desk, MoveWay::Reassign));
    QVERIFY(view.state == OperationState::Failed);
    QCOMPARE(stage.problemAfterPuttingBack(), QString());
}

void MoveTest::refusedByTheDatabaseBeforeAnybodyScans()
{
    MoveStage stage;
    stage.plant.database().run("CREATE TRIGGER no BEFORE UPDATE OF worker_id ON waha_session"
                               " BEGIN SELECT RAISE(ABORT, 'tenant is frozen'); END");
    Desk desk(stage.plant.file());
    const OperationView view = desk.ended(MoveStage::begin(desk, MoveWay::NoGap));
    QVERIFY(view.state == OperationState::Failed);
    QVERIFY2(view.error.contains(QStringLiteral("tenant is frozen")), qPrintable(view.error));
    QCOMPARE(stage.problemAfterPuttingBack(), QString());
    QCOMPARE(stage.plant.calls(MoveStage::kTo, QStringLiteral("POST /api/sessions")), 0);
    MoveRequest request;
    request.session = desk.session(MoveStage::kFrom, MoveStage::kName);
    request.target = WorkerId(QString::number(MoveStage::kTo + 1));
    const Result<void> said = await(desk.service().moves().tryCommit(request));
    QVERIFY(!said);
    const MoveReport report = desk.service().moves().preflight(request, {}, said);
    const auto check = std::ranges::find(report.checks, MoveCheck::Commit, &PreflightCheck::id);
    QVERIFY(check != report.checks.end() && check->isBlock());
    QVERIFY2(check->reason.contains(QStringLiteral("tenant is frozen")), qPrintable(check->reason));
}

void MoveTest::evacuatesADeadWorker()
{
    MoveStage stage;
    Desk desk(stage.plant.file());
    stage.plant.fleet().worker(MoveStage::kFrom).die();
    const OperationView view = endWithScanner(stage, desk, MoveStage::begin(desk, MoveWay::Evacuate));
    QVERIFY2(shardmap::isDone(view.state), qPrintable(view.error));
    QVERIFY2(view.error.contains(QStringLiteral("could not be taken along")), qPrintable(view.error));
    QCOMPARE(stage.mapped(), MoveStage::kTo);
    QCOMPARE(stage.to().status, sim::Status::Working);
    QCOMPARE(stage.to().account, std::string(MoveStage::kPhone));
    QCOMPARE(stage.tombstones(), 1);
    stage.plant.fleet().worker(MoveStage::kFrom).comeBack(); // and starts its session again by itself
    QTRY_VERIFY(!stage.plant.has(MoveStage::kFrom, MoveStage::kName));
    QTRY_COMPARE(stage.tombstones(), 0);
    QTRY_COMPARE(stage.plant.unfinished(), 0);
    QCOMPARE(stage.problemAfterMove(true), QString());
}

/** This console never saw the dead worker's list: that is no reason to take the session for one without a
 * phone, and to throw the copy away that has one. */
void MoveTest::unknownAccountIsLinkedAllTheSame()
{
    MoveStage stage;
    stage.plant.fleet().worker(MoveStage::kFrom).die();
    Desk desk(stage.plant.file());
    const OperationId id = MoveStage::begin(desk, MoveWay::Evacuate);
    QVERIFY(stage.waitForCode());
    QTRY_VERIFY(desk.service().view(id).state == OperationState::Waiting);
    QTest::qWait(300);
    QCOMPARE(stage.mapped(), MoveStage::kFrom);
    QVERIFY(stage.scan());
    const OperationView view = desk.ended(id);
    QVERIFY2(shardmap::isDone(view.state), qPrintable(view.error));
    QCOMPARE(stage.mapped(), MoveStage::kTo);
    QCOMPARE(stage.to().account, std::string(MoveStage::kPhone));
}

/** The returning server lists its sessions late: the tombstone must not be taken away before they are gone.
 */
void MoveTest::tombstoneOutlastsALateList()
{
    MoveStage stage;
    Desk desk(stage.plant.file());
    stage.plant.fleet().worker(MoveStage::kFrom).die();
    const OperationView view = endWithScanner(stage, desk, MoveStage::begin(desk, MoveWay::Evacuate));
    QVERIFY2(shardmap::isDone(view.state), qPrintable(view.error));
    sim::Fault late; // the first looks find nothing
    late.worker = MoveStage::kFrom;
    late.method = "GET";
    late.path = "/api/sessions/acme-sales";
    late.effect = Effect::Status;
    late.status = 404;
    late.times = 2;
    stage.plant.fleet().addFault(late);
    stage.plant.fleet().worker(MoveStage::kFrom).comeBack();
    QTRY_VERIFY(!stage.plant.has(MoveStage::kFrom, MoveStage::kName));
    QTRY_COMPARE(stage.tombstones(), 0);
    QCOMPARE(stage.plant.fleet().truth().workingCopies(MoveStage::kPhone), 1);
}

/** Somebody gave the returning worker another session of that name: it is left alone. */
void MoveTest::tombstoneSparesAnotherAccount()
{
    MoveStage stage;
    auto desk = std::make_unique<Desk>(stage.plant.file());
    stage.plant.fleet().worker(MoveStage::kFrom).die();
    const OperationView view = endWithScanner(stage, *desk, MoveStage::begin(*desk, MoveWay::Evacuate));
    QVERIFY2(shardmap::isDone(view.state), qPrintable(view.error));
    desk.reset(); // it knows the tombstone as it was
    QVERIFY(stage.plant.database().run("UPDATE quayside_tombstone SET account = '447700900000@c.us'"));
    desk = std::make_unique<Desk>(stage.plant.file());
    stage.plant.fleet().worker(MoveStage::kFrom).comeBack();
    QTRY_COMPARE(stage.tombstones(), 0);
    QVERIFY(stage.plant.has(MoveStage::kFrom, MoveStage::kName));
}

void MoveTest::wrongPhoneIsLoggedOutAgain()
{
    MoveStage stage;
    Desk desk(stage.plant.file());
    const OperationId id = MoveStage::begin(desk, MoveWay::NoGap);
    QVERIFY(stage.scan(MoveStage::kOtherPhone));
    QTRY_COMPARE(stage.to().account, std::string(MoveStage::kOtherPhone));
    QTRY_COMPARE(stage.to().status, sim::Status::ScanQrCode); // logged out, and asks again
    QCOMPARE(stage.mapped(), MoveStage::kFrom);
    QCOMPARE(stage.from().status, sim::Status::Working);
    QVERIFY(stage.scan());
    const OperationView view = desk.ended(id);
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error));
    QCOMPARE(stage.problemAfterMove(), QString());
    QVERIFY(!stage.plant.fleet().truth().phone(MoveStage::kOtherPhone));
}

void MoveTest::cancelledWhileLinking_data()
{
    QTest::addColumn<int>("way");
    QTest::newRow("no gap") << int(MoveWay::NoGap);
    QTest::newRow("strict") << int(MoveWay::Strict);
}

void MoveTest::cancelledWhileLinking()
{
    QFETCH(const int, way);
    MoveStage stage;
    Desk desk(stage.plant.file());
    const OperationId id = MoveStage::begin(desk, MoveWay(way));
    QVERIFY(stage.waitForCode());
    QTRY_VERIFY(desk.service().view(id).state == OperationState::Waiting);
    QVERIFY(desk.service().view(id).canCancel);
    QVERIFY(!desk.service().view(id).cancelMeaning.isEmpty());
    desk.service().cancel(id);
    const OperationView view = desk.ended(id);
    QVERIFY2(view.state == OperationState::Cancelled, qPrintable(view.error));
    QCOMPARE(stage.problemAfterPuttingBack(), QString());
}

/** A browser engine works for a while before it tells for whom, and the old server is dead. */
void MoveTest::onlyLoginStaysWhenCancelled()
{
    MoveStage stage(false, sim::Engine::Webjs);
    Desk desk(stage.plant.file());
    stage.plant.fleet().worker(MoveStage::kFrom).die();
    const OperationId id = MoveStage::begin(desk, MoveWay::Evacuate);
    QVERIFY(stage.waitForCode());
    QVERIFY(stage.scan());
    QTRY_COMPARE(stage.to().status, sim::Status::Working);
    desk.service().cancel(id);
    const OperationView view = desk.ended(id);
    QVERIFY(stage.plant.has(MoveStage::kTo, MoveStage::kName));
    QCOMPARE(stage.to().account, std::string(MoveStage::kPhone));
    QVERIFY2(shardmap::isDone(view.state) || view.error.contains(QStringLiteral("only login")),
             qPrintable(view.error));
}

void MoveTest::nobodyScans()
{
    MoveStage stage;
    Desk desk(stage.plant.file());
    const OperationView view = desk.ended(MoveStage::begin(desk, MoveWay::Strict));
    QVERIFY(view.state == OperationState::Failed);
    QVERIFY2(view.error.contains(QStringLiteral("Nobody linked")), qPrintable(view.error));
    QCOMPARE(stage.problemAfterPuttingBack(), QString());
}

void MoveTest::oldPlaceWorksUntilTheMapPointsAway()
{
    MoveStage stage;
    Desk desk(stage.plant.file());
    const OperationId id = MoveStage::begin(desk, MoveWay::NoGap);
    stage.plant.fleet().setAutoScan(1);
    while (stage.mapped() == MoveStage::kFrom && !shardmap::isEnd(desk.service().view(id).state)) {
        QCOMPARE(stage.from().status, sim::Status::Working);
        QTest::qWait(5);
    }
    QVERIFY(desk.ended(id).state == OperationState::Succeeded);
}

void MoveTest::secondMoveIsRefused()
{
    MoveStage stage;
    Desk desk(stage.plant.file());
    Desk other(stage.plant.file(), QStringLiteral("ben@desk-2"));
    const OperationId id = MoveStage::begin(desk, MoveWay::NoGap);
    QVERIFY(stage.waitForCode());
    const OperationView refused = other.ended(MoveStage::begin(other, MoveWay::NoGap));
    QVERIFY(refused.state == OperationState::Failed);
    QVERIFY(!refused.error.isEmpty());
    QVERIFY(endWithScanner(stage, desk, id).state == OperationState::Succeeded);
    QCOMPARE(stage.problemAfterMove(), QString());
}

/** In every console: a new session of that name on the target is refused while the move goes on. */
void MoveTest::targetIsNotForOthersMeanwhile()
{
    MoveStage stage;
    Desk desk(stage.plant.file());
    Desk other(stage.plant.file(), QStringLiteral("ben@desk-2"));
    const OperationId id = MoveStage::begin(desk, MoveWay::NoGap);
    QVERIFY(stage.waitForCode());
    const OperationView refused = other.ended(other.create(MoveStage::kTo, MoveStage::kName));
    QVERIFY(refused.state == OperationState::Failed);
    QVERIFY(endWithScanner(stage, desk, id).state == OperationState::Succeeded);
    QCOMPARE(stage.problemAfterMove(), QString());
}

void MoveTest::fullTargetIsRefused()
{
    MoveStage stage;
    QVERIFY(stage.plant.database().run("UPDATE worker SET capacity = 0 WHERE id = 2"));
    Desk desk(stage.plant.file());
    const OperationView view = desk.ended(MoveStage::begin(desk, MoveWay::NoGap));
    QVERIFY(view.state == OperationState::Failed);
    QVERIFY2(view.error.contains(QStringLiteral("full")), qPrintable(view.error));
    QCOMPARE(stage.problemAfterPuttingBack(), QString());
}

/** The preflight's blocking checks are asked again by the first step. */
void MoveTest::accountThatRunsElsewhereIsNotMoved()
{
    MoveStage stage;
    Desk desk(stage.plant.file());
    const QString twin = QStringLiteral("twin");
    QVERIFY(desk.ended(desk.create(MoveStage::kTo, twin)).state == OperationState::Succeeded);
    QVERIFY(stage.plant.fleet().scan(MoveStage::kTo, twin.toStdString(), MoveStage::kPhone).empty());
    QTRY_VERIFY(desk.fleet()
                    .sessionDrift(desk.session(MoveStage::kFrom, MoveStage::kName))
                    .testFlag(fleet::Drift::DoubleRun));
    const OperationView view = desk.ended(MoveStage::begin(desk, MoveWay::NoGap));
    QVERIFY(view.state == OperationState::Failed);
    QVERIFY2(view.error.contains(QStringLiteral("also runs as “twin”")), qPrintable(view.error));
    QCOMPARE(stage.mapped(), MoveStage::kFrom);
    QVERIFY(!stage.plant.has(MoveStage::kTo, MoveStage::kName));
}

void MoveTest::nameTakenOnTheTarget()
{
    MoveStage stage;
    Desk desk(stage.plant.file());
    Desk other(stage.plant.file(), QStringLiteral("ben@desk-2"));
    QVERIFY(other.ended(other.create(MoveStage::kTo, MoveStage::kName, 2)).state
            == OperationState::Succeeded);
    const OperationView view = desk.ended(MoveStage::begin(desk, MoveWay::NoGap));
    QVERIFY(view.state == OperationState::Failed);
    QCOMPARE(stage.from().status, sim::Status::Working);
    QVERIFY(stage.plant.has(MoveStage::kTo, MoveStage::kName)); // somebody else's: left alone
    QCOMPARE(stage.plant.rowsOf(MoveStage::kName), 2);
}

void MoveTest::secretsStayOutOfTheJournal()
{
    MoveStage stage;
    Desk desk(stage.plant.file());
    QVERIFY(endWithScanner(stage, desk, MoveStage::begin(desk, MoveWay::NoGap)).state
            == OperationState::Succeeded);
    QVERIFY(stage.to().config.find("planted-hmac-key") != std::string::npos); // the new place has it
    for (const char *sql : { "SELECT group_concat(data || note) FROM quayside_step",
                             "SELECT group_concat(input || error) FROM quayside_operation",
                             "SELECT group_concat(config) FROM quayside_config_snapshot",
                             "SELECT group_concat(result || reason) FROM quayside_audit" }) {
        const QByteArray stored = stage.plant.database().value(sql);
        QVERIFY2(!stored.contains("planted"), stored.constData());
    }
}

void MoveTest::browserEngineWaitsAfterLinking()
{
    MoveStage stage(false, sim::Engine::Webjs);
    Desk desk(stage.plant.file());
    const OperationId id = MoveStage::begin(desk, MoveWay::NoGap);
    QVERIFY(stage.scan());
    QTRY_COMPARE(stage.to().status, sim::Status::Working);
    const OperationView view = desk.ended(id);
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error));
    QCOMPARE(stage.problemAfterMove(), QString());
}

namespace {

/** The session to move is called `default`, for the target is a CORE that holds no other. */
std::vector<sim::WorkerConfig> toAnOldCore(sim::SessionSeed source, const std::string &leftover)
{
    std::vector<sim::WorkerConfig> both(2);
    both[0].capacity = 3;
    both[0].engine = both[1].engine = sim::Engine::Webjs;
    both[0].sessions = { std::move(source) };
    both[1].version = "2026.4.1";
    both[1].capacity = 1;
    both[1].sessions = { Plant::stopped("default", leftover) };
    return both;
}

OperationId moveDefault(Desk &desk, MoveWay way)
{
    operations::MoveRequest request;
    request.session = desk.session(0, QStringLiteral("default"));
    request.target = Desk::key(1, {}).worker;
    request.way = way;
    return desk.service().moveSession(request);
}

} // namespace

void MoveTest::leftoverLoginOnTheTarget_data()
{
    QTest::addColumn<int>("way");
    QTest::addColumn<bool>("linked");
    QTest::newRow("no gap") << int(MoveWay::NoGap) << true;
    QTest::newRow("strict") << int(MoveWay::Strict) << true;
    QTest::newRow("a session that was never linked") << int(MoveWay::NoGap) << false;
}

/** A0: the wrong-phone rule must not log out a login that this move did not make. */
void MoveTest::leftoverLoginOnTheTarget()
{
    QFETCH(const int, way);
    QFETCH(const bool, linked);
    const QString name = QStringLiteral("default");
    const sim::SessionSeed source
        = linked ? Plant::working("default", MoveStage::kPhone) : Plant::waiting("default");
    Plant plant(toAnOldCore(source, MoveStage::kOtherPhone));
    plant.addRow(0, name);
    Desk desk(plant.file());
    const OperationView view = desk.ended(moveDefault(desk, MoveWay(way)));
    QCOMPARE(toString(view.state), toString(OperationState::Failed));
    QVERIFY2(view.error.contains(QStringLiteral("+12025550999")), qPrintable(view.error));
    const sim::SessionTruth target = plant.truth(1, name);
    QCOMPARE(target.status, sim::Status::Stopped);
    QCOMPARE(target.linkedTo, std::string(MoveStage::kOtherPhone));
    QVERIFY(target.deviceOnPhone);
    QCOMPARE(plant.calls(1, QStringLiteral("POST /api/sessions/default/logout")), 0);
    QCOMPARE(plant.calls(1, QStringLiteral("DELETE /api/sessions/default")), 0);
    QCOMPARE(plant.database().value("SELECT worker_id FROM waha_session"), QByteArray("1"));
    QCOMPARE(plant.database().value("SELECT count(*) FROM quayside_tombstone"), QByteArray("0"));
    QTRY_COMPARE(plant.truth(0, name).status, linked ? sim::Status::Working : sim::Status::ScanQrCode);
    QCOMPARE(plant.unfinished(), 0);
}

/** What is linked to the very account that is to move needs no scan, and is nobody else's. */
void MoveTest::leftoverLoginOfTheSameAccount()
{
    const QString name = QStringLiteral("default");
    Plant plant(toAnOldCore(Plant::working("default", MoveStage::kPhone), MoveStage::kPhone));
    plant.addRow(0, name);
    Desk desk(plant.file());
    const OperationView view = desk.ended(moveDefault(desk, MoveWay::NoGap));
    QVERIFY2(shardmap::isDone(view.state), qPrintable(view.error));
    QCOMPARE(plant.database().value("SELECT worker_id FROM waha_session"), QByteArray("2"));
    QCOMPARE(plant.truth(1, name).account, std::string(MoveStage::kPhone));
    QVERIFY(!plant.has(0, name));
}

void MoveTest::marksDoNotTravel()
{
    MoveStage stage;
    Desk desk(stage.plant.file());
    const auto client = desk.sync().client(Desk::key(MoveStage::kFrom, {}).worker);
    const auto put
        = client.updateJson(MoveStage::kName,
                            R"({"metadata":{"user.id":"1","team":"blue","quayside.operation":"of-old"},)"
                            R"("webhooks":[{"url":"http://app.example.com/hook","events":["message"]}]})");
    QTRY_VERIFY(put.isFinished());
    QVERIFY(desk.waitForStatus(MoveStage::kFrom, MoveStage::kName, SessionStatus::Working));
    const OperationView view = endWithScanner(stage, desk, MoveStage::begin(desk, MoveWay::NoGap));
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error));
    QCOMPARE(stage.problemAfterMove(), QString());
    QVERIFY2(stage.to().config.find("quayside.") == std::string::npos, stage.to().config.c_str());
}

void MoveTest::movesBack()
{
    MoveStage stage;
    Desk desk(stage.plant.file());
    QVERIFY(endWithScanner(stage, desk, MoveStage::begin(desk, MoveWay::NoGap)).state
            == OperationState::Succeeded);
    QTRY_VERIFY(desk.session(MoveStage::kTo, MoveStage::kName).isValid());
    operations::MoveRequest back;
    back.session = desk.session(MoveStage::kTo, MoveStage::kName);
    back.target = Desk::key(MoveStage::kFrom, {}).worker;
    const OperationView view = desk.ended(desk.service().moveSession(back));
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error));
    QCOMPARE(stage.mapped(), MoveStage::kFrom);
    QCOMPARE(stage.from().status, sim::Status::Working);
    QVERIFY(!stage.plant.has(MoveStage::kTo, MoveStage::kName));
}

QTEST_GUILESS_MAIN(MoveTest)
#include "test_move.moc"
