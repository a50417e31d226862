// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/session/keepcopyoperation.h"

#include "operations/engine/fleetquestions.h"
#include "operations/engine/jsontext.h"
#include "operations/engine/steps.h"
#include "operations/service/operationtext.h"

#include <QDateTime>
#include <QJsonDocument>

namespace quayside::operations {

using namespace Qt::StringLiterals;

namespace {

const QString kAccount = QStringLiteral("account"); //!< of step `look`: whose login both copies hold
const QString kCallKey = QStringLiteral("call"); //!< of step `look`: what the other copy is asked for

} // namespace

QByteArray KeepCopyRecipe::toJournal() const
{
    return toCompactJson({ { u"keptWorker"_s, kept.worker.toString() },
                           { u"keptName"_s, kept.name },
                           { u"row"_s, row.toString() },
                           { u"rowWorker"_s, rowWorker.toString() },
                           { u"user"_s, user.toString() } });
}

KeepCopyRecipe KeepCopyRecipe::fromJournal(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    KeepCopyRecipe recipe;
    recipe.kept
        = { WorkerId(object.value(u"keptWorker"_s).toString()), object.value(u"keptName"_s).toString() };
    recipe.row = RowId(object.value(u"row"_s).toString());
    recipe.rowWorker = WorkerId(object.value(u"rowWorker"_s).toString());
    recipe.user = UserId(object.value(u"user"_s).toString());
    return recipe;
}

KeepCopyOperation::KeepCopyOperation(OperationContext &context, shardmap::OperationRecord record,
                                     QObject *parent)
    : Operation(context, std::move(record), parent)
    , m_recipe(KeepCopyRecipe::fromJournal(this->record().input))
    , m_kept(context, scope(), journal(), m_recipe.kept)
    , m_other(context, scope(), journal(), subject())
{
    m_kept.noteRequests(requestLog());
    m_other.noteRequests(requestLog());
    addStep(steps::kLook, [this] { return look(); });
    addStep(steps::kCorrectRow, [this] { return pointTheMap(); });
    addStep(steps::kCall, [this] { return stop(); });
    addStep(steps::kObserve, [this] { return observe(); });
    connect(&m_kept, &SessionDriver::activityChanged, this, &Operation::changed);
    connect(&m_other, &SessionDriver::activityChanged, this, &Operation::changed);
}

QString KeepCopyOperation::placeOf(const SessionKey &copy) const
{
    return OperationText::sessionOn(copy.name, context().workerName(copy.worker));
}

QString KeepCopyOperation::provenAccount() const
{
    return remembered(steps::kLook).value(kAccount).toString();
}

bool KeepCopyOperation::isStopNeeded() const
{
    return !remembered(steps::kLook).value(kCallKey).toString().isEmpty();
}

Result<QString> KeepCopyOperation::workingAccount(const Result<Sighting> &seen, const QString &account) const
{
    if (!seen)
        return failure(seen.error());
    const bool works = seen->kind == Sighting::Kind::Present && seen->session.status == SessionStatus::Working
        && !seen->session.account.id.isEmpty();
    if (works && (account.isEmpty() || account == seen->session.account.id))
        return seen->session.account.id;
    return failure(wordedError(
        ErrorKind::WrongStatus,
        works ? tr("%1 works with another account by now.").arg(placeOf(m_recipe.kept))
              : tr("%1 is not seen working: %2.").arg(placeOf(m_recipe.kept), OperationText::seen(*seen)),
        tr("Nothing was stopped. Look at both copies again.")));
}

Result<void> KeepCopyOperation::fitness(const Sighting &other, const QString &account) const
{
    const QString owner = otherStoreOwner(context().fleet, subject().worker, other.session);
    if (other.kind == Sighting::Kind::Present && !owner.isEmpty())
        return failure(OperationText::sharedData(subject().name, owner));
    const QString &id = other.session.account.id;
    if (id.isEmpty() || id == account)
        return {};
    return failure(wordedError(ErrorKind::Conflict,
                               tr("%1 and %2 have different accounts by now: that is no double run.")
                                   .arg(placeOf(m_recipe.kept), placeOf(subject()))));
}

Operation::StepTask KeepCopyOperation::look()
{
    const Result<Sighting> kept = co_await m_kept.look();
    CO_TRY_VALUE(const QString account, workingAccount(kept, {}));
    CO_TRY_VALUE(const Sighting other, co_await m_other.look());
    CO_TRY(fitness(other, account));
    CO_TRY(co_await leaseAccount(account));
    const bool isStopped = isReached(Goal::Stopped, other);
    keep({ { kAccount, account },
           { kCallKey, isStopped ? QString() : toString(Action::Stop) },
           { steps::kStatus, other.session.status.text() } });
    //: A copy and what was seen of it; the other copy and what was seen of that
    co_return tr("%1: %2. %3: %4")
        .arg(placeOf(m_recipe.kept), OperationText::seen(*kept), placeOf(subject()),
             OperationText::seen(other));
}

QCoro::Task<Result<void>> KeepCopyOperation::leaseAccount(QString account)
{
    const shardmap::LeaseToken token = journal().token();
    std::function<Future<void>()> attempt
        = [this, token, account] { return context().map.setAccount(token, account); };
    co_return co_await journal().persist(std::move(attempt));
}

/** Before the other copy is stopped, so that customers' requests never go to a stopped one. */
Operation::StepTask KeepCopyOperation::pointTheMap()
{
    if (m_recipe.row.isEmpty())
        co_return QString();
    if (m_recipe.kept.name == subject().name) {
        CO_TRY(co_await moveRow());
    } else {
        CO_TRY(co_await addRow());
    }
    co_return tr("The map points to %1").arg(placeOf(m_recipe.kept));
}

QCoro::Task<Result<void>> KeepCopyOperation::moveRow()
{
    CO_TRY_VALUE(const std::optional<shardmap::SessionRow> row,
                 co_await scope().call(context().map.sessionRow(m_recipe.row)));
    if (row && row->worker == m_recipe.kept.worker)
        co_return Result<void>();
    const shardmap::LeaseToken token = journal().token();
    std::function<Future<void>()> attempt = [this, token] { // a row that went elsewhere is a Conflict
        return context().map.moveSession(m_recipe.row, m_recipe.rowWorker, m_recipe.kept.worker, token);
    };
    co_return co_await journal().persist(std::move(attempt));
}

/** Under another name the old row says what is not so: this one is added for its user. */
QCoro::Task<Result<void>> KeepCopyOperation::addRow()
{
    shardmap::SessionRow row;
    row.name = m_recipe.kept.name;
    row.user = m_recipe.user;
    row.worker = m_recipe.kept.worker;
    const shardmap::LeaseToken token = journal().token();
    std::function<Future<void>()> attempt
        = [this, row, token] { return withoutValue<RowId>(context().map.insertSession(row, token)); };
    co_return co_await journal().persist(std::move(attempt));
}

Operation::StepTask KeepCopyOperation::stop()
{
    if (!isStopNeeded())
        co_return QString();
    CO_TRY(co_await m_other.waitForLogin());
    CO_TRY_VALUE(const Sighting other, co_await m_other.look());
    m_acted.answered = isReached(Goal::Stopped, other); // by a console that is gone, maybe
    if (m_acted.answered)
        co_return OperationText::doneAlready();
    CO_TRY(fitness(other, provenAccount()));
    const Result<Sighting> kept = co_await m_kept.look();
    CO_TRY(workingAccount(kept, provenAccount()));
    CO_TRY_VALUE(const SessionDriver::Acted acted, co_await m_other.act(Action::Stop));
    m_acted = acted;
    const bool unsure = !m_acted.answered && !m_acted.problem.message.isEmpty();
    co_return unsure ? OperationText::callUnsure(m_acted.problem) : OperationText::callAnswered(Action::Stop);
}

/** Stopped is what was asked for; that the other one goes on is what it was for. */
Operation::StepTask KeepCopyOperation::observe()
{
    if (!isStopNeeded())
        co_return QString();
    CO_TRY_VALUE(const Sighting seen, co_await m_other.settle(Action::Stop, m_acted, false));
    const Result<Sighting> kept = co_await m_kept.look();
    if (const Result<QString> works = workingAccount(kept, provenAccount()); !works) {
        Difference difference;
        difference.what = tr("%1, which stays, was not seen working afterwards.").arg(placeOf(m_recipe.kept));
        difference.remedy = tr("Look at it; the other copy keeps its login and can be started again.");
        difference.repair = Difference::Repair::Look;
        differ(difference);
    }
    co_return OperationText::seen(seen);
}

/** Or the next restart of its worker would bring it back. */
shardmap::DesiredState KeepCopyOperation::desiredAfter() const
{
    return shardmap::DesiredState::Stopped;
}

void KeepCopyOperation::concluded(shardmap::OperationState state)
{
    if (!shardmap::isDone(state))
        return;
    fleet::TimelineEntry entry;
    entry.atMs = QDateTime::currentMSecsSinceEpoch();
    entry.status = SessionStatus::Stopped;
    entry.text = tr("Stopped by %1, because %2 stays").arg(record().actor, placeOf(m_recipe.kept));
    context().timeline.add(subject(), entry);
}

QString KeepCopyOperation::activity() const
{
    const QString &live = m_other.activity().isEmpty() ? m_kept.activity() : m_other.activity();
    return live.isEmpty() ? Operation::activity() : live;
}

QString KeepCopyOperation::cancelMeaning() const
{
    if (!canCancel())
        return {};
    if (currentStep() == steps::kObserve)
        return OperationText::cancelMeaning(true);
    return tr("Nothing is stopped; where the map points to the copy that stays already, it keeps doing so.");
}

} // namespace quayside::operations
