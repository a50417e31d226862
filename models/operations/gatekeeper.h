// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/moves/moverequest.h"
#include "operations/operationbook.h"
#include "operations/verbs.h"

#include <QCoreApplication>

namespace quayside::operations {

/** Decides whether a verb can be had now, and says why not. UI thread; cheap. */
class Gatekeeper
{
    Q_DECLARE_TR_FUNCTIONS(quayside::operations::Gatekeeper)
public:
    Gatekeeper(const OperationContext &context, const OperationBook &book)
        : m_context(context)
        , m_book(book)
    { }

    /** Read-only map, tables missing. */
    [[nodiscard]] Availability changes() const;
    [[nodiscard]] Availability verb(Verb verb, fleet::SessionIndex session) const;
    /** The same for an item of a bulk operation: one that is there already is fine, it has nothing to do. */
    [[nodiscard]] Availability item(Verb verb, fleet::SessionIndex session) const;
    /** May a move of it be asked for now, wherever to. */
    [[nodiscard]] Availability movable(fleet::SessionIndex session) const;
    /** May this move begin now. The preflight says more; this is what must hold. */
    [[nodiscard]] Availability move(const MoveRequest &request) const;
    /** Does nothing else work on it now. */
    [[nodiscard]] Availability free(const SessionKey &session) const;
    /** May its configuration be changed now. */
    [[nodiscard]] Availability configure(fleet::SessionIndex session) const;
    /** Where a verb on the session acts: the worker it runs on, else its row's. */
    [[nodiscard]] SessionKey target(fleet::SessionIndex session) const;

private:
    [[nodiscard]] static Availability unburdened(const fleet::WorkerFacts &worker);
    [[nodiscard]] Availability evacuable(const MoveRequest &request) const;
    [[nodiscard]] Availability reachable(const fleet::WorkerFacts &worker) const;
    [[nodiscard]] static Availability safe(Verb verb, const fleet::SessionFacts &facts);
    [[nodiscard]] static Availability fitting(Verb verb, const fleet::SessionFacts &facts);
    [[nodiscard]] static Availability createFits(const fleet::SessionFacts &facts);
    [[nodiscard]] static Availability deleteFits(const fleet::SessionFacts &facts);

    const OperationContext &m_context;
    const OperationBook &m_book;
};

} // namespace quayside::operations
