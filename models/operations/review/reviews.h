// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/review/reviewadvice.h"
#include "operations/service/operationbook.h"
#include "operations/service/permissions.h"

namespace quayside::operations {

/**
 * What a backup that was put back had left to do, and a person's answers to it. Nothing of it acts before it
 * is accepted. An operation that is accepted here is taken up here. Every console shows the same; who answers
 * first counts. UI thread.
 */
class Reviews final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Reviews)
public:
    using Decisions = std::vector<shardmap::ReviewDecision>;

    Reviews(OperationContext &context, const OperationBook &book, const Permissions &permissions,
            QObject *parent = nullptr);

    /** Reads what waits soon; many requests are one reading. */
    void readSoon();
    /** Operations first, then old copies, then desired states; each the oldest first. */
    [[nodiscard]] const std::vector<shardmap::ReviewItem> &items() const { return m_items; }
    /** When this console saw first that something waits, desktop clock; 0: nothing does. */
    [[nodiscard]] qint64 sinceMs() const { return m_sinceMs; }
    [[nodiscard]] ReviewAdvice adviceOn(const shardmap::ReviewItem &item) const;
    /** A desired state that says what is so anyway. */
    [[nodiscard]] bool agrees(const shardmap::ReviewItem &item) const;
    /** All of those: nothing can go wrong with accepting them together. A look at each of what waits. */
    [[nodiscard]] Decisions agreeing() const;
    /** Everything that waits; of what should run that counts which is seen now. */
    [[nodiscard]] Decisions droppingAll() const;
    [[nodiscard]] Availability answerable() const { return m_permissions.changes(); }
    /** How many were answered here: the others somebody else has answered meanwhile. */
    [[nodiscard]] Future<int> answer(const Decisions &decisions);

Q_SIGNALS:
    void changed();
    /** It was accepted here, and nobody runs it. */
    void takeUpDue(const quayside::OperationId &operation);

private:
    void read();
    void readItems(qint64 count);
    void noteAnswered(const Decisions &decisions);
    void takeUpAccepted();

    OperationContext &m_context;
    const OperationBook &m_book;
    const Permissions &m_permissions;
    std::vector<shardmap::ReviewItem> m_items;
    QSet<OperationId> m_accepted; //!< here, and not taken up yet
    qint64 m_count = 0; //!< as it was read last
    qint64 m_sinceMs = 0;
    QTimer m_readSoon;
    bool m_reading = false;
};

} // namespace quayside::operations
