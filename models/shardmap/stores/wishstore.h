// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/stores/writing.h"
#include "shardmap/wish.h"

namespace quayside::shardmap {

/** What users and sessions wish of their places, in Quayside's own table. SQL thread. */
class WishStore final
{
public:
    explicit WishStore(OpenMap &map)
        : m_map(map)
    { }

    /** Replaces `before` by `after`, with a line in the audit; Conflict when it is no longer `before`. */
    [[nodiscard]] Result<void> set(const WishHolder &holder, std::vector<Wish> before,
                                   std::vector<Wish> after, const Signature &by);
    /** Within the caller's transaction: a row that goes, or a new one whose id belonged to another before. */
    [[nodiscard]] Result<void> forgetNow(const RowId &row);

    /** One holder after the other; `take` may end the reading by an error. */
    [[nodiscard]] Result<void> readAll(const std::function<Result<void>(HolderWishes)> &take);
    /** Whose they are and what they are, as the index of rows compares it. */
    [[nodiscard]] static QString keyOf(const WishHolder &holder);
    [[nodiscard]] static quint64 hashOf(const std::vector<Wish> &wishes);
    /** The holder of such a key. */
    [[nodiscard]] static WishHolder holderOf(const QString &key);

private:
    [[nodiscard]] Result<std::vector<Wish>> stored(const WishHolder &holder);
    [[nodiscard]] Result<void> requireHolder(const WishHolder &holder);
    [[nodiscard]] Result<int> erase(const WishHolder &holder);
    [[nodiscard]] Result<void> write(const WishHolder &holder, const std::vector<Wish> &wishes);
    [[nodiscard]] Result<void> audit(const WishHolder &holder, const std::vector<Wish> &before,
                                     const std::vector<Wish> &after, const Signature &by);
    [[nodiscard]] Result<void> tell(HolderWishes wishes);

    OpenMap &m_map;
};

} // namespace quayside::shardmap
