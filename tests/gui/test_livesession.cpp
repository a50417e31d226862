// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/support/livefixture.h"
#include "gui/support/windowfixture.h"

#include "ui/widgets/card.h"
#include "ui/widgets/chips.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/screenview.h"

#include "simulator/picture.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTableView>

using namespace quayside;
using items::SessionTreeModel;
using test::LiveFixture;
using test::Plant;

namespace {

const QString kName = QStringLiteral("acme");

std::vector<sim::WorkerConfig> browserWorkers()
{
    sim::WorkerConfig worker;
    worker.engine = sim::Engine::Webjs;
    worker.sessions = { Plant::working("acme", "12025550101"), Plant::stopped("asleep", "12025550102") };
    return { worker, sim::WorkerConfig() };
}

} // namespace

/** What happens on servers, as it arrives in the window. */
class TestLiveSession final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void statusChangeArrives();
    void timelineTellsWhoDidIt();
    void newSessionAppears();
    void deletedSessionDisappears();
    void rowOfTheApplicationArrives();
    void screenIsShown();
    void screenThatFailsIsExplained();
    void otherSessionsScreenIsNotShown();
    void screenOnlyWhereThereIsOne();
    void dyingWorkerTurnsGrey();
    void returningWorkerTurnsLive();
    void closingTheMapInTheMiddle();

private:
    [[nodiscard]] QString status(const QString &name) const;
    void stopAcme() { (void)m_fixture->plant.fleet().setStatus(0, "acme", sim::Status::Failed); }
    void press(const char *name) { QTest::mouseClick(m_fixture->find<QPushButton>(name), Qt::LeftButton); }

    const test::TemporarySettings m_settings;
    std::unique_ptr<LiveFixture> m_fixture;
};

void TestLiveSession::init()
{
    test::TemporarySettings::clear();
    m_fixture = std::make_unique<LiveFixture>(browserWorkers(), [](Plant &plant) {
        plant.addRow(0, kName);
        plant.addRow(0, QStringLiteral("asleep"));
    });
}

QString TestLiveSession::status(const QString &name) const
{
    const auto session = m_fixture->fleet().findSession(test::Desk::key(0, name));
    return m_fixture->tree()->indexOf(session, SessionTreeModel::Status).data().toString();
}

void TestLiveSession::statusChangeArrives()
{
    QVERIFY(m_fixture->select(0, kName));
    QTRY_COMPARE(m_fixture->find<QWidget>("inspectorStatus")->accessibleName(), QStringLiteral("WORKING"));
    stopAcme();
    QTRY_COMPARE(m_fixture->find<QWidget>("inspectorStatus")->accessibleName(), QStringLiteral("FAILED"));
    QTRY_VERIFY(status(kName).startsWith(QStringLiteral("FAILED")));
    QTRY_VERIFY(m_fixture->find<ui::Card>("cardSessions")->text().contains(QStringLiteral("1 failed")));
    QTRY_VERIFY(m_fixture->find<ui::ChipButton>("filterNotWorking")->accessibleName().endsWith(u'2'));
}

void TestLiveSession::timelineTellsWhoDidIt()
{
    QVERIFY(m_fixture->select(0, QStringLiteral("asleep")));
    (void)m_fixture->service().run(
        operations::Verb::Start,
        { m_fixture->fleet().findSession(test::Desk::key(0, QStringLiteral("asleep"))) });
    const auto *timeline = m_fixture->find<QTableView>("timeline")->model();
    const auto all = [timeline] {
        QString text;
        for (int row = 0; row < timeline->rowCount(); ++row)
            text += timeline->index(row, 1).data().toString() + u'|';
        return text;
    };
    QTRY_VERIFY(all().contains(QStringLiteral("support@desk-1")));
    QTRY_VERIFY(all().contains(QStringLiteral("WORKING")));
}

void TestLiveSession::newSessionAppears()
{
    const auto before = m_fixture->tree()->totalSessions();
    operations::CreateInput input;
    input.name = QStringLiteral("brand-new");
    input.user = UserId(QStringLiteral("1"));
    input.worker = WorkerId(QStringLiteral("2"));
    (void)m_fixture->service().createSession(input);
    QTRY_COMPARE(m_fixture->tree()->totalSessions(), before + 1);
    QVERIFY(m_fixture->select(1, QStringLiteral("brand-new")));
    QTRY_COMPARE(m_fixture->text("inspectorName"), QStringLiteral("brand-new"));
}

void TestLiveSession::deletedSessionDisappears()
{
    QVERIFY(m_fixture->select(0, kName));
    const auto session = m_fixture->fleet().findSession(test::Desk::key(0, kName));
    (void)m_fixture->service().run(operations::Verb::Delete, { session });
    QTRY_COMPARE(m_fixture->tree()->totalSessions(), 1);
    QTRY_VERIFY(m_fixture->text("inspectorName") != kName
                || !m_fixture->find<QWidget>("sessionInspector")->isVisible());
}

/** Other programs write to the map as well: their rows are here within two seconds. */
void TestLiveSession::rowOfTheApplicationArrives()
{
    m_fixture->plant.addRow(1, QStringLiteral("by-the-app"), 3);
    QTRY_COMPARE(m_fixture->tree()->totalSessions(), 3);
    QVERIFY(m_fixture->select(1, QStringLiteral("by-the-app")));
    QTRY_VERIFY2(m_fixture->text("inspectorDrift").contains(QStringLiteral("is not on ")),
                 qPrintable(m_fixture->text("inspectorDrift")));
}

void TestLiveSession::screenIsShown()
{
    QVERIFY(m_fixture->select(0, kName));
    auto *button = m_fixture->find<QPushButton>("screenshotButton");
    QTRY_VERIFY(button->isVisible());
    auto *screen = m_fixture->find<ui::ScreenView>("screenshot");
    QVERIFY(!screen->isVisible());
    press("screenshotButton");
    QTRY_VERIFY(!screen->pictureRect().isEmpty());
    // On the screen, at the size of a picture, and the very picture the server sent.
    const QImage sent = QImage::fromData(QByteArray::fromStdString(sim::pagePicture({})));
    QTRY_VERIFY(screen->isVisible() && screen->height() >= screen->pictureRect().height());
    const QSize shown = screen->pictureRect().size();
    QCOMPARE(shown.width(), std::min(screen->width(), sent.width()));
    QVERIFY(std::abs(shown.height() * sent.width() - shown.width() * sent.height()) <= sent.width());
    QVERIFY2(shown.height() > 60, qPrintable(QString::number(shown.height())));
    const QImage grabbed = screen->grab(screen->pictureRect()).toImage();
    const QImage expected = sent.scaled(grabbed.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    for (const QPoint at :
         { QPoint(3, 3), grabbed.rect().center(), QPoint(grabbed.width() - 4, grabbed.height() - 4) })
        QVERIFY(std::abs(qGray(grabbed.pixel(at)) - qGray(expected.pixel(at))) < 40);
    auto *area = m_fixture->find<QScrollArea>("inspectorScroll");
    area->ensureWidgetVisible(screen);
    QVERIFY(screen->visibleRegion().boundingRect().height() > 40);
}

void TestLiveSession::screenThatFailsIsExplained()
{
    QVERIFY(m_fixture->select(0, kName));
    QTRY_VERIFY(m_fixture->find<QPushButton>("screenshotButton")->isVisible());
    sim::Fault fault;
    fault.effect = sim::Fault::Effect::Status;
    fault.path = "/api/screenshot.*";
    fault.status = 403;
    fault.times = -1;
    m_fixture->plant.fleet().addFault(fault);
    press("screenshotButton");
    QTRY_VERIFY(m_fixture->text("screenText").contains(QStringLiteral("API key")));
    QVERIFY(m_fixture->find<ui::ScreenView>("screenshot")->pictureRect().isEmpty());
}

/** A picture that comes after another session was chosen must not pass for that one's. */
void TestLiveSession::otherSessionsScreenIsNotShown()
{
    QVERIFY(m_fixture->select(0, kName));
    QTRY_VERIFY(m_fixture->find<QPushButton>("screenshotButton")->isVisible());
    press("screenshotButton");
    QVERIFY(m_fixture->select(0, QStringLiteral("asleep")));
    QTRY_COMPARE(m_fixture->text("inspectorName"), QStringLiteral("asleep"));
    QTest::qWait(500);
    QVERIFY(m_fixture->find<ui::ScreenView>("screenshot")->pictureRect().isEmpty());
    QVERIFY(m_fixture->text("screenText").isEmpty());
}

void TestLiveSession::screenOnlyWhereThereIsOne()
{
    QVERIFY(m_fixture->select(0, QStringLiteral("asleep"))); // stopped: no browser runs
    QTRY_COMPARE(m_fixture->text("inspectorName"), QStringLiteral("asleep"));
    QVERIFY(!m_fixture->find<QPushButton>("screenshotButton")->isVisible());
}

void TestLiveSession::dyingWorkerTurnsGrey()
{
    QVERIFY(m_fixture->select(0, kName));
    QTRY_VERIFY(m_fixture->action("restartSession")->isEnabled());
    m_fixture->plant.fleet().worker(0).die();
    QTRY_VERIFY(m_fixture->text("inspectorCause").contains(QStringLiteral("does not answer")));
    QCOMPARE(m_fixture->find<QWidget>("inspectorStatus")->accessibleName(),
             QStringLiteral("WORKING")); // as last seen, not guessed
    QTRY_VERIFY(!m_fixture->action("restartSession")->isEnabled());
    QTRY_VERIFY(m_fixture->text("statusFeeds").contains(QStringLiteral("1 not answering")));
}

void TestLiveSession::returningWorkerTurnsLive()
{
    m_fixture->plant.fleet().worker(1).die();
    QTRY_COMPARE(m_fixture->find<ui::Card>("cardWorkers")->figure(), QStringLiteral("1"));
    m_fixture->plant.fleet().worker(1).comeBack();
    QTRY_COMPARE(m_fixture->find<ui::Card>("cardWorkers")->figure(), QStringLiteral("2"));
    QTRY_VERIFY(m_fixture->find<ui::LiveLabel>("liveLabel")->text().startsWith(QStringLiteral("Live · ")));
}

/** Nothing calls back into what is gone. */
void TestLiveSession::closingTheMapInTheMiddle()
{
    QVERIFY(m_fixture->select(0, kName));
    QTRY_VERIFY(m_fixture->find<QPushButton>("screenshotButton")->isVisible());
    press("screenshotButton");
    (void)m_fixture->service().run(operations::Verb::Restart,
                                   { m_fixture->fleet().findSession(test::Desk::key(0, kName)) });
    m_fixture->window->closeMap();
    QTest::qWait(300);
    QVERIFY(!m_fixture->sessions()->model());
    m_fixture->window->showMap(m_fixture->context());
    QVERIFY(m_fixture->waitForTree(m_fixture->fleet()));
}

QTEST_MAIN(TestLiveSession)
#include "test_livesession.moc"
