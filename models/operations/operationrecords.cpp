// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/operationrecords.h"

#include "core/foreigntext.h"
#include "operations/bulkplan.h"
#include "operations/compactjson.h"
#include "operations/createinput.h"
#include "operations/keepcopyoperation.h"
#include "operations/kinds.h"
#include "operations/moves/moverecipe.h"
#include "operations/observation.h"
#include "operations/rowchange.h"
#include "operations/rowoperation.h"
#include "operations/series/moveseriesrecord.h"
#include "operations/sessionoperation.h"
#include "operations/steps.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QThreadPool>

#include <algorithm>

namespace quayside::operations {

using namespace Qt::StringLiterals;
using shardmap::OperationRecord;
using shardmap::StepRecord;
using shardmap::StepState;

namespace {

/** Nothing where the text is no JSON object; no text is an empty one. */
std::optional<QJsonObject> objectOf(const QByteArray &json)
{
    if (json.isEmpty())
        return QJsonObject();
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError || !document.isObject())
        return {};
    return document.object();
}

/**
 * True where `again`, written from what was read of `stored`, says what `stored` does: nothing in it was of
 * another type or unknown, or (with `whole`) left out. What an older version did not write yet is not missed:
 * reading has its own idea of it.
 */
bool saysTheSame(const QJsonValue &stored, const QJsonValue &again, bool whole = true)
{
    if (stored.isArray() && again.isArray()) {
        const QJsonArray before = stored.toArray();
        const QJsonArray after = again.toArray();
        return std::equal(before.begin(), before.end(), after.begin(), after.end(),
                          [](const QJsonValue &a, const QJsonValue &b) { return saysTheSame(a, b); });
    }
    if (!stored.isObject() || !again.isObject())
        return stored == again;
    const QStringList keys = stored.toObject().keys();
    return std::ranges::all_of(keys, [&](const QString &key) {
        return again[key].isUndefined() ? !whole : saysTheSame(stored[key], again[key]);
    });
}

bool saysTheSame(const QJsonObject &stored, const QByteArray &again, bool whole = true)
{
    return saysTheSame(QJsonValue(stored), QJsonValue(*objectOf(again)), whole);
}

bool hasText(const QJsonObject &object, const QString &name)
{
    return !object.value(name).toString().isEmpty();
}

/** Reading takes a move without a way for one of the first kind. */
bool haveWays(const QJsonArray &moves)
{
    return std::all_of(moves.begin(), moves.end(),
                       [](const QJsonValue &move) { return hasText(move.toObject(), u"way"_s); });
}

QStringList stepsOfMove(MoveWay way)
{
    switch (way) {
    case MoveWay::NoGap:
        return { steps::kLook,     steps::kReserve, steps::kCreate, steps::kLink,
                 steps::kSwitchOn, steps::kCommit,  steps::kRetire };
    case MoveWay::Strict:
        return { steps::kLook, steps::kReserve,  steps::kCreate, steps::kStopSource,
                 steps::kLink, steps::kSwitchOn, steps::kCommit, steps::kRetire };
    case MoveWay::Reassign:
        return { steps::kLook, steps::kReserve, steps::kStopSource, steps::kStartTarget, steps::kCommit };
    case MoveWay::Evacuate:
        break;
    }
    return { steps::kLook, steps::kTombstone, steps::kReserve, steps::kCreate,
             steps::kLink, steps::kSwitchOn,  steps::kCommit };
}

QStringList stepsOfVerb(Verb verb)
{
    if (verb == Verb::Create)
        return { steps::kReserve, steps::kCreate, steps::kObserve, steps::kRow };
    if (verb == Verb::Delete)
        return { steps::kLook, steps::kCall, steps::kObserve, steps::kRemoveRow };
    return { steps::kLook, steps::kCall, steps::kObserve };
}

/** A verb or a change, not both and not neither, on sessions that have a name and a worker. */
bool isPlan(const BulkPlan &plan, const QString &kind)
{
    const auto isWhole = [](const SessionKey &key) { return !key.worker.isEmpty() && !key.name.isEmpty(); };
    const bool isKind = plan.kind() == kind && (kind != kinds::kRestore || plan.verb == Verb::Start);
    const bool hasUsers = plan.users.isEmpty() || size_t(plan.users.size()) == plan.sessions.size();
    return isKind && hasUsers && !plan.sessions.empty() && std::ranges::all_of(plan.sessions, isWhole);
}

bool isMove(const SeriesMove &move)
{
    return !move.session.worker.isEmpty() && !move.session.name.isEmpty() && !move.target.isEmpty()
        && !move.row.isEmpty();
}

bool isSeries(const MoveSeriesRecipe &recipe, const OperationRecord &record)
{
    return toString(recipe.kind) == record.kind && recipe.worker == record.subject.worker
        && std::ranges::all_of(recipe.moves, isMove);
}

bool isChange(const RowChange &change)
{
    if (change.row.name.isEmpty())
        return false;
    if (change.kind == kinds::kAdopt)
        return !change.row.worker.isEmpty();
    if (change.row.id.isEmpty())
        return false;
    if (change.kind == kinds::kAssignUser)
        return !change.newUser.isEmpty();
    return change.kind == kinds::kRemoveRow || !change.target.isEmpty();
}

bool isChoice(const KeepCopyRecipe &recipe, const OperationRecord &record)
{
    const bool hasRow = !recipe.row.isEmpty() && !recipe.rowWorker.isEmpty();
    return !recipe.kept.worker.isEmpty() && !recipe.kept.name.isEmpty() && recipe.kept != record.subject
        && (hasRow || recipe.row.isEmpty());
}

/** Only strings, and only these. */
bool hasOnlyTexts(const QJsonObject &object, const QStringList &names)
{
    return std::ranges::all_of(object.keys(), [&](const QString &key) {
        return names.contains(key) && object.value(key).isString();
    });
}

bool isOver(const StepRecord &step)
{
    return step.state == StepState::Done;
}

} // namespace

QStringList OperationRecords::steps(const OperationRecord &record)
{
    if (isVerb(record.kind))
        return stepsOfVerb(verbFromString(record.kind));
    const bool isPlain = record.kind == kinds::kRebalance || record.kind == kinds::kMoveSelection
        || (record.kind == kinds::kBringBack && record.subject.worker.isEmpty());
    if (kinds::isBulk(record.kind) || isPlain)
        return { steps::kItems };
    if (record.kind == kinds::kDrain)
        return { steps::kCordon, steps::kItems, steps::kDrained };
    if (record.kind == kinds::kEvacuate)
        return { steps::kCordon, steps::kItems, steps::kEvacuated };
    if (record.kind == kinds::kBringBack)
        return { steps::kUncordon, steps::kItems };
    if (record.kind == kinds::kConfigure)
        return { steps::kLook, steps::kCall, steps::kObserve };
    if (record.kind == kinds::kMove)
        return stepsOfMove(MoveRecipe::fromJournal(record.input).way);
    if (record.kind == kinds::kBury)
        return { steps::kLook, steps::kCall, steps::kObserve, steps::kForget };
    if (record.kind == kinds::kKeepCopy)
        return { steps::kLook, steps::kCorrectRow, steps::kCall, steps::kObserve };
    return kinds::isRow(record.kind) ? QStringList { RowOperation::stepKey(record.kind) } : QStringList();
}

QString OperationRecords::misfit(const OperationRecord &record)
{
    if (!record.misfit.isEmpty())
        return record.misfit;
    if (steps(record).isEmpty())
        return tr("this version does not know operations of the kind “%1”").arg(foreign::name(record.kind));
    if (const QString subject = misfitOfSubject(record); !subject.isEmpty())
        return subject;
    if (const QString input = misfitOfInput(record); !input.isEmpty())
        return input;
    if (const QString steps = misfitOfSteps(record); !steps.isEmpty())
        return steps;
    for (const StepRecord &step : record.steps) {
        if (const QString data = misfitOfData(record, step); !data.isEmpty())
            return data;
    }
    return {};
}

QString OperationRecords::misfitOfSubject(const OperationRecord &record)
{
    const bool hasName = !record.subject.name.isEmpty();
    const bool hasWorker = !record.subject.worker.isEmpty();
    const bool isOfWorker
        = record.kind == kinds::kRestore || record.kind == kinds::kDrain || record.kind == kinds::kEvacuate;
    const bool isOfNone = !isOfWorker && (kinds::isBulk(record.kind) || kinds::isSeries(record.kind));
    // of a row that points to no worker
    const bool isRow = kinds::isRow(record.kind) && record.kind != kinds::kAdopt;
    const bool fits = record.kind == kinds::kBringBack ? !hasName // of a worker, or of a selection
        : isOfNone                                     ? !hasName && !hasWorker
        : isOfWorker                                   ? hasWorker && !hasName
                                                       : hasName && (hasWorker || isRow);
    return fits ? QString() : tr("it does not say which session or worker it is about");
}

QString OperationRecords::badInput(const QString &what)
{
    return tr("what it was given to do can't be read: %1").arg(what);
}

QString OperationRecords::badData(const StepRecord &step)
{
    return tr("what its step “%1” left behind can't be read").arg(foreign::name(step.key));
}

QString OperationRecords::misfitOfInput(const OperationRecord &record)
{
    const QByteArray &input = record.input;
    const std::optional<QJsonObject> said = objectOf(input);
    if (!said)
        return badInput(tr("it is no JSON object"));
    bool fits = true;
    if (record.kind == toString(Verb::Create)) {
        fits = saysTheSame(*said, CreateRecipe::fromJournal(record.subject, input).toJournal());
    } else if (record.kind == toString(Verb::Delete)) {
        fits = hasOnlyTexts(*said, { u"row"_s, u"user"_s, u"leftover"_s });
    } else if (isVerb(record.kind)) {
        fits = hasOnlyTexts(*said, { SessionOperation::kRestores });
    } else if (kinds::isBulk(record.kind)) {
        const BulkPlan plan = BulkPlan::fromJson(input);
        const bool isWhole = plan.change || !plan.users.isEmpty() || hasText(*said, u"verb"_s);
        fits = isWhole && isPlan(plan, record.kind) && saysTheSame(*said, plan.toJson());
    } else if (kinds::isSeries(record.kind)) {
        const MoveSeriesRecipe recipe = MoveSeriesRecipe::fromJournal(input);
        const bool isWhole = haveWays(said->value(u"moves"_s).toArray());
        fits = isWhole && isSeries(recipe, record) && saysTheSame(*said, recipe.toJournal());
    } else if (record.kind == kinds::kConfigure) {
        const ConfigChange change = ConfigChange::fromJournal(input);
        fits = !change.isEmpty() && saysTheSame(*said, change.toJournal());
    } else if (record.kind == kinds::kMove) {
        const MoveRecipe recipe = MoveRecipe::fromJournal(input);
        const bool isWhole = hasText(*said, u"way"_s) && !recipe.target.isEmpty() && !recipe.row.isEmpty();
        fits = isWhole && recipe.target != record.subject.worker && saysTheSame(*said, recipe.toJournal());
    } else if (record.kind == kinds::kKeepCopy) {
        const KeepCopyRecipe recipe = KeepCopyRecipe::fromJournal(input);
        fits = isChoice(recipe, record) && saysTheSame(*said, recipe.toJournal());
    } else if (record.kind == kinds::kBury) {
        fits = hasOnlyTexts(*said, { u"account"_s });
    } else {
        const RowChange change = RowChange::fromRecord(record);
        fits = isChange(change) && saysTheSame(*said, change.toJson());
    }
    return fits ? QString() : badInput(tr("something is missing, or is more than this version knows"));
}

/** Exactly the steps of its kind, in their order, numbered from 0. */
QString OperationRecords::misfitOfSteps(const OperationRecord &record)
{
    const QStringList keys = steps(record);
    for (qsizetype i = 0; i < keys.size(); ++i) {
        if (static_cast<size_t>(i) >= record.steps.size())
            return tr("its step “%1” is missing").arg(keys[i]);
        const StepRecord &step = record.steps[static_cast<size_t>(i)];
        if (step.key != keys[i])
            return tr("it has the step “%1” where “%2” belongs").arg(foreign::name(step.key), keys[i]);
        if (step.sequence != i)
            return tr("its step “%1” has the number %2").arg(foreign::name(step.key)).arg(step.sequence);
    }
    if (record.steps.size() > static_cast<size_t>(keys.size()))
        return tr("it has the step “%1”, which its kind has not")
            .arg(foreign::name(record.steps[static_cast<size_t>(keys.size())].key));
    return {};
}

QString OperationRecords::misfitOfData(const OperationRecord &record, const StepRecord &step)
{
    const std::optional<QJsonObject> data = objectOf(step.data);
    if (!data)
        return badData(step);
    bool fits = true;
    if (step.key == steps::kItems && kinds::isBulk(record.kind)) {
        const auto progress = BulkProgress::fromJournal(BulkPlan::fromJson(record.input), step.data);
        fits = saysTheSame(*data, progress.toJournal(), false);
    } else if (step.key == steps::kItems) {
        const auto progress
            = MoveSeriesProgress::fromJournal(MoveSeriesRecipe::fromJournal(record.input), step.data);
        fits = saysTheSame(*data, progress.toJournal(), false);
    } else if (step.key == steps::kLook && isOver(step) && record.kind == kinds::kConfigure) {
        fits = data->value(u"needed"_s).isBool();
    } else if (step.key == steps::kLook && isOver(step) && record.kind != kinds::kMove) {
        const QJsonValue call = data->value(u"call"_s);
        fits = call.isString() && (call.toString().isEmpty() || actionFromString(call.toString()));
    } else if (data->contains(u"asked"_s)) {
        fits = data->value(u"asked"_s).isBool();
    }
    return fits ? QString() : badData(step);
}

Future<OperationRecords::List> OperationRecords::read(shardmap::ShardMap &map, int limit)
{
    using Records = std::vector<OperationRecord>;
    return map.operations(limit).then(QThreadPool::globalInstance(),
                                      [](Result<Records> read) -> Result<List> {
                                          if (!read)
                                              return failure(read.error());
                                          auto records = std::make_shared<Records>(std::move(*read));
                                          for (OperationRecord &record : *records)
                                              record.misfit = misfit(record);
                                          return List(std::move(records));
                                      });
}

Future<OperationRecord> OperationRecords::takeOver(shardmap::ShardMap &map, const OperationId &operation)
{
    return map.takeOver(operation).then([](Result<OperationRecord> taken) -> Result<OperationRecord> {
        if (!taken)
            return taken;
        const QString why = misfit(*taken);
        return why.isEmpty() ? taken : Result<OperationRecord>(failure(notUnderstood(why)));
    });
}

Error OperationRecords::notUnderstood(const QString &misfit)
{
    Error error;
    error.kind = ErrorKind::Unsupported;
    error.message = tr("Its record in the journal is not understood: %1.").arg(misfit);
    error.remedy = tr("Look at it with the version of Quayside that wrote it, or set it aside.");
    return error;
}

} // namespace quayside::operations
