// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/operations/crashkit.h"
#include "unit/operations/movestage.h"
#include "unit/waiting.h"

#include <QTest>
#include <QTimer>

using namespace quayside;
using namespace quayside::test;
using operations::MoveWay;
using operations::OperationView;
using shardmap::OperationState;
using Effect = sim::Fault::Effect;

/** What design §6 says of a move whose console died: one test for each row of its table. */
class MoveCrashTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void sourceWorksTargetUnlinkedResumesLinking();
    void sourceWorksTargetUnlinkedCanBeUndone();
    void markedTargetIsKnownAgain();
    void bothWorkGoesOnAtSwitchingOn();
    void targetHasAnotherAccountLinksAgain();
    void strictUnlinkedResumesWithAnOperator();
    void strictUnlinkedForTenMinutesStartsTheSource();
    void strictLinkedGoesForward();
    void mapPointsToTargetRetiresTheSource();
    void sourceUnreachableCommitsWithADebt();
    void targetLostItKeepsTheSource();
    void changedRowIsLeftAlone();
    void rowPointedBackKeepsTheSource();
    void anyConsoleRetiresTheSource();
    void anyConsoleStartsTheSourceAgain();
    void reassignStopsASourceThatIsBackFirst();
    void strictStopsASourceThatIsBackFirst();

private:
    /** Begins in a console that dies while the phone is asked for. */
    void dieWhileLinking(MoveWay way);
    /** Begins in a console that dies while the server leaves this request unanswered. */
    void dieAt(const char *method, const char *path, int worker, int skip = 0, MoveWay way = MoveWay::NoGap);
    /** Somebody starts the old copy while no console is there. */
    void startSource();
    OperationView resume(bool undo = false);
    /** As resume(), with somebody who scans every code. */
    OperationView resumeWithScanner();

    std::unique_ptr<MoveStage> m_stage;
    std::unique_ptr<Desk> m_next;
};

void MoveCrashTest::init()
{
    m_next.reset();
    m_stage = std::make_unique<MoveStage>();
}

void MoveCrashTest::dieWhileLinking(MoveWay way)
{
    Desk desk(m_stage->plant.file());
    const OperationId id = MoveStage::begin(desk, way);
    QVERIFY(m_stage->waitForCode());
    QTRY_VERIFY(desk.service().view(id).state == OperationState::Waiting);
    QTRY_COMPARE(m_stage->plant.database().value("SELECT state FROM quayside_operation"),
                 QByteArray("waiting"));
}

void MoveCrashTest::dieAt(const char *method, const char *path, int worker, int skip, MoveWay way)
{
    sim::Fault silence;
    silence.worker = worker;
    silence.method = method;
    silence.path = path;
    silence.effect = Effect::Hang;
    silence.times = -1;
    silence.skip = skip;
    const int fault = m_stage->plant.fleet().addFault(silence);
    m_stage->plant.fleet().setAutoScan(1);
    {
        Desk desk(m_stage->plant.file());
        (void)MoveStage::begin(desk, way);
        QTRY_VERIFY(m_stage->plant.fleet().faultHits(fault) > 0);
    }
    m_stage->plant.fleet().setAutoScan(-1);
    m_stage->plant.fleet().clearFaults();
}

OperationView MoveCrashTest::resume(bool undo)
{
    m_stage->plant.lapseLeases();
    if (!m_next)
        m_next = std::make_unique<Desk>(m_stage->plant.file(), QStringLiteral("ben@desk-2"));
    const OperationId id = CrashKit::interruptedIn(*m_next);
    if (undo)
        m_next->service().undo(id);
    else
        m_next->service().resume(id);
    if (!QTest::qWaitFor([&] { return m_next->service().view(id).mine; }, 10'000))
        qWarning("the operation was not taken over");
    return m_next->ended(id);
}

OperationView MoveCrashTest::resumeWithScanner()
{
    m_stage->plant.fleet().setAutoScan(1);
    return resume();
}

void MoveCrashTest::sourceWorksTargetUnlinkedResumesLinking()
{
    dieWhileLinking(MoveWay::NoGap);
    const OperationView view = resumeWithScanner();
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error));
    QCOMPARE(m_stage->problemAfterMove(), QString());
}

void MoveCrashTest::sourceWorksTargetUnlinkedCanBeUndone()
{
    dieWhileLinking(MoveWay::NoGap);
    const OperationView view = resume(true);
    QVERIFY2(view.state == OperationState::RolledBack, qPrintable(view.error));
    QCOMPARE(m_stage->problemAfterPuttingBack(), QString());
}

/** Made, and not yet without its mark: another console goes on with it, and the mark goes. */
void MoveCrashTest::markedTargetIsKnownAgain()
{
    dieAt("PUT", "/api/sessions/acme-sales", MoveStage::kTo);
    QVERIFY(m_stage->to().config.find("quayside.operation") != std::string::npos);
    QCOMPARE(m_stage->to().status, sim::Status::Stopped);
    const OperationView view = resumeWithScanner();
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error));
    QCOMPARE(m_stage->problemAfterMove(), QString());
    QVERIFY(m_stage->to().config.find("quayside.operation") == std::string::npos);
    QCOMPARE(m_stage->plant.calls(MoveStage::kTo, QStringLiteral("POST /api/sessions")), 1);
}

void MoveCrashTest::bothWorkGoesOnAtSwitchingOn()
{
    dieAt("PUT", "/api/sessions/acme-sales", MoveStage::kTo, 1); // the first takes the mark off
    QCOMPARE(m_stage->plant.fleet().truth().workingCopies(MoveStage::kPhone), 2);
    QCOMPARE(m_stage->mapped(), MoveStage::kFrom);
    const OperationView view = resume();
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error));
    QCOMPARE(m_stage->problemAfterMove(), QString());
}

void MoveCrashTest::targetHasAnotherAccountLinksAgain()
{
    dieWhileLinking(MoveWay::NoGap);
    QVERIFY(m_stage->scan(MoveStage::kOtherPhone));
    QTRY_COMPARE(m_stage->to().status, sim::Status::Working);
    QTimer scanner; // the right phone, as soon as the wrong one was logged out
    connect(&scanner, &QTimer::timeout, this, [this] {
        if (m_stage->to().status == sim::Status::ScanQrCode)
            (void)m_stage->plant.fleet().scan(MoveStage::kTo, MoveStage::kName.toStdString(),
                                              MoveStage::kPhone);
    });
    scanner.start(20);
    const OperationView view = resume();
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error));
    QCOMPARE(m_stage->problemAfterMove(), QString());
    QVERIFY(!m_stage->plant.fleet().truth().phone(MoveStage::kOtherPhone));
}

void MoveCrashTest::strictUnlinkedResumesWithAnOperator()
{
    dieWhileLinking(MoveWay::Strict);
    QCOMPARE(m_stage->from().status, sim::Status::Stopped);
    const OperationView view = resumeWithScanner();
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error));
    QCOMPARE(m_stage->problemAfterMove(), QString());
}

void MoveCrashTest::strictUnlinkedForTenMinutesStartsTheSource()
{
    dieWhileLinking(MoveWay::Strict);
    QVERIFY(m_stage->plant.database().run(
        "UPDATE quayside_step SET started_ms = started_ms - 11 * 60000 WHERE key = 'link'"));
    const OperationView view = resume();
    QVERIFY(view.state == OperationState::Failed);
    QVERIFY2(view.error.contains(QStringLiteral("Nobody linked")), qPrintable(view.error));
    QCOMPARE(m_stage->problemAfterPuttingBack(), QString());
}

void MoveCrashTest::strictLinkedGoesForward()
{
    dieWhileLinking(MoveWay::Strict);
    QVERIFY(m_stage->scan());
    QTRY_COMPARE(m_stage->to().status, sim::Status::Working);
    const OperationView view = resume();
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error));
    QCOMPARE(m_stage->problemAfterMove(), QString());
}

void MoveCrashTest::mapPointsToTargetRetiresTheSource()
{
    dieAt("DELETE", "/api/sessions/acme-sales", MoveStage::kFrom);
    QCOMPARE(m_stage->mapped(), MoveStage::kTo);
    QVERIFY(m_stage->plant.has(MoveStage::kFrom, MoveStage::kName));
    const OperationView view = resume();
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error));
    QCOMPARE(m_stage->problemAfterMove(), QString());
    QVERIFY(!m_stage->plant.has(MoveStage::kFrom, MoveStage::kName));
}

void MoveCrashTest::sourceUnreachableCommitsWithADebt()
{
    dieWhileLinking(MoveWay::NoGap);
    QVERIFY(m_stage->scan());
    QTRY_COMPARE(m_stage->to().status, sim::Status::Working);
    m_stage->plant.fleet().worker(MoveStage::kFrom).die();
    const OperationView view = resume();
    QVERIFY2(view.state == OperationState::Differs, qPrintable(view.error)); // secrets were not to be had
    QVERIFY2(view.error.contains(QStringLiteral("webhooks.hmac")), qPrintable(view.error));
    QCOMPARE(m_stage->mapped(), MoveStage::kTo);
    QCOMPARE(m_stage->tombstones(), 1);
}

void MoveCrashTest::targetLostItKeepsTheSource()
{
    dieWhileLinking(MoveWay::NoGap);
    m_next = std::make_unique<Desk>(m_stage->plant.file(), QStringLiteral("ben@desk-2"));
    QVERIFY(await(m_next->sync().client(Desk::key(MoveStage::kTo, {}).worker).remove(MoveStage::kName)));
    QVERIFY(!m_stage->plant.has(MoveStage::kTo, MoveStage::kName));
    const OperationView view = resume();
    QVERIFY(view.state == OperationState::Failed);
    QVERIFY2(view.error.contains(QStringLiteral("lost the new session")), qPrintable(view.error));
    QCOMPARE(m_stage->problemAfterPuttingBack(), QString());
}

void MoveCrashTest::changedRowIsLeftAlone()
{
    dieWhileLinking(MoveWay::NoGap);
    QVERIFY(m_stage->plant.database().run("UPDATE waha_session SET worker_id = 99"));
    const OperationView view = resumeWithScanner();
    QVERIFY(view.state == OperationState::Failed);
    QVERIFY2(view.error.contains(QStringLiteral("points to 99 now")), qPrintable(view.error));
    QCOMPARE(m_stage->plant.database().value("SELECT worker_id FROM waha_session"), QByteArray("99"));
    QCOMPARE(m_stage->from().status, sim::Status::Working); // untouched
    QVERIFY(!m_stage->plant.has(MoveStage::kTo, MoveStage::kName));
}

/** After the commit somebody points the map back to the old place: that copy must not be deleted. */
void MoveCrashTest::rowPointedBackKeepsTheSource()
{
    dieAt("DELETE", "/api/sessions/acme-sales", MoveStage::kFrom);
    QCOMPARE(m_stage->mapped(), MoveStage::kTo);
    QVERIFY(m_stage->plant.database().run("UPDATE waha_session SET worker_id = 1"));
    const OperationView view = resume();
    QVERIFY(view.state == OperationState::Failed);
    QCOMPARE(m_stage->from().status, sim::Status::Working);
    QCOMPARE(m_stage->mapped(), MoveStage::kFrom);
}

/** "For ever retried": no person has to know of it. */
void MoveCrashTest::anyConsoleRetiresTheSource()
{
    dieAt("DELETE", "/api/sessions/acme-sales", MoveStage::kFrom);
    m_stage->plant.lapseLeases();
    m_next = std::make_unique<Desk>(m_stage->plant.file(), QStringLiteral("ben@desk-2"));
    QTRY_COMPARE(m_stage->plant.unfinished(), 0);
    QCOMPARE(m_stage->problemAfterMove(), QString());
    QVERIFY(!m_stage->plant.has(MoveStage::kFrom, MoveStage::kName));
}

/** A customer must not stay offline because a desktop crashed: ten minutes, at the pace of the tests. */
void MoveCrashTest::anyConsoleStartsTheSourceAgain()
{
    dieWhileLinking(MoveWay::Strict);
    m_stage->plant.lapseLeases();
    m_next = std::make_unique<Desk>(m_stage->plant.file(), QStringLiteral("ben@desk-2"));
    QTRY_COMPARE_WITH_TIMEOUT(m_stage->plant.unfinished(), 0, 60'000);
    QCOMPARE(m_stage->problemAfterPuttingBack(), QString());
}

void MoveCrashTest::startSource()
{
    m_next = std::make_unique<Desk>(m_stage->plant.file(), QStringLiteral("ben@desk-2"));
    QVERIFY(await(m_next->sync().client(Desk::key(MoveStage::kFrom, {}).worker).start(MoveStage::kName)));
    QTRY_COMPARE(m_stage->from().status, sim::Status::Working);
}

/** Two must never run on one set of credentials, whatever the journal says was stopped once. */
void MoveCrashTest::reassignStopsASourceThatIsBackFirst()
{
    m_stage = std::make_unique<MoveStage>(true);
    dieAt("POST", "/api/sessions/acme-sales/start", MoveStage::kTo, 0, MoveWay::Reassign);
    startSource();
    const OperationView view = resume();
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error));
    QCOMPARE(m_stage->plant.fleet().conflictCount(), 0);
    QCOMPARE(m_stage->mapped(), MoveStage::kTo);
    QCOMPARE(m_stage->to().status, sim::Status::Working);
}

/** Nobody is shown a code while the old copy works: who waits for that to scan would wait for ever. */
void MoveCrashTest::strictStopsASourceThatIsBackFirst()
{
    dieWhileLinking(MoveWay::Strict);
    startSource();
    QTimer phone;
    connect(&phone, &QTimer::timeout, this, [this] {
        const bool shown = m_stage->to().status == sim::Status::ScanQrCode;
        if (shown && m_stage->from().status == sim::Status::Stopped)
            (void)m_stage->scan();
    });
    phone.start(20);
    const OperationView view = resume();
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error));
    QCOMPARE(m_stage->problemAfterMove(), QString());
}

QTEST_GUILESS_MAIN(MoveCrashTest)
#include "test_movecrash.moc"
