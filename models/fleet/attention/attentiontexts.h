// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/attention/attention.h"

namespace quayside::fleet {

/**
 * Words for attention entries. They are read by people who have never heard of WAHA's insides: each says what
 * is wrong, what it means for the customer, and what makes it go away. UI thread.
 */
class AttentionTexts final
{
    Q_DECLARE_TR_FUNCTIONS(quayside::fleet::AttentionTexts)
public:
    explicit AttentionTexts(const Fleet &fleet)
        : m_fleet(fleet)
    { }

    /** One line; kind, worker, session and sessions of the entry are set. */
    [[nodiscard]] QString title(const AttentionEntry &entry) const;
    [[nodiscard]] QString explanation(const AttentionEntry &entry) const;
    /** Why its worker can't be reached, or its session is as it is; of kind None for other kinds. */
    [[nodiscard]] Cause cause(const AttentionEntry &entry) const;

    // Of a scheduled snapshot that could not be saved
    [[nodiscard]] static QString snapshotTitle(const Error &error);
    [[nodiscard]] static QString snapshotExplanation(const Error &error);

private:
    // Of what a backup that was put back had left to do
    [[nodiscard]] QString reviewTitle() const;
    [[nodiscard]] static QString reviewExplanation();
    [[nodiscard]] CauseKind causeKindOf(const AttentionEntry &entry) const;
    [[nodiscard]] QString workerName(WorkerIndex worker) const;
    [[nodiscard]] QString workerTitle(AttentionKind kind, WorkerIndex worker) const;
    [[nodiscard]] QString degradedTitle(WorkerIndex worker) const;
    [[nodiscard]] QString degradedExplanation(const WorkerFacts &facts) const;
    [[nodiscard]] QString unrestoredTitle(WorkerIndex worker) const;
    [[nodiscard]] QString sessionTitle(const AttentionEntry &entry) const;
    [[nodiscard]] QString groupTitle(const AttentionEntry &entry) const;
    [[nodiscard]] QString workerExplanation(AttentionKind kind, const WorkerFacts &facts) const;
    [[nodiscard]] QString otherExplanation(AttentionKind kind) const;
    [[nodiscard]] QString sessionExplanation(const AttentionEntry &entry) const;
    [[nodiscard]] QString commonExplanation(const AttentionEntry &entry) const;
    [[nodiscard]] QString explanationOfMany(const AttentionEntry &entry) const;
    [[nodiscard]] QString elsewhere(const AttentionEntry &entry) const;
    [[nodiscard]] QString workerNames(const std::vector<WorkerIndex> &workers) const;
    [[nodiscard]] QString noNetworkExplanation() const;

    const Fleet &m_fleet;
};

} // namespace quayside::fleet
