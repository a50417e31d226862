// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/truth/facts.h"

namespace quayside::fleet {

/** The one place that says why a worker is as it is. Pure, UI thread. */
class WorkerCause
{
    Q_DECLARE_TR_FUNCTIONS(quayside::fleet::WorkerCause)
public:
    /** Whether it can be reached, and why not. Never without a title: of kind None it is "online". */
    [[nodiscard]] static Cause reach(const WorkerFacts &worker);
    /** Why one of the things it is asked for fails; of kind None where it does not. */
    [[nodiscard]] static Cause capability(const WorkerFacts &worker, Capability what);
    /** True where all() would be empty; without making a text, for whoever asks of every worker. */
    [[nodiscard]] static bool isWell(const WorkerFacts &worker);
    /** All that is not as it should be, the gravest first: of a worker that can't be reached only that. */
    [[nodiscard]] static std::vector<Cause> all(const WorkerFacts &worker);
    /** What is wrong with the worker as a whole, one cause for each of its issues. */
    [[nodiscard]] static std::vector<Cause> issues(const WorkerFacts &worker);
    [[nodiscard]] static Cause issue(const WorkerFacts &worker, WorkerIssue issue);
    /** It is silent, and the map has sessions on it: Repair::EvacuateWorker is among what can be done. */
    [[nodiscard]] static bool isEvacuable(const WorkerFacts &worker);
    /** What that does and from when on it is possible; empty where it is not evacuable. */
    [[nodiscard]] static QString evacuation(const WorkerFacts &worker, qint64 nowMs);
    /** What a capability is called: "Session list". */
    [[nodiscard]] static QString nameOf(Capability what);

private:
    [[nodiscard]] static QString failingTitle(Capability what);
    [[nodiscard]] static CauseKind kindOf(const WorkerFacts &worker);
    [[nodiscard]] static QString titleOf(CauseKind kind);
    [[nodiscard]] static QString explanationOf(CauseKind kind, const WorkerFacts &worker);
    [[nodiscard]] static QString remedyOf(CauseKind kind, const WorkerFacts &worker);
    [[nodiscard]] static std::vector<Repair> repairsOf(CauseKind kind, const WorkerFacts &worker);
    [[nodiscard]] static QString withItsWords(const Error &problem);
    [[nodiscard]] static QString issueTitle(const WorkerFacts &worker, WorkerIssue issue);
    [[nodiscard]] static QString issueExplanation(const WorkerFacts &worker, WorkerIssue issue);
    static void setIssueRemedy(Cause &cause, const WorkerFacts &worker);
    [[nodiscard]] static QString unreadableExplanation(const waha::UnreadableEntries &entries);
    static void addGuess(Cause &cause, const WorkerFacts &worker);
};

} // namespace quayside::fleet
