// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/session/createoperation.h"

#include "core/redact.h"
#include "core/sessionname.h"
#include "fleet/advice/wishlist.h"
#include "operations/configure/configchange.h"
#include "operations/engine/fleetquestions.h"
#include "operations/engine/jsontext.h"
#include "operations/engine/steps.h"
#include "operations/engine/unaskedchanges.h"
#include "operations/service/operationtext.h"
#include "operations/session/createtext.h"
#include "waha/capabilities.h"

#include <QDateTime>
#include <QJsonDocument>

namespace quayside::operations {

using namespace Qt::StringLiterals;

QByteArray CreateRecipe::toJournal() const
{
    const QByteArray plain = toCompactJson(input.config);
    const QJsonObject masked = QJsonDocument::fromJson(redact::json(plain)).object();
    QJsonObject object;
    object.insert(u"user"_s, input.user.toString());
    object.insert(u"config"_s, masked);
    object.insert(u"secrets"_s, secretsLost || masked != input.config);
    object.insert(u"row"_s, row.toString());
    return toCompactJson(object);
}

QByteArray CreateRecipe::inputFor(const fleet::SessionFacts &missing)
{
    CreateRecipe recipe;
    recipe.input.name = missing.key.name;
    recipe.input.worker = missing.key.worker;
    recipe.input.user = missing.userId;
    recipe.row = missing.row;
    return recipe.toJournal();
}

CreateRecipe CreateRecipe::fromJournal(const SessionKey &subject, const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    CreateRecipe recipe;
    recipe.input.name = subject.name;
    recipe.input.worker = subject.worker;
    recipe.input.user = UserId(object.value(u"user"_s).toString());
    recipe.input.config = object.value(u"config"_s).toObject();
    recipe.secretsLost = object.value(u"secrets"_s).toBool();
    recipe.row = RowId(object.value(u"row"_s).toString());
    return recipe;
}

QJsonObject CreateRecipe::config() const
{
    QJsonObject config = input.config;
    QJsonObject metadata = config.value(u"metadata"_s).toObject();
    metadata.insert(u"user.id"_s, input.user.toString());
    config.insert(u"metadata"_s, metadata);
    return config;
}

CreateOperation::CreateOperation(OperationContext &context, shardmap::OperationRecord record,
                                 CreateRecipe recipe, QObject *parent)
    : Operation(context, std::move(record), parent)
    , m_recipe(std::move(recipe))
    , m_driver(context, scope(), journal(), subject())
    , m_maker(context, scope(), m_driver, this->record().id.toString(),
              [this](const QJsonObject &what) { return note(what); })
    , m_evidence(context, scope())
{
    m_driver.permitDestruction([this] { return mayGo(); });
    m_evidence.noteRequests(requestLog());
    m_driver.noteRequests(requestLog());
    m_maker.noteRequests(requestLog());
    addStep(steps::kReserve, [this] { return reserve(); });
    addStep(steps::kCreate, [this] { return create(); });
    addStep(steps::kObserve, [this] { return observe(); });
    addStep(steps::kRow, [this] { return addRow(); });
    m_maker.adopt(remembered(steps::kCreate));
    connect(&m_driver, &SessionDriver::activityChanged, this, &Operation::changed);
}

Result<void> CreateOperation::checkInput() const
{
    const fleet::Fleet &fleet = context().fleet;
    const fleet::WorkerIndex worker = fleet.findWorker(subject().worker);
    if (!worker.isValid())
        return failure(OperationText::noSuchWorker(subject().worker.toString()));
    const fleet::WorkerFacts &facts = fleet.worker(worker);
    if (!waha::Capabilities::of(facts.version).multiSession && subject().name != SessionName::kDefault)
        return failure(CreateText::onlyDefault(facts.name));
    if (facts.copiesToRemove > 0)
        return failure(CreateText::inQuarantine(facts.name, facts.copiesToRemove));
    if (isAgain())
        return checkRow();
    if (!facts.acceptsNewSessions())
        return failure(CreateText::notTaking(facts.name));
    if (!fleet.findUser(m_recipe.input.user).isValid())
        return failure(CreateText::noUser());
    if (const QString broken = brokenWishes(worker); !broken.isEmpty())
        return failure(CreateText::notAsWished(facts.name, broken));
    TRY(SessionName::checked(subject().name));
    return {};
}

/** What its user wishes to be so wherever its sessions are, and is not so there. */
QString CreateOperation::brokenWishes(fleet::WorkerIndex worker) const
{
    const fleet::Fleet &fleet = context().fleet;
    fleet::GroupPlaces places(fleet, fleet.wishes());
    return fleet::WishList(fleet, fleet.wishes(), places, fleet.findUser(m_recipe.input.user), {})
        .brokenOn(worker);
}

/** The row that is there already must be the same user's. */
Result<void> CreateOperation::checkRow() const
{
    const fleet::SessionFacts facts = context().fleet.session(context().fleet.findSession(subject()));
    if (facts.row != m_recipe.row || facts.userId != m_recipe.input.user)
        return failure(CreateText::otherUsersRow(subject().name));
    return {};
}

Operation::StepTask CreateOperation::reserve()
{
    CO_TRY(checkInput());
    if (isAgain())
        co_return CreateText::rowThereAlready();
    if (!isStepDone(steps::kReserve)) { // after a crash the row may be there, and it is ours
        CO_TRY(co_await tryRow());
    }
    const int others = unmappedOn(context().fleet, subject());
    const SessionKey key = subject();
    CO_TRY(co_await journal().reserveSlot(key, others));
    co_return CreateText::slotTaken(workerName());
}

shardmap::SessionRow CreateOperation::row() const
{
    shardmap::SessionRow row;
    row.name = subject().name;
    row.user = m_recipe.input.user;
    row.worker = subject().worker;
    return row;
}

/** Whatever the application's database would refuse at the end it refuses now, before anything is made. */
QCoro::Task<Result<void>> CreateOperation::tryRow()
{
    std::function<Future<void>()> attempt = [this] { return context().map.tryInsertSession(row()); };
    co_return co_await journal().persist(std::move(attempt));
}

/** A slot lapses with its lease. */
Operation::StepTask CreateOperation::resumed()
{
    if (!isStepDone(steps::kReserve) || isStepDone(steps::kRow) || isAgain())
        co_return QString();
    co_return co_await reserve();
}

QCoro::Task<Result<void>> CreateOperation::note(QJsonObject what)
{
    co_return co_await remember(steps::kCreate, what);
}

Result<QJsonObject> CreateOperation::config() const
{
    if (m_recipe.secretsLost)
        return failure(CreateText::secretsLost());
    return m_recipe.config();
}

Operation::StepTask CreateOperation::create()
{
    co_return co_await m_maker.make(config(), QString());
}

Operation::StepTask CreateOperation::observe()
{
    CO_TRY_VALUE(const Sighting seen, co_await m_driver.settle(Action::Start, m_maker.acted(), false));
    if (!m_maker.isOurs(seen))
        co_return failure(CreateText::foreign(subject().name, workerName()));
    CO_TRY(co_await m_maker.requireOwnLogin(seen, QString()));
    tellDifferences(seen.session);
    co_return OperationText::seen(seen);
}

/** What was asked for, as far as this console knows it: passwords and keys stay where they were typed. */
void CreateOperation::tellDifferences(const waha::SessionInfo &seen)
{
    if (m_maker.isMarkLeft())
        differ(CreateText::markLeft());
    const fleet::WorkerIndex worker = context().fleet.findWorker(subject().worker);
    const bool hidden
        = worker.isValid() && ConfigGuard::hidesConfig(context().fleet.worker(worker).version, seen);
    if (m_recipe.secretsLost || hidden)
        return;
    SessionState asked;
    asked.config = toCompactJson(m_recipe.config());
    SessionState state = SessionState::of(seen);
    state.apps.clear();
    for (const Difference &difference : UnaskedChanges::between(asked, state))
        differ(difference);
}

Operation::StepTask CreateOperation::addRow()
{
    if (isAgain())
        co_return CreateText::rowThereAlready();
    const shardmap::LeaseToken token = journal().token();
    std::function<Future<void>()> attempt
        = [this, token] { return withoutValue<RowId>(context().map.insertSession(row(), token)); };
    CO_TRY(co_await journal().persist(std::move(attempt)));
    co_return CreateText::rowAdded();
}

/** Somebody may have linked a phone to it meanwhile: that is no more what was made here. */
QCoro::Task<Result<void>> CreateOperation::mayGo()
{
    CO_TRY_VALUE(const Sighting seen, co_await m_driver.look());
    const bool isLinked = seen.kind == Sighting::Kind::Present
        && (seen.session.status == SessionStatus::Working || !seen.session.account.id.isEmpty());
    if (!isLinked)
        co_return Result<void>();
    const Evidence::Copy copy { subject(), seen, {}, {} };
    co_return co_await m_evidence.mayDestroy(copy);
}

Operation::StepTask CreateOperation::revert()
{
    if (isStepDone(steps::kRow) || !m_maker.isAsked())
        co_return CreateText::nothingLeft();
    if (isStepBegun(record(), steps::kRow)) { // its answer may have been lost
        CO_TRY_VALUE(const std::optional<shardmap::SessionRow> made,
                     co_await scope().call(context().map.sessionRowMadeBy(record().id)));
        if (made)
            co_return CreateText::rowStays(subject().name);
    }
    const Result<QString> removed = co_await m_maker.remove();
    CO_TRY(scope().going());
    if (!removed)
        co_return failure(CreateText::leftBehind(subject().name, workerName(), removed.error()));
    CO_TRY(co_await markUndone(steps::kCreate, *removed));
    co_return *removed;
}

void CreateOperation::concluded(shardmap::OperationState state)
{
    if (!shardmap::isDone(state))
        return;
    fleet::TimelineEntry entry;
    entry.atMs = QDateTime::currentMSecsSinceEpoch();
    entry.text = OperationText::doneBy(Verb::Create, record().actor);
    context().timeline.add(subject(), entry);
}

bool CreateOperation::canCancel() const
{
    return Operation::canCancel() && currentStep() != steps::kRow && !scope().isCancelRequested();
}

QString CreateOperation::cancelMeaning() const
{
    return canCancel() ? CreateText::cancelMeaning(subject().name, workerName()) : QString();
}

QString CreateOperation::activity() const
{
    if (scope().isCancelRequested() && !isOver())
        return CreateText::cancelling(workerName());
    return m_driver.activity().isEmpty() ? Operation::activity() : m_driver.activity();
}

} // namespace quayside::operations
