// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/engine/operationcontext.h"

namespace quayside::operations {

/**
 * Knows which copies must not live on, and says so when a worker that has one answers.
 *
 * Every console watches; the lease lets one of them do it. UI thread.
 */
class TombstoneWatch final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TombstoneWatch)
public:
    explicit TombstoneWatch(OperationContext &context, QObject *parent = nullptr);

    /** Reads the map's tombstones soon. */
    void readSoon();
    [[nodiscard]] const std::vector<shardmap::Tombstone> &tombstones() const { return m_tombstones; }

Q_SIGNALS:
    void changed();
    /** Its worker answers, and the copy is not the only one of its account that is connected; said again
     * every minute until the tombstone is gone. */
    void due(const quayside::shardmap::Tombstone &tombstone);

private:
    void read();
    void look();
    [[nodiscard]] bool isOnlyCopy(const shardmap::Tombstone &tombstone) const;
    [[nodiscard]] bool answers(const WorkerId &worker) const;

    OperationContext &m_context;
    std::vector<shardmap::Tombstone> m_tombstones;
    QHash<SessionKey, qint64> m_saidMs; //!< of m_clock
    QElapsedTimer m_clock;
    QTimer m_readSoon;
    QTimer m_look;
    bool m_reading = false;
};

} // namespace quayside::operations
