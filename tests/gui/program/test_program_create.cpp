// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/program/support/scene.h"

#include <QDialog>
#include <QLabel>
#include <QPushButton>

using namespace quayside;
using namespace quayside::test;
using shardmap::OperationState;

namespace {

const Trouble kHangs { "hangs", sim::Fault::Effect::Hang, false, 0, "", false, false };
const Trouble kHangsAfterActing { "hangs after acting", sim::Fault::Effect::Hang, true, 0, "", false, false };

sim::Fault onCreate(const Trouble &trouble)
{
    return trouble.fault("POST", "/api/sessions");
}

} // namespace

/** A session is created in the window while the server misbehaves, dies, or the window is closed. */
class TestProgramCreate final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void underTrouble_data();
    void underTrouble();
    void workerDiesForGood();
    void windowClosed_data();
    void windowClosed();
    void windowClosedAndStillLeased();

private:
    static void checkFailed(const Scene &scene, const Trouble &trouble, const QDialog &form);
    static void checkCreated(const Scene &scene);
    static void interrupt(Scene &scene, bool afterActing);

    const ProgramSettings m_settings;
};

void TestProgramCreate::underTrouble_data()
{
    QTest::addColumn<int>("trouble");
    for (size_t i = 0; i < troubles().size(); ++i)
        QTest::newRow(troubles()[i].name) << int(i);
}

void TestProgramCreate::underTrouble()
{
    QFETCH(int, trouble);
    const Trouble &how = troubles()[size_t(trouble)];
    const Scene scene({ Scene::workerWith({}) });
    const int fault = scene.plant.fleet().addFault(onCreate(how));
    const QDialog *form = scene.hand->create(1, Scene::kName);
    QVERIFY(form);
    if (how.dies)
        scene.dieAndReturn(fault);
    (void)scene.eyes->waitForEnd(1);
    if (how.fails) {
        checkFailed(scene, how, *form);
        scene.plant.fleet().clearFaults();
        QVERIFY(Hand::press(form, "cancelButton"));
        form = scene.hand->create(1, Scene::kName);
        QVERIFY(form);
        (void)scene.eyes->waitForEnd(2);
    }
    QVERIFY(Hand::press(form, "cancelButton"));
    checkCreated(scene);
}

void TestProgramCreate::checkFailed(const Scene &scene, const Trouble &trouble, const QDialog &form)
{
    const OperationRow row = scene.eyes->newestOperation();
    qInfo("%s | %s", qPrintable(row.title), qPrintable(row.step));
    const QString words = QString::fromLatin1(trouble.words);
    QVERIFY2(row.state == OperationState::Failed, qPrintable(row.step));
    QVERIFY2(row.step.contains(words), qPrintable(row.step));
    const auto *problem = form.findChild<QLabel *>(QStringLiteral("problem"));
    QVERIFY2(problem->isVisible() && problem->text().contains(words), qPrintable(problem->text()));
    QVERIFY(!scene.plant.has(0, Scene::kName));
    scene.checkNothingLeft(1);
}

void TestProgramCreate::checkCreated(const Scene &scene)
{
    const OperationRow row = scene.eyes->newestOperation();
    QVERIFY2(row.state == OperationState::Succeeded, qPrintable(row.step));
    QCOMPARE(scene.plant.rowsOf(Scene::kName), 1);
    scene.checkNothingLeft(2);
    QVERIFY(scene.eyes->waitForStatus(0, Scene::kName, SessionStatus::ScanQrCode));
    scene.checkUsable();
}

void TestProgramCreate::workerDiesForGood()
{
    const Scene scene({ Scene::workerWith({}) });
    sim::Fleet &fleet = scene.plant.fleet();
    const int fault = fleet.addFault(onCreate(kHangsAfterActing));
    const QDialog *form = scene.hand->create(1, Scene::kName);
    QVERIFY(form);
    QTRY_VERIFY_WITH_TIMEOUT(fleet.faultHits(fault) > 0, kPatienceMs);
    fleet.worker(0).die();
    fleet.clearFaults();
    const OperationRow row = scene.eyes->waitForEnd(1);
    qInfo("%s | %s", qPrintable(row.title), qPrintable(row.step));
    QVERIFY(row.state == OperationState::Failed);
    QVERIFY2(row.step.contains(QStringLiteral("may be left")), qPrintable(row.step));
    QVERIFY2(!row.step.contains(QStringLiteral(".)")), qPrintable(row.step));
    QVERIFY2(!row.step.contains(QStringLiteral("refused A")), qPrintable(row.step));
    QCOMPARE(scene.plant.reservations(), 0);
    QCOMPARE(scene.plant.rowsOf(Scene::kName), 0);
    QVERIFY(Hand::press(form, "cancelButton"));

    fleet.worker(0).comeBack(); // what was left is shown as an orphan, and can be deleted
    QVERIFY(scene.eyes->waitUntilListed(0, Scene::kName));
    QVERIFY(scene.hand->doVerb("deleteSession", 0, Scene::kName));
    const OperationRow deleted = scene.eyes->waitForEnd(2);
    QVERIFY2(deleted.state == OperationState::Succeeded, qPrintable(deleted.step));
    scene.checkNothingLeft(1);
}

void TestProgramCreate::interrupt(Scene &scene, bool afterActing)
{
    sim::Fleet &fleet = scene.plant.fleet();
    const int fault = fleet.addFault(onCreate(afterActing ? kHangsAfterActing : kHangs));
    QVERIFY(scene.hand->create(1, Scene::kName));
    QTRY_VERIFY_WITH_TIMEOUT(fleet.faultHits(fault) > 0, kPatienceMs);
    scene.closeProgram();
    fleet.clearFaults();
    QCOMPARE(scene.plant.unfinished(), 1);
    QCOMPARE(scene.plant.rowsOf(Scene::kName), 0);
    QCOMPARE(scene.plant.has(0, Scene::kName), afterActing);
}

void TestProgramCreate::windowClosed_data()
{
    QTest::addColumn<bool>("afterActing");
    QTest::addColumn<bool>("finish");
    QTest::newRow("before the server acted, finished") << false << true;
    QTest::newRow("before the server acted, undone") << false << false;
    QTest::newRow("after the server acted, finished") << true << true;
    QTest::newRow("after the server acted, undone") << true << false;
}

void TestProgramCreate::windowClosed()
{
    QFETCH(bool, afterActing);
    QFETCH(bool, finish);
    Scene scene({ Scene::workerWith({}) });
    interrupt(scene, afterActing);
    scene.plant.lapseLeases();
    scene.openProgram();
    QTRY_VERIFY_WITH_TIMEOUT(scene.eyes->bannerText().contains(QStringLiteral("interrupted")), kPatienceMs);
    QVERIFY(Hand::press(scene.program->bannerButton()->parentWidget(), "bannerAction"));
    const auto *pane = scene.program->find<QWidget>("operationsPane");
    QVERIFY(Hand::press(pane, finish ? "operationResume" : "operationUndo"));
    const OperationRow row = scene.eyes->waitForEnd(1);
    if (finish) {
        checkCreated(scene);
        return;
    }
    QVERIFY2(row.state == OperationState::RolledBack, qPrintable(row.step));
    scene.checkNothingLeft(1);
    QVERIFY(scene.eyes->waitUntilListed(0, Scene::kName, false));
    scene.checkUsable();
}

void TestProgramCreate::windowClosedAndStillLeased()
{
    Scene scene({ Scene::workerWith({}) });
    interrupt(scene, true);
    scene.openProgram(); // the lease of the closed window still holds: nothing may be taken over yet
    QTRY_COMPARE_WITH_TIMEOUT(scene.eyes->operationCount(), 1, kPatienceMs);
    QVERIFY(!scene.program->find<QPushButton>("operationResume")->isVisible());
    scene.plant.lapseLeases();
    QTRY_VERIFY_WITH_TIMEOUT(scene.program->find<QPushButton>("operationResume")->isVisible(), kPatienceMs);
    QVERIFY(Hand::press(scene.program->find<QWidget>("operationsPane"), "operationResume"));
    (void)scene.eyes->waitForEnd(1);
    checkCreated(scene);
}

QTEST_MAIN(TestProgramCreate)
#include "test_program_create.moc"
