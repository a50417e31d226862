// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/backend/idvalue.h"
#include "shardmap/reading/openmap.h"

#include <array>

/** How rows of the three tables, joined with Quayside's own, are read into values. SQL thread. */
namespace quayside::shardmap {

/**
 * Shares the texts of integer keys that come again and again in a reading: half a million rows name a
 * thousand workers. One slot a key, the last one stays. One thread.
 */
class IdCache final
{
public:
    [[nodiscard]] QString text(const QVariant &stored)
    {
        if (stored.typeId() != QMetaType::LongLong)
            return idText(stored);
        const auto id = stored.value<qint64>();
        Slot &slot = m_slots[static_cast<quint64>(id) % m_slots.size()];
        if (slot.text.isNull() || slot.id != id)
            slot = { id, QString::number(id) };
        return slot.text;
    }

private:
    struct Slot
    {
        qint64 id = 0;
        QString text;
    };
    std::array<Slot, 2048> m_slots;
};

class Statement;

/** `SELECT` texts whose columns the functions below expect, of the rows that count and fulfil `wanted`. */
[[nodiscard]] QString selectWorkers(const OpenMap &map, const QString &wanted = {});
[[nodiscard]] QString selectUsers(const OpenMap &map, const QString &wanted = {});
[[nodiscard]] QString selectSessions(const OpenMap &map, const QString &wanted = {});

/** What columns named for placement say of a user or a session; empty without such columns. */
[[nodiscard]] HolderWishes userColumnWishes(const OpenMap &map, const Statement &row);
[[nodiscard]] HolderWishes sessionColumnWishes(const OpenMap &map, const Statement &row);

/** A number of sessions; none for NULL and for text that is no number. Negative and huge ones stay as they
 * are. */
[[nodiscard]] std::optional<qint64> readCapacity(const QVariant &stored);

[[nodiscard]] WorkerRow readWorker(const OpenMap &map, const Statement &row, const OwnWorker &own);
[[nodiscard]] quint64 hashWorker(const OpenMap &map, const Statement &row, const OwnWorker &own);
[[nodiscard]] SessionRow readSession(const Statement &row);
/** As readSession(), for many rows: the keys of users and workers share their texts. */
[[nodiscard]] SessionRow readSession(const Statement &row, IdCache &users, IdCache &workers);
[[nodiscard]] quint64 hashSession(const OpenMap &map, const Statement &row);
[[nodiscard]] UserRow readUser(const Statement &row, const QString &ownLabel);
[[nodiscard]] quint64 hashUser(const UserRow &user, const HolderWishes &columns);

/** The stored state or labels are nothing that this program ever writes. */
[[nodiscard]] bool isOdd(const OwnWorker &own);

/** Everything in quayside_worker by key; empty without Quayside's tables. */
[[nodiscard]] Result<QHash<QString, OwnWorker>> readOwnWorkers(OpenMap &map);
/** Display names in quayside_user by key; empty where the application's table has names. */
[[nodiscard]] Result<QHash<QString, QString>> readOwnUsers(OpenMap &map);
/** The reservations that have not expired; empty without Quayside's tables. */
[[nodiscard]] Result<std::vector<Reservation>> readReservations(OpenMap &map);

[[nodiscard]] QMap<QString, QString> labelsFromJson(const QString &json);
[[nodiscard]] QString labelsToJson(const QMap<QString, QString> &labels);

} // namespace quayside::shardmap
