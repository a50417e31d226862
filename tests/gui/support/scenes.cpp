// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/support/scenes.h"

#include "fleet/truth/fleet.h"
#include "gui/support/stagedconnections.h"
#include "items/tables/attentionmodel.h"
#include "operations/review/reviews.h"
#include "operations/service/operationservice.h"
#include "profiles/profileexchange.h"
#include "ui/actions/actions.h"
#include "ui/dialogs/adopt/tablesdialog.h"
#include "ui/dialogs/dialogs.h"
#include "ui/dialogs/formdialog.h"
#include "ui/dialogs/inspect/comparedialog.h"
#include "ui/dialogs/inspect/reportdialog.h"
#include "ui/window/crashnotice.h"
#include "unit/profiles/examples.h"
#include "unit/shardmap/mapfolder.h"
#include "unit/shardmap/rawdatabase.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDialog>
#include <QDockWidget>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QTabWidget>
#include <QTableView>
#include <QTreeView>
#include <QTreeWidget>

namespace quayside::test {

namespace {

using Driver = WindowDriver;
using Context = ui::MapContext;
using operations::Verb;

void selectRow(Driver &driver, const char *table)
{
    auto *view = driver.find<QAbstractItemView>(table);
    (void)QTest::qWaitFor([view] { return view->model() && view->model()->rowCount() > 0; }, 2'000);
    if (view->model())
        view->setCurrentIndex(view->model()->index(0, 0));
}

void raise(Driver &driver, const char *dock, const char *table)
{
    driver.find<QDockWidget>(dock)->raise();
    selectRow(driver, table);
}

void openTab(Driver &driver, const Context &context, const Subjects &about, int tab)
{
    ui::openConfigureDialog(driver.window.get(), context, { about.session }, 0);
    if (auto *dialog = driver.dialog("configureDialog"))
        findIn<QTabWidget>(dialog, "changeTabs")->setCurrentIndex(tab);
}

void openVerb(Driver &driver, const Context &context, const Subjects &about, Verb verb)
{
    ui::openVerbDialog(driver.window.get(), context, verb, { about.session }, 0);
}

std::vector<fleet::SessionIndex> many(const Context &context, const Subjects &about)
{
    std::vector<fleet::SessionIndex> found { about.session };
    for (const fleet::SessionIndex session : context.fleet->sessionsOfWorker(about.worker)) {
        if (session != about.session && found.size() < 12)
            found.push_back(session);
    }
    return found;
}

/** The window's connections, made when they are asked for first. */
StagedConnections &connectionsOf(Driver &driver)
{
    auto *staged = driver.window->findChild<StagedConnections *>();
    if (staged)
        return *staged;
    staged = new StagedConnections(driver.window.get());
    for (const profiles::ConnectionProfile &profile : exampleConnections())
        (void)staged->put(profile);
    driver.window->setConnections(staged->store, staged->passwords);
    return *staged;
}

QDialog *openConnections(Driver &driver)
{
    (void)connectionsOf(driver);
    driver.action("connections")->trigger();
    return driver.dialog("connectionsDialog");
}

void openConnectionTab(Driver &driver, int tab)
{
    QDialog *list = openConnections(driver);
    auto *tree = findIn<QTreeWidget>(list, "connectionsList");
    tree->setCurrentItem(tree->topLevelItem(tree->topLevelItemCount() - 1));
    findIn<QAbstractButton>(list, "editConnection")->click();
    if (auto *dialog = driver.dialog("connectionDialog"))
        findIn<QTabWidget>(dialog, "connectionTabs")->setCurrentIndex(tab);
}

/** One with everything that there is to know of a stranger's file. */
void openImport(Driver &driver)
{
    StagedConnections &staged = connectionsOf(driver);
    driver.nextFile = staged.file("theirs.json");
    QFile file(driver.nextFile);
    if (file.open(QIODevice::WriteOnly))
        file.write(profiles::ProfileExchange::exported(staged.store.profiles()));
    file.close();
    findIn<QAbstractButton>(openConnections(driver), "importConnections")->click();
    const auto *list = findIn<QTreeWidget>(driver.dialog("importDialog"), "importList");
    (void)QTest::qWaitFor([list] { return list->topLevelItemCount() > 0; }, 5'000);
}

QByteArray quoted(const QString &text)
{
    return '\'' + QString(text).replace(u'\'', QStringLiteral("''")).toUtf8() + '\'';
}

/** Two maps that differ, of which the later one has much wrong with it. */
const test::MapFolder &differingMaps()
{
    static const test::MapFolder folder;
    static const bool isMade = [] {
        test::makeHandMadeMap(folder.path());
        test::makeHandMadeMap(folder.path(QStringLiteral("after.sqlite")));
        return test::RawDatabase(folder.path(QStringLiteral("after.sqlite")))
            .run("UPDATE waha_session SET worker_id = 99 WHERE id = 11;"
                 "UPDATE worker SET url = 'nowhere' WHERE id = 2; INSERT INTO waha_session VALUES (14, "
                 "'companhia-brasileira-de-distribuicao-e-"
                 "logistica-b1f0c2d4e5a64f7c9a8b7c6d5e4f3a2b', 7, 2); INSERT INTO worker VALUES (3, '', NULL,"
                 " -4); DELETE FROM waha_session WHERE id = 12");
    }();
    if (!isMade)
        qFatal("the maps to inspect can't be made");
    return folder;
}

shardmap::MapLocation inspected(const QString &file)
{
    shardmap::MapLocation location;
    location.file = file;
    location.access = shardmap::MapLocation::Access::Inspect;
    return location;
}

/** Waits until a dialog about whole maps shows what it found. */
void waitForAnswer(const QDialog *dialog, const char *table)
{
    const auto *view = findIn<QAbstractItemView>(dialog, table);
    (void)QTest::qWaitFor([view] { return view->isVisible() && view->model()->rowCount() > 0; }, 10'000);
}

/** What a backup left to do: an operation, an old copy, and twelve sessions that should run. */
void leaveForReview(const Context &context, const Subjects &about)
{
    operations::Reviews &reviews = context.operations->reviews();
    if (!reviews.items().empty())
        return;
    const SessionKey key = context.fleet->session(about.session).key;
    const QByteArray place = quoted(key.worker.toString()) + ", " + quoted(key.name);
    QByteArray sql = "INSERT INTO quayside_tombstone VALUES (" + place
        + ", '12025551000@c.us', 'gone', 1);"
          "INSERT INTO quayside_operation (operation_id, kind, worker_id, session_name, state, created_ms,"
          " updated_ms, actor) VALUES ('left', 'delete', "
        + place + ", 'running', 1, 1, 'support@desk-1');";
    int desired = 0;
    for (const fleet::SessionIndex session : context.fleet->sessionsOfWorker(about.worker)) {
        const QString row = context.fleet->sessionRow(session).toString();
        if (!row.isEmpty() && ++desired <= 12)
            sql += "INSERT INTO quayside_desired VALUES (" + quoted(row)
                + ", 'running', 1, 'support@desk-1');";
    }
    sql += "INSERT INTO quayside_review SELECT 'operation', 'left', '' UNION ALL SELECT 'tombstone', "
           "worker_id,"
           " session_name FROM quayside_tombstone UNION ALL SELECT 'desired', row_id, '' FROM "
           "quayside_desired";
    if (!test::RawDatabase(context.info->location.file).run(sql))
        qFatal("nothing can be left for a review");
    reviews.readSoon();
    (void)QTest::qWaitFor([&reviews] { return !reviews.items().empty(); }, 10'000);
}

/** An application's own tables: with rows gone wrong, columns to fill, and names as long as they get. */
const test::MapFolder &deskTables()
{
    static const test::MapFolder folder;
    static const bool isMade = [] {
        QFile schema(QStringLiteral(QUAYSIDE_TEST_DATA "/schemas/desk.sqlite.sql"));
        return schema.open(QIODevice::ReadOnly)
            && test::RawDatabase(folder.path())
                   .run(schema.readAll()
                        + "CREATE TABLE registro_de_atendimentos_da_companhia_brasileira (id INTEGER);"
                          "ALTER TABLE node ADD COLUMN centro_de_distribuicao_responsavel_pelo_servidor "
                          "TEXT NOT NULL DEFAULT ''; ALTER TABLE user ADD COLUMN phone TEXT;"
                          "INSERT INTO wa_session VALUES (14, 'companhia-brasileira-de-distribuicao-e-"
                          "logistica-b1f0c2d4e5a64f7c9a8b7c6d5e4f3a2b', 77, 9, 0)");
    }();
    if (!isMade)
        qFatal("the tables to adopt can't be made");
    return folder;
}

void openTables(Driver &driver)
{
    shardmap::MapLocation location;
    location.file = deskTables().path();
    auto *dialog = new ui::TablesDialog(location, driver.window.get());
    dialog->open();
    const auto *verb = findIn<QAbstractButton>(dialog, "verbButton");
    (void)QTest::qWaitFor([verb] { return verb->isEnabled(); }, 30'000); // the rows have been looked at
}

/** The window as that of a fleet that customers use. */
void beProduction(Driver &driver, const Context &context)
{
    static const profiles::ConnectionProfile production = [] {
        profiles::ConnectionProfile profile
            = fullProfile(QStringLiteral("Companhia Brasileira de Distribuição e Logística, atendimento"));
        profile.location.readOnly = false; // or nothing would be changed there
        return profile;
    }();
    ui::MapContext shown = context;
    shown.profile = &production;
    driver.window->showMap(shown);
    (void)driver.waitForTree(*context.fleet);
}

void askAboutPlace(Driver &driver, const Context &context, shardmap::PlaceQuestion::Doubt doubt,
                   const Error *problem)
{
    shardmap::PlaceQuestion question;
    question.doubt = doubt;
    question.here = context.info->location.file;
    question.recorded
        = QStringLiteral("/srv/companhia-brasileira-de-distribuicao-e-logistica/operations/waha/"
                         "production/fleet-b1f0c2d4e5a64f7c9a8b7c6d5e4f3a2b.sqlite");
    question.recordedExists = doubt == shardmap::PlaceQuestion::Doubt::Elsewhere;
    question.missingWrites = 1'961;
    driver.window->showPlaceQuestion(context.info->location.displayName(), question, problem);
}

const std::vector<Scene> kScenes {
    { "session", nullptr,
      [](Driver &driver, const Context &, const Subjects &about) { (void)driver.click(about.session); } },
    { "orphan", nullptr,
      [](Driver &driver, const Context &, const Subjects &about) { (void)driver.click(about.orphan); } },
    { "missing", nullptr,
      [](Driver &driver, const Context &, const Subjects &about) { (void)driver.click(about.missing); } },
    { "user", nullptr,
      [](Driver &driver, const Context &, const Subjects &about) { (void)driver.click(about.user); } },
    { "worker", nullptr,
      [](Driver &driver, const Context &context, const Subjects &about) {
          (void)driver.clickWorker(context.fleet->worker(about.worker).name);
      } },
    { "dead-worker", nullptr,
      [](Driver &driver, const Context &context, const Subjects &about) {
          (void)driver.clickWorker(context.fleet->worker(about.deadWorker).name);
      } },
    { "several", nullptr,
      [](Driver &driver, const Context &, const Subjects &about) {
          (void)driver.click(about.session);
          (void)driver.click(about.missing, Qt::ControlModifier);
      } },
    { "by-worker", nullptr,
      [](Driver &driver, const Context &, const Subjects &) { driver.action("groupByWorker")->trigger(); } },
    { "by-user", nullptr,
      [](Driver &driver, const Context &, const Subjects &) {
          driver.action("groupByUser")->trigger();
          driver.action("expandAll")->trigger();
      } },
    { "operations", nullptr,
      [](Driver &driver, const Context &, const Subjects &) {
          raise(driver, "dockOperations", "operationsTable");
      } },
    { "attention", nullptr,
      [](Driver &driver, const Context &, const Subjects &) {
          raise(driver, "dockAttention", "attentionTable");
      } },
    { "audit", nullptr,
      [](Driver &driver, const Context &, const Subjects &) { raise(driver, "dockAudit", "auditTable"); } },
    { "session-history", nullptr,
      [](Driver &driver, const Context &, const Subjects &about) {
          (void)driver.click(about.session);
          driver.action("showSessionHistory")->trigger();
      } },
    { "find", nullptr,
      [](Driver &driver, const Context &, const Subjects &) {
          auto *field = driver.find<QLineEdit>("findField");
          field->setFocus();
          QTest::keyClicks(field, QStringLiteral("e"));
          QTest::keyClick(field, Qt::Key_Down);
          (void)QTest::qWaitFor(
              [&driver] { return driver.window->findChild<QWidget *>(QStringLiteral("findList")); }, 2'000);
      } },
    { "nothing-found", nullptr,
      [](Driver &driver, const Context &, const Subjects &) {
          driver.find<QLineEdit>("sessionFilter")->setText(QStringLiteral("nobody has this name"));
          (void)QTest::qWaitFor([&driver] { return !driver.tree() || driver.tree()->shownSessions() == 0; },
                                2'000);
      } },
    { "dialog-new-session", "newSessionDialog",
      [](Driver &driver, const Context &context, const Subjects &about) {
          ui::openNewSessionDialog(driver.window.get(), context, context.fleet->user(about.user).row.id);
      } },
    { "dialog-create-again", "newSessionDialog",
      [](Driver &driver, const Context &context, const Subjects &about) {
          ui::openCreateAgainDialog(driver.window.get(), context, about.missing);
      } },
    { "dialog-place", "newSessionDialog",
      [](Driver &driver, const Context &context, const Subjects &about) {
          ui::openPlaceDialog(driver.window.get(), context, about.waiting);
      } },
    { "dialog-add-worker", "workerDialog",
      [](Driver &driver, const Context &context, const Subjects &) {
          ui::openWorkerDialog(driver.window.get(), context);
      } },
    { "dialog-edit-worker", "workerDialog",
      [](Driver &driver, const Context &context, const Subjects &about) {
          ui::openWorkerDialog(driver.window.get(), context, about.worker);
      } },
    { "dialog-remove-worker", "removeWorkerDialog",
      [](Driver &driver, const Context &context, const Subjects &about) {
          ui::openRemoveWorkerDialog(driver.window.get(), context, about.worker);
      } },
    { "dialog-add-user", "userDialog",
      [](Driver &driver, const Context &context, const Subjects &) {
          ui::openUserDialog(driver.window.get(), context);
      } },
    { "dialog-edit-user", "userDialog",
      [](Driver &driver, const Context &context, const Subjects &about) {
          ui::openUserDialog(driver.window.get(), context, about.user);
      } },
    { "dialog-add-missing-user", "userDialog",
      [](Driver &driver, const Context &context, const Subjects &about) {
          ui::openAddUserDialog(driver.window.get(), context, context.fleet->user(about.user).row.id);
      } },
    { "dialog-assign", "assignDialog",
      [](Driver &driver, const Context &context, const Subjects &about) {
          ui::openAssignDialog(driver.window.get(), context, about.session);
      } },
    { "dialog-wishes", "placementDialog",
      [](Driver &driver, const Context &context, const Subjects &about) {
          ui::Selection selection;
          selection.subject = ui::Selection::Subject::User;
          selection.user = about.user;
          ui::openPlacementDialog(driver.window.get(), context, selection);
      } },
    { "dialog-worker-labels", "placementDialog",
      [](Driver &driver, const Context &context, const Subjects &about) {
          ui::Selection selection;
          selection.subject = ui::Selection::Subject::Worker;
          selection.worker = about.worker;
          ui::openPlacementDialog(driver.window.get(), context, selection);
      } },
    { "dialog-adopt", "adoptDialog",
      [](Driver &driver, const Context &context, const Subjects &about) {
          ui::openAdoptDialog(driver.window.get(), context, about.orphan);
      } },
    { "dialog-keep-copy", "keepCopyDialog",
      [](Driver &driver, const Context &context, const Subjects &about) {
          ui::openKeepCopyDialog(driver.window.get(), context, about.twice);
      } },
    { "dialog-start", "verbDialog",
      [](Driver &driver, const Context &context, const Subjects &about) {
          openVerb(driver, context, about, Verb::Start);
      } },
    { "dialog-restart", "verbDialog",
      [](Driver &driver, const Context &context, const Subjects &about) {
          openVerb(driver, context, about, Verb::Restart);
      } },
    { "dialog-stop", "verbDialog",
      [](Driver &driver, const Context &context, const Subjects &about) {
          openVerb(driver, context, about, Verb::Stop);
      } },
    { "dialog-log-out", "verbDialog",
      [](Driver &driver, const Context &context, const Subjects &about) {
          openVerb(driver, context, about, Verb::LogOut);
      } },
    { "dialog-delete", "verbDialog",
      [](Driver &driver, const Context &context, const Subjects &about) {
          openVerb(driver, context, about, Verb::Delete);
      } },
    { "dialog-restart-many", "verbDialog",
      [](Driver &driver, const Context &context, const Subjects &about) {
          ui::openVerbDialog(driver.window.get(), context, Verb::Restart, many(context, about), 3);
      } },
    { "dialog-delete-many", "verbDialog",
      [](Driver &driver, const Context &context, const Subjects &about) {
          ui::openVerbDialog(driver.window.get(), context, Verb::Delete, many(context, about), 3);
      } },
    { "dialog-webhooks", "configureDialog",
      [](Driver &driver, const Context &context, const Subjects &about) {
          openTab(driver, context, about, 0);
      } },
    { "dialog-proxy", "configureDialog",
      [](Driver &driver, const Context &context, const Subjects &about) {
          openTab(driver, context, about, 1);
      } },
    { "dialog-metadata", "configureDialog",
      [](Driver &driver, const Context &context, const Subjects &about) {
          openTab(driver, context, about, 2);
      } },
    { "dialog-write-back", "putBackDialog",
      [](Driver &driver, const Context &context, const Subjects &about) {
          ui::openWriteBackDialog(driver.window.get(), context, many(context, about));
      } },
    { "dialog-restore", "restoreDialog",
      [](Driver &driver, const Context &context, const Subjects &about) {
          ui::openRestoreDialog(driver.window.get(), context, about.worker);
      } },
    { "dialog-move", "moveDialog",
      [](Driver &driver, const Context &context, const Subjects &about) {
          ui::openMoveDialog(driver.window.get(), context, context.fleet->session(about.session).key);
      } },
    { "dialog-move-plan", "movePlanDialog",
      [](Driver &driver, const Context &context, const Subjects &about) {
          ui::openMoveDialog(driver.window.get(), context, context.fleet->session(about.session).key);
          if (auto *dialog = driver.dialog("moveDialog"))
              findIn<QAbstractButton>(dialog, "planButton")->click();
      } },
    { "dialog-drain", "seriesDialog",
      [](Driver &driver, const Context &context, const Subjects &about) {
          ui::openDrainDialog(driver.window.get(), context, about.worker);
      } },
    { "dialog-move-many", "seriesDialog",
      [](Driver &driver, const Context &context, const Subjects &about) {
          ui::openMoveManyDialog(driver.window.get(), context, many(context, about), 3);
      } },
    { "dialog-evacuate", "seriesDialog",
      [](Driver &driver, const Context &context, const Subjects &about) {
          ui::openEvacuationDialog(driver.window.get(), context, about.deadWorker);
      } },
    { "dialog-adopt-many", "adoptManyDialog",
      [](Driver &driver, const Context &context, const Subjects &about) {
          ui::openAdoptManyDialog(driver.window.get(), context, { about.orphan, about.session }, 3);
      } },
    { "dialog-rebuild", "rebuildDialog",
      [](Driver &driver, const Context &context, const Subjects &) {
          ui::openRebuildDialog(driver.window.get(), context);
      } },
    { "dialog-rebalance", "seriesDialog",
      [](Driver &driver, const Context &context, const Subjects &) {
          ui::openRebalanceDialog(driver.window.get(), context);
      } },
    { "dialog-operation", "operationDialog",
      [](Driver &driver, const Context &context, const Subjects &about) {
          (void)QTest::qWaitFor([&] { return !context.operations->view(about.operation).title.isEmpty(); },
                                3'000);
          ui::openOperationDialog(driver.window.get(), context, about.operation);
      } },
    { "dialog-question", "confirmDialog",
      [](Driver &driver, const Context &context, const Subjects &about) {
          ui::openConfirmDialog(
              driver.window.get(), context.fleet->worker(about.worker).name, QStringLiteral("Remove"),
              [] { return operations::Availability(); }, [] {});
      } },
    { "dialog-connections", "connectionsDialog",
      [](Driver &driver, const Context &, const Subjects &) { (void)openConnections(driver); } },
    { "dialog-inspect-connection", "inspectDialog",
      [](Driver &driver, const Context &, const Subjects &) {
          (void)connectionsOf(driver);
          driver.action("inspectMap")->trigger();
      } },
    { "dialog-connection-where", "connectionDialog",
      [](Driver &driver, const Context &, const Subjects &) { openConnectionTab(driver, 0); } },
    { "dialog-connection-encryption", "connectionDialog",
      [](Driver &driver, const Context &, const Subjects &) { openConnectionTab(driver, 1); } },
    { "dialog-connection-care", "connectionDialog",
      [](Driver &driver, const Context &, const Subjects &) { openConnectionTab(driver, 2); } },
    { "dialog-connection-tables", "connectionDialog",
      [](Driver &driver, const Context &, const Subjects &) { openConnectionTab(driver, 3); } },
    { "dialog-tables", "tablesDialog",
      [](Driver &driver, const Context &, const Subjects &) { openTables(driver); } },
    { "dialog-import", "importDialog",
      [](Driver &driver, const Context &, const Subjects &) { openImport(driver); } },
    { "dialog-password", "passwordDialog",
      [](Driver &driver, const Context &, const Subjects &) {
          driver.window->askForPassword(
              exampleConnections().front(),
              QStringLiteral("The keychain is locked, or does not let Quayside in. Unlock it and try again."),
              true);
      } },
    { "dialog-handbook", "handbookDialog",
      [](Driver &driver, const Context &, const Subjects &) { driver.action("handbook")->trigger(); } },
    { "dialog-shortcuts", "shortcutsDialog",
      [](Driver &driver, const Context &, const Subjects &) { driver.action("shortcuts")->trigger(); } },
    { "dialog-snapshot", "snapshotDialog",
      [](Driver &driver, const Context &, const Subjects &) { driver.action("saveSnapshot")->trigger(); } },
    { "dialog-updates", "updateDialog",
      [](Driver &driver, const Context &, const Subjects &) { driver.action("checkUpdates")->trigger(); } },
    { "dialog-crash-report", "crashReportDialog",
      [](Driver &driver, const Context &, const Subjects &) {
          ui::openCrashReportDialog(driver.window.get(),
                                    QStringLiteral("/home/support/crash-20261130-1.txt"));
      } },
    { "dialog-scheduled-snapshots", "scheduleDialog",
      [](Driver &driver, const Context &, const Subjects &) {
          driver.action("scheduleSnapshots")->trigger();
          if (auto *dialog = driver.dialog("scheduleDialog"))
              findIn<QAbstractButton>(dialog, "scheduleOn")->click();
      } },
    { "dialog-about", "aboutDialog",
      [](Driver &driver, const Context &, const Subjects &) { driver.action("about")->trigger(); } },
    { "dialog-report", "reportDialog",
      [](Driver &driver, const Context &, const Subjects &) {
          static const ui::Seams seams;
          auto *dialog = new ui::ReportDialog(inspected(differingMaps().path(QStringLiteral("after.sqlite"))),
                                              seams, driver.window.get());
          dialog->open();
          waitForAnswer(dialog, "findings");
      } },
    { "dialog-compare", "compareDialog",
      [](Driver &driver, const Context &, const Subjects &) {
          static const ui::Seams seams;
          auto *dialog = new ui::CompareDialog(
              inspected(differingMaps().path()),
              inspected(differingMaps().path(QStringLiteral("after.sqlite"))), seams, driver.window.get());
          dialog->open();
          waitForAnswer(dialog, "differences");
      } },
    // What they leave behind is seen in scenes after them
    { "dialog-review", "reviewDialog",
      [](Driver &driver, const Context &context, const Subjects &about) {
          leaveForReview(context, about);
          ui::openReviewDialog(driver.window.get(), context);
      } },
    { "dialog-review-drop-all", "dropAllDialog",
      [](Driver &driver, const Context &context, const Subjects &about) {
          leaveForReview(context, about);
          ui::openReviewDialog(driver.window.get(), context);
          if (auto *dialog = driver.dialog("reviewDialog"))
              findIn<QAbstractButton>(dialog, "reviewDropAll")->click();
      } },
    { "review-notice", nullptr,
      [](Driver &, const Context &context, const Subjects &about) { leaveForReview(context, about); } },
    { "place-elsewhere", "placePage",
      [](Driver &driver, const Context &context, const Subjects &) {
          askAboutPlace(driver, context, shardmap::PlaceQuestion::Doubt::Elsewhere, nullptr);
      } },
    { "place-older", "placePage",
      [](Driver &driver, const Context &context, const Subjects &) {
          static const Error problem { ErrorKind::DatabaseBusy,
                                       QStringLiteral("The database is locked by another program."),
                                       QStringLiteral("Try again in a moment."),
                                       {},
                                       0 };
          askAboutPlace(driver, context, shardmap::PlaceQuestion::Doubt::Older, &problem);
      } },
    { "production-delete-many", "verbDialog",
      [](Driver &driver, const Context &context, const Subjects &about) {
          beProduction(driver, context);
          ui::openVerbDialog(driver.window.get(), context, Verb::Delete, many(context, about), 3);
      } },
    { "production-drain", "seriesDialog",
      [](Driver &driver, const Context &context, const Subjects &about) {
          beProduction(driver, context);
          ui::openDrainDialog(driver.window.get(), context, about.worker);
      } },
};

} // namespace

const std::vector<Scene> &scenes()
{
    return kScenes;
}

QWidget *openScene(const Scene &scene, WindowDriver &driver, const ui::MapContext &context,
                   const Subjects &subjects)
{
    scene.open(driver, context, subjects);
    if (!scene.dialog)
        return driver.window.get();
    const auto part = [&]() -> QWidget * { // a dialog, or a page of the window
        auto *page = driver.window->findChild<QWidget *>(QString::fromLatin1(scene.dialog));
        QDialog *dialog = driver.dialog(scene.dialog);
        return dialog || !page || page->isWindow() ? dialog : page;
    };
    (void)QTest::qWaitFor([&] { return part() != nullptr; }, 5'000);
    return part();
}

void closeScene(WindowDriver &driver)
{
    while (auto *dialog = driver.window->findChild<QDialog *>())
        delete dialog; // with those it has opened itself
    while (QWidget *popup = QApplication::activePopupWidget())
        popup->close();
    for (const char *field : { "findField", "sessionFilter" }) {
        if (auto *line = driver.window->findChild<QLineEdit *>(QString::fromLatin1(field)))
            line->clear();
    }
    (void)driver.waitUntilIdle();
}

} // namespace quayside::test
