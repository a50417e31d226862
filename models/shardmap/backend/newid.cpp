// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/backend/newid.h"

#include "shardmap/backend/catalog.h"
#include "shardmap/backend/idform.h"
#include "shardmap/backend/idvalue.h"
#include "shardmap/backend/statement.h"

#include <algorithm>
#include <limits>

namespace quayside::shardmap {

namespace {

constexpr int kIdExamples = 50;

/** INTEGER PRIMARY KEY, alone, of a table with rowids: SQLite fills it in. */
bool isRowId(const std::vector<ColumnInfo> &columns, const ColumnInfo &column, bool hasRowIds)
{
    const auto keys
        = std::count_if(columns.begin(), columns.end(), [](const ColumnInfo &c) { return c.primaryKey > 0; });
    return hasRowIds && column.primaryKey == 1 && keys == 1 && column.type == QLatin1String("INTEGER");
}

bool areIntegers(const QVariantList &ids)
{
    return std::ranges::all_of(ids, [](const QVariant &id) { return id.typeId() == QMetaType::LongLong; });
}

} // namespace

Error NewIds::unknown(const QString &why) const
{
    return wordedError(ErrorKind::InvalidInput,
                       //: %1 a table, %2 why
                       tr("How rows of “%1” get their ids can't be known: %2").arg(m_table.name, why),
                       tr("Add the row with your own application; Quayside guesses no ids."));
}

Result<bool> NewIds::hasRowIds()
{
    TRY_VALUE(const TableKind kind, Catalog::of(*m_map.connection)->kindOf(m_table));
    if (kind == TableKind::Missing)
        return failure(unknown(tr("the table is gone.")));
    if (kind == TableKind::View)
        return failure(unknown(tr("it is a view, which may hide rows.")));
    return kind == TableKind::WithRowIds;
}

std::optional<NewId> NewIds::byProfile() const
{
    const auto fill = std::ranges::find_if(m_table.fills, [this](const ColumnFill &one) {
        return one.column.compare(m_column.name, Qt::CaseInsensitive) == 0;
    });
    if (fill == m_table.fills.end())
        return {};
    if (fill->kind == ColumnFill::Kind::Expression)
        return NewId { true, fill->text, {} };
    return NewId { true, QStringLiteral("?"), { fill->text } };
}

Result<void> NewIds::requireOurs() const
{
    if (m_table.takesNewRows)
        return {};
    return failure(unknown(tr("the profile says that the application alone adds its rows.")));
}

Result<NewId> NewIds::choose()
{
    TRY(requireOurs());
    if (auto said = byProfile())
        return *said;
    TRY_VALUE(const auto columns, Catalog::of(*m_map.connection)->columns(m_table));
    TRY_VALUE(const auto rowIds, hasRowIds());
    const ColumnInfo *info = findColumn(columns, m_column.name);
    if (!info)
        return failure(unknown(tr("it has no column “%1” any more.").arg(m_column.name)));
    if (info->madeByDatabase || isRowId(columns, *info, rowIds))
        return byDatabase(*info);
    return byExample(*info, rowIds);
}

/** last_insert_id() is of numbered columns alone: of another one it tells the last row of another table. */
Result<NewId> NewIds::byDatabase(const ColumnInfo &column) const
{
    if (m_map.dialect().returnsRows || column.isNumbered)
        return NewId {};
    if (!column.expression.isEmpty())
        return NewId { true, column.expression, {} };
    return failure(unknown(tr("they are made of the row's other columns.")));
}

Result<NewId> NewIds::byExample(const ColumnInfo &column, bool hasRowIds)
{
    TRY_VALUE(const auto known, examples(hasRowIds));
    const bool declaredInteger = column.type.contains(QLatin1String("INT"));
    if (known.isEmpty() && column.hasDefault && m_map.dialect().returnsRows)
        return NewId {}; // a constant, which serves for the first row
    if (known.isEmpty() ? declaredInteger : areIntegers(known))
        return nextInteger();
    const auto form = known.isEmpty() ? IdForm::declared(column.type) : IdForm::of(known);
    if (form)
        return NewId { true, QStringLiteral("?"), { form->make() } };
    return failure(unknown(known.isEmpty() ? tr("it has no row yet to take an example from.")
                                           : tr("its ids are neither integers, UUIDs, ULIDs nor cuids, or "
                                                "not all of one kind.")));
}

/** The newest, where that is known: an application may have changed its ways. */
Result<QVariantList> NewIds::examples(bool hasRowIds)
{
    Statement rows(
        *m_map.connection,
        QStringLiteral("SELECT %1 FROM %2 WHERE %1 IS NOT NULL %3 LIMIT ?")
            .arg(m_column.sql, m_table.sql, hasRowIds ? QStringLiteral("ORDER BY rowid DESC") : QString()));
    TRY(rows.execute({ kIdExamples }));
    QVariantList found;
    while (rows.next())
        found << rows.value(0);
    TRY(rows.finished());
    return found;
}

Result<NewId> NewIds::nextInteger()
{
    const QString greatest = QStringLiteral("SELECT max(%1) FROM %2").arg(m_column.sql, m_table.sql);
    TRY_VALUE(const auto found, m_map.connection->value(greatest));
    if (!found.isNull() && found.typeId() != QMetaType::LongLong)
        return failure(unknown(tr("some of its ids are integers, others are not.")));
    if (found.toLongLong() == std::numeric_limits<qint64>::max())
        return failure(unknown(tr("its greatest integer is taken.")));
    return NewId { true, QStringLiteral("?"), { found.toLongLong() + 1 } };
}

Result<QVariant> NewIds::stored(const QString &typed)
{
    if (const auto integer = idInteger(typed))
        return QVariant(*integer); // a text column stores its decimal text
    const auto rowIds = hasRowIds();
    if (!rowIds && rowIds.error().kind != ErrorKind::InvalidInput)
        return failure(rowIds.error());
    TRY_VALUE(const auto known, examples(rowIds.value_or(false)));
    const auto form = IdForm::of(known);
    return form ? form->stored(typed) : QVariant(typed);
}

} // namespace quayside::shardmap
