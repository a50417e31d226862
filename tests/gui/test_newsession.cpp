// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/support/livefixture.h"
#include "gui/support/windowfixture.h"

#include "operations/pairing/pairing.h"
#include "ui/dialogs/dialogs.h"
#include "ui/widgets/noticebar.h"
#include "ui/widgets/pairingview.h"

#include <QComboBox>
#include <QDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>

#include <algorithm>

using namespace quayside;
using test::FleetStage;
using test::LiveFixture;
using test::Plant;
using test::WindowFixture;

/** The new-session dialog: where to run it, under which name, and linking the phone. */
class TestNewSession final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { test::TemporarySettings::clear(); }
    void cleanup();
    void suggestsTheFreestWorker();
    void leastLoadedOnRequest();
    void everyWorkerHasItsReason();
    void engineNarrows();
    void chosenWorkerStaysChosen();
    void presetsAreTaken();
    void nameIsSuggestedForTheUser();
    void suggestionAvoidsTheUsersOthers();
    void typedNameStays();
    void userIsFoundById();
    void userIsFoundByName();
    void badNamesAreExplained_data();
    void badNamesAreExplained();
    void missingUserIsExplained();
    void nothingFitsIsSaidPlainly();
    void oldCoreTakesDefaultOnly();
    void takenNameRulesTheWorkerOut();
    void noChangesWithoutTables();

    void createsAndPairs();
    void webhookIsPassedOn();
    void closingStopsNothing();
    void refusalIsExplained();
    void userIsAddedOnTheWay();
    void hangingServerIsLeft();
    void closedWhilePlacingItTellsTheWindow();

private:
    void open(const std::function<void(FleetStage &)> &fill = test::stageDrawing, const char *user = "",
              const char *worker = "");
    void openLive(std::vector<sim::WorkerConfig> workers = { sim::WorkerConfig() });
    [[nodiscard]] QDialog *dialog() const
    {
        return m_live ? m_live->dialog("newSessionDialog") : m_fixture->dialog("newSessionDialog");
    }
    template <typename Widget>
    [[nodiscard]] Widget *in(const char *name) const
    {
        return test::findIn<Widget>(dialog(), name);
    }
    void type(const char *field, const QString &text) const;
    [[nodiscard]] QPushButton *create() const { return in<QPushButton>("verbButton"); }
    [[nodiscard]] QTreeWidget *places() const { return in<QTreeWidget>("placementList"); }
    [[nodiscard]] QString chosen() const
    {
        return places()->currentItem() ? places()->currentItem()->text(0) : QString();
    }
    [[nodiscard]] QTreeWidgetItem *place(const QString &worker) const;
    [[nodiscard]] QString explanation() const { return in<QLabel>("placeExplanation")->text(); }

    const test::TemporarySettings m_settings;
    std::unique_ptr<WindowFixture> m_fixture;
    std::unique_ptr<LiveFixture> m_live;
};

void TestNewSession::cleanup()
{
    m_fixture.reset();
    m_live.reset();
}

void TestNewSession::open(const std::function<void(FleetStage &)> &fill, const char *user, const char *worker)
{
    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY(m_fixture->showFilled(fill));
    ui::openNewSessionDialog(m_fixture->window.get(), m_fixture->stage.context(),
                             UserId(QString::fromLatin1(user)), WorkerId(QString::fromLatin1(worker)));
    QVERIFY(dialog());
}

void TestNewSession::openLive(std::vector<sim::WorkerConfig> workers)
{
    m_live = std::make_unique<LiveFixture>(std::move(workers), LiveFixture::Fill(), 10);
    QTRY_VERIFY(m_live->action("newSession")->isEnabled());
    m_live->action("newSession")->trigger();
    QTRY_VERIFY(dialog());
    type("userField", QStringLiteral("2"));
    type("nameField", QStringLiteral("acme-new"));
    QTRY_VERIFY2(create()->isEnabled(), qPrintable(create()->toolTip()));
}

void TestNewSession::type(const char *field, const QString &text) const
{
    auto *edit = in<QLineEdit>(field);
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, text);
}

QTreeWidgetItem *TestNewSession::place(const QString &worker) const
{
    const auto found = places()->findItems(worker, Qt::MatchExactly, 0);
    return found.isEmpty() ? nullptr : found.first();
}

void TestNewSession::suggestsTheFreestWorker()
{
    open();
    QCOMPARE(chosen(), QStringLiteral("waha6")); // about 440 of 500 are free there
    QVERIFY(explanation().contains(QStringLiteral("waha6 has the most free slots")));
    QCOMPARE(places()->topLevelItem(0)->text(0), QStringLiteral("waha6"));
}

void TestNewSession::leastLoadedOnRequest()
{
    open([](FleetStage &stage) {
        stage.addWorker(QStringLiteral("big"), 500);
        stage.addWorker(QStringLiteral("small"), 10);
        stage.addUser(QStringLiteral("42"));
        for (int i = 0; i < 100; ++i)
            stage.addSession(QStringLiteral("s%1").arg(i), QStringLiteral("42"), QStringLiteral("big"));
        for (const char *worker : { "big", "small" })
            stage.report(QString::fromLatin1(worker), QStringLiteral("GOWS"), QStringLiteral("2026.7.1"), 1);
        stage.flush();
    });
    QCOMPARE(chosen(), QStringLiteral("big"));
    in<QComboBox>("ruleField")->setCurrentIndex(1);
    QTRY_COMPARE(chosen(), QStringLiteral("small"));
    QVERIFY(explanation().contains(QStringLiteral("least loaded")));
}

void TestNewSession::everyWorkerHasItsReason()
{
    open();
    QCOMPARE(places()->topLevelItemCount(), 8);
    const QList<std::pair<const char *, const char *>> reasons {
        { "waha3", "drained" },  { "waha4", "answer" }, { "waha5", "full" },
        { "waha7", "cordoned" }, { "waha8", "not" },
    };
    for (const auto &[worker, reason] : reasons) {
        const QTreeWidgetItem *item = place(QString::fromLatin1(worker));
        QVERIFY2(item, worker);
        QVERIFY2(item->isDisabled(), worker);
        QVERIFY2(item->text(2).contains(QLatin1StringView(reason)), qPrintable(item->text(2)));
    }
    QVERIFY(!place(QStringLiteral("waha1"))->isDisabled());
    QVERIFY(place(QStringLiteral("waha1"))->text(2).contains(QStringLiteral("188 free of 500")));
}

void TestNewSession::engineNarrows()
{
    open();
    auto *engine = in<QComboBox>("engineField");
    QCOMPARE(engine->itemText(0), QStringLiteral("Any"));
    engine->setCurrentText(QStringLiteral("GOWS"));
    QTRY_VERIFY(chosen().isEmpty()); // one is full, the other silent
    QVERIFY(explanation().contains(QStringLiteral("No worker fits")));
    QVERIFY(!create()->isEnabled());
    engine->setCurrentIndex(0);
    QTRY_COMPARE(chosen(), QStringLiteral("waha6"));
}

void TestNewSession::chosenWorkerStaysChosen()
{
    open();
    places()->setCurrentItem(place(QStringLiteral("waha2")));
    in<QComboBox>("ruleField")->setCurrentIndex(1);
    QTRY_VERIFY(explanation().contains(QStringLiteral("least loaded")));
    QCOMPARE(chosen(), QStringLiteral("waha2"));
}

void TestNewSession::presetsAreTaken()
{
    open(test::stageDrawing, "43", "waha1");
    QCOMPARE(in<QLineEdit>("userField")->text(), QStringLiteral("Loja Azul · 43"));
    QCOMPARE(chosen(), QStringLiteral("waha1"));
    QVERIFY2(create()->isEnabled(), qPrintable(create()->toolTip()));
}

void TestNewSession::nameIsSuggestedForTheUser()
{
    open([](FleetStage &stage) {
        stage.addWorker(QStringLiteral("waha1"), 500);
        stage.addUser(QStringLiteral("7"), QStringLiteral("Müller & Söhne"));
        stage.addUser(QStringLiteral("8"));
        stage.report(QStringLiteral("waha1"), QStringLiteral("GOWS"), QStringLiteral("2026.7.1"), 1);
        stage.flush();
    });
    type("userField", QStringLiteral("8"));
    QCOMPARE(in<QLineEdit>("nameField")->text(), QStringLiteral("u8"));
    type("userField", QStringLiteral("7"));
    const QString name = in<QLineEdit>("nameField")->text();
    QVERIFY(!name.isEmpty() && name != QStringLiteral("u8"));
    QTRY_VERIFY2(create()->isEnabled(), qPrintable(name)); // it is a name that is allowed
}

void TestNewSession::suggestionAvoidsTheUsersOthers()
{
    open([](FleetStage &stage) {
        stage.addWorker(QStringLiteral("waha1"), 500);
        stage.addUser(QStringLiteral("7"), QStringLiteral("Acme"));
        stage.addSession(QStringLiteral("acme-2"), QStringLiteral("7"), QStringLiteral("waha1")); // acme went
        stage.report(QStringLiteral("waha1"), QStringLiteral("GOWS"), QStringLiteral("2026.7.1"), 1);
        stage.seen(QStringLiteral("waha1"), QStringLiteral("acme-2"), SessionStatus::Working);
        stage.flush();
    });
    type("userField", QStringLiteral("7"));
    QVERIFY(in<QLineEdit>("nameField")->text() != QStringLiteral("acme-2"));
    QTRY_VERIFY2(create()->isEnabled(), qPrintable(create()->toolTip()));
}

void TestNewSession::typedNameStays()
{
    open();
    type("nameField", QStringLiteral("my-name"));
    type("userField", QStringLiteral("43"));
    QCOMPARE(in<QLineEdit>("nameField")->text(), QStringLiteral("my-name"));
}

void TestNewSession::userIsFoundById()
{
    open();
    type("userField", QStringLiteral("42"));
    QTRY_VERIFY2(create()->isEnabled(), qPrintable(create()->toolTip()));
}

/** The field says "Type a name or id". */
void TestNewSession::userIsFoundByName()
{
    open();
    type("userField", QStringLiteral("acme gmbh"));
    QTRY_VERIFY2(create()->isEnabled(), qPrintable(create()->toolTip()));
}

void TestNewSession::badNamesAreExplained_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("empty") << QString();
    QTest::newRow("capital") << QStringLiteral("Acme");
    QTest::newRow("space") << QStringLiteral("acme sales");
    QTest::newRow("umlaut") << QStringLiteral("jürgen");
    QTest::newRow("begins with a dash") << QStringLiteral("-acme");
}

void TestNewSession::badNamesAreExplained()
{
    QFETCH(const QString, name);
    open(test::stageDrawing, "42");
    QTRY_VERIFY2(create()->isEnabled(), qPrintable(create()->toolTip()));
    auto *field = in<QLineEdit>("nameField");
    field->setFocus();
    field->selectAll();
    QTest::keyClick(field, Qt::Key_Delete);
    field->insert(name); // key events of tests are ASCII only
    QTRY_VERIFY(!create()->isEnabled());
    QVERIFY(in<QLabel>("problem")->isVisible());
    QCOMPARE(in<QLabel>("problem")->text(), create()->toolTip());
}

void TestNewSession::missingUserIsExplained()
{
    open();
    QVERIFY(!create()->isEnabled());
    QVERIFY(create()->toolTip().contains(QStringLiteral("user")));
    type("userField", QStringLiteral("nobody of that name"));
    QVERIFY(!create()->isEnabled());
}

void TestNewSession::nothingFitsIsSaidPlainly()
{
    open(
        [](FleetStage &stage) {
            stage.addWorker(QStringLiteral("waha1"), 500, shardmap::WorkerState::Cordoned);
            stage.addUser(QStringLiteral("42"));
            stage.report(QStringLiteral("waha1"), QStringLiteral("GOWS"), QStringLiteral("2026.7.1"), 1);
            stage.flush();
        },
        "42");
    QVERIFY(explanation().contains(QStringLiteral("No worker fits")));
    QVERIFY(explanation().contains(QStringLiteral("uncordon waha1"))); // what would help
    QVERIFY(chosen().isEmpty());
    QVERIFY(!create()->isEnabled());
    QVERIFY(create()->toolTip().contains(QStringLiteral("room")));
}

void TestNewSession::oldCoreTakesDefaultOnly()
{
    open(
        [](FleetStage &stage) {
            stage.addWorker(QStringLiteral("old"), 1);
            stage.addUser(QStringLiteral("42"), QStringLiteral("Acme"));
            stage.report(QStringLiteral("old"), QStringLiteral("WEBJS"), QStringLiteral("2025.1.1"), 1);
            stage.updateOf(QStringLiteral("old")).version->tier = QStringLiteral("CORE");
            stage.flush();
        },
        "42");
    QTRY_VERIFY(place(QStringLiteral("old")));
    QVERIFY(place(QStringLiteral("old"))->isDisabled());
    QVERIFY(place(QStringLiteral("old"))->text(2).contains(QStringLiteral("default")));
    type("nameField", QStringLiteral("default"));
    QTRY_VERIFY(!place(QStringLiteral("old"))->isDisabled());
    QTRY_VERIFY2(create()->isEnabled(), qPrintable(create()->toolTip()));
}

void TestNewSession::takenNameRulesTheWorkerOut()
{
    open(test::stageDrawing, "42");
    type("nameField", QStringLiteral("acme-ops"));
    QTRY_VERIFY(place(QStringLiteral("waha6"))->isDisabled());
    QVERIFY(place(QStringLiteral("waha6"))->text(2).contains(QStringLiteral("acme-ops")));
    QTRY_COMPARE(chosen(), QStringLiteral("waha1"));
}

void TestNewSession::noChangesWithoutTables()
{
    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY(m_fixture->stage.open(FleetStage::Access::WithoutTables));
    test::stageDrawing(m_fixture->stage);
    m_fixture->window->showMap(m_fixture->stage.context());
    const QString why = m_fixture->stage.operations.permissions().changes().reason;
    QVERIFY(!why.isEmpty());
    QTRY_VERIFY(!m_fixture->action("newSession")->isEnabled());
    QVERIFY(m_fixture->action("newSession")->toolTip().contains(why));
    ui::openNewSessionDialog(m_fixture->window.get(), m_fixture->stage.context(),
                             UserId(QStringLiteral("42")));
    QVERIFY(!create()->isEnabled());
    QCOMPARE(create()->toolTip(), why);
}

void TestNewSession::createsAndPairs()
{
    openLive();
    QTest::mouseClick(create(), Qt::LeftButton);
    QTRY_VERIFY(in<QWidget>("stepList")->isVisible());
    QVERIFY(!create()->isVisible());
    auto *pairing = in<ui::PairingView>("pairingView");
    QTRY_VERIFY(pairing->pairing()
                && pairing->pairing()->state().phase == operations::PairingState::Phase::ShowingCode);
    QVERIFY(in<QWidget>("qrView")->isVisible());
    QCOMPARE(m_live->plant.database().value("SELECT name || user_id || worker_id FROM waha_session"),
             QByteArray("acme-new21"));
    QCOMPARE(m_live->plant.reservations(), 0);
    QVERIFY(m_live->plant.fleet().scan(0, "acme-new", "12025550101").empty());
    QTRY_VERIFY(in<QLabel>("pairingInstruction")->text().startsWith(QStringLiteral("Linked to")));
    QCOMPARE(in<QPushButton>("cancelButton")->text(), QStringLiteral("Close"));
}

void TestNewSession::webhookIsPassedOn()
{
    openLive();
    type("webhookField", QStringLiteral(" https://app.example.com/hook "));
    QTest::mouseClick(create(), Qt::LeftButton);
    QTRY_VERIFY(m_live->plant.has(0, QStringLiteral("acme-new")));
    const auto config = QJsonDocument::fromJson(
        QByteArray::fromStdString(m_live->plant.truth(0, QStringLiteral("acme-new")).config));
    const QJsonObject hook = config[u"webhooks"].toArray().first().toObject();
    QCOMPARE(hook.value(u"url").toString(), QStringLiteral("https://app.example.com/hook"));
    QCOMPARE(config[u"metadata"][u"user.id"].toString(), QStringLiteral("2"));
}

void TestNewSession::closingStopsNothing()
{
    openLive();
    QTest::mouseClick(create(), Qt::LeftButton);
    QTRY_VERIFY(in<QWidget>("stepList")->isVisible());
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!dialog());
    const OperationId id = m_live->service().operations().front();
    QTRY_VERIFY(shardmap::isEnd(m_live->service().view(id).state));
    QVERIFY(m_live->service().view(id).state == shardmap::OperationState::Succeeded);
    QCOMPARE(m_live->plant.rowsOf(QStringLiteral("acme-new")), 1);
}

void TestNewSession::refusalIsExplained()
{
    openLive();
    sim::Fault fault;
    fault.effect = sim::Fault::Effect::Status;
    fault.method = "POST";
    fault.status = 403;
    fault.times = -1;
    m_live->plant.fleet().addFault(fault);
    QTest::mouseClick(create(), Qt::LeftButton);
    QTRY_VERIFY(in<QLabel>("problem")->text().contains(QStringLiteral("API key")));
    QVERIFY(!in<QWidget>("qrView")->isVisible());
    QTRY_COMPARE(m_live->plant.reservations(), 0);
    QCOMPARE(m_live->plant.rows(), 0);
}

/** On a map that has none yet. */
void TestNewSession::userIsAddedOnTheWay()
{
    m_live = std::make_unique<LiveFixture>(
        std::vector { sim::WorkerConfig() },
        [](Plant &plant) { plant.database().run("DELETE FROM \"user\""); }, 10);
    QTRY_VERIFY(m_live->action("newSession")->isEnabled());
    m_live->action("newSession")->trigger();
    QTRY_VERIFY(dialog());
    QVERIFY(!create()->isEnabled());
    QTest::mouseClick(in<QPushButton>("addUserButton"), Qt::LeftButton);
    const auto *adding = dialog()->findChild<QDialog *>(QStringLiteral("userDialog"));
    QVERIFY(adding);
    test::findIn<QLineEdit>(adding, "idField")->setText(QStringLiteral("77"));
    QTest::mouseClick(test::findIn<QPushButton>(adding, "verbButton"), Qt::LeftButton);
    QTRY_COMPARE(in<QLineEdit>("userField")->text(), QStringLiteral("77"));
    QTRY_VERIFY2(create()->isEnabled(), qPrintable(create()->toolTip()));
    QCOMPARE(m_live->plant.database().value("SELECT group_concat(id) FROM \"user\""), QByteArray("77"));
    QTest::mouseClick(create(), Qt::LeftButton);
    QTRY_COMPARE(m_live->plant.database().value("SELECT user_id FROM waha_session"), QByteArray("77"));
}

void TestNewSession::hangingServerIsLeft()
{
    openLive();
    sim::Fault hang;
    hang.effect = sim::Fault::Effect::Hang;
    hang.method = "POST";
    hang.path = "/api/sessions";
    hang.times = -1;
    m_live->plant.fleet().addFault(hang);
    QTest::mouseClick(create(), Qt::LeftButton);
    QTRY_COMPARE(m_live->plant.calls(0, QStringLiteral("POST /api/sessions")), 1);
    QTRY_VERIFY(in<QLabel>("createElapsed")->isVisible());
    const QString first = in<QLabel>("createElapsed")->text();
    QVERIFY(in<QLabel>("cancelMeaning")->text().contains(QStringLiteral("acme-new")));
    auto *cancel = in<QPushButton>("cancelCreateButton");
    QVERIFY(cancel->isVisible() && cancel->isEnabled());
    const OperationId id = m_live->service().operations().front();
    QTest::mouseClick(cancel, Qt::LeftButton);
    QTRY_VERIFY(!cancel->isEnabled() && !cancel->toolTip().isEmpty());
    QTRY_VERIFY(m_live->service().view(id).state == shardmap::OperationState::Cancelled);
    QTRY_VERIFY(!cancel->isVisible() && !in<QLabel>("createElapsed")->isVisible());
    QVERIFY(!first.isEmpty());
    QCOMPARE(m_live->plant.rows(), 0);
    QCOMPARE(m_live->plant.reservations(), 0);
    QVERIFY(!m_live->plant.has(0, QStringLiteral("acme-new")));
}

/** The row gets its worker, and the session is created there: the window says so. */
void TestNewSession::closedWhilePlacingItTellsTheWindow()
{
    sim::WorkerConfig worker;
    worker.sessions = { Plant::working("known", "12025550101") };
    m_live = std::make_unique<LiveFixture>(
        std::vector { worker },
        [](Plant &plant) {
            plant.addRow(0, QStringLiteral("known"));
            plant.database().run("INSERT INTO waha_session (name, user_id) VALUES ('acme-new', 2)");
        },
        10);
    QVERIFY(m_live->waitForStatus(0, QStringLiteral("known"), SessionStatus::Working));
    SessionKey key;
    key.name = QStringLiteral("acme-new");
    QTRY_VERIFY(m_live->fleet().findSession(key).isValid());
    ui::openPlaceDialog(m_live->window.get(), m_live->context(), m_live->fleet().findSession(key));
    QTRY_VERIFY2(create()->isEnabled(), qPrintable(create()->toolTip()));
    const QString title = dialog()->windowTitle();
    QVERIFY(m_live->plant.database().run("BEGIN IMMEDIATE"));
    QTest::mouseClick(create(), Qt::LeftButton);
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QVERIFY(!dialog());
    QVERIFY(m_live->plant.database().run("COMMIT"));
    const auto &notices = m_live->find<ui::NoticeBar>("notices")->notices();
    const auto isTold = [&] {
        return std::ranges::any_of(notices, [&](const ui::Notice &notice) {
            return notice.text.startsWith(title + u": ") && notice.tone == ui::Tone::Info;
        });
    };
    QTRY_VERIFY(isTold());
    QTRY_VERIFY(m_live->plant.has(0, QStringLiteral("acme-new")));
}

QTEST_MAIN(TestNewSession)
#include "test_newsession.moc"
