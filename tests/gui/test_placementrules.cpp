// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/support/livefixture.h"
#include "gui/support/windowfixture.h"

#include "ui/actions/actions.h"
#include "ui/dialogs/dialogs.h"

#include <QAccessible>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTreeWidget>

using namespace quayside;
using shardmap::Wish;
using shardmap::WishHolder;
using shardmap::WishKind;
using test::FleetStage;
using test::LiveFixture;
using test::Plant;
using test::WindowFixture;

namespace {

const UserId kUser { QStringLiteral("42") };

/** Three countries, one user with two sessions in one of them. */
void stageCountries(FleetStage &stage)
{
    int capacity = 400;
    for (const char *country : { "DE", "BR", "PT" }) {
        const QString id = QStringLiteral("waha-") + QString::fromLatin1(country).toLower();
        stage.addWorker(id, capacity /= 2);
        stage.lastWorker().labels.insert(QStringLiteral("country"), QString::fromLatin1(country));
    }
    stage.addUser(kUser.toString(), QStringLiteral("Acme <b>GmbH</b>"));
    for (const char *name : { "sales", "support" })
        stage.addSession(QString::fromLatin1(name), kUser.toString(), QStringLiteral("waha-de"));
    for (const char *worker : { "waha-de", "waha-br", "waha-pt" })
        stage.report(QString::fromLatin1(worker), QStringLiteral("GOWS"), QStringLiteral("2026.7.1"), 3);
    for (const char *name : { "sales", "support" })
        stage.seen(QStringLiteral("waha-de"), QString::fromLatin1(name), SessionStatus::Working);
    stage.flush();
}

void wish(fleet::Fleet &fleet, const WishHolder &holder, std::vector<Wish> wishes,
          shardmap::HolderWishes::Source source = shardmap::HolderWishes::Source::Own)
{
    shardmap::MapDelta delta;
    delta.wishes.push_back({ holder, std::move(wishes), source });
    fleet.applyMap(delta);
    fleet.flush();
}

Wish must(const char *value)
{
    return { WishKind::Must, QStringLiteral("country"), QString::fromLatin1(value) };
}

} // namespace

/** The page of the rules of placement: what it shows, what it tries out, and what it saves. */
class TestPlacementRules final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { test::TemporarySettings::clear(); }
    void cleanup();
    void isReachedFromEverywhere();
    void nobodyIsAskedFor();
    void answersForAUser();
    void triesBeforeItSaves();
    void addsAndRemovesByKeyboard();
    void returnDoesNotSave();
    void escapeSaysWhatWouldBeLost();
    void editorSaysWhatIsMissing();
    void sessionShowsWhatItsUserWishes();
    void overruledWishesAreShownAsSuch();
    void columnsCanNotBeRemoved();
    void saysWhoIsWhereItMustNotBe();
    void wishOfTheRowIsRemoved();
    void wishThatIsGoneIsLeft();
    void labelsAreEditedInTheTable();
    void readOnlyMapsCanBeTried();
    void inspectorsTellOfWishes();
    void everythingHasAName();

    void savesWishesAndLabels();
    void foreignChangeIsNotOverwritten();
    void decisionIsOfItsHolder_data();
    void decisionIsOfItsHolder();
    void decisionOnWhatWasTakenBackIsNone();
    void decisionIsOfItsWorker();
    void newSessionFollows();

private:
    void open(const std::function<void(FleetStage &)> &fill = stageCountries);
    void about(const UserId &user, const char *session = nullptr);
    [[nodiscard]] QDialog *dialog() const
    {
        return m_live ? m_live->dialog("placementDialog") : m_fixture->dialog("placementDialog");
    }
    template <typename Widget>
    [[nodiscard]] Widget *in(const char *name) const
    {
        return test::findIn<Widget>(dialog(), name);
    }
    [[nodiscard]] QString text(const char *label) const { return in<QLabel>(label)->text(); }
    [[nodiscard]] QTreeWidget *wishes() const { return in<QTreeWidget>("wishList"); }
    [[nodiscard]] QPushButton *save() const { return in<QPushButton>("verbButton"); }
    [[nodiscard]] QStringList lines() const;
    [[nodiscard]] QString first() const
    {
        const QTreeWidgetItem *item = in<QTreeWidget>("placementList")->topLevelItem(0);
        return item ? item->text(0) : QString();
    }
    void put(WishKind kind, const QString &name, const QString &value = {}) const;
    void editLabels(const QString &worker, const QString &text) const;
    /** The page over real operations. */
    void openLive(size_t workers);
    [[nodiscard]] QByteArray stored(const QByteArray &sql) { return m_live->plant.database().value(sql); }
    /** Gives the user a wish that the page does not know of. */
    void wishElsewhere(const QByteArray &user);
    void wishHere(const QString &user, const QString &country) const;
    void takeBack() const;

    const test::TemporarySettings m_settings;
    std::unique_ptr<WindowFixture> m_fixture;
    std::unique_ptr<LiveFixture> m_live;
};

void TestPlacementRules::cleanup()
{
    m_fixture.reset();
    m_live.reset();
}

void TestPlacementRules::open(const std::function<void(FleetStage &)> &fill)
{
    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY(m_fixture->showFilled(fill));
}

void TestPlacementRules::about(const UserId &user, const char *session)
{
    ui::Selection selection;
    selection.user = m_fixture->stage.fleet.findUser(user);
    selection.subject = ui::Selection::Subject::User;
    if (session) {
        selection.subject = ui::Selection::Subject::Sessions;
        selection.sessions
            = { m_fixture->stage.session(QStringLiteral("waha-de"), QString::fromLatin1(session)) };
    }
    ui::openPlacementDialog(m_fixture->window.get(), m_fixture->stage.context(), selection);
    QVERIFY(dialog());
}

QStringList TestPlacementRules::lines() const
{
    QStringList lines;
    for (int i = 0; i < wishes()->topLevelItemCount(); ++i) {
        const QTreeWidgetItem *item = wishes()->topLevelItem(i);
        lines << QStringList({ item->text(0), item->text(1), item->text(2) }).join(QStringLiteral(" | "));
    }
    return lines;
}

void TestPlacementRules::put(WishKind kind, const QString &name, const QString &value) const
{
    auto *kinds = in<QComboBox>("wishKind");
    kinds->setCurrentIndex(kinds->findData(int(kind)));
    in<QComboBox>("wishName")->setEditText(name);
    if (!value.isEmpty())
        in<QComboBox>("wishValue")->setEditText(value);
    QTest::mouseClick(in<QPushButton>("addWish"), Qt::LeftButton);
}

void TestPlacementRules::editLabels(const QString &worker, const QString &text) const
{
    auto *table = in<QTreeWidget>("labelTable");
    const auto found = table->findItems(worker, Qt::MatchExactly, 0);
    QVERIFY(!found.isEmpty());
    table->setCurrentItem(found.first());
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Return);
    auto *editor = table->findChild<QLineEdit *>();
    QVERIFY(editor);
    editor->selectAll();
    QTest::keyClicks(editor, text);
    QTest::keyClick(editor, Qt::Key_Return);
}

void TestPlacementRules::isReachedFromEverywhere()
{
    open();
    m_fixture->action("placementRules")->trigger();
    QTRY_VERIFY(dialog());
    delete dialog();
    QVERIFY(m_fixture->select("waha-de", "sales"));
    QTRY_COMPARE(m_fixture->text("inspectorName"), QStringLiteral("sales"));
    m_fixture->action("placementRules")->trigger();
    QTRY_VERIFY(dialog());
    QCOMPARE(in<QComboBox>("wishSession")->currentText(), QStringLiteral("sales on waha-de"));
    delete dialog();
    QVERIFY(m_fixture->clickWorker(QStringLiteral("waha-br")));
    QTRY_COMPARE(m_fixture->text("inspectorWorkerName"), QStringLiteral("waha-br"));
    m_fixture->action("placementRules")->trigger();
    QTRY_VERIFY(dialog());
    QCOMPARE(in<QTabWidget>("placementTabs")->currentIndex(), 1);
    QCOMPARE(in<QTreeWidget>("labelTable")->currentItem()->text(0), QStringLiteral("waha-br"));
}

void TestPlacementRules::nobodyIsAskedFor()
{
    open();
    about({});
    QVERIFY(text("placementQuestion").contains(QStringLiteral("Choose a user")));
    QVERIFY(!in<QTreeWidget>("placementList")->isVisible());
    QVERIFY(!save()->isEnabled());
    QCOMPARE(save()->toolTip(), QStringLiteral("Nothing is changed yet."));
}

void TestPlacementRules::answersForAUser()
{
    open();
    about(kUser);
    QCOMPARE(first(), QStringLiteral("waha-de"));
    QVERIFY(text("placementAnswer").contains(QStringLiteral("waha-de has the most free slots")));
    wish(m_fixture->stage.fleet, WishHolder(kUser), { must("BR") });
    QTRY_COMPARE(first(), QStringLiteral("waha-br")); // another console's wish comes in by itself
    QCOMPARE(lines(), QStringList { QStringLiteral("must be | country=BR | here") });
    QVERIFY2(text("placementAnswer").contains(QStringLiteral("waha-de has more room but is country=DE")),
             qPrintable(text("placementAnswer")));
}

void TestPlacementRules::triesBeforeItSaves()
{
    open();
    about(kUser);
    put(WishKind::Must, QStringLiteral("country"), QStringLiteral("PT"));
    QCOMPARE(first(), QStringLiteral("waha-pt"));
    QVERIFY(save()->isEnabled());
    QVERIFY(m_fixture->stage.fleet.wishes().isEmpty());
    put(WishKind::Must, QStringLiteral("country"), QStringLiteral("BR"));
    QCOMPARE(first(), QStringLiteral("waha-br")); // either will do, and this one is freer
    put(WishKind::Apart, QString());
    QCOMPARE(lines(),
             QStringList({ QStringLiteral("must be | country=BR | here"),
                           QStringLiteral("must be | country=PT | here"),
                           QStringLiteral("apart from | the user's other sessions | here") }));
    put(WishKind::Must, QStringLiteral("country"), QStringLiteral("BR")); // twice is once
    QCOMPARE(lines().size(), 3);
    put(WishKind::Must, QStringLiteral("level"), QStringLiteral("platinum"));
    QVERIFY2(
        text("placementAnswer").contains(QStringLiteral("must be level=platinum, which rules out 3 of 3")),
        qPrintable(text("placementAnswer")));
}

void TestPlacementRules::addsAndRemovesByKeyboard()
{
    open();
    about(kUser);
    in<QComboBox>("wishName")->setFocus();
    QTest::keyClicks(in<QComboBox>("wishName"), QStringLiteral("country"));
    in<QComboBox>("wishValue")->setFocus();
    QTest::keyClicks(in<QComboBox>("wishValue"), QStringLiteral("PT"));
    QTest::keyClick(in<QComboBox>("wishValue"), Qt::Key_Return);
    QCOMPARE(lines(), QStringList { QStringLiteral("must be | country=PT | here") });
    QVERIFY(dialog()->isVisible());
    wishes()->setFocus();
    QTest::keyClick(wishes(), Qt::Key_Down);
    QCOMPARE(wishes()->currentItem(), wishes()->topLevelItem(0));
    QVERIFY(in<QPushButton>("removeWish")->isEnabled());
    in<QPushButton>("removeWish")->setFocus();
    QTest::keyClick(in<QPushButton>("removeWish"), Qt::Key_Space);
    QVERIFY(lines().isEmpty());
    QVERIFY(!save()->isEnabled()); // as it was before
}

void TestPlacementRules::returnDoesNotSave()
{
    open();
    about(kUser);
    put(WishKind::Must, QStringLiteral("country"), QStringLiteral("PT"));
    QVERIFY(save()->isEnabled());
    in<QLineEdit>("userField")->setFocus();
    QTest::keyClick(dialog(), Qt::Key_Return);
    QVERIFY(dialog()->isVisible());
    QVERIFY(in<QTabWidget>("placementTabs")->isEnabled()); // nothing is being written
    QCOMPARE(lines().size(), 1);
}

void TestPlacementRules::escapeSaysWhatWouldBeLost()
{
    open();
    about(kUser);
    put(WishKind::Must, QStringLiteral("country"), QStringLiteral("PT"));
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QVERIFY(dialog()->isVisible());
    QCOMPARE(lines().size(), 1);
    QVERIFY2(text("problem").contains(QStringLiteral("not saved")), qPrintable(text("problem")));
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!dialog());
}

void TestPlacementRules::editorSaysWhatIsMissing()
{
    open();
    about(kUser);
    QVERIFY(!in<QPushButton>("addWish")->isEnabled());
    in<QComboBox>("wishName")->setEditText(QStringLiteral("country"));
    QVERIFY(!in<QPushButton>("addWish")->isEnabled());
    QVERIFY(text("wishHint").contains(QStringLiteral("value")));
    QCOMPARE(in<QComboBox>("wishValue")->count(), 3);
    in<QComboBox>("wishValue")->setEditText(QStringLiteral("US"));
    QCOMPARE(text("wishHint"), QStringLiteral("No worker has country=US yet."));
    in<QComboBox>("wishValue")->setEditText(QStringLiteral("BR"));
    QCOMPARE(text("wishHint"), QStringLiteral("1 worker(s) have country=BR."));
    QVERIFY(in<QPushButton>("addWish")->isEnabled());
}

void TestPlacementRules::sessionShowsWhatItsUserWishes()
{
    open();
    wish(m_fixture->stage.fleet, WishHolder(kUser), { must("BR") });
    about(kUser, "sales");
    QVERIFY(text("placementQuestion").contains(QStringLiteral("moved now")));
    QCOMPARE(lines(), QStringList { QStringLiteral("must be | country=BR | the user") });
    wishes()->setCurrentItem(wishes()->topLevelItem(0));
    QVERIFY(!in<QPushButton>("removeWish")->isEnabled()); // there, not here
    QCOMPARE(first(), QStringLiteral("waha-br"));
}

void TestPlacementRules::overruledWishesAreShownAsSuch()
{
    open();
    wish(m_fixture->stage.fleet, WishHolder(kUser), { must("BR") });
    about(kUser, "sales");
    put(WishKind::Must, QStringLiteral("country"), QStringLiteral("PT"));
    QCOMPARE(lines(),
             QStringList({ QStringLiteral("must be | country=PT | here"),
                           QStringLiteral("must be | country=BR | the user, overruled") }));
    QCOMPARE(first(), QStringLiteral("waha-pt"));
}

void TestPlacementRules::columnsCanNotBeRemoved()
{
    open();
    wish(m_fixture->stage.fleet, WishHolder(kUser), { must("BR") }, shardmap::HolderWishes::Source::Column);
    about(kUser);
    QCOMPARE(lines(), QStringList { QStringLiteral("must be | country=BR | a column of the application") });
    wishes()->setCurrentItem(wishes()->topLevelItem(0));
    QVERIFY(!in<QPushButton>("removeWish")->isEnabled());
    QTest::keyClick(wishes(), Qt::Key_Delete);
    QCOMPARE(lines().size(), 1);
}

void TestPlacementRules::saysWhoIsWhereItMustNotBe()
{
    open();
    about(kUser);
    QVERIFY(!in<QLabel>("wishNow")->isVisible());
    put(WishKind::Must, QStringLiteral("country"), QStringLiteral("BR"));
    QVERIFY2(text("wishNow").contains(QStringLiteral("2 of its sessions are where they must not be")),
             qPrintable(text("wishNow")));
    in<QComboBox>("wishSession")->setCurrentIndex(1);
    QVERIFY2(text("wishNow").contains(QStringLiteral("country=DE, must be BR")), qPrintable(text("wishNow")));
}

/** Also where somebody else has removed another, and the list does not show it yet. */
void TestPlacementRules::wishOfTheRowIsRemoved()
{
    open();
    fleet::Fleet &fleet = m_fixture->stage.fleet;
    wish(fleet, WishHolder(kUser), { must("BR"), must("DE"), must("PT") });
    about(kUser);
    QCOMPARE(lines().size(), 3);
    wishes()->setCurrentItem(wishes()->topLevelItem(1));
    wish(fleet, WishHolder(kUser), { must("DE"), must("PT") });
    QCOMPARE(lines().size(), 3);
    QTest::mouseClick(in<QPushButton>("removeWish"), Qt::LeftButton);
    QCOMPARE(lines(), QStringList { QStringLiteral("must be | country=PT | here") });
}

/** What is not there any more is not removed once more. */
void TestPlacementRules::wishThatIsGoneIsLeft()
{
    open();
    fleet::Fleet &fleet = m_fixture->stage.fleet;
    wish(fleet, WishHolder(kUser), { must("BR"), must("DE") });
    about(kUser);
    wishes()->setCurrentItem(wishes()->topLevelItem(1));
    wish(fleet, WishHolder(kUser), { must("BR") });
    QTest::mouseClick(in<QPushButton>("removeWish"), Qt::LeftButton);
    QCOMPARE(lines(), QStringList { QStringLiteral("must be | country=BR | here") });
    QVERIFY(!save()->isEnabled());
}

void TestPlacementRules::labelsAreEditedInTheTable()
{
    open();
    about({});
    in<QTabWidget>("placementTabs")->setCurrentIndex(1);
    editLabels(QStringLiteral("waha-br"), QStringLiteral("country=BR, level=gold"));
    QTRY_VERIFY(save()->isEnabled());
    QTRY_COMPARE(
        in<QTreeWidget>("labelTable")->findItems(QStringLiteral("waha-br"), Qt::MatchExactly, 0)[0]->text(1),
        QStringLiteral("country=BR, level=gold"));
    in<QLineEdit>("labelFilter")->setText(QStringLiteral("gold"));
    int shown = 0;
    for (int i = 0; i < 3; ++i)
        shown += in<QTreeWidget>("labelTable")->topLevelItem(i)->isHidden() ? 0 : 1;
    QCOMPARE(shown, 1);
    editLabels(QStringLiteral("waha-br"), QStringLiteral("country=BR"));
    QTRY_VERIFY(!save()->isEnabled()); // as it was
}

void TestPlacementRules::readOnlyMapsCanBeTried()
{
    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY(m_fixture->stage.open(FleetStage::Access::WithoutTables));
    stageCountries(m_fixture->stage);
    m_fixture->window->showMap(m_fixture->stage.context());
    about(kUser);
    put(WishKind::Must, QStringLiteral("country"), QStringLiteral("PT"));
    QCOMPARE(first(), QStringLiteral("waha-pt"));
    QVERIFY(!save()->isEnabled());
    QVERIFY2(save()->toolTip().contains(QStringLiteral("tables")), qPrintable(save()->toolTip()));
}

void TestPlacementRules::inspectorsTellOfWishes()
{
    open();
    wish(m_fixture->stage.fleet, WishHolder(kUser), { must("BR") });
    QVERIFY(m_fixture->select("waha-de", "sales"));
    QTRY_VERIFY2(m_fixture->text("factPlacement").contains(QStringLiteral("it is where it must not be")),
                 qPrintable(m_fixture->text("factPlacement")));
    QVERIFY(m_fixture->click(m_fixture->stage.fleet.findUser(kUser)));
    QTRY_COMPARE(m_fixture->text("factUserWishes"), QStringLiteral("must be country=BR"));
}

void TestPlacementRules::everythingHasAName()
{
    open();
    about(kUser);
    for (const QWidget *widget : dialog()->findChildren<QWidget *>()) {
        const bool takesKeys = widget->focusPolicy() & Qt::TabFocus && widget->isVisible();
        if (!takesKeys || widget->objectName().startsWith(QStringLiteral("qt_"))
            || qobject_cast<QComboBox *>(widget->parentWidget()))
            continue;
        const QAccessibleInterface *face
            = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        QVERIFY2(face && !face->text(QAccessible::Name).isEmpty(), qPrintable(widget->objectName()));
    }
}

void TestPlacementRules::savesWishesAndLabels()
{
    m_live = std::make_unique<LiveFixture>(std::vector<sim::WorkerConfig>(2),
                                           [](Plant &plant) { plant.addRow(0, QStringLiteral("sales")); });
    QTRY_VERIFY(m_live->action("placementRules")->isEnabled());
    m_live->action("placementRules")->trigger();
    QTRY_VERIFY(dialog());
    in<QLineEdit>("userField")->setText(QStringLiteral("1"));
    put(WishKind::Must, QStringLiteral("country"), QStringLiteral("BR"));
    in<QTabWidget>("placementTabs")->setCurrentIndex(1);
    const fleet::Fleet &fleet = m_live->fleet();
    const QString worker = fleet.worker(fleet.findWorker(WorkerId(QStringLiteral("2")))).name;
    editLabels(worker, QStringLiteral("country=BR"));
    QTRY_VERIFY(save()->isEnabled());
    QTest::mouseClick(save(), Qt::LeftButton);
    QTRY_VERIFY(!dialog());
    QCOMPARE(m_live->plant.database().value(
                 "SELECT holder || holder_id || kind || label || value FROM quayside_wish"),
             QByteArray("user1mustcountryBR"));
    QCOMPARE(m_live->plant.database().value("SELECT labels FROM quayside_worker WHERE worker_id = '2'"),
             QByteArray("{\"country\":\"BR\"}"));
    QCOMPARE(m_live->plant.database().value("SELECT group_concat(action) FROM quayside_audit"),
             QByteArray("edit-wishes,edit-worker"));
}

void TestPlacementRules::foreignChangeIsNotOverwritten()
{
    m_live = std::make_unique<LiveFixture>(std::vector<sim::WorkerConfig>(1));
    QTRY_VERIFY(m_live->action("placementRules")->isEnabled());
    m_live->action("placementRules")->trigger();
    QTRY_VERIFY(dialog());
    in<QLineEdit>("userField")->setText(QStringLiteral("1"));
    put(WishKind::Must, QStringLiteral("country"), QStringLiteral("BR"));
    QVERIFY(m_live->plant.database().run(
        "INSERT INTO quayside_wish VALUES ('user', '1', 'must', 'country', 'DE');"
        "INSERT INTO quayside_change VALUES ('wishes', 1)"));
    QTest::mouseClick(save(), Qt::LeftButton);
    QTRY_VERIFY(in<QWidget>("mergeView")->isVisible() && !save()->isEnabled());
    QCOMPARE(lines(), QStringList { QStringLiteral("must be | country=BR | here") });
    auto *choice = in<QComboBox>("mergeChoice0");
    choice->setCurrentText(QStringLiteral("Theirs"));
    QTRY_COMPARE(lines(), QStringList { QStringLiteral("must be | country=DE | here") });
    choice->setCurrentText(QStringLiteral("Mine"));
    QTRY_COMPARE(lines(), QStringList { QStringLiteral("must be | country=BR | here") });
    QCOMPARE(m_live->plant.database().value("SELECT group_concat(value) FROM quayside_wish"),
             QByteArray("DE"));
    QTest::mouseClick(save(), Qt::LeftButton);
    QTRY_VERIFY(!dialog());
    QCOMPARE(m_live->plant.database().value("SELECT group_concat(value) FROM quayside_wish"),
             QByteArray("BR"));
}

void TestPlacementRules::openLive(size_t workers)
{
    m_live = std::make_unique<LiveFixture>(std::vector<sim::WorkerConfig>(workers));
    QVERIFY(m_live->plant.database().run("INSERT OR IGNORE INTO user (id) SELECT 1 UNION SELECT 2"));
    QTRY_VERIFY(m_live->fleet().findUser(UserId(QStringLiteral("2"))).isValid());
    QTRY_VERIFY(m_live->action("placementRules")->isEnabled());
    m_live->action("placementRules")->trigger();
    QTRY_VERIFY(dialog());
}

void TestPlacementRules::wishElsewhere(const QByteArray &user)
{
    QVERIFY(m_live->plant.database().run("INSERT INTO quayside_wish VALUES ('user', '" + user
                                         + "', 'must', 'country', 'DE');"
                                           "INSERT INTO quayside_change VALUES ('wishes', 1)"));
}

void TestPlacementRules::wishHere(const QString &user, const QString &country) const
{
    in<QLineEdit>("userField")->setText(user);
    put(WishKind::Must, QStringLiteral("country"), country);
}

void TestPlacementRules::takeBack() const
{
    wishes()->setCurrentItem(wishes()->topLevelItem(0));
    QTest::mouseClick(in<QPushButton>("removeWish"), Qt::LeftButton);
}

void TestPlacementRules::decisionIsOfItsHolder_data()
{
    QTest::addColumn<QString>("choice");
    QTest::newRow("theirs") << QStringLiteral("Theirs");
    QTest::newRow("mine") << QStringLiteral("Mine");
}

/** Not of the one whose change is the first by the time it is made. */
void TestPlacementRules::decisionIsOfItsHolder()
{
    QFETCH(QString, choice);
    openLive(1);
    wishHere(QStringLiteral("1"), QStringLiteral("BR"));
    wishHere(QStringLiteral("2"), QStringLiteral("PT"));
    wishElsewhere("1");
    QTest::mouseClick(save(), Qt::LeftButton);
    QTRY_VERIFY(in<QWidget>("mergeView")->isVisible() && !save()->isEnabled());
    in<QLineEdit>("userField")->setText(QStringLiteral("1"));
    takeBack();
    in<QComboBox>("mergeChoice0")->setCurrentText(choice);
    in<QLineEdit>("userField")->setText(QStringLiteral("2"));
    QCOMPARE(lines(), QStringList { QStringLiteral("must be | country=PT | here") });
    QTRY_VERIFY(save()->isEnabled());
    QTest::mouseClick(save(), Qt::LeftButton);
    QTRY_VERIFY(!dialog());
    QCOMPARE(stored("SELECT group_concat(holder_id || value) FROM"
                    " (SELECT holder_id, value FROM quayside_wish ORDER BY holder_id)"),
             QByteArray("1DE,2PT"));
}

void TestPlacementRules::decisionOnWhatWasTakenBackIsNone()
{
    openLive(1);
    wishHere(QStringLiteral("1"), QStringLiteral("BR"));
    wishElsewhere("1");
    QTest::mouseClick(save(), Qt::LeftButton);
    QTRY_VERIFY(in<QWidget>("mergeView")->isVisible() && !save()->isEnabled());
    takeBack();
    in<QComboBox>("mergeChoice0")->setCurrentText(QStringLiteral("Mine"));
    QCOMPARE(lines(), QStringList { QStringLiteral("must be | country=DE | here") });
    QCOMPARE(save()->toolTip(), QStringLiteral("Nothing is changed yet."));
}

void TestPlacementRules::decisionIsOfItsWorker()
{
    openLive(2);
    const fleet::Fleet &fleet = m_live->fleet();
    const auto nameOf
        = [&fleet](const QString &id) { return fleet.worker(fleet.findWorker(WorkerId(id))).name; };
    in<QTabWidget>("placementTabs")->setCurrentIndex(1);
    const auto edit = [this, &nameOf](const char *worker, const QString &labels) {
        const QString name = nameOf(QString::fromLatin1(worker));
        editLabels(name, labels);
        QTRY_COMPARE(in<QTreeWidget>("labelTable")->findItems(name, Qt::MatchExactly).front()->text(1),
                     labels);
        QTRY_VERIFY(!in<QTreeWidget>("labelTable")->findChild<QLineEdit *>());
    };
    edit("1", QStringLiteral("country=BR"));
    edit("2", QStringLiteral("country=PT"));
    QVERIFY(m_live->plant.database().run(
        "INSERT INTO quayside_worker (worker_id, labels) VALUES ('1', '{\"country\":\"DE\"}')"
        " ON CONFLICT (worker_id) DO UPDATE SET labels = excluded.labels"));
    QTRY_VERIFY(save()->isEnabled());
    QTest::mouseClick(save(), Qt::LeftButton);
    QTRY_VERIFY(in<QWidget>("mergeView")->isVisible() && !save()->isEnabled());
    edit("1", QStringLiteral("country=FR"));
    in<QComboBox>("mergeChoice0")->setCurrentText(QStringLiteral("Theirs"));
    QTRY_VERIFY(save()->isEnabled());
    QTest::mouseClick(save(), Qt::LeftButton);
    QTRY_VERIFY(!dialog());
    QCOMPARE(stored("SELECT labels FROM quayside_worker WHERE worker_id = '1'"),
             QByteArray("{\"country\":\"DE\"}"));
    QCOMPARE(stored("SELECT labels FROM quayside_worker WHERE worker_id = '2'"),
             QByteArray("{\"country\":\"PT\"}"));
}

void TestPlacementRules::newSessionFollows()
{
    open();
    wish(m_fixture->stage.fleet, WishHolder(kUser), { must("PT") });
    ui::openNewSessionDialog(m_fixture->window.get(), m_fixture->stage.context(), kUser);
    const QDialog *opened = m_fixture->dialog("newSessionDialog");
    QVERIFY(opened);
    const auto *places = test::findIn<QTreeWidget>(opened, "placementList");
    QCOMPARE(places->currentItem()->text(0), QStringLiteral("waha-pt"));
    QVERIFY(places->topLevelItem(1)->isDisabled());
    QVERIFY(test::findIn<QLabel>(opened, "placeExplanation")->text().contains(QStringLiteral("country=PT")));
    ui::openMoveDialog(m_fixture->window.get(), m_fixture->stage.context(),
                       { WorkerId(QStringLiteral("waha-de")), QStringLiteral("sales") });
    const QDialog *move = m_fixture->dialog("moveDialog");
    QVERIFY(move);
    QCOMPARE(test::findIn<QTreeWidget>(move, "placementList")->currentItem()->text(0),
             QStringLiteral("waha-pt"));
}

QTEST_MAIN(TestPlacementRules)
#include "test_placementrules.moc"
