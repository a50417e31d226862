// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/bulk/bulkplan.h"

namespace quayside::operations {

/** Wordings of bulk operations. Pure, UI thread. */
class BulkText
{
    Q_DECLARE_TR_FUNCTIONS(quayside::operations::BulkText)
public:
    [[nodiscard]] static QString allDone(int done, int leftOut);
    /** Never "some failed" alone: how many, which first, and why. */
    [[nodiscard]] static QString someFailed(int failed, int all, const QString &session, const QString &why);
    [[nodiscard]] static QString someDiffer(int differing, int all, const QString &session,
                                            const QString &how);
    [[nodiscard]] static QString notBegun();
    /** It is in another status by now than the verb is for. */
    [[nodiscard]] static QString leftOut(SessionStatus status);
    [[nodiscard]] static QString progress(int ended, int all, int active);
    /** "Wave 2 of 3, 10 sessions: ", before the progress. */
    [[nodiscard]] static QString inWave(size_t wave, size_t waves, size_t sessions, const QString &progress);
    /** Why it stopped by itself, the first that failed, and what is left; empty where it did not. */
    [[nodiscard]] static QString held(const WaveBrake &brake, const std::vector<ItemResult> &items);
    /** What an ended one came to, in a sentence that can stand alone. */
    [[nodiscard]] static QString outcome(const OperationView &view);
    /** "Start the 12 again…": a button. */
    [[nodiscard]] static QString inverse(const BulkInverse &inverse);
    [[nodiscard]] static QString cancelMeaning(int left, int active);
    /** "Restore 12 sessions of waha7". */
    [[nodiscard]] static QString restoreTitle(int count, const QString &worker);
    /** "Add 12 sessions to the map". */
    [[nodiscard]] static QString adoptTitle(int count);
    /** It was brought back, but that is not all it needs. */
    [[nodiscard]] static QString needsPhone(SessionStatus status);
};

} // namespace quayside::operations
