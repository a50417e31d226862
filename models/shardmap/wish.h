// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"

#include <QHashFunctions>

#include <compare>
#include <optional>
#include <vector>

namespace quayside::shardmap {

/** How a wish is meant. Stored by name. */
enum class WishKind {
    Must, //!< the worker has this label with this value; several values of one label: any of them will do
    Prefer, //!< the same, but a place without it is better than none
    Apart, //!< where no other session of the group is
    Together //!< where another session of the group is
};
[[nodiscard]] QString toString(WishKind kind);
[[nodiscard]] std::optional<WishKind> wishKindFromString(QStringView name);

/** One wish about the place of a session. */
struct Wish
{
    WishKind kind = WishKind::Must;
    QString label; //!< of a worker; of Apart and Together the group, empty: the sessions of the same user
    QString value; //!< of the label; empty with Apart and Together

    [[nodiscard]] bool isAboutGroup() const { return kind == WishKind::Apart || kind == WishKind::Together; }
    friend bool operator==(const Wish &, const Wish &) = default;
    friend std::strong_ordering operator<=>(const Wish &a, const Wish &b)
    {
        if (a.kind != b.kind)
            return a.kind <=> b.kind;
        const int byLabel = a.label.compare(b.label);
        return (byLabel != 0 ? byLabel : a.value.compare(b.value)) <=> 0;
    }
};

/** Whose wishes: a user's, for all of its sessions, or those of the session of one row. */
struct WishHolder
{
    enum class Kind { User, Session };
    Kind kind = Kind::User;
    QString id;

    WishHolder() = default;
    explicit WishHolder(const UserId &user)
        : id(user.toString())
    { }
    explicit WishHolder(const RowId &row)
        : kind(Kind::Session)
        , id(row.toString())
    { }
    friend bool operator==(const WishHolder &, const WishHolder &) = default;
    friend size_t qHash(const WishHolder &holder, size_t seed = 0)
    {
        return qHashMulti(seed, int(holder.kind), holder.id);
    }
};
[[nodiscard]] QString toString(WishHolder::Kind kind);
[[nodiscard]] std::optional<WishHolder::Kind> wishHolderFromString(QStringView name);

/** All that one holder wishes, from one source. */
struct HolderWishes
{
    enum class Source {
        Own, //!< Quayside's own table
        Column //!< columns of the application's tables: they are changed there
    };
    WishHolder holder;
    std::vector<Wish> wishes; //!< sorted; empty: none any more
    Source source = Source::Own;

    friend bool operator==(const HolderWishes &, const HolderWishes &) = default;
};

} // namespace quayside::shardmap
