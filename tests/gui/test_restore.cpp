// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/support/windowfixture.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QTableView>
#include <QTreeWidget>

using namespace quayside;
using test::FleetStage;
using test::WindowFixture;

namespace {

const QString kOne = QStringLiteral("waha1");
const QString kTwo = QStringLiteral("waha2");
const QString kEngine = QStringLiteral("GOWS");
const QString kVersion = QStringLiteral("2026.7.1");

void tellUptime(FleetStage &stage, qint64 ms)
{
    stage.updateOf(kOne).status = waha::ServerStatus { 0, ms, {} };
}

/** waha1 with three working sessions and one that was stopped long ago, waha2 with room for two. */
void stageTwo(FleetStage &stage)
{
    stage.addWorker(kOne, 10);
    stage.addWorker(kTwo, 2);
    stage.addUser(QStringLiteral("42"), QStringLiteral("Acme GmbH"));
    for (const char *name : { "ran", "failed", "gone", "asleep" }) {
        stage.addSession(QString::fromLatin1(name), QStringLiteral("42"), kOne);
        const bool asleep = qstrcmp(name, "asleep") == 0;
        stage.seen(kOne, QString::fromLatin1(name), asleep ? SessionStatus::Stopped : SessionStatus::Working,
                   QStringLiteral("12025550101"));
    }
    for (const QString &worker : { kOne, kTwo })
        stage.report(worker, kEngine, kVersion, 5);
    tellUptime(stage, 18'000'000);
    stage.flush();
    stage.clock.advance(3'600'000);
}

/** waha1 was away for a moment: one session is stopped now, one failed, one is gone. */
void restartOne(FleetStage &stage)
{
    stage.lose(kOne);
    stage.flush();
    stage.clock.advance(20'000);
    stage.seen(kOne, QStringLiteral("ran"), SessionStatus::Stopped, QStringLiteral("12025550101"));
    stage.seen(kOne, QStringLiteral("failed"), SessionStatus::Failed, QStringLiteral("12025550101"));
    stage.gone(kOne, QStringLiteral("gone"));
    stage.report(kOne, kEngine, kVersion, 5);
    tellUptime(stage, 5'000);
    stage.flush();
}

void letItHaveItsTurn(FleetStage &stage)
{
    stage.clock.advance(120'000);
    stage.report(kOne, kEngine, kVersion, 5);
    stage.flush();
    stage.attention.evaluate();
}

} // namespace

/** Restoring from the menu and the attention list, and the inspector's line about the others' room. */
class TestRestore final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        test::TemporarySettings::clear();
        m_fixture = std::make_unique<WindowFixture>();
        QVERIFY(m_fixture->showFilled(stageTwo));
        QVERIFY(m_fixture->clickWorker(kOne));
    }
    void cleanup() { m_fixture.reset(); }

    void nothingToRestoreSaysWhy()
    {
        QTRY_VERIFY2(
            action()->toolTip().contains(QStringLiteral("Everything on waha1 that should run does.")),
            qPrintable(action()->toolTip()));
        QVERIFY(!action()->isEnabled());
        QVERIFY(m_fixture->find<QMenu>("menuWorker")->actions().contains(action()));
    }

    void serverHasItsTurnFirst()
    {
        restartOne(m_fixture->stage);
        QTRY_VERIFY(action()->toolTip().contains(QStringLiteral("starts sessions by itself until about")));
        QVERIFY(!action()->isEnabled());
        QVERIFY(!titles().contains(QStringLiteral("should run")));
        m_fixture->stage.clock.advance(120'000); // nothing else happens
        m_fixture->stage.attention.evaluate();
        QTRY_VERIFY(action()->isEnabled());
    }

    void contextMenuHasIt()
    {
        const auto *table = m_fixture->workers();
        Q_EMIT const_cast<ui::FleetTreeView *>(table)->customContextMenuRequested(
            table->visualRect(table->currentIndex()).center());
        QTRY_VERIFY(m_fixture->window->findChild<QMenu *>(QStringLiteral("workerMenu")));
        auto *menu = m_fixture->find<QMenu>("workerMenu");
        QVERIFY(menu->actions().contains(action()));
        menu->close();
    }

    void dialogListsSessionsAndReasons()
    {
        openDialog();
        const QString explanation = test::findIn<QLabel>(dialog(), "explanation")->text();
        QVERIFY2(explanation.contains(QStringLiteral("3 of 3 session(s) that should run do not.")),
                 qPrintable(explanation));
        QVERIFY2(explanation.contains(QStringLiteral("waha1 started at ")), qPrintable(explanation));
        QCOMPARE(
            lines(),
            QStringList(
                { QStringLiteral("failed|FAILED, for 2 min or longer|Restart|worked before the restart|2"),
                  QStringLiteral("ran|STOPPED, for 2 min or longer|Start|worked before the restart|2"),
                  QStringLiteral("gone|not there|Create again by hand|"
                                 "worked before the restart|0") }));
        QCOMPARE(verbButton()->text(), QStringLiteral("Restore 2 session(s)"));
        QVERIFY(verbButton()->isEnabled());
        QVERIFY(!list()->accessibleName().isEmpty());
    }

    void untickedOnesAreLeftOut()
    {
        openDialog();
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_Space); // the current one, by keyboard
        QCOMPARE(list()->topLevelItem(0)->checkState(0), Qt::Unchecked);
        QCOMPARE(verbButton()->text(), QStringLiteral("Restore 1 session(s)"));
        list()->topLevelItem(1)->setCheckState(0, Qt::Unchecked);
        QVERIFY(!verbButton()->isEnabled());
        QVERIFY(!verbButton()->toolTip().isEmpty());
        list()->topLevelItem(1)->setCheckState(0, Qt::Checked);
        test::findIn<QLineEdit>(dialog(), "reasonField")->setText(QStringLiteral("power cut"));
        QTest::mouseClick(verbButton(), Qt::LeftButton);
        QTRY_COMPARE(m_fixture->stage.operations.operations().size(), size_t(1));
        const auto view = m_fixture->stage.operations.view(m_fixture->stage.operations.operations().front());
        QCOMPARE(view.kind, QStringLiteral("restore"));
        QCOMPARE(view.title, QStringLiteral("Restore 1 session(s) of waha1"));
        QCOMPARE(view.reason, QStringLiteral("power cut"));
        QCOMPARE(view.items.size(), size_t(1));
        QCOMPARE(view.items.front().session.name, QStringLiteral("ran"));
        QTRY_VERIFY(m_fixture->dialog("operationDialog"));
        QVERIFY(!dialog());
    }

    void escapeRestoresNothing()
    {
        openDialog();
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!dialog());
        QVERIFY(m_fixture->stage.operations.operations().empty());
    }

    void attentionListOffersIt()
    {
        restartOne(m_fixture->stage);
        letItHaveItsTurn(m_fixture->stage);
        QTRY_VERIFY2(
            titles().contains(QStringLiteral("waha1 restarted: 3 of 3 session(s) that should run do not")),
            qPrintable(titles()));
        auto *table = m_fixture->find<QTableView>("attentionTable");
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            if (table->model()->index(row, 1).data().toString().contains(QStringLiteral("should run")))
                table->setCurrentIndex(table->model()->index(row, 1));
        }
        QPushButton *button = nullptr;
        for (QPushButton *candidate :
             m_fixture->find<QWidget>("attentionRepairs")->findChildren<QPushButton *>())
            button = candidate->text() == QStringLiteral("Restore sessions…") ? candidate : button;
        QVERIFY(button);
        button->click();
        QTRY_VERIFY(dialog());
    }

    void inspectorSaysWhetherTheOthersHaveRoom()
    {
        QTRY_COMPARE(plain("factWorkerSpare"), QStringLiteral("2 of its 4 session(s) would have no place"));
        const auto *line = m_fixture->find<QLabel>("factWorkerSpare");
        QVERIFY(line->accessibleDescription().contains(QStringLiteral("waha2 takes 2 of 2 free")));
        QVERIFY(!m_fixture->find<QLabel>("factWorkerSpareDetails")->isVisible());
        Q_EMIT const_cast<QLabel *>(line)->linkActivated(QStringLiteral("#"));
        QVERIFY(m_fixture->find<QLabel>("factWorkerSpareDetails")->isVisible());
        QVERIFY(plain("factWorkerSpareDetails").contains(QStringLiteral("waha2 takes 2 of 2 free")));
        Q_EMIT const_cast<QLabel *>(line)->linkActivated(QStringLiteral("#"));
        QVERIFY(!m_fixture->find<QLabel>("factWorkerSpareDetails")->isVisible());
    }

    void inspectorFollowsTheFleet()
    {
        QTRY_COMPARE(plain("factWorkerSpare"), QStringLiteral("2 of its 4 session(s) would have no place"));
        m_fixture->stage.addWorker(QStringLiteral("waha3"), 50);
        m_fixture->stage.report(QStringLiteral("waha3"), kEngine, kVersion, 5);
        m_fixture->stage.clock.advance(2'000);
        m_fixture->stage.flush();
        QTRY_COMPARE(plain("factWorkerSpare"), QStringLiteral("its 4 session(s) fit on 1 other(s)"));
        QVERIFY(m_fixture->clickWorker(kTwo));
        QTRY_COMPARE(plain("factWorkerSpare"), QStringLiteral("it has no sessions to place"));
    }

private:
    [[nodiscard]] QAction *action() const { return m_fixture->action("restoreWorker"); }
    [[nodiscard]] QDialog *dialog() const { return m_fixture->dialog("restoreDialog"); }
    [[nodiscard]] QTreeWidget *list() const { return test::findIn<QTreeWidget>(dialog(), "restoreList"); }
    [[nodiscard]] QPushButton *verbButton() const
    {
        return test::findIn<QPushButton>(dialog(), "verbButton");
    }
    void openDialog()
    {
        restartOne(m_fixture->stage);
        letItHaveItsTurn(m_fixture->stage);
        QTRY_VERIFY(action()->isEnabled());
        action()->trigger();
        QTRY_VERIFY(dialog());
    }
    /** "session|now|what|why|check state" of each line. */
    [[nodiscard]] QStringList lines() const
    {
        QStringList all;
        for (int at = 0; at < list()->topLevelItemCount(); ++at) {
            const QTreeWidgetItem *line = list()->topLevelItem(at);
            all << QStringList({ line->text(0), line->text(1), line->text(2), line->text(3),
                                 QString::number(line->checkState(0)) })
                       .join(u'|');
        }
        return all;
    }
    [[nodiscard]] QString titles() const
    {
        QStringList all;
        for (const fleet::AttentionEntry &entry : m_fixture->stage.attention.entries())
            all << entry.title;
        return all.join(u'\n');
    }
    /** A label's text without its link. */
    [[nodiscard]] QString plain(const char *label) const
    {
        QString text = m_fixture->text(label);
        return text.remove(QRegularExpression(QStringLiteral("<[^>]*>")));
    }

    const test::TemporarySettings m_settings;
    std::unique_ptr<WindowFixture> m_fixture;
};

QTEST_MAIN(TestRestore)
#include "test_restore.moc"
