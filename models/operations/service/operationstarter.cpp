// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/service/operationstarter.h"

#include "core/logging.h"
#include "operations/bulk/bulktext.h"
#include "operations/configure/configureoperation.h"
#include "operations/engine/fleetquestions.h"
#include "operations/engine/jsontext.h"
#include "operations/engine/kinds.h"
#include "operations/map/rowoperation.h"
#include "operations/moves/movechecks.h"
#include "operations/moves/moveoperation.h"
#include "operations/service/operationkind.h"
#include "operations/service/operationtext.h"
#include "operations/session/sessionoperation.h"

#include <QUuid>

namespace quayside::operations {

OperationStarter::OperationStarter(OperationContext &context, OperationBook &book,
                                   const Permissions &permissions)
    : m_context(context)
    , m_book(book)
    , m_permissions(permissions)
{ }

shardmap::OperationRecord OperationStarter::newRecord(const QString &kind, const SessionKey &subject,
                                                      const QString &reason) const
{
    shardmap::OperationRecord record;
    record.id = OperationId(QUuid::createUuid().toString(QUuid::WithoutBraces));
    record.kind = kind;
    record.subject = subject;
    record.reason = reason;
    record.actor = m_context.map.actor();
    return record;
}

OperationId OperationStarter::start(std::unique_ptr<Operation> operation)
{
    Operation *running = operation.release();
    OperationId id = running->record().id;
    m_book.add(running);
    running->run(Operation::Mode::Fresh);
    return id;
}

Future<void> OperationStarter::outcomeOf(std::unique_ptr<Operation> operation)
{
    const Operation *asked = operation.get();
    auto promise = std::make_shared<Promise<void>>();
    Future<void> future = promise->future();
    QObject::connect(asked, &Operation::over, asked, [asked, promise] { promise->finish(asked->outcome()); });
    start(std::move(operation));
    return future;
}

OperationId OperationStarter::startSoon(std::unique_ptr<Operation> operation, size_t sessions)
{
    if (const int grace = Safeguards::graceMs(sessions))
        operation->setGrace(m_context.paced(grace)); // never 0
    return start(std::move(operation));
}

void OperationStarter::goOn(const shardmap::OperationRecord &taken, Operation::Mode mode, const Moment &asked)
{
    std::unique_ptr<Operation> operation = OperationKind::operationOf(m_context, taken, { *this, *this });
    if (!operation) // for a version that understands it
        return;
    Operation *running = operation.release();
    m_book.add(running);
    running->run(mode, { taken.id, taken.epoch }, asked);
}

OperationId OperationStarter::refuse(shardmap::OperationRecord record, const QString &reason)
{
    OperationId id = record.id;
    m_book.addRefused(std::move(record), reason);
    return id;
}

std::unique_ptr<Operation> OperationStarter::make(shardmap::OperationRecord record,
                                                  fleet::SessionIndex session)
{
    const OperationKind *kind = OperationKind::of(record.kind);
    if (kind && kind->inputFor)
        record.input = kind->inputFor(m_context.fleet.session(session));
    return OperationKind::operationOf(m_context, record, { *this, *this });
}

std::unique_ptr<Operation> OperationStarter::makeConfigure(const ConfigChange &change,
                                                           shardmap::OperationRecord record)
{
    record.input = change.toJournal();
    return std::make_unique<ConfigureOperation>(m_context, std::move(record), change);
}

ChildCheck OperationStarter::checkChild(const BulkPlan &plan, const SessionKey &session) const
{
    if (!plan.users.isEmpty())
        return checkAdoption(plan.users.value(session), session);
    const fleet::SessionIndex index = m_context.fleet.findSession(session);
    // A session that is gone from the fleet may be gone by our own doing: let the operation look.
    if (!index.isValid() && (plan.change || plan.verb != Verb::Create))
        return { m_permissions.changes(), {} };
    if (plan.change)
        return { m_permissions.configure(index), {} };
    const SessionStatus status = m_context.fleet.sessionStatus(index);
    if (!plan.detours && isDetour(plan.verb, status))
        return { {}, BulkText::leftOut(status) };
    return { m_permissions.item(plan.verb, index), {} };
}

/** One that has its row already may have got it from a console that is gone. */
ChildCheck OperationStarter::checkAdoption(const UserId &user, const SessionKey &session) const
{
    const fleet::SessionIndex index = m_context.fleet.findSession(session);
    if (index.isValid()) {
        const fleet::SessionFacts facts = m_context.fleet.session(index);
        if (!facts.row.isEmpty() && facts.userId == user)
            return { m_permissions.changes(), {} };
    }
    return { m_permissions.adopt(index), {} };
}

Operation *OperationStarter::startChild(const BulkPlan &plan, const SessionKey &session,
                                        const shardmap::OperationRecord &parent)
{
    const QString kind = plan.restores.isEmpty() ? plan.itemKind() : toString(plan.verb);
    shardmap::OperationRecord record = newRecord(kind, session, parent.reason);
    record.parent = parent.id;
    Operation *child = makeChild(plan, std::move(record)).release();
    m_book.add(child);
    child->run(Operation::Mode::Fresh);
    return child;
}

/** What was there before is known to the console that changed it, and to no other. */
ConfigChange OperationStarter::changeOf(const BulkPlan &plan, const SessionKey &session)
{
    ConfigChange change = *plan.change;
    if (!change.putBack)
        return change;
    const auto known = plan.putBack.constFind(session);
    change.secretsLost = known == plan.putBack.constEnd();
    if (!change.secretsLost)
        change.putBack = *known;
    return change;
}

std::unique_ptr<Operation> OperationStarter::makeChild(const BulkPlan &plan, shardmap::OperationRecord record)
{
    if (plan.change) {
        const ConfigChange change = changeOf(plan, record.subject);
        return makeConfigure(change, std::move(record));
    }
    if (!plan.users.isEmpty()) {
        const UserId user = plan.users.value(record.subject);
        return makeAdoption(user, std::move(record));
    }
    if (!plan.restores.isEmpty())
        record.input = toCompactJson({ { SessionOperation::kRestores, QStringLiteral("yes") } });
    const fleet::SessionIndex index = m_context.fleet.findSession(record.subject);
    if (index.isValid())
        return make(std::move(record), index);
    return OperationKind::operationOf(m_context, record, { *this, *this });
}

std::unique_ptr<Operation> OperationStarter::makeAdoption(const UserId &user,
                                                          shardmap::OperationRecord record)
{
    RowChange change;
    change.kind = kinds::kAdopt;
    change.row.name = record.subject.name;
    change.row.worker = record.subject.worker;
    change.row.user = user;
    record.input = change.toJson();
    return std::make_unique<RowOperation>(m_context, std::move(record));
}

shardmap::OperationRecord OperationStarter::newMove(const SessionKey &session, const MoveRecipe &recipe,
                                                    const QString &reason) const
{
    shardmap::OperationRecord record = newRecord(kinds::kMove, session, reason);
    record.target = recipe.target;
    record.input = recipe.toJournal();
    return record;
}

MoveReadiness OperationStarter::checkMove(const SeriesMove &move) const
{
    MoveReadiness ready;
    MoveRequest request;
    request.session = m_context.fleet.findSession(move.session);
    request.target = move.target;
    request.way = move.way;
    request.sourceNamed = move.sourceNamed;
    if (move.way == MoveWay::Evacuate) // this console may have seen less of its silence than the one before
        ready.waitMs = static_cast<int>(
            MoveChecks::silenceLeftMs(m_context.fleet, m_context.fleet.findWorker(move.session.worker)));
    if (ready.waitMs > 0)
        return ready;
    ready.allowed = m_permissions.move(request);
    if (ready.allowed.available)
        ready.waitMs = youngLoginLeftMs(m_context, move.session);
    return ready;
}

Operation *OperationStarter::startMove(const SeriesMove &move, const shardmap::OperationRecord &parent)
{
    const MoveRecipe recipe { move.way, move.target, move.row, move.user, move.sourceNamed };
    shardmap::OperationRecord record = newMove(move.session, recipe, parent.reason);
    record.parent = parent.id;
    record.quota = MoveSeriesOperation::quotaFor(move.target);
    auto *child = new MoveOperation(m_context, std::move(record));
    m_book.add(child);
    child->run(Operation::Mode::Fresh);
    return child;
}

Operation *OperationStarter::goOnWithMove(const shardmap::OperationRecord &taken, const Moment &asked)
{
    const shardmap::LeaseToken token { taken.id, taken.epoch };
    auto *child = new MoveOperation(m_context, taken);
    m_book.add(child);
    child->run(Operation::Mode::Resume, token, asked);
    return child;
}

std::vector<WorkerId> OperationStarter::targetsOfOtherSeries(const OperationId &series) const
{
    return m_book.targetsOfSeriesBut(series);
}

OperationTakeover::OperationTakeover(OperationContext &context, OperationBook &book,
                                     OperationStarter &starter)
    : m_context(context)
    , m_book(book)
    , m_starter(starter)
{ }

void OperationTakeover::takeUp(const OperationId &id, Operation::Mode mode)
{
    whenDone(OperationRecords::takeOver(m_context.map, id), this,
             [this, mode, asked = Moment::now(m_context.fleet.clock())](
                 const Result<shardmap::OperationRecord> &taken) { goOn(taken, mode, asked); });
}

void OperationTakeover::goOn(const Result<shardmap::OperationRecord> &taken, Operation::Mode mode,
                             const Moment &asked)
{
    if (!taken) {
        qCWarning(lcOperations) << "could not take over:" << taken.error().message;
        m_book.refreshSoon();
        return;
    }
    if (kinds::isBulk(taken->kind) && !m_book.unfinishedChildren(taken->id).empty()) {
        endChildrenThenGoOn(*taken, mode, asked);
        return;
    }
    m_starter.goOn(*taken, mode, asked);
}

/** The children a crash left unfinished are ended; the bulk operation does their sessions anew. */
void OperationTakeover::endChildrenThenGoOn(const shardmap::OperationRecord &taken, Operation::Mode mode,
                                            const Moment &asked)
{
    const std::vector<OperationId> children = m_book.unfinishedChildren(taken.id);
    const auto left = std::make_shared<int>(static_cast<int>(children.size()));
    const std::function<void()> done = [this, taken, mode, asked, children] {
        for (const OperationId &child : children)
            m_book.forget(child);
        goOn(taken, mode, asked);
    };
    for (const OperationId &child : children)
        endChild(child, left, done);
}

void OperationTakeover::endChild(const OperationId &child, const std::shared_ptr<int> &left,
                                 const std::function<void()> &done)
{
    const auto countDown = [left, done] {
        if (--*left == 0)
            done();
    };
    whenDone(OperationRecords::takeOver(m_context.map, child), this,
             [this, countDown](const Result<shardmap::OperationRecord> &taken) {
                 if (!taken) {
                     countDown();
                     return;
                 }
                 const shardmap::LeaseToken token { taken->id, taken->epoch };
                 whenDone(m_context.map.endOperation(token, shardmap::OperationState::Cancelled,
                                                     OperationText::interrupted()),
                          this, [countDown](const Result<void> &) { countDown(); });
             });
}

} // namespace quayside::operations
