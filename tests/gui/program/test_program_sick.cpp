// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/program/support/scene.h"

#include "stallmeter.h"

#include <functional>

using namespace quayside;
using namespace quayside::test;

namespace {

constexpr int kNormalMs = 4'000; // a restart takes some 300 ms; a call's limit is 3,000
constexpr double kLongestStallMs = 250; // 50 is the aim, in an optimised build on a quiet machine
constexpr int kAttempts = 3;
constexpr int kQuitMs = 1'000;
const QString kSick = QStringLiteral("of-the-sick");

using Sicken = std::function<void(sim::Fleet &)>;

sim::Fault always(sim::Fault::Effect effect)
{
    sim::Fault fault;
    fault.worker = 1;
    fault.effect = effect;
    fault.times = -1;
    fault.delayMs = 200;
    fault.bytes = effect == sim::Fault::Effect::Huge ? 1'000'000 : 1;
    return fault;
}

void die(sim::Fleet &fleet)
{
    fleet.worker(1).die();
}

void hang(sim::Fleet &fleet)
{
    fleet.worker(1).hang();
}

Sicken answering(sim::Fault::Effect effect)
{
    return [effect](sim::Fleet &fleet) { fleet.addFault(always(effect)); };
}

/** One that never stops, at its own leisure: the call is under way when the program ends. */
Sicken sending(sim::Fault::Effect effect)
{
    return [effect](sim::Fleet &fleet) {
        sim::Fault fault = always(effect);
        fault.delayMs = 5;
        fault.bytes = 10;
        fleet.addFault(fault);
    };
}

void keepBusy(sim::Fleet &fleet)
{
    fleet.addFault(always(sim::Fault::Effect::WrongTypes));
    for (int i = 0; i < 50; ++i)
        fleet.worker(1).sendFrame(std::string(100'000, '{'));
}

} // namespace

Q_DECLARE_METATYPE(Sicken)

/** A sick worker delays nothing else in the window. */
class TestProgramSick final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void healthyWorkerIsNotDelayed_data();
    void healthyWorkerIsNotDelayed();
    void quitWaitsForNobody_data();
    void quitWaitsForNobody();

private:
    static void restartHealthy(const Scene &scene, int attempt, double &stallMs);

    const ProgramSettings m_settings;
};

void TestProgramSick::healthyWorkerIsNotDelayed_data()
{
    QTest::addColumn<Sicken>("sicken");
    QTest::newRow("well") << Sicken([](sim::Fleet &) {});
    QTest::newRow("dead") << Sicken(die);
    QTest::newRow("hangs") << Sicken(hang);
    QTest::newRow("answers garbage") << answering(sim::Fault::Effect::Garbage);
    QTest::newRow("answers byte by byte") << answering(sim::Fault::Effect::Slow);
    QTest::newRow("answers megabytes") << answering(sim::Fault::Effect::Huge);
    QTest::newRow("answers nonsense and floods events") << Sicken(keepBusy);
    QTest::newRow("answers without end") << answering(sim::Fault::Effect::EndlessBody);
    QTest::newRow("sends headers without end") << answering(sim::Fault::Effect::EndlessHead);
}

void TestProgramSick::quitWaitsForNobody_data()
{
    QTest::addColumn<Sicken>("sicken");
    QTest::newRow("well") << Sicken([](sim::Fleet &) {});
    QTest::newRow("dead") << Sicken(die);
    QTest::newRow("hangs") << Sicken(hang);
    QTest::newRow("a body without end") << sending(sim::Fault::Effect::EndlessBody);
    QTest::newRow("a head without end") << sending(sim::Fault::Effect::EndlessHead);
    QTest::newRow("byte by byte") << sending(sim::Fault::Effect::Slow);
    QTest::newRow("floods events") << Sicken(keepBusy);
}

/** Whatever a worker does, with calls of every kind under way: the map closes and the program ends at once.
 */
void TestProgramSick::quitWaitsForNobody()
{
    QFETCH(Sicken, sicken);
    sim::WorkerConfig sick;
    sick.sessions = { Plant::working(kSick.toStdString(), "12025550177") };
    Scene scene({ Scene::workerWith(sim::Status::Working), sick });
    QVERIFY(scene.eyes->waitForStatus(1, kSick, SessionStatus::Working));
    // Begun while the worker is well: once it is seen to be dead, nothing can be asked of it any more.
    QVERIFY(scene.hand->doVerb("restartSession", 1, kSick));
    sicken(scene.plant.fleet());
    QVERIFY(scene.hand->trigger("refresh"));
    QTest::qWait(300); // the calls are out
    QElapsedTimer taken;
    taken.start();
    scene.closeProgram();
    QVERIFY2(taken.elapsed() < kQuitMs, qPrintable(QString::number(taken.elapsed())));
}

void TestProgramSick::healthyWorkerIsNotDelayed()
{
    QFETCH(Sicken, sicken);
    sim::WorkerConfig sick;
    sick.sessions = { Plant::working(kSick.toStdString(), "12025550177") };
    const Scene scene({ Scene::workerWith(sim::Status::Working), sick });
    QVERIFY(scene.eyes->waitForStatus(1, kSick, SessionStatus::Working));
    QVERIFY(scene.hand->doVerb("restartSession", 1,
                               kSick)); // once it is seen to be dead, nothing can be asked of it
    sicken(scene.plant.fleet());
    // A stall of ours comes back every time, one of a busy machine does not.
    double stallMs = kLongestStallMs;
    for (int attempt = 1; attempt <= kAttempts && stallMs >= kLongestStallMs; ++attempt)
        restartHealthy(scene, attempt, stallMs);
    QVERIFY2(stallMs < kLongestStallMs, "the window stalled");
    scene.checkUsable();
}

void TestProgramSick::restartHealthy(const Scene &scene, int attempt, double &stallMs)
{
    StallMeter meter;
    meter.start();
    QVERIFY(scene.hand->trigger("refresh"));
    QElapsedTimer taken;
    taken.start();
    QVERIFY(scene.hand->doVerb("restartSession", 0, Scene::kName));
    const auto done = [&scene] { return scene.eyes->countDone(QStringLiteral("Restart acme-sales")); };
    QTRY_COMPARE_WITH_TIMEOUT(done(), attempt, kPatienceMs);
    stallMs = meter.longestMs();
    qInfo("restarted in %lld ms; longest stall %.0f ms", static_cast<long long>(taken.elapsed()), stallMs);
    QVERIFY2(taken.elapsed() < kNormalMs, "the sick worker delayed the healthy one");
    QVERIFY(scene.truth().status == sim::Status::Working);
}

QTEST_MAIN(TestProgramSick)
#include "test_program_sick.moc"
