// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/checksql.h"

namespace quayside::inspect {

using namespace Qt::StringLiterals;

CheckSql::CheckSql(const shardmap::TableMapping &tables, const QString &now, const QString &schema)
{
    const QString before = schema.isEmpty() ? QString() : schema + u'.';
    m_names = {
        { u"now"_s, now },
        { u"worker"_s, before + tables.worker.table.sql },
        { u"worker.id"_s, tables.worker.id.sql },
        { u"worker.url"_s, tables.worker.url.sql },
        { u"worker.key"_s, tables.worker.apiKey.sql },
        { u"worker.capacity"_s, tables.worker.capacity.sql },
        { u"user"_s, before + tables.user.table.sql },
        { u"user.id"_s, tables.user.id.sql },
        { u"session"_s, before + tables.session.table.sql },
        { u"session.id"_s, tables.session.id.sql },
        { u"session.name"_s, tables.session.name.sql },
        { u"session.user"_s, tables.session.user.sql },
        { u"session.worker"_s, tables.session.worker.sql },
    };
}

QString CheckSql::idText(const QString &column)
{
    return u"CASE typeof(%1) WHEN 'blob' THEN 'x''' || lower(hex(%1)) || '''' ELSE CAST(%1 AS TEXT) END"_s
        .arg(column);
}

QString CheckSql::piece(QStringView name) const
{
    if (!name.startsWith(u'='))
        return m_names.value(name.toString());
    const qsizetype dot = name.indexOf(u'.');
    const QString column = m_names.value(name.sliced(dot + 1).toString());
    return idText(name.sliced(1, dot - 1) + u'.' + column);
}

QString CheckSql::of(const QString &statement) const
{
    QString sql;
    qsizetype at = 0;
    for (qsizetype open = statement.indexOf(u'{'); open >= 0; open = statement.indexOf(u'{', at)) {
        const qsizetype close = statement.indexOf(u'}', open);
        sql += QStringView(statement).sliced(at, open - at);
        sql += piece(QStringView(statement).sliced(open + 1, close - open - 1));
        at = close + 1;
    }
    return sql + QStringView(statement).sliced(at);
}

} // namespace quayside::inspect
