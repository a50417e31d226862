// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/engine/difference.h"
#include "operations/moves/movedecision.h"
#include "operations/moves/movepreflight.h"
#include "operations/moves/moverecipe.h"

namespace quayside::operations {

/** Wordings of moving a session. Pure, UI thread. */
class MoveText
{
    Q_DECLARE_TR_FUNCTIONS(quayside::operations::MoveText)
public:
    [[nodiscard]] static QString way(MoveWay way);

    // Notes
    [[nodiscard]] static QString noted(const waha::SessionInfo &source);
    /** `takenMs`: when the last known copy was taken, 0: there is none. */
    [[nodiscard]] static QString snapshotFound(qint64 takenMs);
    [[nodiscard]] static QString linked(const QString &account);
    [[nodiscard]] static QString linkActivity(LinkVerdict verdict, SessionStatus status);
    [[nodiscard]] static QString switchedOn(bool webhooks, bool apps);
    [[nodiscard]] static Difference appLeftBehind(const QString &type);
    [[nodiscard]] static Difference configLeftBehind();
    [[nodiscard]] static Difference secretLeftBehind(const QString &member);
    [[nodiscard]] static Error appsAreOff(const QString &target);
    [[nodiscard]] static QString nothingToSwitchOn();
    [[nodiscard]] static QString committed(const QString &target);
    [[nodiscard]] static QString sourceWorks(const Sighting &seen);
    [[nodiscard]] static QString retired();
    [[nodiscard]] static QString retiredStopped();
    [[nodiscard]] static QString anotherAccountStays();
    [[nodiscard]] static QString buriedLater(const QString &source, const Error &why);
    [[nodiscard]] static QString tombstoneWritten(const QString &source);
    [[nodiscard]] static QString nothingPutBack(const QString &target);

    // What Cancel does now
    [[nodiscard]] static QString cancelMeaning(MoveWay way, bool sourceStopped, const QString &source,
                                               const QString &target);

    // Errors
    /** A check of the preflight that blocks. */
    [[nodiscard]] static Error blocked(const PreflightCheck &check);
    [[nodiscard]] static Error nobodyLinked();
    [[nodiscard]] static Error targetLost(const QString &target);
    [[nodiscard]] static Error notShared(const QString &target);
    [[nodiscard]] static Error configNotTaken();
    [[nodiscard]] static Error configUnknown(const QString &source, const Error &why);
    /** `now`: the worker the row points to by now, empty: the row is gone. */
    [[nodiscard]] static Error rowElsewhere(const QString &source, const QString &target, const QString &now);
    [[nodiscard]] static Error noRow();
    [[nodiscard]] static Error leftOnTarget(const QString &target, const Error &why);
    [[nodiscard]] static Error sourceStaysStopped(const QString &source, const Error &why);
    [[nodiscard]] static Error oldCopyIsBack();
    [[nodiscard]] static Error runsOnSource(const QString &source);
};

/** The four ways of a move in words for the person who chooses. Workers by name. Pure, UI thread. */
class MoveWayText
{
    Q_DECLARE_TR_FUNCTIONS(quayside::operations::MoveWayText)
public:
    /** What a way means for the customer, one sentence: gap, scan, duplicates. */
    [[nodiscard]] static QString consequence(MoveWay way, const QString &source, const QString &target);
    /** "no gap: waha3 keeps working until waha6 has taken over". */
    [[nodiscard]] static QString summary(MoveWay way, const QString &source, const QString &target);
    [[nodiscard]] static bool needsScan(MoveWay way) { return way != MoveWay::Reassign; }
};

} // namespace quayside::operations
