// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/adoption/fillproposal.h"

#include "shardmap/adoption/schemawords.h"
#include "shardmap/backend/idform.h"

#include <algorithm>

namespace quayside::shardmap {

using namespace Qt::StringLiterals;

namespace {

QStringList namedColumns(const MapNames &names, MapName table)
{
    QStringList named;
    for (int at = 0; at <= static_cast<int>(MapName::SessionCondition); ++at) {
        const auto name = static_cast<MapName>(at);
        const bool isColumn = name != table && !MapProposal::isCondition(name);
        if (isColumn && MapProposal::tableOf(name) == table)
            named << MapProposal::at(names, name);
    }
    return named;
}

QString idColumn(const MapNames &names, MapName table)
{
    return table == MapName::WorkerTable ? names.worker.id
        : table == MapName::UserTable    ? names.user.id
                                         : names.session.id;
}

bool isTimeOfWriting(const SchemaColumn &column)
{
    return column.kind == ColumnKind::Time
        && SchemaWords::fit(column.name,
                            { "createdat"_L1, "updatedat"_L1, "insertedat"_L1, "modifiedat"_L1,
                              "createdon"_L1, "updatedon"_L1 })
        >= 90;
}

QString newUuid(Backend backend)
{
    return backend == Backend::PostgreSql ? QStringLiteral("gen_random_uuid()")
        : backend == Backend::MariaDb     ? QStringLiteral("uuid()")
                                          : QStringLiteral("lower(hex(randomblob(16)))");
}

} // namespace

void FillProposal::addTo(MapProposal &proposal, const Schema &schema)
{
    proposal.fills.clear();
    for (const MapName table : { MapName::WorkerTable, MapName::UserTable, MapName::SessionTable })
        addTable(proposal, schema, table);
}

void FillProposal::addTable(MapProposal &proposal, const Schema &schema, MapName table)
{
    TableName &name = MapProposal::tableAt(proposal.names, table);
    name.fills.clear();
    const SchemaTable *found = schema.table(name);
    if (!found)
        return;
    name.takesNewRows = !found->isView;
    const QStringList known = namedColumns(proposal.names, table);
    for (const SchemaColumn &column : found->columns) {
        auto fill = column.name == idColumn(proposal.names, table) ? fillOfId(*found, column, schema.backend)
            : known.contains(column.name)                          ? std::nullopt
                                                                   : fillOf(*found, column, schema.backend);
        if (!fill)
            continue;
        fill->table = table;
        const bool isKnown = fill->fill.kind == ColumnFill::Kind::Value || !fill->fill.text.isEmpty();
        if (isKnown)
            name.fills.push_back(fill->fill);
        name.takesNewRows = name.takesNewRows && (isKnown || !fill->isRequired);
        proposal.fills.push_back(*std::move(fill));
    }
}

void FillProposal::keep(MapProposal &proposal, const MapNames &names)
{
    for (NeededFill &needed : proposal.fills) {
        const auto &fills = MapProposal::tableAt(names, needed.table).fills;
        const auto said = std::ranges::find(fills, needed.fill.column, &ColumnFill::column);
        if (said != fills.end())
            needed.fill = *said;
        else if (!needed.isRequired)
            needed.fill.text.clear(); // nothing was chosen
    }
    proposal.names = names;
}

std::optional<NeededFill> FillProposal::fillOf(const SchemaTable &table, const SchemaColumn &column,
                                               Backend backend)
{
    if (column.hasDefault || column.byDatabase)
        return {};
    if (isTimeOfWriting(column)) {
        return NeededFill { .fill = { column.name, ColumnFill::Kind::Expression, now(column, backend) },
                            .isRequired = column.notNull,
                            .expressions = { now(column, backend) },
                            .reason = tr("when the row was written: your application does the same") };
    }
    if (!column.notNull)
        return {};
    const bool isUnique = std::ranges::any_of(
        table.uniqueKeys, [&column](const QStringList &key) { return key == QStringList { column.name }; });
    if (isUnique || SchemaWords::seemsSecret(column.name))
        return unknown(column);
    return required(column, backend);
}

/** Integers go on from the greatest. */
std::optional<NeededFill> FillProposal::fillOfId(const SchemaTable &table, const SchemaColumn &column,
                                                 Backend backend)
{
    if (column.hasDefault || column.byDatabase || column.kind == ColumnKind::Integer || table.isView)
        return {};
    const bool showsForm = table.rows != 0 || IdForm::declared(column.type).has_value();
    NeededFill fill { .fill = { column.name, ColumnFill::Kind::Expression, {} },
                      .isRequired = !showsForm,
                      .isId = true };
    if (column.kind == ColumnKind::Uuid || column.kind == ColumnKind::Text)
        fill.expressions = { newUuid(backend) };
    fill.reason = showsForm
        ? tr("“%1” has no default: Quayside makes ids like those that are there").arg(column.name)
        : tr("“%1” has no default, and no row shows what ids look like").arg(column.name);
    return fill;
}

/** Of a password, or of what is another one in each row, nothing is guessed. */
NeededFill FillProposal::unknown(const SchemaColumn &column)
{
    return {
        .fill = { column.name, ColumnFill::Kind::Expression, {} },
        .reason
        = tr("“%1” must not be empty and has no default; what it should be, nobody knows").arg(column.name)
    };
}

NeededFill FillProposal::required(const SchemaColumn &column, Backend backend)
{
    using Kind = ColumnFill::Kind;
    const auto filled = [&column](Kind kind, const QString &text, const QString &reason) {
        return NeededFill { .fill = { column.name, kind, text }, .reason = reason };
    };
    const QString why = tr("“%1” must not be empty and has no default").arg(column.name);
    if (!column.sample.only.isEmpty())
        return filled(Kind::Value, column.sample.only,
                      why + QStringLiteral("; ") + tr("all rows looked at have this"));
    switch (column.kind) {
    case ColumnKind::Text:
        return filled(Kind::Value, {}, why + QStringLiteral("; ") + tr("a text of no characters will do"));
    case ColumnKind::Boolean:
        return filled(Kind::Value, backend == Backend::PostgreSql ? u"false"_s : u"0"_s, why);
    case ColumnKind::Integer:
    case ColumnKind::Number:
        return filled(Kind::Value, u"0"_s, why);
    case ColumnKind::Time:
        return filled(Kind::Expression, now(column, backend), why);
    case ColumnKind::Uuid: {
        NeededFill fill = filled(Kind::Expression, newUuid(backend), why);
        fill.expressions = { newUuid(backend) };
        return fill;
    }
    case ColumnKind::Other:
        break;
    }
    return unknown(column);
}

/** A time without a zone is taken for UTC, as most applications write it. */
QString FillProposal::now(const SchemaColumn &column, Backend backend)
{
    const bool isZoneless
        = column.type.startsWith("timestamp"_L1) && column.type.endsWith("without time zone"_L1);
    if (backend == Backend::PostgreSql && isZoneless)
        return QStringLiteral("now() AT TIME ZONE 'utc'");
    return QStringLiteral("CURRENT_TIMESTAMP");
}

} // namespace quayside::shardmap
