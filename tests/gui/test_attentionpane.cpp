// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/support/livefixture.h"
#include "gui/support/windowfixture.h"

#include "items/tables/attentionfiltermodel.h"
#include "ui/panes/attention/repairs.h"
#include "ui/theme/appearance.h"
#include "ui/theme/colors.h"
#include "ui/widgets/chips.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/paneheader.h"
#include "ui/window/selectionwatch.h"

#include <QAction>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QDialog>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>

using namespace quayside;
using fleet::AttentionKind;
using fleet::Repair;
using items::AttentionModel;
using test::FleetStage;
using test::LiveFixture;
using test::Plant;
using test::WindowFixture;

/** What needs a person, and whether each remedy's button does what it says. */
class TestAttentionPane final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void entriesAreCountedInTheTitle();
    void mostSevereComesFirst();
    void explanationIsOfTheChosenEntry();
    void safeRemedyComesFirst();
    void goneEntryTakesItsButtonsAlong();
    void calmFleetSaysSo();
    void agesMoveOn();
    void showWorker();
    void showSessionsOfMany();
    void whatIsNamedIsOffered();
    void remediesAreCalledAsInTheMenu_data();
    void remediesAreCalledAsInTheMenu();
    void showSession();
    void returnKeyLeadsThere();
    void deadWorkerIsEvacuated();
    void manyConfigurationsAreWrittenBack();
    void editWorker();
    void restartAsksFirst();
    void adoptAsksForTheUser();
    void deleteAsksForTheName();
    void createAgainIsForTheSameSession();
    void removeRowAsksFirst();
    void readOnlyMapOffersLooksOnly();
    void filterNarrowsTheList();
    void filterByWorkerAndKind();
    void nothingFoundSaysSo();
    void titlesAreNotCut_data();
    void titlesAreNotCut();
    void remediesAreInTheRowsMenu_data();
    void remediesAreInTheRowsMenu();
    void keyLeadsHere();
    void oneSubjectAtATime();
    void goneEntryChoosesNoOther();
    void whatAGoneEntryWasAboutStays();

    void missingSessionIsCreatedAgain();
    void rowIsRemoved();
    void rowIsCorrected();
    void doubleRunKeepsOneCopy_data();
    void doubleRunKeepsOneCopy();
    void removingTooLateIsReported();
    void refusalStaysWithItsEntry();
    void rowWithoutItsUserGetsOne();

private:
    void showFleet(const std::function<void(FleetStage &)> &fill = {});
    [[nodiscard]] QTableView *table() const { return m_fixture->find<QTableView>("attentionTable"); }
    [[nodiscard]] items::AttentionFilterModel *shown() const
    {
        return qobject_cast<items::AttentionFilterModel *>(table()->model());
    }
    [[nodiscard]] QStringList titles() const;
    [[nodiscard]] const fleet::AttentionEntry *entryOf(AttentionKind kind) const;
    void choose(AttentionKind kind);
    [[nodiscard]] QPushButton *remedy(Repair repair) const;
    void press(Repair repair) const;
    [[nodiscard]] static fleet::AttentionEntry about(fleet::SessionIndex session);
    void startLive(const LiveFixture::Fill &fill);
    [[nodiscard]] fleet::SessionIndex live(int worker, const char *name);
    void pressVerb() const;

    const test::TemporarySettings m_settings;
    std::unique_ptr<WindowFixture> m_fixture;
    std::unique_ptr<LiveFixture> m_live;
};

namespace {

/** The drawing's fleet, long enough after waha4 fell silent for an alarm. */
void stageTroubled(FleetStage &stage)
{
    test::stageDrawing(stage);
    stage.clock.advance(60'000);
    stage.attention.evaluate();
}

/** Labels and cells. */
QString allTextOf(const QWidget &widget)
{
    QStringList texts { widget.windowTitle() };
    for (const QLabel *label : widget.findChildren<QLabel *>())
        texts << label->text();
    for (const QAbstractItemView *view : widget.findChildren<QAbstractItemView *>()) {
        const QAbstractItemModel *model = view->model();
        for (int row = 0; model && row < model->rowCount(); ++row)
            for (int column = 0; column < model->columnCount(); ++column)
                texts << model->index(row, column).data().toString();
    }
    return texts.join(u'\n');
}

ui::Repairs::Refusal reporting(QString &to)
{
    return [&to](const QString &reason) { to = reason; };
}

/** One row whose worker has no such session. */
void stageMissing(FleetStage &stage)
{
    stage.addWorker(QStringLiteral("waha1"), 1); // full, by this very row
    stage.addWorker(QStringLiteral("waha2"), 500);
    stage.addUser(QStringLiteral("42"), QStringLiteral("Acme GmbH"));
    stage.addSession(QStringLiteral("Old.Name"), QStringLiteral("42"), QStringLiteral("waha1"));
    stage.report(QStringLiteral("waha1"), QStringLiteral("NOWEB"), QStringLiteral("2026.7.1"), 5);
    stage.report(QStringLiteral("waha2"), QStringLiteral("NOWEB"), QStringLiteral("2026.7.1"), 5);
    stage.flush();
    stage.clock.advance(120'000);
    stage.report(QStringLiteral("waha1"), QStringLiteral("NOWEB"), QStringLiteral("2026.7.1"), 5);
    stage.flush();
    stage.attention.evaluate();
}

} // namespace

void TestAttentionPane::init()
{
    test::TemporarySettings::clear();
}

void TestAttentionPane::cleanup()
{
    m_fixture.reset();
    m_live.reset();
}

void TestAttentionPane::showFleet(const std::function<void(FleetStage &)> &fill)
{
    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY(m_fixture->showFilled(fill ? fill : stageTroubled));
    m_fixture->find<QDockWidget>("dockAttention")->raise();
    QTRY_COMPARE(table()->model()->rowCount(), int(m_fixture->stage.attention.entries().size()));
}

const fleet::AttentionEntry *TestAttentionPane::entryOf(AttentionKind kind) const
{
    for (const fleet::AttentionEntry &entry : m_fixture->stage.attention.entries())
        if (entry.kind == kind)
            return &entry;
    return nullptr;
}

void TestAttentionPane::choose(AttentionKind kind)
{
    const auto row = [&] { // both come a moment after what they are about
        const fleet::AttentionEntry *entry = entryOf(kind);
        return entry ? shown()->indexOf(entry->id, AttentionModel::Title) : QModelIndex();
    };
    QTRY_VERIFY_WITH_TIMEOUT(row().isValid(), 30'000);
    const QModelIndex index = row();
    table()->scrollTo(index);
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, table()->visualRect(index).center());
    QCOMPARE(table()->currentIndex().row(), index.row());
}

QPushButton *TestAttentionPane::remedy(Repair repair) const
{
    const QString name = QStringLiteral("repair%1").arg(int(repair));
    return m_fixture->find<QWidget>("attentionRepairs")->findChild<QPushButton *>(name);
}

void TestAttentionPane::press(Repair repair) const
{
    QVERIFY(remedy(repair));
    QVERIFY(remedy(repair)->isVisible() && remedy(repair)->isEnabled());
    QTest::mouseClick(remedy(repair), Qt::LeftButton);
}

void TestAttentionPane::entriesAreCountedInTheTitle()
{
    showFleet();
    const auto count = m_fixture->stage.attention.entries().size();
    QVERIFY(count >= 4);
    QTRY_COMPARE(m_fixture->find<QDockWidget>("dockAttention")->windowTitle(),
                 QStringLiteral("Attention · %1").arg(count));
}

void TestAttentionPane::mostSevereComesFirst()
{
    showFleet();
    const auto *model = table()->model();
    QVERIFY(model->index(0, AttentionModel::Title).data().toString().contains(QStringLiteral("waha4")));
    QCOMPARE(model->index(0, AttentionModel::Severity).data().toString(), QStringLiteral("Critical"));
    const int last = model->rowCount() - 1;
    QCOMPARE(model->index(last, AttentionModel::Severity).data().toString(), QStringLiteral("Notice"));
}

void TestAttentionPane::explanationIsOfTheChosenEntry()
{
    showFleet();
    choose(AttentionKind::WorkerDown);
    QVERIFY(m_fixture->text("attentionExplanation").contains(QStringLiteral("Connection refused")));
    choose(AttentionKind::WorkerOverCapacity);
    QVERIFY(m_fixture->text("attentionExplanation").contains(QStringLiteral("543 slots are taken of 500")));
    QVERIFY(!remedy(Repair::Retry)); // that was the other's
}

void TestAttentionPane::safeRemedyComesFirst()
{
    showFleet();
    choose(AttentionKind::SessionOrphan);
    const fleet::AttentionEntry *entry = entryOf(AttentionKind::SessionOrphan);
    const auto buttons = m_fixture->find<QWidget>("attentionRepairs")->findChildren<QPushButton *>();
    QCOMPARE(size_t(buttons.size()), entry->repairs.size());
    for (qsizetype i = 0; i < buttons.size(); ++i) {
        QCOMPARE(buttons[i]->text(), fleet::CauseText::button(entry->repairs[size_t(i)]));
        QCOMPARE(buttons[i]->font().bold(), i == 0);
    }
    QVERIFY(entry->repairs.back() == Repair::DeleteSession);
}

void TestAttentionPane::goneEntryTakesItsButtonsAlong()
{
    showFleet();
    choose(AttentionKind::WorkerDown);
    QVERIFY(remedy(Repair::Retry));
    m_fixture->stage.report(QStringLiteral("waha4"), QStringLiteral("GOWS"), QStringLiteral("2026.7.1"), 9);
    m_fixture->stage.flush();
    m_fixture->stage.attention.evaluate();
    QVERIFY(!entryOf(AttentionKind::WorkerDown));
    QTRY_VERIFY(!m_fixture->text("attentionExplanation").contains(QStringLiteral("Connection refused")));
    QVERIFY(!remedy(Repair::Retry));
}

void TestAttentionPane::calmFleetSaysSo()
{
    showFleet([](FleetStage &stage) { test::stageMany(stage, 1, 1, 2); });
    const auto *empty = table()->findChild<ui::EmptyState *>();
    m_fixture->stage.clock.advance(1'000);
    QTRY_VERIFY(m_fixture->stage.attention.entries().empty() == empty->isVisible());
    QVERIFY(empty->reason().contains(QStringLiteral("so far"))); // not "all is well"
    QVERIFY(m_fixture->text("attentionExplanation").isEmpty());
}

void TestAttentionPane::agesMoveOn()
{
    showFleet();
    const auto since = [this] { return table()->model()->index(0, AttentionModel::Since).data().toString(); };
    const QString before = since();
    QVERIFY(!before.isEmpty());
    QSignalSpy told(table()->model(), &QAbstractItemModel::dataChanged);
    m_fixture->stage.clock.advance(7'200'000);
    QTRY_VERIFY(!told.isEmpty());
    QVERIFY(since() != before);
}

void TestAttentionPane::showWorker()
{
    showFleet();
    choose(AttentionKind::WorkerOverCapacity);
    press(Repair::ShowWorker);
    const auto isShown = [this] {
        return m_fixture->workers()->currentIndex().siblingAtColumn(0).data().toString()
            == QStringLiteral("waha5")
            && m_fixture->workers()->isVisible() && m_fixture->workers()->hasFocus()
            && m_fixture->find<QLabel>("inspectorWorkerName")->isVisible()
            && m_fixture->text("inspectorWorkerName") == QStringLiteral("waha5")
            && m_fixture->find<QWidget>("inspectorHeader")
                   ->findChild<QLabel *>(QStringLiteral("paneCount"))
                   ->text()
            == QStringLiteral("chosen in Workers");
    };
    QTRY_VERIFY(isShown());
    // The same where it was the current one before, and where its pane had been closed.
    m_fixture->find<QDockWidget>("dockWorkers")->close();
    choose(AttentionKind::WorkerOverCapacity);
    QTRY_VERIFY(!isShown());
    press(Repair::ShowWorker);
    QTRY_VERIFY(isShown());
}

/** Of many: what is for one at a time is not offered, and not named. */
void TestAttentionPane::showSessionsOfMany()
{
    showFleet([](FleetStage &stage) {
        const QString name = QStringLiteral("waha1");
        stage.addWorker(name, 500);
        stage.addUser(QStringLiteral("42"));
        for (int i = 0; i < 12; ++i)
            stage.addSession(QStringLiteral("lost-%1").arg(i), QStringLiteral("42"), name);
        stage.report(name, QStringLiteral("NOWEB"), QStringLiteral("2026.7.1"), 5);
        stage.flush();
        stage.clock.advance(60'000);
        stage.attention.evaluate();
    });
    choose(AttentionKind::SessionMissing);
    QVERIFY(!remedy(Repair::CreateAgain));
    press(Repair::ShowSessions);
    QTRY_VERIFY(m_fixture->sessions()->hasFocus());
}

/** Every action that is named in words stands beside them, with the same words; over all that is shown. */
void TestAttentionPane::whatIsNamedIsOffered()
{
    showFleet();
    const auto unoffered = [this](const char *text, const char *page) {
        static const QRegularExpression quoted(QStringLiteral("“([^”]+)”"));
        QStringList offered;
        for (const auto *button : m_fixture->find<QWidget>(page)->findChildren<QAbstractButton *>()) {
            if (button->isVisible())
                offered += button->text().remove(u'&').remove(u'…');
        }
        QStringList missing;
        for (auto it = quoted.globalMatch(m_fixture->text(text)); it.hasNext();) {
            if (const QString name = it.next().captured(1); !offered.contains(name))
                missing += name;
        }
        missing.removeAll(QStringLiteral("Connection refused")); // a server's own words
        return missing.join(u", ");
    };
    int named = 0;
    for (const fleet::AttentionEntry &entry : m_fixture->stage.attention.entries()) {
        table()->setCurrentIndex(shown()->indexOf(entry.id, AttentionModel::Title));
        named += int(entry.explanation.count(u'“'));
        QVERIFY2(unoffered("attentionExplanation", "attentionDetails").isEmpty(), qPrintable(entry.title));
    }
    QVERIFY(named >= 6);
    for (const fleet::WorkerIndex worker : m_fixture->stage.fleet.workers()) {
        const QString name = m_fixture->stage.fleet.worker(worker).name;
        QVERIFY(m_fixture->clickWorker(name));
        QTRY_COMPARE(m_fixture->text("inspectorWorkerName"), name);
        QVERIFY2(unoffered("inspectorWorkerExplanation", "workerInspector").isEmpty(), qPrintable(name));
    }
    const std::pair<const char *, const char *> sessions[] {
        { "waha2", "loja-azul" }, { "waha3", "toko-maju" }, { "waha6", "toko-lama" }, { "waha5", "lost-one" }
    };
    for (const auto &[worker, name] : sessions) {
        QVERIFY(m_fixture->select(worker, name));
        QTRY_COMPARE(m_fixture->text("inspectorName"), QString::fromLatin1(name));
        const QString words = m_fixture->text("inspectorCause") + m_fixture->text("inspectorDrift");
        QVERIFY2(words.contains(u'“'), name);
        QVERIFY2(unoffered("inspectorCause", "inspectorRepairs").isEmpty(), name);
        QVERIFY2(unoffered("inspectorDrift", "inspectorRepairs").isEmpty(), name);
    }
}

void TestAttentionPane::remediesAreCalledAsInTheMenu_data()
{
    QTest::addColumn<Repair>("repair");
    QTest::addColumn<QString>("action");
    const auto row = [](Repair repair, const char *action) {
        QTest::newRow(action) << repair << QString::fromLatin1(action);
    };
    row(Repair::EditWorker, "editWorker");
    row(Repair::RemoveWorker, "removeWorker");
    row(Repair::EvacuateWorker, "evacuateWorker");
    row(Repair::RestoreSessions, "restoreWorker");
    row(Repair::RebalanceFleet, "rebalanceFleet");
    row(Repair::RestartSessions, "restartSession");
    row(Repair::StartSessions, "startSession");
    row(Repair::LogOutSession, "logOutSession");
    row(Repair::DeleteSession, "deleteSession");
    row(Repair::MoveSession, "moveSession");
    row(Repair::AdoptSession, "adoptSession");
    row(Repair::PlaceSession, "placeSession");
    row(Repair::ShowSessions, "showWorkerSessions");
}

void TestAttentionPane::remediesAreCalledAsInTheMenu()
{
    QFETCH(Repair, repair);
    QFETCH(QString, action);
    m_fixture = std::make_unique<WindowFixture>();
    QCOMPARE(fleet::CauseText::button(repair), m_fixture->action(qPrintable(action))->text().remove(u'&'));
}

void TestAttentionPane::showSession()
{
    showFleet();
    m_fixture->find<QLineEdit>("sessionFilter")->setText(QStringLiteral("northwind"));
    choose(AttentionKind::SessionFailed);
    press(Repair::ShowSession);
    const auto wanted = m_fixture->stage.session(QStringLiteral("waha2"), QStringLiteral("loja-azul"));
    QTRY_VERIFY(m_fixture->tree()->sessionAt(m_fixture->sessions()->currentIndex()) == wanted);
}

void TestAttentionPane::returnKeyLeadsThere()
{
    showFleet();
    choose(AttentionKind::SessionMisplaced);
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_Return);
    const auto wanted = m_fixture->stage.session(QStringLiteral("waha3"), QStringLiteral("toko-maju"));
    QTRY_VERIFY(m_fixture->tree()->sessionAt(m_fixture->sessions()->currentIndex()) == wanted);
}

void TestAttentionPane::deadWorkerIsEvacuated()
{
    showFleet();
    choose(AttentionKind::WorkerDown);
    QTRY_VERIFY(remedy(Repair::EvacuateWorker)); // beside the cause from the first minute on
    QVERIFY(m_fixture->text("attentionExplanation").contains(QStringLiteral("possible from ")));
    m_fixture->stage.clock.advance(5 * 60'000);
    m_fixture->stage.attention.evaluate();
    choose(AttentionKind::WorkerDown);
    QTRY_VERIFY(!m_fixture->text("attentionExplanation").contains(QStringLiteral("possible from ")));
    press(Repair::EvacuateWorker);
    QTRY_VERIFY(m_fixture->dialog("seriesDialog"));
    QVERIFY(m_fixture->dialog("seriesDialog")->windowTitle().contains(QStringLiteral("waha4")));
}

void TestAttentionPane::manyConfigurationsAreWrittenBack()
{
    showFleet();
    fleet::AttentionEntry entry;
    for (int i = 1; i <= 12; ++i)
        entry.sessions.push_back(m_fixture->stage.session(
            QStringLiteral("waha1"), QStringLiteral("waha1-%1").arg(i, 3, 10, QLatin1Char('0'))));
    QVERIFY(ui::Repairs::availability(m_fixture->stage.context(), entry, Repair::WriteConfigBack).available);
    ui::Repairs::start(m_fixture->window.get(), m_fixture->stage.context(), entry, Repair::WriteConfigBack,
                       {});
    QTRY_VERIFY(m_fixture->dialog("putBackDialog"));
    QDialog *dialog = m_fixture->dialog("putBackDialog");
    auto *verb = test::findIn<QPushButton>(dialog, "verbButton");
    QVERIFY(!verb->isEnabled());
    QTest::keyClicks(test::findIn<QLineEdit>(dialog, "confirmField"), QStringLiteral("12"));
    QTRY_VERIFY(verb->isEnabled());
    QTest::mouseClick(verb, Qt::LeftButton);
    QTRY_COMPARE(m_fixture->stage.operations.operations().size(), size_t(1));
    const auto view = m_fixture->stage.operations.view(m_fixture->stage.operations.operations().front());
    QVERIFY2(view.title.contains(QStringLiteral("12 session")), qPrintable(view.title));
    QVERIFY(view.beginsInMs > 0);
}

void TestAttentionPane::editWorker()
{
    showFleet();
    choose(AttentionKind::WorkerDown);
    press(Repair::EditWorker);
    QTRY_VERIFY(m_fixture->dialog("workerDialog"));
    QCOMPARE(test::findIn<QLineEdit>(m_fixture->dialog("workerDialog"), "urlField")->text(),
             QStringLiteral("http://waha4.example.com"));
}

void TestAttentionPane::restartAsksFirst()
{
    showFleet();
    choose(AttentionKind::SessionFailed);
    press(Repair::RestartSessions);
    QTRY_VERIFY(m_fixture->dialog("verbDialog"));
    const auto *list = test::findIn<QTableView>(m_fixture->dialog("verbDialog"), "sessionList")->model();
    QCOMPARE(list->rowCount(), 1);
    QCOMPARE(list->index(0, 0).data().toString(), QStringLiteral("loja-azul"));
    QCOMPARE(list->index(0, 1).data().toString(), QStringLiteral("waha2"));
    QVERIFY(m_fixture->stage.operations.operations().empty()); // nothing has run yet
}

void TestAttentionPane::adoptAsksForTheUser()
{
    showFleet();
    choose(AttentionKind::SessionOrphan);
    press(Repair::AdoptSession);
    QTRY_VERIFY(m_fixture->dialog("adoptDialog"));
    QVERIFY(!test::findIn<QPushButton>(m_fixture->dialog("adoptDialog"), "verbButton")->isEnabled());
}

void TestAttentionPane::deleteAsksForTheName()
{
    showFleet();
    choose(AttentionKind::SessionOrphan);
    const QString name = m_fixture->stage.fleet.sessionName(entryOf(AttentionKind::SessionOrphan)->session);
    press(Repair::DeleteSession);
    QTRY_VERIFY(m_fixture->dialog("verbDialog"));
    const auto *verb = test::findIn<QPushButton>(m_fixture->dialog("verbDialog"), "verbButton");
    QVERIFY(!verb->isEnabled());
    QTest::keyClicks(test::findIn<QLineEdit>(m_fixture->dialog("verbDialog"), "confirmField"), name);
    QVERIFY(verb->isEnabled());
}

/** The row that is there is the one to be filled: not a new name, not another user, not another worker. */
void TestAttentionPane::createAgainIsForTheSameSession()
{
    showFleet(stageMissing);
    choose(AttentionKind::SessionMissing);
    press(Repair::CreateAgain);
    QTRY_VERIFY(m_fixture->dialog("newSessionDialog"));
    QDialog *dialog = m_fixture->dialog("newSessionDialog");
    const auto *name = test::findIn<QLineEdit>(dialog, "nameField");
    QCOMPARE(name->text(), QStringLiteral("Old.Name"));
    QVERIFY(name->isReadOnly());
    QCOMPARE(test::findIn<QLineEdit>(dialog, "userField")->text(), QStringLiteral("Acme GmbH · 42"));
    const auto *list = test::findIn<QAbstractItemView>(dialog, "placementList");
    QCOMPARE(list->model()->rowCount(), 1);
    QCOMPARE(list->model()->index(0, 0).data().toString(), QStringLiteral("waha1"));
    const auto *create = test::findIn<QPushButton>(dialog, "verbButton");
    QVERIFY2(create->isEnabled(), qPrintable(create->toolTip()));
}

void TestAttentionPane::removeRowAsksFirst()
{
    showFleet(stageMissing);
    choose(AttentionKind::SessionMissing);
    press(Repair::RemoveRow);
    QTRY_VERIFY(m_fixture->dialog("confirmDialog"));
    QVERIFY(test::findIn<QLabel>(m_fixture->dialog("confirmDialog"), "explanation")
                ->text()
                .contains(QStringLiteral("Nothing changes on any worker")));
    QTest::keyClick(m_fixture->dialog("confirmDialog"), Qt::Key_Return); // Cancel is what Return means
    QTRY_VERIFY(!m_fixture->dialog("confirmDialog"));
}

void TestAttentionPane::readOnlyMapOffersLooksOnly()
{
    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY(m_fixture->stage.open(FleetStage::Access::ReadOnly));
    test::stageDrawing(m_fixture->stage);
    m_fixture->window->showMap(m_fixture->stage.context());
    QVERIFY(m_fixture->waitForTree(m_fixture->stage.fleet));
    m_fixture->find<QDockWidget>("dockAttention")->raise();
    choose(AttentionKind::SessionOrphan);
    QVERIFY(remedy(Repair::ShowSession)->isEnabled());
    for (const Repair change : { Repair::AdoptSession, Repair::DeleteSession }) {
        QVERIFY(!remedy(change)->isEnabled());
        QCOMPARE(remedy(change)->toolTip(), m_fixture->stage.operations.permissions().changes().reason);
    }
}

QStringList TestAttentionPane::titles() const
{
    QStringList titles;
    for (int row = 0; row < table()->model()->rowCount(); ++row)
        titles << table()->model()->index(row, AttentionModel::Title).data().toString();
    return titles;
}

void TestAttentionPane::filterNarrowsTheList()
{
    showFleet();
    const qsizetype all = titles().size();
    QTest::mouseClick(m_fixture->find<ui::ChipButton>("attentionCritical"), Qt::LeftButton);
    QVERIFY(titles().size() < all);
    for (int row = 0; row < table()->model()->rowCount(); ++row)
        QCOMPARE(table()->model()->index(row, AttentionModel::Severity).data().toString(),
                 QStringLiteral("Critical"));
    QTRY_COMPARE(m_fixture->find<ui::ChipButton>("attentionCritical")->count(), qint64(titles().size()));
    QCOMPARE(m_fixture->find<QDockWidget>("dockAttention")->windowTitle(),
             QStringLiteral("Attention · %1").arg(all)); // of all, not of what is shown
    auto *field = m_fixture->find<QLineEdit>("attentionFilter");
    QTest::keyClick(field, Qt::Key_Escape);
    QCOMPARE(titles().size(), all);
    QTest::keyClicks(field, QStringLiteral("LOST-ONE waha5"));
    QTRY_COMPARE(titles().size(), qsizetype(1));
    QVERIFY(titles().front().contains(QStringLiteral("lost-one")));
    QTest::keyClick(field, Qt::Key_Down);
    QVERIFY(table()->hasFocus());
    QVERIFY(table()->currentIndex().isValid());
}

void TestAttentionPane::filterByWorkerAndKind()
{
    showFleet();
    auto *kind = m_fixture->find<QComboBox>("attentionKind");
    QTRY_VERIFY(kind->findData(int(AttentionKind::SessionOrphan)) > 0);
    kind->setCurrentIndex(kind->findData(int(AttentionKind::SessionOrphan)));
    Q_EMIT kind->activated(kind->currentIndex());
    for (int row = 0; row < shown()->rowCount(); ++row)
        QCOMPARE(shown()->entryAt(shown()->index(row, 0))->kind, AttentionKind::SessionOrphan);
    QVERIFY(shown()->rowCount() > 0);
    m_fixture->find<QPushButton>("attentionClear")->click();
    auto *worker = m_fixture->find<QComboBox>("attentionWorker");
    const int waha4 = worker->findText(QStringLiteral("waha4"), Qt::MatchStartsWith);
    QVERIFY(waha4 > 0);
    worker->setCurrentIndex(waha4);
    Q_EMIT worker->activated(waha4);
    QCOMPARE(titles().size(), qsizetype(1));
    QVERIFY(titles().front().contains(QStringLiteral("waha4")));
}

void TestAttentionPane::nothingFoundSaysSo()
{
    showFleet();
    const qsizetype all = titles().size();
    QTest::keyClicks(m_fixture->find<QLineEdit>("attentionFilter"), QStringLiteral("nothing like it"));
    QTRY_VERIFY(titles().isEmpty());
    const auto *empty = table()->findChild<ui::EmptyState *>();
    QTRY_VERIFY(empty->isVisible());
    QVERIFY2(empty->reason().contains(QString::number(all)), qPrintable(empty->reason()));
    empty->findChild<QPushButton *>()->click();
    QCOMPARE(titles().size(), all);
}

void TestAttentionPane::titlesAreNotCut_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("first window") << QSize(1440, 900);
    QTest::newRow("small screen") << QSize(1280, 720);
}

/** What it is, is what is read first: as wide as its longest one, as the font really is. */
void TestAttentionPane::titlesAreNotCut()
{
    QFETCH(const QSize, size);
    showFleet();
    m_fixture->window->resize(size);
    const auto longest = [this] {
        int width = 0;
        for (const QString &title : titles())
            width = std::max(width, QFontMetrics(table()->font()).horizontalAdvance(title));
        return width + 2 * (QFontMetrics(table()->font()).height() / 2);
    };
    QTRY_VERIFY2(
        table()->columnWidth(AttentionModel::Title) >= longest(),
        qPrintable(
            QStringLiteral("%1 of %2").arg(table()->columnWidth(AttentionModel::Title)).arg(longest())));
    QTRY_VERIFY(!table()->horizontalScrollBar()->isVisible());
}

void TestAttentionPane::remediesAreInTheRowsMenu_data()
{
    QTest::addColumn<bool>("byKey");
    QTest::newRow("Shift+F10") << true;
    QTest::newRow("menu key") << false;
}

void TestAttentionPane::remediesAreInTheRowsMenu()
{
    QFETCH(const bool, byKey);
    showFleet();
    m_fixture->window->resize(790, 700); // all of it on the screen, with room below
    choose(AttentionKind::SessionOrphan);
    const fleet::AttentionEntry entry = *entryOf(AttentionKind::SessionOrphan);
    if (byKey) {
        QTest::keyClick(table(), Qt::Key_F10, Qt::ShiftModifier);
    } else {
        const QPoint center = table()->viewport()->rect().center();
        QContextMenuEvent event(QContextMenuEvent::Keyboard, center,
                                table()->viewport()->mapToGlobal(center));
        QApplication::sendEvent(table()->viewport(), &event);
    }
    QTRY_VERIFY(m_fixture->window->findChild<QMenu *>(QStringLiteral("attentionMenu")));
    auto *menu = m_fixture->find<QMenu>("attentionMenu");
    for (const Repair repair : entry.repairs)
        QVERIFY(menu->findChild<QAction *>(QStringLiteral("menuRepair%1").arg(int(repair))));
    const QRect row = table()->visualRect(table()->currentIndex());
    const QRect global(table()->viewport()->mapToGlobal(row.topLeft()), row.size());
    QVERIFY(menu->geometry().intersects(global.adjusted(0, -2, 0, 2))); // at the row, not at the pointer
    menu->findChild<QAction *>(QStringLiteral("menuRepair%1").arg(int(Repair::AdoptSession)))->trigger();
    menu->close();
    QTRY_VERIFY(m_fixture->dialog("adoptDialog"));
}

void TestAttentionPane::keyLeadsHere()
{
    showFleet();
    m_fixture->find<QDockWidget>("dockOperations")->raise();
    QCOMPARE(m_fixture->action("focusAttention")->shortcut(), QKeySequence(QStringLiteral("Alt+6")));
    m_fixture->action("focusAttention")->trigger();
    QTRY_VERIFY(table()->hasFocus());
    QVERIFY(!table()->selectionModel()->hasSelection()); // what was looked at is not another thing for it
    QTest::keyClick(table(), Qt::Key_Down);
    QVERIFY(table()->selectionModel()->isRowSelected(0));
    QTRY_COMPARE(m_fixture->find<ui::PaneHeader>("inspectorHeader")->count(),
                 QStringLiteral("chosen in Attention"));
    const auto *menu = m_fixture->find<QMenu>("menuView");
    bool isInMenu = false;
    for (const QMenu *sub : menu->findChildren<QMenu *>())
        isInMenu = isInMenu || sub->actions().contains(m_fixture->action("focusAttention"));
    QVERIFY(isInMenu);
}

/** What the inspector shows is what the actions are about, and it says where it was chosen. */
void TestAttentionPane::oneSubjectAtATime()
{
    showFleet();
    QVERIFY(m_fixture->select("waha2", "loja-azul"));
    const auto place = [this] { return m_fixture->find<ui::PaneHeader>("inspectorHeader")->count(); };
    QTRY_COMPARE(m_fixture->text("inspectorName"), QStringLiteral("loja-azul"));
    QCOMPARE(place(), QStringLiteral("chosen in Sessions"));
    choose(AttentionKind::SessionOrphan);
    const QString orphan = m_fixture->stage.fleet.sessionName(entryOf(AttentionKind::SessionOrphan)->session);
    QTRY_COMPARE(m_fixture->text("inspectorName"), orphan);
    QCOMPARE(place(), QStringLiteral("chosen in Attention"));
    m_fixture->action("stopSession")->trigger();
    QTRY_VERIFY(m_fixture->dialog("verbDialog"));
    QVERIFY(allTextOf(*m_fixture->dialog("verbDialog")).contains(orphan));
    m_fixture->dialog("verbDialog")->close();
    QVERIFY(m_fixture->select("waha1", "acme-sales"));
    QTRY_COMPARE(m_fixture->text("inspectorName"), QStringLiteral("acme-sales"));
    QCOMPARE(place(), QStringLiteral("chosen in Sessions"));
    choose(AttentionKind::WorkerDown);
    QTRY_COMPARE(m_fixture->text("inspectorWorkerName"), QStringLiteral("waha4"));
}

/** Nobody chose the one that moves up. */
void TestAttentionPane::goneEntryChoosesNoOther()
{
    showFleet();
    choose(AttentionKind::SessionOrphan);
    const fleet::SessionIndex orphan = entryOf(AttentionKind::SessionOrphan)->session;
    const QString name = m_fixture->stage.fleet.sessionName(orphan);
    m_fixture->stage.gone(QStringLiteral("waha5"), name);
    m_fixture->stage.flush();
    m_fixture->stage.attention.evaluate();
    QTRY_VERIFY(!titles().join(u'\n').contains(name));
    QVERIFY(!table()->currentIndex().isValid());
    QVERIFY(m_fixture->text("attentionExplanation").startsWith(QStringLiteral("Choose an entry")));
}

/** That it is over is the time to look at it, and not at what is chosen elsewhere. */
void TestAttentionPane::whatAGoneEntryWasAboutStays()
{
    showFleet();
    QVERIFY(m_fixture->select("waha2", "loja-azul"));
    choose(AttentionKind::WorkerDown);
    QTRY_COMPARE(m_fixture->text("inspectorWorkerName"), QStringLiteral("waha4"));
    m_fixture->stage.report(QStringLiteral("waha4"), QStringLiteral("NOWEB"), QStringLiteral("2026.7.1"), 12);
    m_fixture->stage.flush();
    m_fixture->stage.attention.evaluate();
    QTRY_VERIFY_WITH_TIMEOUT(!entryOf(AttentionKind::WorkerDown), 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(!table()->currentIndex().isValid(), 30'000);
    m_fixture->window->findChild<ui::SelectionWatch *>()->refreshNow();
    QVERIFY(m_fixture->find<QWidget>("workerInspector")->isVisible());
    QCOMPARE(m_fixture->text("inspectorWorkerName"), QStringLiteral("waha4"));
}

fleet::AttentionEntry TestAttentionPane::about(fleet::SessionIndex session)
{
    fleet::AttentionEntry entry;
    entry.session = session;
    return entry;
}

void TestAttentionPane::startLive(const LiveFixture::Fill &fill)
{
    sim::WorkerConfig second;
    second.sessions = { Plant::working("moved", "12025550101") };
    m_live = std::make_unique<LiveFixture>(std::vector { sim::WorkerConfig(), second }, fill);
}

fleet::SessionIndex TestAttentionPane::live(int worker, const char *name)
{
    return m_live->fleet().findSession(test::Desk::key(worker, QString::fromLatin1(name)));
}

void TestAttentionPane::pressVerb() const
{
    for (const char *name : { "confirmDialog", "newSessionDialog" })
        if (QDialog *dialog = m_live->dialog(name))
            test::findIn<QPushButton>(dialog, "verbButton")->click();
}

void TestAttentionPane::missingSessionIsCreatedAgain()
{
    startLive([](Plant &plant) { plant.addRow(0, QStringLiteral("lost"), 2); });
    const auto missing = live(0, "lost");
    QTRY_VERIFY(m_live->fleet().sessionDrift(missing).testFlag(fleet::Drift::Missing));
    ui::Repairs::start(m_live->window.get(), m_live->context(), about(missing), Repair::CreateAgain, nullptr);
    QTRY_VERIFY(m_live->dialog("newSessionDialog"));
    pressVerb();
    QTRY_VERIFY(m_live->plant.has(0, QStringLiteral("lost")));
    QTRY_VERIFY(m_live->service().operations().size() == 1
                && shardmap::isEnd(m_live->service().view(m_live->service().operations().front()).state));
    QCOMPARE(m_live->plant.rowsOf(QStringLiteral("lost")), 1);
    QCOMPARE(m_live->plant.rows(), 1);
}

void TestAttentionPane::rowIsRemoved()
{
    startLive([](Plant &plant) { plant.addRow(0, QStringLiteral("lost")); });
    QString report;
    const auto missing = live(0, "lost");
    QTRY_VERIFY(m_live->fleet().sessionDrift(missing).testFlag(fleet::Drift::Missing));
    ui::Repairs::start(m_live->window.get(), m_live->context(), about(missing), Repair::RemoveRow,
                       reporting(report));
    QTRY_VERIFY(m_live->dialog("confirmDialog"));
    QCOMPARE(m_live->plant.rows(), 1); // asked, not done
    pressVerb();
    QTRY_COMPARE(m_live->plant.rows(), 0);
    QVERIFY2(report.isEmpty(), qPrintable(report));
}

void TestAttentionPane::rowIsCorrected()
{
    startLive([](Plant &plant) { plant.addRow(0, QStringLiteral("moved")); });
    QString report;
    const auto misplaced = live(0, "moved");
    QTRY_VERIFY(m_live->fleet().sessionDrift(misplaced).testFlag(fleet::Drift::Misplaced));
    ui::Repairs::start(m_live->window.get(), m_live->context(), about(misplaced), Repair::CorrectRow,
                       reporting(report));
    QTRY_VERIFY(m_live->dialog("confirmDialog"));
    pressVerb();
    QTRY_COMPARE(m_live->plant.database().value("SELECT worker_id FROM waha_session"), QByteArray("2"));
    QVERIFY2(report.isEmpty(), qPrintable(report));
}

void TestAttentionPane::doubleRunKeepsOneCopy_data()
{
    QTest::addColumn<QString>("choice");
    QTest::addColumn<int>("kept");
    QTest::newRow("as suggested") << QString() << 0;
    QTest::newRow("the other one") << QStringLiteral("keep2") << 1;
}

/** Both copies side by side, the mapped one suggested; afterwards the map points to the one that runs. */
void TestAttentionPane::doubleRunKeepsOneCopy()
{
    QFETCH(const QString, choice);
    QFETCH(const int, kept);
    const QString name = QStringLiteral("twice");
    sim::WorkerConfig worker;
    worker.sessions = { Plant::working("twice", "12025550101") };
    m_live = std::make_unique<LiveFixture>(std::vector { worker, worker },
                                           [&name](Plant &plant) { plant.addRow(0, name, 2); });
    const auto mapped = live(0, "twice");
    QTRY_VERIFY(m_live->fleet().sessionDrift(mapped).testFlag(fleet::Drift::DoubleRun));
    ui::Repairs::start(m_live->window.get(), m_live->context(), about(mapped), Repair::StopCopy, nullptr);
    QTRY_VERIFY(m_live->dialog("keepCopyDialog"));
    QDialog *dialog = m_live->dialog("keepCopyDialog");
    QVERIFY(test::findIn<QRadioButton>(dialog, "keep1")->isChecked());
    QVERIFY(test::findIn<QRadioButton>(dialog, "keep1")->text().contains(QStringLiteral("suggested")));
    for (int copy = 0; copy < 2; ++copy) {
        const auto fact = [&](int number) {
            const QString label = QStringLiteral("copy%1fact%2").arg(copy + 1).arg(number);
            return test::findIn<QLabel>(dialog, label.toLatin1().constData())->text();
        };
        QCOMPARE(fact(0), m_live->fleet().worker(m_live->fleet().workers()[size_t(copy)]).name);
        QCOMPARE(fact(2) == QStringLiteral("no row"), copy == 1);
        QVERIFY2(fact(3).startsWith(QStringLiteral("WORKING for")), qPrintable(fact(3)));
        QVERIFY2(fact(4).contains(QStringLiteral("202")), qPrintable(fact(4)));
    }
    if (!choice.isEmpty())
        test::findIn<QRadioButton>(dialog, choice.toLatin1().constData())->setChecked(true);
    auto *verb = test::findIn<QPushButton>(dialog, "verbButton");
    QVERIFY2(verb->isEnabled(), qPrintable(verb->toolTip()));
    verb->click();
    QTRY_COMPARE(m_live->plant.truth(1 - kept, name).status, sim::Status::Stopped);
    QTRY_VERIFY(shardmap::isEnd(m_live->service().view(m_live->service().operations().front()).state));
    QCOMPARE(m_live->plant.truth(kept, name).status, sim::Status::Working);
    QCOMPARE(m_live->plant.database().value("SELECT worker_id FROM waha_session"),
             QByteArray::number(kept + 1));
}

/** While the question stood there, somebody put the session back: nothing may be removed then. */
void TestAttentionPane::removingTooLateIsReported()
{
    startLive([](Plant &plant) { plant.addRow(0, QStringLiteral("lost")); });
    QString report;
    const auto missing = live(0, "lost");
    QTRY_VERIFY(m_live->fleet().sessionDrift(missing).testFlag(fleet::Drift::Missing));
    ui::Repairs::start(m_live->window.get(), m_live->context(), about(missing), Repair::RemoveRow,
                       reporting(report));
    QTRY_VERIFY(m_live->dialog("confirmDialog"));
    QVERIFY(m_live->plant.database().run("UPDATE waha_session SET user_id = 3"));
    pressVerb();
    QTRY_VERIFY(!report.isEmpty());
    QCOMPARE(m_live->plant.rows(), 1);
}

/** Nobody answers at these addresses: the look before the write fails. */
void TestAttentionPane::refusalStaysWithItsEntry()
{
    showFleet(stageMissing);
    choose(AttentionKind::SessionMissing);
    press(Repair::RemoveRow);
    QTRY_VERIFY(m_fixture->dialog("confirmDialog"));
    test::findIn<QPushButton>(m_fixture->dialog("confirmDialog"), "verbButton")->click();
    auto *problem = m_fixture->find<QLabel>("attentionProblem");
    QTRY_VERIFY(problem->isVisible() && !problem->text().isEmpty());
    const QString reason = problem->text();
    QSignalSpy told(table()->model(), &QAbstractItemModel::dataChanged);
    QTRY_VERIFY(told.size() >= 2); // the list goes on telling ages
    QCOMPARE(problem->text(), reason);
    QVERIFY(problem->isVisible());
    for (const ui::Appearance appearance : { ui::Appearance::Dark, ui::Appearance::Light }) {
        ui::applyAppearance(appearance);
        QTRY_COMPARE(problem->palette().color(QPalette::WindowText),
                     ui::colorsFor(QApplication::palette()).tone(ui::Tone::Bad).text);
    }
    QVERIFY(!m_fixture->find<QLabel>("attentionExplanation")->text().isEmpty());
    table()->setCurrentIndex({});
    QVERIFY(!problem->isVisible());
    choose(AttentionKind::SessionMissing);
    QCOMPARE(problem->text(), reason);
}

void TestAttentionPane::rowWithoutItsUserGetsOne()
{
    showFleet([](FleetStage &stage) {
        stage.addWorker(QStringLiteral("waha1"), 10);
        stage.addUser(QStringLiteral("42"), QStringLiteral("Acme GmbH"));
        stage.addSession(QStringLiteral("lonely"), QStringLiteral("77"), QStringLiteral("waha1"));
        stage.report(QStringLiteral("waha1"), QStringLiteral("NOWEB"), QStringLiteral("2026.7.1"), 5);
        stage.seen(QStringLiteral("waha1"), QStringLiteral("lonely"), SessionStatus::Working);
        stage.flush();
        stage.clock.advance(60'000);
        stage.attention.evaluate();
    });
    choose(AttentionKind::SessionBrokenReference);
    press(Repair::AddUser);
    QTRY_VERIFY(m_fixture->dialog("userDialog"));
    QCOMPARE(test::findIn<QLineEdit>(m_fixture->dialog("userDialog"), "idField")->text(),
             QStringLiteral("77"));
    m_fixture->dialog("userDialog")->close();
    press(Repair::AssignUser);
    QTRY_VERIFY(m_fixture->dialog("assignDialog"));
    auto *verb = test::findIn<QPushButton>(m_fixture->dialog("assignDialog"), "verbButton");
    QVERIFY(!verb->isEnabled() && !verb->isDefault()); // nobody chosen yet; Cancel is what Return presses
}

QTEST_MAIN(TestAttentionPane)
#include "test_attentionpane.moc"
