// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/comparedtable.h"

#include "inspect/checksql.h"

namespace quayside::inspect {

using namespace Qt::StringLiterals;
using shardmap::Identifier;
using shardmap::TableMapping;

ComparedTable::ComparedTable(Part part, const TableMapping &before, const TableMapping &after, ToldAlike told)
    : m_part(part)
{
    const auto sideOf = [part](const TableMapping &tables, const QString &schema) -> Side {
        switch (part) {
        case Part::Workers:
            return { tables.worker.table.counted(schema), tables.worker.id.sql };
        case Part::Users:
            return { tables.user.table.counted(schema), tables.user.id.sql };
        case Part::Sessions:
            break;
        }
        return { tables.session.table.counted(schema), tables.session.id.sql };
    };
    m_before = sideOf(before, u"main"_s);
    m_after = sideOf(after, u"other"_s);
    if (part == Part::Sessions) {
        if (told.names)
            add(u"name"_s, before.session.name, after.session.name);
        add(u"user"_s, before.session.user, after.session.user);
        add(u"worker"_s, before.session.worker, after.session.worker);
        m_values.back().isPlace = true;
    } else if (part == Part::Workers) {
        add(u"url"_s, before.worker.url, after.worker.url);
        add(u"capacity"_s, before.worker.capacity, after.worker.capacity);
        if (told.keys) {
            add(u"key"_s, before.worker.apiKey, after.worker.apiKey);
            m_values.back().isSecret = true;
        }
        if (told.names)
            add(u"label"_s, before.worker.label, after.worker.label);
    } else if (told.names) {
        add(u"label"_s, before.user.label, after.user.label);
    }
}

void ComparedTable::add(const QString &name, const Identifier &before, const Identifier &after)
{
    if (!before.isEmpty() && !after.isEmpty())
        m_values.push_back({ name, before.sql, after.sql });
}

QString ComparedTable::source(bool isAfter) const
{
    const Side &side = isAfter ? m_after : m_before;
    QString sql = u"SELECT "_s + (m_isJoinedAsStored ? side.id : CheckSql::idText(side.id)) + u" AS id"_s;
    for (qsizetype i = 0; i < valueCount(); ++i) {
        const Value &value = m_values[size_t(i)];
        sql += u", "_s + (isAfter ? value.after : value.before) + u" AS c"_s + QString::number(i);
    }
    return sql + u" FROM "_s + side.table;
}

/** What is joined by a text that is made of the id is written down first: an index can be made of it then. */
QString ComparedTable::sources() const
{
    const QString how = m_isJoinedAsStored ? u"AS"_s : u"AS MATERIALIZED"_s;
    return u"WITH a %1 (%2), b %1 (%3) "_s.arg(how, source(false), source(true));
}

/** Values are the same where they read the same; the cheap comparison comes first. */
QString ComparedTable::differs(qsizetype value) const
{
    const QString column = u"c"_s + QString::number(value);
    return u"(a.%1 IS NOT b.%1 COLLATE BINARY AND %2 IS NOT %3)"_s.arg(
        column, CheckSql::idText(u"a."_s + column), CheckSql::idText(u"b."_s + column));
}

/** The newest line about the session that ends where it is now. */
QString ComparedTable::mover() const
{
    for (qsizetype i = 0; m_hasAudit && i < valueCount(); ++i) {
        if (!isPlace(i))
            continue;
        return u"CASE WHEN %1 THEN (SELECT q.actor || ', ' || q.action || ', ' ||"
               " strftime('%Y-%m-%d %H:%M', q.at_ms / 1000, 'unixepoch') FROM other.quayside_audit q"
               " WHERE q.session_name = b.c0 AND q.target_worker_id = %2 ORDER BY q.audit_id DESC LIMIT 1) END"_s
                   .arg(differs(i), CheckSql::idText(u"b.c"_s + QString::number(i)));
    }
    return u"NULL"_s;
}

QString ComparedTable::statement(const QString &from, const QString &where) const
{
    QString values;
    for (qsizetype i = 0; i < valueCount(); ++i) {
        const QString column = u"c"_s + QString::number(i);
        values
            += isSecret(i) ? u", NULL, NULL, "_s + differs(i) : u", a.%1, b.%1, "_s.arg(column) + differs(i);
    }
    return sources() + u"SELECT coalesce(a.id, b.id), a.id IS NULL, b.id IS NULL"_s + values + u", "_s
        + mover() + u" FROM "_s + from + u" WHERE "_s + where;
}

QString ComparedTable::wentOrChanged() const
{
    QString where = u"a.id IS NOT NULL AND (b.id IS NULL"_s;
    for (qsizetype i = 0; i < valueCount(); ++i)
        where += u" OR "_s + differs(i);
    return statement(u"a LEFT JOIN b ON b.id = a.id"_s, where + u')');
}

QString ComparedTable::came(Range range) const
{
    const QString isBeyond = u"b.id > (SELECT max(%1) FROM %2)"_s.arg(m_before.id, m_before.table);
    QString where = u"b.id IS NOT NULL AND a.id IS NULL"_s;
    if (range == Range::Beyond)
        where += u" AND "_s + isBeyond;
    else if (range == Range::Within)
        where += u" AND ("_s + isBeyond + u") IS NOT 1"_s; // also where there is no largest
    return statement(u"b LEFT JOIN a ON a.id = b.id"_s, where);
}

QString ComparedTable::countOf(bool isAfter) const
{
    const Side &side = isAfter ? m_after : m_before;
    // Two counts, each of which SQLite answers without reading rows where the id is the table's key.
    return u"SELECT (SELECT count(*) FROM %2), (SELECT count(*) FROM %2 WHERE %1 IS NULL)"_s.arg(side.id,
                                                                                                 side.table);
}

} // namespace quayside::inspect
