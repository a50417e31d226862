// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/engine/operationcontext.h"
#include "operations/service/permissions.h"

namespace quayside::operations {

/**
 * Keeps the last known configuration, account and apps of every session, secrets masked, for the day its
 * worker is gone (design §6).
 *
 * One worker at a time, one list of it every ten minutes by one console of all, and a hundred rows a second
 * at most: half a million sessions take an hour and a half once, then only what changed and, daily, the rest.
 * What an operation has set, and its server has otherwise or has forgotten, is not taken over but told, at
 * once after a restart of the server. Off where the map can't be written to. UI thread; JSON is read and
 * masked on a pool thread.
 */
class ConfigKeeper final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConfigKeeper)
public:
    static constexpr qint64 kEveryMs = 10 * 60'000; //!< for a worker, in all consoles together
    static constexpr qint64 kKeptMs = 24 * 3'600'000; //!< what has not changed is stored again after that
    static constexpr size_t kBatch = 100; //!< rows of one transaction

    ConfigKeeper(OperationContext &context, const Permissions &permissions, QObject *parent = nullptr);

    /** Whose configuration was seen to be another than the one that was set, by any console. */
    [[nodiscard]] const QSet<SessionKey> &others() const { return m_others; }
    /** What is kept of a session as its server, of this version, reports it. Pure, any thread. */
    [[nodiscard]] static shardmap::ConfigSnapshot
    snapshotOf(const SessionKey &key, const waha::SessionInfo &seen, const waha::ServerVersion &server);

    /** Whether a config as a server tells it, masked, is otherwise than anybody meant it. Pure. */
    [[nodiscard]] static bool isUnasked(const QByteArray &now, const shardmap::ConfigSnapshot &saved);

Q_SIGNALS:
    /** others() */
    void othersChanged();

private:
    using Snapshots = std::vector<shardmap::ConfigSnapshot>;

    void next();
    [[nodiscard]] WorkerId mostOverdue() const;
    [[nodiscard]] bool isRestarted(const fleet::WorkerFacts &worker) const;
    void claim(const WorkerId &worker);
    void read(const WorkerId &worker, const Snapshots &saved);
    void saveSome();
    [[nodiscard]] static Snapshots changed(const WorkerId &worker, const waha::ServerVersion &server,
                                           const waha::SessionList &list, const Snapshots &saved);
    [[nodiscard]] static bool isKept(const shardmap::ConfigSnapshot &now,
                                     const shardmap::ConfigSnapshot &saved);
    void readOthers();

    OperationContext &m_context;
    const Permissions &m_permissions;
    QHash<WorkerId, qint64> m_lookedMs; //!< of m_clock
    QHash<WorkerId, qint64> m_lookedAfter; //!< the start of its server that was looked at
    QSet<SessionKey> m_others;
    Snapshots m_toSave;
    QElapsedTimer m_clock;
    QTimer m_timer;
    bool m_busy = false;
};

} // namespace quayside::operations
