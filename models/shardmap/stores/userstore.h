// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/shardmap.h"
#include "shardmap/stores/writing.h"

namespace quayside::shardmap {

/** Writes to the user table, and to quayside_user where that table has no display name. SQL thread. */
class UserStore final
{
public:
    UserStore(OpenMap &map, const Signature &signature)
        : m_map(map)
        , m_signature(signature)
    { }

    [[nodiscard]] Result<UserId> add(const NewUser &user);
    [[nodiscard]] Result<void> update(const UserRow &before, const UserRow &after);

private:
    [[nodiscard]] Needs needsFor(const QString &label) const;
    [[nodiscard]] Result<UserId> insert(const NewUser &user);
    [[nodiscard]] Result<QString> currentLabel(const UserId &user);
    [[nodiscard]] Result<void> writeLabel(const UserId &user, const QString &label);
    [[nodiscard]] Result<void> audit(const QString &action, const UserId &user);

    OpenMap &m_map;
    const Signature &m_signature;
};

} // namespace quayside::shardmap
