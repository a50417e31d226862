// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/support/livefixture.h"
#include "gui/support/windowfixture.h"

#include "fleet/truth/sessioncause.h"
#include "items/tree/sessiontreemodel.h"
#include "ui/panes/inspector/sessioninspector.h"
#include "ui/theme/colors.h"
#include "ui/widgets/emptystate.h"
#include "ui/window/selectionwatch.h"

#include <QDialog>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>
#include <QToolButton>

using namespace quayside;
using test::FleetStage;
using test::WindowFixture;

/** What is said about the session, worker or user that was clicked. */
class TestInspector final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void sessionFacts();
    void staleSessionTellsItsAge();
    void neverSeenIsSaid();
    void everyPlaceSaysTheSame_data();
    void everyPlaceSaysTheSame();
    void misplacedSessionLeadsToItsWorker();
    void refusalStaysWithItsSession();
    void orphanHasNoRow();
    void userLinkLeadsToTheUser();
    void timelineIsNewestFirst();
    void timelineFollowsTheSession();
    void disabledActionsSayWhy();
    void readOnlyMapTurnsChangesOff();
    void severalSessions();
    void sessionThatGoesIsLetGo();
    void sessionIsFollowedToItsNewPlace();
    void workerFacts();
    void silentWorkerShowsOldValuesAsOld();
    void refusedWorkerSaysNothingOfLiveChanges();
    void degradedWorkerSaysWhy();
    void overfullWorkerSaysSinceWhenAndWhatToDo();
    void workerWithoutCapacity();
    void workerDisksAndProblems();
    void userFacts();
    void unknownUserIsSaid();
    void closingTheMapEmptiesIt();
    void openedPanesChooseNothing();
    void hiddenSessionIsStillLookedAt();
    void hiddenWorkerIsStillLookedAt();
    void otherThingIsReadFromItsTop();
    void emptyTimelineSaysWhy();

private:
    void showFleet() { QVERIFY(m_fixture->showFilled()); }
    [[nodiscard]] bool isShown(const char *name) const;
    [[nodiscard]] QString chip(const char *name) const;
    [[nodiscard]] QToolButton *button(const char *page, const char *name) const;
    void clickLink(const char *name) const;
    void openEveryPane() const;
    void settle() const { m_fixture->window->findChild<ui::SelectionWatch *>()->refreshNow(); }

    const test::TemporarySettings m_settings;
    std::unique_ptr<WindowFixture> m_fixture;
};

namespace {

/** True when the widget paints this colour somewhere. */
bool paints(QWidget *widget, const QColor &color)
{
    const QImage image = widget->grab().toImage();
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixelColor(x, y) == color)
                return true;
    return false;
}

QString column(const QTableView *view, int row)
{
    return view->model()->index(row, 1).data().toString();
}

} // namespace

void TestInspector::init()
{
    test::TemporarySettings::clear();
    m_fixture = std::make_unique<WindowFixture>();
}

bool TestInspector::isShown(const char *name) const
{
    return m_fixture->find<QWidget>(name)->isVisible();
}

QString TestInspector::chip(const char *name) const
{
    return m_fixture->find<QWidget>(name)->accessibleName();
}

QToolButton *TestInspector::button(const char *page, const char *name) const
{
    return test::findIn<QToolButton>(m_fixture->find<QWidget>(page), name);
}

void TestInspector::clickLink(const char *name) const
{
    auto *label = m_fixture->find<QLabel>(name);
    QTest::mouseClick(label, Qt::LeftButton, {}, QPoint(6, label->fontMetrics().height() / 2));
}

void TestInspector::sessionFacts()
{
    showFleet();
    QVERIFY(m_fixture->select("waha1", "acme-sales"));
    QTRY_COMPARE(m_fixture->text("inspectorName"), QStringLiteral("acme-sales"));
    QCOMPARE(chip("inspectorStatus"), QStringLiteral("WORKING"));
    QCOMPARE(m_fixture->text("inspectorSince"), QStringLiteral("for 4 min or longer")); // found so
    QVERIFY(m_fixture->text("factUser").contains(QStringLiteral("Acme GmbH · 42")));
    QVERIFY(m_fixture->text("factWorker").contains(QStringLiteral(">waha1<")));
    QCOMPARE(m_fixture->text("factUrl"), QStringLiteral("http://waha1.example.com"));
    QCOMPARE(m_fixture->text("factEngine"), QStringLiteral("NOWEB"));
    QVERIFY(m_fixture->text("factPhone").startsWith(QStringLiteral("+49 ")));
    QVERIFY(m_fixture->text("factRow").startsWith(u'#'));
    QVERIFY(!isShown("factRunsOn")); // it runs where the map says
    QVERIFY(!isShown("factPushName"));
    QVERIFY(!isShown("inspectorDrift"));
}

void TestInspector::staleSessionTellsItsAge()
{
    showFleet();
    QVERIFY(m_fixture->select("waha4", "waha4-000"));
    QTRY_COMPARE(m_fixture->text("inspectorName"), QStringLiteral("waha4-000"));
    QVERIFY(m_fixture->text("inspectorSince").contains(QStringLiteral("4 min ago")));
    QVERIFY(m_fixture->text("inspectorCause").contains(QStringLiteral("waha4 does not answer")));
    auto *status = m_fixture->find<QWidget>("inspectorStatus");
    const ui::Colors &colors = ui::colorsFor(status->palette());
    QVERIFY(paints(status, colors.tone(ui::Tone::Neutral).soft)); // not green: nobody knows
    QVERIFY(!paints(status, colors.tone(ui::Tone::Good).soft));
    m_fixture->stage.clock.advance(3 * 3'600'000);
    QTRY_VERIFY(m_fixture->text("inspectorSince").contains(QStringLiteral("3 h ago")));
}

void TestInspector::neverSeenIsSaid()
{
    QVERIFY(m_fixture->showFilled([](FleetStage &stage) {
        stage.addWorker(QStringLiteral("waha1"), 500);
        stage.addUser(QStringLiteral("42"));
        stage.addSession(QStringLiteral("acme"), QStringLiteral("42"), QStringLiteral("waha1"));
        stage.flush();
    }));
    QVERIFY(m_fixture->select("waha1", "acme"));
    QTRY_VERIFY(m_fixture->text("inspectorSince").contains(QStringLiteral("never seen")));
    QVERIFY(!isShown("factPhone"));
}

void TestInspector::everyPlaceSaysTheSame_data()
{
    QTest::addColumn<QString>("worker");
    QTest::addColumn<QString>("session");
    QTest::addColumn<QString>("status"); // the kind of its cause; none where it has none
    QTest::addColumn<QString>("difference");
    const auto row = [](const char *worker, const char *session, const char *status, const char *difference) {
        QTest::newRow(session) << QString::fromLatin1(worker) << QString::fromLatin1(session)
                               << QString::fromLatin1(status) << QString::fromLatin1(difference);
    };
    row("waha1", "broken", "failed", "");
    row("waha1", "stuck", "stuck-starting", "");
    row("waha1", "unscanned", "stuck-pairing", "");
    row("waha1", "absent", "", "missing");
    row("waha2", "orphan", "", "orphan");
    row("waha1", "elsewhere", "", "misplaced");
}

/** Attention, the row, the inspector: one cause, in the same words. */
void TestInspector::everyPlaceSaysTheSame()
{
    QFETCH(QString, worker);
    QFETCH(QString, session);
    QFETCH(QString, status);
    QFETCH(QString, difference);
    QVERIFY(m_fixture->showFilled([](FleetStage &stage) {
        stage.addWorker(QStringLiteral("waha1"), 500);
        stage.addWorker(QStringLiteral("waha2"), 500);
        stage.addUser(QStringLiteral("42"));
        for (const char *name : { "broken", "stuck", "unscanned", "absent", "elsewhere" })
            stage.addSession(QString::fromLatin1(name), QStringLiteral("42"), QStringLiteral("waha1"));
        stage.report(QStringLiteral("waha1"), QStringLiteral("GOWS"), QStringLiteral("2026.7.1"), 3);
        stage.report(QStringLiteral("waha2"), QStringLiteral("GOWS"), QStringLiteral("2026.7.1"), 3);
        stage.seen(QStringLiteral("waha1"), QStringLiteral("broken"), SessionStatus::Failed);
        stage.seen(QStringLiteral("waha1"), QStringLiteral("stuck"), SessionStatus::Starting);
        stage.seen(QStringLiteral("waha1"), QStringLiteral("unscanned"), SessionStatus::ScanQrCode);
        stage.seen(QStringLiteral("waha2"), QStringLiteral("orphan"), SessionStatus::Working);
        stage.seen(QStringLiteral("waha2"), QStringLiteral("elsewhere"), SessionStatus::Working);
        stage.flush();
    }));
    m_fixture->stage.flush(); // all of it is news before time passes
    m_fixture->stage.clock.advance(300'000);
    m_fixture->stage.attention.evaluate();
    const fleet::SessionIndex index = m_fixture->stage.session(worker, session);
    const fleet::SessionCause why(m_fixture->stage.fleet);
    const std::vector<fleet::Cause> causes = why.all(index);
    QCOMPARE(causes.size(), size_t(1));
    const fleet::Cause &cause = causes.front();
    const QString text = why.text(index, causes);
    QCOMPARE(toString(cause.kind), status.isEmpty() ? difference : status);

    const auto &entries = m_fixture->stage.attention.entries();
    const auto find = [&] {
        m_fixture->stage.attention.evaluate();
        return std::ranges::find(entries, index, &fleet::AttentionEntry::session);
    };
    QTRY_VERIFY_WITH_TIMEOUT(find() != entries.end(), 30'000);
    const auto entry = find();
    QCOMPARE(toString(entry->cause.kind), toString(cause.kind));
    QVERIFY(text.startsWith(entry->title));
    QVERIFY(text.endsWith(entry->explanation));

    QVERIFY(m_fixture->select(worker.toLatin1().constData(), session.toLatin1().constData()));
    QTRY_COMPARE(m_fixture->text("inspectorName"), session);
    QCOMPARE(m_fixture->text(status.isEmpty() ? "inspectorDrift" : "inspectorCause"), text);
    QVERIFY(!isShown(status.isEmpty() ? "inspectorCause" : "inspectorDrift"));

    using Model = items::SessionTreeModel;
    const QModelIndex row = m_fixture->sessions()->currentIndex();
    const QString tip = row.siblingAtColumn(status.isEmpty() ? Model::Drift : Model::Status)
                            .data(Qt::ToolTipRole)
                            .toString();
    QVERIFY2(tip.endsWith(text), qPrintable(tip));
}

void TestInspector::misplacedSessionLeadsToItsWorker()
{
    showFleet();
    QVERIFY(m_fixture->select("waha3", "toko-maju"));
    QTRY_VERIFY(isShown("factRunsOn"));
    QVERIFY(m_fixture->text("factRunsOn").contains(QStringLiteral("waha6")));
    QVERIFY(m_fixture->text("factWorker").contains(QStringLiteral("waha3")));
    QVERIFY(m_fixture->text("inspectorDrift").contains(QStringLiteral("the shard map says otherwise")));
    clickLink("factRunsOn");
    QTRY_COMPARE(m_fixture->workers()->currentIndex().siblingAtColumn(0).data().toString(),
                 QStringLiteral("waha6"));
    clickLink("factWorker");
    QTRY_COMPARE(m_fixture->workers()->currentIndex().siblingAtColumn(0).data().toString(),
                 QStringLiteral("waha3"));
}

/** Why its row could not be removed: for as long as that is still to be done, and of no other session. */
void TestInspector::refusalStaysWithItsSession()
{
    QVERIFY(m_fixture->showFilled([](FleetStage &stage) {
        stage.addWorker(QStringLiteral("waha1"), 500);
        stage.addUser(QStringLiteral("42"));
        for (const char *name : { "absent", "other" }) // rows that are not in the map's file: it refuses
            stage.addSession(QString::fromLatin1(name), QStringLiteral("42"), QStringLiteral("waha1"));
        stage.report(QStringLiteral("waha1"), QStringLiteral("GOWS"), QStringLiteral("2026.7.1"), 3);
        stage.flush();
    }));
    const fleet::SessionIndex absent
        = m_fixture->stage.session(QStringLiteral("waha1"), QStringLiteral("absent"));
    const auto refused = m_fixture->stage.edits.removeRow(absent);
    QTRY_VERIFY(refused.isFinished());
    const QString reason = refused.result().error().toDisplayString();
    auto *page = m_fixture->find<ui::SessionInspector>("sessionInspector");
    const auto isSaid = [page, &reason] {
        return std::ranges::any_of(page->findChildren<QLabel *>(), [&reason](const QLabel *label) {
            return label->isVisible() && label->text() == reason;
        });
    };
    const auto removeRow = [this] {
        const QString name = QStringLiteral("repair%1").arg(int(fleet::Repair::RemoveRow));
        auto *remedy = m_fixture->find<QWidget>("inspectorRepairs")->findChild<QPushButton *>(name);
        QVERIFY(remedy && remedy->isEnabled());
        remedy->click();
        QTRY_VERIFY(m_fixture->dialog("confirmDialog"));
        test::findIn<QPushButton>(m_fixture->dialog("confirmDialog"), "verbButton")->click();
    };
    QVERIFY(m_fixture->select("waha1", "absent"));
    QTRY_COMPARE(m_fixture->text("inspectorName"), QStringLiteral("absent"));
    removeRow();
    QTRY_VERIFY(isSaid());
    page->refresh(); // what every change of the fleet and every second does
    QVERIFY(isSaid());

    removeRow();
    QVERIFY(m_fixture->select("waha1", "other"));
    QTRY_COMPARE(m_fixture->text("inspectorName"), QStringLiteral("other"));
    const auto after = m_fixture->stage.edits.removeRow(absent); // is answered after the one before it
    QTRY_VERIFY(after.isFinished());
    QVERIFY(!isSaid());
    QVERIFY(m_fixture->select("waha1", "absent"));
    QTRY_VERIFY(isSaid());

    m_fixture->stage.seen(QStringLiteral("waha1"), QStringLiteral("absent"), SessionStatus::Working);
    m_fixture->stage.flush();
    QTRY_VERIFY(!isSaid()); // there is nothing left to remove
}

void TestInspector::orphanHasNoRow()
{
    showFleet();
    QVERIFY(m_fixture->select("waha5", "lost-one"));
    QTRY_COMPARE(m_fixture->text("factRow"), QStringLiteral("none"));
    QVERIFY(m_fixture->text("inspectorDrift").contains(QStringLiteral("is not in the shard map")));
    QVERIFY(!isShown("factUser"));
    QTRY_VERIFY(button("sessionInspector", "adoptSessionButton")->isEnabled());
}

void TestInspector::userLinkLeadsToTheUser()
{
    showFleet();
    QVERIFY(m_fixture->select("waha2", "loja-azul"));
    QTRY_VERIFY(m_fixture->text("factUser").contains(QStringLiteral("Loja Azul")));
    clickLink("factUser");
    const auto user = m_fixture->stage.fleet.findUser(UserId(QStringLiteral("43")));
    QTRY_COMPARE(m_fixture->tree()->userAt(m_fixture->sessions()->currentIndex()), user);
    QTRY_VERIFY(isShown("userInspector"));
}

void TestInspector::timelineIsNewestFirst()
{
    showFleet();
    const SessionKey key { WorkerId(QStringLiteral("waha1")), QStringLiteral("acme-sales") };
    fleet::Timeline &timeline = m_fixture->stage.timeline;
    const qint64 now = m_fixture->stage.clock.nowMs();
    timeline.add(key, { now - 60'000, SessionStatus::Starting, {} });
    timeline.add(key, { now - 30'000, SessionStatus::Working, {} });
    QVERIFY(m_fixture->select("waha1", "acme-sales"));
    auto *view = m_fixture->find<QTableView>("timeline");
    QTRY_COMPARE(view->model()->rowCount(), 2);
    QVERIFY(column(view, 0).contains(QStringLiteral("WORKING")));
    QVERIFY(column(view, 1).contains(QStringLiteral("STARTING")));
    timeline.add(key, { now, {}, QStringLiteral("restarted by support@desk-3") });
    QTRY_COMPARE(view->model()->rowCount(), 3);
    QCOMPARE(column(view, 0), QStringLiteral("restarted by support@desk-3"));
}

void TestInspector::timelineFollowsTheSession()
{
    showFleet();
    const SessionKey other { WorkerId(QStringLiteral("waha2")), QStringLiteral("loja-azul") };
    QVERIFY(m_fixture->select("waha1", "acme-sales"));
    auto *view = m_fixture->find<QTableView>("timeline");
    QTRY_VERIFY(isShown("sessionInspector"));
    m_fixture->stage.timeline.add(other, { 1'000, SessionStatus::Failed, {} });
    QCOMPARE(view->model()->rowCount(), 0); // that was somebody else
    QVERIFY(m_fixture->select("waha2", "loja-azul"));
    QTRY_COMPARE(view->model()->rowCount(), 1);
}

void TestInspector::disabledActionsSayWhy()
{
    showFleet();
    QVERIFY(m_fixture->select("waha1", "acme-sales"));
    const QToolButton *adopt = button("sessionInspector", "adoptSessionButton");
    QTRY_VERIFY(!adopt->isEnabled() && adopt->toolTip().contains(QStringLiteral("in the map already")));
    const QToolButton *start = button("sessionInspector", "startSessionButton");
    QVERIFY(!start->isEnabled());
    const auto why = m_fixture->stage.operations.permissions().verb(
        operations::Verb::Start,
        m_fixture->stage.session(QStringLiteral("waha1"), QStringLiteral("acme-sales")));
    QVERIFY(!why.reason.isEmpty());
    QVERIFY(start->toolTip().contains(why.reason));
    QVERIFY(m_fixture->select("waha4", "waha4-000"));
    const QToolButton *restart = button("sessionInspector", "restartSessionButton");
    QTRY_VERIFY(!restart->isEnabled());
    QVERIFY(restart->toolTip().contains(QStringLiteral("answer"))); // its worker doesn't
}

void TestInspector::readOnlyMapTurnsChangesOff()
{
    QVERIFY(m_fixture->stage.open(FleetStage::Access::ReadOnly));
    test::stageDrawing(m_fixture->stage);
    m_fixture->window->showMap(m_fixture->stage.context());
    QVERIFY(m_fixture->waitForTree(m_fixture->stage.fleet));
    QVERIFY(m_fixture->select("waha1", "acme-sales"));
    const QString why = m_fixture->stage.operations.permissions().changes().reason;
    QVERIFY(!why.isEmpty());
    for (const char *name : { "restartSessionButton", "stopSessionButton", "deleteSessionButton" }) {
        const QToolButton *off = button("sessionInspector", name);
        QTRY_VERIFY2(!off->isEnabled(), name);
        QTRY_VERIFY2(off->toolTip().contains(why), name);
    }
    QVERIFY(m_fixture->action("copySessionName")->isEnabled()); // changes nothing
}

void TestInspector::severalSessions()
{
    showFleet();
    QVERIFY(m_fixture->select("waha1", "acme-sales"));
    QVERIFY(m_fixture->select("waha6", "acme-ops", Qt::ControlModifier));
    QTRY_VERIFY(isShown("inspectorSeveral"));
    QVERIFY(m_fixture->text("inspectorSeveral").contains(QStringLiteral("2 sessions")));
    QVERIFY(!isShown("sessionInspector"));
}

void TestInspector::sessionThatGoesIsLetGo()
{
    showFleet();
    QVERIFY(m_fixture->select("waha5", "lost-one"));
    QTRY_COMPARE(m_fixture->text("inspectorName"), QStringLiteral("lost-one"));
    m_fixture->stage.gone(QStringLiteral("waha5"), QStringLiteral("lost-one"));
    m_fixture->stage.flush();
    QTRY_VERIFY(!isShown("sessionInspector")
                || m_fixture->text("inspectorName") != QStringLiteral("lost-one"));
}

/** What is asked after a move is asked of the worker that has it now. */
void TestInspector::sessionIsFollowedToItsNewPlace()
{
    std::vector<sim::WorkerConfig> workers(2);
    for (size_t i = 0; i < workers.size(); ++i) {
        workers[i].engine = sim::Engine::Webjs;
        workers[i].sessions = { test::Plant::working("acme-sales", i == 0 ? "12025550101" : "12025550102") };
    }
    test::LiveFixture live(workers,
                           [](test::Plant &plant) { plant.addRow(0, QStringLiteral("acme-sales")); });
    QVERIFY(live.select(0, QStringLiteral("acme-sales")));
    const auto url
        = [&live](int worker) { return QString::fromStdString(live.plant.fleet().worker(worker).url()); };
    QTRY_COMPARE(live.text("factUrl"), url(0));
    live.plant.database().run("UPDATE waha_session SET worker_id = 2");
    QTRY_COMPARE(live.text("factUrl"), url(1));
    auto *button = live.find<QPushButton>("screenshotButton");
    QTRY_VERIFY(button->isVisible());
    button->click();
    const auto asked = [&live](int worker) {
        const auto requests = live.plant.fleet().requests(worker);
        return std::any_of(requests.begin(), requests.end(), [](const sim::RequestRecord &request) {
            return request.target.find("screenshot") != std::string::npos;
        });
    };
    QTRY_VERIFY(asked(1));
    QVERIFY(!asked(0));
}

void TestInspector::workerFacts()
{
    showFleet();
    QVERIFY(m_fixture->clickWorker(QStringLiteral("waha1")));
    QTRY_COMPARE(m_fixture->text("inspectorWorkerName"), QStringLiteral("waha1"));
    QVERIFY(isShown("workerInspector"));
    QCOMPARE(chip("inspectorWorkerState"), QStringLiteral("online"));
    QCOMPARE(m_fixture->text("factWorkerVersion"), QStringLiteral("WAHA 2026.7.1 · NOWEB · PLUS"));
    QCOMPARE(m_fixture->text("factWorkerLatency"), QStringLiteral("23 ms"));
    QVERIFY(m_fixture->text("factWorkerSlots").startsWith(QStringLiteral("312 of 500 used")));
    QCOMPARE(m_fixture->text("factWorkerSessions"), QStringLiteral("311 of 312 working"));
    QVERIFY(m_fixture->text("factWorkerFeed").startsWith(QStringLiteral("live")));
    QVERIFY(!isShown("factWorkerIssues"));
    QCOMPARE(chip("inspectorWorkerState"), QStringLiteral("online"));
    QVERIFY(!isShown("inspectorWorkerExplanation")); // "online" once is enough
    QTRY_VERIFY(button("workerInspector", "cordonWorkerButton")->isEnabled());
    const QToolButton *uncordon = button("workerInspector", "uncordonWorkerButton");
    QVERIFY(!uncordon->isEnabled());
    QVERIFY(uncordon->toolTip().contains(QStringLiteral("not cordoned")));
    m_fixture->stage.clock.advance(600'000);
    QTRY_VERIFY(m_fixture->text("factWorkerFeed").contains(QStringLiteral("10 min ago")));
}

void TestInspector::silentWorkerShowsOldValuesAsOld()
{
    showFleet();
    QVERIFY(m_fixture->clickWorker(QStringLiteral("waha4")));
    QTRY_COMPARE(m_fixture->text("inspectorWorkerName"), QStringLiteral("waha4"));
    QCOMPARE(chip("inspectorWorkerState"), QStringLiteral("does not answer"));
    const QString words = m_fixture->text("inspectorWorkerExplanation");
    QVERIFY(words.contains(QStringLiteral("Connection refused")));
    QVERIFY(words.contains(QStringLiteral("values are from")));
    QVERIFY(words.contains(QStringLiteral("possible from "))); // what can be done, and from when
    auto *evacuate
        = m_fixture->find<QWidget>("inspectorWorkerRepairs")
              ->findChild<QPushButton *>(QStringLiteral("repair%1").arg(int(fleet::Repair::EvacuateWorker)));
    QVERIFY(evacuate && evacuate->isVisible() && evacuate->isEnabled());
    QTest::mouseClick(evacuate, Qt::LeftButton);
    QTRY_VERIFY(m_fixture->dialog("seriesDialog"));
    m_fixture->dialog("seriesDialog")->reject();
    QVERIFY(!isShown("factWorkerLatency")); // of the past
    QVERIFY(!isShown("factWorkerFeed"));
    QVERIFY(m_fixture->text("factWorkerSlots").contains(QStringLiteral("; from ")));
}

/** A key that became wrong: no word of live changes, and what to do about it. */
void TestInspector::refusedWorkerSaysNothingOfLiveChanges()
{
    showFleet();
    QVERIFY(m_fixture->clickWorker(QStringLiteral("waha1")));
    QTRY_VERIFY(isShown("factWorkerFeed"));
    fleet::WorkerUpdate &update = m_fixture->stage.updateOf(QStringLiteral("waha1"));
    update.reach = fleet::Reachability::BadKey; // and, as seen, no word about the feed
    update.problem
        = { ErrorKind::Unauthorized, QStringLiteral("The server refused the API key."), {}, {}, 401 };
    update.source = QStringLiteral("GET /api/sessions");
    m_fixture->stage.flush();
    QTRY_COMPARE(chip("inspectorWorkerState"), QStringLiteral("refuses the API key"));
    QVERIFY(!isShown("factWorkerFeed"));
    QVERIFY(m_fixture->text("inspectorWorkerExplanation").contains(QStringLiteral("present key")));
    QVERIFY(m_fixture->text("factWorkerSource").startsWith(QStringLiteral("GET /api/sessions")));
}

void TestInspector::degradedWorkerSaysWhy()
{
    showFleet();
    QVERIFY(m_fixture->clickWorker(QStringLiteral("waha1")));
    fleet::WorkerUpdate &update = m_fixture->stage.updateOf(QStringLiteral("waha1"));
    update.capabilities.push_back({ fleet::Capability::Events,
                                    fleet::CapabilityState::State::Fails,
                                    { ErrorKind::Unsupported,
                                      QStringLiteral("Refused with 404."),
                                      QStringLiteral("Let upgrades pass."),
                                      {},
                                      404 } });
    m_fixture->stage.flush();
    QTRY_VERIFY(
        m_fixture->text("inspectorWorkerExplanation").contains(QStringLiteral("brings no live events")));
    QVERIFY(m_fixture->text("inspectorWorkerExplanation").contains(QStringLiteral("Let upgrades pass.")));
    QVERIFY(m_fixture->text("factWorkerCapabilities").contains(QStringLiteral("Live events: fails since")));
}

/** Why, since when, and what the words name below them. */
void TestInspector::overfullWorkerSaysSinceWhenAndWhatToDo()
{
    showFleet();
    QVERIFY(m_fixture->clickWorker(QStringLiteral("waha5")));
    QTRY_COMPARE(m_fixture->text("inspectorWorkerName"), QStringLiteral("waha5"));
    const QString words = m_fixture->text("inspectorWorkerExplanation");
    QVERIFY2(words.contains(QStringLiteral("waha5 has more sessions than its capacity since ")),
             qPrintable(words));
    QVERIFY2(words.contains(QStringLiteral(" or longer. 543 slots are taken of 500.")), qPrintable(words));
    const QString name = QStringLiteral("repair%1").arg(int(fleet::Repair::RebalanceFleet));
    const auto *rebalance
        = m_fixture->find<QWidget>("inspectorWorkerRepairs")->findChild<QPushButton *>(name);
    QVERIFY(rebalance && rebalance->isVisible());
    QVERIFY(words.contains(u'“' + rebalance->text().remove(u'…') + u'”'));
}

void TestInspector::workerWithoutCapacity()
{
    showFleet();
    QVERIFY(m_fixture->clickWorker(QStringLiteral("waha7")));
    QTRY_VERIFY(m_fixture->text("factWorkerSlots").contains(QStringLiteral("no usable capacity")));
    const QToolButton *create = button("workerInspector", "newSessionOnWorkerButton");
    QTRY_VERIFY(!create->isEnabled());
    QVERIFY(create->toolTip().contains(QStringLiteral("takes no new sessions"))); // cordoned
}

void TestInspector::workerDisksAndProblems()
{
    QVERIFY(m_fixture->showFilled([](FleetStage &stage) {
        const QString name = QStringLiteral("waha1");
        stage.addWorker(name, 1);
        stage.lastWorker().labels = { { QStringLiteral("country"), QStringLiteral("de") } };
        stage.report(name, QStringLiteral("GOWS"), QStringLiteral("2026.7.1"), 12);
        waha::Health health;
        health.available = true;
        health.disks.push_back({ QStringLiteral("sessionsFiles.space"), true, 5000000000, 1000 });
        stage.updateOf(name).health = health;
        stage.seen(name, QStringLiteral("one"), SessionStatus::Working, QStringLiteral("491511"));
        stage.seen(name, QStringLiteral("two"), SessionStatus::Working, QStringLiteral("491512"));
        stage.flush();
    }));
    QVERIFY(m_fixture->clickWorker(QStringLiteral("waha1")));
    QTRY_VERIFY(m_fixture->text("factWorkerDisks").contains(QStringLiteral("free")));
    QCOMPARE(m_fixture->text("factWorkerLabels"), QStringLiteral("country=de"));
    QVERIFY(m_fixture->text("factWorkerIssues").contains(QStringLiteral("over capacity")));
    QCOMPARE(m_fixture->text("factWorkerMapLive"),
             QStringLiteral("0 in the map, 2 running, 2 without a row"));
}

void TestInspector::userFacts()
{
    showFleet();
    QVERIFY(m_fixture->click(m_fixture->stage.fleet.findUser(UserId(QStringLiteral("42")))));
    QTRY_COMPARE(m_fixture->text("inspectorUserName"), QStringLiteral("Acme GmbH"));
    QVERIFY(isShown("userInspector"));
    QCOMPARE(m_fixture->text("factUserId"), QStringLiteral("42"));
    QCOMPARE(m_fixture->text("factUserSessions"), QStringLiteral("2 of 3 working"));
    QVERIFY(!isShown("factUserProblem"));
    m_fixture->stage.seen(QStringLiteral("waha1"), QStringLiteral("acme-support"), SessionStatus::Working,
                          QStringLiteral("491519999"));
    m_fixture->stage.flush();
    QTRY_COMPARE(m_fixture->text("factUserSessions"), QStringLiteral("3 of 3 working"));
    m_fixture->stage.clock.advance(900'000);
    m_fixture->stage.lose(QStringLiteral("waha1"));
    m_fixture->stage.flush();
    QTRY_VERIFY2(m_fixture->text("factUserSessions").contains(QStringLiteral(" as of ")),
                 qPrintable(m_fixture->text("factUserSessions")));
}

void TestInspector::unknownUserIsSaid()
{
    QVERIFY(m_fixture->showFilled([](FleetStage &stage) {
        stage.addWorker(QStringLiteral("waha1"), 500);
        stage.addSession(QStringLiteral("acme"), QStringLiteral("99"), QStringLiteral("waha1"));
        stage.flush();
    }));
    QVERIFY(m_fixture->click(m_fixture->stage.fleet.findUser(UserId(QStringLiteral("99")))));
    QTRY_VERIFY(isShown("factUserProblem"));
    QVERIFY(m_fixture->text("factUserProblem").contains(QStringLiteral("no such row")));
}

void TestInspector::closingTheMapEmptiesIt()
{
    showFleet();
    QVERIFY(m_fixture->select("waha1", "acme-sales"));
    QTRY_VERIFY(isShown("sessionInspector"));
    m_fixture->window->closeMap();
    QVERIFY(!m_fixture->window->findChild<QWidget *>(QStringLiteral("sessionInspector")));
    m_fixture->window->showMap(m_fixture->stage.context());
    QTRY_VERIFY(m_fixture->window->findChild<QWidget *>(QStringLiteral("sessionInspector")));
}

/** By keys, by cards and by their tabs. */
void TestInspector::openEveryPane() const
{
    for (const char *name :
         { "focusWorkers", "focusSessions", "focusOperations", "focusAttention", "focusAudit" }) {
        m_fixture->action(name)->trigger();
        settle();
    }
    for (const char *name : { "cardWorkers", "cardSessions", "cardCapacity", "cardAttention" }) {
        QTest::keyClick(m_fixture->find<QWidget>(name), Qt::Key_Space);
        settle();
    }
    for (const char *name : { "dockAttention", "dockAudit", "dockOperations" }) {
        m_fixture->find<QDockWidget>(name)->raise();
        settle();
    }
}

/** Nobody has chosen anything there yet. */
void TestInspector::openedPanesChooseNothing()
{
    showFleet();
    m_fixture->stage.attention.evaluate();
    QVERIFY(!m_fixture->stage.attention.entries().empty());
    settle();
    QVERIFY(isShown("inspectorHint"));
    openEveryPane();
    QVERIFY(isShown("inspectorHint"));
    QVERIFY(m_fixture->select("waha1", "acme-sales"));
    QTRY_VERIFY(isShown("sessionInspector"));
    openEveryPane();
    QVERIFY(isShown("sessionInspector"));
    QCOMPARE(m_fixture->text("inspectorName"), QStringLiteral("acme-sales"));
}

/** It leaves what is listed when its status changes, say: what is looked at stays, and can't be acted on. */
void TestInspector::hiddenSessionIsStillLookedAt()
{
    showFleet();
    QVERIFY(m_fixture->clickWorker(QStringLiteral("waha2")));
    QVERIFY(m_fixture->select("waha1", "acme-sales"));
    QTRY_COMPARE(m_fixture->text("inspectorName"), QStringLiteral("acme-sales"));
    m_fixture->find<QLineEdit>("sessionFilter")->setText(QStringLiteral("loja"));
    QTRY_VERIFY_WITH_TIMEOUT(m_fixture->waitUntilIdle() && m_fixture->tree()->shownSessions() < 3, 30'000);
    settle();
    QVERIFY(isShown("sessionInspector"));
    QCOMPARE(m_fixture->text("inspectorName"), QStringLiteral("acme-sales"));
    const QToolButton *restart = button("sessionInspector", "restartSessionButton");
    QVERIFY(!restart->isEnabled());
    QVERIFY2(restart->toolTip().contains(QStringLiteral("hidden by the filter")),
             qPrintable(restart->toolTip()));
}

/** It answers again and is no problem any more: no other one takes its place. */
void TestInspector::hiddenWorkerIsStillLookedAt()
{
    showFleet();
    for (const char *id : { "waha1", "waha4" })
        m_fixture->stage.lose(QString::fromLatin1(id));
    m_fixture->stage.flush();
    QTest::mouseClick(m_fixture->find<QAbstractButton>("workersProblems"), Qt::LeftButton);
    QVERIFY(m_fixture->clickWorker(QStringLiteral("waha1")));
    QTRY_COMPARE(m_fixture->text("inspectorWorkerName"), QStringLiteral("waha1"));
    const int listed = m_fixture->workers()->model()->rowCount();
    m_fixture->stage.report(QStringLiteral("waha1"), QStringLiteral("NOWEB"), QStringLiteral("2026.7.1"), 12);
    m_fixture->stage.flush();
    QTRY_VERIFY_WITH_TIMEOUT(m_fixture->workers()->model()->rowCount() < listed, 30'000);
    settle();
    QVERIFY(isShown("workerInspector"));
    QCOMPARE(m_fixture->text("inspectorWorkerName"), QStringLiteral("waha1"));
    QTest::mouseClick(m_fixture->find<QAbstractButton>("workersAll"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(m_fixture->workers()->currentIndex().isValid(), 30'000); // and it is found again
    settle();
    QCOMPARE(m_fixture->text("inspectorWorkerName"), QStringLiteral("waha1"));
}

void TestInspector::otherThingIsReadFromItsTop()
{
    showFleet();
    m_fixture->window->resize(1024, 560);
    QVERIFY(m_fixture->select("waha1", "acme-sales"));
    QTRY_COMPARE(m_fixture->text("inspectorName"), QStringLiteral("acme-sales"));
    auto *bar = m_fixture->find<QScrollArea>("inspectorScroll")->verticalScrollBar();
    QTRY_VERIFY_WITH_TIMEOUT(bar->maximum() > 0, 30'000);
    bar->setValue(bar->maximum());
    const int read = bar->value();
    settle(); // the same one stays where it was read
    QCOMPARE(bar->value(), read);
    QVERIFY(m_fixture->select("waha2", "loja-azul"));
    QTRY_COMPARE(m_fixture->text("inspectorName"), QStringLiteral("loja-azul"));
    QCOMPARE(bar->value(), 0);
}

void TestInspector::emptyTimelineSaysWhy()
{
    showFleet();
    QVERIFY(m_fixture->select("waha1", "acme-sales"));
    const auto *empty = m_fixture->find<QTableView>("timeline")->findChild<ui::EmptyState *>();
    QTRY_VERIFY(empty->isVisible());
    QVERIFY2(empty->reason().startsWith(QStringLiteral("Nothing happened to it since")),
             qPrintable(empty->reason()));
    const SessionKey key { WorkerId(QStringLiteral("waha1")), QStringLiteral("acme-sales") };
    m_fixture->stage.timeline.add(key, { 1'000, SessionStatus::Working, {} });
    QTRY_VERIFY(!empty->isVisible());
}

QTEST_MAIN(TestInspector)
#include "test_inspector.moc"
