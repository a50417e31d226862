// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/support/livefixture.h"
#include "gui/support/windowfixture.h"

#include "items/tables/adoptionmodel.h"
#include "items/tables/seriesplanmodel.h"
#include "ui/dialogs/dialogs.h"
#include "ui/panes/attention/repairs.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTableView>
#include <QTreeView>

#include <array>

using namespace quayside;
using items::AdoptionModel;
using items::SeriesPlanModel;
using test::FleetStage;
using test::Plant;
using test::WindowFixture;

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

/** Four sessions without a row: two whose metadata names a user of the map, one a stranger, one nobody. */
void stageOrphans(FleetStage &stage)
{
    stage.addWorker(s("waha1"), 20);
    stage.report(s("waha1"), s("GOWS"), s("2026.7.1"), 4);
    stage.addUser(s("u1"), s("Acme"));
    stage.addUser(s("u2"), s("Toko"));
    fleet::WorkerUpdate &update = stage.updateOf(s("waha1"));
    for (const auto &[name, user] : { std::pair("one", "u1"), std::pair("two", "u2"),
                                      std::pair("stranger", "u9"), std::pair("nobody", "") }) {
        waha::SessionInfo info;
        info.name = s(name);
        info.status = SessionStatus::Working;
        info.metadataUserId = s(user);
        update.listed = true;
        update.upserts.push_back(info);
    }
    stage.flush();
}

/** An empty GOWS worker beside one of WPP that is to be left. */
void stageEngines(FleetStage &stage)
{
    for (const auto &[worker, engine] : { std::pair("waha7", "WPP"), std::pair("waha8", "GOWS") }) {
        stage.addWorker(s(worker), 50);
        stage.report(s(worker), s(engine), s("2026.7.1"), 4);
    }
    stage.addUser(s("u1"), s("Acme"));
    for (int i = 0; i < 12; ++i) {
        const QString name = QStringLiteral("wpp-%1").arg(i);
        stage.addSession(name, s("u1"), s("waha7"));
        stage.seen(s("waha7"), name, SessionStatus::Working, QStringLiteral("120255501%1").arg(10 + i));
    }
    stage.flush();
}

} // namespace

/** Whole workers and selections: planned, shown and asked about together. */
class TestSelectionActions final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void orphansAreReviewed();
    void userIsSetForTheSelected();
    void onlyWhatWasAgreedToIsAdded();
    void whatTheDatabaseRefusesIsLeftOut();
    void theMapIsRebuiltFromTheFleet();
    void aUserWhoCantBeAddedIsTold();
    void attentionAdoptsAGroup();
    void selectionIsMovedByAPlan();
    void engineChangesAreCountedOnTop();
    void deadWorkerIsEvacuated();

private:
    template <typename Widget>
    [[nodiscard]] Widget *part(const char *dialog, const char *name) const
    {
        return test::findIn<Widget>(m_fixture->dialog(dialog), name);
    }
    [[nodiscard]] QString text(const char *dialog, const char *name) const
    {
        return part<QLabel>(dialog, name)->text();
    }
    [[nodiscard]] std::vector<fleet::SessionIndex> orphans() const;

    const test::TemporarySettings m_settings;
    std::unique_ptr<WindowFixture> m_fixture;
};

void TestSelectionActions::init()
{
    test::TemporarySettings::clear();
    m_fixture = std::make_unique<WindowFixture>();
}

std::vector<fleet::SessionIndex> TestSelectionActions::orphans() const
{
    std::vector<fleet::SessionIndex> sessions;
    for (const char *name : { "one", "two", "stranger", "nobody" })
        sessions.push_back(m_fixture->stage.session(s("waha1"), s(name)));
    return sessions;
}

void TestSelectionActions::orphansAreReviewed()
{
    QVERIFY(m_fixture->showFilled(stageOrphans));
    ui::openAdoptManyDialog(m_fixture->window.get(), m_fixture->stage.context(), orphans(), 3);
    QVERIFY(m_fixture->dialog("adoptManyDialog"));
    const auto *model = part<QTableView>("adoptManyDialog", "adoptTable")->model();
    QCOMPARE(model->rowCount(), 4);
    const auto user = [model](int row) { return model->index(row, AdoptionModel::User).data().toString(); };
    QCOMPARE(user(0), s("Acme"));
    QCOMPARE(user(1), s("Toko"));
    QVERIFY2(user(2).contains(s("u9")) && user(2).contains(s("not in the map")), qPrintable(user(2)));
    QCOMPARE(user(3), s("not told"));
    QCOMPARE(part<QPushButton>("adoptManyDialog", "verbButton")->text(), s("Add 2 session(s) to the map"));
    QVERIFY(text("adoptManyDialog", "hiddenLabel").startsWith(s("3 ")));
    auto *table = part<QTableView>("adoptManyDialog", "adoptTable");
    table->setCurrentIndex(model->index(0, 0));
    QTest::keyClick(table, Qt::Key_Space);
    QCOMPARE(part<QPushButton>("adoptManyDialog", "verbButton")->text(), s("Add 1 session(s) to the map"));
}

void TestSelectionActions::userIsSetForTheSelected()
{
    QVERIFY(m_fixture->showFilled(stageOrphans));
    ui::openAdoptManyDialog(m_fixture->window.get(), m_fixture->stage.context(), orphans(), 0);
    auto *table = part<QTableView>("adoptManyDialog", "adoptTable");
    table->selectAll();
    QVERIFY(!part<QPushButton>("adoptManyDialog", "setUser")->isEnabled());
    auto *field = part<QLineEdit>("adoptManyDialog", "userField");
    QTest::keyClicks(field, s("Toko"));
    QTRY_VERIFY(part<QPushButton>("adoptManyDialog", "setUser")->isEnabled());
    part<QPushButton>("adoptManyDialog", "setUser")->click();
    QCOMPARE(part<QPushButton>("adoptManyDialog", "verbButton")->text(), s("Add 4 session(s) to the map"));
    for (int row = 0; row < 4; ++row)
        QCOMPARE(table->model()->index(row, AdoptionModel::User).data().toString(), s("Toko"));
}

namespace {

sim::SessionSeed ofUser(const char *name, const char *phone, const char *user)
{
    sim::SessionSeed seed = Plant::working(name, phone);
    if (*user)
        seed.config = std::string(R"({"metadata":{"user.id":")") + user + R"("}})";
    return seed;
}

} // namespace

/** A map that lost its rows: what the workers say is proposed, with what nobody can tell. */
void TestSelectionActions::theMapIsRebuiltFromTheFleet()
{
    std::vector<sim::WorkerConfig> workers(2);
    workers[0].sessions = { ofUser("known", "12025550101", "1"), ofUser("new-a", "12025550102", "77"),
                            ofUser("new-b", "12025550103", "77"), ofUser("nobody", "12025550104", ""),
                            ofUser("twice", "12025550105", "2") };
    workers[1].sessions = { ofUser("twice-too", "12025550105", "2") };
    test::LiveFixture live(workers, [](Plant &plant) {
        QVERIFY(plant.database().run("INSERT INTO worker (id, url, api_key, capacity) VALUES"
                                     " (9, 'http://127.0.0.1:1', 'planted-key', 5)"));
    });
    QTRY_VERIFY_WITH_TIMEOUT(live.fleet().orphans().size() == 6, 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(live.action("rebuildMap")->isEnabled(), 30'000);
    live.action("rebuildMap")->trigger();
    auto *dialog = live.dialog("rebuildDialog");
    QVERIFY(dialog);
    auto *verb = test::findIn<QPushButton>(dialog, "verbButton");
    auto *table = test::findIn<QTableView>(dialog, "adoptTable");
    const auto cell = [table](const char *name, int column) {
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            if (table->model()->index(row, AdoptionModel::Session).data().toString() == s(name))
                return table->model()->index(row, column).data().toString();
        }
        return QString();
    };
    QTRY_VERIFY_WITH_TIMEOUT(verb->isEnabled(), 30'000);
    QCOMPARE(verb->text(), s("Add 3 session(s) to the map"));
    QVERIFY(cell("new-a", AdoptionModel::User).contains(s("77")));
    QVERIFY(cell("new-a", AdoptionModel::User).contains(s("added to the map")));
    QVERIFY(cell("nobody", AdoptionModel::Obstacle).contains(s("names no user")));
    for (const char *name : { "twice", "twice-too" })
        QVERIFY(cell(name, AdoptionModel::Obstacle).contains(s("several sessions")));
    const QString untold = test::findIn<QLabel>(dialog, "untoldLabel")->text();
    QVERIFY2(untold.contains(s("1 user(s)")) && untold.contains(s("127.0.0.1")), qPrintable(untold));
    QCOMPARE(live.plant.rows(), 0); // nothing before it is confirmed
    QCOMPARE(live.plant.database().value("SELECT count(*) FROM \"user\""), QByteArray("3"));
    for (int row = 0; row < table->model()->rowCount(); ++row) { // one of the two copies is the customer's
        if (table->model()->index(row, AdoptionModel::Session).data().toString() == s("twice"))
            table->setCurrentIndex(table->model()->index(row, 0));
    }
    QTest::keyClick(table, Qt::Key_Space);
    QCOMPARE(verb->text(), s("Add 4 session(s) to the map"));
    QTRY_VERIFY_WITH_TIMEOUT(verb->isEnabled(), 30'000);
    QTest::keyClick(verb, Qt::Key_Space);
    QTRY_COMPARE_WITH_TIMEOUT(live.plant.rows(), 4, 30'000);
    QCOMPARE(live.plant.database().value("SELECT count(*) FROM \"user\" WHERE id = 77"), QByteArray("1"));
    QCOMPARE(live.plant.database().value("SELECT group_concat(name) FROM (SELECT name FROM waha_session"
                                         " WHERE user_id = 77 ORDER BY name)"),
             QByteArray("new-a,new-b"));
    QCOMPARE(live.plant.rowsOf(s("twice-too")), 0);
}

void TestSelectionActions::aUserWhoCantBeAddedIsTold()
{
    std::vector<sim::WorkerConfig> workers(1);
    workers[0].sessions = { ofUser("good", "12025550101", "77"), ofUser("bad", "12025550102", "88") };
    test::LiveFixture live(workers, [](Plant &plant) {
        QVERIFY(plant.database().run("CREATE TRIGGER no_88 BEFORE INSERT ON \"user\" WHEN new.id = 88"
                                     " BEGIN SELECT RAISE(ABORT, 'not this one'); END"));
    });
    QTRY_VERIFY_WITH_TIMEOUT(live.fleet().orphans().size() == 2, 30'000);
    ui::openRebuildDialog(live.window.get(), live.context());
    auto *dialog = live.dialog("rebuildDialog");
    QVERIFY(dialog);
    auto *verb = test::findIn<QPushButton>(dialog, "verbButton");
    QTRY_VERIFY_WITH_TIMEOUT(verb->isEnabled(), 30'000);
    QTest::keyClick(verb, Qt::Key_Space);
    QTRY_COMPARE_WITH_TIMEOUT(verb->text(), s("Add 1 session(s) to the map"), 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(verb->isEnabled(), 30'000);
    QCOMPARE(live.plant.rows(), 0);
    QTest::keyClick(verb, Qt::Key_Space);
    QTRY_COMPARE_WITH_TIMEOUT(live.plant.rowsOf(s("good")), 1, 30'000);
    QCOMPARE(live.plant.rowsOf(s("bad")), 0);
}

/** Users are added first, one by one: what is ticked meanwhile was not agreed to. */
void TestSelectionActions::onlyWhatWasAgreedToIsAdded()
{
    std::vector<sim::WorkerConfig> workers(1);
    workers[0].sessions = { ofUser("agreed", "12025550101", "77"), ofUser("left", "12025550102", "77") };
    test::LiveFixture live(workers, {});
    QTRY_VERIFY_WITH_TIMEOUT(live.fleet().orphans().size() == 2, 30'000);
    ui::openRebuildDialog(live.window.get(), live.context());
    auto *dialog = live.dialog("rebuildDialog");
    QVERIFY(dialog);
    auto *verb = test::findIn<QPushButton>(dialog, "verbButton");
    auto *table = test::findIn<QTableView>(dialog, "adoptTable");
    table->setCurrentIndex(table->model()->index(1, 0));
    QCOMPARE(table->currentIndex().data().toString(), s("left"));
    QTest::keyClick(table, Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(verb->isEnabled(), 30'000);
    QCOMPARE(verb->text(), s("Add 1 session(s) to the map"));
    const QPointer<QDialog> guard(dialog);
    QTest::keyClick(verb, Qt::Key_Space);
    QTest::keyClick(table, Qt::Key_Space);
    QCOMPARE(table->currentIndex().data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
    QVERIFY(table->model()->setData(table->currentIndex(), Qt::Checked, Qt::CheckStateRole));
    QTRY_VERIFY_WITH_TIMEOUT(!guard, 30'000);
    QTRY_COMPARE_WITH_TIMEOUT(live.plant.rowsOf(s("agreed")), 1, 30'000);
    QCOMPARE(live.service().operations().size(), size_t(1));
    const OperationId adoption = live.service().operations().front();
    QTRY_VERIFY_WITH_TIMEOUT(live.service().summary(adoption).endedMs > 0, 30'000);
    QCOMPARE(live.plant.rowsOf(s("left")), 0);
}

/** Two of the same name where the application's table allows one, and one without a rule against it. */
void TestSelectionActions::whatTheDatabaseRefusesIsLeftOut()
{
    std::vector<sim::WorkerConfig> workers(2);
    workers[0].sessions = { Plant::working("twin", "12025550101"), Plant::working("single", "12025550102") };
    workers[1].sessions = { Plant::working("twin", "12025550103") };
    for (auto &worker : workers) {
        for (sim::SessionSeed &seed : worker.sessions)
            seed.config = R"({"metadata":{"user.id":"1"}})";
    }
    test::LiveFixture live(workers, [](Plant &plant) {
        QVERIFY(plant.database().run("CREATE UNIQUE INDEX one_name ON waha_session (name)"));
    });
    const auto orphan = [&live](int worker, const char *name) {
        return live.fleet().findSession(test::Desk::key(worker, s(name)));
    };
    const std::array wanted { std::pair(0, "twin"), std::pair(0, "single"), std::pair(1, "twin") };
    std::vector<fleet::SessionIndex> sessions;
    for (const auto &[worker, name] : wanted) {
        QTRY_VERIFY(orphan(worker, name).isValid());
        sessions.push_back(orphan(worker, name));
    }
    ui::openAdoptManyDialog(live.window.get(), live.context(), sessions, 0);
    auto *dialog = live.dialog("adoptManyDialog");
    QVERIFY(dialog);
    auto *verb = test::findIn<QPushButton>(dialog, "verbButton");
    auto *table = test::findIn<QTableView>(dialog, "adoptTable");
    const auto obstacle
        = [table](int row) { return table->model()->index(row, AdoptionModel::Obstacle).data().toString(); };
    QTRY_COMPARE_WITH_TIMEOUT(verb->text(), s("Add 2 session(s) to the map"), 30'000);
    QCOMPARE(obstacle(0), QString());
    QCOMPARE(obstacle(1), QString());
    QVERIFY(!obstacle(2).isEmpty());
    QCOMPARE(live.plant.rows(), 0); // it was only tried
    table->setCurrentIndex(table->model()->index(0, 0));
    QTest::keyClick(table, Qt::Key_Space); // without the first of them the second can be added
    QTRY_COMPARE_WITH_TIMEOUT(obstacle(2), QString(), 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(verb->isEnabled(), 30'000);
    QTest::mouseClick(verb, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(live.plant.rows(), 2, 30'000);
}

void TestSelectionActions::attentionAdoptsAGroup()
{
    QVERIFY(m_fixture->showFilled(stageOrphans));
    fleet::AttentionEntry entry;
    entry.kind = fleet::AttentionKind::SessionOrphan;
    entry.sessions = orphans();
    entry.session = entry.sessions.front();
    ui::Repairs::start(m_fixture->window.get(), m_fixture->stage.context(), entry,
                       fleet::Repair::AdoptSession, nullptr);
    QVERIFY(m_fixture->dialog("adoptManyDialog"));
}

void TestSelectionActions::selectionIsMovedByAPlan()
{
    QVERIFY(m_fixture->showFilled(stageEngines));
    QVERIFY(m_fixture->select("waha7", "wpp-0"));
    QVERIFY(m_fixture->select("waha7", "wpp-3", Qt::ControlModifier));
    QTRY_VERIFY(m_fixture->action("moveSession")->isEnabled());
    m_fixture->window->activateWindow();
    QTest::keyClick(m_fixture->window->windowHandle(), Qt::Key_M, Qt::ControlModifier);
    QTRY_VERIFY(m_fixture->dialog("seriesDialog"));
    const auto *model = part<QTreeView>("seriesDialog", "planTable")->model();
    QCOMPARE(model->rowCount(), 2);
    QVERIFY(model->index(0, SeriesPlanModel::Session).data().toString().contains(s("waha7")));
    QCOMPARE(part<QPushButton>("seriesDialog", "verbButton")->text(), s("Move 2 session(s)"));
    QCOMPARE(m_fixture->dialog("seriesDialog")->windowTitle(), s("Move sessions"));
    QVERIFY(m_fixture->stage.operations.operations().empty());
}

void TestSelectionActions::engineChangesAreCountedOnTop()
{
    QVERIFY(m_fixture->showFilled(stageEngines));
    ui::openDrainDialog(m_fixture->window.get(), m_fixture->stage.context(),
                        m_fixture->stage.worker(s("waha7")));
    QVERIFY(m_fixture->dialog("seriesDialog"));
    const QString warnings = text("seriesDialog", "planWarnings");
    QVERIFY2(warnings.startsWith(QString::fromUtf8("12 session(s) change(s) engine: WPP → GOWS.")),
             qPrintable(warnings));
    QVERIFY2(warnings.contains(s("12 phone(s) need(s) room for one more linked device")),
             qPrintable(warnings));
    const auto *model = part<QTreeView>("seriesDialog", "planTable")->model();
    const QString note = model->index(0, SeriesPlanModel::Note).data().toString();
    QVERIFY2(note.startsWith(QString::fromUtf8("Engine: WPP → GOWS.")), qPrintable(note));
    QVERIFY(text("seriesDialog", "confirmLabel").contains(s("12")));
    QVERIFY(text("seriesDialog", "impactStatuses").contains(s("WORKING 12")));
}

void TestSelectionActions::deadWorkerIsEvacuated()
{
    QVERIFY(m_fixture->showFilled(stageEngines));
    QVERIFY(m_fixture->clickWorker(s("waha7")));
    QTRY_VERIFY(!m_fixture->action("evacuateWorker")->isEnabled());
    QTRY_VERIFY2(m_fixture->action("evacuateWorker")->toolTip().contains(s("is not silent")),
                 qPrintable(m_fixture->action("evacuateWorker")->toolTip()));
    m_fixture->stage.lose(s("waha7"));
    m_fixture->stage.flush();
    QTRY_VERIFY(m_fixture->action("evacuateWorker")->isEnabled());
    m_fixture->action("evacuateWorker")->trigger();
    QTRY_VERIFY(m_fixture->dialog("seriesDialog"));
    QVERIFY2(text("seriesDialog", "problem").contains(s("less than five minutes")),
             qPrintable(text("seriesDialog", "problem")));
    m_fixture->stage.clock.advance(6 * 60'000);
    QTRY_VERIFY2(text("seriesDialog", "problem").contains(s("Type the name of the dead worker, waha7")),
                 qPrintable(text("seriesDialog", "problem")));
    QTest::keyClicks(part<QLineEdit>("seriesDialog", "deadName"), s("waha7"));
    QTRY_VERIFY2(text("seriesDialog", "problem").contains(s("Say how you know")),
                 qPrintable(text("seriesDialog", "problem")));
    QTest::keyClicks(part<QLineEdit>("seriesDialog", "reasonField"), s("the host is gone"));
    QTRY_VERIFY2(text("seriesDialog", "problem").contains(s("Type \"12\"")),
                 qPrintable(text("seriesDialog", "problem")));
    QTest::keyClicks(part<QLineEdit>("seriesDialog", "confirmField"), s("12"));
    QTRY_VERIFY(part<QPushButton>("seriesDialog", "verbButton")->isEnabled());
    QVERIFY(m_fixture->stage.operations.operations().empty());
}

QTEST_MAIN(TestSelectionActions)
#include "test_selectionactions.moc"
