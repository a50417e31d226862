// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/support/livefixture.h"
#include "gui/support/windowfixture.h"

#include "ui/actions/actions.h"
#include "ui/dialogs/dialogs.h"
#include "ui/widgets/noticebar.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>

using namespace quayside;
using test::LiveFixture;
using test::Plant;

namespace {

/** Two workers: the first runs a session with a row, the second one that nobody entered. */
std::vector<sim::WorkerConfig> workers()
{
    sim::WorkerConfig first;
    first.sessions = { Plant::working("known", "12025550101") };
    sim::WorkerConfig second;
    sim::SessionSeed orphan = Plant::working("orphan", "12025550102");
    orphan.config = R"({"metadata":{"user.id":"2"}})";
    second.sessions = { orphan, Plant::working("nameless", "12025550103") };
    return { first, second, sim::WorkerConfig() };
}

} // namespace

/** The dialogs that change rows of the map: remove a worker, add and edit users, adopt; and those that tell.
 */
class TestMapDialogs final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void usedWorkerIsNotRemoved();
    void emptyWorkerIsRemoved();
    void removingIsCancelledByReturn();
    void foreignRowKeepsTheWorker();
    void workerGoneMeanwhile();
    void userIsAdded();
    void idMayBeLeftToTheDatabase();
    void takenIdIsExplained();
    void whatIsWrittenGoesOnUnseen_data();
    void whatIsWrittenGoesOnUnseen();
    void userIsRenamed();
    void adoptionProposesTheUserOfTheMetadata();
    void adoptionNeedsAUser();
    void adoptionByNameOfUser();
    void orphanGoneMeanwhile();
    void cordonAndUncordon();
    void backIntoService_data();
    void backIntoService();
    void shortcutsAreAllListed();
    void aboutTellsVersionAndLicence();
    void closingTheMapClosesDialogs();

private:
    void trigger(const char *action);
    template <typename Widget>
    [[nodiscard]] Widget *in(const char *dialog, const char *name) const
    {
        return test::findIn<Widget>(m_fixture->dialog(dialog), name);
    }
    void type(const char *dialog, const char *field, const QString &text) const;
    void press(const char *dialog) const
    {
        QTest::mouseClick(in<QPushButton>(dialog, "verbButton"), Qt::LeftButton);
    }
    void selectWorker(int number);
    [[nodiscard]] QByteArray stored(const QByteArray &sql) { return m_fixture->plant.database().value(sql); }
    [[nodiscard]] fleet::UserIndex user(const char *id)
    {
        return m_fixture->fleet().findUser(UserId(QString::fromLatin1(id)));
    }

    const test::TemporarySettings m_settings;
    std::unique_ptr<LiveFixture> m_fixture;
};

void TestMapDialogs::init()
{
    test::TemporarySettings::clear();
    m_fixture = std::make_unique<LiveFixture>(workers(),
                                              [](Plant &plant) { plant.addRow(0, QStringLiteral("known")); });
}

void TestMapDialogs::trigger(const char *action)
{
    QTRY_VERIFY2(m_fixture->action(action)->isEnabled(), qPrintable(m_fixture->action(action)->toolTip()));
    m_fixture->action(action)->trigger();
}

void TestMapDialogs::type(const char *dialog, const char *field, const QString &text) const
{
    auto *edit = in<QLineEdit>(dialog, field);
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, text);
}

void TestMapDialogs::selectWorker(int number)
{
    const fleet::WorkerIndex worker = m_fixture->fleet().findWorker(WorkerId(QString::number(number + 1)));
    QVERIFY(m_fixture->clickWorker(m_fixture->fleet().worker(worker).name));
}

void TestMapDialogs::usedWorkerIsNotRemoved()
{
    selectWorker(0);
    trigger("removeWorker");
    const auto *remove = in<QPushButton>("removeWorkerDialog", "verbButton");
    QVERIFY(!remove->isEnabled());
    QVERIFY(in<QLabel>("removeWorkerDialog", "problem")->text().startsWith(QStringLiteral("1 session")));
}

void TestMapDialogs::emptyWorkerIsRemoved()
{
    selectWorker(2);
    trigger("removeWorker");
    QVERIFY(in<QLabel>("removeWorkerDialog", "explanation")
                ->text()
                .contains(QStringLiteral("server itself goes on running")));
    press("removeWorkerDialog");
    QTRY_VERIFY(!m_fixture->dialog("removeWorkerDialog"));
    QCOMPARE(stored("SELECT count(*) FROM worker"), QByteArray("2"));
    QTRY_COMPARE(m_fixture->workers()->model()->rowCount(), 2);
}

void TestMapDialogs::removingIsCancelledByReturn()
{
    selectWorker(2);
    trigger("removeWorker");
    QVERIFY(in<QPushButton>("removeWorkerDialog", "cancelButton")->isDefault());
    QTest::keyClick(m_fixture->dialog("removeWorkerDialog"), Qt::Key_Return);
    QTRY_VERIFY(!m_fixture->dialog("removeWorkerDialog"));
    QCOMPARE(stored("SELECT count(*) FROM worker"), QByteArray("3"));
}

/** The application entered a session while the question stood. */
void TestMapDialogs::foreignRowKeepsTheWorker()
{
    selectWorker(2);
    trigger("removeWorker");
    m_fixture->plant.addRow(2, QStringLiteral("late"));
    press("removeWorkerDialog");
    QTRY_VERIFY(in<QPushButton>("removeWorkerDialog", "verbButton")->isEnabled()
                && in<QLabel>("removeWorkerDialog", "problem")->isVisible());
    QCOMPARE(stored("SELECT count(*) FROM worker"), QByteArray("3"));
}

void TestMapDialogs::workerGoneMeanwhile()
{
    selectWorker(2);
    trigger("removeWorker");
    QVERIFY(m_fixture->plant.database().run("DELETE FROM worker WHERE id = 3"));
    QTRY_COMPARE(m_fixture->workers()->model()->rowCount(), 2);
    press("removeWorkerDialog");
    QTRY_VERIFY(!m_fixture->dialog("removeWorkerDialog")); // what was wanted is so
}

void TestMapDialogs::userIsAdded()
{
    trigger("addUser");
    type("userDialog", "nameField", QStringLiteral("  Acme & Sons "));
    type("userDialog", "idField", QStringLiteral("77"));
    press("userDialog");
    QTRY_VERIFY(!m_fixture->dialog("userDialog"));
    QCOMPARE(stored("SELECT count(*) FROM \"user\" WHERE id = 77"), QByteArray("1"));
    QTRY_VERIFY(user("77").isValid());
    QTRY_COMPARE(m_fixture->fleet().user(user("77")).row.label, QStringLiteral("Acme & Sons"));
    QTRY_VERIFY(m_fixture->tree()->indexOf(user("77")).isValid()); // shown, although without sessions
}

void TestMapDialogs::idMayBeLeftToTheDatabase()
{
    trigger("addUser");
    type("userDialog", "nameField", QStringLiteral("Acme"));
    press("userDialog");
    QTRY_VERIFY(!m_fixture->dialog("userDialog"));
    QCOMPARE(stored("SELECT count(*) FROM \"user\""), QByteArray("4"));
}

void TestMapDialogs::takenIdIsExplained()
{
    trigger("addUser");
    type("userDialog", "idField", QStringLiteral("2"));
    press("userDialog");
    QTRY_VERIFY(in<QPushButton>("userDialog", "verbButton")->isEnabled()
                && in<QLabel>("userDialog", "problem")->isVisible());
    QVERIFY(!in<QLabel>("userDialog", "problem")->text().contains(QStringLiteral("Writing")));
    QCOMPARE(stored("SELECT count(*) FROM \"user\""), QByteArray("3"));
}

void TestMapDialogs::whatIsWrittenGoesOnUnseen_data()
{
    QTest::addColumn<QByteArray>("meanwhile"); // by whoever keeps the map locked
    QTest::addColumn<ui::Tone>("told");
    QTest::newRow("written") << QByteArray("SELECT 1") << ui::Tone::Info;
    QTest::newRow("refused") << QByteArray("INSERT INTO \"user\" (id) VALUES (77)") << ui::Tone::Bad;
}

/** Nothing calls it back: the dialog says so, and what came of it is told when it has been closed. */
void TestMapDialogs::whatIsWrittenGoesOnUnseen()
{
    QFETCH(QByteArray, meanwhile);
    QFETCH(ui::Tone, told);
    trigger("addUser");
    type("userDialog", "idField", QStringLiteral("77"));
    const QString title = m_fixture->dialog("userDialog")->windowTitle();
    auto *cancel = in<QPushButton>("userDialog", "cancelButton");
    QCOMPARE(cancel->text(), QStringLiteral("Cancel"));
    QVERIFY(m_fixture->plant.database().run("BEGIN IMMEDIATE;" + meanwhile));
    press("userDialog");
    QCOMPARE(cancel->text(), QStringLiteral("Close"));
    QVERIFY(in<QLabel>("userDialog", "problem")->text().contains(QStringLiteral("goes on")));
    QTest::keyClick(m_fixture->dialog("userDialog"), Qt::Key_Escape);
    QVERIFY(!m_fixture->dialog("userDialog"));
    QVERIFY(m_fixture->plant.database().run("COMMIT"));
    const auto &notices = m_fixture->find<ui::NoticeBar>("notices")->notices();
    const auto isTold = [&] {
        return std::ranges::any_of(notices, [&](const ui::Notice &notice) {
            return notice.text.startsWith(title) && notice.tone == told;
        });
    };
    QTRY_VERIFY(isTold());
    QCOMPARE(stored("SELECT count(*) FROM \"user\" WHERE id = 77"), QByteArray("1"));
    QTRY_VERIFY(!m_fixture->window->findChild<QDialog *>(QStringLiteral("userDialog")));
}

void TestMapDialogs::userIsRenamed()
{
    QVERIFY(m_fixture->click(user("1")));
    trigger("editUser");
    QVERIFY(!in<QLineEdit>("userDialog", "idField")->isEnabled()); // rows point to it
    QCOMPARE(in<QLineEdit>("userDialog", "idField")->text(), QStringLiteral("1"));
    type("userDialog", "nameField", QStringLiteral("Northwind"));
    press("userDialog");
    QTRY_VERIFY(!m_fixture->dialog("userDialog"));
    QTRY_COMPARE(m_fixture->text("inspectorUserName"), QStringLiteral("Northwind"));
}

void TestMapDialogs::adoptionProposesTheUserOfTheMetadata()
{
    QVERIFY(m_fixture->select(1, QStringLiteral("orphan")));
    trigger("adoptSession");
    QCOMPARE(in<QLineEdit>("adoptDialog", "userField")->text(), QStringLiteral("2"));
    press("adoptDialog");
    QTRY_VERIFY(!m_fixture->dialog("adoptDialog"));
    QCOMPARE(stored("SELECT user_id || '/' || worker_id FROM waha_session WHERE name = 'orphan'"),
             QByteArray("2/2"));
    QTRY_VERIFY(
        !m_fixture->fleet()
             .sessionDrift(m_fixture->fleet().findSession(test::Desk::key(1, QStringLiteral("orphan"))))
             .testFlag(fleet::Drift::Orphan));
}

void TestMapDialogs::adoptionNeedsAUser()
{
    QVERIFY(m_fixture->select(1, QStringLiteral("nameless")));
    trigger("adoptSession");
    const auto *adopt = in<QPushButton>("adoptDialog", "verbButton");
    QVERIFY(!adopt->isEnabled());
    QVERIFY(adopt->toolTip().contains(QStringLiteral("user")));
    type("adoptDialog", "userField", QStringLiteral("999")); // there is none
    QVERIFY(!adopt->isEnabled());
    type("adoptDialog", "userField", QStringLiteral("3"));
    QVERIFY(adopt->isEnabled());
}

void TestMapDialogs::adoptionByNameOfUser()
{
    QVERIFY(m_fixture->plant.database().run(
        "INSERT INTO quayside_user (user_id, display_name) VALUES ('3', 'Loja Azul')"));
    QTRY_COMPARE(m_fixture->fleet().user(user("3")).row.label, QStringLiteral("Loja Azul"));
    QVERIFY(m_fixture->select(1, QStringLiteral("nameless")));
    trigger("adoptSession");
    type("adoptDialog", "userField", QStringLiteral("loja azul"));
    QVERIFY(in<QPushButton>("adoptDialog", "verbButton")->isEnabled());
    press("adoptDialog");
    QTRY_VERIFY(!m_fixture->dialog("adoptDialog"));
    QCOMPARE(stored("SELECT user_id FROM waha_session WHERE name = 'nameless'"), QByteArray("3"));
}

void TestMapDialogs::orphanGoneMeanwhile()
{
    QVERIFY(m_fixture->select(1, QStringLiteral("orphan")));
    trigger("adoptSession");
    const SessionKey key = test::Desk::key(1, QStringLiteral("orphan"));
    (void)m_fixture->service().run(operations::Verb::Delete, { m_fixture->fleet().findSession(key) });
    QTRY_VERIFY(!m_fixture->fleet().findSession(key).isValid());
    press("adoptDialog");
    QTRY_VERIFY(in<QLabel>("adoptDialog", "problem")->text().contains(QStringLiteral("gone")));
    QCOMPARE(stored("SELECT count(*) FROM waha_session WHERE name = 'orphan'"), QByteArray("0"));
}

void TestMapDialogs::cordonAndUncordon()
{
    selectWorker(1);
    trigger("cordonWorker");
    QTRY_COMPARE(stored("SELECT state FROM quayside_worker WHERE worker_id = '2'").toLower(),
                 QByteArray("cordoned"));
    QTRY_VERIFY(!m_fixture->action("cordonWorker")->isEnabled());
    const auto offer = [this]() -> QPushButton * {
        for (auto *way : m_fixture->window->findChildren<QPushButton *>(QStringLiteral("bannerAction")))
            if (way->isVisible() && way->text() == QStringLiteral("Uncordon"))
                return way;
        return nullptr;
    };
    QTRY_VERIFY(offer());
    trigger("uncordonWorker");
    QTRY_COMPARE(stored("SELECT state FROM quayside_worker WHERE worker_id = '2'").toLower(),
                 QByteArray("active"));
    QTRY_VERIFY(!offer()); // whoever did it
    QTRY_VERIFY(m_fixture->action("cordonWorker")->isEnabled());
    trigger("cordonWorker");
    QTRY_VERIFY(offer());
    QTest::mouseClick(offer(), Qt::LeftButton);
    QTRY_COMPARE(stored("SELECT state FROM quayside_worker WHERE worker_id = '2'").toLower(),
                 QByteArray("active"));
    QTRY_VERIFY(!offer());
}

void TestMapDialogs::backIntoService_data()
{
    QTest::addColumn<QByteArray>("state");
    QTest::newRow("drained") << QByteArray("draining");
    QTest::newRow("quarantined") << QByteArray("quarantined");
}

/** Neither cordon nor uncordon fits a worker that was drained. */
void TestMapDialogs::backIntoService()
{
    QFETCH(const QByteArray, state);
    selectWorker(1);
    QTRY_VERIFY(m_fixture->action("cordonWorker")->isEnabled());
    QVERIFY(!m_fixture->action("returnWorker")->isEnabled());
    QVERIFY(m_fixture->action("returnWorker")->statusTip().contains(QStringLiteral("in service")));
    m_fixture->plant.database().run("INSERT OR REPLACE INTO quayside_worker (worker_id, state) VALUES ('2', '"
                                    + state + "')");
    QTRY_VERIFY(!m_fixture->action("cordonWorker")->isEnabled());
    QVERIFY(!m_fixture->action("uncordonWorker")->isEnabled());
    trigger("returnWorker");
    QTRY_COMPARE(stored("SELECT state FROM quayside_worker WHERE worker_id = '2'"), QByteArray("active"));
    QCOMPARE(stored("SELECT count(*) FROM quayside_audit WHERE action = 'worker-active' AND worker_id = '2'"),
             QByteArray("1"));
    QTRY_VERIFY(m_fixture->action("cordonWorker")->isEnabled());
    QVERIFY(!m_fixture->action("returnWorker")->isEnabled());
}

void TestMapDialogs::shortcutsAreAllListed()
{
    trigger("shortcuts");
    const auto *list = in<QTreeWidget>("shortcutsDialog", "shortcutList");
    QSet<QString> keys;
    for (int i = 0; i < list->topLevelItemCount(); ++i) {
        QVERIFY(!list->topLevelItem(i)->text(0).contains(u'&'));
        keys.insert(list->topLevelItem(i)->text(1));
    }
    const auto *actions = m_fixture->window->findChild<ui::Actions *>();
    int withKeys = 0;
    for (int i = 0; i < int(ui::ActionId::Count); ++i) {
        const QKeySequence key = actions->get(static_cast<ui::ActionId>(i))->shortcut();
        withKeys += key.isEmpty() ? 0 : 1;
        QVERIFY(key.isEmpty() || keys.contains(key.toString(QKeySequence::NativeText)));
    }
    QCOMPARE(list->topLevelItemCount(), withKeys);
    QTest::keyClick(m_fixture->dialog("shortcutsDialog"), Qt::Key_Escape);
    QTRY_VERIFY(!m_fixture->dialog("shortcutsDialog"));
}

void TestMapDialogs::aboutTellsVersionAndLicence()
{
    QCoreApplication::setApplicationVersion(QStringLiteral("9.8.7"));
    trigger("about");
    const QString text = in<QLabel>("aboutDialog", "aboutText")->text();
    QVERIFY(text.contains(QStringLiteral("9.8.7")));
    QVERIFY(text.contains(QStringLiteral("GNU General Public License")));
    QVERIFY(text.contains(QLatin1StringView(qVersion())));
}

void TestMapDialogs::closingTheMapClosesDialogs()
{
    trigger("addUser");
    selectWorker(1);
    trigger("editWorker");
    m_fixture->window->closeMap();
    QVERIFY(!m_fixture->dialog("userDialog"));
    QVERIFY(!m_fixture->dialog("workerDialog"));
}

QTEST_MAIN(TestMapDialogs)
#include "test_mapdialogs.moc"
