// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/bulk/bulkplan.h"
#include "operations/engine/kinds.h"
#include "operations/map/rowoperation.h"
#include "operations/moves/moverecipe.h"
#include "operations/series/moveseriesrecord.h"
#include "operations/service/operationkind.h"
#include "operations/service/operationrecords.h"
#include "operations/session/createoperation.h"
#include "operations/session/keepcopyoperation.h"
#include "unit/operations/crashkit.h"
#include "unit/operations/desk.h"
#include "unit/operations/movestage.h"
#include "unit/operations/plant.h"
#include "unit/waiting.h"

#include <QJsonDocument>
#include <QTest>

using namespace quayside;
using namespace quayside::test;
using namespace quayside::operations;
using shardmap::OperationRecord;
using shardmap::OperationState;
using shardmap::StepRecord;

namespace {

const QString kName = QStringLiteral("acme-sales");

SeriesMove plannedMove()
{
    SeriesMove move;
    move.session = Desk::key(0, kName);
    move.row = RowId(QStringLiteral("1"));
    move.target = Desk::key(1, kName).worker;
    return move;
}

QByteArray inputOf(const QString &kind)
{
    if (kind == toString(Verb::Create))
        return CreateRecipe {}.toJournal();
    if (kinds::isBulk(kind)) {
        BulkPlan plan;
        plan.verb = kind == kinds::kRestore ? Verb::Start : Verb::Stop;
        plan.restores = kind == kinds::kRestore ? QStringLiteral("waha1") : QString();
        plan.sessions = { Desk::key(0, kName), Desk::key(0, QStringLiteral("other")) };
        if (kind == kinds::kBulkAdopt) {
            for (const SessionKey &session : plan.sessions)
                plan.users.insert(session, UserId(QStringLiteral("1")));
        }
        if (kind == kinds::kBulkConfigure) {
            plan.change.emplace();
            plan.change->metadata.removed = { QStringLiteral("note") };
        }
        return plan.toJson();
    }
    if (kinds::isSeries(kind)) {
        MoveSeriesRecipe recipe;
        recipe.kind = seriesKindFromString(kind);
        recipe.worker = kind == kinds::kRebalance || kind == kinds::kMoveSelection ? WorkerId()
                                                                                   : Desk::key(0, {}).worker;
        recipe.moves = { plannedMove() };
        return recipe.toJournal();
    }
    if (kind == kinds::kConfigure) {
        ConfigChange change;
        change.metadata.set = { { QStringLiteral("note"), QStringLiteral("vip") } };
        return change.toJournal();
    }
    if (kind == kinds::kMove) {
        MoveRecipe recipe;
        recipe.target = Desk::key(1, kName).worker;
        recipe.row = RowId(QStringLiteral("1"));
        return recipe.toJournal();
    }
    if (kind == KeepCopyOperation::kKind) {
        operations::KeepCopyRecipe recipe;
        recipe.kept = Desk::key(1, kName);
        return recipe.toJournal();
    }
    if (kinds::isRow(kind)) {
        RowChange change;
        if (kind == kinds::kAssignUser)
            change.newUser = UserId(QStringLiteral("2"));
        change.row.id = RowId(QStringLiteral("1"));
        change.row.name = kName;
        change.row.worker = Desk::key(0, kName).worker;
        change.target = Desk::key(1, kName).worker;
        return change.toJson();
    }
    return {};
}

/** A record as its kind begins: nothing was done yet. */
OperationRecord recordOf(const QString &kind)
{
    OperationRecord record;
    record.id = OperationId(QStringLiteral("op-1"));
    record.kind = kind;
    record.subject = Desk::key(0, kName);
    if (kind == kinds::kRestore || kind == kinds::kDrain || kind == kinds::kBringBack
        || kind == kinds::kEvacuate)
        record.subject.name.clear();
    else if (kinds::isBulk(kind) || kinds::isSeries(kind))
        record.subject = {};
    record.state = OperationState::Running;
    record.input = inputOf(kind);
    for (const QString &key : OperationRecords::steps(record)) {
        StepRecord step;
        step.key = key;
        step.sequence = static_cast<int>(record.steps.size());
        record.steps.push_back(step);
    }
    return record;
}

QStringList allKinds()
{
    QStringList all;
    for (const OperationKind &kind : OperationKind::all())
        all << QString(kind.name);
    return all;
}

using Damage = std::function<void(OperationRecord &)>;

/** Every way a record of any kind can be wrong. */
std::vector<std::pair<const char *, Damage>> damages()
{
    const auto extra = [](OperationRecord &record, const QString &key) {
        StepRecord step = record.steps.back();
        step.key = key;
        ++step.sequence;
        record.steps.push_back(step);
    };
    const auto shifted = [](int by) {
        return [by](OperationRecord &record) {
            for (StepRecord &step : record.steps)
                step.sequence += by;
        };
    };
    return {
        { "unknown step", [extra](OperationRecord &record) { extra(record, QStringLiteral("teleport")); } },
        { "step twice", [extra](OperationRecord &record) { extra(record, record.steps.front().key); } },
        { "other step", [](OperationRecord &record) { record.steps.back().key = QStringLiteral("x"); } },
        { "no key", [](OperationRecord &record) { record.steps.front().key.clear(); } },
        { "first missing", [](OperationRecord &record) { record.steps.erase(record.steps.begin()); } },
        { "last missing", [](OperationRecord &record) { record.steps.pop_back(); } },
        { "none", [](OperationRecord &record) { record.steps.clear(); } },
        { "begins at 1", shifted(1) },
        { "begins at 3", shifted(3) },
        { "negative", shifted(-1) },
        { "as far as it goes", shifted(std::numeric_limits<int>::max() - 10) },
        { "unknown kind", [](OperationRecord &record) { record.kind = QStringLiteral("teleport"); } },
        { "no kind", [](OperationRecord &record) { record.kind.clear(); } },
        { "input cut off", [](OperationRecord &record) { record.input = "{\"way\":"; } },
        { "input is a list", [](OperationRecord &record) { record.input = "[]"; } },
        { "input says more",
          [](OperationRecord &record) {
              QJsonObject input = QJsonDocument::fromJson(record.input).object();
              input.insert(QStringLiteral("only-if"), QStringLiteral("the moon is full"));
              record.input = QJsonDocument(input).toJson();
          } },
        { "data cut off", [](OperationRecord &record) { record.steps.back().data = "{\"asked\""; } },
        { "data is a list", [](OperationRecord &record) { record.steps.front().data = "[1]"; } },
        { "of something else",
          [](OperationRecord &record) {
              record.subject.name = record.subject.name.isEmpty() ? kName : QString();
          } },
        { "rows not read", [](OperationRecord &record) { record.misfit = QStringLiteral("its state"); } },
    };
}

QByteArray replaced(QByteArray input, const char *before, const char *after)
{
    return input.contains(before) ? input.replace(before, after) : QByteArray("nothing to replace");
}

/** Everything the journal holds, to be compared. */
QByteArray journalOf(Plant &plant)
{
    return plant.database().value(
               "SELECT group_concat(operation_id || kind || state || input || error || ended_ms || epoch"
               " || lease_owner || updated_ms, '|') FROM quayside_operation")
        + plant.database().value("SELECT group_concat(operation_id || sequence || key || state || data, '|')"
                                 " FROM quayside_step");
}

/** Requests to any worker that could change something. */
int changingCalls(Plant &plant)
{
    int count = 0;
    for (const sim::RequestRecord &request : plant.fleet().requests())
        count += request.method == "GET" ? 0 : 1;
    return count;
}

/** A move that is committed: every console takes up what is left of it by itself, once it has lapsed. */
void insertLostMove(Plant &plant, const QByteArray &id = "lost", const QByteArray &name = "acme-sales")
{
    QVERIFY(plant.database().run(
        "UPDATE waha_session SET worker_id = 2 WHERE name = '" + name
        + "';"
          "INSERT INTO quayside_operation (operation_id, kind, state, worker_id, session_name, actor, input,"
          " created_ms, updated_ms, lease_until_ms, epoch) SELECT '"
        + id
        + "', 'move', 'running', '1', name,"
          " 'ann', '{\"way\":\"no-gap\",\"target\":\"2\",\"row\":\"' || id || '\",\"user\":\"1\"}', 1, 1, 1, "
          "1"
          " FROM waha_session WHERE name = '"
        + name + "'"));
    const char *const keys[] { "look", "reserve", "create", "link", "switchOn", "commit", "retire" };
    for (int i = 0; i < 7; ++i)
        QVERIFY(plant.database().run(
            "INSERT INTO quayside_step (operation_id, sequence, key, state) VALUES ('" + id + "', "
            + QByteArray::number(i) + ", '" + keys[i] + "', '" + (i < 6 ? "done" : "pending") + "')"));
}

/** What somebody may have written into the rows of such a move; {} stands for which. */
const QByteArrayList kRowDamages {
    "UPDATE quayside_step SET sequence = sequence + 100 WHERE {};"
    "UPDATE quayside_step SET sequence = sequence - 99 WHERE {}",
    "UPDATE quayside_step SET sequence = sequence + 100 WHERE {};"
    "UPDATE quayside_step SET sequence = sequence - 97 WHERE {}",
    "UPDATE quayside_step SET sequence = sequence + 2147483648 WHERE {}",
    "UPDATE quayside_step SET sequence = sequence + 4294967296 WHERE {}",
    "UPDATE quayside_step SET sequence = sequence - 7 WHERE {}",
    "UPDATE quayside_step SET sequence = 'x' || sequence WHERE {}",
    "UPDATE quayside_step SET sequence = 9 WHERE sequence = 6 AND {}",
    "UPDATE quayside_step SET key = 'teleport' WHERE sequence = 6 AND {}",
    "UPDATE quayside_step SET key = 'look' WHERE sequence = 6 AND {}",
    "DELETE FROM quayside_step WHERE sequence = 6 AND {}",
    "DELETE FROM quayside_step WHERE {}",
    "INSERT INTO quayside_step (operation_id, sequence, key, state) SELECT operation_id, 7, key, state FROM"
    " quayside_step WHERE sequence = 6 AND {}",
    "UPDATE quayside_step SET state = 'melted' WHERE sequence = 6 AND {}",
    "UPDATE quayside_step SET data = '{\"asked\"' WHERE sequence = 2 AND {}",
    "UPDATE quayside_operation SET kind = 'teleport' WHERE {}",
    "UPDATE quayside_operation SET kind = 'delete' WHERE {}",
    "UPDATE quayside_operation SET state = 'melted' WHERE {}",
    "UPDATE quayside_operation SET state = 'succeeded' WHERE {}",
    "UPDATE quayside_operation SET input = '{\"way\":\"no-gap\"' WHERE {}",
    "UPDATE quayside_operation SET input = '' WHERE {}",
    "UPDATE quayside_operation SET input = replace(input, 'no-gap', 'teleport') WHERE {}",
    "UPDATE quayside_operation SET input = replace(input, '\"target\":\"2\"', '\"target\":2') WHERE {}",
    "UPDATE quayside_operation SET epoch = 'old' WHERE {}",
};

} // namespace

/** What the journal says is believed only where it fits: nothing is done because of a row that does not. */
class RecordsTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyKindHasAWholeRow();
    void soundRecordsFit_data();
    void soundRecordsFit();
    void damagedOnesDoNot_data();
    void damagedOnesDoNot();
    void unknownNamesAreNotTakenForOthers();
    void olderRecordsFit();
    void rowsThatDoNotFitAreLeftAlone();
    void endedOnesAreShownToo();
    void seriesLeavesAMoveAlone();
    void bulkLeavesAChildAlone();
    void setAsideFreesTheSession();
};

/** A kind is known by its row alone, and what is done below is done for every one of them. */
void RecordsTest::everyKindHasAWholeRow()
{
    QStringList names;
    for (const OperationKind &kind : OperationKind::all()) {
        names << kind.name;
        QVERIFY2(kind.steps && kind.fitsInput && kind.fitsData && kind.make, qPrintable(names.last()));
        QVERIFY2(bool(kind.title) != bool(kind.titleText), qPrintable(names.last()));
        QVERIFY2(kind.auditWord || kind.auditsItems || isVerb(names.last()), qPrintable(names.last()));
        QVERIFY(OperationKind::of(names.last()) == &kind);
    }
    QStringList all = allKinds();
    all.sort();
    names.sort();
    QCOMPARE(names, all);
    QVERIFY(!OperationKind::of(u"teleport"));
}

void RecordsTest::soundRecordsFit_data()
{
    QTest::addColumn<QString>("kind");
    for (const QString &kind : allKinds())
        QTest::newRow(qPrintable(kind)) << kind;
}

void RecordsTest::soundRecordsFit()
{
    QFETCH(const QString, kind);
    const OperationRecord record = recordOf(kind);
    QVERIFY(!record.steps.empty());
    QCOMPARE(OperationRecords::misfit(record), QString());
}

void RecordsTest::damagedOnesDoNot_data()
{
    soundRecordsFit_data();
}

void RecordsTest::damagedOnesDoNot()
{
    QFETCH(const QString, kind);
    for (const auto &[name, damage] : damages()) {
        OperationRecord record = recordOf(kind);
        damage(record);
        QVERIFY2(!OperationRecords::misfit(record).isEmpty(), name);
    }
}

/** Reading takes the nearest name it knows: a bulk of an unknown verb would be a restart. */
void RecordsTest::unknownNamesAreNotTakenForOthers()
{
    const auto refused = [](const QString &kind, const char *before, const char *after) {
        OperationRecord record = recordOf(kind);
        record.input = replaced(record.input, before, after);
        return QJsonDocument::fromJson(record.input).isObject()
            && !OperationRecords::misfit(record).isEmpty();
    };
    QVERIFY(refused(kinds::kMove, "\"no-gap\"", "\"teleport\""));
    QVERIFY(refused(kinds::kMove, "\"way\":\"no-gap\"", "\"named\":\"waha1\""));
    QVERIFY(refused(kinds::kMove, "\"target\":\"2\"", "\"target\":\"\""));
    QVERIFY(refused(kinds::kMove, "\"target\":\"2\"", "\"target\":\"1\""));
    QVERIFY(refused(kinds::kMove, "\"target\":\"2\"", "\"target\":2"));
    QVERIFY(refused(kinds::kBulk, "\"stop\"", "\"purge\""));
    QVERIFY(refused(kinds::kBulk, "\"verb\":\"stop\"", "\"restores\":\"\""));
    QVERIFY(refused(kinds::kBulk, "\"other\"", "7"));
    QVERIFY(refused(kinds::kBulk, "\"other\"", "\"\""));
    QVERIFY(refused(kinds::kRestore, "\"start\"", "\"delete\""));
    QVERIFY(refused(kinds::kDrain, "\"no-gap\"", "\"teleport\""));
    QVERIFY(refused(kinds::kDrain, "\"drain\"", "\"rebalance\""));
    QVERIFY(refused(kinds::kRebalance, "\"target\":\"2\"", "\"target\":null"));
    QVERIFY(refused(kinds::kConfigure, "\"set\":{", "\"purge\":{"));
    QVERIFY(refused(kinds::kAdopt, "\"name\":\"acme-sales\"", "\"name\":\"\""));
    QVERIFY(refused(kinds::kCorrectRow, "\"target\":\"2\"", "\"target\":\"\""));
    const auto dataRefused = [](const QString &kind, size_t step, const QByteArray &data) {
        OperationRecord record = recordOf(kind);
        record.steps[step].state = shardmap::StepState::Done;
        record.steps[step].data = data;
        return !OperationRecords::misfit(record).isEmpty();
    };
    QVERIFY(dataRefused(toString(Verb::Delete), 0, "{\"call\":\"purge\"}"));
    QVERIFY(dataRefused(toString(Verb::Stop), 0, "{}"));
    QVERIFY(!dataRefused(toString(Verb::Stop), 0, "{\"call\":\"stop\"}"));
    QVERIFY(!dataRefused(toString(Verb::Stop), 0, "{\"call\":\"\"}"));
    QVERIFY(dataRefused(kinds::kConfigure, 0, "{\"needed\":\"yes\"}"));
    QVERIFY(dataRefused(kinds::kBulk, 0, "{\"results\":[[0,\"melted\",\"\"]]}"));
    QVERIFY(dataRefused(kinds::kBulk, 0, "{\"results\":[[2,\"failed\",\"\"]]}"));
    QVERIFY(dataRefused(kinds::kBulk, 0, "{\"results\":[[-1,\"failed\",\"\"]]}"));
    QVERIFY(dataRefused(kinds::kBulk, 0, "{\"results\":[[0,\"failed\",\"\"],[0,\"failed\",\"\"]]}"));
    QVERIFY(!dataRefused(kinds::kBulk, 0, "{\"results\":[[1,\"failed\",\"\"]]}"));
    QVERIFY(dataRefused(kinds::kRebalance, 0, "{\"results\":[{\"item\":1,\"state\":\"failed\"}]}"));
    QVERIFY(dataRefused(kinds::kRebalance, 0, "{\"paused\":\"maybe\"}"));
}

/** What is newer than a record may be missing in it. */
void RecordsTest::olderRecordsFit()
{
    OperationRecord record = recordOf(kinds::kMove);
    record.input = R"({"way":"no-gap","target":"2","row":"1"})";
    QCOMPARE(OperationRecords::misfit(record), QString());
    record = recordOf(toString(Verb::Create));
    record.input = R"({"user":"1"})";
    QCOMPARE(OperationRecords::misfit(record), QString());
    record = recordOf(kinds::kDrain);
    record.steps[1].data = R"({"results":[]})";
    QCOMPARE(OperationRecords::misfit(record), QString());
}

/** Beside a sound one, which every console takes up by itself. */
void RecordsTest::rowsThatDoNotFitAreLeftAlone()
{
    MoveStage stage;
    Plant &plant = stage.plant;
    {
        const Desk first(plant.file()); // makes the tables
    }
    for (qsizetype i = 0; i < kRowDamages.size(); ++i) {
        const QByteArray id = "lost" + QByteArray::number(i);
        plant.addRow(0, QString::fromLatin1("on-" + id));
        insertLostMove(plant, id, "on-" + id);
        const QByteArray which = "operation_id = '" + id + "'";
        QVERIFY(plant.database().run(QByteArray(kRowDamages[i]).replace("{}", which)));
    }
    const QByteArray before = journalOf(plant);
    insertLostMove(plant, "sound");
    Desk desk(plant.file());
    QTRY_COMPARE(desk.service().operations().size(), size_t(kRowDamages.size() + 1));
    for (qsizetype i = 0; i < kRowDamages.size(); ++i) {
        const OperationId id(QStringLiteral("lost%1").arg(i));
        const OperationView view = desk.service().view(id);
        QVERIFY2(!view.misfit.isEmpty() && view.interrupted, kRowDamages[i].constData());
        QVERIFY2(view.error.contains(view.misfit), qPrintable(view.error));
        QVERIFY(!view.resume.available && !view.undo.available && !view.canCancel
                && !view.retryFailed.available);
        desk.service().resume(id);
        desk.service().undo(id);
        desk.service().cancel(id);
        (void)desk.service().retryFailed(id);
        QVERIFY(!desk.service().permissions().verb(Verb::Stop, desk.session(1, view.subject.name)).available);
    }
    QCOMPARE(desk.service().runningCount(), 0);
    const OperationId sound(QStringLiteral("sound"));
    QVERIFY(desk.service().view(sound).misfit.isEmpty());
    QTRY_VERIFY(desk.service().view(sound).mine);
    QTRY_VERIFY(shardmap::isEnd(desk.service().view(sound).state));
    plant.database().run("DELETE FROM quayside_operation WHERE operation_id = 'sound';"
                         "DELETE FROM quayside_step WHERE operation_id = 'sound'");
    QCOMPARE(journalOf(plant), before);
    QCOMPARE(plant.database().value("SELECT count(*) FROM quayside_audit WHERE operation_id <> 'sound'"),
             QByteArray("0"));
}

void RecordsTest::endedOnesAreShownToo()
{
    MoveStage stage;
    {
        const Desk first(stage.plant.file());
    }
    insertLostMove(stage.plant);
    QVERIFY(stage.plant.database().run("UPDATE quayside_operation SET state = 'melted', ended_ms = 5"));
    Desk desk(stage.plant.file());
    const OperationId id(QStringLiteral("lost"));
    QTRY_VERIFY(!desk.service().view(id).misfit.isEmpty());
    const OperationView view = desk.service().view(id);
    QVERIFY(!view.interrupted && shardmap::isEnd(view.state));
    QVERIFY(desk.service().permissions().verb(Verb::Restart, desk.session(0, kName)).reason
            != desk.service().view(id).title);
    QVERIFY(desk.service().operationOn(Desk::key(0, kName)).isEmpty());
}

/** The series goes on with the others, and says of this one why it does not. */
void RecordsTest::seriesLeavesAMoveAlone()
{
    MoveStage stage;
    {
        const Desk first(stage.plant.file());
    }
    OperationRecord drain = recordOf(kinds::kRebalance);
    const QByteArray items
        = R"({"results":[{"item":0,"state":"running","operation":"lost"}],"paused":false,"stopped":false})";
    insertLostMove(stage.plant);
    QVERIFY(stage.plant.database().run(
        "UPDATE waha_session SET worker_id = 1;"
        "UPDATE quayside_operation SET parent_id = 'series';"
        "UPDATE quayside_step SET key = 'teleport' WHERE sequence = 6;"
        "INSERT INTO quayside_operation (operation_id, kind, state, account, actor, input, created_ms,"
        " updated_ms, lease_until_ms, epoch) VALUES ('series', 'rebalance', 'running', '*', 'ann', '"
        + drain.input
        + "', 1, 1, 1, 1);"
          "INSERT INTO quayside_step (operation_id, sequence, key, state, data) VALUES ('series',"
          " 0, 'items', 'running', '"
        + items + "')"));
    const QByteArray child = "SELECT epoch || state || ended_ms FROM quayside_operation WHERE kind = 'move'";
    const QByteArray before = stage.plant.database().value(child);
    Desk desk(stage.plant.file());
    const OperationId id(QStringLiteral("series"));
    QTRY_VERIFY(desk.service().view(id).resume.available);
    desk.service().resume(id);
    const OperationView view = desk.ended(id);
    QCOMPARE(view.items.size(), size_t(1));
    QVERIFY(view.items.front().state == OperationState::Failed);
    QVERIFY2(view.items.front().text.contains(QStringLiteral("teleport")),
             qPrintable(view.items.front().text));
    QCOMPARE(stage.plant.database().value(child), before);
    QCOMPARE(changingCalls(stage.plant), 0);
}

void RecordsTest::bulkLeavesAChildAlone()
{
    sim::WorkerConfig worker;
    worker.sessions
        = { Plant::working(kName.toStdString(), "12025550101"), Plant::working("other", "12025550102") };
    Plant plant({ worker });
    plant.addRow(0, kName);
    plant.addRow(0, QStringLiteral("other"));
    {
        const Desk first(plant.file());
    }
    QVERIFY(plant.database().run(
        "INSERT INTO quayside_operation (operation_id, kind, state, worker_id, session_name, parent_id, "
        "actor,"
        " input, created_ms, updated_ms, lease_until_ms, epoch) VALUES ('bulk', 'bulk', 'running', '', '', "
        "'',"
        " 'ann', '"
        + recordOf(kinds::kBulk).input
        + "', 1, 1, 1, 1), ('child', 'stop', 'running', '1', 'acme-sales', 'bulk', 'ann', '', 1, 1, 1, 1);"
          "INSERT INTO quayside_step (operation_id, sequence, key, state) VALUES ('bulk', 0, 'items',"
          " 'running'), ('child', 0, 'look', 'running'), ('child', 1, 'call', 'pending')"));
    Desk desk(plant.file());
    const OperationId id(QStringLiteral("bulk"));
    QTRY_VERIFY(desk.service().view(id).resume.available);
    desk.service().resume(id);
    const OperationView view = desk.ended(id);
    QCOMPARE(view.items.size(), size_t(2));
    QVERIFY(view.items[0].state == OperationState::Failed);
    QVERIFY2(view.items[0].text.contains(QStringLiteral("not understood")), qPrintable(view.items[0].text));
    QVERIFY2(view.items[1].state == OperationState::Succeeded, qPrintable(view.items[1].text));
    QCOMPARE(plant.truth(0, kName).status, sim::Status::Working);
    QCOMPARE(plant.unfinished(), 1);
    QCOMPARE(plant.database().value("SELECT epoch FROM quayside_operation WHERE operation_id = 'child'"),
             QByteArray("1"));
}

/** The way out: without it the session could never be worked on again. */
void RecordsTest::setAsideFreesTheSession()
{
    MoveStage stage;
    {
        const Desk first(stage.plant.file());
    }
    insertLostMove(stage.plant);
    QVERIFY(stage.plant.database().run("UPDATE waha_session SET worker_id = 1;"
                                       "UPDATE quayside_operation SET state = 'melted'"));
    Desk desk(stage.plant.file());
    const OperationId id(QStringLiteral("lost"));
    QTRY_VERIFY(desk.service().view(id).interrupted);
    QVERIFY(!desk.service().permissions().verb(Verb::Restart, desk.session(0, kName)).available);
    QVERIFY(await(desk.service().setAside(id)));
    QTRY_VERIFY(desk.service().permissions().verb(Verb::Restart, desk.session(0, kName)).available);
    QVERIFY(shardmap::isEnd(desk.service().view(id).state));
    QCOMPARE(stage.plant.database().value("SELECT action || detail FROM quayside_audit"),
             QByteArray("set-asidemove"));
    QCOMPARE(changingCalls(stage.plant), 0);
    const OperationId restart = desk.run(Verb::Restart, 0, kName);
    QVERIFY(desk.ended(restart).state == OperationState::Succeeded);
    QVERIFY(!await(desk.service().setAside(restart)));
}

QTEST_GUILESS_MAIN(RecordsTest)
#include "test_records.moc"
