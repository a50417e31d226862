// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/support/livefixture.h"
#include "gui/support/scenes.h"
#include "gui/support/texts.h"
#include "gui/support/windowfixture.h"

#include "unit/items/exported.h"

#include "items/export/auditexport.h"
#include "items/export/operationexport.h"
#include "ui/dialogs/dialogs.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QDialog>
#include <QDir>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QMimeData>
#include <QMutex>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>

#include <sqlite3.h>

using namespace quayside;
using test::LiveFixture;
using test::Plant;
using test::Scene;
using test::ShownText;

namespace {

/** Every planted secret has this in it, and nothing else has. */
const QString kPlanted = QStringLiteral("planted");
const QString kName = QStringLiteral("acme-sales");

constexpr const char *kConfig
    = R"({"metadata":{"user.id":"1"},)"
      R"("webhooks":[{"url":"https://hook:planted-a@app.example.com/h?token=planted-b","events":["message"],)"
      R"("hmac":{"key":"planted-c"},"customHeaders":[{"name":"X-Tenant","value":"planted-d"}]}],)"
      R"("proxy":{"server":"10.0.0.5:3128","username":"u","password":"planted-e"}})";

std::vector<sim::WorkerConfig> servers()
{
    std::vector<sim::WorkerConfig> workers(2);
    workers[0].apiKey = "planted-f";
    workers[1].apiKey = "planted-g";
    for (const char *name : { "acme-sales", "acme-stop", "acme-both" }) {
        sim::SessionSeed seed
            = Plant::working(name, "1202555010" + std::to_string(workers[0].sessions.size()));
        seed.config = kConfig;
        workers[0].sessions.push_back(seed);
    }
    sim::SessionSeed orphan = Plant::working("orphan", "12025550109");
    orphan.config = kConfig;
    workers[1].sessions = { orphan, workers[0].sessions.back() };
    return workers;
}

/** Addresses as some operators write them; none of these answers. */
const QStringList kAddresses {
    QStringLiteral("http://ops:planted-h@127.0.0.1:9"),
    QStringLiteral("http://planted-i@127.0.0.1:9"),
    QStringLiteral("http://127.0.0.1:9/?apikey=planted-j"),
    QStringLiteral("http://127.0.0.1:9/waha?x-api-key=planted-k#planted-l"),
    QStringLiteral("ops:planted-m@waha.example.com"),
};

void fill(Plant &plant)
{
    for (const char *name : { "acme-sales", "acme-stop", "acme-both", "not-there" })
        plant.addRow(0, QString::fromLatin1(name));
    int id = 3;
    for (const QString &address : kAddresses)
        plant.database().run("INSERT INTO worker VALUES (" + QByteArray::number(id++) + ", '"
                             + address.toUtf8() + "', 'planted-n', 5)");
}

/** Everything that is logged while one lives. */
class LogCapture final
{
    Q_DISABLE_COPY_MOVE(LogCapture)
public:
    LogCapture()
    {
        QLoggingCategory::setFilterRules(QStringLiteral("quayside.*=true"));
        s_before = qInstallMessageHandler(&LogCapture::take);
    }
    ~LogCapture() { qInstallMessageHandler(s_before); }
    [[nodiscard]] static QStringList lines()
    {
        const QMutexLocker lock(&s_mutex);
        return s_lines;
    }

private:
    static void take(QtMsgType type, const QMessageLogContext &context, const QString &message)
    {
        {
            const QMutexLocker lock(&s_mutex);
            s_lines += message;
        }
        s_before(type, context, message);
    }
    inline static QMutex s_mutex;
    inline static QStringList s_lines;
    inline static QtMessageHandler s_before = nullptr;
};

/** Cells in all roles, those for programs, too. */
void visitRoles(const QAbstractItemModel &model, const QModelIndex &parent, const QString &where,
                const std::function<void(const QString &, const QString &)> &visit)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        for (int column = 0; column < model.columnCount(parent); ++column) {
            const QModelIndex index = model.index(row, column, parent);
            for (int role = 0; role <= Qt::UserRole + 1'200; ++role)
                visit(QStringLiteral("%1 %2[%3] role %4").arg(where).arg(row).arg(column).arg(role),
                      model.data(index, role).toString());
        }
        visitRoles(model, model.index(row, 0, parent), where, visit);
    }
}

} // namespace

/** A secret in every place an address or a configuration can hold one: found in nothing that leaves. */
class TestSecrets final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void whatIsPlantedIsThere();
    void scenesShowNone_data();
    void scenesShowNone();
    void modelsHoldNone();
    void requestsOfOperationsHoldNone();
    void exportsHoldNone();
    void ownTablesHoldNone();
    void clipboardGetsNone();
    void askedForTheUrlIsCopiedWhole();
    void settingsHoldNone();
    void logHoldsNone();

private:
    [[nodiscard]] static bool isClean(const QString &text) { return !text.contains(kPlanted); }
    void runOperations();
    [[nodiscard]] test::Subjects subjects() const;

    const test::TemporarySettings m_settings;
    std::unique_ptr<LogCapture> m_log;
    std::unique_ptr<LiveFixture> m_fixture;
    QStringList m_operations;
};

void TestSecrets::initTestCase()
{
    test::TemporarySettings::clear();
    m_log = std::make_unique<LogCapture>();
    m_fixture = std::make_unique<LiveFixture>(servers(), fill);
    runOperations();
}

/** New secrets on their way to servers, one of which echoes them in an error, as a genuine one does. */
void TestSecrets::runOperations()
{
    operations::OperationService &service = m_fixture->service();
    const auto session = [this](const char *name) {
        return m_fixture->fleet().findSession({ WorkerId(QStringLiteral("1")), QString::fromLatin1(name) });
    };
    QTRY_VERIFY(session("acme-stop").isValid());
    operations::ConfigChange change;
    change.webhook.kind = operations::WebhookChange::Kind::Set;
    change.webhook.url = QStringLiteral("https://new:planted-o@app.example.com/n?apikey=planted-p");
    change.webhook.events = QStringList { QStringLiteral("message") };
    change.webhook.hmacKey = Secret(QStringLiteral("planted-q"));
    change.webhook.headers = { { QStringLiteral("X-Auth"), Secret(QStringLiteral("planted-r")) } };
    change.proxy = { operations::ProxyChange::Kind::Set, QStringLiteral("10.0.0.9:3128"), QStringLiteral("v"),
                     Secret(QStringLiteral("planted-s")) };
    const OperationId configured = service.configure(change, { session("acme-sales") });
    sim::Fault echo;
    echo.worker = 0;
    echo.method = "PUT";
    echo.path = "/api/sessions/acme-stop";
    echo.effect = sim::Fault::Effect::Status;
    echo.status = 500;
    echo.times = -1;
    m_fixture->plant.fleet().addFault(echo);
    const OperationId refused = service.configure(change, { session("acme-stop") });
    operations::CreateInput input;
    input.name = QStringLiteral("acme-new");
    input.user = UserId(QStringLiteral("1"));
    input.worker = WorkerId(QStringLiteral("2"));
    input.config = QJsonDocument::fromJson(kConfig).object();
    const OperationId created = service.createSession(input);
    for (const OperationId &operation : { configured, refused, created }) {
        QVERIFY(!operation.isEmpty());
        QTRY_VERIFY(service.view(operation).endedMs > 0);
        m_operations += operation.toString();
    }
}

void TestSecrets::cleanupTestCase()
{
    m_fixture.reset();
    QVERIFY(QGuiApplication::clipboard()->text() != kAddresses.front());
    m_log.reset();
}

test::Subjects TestSecrets::subjects() const
{
    const fleet::Fleet &fleet = m_fixture->fleet();
    const WorkerId first(QStringLiteral("1"));
    test::Subjects found;
    found.session = fleet.findSession({ first, kName });
    found.orphan = fleet.findSession({ WorkerId(QStringLiteral("2")), QStringLiteral("orphan") });
    found.twice = fleet.findSession({ first, QStringLiteral("acme-both") });
    found.missing = fleet.findSession({ first, QStringLiteral("not-there") });
    found.worker = fleet.findWorker(first);
    found.deadWorker = fleet.findWorker(WorkerId(QStringLiteral("3")));
    found.user = fleet.findUser(UserId(QStringLiteral("1")));
    found.operation = OperationId(m_operations.value(1));
    return found;
}

/** Or the others prove nothing. */
void TestSecrets::whatIsPlantedIsThere()
{
    const fleet::Fleet &fleet = m_fixture->fleet();
    int addresses = 0;
    for (const fleet::WorkerIndex worker : fleet.workers())
        addresses += int(fleet.worker(worker).row.url.contains(kPlanted));
    QCOMPARE(addresses, int(kAddresses.size()));
    bool received = false;
    for (const sim::RequestRecord &request : m_fixture->plant.fleet().requests(0))
        received |= QString::fromStdString(request.body).contains(QStringLiteral("planted-s"));
    QVERIFY(received); // the servers got them
    QVERIFY(m_fixture->service().view(OperationId(m_operations[0])).state
            == shardmap::OperationState::Succeeded);
    QVERIFY(m_fixture->service().view(OperationId(m_operations[1])).state
            != shardmap::OperationState::Succeeded);
}

void TestSecrets::scenesShowNone_data()
{
    QTest::addColumn<int>("number");
    for (size_t i = 0; i < test::scenes().size(); ++i)
        QTest::newRow(test::scenes()[i].name) << int(i);
}

void TestSecrets::scenesShowNone()
{
    QFETCH(int, number);
    const Scene &scene = test::scenes()[size_t(number)];
    for (const int dead : { 3, 4, 5, 6, 7 }) {
        test::Subjects about = subjects();
        about.deadWorker = m_fixture->fleet().findWorker(WorkerId(QString::number(dead)));
        if (dead % 2 == 0)
            about.worker = about.deadWorker;
        const QWidget *shown = test::openScene(scene, *m_fixture, m_fixture->context(), about);
        QVERIFY(shown);
        test::visitTexts(*m_fixture->window, [&](const ShownText &text) {
            QVERIFY2(isClean(text.text), qPrintable(text.where + u": " + text.text));
        });
        test::closeScene(*m_fixture);
        if (QTest::currentTestFailed())
            return;
    }
}

void TestSecrets::modelsHoldNone()
{
    int models = 0;
    for (const QAbstractItemView *view : m_fixture->window->findChildren<QAbstractItemView *>()) {
        if (!view->model())
            continue;
        ++models;
        visitRoles(*view->model(), {}, view->objectName(), [](const QString &where, const QString &text) {
            QVERIFY2(isClean(text), qPrintable(where + u": " + text));
        });
    }
    QVERIFY(models > 5);
}

void TestSecrets::requestsOfOperationsHoldNone()
{
    int calls = 0;
    for (const QString &id : std::as_const(m_operations)) {
        const operations::OperationView view = m_fixture->service().view(OperationId(id));
        for (const shardmap::StepRecord &step : view.steps)
            QVERIFY2(isClean(step.note + QString::fromUtf8(step.data)), step.data.constData());
        for (const operations::RequestRecord &request : view.requests) {
            ++calls;
            QVERIFY2(isClean(request.call.path + request.call.problem), qPrintable(request.call.problem));
        }
        QVERIFY2(isClean(view.title + view.step + view.error), qPrintable(view.error));
    }
    QVERIFY(calls > 0);
}

void TestSecrets::exportsHoldNone()
{
    std::vector<operations::OperationView> views;
    for (const OperationId &id : m_fixture->service().operations())
        views.push_back(m_fixture->service().view(id));
    QVERIFY(views.size() >= 3);
    const QTemporaryDir folder;
    items::OperationExport table(views, m_fixture->fleet(), folder.filePath(QStringLiteral("done.json")));
    const QByteArray text = test::exported(table);
    QVERIFY(text.contains("acme-sales") && !text.contains(kPlanted.toUtf8()));

    const ui::MapContext context = m_fixture->context();
    items::AuditExport audit(*context.audit, {}, folder.filePath(QStringLiteral("audit.csv")));
    QSignalSpy finished(&audit, &items::AuditExport::finished);
    audit.start();
    QTRY_COMPARE(finished.size(), 1);
    QFile file(audit.file());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray lines = file.readAll();
    QVERIFY(lines.contains("acme-sales") && !lines.contains(kPlanted.toUtf8()));
}

/** The journal, the audit, last known configurations, histories: all of it, as whoever copies the file has
 * it. */
void TestSecrets::ownTablesHoldNone()
{
    QTRY_VERIFY(m_fixture->plant.database()
                    .value("SELECT count(*) FROM quayside_config_snapshot WHERE config <> ''")
                    .toInt()
                >= 3); // they are kept in the background
    sqlite3 *database = m_fixture->plant.database().handle();
    sqlite3_stmt *tables = nullptr;
    QCOMPARE(sqlite3_prepare_v2(
                 database, "SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'quayside%'",
                 -1, &tables, nullptr),
             SQLITE_OK);
    QList<QByteArray> names;
    while (sqlite3_step(tables) == SQLITE_ROW)
        names += reinterpret_cast<const char *>(sqlite3_column_text(tables, 0));
    sqlite3_finalize(tables);
    QVERIFY(names.size() > 8);
    int values = 0;
    for (const QByteArray &name : names) {
        sqlite3_stmt *rows = nullptr;
        const QByteArray sql = QByteArrayLiteral("SELECT * FROM ") + name;
        QCOMPARE(sqlite3_prepare_v2(database, sql.constData(), -1, &rows, nullptr), SQLITE_OK);
        while (sqlite3_step(rows) == SQLITE_ROW) {
            for (int column = 0; column < sqlite3_column_count(rows); ++column) {
                const QByteArray value(static_cast<const char *>(sqlite3_column_blob(rows, column)),
                                       sqlite3_column_bytes(rows, column));
                ++values;
                QVERIFY2(!value.contains(kPlanted.toUtf8()), QByteArray(name + ": " + value).constData());
            }
        }
        sqlite3_finalize(rows);
    }
    QVERIFY(values > 50);
}

void TestSecrets::clipboardGetsNone()
{
    QClipboard *clipboard = QGuiApplication::clipboard();
    const auto copied = [this, clipboard](const char *action) {
        clipboard->setText(QStringLiteral("nothing yet"));
        QAction *copy = m_fixture->action(action);
        (void)QTest::qWaitFor([copy] { return copy->isEnabled(); }, 30'000); // what is selected is looked at
        copy->trigger();
        return clipboard->text();
    };
    QVERIFY(m_fixture->select(0, kName));
    for (const char *action :
         { "copySessionName", "copySessionPhone", "copySessionRow", "copySessionWorkerUrl" }) {
        const QString text = copied(action);
        QVERIFY2(text != QStringLiteral("nothing yet") && isClean(text), qPrintable(text));
    }
    for (const fleet::WorkerIndex worker : m_fixture->fleet().workers()) {
        QVERIFY(m_fixture->clickWorker(m_fixture->fleet().worker(worker).name));
        for (const char *action : { "copyWorkerUrl", "copySessionName" }) {
            const QString text = copied(action);
            QVERIFY2(text != QStringLiteral("nothing yet") && isClean(text), qPrintable(text));
        }
    }
}

/** Beside the ordinary copy, and only after a question that says what it is. */
void TestSecrets::askedForTheUrlIsCopiedWhole()
{
    QClipboard *clipboard = QGuiApplication::clipboard();
    clipboard->setText(QStringLiteral("nothing yet"));
    QAction *action = m_fixture->action("copyWorkerSecretUrl");
    const fleet::Fleet &fleet = m_fixture->fleet();
    QVERIFY(m_fixture->clickWorker(fleet.worker(fleet.findWorker(WorkerId(QStringLiteral("1")))).name));
    QTRY_VERIFY(action->toolTip().contains(QStringLiteral("no secret"))); // there is none in it
    QVERIFY(!action->isEnabled());

    QVERIFY(m_fixture->clickWorker(fleet.worker(fleet.findWorker(WorkerId(QStringLiteral("3")))).name));
    QTRY_VERIFY(action->isEnabled());
    action->trigger();
    QDialog *asked = m_fixture->dialog("confirmDialog");
    QTRY_VERIFY(asked && asked->isVisible());
    test::visitTexts(*asked, [](const ShownText &text) { QVERIFY(isClean(text.text)); });
    asked->reject();
    QCOMPARE(clipboard->text(), QStringLiteral("nothing yet"));

    action->trigger();
    asked = m_fixture->dialog("confirmDialog");
    QVERIFY(asked);
    test::findIn<QPushButton>(asked, "verbButton")->click();
    QTRY_COMPARE(clipboard->text(), kAddresses.front());
    QVERIFY(clipboard->mimeData()->hasFormat(QStringLiteral("x-kde-passwordManagerHint")));
    // There it stays until the window goes, if that is before its time: see cleanupTestCase.
}

void TestSecrets::settingsHoldNone()
{
    m_fixture->window->close(); // writes layout and filters
    QSettings settings;
    settings.sync();
    QFile file(settings.fileName());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(!text.isEmpty());
    QVERIFY2(!text.contains(kPlanted.toUtf8()), text.constData());
}

void TestSecrets::logHoldsNone()
{
    QVERIFY(LogCapture::lines().size() > 5);
    for (const QString &line : LogCapture::lines())
        QVERIFY2(isClean(line), qPrintable(line));
}

QTEST_MAIN(TestSecrets)
#include "test_secrets.moc"
