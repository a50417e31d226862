// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/support/contrast.h"
#include "gui/support/stagedconnections.h"
#include "gui/support/windowfixture.h"
#include "unit/profiles/examples.h"

#include "profiles/keychainsecrets.h"
#include "profiles/profileexchange.h"
#include "ui/dialogs/bulk/safeguardbox.h"
#include "ui/dialogs/dialogs.h"
#include "ui/theme/colors.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/profileband.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeWidget>

using namespace quayside;
using profiles::ConnectionProfile;
using profiles::PasswordPlace;
using profiles::ProfileId;
using test::readFile;
using test::StagedConnections;
using test::writeFile;

namespace {

const QString kPassword = QStringLiteral("planted-database-password");

} // namespace

/** Connections by keyboard: made, changed, copied, removed, given away; and what a production one looks like.
 */
class TestProfiles final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void isAddedByKeyboard();
    void editingKeepsThePassword();
    void unavailableKeychainIsToldAndNothingIsLost();
    void copyHasNoPassword();
    void removingForgetsThePassword();
    void takenNameIsRefused();
    void changeOfAnotherConsoleIsNotOverwritten();
    void exportAndImportGoWithoutSecrets();
    void whatWasTickedIsImported();
    void importedSqlIsShown();
    void strangersFileIsRefused();
    void fieldsFollowTheKind();
    void lettersAreUniqueOnEachPage();
    void costOfOwnTablesIsSaid();
    void ownTablesMayBeInAFile();
    void testTellsWhatItFound();
    void garbledFileIsTold();
    void welcomePageOpensAConnection();
    void mapMenuOpensAConnection();
    void listOpensAConnection();
    void inspectingOffersConnectionsAndFiles();
    void passwordIsAskedFor();
    void productionLooksDifferent();
    void longNameGivesWayInTheBand();
    void productionAsksForItsName();
    void productionAsksForItsNameOfEntries();
    void colourAloneIsAStripe();

private:
    [[nodiscard]] QDialog *open(const char *action, const char *dialog);
    /** Presses a button of a dialog with the space bar. */
    void press(QDialog *dialog, const char *button);
    void type(QDialog *dialog, const char *field, const QString &text);
    [[nodiscard]] QDialog *list() { return open("connections", "connectionsDialog"); }
    [[nodiscard]] QDialog *editorOf(const ConnectionProfile &profile);
    void selectIn(QDialog *list, const QString &name);
    void showWith(const ConnectionProfile &profile);
    [[nodiscard]] static ConnectionProfile server(const char *name);

    const test::TemporarySettings m_settings;
    std::unique_ptr<StagedConnections> m_staged;
    std::unique_ptr<test::WindowFixture> m_fixture;
    ConnectionProfile m_profile;
};

void TestProfiles::init()
{
    test::TemporarySettings::clear();
    m_staged = std::make_unique<StagedConnections>();
    m_fixture = std::make_unique<test::WindowFixture>();
    m_fixture->window->setConnections(m_staged->store, m_staged->passwords);
}

void TestProfiles::cleanup()
{
    m_fixture.reset();
    m_staged.reset();
}

ConnectionProfile TestProfiles::server(const char *name)
{
    ConnectionProfile profile = test::fullProfile(QString::fromUtf8(name));
    profile.production = false;
    profile.passwordPlace = PasswordPlace::Keychain;
    return profile;
}

QDialog *TestProfiles::open(const char *action, const char *dialog)
{
    m_fixture->action(action)->trigger();
    return m_fixture->dialog(dialog);
}

void TestProfiles::press(QDialog *dialog, const char *button)
{
    auto *found = test::findIn<QAbstractButton>(dialog, button);
    QVERIFY2(found->isEnabled(), qPrintable(found->toolTip()));
    found->setFocus();
    QTest::keyClick(found, Qt::Key_Space);
}

void TestProfiles::type(QDialog *dialog, const char *field, const QString &text)
{
    auto *line = test::findIn<QLineEdit>(dialog, field);
    line->setFocus();
    line->selectAll();
    QTest::keyClick(line, Qt::Key_Delete);
    QTest::keyClicks(line, text);
}

void TestProfiles::selectIn(QDialog *list, const QString &name)
{
    auto *tree = test::findIn<QTreeWidget>(list, "connectionsList");
    QTRY_VERIFY_WITH_TIMEOUT(!tree->findItems(name, Qt::MatchExactly).isEmpty(), 30'000);
    tree->setCurrentItem(tree->findItems(name, Qt::MatchExactly).front());
}

QDialog *TestProfiles::editorOf(const ConnectionProfile &profile)
{
    QDialog *all = list();
    selectIn(all, profile.name);
    press(all, "editConnection");
    return m_fixture->dialog("connectionDialog");
}

void TestProfiles::isAddedByKeyboard()
{
    QDialog *all = list();
    QVERIFY(all);
    QVERIFY(!test::findIn<QPushButton>(all, "verbButton")->isEnabled()); // nothing to open yet
    press(all, "addConnection");
    QDialog *editor = m_fixture->dialog("connectionDialog");
    QVERIFY(editor);
    const auto *save = test::findIn<QPushButton>(editor, "verbButton");
    QVERIFY(!save->isEnabled() && !save->toolTip().isEmpty());
    type(editor, "nameField", QStringLiteral("Support EU"));
    type(editor, "hostsField", QStringLiteral("db1.example, [2001:db8::1]:5433"));
    type(editor, "databaseField", QStringLiteral("crm"));
    type(editor, "loginField", QStringLiteral("support"));
    type(editor, "databasePassword", kPassword);
    auto *tls = test::findIn<QComboBox>(editor, "tlsField");
    QTest::keyClick(tls, Qt::Key_End);
    press(editor, "productionField");
    QVERIFY2(save->isEnabled(), qPrintable(save->toolTip()));
    press(editor, "verbButton");
    const ConnectionProfile *stored = m_staged->named("Support EU");
    QVERIFY(stored);
    QCOMPARE(stored->location.server.hosts.size(), size_t(2));
    QCOMPARE(stored->location.server.hosts[1].name, QStringLiteral("2001:db8::1"));
    QCOMPARE(stored->location.server.hosts[1].port, 5433);
    QVERIFY(stored->location.server.tls == shardmap::TlsMode::VerifyFull);
    QVERIFY(stored->production);
    QCOMPARE(stored->keychain, profiles::KeychainSecrets::desktop());
    QTRY_VERIFY_WITH_TIMEOUT(!m_fixture->dialog("connectionDialog"), 30'000); // its password is kept last
    QCOMPARE(m_staged->keychain.kept.value(m_staged->named("Support EU")->id.toString()), kPassword);
    QVERIFY(!readFile(m_staged->file("connections.json")).contains("planted"));
    QVERIFY(test::findIn<QPushButton>(all, "verbButton")->isEnabled()); // the new one is chosen
}

void TestProfiles::editingKeepsThePassword()
{
    ConnectionProfile profile = server("Fleet");
    profile.keychain = profiles::KeychainSecrets::desktop();
    m_staged->keychain.kept.insert(profile.id.toString(), kPassword);
    QVERIFY(m_staged->put(profile));
    QDialog *editor = editorOf(profile);
    QVERIFY(test::findIn<QLineEdit>(editor, "databasePassword")->text().isEmpty());
    type(editor, "databaseField", QStringLiteral("other"));
    press(editor, "verbButton");
    QTRY_COMPARE_WITH_TIMEOUT(m_staged->named("Fleet")->location.server.database, QStringLiteral("other"),
                              30'000);
    QCOMPARE(m_staged->keychain.kept.value(profile.id.toString()), kPassword);
    // What no field is for stays as well.
    QVERIFY(m_staged->named("Fleet")->location.names == profile.location.names);
    // To another place it goes along.
    editor = editorOf(*m_staged->named("Fleet"));
    QVERIFY(editor);
    auto *place = test::findIn<QComboBox>(editor, "passwordPlaceField");
    QTest::keyClick(place, Qt::Key_Down);
    press(editor, "verbButton");
    QTRY_VERIFY_WITH_TIMEOUT(m_staged->named("Fleet")->passwordPlace == PasswordPlace::File, 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(!m_fixture->dialog("connectionDialog"), 30'000); // its password is kept last
    QVERIFY(m_staged->keychain.kept.isEmpty());
    QVERIFY(readFile(m_staged->file("secrets/passwords.json")).contains(kPassword.toUtf8()));
}

void TestProfiles::unavailableKeychainIsToldAndNothingIsLost()
{
    Error none;
    none.kind = ErrorKind::Unsupported;
    none.message = QStringLiteral("This desktop has no keychain that can be used.");
    m_staged->keychain.refusal = none;
    const ConnectionProfile profile = server("Fleet");
    QVERIFY(m_staged->put(profile));
    QDialog *editor = editorOf(profile);
    type(editor, "databasePassword", kPassword);
    press(editor, "verbButton");
    QTRY_COMPARE(test::findIn<QLabel>(editor, "problem")->text(), none.message);
    QVERIFY(editor->isVisible()); // and what was typed is still there
    QTest::keyClick(test::findIn<QComboBox>(editor, "passwordPlaceField"), Qt::Key_Down);
    QVERIFY(test::findIn<QLabel>(editor, "passwordPlaceHint")->text().contains(QStringLiteral("in clear")));
    press(editor, "verbButton");
    QTRY_VERIFY_WITH_TIMEOUT(m_staged->named("Fleet")->passwordPlace == PasswordPlace::File, 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(!m_fixture->dialog("connectionDialog"), 30'000); // its password is kept last
    QVERIFY(readFile(m_staged->file("secrets/passwords.json")).contains(kPassword.toUtf8()));
}

void TestProfiles::copyHasNoPassword()
{
    ConnectionProfile profile = server("Fleet");
    m_staged->keychain.kept.insert(profile.id.toString(), kPassword);
    QVERIFY(m_staged->put(profile));
    QDialog *all = list();
    selectIn(all, profile.name);
    press(all, "duplicateConnection");
    QDialog *editor = m_fixture->dialog("connectionDialog");
    QCOMPARE(test::findIn<QLineEdit>(editor, "nameField")->text(), QStringLiteral("Fleet (2)"));
    press(editor, "verbButton");
    const ConnectionProfile *copy = m_staged->named("Fleet (2)");
    QVERIFY(copy && copy->id != profile.id);
    QVERIFY(copy->location.server == profile.location.server);
    QVERIFY(!m_staged->keychain.kept.contains(copy->id.toString()));
}

void TestProfiles::removingForgetsThePassword()
{
    ConnectionProfile profile = server("Fleet");
    profile.keychain = profiles::KeychainSecrets::desktop();
    m_staged->keychain.kept.insert(profile.id.toString(), kPassword);
    QVERIFY(m_staged->put(profile));
    QDialog *all = list();
    selectIn(all, profile.name);
    press(all, "removeConnection");
    QVERIFY(m_fixture->dialog("confirmDialog"));
    QTest::keyClick(m_fixture->dialog("confirmDialog"), Qt::Key_Return); // Cancel is the default
    QTRY_VERIFY(!m_fixture->dialog("confirmDialog"));
    QCOMPARE(m_staged->store.profiles().size(), size_t(1));
    press(all, "removeConnection");
    press(m_fixture->dialog("confirmDialog"), "verbButton");
    QTRY_VERIFY_WITH_TIMEOUT(m_staged->store.profiles().empty(), 30'000);
    QTRY_VERIFY(m_staged->keychain.kept.isEmpty());
}

void TestProfiles::takenNameIsRefused()
{
    QVERIFY(m_staged->put(server("Fleet")));
    const ConnectionProfile other = server("Other");
    QVERIFY(m_staged->put(other));
    QDialog *editor = editorOf(other);
    type(editor, "nameField", QStringLiteral("fleet"));
    const auto *save = test::findIn<QPushButton>(editor, "verbButton");
    QVERIFY(!save->isEnabled());
    QVERIFY(save->toolTip().contains(QStringLiteral("already")));
}

void TestProfiles::changeOfAnotherConsoleIsNotOverwritten()
{
    const ConnectionProfile profile = server("Fleet");
    QVERIFY(m_staged->put(profile));
    QDialog *editor = editorOf(profile);
    ConnectionProfile theirs = profile;
    theirs.location.server.database = QStringLiteral("theirs");
    QVERIFY(profiles::ProfileFile(m_staged->file("connections.json")).put(theirs, profile));
    type(editor, "databaseField", QStringLiteral("mine"));
    press(editor, "verbButton");
    auto *problem = test::findIn<QLabel>(editor, "problem");
    QTRY_VERIFY_WITH_TIMEOUT(problem->text().contains(QStringLiteral("Another Quayside")), 30'000);
    QTRY_COMPARE_WITH_TIMEOUT(m_staged->named("Fleet")->location.server.database, QStringLiteral("theirs"),
                              30'000);
}

void TestProfiles::exportAndImportGoWithoutSecrets()
{
    ConnectionProfile profile = server("Fleet");
    profile.production = true;
    m_staged->keychain.kept.insert(profile.id.toString(), kPassword);
    QVERIFY(m_staged->put(profile));
    QDialog *all = list();
    selectIn(all, profile.name);
    m_fixture->nextFile = m_staged->file("for-ann.json");
    press(all, "exportConnections");
    QTRY_VERIFY_WITH_TIMEOUT(!readFile(m_fixture->nextFile).isEmpty(), 30'000);
    QVERIFY(!readFile(m_fixture->nextFile).contains("planted"));
    press(all, "importConnections");
    QDialog *import = m_fixture->dialog("importDialog");
    QVERIFY(import);
    auto *found = test::findIn<QTreeWidget>(import, "importList");
    QTRY_COMPARE_WITH_TIMEOUT(found->topLevelItemCount(), 1, 30'000);
    QVERIFY(found->topLevelItem(0)->child(0)->text(1).contains(QStringLiteral("already")));
    press(import, "verbButton");
    const ConnectionProfile *imported = m_staged->named("Fleet (2)");
    QVERIFY(imported && imported->production && imported->id != profile.id);
}

/** While one is stored after the other, nothing is ticked any more. */
void TestProfiles::whatWasTickedIsImported()
{
    QVERIFY(writeFile(m_staged->file("three.json"),
                      profiles::ProfileExchange::exported({ server("A"), server("B"), server("C") })));
    m_fixture->nextFile = m_staged->file("three.json");
    press(list(), "importConnections");
    QDialog *import = m_fixture->dialog("importDialog");
    auto *found = test::findIn<QTreeWidget>(import, "importList");
    QTRY_COMPARE_WITH_TIMEOUT(found->topLevelItemCount(), 3, 30'000);
    press(import, "verbButton");
    found->setFocus();
    QTest::keyClick(found, Qt::Key_Space);
    QCOMPARE(found->topLevelItem(0)->checkState(0), Qt::Checked);
    for (int i = 1; i < 3; ++i)
        found->topLevelItem(i)->setCheckState(0, Qt::Unchecked); // whoever might do it
    for (const char *name : { "A", "B", "C" })
        QVERIFY2(m_staged->named(name), name);
}

void TestProfiles::importedSqlIsShown()
{
    ConnectionProfile profile = server("Fleet");
    profile.location.names.worker.table.condition = QStringLiteral("1=1); DROP TABLE worker");
    QVERIFY(writeFile(m_staged->file("odd.json"), profiles::ProfileExchange::exported({ profile })));
    m_fixture->nextFile = m_staged->file("odd.json");
    press(list(), "importConnections");
    QDialog *import = m_fixture->dialog("importDialog");
    auto *found = test::findIn<QTreeWidget>(import, "importList");
    QTRY_COMPARE_WITH_TIMEOUT(found->topLevelItemCount(), 1, 30'000);
    QVERIFY(found->topLevelItem(0)->isExpanded());
    QVERIFY(found->topLevelItem(0)->child(0)->text(1).contains(QStringLiteral("DROP TABLE worker")));
    found->setFocus();
    QTest::keyClick(found, Qt::Key_Space); // not this one
    QVERIFY(!test::findIn<QPushButton>(import, "verbButton")->isEnabled());
}

void TestProfiles::strangersFileIsRefused()
{
    QVERIFY(writeFile(m_staged->file("odd.json"), "{\"profiles\":[1,2]}"));
    m_fixture->nextFile = m_staged->file("odd.json");
    press(list(), "importConnections");
    QDialog *import = m_fixture->dialog("importDialog");
    QTRY_VERIFY_WITH_TIMEOUT(
        test::findIn<QLabel>(import, "problem")->text().contains(QStringLiteral("no file of connections")),
        30'000);
    QVERIFY(!test::findIn<QPushButton>(import, "verbButton")->isEnabled());
}

void TestProfiles::fieldsFollowTheKind()
{
    press(list(), "addConnection");
    QDialog *editor = m_fixture->dialog("connectionDialog");
    auto *kind = test::findIn<QComboBox>(editor, "backendField");
    QVERIFY(test::findIn<QLineEdit>(editor, "hostsField")->isVisible());
    QVERIFY(!test::findIn<QLineEdit>(editor, "fileField")->isVisible());
    QTest::keyClick(kind, Qt::Key_End);
    QVERIFY(!test::findIn<QLineEdit>(editor, "hostsField")->isVisible());
    QVERIFY(test::findIn<QLineEdit>(editor, "fileField")->isVisible());
    type(editor, "nameField", QStringLiteral("A file"));
    m_fixture->nextFile = QStringLiteral("/srv/fleet.sqlite");
    test::findIn<QToolButton>(editor, "fileFieldBrowse")->click();
    press(editor, "verbButton");
    const ConnectionProfile *stored = m_staged->named("A file");
    QVERIFY(stored && !stored->isServer());
    QCOMPARE(stored->location.file, m_fixture->nextFile);
}

/** Alt and a letter leads to one field or button, not from one to another. */
void TestProfiles::lettersAreUniqueOnEachPage()
{
    press(list(), "addConnection");
    QDialog *editor = m_fixture->dialog("connectionDialog");
    auto *pages = test::findIn<QTabWidget>(editor, "connectionTabs");
    for (int page = 0; page < pages->count(); ++page) {
        pages->setCurrentIndex(page);
        QStringList texts;
        for (int tab = 0; tab < pages->count(); ++tab)
            texts << pages->tabText(tab);
        for (const QLabel *label : editor->findChildren<QLabel *>()) {
            if (label->buddy() && label->isVisible())
                texts << label->text();
        }
        for (const QAbstractButton *button : editor->findChildren<QAbstractButton *>()) {
            if (button->isVisible())
                texts << button->text();
        }
        QHash<QString, QString> used;
        for (const QString &text : std::as_const(texts)) {
            const QString letter = QKeySequence::mnemonic(text).toString();
            QVERIFY2(letter.isEmpty() || !used.contains(letter),
                     qPrintable(text + u" " + used.value(letter)));
            used.insert(letter, text);
        }
        QVERIFY(used.size() > 6);
    }
}

void TestProfiles::costOfOwnTablesIsSaid()
{
    const ConnectionProfile profile = server("Fleet");
    QVERIFY(m_staged->put(profile));
    QDialog *editor = editorOf(profile);
    auto *place = test::findIn<QComboBox>(editor, "ownTablesField");
    const auto *cost = test::findIn<QLabel>(editor, "ownTablesCost");
    QCOMPARE(test::findIn<QLineEdit>(editor, "ownSchemaField")->text(), QStringLiteral("quayside"));
    QSet<QString> said { cost->text() };
    while (place->currentIndex() + 1 < place->count()) {
        QTest::keyClick(place, Qt::Key_Down);
        said.insert(cost->text());
    }
    QCOMPARE(said.size(), 3); // from the schema of its own on, each another one
    QVERIFY(cost->text().contains(QStringLiteral("off"))); // nowhere
    QVERIFY(test::findIn<QPushButton>(editor, "verbButton")->isEnabled());
}

void TestProfiles::ownTablesMayBeInAFile()
{
    const ConnectionProfile profile = server("Fleet");
    QVERIFY(m_staged->put(profile));
    QDialog *editor = editorOf(profile);
    auto *place = test::findIn<QComboBox>(editor, "ownTablesField");
    place->setCurrentIndex(place->findData(int(shardmap::OwnTables::Place::LocalFile)));
    QVERIFY(test::findIn<QLabel>(editor, "ownTablesCost")->text().contains(QStringLiteral("one console")));
    QVERIFY(!test::findIn<QPushButton>(editor, "verbButton")->isEnabled()); // which file?
    m_fixture->nextFile = QStringLiteral("/srv/quayside.sqlite");
    test::findIn<QToolButton>(editor, "ownFileFieldBrowse")->click();
    press(editor, "verbButton");
    const auto stored = [this] { return m_staged->named("Fleet")->location.ownTables; };
    QTRY_VERIFY_WITH_TIMEOUT(stored().place == shardmap::OwnTables::Place::LocalFile, 30'000);
    QCOMPARE(stored().file, m_fixture->nextFile);
}

void TestProfiles::testTellsWhatItFound()
{
    ConnectionProfile file = ConnectionProfile::made();
    file.name = QStringLiteral("A file");
    file.location.file = m_staged->file("none.sqlite");
    QVERIFY(m_staged->put(file));
    QDialog *all = list();
    selectIn(all, file.name);
    press(all, "testConnection");
    const auto lines = [all] {
        QStringList texts;
        for (const QLabel *line : all->findChildren<QLabel *>(QStringLiteral("testLine"))) {
            if (line->isVisible())
                texts << line->text();
        }
        return texts.join(u'\n');
    };
    QTRY_VERIFY_WITH_TIMEOUT(lines().contains(QStringLiteral("✗ There is no file")), 30'000);
    // Where nothing is kept, the password is asked for.
    const ConnectionProfile fleet = server("Fleet");
    QVERIFY(m_staged->put(fleet));
    selectIn(all, fleet.name);
    QVERIFY(lines().isEmpty()); // what was found of another one is gone
    press(all, "testConnection");
    QTRY_VERIFY(m_fixture->dialog("passwordDialog"));
    QTest::keyClick(m_fixture->dialog("passwordDialog"), Qt::Key_Escape);
}

void TestProfiles::garbledFileIsTold()
{
    QVERIFY(writeFile(m_staged->file("connections.json"), "{\"version\":1,"));
    (void)m_staged->store.load();
    auto *banner = m_fixture->find<QWidget>("head")->findChild<ui::Banner *>();
    QTRY_VERIFY_WITH_TIMEOUT(banner->isVisible(), 30'000);
    QVERIFY2(banner->text().contains(QStringLiteral("unreadable-")), qPrintable(banner->text()));
    QDialog *all = list();
    QVERIFY(test::findIn<QLabel>(all, "connectionsTrouble")->text().contains(QStringLiteral("unreadable-")));
}

void TestProfiles::welcomePageOpensAConnection()
{
    ConnectionProfile profile = server("Fleet");
    profile.production = true;
    QVERIFY(m_staged->put(profile));
    m_fixture->window->showWelcome({ QStringLiteral("/srv/a.sqlite") });
    QSignalSpy opened(m_fixture->window.get(), &ui::MainWindow::openProfileRequested);
    auto *recent = m_fixture->find<QListWidget>("recentMaps");
    QCOMPARE(recent->count(), 2);
    QVERIFY(recent->item(0)->text().contains(QStringLiteral("production")));
    QVERIFY(recent->item(0)->text().contains(QStringLiteral("db1.example")));
    recent->setFocus();
    recent->setCurrentRow(0);
    QTest::keyClick(recent, Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    QVERIFY(opened.first().first().value<ProfileId>() == profile.id);
}

void TestProfiles::mapMenuOpensAConnection()
{
    const ConnectionProfile profile = server("Fleet & Co");
    QVERIFY(m_staged->put(profile));
    QSignalSpy opened(m_fixture->window.get(), &ui::MainWindow::openProfileRequested);
    QAction *entry = nullptr;
    for (QAction *action : m_fixture->find<QToolButton>("mapButton")->menu()->actions()) {
        if (action->text() == QLatin1String("Fleet && Co"))
            entry = action;
    }
    QVERIFY(entry);
    entry->trigger();
    QVERIFY(opened.first().first().value<ProfileId>() == profile.id);
}

void TestProfiles::listOpensAConnection()
{
    const ConnectionProfile profile = server("Fleet");
    QVERIFY(m_staged->put(profile));
    QSignalSpy opened(m_fixture->window.get(), &ui::MainWindow::openProfileRequested);
    QDialog *all = list();
    selectIn(all, profile.name);
    auto *tree = test::findIn<QTreeWidget>(all, "connectionsList");
    tree->setFocus();
    QTest::keyClick(tree, Qt::Key_Return);
    QTRY_COMPARE(opened.count(), 1);
    QVERIFY(opened.first().first().value<ProfileId>() == profile.id);
    QTRY_VERIFY(!m_fixture->dialog("connectionsDialog"));
}

/** Who has connections chooses among them, or takes a file; who has none is asked for a file at once. */
void TestProfiles::inspectingOffersConnectionsAndFiles()
{
    QSignalSpy files(m_fixture->window.get(), &ui::MainWindow::inspectMapRequested);
    QSignalSpy profiles(m_fixture->window.get(), &ui::MainWindow::inspectProfileRequested);
    QSignalSpy opened(m_fixture->window.get(), &ui::MainWindow::openProfileRequested);
    m_fixture->nextFile = QStringLiteral("/maps/copy.sqlite");
    m_fixture->action("inspectMap")->trigger();
    QVERIFY(!m_fixture->dialog("inspectDialog"));
    QTRY_COMPARE(files.size(), 1);
    QVERIFY(m_staged->put(server("one")));
    const ConnectionProfile two = server("two");
    QVERIFY(m_staged->put(two));
    QDialog *dialog = open("inspectMap", "inspectDialog");
    QVERIFY(dialog);
    for (const char *name : { "removeConnection", "duplicateConnection", "exportConnections" })
        QVERIFY(!dialog->findChild<QPushButton *>(QString::fromLatin1(name)));
    selectIn(dialog, QStringLiteral("two"));
    press(dialog, "verbButton");
    QTRY_COMPARE(profiles.size(), 1);
    QCOMPARE(profiles[0][0].value<ProfileId>(), two.id);
    QTRY_VERIFY(!m_fixture->dialog("inspectDialog"));
    dialog = open("inspectMap", "inspectDialog");
    QVERIFY(dialog);
    press(dialog, "inspectFile");
    QTRY_COMPARE(files.size(), 2);
    QCOMPARE(files[1][0].toString(), QStringLiteral("/maps/copy.sqlite"));
    QTRY_VERIFY(!m_fixture->dialog("inspectDialog"));
    QCOMPARE(opened.size(), 0);
}

void TestProfiles::passwordIsAskedFor()
{
    const ConnectionProfile profile = server("Fleet");
    QSignalSpy given(m_fixture->window.get(), &ui::MainWindow::passwordGiven);
    QSignalSpy cancelled(m_fixture->window.get(), &ui::MainWindow::cancelOpeningRequested);
    m_fixture->window->askForPassword(profile, QStringLiteral("The keychain is locked."), false);
    QDialog *dialog = m_fixture->dialog("passwordDialog");
    QVERIFY(test::findIn<QLabel>(dialog, "problem")->text().contains(QStringLiteral("locked")));
    QVERIFY(!test::findIn<QAbstractButton>(dialog, "keepPassword")->isVisible());
    type(dialog, "passwordField", kPassword);
    press(dialog, "verbButton");
    QCOMPARE(given.count(), 1);
    QVERIFY(given.first().at(0).value<Secret>() == Secret(kPassword));
    QVERIFY(!given.first().at(1).toBool());
    m_fixture->window->askForPassword(profile, {}, true);
    dialog = m_fixture->dialog("passwordDialog");
    QVERIFY(test::findIn<QAbstractButton>(dialog, "keepPassword")->isVisible());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QCOMPARE(cancelled.count(), 1);
    QCOMPARE(given.count(), 1);
}

void TestProfiles::showWith(const ConnectionProfile &profile)
{
    QVERIFY(m_fixture->showFilled());
    m_profile = profile;
    ui::MapContext context = m_fixture->stage.context();
    context.profile = &m_profile;
    m_fixture->window->showMap(context);
    QVERIFY(m_fixture->waitForTree(m_fixture->stage.fleet));
}

void TestProfiles::productionLooksDifferent()
{
    ConnectionProfile profile = server("Support EU");
    profile.production = true;
    profile.location.readOnly = true;
    showWith(profile);
    auto *band = m_fixture->find<ui::ProfileBand>("profileBand");
    QVERIFY(band->isVisible());
    QVERIFY(
        m_fixture->text("profileBandText").contains(QStringLiteral("PRODUCTION · Support EU · read-only")));
    QVERIFY(band->accessibleName().contains(QStringLiteral("Support EU")));
    QVERIFY(m_fixture->window->windowTitle().startsWith(QStringLiteral("PRODUCTION")));
    ui::openUserDialog(m_fixture->window.get(), m_fixture->stage.context());
    QDialog *dialog = m_fixture->dialog("userDialog");
    QVERIFY(test::findIn<QLabel>(dialog, "productionBandText")->isVisible());
    QVERIFY(
        test::findIn<QLabel>(dialog, "productionBandText")->text().contains(QStringLiteral("Support EU")));
    delete dialog;
    m_fixture->action("shortcuts")->trigger(); // changes nothing
    QVERIFY(!m_fixture->dialog("shortcutsDialog")->findChild<ui::ProfileBand *>());
    m_fixture->window->closeMap();
    QVERIFY(!band->isVisible());
}

void TestProfiles::longNameGivesWayInTheBand()
{
    ConnectionProfile profile = server("Companhia Brasileira de Distribuição e Logística, atendimento");
    profile.production = true;
    profile.location.readOnly = true;
    ui::ProfileBand band(QStringLiteral("band"));
    band.setProfile(&profile);
    auto *text = band.findChild<QLabel *>();
    for (const int characters : { 40, 60, 200 }) {
        band.resize(band.fontMetrics().averageCharWidth() * characters, band.sizeHint().height());
        band.show();
        QTRY_VERIFY(text->width() >= text->fontMetrics().horizontalAdvance(text->text()));
        QVERIFY2(text->text().startsWith(QStringLiteral("PRODUCTION · ")), qPrintable(text->text()));
        QVERIFY2(text->text().endsWith(QStringLiteral(" · read-only")), qPrintable(text->text()));
        QCOMPARE(text->text().contains(profile.name), characters == 200);
        QVERIFY(band.toolTip().contains(profile.name));
    }
}

void TestProfiles::productionAsksForItsName()
{
    ConnectionProfile profile = server("Support EU");
    profile.production = true;
    showWith(profile);
    const fleet::SessionIndex one
        = m_fixture->stage.session(QStringLiteral("waha1"), QStringLiteral("waha1-000"));
    const fleet::SessionIndex two
        = m_fixture->stage.session(QStringLiteral("waha1"), QStringLiteral("waha1-001"));
    QVERIFY(one.isValid() && two.isValid());
    const auto obstacle = [this](const std::vector<fleet::SessionIndex> &sessions, const QString &typed) {
        ui::openVerbDialog(m_fixture->window.get(), m_fixture->stage.context(), operations::Verb::Restart,
                           sessions, 0);
        QDialog *dialog = m_fixture->dialog("verbDialog");
        if (auto *field = dialog->findChild<QLineEdit *>(QStringLiteral("confirmField")))
            QTest::keyClicks(field, typed);
        const QString why = test::findIn<QPushButton>(dialog, "verbButton")->toolTip();
        delete dialog;
        return why;
    };
    QVERIFY(obstacle({ one }, {}).isEmpty()); // one is no bulk
    QVERIFY(obstacle({ one, two }, {}).contains(QStringLiteral("Support EU 2")));
    QVERIFY(!obstacle({ one, two }, QStringLiteral("2")).isEmpty());
    QCOMPARE(obstacle({ one, two }, QStringLiteral("Support EU 2")), QString());
}

/** What is no session, such as what a backup had left to do, is answered in bulk, too. */
void TestProfiles::productionAsksForItsNameOfEntries()
{
    ConnectionProfile profile = server("Support EU");
    profile.production = true;
    showWith(profile);
    ui::SafeguardBox box(ui::SafeguardBox::Manner::Rest, m_fixture->window.get());
    box.setEntries(1);
    QCOMPARE(box.obstacle(), QString());
    box.setEntries(2);
    QVERIFY2(box.obstacle().contains(QStringLiteral("Support EU 2")), qPrintable(box.obstacle()));
    QTest::keyClicks(test::findIn<QLineEdit>(&box, "confirmField"), QStringLiteral("Support EU 2"));
    QCOMPARE(box.obstacle(), QString());
}

void TestProfiles::colourAloneIsAStripe()
{
    showWith(server("Staging"));
    auto *band = m_fixture->find<ui::ProfileBand>("profileBand");
    QVERIFY(band->isVisible());
    QVERIFY(!m_fixture->find<QLabel>("profileBandText")->isVisible());
    QVERIFY(band->height() < band->fontMetrics().height());
    QVERIFY(band->accessibleName().contains(QStringLiteral("Staging")));
    for (int color = 0; color <= int(profiles::ProfileColor::Purple); ++color) {
        const QColor solid = ui::profileColor(profiles::ProfileColor(color), true);
        QVERIFY2(test::contrastRatio(solid, Qt::white) >= 4.5, qPrintable(solid.name()));
    }
    ConnectionProfile plain = server("Plain");
    plain.color = profiles::ProfileColor::None;
    ui::MapContext context = m_fixture->stage.context();
    context.profile = &plain;
    m_fixture->window->showMap(context);
    QVERIFY(!band->isVisible());
    m_fixture->window->closeMap(); // the profile goes first
}

QTEST_MAIN(TestProfiles)
#include "test_profiles.moc"
