// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/support/windowfixture.h"

#include "fleet/advice/placement.h"
#include "operations/service/operationservice.h"
#include "operations/service/operationtext.h"
#include "ui/dialogs/labelstext.h"
#include "ui/panes/placepage.h"
#include "ui/theme/colors.h"
#include "ui/widgets/factlist.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/noticebar.h"
#include "ui/widgets/placementlist.h"
#include "ui/widgets/steplist.h"
#include "ui/widgets/userpicker.h"

#include <QAction>
#include <QCompleter>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace quayside;
using shardmap::StepState;
using test::FleetStage;

/** Parts that dialogs and inspectors are made of, each by itself. */
class TestParts final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void stepsTellTheirState_data();
    void stepsTellTheirState();
    void stepsAreNamedAndTimed();
    void fewerStepsLeaveNoneBehind();
    void runningStepStandsOut();
    void factsHideWhenEmpty();
    void factsKeepWhatIsBeingCopied();
    void factLinksAreEscaped();
    void actionButtonsFollowTheirActions();
    void returnOnCancelCancels();
    void placementChoiceOutlivesNewAnswers();
    void placementNeverChoosesTheUnfit();
    void userPickerKnowsIdsAndNames();
    void userPickerLeavesNamesakesAlone();
    void userPickerFindsWhileTyping();
    void userPickerSkipsUsersWithoutARow();
    void labelsGoBothWays_data();
    void labelsGoBothWays();
    void sloppyLabelsAreUnderstood();
    void pressIsOfOneNotice();

private:
    static operations::OperationView viewOf(std::initializer_list<StepState> states);
};

operations::OperationView TestParts::viewOf(std::initializer_list<StepState> states)
{
    operations::OperationView view;
    for (const StepState state : states) {
        shardmap::StepRecord step;
        step.key = QStringLiteral("create");
        step.state = state;
        view.steps.push_back(step);
    }
    return view;
}

namespace {

QList<QLabel *> shownLabels(const QWidget &parent)
{
    QList<QLabel *> shown;
    for (QLabel *label : parent.findChildren<QLabel *>())
        if (label->isVisibleTo(&parent))
            shown << label;
    return shown;
}

void stageUsers(FleetStage &stage)
{
    stage.addWorker(QStringLiteral("waha1"), 10);
    stage.addWorker(QStringLiteral("waha2"), 10);
    stage.addUser(QStringLiteral("1"), QStringLiteral("Acme GmbH"));
    stage.addUser(QStringLiteral("2"), QStringLiteral("Loja Azul"));
    stage.addUser(QStringLiteral("3"), QStringLiteral("Loja Azul"));
    stage.addUser(QStringLiteral("4"));
    stage.addSession(QStringLiteral("s"), QStringLiteral("99"), QStringLiteral("waha1"));
    for (const char *worker : { "waha1", "waha2" })
        stage.report(QString::fromLatin1(worker), QStringLiteral("GOWS"), QStringLiteral("2026.7.1"), 1);
    stage.flush();
}

} // namespace

void TestParts::stepsTellTheirState_data()
{
    QTest::addColumn<StepState>("state");
    QTest::addColumn<QString>("mark");
    QTest::addColumn<QString>("word");
    QTest::newRow("pending") << StepState::Pending << QStringLiteral("○") << QStringLiteral("to come");
    QTest::newRow("running") << StepState::Running << QStringLiteral("▶") << QStringLiteral("running");
    QTest::newRow("done") << StepState::Done << QStringLiteral("✓") << QStringLiteral("done");
    QTest::newRow("failed") << StepState::Failed << QStringLiteral("✗") << QStringLiteral("failed");
    QTest::newRow("undone") << StepState::Undone << QStringLiteral("↶") << QStringLiteral("undone");
    QTest::newRow("skipped") << StepState::Skipped << QStringLiteral("–") << QStringLiteral("skipped");
}

/** By shape and by word, never by colour alone. */
void TestParts::stepsTellTheirState()
{
    QFETCH(const StepState, state);
    QFETCH(const QString, mark);
    QFETCH(const QString, word);
    ui::StepList list;
    list.setView(viewOf({ state }));
    const QList<QLabel *> labels = shownLabels(list);
    QVERIFY(labels.size() >= 2);
    QCOMPARE(labels[0]->text(), mark);
    QCOMPARE(labels[0]->accessibleName(), word);
    QCOMPARE(labels[1]->accessibleDescription(), word);
}

void TestParts::stepsAreNamedAndTimed()
{
    operations::OperationView view = viewOf({ StepState::Done });
    const QDateTime ended(QDate(2026, 7, 1), QTime(14, 2, 3));
    view.steps[0].startedMs = ended.toMSecsSinceEpoch() - 5'000;
    view.steps[0].endedMs = ended.toMSecsSinceEpoch();
    view.steps[0].note = QStringLiteral("Seen: WORKING");
    ui::StepList list;
    list.setView(view);
    QStringList texts;
    for (const QLabel *label : shownLabels(list))
        texts << label->text();
    QVERIFY(texts.contains(operations::OperationText::stepTitle(QStringLiteral("create"))));
    QVERIFY(texts.contains(QStringLiteral("14:02:03")));
    QVERIFY(texts.contains(QStringLiteral("Seen: WORKING")));
}

void TestParts::fewerStepsLeaveNoneBehind()
{
    ui::StepList list;
    list.setView(viewOf({ StepState::Done, StepState::Failed, StepState::Pending }));
    list.setView(viewOf({ StepState::Done }));
    for (const QLabel *label : shownLabels(list))
        QVERIFY(label->text() != QStringLiteral("✗") && label->text() != QStringLiteral("○"));
}

void TestParts::runningStepStandsOut()
{
    ui::StepList list;
    list.setView(viewOf({ StepState::Done, StepState::Running }));
    int bold = 0;
    for (const QLabel *label : shownLabels(list))
        bold += label->font().bold() ? 1 : 0;
    QCOMPARE(bold, 1);
    list.setView(viewOf({ StepState::Done, StepState::Done }));
    for (const QLabel *label : shownLabels(list))
        QVERIFY(!label->font().bold());
}

void TestParts::factsHideWhenEmpty()
{
    ui::FactList facts;
    facts.add(QStringLiteral("phone"), QStringLiteral("Phone"));
    const auto *value = test::findIn<QLabel>(&facts, "phone");
    QVERIFY(!value->isVisibleTo(&facts));
    facts.set(QStringLiteral("phone"), QStringLiteral("+49 151"));
    QVERIFY(value->isVisibleTo(&facts));
    QCOMPARE(shownLabels(facts).size(), qsizetype(2)); // with its caption
    facts.set(QStringLiteral("phone"), {});
    QVERIFY(shownLabels(facts).isEmpty());
}

void TestParts::factsKeepWhatIsBeingCopied()
{
    ui::FactList facts;
    facts.add(QStringLiteral("phone"), QStringLiteral("Phone"));
    facts.set(QStringLiteral("phone"), QStringLiteral("+49 151 234"));
    auto *value = test::findIn<QLabel>(&facts, "phone");
    value->setSelection(0, 3);
    facts.set(QStringLiteral("phone"), QStringLiteral("+49 151 234")); // a refresh, nothing new
    QCOMPARE(value->selectedText(), QStringLiteral("+49"));
}

void TestParts::factLinksAreEscaped()
{
    ui::FactList facts;
    facts.add(QStringLiteral("user"), QStringLiteral("User"));
    facts.setLink(QStringLiteral("user"), QStringLiteral("<b>Acme</b> & Sons"));
    const auto *value = test::findIn<QLabel>(&facts, "user");
    QVERIFY(value->text().contains(QStringLiteral("&lt;b&gt;Acme&lt;/b&gt; &amp; Sons")));
    facts.setLink(QStringLiteral("user"), {});
    QVERIFY(!value->isVisibleTo(&facts)); // no link to nobody
}

void TestParts::actionButtonsFollowTheirActions()
{
    QAction stop(QStringLiteral("&Stop"));
    stop.setObjectName(QStringLiteral("stop"));
    ui::ActionButtons buttons({ &stop });
    auto *button = test::findIn<QToolButton>(&buttons, "stopButton");
    stop.setEnabled(false);
    stop.setToolTip(QStringLiteral("It is stopped already."));
    QVERIFY(!button->isEnabled());
    QCOMPARE(button->toolTip(), QStringLiteral("It is stopped already."));
    stop.setEnabled(true);
    QSignalSpy pressed(&stop, &QAction::triggered);
    QTest::keyClick(button, Qt::Key_Space);
    QCOMPARE(pressed.count(), 1);
    buttons.leaveOut({ QStringLiteral("Start"), QStringLiteral("Stop") }); // another one says it
    QVERIFY(button->isHidden());
    stop.setToolTip(QStringLiteral("Changed."));
    QVERIFY(button->isHidden());
    buttons.leaveOut({ QStringLiteral("Start") });
    QVERIFY(!button->isHidden());
    stop.setVisible(false);
    QVERIFY(button->isHidden());
}

/** Whether buttons take Return is the platform's business; what it does on one is not. */
void TestParts::returnOnCancelCancels()
{
    ui::PlacePage page;
    page.ask(QStringLiteral("map.sqlite"), {}, nullptr);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    QSignalSpy cancelled(&page, &ui::PlacePage::cancelled);
    QSignalSpy inspected(&page, &ui::PlacePage::inspectRequested);
    QTest::keyClick(test::findIn<QRadioButton>(&page, "placeInspect"), Qt::Key_Return);
    QCOMPARE(inspected.count(), 1);
    auto *cancel = test::findIn<QPushButton>(&page, "placeCancel");
    cancel->setFocus();
    QTRY_VERIFY(cancel->hasFocus());
    QTest::keyClick(cancel, Qt::Key_Return);
    QCOMPARE(cancelled.count(), 1);
    QCOMPARE(inspected.count(), 1);
}

void TestParts::placementChoiceOutlivesNewAnswers()
{
    FleetStage stage;
    stageUsers(stage);
    ui::PlacementList list(stage.fleet);
    list.setAnswer(fleet::Placement::choose(stage.fleet, {}));
    const WorkerId first = list.chosen();
    QVERIFY(!first.isEmpty());
    QSignalSpy changed(&list, &ui::PlacementList::choiceChanged);
    list.setCurrentItem(list.topLevelItem(1));
    QCOMPARE(changed.count(), 1);
    const WorkerId second = list.chosen();
    QVERIFY(second.toString() != first.toString());
    list.setAnswer(fleet::Placement::choose(stage.fleet, {}));
    QCOMPARE(list.chosen().toString(), second.toString());
}

void TestParts::placementNeverChoosesTheUnfit()
{
    FleetStage stage;
    stageUsers(stage);
    ui::PlacementList list(stage.fleet);
    fleet::PlacementRequest request;
    request.engine = QStringLiteral("NOWEB"); // nobody has it
    list.choose(WorkerId(QStringLiteral("waha1")));
    list.setAnswer(fleet::Placement::choose(stage.fleet, request));
    QCOMPARE(list.topLevelItemCount(), 2);
    QVERIFY(list.chosen().isEmpty());
}

void TestParts::userPickerKnowsIdsAndNames()
{
    FleetStage stage;
    stageUsers(stage);
    ui::UserPicker picker(stage.fleet);
    const auto pick = [&picker](const char *text) {
        picker.setText(QString::fromUtf8(text));
        return picker.user().toString();
    };
    QCOMPARE(pick("Acme GmbH · 1"), QStringLiteral("1"));
    QCOMPARE(pick(" 1 "), QStringLiteral("1"));
    QCOMPARE(pick("ACME GMBH"), QStringLiteral("1"));
    QCOMPARE(pick("4"), QStringLiteral("4"));
    QCOMPARE(pick("Acme"), QString()); // half a name is nobody
    QCOMPARE(pick(""), QString());
}

void TestParts::userPickerLeavesNamesakesAlone()
{
    FleetStage stage;
    stageUsers(stage);
    ui::UserPicker picker(stage.fleet);
    picker.setText(QStringLiteral("Loja Azul"));
    QVERIFY(picker.user().isEmpty());
    picker.setText(QStringLiteral("Loja Azul · 3"));
    QCOMPARE(picker.user().toString(), QStringLiteral("3"));
}

void TestParts::userPickerFindsWhileTyping()
{
    FleetStage stage;
    stageUsers(stage);
    ui::UserPicker picker(stage.fleet);
    picker.completer()->setCompletionPrefix(QStringLiteral("azul"));
    QCOMPARE(picker.completer()->completionCount(), 2);
    picker.completer()->setCompletionPrefix(QStringLiteral("gmbh"));
    QCOMPARE(picker.completer()->currentCompletion(), QStringLiteral("Acme GmbH · 1"));
}

void TestParts::userPickerSkipsUsersWithoutARow()
{
    FleetStage stage;
    stageUsers(stage);
    QVERIFY(stage.fleet.findUser(UserId(QStringLiteral("99"))).isValid()); // a row points there
    ui::UserPicker picker(stage.fleet);
    picker.setText(QStringLiteral("99"));
    QVERIFY(picker.user().isEmpty());
    picker.completer()->setCompletionPrefix(QStringLiteral("99"));
    QCOMPARE(picker.completer()->completionCount(), 0);
}

void TestParts::labelsGoBothWays_data()
{
    using Labels = QMap<QString, QString>;
    QTest::addColumn<Labels>("labels");
    QTest::newRow("none") << Labels();
    QTest::newRow("one") << Labels { { QStringLiteral("country"), QStringLiteral("de") } };
    QTest::newRow("two") << Labels { { QStringLiteral("country"), QStringLiteral("de") },
                                     { QStringLiteral("proxy"), QStringLiteral("eu-1") } };
    QTest::newRow("equals sign in the value")
        << Labels { { QStringLiteral("query"), QStringLiteral("a=b") } };
    QTest::newRow("empty value") << Labels { { QStringLiteral("country"), QString() } };
}

void TestParts::labelsGoBothWays()
{
    using Labels = QMap<QString, QString>;
    QFETCH(const Labels, labels);
    const Labels back = ui::labelsFromText(ui::labelsToText(labels));
    QCOMPARE(back.keys(), labels.keys());
    for (const QString &key : labels.keys())
        QCOMPARE(back.value(key), labels.value(key));
}

void TestParts::sloppyLabelsAreUnderstood()
{
    const auto labels = ui::labelsFromText(QStringLiteral(" country = de ,, fast , =nothing"));
    QCOMPARE(labels.size(), 2);
    QCOMPARE(labels.value(QStringLiteral("country")), QStringLiteral("de"));
    QCOMPARE(labels.value(QStringLiteral("fast")), QStringLiteral("yes"));
}

/** Whoever hears of it first may drop the notice; the others hear of the same one all the same. */
void TestParts::pressIsOfOneNotice()
{
    ui::NoticeBar bar;
    ui::Notice notice;
    notice.action = QStringLiteral("Do it");
    for (const char *id : { "below", "above" }) {
        notice.id = notice.text = QString::fromLatin1(id);
        bar.put(notice);
    }
    QStringList heard;
    connect(&bar, &ui::NoticeBar::actionTriggered, &bar, [&bar](const QString &id) { bar.drop(id); });
    connect(&bar, &ui::NoticeBar::actionTriggered, &bar, [&heard](const QString &id) { heard << id; });
    bar.show();
    auto *press = test::findIn<QPushButton>(&bar, "bannerAction");
    QVERIFY(press);
    QTest::mouseClick(press, Qt::LeftButton);
    QCOMPARE(heard, QStringList { QStringLiteral("above") });
    QCOMPARE(bar.notices().size(), size_t(1));
    QCOMPARE(bar.notices().front().id, QStringLiteral("below"));
}

QTEST_MAIN(TestParts)
#include "test_parts.moc"
