// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/adoption/schemareader.h"

#include "shardmap/adoption/quietlook.h"
#include "shardmap/adoption/schemaqueries.h"
#include "shardmap/adoption/schemawords.h"
#include "shardmap/backend/connection.h"
#include "shardmap/backend/dialect.h"
#include "shardmap/backend/statement.h"

namespace quayside::shardmap {

namespace {

constexpr int kShortValue = 40;

} // namespace

SchemaReader::SchemaReader(Connection &connection)
    : m_connection(connection)
    , m_queries(SchemaQueries::of(connection.dialect().backend))
{ }

Result<Schema> SchemaReader::read()
{
    m_schema = {};
    m_schema.backend = m_connection.dialect().backend;
    {
        TRY_VALUE(const auto look, QuietLook::begin(m_connection, QuietLook::kLong));
        TRY(readPlace());
        TRY(readTables());
        TRY(readColumns());
        TRY(readKeys());
        TRY(readReferences());
    }
    int lookedInto = 0;
    for (SchemaTable &table : m_schema.tables) {
        if (table.mayRead && ++lookedInto <= kMostLookedInto)
            lookInto(table);
        if (m_connection.isLost())
            return failure(ErrorText::cancelled());
    }
    return std::move(m_schema);
}

Result<void> SchemaReader::readPlace()
{
    Statement place(m_connection, m_queries.place);
    TRY(place.execute());
    if (place.next()) {
        m_schema.product = place.text(0);
        m_schema.ownSchema = place.text(1);
        m_schema.mayCreate = place.integer(2) != 0;
    }
    return place.finished();
}

Result<void> SchemaReader::readTables()
{
    Statement rows(m_connection, m_queries.tables);
    TRY(rows.execute({ kMostTables + 1 }));
    while (rows.next()) {
        if (rows.text(1).startsWith(QLatin1StringView("quayside_")))
            continue; // Quayside's own
        m_schema.tables.push_back({ .schema = rows.text(0),
                                    .name = rows.text(1),
                                    .isView = rows.integer(2) != 0,
                                    .mayRead = rows.integer(4) != 0,
                                    .mayWrite = rows.integer(5) != 0,
                                    .rows = rows.integer(3) });
    }
    TRY(rows.finished());
    m_schema.isCut = m_schema.tables.size() > kMostTables;
    if (m_schema.isCut)
        m_schema.tables.pop_back();
    return {};
}

Result<void> SchemaReader::readColumns()
{
    Statement rows(m_connection, m_queries.columns);
    TRY(rows.execute());
    while (rows.next()) {
        if (SchemaTable *table = m_schema.table(rows.text(0), rows.text(1))) {
            table->columns.push_back({ .name = rows.text(2),
                                       .type = rows.text(3),
                                       .kind = SchemaWords::kindOf(rows.text(3)),
                                       .notNull = rows.integer(4) != 0,
                                       .hasDefault = rows.integer(5) != 0,
                                       .byDatabase = rows.integer(6) != 0 });
        }
    }
    return rows.finished();
}

Result<void> SchemaReader::readKeys()
{
    Statement rows(m_connection, m_queries.keys);
    TRY(rows.execute());
    QString before;
    while (rows.next()) {
        SchemaTable *table = m_schema.table(rows.text(0), rows.text(1));
        if (!table)
            continue;
        const QString key = rows.text(0) + QChar(0) + rows.text(1) + QChar(0) + rows.text(2);
        const bool isPrimary = rows.integer(3) != 0;
        if (!isPrimary && key != before)
            table->uniqueKeys.emplace_back();
        before = key;
        (isPrimary ? table->primaryKey : table->uniqueKeys.back()).append(rows.text(4));
    }
    return rows.finished();
}

Result<void> SchemaReader::readReferences()
{
    Statement rows(m_connection, m_queries.references);
    TRY(rows.execute());
    QString before;
    bool isFirst = true;
    while (rows.next()) {
        SchemaTable *table = m_schema.table(rows.text(0), rows.text(1));
        const QString key = rows.text(0) + QChar(0) + rows.text(1) + QChar(0) + rows.text(2);
        isFirst = key != before;
        before = key;
        if (!table)
            continue;
        if (isFirst)
            table->references.push_back({ rows.text(3), rows.text(4), rows.text(5), rows.text(6) });
        else if (!table->references.empty())
            table->references.back().column.clear(); // of several columns
    }
    TRY(rows.finished());
    for (SchemaTable &table : m_schema.tables) {
        std::erase_if(table.references, [](const SchemaReference &one) { return one.column.isEmpty(); });
        for (SchemaReference &one : table.references) {
            const SchemaTable *target = m_schema.table(one.schema, one.table);
            if (one.target.isEmpty() && target && target->primaryKey.size() == 1)
                one.target = target->primaryKey.first(); // SQLite lets it be left out
        }
    }
    return {};
}

/** Both do without where the database takes too long or refuses: the rest is worth having. */
void SchemaReader::lookInto(SchemaTable &table)
{
    if (table.rows < kMostCounted)
        (void)count(table);
    (void)sample(table);
}

Result<void> SchemaReader::count(SchemaTable &table)
{
    TRY_VALUE(const auto look, QuietLook::begin(m_connection, QuietLook::kShort));
    TRY_VALUE(const auto rows,
              m_connection.value(
                  QStringLiteral("SELECT count(*) FROM (SELECT 1 AS one FROM %1 LIMIT %2) AS counted")
                      .arg(sqlName(table), QString::number(kMostCounted + 1))));
    table.rows = rows.toLongLong();
    table.rowsAreExact = table.rows <= kMostCounted;
    return {};
}

Result<void> SchemaReader::sample(SchemaTable &table)
{
    QStringList columns;
    for (const SchemaColumn &column : table.columns)
        columns << sampled(column);
    if (columns.isEmpty())
        return {};
    TRY_VALUE(const auto look, QuietLook::begin(m_connection, QuietLook::kShort));
    Statement rows(
        m_connection,
        QStringLiteral("SELECT %1 FROM %2 LIMIT %3")
            .arg(columns.join(QStringLiteral(", ")), sqlName(table), QString::number(kSampledRows)));
    TRY(rows.execute());
    std::vector<QStringList> seen(table.columns.size());
    while (rows.next())
        take(table, rows, seen);
    TRY(rows.finished());
    for (size_t i = 0; i < seen.size(); ++i) {
        ColumnSample &sample = table.columns[i].sample;
        sample.distinct = static_cast<int>(seen[i].size());
        const bool isOne = seen[i].size() == 1 && sample.filled == table.sampled;
        if (isOne && seen[i].first().size() <= kShortValue
            && !SchemaWords::seemsSecret(table.columns[i].name))
            sample.only = seen[i].first();
    }
    return {};
}

void SchemaReader::take(SchemaTable &table, const Statement &row, std::vector<QStringList> &seen)
{
    ++table.sampled;
    for (size_t i = 0; i < seen.size(); ++i) {
        const QString value = row.text(static_cast<int>(i));
        if (value.isEmpty())
            continue;
        ColumnSample &sample = table.columns[i].sample;
        ++sample.filled;
        if (value.startsWith(QLatin1StringView("http://")) || value.startsWith(QLatin1StringView("https://")))
            ++sample.addresses;
        if (!seen[i].contains(value))
            seen[i].append(value);
    }
}

/** Of a secret only that there is one; of a long text its beginning. */
QString SchemaReader::sampled(const SchemaColumn &column) const
{
    const QString name = m_connection.dialect().quoted(column.name);
    if (SchemaWords::seemsSecret(column.name))
        return QStringLiteral("CASE WHEN %1 IS NULL THEN NULL ELSE '1' END").arg(name);
    switch (m_connection.dialect().backend) {
    case Backend::PostgreSql:
        return QStringLiteral("left(CAST(%1 AS text), 100)").arg(name);
    case Backend::MariaDb:
        return QStringLiteral("left(CAST(%1 AS char), 100)").arg(name);
    case Backend::Sqlite:
        break;
    }
    return QStringLiteral("substr(CAST(%1 AS text), 1, 100)").arg(name);
}

QString SchemaReader::sqlName(const SchemaTable &table) const
{
    const Dialect &dialect = m_connection.dialect();
    return dialect.quoted(table.schema) + u'.' + dialect.quoted(table.name);
}

} // namespace quayside::shardmap
