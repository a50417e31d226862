// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/stores/userstore.h"

#include "shardmap/backend/idvalue.h"
#include "shardmap/backend/newid.h"
#include "shardmap/stores/auditlog.h"
#include "shardmap/stores/rowinsert.h"
#include "shardmap/stores/writetext.h"

namespace quayside::shardmap {

Needs UserStore::needsFor(const QString &label) const
{
    return label.isEmpty() || m_map.info.hasUserLabel ? Needs::Rows : Needs::RowsAndOwnTables;
}

Result<UserId> UserStore::add(const NewUser &user)
{
    return inWriteTransaction(m_map, needsFor(user.label), [&]() -> Result<UserId> {
        TRY_VALUE(const UserId id, insert(user));
        if (!user.label.isEmpty() && !m_map.info.hasUserLabel) {
            TRY(writeLabel(id, user.label));
        }
        TRY(audit(QStringLiteral("add-user"), id));
        TRY(echoUser(m_map, id.toString()));
        return id;
    });
}

Result<UserId> UserStore::insert(const NewUser &user)
{
    const TableMapping::User &table = m_map.tables.user;
    RowInsert row(m_map, table.table, table.id);
    if (!user.id.isEmpty()) {
        TRY_VALUE(const auto stored, NewIds(m_map, table.table, table.id).stored(user.id.toString()));
        row.put(table.id, stored);
    }
    if (!table.label.isEmpty())
        row.put(table.label, textValue(user.label));
    TRY_VALUE(const QString id, row.insert());
    return UserId(id);
}

Result<void> UserStore::update(const UserRow &before, const UserRow &after)
{
    if (before.id != after.id)
        return failure(WriteText::idMayNotChange());
    const Needs needs = m_map.info.hasUserLabel ? Needs::Rows : Needs::RowsAndOwnTables;
    return inWriteTransaction(m_map, needs, [&]() -> Result<void> {
        TRY_VALUE(const auto current, currentLabel(before.id));
        if (current != before.label)
            return failure(WriteText::rowChanged());
        TRY(writeLabel(after.id, after.label));
        TRY(audit(QStringLiteral("edit-user"), after.id));
        return echoUser(m_map, after.id.toString());
    });
}

Result<QString> UserStore::currentLabel(const UserId &user)
{
    const TableMapping::User &table = m_map.tables.user;
    const Condition condition = idIs(table.id, user.toString());
    const QString label = table.label.isEmpty() ? QStringLiteral("''") : table.label.sql;
    TRY_VALUE(const auto found,
              m_map.connection->value(
                  QStringLiteral("SELECT coalesce(%1, '') FROM %2%3%4")
                      .arg(label, table.table.sql, table.table.where(condition.sql), table.table.lock),
                  condition.values));
    if (!found.isValid())
        return failure(WriteText::userGone());
    if (!table.label.isEmpty())
        return found.toString();
    TRY_VALUE(const auto own,
              m_map.own().value(QStringLiteral("SELECT display_name FROM quayside_user WHERE user_id = ?"),
                                { user.toString() }));
    return own.toString();
}

Result<void> UserStore::writeLabel(const UserId &user, const QString &label)
{
    const TableMapping::User &table = m_map.tables.user;
    if (table.label.isEmpty()) {
        TRY(executeOwn(
            m_map,
            expanded(m_map,
                     QStringLiteral("INSERT INTO quayside_user (user_id, display_name) VALUES (?, ?)"
                                    " %upsert(user_id) display_name = %new(display_name)")),
            { user.toString(), textValue(label) }));
        return countChange(m_map, QStringLiteral("names"));
    }
    const Condition condition = idIs(table.id, user.toString());
    return executeOne(m_map,
                      QStringLiteral("UPDATE %1 SET %2 = ?%3")
                          .arg(table.table.sql, table.label.sql, table.table.where(condition.sql)),
                      QVariantList { textValue(label) } + condition.values);
}

Result<void> UserStore::audit(const QString &action, const UserId &user)
{
    AuditRecord line;
    line.actor = m_signature.actor;
    line.action = action;
    line.user = user;
    line.result = QStringLiteral("ok");
    return AuditLog(m_map).write(line);
}

} // namespace quayside::shardmap
