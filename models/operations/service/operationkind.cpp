// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/service/operationkind.h"

#include "core/foreigntext.h"
#include "operations/audit/audittext.h"
#include "operations/bulk/bulkoperation.h"
#include "operations/configure/configtext.h"
#include "operations/configure/configureoperation.h"
#include "operations/engine/kinds.h"
#include "operations/engine/steps.h"
#include "operations/map/rowoperation.h"
#include "operations/moves/buryoperation.h"
#include "operations/moves/moveoperation.h"
#include "operations/series/moveseriesoperation.h"
#include "operations/series/moveseriestext.h"
#include "operations/service/operationviews.h"
#include "operations/service/permissions.h"
#include "operations/session/createoperation.h"
#include "operations/session/keepcopyoperation.h"
#include "operations/session/lifecycleoperation.h"

#include <QJsonDocument>

namespace quayside::operations {

using namespace Qt::StringLiterals;
using shardmap::StepRecord;

namespace {

using Record = OperationKind::Record;
using Family = OperationKind::Family;
using Subject = OperationKind::Subject;
using Destruction = OperationKind::Destruction;

// Whether JSON that anybody may have written is what this version would write

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
    return saysTheSame(QJsonValue(stored), QJsonValue(QJsonDocument::fromJson(again).object()), whole);
}

bool hasText(const QJsonObject &object, const QString &name)
{
    return !object.value(name).toString().isEmpty();
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
    return step.state == shardmap::StepState::Done;
}

/** What a step that asks a server, or a phone, says of that. */
bool fitsAsked(const Record &, const StepRecord &, const QJsonObject &data)
{
    return !data.contains(u"asked"_s) || data.value(u"asked"_s).isBool();
}

/** Of a kind whose first step decides on a call to make, or none. */
bool fitsCall(const Record &record, const StepRecord &step, const QJsonObject &data)
{
    if (step.key != steps::kLook || !isOver(step))
        return fitsAsked(record, step, data);
    const QJsonValue call = data.value(u"call"_s);
    return call.isString() && (call.toString().isEmpty() || actionFromString(call.toString()));
}

QString sessionOf(const Record &record)
{
    return foreign::name(record.subject.name);
}

template <typename Kind>
std::unique_ptr<Operation> make(OperationContext &context, const Record &record, const OperationStarters &)
{
    return std::make_unique<Kind>(context, record);
}

// Verbs

QString titleOfVerb(const Record &record, const OperationContext &context)
{
    return VerbText::title(verbFromString(record.kind), record.subject.name,
                           context.workerName(record.subject.worker));
}

Availability allowedVerb(const Record &record, const Permissions &permissions, fleet::SessionIndex session)
{
    return permissions.verb(verbFromString(record.kind), session);
}

QStringList stepsOfCall(const Record &)
{
    return { steps::kLook, steps::kCall, steps::kObserve };
}

bool fitsVerb(const Record &, const QJsonObject &input)
{
    return hasOnlyTexts(input, { SessionOperation::kRestores });
}

bool fitsCreate(const Record &record, const QJsonObject &input)
{
    return saysTheSame(input, CreateRecipe::fromJournal(record.subject, record.input).toJournal());
}

std::unique_ptr<Operation> makeCreate(OperationContext &context, const Record &record,
                                      const OperationStarters &)
{
    return std::make_unique<CreateOperation>(context, record,
                                             CreateRecipe::fromJournal(record.subject, record.input));
}

constexpr OperationKind lifecycle(QLatin1StringView name, const char *badge)
{
    return { .name = name,
             .destroys = Destruction::Nothing,
             .badge = badge,
             .title = titleOfVerb,
             .allowed = allowedVerb,
             .steps = stepsOfCall,
             .fitsInput = fitsVerb,
             .fitsData = fitsCall,
             .make = make<LifecycleOperation> };
}

// Bulk operations

/** A verb or a change, not both and not neither, on sessions that have a name and a worker. */
bool isPlan(const BulkPlan &plan, const QString &kind)
{
    const auto isWhole = [](const SessionKey &key) { return !key.worker.isEmpty() && !key.name.isEmpty(); };
    const bool isKind = plan.kind() == kind && (plan.restores.isEmpty() || plan.verb == Verb::Start);
    const bool hasUsers = plan.users.isEmpty() || size_t(plan.users.size()) == plan.sessions.size();
    return isKind && hasUsers && !plan.sessions.empty() && std::ranges::all_of(plan.sessions, isWhole);
}

bool fitsBulk(const Record &record, const QJsonObject &input)
{
    const BulkPlan plan = BulkPlan::fromJson(record.input);
    const bool isWhole = plan.change || !plan.users.isEmpty() || hasText(input, u"verb"_s);
    return isWhole && isPlan(plan, record.kind) && saysTheSame(input, plan.toJson());
}

bool fitsBulkData(const Record &record, const StepRecord &step, const QJsonObject &data)
{
    const auto progress = BulkProgress::fromJournal(BulkPlan::fromJson(record.input), step.data);
    return saysTheSame(data, progress.toJournal(), false);
}

std::unique_ptr<Operation> makeBulk(OperationContext &context, const Record &record,
                                    const OperationStarters &starters)
{
    return std::make_unique<BulkOperation>(context, record, BulkPlan::fromJson(record.input),
                                           starters.children);
}

constexpr OperationKind bulk(QLatin1StringView name, Destruction destroys, const char *badge,
                             const char *auditWord)
{
    return { .name = name,
             .family = Family::Bulk,
             .subject = Subject::None,
             .destroys = destroys,
             .auditsItems = true,
             .badge = badge,
             .auditWord = auditWord,
             .title = [](const Record &record,
                         const OperationContext &) { return BulkPlan::fromJson(record.input).title(); },
             .steps = [](const Record &) { return QStringList { steps::kItems }; },
             .fitsInput = fitsBulk,
             .fitsData = fitsBulkData,
             .make = makeBulk,
             .summarise = OperationViews::summariseBulk,
             .describe = OperationViews::describeBulk };
}

constexpr OperationKind restoring()
{
    OperationKind kind = bulk(kinds::kRestore, Destruction::Nothing,
                              QT_TRANSLATE_NOOP("quayside::items::OperationBadges", "RESTORING"),
                              QT_TRANSLATE_NOOP("quayside::operations::AuditText", "Restore sessions"));
    kind.subject = Subject::Worker;
    kind.restoresWorker = true;
    kind.auditsItems = false;
    return kind;
}

// Repairs of rows

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

bool fitsRow(const Record &record, const QJsonObject &input)
{
    const RowChange change = RowChange::fromRecord(record);
    return isChange(change) && saysTheSame(input, change.toJson());
}

constexpr OperationKind row(QLatin1StringView name, const char *badge, const char *auditWord,
                            const char *titleText, Subject subject = Subject::RowOfSession)
{
    return { .name = name,
             .family = Family::Row,
             .subject = subject,
             .destroys = Destruction::Nothing,
             .badge = badge,
             .auditWord = auditWord,
             .titleText = titleText,
             .steps = [](const Record &record) { return QStringList { RowOperation::stepKey(record.kind) }; },
             .fitsInput = fitsRow,
             .fitsData = fitsAsked,
             .make = make<RowOperation> };
}

// Moves

bool fitsMove(const Record &record, const QJsonObject &input)
{
    const MoveRecipe recipe = MoveRecipe::fromJournal(record.input);
    const bool isWhole = hasText(input, u"way"_s) && !recipe.target.isEmpty() && !recipe.row.isEmpty();
    return isWhole && recipe.target != record.subject.worker && saysTheSame(input, recipe.toJournal());
}

QString titleOfMove(const Record &record, const OperationContext &context)
{
    const MoveRecipe recipe = MoveRecipe::fromJournal(record.input);
    return OperationTitle::tr("Move %1 from %2 to %3")
        .arg(sessionOf(record), context.workerName(record.subject.worker), context.workerName(recipe.target));
}

// Series of moves

/** Reading takes a move without a way for one of the first kind. */
bool haveWays(const QJsonArray &moves)
{
    return std::all_of(moves.begin(), moves.end(),
                       [](const QJsonValue &move) { return hasText(move.toObject(), u"way"_s); });
}

bool isMove(const SeriesMove &move)
{
    return !move.session.worker.isEmpty() && !move.session.name.isEmpty() && !move.target.isEmpty()
        && !move.row.isEmpty();
}

bool isSeries(const MoveSeriesRecipe &recipe, const Record &record)
{
    return toString(recipe.kind) == record.kind && recipe.worker == record.subject.worker
        && std::ranges::all_of(recipe.moves, isMove);
}

bool fitsSeries(const Record &record, const QJsonObject &input)
{
    const MoveSeriesRecipe recipe = MoveSeriesRecipe::fromJournal(record.input);
    const bool isWhole = haveWays(input.value(u"moves"_s).toArray());
    return isWhole && isSeries(recipe, record) && saysTheSame(input, recipe.toJournal());
}

bool fitsSeriesData(const Record &record, const StepRecord &step, const QJsonObject &data)
{
    if (step.key != steps::kItems)
        return fitsAsked(record, step, data);
    const auto progress
        = MoveSeriesProgress::fromJournal(MoveSeriesRecipe::fromJournal(record.input), step.data);
    return saysTheSame(data, progress.toJournal(), false);
}

QString titleOfSeries(const Record &record, const OperationContext &context)
{
    const MoveSeriesRecipe recipe = MoveSeriesRecipe::fromJournal(record.input);
    return MoveSeriesText::title(recipe.kind, context.workerName(record.subject.worker),
                                 static_cast<int>(recipe.moves.size()));
}

QStringList stepsOfItems(const Record &)
{
    return { steps::kItems };
}

std::unique_ptr<Operation> makeSeries(OperationContext &context, const Record &record,
                                      const OperationStarters &starters)
{
    return std::make_unique<MoveSeriesOperation>(context, record, starters.moves);
}

constexpr OperationKind series(QLatin1StringView name, Subject subject, QStringList (*steps)(const Record &),
                               const char *badge, const char *auditWord)
{
    return { .name = name,
             .family = Family::Series,
             .subject = subject,
             .destroys = Destruction::ByItems,
             .badge = badge,
             .auditWord = auditWord,
             .title = titleOfSeries,
             .steps = steps,
             .fitsInput = fitsSeries,
             .fitsData = fitsSeriesData,
             .make = makeSeries,
             .summarise = OperationViews::summariseSeries,
             .describe = OperationViews::describeSeries };
}

// Ending a double run

bool fitsKeepCopy(const Record &record, const QJsonObject &input)
{
    const KeepCopyRecipe recipe = KeepCopyRecipe::fromJournal(record.input);
    const bool hasRow = !recipe.row.isEmpty() && !recipe.rowWorker.isEmpty();
    const bool isChoice = !recipe.kept.worker.isEmpty() && !recipe.kept.name.isEmpty()
        && recipe.kept != record.subject && (hasRow || recipe.row.isEmpty());
    return isChoice && saysTheSame(input, recipe.toJournal());
}

QString titleOfKeepCopy(const Record &record, const OperationContext &context)
{
    const KeepCopyRecipe recipe = KeepCopyRecipe::fromJournal(record.input);
    return OperationTitle::tr("Stop %1 on %2, keep %3 on %4")
        .arg(sessionOf(record), context.workerName(record.subject.worker), foreign::name(recipe.kept.name),
             context.workerName(recipe.kept.worker));
}

// Changing the configuration

bool fitsConfigure(const Record &record, const QJsonObject &input)
{
    const ConfigChange change = ConfigChange::fromJournal(record.input);
    return !change.isEmpty() && saysTheSame(input, change.toJournal());
}

bool fitsConfigureData(const Record &record, const StepRecord &step, const QJsonObject &data)
{
    if (step.key == steps::kLook && isOver(step))
        return data.value(u"needed"_s).isBool();
    return fitsAsked(record, step, data);
}

QString titleOfConfigure(const Record &record, const OperationContext &context)
{
    return ConfigText::title(record.subject.name, context.workerName(record.subject.worker));
}

std::unique_ptr<Operation> makeConfigure(OperationContext &context, const Record &record,
                                         const OperationStarters &)
{
    return std::make_unique<ConfigureOperation>(context, record, ConfigChange::fromJournal(record.input));
}

// The rows

constexpr std::array kKinds {
    OperationKind {
        .name = kinds::kCreate,
        .destroys = Destruction::Nothing,
        .linksPhone = true,
        .mayUnlink = true,
        .badge = QT_TRANSLATE_NOOP("quayside::items::OperationBadges", "CREATING"),
        .title = titleOfVerb,
        .allowed = allowedVerb,
        .inputFor = CreateRecipe::inputFor,
        .steps =
            [](const Record &) {
                return QStringList { steps::kReserve, steps::kCreate, steps::kObserve, steps::kRow };
            },
        .fitsInput = fitsCreate,
        .fitsData = fitsAsked,
        .make = makeCreate,
        .isReversible = // until its row is in the map
        [](const Record &record) { return !isStepDone(record, steps::kRow); },
    },
    lifecycle(kinds::kStart, QT_TRANSLATE_NOOP("quayside::items::OperationBadges", "STARTING")),
    lifecycle(kinds::kStop, QT_TRANSLATE_NOOP("quayside::items::OperationBadges", "STOPPING")),
    lifecycle(kinds::kRestart, QT_TRANSLATE_NOOP("quayside::items::OperationBadges", "RESTARTING")),
    OperationKind {
        .name = kinds::kLogOut,
        .destroys = Destruction::Link,
        .mayUnlink = true,
        .badge = QT_TRANSLATE_NOOP("quayside::items::OperationBadges", "LOGGING OUT"),
        .title = titleOfVerb,
        .allowed = allowedVerb,
        .steps = stepsOfCall,
        .fitsInput = fitsVerb,
        .fitsData = fitsCall,
        .make = make<LogOutOperation>,
    },
    OperationKind {
        .name = kinds::kDelete,
        .destroys = Destruction::Session,
        .mayUnlink = true,
        .badge = QT_TRANSLATE_NOOP("quayside::items::OperationBadges", "DELETING"),
        .title = titleOfVerb,
        .allowed = allowedVerb,
        .inputFor = DeleteOperation::inputFor,
        .steps =
            [](const Record &) {
                return QStringList { steps::kLook, steps::kCall, steps::kObserve, steps::kRemoveRow };
            },
        .fitsInput =
            [](const Record &, const QJsonObject &input) {
                return hasOnlyTexts(input, { u"row"_s, u"user"_s, u"leftover"_s });
            },
        .fitsData = fitsCall,
        .make = make<DeleteOperation>,
    },
    OperationKind {
        .name = kinds::kConfigure,
        .destroys = Destruction::Nothing,
        .badge = QT_TRANSLATE_NOOP("quayside::items::OperationBadges", "CHANGING"),
        .auditWord = QT_TRANSLATE_NOOP("quayside::operations::AuditText", "Change configuration"),
        .title = titleOfConfigure,
        .steps = stepsOfCall,
        .fitsInput = fitsConfigure,
        .fitsData = fitsConfigureData,
        .make = makeConfigure,
        .describe = OperationViews::describeConfigure,
    },
    OperationKind {
        .name = kinds::kMove,
        .destroys = Destruction::OldCopy,
        .linksPhone = true,
        .mayUnlink = true,
        .badge = QT_TRANSLATE_NOOP("quayside::items::OperationBadges", "MOVING"),
        .auditWord = QT_TRANSLATE_NOOP("quayside::operations::AuditText", "Move"),
        .title = titleOfMove,
        .steps = [](const Record &record) { return stepsOf(MoveRecipe::fromJournal(record.input).way); },
        .fitsInput = fitsMove,
        .fitsData = fitsAsked,
        .make = make<MoveOperation>,
        .isReversible = MoveOperation::isReversible, // until its row points elsewhere
        .mayRunTwice = // from the first code on
        [](const Record &record) {
            return isStepBegun(record, steps::kLink) || isStepBegun(record, steps::kStartTarget);
        },
        .otherSession =
            [](const Record &record) {
                return SessionKey { MoveRecipe::fromJournal(record.input).target, record.subject.name };
            },
        .describe = OperationViews::describeMove,
    },
    OperationKind {
        .name = kinds::kBury,
        .destroys = Destruction::Session,
        .mayUnlink = true,
        .auditWord = QT_TRANSLATE_NOOP("quayside::operations::AuditText", "Delete the old copy"),
        .titleText
        = QT_TRANSLATE_NOOP("quayside::operations::OperationTitle", "Delete the old copy of %1 from %2"),
        .steps =
            [](const Record &) {
                return QStringList { steps::kLook, steps::kCall, steps::kObserve, steps::kForget };
            },
        .fitsInput
        = [](const Record &, const QJsonObject &input) { return hasOnlyTexts(input, { u"account"_s }); },
        .fitsData = fitsCall,
        .make = make<BuryOperation>,
    },
    OperationKind {
        .name = KeepCopyOperation::kKind,
        .destroys = Destruction::Nothing,
        .badge = QT_TRANSLATE_NOOP("quayside::items::OperationBadges", "STOPPING"),
        .auditWord = QT_TRANSLATE_NOOP("quayside::operations::AuditText", "Keep one of two copies"),
        .title = titleOfKeepCopy,
        .steps =
            [](const Record &) {
                return QStringList { steps::kLook, steps::kCorrectRow, steps::kCall, steps::kObserve };
            },
        .fitsInput = fitsKeepCopy,
        .fitsData = fitsCall,
        .make = make<KeepCopyOperation>,
        .otherSession = [](const Record &record) { return KeepCopyRecipe::fromJournal(record.input).kept; },
    },
    bulk(kinds::kBulk, Destruction::ByItems, nullptr, nullptr),
    bulk(kinds::kBulkConfigure, Destruction::Nothing,
         QT_TRANSLATE_NOOP("quayside::items::OperationBadges", "CHANGING"),
         QT_TRANSLATE_NOOP("quayside::operations::AuditText", "Change configuration")),
    bulk(kinds::kBulkAdopt, Destruction::Nothing, nullptr,
         QT_TRANSLATE_NOOP("quayside::operations::AuditText", "Add to the map")),
    restoring(),
    row(kinds::kAdopt, QT_TRANSLATE_NOOP("quayside::items::OperationBadges", "ADDING"),
        QT_TRANSLATE_NOOP("quayside::operations::AuditText", "Add to the map"),
        QT_TRANSLATE_NOOP("quayside::operations::OperationTitle", "Adopt %1 on %2"), Subject::Session),
    row(kinds::kRemoveRow, nullptr, QT_TRANSLATE_NOOP("quayside::operations::AuditText", "Remove the row"),
        QT_TRANSLATE_NOOP("quayside::operations::OperationTitle", "Remove the row of %1 on %2")),
    row(kinds::kCorrectRow, nullptr, QT_TRANSLATE_NOOP("quayside::operations::AuditText", "Correct the row"),
        QT_TRANSLATE_NOOP("quayside::operations::OperationTitle", "Correct the row of %1 on %2")),
    row(kinds::kPlace, QT_TRANSLATE_NOOP("quayside::items::OperationBadges", "PLACING"),
        QT_TRANSLATE_NOOP("quayside::operations::AuditText", "Place on a worker"),
        QT_TRANSLATE_NOOP("quayside::operations::OperationTitle", "Place %1 on %2")),
    row(kinds::kAssignUser, nullptr,
        QT_TRANSLATE_NOOP("quayside::operations::AuditText", "Give another user"),
        QT_TRANSLATE_NOOP("quayside::operations::OperationTitle", "Give %1 on %2 another user")),
    series(
        kinds::kDrain, Subject::Worker,
        [](const Record &) {
            return QStringList { steps::kCordon, steps::kItems, steps::kDrained };
        },
        QT_TRANSLATE_NOOP("quayside::items::OperationBadges", "MOVING"),
        QT_TRANSLATE_NOOP("quayside::operations::AuditText", "Drain worker")),
    series(
        kinds::kBringBack, Subject::WorkerOrNone, // of a worker, or of a selection
        [](const Record &record) {
            return record.subject.worker.isEmpty() ? QStringList { steps::kItems }
                                                   : QStringList { steps::kUncordon, steps::kItems };
        },
        QT_TRANSLATE_NOOP("quayside::items::OperationBadges", "MOVING"),
        QT_TRANSLATE_NOOP("quayside::operations::AuditText", "Bring sessions back")),
    series(kinds::kRebalance, Subject::None, stepsOfItems,
           QT_TRANSLATE_NOOP("quayside::items::OperationBadges", "MOVING"),
           QT_TRANSLATE_NOOP("quayside::operations::AuditText", "Rebalance the fleet")),
    series(
        kinds::kEvacuate, Subject::Worker,
        [](const Record &) {
            return QStringList { steps::kCordon, steps::kItems, steps::kEvacuated };
        },
        nullptr, QT_TRANSLATE_NOOP("quayside::operations::AuditText", "Evacuate dead worker")),
    series(kinds::kMoveSelection, Subject::None, stepsOfItems, nullptr,
           QT_TRANSLATE_NOOP("quayside::operations::AuditText", "Move sessions")),
};

bool isOfFamily(QStringView name, Family family)
{
    const OperationKind *kind = OperationKind::of(name);
    return kind && kind->family == family;
}

} // namespace

std::span<const OperationKind> OperationKind::all()
{
    return kKinds;
}

const OperationKind *OperationKind::of(QStringView name)
{
    const auto found
        = std::ranges::find_if(kKinds, [name](const OperationKind &kind) { return name == kind.name; });
    return found == kKinds.end() ? nullptr : &*found;
}

std::unique_ptr<Operation> OperationKind::operationOf(OperationContext &context, const Record &record,
                                                      const OperationStarters &starters)
{
    const OperationKind *kind = of(record.kind);
    return kind && record.misfit.isEmpty() ? kind->make(context, record, starters) : nullptr;
}

bool kinds::isBulk(QStringView kind)
{
    return isOfFamily(kind, Family::Bulk);
}

bool kinds::isRow(QStringView kind)
{
    return isOfFamily(kind, Family::Row);
}

bool kinds::isSeries(QStringView kind)
{
    return isOfFamily(kind, Family::Series);
}

std::vector<SessionKey> subjectsOf(const shardmap::OperationRecord &record)
{
    if (record.subject.name.isEmpty())
        return {};
    std::vector<SessionKey> subjects { record.subject };
    const OperationKind *kind = OperationKind::of(record.kind);
    if (kind && kind->otherSession && record.misfit.isEmpty())
        subjects.push_back(kind->otherSession(record));
    return subjects;
}

bool mayRunTwice(const shardmap::OperationRecord &record)
{
    const OperationKind *kind = OperationKind::of(record.kind);
    const bool mayEver = kind && kind->mayRunTwice && record.misfit.isEmpty();
    return mayEver && !shardmap::isEnd(record.state) && kind->mayRunTwice(record);
}

bool mayUnlink(const shardmap::OperationRecord &record)
{
    const OperationKind *kind = OperationKind::of(record.kind);
    return kind && kind->mayUnlink;
}

bool isRestoring(const shardmap::OperationRecord &record)
{
    const OperationKind *kind = OperationKind::of(record.kind);
    return kind && kind->restoresWorker;
}

/** By what the row alone says. */
QString OperationTitle::ofAbridged(const shardmap::OperationRecord &record, const OperationContext &context)
{
    shardmap::AuditRecord line;
    line.action = record.kind;
    line.detail = record.detail;
    const QString what = AuditText::what(line);
    const SessionKey &subject = record.subject;
    const QString session = foreign::name(subject.name);
    const QString worker = subject.worker.isEmpty() ? QString() : context.workerName(subject.worker);
    if (!record.target.isEmpty())
        //: "Move: acme-sales from waha1 to waha2"
        return tr("%1: %2 from %3 to %4").arg(what, session, worker, context.workerName(record.target));
    if (!session.isEmpty())
        return tr("%1: %2 on %3").arg(what, session, worker);
    //: "Drain worker: waha1"
    return worker.isEmpty() ? what : tr("%1: %2").arg(what, worker);
}

QString OperationTitle::of(const shardmap::OperationRecord &record, const OperationContext &context)
{
    const QString session = foreign::name(record.subject.name);
    const QString worker = context.workerName(record.subject.worker);
    if (record.isAbridged && record.misfit.isEmpty())
        return ofAbridged(record, context);
    const bool isUnderstood = record.misfit.isEmpty();
    const OperationKind *known = isUnderstood ? OperationKind::of(record.kind) : nullptr;
    if (known && known->title)
        return known->title(record, context);
    if (known)
        return tr(known->titleText).arg(session, worker);
    const QString kind = isUnderstood ? foreign::name(record.kind) : record.kind;
    return session.isEmpty() ? kind : tr("%1: %2 on %3").arg(kind, session, worker);
}

} // namespace quayside::operations
