// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/stores/userstore.h"

#include "shardmap/backend/idvalue.h"
#include "shardmap/backend/newid.h"
#include "shardmap/stores/auditlog.h"
#include "shardmap/stores/writetext.h"

namespace quayside::shardmap {

Needs UserStore::needsFor(const QString &label) const
{
    return label.isEmpty() || m_map.info.hasUserLabel ? Needs::Rows : Needs::RowsAndOwnTables;
}

Result<UserId> UserStore::add(const NewUser &user)
{
    return inWriteTransaction(m_map, needsFor(user.label), [&]() -> Result<UserId> {
        const auto id = insert(user);
        if (!id)
            return id;
        if (!user.label.isEmpty() && !m_map.info.hasUserLabel) {
            TRY(writeLabel(*id, user.label));
        }
        TRY(audit(QStringLiteral("add-user"), *id));
        TRY(echoUser(m_map, id->toString()));
        return id;
    });
}

Result<UserId> UserStore::insert(const NewUser &user)
{
    const TableMapping::User &table = m_map.tables.user;
    NewId id { true, QStringLiteral("?"), { user.id.toString() } };
    if (user.id.isEmpty()) {
        TRY_VALUE(auto chosen, NewIds(m_map, table.table, table.id).choose());
        id = chosen;
    } else {
        TRY_VALUE(const auto stored, NewIds(m_map, table.table, table.id).stored(user.id.toString()));
        id.values = { stored };
    }
    QStringList columns;
    QStringList places;
    QVariantList values;
    if (id.given) {
        columns << table.id.sql;
        places << id.sql;
        values << id.values;
    }
    if (!table.label.isEmpty()) {
        columns << table.label.sql;
        places << QStringLiteral("?");
        values << textValue(user.label);
    }
    const QString what = columns.isEmpty()
        ? QStringLiteral("DEFAULT VALUES")
        : QStringLiteral("(%1) VALUES (%2)")
              .arg(columns.join(QStringLiteral(", ")), places.join(QStringLiteral(", ")));
    TRY_VALUE(const auto made,
              m_map.connection->value(
                  QStringLiteral("INSERT INTO %1 %2 RETURNING %3").arg(table.table.sql, what, table.id.sql),
                  values));
    return UserId(idText(made));
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
        if (const auto done = writeLabel(after.id, after.label); !done)
            return done;
        if (const auto done = audit(QStringLiteral("edit-user"), after.id); !done)
            return done;
        return echoUser(m_map, after.id.toString());
    });
}

Result<QString> UserStore::currentLabel(const UserId &user)
{
    const TableMapping::User &table = m_map.tables.user;
    const Condition condition = idIs(table.id.sql, user.toString());
    const QString label = table.label.isEmpty() ? QStringLiteral("''") : table.label.sql;
    TRY_VALUE(const auto found,
              m_map.connection->value(QStringLiteral("SELECT coalesce(%1, '') FROM %2 WHERE %3")
                                          .arg(label, table.table.sql, condition.sql),
                                      condition.values));
    if (!found.isValid())
        return failure(WriteText::userGone());
    if (!table.label.isEmpty())
        return found.toString();
    TRY_VALUE(
        const auto own,
        m_map.connection->value(QStringLiteral("SELECT display_name FROM quayside_user WHERE user_id = ?"),
                                { user.toString() }));
    return own.toString();
}

Result<void> UserStore::writeLabel(const UserId &user, const QString &label)
{
    const TableMapping::User &table = m_map.tables.user;
    if (table.label.isEmpty()) {
        return executeAll(
            m_map,
            QStringLiteral("INSERT INTO quayside_user (user_id, display_name) VALUES (?, ?)"
                           " ON CONFLICT (user_id) DO UPDATE SET display_name = excluded.display_name"),
            { user.toString(), textValue(label) });
    }
    const Condition condition = idIs(table.id.sql, user.toString());
    return executeOne(
        m_map,
        QStringLiteral("UPDATE %1 SET %2 = ? WHERE %3").arg(table.table.sql, table.label.sql, condition.sql),
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
