// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/support/livefixture.h"
#include "gui/support/windowfixture.h"

#include "ui/dialogs/dialogs.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStatusBar>

using namespace quayside;
using operations::Verb;
using test::LiveFixture;
using test::Plant;
using test::WindowFixture;

namespace {

QString nameOf(int i)
{
    return QStringLiteral("s%1").arg(i);
}

std::vector<sim::WorkerConfig> workerWith(int sessions)
{
    sim::WorkerConfig worker;
    worker.capacity = 100;
    for (int i = 0; i < sessions; ++i)
        worker.sessions.push_back(Plant::working(nameOf(i).toStdString(), std::to_string(12025550100LL + i)));
    return { worker };
}

sim::Fault refusesToStop(const char *path, int times)
{
    sim::Fault fault;
    fault.effect = sim::Fault::Effect::Status;
    fault.status = 422;
    fault.body = R"({"message":"Not today","error":"Unprocessable Entity","statusCode":422})";
    fault.method = "POST";
    fault.path = path;
    fault.times = times;
    return fault;
}

} // namespace

/** What the window says of an action on several sessions after its dialog is gone. */
class TestBulkBar final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { test::TemporarySettings::clear(); }
    void countdownIsTakenBackByKey();
    void countdownIsTakenBackByMouse();
    void resultIsSaidAndInverted();
    void configurationIsPutBack();
    void singleConfigurationIsPutBackFromItsRow();
    void stopsByItselfAndGoesOn();
    void goesOnToTheEnd();
    void retryAsksForTheNumber();
    void retryAsksForTheNameOfWhatIsLost();
    void stopSaysWhatItDoes();
    void oneSessionIsToldInTheStatusBar();

private:
    void openLive(int sessions);
    [[nodiscard]] std::vector<fleet::SessionIndex> all(int sessions) const;
    [[nodiscard]] QString text() const;
    [[nodiscard]] QPushButton *button(const char *name) const
    {
        return test::findIn<QPushButton>(m_live->window.get(), name);
    }

    const test::TemporarySettings m_settings;
    std::unique_ptr<LiveFixture> m_live;
};

void TestBulkBar::openLive(int sessions)
{
    m_live = std::make_unique<LiveFixture>(workerWith(sessions), [sessions](Plant &plant) {
        for (int i = 0; i < sessions; ++i)
            plant.addRow(0, nameOf(i));
    });
    for (int i = 0; i < sessions; ++i)
        QVERIFY(m_live->waitForStatus(0, nameOf(i), SessionStatus::Working));
}

std::vector<fleet::SessionIndex> TestBulkBar::all(int sessions) const
{
    std::vector<fleet::SessionIndex> found;
    for (int i = 0; i < sessions; ++i)
        found.push_back(m_live->fleet().findSession({ WorkerId(QStringLiteral("1")), nameOf(i) }));
    return found;
}

QString TestBulkBar::text() const
{
    const auto *label = m_live->window->findChild<QLabel *>(QStringLiteral("bulkText"));
    return label && label->isVisible() ? label->text() : QString();
}

void TestBulkBar::countdownIsTakenBackByKey()
{
    WindowFixture fixture; // at the pace of people
    QVERIFY(fixture.showFilled());
    QVERIFY(!fixture.find<QWidget>("bulkBar")->isVisible());
    const auto &stage = fixture.stage;
    const auto sales = stage.session(QStringLiteral("waha1"), QStringLiteral("acme-sales"));
    const auto other = stage.session(QStringLiteral("waha1"), QStringLiteral("waha1-001"));
    ui::openVerbDialog(fixture.window.get(), fixture.stage.context(), Verb::Stop, { sales, other }, 0);
    QTest::mouseClick(test::findIn<QPushButton>(fixture.dialog("verbDialog"), "verbButton"), Qt::LeftButton);
    QTRY_VERIFY(!fixture.dialog("verbDialog"));
    QTRY_VERIFY(fixture.find<QWidget>("bulkBar")->isVisible());
    const auto *text = fixture.find<QLabel>("bulkText");
    QVERIFY2(text->text().contains(QStringLiteral("begins in 5 second")), qPrintable(text->text()));
    QVERIFY(fixture.find<QLabel>("bulkMeaning")->text().contains(QStringLiteral("Nothing has been sent")));
    QTRY_VERIFY2(text->text().contains(QStringLiteral("begins in 4 second")), qPrintable(text->text()));
    fixture.window->activateWindow();
    QTest::keyClick(fixture.window->windowHandle(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY2(text->text().contains(QStringLiteral("nothing was sent")), qPrintable(text->text()));
    QCOMPARE(fixture.stage.operations.operations().size(), size_t(1));
    const OperationId id = fixture.stage.operations.operations().front();
    QCOMPARE(shardmap::toString(fixture.stage.operations.view(id).state), QStringLiteral("cancelled"));
    QTest::mouseClick(fixture.find<QPushButton>("bulkClose"), Qt::LeftButton);
    QTRY_VERIFY(!fixture.find<QWidget>("bulkBar")->isVisible());
}

void TestBulkBar::countdownIsTakenBackByMouse()
{
    WindowFixture fixture;
    QVERIFY(fixture.showFilled());
    const auto sales = fixture.stage.session(QStringLiteral("waha1"), QStringLiteral("acme-sales"));
    const auto other = fixture.stage.session(QStringLiteral("waha1"), QStringLiteral("waha1-001"));
    const OperationId id = fixture.stage.operations.run(Verb::Restart, { sales, other });
    QTRY_VERIFY(fixture.find<QPushButton>("bulkTakeBack")->isVisible());
    QTest::mouseClick(fixture.find<QPushButton>("bulkTakeBack"), Qt::LeftButton);
    QTRY_VERIFY(shardmap::isEnd(fixture.stage.operations.view(id).state));
    QVERIFY(fixture.stage.operations.view(id).error.contains(QStringLiteral("nothing was sent")));
}

void TestBulkBar::resultIsSaidAndInverted()
{
    openLive(4);
    m_live->service().run(Verb::Stop, all(4));
    QTRY_VERIFY_WITH_TIMEOUT(text().contains(QStringLiteral("4 of 4 done")), 20'000);
    QVERIFY2(text().startsWith(QStringLiteral("Stop 4 session")), qPrintable(text()));
    QVERIFY(!button("bulkStop")->isVisible());
    QCOMPARE(button("bulkInverse")->text(), QStringLiteral("Start the 4 again…"));
    QTest::mouseClick(button("bulkInverse"), Qt::LeftButton);
    QTRY_VERIFY(m_live->dialog("verbDialog"));
    QCOMPARE(m_live->dialog("verbDialog")->windowTitle(), QStringLiteral("Start 4 session(s)"));
    QTest::mouseClick(test::findIn<QPushButton>(m_live->dialog("verbDialog"), "verbButton"), Qt::LeftButton);
    for (int i = 0; i < 4; ++i)
        QVERIFY(m_live->waitForStatus(0, nameOf(i), SessionStatus::Working));
}

void TestBulkBar::configurationIsPutBack()
{
    openLive(2);
    const std::string before = m_live->plant.truth(0, nameOf(0)).config;
    operations::ConfigChange change;
    change.metadata.set.emplace_back(QStringLiteral("plan"), QStringLiteral("gold"));
    m_live->service().configure(change, all(2));
    QTRY_VERIFY_WITH_TIMEOUT(text().contains(QStringLiteral("2 of 2 done")), 20'000);
    const std::string changed = m_live->plant.truth(0, nameOf(0)).config;
    QVERIFY(changed.find("gold") != std::string::npos);
    QCOMPARE(button("bulkInverse")->text(), QStringLiteral("Put the old configuration of 2 back…"));
    QTest::mouseClick(button("bulkInverse"), Qt::LeftButton);
    QTRY_VERIFY(m_live->dialog("putBackDialog"));
    const QDialog *dialog = m_live->dialog("putBackDialog");
    const auto *said = test::findIn<QLabel>(dialog, "explanation");
    QVERIFY2(said->text().contains(QStringLiteral("Change the configuration of 2")),
             qPrintable(said->text()));
    QVERIFY(test::findIn<QPushButton>(dialog, "cancelButton")->isDefault());
    auto *verb = test::findIn<QPushButton>(dialog, "verbButton");
    QTRY_VERIFY_WITH_TIMEOUT(verb->isEnabled(), 30'000); // what there was before is looked up first
    QTest::mouseClick(verb, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(text().startsWith(QStringLiteral("Put the old configuration of 2"))
                                 && text().contains(QStringLiteral("2 of 2 done")),
                             20'000);
    QVERIFY(m_live->plant.truth(0, nameOf(0)).config.find("gold") == std::string::npos);
    QVERIFY(before.find("gold") == std::string::npos);
}

/** One session has no line of its own in the window; the list of operations has the way back, and for long.
 */
void TestBulkBar::singleConfigurationIsPutBackFromItsRow()
{
    openLive(1);
    operations::ConfigChange change;
    change.metadata.set.emplace_back(QStringLiteral("plan"), QStringLiteral("gold"));
    const OperationId id = m_live->service().configure(change, all(1));
    QTRY_VERIFY_WITH_TIMEOUT(shardmap::isEnd(m_live->service().view(id).state), 30'000);
    QVERIFY(m_live->plant.truth(0, nameOf(0)).config.find("gold") != std::string::npos);
    m_live->action("focusOperations")->trigger();
    QTRY_VERIFY(button("operationInverse")->isVisible());
    QCOMPARE(button("operationInverse")->text(), QStringLiteral("Put the old configuration back…"));
    QTest::mouseClick(button("operationInverse"), Qt::LeftButton);
    QTRY_VERIFY(m_live->dialog("putBackDialog"));
    auto *verb = test::findIn<QPushButton>(m_live->dialog("putBackDialog"), "verbButton");
    QTRY_VERIFY_WITH_TIMEOUT(verb->isEnabled(), 30'000);
    QTest::mouseClick(verb, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(m_live->plant.truth(0, nameOf(0)).config.find("gold") == std::string::npos,
                             30'000);
}

void TestBulkBar::stopsByItselfAndGoesOn()
{
    openLive(12);
    m_live->plant.fleet().addFault(refusesToStop("/api/sessions/s0/stop", -1));
    const OperationId id = m_live->service().run(Verb::Stop, all(12));
    QTRY_VERIFY_WITH_TIMEOUT(text().contains(QStringLiteral("Stopped by itself")), 20'000);
    QVERIFY2(text().contains(QStringLiteral("9 session(s) have not been begun")), qPrintable(text()));
    QVERIFY2(text().contains(QStringLiteral("Not today")), qPrintable(text()));
    QVERIFY(button("bulkStop")->isVisible());
    QTest::mouseClick(button("bulkGoOn"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(shardmap::isEnd(m_live->service().view(id).state), 20'000);
    QTRY_VERIFY2(text().contains(QStringLiteral("11 of 12 done, 1 failed (the first, s0: ")),
                 qPrintable(text()));
    QVERIFY(button("bulkRetry")->isVisible());
}

void TestBulkBar::goesOnToTheEnd()
{
    openLive(30);
    m_live->plant.fleet().addFault(refusesToStop("/api/sessions/s.*/stop", -1));
    const OperationId id = m_live->service().run(Verb::Stop, all(30));
    QTRY_VERIFY_WITH_TIMEOUT(text().contains(QStringLiteral("Stopped by itself")), 20'000);
    QTest::mouseClick(button("bulkToTheEnd"), Qt::LeftButton);
    QTRY_VERIFY(m_live->dialog("goOnDialog"));
    QDialog *dialog = m_live->dialog("goOnDialog");
    const auto *said = test::findIn<QLabel>(dialog, "explanation");
    QVERIFY2(said->text().contains(QStringLiteral("Not today")), qPrintable(said->text()));
    auto *verb = test::findIn<QPushButton>(dialog, "verbButton");
    QVERIFY(!verb->isEnabled());
    QTest::keyClicks(test::findIn<QLineEdit>(dialog, "confirmField"), QStringLiteral("27"));
    QTRY_VERIFY(verb->isEnabled());
    QTest::mouseClick(verb, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(shardmap::isEnd(m_live->service().view(id).state), 20'000);
    QCOMPARE(m_live->service().view(id).failedItems, 30);
}

/** What failed may be all of it: done again, it is asked about again. */
void TestBulkBar::retryAsksForTheNumber()
{
    openLive(12);
    m_live->plant.fleet().addFault(refusesToStop("/api/sessions/s.*/stop", -1));
    operations::BulkOptions options;
    options.failingShare = 100;
    const OperationId id = m_live->service().run(Verb::Stop, all(12), options);
    QTRY_VERIFY_WITH_TIMEOUT(shardmap::isEnd(m_live->service().view(id).state), 60'000);
    QTRY_VERIFY(button("bulkRetry")->isVisible());
    QTest::mouseClick(button("bulkRetry"), Qt::LeftButton);
    QTRY_VERIFY(m_live->dialog("retryDialog"));
    QDialog *dialog = m_live->dialog("retryDialog");
    const QString said = test::findIn<QLabel>(dialog, "explanation")->text();
    QVERIFY2(said.contains(QStringLiteral("12 session(s) of it failed: s0, s1, s2 and 9 more.")),
             qPrintable(said));
    auto *verb = test::findIn<QPushButton>(dialog, "verbButton");
    QVERIFY(!verb->isEnabled());
    QCOMPARE(m_live->service().operations().size(), size_t(1));
    QTest::keyClicks(test::findIn<QLineEdit>(dialog, "confirmField"), QStringLiteral("12"));
    QTRY_VERIFY(verb->isEnabled());
    QTest::mouseClick(verb, Qt::LeftButton);
    QTRY_COMPARE(m_live->service().operations().size(), size_t(2));
}

void TestBulkBar::retryAsksForTheNameOfWhatIsLost()
{
    openLive(2);
    m_live->plant.fleet().addFault(refusesToStop("/api/sessions/s0/logout", -1));
    const OperationId id = m_live->service().run(Verb::LogOut, all(2));
    QTRY_VERIFY_WITH_TIMEOUT(shardmap::isEnd(m_live->service().view(id).state), 60'000);
    QCOMPARE(m_live->service().view(id).failedItems, 1);
    QTRY_VERIFY(button("bulkRetry")->isVisible());
    QTest::mouseClick(button("bulkRetry"), Qt::LeftButton);
    QTRY_VERIFY(m_live->dialog("retryDialog"));
    QDialog *dialog = m_live->dialog("retryDialog");
    auto *verb = test::findIn<QPushButton>(dialog, "verbButton");
    QVERIFY(!verb->isEnabled());
    QTest::keyClicks(test::findIn<QLineEdit>(dialog, "confirmField"), QStringLiteral("s0"));
    QTRY_VERIFY(verb->isEnabled());
}

void TestBulkBar::stopSaysWhatItDoes()
{
    openLive(12);
    m_live->plant.fleet().worker(0).setLatency(150);
    const OperationId id = m_live->service().run(Verb::Stop, all(12));
    QTRY_VERIFY_WITH_TIMEOUT(text().contains(QStringLiteral("Wave 1 of 2")), 20'000);
    const auto *meaning = m_live->find<QLabel>("bulkMeaning");
    QTRY_VERIFY2(meaning->text().contains(QStringLiteral("9 stay(s) as they are")),
                 qPrintable(meaning->text()));
    QTest::mouseClick(button("bulkStop"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(shardmap::isEnd(m_live->service().view(id).state), 20'000);
    QTRY_VERIFY2(text().contains(QStringLiteral("left as they were")), qPrintable(text()));
    int stopped = 0;
    for (int i = 0; i < 12; ++i)
        stopped += m_live->plant.truth(0, nameOf(i)).status == sim::Status::Stopped ? 1 : 0;
    QVERIFY(stopped <= 3);
}

void TestBulkBar::oneSessionIsToldInTheStatusBar()
{
    openLive(1);
    m_live->service().run(Verb::Restart, all(1));
    QTRY_VERIFY_WITH_TIMEOUT(
        m_live->window->statusBar()->currentMessage().startsWith(QStringLiteral("Restart s0 on ")), 20'000);
    QVERIFY(m_live->window->statusBar()->currentMessage().endsWith(QStringLiteral("Done")));
    QVERIFY(!m_live->find<QWidget>("bulkBar")->isVisible());
}

QTEST_MAIN(TestBulkBar)
#include "test_bulkbar.moc"
