// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redact.h"
#include "fleet/advice/placement.h"
#include "operations/moves/moveplan.h"
#include "operations/moves/movepreflight.h"
#include "operations/moves/movepreparation.h"
#include "unit/fleet/handfed.h"
#include "unit/operations/movestage.h"

#include <QJsonDocument>
#include <QTest>

#include <functional>

using namespace quayside;
using namespace quayside::fleet;
using namespace quayside::operations;
using namespace quayside::test;
using operations::MovePlan;
using operations::MoveRequest;
using operations::MoveWay;
using operations::PlannedCall;
using operations::PlannedStep;
using shardmap::OperationState;

namespace {

const QString kName = QStringLiteral("acme");
const QString kPhone = QStringLiteral("491511234567");

/** Worker 1 has the session, worker 2 is to get it, worker 3 stands by; what each tells can be changed. */
class Scene final
{
public:
    Scene()
    {
        for (int number = 1; number <= 3; ++number)
            workers[number] = HandFed::row(number);
        request.target = WorkerId(s("2"));
        request.sourceNamed = s("w1");
    }

    void tell()
    {
        fed.addUser(s("u1"));
        for (const shardmap::WorkerRow &row : workers)
            fed.addWorker(row);
        for (const QString &name : rows)
            fed.addRow(1, name);
        if (rowOnTarget)
            fed.addRow(2, kName);
        for (int number = 1; number <= 3; ++number)
            answer(number);
        fed.clock.advance(silentMs);
        request.session = fed.fleet.findSession({ WorkerId(s("1")), kName });
    }

    [[nodiscard]] MoveReport report() const { return MovePreflight::check(fed.fleet, request, known); }
    [[nodiscard]] PreflightCheck check(const QString &id) const
    {
        for (const PreflightCheck &check : report().checks)
            if (toString(check.id) == id)
                return check;
        return {};
    }

    HandFed fed;
    QMap<int, shardmap::WorkerRow> workers;
    QMap<int, QString> versions { { 1, s("2026.7.1") }, { 2, s("2026.7.1") }, { 3, s("2026.7.1") } };
    QMap<int, QString> engines { { 1, s("NOWEB") }, { 2, s("NOWEB") }, { 3, s("NOWEB") } };
    QMap<int, std::vector<waha::SessionInfo>> lists {
        { 1, { HandFed::info(kName, SessionStatus::Working, kPhone) } }
    };
    QMap<int, Reachability> reach;
    QMap<int, waha::ServerEnvironment> environments { { 1, {} }, { 2, {} } };
    QMap<int, waha::Health> healths;
    QStringList rows { kName };
    bool rowOnTarget = false;
    qint64 silentMs = 0;
    MoveRequest request;
    MoveKnowledge known;

    void share()
    {
        for (const int number : { 1, 2 })
            environments[number].storeHash = "one store";
        waha::SessionInfo copy = HandFed::info(kName, SessionStatus::Stopped, kPhone);
        copy.assignedWorker = s("id1");
        lists[2] = { copy };
        lists[1].front().assignedWorker = s("id1");
    }

private:
    void answer(int number)
    {
        WorkerUpdate update = HandFed::update(number);
        update.reach = reach.value(number, Reachability::Online);
        if (update.reach == Reachability::Online || update.reach == Reachability::LimitedKey) {
            update.version = waha::ServerVersion {
                versions[number], engines[number], s("CORE"), {}, QStringLiteral("id%1").arg(number)
            };
            update.upserts = lists.value(number);
            update.listed = true;
            if (environments.contains(number))
                update.environment = environments[number];
            if (healths.contains(number))
                update.health = healths[number];
        }
        fed.fleet.applyUpdate(update);
    }
};

using Change = std::function<void(Scene &)>;

void nothing(Scene &) { }

waha::Health fullDisk()
{
    waha::Health health;
    health.status = s("error");
    health.disks.push_back({ s("mediaFiles.space"), false, 1, 1'000 });
    return health;
}

void restartsAll(Scene &scene, int worker)
{
    scene.environments[worker].restartAllSessions = true;
}

MoveRequest requestFor(Desk &desk, MoveWay way)
{
    MoveRequest request;
    request.session = desk.session(MoveStage::kFrom, MoveStage::kName);
    request.target = Desk::key(MoveStage::kTo, MoveStage::kName).worker;
    request.way = way;
    return request;
}

/** A body in one spelling, its secrets masked. */
QString spelled(const QByteArray &body)
{
    return body.isEmpty()
        ? QString()
        : QString::fromUtf8(QJsonDocument::fromJson(redact::json(body)).toJson(QJsonDocument::Compact));
}

bool isChange(const QString &method)
{
    return method != QStringLiteral("GET");
}

/** The calls that change something, as "POST http://… {…}". */
QStringList planned(const std::vector<PlannedStep> &steps, const QString &mark)
{
    QStringList lines;
    for (const PlannedStep &step : steps) {
        for (const PlannedCall &call : step.calls) {
            if (call.kind != PlannedCall::Kind::Http || !call.certain || !isChange(call.method))
                continue;
            const QString line = call.method + u' ' + call.url + u' ' + spelled(call.body);
            lines << QString(line).replace(MovePlan::kMark, mark);
        }
    }
    return lines;
}

QStringList received(MoveStage &stage)
{
    QStringList lines;
    for (const sim::RequestRecord &record : stage.plant.fleet().requests()) {
        const QString method = QString::fromStdString(record.method);
        if (!isChange(method))
            continue;
        const QString url
            = QString::fromStdString(stage.plant.fleet().worker(record.worker).url() + record.target);
        lines << method + u' ' + url + u' ' + spelled(QByteArray::fromStdString(record.body));
    }
    return lines;
}

/** Paths that the plan reads, each once. */
QSet<QString> readings(const std::vector<PlannedStep> &steps)
{
    QSet<QString> urls;
    for (const PlannedStep &step : steps) {
        for (const PlannedCall &call : step.calls) {
            if (call.kind == PlannedCall::Kind::Http && call.certain && !isChange(call.method))
                urls.insert(call.url);
        }
    }
    return urls;
}

} // namespace

using Level = PreflightCheck::Level;

Q_DECLARE_METATYPE(Change)

/** Every check of a move as it passes, warns and blocks; and that servers receive and the database executes
 * what a plan says. */
class MovePreflightTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingPassesWithoutATarget();
    void nothingPassesWithoutASession();
    void tells_data();
    void tells();
    void everyCheckHasWords();
    void suggests_data();
    void suggests();
    void impossibleWaysSayWhy();
    void whatBlocksAllWaysExcludesNone();
    void recheckLeavesOurOwnHalfMadeTargetAlone();
    void recheckFindsWhatChanged_data();
    void recheckFindsWhatChanged();
    void wishesAreChecked();
    void wishesOfNobodyAreNoCheck();
    void placementPrefersNoScan();
    void placementPrefersTheSameEngine();
    void saysWhatServersReceive_data();
    void saysWhatServersReceive();
    void statementsDoTheMove();
    void hasTheStepsOfTheOperation_data();
    void hasTheStepsOfTheOperation();
    void secretsAreMasked();
    void evacuationWritesATombstone();
};

void MovePreflightTest::tells_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<int>("way");
    QTest::addColumn<Change>("change");
    QTest::addColumn<int>("level");
    const auto row = [](const char *name, const char *id, MoveWay way, Level level, const Change &change) {
        QTest::newRow(name) << s(id) << int(way) << change << int(level);
    };
    using enum MoveWay;
    row("map can be written", "changes", NoGap, Level::Pass, nothing);
    row("map can not be written", "changes", NoGap, Level::Block, [](Scene &scene) {
        scene.known.changes = { false, s("This map can't be written to.") };
    });
    row("has a row", "row", NoGap, Level::Pass, nothing);
    row("orphan", "row", NoGap, Level::Block, [](Scene &scene) { scene.rows.clear(); });
    row("two rows", "row", NoGap, Level::Block, [](Scene &scene) { scene.rows << kName; });
    row("works", "place", NoGap, Level::Pass, nothing);
    row("failed", "place", NoGap, Level::Warn,
        [](Scene &scene) { scene.lists[1] = { HandFed::info(kName, SessionStatus::Failed, kPhone) }; });
    row("missing", "place", NoGap, Level::Block, [](Scene &scene) { scene.lists.clear(); });
    row("misplaced", "place", NoGap, Level::Block, [](Scene &scene) {
        scene.lists = { { 3, { scene.lists[1] } } };
    });
    row("idle", "operation", NoGap, Level::Pass, nothing);
    row("busy session", "operation", NoGap, Level::Block,
        [](Scene &scene) { scene.known.busySource = s("busy"); });
    row("busy target", "operation", NoGap, Level::Block,
        [](Scene &scene) { scene.known.busyTarget = s("busy"); });
    row("busy account", "operation", NoGap, Level::Block,
        [](Scene &scene) { scene.known.busyAccount = s("busy"); });
    row("source answers", "source", NoGap, Level::Pass, nothing);
    row("source silent", "source", Strict, Level::Block,
        [](Scene &scene) { scene.reach[1] = Reachability::Unreachable; });
    row("source with a small key", "source", NoGap, Level::Block,
        [](Scene &scene) { scene.reach[1] = Reachability::LimitedKey; });
    row("source not asked", "source", Reassign, Level::Block,
        [](Scene &scene) { scene.reach[1] = Reachability::Unknown; });
    row("alive, not to be evacuated", "dead", Evacuate, Level::Block, nothing);
    row("dead for long", "dead", Evacuate, Level::Pass, [](Scene &scene) {
        scene.reach[1] = Reachability::Unreachable;
        scene.silentMs = 5 * 60'000;
    });
    row("dead for a moment", "dead", Evacuate, Level::Block, [](Scene &scene) {
        scene.reach[1] = Reachability::Unreachable;
        scene.silentMs = 5 * 60'000 - 1'000;
    });
    row("locked out is not dead", "dead", Evacuate, Level::Block, [](Scene &scene) {
        scene.reach[1] = Reachability::BadKey;
        scene.silentMs = 60 * 60'000;
    });
    row("named", "named", Evacuate, Level::Pass, nothing);
    row("not named", "named", Evacuate, Level::Block,
        [](Scene &scene) { scene.request.sourceNamed = s("w"); });
    row("target answers", "target", NoGap, Level::Pass, nothing);
    row("target silent", "target", NoGap, Level::Block,
        [](Scene &scene) { scene.reach[2] = Reachability::Unreachable; });
    row("target with a small key", "target", NoGap, Level::Block,
        [](Scene &scene) { scene.reach[2] = Reachability::LimitedKey; });
    row("no target", "target", NoGap, Level::Block, [](Scene &scene) { scene.request.target = {}; });
    row("to where it is", "target", NoGap, Level::Block,
        [](Scene &scene) { scene.request.target = WorkerId(s("1")); });
    row("active", "state", NoGap, Level::Pass, nothing);
    for (const auto state : { shardmap::WorkerState::Cordoned, shardmap::WorkerState::Draining,
                              shardmap::WorkerState::Quarantined }) {
        const QByteArray name = "target " + QByteArray::number(int(state));
        row(name.constData(), "state", NoGap, Level::Block,
            [state](Scene &scene) { scene.workers[2].state = state; });
    }
    row("name free", "name", NoGap, Level::Pass, nothing);
    row("name in the list", "name", NoGap, Level::Block,
        [](Scene &scene) { scene.lists[2] = { HandFed::info(kName, SessionStatus::Stopped) }; });
    row("name in the map", "name", Strict, Level::Block, [](Scene &scene) { scene.rowOnTarget = true; });
    row("name by the store", "name", NoGap, Level::Block, &Scene::share);
    row("the same data is no other name", "name", Reassign, Level::Pass, &Scene::share);
    row("room", "slot", NoGap, Level::Pass, nothing);
    row("full", "slot", NoGap, Level::Block, [](Scene &scene) {
        scene.workers[2].capacity = 1;
        scene.lists[2] = { HandFed::info(s("other"), SessionStatus::Working) };
    });
    row("no capacity", "slot", NoGap, Level::Block, [](Scene &scene) { scene.workers[2].capacity = {}; });
    row("same engine", "engine", NoGap, Level::Pass, nothing);
    row("other engine, linked anew", "engine", NoGap, Level::Warn,
        [](Scene &scene) { scene.engines[2] = s("GOWS"); });
    row("other engine, same data", "engine", Reassign, Level::Block,
        [](Scene &scene) { scene.engines[2] = s("GOWS"); });
    row("unknown engine", "engine", NoGap, Level::Warn, [](Scene &scene) { scene.engines[1] = QString(); });
    row("same version", "version", NoGap, Level::Pass, nothing);
    row("newer", "version", NoGap, Level::Pass, [](Scene &scene) { scene.versions[2] = s("2026.8.1"); });
    row("older", "version", NoGap, Level::Warn, [](Scene &scene) { scene.versions[2] = s("2026.6.2"); });
    row("too old", "version", NoGap, Level::Block, [](Scene &scene) { scene.versions[2] = s("2024.1.1"); });
    row("holds many", "edition", NoGap, Level::Pass, nothing);
    row("holds one", "edition", NoGap, Level::Block, [](Scene &scene) { scene.versions[2] = s("2026.5.1"); });
    row("settled", "young", NoGap, Level::Pass, nothing);
    row("just linked", "young", Strict, Level::Block, [](Scene &scene) { scene.known.youngMs = 90'000; });
    row("phone known", "account", NoGap, Level::Pass, nothing);
    row("phone not known", "account", NoGap, Level::Warn,
        [](Scene &scene) { scene.lists[1] = { HandFed::info(kName, SessionStatus::Stopped) }; });
    row("runs once", "elsewhere", NoGap, Level::Pass, nothing);
    row("runs twice", "elsewhere", NoGap, Level::Block,
        [](Scene &scene) { scene.lists[3] = { HandFed::info(s("twin"), SessionStatus::Working, kPhone) }; });
    row("stays stopped", "restartAll", Strict, Level::Pass, nothing);
    row("starts all, strict", "restartAll", Strict, Level::Block,
        [](Scene &scene) { restartsAll(scene, 1); });
    row("starts all, no gap", "restartAll", NoGap, Level::Warn, [](Scene &scene) { restartsAll(scene, 1); });
    row("target starts all, reassign", "restartAll", Reassign, Level::Block,
        [](Scene &scene) { restartsAll(scene, 2); });
    row("does not tell", "restartAll", Strict, Level::Warn,
        [](Scene &scene) { scene.environments.remove(1); });
    row("disk not told", "disk", NoGap, Level::Pass, nothing);
    row("disk full", "disk", NoGap, Level::Block, [](Scene &scene) { scene.healths[2] = fullDisk(); });
    row("one more device", "devices", Strict, Level::Warn, nothing);
    row("no more device", "devices", Reassign, Level::Pass, nothing);
    row("stores apart", "store", Reassign, Level::Block, nothing);
    row("one store", "store", Reassign, Level::Pass, &Scene::share);
    row("one store, not listed", "store", Reassign, Level::Block, [](Scene &scene) {
        scene.share();
        scene.lists[2].clear();
    });
    row("one store, another's", "store", Reassign, Level::Block, [](Scene &scene) {
        scene.share();
        scene.lists[2].front().assignedWorker = s("id3");
    });
    row("one store, another account", "store", Reassign, Level::Block, [](Scene &scene) {
        scene.share();
        scene.lists[2].front().account.id = s("4917099999@c.us");
    });
}

void MovePreflightTest::tells()
{
    QFETCH(const QString, id);
    QFETCH(const int, way);
    QFETCH(const Change, change);
    QFETCH(const int, level);
    Scene scene;
    scene.request.way = MoveWay(way);
    change(scene);
    scene.tell();
    if (!scene.request.session.isValid())
        scene.request.session = scene.fed.fleet.findSession({ WorkerId(s("1")), kName });
    const PreflightCheck check = scene.check(id);
    QVERIFY2(int(check.level) == level, qPrintable(check.title + u": " + check.reason));
    QVERIFY(!check.title.isEmpty()); // there is such a check
    QVERIFY(!check.reason.isEmpty());
    QVERIFY2(!check.isBlock() || !check.remedy.isEmpty(), qPrintable(check.reason));
}

void MovePreflightTest::everyCheckHasWords()
{
    for (const MoveWay way : { MoveWay::NoGap, MoveWay::Strict, MoveWay::Reassign, MoveWay::Evacuate }) {
        Scene scene;
        scene.request.way = way;
        scene.tell();
        QStringList ids;
        for (const PreflightCheck &check : scene.report().checks) {
            QVERIFY(!check.title.isEmpty());
            QVERIFY(!check.reason.isEmpty());
            QVERIFY2(!ids.contains(toString(check.id)), qPrintable(check.title));
            ids << toString(check.id);
        }
    }
}

void MovePreflightTest::suggests_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<int>("way");
    QTest::newRow("alive, stores apart") << Change(nothing) << int(MoveWay::NoGap);
    QTest::newRow("one store") << Change(&Scene::share) << int(MoveWay::Reassign);
    QTest::newRow("dead") << Change([](Scene &scene) {
        scene.reach[1] = Reachability::Unreachable;
        scene.silentMs = 6 * 60'000;
        scene.request.sourceNamed.clear();
    }) << int(MoveWay::Evacuate);
}

void MovePreflightTest::suggests()
{
    QFETCH(const Change, change);
    QFETCH(const int, way);
    Scene scene;
    change(scene);
    scene.tell();
    const MoveReport report = scene.report();
    QCOMPARE(int(report.suggested), way);
    QVERIFY(report.verdict(report.suggested).possible);
    QVERIFY(!report.why.isEmpty());
}

void MovePreflightTest::impossibleWaysSayWhy()
{
    Scene scene;
    scene.tell();
    const MoveReport report = scene.report();
    QVERIFY(report.verdict(MoveWay::NoGap).possible);
    QVERIFY(report.verdict(MoveWay::Strict).possible);
    QVERIFY(!report.verdict(MoveWay::Reassign).possible);
    QVERIFY(report.verdict(MoveWay::Reassign).obstacle.contains(s("do not share")));
    QVERIFY(!report.verdict(MoveWay::Evacuate).possible);
    QVERIFY(report.verdict(MoveWay::Evacuate).obstacle.contains(s("w1 answers")));
}

void MovePreflightTest::whatBlocksAllWaysExcludesNone()
{
    Scene scene;
    scene.workers[2].state = shardmap::WorkerState::Cordoned;
    scene.tell();
    const MoveReport report = scene.report();
    QVERIFY(report.firstBlock());
    QCOMPARE(toString(report.firstBlock()->id), s("state"));
    QVERIFY(report.verdict(MoveWay::NoGap).possible);
}

void MovePreflightTest::recheckLeavesOurOwnHalfMadeTargetAlone()
{
    Scene scene;
    scene.lists[2] = { HandFed::info(kName, SessionStatus::Working, kPhone) };
    scene.workers[2].capacity = 1;
    scene.workers[2].state = shardmap::WorkerState::Cordoned; // since it began
    scene.tell();
    QVERIFY(scene.report().firstBlock());
    const auto found
        = MovePreflight::recheck(scene.fed.fleet, scene.request, scene.known, MovePreflight::Moment::Commit);
    QVERIFY2(!found, found ? qPrintable(found->reason) : "");
}

void MovePreflightTest::recheckFindsWhatChanged_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<bool>("atCommit");
    QTest::newRow("runs twice") << Change([](Scene &scene) {
        scene.lists[3] = { HandFed::info(s("twin"), SessionStatus::Working, kPhone) };
    }) << true;
    QTest::newRow("quarantined") << Change([](Scene &scene) {
        scene.workers[2].state = shardmap::WorkerState::Quarantined;
    }) << true;
    QTest::newRow("single session") << Change([](Scene &scene) { scene.versions[2] = s("2026.5.1"); })
                                    << true;
    QTest::newRow("starts all") << Change([](Scene &scene) {
        scene.request.way = MoveWay::Strict;
        restartsAll(scene, 1);
    }) << true;
    QTest::newRow("cordoned") << Change([](Scene &scene) {
        scene.workers[2].state = shardmap::WorkerState::Cordoned;
    }) << false;
    QTest::newRow("just linked") << Change([](Scene &scene) { scene.known.youngMs = 1'000; }) << false;
}

void MovePreflightTest::recheckFindsWhatChanged()
{
    QFETCH(const Change, change);
    QFETCH(const bool, atCommit);
    Scene scene;
    change(scene);
    scene.tell();
    using Moment = MovePreflight::Moment;
    const auto asked = [&scene](Moment moment) {
        return MovePreflight::recheck(scene.fed.fleet, scene.request, scene.known, moment).has_value();
    };
    QVERIFY(asked(Moment::Begin));
    QCOMPARE(asked(Moment::Commit), atCommit);
}

void MovePreflightTest::wishesAreChecked()
{
    Scene scene;
    scene.workers[2].labels = { { s("country"), s("DE") } };
    scene.tell();
    scene.fed.wish(UserId(s("u1")), { HandFed::must("country", "DE") });
    QCOMPARE(scene.check(s("wishes")).level, Level::Pass);
    QVERIFY(scene.check(s("wishes")).reason.contains(s("country=DE")));
    scene.fed.wish(UserId(s("u1")), { HandFed::must("country", "DE"), HandFed::prefer("level", "gold") });
    QCOMPARE(scene.check(s("wishes")).level, Level::Warn);
    QVERIFY(scene.check(s("wishes")).reason.contains(s("level=gold")));
    scene.fed.wish(UserId(s("u1")), { HandFed::must("country", "BR") });
    const PreflightCheck broken = scene.check(s("wishes"));
    QCOMPARE(broken.level, Level::Block);
    QVERIFY2(broken.reason.contains(s("w2: country=DE, must be BR")), qPrintable(broken.reason));
    QVERIFY(!broken.remedy.isEmpty());
    for (const MoveWayVerdict &way : scene.report().ways)
        QVERIFY(way.possible || !way.obstacle.contains(s("country"))); // it is in the way of all of them
    using Moment = MovePreflight::Moment;
    const auto recheck = [&scene](Moment moment) {
        return MovePreflight::recheck(scene.fed.fleet, scene.request, scene.known, moment);
    };
    QVERIFY(recheck(Moment::Begin).has_value());
    QVERIFY(!recheck(Moment::Commit).has_value()); // the phone has scanned: it is too late to mind
}

void MovePreflightTest::wishesOfNobodyAreNoCheck()
{
    Scene scene;
    scene.tell();
    QVERIFY(scene.check(s("wishes")).title.isEmpty());
}

void MovePreflightTest::placementPrefersNoScan()
{
    Scene scene;
    scene.share();
    scene.workers[2].capacity = 3; // fewer free slots than worker 3
    scene.tell();
    const PlacementAnswer answer = Placement::choose(
        scene.fed.fleet, PlacementRequest::toMove(scene.fed.fleet, scene.request.session));
    QCOMPARE(scene.fed.fleet.worker(answer.best).name, s("w2"));
    QVERIFY(answer.explanation.contains(s("nobody has to scan")));
    QVERIFY(answer.candidates.front().reason.contains(s("no scan")));
    QVERIFY(!answer.candidates.back().fits); // where it is
}

void MovePreflightTest::placementPrefersTheSameEngine()
{
    Scene scene;
    scene.workers[2].capacity = 3;
    scene.engines[3] = s("GOWS");
    scene.tell();
    const PlacementAnswer answer = Placement::choose(
        scene.fed.fleet, PlacementRequest::toMove(scene.fed.fleet, scene.request.session));
    QCOMPARE(scene.fed.fleet.worker(answer.best).name, s("w2"));
    QVERIFY(answer.explanation.contains(s("same engine")));
    QVERIFY(answer.candidates[1].fits); // the other engine is offered all the same
}

/** Nothing can be looked at, so nothing is said of it; what is missing is. */
void MovePreflightTest::nothingPassesWithoutATarget()
{
    Scene scene;
    scene.tell();
    QVERIFY(scene.report().complete);
    QVERIFY(scene.report().count(Level::Pass) > 0);
    for (const WorkerId &target : { WorkerId(), WorkerId(s("99")) }) {
        scene.request.target = target;
        const MoveReport report = scene.report();
        QVERIFY(!report.complete);
        QCOMPARE(report.checks.size(), size_t(1));
        QCOMPARE(toString(report.firstBlock()->id), s("target"));
        QVERIFY(!report.firstBlock()->reason.isEmpty() && !report.firstBlock()->remedy.isEmpty());
    }
}

void MovePreflightTest::nothingPassesWithoutASession()
{
    Scene scene;
    scene.tell();
    scene.request.session = {};
    const MoveReport report = scene.report();
    QVERIFY(!report.complete);
    QCOMPARE(report.count(Level::Pass), 0);
    QVERIFY(report.firstBlock());
}

void MovePreflightTest::saysWhatServersReceive_data()
{
    QTest::addColumn<int>("way");
    QTest::addColumn<bool>("shared");
    QTest::newRow("no gap") << int(MoveWay::NoGap) << false;
    QTest::newRow("strict") << int(MoveWay::Strict) << false;
    QTest::newRow("reassign") << int(MoveWay::Reassign) << true;
}

void MovePreflightTest::saysWhatServersReceive()
{
    QFETCH(const int, way);
    QFETCH(const bool, shared);
    MoveStage stage(shared);
    Desk desk(stage.plant.file());
    const MoveRequest request = requestFor(desk, MoveWay(way));
    const auto config = desk.service().moves().luggage(request);
    QTRY_VERIFY(config.isFinished());
    QVERIFY(config.result());
    const auto steps = desk.service().moves().steps(request, *config.result());
    stage.plant.fleet().clearRequests();
    stage.plant.fleet().setAutoScan(1);
    const OperationId id = desk.service().moveSession(request);
    const auto view = desk.ended(id);
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error));
    QCOMPARE(received(stage).join(u'\n'), planned(steps, id.toString()).join(u'\n'));
    QSet<QString> asked;
    for (const sim::RequestRecord &record : stage.plant.fleet().requests())
        asked.insert(QString::fromStdString(stage.plant.fleet().worker(record.worker).url() + record.target));
    for (const QString &url : readings(steps))
        QVERIFY2(asked.contains(url), qPrintable(url));
}

void MovePreflightTest::statementsDoTheMove()
{
    MoveStage stage;
    Desk desk(stage.plant.file());
    const auto steps = desk.service().moves().steps(requestFor(desk, MoveWay::NoGap), {});
    int executed = 0;
    for (const PlannedStep &step : steps) {
        for (const PlannedCall &call : step.calls) {
            if (call.kind != PlannedCall::Kind::Sql)
                continue;
            QVERIFY2(stage.plant.database().run(call.sql.toUtf8()), qPrintable(call.sql));
            ++executed;
        }
        if (step.key == QStringLiteral("reserve"))
            QCOMPARE(stage.plant.reservations(), 1);
    }
    QCOMPARE(executed, 3 + 4);
    QCOMPARE(stage.mapped(), MoveStage::kTo);
    QCOMPARE(stage.plant.reservations(), 0);
}

void MovePreflightTest::hasTheStepsOfTheOperation_data()
{
    saysWhatServersReceive_data();
    QTest::newRow("evacuate") << int(MoveWay::Evacuate) << false;
}

void MovePreflightTest::hasTheStepsOfTheOperation()
{
    QFETCH(const int, way);
    QFETCH(const bool, shared);
    MoveStage stage(shared);
    Desk desk(stage.plant.file());
    const auto steps = desk.service().moves().steps(requestFor(desk, MoveWay(way)), {});
    if (MoveWay(way) == MoveWay::Evacuate)
        stage.plant.fleet().worker(MoveStage::kFrom).die();
    const OperationId id = MoveStage::begin(desk, MoveWay(way));
    const auto view = desk.service().view(id);
    QStringList operation;
    for (const shardmap::StepRecord &step : view.steps)
        operation << step.key;
    QStringList plan;
    for (const PlannedStep &step : steps) {
        plan << step.key;
        QVERIFY(!step.title.isEmpty());
    }
    QCOMPARE(plan, operation);
}

void MovePreflightTest::secretsAreMasked()
{
    MoveStage stage;
    Desk desk(stage.plant.file());
    const MoveRequest request = requestFor(desk, MoveWay::NoGap);
    const auto config = desk.service().moves().luggage(request);
    QTRY_VERIFY(config.isFinished());
    QVERIFY(config.result()->config.contains("planted-"));
    const QString text = MovePlan::toText(desk.service().moves().steps(request, *config.result()));
    QVERIFY(!text.contains(QStringLiteral("planted-")));
    QVERIFY(text.contains(redact::mask()));
    QVERIFY(text.contains(QStringLiteral("UPDATE \"waha_session\" SET \"worker_id\"")));
    QVERIFY(text.contains(QStringLiteral("DELETE http://")));
}

void MovePreflightTest::evacuationWritesATombstone()
{
    MoveStage stage;
    Desk desk(stage.plant.file());
    const QString text
        = MovePlan::toText(desk.service().moves().steps(requestFor(desk, MoveWay::Evacuate), { "{}", {} }));
    QVERIFY(text.contains(QStringLiteral("INSERT INTO quayside_tombstone")));
    QVERIFY(text.contains(MoveStage::kAccount));
    QVERIFY(!text.contains(QStringLiteral("DELETE http://")));
}

QTEST_GUILESS_MAIN(MovePreflightTest)
#include "test_movepreflight.moc"
