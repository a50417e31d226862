// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/support/livefixture.h"
#include "gui/support/windowfixture.h"

#include "ui/theme/colors.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chips.h"
#include "ui/widgets/gaugebar.h"
#include "ui/widgets/labels.h"

#include <QDockWidget>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

#include <algorithm>

using namespace quayside;
using test::FleetStage;
using test::LiveFixture;
using test::WindowFixture;

/** What the window says about the whole fleet and its map: cards, banners, status line, welcome page. */
class TestStatus final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void cardsCountTheFleet();
    void cardsFollowTheFleet();
    void unaskedFleetIsNotWell();
    void emptyMapIsNotWell();
    void partlyKnownIsSaid();
    void cardsLeadSomewhere();
    void capacityIsDrawn();
    void statusLineTellsTheMap();
    void statusLineTellsAccess_data();
    void statusLineTellsAccess();
    void statusLineTellsFeeds();
    void demoIsCalledSo();
    void liveLabelTellsTheWorst();
    void consentNamesWhatIsAdded();
    void consentIsOfferedInTheMenu();
    void consentTurnsChangesOn();
    void bannerActions_data();
    void bannerActions();
    void interruptedIsSaidAsLongAsItIsSo();
    void bannerGoesWithItsMap();
    void failedCommandIsShown();
    void welcomePageOpensByKeyboard();
    void mapMenuListsOtherMaps();

private:
    void show(const std::function<void(FleetStage &)> &fill = test::stageDrawing);
    void showRestricted(FleetStage::Access access);
    [[nodiscard]] ui::Card *card(const char *name) const { return m_fixture->find<ui::Card>(name); }
    /** Tabs that are not in front count as visible in Qt; nothing of them is in sight. */
    [[nodiscard]] bool isInSight(const char *name) const
    {
        return !m_fixture->find<QWidget>(name)->visibleRegion().isEmpty();
    }
    [[nodiscard]] ui::Banner *banner() const
    {
        return m_fixture->find<QWidget>("head")->findChild<ui::Banner *>();
    }

    const test::TemporarySettings m_settings;
    std::unique_ptr<WindowFixture> m_fixture;
};

void TestStatus::init()
{
    test::TemporarySettings::clear();
    m_fixture = std::make_unique<WindowFixture>();
}

void TestStatus::show(const std::function<void(FleetStage &)> &fill)
{
    QVERIFY(m_fixture->showFilled(fill));
}

void TestStatus::showRestricted(FleetStage::Access access)
{
    QVERIFY(m_fixture->stage.open(access));
    test::stageDrawing(m_fixture->stage);
    m_fixture->window->showMap(m_fixture->stage.context());
    QVERIFY(m_fixture->waitForTree(m_fixture->stage.fleet));
}

void TestStatus::cardsCountTheFleet()
{
    show([](FleetStage &stage) {
        stage.addWorker(QStringLiteral("waha1"), 10);
        stage.addWorker(QStringLiteral("waha2"), 10);
        stage.addUser(QStringLiteral("42"));
        for (const char *worker : { "waha1", "waha2" })
            stage.report(QString::fromLatin1(worker), QStringLiteral("GOWS"), QStringLiteral("2026.7.1"), 1);
        for (int i = 0; i < 5; ++i) {
            const QString name = QStringLiteral("s%1").arg(i);
            stage.addSession(name, QStringLiteral("42"), QStringLiteral("waha1"));
            stage.seen(QStringLiteral("waha1"), name, i == 0 ? SessionStatus::Failed : SessionStatus::Working,
                       QStringLiteral("49151%1").arg(1'000 + i));
        }
        stage.flush();
    });
    QTRY_COMPARE(card("cardWorkers")->figure(), QStringLiteral("2"));
    QCOMPARE(card("cardWorkers")->text(), QStringLiteral("of 2 online"));
    QCOMPARE(card("cardSessions")->figure(), QStringLiteral("4"));
    QVERIFY(card("cardSessions")->text().contains(QStringLiteral("1 failed")));
    QCOMPARE(card("cardCapacity")->figure(), QStringLiteral("25 %"));
    QCOMPARE(card("cardCapacity")->text(), QStringLiteral("15 free"));
    QCOMPARE(card("cardAttention")->figure(), QStringLiteral("0"));
    QCOMPARE(card("cardAttention")->text(), QStringLiteral("nothing"));
    QCOMPARE(card("cardSessions")->accessibleName(), QStringLiteral("Sessions: 4"));
}

void TestStatus::cardsFollowTheFleet()
{
    show();
    QTRY_COMPARE(card("cardWorkers")->figure(), QStringLiteral("6"));
    m_fixture->stage.lose(QStringLiteral("waha1"));
    m_fixture->stage.flush();
    QTRY_COMPARE(card("cardWorkers")->figure(), QStringLiteral("5"));
    QVERIFY(card("cardWorkers")->text().contains(QStringLiteral("2 unreachable")));
    m_fixture->stage.clock.advance(60'000);
    m_fixture->stage.attention.evaluate();
    QTRY_VERIFY(card("cardAttention")->text().contains(QStringLiteral("2 down")));
    QCOMPARE(card("cardAttention")->figure(), QString::number(m_fixture->stage.attention.entries().size()));
}

void TestStatus::unaskedFleetIsNotWell()
{
    show([](FleetStage &stage) {
        stage.addWorker(QStringLiteral("waha1"), 10);
        stage.addUser(QStringLiteral("42"));
        stage.addSession(QStringLiteral("acme"), QStringLiteral("42"), QStringLiteral("waha1"));
        stage.flush();
    });
    for (const char *name : { "cardWorkers", "cardSessions", "cardAttention" })
        QTRY_COMPARE(card(name)->figure(), QStringLiteral("—"));
    QVERIFY(card("cardWorkers")->text().contains(QStringLiteral("asking 1 worker")));
    QTRY_VERIFY(m_fixture->text("statusKnowledge").contains(QStringLiteral("asking 1 worker")));
    QVERIFY(m_fixture->find<ui::LiveLabel>("liveLabel")->text().contains(QStringLiteral("Asking")));
}

void TestStatus::emptyMapIsNotWell()
{
    show([](FleetStage &) {});
    for (const char *name : { "cardWorkers", "cardSessions", "cardCapacity", "cardAttention" })
        QTRY_COMPARE(card(name)->figure(), QStringLiteral("—"));
    QCOMPARE(card("cardWorkers")->text(), QStringLiteral("no workers in the map"));
    QCOMPARE(m_fixture->find<ui::LiveLabel>("liveLabel")->text(), QStringLiteral("No workers"));
}

void TestStatus::partlyKnownIsSaid()
{
    show([](FleetStage &stage) {
        test::stageMany(stage, 2, 2, 1);
        stage.addWorker(QStringLiteral("late"), 10);
        stage.flush();
    });
    QTRY_VERIFY(card("cardWorkers")->text().contains(QStringLiteral("1 not asked yet")));
    QTRY_COMPARE(m_fixture->text("statusKnowledge"), QStringLiteral("1 of 3 workers have not answered yet"));
    m_fixture->stage.report(QStringLiteral("late"), QStringLiteral("GOWS"), QStringLiteral("2026.7.1"), 4);
    m_fixture->stage.flush();
    QTRY_VERIFY(m_fixture->text("statusKnowledge").isEmpty());
}

void TestStatus::cardsLeadSomewhere()
{
    show();
    QTest::mouseClick(card("cardCapacity"), Qt::LeftButton);
    QVERIFY(m_fixture->find<ui::ChipButton>("workersFree")->isChecked());
    QVERIFY(m_fixture->workers()->hasFocus());
    QTest::keyClick(card("cardWorkers"), Qt::Key_Return);
    QVERIFY(m_fixture->find<ui::ChipButton>("workersAll")->isChecked());
    QTest::mouseClick(m_fixture->find<ui::ChipButton>("filterDrift"), Qt::LeftButton);
    QTest::mouseClick(card("cardSessions"), Qt::LeftButton);
    QVERIFY(!m_fixture->find<ui::ChipButton>("filterDrift")->isChecked());
    QTest::keyClick(card("cardAttention"), Qt::Key_Space);
    QTRY_VERIFY(isInSight("attentionPane"));
}

void TestStatus::capacityIsDrawn()
{
    show();
    auto *gauge = card("cardCapacity")->findChild<ui::GaugeBar *>();
    QVERIFY(gauge->isVisible());
    QTRY_VERIFY(!gauge->accessibleName().isEmpty() || !gauge->accessibleDescription().isEmpty()
                || !gauge->toolTip().isEmpty());
    QVERIFY(card("cardCapacity")->text().contains(QStringLiteral("1 worker")));
    QVERIFY(card("cardCapacity")->text().contains(QStringLiteral("1 without capacity")));
}

void TestStatus::statusLineTellsTheMap()
{
    show();
    QCOMPARE(m_fixture->text("statusMap"), QStringLiteral("acme-prod.sqlite · read-write"));
    QCOMPARE(m_fixture->text("statusActor"), QStringLiteral("support@desk-3"));
    const auto count = m_fixture->stage.fleet.sessionCount();
    // One worker of the drawing does not answer: what is known of its sessions is old.
    const QString all = QStringLiteral("%1 session(s), ").arg(QLocale().toString(qlonglong(count)));
    const QString old = QLocale().toString(m_fixture->stage.fleet.oldCounts().total());
    QTRY_VERIFY2(m_fixture->text("statusSessions").startsWith(all + old + QStringLiteral(" as of ")),
                 qPrintable(m_fixture->text("statusSessions")));
    m_fixture->window->closeMap();
    QVERIFY(m_fixture->text("statusMap").isEmpty());
    QVERIFY(m_fixture->text("statusActor").isEmpty());
}

void TestStatus::statusLineTellsAccess_data()
{
    QTest::addColumn<FleetStage::Access>("access");
    QTest::addColumn<QString>("words");
    QTest::newRow("read-only") << FleetStage::Access::ReadOnly << QStringLiteral("read-only");
    QTest::newRow("no tables") << FleetStage::Access::WithoutTables
                               << QStringLiteral("read-only: Quayside's tables are missing");
}

void TestStatus::statusLineTellsAccess()
{
    QFETCH(const FleetStage::Access, access);
    QFETCH(const QString, words);
    showRestricted(access);
    QCOMPARE(m_fixture->text("statusMap"), QStringLiteral("acme-prod.sqlite · ") + words);
    QVERIFY(!m_fixture->find<QLabel>("statusMap")->toolTip().isEmpty());
    for (const char *change : { "addWorker", "addUser", "newSession" }) {
        QTRY_VERIFY2(!m_fixture->action(change)->isEnabled(), change);
        QVERIFY2(m_fixture->action(change)->toolTip().contains(
                     m_fixture->stage.operations.permissions().changes().reason),
                 change);
    }
    QVERIFY(m_fixture->action("refresh")->isEnabled());
    QVERIFY(m_fixture->action("find")->isEnabled());
}

void TestStatus::statusLineTellsFeeds()
{
    show();
    QTRY_VERIFY(m_fixture->text("statusFeeds").contains(QStringLiteral("events live on 6")));
    QVERIFY(m_fixture->text("statusFeeds").contains(QStringLiteral("1 not answering")));
    m_fixture->stage.updateOf(QStringLiteral("waha1")).feed = fleet::Feed::Polling;
    m_fixture->stage.flush();
    QTRY_VERIFY(m_fixture->text("statusFeeds").contains(QStringLiteral("polled 1")));
}

void TestStatus::demoIsCalledSo()
{
    QVERIFY(m_fixture->stage.open());
    test::stageMany(m_fixture->stage, 2, 2, 1);
    ui::MapContext context = m_fixture->stage.context();
    context.demo = true;
    m_fixture->window->showMap(context);
    QVERIFY(m_fixture->window->windowTitle().startsWith(QStringLiteral("Demo fleet")));
    QVERIFY(m_fixture->text("statusMap").startsWith(QStringLiteral("Demo fleet")));
    QVERIFY(!m_fixture->window->windowTitle().contains(QStringLiteral("acme-prod")));
}

void TestStatus::liveLabelTellsTheWorst()
{
    show([](FleetStage &stage) { test::stageMany(stage, 2, 2, 1); });
    auto *label = m_fixture->find<ui::LiveLabel>("liveLabel");
    QTRY_VERIFY(label->text().startsWith(QStringLiteral("Live · ")));
    m_fixture->stage.updateOf(QStringLiteral("waha1")).feed = fleet::Feed::Polling;
    m_fixture->stage.flush();
    QTRY_VERIFY(label->text().startsWith(QStringLiteral("Partly live")));
    m_fixture->stage.lose(QStringLiteral("waha1"));
    m_fixture->stage.flush();
    QTRY_VERIFY(label->text().startsWith(QStringLiteral("Live on 1 of 2 · "))); // not simply live
    QTRY_VERIFY(m_fixture->text("statusSessions").contains(QStringLiteral(" as of ")));
    m_fixture->stage.lose(QStringLiteral("waha2"));
    m_fixture->stage.flush();
    QTRY_COMPARE(label->text(), QStringLiteral("No worker answers"));
    QCOMPARE(label->accessibleName(), label->text());
}

void TestStatus::consentNamesWhatIsAdded()
{
    showRestricted(FleetStage::Access::WithoutTables);
    m_fixture->window->showBanner(QStringLiteral("Before anything can be changed …"),
                                  ui::BannerAction::AddOwnTables, false);
    for (const char *what : { "quayside_", "journal", "reserved slots", "labels of users" })
        QVERIFY2(banner()->text().contains(QLatin1StringView(what)), what);
    QCOMPARE(banner()->findChild<QPushButton *>(QStringLiteral("bannerAction"))->text(),
             QStringLiteral("Add tables"));
    QCOMPARE(banner()->findChild<QPushButton *>(QStringLiteral("bannerDismiss"))->text(),
             QStringLiteral("Not now"));
    QCOMPARE(banner()->accessibleName(), banner()->text());
}

void TestStatus::consentIsOfferedInTheMenu()
{
    showRestricted(FleetStage::Access::WithoutTables);
    QSignalSpy agreed(m_fixture->window.get(), &ui::MainWindow::ownTablesRequested);
    QTRY_VERIFY(m_fixture->action("addOwnTables")->isEnabled());
    m_fixture->action("addOwnTables")->trigger();
    QCOMPARE(agreed.count(), 1);
}

void TestStatus::consentTurnsChangesOn()
{
    showRestricted(FleetStage::Access::WithoutTables);
    QTRY_VERIFY(!m_fixture->action("addWorker")->isEnabled());
    const auto installed = m_fixture->stage.map.installOwnTables();
    QTRY_VERIFY(installed.isFinished());
    QVERIFY(installed.result().has_value());
    m_fixture->stage.info = *installed.result();
    m_fixture->window->mapInfoChanged();
    QTRY_VERIFY(m_fixture->action("addWorker")->isEnabled());
    QTRY_VERIFY(!m_fixture->action("addOwnTables")->isEnabled());
    QVERIFY(m_fixture->action("addOwnTables")->toolTip().contains(QStringLiteral("there already")));
    QVERIFY(m_fixture->text("statusMap").endsWith(QStringLiteral("read-write")));
}

void TestStatus::bannerActions_data()
{
    QTest::addColumn<ui::BannerAction>("action");
    QTest::addColumn<QString>("label");
    QTest::newRow("reopen") << ui::BannerAction::Reopen << QStringLiteral("Open again");
    QTest::newRow("operations") << ui::BannerAction::ShowOperations << QStringLiteral("Show operations");
    QTest::newRow("none") << ui::BannerAction::None << QString();
}

void TestStatus::bannerActions()
{
    QFETCH(const ui::BannerAction, action);
    QFETCH(const QString, label);
    show();
    QTest::keyClick(card("cardAttention"), Qt::Key_Space);
    QTRY_VERIFY(isInSight("attentionPane"));
    QTRY_VERIFY(!isInSight("operationsPane"));
    QSignalSpy opened(m_fixture->window.get(), &ui::MainWindow::reopenRequested);
    m_fixture->window->showBanner(QStringLiteral("Something happened."), action, true);
    auto *button = banner()->findChild<QPushButton *>(QStringLiteral("bannerAction"));
    QCOMPARE(button->text(), label);
    QCOMPARE(button->isVisible(), !label.isEmpty());
    button->click();
    QCOMPARE(opened.count(), action == ui::BannerAction::Reopen ? 1 : 0);
    const bool showsOperations = action == ui::BannerAction::ShowOperations;
    QTRY_COMPARE(isInSight("operationsPane"), showsOperations);
    QCOMPARE(banner()->isVisible(), !showsOperations);
}

void TestStatus::interruptedIsSaidAsLongAsItIsSo()
{
    show();
    m_fixture->window->setInterrupted(2);
    QVERIFY(banner()->isVisible());
    const auto *words = banner()->findChild<QLabel *>(QStringLiteral("bannerText"));
    QVERIFY(words && words->text().startsWith(u'2'));
    m_fixture->window->setInterrupted(1);
    QVERIFY(words->text().startsWith(u'1'));
    m_fixture->window->setInterrupted(0);
    QVERIFY(!banner()->isVisible());
    m_fixture->window->setInterrupted(2);
    banner()->findChild<QPushButton *>(QStringLiteral("bannerAction"))->click();
    QVERIFY(!banner()->isVisible());
    m_fixture->window->setInterrupted(1); // fewer are no news to whoever has seen it
    QVERIFY(!banner()->isVisible());
    m_fixture->window->setInterrupted(2);
    QVERIFY(banner()->isVisible());
}

void TestStatus::bannerGoesWithItsMap()
{
    show();
    m_fixture->window->showBanner(QStringLiteral("About this map."), ui::BannerAction::None, true);
    QVERIFY(banner()->isVisible());
    m_fixture->window->closeMap();
    QVERIFY(!banner()->isVisible());
}

/** What has no dialog to tell of its failure tells it in the banner. */
void TestStatus::failedCommandIsShown()
{
    LiveFixture live({ sim::WorkerConfig() });
    const fleet::WorkerFacts &facts = live.fleet().worker(live.fleet().workers()[0]);
    QVERIFY(live.clickWorker(facts.name));
    QTRY_VERIFY(live.action("cordonWorker")->isEnabled());
    QVERIFY(live.plant.database().run("INSERT OR REPLACE INTO quayside_worker (worker_id, state) "
                                      "VALUES ('1', 'draining')"));
    live.action("cordonWorker")->trigger();
    auto *shown = live.find<QWidget>("head")->findChild<ui::Banner *>();
    QTRY_VERIFY(shown->isVisible());
    QVERIFY(shown->text().size() > 20);
    QCOMPARE(live.plant.database().value("SELECT state FROM quayside_worker WHERE worker_id = '1'"),
             QByteArray("draining"));
}

void TestStatus::welcomePageOpensByKeyboard()
{
    m_fixture->window->showWelcome({ QStringLiteral("/srv/a.sqlite"), QStringLiteral("/srv/b.sqlite") });
    QSignalSpy opened(m_fixture->window.get(), &ui::MainWindow::openMapRequested);
    auto *recent = m_fixture->find<QListWidget>("recentMaps");
    recent->setFocus();
    recent->setCurrentRow(0);
    QTest::keyClick(recent, Qt::Key_Down);
    QTest::keyClick(recent, Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.first().first().toString(), QStringLiteral("/srv/b.sqlite"));
    QVERIFY(recent->item(0)->text().contains(QStringLiteral("/srv"))); // names repeat, folders tell
    QVERIFY(!m_fixture->action("addWorker")->isEnabled());
}

void TestStatus::mapMenuListsOtherMaps()
{
    m_fixture->window->showWelcome({ QStringLiteral("/srv/other.sqlite") });
    show();
    auto *button = m_fixture->find<QToolButton>("mapButton");
    QVERIFY(button->text().contains(QStringLiteral("acme-prod")));
    QSignalSpy opened(m_fixture->window.get(), &ui::MainWindow::openMapRequested);
    const QList<QAction *> actions = button->menu()->actions();
    const auto other = std::ranges::find_if(actions, [](const QAction *action) {
        return action->text().contains(QStringLiteral("other"));
    });
    QVERIFY(other != actions.end());
    (*other)->trigger();
    QCOMPARE(opened.first().first().toString(), QStringLiteral("/srv/other.sqlite"));
}

QTEST_MAIN(TestStatus)
#include "test_status.moc"
