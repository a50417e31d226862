// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/configure/configkeeper.h"
#include "unit/operations/movestage.h"

#include <QTest>

using namespace quayside;
using namespace quayside::test;
using namespace quayside::operations;

namespace {

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

/** Last known configurations, kept for the day a worker is gone. */
class ConfigKeeperTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsWithoutSecrets();
    void unchangedIsNotStoredAgain();
    void changedIsStored();
    void oneConsoleDoesIt();
    void withoutTablesNothingIsAsked();
    void oneThatTellsNothingForgetsNothing();
};

void ConfigKeeperTest::keepsWithoutSecrets()
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

void ConfigKeeperTest::unchangedIsNotStoredAgain()
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

void ConfigKeeperTest::changedIsStored()
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
void ConfigKeeperTest::oneConsoleDoesIt()
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

void ConfigKeeperTest::withoutTablesNothingIsAsked()
{
    MoveStage stage;
    Desk desk(stage.plant.file(), QStringLiteral("ann"), false);
    const Keeping keeping(desk);
    QTest::qWait(1'000);
    QCOMPARE(looks(stage, MoveStage::kFrom), 0);
}

void ConfigKeeperTest::oneThatTellsNothingForgetsNothing()
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

QTEST_GUILESS_MAIN(ConfigKeeperTest)
#include "test_configkeeper.moc"
