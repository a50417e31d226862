// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/pairing/pairing.h"
#include "unit/operations/desk.h"
#include "unit/operations/plant.h"
#include "unit/waiting.h"

#include <QSignalSpy>
#include <QTest>

using namespace quayside;
using namespace quayside::test;
using operations::Pairing;
using operations::PairingState;
using Phase = PairingState::Phase;

namespace {

const QString kName = QStringLiteral("acme-sales");

sim::WorkerConfig waitingWorker()
{
    sim::WorkerConfig worker;
    worker.sessions = { Plant::waiting(kName.toStdString()) };
    return worker;
}

} // namespace

class PairingTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void codeIsShownAndRotates();
    void scanLinks();
    void wrongPhoneIsCaught();
    void unusedCodesExpire();
    void pairingCodeIsGiven();
    void pairingCodeIsRefusedInPlainWords();
    void passkeyIsHandedOver();
    void deadWorkerIsUnreachable();
    void workingNeedsNothing();
    void destroyedInFlight();
    void screenshotOfACode();
};

void PairingTest::codeIsShownAndRotates()
{
    Plant plant({ waitingWorker() });
    Desk desk(plant.file());
    Pairing pairing(desk.fleet(), desk.sync(), Desk::key(0, kName));
    QSignalSpy changed(&pairing, &Pairing::changed);
    QTRY_COMPARE(pairing.state().phase, Phase::ShowingCode);
    QVERIFY(!changed.isEmpty());
    QVERIFY(!pairing.state().qrValue.isEmpty());
    QVERIFY(pairing.state().codeNumber >= 1);
    QVERIFY(pairing.state().codeExpiresMs > 0);
    const QString first = pairing.state().qrValue;
    const int number = pairing.state().codeNumber;
    QTRY_VERIFY(pairing.state().phase != Phase::ShowingCode || pairing.state().qrValue != first);
    QVERIFY(pairing.state().phase != Phase::ShowingCode || pairing.state().codeNumber > number);
}

void PairingTest::scanLinks()
{
    Plant plant({ waitingWorker() });
    Desk desk(plant.file());
    Pairing pairing(desk.fleet(), desk.sync(), Desk::key(0, kName));
    QTRY_COMPARE(pairing.state().phase, Phase::ShowingCode);
    QCOMPARE(plant.fleet().scan(0, kName.toStdString(), "12025550101"), std::string());
    QTRY_COMPARE(pairing.state().phase, Phase::Linked);
    QTRY_COMPARE(pairing.state().account.phone(), QStringLiteral("12025550101"));
    QVERIFY(pairing.state().qrValue.isEmpty());
}

void PairingTest::wrongPhoneIsCaught()
{
    Plant plant({ waitingWorker() });
    Desk desk(plant.file());
    Pairing pairing(desk.fleet(), desk.sync(), Desk::key(0, kName));
    pairing.setExpectedAccount(QStringLiteral("12025550101@c.us"));
    QTRY_COMPARE(pairing.state().phase, Phase::ShowingCode);
    plant.fleet().scan(0, kName.toStdString(), "12025559999");
    QTRY_COMPARE(pairing.state().phase, Phase::WrongPhone);
    pairing.setExpectedAccount(QStringLiteral("12025559999@c.us"));
    QCOMPARE(pairing.state().phase, Phase::Linked);
}

void PairingTest::unusedCodesExpire()
{
    sim::WorkerConfig worker;
    worker.sessions = { Plant::stopped(kName.toStdString()) };
    Plant plant({ worker });
    Desk desk(plant.file());
    Pairing pairing(desk.fleet(), desk.sync(), Desk::key(0, kName));
    QTRY_COMPARE(pairing.state().phase, Phase::Idle);
    (void)desk.run(operations::Verb::Start, 0, kName);
    QTRY_COMPARE(pairing.state().phase, Phase::ShowingCode);
    QTRY_COMPARE(pairing.state().phase, Phase::Expired);
    QVERIFY(pairing.state().qrValue.isEmpty());
    QCOMPARE(pairing.state().codeNumber, 0);
}

void PairingTest::pairingCodeIsGiven()
{
    Plant plant({ waitingWorker() });
    Desk desk(plant.file());
    Pairing pairing(desk.fleet(), desk.sync(), Desk::key(0, kName));
    QTRY_COMPARE(pairing.state().phase, Phase::ShowingCode);
    pairing.requestCode(QStringLiteral("+1 (202) 555-0101"));
    QVERIFY(pairing.state().busy);
    QTRY_VERIFY(!pairing.state().busy);
    QVERIFY2(!pairing.state().pairingCode.isEmpty(), qPrintable(pairing.state().problem.message));
    QCOMPARE(pairing.state().pairingPhone, QStringLiteral("12025550101"));
    QCOMPARE(toString(pairing.state().problem.kind), toString(ErrorKind::Cancelled));
}

void PairingTest::pairingCodeIsRefusedInPlainWords()
{
    sim::WorkerConfig worker;
    worker.sessions = { Plant::working(kName.toStdString(), "12025550101") };
    Plant plant({ worker });
    Desk desk(plant.file());
    Pairing pairing(desk.fleet(), desk.sync(), Desk::key(0, kName));
    QTRY_COMPARE(pairing.state().phase, Phase::Linked);
    pairing.requestCode(QStringLiteral("123"));
    QCOMPARE(toString(pairing.state().problem.kind), toString(ErrorKind::InvalidInput));
    QVERIFY(!pairing.state().busy);
    pairing.requestCode(QStringLiteral("12025550101"));
    QTRY_VERIFY(!pairing.state().busy);
    QVERIFY(!pairing.state().problem.message.isEmpty());
    QVERIFY(!pairing.state().problem.remedy.isEmpty());
}

void PairingTest::passkeyIsHandedOver()
{
    Plant plant({ waitingWorker() });
    Desk desk(plant.file());
    Pairing pairing(desk.fleet(), desk.sync(), Desk::key(0, kName));
    QTRY_COMPARE(pairing.state().phase, Phase::ShowingCode);
    QCOMPARE(plant.fleet().demandPasskey(0, kName.toStdString()), std::string());
    plant.fleet().scan(0, kName.toStdString(), "12025550101");
    QTRY_COMPARE(pairing.state().phase, Phase::PasskeyRequired);
    QTRY_VERIFY(!pairing.state().passkeyChallenge.isEmpty());
    pairing.submitPasskey("not json");
    QCOMPARE(toString(pairing.state().problem.kind), toString(ErrorKind::InvalidInput));
}

void PairingTest::deadWorkerIsUnreachable()
{
    Plant plant({ waitingWorker() });
    Desk desk(plant.file());
    Pairing pairing(desk.fleet(), desk.sync(), Desk::key(0, kName));
    QTRY_COMPARE(pairing.state().phase, Phase::ShowingCode);
    plant.fleet().worker(0).die();
    pairing.refreshNow();
    QTRY_COMPARE_WITH_TIMEOUT(pairing.state().phase, Phase::Unreachable, 20'000);
    QVERIFY(!pairing.state().problem.message.isEmpty());
}

void PairingTest::workingNeedsNothing()
{
    sim::WorkerConfig worker;
    worker.sessions = { Plant::working(kName.toStdString(), "12025550101") };
    Plant plant({ worker });
    Desk desk(plant.file());
    Pairing pairing(desk.fleet(), desk.sync(), Desk::key(0, kName));
    QTRY_COMPARE(pairing.state().phase, Phase::Linked);
    const int calls = plant.calls(0, QStringLiteral("GET /api/sessions/") + kName);
    QTest::qWait(1'200);
    QVERIFY(plant.calls(0, QStringLiteral("GET /api/sessions/") + kName) <= calls + 1);
}

void PairingTest::destroyedInFlight()
{
    Plant plant({ waitingWorker() });
    Desk desk(plant.file());
    for (int i = 0; i < 5; ++i) {
        Pairing pairing(desk.fleet(), desk.sync(), Desk::key(0, kName));
        pairing.requestCode(QStringLiteral("12025550101"));
        QTest::qWait(i);
    }
    QTest::qWait(200);
}

void PairingTest::screenshotOfACode()
{
    Plant plant({ waitingWorker() });
    Desk desk(plant.file());
    const waha::WahaClient worker = desk.sync().client(Desk::key(0, kName).worker);
    const auto taken = await(worker.screenshot(kName));
    QVERIFY2(taken.has_value(), qPrintable(taken ? QString() : taken.error().message));
    QVERIFY(taken->mimeType.startsWith("image/"));
    QVERIFY(!await(worker.screenshot(QStringLiteral("nobody"))).has_value());
}

QTEST_GUILESS_MAIN(PairingTest)
#include "test_pairing.moc"
