// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/support/livefixture.h"
#include "gui/support/windowfixture.h"

#include "items/tables/seriesmovesmodel.h"
#include "items/tables/seriesplanmodel.h"
#include "ui/dialogs/dialogs.h"
#include "ui/widgets/noticebar.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>
#include <QTreeView>
#include <QTreeWidget>

#include <algorithm>

using namespace quayside;
using items::SeriesMovesModel;
using items::SeriesPlanModel;
using shardmap::OperationState;
using test::Desk;
using test::LiveFixture;
using test::Plant;

namespace {

constexpr double kSlow = 12; //!< codes stay for seconds

QString sessionName(int number)
{
    return QStringLiteral("acme-%1").arg(number);
}

std::string phoneOf(int number)
{
    return std::to_string(12025550100LL + number);
}

/** The first worker has the sessions, the others are empty. */
std::vector<sim::WorkerConfig> fullAndEmpty(int sessions, int targets)
{
    std::vector<sim::WorkerConfig> all(size_t(targets) + 1);
    for (size_t i = 0; i < all.size(); ++i) {
        all[i].capacity = 20;
        all[i].workerId = "worker-" + std::to_string(i + 1);
    }
    for (int i = 0; i < sessions; ++i) {
        sim::SessionSeed seed = Plant::working(sessionName(i).toStdString(), phoneOf(i));
        seed.config = R"({"metadata":{"user.id":")" + std::to_string(1 + i % 3) + R"("}})";
        all.front().sessions.push_back(seed);
    }
    return all;
}

} // namespace

/** Drain, bring back and rebalance in the real window: planned, changed, watched, stopped; by keyboard. */
class TestSeriesDialog final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { test::TemporarySettings::clear(); }
    void cleanup() { m_live.reset(); }
    void actionsSayWhyNot();
    void planIsShownFirst();
    void targetIsChosenByKeyboard();
    void returnInTheTableBeginsNothing();
    void leftOutStays();
    void manyAreAskedForByTheirNumber();
    void optionsAreTaken();
    void drainsByKeyboard();
    void countdownIsTakenBackByKey();
    void codeIsShownAndScanned();
    void rowOpensNoOtherCode();
    void pausesAndGoesOn();
    void skippedStaysWhereItIs();
    void stopSaysWhatItDoes();
    void closedItGoesOnAndIsShownAgain();
    void closedItTellsOfTheWorker();
    void backInServiceIsNotToBeSwitchedOff();
    void whatWasSeenIsInSight();
    void operationsPaneOpensIt();
    void bringsBack();
    void reportIsSaved();
    void rebalanceCountsScans();
    void anotherConsoleOnlyWatches();

private:
    void openLive(int sessions, int targets = 2, double speed = Plant::kSpeed);
    void scanAll() { m_live->plant.fleet().setAutoScan(1); }
    [[nodiscard]] QString workerName(int worker) const
    {
        return m_live->fleet().worker(m_live->fleet().findWorker(Desk::key(worker, {}).worker)).name;
    }
    [[nodiscard]] QDialog *dialog() const { return m_live->dialog("seriesDialog"); }
    template <typename Widget>
    [[nodiscard]] Widget *find(const char *name) const
    {
        return test::findIn<Widget>(dialog(), name);
    }
    [[nodiscard]] bool isShown(const char *name) const;
    [[nodiscard]] QString text(const char *label) const { return find<QLabel>(label)->text(); }
    [[nodiscard]] QPushButton *verb() const { return find<QPushButton>("verbButton"); }
    [[nodiscard]] QTreeView *plan() const { return find<QTreeView>("planTable"); }
    [[nodiscard]] QString planCell(int row, int column) const
    {
        return plan()->model()->index(row, column).data().toString();
    }
    [[nodiscard]] QTableView *moves() const { return find<QTableView>("seriesMoves"); }
    [[nodiscard]] QStringList states() const;
    [[nodiscard]] bool openDrain(int worker = 0);
    [[nodiscard]] bool begin();
    [[nodiscard]] OperationId series() const
    {
        const auto &all = m_live->service().operations();
        return all.empty() ? OperationId() : all.front();
    }
    [[nodiscard]] operations::OperationView view() const { return m_live->service().view(series()); }
    [[nodiscard]] bool hasEnded(OperationState state) const
    {
        if (QTest::qWaitFor([&] { return view().state == state; }, 60'000))
            return true;
        qWarning() << "it is" << view().stateText << view().step << view().error << states();
        return false;
    }
    [[nodiscard]] bool waitsForPhones(int count) const
    {
        return QTest::qWaitFor([&] { return states().count(QStringLiteral("waits for the phone")) >= count; },
                               30'000);
    }
    [[nodiscard]] int rowsOf(int worker)
    {
        return m_live->plant.database()
            .value("SELECT count(*) FROM waha_session WHERE worker_id = " + QByteArray::number(worker + 1))
            .toInt();
    }
    void type(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(dialog()->windowHandle(), key, modifiers);
    }

    const test::TemporarySettings m_settings;
    std::unique_ptr<LiveFixture> m_live;
};

void TestSeriesDialog::openLive(int sessions, int targets, double speed)
{
    const auto fill = [sessions](Plant &plant) {
        for (int i = 0; i < sessions; ++i)
            plant.addRow(0, sessionName(i), 1 + i % 3);
    };
    m_live = std::make_unique<LiveFixture>(fullAndEmpty(sessions, targets), fill, speed);
    for (int i = 0; i < sessions; ++i)
        QVERIFY(m_live->waitForStatus(0, sessionName(i), SessionStatus::Working));
}

bool TestSeriesDialog::isShown(const char *name) const
{
    const auto *widget = dialog() ? dialog()->findChild<QWidget *>(QString::fromLatin1(name)) : nullptr;
    return widget && widget->isVisible();
}

QStringList TestSeriesDialog::states() const
{
    QStringList all;
    const auto *table = dialog() ? dialog()->findChild<QTableView *>(QStringLiteral("seriesMoves")) : nullptr;
    for (int row = 0; table && row < table->model()->rowCount(); ++row)
        all << table->model()->index(row, SeriesMovesModel::State).data().toString();
    return all;
}

/** Selects the worker and presses the action's keys in the window. */
bool TestSeriesDialog::openDrain(int worker)
{
    if (!m_live->clickWorker(workerName(worker)))
        return false;
    const QAction *action = m_live->action("drainWorker");
    if (!QTest::qWaitFor([action] { return action->isEnabled(); }, 10'000))
        return false;
    m_live->window->activateWindow();
    QTest::keyClick(m_live->window->windowHandle(), Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    return QTest::qWaitFor([this] { return dialog() != nullptr; }, 5'000);
}

bool TestSeriesDialog::begin()
{
    if (!QTest::qWaitFor([this] { return verb()->isEnabled(); }, 10'000))
        return false;
    verb()->setFocus();
    type(Qt::Key_Return);
    return QTest::qWaitFor([this] { return isShown("seriesMoves"); }, 5'000);
}

void TestSeriesDialog::actionsSayWhyNot()
{
    openLive(1);
    const QAction *drain = m_live->action("drainWorker");
    QVERIFY(m_live->clickWorker(workerName(0)));
    QTRY_VERIFY(drain->isEnabled());
    m_live->plant.fleet().worker(0).die();
    QTRY_VERIFY(!drain->isEnabled());
    QVERIFY2(drain->toolTip().contains(QStringLiteral("does not answer")), qPrintable(drain->toolTip()));
    QTRY_VERIFY(m_live->action("rebalanceFleet")->isEnabled());
}

void TestSeriesDialog::planIsShownFirst()
{
    openLive(4);
    QVERIFY(openDrain());
    QVERIFY(dialog()->windowTitle().contains(workerName(0)));
    QVERIFY(text("explanation").contains(QStringLiteral("takes no new sessions")));
    QCOMPARE(plan()->model()->rowCount(), 4);
    QCOMPARE(planCell(0, SeriesPlanModel::Scan), QStringLiteral("yes"));
    QCOMPARE(planCell(0, SeriesPlanModel::Status), QStringLiteral("WORKING"));
    QVERIFY(!planCell(0, SeriesPlanModel::Target).isEmpty());
    QVERIFY2(text("planCount").contains(QStringLiteral("4 need(s) a scan")), qPrintable(text("planCount")));
    QCOMPARE(verb()->text(), QStringLiteral("Move 4 session(s)"));
    QVERIFY(verb()->isEnabled());
    const auto *load = find<QTreeWidget>("seriesLoad");
    QCOMPARE(load->topLevelItem(0)->text(0), workerName(0));
    QCOMPARE(load->topLevelItem(0)->text(2), QStringLiteral("0 (-4)"));
    QVERIFY(m_live->service().operations().empty()); // nothing has begun
    type(Qt::Key_Escape);
    QTRY_VERIFY(!dialog());
    QVERIFY(m_live->service().operations().empty());
}

void TestSeriesDialog::targetIsChosenByKeyboard()
{
    openLive(2);
    QVERIFY(openDrain());
    const QString before = planCell(0, SeriesPlanModel::Target);
    plan()->setFocus();
    type(Qt::Key_Return);
    auto *box = plan()->findChild<QComboBox *>(QStringLiteral("targetBox"));
    QVERIFY(box);
    QCOMPARE(box->count(), 2); // the other workers
    QVERIFY(box->currentText().contains(before));
    const int other = 1 - box->currentIndex();
    box->setFocus();
    QTest::keyClick(box, other > box->currentIndex() ? Qt::Key_Down : Qt::Key_Up);
    QTRY_VERIFY(planCell(0, SeriesPlanModel::Target) != before);
    QVERIFY(m_live->service().operations().empty());
}

void TestSeriesDialog::returnInTheTableBeginsNothing()
{
    openLive(1);
    QVERIFY(openDrain());
    for (QWidget *list :
         { static_cast<QWidget *>(plan()), static_cast<QWidget *>(find<QTreeWidget>("seriesLoad")) }) {
        list->setFocus();
        type(Qt::Key_Return);
        QTest::qWait(100);
    }
    QVERIFY(dialog());
    QVERIFY(!isShown("seriesMoves"));
    QVERIFY(m_live->service().operations().empty());
}

void TestSeriesDialog::leftOutStays()
{
    openLive(2);
    QVERIFY(openDrain());
    plan()->setFocus();
    plan()->setCurrentIndex(plan()->model()->index(0, 0));
    QTest::keyClick(plan(), Qt::Key_Space);
    QTRY_COMPARE(verb()->text(), QStringLiteral("Move 1 session(s)"));
    QVERIFY(planCell(0, SeriesPlanModel::Note).contains(QStringLiteral("stays")));
    plan()->setCurrentIndex(plan()->model()->index(1, 0));
    QTest::keyClick(plan(), Qt::Key_Space);
    QTRY_VERIFY(!verb()->isEnabled());
    QVERIFY2(text("problem").startsWith(QStringLiteral("Not yet:")), qPrintable(text("problem")));
    QTest::keyClick(plan(), Qt::Key_Space);
    QTRY_VERIFY(verb()->isEnabled());
}

void TestSeriesDialog::manyAreAskedForByTheirNumber()
{
    openLive(11);
    QVERIFY(openDrain());
    QVERIFY(!verb()->isEnabled());
    QVERIFY2(text("impactHeadline").startsWith(QStringLiteral("11 session(s)")),
             qPrintable(text("impactHeadline")));
    QCOMPARE(text("impactStatuses"), QStringLiteral("Now: WORKING 11"));
    QVERIFY2(text("planWarnings").contains(QStringLiteral("11 phone(s)")), qPrintable(text("planWarnings")));
    QVERIFY2(text("waveLabel").contains(QStringLiteral("the first 3")), qPrintable(text("waveLabel")));
    auto *typed = find<QLineEdit>("confirmField");
    QTest::keyClicks(typed, QStringLiteral("10"));
    QVERIFY(!verb()->isEnabled());
    QVERIFY(text("problem").startsWith(QStringLiteral("Not yet:")));
    typed->clear();
    QTest::keyClicks(typed, QStringLiteral("11"));
    QTRY_VERIFY(verb()->isEnabled());
}

void TestSeriesDialog::optionsAreTaken()
{
    openLive(2);
    QVERIFY(openDrain());
    QTest::keyClicks(find<QLineEdit>("reasonField"), QStringLiteral("new disk"));
    find<QSpinBox>("paceField")->setValue(3);
    QVERIFY(!find<QDateTimeEdit>("deadlineField")->isEnabled());
    find<QCheckBox>("hasDeadline")->setChecked(true);
    const qint64 deadline = find<QDateTimeEdit>("deadlineField")->dateTime().toMSecsSinceEpoch();
    QVERIFY(begin());
    QTRY_VERIFY(view().series.has_value());
    QCOMPARE(view().reason, QStringLiteral("new disk"));
    QCOMPARE(view().series->paceMinutes, 3);
    QCOMPARE(view().series->deadlineMs, deadline);
    QTRY_VERIFY(text("explanation").contains(QStringLiteral("reason: new disk")));
    QVERIFY(text("seriesFacts").contains(QStringLiteral("one every 3 minute(s)")));
    QVERIFY(text("seriesFacts").contains(QStringLiteral("deadline")));
}

void TestSeriesDialog::drainsByKeyboard()
{
    openLive(4);
    scanAll();
    QVERIFY(openDrain());
    QVERIFY(begin());
    QVERIFY(hasEnded(OperationState::Succeeded));
    QTRY_VERIFY2(text("seriesOutcome").startsWith(QStringLiteral("Drained")),
                 qPrintable(text("seriesOutcome")));
    QCOMPARE(states().count(QStringLiteral("moved")), qsizetype(4));
    QVERIFY(!isShown("seriesBar"));
    QVERIFY(!isShown("stopSeries"));
    QVERIFY(!isShown("pauseSeries"));
    QVERIFY(isShown("bringBack"));
    QCOMPARE(rowsOf(0), 0);
}

/** In the window that lies over the bar which counts as well. */
void TestSeriesDialog::countdownIsTakenBackByKey()
{
    openLive(2, 2, 2); // two and a half seconds; a single session has none
    QVERIFY(openDrain());
    QVERIFY(begin());
    QTRY_VERIFY2(text("seriesOutcome").contains(QStringLiteral("begins in ")),
                 qPrintable(text("seriesOutcome")));
    QVERIFY(find<QPushButton>("stopSeries")->text().contains(QStringLiteral("ake it back")));
    type(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(hasEnded(OperationState::Cancelled));
    QTRY_VERIFY2(!text("seriesOutcome").contains(QStringLiteral("begins in ")),
                 qPrintable(text("seriesOutcome")));
    QCOMPARE(rowsOf(0), 2);
}

void TestSeriesDialog::codeIsShownAndScanned()
{
    openLive(1, 2, kSlow);
    QVERIFY(openDrain());
    QVERIFY(begin());
    QVERIFY(waitsForPhones(1));
    QTRY_VERIFY(text("seriesWaits").contains(QStringLiteral("1 move(s) wait(s)")));
    auto *code = find<QPushButton>("showCode");
    QTRY_VERIFY(code->isEnabled());
    moves()->setFocus();
    type(Qt::Key_Return); // the row's own key
    QTRY_VERIFY(m_live->dialog("moveDialog"));
    const QDialog *move = m_live->dialog("moveDialog");
    QVERIFY(move->windowTitle().contains(sessionName(0)));
    const int target = view().series->moves[0].target == Desk::key(1, {}).worker ? 1 : 2;
    const auto scans = [&] {
        return m_live->plant.fleet().scan(target, sessionName(0).toStdString(), phoneOf(0)).empty();
    };
    QVERIFY(QTest::qWaitFor(scans, 30'000)); // once: a second scan is another one
    QVERIFY(hasEnded(OperationState::Succeeded));
    QTRY_VERIFY(!isShown("showCode"));
    // Its own window, too, says how it ended, and goes on saying so.
    const auto *outcome = move->findChild<QLabel *>(QStringLiteral("moveOutcome"));
    const auto *cancel = move->findChild<QPushButton *>(QStringLiteral("cancelMoveButton"));
    const auto saysSo = [&] {
        return outcome->isVisible() && outcome->text().startsWith(QStringLiteral("Moved."))
            && !cancel->isVisible();
    };
    QTRY_VERIFY2(saysSo(), qPrintable(outcome->text()));
    QTest::qWait(1'200); // its clock has ticked
    QVERIFY2(saysSo(), qPrintable(outcome->text()));
}

/** Return and a double click are about their row; the button says whose code it shows. */
void TestSeriesDialog::rowOpensNoOtherCode()
{
    openLive(2, 1);
    QVERIFY(openDrain());
    QVERIFY(begin());
    QVERIFY(waitsForPhones(1));
    const auto row = int(states().indexOf(QStringLiteral("queued")));
    QVERIFY(row >= 0);
    const QModelIndex queued = moves()->model()->index(row, 0);
    moves()->setCurrentIndex(queued);
    moves()->setFocus();
    type(Qt::Key_Return);
    QVERIFY(!m_live->dialog("moveDialog"));
    QTest::mouseDClick(moves()->viewport(), Qt::LeftButton, {}, moves()->visualRect(queued).center());
    QVERIFY(!m_live->dialog("moveDialog"));
    auto *code = find<QPushButton>("showCode");
    const int waiting = states().indexOf(QStringLiteral("waits for the phone"));
    const QString name = moves()->model()->index(waiting, 0).data().toString();
    QVERIFY2(code->text().contains(name), qPrintable(code->text()));
    QTest::mouseClick(code, Qt::LeftButton);
    QTRY_VERIFY(m_live->dialog("moveDialog"));
    QVERIFY(m_live->dialog("moveDialog")->windowTitle().contains(name));
}

void TestSeriesDialog::pausesAndGoesOn()
{
    openLive(3, 1); // one target: one at a time
    QVERIFY(openDrain());
    QVERIFY(begin());
    QVERIFY(waitsForPhones(1));
    auto *pause = find<QPushButton>("pauseSeries");
    QTRY_VERIFY(pause->isEnabled());
    QTest::mouseClick(pause, Qt::LeftButton);
    QTRY_VERIFY(view().series->paused);
    QTRY_COMPARE(pause->text(), QStringLiteral("&Go on"));
    QTRY_VERIFY2(text("seriesNext").startsWith(QStringLiteral("Paused")), qPrintable(text("seriesNext")));
    scanAll();
    QTRY_COMPARE(states().count(QStringLiteral("moved")), qsizetype(1));
    QTRY_COMPARE(states().count(QStringLiteral("queued")), qsizetype(2)); // nothing new was begun
    QTest::mouseClick(pause, Qt::LeftButton);
    QVERIFY(hasEnded(OperationState::Succeeded));
}

void TestSeriesDialog::skippedStaysWhereItIs()
{
    openLive(2, 1);
    QVERIFY(openDrain());
    QVERIFY(begin());
    QVERIFY(waitsForPhones(1));
    moves()->selectRow(states().indexOf(QStringLiteral("queued")));
    auto *skip = find<QPushButton>("skipMove");
    QTRY_VERIFY(skip->isEnabled());
    QVERIFY(skip->toolTip().contains(QStringLiteral("stays")));
    QTest::mouseClick(skip, Qt::LeftButton);
    QTRY_VERIFY(states().contains(QStringLiteral("skipped")));
    QTRY_VERIFY(!skip->isEnabled()); // it is over
    scanAll();
    QVERIFY(hasEnded(OperationState::Failed)); // not empty: one was skipped
    QTRY_VERIFY2(text("seriesOutcome").contains(QStringLiteral("not drained")),
                 qPrintable(text("seriesOutcome")));
    QCOMPARE(rowsOf(0), 1);
}

void TestSeriesDialog::stopSaysWhatItDoes()
{
    openLive(2, 1);
    QVERIFY(openDrain());
    QVERIFY(begin());
    QVERIFY(waitsForPhones(1));
    QTRY_VERIFY(text("cancelMeaning").contains(view().cancelMeaning));
    QVERIFY(!view().cancelMeaning.isEmpty());
    QTest::mouseClick(find<QPushButton>("stopSeries"), Qt::LeftButton);
    QVERIFY(hasEnded(OperationState::Cancelled));
    QTRY_VERIFY(text("seriesOutcome").startsWith(QStringLiteral("Stopped")));
    QCOMPARE(rowsOf(0), 2);
}

void TestSeriesDialog::closedItGoesOnAndIsShownAgain()
{
    openLive(2, 1);
    QVERIFY(openDrain());
    QVERIFY(begin());
    QVERIFY(waitsForPhones(1));
    QVERIFY(text("problem").contains(QStringLiteral("goes on when you close")));
    type(Qt::Key_Escape);
    QTRY_VERIFY(!dialog());
    QVERIFY(!shardmap::isEnd(view().state));
    QVERIFY(openDrain()); // the running one, not a new plan
    QVERIFY(isShown("seriesMoves"));
    scanAll();
    QVERIFY(hasEnded(OperationState::Succeeded));
}

/** The worker is taken back into service meanwhile: the window says so. */
void TestSeriesDialog::closedItTellsOfTheWorker()
{
    openLive(1, 1);
    scanAll();
    QVERIFY(openDrain());
    QVERIFY(begin());
    QVERIFY(hasEnded(OperationState::Succeeded));
    auto *service = find<QPushButton>("backIntoService");
    QTRY_VERIFY(service->isVisible() && service->isEnabled());
    const QString title = dialog()->windowTitle();
    QVERIFY(m_live->plant.database().run("BEGIN IMMEDIATE"));
    QTest::mouseClick(service, Qt::LeftButton);
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QVERIFY(!dialog());
    QVERIFY(m_live->plant.database().run("COMMIT"));
    const auto &notices = m_live->find<ui::NoticeBar>("notices")->notices();
    const auto isTold = [&] {
        return std::ranges::any_of(notices, [&](const ui::Notice &notice) {
            return notice.text.startsWith(title)
                && notice.text.contains(QStringLiteral("takes new sessions again"));
        });
    };
    QTRY_VERIFY(isTold());
}

void TestSeriesDialog::backInServiceIsNotToBeSwitchedOff()
{
    openLive(1, 1);
    scanAll();
    QVERIFY(openDrain());
    QVERIFY(begin());
    QVERIFY(hasEnded(OperationState::Succeeded));
    QTRY_VERIFY(text("seriesOutcome").contains(QStringLiteral("switched off")));
    auto *service = find<QPushButton>("backIntoService");
    QTRY_VERIFY(service->isVisible() && service->isEnabled());
    QTest::mouseClick(service, Qt::LeftButton);
    QTRY_VERIFY(text("seriesOutcome").contains(QStringLiteral("takes new sessions again")));
    QVERIFY(!text("seriesOutcome").contains(QStringLiteral("switched off")));
}

/** Beside all others, on the narrowest screen, too: it says what a person has to do. */
void TestSeriesDialog::whatWasSeenIsInSight()
{
    openLive(1, 1);
    QVERIFY(openDrain());
    const auto seen = [](const QAbstractItemView *view, int column) {
        const QRect cell = view->visualRect(view->model()->index(0, column));
        return view->viewport()->rect().intersected(cell).width();
    };
    const int least = 5 * dialog()->fontMetrics().averageCharWidth();
    dialog()->resize(920, dialog()->height());
    QTRY_VERIFY(seen(plan(), SeriesPlanModel::Note) >= least);
    QVERIFY(begin());
    QTRY_VERIFY(seen(moves(), SeriesMovesModel::Text) >= least);
    QVERIFY(seen(moves(), SeriesMovesModel::Session) >= least);
}

void TestSeriesDialog::operationsPaneOpensIt()
{
    openLive(1, 1);
    scanAll();
    QVERIFY(openDrain());
    QVERIFY(begin());
    QVERIFY(hasEnded(OperationState::Succeeded));
    type(Qt::Key_Escape);
    QTRY_VERIFY(!dialog());
    auto *table = m_live->find<QTableView>("operationsTable");
    QTRY_COMPARE(table->model()->rowCount(), 1);
    m_live->action("focusOperations")->trigger();
    table->selectRow(0);
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_VERIFY(isShown("seriesMoves"));
    QVERIFY(text("seriesOutcome").startsWith(QStringLiteral("Drained")));
}

void TestSeriesDialog::bringsBack()
{
    openLive(2, 1);
    scanAll();
    QVERIFY(openDrain());
    QVERIFY(begin());
    QVERIFY(hasEnded(OperationState::Succeeded));
    auto *back = find<QPushButton>("bringBack");
    QTRY_VERIFY(back->isEnabled());
    QTest::mouseClick(back, Qt::LeftButton);
    QTRY_VERIFY(dialog() && isShown("planTable"));
    QTRY_VERIFY(dialog()->windowTitle().startsWith(QStringLiteral("Bring sessions back")));
    QCOMPARE(plan()->model()->rowCount(), 2);
    QCOMPARE(planCell(0, SeriesPlanModel::Target), workerName(0));
    QVERIFY(begin());
    QVERIFY(hasEnded(OperationState::Succeeded));
    QTRY_VERIFY(text("seriesOutcome").contains(QStringLiteral("2 session(s) moved")));
    QCOMPARE(rowsOf(0), 2);
}

void TestSeriesDialog::reportIsSaved()
{
    openLive(1, 1);
    scanAll();
    QVERIFY(openDrain());
    QVERIFY(begin());
    QVERIFY(hasEnded(OperationState::Succeeded));
    const QTemporaryDir folder;
    m_live->nextFile = folder.filePath(QStringLiteral("report.csv"));
    QTest::mouseClick(find<QPushButton>("saveReport"), Qt::LeftButton);
    QTRY_VERIFY(text("problem").contains(QStringLiteral("Saved as report.csv")));
    QFile file(m_live->nextFile);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("acme-0"));
}

void TestSeriesDialog::rebalanceCountsScans()
{
    openLive(6, 1);
    scanAll();
    m_live->action("rebalanceFleet")->trigger();
    QTRY_VERIFY(dialog());
    QTRY_VERIFY(plan()->model()->rowCount() > 0);
    auto *most = find<QSpinBox>("mostScans");
    QTRY_COMPARE(dialog()->focusWidget(), most);
    most->setValue(0);
    QTRY_COMPARE(plan()->model()->rowCount(), 0); // nothing without a scan
    QVERIFY(!verb()->isEnabled());
    most->setValue(2);
    QTRY_COMPARE(plan()->model()->rowCount(), 2);
    QVERIFY(planCell(0, SeriesPlanModel::Session).contains(workerName(0)));
    const auto *load = find<QTreeWidget>("seriesLoad");
    QCOMPARE(load->topLevelItemCount(), 2);
    QCOMPARE(load->topLevelItem(1)->text(2), QStringLiteral("2 (+2)"));
    QVERIFY(begin());
    QVERIFY(hasEnded(OperationState::Succeeded));
    QCOMPARE(rowsOf(1), 2);
}

void TestSeriesDialog::anotherConsoleOnlyWatches()
{
    openLive(2, 1);
    Desk other(m_live->plant.file(), QStringLiteral("ana@desk-2"));
    const auto worker = other.fleet().findWorker(Desk::key(0, {}).worker);
    for (int i = 0; i < 2; ++i)
        QVERIFY(other.waitForStatus(0, sessionName(i), SessionStatus::Working));
    const OperationId id = other.service().runSeries(other.service().drainPlan(worker), {});
    QTRY_VERIFY(m_live->service().view(id).series.has_value());
    ui::openSeriesProgress(m_live->window.get(), m_live->context(), id);
    QTRY_VERIFY(isShown("seriesMoves"));
    QVERIFY(text("explanation").contains(QStringLiteral("ana@desk-2, in another console")));
    QVERIFY(!find<QPushButton>("pauseSeries")->isEnabled());
    QVERIFY(find<QPushButton>("pauseSeries")->toolTip().contains(QStringLiteral("another console")));
    QVERIFY(!find<QPushButton>("stopSeries")->isEnabled());
}

QTEST_MAIN(TestSeriesDialog)
#include "test_seriesdialog.moc"
