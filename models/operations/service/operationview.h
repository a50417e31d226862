// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/engine/difference.h"
#include "operations/engine/requestlog.h"
#include "operations/moves/moverecipe.h"
#include "operations/series/moveseriesview.h"
#include "shardmap/journalrecords.h"

namespace quayside::operations {

/** The result of one session of a bulk operation. */
struct ItemResult
{
    SessionKey session;
    shardmap::OperationState state = shardmap::OperationState::Queued;
    QString text; //!< what was observed, or why it failed
    QString before; //!< WAHA's spelling of the status it had, where a call was made; empty: none was

    [[nodiscard]] bool isFailure() const
    {
        return state == shardmap::OperationState::Failed || state == shardmap::OperationState::RolledBack;
    }
};

/** What takes the effect of a bulk operation back, as far as that can be. */
struct BulkInverse
{
    Verb verb = Verb::Start;
    bool isConfiguration = false; //!< no verb: see OperationService::putBack()
    std::vector<SessionKey> sessions; //!< that the operation had changed
};

/** What a list has to know of every operation, of thousands that nobody looks at. Cheap to make. */
struct OperationBrief
{
    OperationId id;
    QString kind; //!< stable name
    SessionKey subject;
    shardmap::OperationState state = shardmap::OperationState::Queued;
    bool mine = false; //!< runs in this console
    bool interrupted = false; //!< has not ended, and nobody runs it any more
    bool waitsForReview = false; //!< older than a backup that was put back: see Reviews
    QString misfit; //!< why its record is not understood: to be shown, and nothing else; empty: it is
    QString actor;
    qint64 startedMs = 0; //!< desktop clock for own ones, database clock for others'

    /** Has not ended, and somebody's console is at it. */
    [[nodiscard]] bool isRunning() const
    {
        return !shardmap::isEnd(state) && !interrupted && misfit.isEmpty();
    }
    friend bool operator==(const OperationBrief &, const OperationBrief &) = default;
};

/** One operation as a row of a list shows it: without its steps, calls, sessions and recipe. */
struct OperationSummary : OperationBrief
{
    QString title; //!< "Create acme-sales on waha1"
    QString stateText; //!< translated
    int stepsDone = 0; //!< of a bulk operation: items that ended
    int stepsTotal = 0;
    int failedItems = 0; //!< of a bulk operation
    QString step; //!< what is going on and what comes next, one sentence
    QString held; //!< why it stopped by itself and what is left, for a person to decide; empty: it did not
    QString error; //!< why it failed, or the differences in words; empty otherwise
    QString reason;
    qint64 endedMs = 0; //!< as startedMs
    bool isAbridged = false; //!< of a snapshot, which does not have what it was given to do
    int beginsInMs = 0; //!< until then it can be taken back; 0: it has begun
    bool reversible = false; //!< what it did so far can still be put back

    // What can be done about it now
    bool canCancel = false;
    QString cancelMeaning; //!< what Cancel does right now
    bool canGoOn = false; //!< stopped by itself, runs here: begin the rest in spite of it
    // By Permissions, with the reason why not
    Availability resume { false, {} }; //!< interrupted (its console is gone): finish it here
    Availability undo { false, {} }; //!< interrupted and still reversible: put everything back
    Availability retryFailed { false, {} }; //!< of many sessions, some of which failed
    Availability setAside { false, {} }; //!< not understood: free what it holds, without doing anything of it
};

/** The whole of one operation, for whoever looks at it: taken fresh after OperationService::changed(). */
struct OperationView : OperationSummary
{
    std::vector<shardmap::StepRecord> steps; //!< titles: OperationText::stepTitle()
    std::vector<RequestRecord> requests; //!< calls that the steps made; for own ones up to now
    std::vector<Difference> differences; //!< what is not as it should be although it was done
    std::optional<MoveRecipe> move; //!< of a move: where to, and how
    std::optional<MoveSeriesView> series; //!< of a drain, a bring-back or a rebalance
    std::vector<ItemResult> items; //!< of a bulk operation
    std::optional<BulkInverse> inverse; //!< of an ended bulk operation; nothing where there is none
    QString itemKind; //!< of a bulk operation: stable name of what is done to each
    int wave = 0; //!< of a bulk operation: which one goes on now, 1 based; see Safeguards
    int waves = 0; //!< of a bulk operation: how many there are
};

} // namespace quayside::operations

Q_DECLARE_METATYPE(quayside::operations::OperationView)
