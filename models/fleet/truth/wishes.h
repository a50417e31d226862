// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/wish.h"

#include <QHash>
#include <QPair>
#include <QSet>

#include <array>

namespace quayside::fleet {

/** A wish that counts for one session, and where it is from. */
struct CountedWish
{
    shardmap::Wish wish;
    shardmap::WishHolder::Kind of = shardmap::WishHolder::Kind::User;
    shardmap::HolderWishes::Source source = shardmap::HolderWishes::Source::Own;

    friend bool operator==(const CountedWish &, const CountedWish &) = default;
};

/**
 * All that is wished of the places of sessions. A value that can be copied, to try other wishes out. UI
 * thread.
 *
 * Of wishes of one kind about one label those of the session count before those of its user, and of one
 * holder what the application's columns say before what Quayside stores. Several values from one place are
 * alternatives. Wishes about groups all count.
 */
class Wishes final
{
public:
    using Source = shardmap::HolderWishes::Source;

    /** False where that is what was known already. */
    bool set(const shardmap::HolderWishes &told);
    [[nodiscard]] bool isEmpty() const { return m_told.isEmpty(); }
    [[nodiscard]] std::vector<shardmap::Wish> of(const shardmap::WishHolder &holder, Source source) const;
    /** What counts for the session of a row of a user; either may be empty. Sorted. */
    [[nodiscard]] std::vector<CountedWish> counted(const UserId &user, const RowId &row) const;
    /** Who wishes to be apart from, or together with, a named group, and so is in it. */
    [[nodiscard]] QSet<shardmap::WishHolder> members(shardmap::WishKind kind, const QString &group) const;
    /** Everybody who wishes anything. */
    [[nodiscard]] QList<shardmap::WishHolder> holders() const { return m_told.keys(); }

private:
    using BySource = std::array<std::vector<shardmap::Wish>, 2>;

    void enroll(const shardmap::WishHolder &holder, const std::vector<shardmap::Wish> &wishes);
    void addCounted(std::vector<CountedWish> &to, const shardmap::WishHolder &holder, Source source) const;

    QHash<shardmap::WishHolder, BySource> m_told;
    QHash<QPair<int, QString>, QSet<shardmap::WishHolder>> m_groups; //!< by kind and name
};

} // namespace quayside::fleet
