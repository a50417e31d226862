// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/mapcomparison.h"

#include "core/redact.h"
#include "inspect/comparedtable.h"
#include "inspect/mapcopy.h"
#include "inspect/mapreading.h"
#include "shardmap/backend/catalog.h"
#include "shardmap/backend/idvalue.h"
#include "shardmap/backend/statement.h"
#include "shardmap/backend/transaction.h"

#include <algorithm>

namespace quayside::inspect {

using namespace Qt::StringLiterals;
using shardmap::Connection;
using shardmap::MapLocation;
using shardmap::OpenMap;
using shardmap::Statement;

namespace {

const QString kNumbers = QStringLiteral("integer");
constexpr int kAuditTellsPlaces = 3; // the version of Quayside's tables since which it does
constexpr int kFirstValue = 3; // columns before it: id, is it new, is it gone
constexpr int kColumnsOfValue = 3; // before, after, do they differ

/** By which rules SQLite compares what a column holds; empty where values of any kind may be in it. */
QString kindOf(const QString &declared)
{
    if (declared.contains("INT"_L1))
        return kNumbers;
    const bool isText = declared.contains("CHAR"_L1) || declared.contains("TEXT"_L1);
    return isText ? u"text"_s : QString();
}

void count(Change change, ComparisonCounts &counts)
{
    switch (change) {
    case Change::Came:
        ++counts.came;
        break;
    case Change::Went:
        ++counts.went;
        break;
    case Change::Moved:
        ++counts.moved;
        break;
    case Change::Changed:
        ++counts.changed;
        break;
    }
}

Difference differenceIn(const Statement &row, const ComparedTable &table)
{
    const bool isNew = row.integer(1) != 0;
    const bool isGone = row.integer(2) != 0;
    Difference difference;
    difference.part = table.part();
    difference.id = shardmap::idText(row.value(0));
    difference.change = isNew ? Change::Came : isGone ? Change::Went : Change::Changed;
    for (int i = 0; i < int(table.valueCount()); ++i) {
        const int at = kFirstValue + i * kColumnsOfValue;
        const auto shown = [&row, isAddress = table.nameOf(i) == "url"_L1](int column) {
            const QString text = shardmap::idText(row.value(column));
            return isAddress ? redact::address(text) : redact::value(text);
        };
        ComparedValue value { table.nameOf(i), shown(at), shown(at + 1), row.integer(at + 2) != 0 };
        if (table.isPlace(i) && value.differs && difference.change == Change::Changed)
            difference.change = Change::Moved;
        difference.values.push_back(std::move(value));
    }
    difference.isMoverKnown = table.hasAudit() && difference.change == Change::Moved;
    if (difference.isMoverKnown)
        difference.by = row.text(kFirstValue + int(table.valueCount()) * kColumnsOfValue);
    return difference;
}

/** One of the two, as statements of SQLite can join it. */
struct Side
{
    std::unique_ptr<OpenMap> read;
    std::unique_ptr<MapCopy> copy; //!< of a server's

    [[nodiscard]] OpenMap &map() const { return copy ? copy->map() : *read; }
    [[nodiscard]] bool isTorn() const { return map().isTorn(); }
    [[nodiscard]] QString file() const
    {
        if (copy)
            return copy->file();
        return read->untouched ? read->untouched->file() : read->info.location.file;
    }
    [[nodiscard]] Connection::Mode mode() const
    {
        const bool isAlone = map().untouched || map().immutable;
        return isAlone ? Connection::Mode::Immutable : Connection::Mode::ReadOnly;
    }
};

Result<Side> sideOf(const MapLocation &location, ReadingControl &control)
{
    Side side;
    TRY_VALUE(side.read, MapReading::open(location, control));
    if (location.backend == shardmap::Backend::Sqlite)
        return side;
    TRY_VALUE(const auto moment,
              shardmap::Transaction::begin(*side.read->connection, side.read->dialect(),
                                           shardmap::Transaction::Kind::Read));
    TRY_VALUE(side.copy, MapCopy::of(*side.read, control));
    return side;
}

} // namespace

MapComparison::MapComparison(OpenMap &before, OpenMap &after, ReadingControl &control, const Sink &sink)
    : m_before(before)
    , m_after(after)
    , m_control(control)
    , m_sink(sink)
{ }

Result<Comparison> MapComparison::of(const MapLocation &before, const MapLocation &after,
                                     ReadingControl &control, const Sink &sink)
{
    TRY_VALUE(const Side first, sideOf(before, control));
    TRY_VALUE(const Side second, sideOf(after, control));
    TRY(first.map().connection->attach(second.file(), second.mode(), u"other"_s));
    auto comparison = MapComparison(first.map(), second.map(), control, sink).read();
    if (control.isStopped())
        return failure(ErrorText::cancelled());
    if (first.isTorn() || second.isTorn()) {
        return failure(wordedError(ErrorKind::DatabaseBusy, tr("A file was written while it was compared."),
                                   tr("Compare again.")));
    }
    return comparison;
}

Result<MapComparison::Key> MapComparison::keyOf(OpenMap &map, Part part)
{
    const auto &tables = map.tables;
    const shardmap::TableIdentifier table = part == Part::Workers ? tables.worker.table
        : part == Part::Users                                     ? tables.user.table
                                                                  : tables.session.table;
    const shardmap::Identifier id = part == Part::Workers ? tables.worker.id
        : part == Part::Users                             ? tables.user.id
                                                          : tables.session.id;
    TRY_VALUE(const auto columns, shardmap::Catalog::of(*map.connection)->columns(table));
    const shardmap::ColumnInfo *column = shardmap::findColumn(columns, id.name);
    if (!column)
        return Key();
    const auto keys
        = std::ranges::count_if(columns, [](const shardmap::ColumnInfo &one) { return one.primaryKey > 0; });
    return Key { kindOf(column->type), column->primaryKey > 0 && keys == 1 };
}

QString MapComparison::whyNoAudit() const
{
    for (const OpenMap *map : { &m_before, &m_after }) {
        if (map->info.snapshot && !map->info.snapshot->hasNames)
            return tr("The names in a snapshot were replaced.");
    }
    if (m_after.ownTrouble)
        return m_after.ownTrouble->message;
    if (m_after.info.ownSchemaVersion >= kAuditTellsPlaces)
        return {};
    return m_after.info.ownSchemaVersion > 0
        ? tr("Quayside's tables in the later map are of a version that does not tell.")
        : tr("Quayside's tables are not in the later map.");
}

Result<ComparedTable> MapComparison::tableOf(Part part)
{
    ToldAlike told;
    for (const OpenMap *map : { &m_before, &m_after }) {
        const auto &snapshot = map->info.snapshot;
        told.keys &= !snapshot || snapshot->hasSecrets;
        told.names &= !snapshot || snapshot->hasNames;
    }
    ComparedTable table(part, m_before.tables, m_after.tables, told);
    TRY_VALUE(const auto before, keyOf(m_before, part));
    TRY_VALUE(const auto after, keyOf(m_after, part));
    table.setJoinedAsStored(!before.kind.isEmpty() && before.kind == after.kind);
    table.setCountable(before.kind == kNumbers && before.isUnique && after.isUnique);
    table.setHasAudit(part == Part::Sessions && whyNoAudit().isEmpty());
    return table;
}

Result<Comparison> MapComparison::read()
{
    TRY_VALUE(const auto moment,
              shardmap::Transaction::begin(*m_before.connection, m_before.dialect(),
                                           shardmap::Transaction::Kind::Read));
    Comparison comparison;
    comparison.before = { m_before.info.location.file, m_before.info.savedMs };
    comparison.after = { m_after.info.location.file, m_after.info.savedMs };
    comparison.moversNotKnown = whyNoAudit();
    for (const Part part : kParts) {
        m_control.setProgress(qint64(part), qint64(kParts.size()));
        TRY_VALUE(const auto table, tableOf(part));
        TRY_VALUE(comparison.counts[size_t(part)], compare(table));
    }
    return comparison;
}

Result<ComparisonCounts> MapComparison::compare(const ComparedTable &table)
{
    ComparisonCounts counts;
    std::array<qint64, 2> rows {}; // with an id, before and after
    for (const bool isAfter : { false, true }) {
        Statement counting(*m_before.connection, table.countOf(isAfter));
        TRY(counting.execute());
        if (!counting.next())
            return failure(ErrorText::cancelled());
        counts.withoutId += counting.integer(1);
        rows[isAfter] = counting.integer(0) - counting.integer(1);
    }
    TRY(readDifferences(table, table.wentOrChanged(), counts));
    TRY(readCame(table, rows[1] - (rows[0] - counts.went), counts));
    counts.same = std::max<qint64>(0, rows[0] - counts.went - counts.moved - counts.changed);
    return counts;
}

/** New rows have the largest ids as a rule: where those are as many as came, nobody looks at the others. */
Result<void> MapComparison::readCame(const ComparedTable &table, qint64 expected, ComparisonCounts &counts)
{
    using Range = ComparedTable::Range;
    if (!table.isCountable())
        return readDifferences(table, table.came(Range::All), counts);
    if (expected > 0) {
        TRY(readDifferences(table, table.came(Range::Beyond), counts));
    }
    return counts.came == expected ? Result<void>()
                                   : readDifferences(table, table.came(Range::Within), counts);
}

Result<void> MapComparison::readDifferences(const ComparedTable &table, const QString &sql,
                                            ComparisonCounts &counts)
{
    Statement rows(*m_before.connection, sql);
    TRY(rows.execute());
    while (!m_control.isStopped() && rows.next()) {
        const Difference difference = differenceIn(rows, table);
        count(difference.change, counts);
        m_sink(difference);
    }
    return m_control.isStopped() ? failure(ErrorText::cancelled()) : rows.finished();
}

} // namespace quayside::inspect
