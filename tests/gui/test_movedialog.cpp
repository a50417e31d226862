// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/support/livefixture.h"
#include "gui/support/windowfixture.h"

#include "operations/pairing/pairing.h"
#include "ui/dialogs/dialogs.h"
#include "ui/widgets/pairingview.h"
#include "ui/widgets/qrview.h"

#include <QClipboard>
#include <QDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTableView>
#include <QTreeWidget>

using namespace quayside;
using shardmap::OperationState;
using test::FleetStage;
using test::LiveFixture;
using test::Plant;
using test::WindowFixture;

namespace {

const QString kName = QStringLiteral("acme-sales");
constexpr const char *kPhone = "12025550101";
constexpr const char *kOtherPhone = "12025550999";
constexpr double kSlow = 12; //!< codes stay for seconds

std::vector<sim::WorkerConfig> twoWorkers()
{
    std::vector<sim::WorkerConfig> workers(2);
    for (sim::WorkerConfig &worker : workers) {
        worker.engine = sim::Engine::Gows;
        worker.capacity = 5;
    }
    workers[0].sessions = { Plant::working(kName.toStdString(), kPhone) };
    workers[0].sessions.front().config
        = R"({"webhooks":[{"url":"http://app.example.com/hook","events":["message"]}]})";
    return workers;
}

} // namespace

/** Moving a session in the real window: asked, watched, cancelled, moved back; by keyboard. */
class TestMoveDialog final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { test::TemporarySettings::clear(); }
    void cleanup();
    void saysWhereToAndHow();
    void blockedSaysWhyAndWhatHelps();
    void showsTheExactCalls();
    void movesByKeyboard();
    void strictHidesTheCode();
    void wrongPhoneIsCaught();
    void cancelPutsBack();
    void closedItGoesOnAndIsShownAgain();
    void movesBack();
    void operationsPaneOpensIt();
    void anotherConsoleOnlyWatches();
    void deadWorkerIsNamedByHand();
    void severalGoByAPlan();

private:
    void openLive();
    void stageDead();
    [[nodiscard]] QDialog *dialog() const
    {
        const test::WindowDriver *window
            = m_live ? static_cast<test::WindowDriver *>(m_live.get()) : m_staged.get();
        return window->dialog("moveDialog");
    }
    template <typename Widget>
    [[nodiscard]] Widget *find(const char *name) const
    {
        return test::findIn<Widget>(dialog(), name);
    }
    [[nodiscard]] bool isShown(const char *name) const;
    [[nodiscard]] QString text(const char *label) const { return find<QLabel>(label)->text(); }
    [[nodiscard]] OperationId operation() const;
    [[nodiscard]] bool hasEnded(OperationState state) const;
    [[nodiscard]] bool hasCode() const;
    [[nodiscard]] bool open(int worker = 0);
    [[nodiscard]] bool begin();
    [[nodiscard]] bool scan(const char *phone);
    void type(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(dialog()->windowHandle(), key, modifiers);
    }

    const test::TemporarySettings m_settings;
    std::unique_ptr<LiveFixture> m_live;
    std::unique_ptr<WindowFixture> m_staged;
};

void TestMoveDialog::cleanup()
{
    m_live.reset();
    m_staged.reset();
}

void TestMoveDialog::openLive()
{
    m_live = std::make_unique<LiveFixture>(
        twoWorkers(), [](Plant &plant) { plant.addRow(0, kName); }, kSlow);
}

bool TestMoveDialog::isShown(const char *name) const
{
    const auto *widget = dialog() ? dialog()->findChild<QWidget *>(QString::fromLatin1(name)) : nullptr;
    return widget && widget->isVisible();
}

OperationId TestMoveDialog::operation() const
{
    const auto &all = m_live->service().operations();
    return all.empty() ? OperationId() : all.front();
}

bool TestMoveDialog::hasEnded(OperationState state) const
{
    return QTest::qWaitFor([&] { return m_live->service().view(operation()).state == state; }, 30'000);
}

bool TestMoveDialog::hasCode() const
{
    const auto *code = dialog() ? dialog()->findChild<ui::QrView *>() : nullptr;
    return code && code->isVisible() && code->hasCode();
}

/** Selects the session and presses the action's keys in the window. */
bool TestMoveDialog::open(int worker)
{
    if (!m_live->select(worker, kName))
        return false;
    const QAction *action = m_live->action("moveSession");
    if (!QTest::qWaitFor([action] { return action->isEnabled(); }, 10'000))
        return false;
    m_live->window->activateWindow();
    QTest::keyClick(m_live->window->windowHandle(), Qt::Key_M, Qt::ControlModifier);
    return QTest::qWaitFor([this] { return dialog() != nullptr; }, 5'000);
}

bool TestMoveDialog::begin()
{
    if (!QTest::qWaitFor([this] { return find<QPushButton>("verbButton")->isEnabled(); }, 10'000))
        return false;
    find<QPushButton>("verbButton")->setFocus(); // Return elsewhere begins nothing
    type(Qt::Key_Return);
    return QTest::qWaitFor([this] { return isShown("moveSteps"); }, 5'000);
}

bool TestMoveDialog::scan(const char *phone)
{
    return QTest::qWaitFor([this] { return hasCode(); }, 30'000)
        && m_live->plant.fleet().scan(1, kName.toStdString(), phone).empty();
}

void TestMoveDialog::saysWhereToAndHow()
{
    openLive();
    QVERIFY(open());
    const auto *list = find<QTreeWidget>("placementList");
    QTRY_COMPARE(list->topLevelItemCount(), 2);
    QVERIFY(list->topLevelItem(1)->isDisabled()); // where it is
    QVERIFY(list->topLevelItem(1)->text(2).contains(QStringLiteral("leaving")));
    QVERIFY(find<QRadioButton>("way_no-gap")->isChecked());
    QVERIFY(find<QRadioButton>("way_strict")->isEnabled());
    QVERIFY(!find<QRadioButton>("way_reassign")->isEnabled());
    QVERIFY(find<QRadioButton>("way_reassign")->accessibleDescription().contains(QStringLiteral("share")));
    QVERIFY(!find<QRadioButton>("way_evacuate")->isEnabled());
    QVERIFY(text("checkSummary").contains(QStringLiteral("passed")));
    QVERIFY(text("check_devices").contains(QStringLiteral("one more linked device")));
    QVERIFY(text("explanation").contains(QStringLiteral("+1 202")));
    QTRY_VERIFY(find<QPushButton>("verbButton")->isEnabled());
}

void TestMoveDialog::blockedSaysWhyAndWhatHelps()
{
    openLive();
    QVERIFY(open());
    QTRY_VERIFY(find<QPushButton>("verbButton")->isEnabled());
    QCOMPARE(dialog()->focusWidget()->objectName(), QStringLiteral("placementList"));
    m_live->plant.database().run("UPDATE worker SET capacity = 0 WHERE id = 2");
    QTRY_VERIFY(!find<QPushButton>("verbButton")->isEnabled());
    QVERIFY(!find<QPushButton>("verbButton")->toolTip().isEmpty());
    QVERIFY(text("problem").startsWith(QStringLiteral("Not yet:")));
    QVERIFY(text("checkSummary").contains(QStringLiteral("block")));
    QVERIFY(text("checkSummary").startsWith(QStringLiteral("Nothing is checked yet"))); // and nothing passed
    QCOMPARE(dialog()->focusWidget()->objectName(), QStringLiteral("placementList"));
    type(Qt::Key_Return); // neither begins the move nor closes the dialog
    QTest::qWait(100);
    QVERIFY(dialog());
    QVERIFY(!dialog()->findChild<QWidget *>(QStringLiteral("moveSteps")));
    m_live->plant.database().run("UPDATE worker SET capacity = 5 WHERE id = 2");
    QTRY_VERIFY(find<QPushButton>("verbButton")->isEnabled());
    QVERIFY(!isShown("problem"));
    find<QPushButton>("verbButton")->setFocus();
    m_live->plant.database().run("UPDATE worker SET capacity = 0 WHERE id = 2");
    QTRY_VERIFY(!find<QPushButton>("verbButton")->isEnabled());
    type(Qt::Key_Return); // where the focus went when the button was switched off
    QTest::qWait(100);
    QVERIFY(dialog());
}

void TestMoveDialog::showsTheExactCalls()
{
    openLive();
    QVERIFY(open());
    QTRY_VERIFY(find<QPushButton>("planButton")->isEnabled());
    type(Qt::Key_C, Qt::AltModifier);
    QTRY_VERIFY(m_live->dialog("movePlanDialog"));
    const QDialog *plan = m_live->dialog("movePlanDialog");
    const auto *shown = test::findIn<QPlainTextEdit>(plan, "planText");
    QTRY_VERIFY(shown->toPlainText().contains(QStringLiteral("POST http://")));
    QVERIFY(shown->toPlainText().contains(QStringLiteral("UPDATE \"waha_session\"")));
    QTest::mouseClick(test::findIn<QPushButton>(plan, "copyPlanButton"), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), shown->toPlainText());
    QCOMPARE(m_live->service().runningCount(), 0);
}

void TestMoveDialog::movesByKeyboard()
{
    openLive();
    QVERIFY(open());
    QVERIFY(begin());
    QTRY_VERIFY(hasCode());
    QVERIFY(text("explanation").contains(QStringLiteral("no gap")));
    QVERIFY(find<QWidget>("moveFrom")->accessibleName().contains(QStringLiteral("WORKING")));
    QTRY_VERIFY(find<QWidget>("moveTo")->accessibleName().contains(QStringLiteral("SCAN_QR_CODE")));
    QTRY_VERIFY(text("pairingClock").startsWith(QStringLiteral("Code 1 of 6")));
    QVERIFY(text("cancelMeaning").contains(QStringLiteral("never noticed")));
    QTRY_VERIFY(m_live->text("inspectorDrift").contains(QStringLiteral("being moved"))); // no alarm
    QVERIFY(scan(kPhone));
    QVERIFY(hasEnded(OperationState::Succeeded));
    QTRY_VERIFY(text("moveOutcome").startsWith(QStringLiteral("Moved.")));
    QVERIFY(!isShown("cancelMoveButton"));
    QVERIFY(!hasCode());
    QTRY_VERIFY(find<QWidget>("moveTo")->accessibleName().contains(QStringLiteral("the map points here")));
    QVERIFY(!m_live->plant.has(0, kName));
    type(Qt::Key_Escape);
    QTRY_VERIFY(!dialog());
}

void TestMoveDialog::strictHidesTheCode()
{
    openLive();
    sim::Fault slow;
    slow.worker = 0;
    slow.method = "POST";
    slow.path = "/api/sessions/acme-sales/stop";
    slow.effect = sim::Fault::Effect::Slow;
    slow.delayMs = 1'500;
    m_live->plant.fleet().addFault(slow);
    QVERIFY(open());
    auto *strict = find<QRadioButton>("way_strict");
    strict->setFocus();
    QTest::keyClick(strict, Qt::Key_Space);
    QVERIFY(strict->isChecked());
    QVERIFY(begin());
    bool early = false;
    QVERIFY(QTest::qWaitFor(
        [&] {
            const bool works = m_live->plant.truth(0, kName).status == sim::Status::Working;
            early = early || (works && hasCode());
            return m_live->plant.truth(0, kName).status == sim::Status::Stopped;
        },
        30'000));
    QVERIFY(!early);
    QVERIFY(m_live->plant.truth(1, kName).status == sim::Status::ScanQrCode); // it was there to be shown
    QVERIFY(scan(kPhone));
    QVERIFY(hasEnded(OperationState::Succeeded));
}

void TestMoveDialog::wrongPhoneIsCaught()
{
    openLive();
    QVERIFY(open());
    QVERIFY(begin());
    QVERIFY(scan(kOtherPhone));
    QTRY_VERIFY(isShown("wrongPhoneCaught"));
    QVERIFY(text("wrongPhoneCaught").contains(QStringLiteral("+1 202")));
    QVERIFY(!isShown("pairingRestart"));
    QVERIFY(m_live->plant.truth(0, kName).status == sim::Status::Working);
    QTRY_VERIFY(m_live->plant.truth(1, kName).status == sim::Status::ScanQrCode);
    QVERIFY(scan(kPhone));
    QVERIFY(hasEnded(OperationState::Succeeded));
    QTRY_VERIFY(!isShown("wrongPhoneCaught"));
}

void TestMoveDialog::cancelPutsBack()
{
    openLive();
    QVERIFY(open());
    QVERIFY(begin());
    QTRY_VERIFY(hasCode());
    type(Qt::Key_C, Qt::AltModifier);
    QVERIFY(hasEnded(OperationState::Cancelled));
    QVERIFY(!hasCode());
    QVERIFY(!isShown("moveBackButton"));
    QVERIFY(!text("moveOutcome").isEmpty());
    QVERIFY(!m_live->plant.has(1, kName));
    QVERIFY(m_live->plant.truth(0, kName).status == sim::Status::Working);
}

void TestMoveDialog::closedItGoesOnAndIsShownAgain()
{
    openLive();
    QVERIFY(open());
    QVERIFY(begin());
    QTRY_VERIFY(hasCode());
    type(Qt::Key_Escape);
    QTRY_VERIFY(!dialog());
    QVERIFY(!shardmap::isEnd(m_live->service().view(operation()).state));
    QVERIFY(open());
    QVERIFY(isShown("moveSteps"));
    QVERIFY(scan(kPhone));
    QVERIFY(hasEnded(OperationState::Succeeded));
}

void TestMoveDialog::movesBack()
{
    openLive();
    QVERIFY(open());
    QVERIFY(begin());
    QVERIFY(scan(kPhone));
    QVERIFY(hasEnded(OperationState::Succeeded));
    QTRY_VERIFY(isShown("moveBackButton"));
    QTRY_VERIFY(find<QPushButton>("moveBackButton")->isEnabled());
    type(Qt::Key_B, Qt::AltModifier);
    QTRY_VERIFY(isShown("placementList"));
    QTRY_VERIFY(find<QPushButton>("verbButton")->isEnabled());
    QVERIFY(begin());
    QTRY_VERIFY(hasCode());
    QVERIFY(m_live->plant.fleet().scan(0, kName.toStdString(), kPhone).empty());
    QVERIFY(hasEnded(OperationState::Succeeded));
    QVERIFY(m_live->plant.has(0, kName));
    QVERIFY(!m_live->plant.has(1, kName));
}

void TestMoveDialog::operationsPaneOpensIt()
{
    openLive();
    QVERIFY(open());
    QVERIFY(begin());
    type(Qt::Key_Escape);
    QTRY_VERIFY(!dialog());
    auto *table = m_live->find<QTableView>("operationsTable");
    QTRY_VERIFY(table->model()->rowCount() > 0);
    table->selectRow(0);
    QTest::mouseClick(m_live->find<QPushButton>("operationDetails"), Qt::LeftButton);
    QTRY_VERIFY(dialog());
    QVERIFY(isShown("moveSteps"));
    QTRY_VERIFY(hasCode());
}

void TestMoveDialog::anotherConsoleOnlyWatches()
{
    openLive();
    test::Desk colleague(m_live->plant.file(), QStringLiteral("ben@desk-2"));
    operations::MoveRequest request;
    request.session = colleague.session(0, kName);
    request.target = WorkerId(QStringLiteral("2"));
    const OperationId id = colleague.service().moveSession(request);
    QTRY_VERIFY(colleague.service().view(id).state == OperationState::Waiting);
    QTRY_VERIFY(!m_live->service().operationOn(test::Desk::key(0, kName)).isEmpty());
    QVERIFY(open());
    QVERIFY(isShown("moveSteps"));
    QVERIFY(text("explanation").contains(QStringLiteral("ben@desk-2")));
    QTRY_VERIFY(text("moveOutcome").contains(QStringLiteral("ben@desk-2")));
    QVERIFY(!hasCode());
    QVERIFY(!isShown("cancelMoveButton"));
    QVERIFY(m_live->plant.fleet().scan(1, kName.toStdString(), kPhone).empty());
    QTRY_VERIFY(text("moveOutcome").startsWith(QStringLiteral("Moved.")));
}

void TestMoveDialog::stageDead()
{
    m_staged = std::make_unique<WindowFixture>();
    QVERIFY(m_staged->showFilled());
    FleetStage &stage = m_staged->stage;
    stage.lose(QStringLiteral("waha1"));
    stage.flush();
    stage.clock.advance(6 * 60'000);
    for (const char *worker : { "waha2", "waha5", "waha6" })
        stage.report(QString::fromLatin1(worker), QStringLiteral("NOWEB"), QStringLiteral("2026.7.1"), 20);
    stage.flush();
    ui::openMoveDialog(m_staged->window.get(), stage.context(),
                       { WorkerId(QStringLiteral("waha1")), QStringLiteral("acme-sales") });
    QTRY_VERIFY(dialog());
}

void TestMoveDialog::deadWorkerIsNamedByHand()
{
    stageDead();
    QVERIFY(find<QRadioButton>("way_evacuate")->isChecked());
    QVERIFY(!find<QRadioButton>("way_no-gap")->isEnabled());
    QVERIFY(isShown("deadName"));
    QVERIFY(!find<QPushButton>("verbButton")->isEnabled());
    QVERIFY(text("problem").contains(QStringLiteral("type its name")));
    QTest::keyClicks(find<QLineEdit>("deadName"), QStringLiteral("waha1"));
    QTRY_VERIFY2(find<QPushButton>("verbButton")->isEnabled(),
                 qPrintable(find<QPushButton>("verbButton")->toolTip()));
}

void TestMoveDialog::severalGoByAPlan()
{
    m_staged = std::make_unique<WindowFixture>();
    QVERIFY(m_staged->showFilled());
    const QAction *move = m_staged->action("moveSession");
    QVERIFY(!move->isEnabled());
    QVERIFY(m_staged->select("waha1", "acme-sales"));
    QTRY_VERIFY(move->isEnabled());
    QVERIFY(m_staged->select("waha1", "acme-support", Qt::ControlModifier));
    QTRY_VERIFY(move->isEnabled()); // by a plan: test_selectionactions
    QVERIFY(m_staged->select("waha5", "lost-one"));
    QTRY_VERIFY(move->statusTip().contains(QStringLiteral("adopt")));
}

QTEST_MAIN(TestMoveDialog)
#include "test_movedialog.moc"
