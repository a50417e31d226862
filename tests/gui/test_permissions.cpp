// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/support/livefixture.h"
#include "gui/support/windowfixture.h"

#include "operations/engine/kinds.h"
#include "operations/map/mapedits.h"
#include "ui/actions/actions.h"
#include "ui/actions/actiontable.h"
#include "ui/dialogs/dialogs.h"
#include "ui/panes/attention/repairs.h"
#include "ui/widgets/pairingview.h"

#include <QDialog>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTableView>

using namespace quayside;
using test::Desk;
using test::LiveFixture;
using test::Plant;
using ui::ActionId;

namespace {

constexpr int kRescueMs
    = 4'000; //!< at the desk's pace: a lost move is due after two seconds, a tombstone at once

/** A session in every state, an orphan, and a row without a session; the second worker is empty, the third
 * one has the copy that counts of what is to be buried. */
std::vector<sim::WorkerConfig> workers()
{
    sim::WorkerConfig first;
    first.sessions = { Plant::working("works", "12025550101"), Plant::stopped("stopped", "12025550102"),
                       Plant::waiting("waits"), Plant::working("orphan", "12025550104"),
                       Plant::working("buried", "12025550105") };
    sim::WorkerConfig third;
    third.sessions = { Plant::working("buried", "12025550105") };
    return { first, sim::WorkerConfig(), third };
}

void addRows(Plant &plant)
{
    plant.addRow(2, QStringLiteral("buried"));
    for (const char *name : { "works", "stopped", "waits", "missing" })
        plant.addRow(0, QString::fromLatin1(name));
}

/** What consoles that are gone left in the journal: all of it would be taken up, or offered, on another map.
 */
void addJournal(Plant &plant)
{
    {
        const Desk first(plant.file()); // makes the tables
    }
    plant.addRow(1, QStringLiteral("moved"));
    plant.database().run(
        "INSERT INTO quayside_tombstone (worker_id, session_name, account, created_ms) VALUES ('1', 'buried',"
        " '12025550105@c.us', 1);"
        "INSERT INTO quayside_worker (worker_id, state) VALUES ('2', 'draining');"
        "INSERT INTO quayside_operation (operation_id, kind, state, worker_id, session_name, actor, input,"
        " created_ms, updated_ms, lease_until_ms, epoch) SELECT 'lost', 'move', 'running', '1', 'moved',"
        " 'support@desk-1', '{\"way\":\"no-gap\",\"target\":\"2\",\"row\":\"' || id ||"
        " '\",\"user\":\"1\"}', 1, 1, 1, 1 FROM waha_session WHERE name = 'moved';"
        "INSERT INTO quayside_operation (operation_id, kind, state, worker_id, session_name, actor, "
        "created_ms,"
        " updated_ms, lease_until_ms, epoch) VALUES ('odd', 'teleport', 'running', '1', 'elsewhere', 'ann', "
        "2,"
        " 2, 1, 1);"
        "INSERT INTO quayside_operation (operation_id, kind, state, worker_id, session_name, actor, input,"
        " created_ms, updated_ms, ended_ms, epoch) VALUES ('bulk', 'bulk', 'failed', '', '', 'ann',"
        " '{\"verb\":\"stop\",\"sessions\":[[\"1\",\"works\"]]}', 3, 3, 4, 1);"
        "INSERT INTO quayside_step (operation_id, sequence, key, state, data) VALUES ('bulk', 0, 'items',"
        " 'failed', '{\"results\":[[0,\"failed\",\"no\"]]}')");
    const char *const keys[] { "look", "reserve", "create", "link", "switchOn", "commit", "retire" };
    for (int i = 0; i < 7; ++i)
        plant.database().run("INSERT INTO quayside_step (operation_id, sequence, key, state) VALUES ('lost', "
                             + QByteArray::number(i) + ", '" + keys[i] + "', '" + (i < 6 ? "done" : "pending")
                             + "')");
}

} // namespace

/**
 * One judge for every way in: on a map that can't be written to, and on one without Quayside's tables,
 * nothing is written and nothing is sent, whatever is pressed, called or due; and what is off says why.
 */
class TestPermissions final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void everyAction_data() { accesses(); }
    void everyAction();
    void everyShortcut_data() { accesses(); }
    void everyShortcut();
    void everyDialog_data() { accesses(); }
    void everyDialog();
    void pairing_data() { accesses(); }
    void pairing();
    void everyRepair_data() { accesses(); }
    void everyRepair();
    void everyEntryOfTheModels_data() { accesses(); }
    void everyEntryOfTheModels();
    void listOfOperations();
    void whatIsDueByItself();
    void otherwiseItIsDone();

private:
    using Access = LiveFixture::Access;
    void accesses();
    void open(Access access);
    [[nodiscard]] QString whatHappened();
    /** Presses the dialog's verb and closes it; empty when it was off and said why. */
    [[nodiscard]] QString tryDialog();
    [[nodiscard]] QString reason() { return m_fixture->service().permissions().changes().reason; }
    [[nodiscard]] fleet::SessionIndex session(const char *name)
    {
        return m_fixture->fleet().findSession(Desk::key(0, QString::fromLatin1(name)));
    }

    const test::TemporarySettings m_settings;
    std::unique_ptr<LiveFixture> m_fixture;
    QByteArray m_version; //!< of the database, as a connection beside the console sees it
    size_t m_calls = 0;
};

void TestPermissions::init()
{
    test::TemporarySettings::clear();
}

void TestPermissions::accesses()
{
    QTest::addColumn<int>("access");
    QTest::newRow("read-only") << int(Access::ReadOnly);
    QTest::newRow("without tables") << int(Access::WithoutTables);
}

namespace {

size_t changingCalls(const Plant &plant, sim::Fleet &fleet)
{
    Q_UNUSED(plant)
    const auto requests = fleet.requests();
    return size_t(std::count_if(requests.begin(), requests.end(),
                                [](const sim::RequestRecord &request) { return request.method != "GET"; }));
}

} // namespace

void TestPermissions::open(Access access)
{
    m_fixture = std::make_unique<LiveFixture>(
        workers(),
        [access](Plant &plant) {
            addRows(plant);
            if (access != Access::WithoutTables)
                addJournal(plant);
        },
        Plant::kSpeed, access);
    m_version = m_fixture->plant.database().value("PRAGMA data_version");
    m_calls = changingCalls(m_fixture->plant, m_fixture->plant.fleet());
}

/** Empty: nothing was written, nobody was asked to change anything. */
QString TestPermissions::whatHappened()
{
    QTest::qWait(20);
    if (m_fixture->plant.database().value("PRAGMA data_version") != m_version)
        return QStringLiteral("the map was written to");
    if (changingCalls(m_fixture->plant, m_fixture->plant.fleet()) != m_calls)
        return QStringLiteral("a server was asked to change something");
    return {};
}

QString TestPermissions::tryDialog()
{
    QString problem;
    const auto dialogs = m_fixture->window->findChildren<QDialog *>();
    for (QDialog *dialog : dialogs) {
        auto *verb = dialog->findChild<QPushButton *>(QStringLiteral("verbButton"));
        for (QLineEdit *field : dialog->findChildren<QLineEdit *>())
            field->setText(field->objectName() == QLatin1String("urlField")
                               ? QStringLiteral("http://127.0.0.1:9")
                               : QStringLiteral("1"));
        if (verb && verb->isVisible()) {
            if (verb->isEnabled() || verb->toolTip().isEmpty())
                problem += dialog->objectName() + QStringLiteral(" does not say why not; ");
            verb->setEnabled(true); // a press that was on its way
            verb->click();
        }
        delete dialog;
    }
    return problem + whatHappened();
}

void TestPermissions::everyAction()
{
    QFETCH(const int, access);
    open(Access(access));
    auto *actions = m_fixture->window->findChild<ui::Actions *>();
    QVERIFY(!reason().isEmpty());
    QCOMPARE(reason().contains(QStringLiteral("set to read-only")), Access(access) == Access::ReadOnly);
    const std::vector<std::vector<const char *>> selections { { "works" },   { "stopped" },
                                                              { "waits" },   { "orphan" },
                                                              { "missing" }, { "works", "stopped" } };
    for (const auto &names : selections) {
        for (size_t i = 0; i < names.size(); ++i)
            QVERIFY(m_fixture->select(0, QString::fromLatin1(names[i]),
                                      i == 0 ? Qt::NoModifier : Qt::ControlModifier));
        for (int id = int(ActionId::AddWorker); id < int(ActionId::Handbook); ++id) {
            const QAction *action = actions->get(ActionId(id));
            QVERIFY2(action->isEnabled() || !action->statusTip().isEmpty(), qPrintable(action->objectName()));
            actions->get(ActionId(id))->trigger();
            if (ActionId(id) == ActionId::CopyWorkerSecretUrl) {
                delete m_fixture->window->findChild<QDialog *>(); // asks, and changes nothing
                continue;
            }
            if (id != int(ActionId::NewSessionOnWorker) || actions->selection().worker.isValid())
                Q_EMIT actions->get(ActionId(id))->triggered(); // whoever asks past the action
            QCOMPARE(tryDialog(), QString());
        }
    }
    QVERIFY(m_fixture->clickWorker(m_fixture->fleet().worker(m_fixture->fleet().workers()[0]).name));
    QVERIFY(m_fixture->select(0, QStringLiteral("works")));
    for (int id = 0; id < int(ActionId::Count); ++id) {
        const bool isTheWayOut
            = ActionId(id) == ActionId::AddOwnTables && Access(access) == Access::WithoutTables;
        if (ui::actionLine(ActionId(id)).effect == ui::ActionEffect::Changes && !isTheWayOut)
            QVERIFY2(!actions->get(ActionId(id))->isEnabled(),
                     qPrintable(actions->get(ActionId(id))->objectName()));
    }
}

void TestPermissions::everyShortcut()
{
    QFETCH(const int, access);
    open(Access(access));
    const auto *actions = m_fixture->window->findChild<ui::Actions *>();
    QVERIFY(m_fixture->select(0, QStringLiteral("works")));
    for (int id = int(ActionId::AddWorker); id < int(ActionId::Handbook); ++id) {
        for (const QKeySequence &keys : actions->get(ActionId(id))->shortcuts())
            QTest::keySequence(m_fixture->window.get(), keys);
        QCOMPARE(tryDialog(), QString());
    }
    // What a right click offers are these same actions.
    for (const QMenu *menu : m_fixture->window->findChildren<QMenu *>()) {
        for (const QAction *action : menu->actions()) {
            const bool plain = action->isSeparator() || action->menu() || !action->isEnabled();
            QVERIFY2(plain || action->parent() == actions
                         || !action->objectName().startsWith(QLatin1String("worker")),
                     qPrintable(action->text()));
        }
    }
}

void TestPermissions::everyDialog()
{
    QFETCH(const int, access);
    open(Access(access));
    QWidget *window = m_fixture->window.get();
    const ui::MapContext context = m_fixture->context();
    const fleet::WorkerIndex worker = m_fixture->fleet().workers()[0];
    const std::vector<fleet::SessionIndex> all { session("works"), session("stopped") };
    const std::function<void()> opens[] {
        [&] { ui::openNewSessionDialog(window, context, UserId(QStringLiteral("1"))); },
        [&] { ui::openCreateAgainDialog(window, context, session("missing")); },
        [&] { ui::openWorkerDialog(window, context); },
        [&] { ui::openWorkerDialog(window, context, worker); },
        [&] { ui::openRemoveWorkerDialog(window, context, worker); },
        [&] { ui::openUserDialog(window, context); },
        [&] { ui::openUserDialog(window, context, m_fixture->fleet().users()[0]); },
        [&] { ui::openAddUserDialog(window, context, UserId(QStringLiteral("99"))); },
        [&] { ui::openPlaceDialog(window, context, session("works")); },
        [&] { ui::openWriteBackDialog(window, context, all); },
        [&] { ui::openAdoptDialog(window, context, session("orphan")); },
        [&] {
            ui::openAdoptManyDialog(window, context, { session("orphan"), session("works") }, 0);
        },
        [&] { ui::openMoveManyDialog(window, context, all, 0); },
        [&] { ui::openEvacuationDialog(window, context, worker); },
        [&] { ui::openKeepCopyDialog(window, context, session("buried")); },
        [&] { ui::openAssignDialog(window, context, session("works")); },
        [&] { ui::openPlacementDialog(window, context, {}); },
        [&] { ui::openConfigureDialog(window, context, all, 0); },
        [&] { ui::openRestoreDialog(window, context, worker); },
        [&] { ui::openMoveDialog(window, context, Desk::key(0, QStringLiteral("works"))); },
        [&] { ui::openDrainDialog(window, context, worker); },
        [&] { ui::openRebalanceDialog(window, context); },
    };
    for (const auto &openOne : opens) {
        openOne();
        const auto dialogs = m_fixture->window->findChildren<QDialog *>();
        QCOMPARE(dialogs.size(), 1);
        QVERIFY2(dialogs[0]->findChild<QLabel *>(QStringLiteral("problem"))->text().contains(reason()),
                 qPrintable(dialogs[0]->objectName()));
        QCOMPARE(tryDialog(), QString());
    }
    for (const auto verb : { operations::Verb::Start, operations::Verb::Stop, operations::Verb::Restart,
                             operations::Verb::LogOut, operations::Verb::Delete }) {
        ui::openVerbDialog(window, context, verb, all, 0);
        QCOMPARE(tryDialog(), QString());
    }
}

/** A code may be looked at; what asks its server for one, or answers it, is off. */
void TestPermissions::pairing()
{
    QFETCH(const int, access);
    open(Access(access));
    QVERIFY(m_fixture->select(0, QStringLiteral("waits")));
    const auto *view = m_fixture->find<ui::PairingView>("pairingView");
    QTRY_VERIFY(view->pairing()
                && view->pairing()->state().phase == operations::PairingState::Phase::ShowingCode);
    auto *phone = m_fixture->find<QLineEdit>("pairingPhone");
    phone->setEnabled(true);
    phone->setText(QStringLiteral("12025550199"));
    Q_EMIT phone->returnPressed();
    for (const char *name : { "pairingCodeButton", "submitPasskey", "confirmPasskey", "pairingRestart" }) {
        auto *button = m_fixture->find<QPushButton>(name);
        QVERIFY2(!button->isEnabled() && button->toolTip() == reason(), name);
        button->setEnabled(true); // a press that was on its way
        button->click();
        QCOMPARE(whatHappened(), QString());
    }
}

void TestPermissions::everyRepair()
{
    QFETCH(const int, access);
    open(Access(access));
    using fleet::Repair;
    const QList<Repair> looking { Repair::Retry,       Repair::ReadMap,      Repair::Review,
                                  Repair::TrySnapshot, Repair::EditSchedule, Repair::ShowOperation,
                                  Repair::ShowWorker,  Repair::ShowSession,  Repair::ShowSessions };
    const ui::MapContext context = m_fixture->context();
    for (int repair = 0; repair <= int(fleet::Repair::ShowSession); ++repair) {
        for (const char *name : { "works", "orphan", "missing" }) {
            fleet::AttentionEntry entry;
            entry.worker = m_fixture->fleet().workers()[0];
            entry.session = session(name);
            const auto can = ui::Repairs::availability(context, entry, fleet::Repair(repair));
            QVERIFY2(can.available || !can.reason.isEmpty(), name);
            QCOMPARE(can.available, looking.contains(fleet::Repair(repair)));
            ui::Repairs::start(m_fixture->window.get(), context, entry, fleet::Repair(repair), {});
            if (fleet::Repair(repair) == Repair::EditSchedule) // of this computer, not of the map
                delete m_fixture->window->findChild<QDialog *>(QStringLiteral("scheduleDialog"));
            QCOMPARE(tryDialog(), QString());
        }
    }
}

void TestPermissions::everyEntryOfTheModels()
{
    QFETCH(const int, access);
    open(Access(access));
    operations::OperationService &service = m_fixture->service();
    const std::vector<fleet::SessionIndex> all { session("works"), session("stopped") };
    const fleet::WorkerIndex worker = m_fixture->fleet().workers()[0];
    operations::CreateInput create;
    create.name = QStringLiteral("fresh");
    create.user = UserId(QStringLiteral("1"));
    create.worker = Desk::key(0, {}).worker;
    operations::ConfigChange change;
    change.metadata.set = { { QStringLiteral("note"), QStringLiteral("vip") } };
    operations::MoveRequest move;
    move.session = session("works");
    move.target = Desk::key(1, {}).worker;
    std::vector<OperationId> begun { service.createSession(create), service.configure(change, all),
                                     service.configure(change, { all[0] }), service.restore(worker, all),
                                     service.moveSession(move) };
    for (const auto verb :
         { operations::Verb::Create, operations::Verb::Start, operations::Verb::Stop,
           operations::Verb::Restart, operations::Verb::LogOut, operations::Verb::Delete }) {
        begun.push_back(service.run(verb, all));
        begun.push_back(service.run(verb, { all[0] }));
    }
    operations::MoveSeriesPlan drain = service.drainPlan(worker);
    drain.refusal.clear(); // as one that was planned when it was allowed
    begun.push_back(service.runSeries(drain, {}));
    for (const OperationId &id : begun) {
        QVERIFY2(service.view(id).error.contains(reason()), qPrintable(service.view(id).title));
        QVERIFY(service.view(id).state == shardmap::OperationState::Failed);
    }
    operations::MapEdits &edits = m_fixture->edits();
    const shardmap::WorkerRow row = m_fixture->fleet().worker(worker).row;
    const shardmap::UserRow user = m_fixture->fleet().user(m_fixture->fleet().users()[0]).row;
    for (const Future<void> &done :
         { edits.updateWorker(row, row), edits.removeWorker(worker), edits.cordon(worker),
           edits.uncordon(worker), edits.backIntoService(worker), edits.updateUser(user, user),
           edits.adopt(session("orphan"), user.id), edits.tryAdopt(session("orphan"), user.id),
           edits.removeRow(session("missing")), edits.assignUser(session("works"), user.id),
           edits.place(session("works"), row.id), edits.setWishes({}, {}, {}),
           edits.correctRow(session("works")) }) {
        QTRY_VERIFY(done.isFinished());
        QVERIFY(!done.result().has_value());
    }
    QTRY_VERIFY(!edits.addUser({}).result().has_value());
    QTRY_VERIFY(!edits.addWorker({}).result().has_value());
    edits.keepRunning(Desk::key(0, QStringLiteral("works")));
    QCOMPARE(whatHappened(), QString());
}

void TestPermissions::listOfOperations()
{
    open(Access::ReadOnly);
    m_fixture->action("focusOperations")->trigger();
    auto *table = m_fixture->find<QTableView>("operationsTable");
    QTRY_COMPARE(table->model()->rowCount(), 3);
    const char *const offered[][3] { { "operationSetAside", nullptr, nullptr },
                                     { "operationResume", nullptr, nullptr },
                                     { "operationRetry", nullptr, nullptr } };
    for (int row = 0; row < 3; ++row) {
        table->selectRow(row);
        auto *button = m_fixture->find<QPushButton>(offered[row][0]);
        QTRY_VERIFY2(button->isVisibleTo(m_fixture->window.get()), offered[row][0]);
        QVERIFY2(!button->isEnabled(), offered[row][0]);
        QCOMPARE(button->toolTip(), reason());
        button->setEnabled(true);
        button->click();
        QCOMPARE(tryDialog(), QString());
    }
    operations::OperationService &service = m_fixture->service();
    for (const char *id : { "lost", "odd", "bulk" }) {
        const OperationId operation(QString::fromLatin1(id));
        service.resume(operation);
        service.undo(operation);
        service.cancel(operation);
        (void)service.setAside(operation);
        (void)service.retryFailed(operation);
        ui::openOperationDialog(m_fixture->window.get(), m_fixture->context(), operation);
        QCOMPARE(tryDialog(), QString());
    }
}

/** Lost moves, tombstones, configurations to keep: nobody presses anything. */
void TestPermissions::whatIsDueByItself()
{
    open(Access::ReadOnly);
    QElapsedTimer waited;
    waited.start();
    QTRY_VERIFY_WITH_TIMEOUT(waited.elapsed() > kRescueMs, 2 * kRescueMs);
    QCOMPARE(whatHappened(), QString());
}

/** The same journal on a map that may be changed: so that the silence above means something. */
void TestPermissions::otherwiseItIsDone()
{
    open(Access::Full);
    QTRY_VERIFY(!whatHappened().isEmpty());
    QTRY_COMPARE(m_fixture->plant.database().value("SELECT count(*) FROM quayside_tombstone"),
                 QByteArray("0"));
    const auto *actions = m_fixture->window->findChild<ui::Actions *>();
    QVERIFY(m_fixture->select(0, QStringLiteral("works")));
    QTRY_VERIFY(actions->get(ActionId::RestartSession)->isEnabled());
}

QTEST_MAIN(TestPermissions)
#include "test_permissions.moc"
