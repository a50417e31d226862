// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/bulk/safeguards.h"
#include "operations/configure/configchange.h"
#include "operations/service/operationview.h"

namespace quayside::operations {

/** What a bulk operation is to do, as its journal record's input holds it. */
struct BulkPlan
{
    Verb verb = Verb::Restart;
    std::optional<ConfigChange> change; //!< instead of a verb
    QHash<SessionKey, ConfigPutBack> putBack; //!< of a change that puts back; never stored
    QHash<SessionKey, UserId> users; //!< instead of a verb: each session gets a row, for this user
    QString restores; //!< name of the worker whose sessions are to run again; the verb is Start then
    std::vector<SessionKey> sessions;
    bool detours = false; //!< also those to which the verb does something else than its name: see isDetour()
    int failingShare = Safeguards::kFailingShare; //!< percent of a wave; more, and it stops by itself

    [[nodiscard]] QString kind() const;
    /** What is done to each session: stable name of a kind. */
    [[nodiscard]] QString itemKind() const;
    [[nodiscard]] QString title() const;
    /** Without secrets: see ConfigChange. */
    [[nodiscard]] QByteArray toJson() const;
    [[nodiscard]] static BulkPlan fromJson(const QByteArray &json);
};

/** How far a bulk operation has come, as its step's data holds it: what any console needs to go on. */
struct BulkProgress
{
    std::vector<ItemResult> items; //!< of the plan, in its order
    WaveBrake brake;

    [[nodiscard]] int ended() const;
    [[nodiscard]] int failed() const;
    /** Null where none has. */
    [[nodiscard]] const ItemResult *firstFailed() const;
    /** Starts what a stop stopped, stops what a start or restart found STOPPED and started. */
    [[nodiscard]] std::optional<BulkInverse> inverseOf(const BulkPlan &plan) const;
    /** Of a change of configurations: as far as anything is known of what there was. */
    [[nodiscard]] std::optional<BulkInverse> inverseOfChange(const ConfigChange &change) const;
    /** Ended items only. */
    [[nodiscard]] QByteArray toJournal() const;
    /** Items without a stored result are Queued. */
    [[nodiscard]] static BulkProgress fromJournal(const BulkPlan &plan, const QByteArray &json);
    /** The first wave that has not ended, 0 based; the last one where all have. */
    [[nodiscard]] size_t currentWave(const Waves &waves) const;
};

} // namespace quayside::operations
