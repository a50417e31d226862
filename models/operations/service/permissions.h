// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/moves/moverecipe.h"
#include "operations/series/moveseriesplan.h"
#include "operations/service/operationview.h"
#include "shardmap/mapproblem.h"

namespace quayside::operations {

class OperationBook;
struct OperationContext;

/** What can be done to a worker as a whole. */
enum class WorkerChange {
    Edit,
    Remove, //!< its row
    Cordon,
    Uncordon,
    BackIntoService, //!< after a drain or a quarantine
    NewSession, //!< on it
    Restore, //!< what should run on it and does not
    Drain,
    Evacuate //!< a dead one
};

/**
 * The one judge of what is allowed: asked by menus, dialogs, the attention list, operations, rescue and
 * whatever else changes something, when it is offered and again when it is done.
 *
 * It answers from what is in memory, so that asking costs nothing worth mentioning; the database and the
 * servers have the last word. Every refusal is one sentence that says why. UI thread.
 */
class Permissions final
{
    Q_DECLARE_TR_FUNCTIONS(quayside::operations::Permissions)
    Q_DISABLE_COPY_MOVE(Permissions)
public:
    /** Both must outlive it. */
    Permissions(const OperationContext &context, const OperationBook &book);

    // The map
    /** Anything at all: whether it may be written to, whether Quayside's tables are there and up to date. */
    [[nodiscard]] Availability changes() const;
    /** Adding Quayside's tables, or bringing them up to date. */
    [[nodiscard]] Availability ownTables() const;
    /** A row for something new: how a table gets its ids is not guessed; a person may type that of a user. */
    [[nodiscard]] Availability addRow(shardmap::MapPart part) const;

    // Workers
    [[nodiscard]] Availability worker(WorkerChange change, fleet::WorkerIndex worker) const;
    [[nodiscard]] Availability rebalance() const;
    /** Beginning a series of moves as planned. */
    [[nodiscard]] Availability begin(const MoveSeriesPlan &plan) const;
    /** Whether the worker of an evacuation is given up by its name, as design §6 wants it. */
    [[nodiscard]] Availability givesUp(const MoveSeriesPlan &plan, const QString &sourceNamed) const;
    /** The way back for what an ended series moved away. */
    [[nodiscard]] Availability bringBack(const OperationView &series) const;

    // Sessions
    [[nodiscard]] Availability verb(Verb verb, fleet::SessionIndex session) const;
    /** The same for an item of a bulk operation: one that is there already is fine, it has nothing to do. */
    [[nodiscard]] Availability item(Verb verb, fleet::SessionIndex session) const;
    [[nodiscard]] Availability configure(fleet::SessionIndex session) const;
    /** May a move of it be asked for now, wherever to. */
    [[nodiscard]] Availability movable(fleet::SessionIndex session) const;
    /** May this move begin now. The preflight says more; this is what must hold. */
    [[nodiscard]] Availability move(const MoveRequest &request) const;
    /** Ending a double run: `kept` stays, `other` is stopped. The operation looks at both again. */
    [[nodiscard]] Availability keepCopy(fleet::SessionIndex kept, fleet::SessionIndex other) const;
    /** Does nothing else work on it now. */
    [[nodiscard]] Availability free(const SessionKey &session) const;
    /** Linking a phone to it: asking its server for a code, answering a passkey. */
    [[nodiscard]] Availability pair(const SessionKey &session) const;
    // The repairs of its row
    [[nodiscard]] Availability adopt(fleet::SessionIndex session) const;
    /** Removing it, naming another user in it. */
    [[nodiscard]] Availability changeRow(fleet::SessionIndex session) const;
    /** Giving it its first worker. */
    [[nodiscard]] Availability place(fleet::SessionIndex session) const;
    [[nodiscard]] Availability correctRow(fleet::SessionIndex session) const;

    // Operations
    /** Fills in what can be done about it now, and why not. */
    void judge(OperationSummary &summary) const;
    /** Taking up by itself what a console that is gone left behind. */
    [[nodiscard]] Availability rescue(const shardmap::OperationRecord &record) const;
    /** Deleting a copy that a tombstone is for. */
    [[nodiscard]] Availability bury(const shardmap::Tombstone &tombstone) const;

    /** Where a verb on the session acts: the worker it runs on, else its row's. */
    [[nodiscard]] SessionKey target(fleet::SessionIndex session) const;

private:
    [[nodiscard]] static Availability inspected();
    [[nodiscard]] Availability drain(const fleet::WorkerFacts &worker) const;
    [[nodiscard]] Availability evacuate(const fleet::WorkerFacts &worker) const;
    [[nodiscard]] Availability backIntoService(const fleet::WorkerFacts &worker) const;
    [[nodiscard]] Availability remove(const fleet::WorkerFacts &worker) const;
    [[nodiscard]] Availability unbusy(const OperationId &operation) const;
    [[nodiscard]] Availability resume(const OperationSummary &summary) const;
    [[nodiscard]] Availability undo(const OperationSummary &summary) const;
    [[nodiscard]] Availability retryFailed(const OperationSummary &summary) const;
    [[nodiscard]] Availability setAside(const OperationSummary &summary) const;
    [[nodiscard]] Availability evacuable(const MoveRequest &request) const;
    [[nodiscard]] Availability reachable(const fleet::WorkerFacts &worker) const;
    [[nodiscard]] static Availability unburdened(const fleet::WorkerFacts &worker);
    [[nodiscard]] static Availability safe(Verb verb, const fleet::SessionFacts &facts);
    [[nodiscard]] static Availability fitting(Verb verb, const fleet::SessionFacts &facts);
    [[nodiscard]] static Availability createFits(const fleet::SessionFacts &facts);
    [[nodiscard]] static Availability deleteFits(const fleet::SessionFacts &facts);

    const OperationContext &m_context;
    const OperationBook &m_book;
};

} // namespace quayside::operations
