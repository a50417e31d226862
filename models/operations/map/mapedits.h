// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/truth/fleet.h"
#include "shardmap/shardmap.h"

namespace quayside::waha {
class Network;
}

namespace quayside::operations {

class OperationService;
class Permissions;
enum class WorkerChange;

/** What a connection test of the worker dialog found. */
struct WorkerTest
{
    waha::Probe probe;
    qint64 sessions = -1; //!< running and stopped; -1 when the list could not be read
};

/**
 * Short changes of the map's rows: workers and users by one conditional write, without a journal; the repairs
 * of drift as operations of one step.
 *
 * UI thread. Conflict means somebody else was faster and nothing was written.
 */
class MapEdits final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MapEdits)
public:
    /** All must outlive it; without a network no server is asked. Whatever the Permissions of `operations`
     * forbid fails with their reason, and nobody is asked. */
    MapEdits(shardmap::ShardMap &map, const fleet::Fleet &fleet, waha::Network *network,
             OperationService &operations, QObject *parent = nullptr);

    /** Asks a server that may not be in the map yet. A Tls error's detail is the fingerprint to show and
     * trust. */
    [[nodiscard]] Future<WorkerTest> testWorker(const QString &url, const Secret &apiKey,
                                                const QByteArray &trustedFingerprint) const;
    [[nodiscard]] Future<WorkerId> addWorker(const shardmap::NewWorker &worker);
    [[nodiscard]] Future<void> updateWorker(const shardmap::WorkerRow &before,
                                            const shardmap::WorkerRow &after);
    [[nodiscard]] Future<void> removeWorker(fleet::WorkerIndex worker);
    // Whether a worker takes new sessions
    [[nodiscard]] Future<void> cordon(fleet::WorkerIndex worker);
    [[nodiscard]] Future<void> uncordon(fleet::WorkerIndex worker);
    /** After a drain or a quarantine. */
    [[nodiscard]] Future<void> backIntoService(fleet::WorkerIndex worker);
    [[nodiscard]] Future<UserId> addUser(const shardmap::NewUser &user);
    [[nodiscard]] Future<void> updateUser(const shardmap::UserRow &before, const shardmap::UserRow &after);

    /** What a user or a session wishes of its place. */
    [[nodiscard]] Future<void> setWishes(const shardmap::WishHolder &holder,
                                         const std::vector<shardmap::Wish> &before,
                                         const std::vector<shardmap::Wish> &after);

    /** Adds a row for an orphan. */
    [[nodiscard]] Future<void> adopt(fleet::SessionIndex orphan, const UserId &user);
    /** Removes the row of a session that its worker does not have. */
    [[nodiscard]] Future<void> removeRow(fleet::SessionIndex session);
    /** Points the row of a misplaced session to the worker it was seen on. */
    [[nodiscard]] Future<void> correctRow(fleet::SessionIndex session);
    /**
     * Gives the row of a session that is not placed yet a worker, if that has room. Creating the session
     * there comes after: createSession() makes it again where its row points.
     */
    [[nodiscard]] Future<void> place(fleet::SessionIndex session, const WorkerId &worker);
    /** What the database says to adopt(): its write is made and taken back. */
    [[nodiscard]] Future<void> tryAdopt(fleet::SessionIndex orphan, const UserId &user);
    /** The same of several beside each other, each for its user: an answer each, in their order. */
    [[nodiscard]] Future<std::vector<std::optional<Error>>>
    tryAdopt(const std::vector<std::pair<SessionKey, UserId>> &adoptions);
    /** Gives the row of a session another user of the map. Nothing changes on any worker. */
    [[nodiscard]] Future<void> assignUser(fleet::SessionIndex session, const UserId &user);
    /** A person linked a phone to it: it should run from now on. */
    void keepRunning(const SessionKey &session);

private:
    [[nodiscard]] Result<fleet::SessionFacts> factsOfRow(fleet::SessionIndex session) const;
    [[nodiscard]] Future<void> setState(WorkerChange change, fleet::WorkerIndex worker,
                                        shardmap::WorkerState state);

    shardmap::ShardMap &m_map;
    const fleet::Fleet &m_fleet;
    waha::Network *m_network; //!< null: offline
    OperationService &m_operations;
    const Permissions &m_permissions;
};

} // namespace quayside::operations
