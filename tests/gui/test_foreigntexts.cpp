// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/support/windowfixture.h"

#include "ui/dialogs/dialogs.h"
#include "ui/widgets/steplist.h"

#include <QDialog>
#include <QDockWidget>
#include <QLabel>
#include <QTableView>

using namespace quayside;
using test::FleetStage;
using test::WindowFixture;

namespace {

const QString kPlanted = QStringLiteral("<i>planted</i>");

} // namespace

/**
 * Names, labels and messages come from databases, servers and customers' phones. A label that guesses whether
 * it got HTML would draw them: a customer's name could look like a button, or load a picture.
 */
class TestForeignTexts final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void checkFindsMarkup();
    void session();
    void user();
    void worker();
    void attention();
    void welcomePage();
    void banner();
    void verbDialog();
    void adoptDialog();
    void removeWorkerDialog();
    void newSessionDialog();
    void stepsOfAnOperation();

private:
    [[nodiscard]] static QString drawnAsMarkup(const QWidget *where);
    [[nodiscard]] static int planted(const QWidget *where);
    void verify(const QWidget *where) const;

    const test::TemporarySettings m_settings;
    std::unique_ptr<WindowFixture> m_fixture;
};

namespace {

void stagePlanted(FleetStage &stage)
{
    const QString worker = QStringLiteral("waha1");
    stage.addWorker(worker, 500);
    stage.lastWorker().displayName = kPlanted;
    stage.addUser(QStringLiteral("42"), kPlanted);
    stage.addSession(kPlanted, QStringLiteral("42"), worker);
    stage.report(worker, QStringLiteral("NOWEB"), QStringLiteral("2026.7.1"), 5);
    stage.seen(worker, kPlanted, SessionStatus::Working, QStringLiteral("491512345678"));
    stage.updateOf(worker).upserts.back().account.pushName = kPlanted;
    stage.seen(worker, kPlanted + QStringLiteral("orphan"), SessionStatus::Working,
               QStringLiteral("491512345679"));
    stage.flush();
}

} // namespace

void TestForeignTexts::init()
{
    test::TemporarySettings::clear();
    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY(m_fixture->showFilled(stagePlanted));
}

/** The first label that shows a planted text as something other than plain text; empty when none does. */
QString TestForeignTexts::drawnAsMarkup(const QWidget *where)
{
    for (const QLabel *label : where->findChildren<QLabel *>())
        if (label->text().contains(kPlanted) && label->textFormat() != Qt::PlainText)
            return QStringLiteral("%1: %2").arg(label->objectName(), label->text());
    return {};
}

/** Labels that say "planted", escaped or plain. */
int TestForeignTexts::planted(const QWidget *where)
{
    int found = 0;
    for (const QLabel *label : where->findChildren<QLabel *>())
        found += label->text().contains(QStringLiteral("planted")) ? 1 : 0;
    return found;
}

void TestForeignTexts::verify(const QWidget *where) const
{
    QVERIFY2(drawnAsMarkup(where).isEmpty(), qPrintable(drawnAsMarkup(where)));
}

void TestForeignTexts::checkFindsMarkup()
{
    QWidget widget;
    QLabel label(&widget);
    label.setText(kPlanted);
    QVERIFY(!drawnAsMarkup(&widget).isEmpty());
    label.setTextFormat(Qt::PlainText);
    QVERIFY(drawnAsMarkup(&widget).isEmpty());
}

void TestForeignTexts::session()
{
    QVERIFY(m_fixture->click(m_fixture->stage.session(QStringLiteral("waha1"), kPlanted)));
    auto *inspector = m_fixture->find<QWidget>("sessionInspector");
    QTRY_VERIFY(inspector->isVisible());
    QVERIFY(planted(inspector) >= 4); // name, user, worker, account name
    verify(m_fixture->window.get());
}

void TestForeignTexts::user()
{
    QVERIFY(m_fixture->click(m_fixture->stage.fleet.findUser(UserId(QStringLiteral("42")))));
    QTRY_COMPARE(m_fixture->text("inspectorUserName"), kPlanted);
    verify(m_fixture->window.get());
}

void TestForeignTexts::worker()
{
    m_fixture->stage.lose(QStringLiteral("waha1"));
    m_fixture->stage.updateOf(QStringLiteral("waha1")).problem.message = kPlanted;
    m_fixture->stage.flush();
    QVERIFY(m_fixture->clickWorker(kPlanted));
    QTRY_COMPARE(m_fixture->text("inspectorWorkerName"), kPlanted);
    QTRY_VERIFY(m_fixture->text("inspectorWorkerExplanation").contains(kPlanted));
    verify(m_fixture->window.get());
}

void TestForeignTexts::attention()
{
    m_fixture->stage.lose(QStringLiteral("waha1"));
    m_fixture->stage.updateOf(QStringLiteral("waha1")).problem.message = kPlanted;
    m_fixture->stage.flush();
    m_fixture->stage.clock.advance(120'000);
    m_fixture->stage.attention.evaluate();
    m_fixture->find<QDockWidget>("dockAttention")->raise();
    auto *table = m_fixture->find<QTableView>("attentionTable");
    QTRY_VERIFY(table->model()->rowCount() > 0);
    table->selectRow(0);
    QTRY_VERIFY(m_fixture->text("attentionExplanation").contains(kPlanted));
    verify(m_fixture->window.get());
}

void TestForeignTexts::welcomePage()
{
    Error error;
    error.message = kPlanted;
    m_fixture->window->showWelcome({ QStringLiteral("/srv/<i>planted</i>.sqlite") }, &error);
    QVERIFY(planted(m_fixture->find<QWidget>("welcomePage")) >= 1);
    verify(m_fixture->window.get());
    m_fixture->window->showOpening(kPlanted);
    QVERIFY(planted(m_fixture->find<QWidget>("openingPage")) >= 1);
    verify(m_fixture->window.get());
}

void TestForeignTexts::banner()
{
    m_fixture->window->showBanner(kPlanted, ui::BannerAction::None, true);
    QVERIFY(planted(m_fixture->find<QWidget>("head")) >= 1);
    verify(m_fixture->window.get());
}

void TestForeignTexts::verbDialog()
{
    const auto session = m_fixture->stage.session(QStringLiteral("waha1"), kPlanted);
    ui::openVerbDialog(m_fixture->window.get(), m_fixture->stage.context(), operations::Verb::Delete,
                       { session }, 0);
    QVERIFY(planted(m_fixture->dialog("verbDialog")) >= 1);
    verify(m_fixture->dialog("verbDialog"));
}

void TestForeignTexts::adoptDialog()
{
    const auto orphan
        = m_fixture->stage.session(QStringLiteral("waha1"), kPlanted + QStringLiteral("orphan"));
    ui::openAdoptDialog(m_fixture->window.get(), m_fixture->stage.context(), orphan);
    QVERIFY(planted(m_fixture->dialog("adoptDialog")) >= 1);
    verify(m_fixture->dialog("adoptDialog"));
}

void TestForeignTexts::removeWorkerDialog()
{
    ui::openRemoveWorkerDialog(m_fixture->window.get(), m_fixture->stage.context(),
                               m_fixture->stage.worker(QStringLiteral("waha1")));
    QVERIFY(planted(m_fixture->dialog("removeWorkerDialog")) >= 1);
    verify(m_fixture->dialog("removeWorkerDialog"));
}

void TestForeignTexts::newSessionDialog()
{
    ui::openNewSessionDialog(m_fixture->window.get(), m_fixture->stage.context());
    QVERIFY(planted(m_fixture->dialog("newSessionDialog")) >= 1); // the worker's name
    verify(m_fixture->dialog("newSessionDialog"));
}

void TestForeignTexts::stepsOfAnOperation()
{
    operations::OperationView view;
    shardmap::StepRecord step;
    step.key = QStringLiteral("create");
    step.note = kPlanted;
    step.state = shardmap::StepState::Failed;
    view.steps.push_back(step);
    view.step = kPlanted;
    ui::StepList steps;
    steps.setView(view);
    QCOMPARE(planted(&steps), 2);
    verify(&steps);
}

QTEST_MAIN(TestForeignTexts)
#include "test_foreigntexts.moc"
