// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "shardmap/shardmap.h"
#include "shardmap/writing.h"

namespace quayside::shardmap {

/** Writes to the user table, and to quayside_user where that table has no display name. SQL thread. */
class UserStore final
{
public:
    explicit UserStore(OpenMap &map)
        : m_map(map)
    { }

    [[nodiscard]] Result<UserId> add(const NewUser &user);
    [[nodiscard]] Result<void> update(const UserRow &before, const UserRow &after);

private:
    [[nodiscard]] Needs needsFor(const QString &label) const;
    [[nodiscard]] Result<UserId> insert(const NewUser &user);
    [[nodiscard]] Result<QString> currentLabel(const UserId &user);
    [[nodiscard]] Result<void> writeLabel(const UserId &user, const QString &label);

    OpenMap &m_map;
};

} // namespace quayside::shardmap
