// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/truth/wishes.h"

#include <algorithm>

namespace quayside::fleet {

using shardmap::Wish;
using shardmap::WishHolder;
using shardmap::WishKind;

namespace {

bool isAboutSame(const Wish &a, const Wish &b)
{
    return a.kind == b.kind && a.label == b.label;
}

} // namespace

bool Wishes::set(const shardmap::HolderWishes &told)
{
    if (of(told.holder, told.source) == told.wishes)
        return false;
    BySource &known = m_told[told.holder];
    std::vector<Wish> before = std::exchange(known[size_t(told.source)], told.wishes);
    enroll(told.holder, before);
    enroll(told.holder, told.wishes);
    const bool none = std::ranges::all_of(known, [](const auto &wishes) { return wishes.empty(); });
    if (none)
        m_told.remove(told.holder);
    return true;
}

/** Looks again whether the holder is in the groups that these wishes name. */
void Wishes::enroll(const WishHolder &holder, const std::vector<Wish> &wishes)
{
    const BySource known = m_told.value(holder);
    for (const Wish &wish : wishes) {
        if (!wish.isAboutGroup() || wish.label.isEmpty())
            continue;
        const bool isIn = std::ranges::any_of(
            known, [&wish](const auto &own) { return std::ranges::find(own, wish) != own.end(); });
        const std::pair key(int(wish.kind), wish.label);
        QSet<WishHolder> &group = m_groups[key];
        if (isIn)
            group.insert(holder);
        else
            group.remove(holder);
        if (group.isEmpty())
            m_groups.remove(key);
    }
}

std::vector<Wish> Wishes::of(const WishHolder &holder, Source source) const
{
    const auto known = m_told.constFind(holder);
    return known == m_told.cend() ? std::vector<Wish>() : (*known)[size_t(source)];
}

QSet<WishHolder> Wishes::members(WishKind kind, const QString &group) const
{
    return m_groups.value({ int(kind), group });
}

/** Adds what has not been said about the same label by those before it. */
void Wishes::addCounted(std::vector<CountedWish> &to, const WishHolder &holder, Source source) const
{
    const auto known = m_told.constFind(holder);
    if (known == m_told.cend())
        return;
    const size_t before = to.size();
    for (const Wish &wish : (*known)[size_t(source)]) {
        const auto said = to.begin() + qsizetype(before);
        const bool overruled = std::any_of(to.begin(), said, [&wish](const CountedWish &one) {
            return wish.isAboutGroup() ? one.wish == wish : isAboutSame(one.wish, wish);
        });
        if (!overruled)
            to.push_back({ wish, holder.kind, source });
    }
}

std::vector<CountedWish> Wishes::counted(const UserId &user, const RowId &row) const
{
    std::vector<CountedWish> counted;
    if (m_told.isEmpty())
        return counted;
    if (!row.isEmpty()) {
        addCounted(counted, WishHolder(row), Source::Column);
        addCounted(counted, WishHolder(row), Source::Own);
    }
    if (!user.isEmpty()) {
        addCounted(counted, WishHolder(user), Source::Column);
        addCounted(counted, WishHolder(user), Source::Own);
    }
    std::ranges::sort(counted, {}, &CountedWish::wish);
    return counted;
}

} // namespace quayside::fleet
