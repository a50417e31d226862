// SPDX-License-Identifier: GPL-3.0-or-later
#include "databases/mariadbserver.h"
#include "databases/postgresserver.h"
#include "databases/rawsql.h"
#include "databases/schemadump.h"
#include "gui/program/support/eyes.h"
#include "gui/program/support/hand.h"
#include "gui/program/support/keyboard.h"
#include "profiles/profilestore.h"
#include "shardmap/adoption/mapproposal.h"
#include "simulator/fleet.h"
#include "unit/operations/plant.h"
#include "unit/profiles/stagedsecrets.h"

#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QPointer>
#include <QRegularExpression>
#include <QSpinBox>

using namespace quayside;
using namespace quayside::test;
using shardmap::Backend;
using shardmap::MapLocation;
using shardmap::MapName;
using shardmap::OperationState;

namespace {

const QString kMoved = QStringLiteral("acme-sales");
const QString kRestarted = QStringLiteral("mueller");
const QString kMade = QStringLiteral("new-desk");
const QString kWaiting = QStringLiteral("waiting"); // its row has no worker yet
const QString kGone = QStringLiteral("gone"); // its row is deleted softly

/** What a person sees and chooses in the adopt dialog beside what is proposed. */
struct Answer
{
    shardmap::MapName table;
    QString column; //!< of new rows
    QString kind;
    QString text;
};

/** An application with a database of its own making, in its own SQL. */
struct Application
{
    const char *name;
    const char *file; //!< of tests/data/schemas
    Backend backend;
    QString ownSchema; //!< of Quayside's tables; empty: beside the application's
    QStringList workerIds; //!< of the two that are there
    QString userId;
    QString userName;
    QString clear; //!< rows that the test has no use for
    QString setWorker; //!< ? address, key, id
    QString addSession; //!< ? name, %1 a worker or NULL, %2 when it was deleted or NULL
    QString workerOf; //!< of a session that is not deleted: ? name
    QString newSession; //!< its id, and whether everything else is as the application wants it: ? name
    QString newWorker; //!< the same: ? address
    QString liveSessions; //!< how many rows there are to be seen
    QString id; //!< what ids look like
    QString sessionId; //!< the same of sessions
    QList<Answer> answers;
};

Application crm()
{
    return { .name = "crm",
             .file = "crm.postgresql.sql",
             .backend = Backend::PostgreSql,
             .ownSchema = QStringLiteral("quayside"),
             .workerIds = { QStringLiteral("a0000000-0000-4000-8000-000000000001"),
                            QStringLiteral("a0000000-0000-4000-8000-000000000002") },
             .userId = QStringLiteral("b0000000-0000-4000-8000-000000000002"),
             .userName = QStringLiteral("Müller & Söhne"),
             .clear = QStringLiteral("DELETE FROM crm.wa_accounts;\n"
                                     "DELETE FROM crm.wa_servers WHERE max_sessions = 20;"),
             .setWorker = QStringLiteral("UPDATE crm.wa_servers SET base_url = ?, token = ?,"
                                         " max_sessions = 10 WHERE uid = ?"),
             .addSession = QStringLiteral("INSERT INTO crm.wa_accounts VALUES (gen_random_uuid(), ?,"
                                          " 'b0000000-0000-4000-8000-000000000002', %1, %2)"),
             .workerOf = QStringLiteral("SELECT server_uid FROM crm.wa_accounts"
                                        " WHERE session_key = ? AND deleted_at IS NULL"),
             .newSession = QStringLiteral("SELECT uid, deleted_at IS NULL AND tenant_uid ="
                                          " 'b0000000-0000-4000-8000-000000000002'"
                                          " FROM crm.wa_accounts WHERE session_key = ?"),
             .newWorker = QStringLiteral("SELECT uid, note = 'from the desk' AND max_sessions = 12"
                                         " FROM crm.wa_servers WHERE base_url = ?"),
             .liveSessions = QStringLiteral("SELECT count(*) FROM crm.wa_accounts WHERE deleted_at IS NULL"),
             .id = QStringLiteral("^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"),
             .sessionId = QStringLiteral("^c0ffee00-[0-9a-f]{4}-4[0-9a-f]{3}-"),
             .answers = { { MapName::WorkerTable, QStringLiteral("note"), QStringLiteral("text"),
                            QStringLiteral("from the desk") },
                          { MapName::SessionTable, QStringLiteral("uid"), QStringLiteral("expression"),
                            QStringLiteral("('c0ffee00' || substr(gen_random_uuid()::text, 9))::uuid") } } };
}

Application laravel()
{
    return { .name = "laravel",
             .file = "laravel.mariadb.sql",
             .backend = Backend::MariaDb,
             .ownSchema = QStringLiteral("console"),
             .workerIds = { QStringLiteral("1"), QStringLiteral("2") },
             .userId = QStringLiteral("1"),
             .userName = QStringLiteral("Ana 🌵"),
             .clear = QStringLiteral("DELETE FROM whatsapp_sessions;"),
             .setWorker = QStringLiteral("UPDATE waha_servers SET url = ?, api_key = ?, max_sessions = 10"
                                         " WHERE id = ?"),
             .addSession = QStringLiteral("INSERT INTO whatsapp_sessions (name, user_id, waha_server_id,"
                                          " deleted_at) VALUES (?, 1, %1, %2)"),
             .workerOf = QStringLiteral("SELECT waha_server_id FROM whatsapp_sessions"
                                        " WHERE name = ? AND deleted_at IS NULL"),
             .newSession = QStringLiteral("SELECT id, user_id = 1 AND created_at IS NOT NULL AND updated_at"
                                          " IS NOT NULL AND is_default = 0 AND deleted_at IS NULL"
                                          " FROM whatsapp_sessions WHERE name = ?"),
             .newWorker = QStringLiteral("SELECT id, name = '127.0.0.1' AND created_at IS NOT NULL"
                                         " AND is_active = 1 AND max_sessions = 12"
                                         " FROM waha_servers WHERE url = ?"),
             .liveSessions
             = QStringLiteral("SELECT count(*) FROM whatsapp_sessions WHERE deleted_at IS NULL"),
             .id = QStringLiteral("^[0-9]+$"),
             .sessionId = QStringLiteral("^[0-9]+$"),
             .answers = {} };
}

Application prisma()
{
    return { .name = "prisma",
             .file = "prisma.postgresql.sql",
             .backend = Backend::PostgreSql,
             .ownSchema = {},
             .workerIds
             = { QStringLiteral("clx1a2b3c000serv0000001aa"), QStringLiteral("clx1a2b3c000serv0000002bb") },
             .userId = QStringLiteral("clx1a2b3c000user0000001aa"),
             .userName = QStringLiteral("Ana"),
             .clear = QStringLiteral("DELETE FROM \"WahaSession\";"),
             .setWorker = QStringLiteral("UPDATE \"WahaWorker\" SET \"baseUrl\" = ?, \"apiKey\" = ?,"
                                         " \"maxSessions\" = 10 WHERE \"id\" = ?"),
             .addSession = QStringLiteral("INSERT INTO \"WahaSession\" (\"id\", \"sessionName\", \"userId\","
                                          " \"workerId\", \"updatedAt\") SELECT"
                                          " 'clx1a2b3c000sess' || substr(md5(?1), 1, 9), ?1,"
                                          " 'clx1a2b3c000user0000001aa', %1, now() WHERE %2::text IS NULL"),
             .workerOf = QStringLiteral("SELECT \"workerId\" FROM \"WahaSession\" WHERE \"sessionName\" = ?"),
             .newSession = QStringLiteral("SELECT \"id\", \"updatedAt\" IS NOT NULL AND \"userId\" ="
                                          " 'clx1a2b3c000user0000001aa' FROM \"WahaSession\""
                                          " WHERE \"sessionName\" = ?"),
             .newWorker = QStringLiteral("SELECT \"id\", \"updatedAt\" IS NOT NULL AND \"maxSessions\" = 12"
                                         " FROM \"WahaWorker\" WHERE \"baseUrl\" = ?"),
             .liveSessions = QStringLiteral("SELECT count(*) FROM \"WahaSession\""),
             .id = QStringLiteral("^c[0-9a-z]{24}$"),
             .sessionId = QStringLiteral("^c[0-9a-z]{24}$"),
             .answers = {} };
}

const Application &application(const QString &name)
{
    static const QList<Application> all { crm(), laravel(), prisma() };
    return *std::ranges::find(all, name,
                              [](const Application &one) { return QString::fromLatin1(one.name); });
}

/** For a person to look at. */
void picture(QWidget &widget, const QString &name)
{
    if (const QString folder = qEnvironmentVariable("QUAYSIDE_PICTURES"); !folder.isEmpty())
        widget.grab().save(folder + u'/' + name + QStringLiteral(".png"));
}

} // namespace

/**
 * A team points the program at the database of their own application, from an empty window and by keyboard,
 * and works with it. None of its tables is altered.
 */
class TestProgramAdopted final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void isAdoptedAndWorkedWith_data();
    void isAdoptedAndWorkedWith();

private:
    void prepare();
    void addSession(const QString &name, const QString &worker, bool isDeleted = false);
    void adopt();
    void fillConnection(const Keyboard &keys, const QDialog &editor);
    void chooseTables(const Keyboard &editor);
    void goLive();
    void addWorker();
    void create();
    void restart();
    void move();
    void drain();
    void checkRows();
    [[nodiscard]] QString workerOf(const QString &session);
    void checkNew(const QString &sql, const QString &what, const QString &id);

    const ProgramSettings m_settings;
    PostgresServer m_postgres;
    MariaDbServer m_mariaDb;
    Application m_application;
    MapLocation m_database;
    std::unique_ptr<sim::Fleet> m_fleet;
    std::unique_ptr<RawSql> m_sql;
    test::StagedSecrets m_keychain;
    std::unique_ptr<Program> m_program;
    std::unique_ptr<Hand> m_hand;
    std::unique_ptr<Eyes> m_eyes;
};

void TestProgramAdopted::initTestCase()
{
    QCOMPARE(m_postgres.start(), QString());
    QCOMPARE(m_mariaDb.start(), QString());
}

void TestProgramAdopted::cleanup()
{
    m_eyes.reset();
    m_hand.reset();
    m_program.reset();
    m_sql.reset();
    m_fleet.reset();
}

void TestProgramAdopted::isAdoptedAndWorkedWith_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : { "crm", "laravel", "prisma" })
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestProgramAdopted::isAdoptedAndWorkedWith()
{
    QFETCH(QString, name);
    m_application = application(name);
    const auto steps
        = { &TestProgramAdopted::prepare,   &TestProgramAdopted::adopt,  &TestProgramAdopted::goLive,
            &TestProgramAdopted::addWorker, &TestProgramAdopted::create, &TestProgramAdopted::restart,
            &TestProgramAdopted::move,      &TestProgramAdopted::drain,  &TestProgramAdopted::checkRows };
    QString before;
    for (const auto step : steps) {
        (this->*step)();
        if (QTest::currentTestFailed())
            return;
        if (before.isEmpty())
            before = schemaDump(m_database, m_application.ownSchema);
    }
    QVERIFY(before.count(QStringLiteral("CREATE TABLE")) >= 5);
    cleanup();
    QCOMPARE(schemaDump(m_database, m_application.ownSchema), before);
}

/** The application's tables with its rows, and the servers that they name. */
void TestProgramAdopted::prepare()
{
    ProgramSettings::clear();
    QFile::remove(profiles::ProfileStore::usualFile());
    sim::FleetConfig config;
    config.speed = Program::kPace;
    config.workers.resize(3); // the third is not in the map yet
    for (sim::WorkerConfig &worker : config.workers)
        worker.capacity = 20;
    config.workers[0].sessions = { Plant::working(kMoved.toStdString(), "12025550101"),
                                   Plant::working(kRestarted.toStdString(), "12025550102") };
    m_fleet = std::make_unique<sim::Fleet>(config);
    m_fleet->start();
    m_fleet->setAutoScan(1);

    const bool isPostgres = m_application.backend == Backend::PostgreSql;
    m_database = isPostgres ? m_postgres.createDatabase() : m_mariaDb.createDatabase();
    m_sql = std::make_unique<RawSql>(m_database);
    QVERIFY(m_sql->runFile(QStringLiteral(QUAYSIDE_TEST_DATA "/schemas/")
                           + QString::fromLatin1(m_application.file)));
    if (!isPostgres) // there the login may make no databases: somebody has made it before
        (void)m_mariaDb.createDatabase(m_application.ownSchema);
    QVERIFY(m_sql->run(m_application.clear));
    for (int i = 0; i < 2; ++i) {
        const sim::WorkerHandle worker = m_fleet->worker(i);
        (void)m_sql->rows(m_application.setWorker,
                          { QString::fromStdString(worker.url()), QString::fromStdString(worker.apiKey()),
                            m_application.workerIds[i] });
    }
    addSession(kMoved, m_application.workerIds[0]);
    addSession(kRestarted, m_application.workerIds[0]);
    addSession(kWaiting, {});
    addSession(kGone, m_application.workerIds[0], true);
}

void TestProgramAdopted::addSession(const QString &name, const QString &worker, bool isDeleted)
{
    const QString sql
        = m_application.addSession.arg(worker.isEmpty() ? QStringLiteral("NULL") : u'\'' + worker + u'\'',
                                       isDeleted ? QStringLiteral("now()") : QStringLiteral("NULL"));
    QVERIFY(m_sql->run(
        QString(sql).replace(QStringLiteral("?1"), u'\'' + name + u'\'').replace(u'?', u'\'' + name + u'\'')
        + u';'));
}

/** From the welcome page to the open map, by Tab, arrows, Space and what is typed into fields. */
void TestProgramAdopted::adopt()
{
    m_program = std::make_unique<Program>(QString(), m_keychain);
    m_hand = std::make_unique<Hand>(*m_program);
    m_eyes = std::make_unique<Eyes>(*m_program);
    m_program->setWorkerIds(m_application.workerIds);
    m_program->window().resize(1280, 800);
    QVERIFY(QTest::qWaitForWindowExposed(&m_program->window()));
    QVERIFY(Keyboard(m_program->window()).press(QStringLiteral("welcome_connections")));
    QDialog *list = m_hand->dialog("connectionsDialog");
    QVERIFY(list);
    QVERIFY(Keyboard(*list).press(QStringLiteral("addConnection")));
    QDialog *editor = m_hand->dialog("connectionDialog");
    QVERIFY(editor);
    const Keyboard keys(*editor);
    fillConnection(keys, *editor);
    chooseTables(keys);
    if (QTest::currentTestFailed())
        return;
    picture(*editor, QString::fromLatin1(m_application.name) + QStringLiteral("-editor"));
    QVERIFY(keys.press(QStringLiteral("verbButton")));
    QTRY_VERIFY_WITH_TIMEOUT(!m_program->window().findChild<QDialog *>(QStringLiteral("connectionDialog")),
                             kPatienceMs);
    QVERIFY(Keyboard(*list).press(QStringLiteral("verbButton")));
    QVERIFY2(m_program->waitUntilShown(), qPrintable(m_program->openError().toDisplayString()));
}

void TestProgramAdopted::fillConnection(const Keyboard &keys, const QDialog &editor)
{
    const bool isPostgres = m_application.backend == Backend::PostgreSql;
    QVERIFY(keys.type(QStringLiteral("nameField"), QString::fromLatin1(m_application.name)));
    QVERIFY(keys.choose(QStringLiteral("backendField"),
                        isPostgres ? QStringLiteral("PostgreSQL") : QStringLiteral("MariaDB or MySQL")));
    QVERIFY(keys.type(QStringLiteral("hostsField"),
                      QStringLiteral("127.0.0.1:%1").arg(m_database.server.hosts.front().port)));
    QVERIFY(keys.type(QStringLiteral("databaseField"), m_database.server.database));
    QVERIFY(keys.type(QStringLiteral("loginField"), m_database.server.login));
    QVERIFY(keys.type(QStringLiteral("databasePassword"), m_database.server.password.reveal()));
    if (m_application.ownSchema.isEmpty())
        return;
    QVERIFY(keys.turnTo(QStringLiteral("connectionTabs"), QStringLiteral("Quayside's")));
    QVERIFY(keys.choose(QStringLiteral("ownTablesField"),
                        isPostgres ? QStringLiteral("in a schema of their own")
                                   : QStringLiteral("in a database of their own")));
    QVERIFY(keys.type(QStringLiteral("ownSchemaField"), m_application.ownSchema));
    const auto *problem = editor.findChild<QLabel *>(QStringLiteral("problem"));
    QVERIFY2(!problem->isVisible(), qPrintable(problem->text()));
}

void TestProgramAdopted::chooseTables(const Keyboard &editor)
{
    QVERIFY(editor.press(QStringLiteral("tablesButton")));
    QDialog *dialog = m_hand->dialog("tablesDialog");
    QVERIFY(dialog);
    dialog->resize(1280, 800);
    const Keyboard keys(*dialog);
    const auto *verb = dialog->findChild<QWidget *>(QStringLiteral("verbButton"));
    QTRY_VERIFY_WITH_TIMEOUT(verb->isEnabled(), kPatienceMs);
    for (const Answer &answer : std::as_const(m_application.answers)) {
        const QString of = QStringLiteral("-%1-%2").arg(int(answer.table)).arg(answer.column);
        QVERIFY(keys.choose(QStringLiteral("fillKind") + of, answer.kind));
        QVERIFY(keys.type(QStringLiteral("fill") + of + QStringLiteral("Line"), answer.text));
    }
    QTRY_VERIFY_WITH_TIMEOUT(verb->isEnabled(), kPatienceMs);
    picture(*dialog, QString::fromLatin1(m_application.name) + QStringLiteral("-tables"));
    QVERIFY(keys.press(QStringLiteral("verbButton")));
    QTRY_VERIFY_WITH_TIMEOUT(!m_program->window().findChild<QDialog *>(QStringLiteral("tablesDialog")),
                             kPatienceMs);
}

void TestProgramAdopted::goLive()
{
    QVERIFY(m_program->getReady());
    QVERIFY(m_eyes->waitForStatus(0, kMoved, SessionStatus::Working));
    QVERIFY(m_eyes->waitForStatus(0, kRestarted, SessionStatus::Working));
    const fleet::Fleet &fleet = m_program->fleet();
    QCOMPARE(fleet.workers().size(), size_t(2));
    const fleet::UserIndex user = fleet.findUser(UserId(m_application.userId));
    QVERIFY(user.isValid());
    QCOMPARE(fleet.user(user).row.label, m_application.userName);
    QVERIFY(fleet.findSession({ WorkerId(), kWaiting }).isValid());
    QVERIFY(!m_eyes->isListed(0, kGone));
    picture(m_program->window(), QString::fromLatin1(m_application.name) + QStringLiteral("-live"));
}

/** The third server, of which the table demands more than Quayside knows. */
void TestProgramAdopted::addWorker()
{
    QVERIFY(m_hand->trigger("addWorker"));
    const QPointer<QDialog> form = m_hand->dialog("workerDialog");
    QVERIFY(form);
    const sim::WorkerHandle worker = m_fleet->worker(2);
    const QString url = QString::fromStdString(worker.url());
    QVERIFY(Hand::type(form, "urlField", url));
    QVERIFY(Hand::type(form, "keyField", QString::fromStdString(worker.apiKey())));
    form->findChild<QSpinBox *>(QStringLiteral("capacityField"))->setValue(12);
    QVERIFY(Hand::press(form, "verbButton"));
    const auto isDone = [&] {
        return !form || form->findChild<QWidget *>(QStringLiteral("verbButton"))->isEnabled(); // it failed
    };
    QTRY_VERIFY_WITH_TIMEOUT(isDone(), kPatienceMs);
    QCOMPARE(form ? form->findChild<QLabel *>(QStringLiteral("problem"))->text() : QString(), QString());
    QTRY_COMPARE_WITH_TIMEOUT(m_program->fleet().workers().size(), size_t(3), kPatienceMs);
    checkNew(m_application.newWorker, url, m_application.id);
    const auto rows = m_sql->rows(m_application.newWorker, { url });
    m_program->setWorkerIds(m_application.workerIds + QStringList { rows.value(0).value(0).toString() });
    QVERIFY(m_program->waitUntilSwept());
}

void TestProgramAdopted::checkNew(const QString &sql, const QString &what, const QString &id)
{
    const auto rows = m_sql->rows(sql, { what });
    QCOMPARE(rows.size(), 1);
    const QString made = rows.front().value(0).toString();
    QVERIFY2(QRegularExpression(id).match(made).hasMatch(), qPrintable(made));
    QVERIFY2(rows.front().value(1).toBool(), qPrintable(what));
}

void TestProgramAdopted::create()
{
    QDialog *form = m_hand->create(m_application.userId, kMade, 1);
    QVERIFY(form);
    const OperationRow done = m_eyes->waitForEnd(1);
    QVERIFY2(done.state == OperationState::Succeeded, qPrintable(done.step));
    QVERIFY(Hand::press(form, "cancelButton"));
    QVERIFY(m_eyes->waitForStatus(1, kMade, SessionStatus::Working)); // its code is scanned
    QCOMPARE(workerOf(kMade), m_application.workerIds[1]);
    checkNew(m_application.newSession, kMade, m_application.sessionId);
}

void TestProgramAdopted::restart()
{
    QVERIFY(m_hand->doVerb("restartSession", 0, kRestarted));
    const OperationRow done = m_eyes->waitForEnd(2);
    QVERIFY2(done.state == OperationState::Succeeded, qPrintable(done.step));
    QCOMPARE(m_fleet->requestCount(0, "POST /api/sessions/mueller/restart"), 1);
    QVERIFY(m_eyes->waitForStatus(0, kRestarted, SessionStatus::Working));
}

void TestProgramAdopted::move()
{
    QVERIFY(m_hand->select(0, kMoved));
    QVERIFY(m_hand->trigger("moveSession"));
    QDialog *form = m_hand->dialog("moveDialog");
    QVERIFY(form);
    QVERIFY(m_hand->chooseWorker(form, 1));
    QVERIFY(Hand::press(form, "verbButton"));
    const OperationRow done = m_eyes->waitForEnd(3);
    QVERIFY2(done.state == OperationState::Succeeded, qPrintable(done.step));
    QVERIFY(Hand::press(form, "cancelButton"));
    QCOMPARE(workerOf(kMoved), m_application.workerIds[1]);
    QVERIFY(m_eyes->waitForStatus(1, kMoved, SessionStatus::Working));
}

/** The second worker has two by now. */
void TestProgramAdopted::drain()
{
    QVERIFY(m_hand->selectWorker(1));
    QVERIFY(m_hand->trigger("drainWorker"));
    QDialog *form = m_hand->dialog("seriesDialog");
    QVERIFY(form);
    QVERIFY(Hand::press(form, "verbButton"));
    QTRY_VERIFY_WITH_TIMEOUT(m_eyes->countDone(QStringLiteral("Drain")) == 1, 3 * kPatienceMs);
    QVERIFY(Hand::press(form, "cancelButton"));
    for (const QString &name : { kMade, kMoved }) {
        const QString worker = workerOf(name);
        QVERIFY2(!worker.isEmpty() && worker != m_application.workerIds[1], qPrintable(name));
    }
    const sim::Truth truth = m_fleet->truth(1);
    QVERIFY(truth.sessions.empty());
    picture(m_program->window(), QString::fromLatin1(m_application.name) + QStringLiteral("-drained"));
}

QString TestProgramAdopted::workerOf(const QString &session)
{
    const auto rows = m_sql->rows(m_application.workerOf, { session });
    const QVariant worker = rows.value(0).value(0);
    return rows.size() == 1 && !worker.isNull() ? worker.toString() : QString();
}

void TestProgramAdopted::checkRows()
{
    QCOMPARE(m_sql->value(m_application.liveSessions).toInt(), 4);
    QCOMPARE(workerOf(kRestarted), m_application.workerIds[0]);
    QVERIFY(workerOf(kWaiting).isEmpty());
    QVERIFY(!m_eyes->isListed(0, kGone));
    QVERIFY(m_eyes->bannerText().isEmpty());
}

QTEST_MAIN(TestProgramAdopted)
#include "test_program_adopted.moc"
