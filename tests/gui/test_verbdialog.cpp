// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/support/livefixture.h"
#include "gui/support/windowfixture.h"

#include "items/tables/impactmodel.h"
#include "ui/dialogs/dialogs.h"
#include "ui/dialogs/formdialog.h"

#include <QApplication>
#include <QCheckBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>

using namespace quayside;
using operations::Verb;
using test::LiveFixture;
using test::Plant;
using test::WindowFixture;

/** What is asked before sessions are restarted, stopped, logged out or deleted. */
class TestVerbDialog final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void harmlessVerbDefaultsToCancel();
    void manyAskForTheNumber();
    void nineAskForNoNumber();
    void stoppedOnesAreLeftOut_data();
    void stoppedOnesAreLeftOut();
    void consequencesAreCounted();
    void destructiveVerbsAskForTheName_data();
    void destructiveVerbsAskForTheName();
    void severalAskForTheNumber();
    void nameMustBeExact_data();
    void nameMustBeExact();
    void returnDestroysNothing();
    void consequencesAreSpelledOut();
    void unlinkingIsToldByStatus();
    void refusedOnesAreListedWithReasons();
    void nothingLeftToDo();
    void hiddenOnesAreCounted();
    void longListsAreWhole();
    void escapeRunsNothing();
    void verbRunsOnWhatIsListed();
    void deletedByHandOnTheWay();
    void confirmDialogRunsOnce();
    void confirmDialogCancelsByDefault();

private:
    void open(Verb verb, const std::vector<fleet::SessionIndex> &sessions, int hidden = 0);
    [[nodiscard]] fleet::SessionIndex session(const char *worker, const char *name) const
    {
        return m_fixture->stage.session(QString::fromLatin1(worker), QString::fromLatin1(name));
    }
    [[nodiscard]] QDialog *dialog() const { return m_fixture->dialog("verbDialog"); }
    [[nodiscard]] QPushButton *verbButton() const
    {
        return test::findIn<QPushButton>(dialog(), "verbButton");
    }
    [[nodiscard]] QString explanation() const
    {
        return test::findIn<QLabel>(dialog(), "explanation")->text();
    }
    [[nodiscard]] QStringList listed() const;
    [[nodiscard]] QStringList statuses() const;
    [[nodiscard]] std::vector<fleet::SessionIndex> many(int count) const;
    void typeConfirmation(const QString &text) const;

    const test::TemporarySettings m_settings;
    std::unique_ptr<WindowFixture> m_fixture;
};

void TestVerbDialog::init()
{
    test::TemporarySettings::clear();
    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY(m_fixture->showFilled());
}

void TestVerbDialog::cleanup()
{
    m_fixture.reset();
}

void TestVerbDialog::open(Verb verb, const std::vector<fleet::SessionIndex> &sessions, int hidden)
{
    ui::openVerbDialog(m_fixture->window.get(), m_fixture->stage.context(), verb, sessions, hidden);
    QVERIFY(dialog());
}

QStringList TestVerbDialog::listed() const
{
    using items::ImpactModel;
    QStringList texts;
    const auto *list = test::findIn<QTableView>(dialog(), "sessionList");
    for (int row = 0; row < list->model()->rowCount(); ++row) {
        const auto cell
            = [list, row](int column) { return list->model()->index(row, column).data().toString(); };
        const QString session
            = cell(ImpactModel::Session) + QStringLiteral(" on ") + cell(ImpactModel::Worker);
        const QString nothing = QStringLiteral("Nothing: ");
        const QString what = cell(ImpactModel::What);
        texts << (what.startsWith(nothing)
                      ? QStringLiteral("Not: ") + session + QStringLiteral(": ") + what.mid(nothing.size())
                      : session);
    }
    return texts;
}

/** "WORKING", "STOPPED", …: what the list shows of each. */
QStringList TestVerbDialog::statuses() const
{
    QStringList texts;
    const auto *list = test::findIn<QTableView>(dialog(), "sessionList");
    for (int row = 0; row < list->model()->rowCount(); ++row)
        texts << list->model()->index(row, items::ImpactModel::Status).data().toString();
    return texts;
}

void TestVerbDialog::typeConfirmation(const QString &text) const
{
    auto *field = test::findIn<QLineEdit>(dialog(), "confirmField");
    field->clear();
    QTest::keyClicks(field, text);
}

std::vector<fleet::SessionIndex> TestVerbDialog::many(int count) const
{
    std::vector<fleet::SessionIndex> sessions;
    for (int i = 0; i < count; ++i)
        sessions.push_back(m_fixture->stage.session(
            QStringLiteral("waha1"), QStringLiteral("waha1-%1").arg(i, 3, 10, QLatin1Char('0'))));
    return sessions;
}

/** One session is named and explained: nothing is typed, but Return is not enough either. */
void TestVerbDialog::harmlessVerbDefaultsToCancel()
{
    open(Verb::Restart, { session("waha1", "acme-sales") });
    QVERIFY(!dialog()->findChild<QLineEdit *>(QStringLiteral("confirmField")));
    QVERIFY(verbButton()->isEnabled());
    QVERIFY(!verbButton()->isDefault());
    QVERIFY(test::findIn<QPushButton>(dialog(), "cancelButton")->isDefault());
    QCOMPARE(verbButton()->text(), QStringLiteral("Restart"));
    QCOMPARE(listed(), QStringList(QStringLiteral("acme-sales on waha1")));
    QCOMPARE(statuses(), QStringList(QStringLiteral("WORKING")));
    QTest::keyClick(dialog(), Qt::Key_Return);
    QTRY_VERIFY(!dialog());
    QVERIFY(m_fixture->stage.operations.operations().empty());
}

/** Everything selected, restart, Return: the keys that restarted 1,961 sessions. */
void TestVerbDialog::manyAskForTheNumber()
{
    m_fixture->action("expandAll")->trigger();
    m_fixture->action("focusSessions")->trigger();
    QTest::keyClick(m_fixture->sessions(), Qt::Key_A, Qt::ControlModifier);
    QTRY_VERIFY(m_fixture->action("restartSession")->isEnabled());
    m_fixture->action("restartSession")->trigger();
    QTRY_VERIFY(dialog());
    QVERIFY(!verbButton()->isEnabled());
    auto *field = test::findIn<QLineEdit>(dialog(), "confirmField");
    QTRY_COMPARE(dialog()->focusWidget(), field);
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(dialog()); // neither begun nor closed
    const int count = QLocale().toInt(verbButton()->text().section(u' ', 1, 1)); // "2,012"
    QVERIFY(count >= 10);
    const QString number = QString::number(count);
    QVERIFY2(test::findIn<QLabel>(dialog(), "confirmLabel")->text().contains(number),
             qPrintable(test::findIn<QLabel>(dialog(), "confirmLabel")->text()));
    const QString hint = test::findIn<QLabel>(dialog(), "problem")->text();
    QVERIFY2(hint.contains(QStringLiteral("Return begins nothing")) && hint.contains(number),
             qPrintable(hint));
    typeConfirmation(number + u'0');
    QVERIFY(!verbButton()->isEnabled());
    typeConfirmation(number);
    QVERIFY(verbButton()->isEnabled());
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(dialog());
    QVERIFY2(test::findIn<QLabel>(dialog(), "problem")->text().contains(QStringLiteral("Press “")),
             qPrintable(test::findIn<QLabel>(dialog(), "problem")->text()));
    QVERIFY(m_fixture->stage.operations.operations().empty());
}

void TestVerbDialog::nineAskForNoNumber()
{
    open(Verb::Stop, many(9));
    QVERIFY(!dialog()->findChild<QLineEdit *>(QStringLiteral("confirmField")));
    QVERIFY(verbButton()->isEnabled());
    QVERIFY(!test::findIn<QSpinBox>(dialog(), "failingShare")->isVisible());
}

void TestVerbDialog::stoppedOnesAreLeftOut_data()
{
    QTest::addColumn<Verb>("verb");
    QTest::addColumn<SessionStatus>("usual");
    QTest::addColumn<SessionStatus>("detour");
    QTest::newRow("restart") << Verb::Restart << SessionStatus(SessionStatus::Working)
                             << SessionStatus(SessionStatus::Stopped);
    QTest::newRow("start") << Verb::Start << SessionStatus(SessionStatus::Stopped)
                           << SessionStatus(SessionStatus::Failed);
}

void TestVerbDialog::stoppedOnesAreLeftOut()
{
    QFETCH(const Verb, verb);
    QFETCH(const SessionStatus, usual);
    QFETCH(const SessionStatus, detour);
    for (int i = 0; i < 4; ++i)
        m_fixture->stage.seen(QStringLiteral("waha1"), QStringLiteral("waha1-00%1").arg(i),
                              i < 3 ? detour : usual, QStringLiteral("1202555010%1").arg(i));
    m_fixture->stage.flush();
    open(verb, many(4));
    QCOMPARE(verbButton()->text(), operations::VerbText::label(verb)); // one
    QCOMPARE(statuses(), QStringList({ usual.text(), detour.text(), detour.text(), detour.text() }));
    auto *also = test::findIn<QCheckBox>(dialog(), "withDetours");
    QVERIFY(also->isVisible() && !also->isChecked());
    QVERIFY2(also->text().contains(QStringLiteral("3 that are ") + detour.text()), qPrintable(also->text()));
    QVERIFY(test::findIn<QLabel>(dialog(), "impactLeftOut")->text().contains(QStringLiteral("3 left out")));
    also->click();
    QCOMPARE(verbButton()->text(), operations::VerbText::bulkTitle(verb, 4));
    also->click();
    QCOMPARE(verbButton()->text(), operations::VerbText::label(verb));
}

/** Not the first one's for all. */
void TestVerbDialog::consequencesAreCounted()
{
    std::vector<fleet::SessionIndex> sessions = many(3);
    m_fixture->stage.seen(QStringLiteral("waha1"), QStringLiteral("waha1-001"), SessionStatus::ScanQrCode);
    m_fixture->stage.flush();
    open(Verb::Restart, sessions);
    QVERIFY2(explanation().contains(QStringLiteral("no phone is linked yet (1 of 3)")),
             qPrintable(explanation()));
    QVERIFY2(explanation().contains(QStringLiteral("only if it fails to log in (2 of 3)")),
             qPrintable(explanation()));
    QVERIFY(explanation().contains(QStringLiteral("Unlinks the phone: no\n"))
            || explanation().endsWith(QStringLiteral("Unlinks the phone: no"))); // true of all
    QCOMPARE(test::findIn<QLabel>(dialog(), "impactStatuses")->text(),
             QStringLiteral("Now: WORKING 2 · SCAN_QR_CODE 1"));
}

void TestVerbDialog::destructiveVerbsAskForTheName_data()
{
    QTest::addColumn<Verb>("verb");
    QTest::newRow("log out") << Verb::LogOut;
    QTest::newRow("delete") << Verb::Delete;
}

void TestVerbDialog::destructiveVerbsAskForTheName()
{
    QFETCH(const Verb, verb);
    open(verb, { session("waha1", "acme-sales") });
    QVERIFY(!verbButton()->isEnabled());
    QVERIFY(verbButton()->toolTip().contains(QStringLiteral("acme-sales")));
    typeConfirmation(QStringLiteral("acme-sales"));
    QVERIFY(verbButton()->isEnabled());
    typeConfirmation(QStringLiteral("acme-sale"));
    QVERIFY(!verbButton()->isEnabled()); // taken back
}

void TestVerbDialog::severalAskForTheNumber()
{
    open(Verb::Delete, { session("waha1", "acme-sales"), session("waha6", "acme-ops") });
    typeConfirmation(QStringLiteral("acme-sales"));
    QVERIFY(!verbButton()->isEnabled());
    typeConfirmation(QStringLiteral("2"));
    QVERIFY(verbButton()->isEnabled());
    QVERIFY(verbButton()->text().contains(u'2'));
    QVERIFY(dialog()->windowTitle().contains(QStringLiteral("2 session")));
}

void TestVerbDialog::nameMustBeExact_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("empty") << QString();
    QTest::newRow("capitals") << QStringLiteral("Acme-Sales");
    QTest::newRow("space") << QStringLiteral("acme-sales ");
    QTest::newRow("another") << QStringLiteral("acme-support");
}

void TestVerbDialog::nameMustBeExact()
{
    QFETCH(const QString, typed);
    open(Verb::Delete, { session("waha1", "acme-sales") });
    typeConfirmation(typed);
    QVERIFY(!verbButton()->isEnabled());
}

void TestVerbDialog::returnDestroysNothing()
{
    open(Verb::Delete, { session("waha1", "acme-sales") });
    typeConfirmation(QStringLiteral("acme-sales"));
    QTest::keyClick(test::findIn<QLineEdit>(dialog(), "confirmField"), Qt::Key_Return);
    QVERIFY(dialog()); // what was typed is not lost, and nothing is done
    QVERIFY(m_fixture->stage.operations.operations().empty());
}

void TestVerbDialog::consequencesAreSpelledOut()
{
    open(Verb::Restart, { session("waha1", "acme-sales") });
    QVERIFY(explanation().contains(QStringLiteral("new QR code: only if")));
    QVERIFY(explanation().contains(QStringLiteral("Unlinks the phone: no")));
}

void TestVerbDialog::unlinkingIsToldByStatus()
{
    open(Verb::LogOut, { session("waha1", "acme-sales") });
    QVERIFY(explanation().contains(QStringLiteral("Unlinks the phone: yes")));
    dialog()->close();
    QTRY_VERIFY(!dialog());
    open(Verb::Delete, { session("waha2", "loja-azul") }); // FAILED
    QVERIFY(explanation().contains(QStringLiteral("Unlinks the phone: no, only a working session")));
}

void TestVerbDialog::refusedOnesAreListedWithReasons()
{
    const auto silent = session("waha4", "waha4-000");
    open(Verb::Restart, { session("waha1", "acme-sales"), silent });
    QCOMPARE(listed().size(), qsizetype(2));
    QCOMPARE(listed().first(), QStringLiteral("acme-sales on waha1"));
    QVERIFY(listed().last().startsWith(QStringLiteral("Not: waha4-000 on waha4: ")));
    const QString why = m_fixture->stage.operations.permissions().verb(Verb::Restart, silent).reason;
    QVERIFY(!why.isEmpty() && listed().last().endsWith(why));
    QCOMPARE(verbButton()->text(), QStringLiteral("Restart")); // one, not two
}

void TestVerbDialog::nothingLeftToDo()
{
    open(Verb::Delete, { session("waha4", "waha4-000") });
    QVERIFY(!verbButton()->isEnabled());
    QVERIFY(!verbButton()->toolTip().isEmpty());
    QVERIFY(!dialog()->findChild<QLineEdit *>(QStringLiteral("confirmField"))); // nothing to confirm
    QCOMPARE(listed().size(), qsizetype(1));
}

void TestVerbDialog::hiddenOnesAreCounted()
{
    QVERIFY(m_fixture->select("waha1", "acme-sales"));
    QVERIFY(m_fixture->select("waha2", "loja-azul", Qt::ControlModifier));
    m_fixture->find<QLineEdit>("sessionFilter")->setText(QStringLiteral("acme"));
    QTRY_VERIFY(!m_fixture->tree()->isBusy() && m_fixture->tree()->shownSessions() == 3);
    QTRY_VERIFY(m_fixture->action("restartSession")->isEnabled());
    m_fixture->action("restartSession")->trigger();
    QVERIFY(dialog());
    QCOMPARE(listed(), QStringList(QStringLiteral("acme-sales on waha1")));
    QCOMPARE(test::findIn<QLabel>(dialog(), "hiddenLabel")->text().left(2), QStringLiteral("1 "));
    QVERIFY(test::findIn<QLabel>(dialog(), "hiddenLabel")->text().contains(QStringLiteral("not touched")));
}

/** Each with its status, however many there are. */
void TestVerbDialog::longListsAreWhole()
{
    open(Verb::Restart, many(305));
    QCOMPARE(listed().size(), qsizetype(305));
    QVERIFY(verbButton()->text().contains(QStringLiteral("305")));
    QVERIFY2(test::findIn<QLabel>(dialog(), "waveLabel")
                 ->text()
                 .contains(QStringLiteral("the first 3, then 10, then the other 292")),
             qPrintable(test::findIn<QLabel>(dialog(), "waveLabel")->text()));
}

void TestVerbDialog::escapeRunsNothing()
{
    open(Verb::Restart, { session("waha1", "acme-sales") });
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!dialog());
    QVERIFY(m_fixture->stage.operations.operations().empty());
}

void TestVerbDialog::verbRunsOnWhatIsListed()
{
    sim::WorkerConfig worker;
    worker.sessions = { Plant::working("alpha", "12025550101"), Plant::working("beta", "12025550102") };
    LiveFixture live({ worker }, [](Plant &plant) {
        plant.addRow(0, QStringLiteral("alpha"));
        plant.addRow(0, QStringLiteral("beta"));
    });
    QVERIFY(live.select(0, QStringLiteral("beta")));
    QTRY_VERIFY(live.action("stopSession")->isEnabled());
    live.action("stopSession")->trigger();
    QDialog *asked = live.dialog("verbDialog");
    QVERIFY(asked);
    QTest::keyClicks(test::findIn<QLineEdit>(asked, "reasonField"), QStringLiteral("  holiday "));
    QTest::mouseClick(test::findIn<QPushButton>(asked, "verbButton"), Qt::LeftButton);
    QTRY_VERIFY(!live.dialog("verbDialog"));
    QTRY_VERIFY(live.plant.truth(0, QStringLiteral("beta")).status == sim::Status::Stopped);
    QVERIFY(live.plant.truth(0, QStringLiteral("alpha")).status == sim::Status::Working);
    QCOMPARE(live.service().operations().size(), size_t(1));
    const OperationId id = live.service().operations().front();
    QCOMPARE(live.service().view(id).reason, QStringLiteral("holiday"));
    QTRY_VERIFY(shardmap::isEnd(live.service().view(id).state));
}

/** A session that goes while the question stands is left out; nobody is harmed. */
void TestVerbDialog::deletedByHandOnTheWay()
{
    open(Verb::Restart, { session("waha5", "lost-one") });
    m_fixture->stage.gone(QStringLiteral("waha5"), QStringLiteral("lost-one"));
    m_fixture->stage.flush();
    QTest::mouseClick(verbButton(), Qt::LeftButton);
    QTRY_VERIFY(!dialog());
    QVERIFY(m_fixture->stage.operations.operations().empty());
}

void TestVerbDialog::confirmDialogRunsOnce()
{
    int runs = 0;
    ui::openConfirmDialog(
        m_fixture->window.get(), QStringLiteral("Sure?"), QStringLiteral("Do it"),
        [] { return operations::Availability(); }, [&runs] { ++runs; });
    QDialog *asked = m_fixture->dialog("confirmDialog");
    QVERIFY(asked);
    QCOMPARE(runs, 0);
    auto *verb = test::findIn<QPushButton>(asked, "verbButton");
    QCOMPARE(verb->text(), QStringLiteral("Do it"));
    QTest::mouseClick(verb, Qt::LeftButton);
    QTRY_VERIFY(!m_fixture->dialog("confirmDialog"));
    QCOMPARE(runs, 1);
}

void TestVerbDialog::confirmDialogCancelsByDefault()
{
    int runs = 0;
    ui::openConfirmDialog(
        m_fixture->window.get(), QStringLiteral("Sure?"), QStringLiteral("Do it"),
        [] { return operations::Availability(); }, [&runs] { ++runs; });
    QDialog *asked = m_fixture->dialog("confirmDialog");
    QVERIFY(asked);
    asked->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(asked));
    QTest::keyClick(asked->windowHandle(), Qt::Key_Return);
    QTRY_VERIFY(!m_fixture->dialog("confirmDialog"));
    QCOMPARE(runs, 0);
}

QTEST_MAIN(TestVerbDialog)
#include "test_verbdialog.moc"
