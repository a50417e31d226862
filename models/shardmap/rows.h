// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret.h"
#include "shardmap/wish.h"

#include <QMap>

namespace quayside::shardmap {

/** What a worker may be given. Stored by name in quayside_worker; `Active` where nothing is stored. */
enum class WorkerState {
    Active, //!< takes new sessions
    Cordoned, //!< keeps its sessions, takes no new ones
    Draining, //!< is being emptied
    Quarantined //!< came back from the dead with tombstoned sessions
};
[[nodiscard]] QString toString(WorkerState state);
[[nodiscard]] WorkerState workerStateFromString(QStringView name);

/** A row of the worker table, joined with Quayside's own row about it. */
struct WorkerRow
{
    WorkerId id;
    QString url; //!< as stored; may be anything, see integrity checks
    Secret apiKey;
    std::optional<qint64> capacity; //!< sessions in total; empty for NULL or text that is no number
    // From quayside_worker, defaults without it:
    QString displayName; //!< empty: show the host of the URL or the id
    WorkerState state = WorkerState::Active;
    QMap<QString, QString> labels; //!< country, proxy, customer level …: free keys
    QByteArray trustedFingerprint; //!< SHA-256 of a certificate the operator trusts; empty: system trust only

    /** Labels that columns of the application hold: they are changed there, and win over those above. */
    QMap<QString, QString> columnLabels;

    /** Empty where it has no such label. */
    [[nodiscard]] QString label(const QString &key) const;
    [[nodiscard]] QMap<QString, QString> allLabels() const;
    friend bool operator==(const WorkerRow &, const WorkerRow &) = default;
};

/** A row of the user table. */
struct UserRow
{
    UserId id;
    QString label; //!< display name where the map has such a column, else empty

    friend bool operator==(const UserRow &, const UserRow &) = default;
};

/** A row of the session table. `user` and `worker` may be empty (NULL) or point nowhere: that is drift,
 * shown. */
struct SessionRow
{
    RowId id;
    QString name;
    UserId user;
    WorkerId worker;

    friend bool operator==(const SessionRow &, const SessionRow &) = default;
};

/** What a session should do, as whoever last ran an operation on it wanted. Stored by name. */
enum class DesiredState {
    Unset, //!< nobody has said so: nothing is stored
    Running,
    Stopped
};
[[nodiscard]] QString toString(DesiredState state);
[[nodiscard]] DesiredState desiredStateFromString(QStringView name);

/** What the session of a row should do. */
struct DesiredRow
{
    RowId row;
    DesiredState state = DesiredState::Unset;

    friend bool operator==(const DesiredRow &, const DesiredRow &) = default;
};

/** A slot taken on a worker for an operation under way. */
struct Reservation
{
    OperationId operation;
    WorkerId worker;
    QString name;
    qint64 expiresMs = 0; //!< database time, milliseconds since 1970 UTC

    friend bool operator==(const Reservation &, const Reservation &) = default;
};

/**
 * What changed in the map since the last delta. The first ones after open() carry the whole map, in several
 * pieces so that something can be shown before the last row: `initial` is set until the last piece (`last`).
 */
struct MapDelta
{
    std::vector<WorkerRow> workers; //!< added or changed
    std::vector<WorkerId> workersGone;
    std::vector<UserRow> users;
    std::vector<UserId> usersGone;
    std::vector<SessionRow> sessions;
    std::vector<RowId> sessionsGone;
    std::vector<DesiredRow> desired; //!< after the rows they are about; Unset: not stored any more
    std::vector<HolderWishes> wishes; //!< of one holder and source all there are now
    std::vector<Reservation> reservations; //!< all of them, where reservationsChanged
    bool reservationsChanged = false;
    bool initial = false;
    bool last = true;

    [[nodiscard]] bool isEmpty() const
    {
        return workers.empty() && workersGone.empty() && users.empty() && usersGone.empty()
            && sessions.empty() && sessionsGone.empty() && desired.empty() && wishes.empty()
            && !reservationsChanged;
    }
};

} // namespace quayside::shardmap

Q_DECLARE_METATYPE(quayside::shardmap::MapDelta)
