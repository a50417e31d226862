// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/configure/configkeeper.h"
#include "operations/configure/configpreview.h"
#include "unit/operations/crashkit.h"
#include "unit/operations/desk.h"
#include "unit/operations/movestage.h"
#include "unit/operations/plant.h"
#include "unit/waiting.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>
#include <optional>

using namespace quayside;
using namespace quayside::operations;
using namespace quayside::test;
using operations::ConfigChange;
using operations::OperationView;
using operations::Verb;
using shardmap::OperationState;
using Effect = sim::Fault::Effect;
using ProxyKind = operations::ProxyChange::Kind;
using WebhookKind = operations::WebhookChange::Kind;

namespace {

const QString kName = QStringLiteral("subject");
const QString kPut = QStringLiteral("PUT /api/sessions/subject");
constexpr const char *kConfig = R"({"metadata":{"user.id":"1","plan":"silver"},"webhooks":)"
                                R"([{"url":"https://old.example.com/hook","events":["message"]}],)"
                                R"("gows":{"storage":{"messages":false}},"debug":true})";

constexpr const char *kSecretConfig
    = R"({"metadata":{"user.id":"1","plan":"silver"},"webhooks":[{"url":"https://old.example.com/hook",)"
      R"("events":["message"],"hmac":{"key":"planted-old"}}]})";

sim::SessionSeed seeded(const char *name, sim::Status status, const char *config = kConfig)
{
    sim::SessionSeed seed = Plant::working(name, "12025550101");
    seed.status = status;
    seed.config = config;
    return seed;
}

sim::WorkerConfig workerOf(sim::Status status, const char *config = kConfig)
{
    sim::WorkerConfig worker;
    worker.sessions = { seeded("subject", status, config), Plant::working("bystander", "12025550199") };
    return worker;
}

ConfigChange tagged(const QString &value = QStringLiteral("gold"))
{
    ConfigChange change;
    change.metadata.set.emplace_back(QStringLiteral("plan"), value);
    return change;
}

/** A secret of every sort. */
ConfigChange secretive()
{
    ConfigChange change;
    change.webhook.kind = WebhookKind::Set;
    change.webhook.url = QStringLiteral("https://bob:planted-url@new.example.com/hook?token=planted-token");
    change.webhook.events = { QStringLiteral("message") };
    change.webhook.hmacKey = Secret(QStringLiteral("planted-hmac"));
    change.webhook.headers = { { QStringLiteral("X-Key"), Secret(QStringLiteral("planted-header")) } };
    change.proxy.kind = ProxyKind::Set;
    change.proxy.server = QStringLiteral("10.0.0.5:3128");
    change.proxy.username = QStringLiteral("bob");
    change.proxy.password = Secret(QStringLiteral("planted-password"));
    change.metadata.set.emplace_back(QStringLiteral("app.secret"), QStringLiteral("planted-metadata"));
    return change;
}

struct Trouble
{
    const char *name;
    std::optional<Effect> effect;
    bool afterActing = false;
    int status = 500;
    const char *body = "";
    int times = 1;
    bool mayFail = false;
};

const std::vector<Trouble> &troubles()
{
    static const std::vector<Trouble> all {
        { "well", {} },
        { "dropped", Effect::Drop, false, 0, "", 2 },
        { "dropped-after-acting", Effect::Drop, true, 0, "", 4 },
        { "reset-after-acting", Effect::Reset, true, 0, "", 4 },
        { "timeout", Effect::Hang },
        { "timeout-after-acting", Effect::Hang, true },
        { "slow", Effect::Slow },
        { "500", Effect::Status },
        { "500-after-acting", Effect::Status, true },
        { "lock-timeout", Effect::Status, false, 500,
          R"({"statusCode":500,"exception":{"message":"async-lock timed out in queue subject"}})" },
        { "garbage", Effect::Garbage },
        { "garbage-after-acting", Effect::Garbage, true },
        { "proxy-502", Effect::Html, false, 502 },
        { "400", Effect::Status, false, 400, R"({"message":["no such thing"],"statusCode":400})", 1, true },
        { "dropped-always", Effect::Drop, false, 0, "", -1, true },
    };
    return all;
}

sim::Fault faultOf(const Trouble &trouble)
{
    sim::Fault fault;
    fault.effect = *trouble.effect;
    fault.afterActing = trouble.afterActing;
    fault.status = trouble.status;
    fault.body = trouble.body;
    fault.times = trouble.times;
    fault.delayMs = 300;
    fault.method = "PUT";
    fault.path = "/api/sessions/subject";
    return fault;
}

bool contains(const std::string &text, const char *part)
{
    return text.find(part) != std::string::npos;
}

OperationId configure(Desk &desk, const ConfigChange &change)
{
    return desk.service().configure(change, { desk.session(0, kName) });
}

/** Secrets that the map holds; all of them have the word in them. */
QByteArray plantedIn(Plant &plant)
{
    return plant.database().value(
        "SELECT (SELECT count(*) FROM quayside_operation WHERE input LIKE '%planted%' OR error LIKE "
        "'%planted%')"
        " + (SELECT count(*) FROM quayside_step WHERE data LIKE '%planted%' OR note LIKE '%planted%')"
        " + (SELECT count(*) FROM quayside_config_snapshot WHERE config LIKE '%planted%')");
}

QString itemText(const OperationView &view, const QString &session)
{
    const auto found = std::find_if(view.items.begin(), view.items.end(),
                                    [&session](const auto &item) { return item.session.name == session; });
    return found == view.items.end() ? QString() : found->text;
}

/** A keeper that looks every fifth of a second. */
struct Keeping
{
    explicit Keeping(Desk &desk)
        : queues(kSpeed)
        , leases(desk.map(), desk.fleet().clock(), kSpeed)
        , context { desk.map(), desk.fleet(), desk.sync(), desk.timeline(), queues, leases, kSpeed }
        , keeper(context, desk.service().permissions())
    { }

    static constexpr double kSpeed = 3'000;
    WorkerQueues queues;
    LeaseKeeper leases;
    OperationContext context;
    ConfigKeeper keeper;
};

QByteArray stored(MoveStage &stage, const char *column)
{
    return stage.plant.database().value(QByteArray("SELECT ") + column
                                        + " FROM quayside_config_snapshot WHERE session_name = 'acme-sales'");
}

/** How often a worker was asked for all its sessions with their apps. */
int looks(MoveStage &stage, int worker)
{
    int count = 0;
    for (const sim::RequestRecord &record : stage.plant.fleet().requests())
        count += record.worker == worker && record.target == "/api/sessions?all=true&expand=apps";
    return count;
}

bool changeConfig(Desk &desk, const QByteArray &config)
{
    const auto put
        = desk.sync().client(Desk::key(MoveStage::kFrom, {}).worker).updateJson(MoveStage::kName, config);
    return QTest::qWaitFor([&put] { return put.isFinished(); }, 20'000) && put.result();
}

} // namespace

/** Changes of configurations as operations: one session, many, and whatever the server does. The last known
 * ones are kept for the day a worker is gone. */
class ConfigureTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void changesOnlyWhatIsMeant();
    void stoppedStaysStopped();
    void nothingToChangeIsNotWritten();
    void underTrouble_data();
    void underTrouble();
    void sessionGone();
    void keepsWhatOthersChangedMeanwhile();
    void oldCoreIsLeftAlone();
    void hostileConfigIsLeftAlone();
    void otherOperationRefusesIt();
    void waitsAfterLinkingABrowser();
    void secretsReachOnlyTheServer();
    void secretsAreGoneElsewhere();
    void isFinishedElsewhereWithoutSecrets();
    void manyWithResults();
    void retriesTheFailedWithTheirSecrets();
    void interruptedBulkIsFinished();
    void manyArePutBack();
    void anotherConsolePutsManyBack();
    void singleChangeIsPutBack_data();
    void singleChangeIsPutBack();
    void keepsWithoutSecrets();
    void unchangedIsNotStoredAgain();
    void changedIsStored();
    void oneConsoleDoesIt();
    void withoutTablesNothingIsAsked();
    void oneThatTellsNothingForgetsNothing();
    void previewTellsOfAllThatIsUnreadable();
};

void ConfigureTest::changesOnlyWhatIsMeant()
{
    Plant plant({ workerOf(sim::Status::Working) });
    plant.addRow(0, kName);
    Desk desk(plant.file());
    const OperationView view = desk.ended(configure(desk, tagged()));
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error));
    QCOMPARE(view.title,
             QStringLiteral("Change the configuration of subject on %1")
                 .arg(desk.fleet().worker(desk.fleet().findWorker(Desk::key(0, kName).worker)).name));
    QVERIFY2(view.steps.back().note.contains(QStringLiteral("Metadata plan: silver → gold")),
             qPrintable(view.steps.back().note));
    const sim::SessionTruth truth = plant.truth(0, kName);
    QByteArray wanted(kConfig);
    wanted.replace("silver", "gold");
    QCOMPARE(QByteArray::fromStdString(truth.config), wanted);
    QCOMPARE(truth.status, sim::Status::Working);
    QCOMPARE(plant.calls(0, kPut), 1);
    QCOMPARE(plant.truth(0, QStringLiteral("bystander")).status, sim::Status::Working);
    QCOMPARE(plant.unfinished(), 0);
    QVERIFY(!desk.timeline().of(Desk::key(0, kName)).empty());
}

void ConfigureTest::stoppedStaysStopped()
{
    Plant plant({ workerOf(sim::Status::Stopped) });
    plant.addRow(0, kName);
    Desk desk(plant.file());
    const OperationView view = desk.ended(configure(desk, tagged()));
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error));
    QVERIFY(contains(plant.truth(0, kName).config, "gold"));
    QCOMPARE(plant.truth(0, kName).status, sim::Status::Stopped);
}

void ConfigureTest::nothingToChangeIsNotWritten()
{
    Plant plant({ workerOf(sim::Status::Working) });
    plant.addRow(0, kName);
    Desk desk(plant.file());
    const OperationView view = desk.ended(configure(desk, tagged(QStringLiteral("silver"))));
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error));
    QVERIFY2(view.steps.front().note.contains(QStringLiteral("Nothing to change")),
             qPrintable(view.steps.front().note));
    QCOMPARE(plant.calls(0, kPut), 0);
}

void ConfigureTest::underTrouble_data()
{
    QTest::addColumn<int>("trouble");
    QTest::addColumn<bool>("running");
    for (size_t i = 0; i < troubles().size(); ++i) {
        QTest::addRow("%s, running", troubles()[i].name) << static_cast<int>(i) << true;
        QTest::addRow("%s, stopped", troubles()[i].name) << static_cast<int>(i) << false;
    }
}

void ConfigureTest::underTrouble()
{
    QFETCH(int, trouble);
    QFETCH(bool, running);
    const Trouble &how = troubles()[static_cast<size_t>(trouble)];
    const sim::Status before = running ? sim::Status::Working : sim::Status::Stopped;
    Plant plant({ workerOf(before) });
    plant.addRow(0, kName);
    Desk desk(plant.file());
    if (how.effect)
        plant.fleet().addFault(faultOf(how));
    const OperationView view = desk.ended(configure(desk, tagged()));
    QCOMPARE(plant.unfinished(), 0);
    const sim::SessionTruth truth = plant.truth(0, kName);
    if (how.mayFail) {
        QCOMPARE(toString(view.state), toString(OperationState::Failed));
        QVERIFY(!view.error.isEmpty());
        QVERIFY(!contains(truth.config, "gold"));
        QCOMPARE(truth.status, before);
        return;
    }
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error));
    QVERIFY(contains(truth.config, "gold"));
    QVERIFY(contains(truth.config, R"("storage":{"messages":false})"));
    QCOMPARE(truth.status, before);
    QCOMPARE(truth.linkedTo, std::string("12025550101"));
}

void ConfigureTest::sessionGone()
{
    Plant plant({ workerOf(sim::Status::Working) });
    plant.addRow(0, kName);
    Desk desk(plant.file());
    const fleet::SessionIndex session = desk.session(0, kName);
    sim::Fault gone; // as if it had just been deleted; the console does not know yet
    gone.effect = Effect::Status;
    gone.status = 404;
    gone.body = R"({"message":"Session not found","error":"Not Found","statusCode":404})";
    gone.method = "GET";
    gone.path = "/api/sessions/subject";
    gone.times = -1;
    plant.fleet().addFault(gone);
    const OperationView view = desk.ended(desk.service().configure(tagged(), { session }));
    QCOMPARE(toString(view.state), toString(OperationState::Failed));
    QVERIFY2(view.error.contains(QStringLiteral("no session subject")), qPrintable(view.error));
    QCOMPARE(plant.calls(0, kPut), 0);
}

/** The config is read when its turn has come, right before it is written. */
void ConfigureTest::keepsWhatOthersChangedMeanwhile()
{
    sim::WorkerConfig worker = workerOf(sim::Status::Working);
    worker.engine = sim::Engine::Webjs;
    Plant plant({ worker });
    plant.addRow(0, kName);
    plant.addRow(0, QStringLiteral("bystander"));
    Desk desk(plant.file());
    sim::Fault hang; // keeps the worker's one place for starts
    hang.effect = Effect::Hang;
    hang.method = "POST";
    plant.fleet().addFault(hang);
    (void)desk.run(Verb::Restart, 0, QStringLiteral("bystander"));
    QTRY_COMPARE(plant.calls(0, QStringLiteral("POST /api/sessions/bystander/restart")), 1);
    const OperationId id = configure(desk, tagged());
    QTRY_VERIFY(desk.service().view(id).step.contains(QStringLiteral("turn")));
    QByteArray others(kConfig);
    others.replace(R"("plan":"silver")", R"("plan":"silver","level":"2")");
    const auto written = await(desk.sync().client(Desk::key(0, kName).worker).updateJson(kName, others));
    QVERIFY(written);
    const OperationView view = desk.ended(id);
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error));
    QVERIFY(contains(plant.truth(0, kName).config, R"("plan":"gold")"));
    QVERIFY(contains(plant.truth(0, kName).config, R"("level":"2")"));
}

void ConfigureTest::oldCoreIsLeftAlone()
{
    sim::WorkerConfig worker;
    worker.version = "2024.10.8";
    worker.engine = sim::Engine::Webjs;
    worker.sessions = { seeded("default", sim::Status::Working, "null") };
    Plant plant({ worker });
    plant.addRow(0, QStringLiteral("default"));
    Desk desk(plant.file());
    const OperationView view
        = desk.ended(desk.service().configure(tagged(), { desk.session(0, QStringLiteral("default")) }));
    QCOMPARE(toString(view.state), toString(OperationState::Failed));
    QVERIFY2(view.error.contains(QStringLiteral("does not tell")), qPrintable(view.error));
    QCOMPARE(plant.calls(0, QStringLiteral("PUT /api/sessions/default")), 0);
}

void ConfigureTest::hostileConfigIsLeftAlone()
{
    Plant plant({ workerOf(sim::Status::Working, R"({"metadata":["plan"],"webhooks":7})") });
    plant.addRow(0, kName);
    Desk desk(plant.file());
    const OperationView view = desk.ended(configure(desk, tagged()));
    QCOMPARE(toString(view.state), toString(OperationState::Failed));
    QVERIFY2(view.error.contains(QStringLiteral("metadata")), qPrintable(view.error));
    QCOMPARE(plant.calls(0, kPut), 0);
}

void ConfigureTest::otherOperationRefusesIt()
{
    Plant plant({ workerOf(sim::Status::Working) });
    plant.addRow(0, kName);
    Desk desk(plant.file());
    sim::Fault hang;
    hang.effect = Effect::Hang;
    hang.method = "POST";
    plant.fleet().addFault(hang);
    const OperationId restart = desk.run(Verb::Restart, 0, kName);
    QTRY_COMPARE(plant.calls(0, QStringLiteral("POST /api/sessions/subject/restart")), 1);
    QVERIFY(!desk.service().permissions().configure(desk.session(0, kName)).available);
    const OperationView refused = desk.ended(configure(desk, tagged()));
    QCOMPARE(toString(refused.state), toString(OperationState::Failed));
    QVERIFY2(refused.error.contains(QStringLiteral("works on it now")), qPrintable(refused.error));
    (void)desk.ended(restart);
    const OperationView view = desk.ended(configure(desk, tagged()));
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error));
}

void ConfigureTest::waitsAfterLinkingABrowser()
{
    sim::WorkerConfig worker;
    worker.engine = sim::Engine::Webjs;
    worker.sessions = { Plant::waiting("subject") };
    Plant plant({ worker }, 20);
    plant.addRow(0, kName);
    Desk desk(plant.file());
    QVERIFY(desk.waitForStatus(0, kName, SessionStatus::ScanQrCode));
    QCOMPARE(plant.fleet().scan(0, kName.toStdString(), "12025550101"), std::string());
    QVERIFY(desk.waitForStatus(0, kName, SessionStatus::Working));
    QElapsedTimer since;
    since.start();
    const OperationId id = configure(desk, tagged());
    QTRY_VERIFY(desk.service().view(id).step.contains(QStringLiteral("three minutes")));
    QCOMPARE(plant.calls(0, kPut), 0);
    const OperationView view = desk.ended(id);
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error));
    QVERIFY2(since.elapsed() > 5'000, "it did not wait"); // 180 s at the tests' pace of 30
    QCOMPARE(plant.calls(0, kPut), 1);
    QCOMPARE(plant.truth(0, kName).status, sim::Status::Working);
}

void ConfigureTest::secretsReachOnlyTheServer()
{
    Plant plant({ workerOf(sim::Status::Working) });
    plant.addRow(0, kName);
    plant.addRow(0, QStringLiteral("bystander"));
    {
        Desk desk(plant.file());
        sim::Fault echo; // WAHA's 500 tells the request's body
        echo.effect = Effect::Status;
        echo.body
            = R"({"statusCode":500,"exception":{"message":"oops"},"request":{"method":"PUT","body":)"
              R"({"config":{"proxy":{"password":"planted-password"},"webhooks":[{"hmac":{"key":"planted-hmac"}}]}}}})";
        echo.method = "PUT";
        echo.times = 1;
        plant.fleet().addFault(echo);
        const OperationView one = desk.ended(configure(desk, secretive()));
        QVERIFY2(one.state == OperationState::Succeeded, qPrintable(one.error));
        for (const shardmap::StepRecord &step : one.steps)
            QVERIFY2(!step.note.contains(QStringLiteral("planted")), qPrintable(step.note));
        const OperationView many = desk.ended(desk.service().configure(
            secretive(), { desk.session(0, kName), desk.session(0, QStringLiteral("bystander")) }));
        QVERIFY2(many.state == OperationState::Succeeded, qPrintable(many.error));
    }
    for (const char *secret : { "planted-url", "planted-token", "planted-hmac", "planted-header",
                                "planted-password", "planted-metadata" })
        QVERIFY2(contains(plant.truth(0, QStringLiteral("bystander")).config, secret), secret);
    QFile file(plant.file());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("planted-"));
    QCOMPARE(plant.database().value("SELECT count(*) FROM quayside_operation WHERE input LIKE '%planted%'"),
             QByteArray("0"));
}

void ConfigureTest::secretsAreGoneElsewhere()
{
    Plant plant({ workerOf(sim::Status::Working) });
    plant.addRow(0, kName);
    auto desk = std::make_unique<Desk>(plant.file());
    sim::Fault hang;
    hang.effect = Effect::Hang;
    hang.method = "PUT";
    plant.fleet().addFault(hang);
    (void)configure(*desk, secretive());
    QTRY_COMPARE(plant.calls(0, kPut), 1);
    desk.reset();
    plant.lapseLeases();
    Desk next(plant.file(), QStringLiteral("bob@desk-2"));
    const OperationId id = CrashKit::interruptedIn(next);
    next.service().resume(id);
    QTRY_VERIFY(next.service().view(id).mine);
    const OperationView view = next.ended(id);
    QCOMPARE(toString(view.state), toString(OperationState::Failed));
    QVERIFY2(view.error.contains(QStringLiteral("passwords or keys")), qPrintable(view.error));
    QCOMPARE(plant.calls(0, kPut), 1);
    QVERIFY(!contains(plant.truth(0, kName).config, "planted"));
    QVERIFY(!contains(plant.truth(0, kName).config, "•"));
}

void ConfigureTest::isFinishedElsewhereWithoutSecrets()
{
    Plant plant({ workerOf(sim::Status::Working) });
    plant.addRow(0, kName);
    auto desk = std::make_unique<Desk>(plant.file());
    sim::Fault hang;
    hang.effect = Effect::Hang;
    hang.afterActing = true;
    hang.method = "PUT";
    plant.fleet().addFault(hang);
    (void)configure(*desk, tagged());
    QTRY_COMPARE(plant.calls(0, kPut), 1);
    desk.reset();
    plant.lapseLeases();
    Desk next(plant.file(), QStringLiteral("bob@desk-2"));
    const OperationId id = CrashKit::interruptedIn(next);
    next.service().resume(id);
    QTRY_VERIFY(next.service().view(id).mine);
    const OperationView view = next.ended(id);
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error));
    QCOMPARE(plant.calls(0, kPut), 1);
    QVERIFY(contains(plant.truth(0, kName).config, "gold"));
    QCOMPARE(plant.truth(0, kName).status, sim::Status::Working);
}

namespace {

/** s0 … s4: one has it already, one is hostile, one is stopped. */
sim::WorkerConfig mixedWorker()
{
    sim::WorkerConfig worker;
    worker.sessions
        = { seeded("s0", sim::Status::Working), seeded("s1", sim::Status::Working),
            seeded("s2", sim::Status::Working, R"({"metadata":{"plan":"gold"}})"),
            seeded("s3", sim::Status::Working, R"({"metadata":3})"), seeded("s4", sim::Status::Stopped, "") };
    for (size_t i = 0; i < worker.sessions.size(); ++i)
        worker.sessions[i].phone = "1202555020" + std::to_string(i);
    return worker;
}

std::vector<fleet::SessionIndex> addAll(Plant &plant, std::unique_ptr<Desk> &desk)
{
    for (int i = 0; i < 5; ++i)
        plant.addRow(0, QStringLiteral("s%1").arg(i));
    desk = std::make_unique<Desk>(plant.file());
    std::vector<fleet::SessionIndex> sessions;
    for (int i = 0; i < 5; ++i)
        sessions.push_back(desk->session(0, QStringLiteral("s%1").arg(i)));
    return sessions;
}

} // namespace

void ConfigureTest::manyWithResults()
{
    Plant plant({ mixedWorker() });
    std::unique_ptr<Desk> desk;
    const auto sessions = addAll(plant, desk);
    const OperationId id = desk->service().configure(tagged(), sessions, { QStringLiteral("new plan") });
    const OperationView view = desk->ended(id);
    QCOMPARE(toString(view.state), toString(OperationState::Failed));
    QCOMPARE(view.title, QStringLiteral("Change the configuration of 5 session(s)"));
    QCOMPARE(view.reason, QStringLiteral("new plan"));
    QVERIFY2(view.error.contains(QStringLiteral("1 of 5")), qPrintable(view.error));
    QVERIFY(itemText(view, QStringLiteral("s0")).contains(QStringLiteral("Metadata plan: silver → gold")));
    QVERIFY(itemText(view, QStringLiteral("s0")).contains(QStringLiteral("WORKING")));
    QVERIFY(itemText(view, QStringLiteral("s2")).contains(QStringLiteral("Nothing to change")));
    QVERIFY(itemText(view, QStringLiteral("s3")).contains(QStringLiteral("metadata")));
    QVERIFY(itemText(view, QStringLiteral("s4")).contains(QStringLiteral("none → gold")));
    QCOMPARE(plant.calls(0, QStringLiteral("PUT /api/sessions/s2")), 0);
    QCOMPARE(plant.calls(0, QStringLiteral("PUT /api/sessions/s3")), 0);
    QCOMPARE(plant.truth(0, QStringLiteral("s4")).status, sim::Status::Stopped);
    QVERIFY(view.retryFailed.available);
    // The journal alone tells another console the same.
    Desk other(plant.file(), QStringLiteral("bob@desk-2"));
    QTRY_VERIFY(!other.service().view(id).title.isEmpty());
    QCOMPARE(other.service().view(id).title, view.title);
    QCOMPARE(other.service().view(id).items.size(), size_t(5));
}

void ConfigureTest::retriesTheFailedWithTheirSecrets()
{
    Plant plant({ mixedWorker() });
    std::unique_ptr<Desk> desk;
    auto sessions = addAll(plant, desk);
    sessions.erase(sessions.begin() + 3); // not the hostile one
    sim::Fault refusal;
    refusal.effect = Effect::Status;
    refusal.status = 422;
    refusal.body = R"({"message":"Not today","statusCode":422})";
    refusal.method = "PUT";
    refusal.path = "/api/sessions/s1";
    plant.fleet().addFault(refusal);
    const OperationId id = desk->service().configure(secretive(), sessions);
    const OperationView view = desk->ended(id);
    QCOMPARE(toString(view.state), toString(OperationState::Failed));
    QVERIFY(itemText(view, QStringLiteral("s1")).contains(QStringLiteral("Not today")));
    const OperationView again = desk->ended(desk->service().retryFailed(id));
    QVERIFY2(again.state == OperationState::Succeeded, qPrintable(again.error));
    QCOMPARE(again.items.size(), size_t(1));
    QVERIFY(contains(plant.truth(0, QStringLiteral("s1")).config, "planted-hmac"));
}

void ConfigureTest::interruptedBulkIsFinished()
{
    Plant plant({ mixedWorker() });
    std::unique_ptr<Desk> desk;
    auto sessions = addAll(plant, desk);
    sessions.erase(sessions.begin() + 3);
    sim::Fault hang;
    hang.effect = Effect::Hang;
    hang.method = "PUT";
    hang.path = "/api/sessions/s1";
    plant.fleet().addFault(hang);
    (void)desk->service().configure(tagged(), sessions);
    QTRY_COMPARE(plant.calls(0, QStringLiteral("PUT /api/sessions/s1")), 1);
    desk.reset();
    plant.lapseLeases();
    Desk next(plant.file(), QStringLiteral("bob@desk-2"));
    const OperationId id = CrashKit::interruptedIn(next);
    QCOMPARE(next.service().view(id).items.size(), size_t(4));
    next.service().resume(id);
    QTRY_VERIFY(next.service().view(id).mine);
    const OperationView view = next.ended(id);
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error));
    for (const char *name : { "s0", "s1", "s2", "s4" })
        QVERIFY2(contains(plant.truth(0, QString::fromLatin1(name)).config, "gold"), name);
}

/** Only what was changed, and only where that is still so. */
void ConfigureTest::manyArePutBack()
{
    Plant plant({ mixedWorker() });
    std::unique_ptr<Desk> desk;
    auto sessions = addAll(plant, desk);
    sessions.erase(sessions.begin() + 3); // not the hostile one
    const std::string before = plant.truth(0, QStringLiteral("s0")).config;
    const OperationId id = desk->service().configure(tagged(), sessions);
    const OperationView changed = desk->ended(id);
    QVERIFY(changed.inverse && changed.inverse->isConfiguration);
    QCOMPARE(changed.inverse->sessions.size(), size_t(3)); // s2 was so already
    ConfigChange ofAnother;
    ofAnother.metadata.set.emplace_back(QStringLiteral("plan"), QStringLiteral("iron"));
    ofAnother.metadata.set.emplace_back(QStringLiteral("team"), QStringLiteral("north"));
    (void)desk->ended(desk->service().configure(ofAnother, { sessions[1] }));
    const OperationId backId = desk->service().putBack(id, {});
    const OperationView back = desk->ended(backId);
    QCOMPARE(toString(back.state), toString(OperationState::Differs));
    QCOMPARE(back.title, QStringLiteral("Put the old configuration of 3 session(s) back"));
    QVERIFY2(itemText(back, QStringLiteral("s1")).contains(QStringLiteral("metadata.plan")),
             qPrintable(itemText(back, QStringLiteral("s1"))));
    QCOMPARE(plant.truth(0, QStringLiteral("s0")).config, before);
    QVERIFY(contains(plant.truth(0, QStringLiteral("s1")).config, "iron"));
    QVERIFY(!contains(plant.truth(0, QStringLiteral("s4")).config, "gold"));
    QCOMPARE(plant.truth(0, QStringLiteral("s4")).status, sim::Status::Stopped);
    QCOMPARE(plant.calls(0, QStringLiteral("PUT /api/sessions/s2")), 0);
    (void)desk->ended(desk->service().putBack(backId, {})); // and that can be taken back as well
    QVERIFY(contains(plant.truth(0, QStringLiteral("s0")).config, "gold"));
    QCOMPARE(plant.unfinished(), 0);
}

/** What was there before, without its secrets, is in the journal: any console may put it back, and later. */
void ConfigureTest::anotherConsolePutsManyBack()
{
    Plant plant({ mixedWorker() });
    std::unique_ptr<Desk> desk;
    auto sessions = addAll(plant, desk);
    sessions.resize(2);
    const std::string before = plant.truth(0, QStringLiteral("s1")).config;
    const OperationId id = desk->service().configure(secretive(), sessions);
    QVERIFY(desk->ended(id).inverse);
    desk.reset();
    QCOMPARE(plantedIn(plant), QByteArray("0"));
    Desk other(plant.file(), QStringLiteral("bob@desk-2"));
    QTRY_VERIFY(other.service().view(id).inverse);
    QVERIFY(other.service().view(id).inverse->isConfiguration);
    const auto known = await(other.service().learnPutBack(id));
    QVERIFY(known && known->size() == 2);
    const OperationView back = other.ended(other.service().putBack(id, {}));
    QVERIFY2(back.state == OperationState::Succeeded, qPrintable(back.error));
    QVERIFY(!contains(plant.truth(0, QStringLiteral("s0")).config, "planted"));
    QCOMPARE(QJsonDocument::fromJson(QByteArray::fromStdString(plant.truth(0, QStringLiteral("s1")).config)),
             QJsonDocument::fromJson(QByteArray::fromStdString(before)));
    QCOMPARE(plantedIn(plant), QByteArray("0"));
}

void ConfigureTest::singleChangeIsPutBack_data()
{
    QTest::addColumn<bool>("removesSecret");
    QTest::addColumn<bool>("elsewhere");
    QTest::newRow("here") << false << false;
    QTest::newRow("here, with a secret that is gone") << true << false;
    QTest::newRow("in another console") << false << true;
    QTest::newRow("in another console, with a secret that is gone") << true << true;
}

void ConfigureTest::singleChangeIsPutBack()
{
    QFETCH(const bool, removesSecret);
    QFETCH(const bool, elsewhere);
    Plant plant({ workerOf(sim::Status::Working, kSecretConfig) });
    plant.addRow(0, kName);
    auto desk = std::make_unique<Desk>(plant.file());
    ConfigChange change = tagged();
    change.webhook.kind = removesSecret ? WebhookKind::Remove : WebhookKind::Set;
    change.webhook.url = QStringLiteral("https://old.example.com/hook");
    if (!removesSecret)
        change.webhook.events = { QStringLiteral("message.any") };
    const OperationId id = configure(*desk, change);
    QVERIFY(desk->ended(id).inverse);
    QVERIFY(!contains(plant.truth(0, kName).config, "silver"));
    if (elsewhere)
        desk = std::make_unique<Desk>(plant.file(), QStringLiteral("bob@desk-2"));
    QTRY_VERIFY(desk->service().view(id).inverse);
    const auto known = await(desk->service().learnPutBack(id));
    QVERIFY(known && known->size() == 1);
    const OperationView back = desk->ended(desk->service().putBack(id, {}));
    const std::string now = plant.truth(0, kName).config;
    const bool isLost = removesSecret && elsewhere;
    QCOMPARE(toString(back.state), toString(isLost ? OperationState::Differs : OperationState::Succeeded));
    QVERIFY(contains(now, "silver") && contains(now, "old.example.com"));
    QCOMPARE(contains(now, "planted-old"), !isLost);
    QVERIFY2(!contains(now, "•"), "a mask was written to the server");
    QCOMPARE(back.error.contains(QStringLiteral("webhooks.hmac")), isLost);
    QCOMPARE(plantedIn(plant), QByteArray("0"));
}

void ConfigureTest::keepsWithoutSecrets()
{
    MoveStage stage;
    Desk desk(stage.plant.file());
    const Keeping keeping(desk);
    QTRY_VERIFY(stored(stage, "config").contains("app.example.com"));
    QVERIFY(!stored(stage, "config").contains("planted-"));
    QVERIFY(stored(stage, "config").contains("\"team\":\"blue\""));
    QCOMPARE(stored(stage, "account"), MoveStage::kAccount.toUtf8());
    const auto found = desk.map().savedConfig(Desk::key(MoveStage::kFrom, MoveStage::kName));
    QTRY_VERIFY(found.isFinished());
    QVERIFY(found.result() && *found.result());
}

void ConfigureTest::unchangedIsNotStoredAgain()
{
    MoveStage stage;
    Desk desk(stage.plant.file());
    const Keeping keeping(desk);
    QTRY_VERIFY(!stored(stage, "taken_ms").isEmpty());
    QVERIFY(stage.plant.database().run("UPDATE quayside_config_snapshot SET taken_ms = taken_ms - 3600000"
                                       " WHERE session_name <> ''"));
    const QByteArray when = stored(stage, "taken_ms");
    const int before = looks(stage, MoveStage::kFrom);
    QTRY_VERIFY(looks(stage, MoveStage::kFrom) > before + 2);
    QCOMPARE(stored(stage, "taken_ms"), when);
    QVERIFY(stage.plant.database().run("UPDATE quayside_config_snapshot SET taken_ms = taken_ms - 86400000"
                                       " WHERE session_name <> ''"));
    QTRY_VERIFY(stored(stage, "taken_ms") > when); // a day is too long to believe in it
}

void ConfigureTest::changedIsStored()
{
    MoveStage stage;
    Desk desk(stage.plant.file());
    const Keeping keeping(desk);
    QTRY_VERIFY(stored(stage, "config").contains("blue"));
    QVERIFY(changeConfig(
        desk,
        R"({"metadata":{"user.id":"1","team":"green"},"proxy":{"server":"p:1","password":"planted-proxy"}})"));
    QTRY_VERIFY(stored(stage, "config").contains("green"));
    QVERIFY(!stored(stage, "config").contains("planted-"));
}

/** Two consoles, ten minutes' worth of looks: each worker is asked once. */
void ConfigureTest::oneConsoleDoesIt()
{
    MoveStage stage;
    Desk one(stage.plant.file(), QStringLiteral("ann"));
    Desk two(stage.plant.file(), QStringLiteral("ben"));
    constexpr qint64 kWhile = 10 * 60'000;
    QList<std::optional<std::vector<shardmap::ConfigSnapshot>>> claims;
    for (Desk *desk : { &one, &two, &one }) {
        const auto claim = desk->map().claimConfigs(WorkerId(QStringLiteral("7")), kWhile);
        QTRY_VERIFY(claim.isFinished());
        QVERIFY(claim.result());
        claims << *claim.result();
    }
    QVERIFY(claims.at(0).has_value());
    QVERIFY(!claims.at(1).has_value() && !claims.at(2).has_value());
    QTRY_VERIFY(!stored(stage, "config").isEmpty()); // by the keeper of one of the two
    QTRY_COMPARE(looks(stage, MoveStage::kTo), 1);
    QTest::qWait(2'000); // the other one's turn would have come by now
    QCOMPARE(looks(stage, MoveStage::kFrom), 1);
    QCOMPARE(looks(stage, MoveStage::kTo), 1);
}

void ConfigureTest::withoutTablesNothingIsAsked()
{
    MoveStage stage;
    Desk desk(stage.plant.file(), QStringLiteral("ann"), false);
    const Keeping keeping(desk);
    QTest::qWait(1'000);
    QCOMPARE(looks(stage, MoveStage::kFrom), 0);
}

void ConfigureTest::oneThatTellsNothingForgetsNothing()
{
    MoveStage stage;
    Desk desk(stage.plant.file());
    const Keeping keeping(desk);
    QTRY_VERIFY(stored(stage, "config").contains("blue"));
    sim::Fault silent;
    silent.worker = MoveStage::kFrom;
    silent.method = "GET";
    silent.path = "/api/sessions";
    silent.effect = sim::Fault::Effect::Status;
    silent.status = 200;
    silent.body
        = R"([{"name":"acme-sales","status":"WORKING","config":null,"me":{"id":"12025550101@c.us"}}])";
    silent.times = -1;
    stage.plant.fleet().addFault(silent);
    const int before = looks(stage, MoveStage::kFrom);
    QTRY_VERIFY(looks(stage, MoveStage::kFrom) > before + 1);
    QVERIFY(stored(stage, "config").contains("blue"));
}

/** Each of them is more to tell: that must not put off the telling. */
void ConfigureTest::previewTellsOfAllThatIsUnreadable()
{
    Plant plant({ workerOf(sim::Status::Working) });
    Desk desk(plant.file());
    sim::Fault slow;
    slow.method = "GET";
    slow.path = "/api/sessions/gone.*";
    slow.effect = Effect::Slow;
    slow.delayMs = 50;
    slow.times = -1;
    plant.fleet().addFault(slow);
    std::vector<SessionKey> sessions;
    for (int i = 0; i < 60; ++i) // two at a time: one and a half seconds
        sessions.push_back(Desk::key(0, QStringLiteral("gone-%1").arg(i)));
    const ConfigPreview preview(desk.fleet(), desk.sync(), sessions);
    int told = 0;
    connect(&preview, &ConfigPreview::changed, this, [&] {
        if (preview.counts().loading > 0)
            ++told;
    });
    QTRY_COMPARE_WITH_TIMEOUT(preview.counts().unreadable, 60, 30'000);
    QVERIFY2(told >= 3, qPrintable(QString::number(told)));
}

QTEST_GUILESS_MAIN(ConfigureTest)
#include "test_configure.moc"
