// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redact.h"
#include "operations/engine/steps.h"
#include "operations/moves/moveapps.h"
#include "operations/moves/movepreparation.h"
#include "unit/operations/movestage.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace quayside;
using namespace quayside::test;
using namespace quayside::operations;
using shardmap::OperationState;

namespace {

const QByteArray kApps
    = R"([{"app":"chatwoot","enabled":true,"config":{"url":"http://desk.example.com","accountToken":"planted-app"}},)"
      R"({"app":"calls","enabled":false,"config":{"dm":{"reject":true}}}])";

/** What a worker reports of the session's apps. */
QJsonArray appsOn(Desk &desk, int worker)
{
    const auto seen = desk.sync().client(Desk::key(worker, {}).worker).sessionWithApps(MoveStage::kName);
    if (!QTest::qWaitFor([&seen] { return seen.isFinished(); }, 20'000) || !seen.result())
        return {};
    return QJsonDocument::fromJson(seen.result()->apps).array();
}

/** Gives the session its apps, which restarts it. */
bool giveApps(MoveStage &stage, Desk &desk)
{
    const QByteArray config = QByteArray::fromStdString(stage.from().config);
    const auto put = desk.sync()
                         .client(Desk::key(MoveStage::kFrom, {}).worker)
                         .updateWithApps(MoveStage::kName, config, kApps);
    const auto works
        = [&stage, &put] { return put.isFinished() && stage.from().status == sim::Status::Working; };
    return QTest::qWaitFor(works, 20'000) && put.result()
        && desk.waitForStatus(MoveStage::kFrom, MoveStage::kName, SessionStatus::Working);
}

MoveRequest requestOf(Desk &desk, MoveWay way = MoveWay::NoGap)
{
    MoveRequest request;
    request.session = desk.session(MoveStage::kFrom, MoveStage::kName);
    request.target = Desk::key(MoveStage::kTo, MoveStage::kName).worker;
    request.way = way;
    return request;
}

PreflightCheck appsCheck(Desk &desk, const MoveRequest &request)
{
    const auto luggage = desk.service().moves().luggage(request);
    if (!QTest::qWaitFor([&luggage] { return luggage.isFinished(); }, 20'000) || !luggage.result())
        return {};
    for (const PreflightCheck &check : desk.service().moves().preflight(request, *luggage.result()).checks) {
        if (check.id == MoveCheck::Apps)
            return check;
    }
    return {};
}

OperationView endWithPhone(MoveStage &stage, Desk &desk, const OperationId &id)
{
    stage.plant.fleet().setAutoScan(1);
    return desk.ended(id);
}

QString noteOf(const OperationView &view, const QString &step)
{
    for (const shardmap::StepRecord &record : view.steps) {
        if (record.key == step)
            return record.note;
    }
    return {};
}

/** Everything the database holds of operations. */
QByteArray journal(Plant &plant)
{
    return plant.database().value("SELECT group_concat(input || error) FROM quayside_operation")
        + plant.database().value("SELECT group_concat(data || note) FROM quayside_step");
}

} // namespace

/** A session's apps (Chatwoot and the like) move with it. */
class MoveAppsTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sendsWhatIsKnown();
    void findsThemByTheirTypes();
    void travelWithTheSession_data();
    void travelWithTheSession();
    void travelThoughTheConsoleChanged();
    void planSaysIt();
    void stayBehindOnAnOldServer();
    void serverWithoutThemIsFoundBeforeAnybodyScans();
    void lastKnownOnesTravelWithoutSecrets();
};

void MoveAppsTest::sendsWhatIsKnown()
{
    const QByteArray apps = R"([{"id":"app_1","session":"a","app":"calls","enabled":false,"later":1.50},)"
                            R"({"id":"app_2","app":"chatwoot","config":{"accountToken":"•••"}},)"
                            R"({"id":"app_3","app":"mcp","config":{"deep":[{"key":"****"}]}}])";
    QCOMPARE(MoveApps::toSend(apps), QByteArray(R"([{"app":"calls","enabled":false,"later":1.50}])"));
    QCOMPARE(MoveApps::incomplete(apps), (QStringList { QStringLiteral("chatwoot"), QStringLiteral("mcp") }));
    QCOMPARE(MoveApps::types(apps).size(), 3);
    for (const char *nothing : { "", "[]", "null", "{}", "[1]" })
        QCOMPARE(MoveApps::toSend(nothing), QByteArray());
}

void MoveAppsTest::findsThemByTheirTypes()
{
    QVERIFY(MoveApps::areThere(kApps, kApps));
    QVERIFY(MoveApps::areThere({}, {}));
    QVERIFY(!MoveApps::areThere("[]", kApps));
    QVERIFY(!MoveApps::areThere(R"([{"app":"chatwoot"},{"app":"calls","enabled":true}])", kApps));
    QVERIFY(!MoveApps::masked(kApps).contains("planted"));
    QCOMPARE(MoveApps::masked("[]"), QByteArray());
}

void MoveAppsTest::travelWithTheSession_data()
{
    QTest::addColumn<int>("way");
    QTest::newRow("no gap") << int(MoveWay::NoGap);
    QTest::newRow("strict") << int(MoveWay::Strict);
}

void MoveAppsTest::travelWithTheSession()
{
    QFETCH(const int, way);
    MoveStage stage;
    Desk desk(stage.plant.file());
    QVERIFY(giveApps(stage, desk));
    const OperationId id = MoveStage::begin(desk, MoveWay(way));
    QVERIFY(stage.waitForCode());
    QVERIFY(appsOn(desk, MoveStage::kTo).isEmpty()); // switched on only when the phone is linked
    const OperationView view = endWithPhone(stage, desk, id);
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error));
    QCOMPARE(stage.problemAfterMove(), QString());
    const QJsonArray there = appsOn(desk, MoveStage::kTo);
    QCOMPARE(there.size(), 2);
    const QJsonObject chatwoot = there.at(0).toObject();
    QCOMPARE(
        chatwoot.value(QStringLiteral("config")).toObject().value(QStringLiteral("accountToken")).toString(),
        QStringLiteral("planted-app"));
    QCOMPARE(there.at(1).toObject().value(QStringLiteral("enabled")).toBool(true), false);
    QVERIFY(noteOf(view, steps::kSwitchOn).contains(QStringLiteral("apps")));
    QVERIFY(!stage.plant.has(MoveStage::kFrom, MoveStage::kName));
    QVERIFY(!journal(stage.plant).contains("planted-app"));
    const QByteArray kept = stage.plant.database().value("SELECT config FROM quayside_config_snapshot"
                                                         " WHERE session_name = 'acme-sales'");
    QVERIFY(kept.contains("chatwoot") && !kept.contains("planted-"));
}

/** The second console knows nothing of them but what the source says. */
void MoveAppsTest::travelThoughTheConsoleChanged()
{
    MoveStage stage;
    OperationId id;
    {
        Desk desk(stage.plant.file());
        QVERIFY(giveApps(stage, desk));
        id = MoveStage::begin(desk, MoveWay::NoGap);
        QVERIFY(stage.waitForCode());
    }
    stage.plant.lapseLeases();
    Desk desk(stage.plant.file(), QStringLiteral("support@desk-2"));
    QTRY_VERIFY(desk.service().view(id).resume.available);
    stage.plant.fleet().setAutoScan(1);
    desk.service().resume(id);
    QTRY_VERIFY(shardmap::isEnd(desk.service().view(id).state));
    QCOMPARE(stage.problemAfterMove(), QString());
    QCOMPARE(appsOn(desk, MoveStage::kTo).size(), 2);
}

void MoveAppsTest::planSaysIt()
{
    MoveStage stage;
    Desk desk(stage.plant.file());
    QVERIFY(giveApps(stage, desk));
    const MoveRequest request = requestOf(desk);
    const auto luggage = desk.service().moves().luggage(request);
    QTRY_VERIFY(luggage.isFinished());
    const QString text = MovePlan::toText(desk.service().moves().steps(request, *luggage.result()));
    QVERIFY2(text.contains(QStringLiteral("\"apps\":[")), qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("/api/apps?session=acme-sales")));
    QVERIFY(text.contains(QStringLiteral("expand=apps")));
    QVERIFY(!text.contains(QStringLiteral("planted-")));
    const PreflightCheck check = appsCheck(desk, request);
    QVERIFY(check.level == PreflightCheck::Level::Pass);
    QVERIFY2(check.reason.contains(QStringLiteral("chatwoot, calls")), qPrintable(check.reason));
}

void MoveAppsTest::stayBehindOnAnOldServer()
{
    MoveStage stage(false, sim::Engine::Gows, "2025.11.2");
    Desk desk(stage.plant.file());
    QVERIFY(giveApps(stage, desk));
    const PreflightCheck check = appsCheck(desk, requestOf(desk));
    QVERIFY(check.level == PreflightCheck::Level::Warn);
    QVERIFY(check.remedy.contains(QStringLiteral("2025.12.1")));
    const OperationView view = endWithPhone(stage, desk, MoveStage::begin(desk, MoveWay::NoGap));
    QVERIFY2(view.state == OperationState::Differs, qPrintable(view.error));
    QCOMPARE(stage.problemAfterMove(), QString());
    QCOMPARE(view.differences.size(), size_t(2));
    QVERIFY2(view.error.contains(QStringLiteral("chatwoot")) && view.error.contains(QStringLiteral("calls")),
             qPrintable(view.error));
}

void MoveAppsTest::serverWithoutThemIsFoundBeforeAnybodyScans()
{
    MoveStage stage(false, sim::Engine::Gows, "2026.2.1"); // has apps, switched off
    Desk desk(stage.plant.file());
    QVERIFY(giveApps(stage, desk));
    const OperationView view = desk.ended(MoveStage::begin(desk, MoveWay::NoGap));
    QVERIFY(view.state == OperationState::Failed);
    QVERIFY2(view.error.contains(QStringLiteral("WAHA_APPS_ENABLED")), qPrintable(view.error));
    QCOMPARE(stage.plant.calls(MoveStage::kTo, QStringLiteral("POST /api/sessions")), 0);
    QCOMPARE(stage.problemAfterPuttingBack(), QString());
}

void MoveAppsTest::lastKnownOnesTravelWithoutSecrets()
{
    MoveStage stage;
    Desk desk(stage.plant.file());
    shardmap::ConfigSnapshot known;
    known.session = Desk::key(MoveStage::kFrom, MoveStage::kName);
    known.account = MoveStage::kAccount;
    known.config = "{}";
    known.apps = MoveApps::masked(kApps);
    const auto saved = desk.map().saveConfigs({ known });
    QTRY_VERIFY(saved.isFinished());
    stage.plant.fleet().worker(MoveStage::kFrom).die();
    const OperationId id = MoveStage::begin(desk, MoveWay::Evacuate);
    const PreflightCheck check = appsCheck(desk, requestOf(desk, MoveWay::Evacuate));
    QVERIFY(check.level == PreflightCheck::Level::Warn);
    QVERIFY2(check.reason.contains(QStringLiteral("chatwoot")), qPrintable(check.reason));
    const OperationView view = endWithPhone(stage, desk, id);
    QVERIFY2(view.state == OperationState::Differs, qPrintable(view.error));
    const QJsonArray there = appsOn(desk, MoveStage::kTo);
    QCOMPARE(there.size(), 1);
    QCOMPARE(there.first().toObject().value(QStringLiteral("app")).toString(), QStringLiteral("calls"));
    QVERIFY(view.error.contains(QStringLiteral("chatwoot")));
}

QTEST_GUILESS_MAIN(MoveAppsTest)
#include "test_moveapps.moc"
