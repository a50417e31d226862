// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/adoption/schema.h"

#include <QMultiHash>

namespace quayside::shardmap {

/**
 * Finds the three tables of a shard map in a foreign schema: one that holds addresses of servers, and one
 * that refers to it and to a third. Pure; the schema outlives it.
 */
class TableSearch final
{
public:
    /** How one table refers to another. */
    struct Reference
    {
        QString column; //!< empty: there is none
        const SchemaTable *table = nullptr;
        QString target; //!< the column there
        bool isDeclared = false; //!< a foreign key; else by its name
    };
    /** Null where there is none. */
    struct Found
    {
        const SchemaTable *worker = nullptr;
        const SchemaTable *session = nullptr;
        Reference toWorker {};
        Reference toUser {}; //!< its table is the users'
    };
    /** Tables that a person chose already; null: not yet. */
    struct Chosen
    {
        const SchemaTable *worker = nullptr;
        const SchemaTable *user = nullptr;
        const SchemaTable *session = nullptr;
    };

    explicit TableSearch(const Schema &schema);

    [[nodiscard]] Found find(const Chosen &chosen) const;

private:
    struct Scored
    {
        Found found;
        int score = 0;
    };

    [[nodiscard]] bool isOffered(const SchemaTable &table) const;
    [[nodiscard]] std::vector<std::pair<const SchemaTable *, int>> workers(const Chosen &chosen) const;
    [[nodiscard]] Scored best(const SchemaTable &worker, const SchemaTable &session,
                              const Chosen &chosen) const;
    [[nodiscard]] static Scored scored(const SchemaTable &worker, const SchemaTable &session,
                                       const Reference &toWorker, const Reference &toUser, bool isChosen);
    [[nodiscard]] std::vector<Reference> references(const SchemaTable &table) const;
    [[nodiscard]] Reference byName(const SchemaTable &table, const SchemaColumn &column) const;

    const Schema &m_schema;
    QMultiHash<QString, const SchemaTable *> m_named; //!< by what one row of a table is called
};

} // namespace quayside::shardmap
