// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/bulk/bulkplan.h"
#include "operations/engine/operation.h"
#include "operations/service/operationrecords.h"

#include "fleet/truth/fleet.h"

#include <deque>

namespace quayside::operations {

class BulkOperation;

/**
 * Everybody's recent operations: the ones that run here, the ones that ended here, and the journal's.
 *
 * Owns the operations that run here until shortly after they are over. UI thread.
 */
class OperationBook final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OperationBook)
public:
    static constexpr int kShown = 200; //!< ended operations kept and read from the journal

    explicit OperationBook(OperationContext &context, QObject *parent = nullptr);
    ~OperationBook() override;

    /** Takes an operation that is about to run. Children of bulk operations are not listed. */
    void add(Operation *operation);
    /** Shows an operation that was refused before it began. */
    void addRefused(shardmap::OperationRecord record, const QString &reason);
    /** Stops what runs here, parents before children, and forgets it. */
    void abandonAll();
    /** Reads the journal soon; many requests are one reading. */
    void refreshSoon();

    [[nodiscard]] const std::vector<OperationId> &order() const { return m_order; }
    [[nodiscard]] OperationBrief brief(const OperationId &id) const;
    [[nodiscard]] OperationSummary summary(const OperationId &id) const;
    [[nodiscard]] OperationView view(const OperationId &id) const;
    /** The operation while it runs here, else null. */
    [[nodiscard]] Operation *running(const OperationId &id) const { return m_running.value(id); }
    [[nodiscard]] int runningCount() const;
    /** Listed ones of this operator that nobody runs any more and that can be taken up. */
    [[nodiscard]] int interruptedCount() const { return m_interrupted; }
    /** Any console's unfinished operation on a session; an empty id when there is none. */
    [[nodiscard]] OperationId on(const SessionKey &session) const;
    /** What everybody's unfinished operations mean to do, and what the last ones left behind; no tombstones.
     */
    [[nodiscard]] fleet::WorkInHand workInHand() const;
    /** The journal's record of an operation that nobody runs any more and that is understood, else nothing.
     */
    [[nodiscard]] const shardmap::OperationRecord *interrupted(const OperationId &id) const;
    /** Any console's unfinished operation on a worker as a whole: restore, drain, bring back. */
    [[nodiscard]] OperationId onWorker(const WorkerId &worker) const;
    /** Any console's unfinished series of moves of a worker; for no worker, the rebalance. */
    [[nodiscard]] OperationId seriesOn(const WorkerId &worker) const;
    /** Any console's unfinished operation of a kind. */
    [[nodiscard]] OperationId unfinished(QLatin1StringView kind) const;
    /** Where the moves of series go that are under way, here or elsewhere, but for those of one series. */
    [[nodiscard]] std::vector<WorkerId> targetsOfSeriesBut(const OperationId &series) const;
    /** All of those, the moves of series among them. */
    [[nodiscard]] std::vector<OperationId> interruptedOnes() const;
    /** Children that a bulk operation's lost console left unfinished, those that are understood. */
    [[nodiscard]] std::vector<OperationId> unfinishedChildren(const OperationId &bulk) const;
    void forget(const OperationId &id);
    /** What a bulk operation does, without its sessions; with its secrets where it was begun here. */
    [[nodiscard]] BulkPlan bulkPlan(const OperationId &bulk) const;
    /** How to take back what an ended one changed of configurations, as far as that was told here. */
    [[nodiscard]] QHash<SessionKey, ConfigPutBack> putBacks(const OperationId &bulk) const
    {
        return m_putBacks.value(bulk);
    }
    /** What the journal has of it, for one of another console or from before. */
    void learnPutBacks(const OperationId &operation, const QHash<SessionKey, ConfigPutBack> &known)
    {
        m_putBacks.insert(operation, known);
    }

Q_SIGNALS:
    /** Others are in the list, or in another order: look at all briefs again. */
    void listChanged();
    /** One that was in the list before. */
    void changed(const quayside::OperationId &id);
    /** A part of one that is listed: its view is another, or, of another console's, is not known any more. */
    void partChanged(const quayside::OperationId &id);
    void ended(const quayside::OperationId &id);
    void interruptedChanged(int count);
    /** One of this console's own, let go while the database was away: nobody has run it since. */
    void goOnDue(const quayside::OperationId &id, quayside::operations::Operation::Mode mode);

private:
    [[nodiscard]] std::vector<const shardmap::OperationRecord *> allUnfinished() const;
    void noteChange(Operation *operation);
    void noteOver(Operation *operation);
    void keepView(const Operation &operation);
    void tellOfRecords(const QHash<OperationId, const shardmap::OperationRecord *> &before);
    void keepPlan(const OperationId &id, const BulkOperation &bulk);
    void read();
    void take(OperationRecords::List records);
    void noteUnread(const Error &error);
    void goOnWithCutOff();
    void takeRecord(const shardmap::OperationRecord &record);
    void sort();
    void addWork(const shardmap::OperationRecord &record, fleet::WorkInHand &work) const;
    void addUnlinked(fleet::WorkInHand &work) const;
    void countInterrupted();
    [[nodiscard]] bool isListed(const shardmap::OperationRecord &record) const;
    [[nodiscard]] bool isInterrupted(const shardmap::OperationRecord &record) const;
    [[nodiscard]] bool hasForeignRunning() const;

    OperationContext &m_context;
    QHash<OperationId, Operation *> m_running;
    QHash<SessionKey, OperationId> m_bySession; //!< of m_running
    QHash<OperationId, OperationView> m_ended; //!< as they were when they ended here
    QHash<OperationId, OperationView> m_endedParts; //!< the same of parts, the last kShown
    std::deque<OperationId> m_partsInOrder; //!< of m_endedParts, the oldest first
    QHash<OperationId, Operation::Mode> m_cutOff; //!< own ones that wait for the database, and how they go on
    QSet<OperationId> m_refused; //!< of m_ended: not begun, for all that is known
    OperationRecords::List m_journal; //!< as it was read last
    QHash<OperationId, const shardmap::OperationRecord *> m_records; //!< of m_journal, not run here
    mutable QHash<OperationId, OperationView> m_recordViews; //!< of m_records, made when asked for
    QHash<SessionKey, OperationId> m_bySessionElsewhere; //!< of unfinished records
    QHash<OperationId, BulkPlan> m_bulkPlans; //!< of m_ended, without sessions
    QHash<OperationId, QHash<SessionKey, ConfigPutBack>> m_putBacks; //!< of ended ones
    QHash<SessionKey, qint64> m_unlinkedMs; //!< by operations that ended here, and when
    std::vector<OperationId> m_order;
    int m_interrupted = 0;
    QElapsedTimer m_reading; //!< since a reading began; invalid: none is under way
    int m_restMs = 0; //!< after a reading that took long
    QTimer m_readSoon;
    QTimer m_lapseWatch; //!< leases lapse without a sign
    bool m_readAgain = false;
};

} // namespace quayside::operations
