// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/adoption/mapproposal.h"
#include "shardmap/adoption/schema.h"
#include "shardmap/adoption/tablesearch.h"

namespace quayside::shardmap {

struct ColumnGuess;

/**
 * Guesses which three tables of a foreign schema are a shard map's, and what their columns mean: by what
 * refers to what, what columns are called and hold, and by types and keys. A guess is for people to look at:
 * each has its reason. Conditions are made of names of columns, never of values. Pure, any thread.
 */
class SchemaProposal final
{
    Q_DECLARE_TR_FUNCTIONS(quayside::shardmap::SchemaProposal)
public:
    /** Tables that are chosen already stay; names that can't be guessed are empty. */
    [[nodiscard]] static MapProposal propose(const Schema &schema, const TableSearch::Chosen &chosen = {});

private:
    explicit SchemaProposal(const Schema &schema)
        : m_schema(schema)
    { }

    void nameWorker(const SchemaTable &table, const QString &referredTo);
    void nameUser(const TableSearch::Found &found);
    void nameSession(const TableSearch::Found &found);
    void nameSessionsName(const SchemaTable &session, const QString &workerColumn);
    void nameReference(MapName name, const SchemaTable &session, const TableSearch::Reference &reference);
    void nameId(MapName name, const SchemaTable &table, const QString &referredTo);
    void nameCondition(MapName name, const SchemaTable &table);
    void nameByWord(MapName name, const ColumnGuess &guess);
    void set(MapName name, const QString &value, const QString &reason);
    void setTable(MapName name, const SchemaTable &table, const QString &reason);
    [[nodiscard]] static QString whyAddress(const SchemaColumn &column);

    const Schema &m_schema;
    MapProposal m_proposal;
};

} // namespace quayside::shardmap
