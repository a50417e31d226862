// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/support/livefixture.h"
#include "gui/support/windowfixture.h"

#include "items/tables/reviewmodel.h"
#include "operations/review/reviews.h"
#include "ui/dialogs/dialogs.h"
#include "ui/widgets/noticebar.h"
#include "unit/waiting.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTableView>

#include <algorithm>

using namespace quayside;
using items::ReviewModel;
using test::await;
using test::Desk;
using test::findIn;
using test::LiveFixture;
using test::Plant;

namespace {

const QString kTwice = QStringLiteral("sales"); //!< works on both workers
constexpr int kOthers = 12; //!< sessions that work, and should

QString other(int number)
{
    return QStringLiteral("other-%1").arg(number, 2, 10, QLatin1Char('0'));
}

std::vector<sim::WorkerConfig> workers()
{
    std::vector<sim::WorkerConfig> all(2);
    all[0].sessions.push_back(Plant::working(kTwice.toStdString(), "12025551000"));
    all[1].sessions.push_back(Plant::working(kTwice.toStdString(), "12025551000"));
    for (int i = 0; i < kOthers; ++i)
        all[0].sessions.push_back(Plant::working(other(i).toStdString(), std::to_string(12025552000LL + i)));
    return all;
}

/** What a backup leaves: a restart nobody finished, an old copy, and what should run. */
void leaveOver(Plant &plant)
{
    plant.addRow(0, kTwice);
    for (int i = 0; i < kOthers; ++i)
        plant.addRow(0, other(i));
    {
        const Desk desk(plant.file()); // Quayside's tables
    }
    const bool isPlanted = plant.database().run(
        "INSERT INTO quayside_tombstone VALUES ('2', 'sales', '12025551000@c.us', 'gone', 1);"
        "INSERT INTO quayside_desired SELECT id, 'running', 1, 'ann@desk-9' FROM waha_session WHERE name <> "
        "'sales';"
        "INSERT INTO quayside_operation (operation_id, kind, worker_id, session_name, state, created_ms,"
        " updated_ms, actor) VALUES ('r', 'restart', '1', 'sales', 'running', 1, 1, 'ann@desk-9');"
        "INSERT INTO quayside_step (operation_id, sequence, key, state, note, data, started_ms, ended_ms) "
        "VALUES"
        " ('r', 0, 'look', 'pending', '', '', 0, 0), ('r', 1, 'call', 'pending', '', '', 0, 0),"
        " ('r', 2, 'observe', 'pending', '', '', 0, 0);"
        "INSERT INTO quayside_review (subject, id, name) SELECT 'operation', 'r', '' UNION ALL"
        " SELECT 'tombstone', '2', 'sales' UNION ALL SELECT 'desired', row_id, '' FROM quayside_desired");
    if (!isPlanted)
        qFatal("the leftovers can't be planted");
}

} // namespace

/** The review of what a backup left to do, as a person without a mouse goes through it. */
class TestReviewDialog final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void bannerLeadsThereAndGoesWhenAllIsAnswered();
    void everythingIsSaidAndNamed();
    void oldCopyIsAcceptedAfterAQuestion();
    void escapeFromTheQuestionAcceptsNothing();
    void operationIsDroppedByKeyboard();
    void returnInTheListAnswersNothing();
    void closedItTellsTheWindow();
    void whatIsSoAnywayIsAcceptedTogether();
    void dropAllAsksForTheNumber();
    void answeredElsewhereGoesFromTheList();
    void operationsListSaysThatItWaits();
    void attentionAndMenuLeadThere();
    void readOnlyMapShowsButAnswersNothing();
    void modelHoldsItsPromises();

private:
    [[nodiscard]] QDialog *open();
    /** The keyboard goes to it, once it is there. */
    [[nodiscard]] static QDialog *inFront(QDialog *dialog);
    [[nodiscard]] static QPushButton *button(QDialog *dialog, const char *name)
    {
        return findIn<QPushButton>(dialog, name);
    }
    [[nodiscard]] static QTableView *table(QDialog *dialog)
    {
        return findIn<QTableView>(dialog, "reviewTable");
    }
    [[nodiscard]] static QString fact(QDialog *dialog, const char *name)
    {
        return findIn<QLabel>(dialog, name)->text();
    }
    [[nodiscard]] operations::Reviews &reviews() { return m_fixture->service().reviews(); }
    [[nodiscard]] bool isNoticed() const;
    /** Goes from the list to the button by Tab, and presses it. */
    [[nodiscard]] static bool pressByTab(QDialog *dialog, const char *name);

    const test::TemporarySettings m_settings;
    std::unique_ptr<LiveFixture> m_fixture;
};

void TestReviewDialog::init()
{
    test::TemporarySettings::clear();
    m_fixture = std::make_unique<LiveFixture>(workers(), leaveOver);
    QTRY_COMPARE(reviews().items().size(), size_t(kOthers + 2));
    QVERIFY(m_fixture->waitForStatus(1, kTwice, SessionStatus::Working));
    QVERIFY(m_fixture->waitForStatus(0, other(kOthers - 1), SessionStatus::Working));
}

QDialog *TestReviewDialog::open()
{
    ui::openReviewDialog(m_fixture->window.get(), m_fixture->context());
    return inFront(m_fixture->dialog("reviewDialog"));
}

QDialog *TestReviewDialog::inFront(QDialog *dialog)
{
    const auto isInFront = [dialog] {
        dialog->activateWindow();
        return QApplication::activeWindow() == dialog;
    };
    if (!dialog || !QTest::qWaitFor(isInFront, 20'000))
        qFatal("the dialog does not open");
    return dialog;
}

bool TestReviewDialog::isNoticed() const
{
    const auto &notices = m_fixture->window->findChild<ui::NoticeBar *>()->notices();
    return std::ranges::find(notices, QStringLiteral("review"), &ui::Notice::id) != notices.end();
}

bool TestReviewDialog::pressByTab(QDialog *dialog, const char *name)
{
    QPushButton *wanted = button(dialog, name);
    table(dialog)->setFocus();
    for (int i = 0; i < 12 && !wanted->hasFocus(); ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    if (!wanted->hasFocus())
        return false;
    QTest::keyClick(wanted, Qt::Key_Space);
    return true;
}

void TestReviewDialog::bannerLeadsThereAndGoesWhenAllIsAnswered()
{
    QTRY_VERIFY(isNoticed());
    Q_EMIT m_fixture->window->findChild<ui::NoticeBar *>()->actionTriggered(QStringLiteral("review"));
    QDialog *dialog = m_fixture->dialog("reviewDialog");
    QVERIFY(dialog);
    QTRY_VERIFY(table(dialog)->hasFocus());
    const auto dropped = await(reviews().answer(reviews().droppingAll()));
    QCOMPARE(dropped.value_or(-1), kOthers + 2);
    QTRY_COMPARE(table(dialog)->model()->rowCount(), 0);
    QVERIFY(fact(dialog, "reviewExplanation").contains(QStringLiteral("Nothing waits")));
    QVERIFY(!button(dialog, "reviewAccept")->isEnabled() && !button(dialog, "reviewDrop")->isEnabled());
    QTRY_VERIFY(!isNoticed());
}

void TestReviewDialog::everythingIsSaidAndNamed()
{
    QDialog *dialog = open();
    QVERIFY(!table(dialog)->accessibleName().isEmpty());
    QCOMPARE(table(dialog)->model()->rowCount(), kOthers + 2);
    QVERIFY(fact(dialog, "reviewWhat").contains(kTwice));
    QVERIFY(fact(dialog, "reviewMeant").contains(QStringLiteral("ann@desk-9")));
    QTRY_VERIFY(fact(dialog, "reviewSeen").contains(QStringLiteral("WORKING, with +12025551000")));
    QTRY_VERIFY(fact(dialog, "reviewSuggestion").contains(QStringLiteral("Drop")));
    QTest::keyClick(table(dialog), Qt::Key_Down);
    QVERIFY2(fact(dialog, "reviewSeen").contains(u'\n'), qPrintable(fact(dialog, "reviewSeen")));
    QTRY_VERIFY(fact(dialog, "reviewSuggestion").contains(QStringLiteral("Accept")));
    const QModelIndex suggestion = table(dialog)->model()->index(1, ReviewModel::Suggestion);
    QCOMPARE(suggestion.data().toString(), QStringLiteral("Accept"));
    QVERIFY(suggestion.data(Qt::AccessibleTextRole).toString().startsWith(QStringLiteral("Suggested")));
}

void TestReviewDialog::oldCopyIsAcceptedAfterAQuestion()
{
    QDialog *dialog = open();
    QTest::keyClick(table(dialog), Qt::Key_Down);
    QVERIFY(pressByTab(dialog, "reviewAccept"));
    QDialog *question = inFront(dialog->findChild<QDialog *>(QStringLiteral("confirmDialog")));
    QTRY_VERIFY(button(question, "cancelButton")->hasFocus()); // what is destroyed is not accepted by a slip
    QVERIFY(m_fixture->plant.has(1, kTwice));
    QTest::keyClick(question, Qt::Key_Backtab);
    QVERIFY(button(question, "verbButton")->hasFocus());
    QTest::keyClick(button(question, "verbButton"), Qt::Key_Space);
    QTRY_VERIFY(!m_fixture->plant.has(1, kTwice));
    QTRY_COMPARE(table(dialog)->model()->rowCount(), kOthers + 1);
    QVERIFY(m_fixture->plant.has(0, kTwice));
    QCOMPARE(m_fixture->plant.calls(0, QStringLiteral("POST /api/sessions/sales/restart")), 0);
}

void TestReviewDialog::escapeFromTheQuestionAcceptsNothing()
{
    QDialog *dialog = open();
    QTest::keyClick(table(dialog), Qt::Key_Down);
    QVERIFY(pressByTab(dialog, "reviewAccept"));
    QPointer<QDialog> question = inFront(dialog->findChild<QDialog *>(QStringLiteral("confirmDialog")));
    QTest::keyClick(question, Qt::Key_Escape);
    QTRY_VERIFY(!question);
    QTest::qWait(1'000);
    QCOMPARE(table(dialog)->model()->rowCount(), kOthers + 2);
    QVERIFY(m_fixture->plant.has(1, kTwice));
}

void TestReviewDialog::operationIsDroppedByKeyboard()
{
    QDialog *dialog = open();
    QVERIFY(pressByTab(dialog, "reviewDrop"));
    QVERIFY(table(dialog)->hasFocus()); // pressed again, Space answers nothing
    QTRY_COMPARE(table(dialog)->model()->rowCount(), kOthers + 1);
    QVERIFY(table(dialog)->currentIndex().isValid());
    const OperationId id(QStringLiteral("r"));
    QTRY_VERIFY(m_fixture->service().view(id).state == shardmap::OperationState::Cancelled);
    QTest::keyClick(table(dialog), Qt::Key_Space);
    QTest::qWait(500);
    QCOMPARE(table(dialog)->model()->rowCount(), kOthers + 1);
}

void TestReviewDialog::returnInTheListAnswersNothing()
{
    QPointer<QDialog> dialog = open();
    QTest::keyClick(table(dialog), Qt::Key_Return);
    QTRY_VERIFY(!dialog || !dialog->isVisible()); // it closes, as by its default button
    QTest::qWait(300);
    QCOMPARE(reviews().items().size(), size_t(kOthers + 2));
}

/** What is answered is not called back: what came of it is told when the dialog has been closed. */
void TestReviewDialog::closedItTellsTheWindow()
{
    QDialog *dialog = open();
    const QString title = dialog->windowTitle();
    QVERIFY(m_fixture->plant.database().run("BEGIN IMMEDIATE"));
    QVERIFY(pressByTab(dialog, "reviewDrop"));
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(!m_fixture->dialog("reviewDialog"));
    QVERIFY(m_fixture->plant.database().run("COMMIT"));
    const auto &notices = m_fixture->window->findChild<ui::NoticeBar *>()->notices();
    const auto isTold = [&] {
        return std::ranges::any_of(notices, [&](const ui::Notice &notice) {
            return notice.text.startsWith(title + u": ") && notice.tone == ui::Tone::Info;
        });
    };
    QTRY_VERIFY(isTold());
    QTRY_COMPARE(reviews().items().size(), size_t(kOthers + 1));
}

void TestReviewDialog::whatIsSoAnywayIsAcceptedTogether()
{
    QDialog *dialog = open();
    QPushButton *agreeing = button(dialog, "reviewAgreeing");
    QTRY_VERIFY2(agreeing->text().contains(QString::number(kOthers)), qPrintable(agreeing->text()));
    QVERIFY(pressByTab(dialog, "reviewAgreeing"));
    QTRY_COMPARE(table(dialog)->model()->rowCount(), 2); // operation and old copy are answered one by one
    QTRY_VERIFY(!agreeing->isVisible());
    QVERIFY(m_fixture->plant.has(1, kTwice));
    QCOMPARE(
        m_fixture->plant.database().value("SELECT count(*) FROM quayside_review WHERE subject = 'desired'"),
        QByteArray("0"));
}

void TestReviewDialog::dropAllAsksForTheNumber()
{
    QDialog *dialog = open();
    QVERIFY(pressByTab(dialog, "reviewDropAll"));
    QDialog *question = inFront(dialog->findChild<QDialog *>(QStringLiteral("dropAllDialog")));
    QVERIFY(!button(question, "verbButton")->isEnabled());
    auto *field = findIn<QLineEdit>(question, "confirmField");
    QTRY_VERIFY(field->hasFocus());
    QVERIFY(!field->accessibleName().isEmpty());
    QTest::keyClicks(field, QStringLiteral("13"));
    QVERIFY(!button(question, "verbButton")->isEnabled());
    field->clear();
    QTest::keyClicks(field, QStringLiteral("14"));
    QVERIFY(button(question, "verbButton")->isEnabled());
    QTest::keyClick(field, Qt::Key_Tab);
    QVERIFY(button(question, "verbButton")->hasFocus());
    QTest::keyClick(button(question, "verbButton"), Qt::Key_Space);
    QTRY_COMPARE(table(dialog)->model()->rowCount(), 0);
    QVERIFY(m_fixture->plant.has(1, kTwice));
    QCOMPARE(m_fixture->plant.database().value("SELECT count(*) FROM quayside_tombstone"), QByteArray("0"));
    QCOMPARE(m_fixture->plant.unfinished(), 0);
    const auto *explanation = findIn<QLabel>(dialog, "reviewExplanation");
    QTRY_VERIFY2(explanation->text().startsWith(QStringLiteral("Nothing waits")),
                 qPrintable(explanation->text()));
    const int line = dialog->fontMetrics().height(); // its text stays above, its buttons below
    QTRY_VERIFY2(explanation->y() + explanation->height() < dialog->height() / 4,
                 "the text is in the middle");
    const QPushButton *close = button(dialog, "closeButton");
    const int bottom = close->mapTo(dialog, QPoint(0, close->height())).y();
    QVERIFY2(dialog->height() - bottom < 2 * line, qPrintable(QString::number(dialog->height() - bottom)));
}

void TestReviewDialog::answeredElsewhereGoesFromTheList()
{
    QDialog *dialog = open();
    Desk ben(m_fixture->plant.file(), QStringLiteral("ben@desk-2"));
    QTRY_COMPARE(ben.service().reviews().items().size(), size_t(kOthers + 2));
    const auto dropped
        = await(ben.service().reviews().answer({ { ben.service().reviews().items().front().key } }));
    QCOMPARE(dropped.value_or(-1), 1);
    QTRY_COMPARE(table(dialog)->model()->rowCount(), kOthers + 1);
    QVERIFY(table(dialog)->currentIndex().isValid());
    QVERIFY(!fact(dialog, "reviewWhat").contains(QStringLiteral("Restart")));
}

void TestReviewDialog::operationsListSaysThatItWaits()
{
    auto *list = m_fixture->find<QTableView>("operationsTable");
    QTRY_COMPARE(list->model()->rowCount(), 1);
    m_fixture->find<QWidget>("dockOperations")->raise();
    list->selectRow(0);
    QTRY_VERIFY(m_fixture->text("operationFacts").startsWith(QStringLiteral("Waits for your review")));
    QVERIFY(m_fixture->text("operationFailure").contains(QStringLiteral("backup")));
    auto *review = m_fixture->find<QPushButton>("operationReview");
    QTRY_VERIFY(!review->isHidden());
    QVERIFY(m_fixture->find<QPushButton>("operationSetAside")->isHidden());
    QVERIFY(m_fixture->find<QPushButton>("operationResume")->isHidden());
    review->click();
    QVERIFY(m_fixture->dialog("reviewDialog"));
}

void TestReviewDialog::attentionAndMenuLeadThere()
{
    const auto &entries = m_fixture->attention().entries();
    QTRY_VERIFY(std::ranges::find(entries, fleet::AttentionKind::MapToReview, &fleet::AttentionEntry::kind)
                != entries.end());
    QAction *action = m_fixture->action("reviewBackup");
    QTRY_VERIFY(action->isEnabled());
    action->trigger();
    QVERIFY(m_fixture->dialog("reviewDialog"));
    QCOMPARE(await(reviews().answer(reviews().droppingAll())).value_or(-1), kOthers + 2);
    QTRY_VERIFY(!action->isEnabled());
    QTRY_VERIFY(std::ranges::find(entries, fleet::AttentionKind::MapToReview, &fleet::AttentionEntry::kind)
                == entries.end());
}

void TestReviewDialog::readOnlyMapShowsButAnswersNothing()
{
    m_fixture
        = std::make_unique<LiveFixture>(workers(), leaveOver, Plant::kSpeed, LiveFixture::Access::ReadOnly);
    QTRY_COMPARE(reviews().items().size(), size_t(kOthers + 2));
    QDialog *dialog = open();
    for (const char *name : { "reviewAccept", "reviewDrop", "reviewDropAll" }) {
        QVERIFY(!button(dialog, name)->isEnabled());
        QVERIFY(!button(dialog, name)->toolTip().isEmpty());
    }
}

void TestReviewDialog::modelHoldsItsPromises()
{
    ReviewModel model(m_fixture->fleet(), reviews());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(model.rowCount(), kOthers + 2);
    const shardmap::ReviewKey middle = model.item(5).key;
    QCOMPARE(await(reviews().answer({ { middle } })).value_or(-1), 1);
    QTRY_COMPARE(model.rowCount(), kOthers + 1);
    QVERIFY(model.item(5).key != middle);
}

QTEST_MAIN(TestReviewDialog)
#include "test_reviewdialog.moc"
