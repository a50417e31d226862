// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/backend/tablemapping.h"

namespace quayside::shardmap {

namespace {

/** Quotes the names of one backend. */
class Naming final
{
public:
    explicit Naming(const Dialect &dialect)
        : m_dialect(dialect)
    { }

    [[nodiscard]] Identifier column(const QString &name) const
    {
        return name.isEmpty() ? Identifier() : Identifier { name, m_dialect.quoted(name) };
    }
    [[nodiscard]] TableIdentifier table(const TableName &named) const
    {
        const QString before = named.schema.isEmpty() ? QString() : m_dialect.quoted(named.schema) + u'.';
        return { .name = named.name,
                 .schema = named.schema,
                 .sql = before + m_dialect.quoted(named.name),
                 .condition = named.condition.trimmed(),
                 .lock = {},
                 .fills = named.fills,
                 .takesNewRows = named.takesNewRows };
    }

private:
    const Dialect &m_dialect;
};

} // namespace

QString TableIdentifier::where(const QString &wanted) const
{
    if (condition.isEmpty())
        return wanted.isEmpty() ? QString() : QStringLiteral(" WHERE ") + wanted;
    // A line of its own: the condition may end with a comment.
    const QString counted = QStringLiteral(" WHERE (") + condition + QStringLiteral("\n)");
    return wanted.isEmpty() ? counted : counted + QStringLiteral(" AND (") + wanted + u')';
}

QString TableIdentifier::counted(const QString &database) const
{
    const QString table = database.isEmpty() ? sql : database + u'.' + sql;
    return condition.isEmpty() ? table : QStringLiteral("(SELECT * FROM ") + table + where() + u')';
}

TableMapping TableMapping::of(const MapNames &names, const Dialect &dialect)
{
    const Naming naming(dialect);
    const auto &[worker, user, session] = names;
    return {
        { naming.table(worker.table), naming.column(worker.id), naming.column(worker.url),
          naming.column(worker.apiKey), naming.column(worker.capacity), naming.column(worker.label) },
        { naming.table(user.table), naming.column(user.id), naming.column(user.label) },
        { naming.table(session.table), naming.column(session.id), naming.column(session.name),
          naming.column(session.user), naming.column(session.worker) },
    };
}

const QStringList &TableMapping::labelCandidates()
{
    static const QStringList candidates { QStringLiteral("name"),    QStringLiteral("display_name"),
                                          QStringLiteral("label"),   QStringLiteral("title"),
                                          QStringLiteral("company"), QStringLiteral("email") };
    return candidates;
}

} // namespace quayside::shardmap
