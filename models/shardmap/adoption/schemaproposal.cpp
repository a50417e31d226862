// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/adoption/schemaproposal.h"

#include "shardmap/adoption/columnguess.h"
#include "shardmap/adoption/fillproposal.h"
#include "shardmap/adoption/schemawords.h"
#include "shardmap/backend/dialect.h"

#include <algorithm>

namespace quayside::shardmap {

using namespace Qt::StringLiterals;

namespace {

/** The article's names mean nothing here. */
MapNames nameless()
{
    MapNames names;
    for (int name = 0; name <= static_cast<int>(MapName::SessionCondition); ++name)
        MapProposal::at(names, static_cast<MapName>(name)).clear();
    return names;
}

} // namespace

MapProposal SchemaProposal::propose(const Schema &schema, const TableSearch::Chosen &chosen)
{
    SchemaProposal work(schema);
    work.m_proposal.names = nameless();
    const TableSearch::Found found = TableSearch(schema).find(chosen);
    if (found.worker)
        work.nameWorker(*found.worker, found.toWorker.target);
    work.nameUser(found);
    if (found.session)
        work.nameSession(found);
    FillProposal::addTo(work.m_proposal, schema);
    return work.m_proposal;
}

void SchemaProposal::set(MapName name, const QString &value, const QString &reason)
{
    MapProposal::at(m_proposal.names, name) = value;
    m_proposal.reasons[name] = reason;
}

void SchemaProposal::setTable(MapName name, const SchemaTable &table, const QString &reason)
{
    MapProposal::tableAt(m_proposal.names, name) = m_schema.nameOf(table);
    m_proposal.reasons[name] = reason;
}

void SchemaProposal::nameWorker(const SchemaTable &table, const QString &referredTo)
{
    const ColumnGuess address = ColumnGuess::address(table);
    setTable(MapName::WorkerTable, table, address.column ? whyAddress(*address.column) : QString());
    nameId(MapName::WorkerId, table, referredTo);
    if (address.column)
        set(MapName::WorkerUrl, address.column->name,
            address.column->sample.addresses > 0 ? tr("addresses") : tr("by its name"));
    if (const ColumnGuess key = ColumnGuess::apiKey(table); key.column)
        set(MapName::WorkerKey, key.column->name, tr("by its name; never shown here"));
    const ColumnGuess capacity = ColumnGuess::capacity(table);
    nameByWord(MapName::WorkerCapacity, capacity);
    if (capacity.column
        && SchemaWords::fit(capacity.column->name, { "remaining"_L1, "available"_L1, "free"_L1, "left"_L1 })
            > 0)
        m_proposal.capacityMeaning = MapLocation::CapacityMeaning::Remaining;
    const ColumnGuess label = ColumnGuess::label(table);
    if (!address.column || label.column != address.column)
        nameByWord(MapName::WorkerLabel, label);
    nameCondition(MapName::WorkerCondition, table);
}

void SchemaProposal::nameUser(const TableSearch::Found &found)
{
    const SchemaTable *table = found.toUser.table;
    if (!table)
        return;
    //: %1 a table, %2 a column of it
    setTable(MapName::UserTable, *table,
             found.session && !found.toUser.column.isEmpty()
                 ? tr("%1.%2 refers to it").arg(found.session->name, found.toUser.column)
                 : tr("by its name"));
    nameId(MapName::UserId, *table, found.toUser.target);
    nameByWord(MapName::UserLabel, ColumnGuess::label(*table));
    nameCondition(MapName::UserCondition, *table);
    const ColumnGuess kind = ColumnGuess::rowKind(*table);
    if (kind.column && m_proposal.names.user.table.condition.isEmpty())
        m_proposal.reasons[MapName::UserCondition]
            = tr("“%1” tells %Ln kind(s) of rows apart: all are taken, unless a condition says which", nullptr,
                 kind.column->sample.distinct)
                  .arg(kind.column->name);
}

void SchemaProposal::nameSession(const TableSearch::Found &found)
{
    const SchemaTable &table = *found.session;
    setTable(MapName::SessionTable, table,
             found.toWorker.table && !found.toUser.column.isEmpty() ? tr("refers to both") : QString());
    nameId(MapName::SessionId, table, {});
    nameSessionsName(table, found.toWorker.column);
    nameReference(MapName::SessionUser, table, found.toUser);
    nameReference(MapName::SessionWorker, table, found.toWorker);
    nameCondition(MapName::SessionCondition, table);
}

void SchemaProposal::nameSessionsName(const SchemaTable &session, const QString &workerColumn)
{
    const ColumnGuess guess = ColumnGuess::sessionName(session, workerColumn);
    if (!guess.column)
        return;
    const QString name = guess.column->name;
    const bool isUniqueThere = std::ranges::any_of(session.uniqueKeys, [&](const QStringList &key) {
        return key.contains(name) && key.contains(workerColumn);
    });
    const bool isUnique = std::ranges::count(session.uniqueKeys, QStringList { name }) > 0;
    set(MapName::SessionName, name,
        isUniqueThere  ? tr("unique with %1").arg(workerColumn)
            : isUnique ? tr("unique")
                       : tr("by its name"));
}

void SchemaProposal::nameReference(MapName name, const SchemaTable &session,
                                   const TableSearch::Reference &reference)
{
    const SchemaColumn *column = session.column(reference.column);
    if (!column)
        return;
    QString reason = reference.isDeclared
        ? tr("refers to %1").arg(reference.table->name)
        : tr("by its name, which is like that of %1").arg(reference.table->name);
    if (name == MapName::SessionWorker && !column->notNull)
        reason += QStringLiteral("; ") + tr("where it is empty: not placed yet");
    set(name, column->name, reason);
}

void SchemaProposal::nameId(MapName name, const SchemaTable &table, const QString &referredTo)
{
    if (!referredTo.isEmpty())
        set(name, referredTo,
            table.primaryKey == QStringList { referredTo } ? tr("primary key") : tr("what is referred to"));
    else if (const QString id = ColumnGuess::id(table); !id.isEmpty())
        set(name, id, table.primaryKey.isEmpty() ? tr("by its name") : tr("primary key"));
}

void SchemaProposal::nameCondition(MapName name, const SchemaTable &table)
{
    const ColumnGuess deletion = ColumnGuess::deletion(table);
    if (!deletion.column)
        return;
    const QString column = dialectOf(m_schema.backend).quoted(deletion.column->name);
    const bool isTime = deletion.column->kind == ColumnKind::Time;
    const bool isTruth
        = m_schema.backend == Backend::PostgreSql && deletion.column->kind == ColumnKind::Boolean;
    const QString negated = "NOT "_L1 + column;
    const QString condition = isTruth ? negated : column + (isTime ? " IS NULL"_L1 : " = 0"_L1);
    const bool isMostlyEmpty = isTime && deletion.column->sample.filled * 2 < table.sampled;
    set(name, condition,
        isMostlyEmpty ? tr("a column “%1” that is mostly empty").arg(deletion.column->name)
                      : tr("a column “%1”").arg(deletion.column->name));
}

void SchemaProposal::nameByWord(MapName name, const ColumnGuess &guess)
{
    if (guess.column)
        set(name, guess.column->name, tr("by its name"));
}

QString SchemaProposal::whyAddress(const SchemaColumn &column)
{
    const ColumnSample &sample = column.sample;
    if (sample.addresses == 0)
        return tr("its column “%1”").arg(column.name);
    return tr("%1 of %Ln value(s) of “%2” looked at are http addresses", nullptr, sample.filled)
        .arg(sample.addresses)
        .arg(column.name);
}

} // namespace quayside::shardmap
