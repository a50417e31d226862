// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/checksql.h"

#include <QRegularExpression>

namespace quayside::inspect {

using namespace Qt::StringLiterals;
using shardmap::Backend;
using shardmap::Identifier;
using shardmap::KeyType;
using shardmap::TableIdentifier;
using shardmap::TableMapping;

namespace {

struct NamedTable
{
    QString name;
    const TableIdentifier &table;
    std::vector<std::pair<QString, Identifier>> columns;
};

std::vector<NamedTable> tablesOf(const TableMapping &all)
{
    const auto &[worker, user, session] = all;
    return { { u"worker"_s,
               worker.table,
               { { u"id"_s, worker.id },
                 { u"url"_s, worker.url },
                 { u"key"_s, worker.apiKey },
                 { u"capacity"_s, worker.capacity } } },
             { u"user"_s, user.table, { { u"id"_s, user.id } } },
             { u"session"_s,
               session.table,
               { { u"id"_s, session.id },
                 { u"name"_s, session.name },
                 { u"user"_s, session.user },
                 { u"worker"_s, session.worker } } } };
}

QString literal(QString text)
{
    return u'\'' + text.replace(u'\'', "''"_L1) + u'\'';
}

} // namespace

CheckSql::CheckSql(const TableMapping &tables, const QString &now)
{
    m_names.insert(u"now"_s, now);
    setNames(tables);
    setSpokenNames(tables);
}

CheckSql::CheckSql(const TableMapping &tables, Backend backend, const QString &ownSchema)
    : m_backend(backend)
    , m_ownSchema(ownSchema.isEmpty() ? QString() : QString(quoted(ownSchema) + u'.'))
{
    setNames(tables);
    setSpokenNames(tables);
}

void CheckSql::setNames(const TableMapping &tables)
{
    for (const NamedTable &one : tablesOf(tables)) {
        const QString before = one.table.schema.isEmpty() ? QString() : quoted(one.table.schema) + u'.';
        const QString itself = before + quoted(one.table.name);
        const QString condition = one.table.where();
        m_names.insert(u'!' + one.name, itself);
        m_names.insert(u'&' + one.name,
                       condition.isEmpty() ? QString() : u" AND ("_s + one.table.condition + u"\n)");
        m_names.insert(one.name,
                       condition.isEmpty() ? itself : u"(SELECT * FROM "_s + itself + condition + u')');
        for (const auto &[name, column] : one.columns) {
            m_names.insert(one.name + u'.' + name, quoted(column.name));
            m_types.insert(one.name + u'.' + name, column.type);
        }
    }
}

void CheckSql::setSpokenNames(const TableMapping &tables)
{
    for (const NamedTable &one : tablesOf(tables)) {
        const QString schema = one.table.schema.isEmpty() ? QString() : QString(one.table.schema + u'.');
        m_names.insert(u'\'' + one.name, literal(schema + one.table.name));
        for (const auto &[name, column] : one.columns)
            m_names.insert(u'\'' + one.name + u'.' + name, literal(column.name));
    }
}

/** A client of MariaDB takes double quotes for texts, unless it was told otherwise as Quayside's own is. */
QString CheckSql::quoted(const QString &name) const
{
    const QChar mark = m_backend == Backend::MariaDb ? u'`' : u'"';
    QString inner = name;
    return mark + inner.replace(mark, QString(2, mark)) + mark;
}

QString CheckSql::idText(const QString &column)
{
    return u"CASE typeof(%1) WHEN 'blob' THEN 'x''' || lower(hex(%1)) || '''' ELSE CAST(%1 AS TEXT) END"_s
        .arg(column);
}

QString CheckSql::idOf(const QString &column, KeyType type) const
{
    if (m_backend == Backend::Sqlite)
        return idText(column);
    const bool isPostgres = m_backend == Backend::PostgreSql;
    if (type == KeyType::Bytes)
        return (isPostgres ? u"'x''' || encode(%1, 'hex') || ''''"_s
                           : u"concat('x''', lower(hex(%1)), '''')"_s)
            .arg(column);
    return (isPostgres ? u"CAST(%1 AS text)"_s : u"CAST(%1 AS char)"_s).arg(column);
}

QString CheckSql::piece(QStringView name) const
{
    if (!name.startsWith(u'='))
        return m_names.value(name.toString());
    const QString whole = name.sliced(1).toString();
    const bool hasAlias = whole.count(u'.') > 1;
    const QString alias = hasAlias ? whole.section(u'.', 0, 0) + u'.' : QString();
    const QString column = hasAlias ? whole.section(u'.', 1) : whole;
    return idOf(alias + m_names.value(column), m_types.value(column));
}

QString CheckSql::of(const QString &statement) const
{
    static const QRegularExpression ownTable(u"\\bquayside_"_s);
    QString text = statement;
    if (!m_ownSchema.isEmpty())
        text.replace(ownTable, m_ownSchema + u"quayside_"_s);
    QString sql;
    qsizetype at = 0;
    for (qsizetype open = text.indexOf(u'{'); open >= 0; open = text.indexOf(u'{', at)) {
        const qsizetype close = text.indexOf(u'}', open);
        sql += QStringView(text).sliced(at, open - at);
        sql += piece(QStringView(text).sliced(open + 1, close - open - 1));
        at = close + 1;
    }
    return sql + QStringView(text).sliced(at);
}

} // namespace quayside::inspect
