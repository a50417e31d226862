// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/adoption/tablesearch.h"

#include "shardmap/adoption/columnguess.h"
#include "shardmap/adoption/schemawords.h"

#include <algorithm>

namespace quayside::shardmap {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t kMostWorkers = 8; // tables that may be the workers'
constexpr int kDeclared = 60;
constexpr int kByName = 30;

int workerScore(const SchemaTable &table)
{
    const ColumnGuess address = ColumnGuess::address(table);
    if (!address.column || ColumnGuess::id(table).isEmpty())
        return 0;
    return address.score + ColumnGuess::apiKey(table).score / 2 + ColumnGuess::capacity(table).score / 2
        + SchemaWords::fit(table.name,
                           { "worker"_L1, "wahaserver"_L1, "waserver"_L1, "server"_L1, "waha"_L1, "node"_L1,
                             "instance"_L1, "host"_L1 })
        / 2;
}

} // namespace

TableSearch::TableSearch(const Schema &schema)
    : m_schema(schema)
{
    for (const SchemaTable &table : schema.tables) {
        const QString whole = SchemaWords::singular(table.name);
        const QString last = SchemaWords::lastWord(table.name);
        m_named.insert(whole, &table);
        if (last != whole)
            m_named.insert(last, &table);
    }
}

TableSearch::Found TableSearch::find(const Chosen &chosen) const
{
    const auto candidates = workers(chosen);
    Scored found;
    for (const auto &[worker, score] : candidates) {
        for (const SchemaTable &session : m_schema.tables) {
            const bool isAllowed = chosen.session ? chosen.session == &session : isOffered(session);
            if (!isAllowed || &session == worker)
                continue;
            Scored one = best(*worker, session, chosen);
            one.score += score;
            if (one.found.session && one.score > found.score)
                found = one;
        }
    }
    if (!found.found.worker && !candidates.empty())
        found.found.worker = candidates.front().first;
    if (!found.found.session)
        found.found.session = chosen.session;
    if (!found.found.toUser.table && chosen.user)
        found.found.toUser = { {}, chosen.user, ColumnGuess::id(*chosen.user), false };
    return found.found;
}

/** A login of MariaDB may see the databases of other applications: the profile has named one. */
bool TableSearch::isOffered(const SchemaTable &table) const
{
    return table.mayRead && (m_schema.backend != Backend::MariaDb || table.schema == m_schema.ownSchema);
}

std::vector<std::pair<const SchemaTable *, int>> TableSearch::workers(const Chosen &chosen) const
{
    if (chosen.worker)
        return { { chosen.worker, workerScore(*chosen.worker) + 1 } };
    std::vector<std::pair<const SchemaTable *, int>> found;
    for (const SchemaTable &table : m_schema.tables) {
        const int score = isOffered(table) ? workerScore(table) : 0;
        if (score > 0 && &table != chosen.session && &table != chosen.user)
            found.emplace_back(&table, score);
    }
    std::ranges::stable_sort(found, [](const auto &a, const auto &b) { return a.second > b.second; });
    if (found.size() > kMostWorkers)
        found.resize(kMostWorkers);
    return found;
}

TableSearch::Scored TableSearch::best(const SchemaTable &worker, const SchemaTable &session,
                                      const Chosen &chosen) const
{
    Scored best;
    const std::vector<Reference> all = references(session);
    const auto isTo = [&](const Reference &one) { return one.table == &worker; };
    const auto toWorker = std::ranges::find_if(all, isTo);
    if (toWorker == all.end())
        return best;
    for (const Reference &toUser : all) {
        const bool isAllowed = chosen.user ? chosen.user == toUser.table : toUser.table != &session;
        if (!isAllowed || toUser.table == &worker || toUser.column == toWorker->column)
            continue;
        const Scored one = scored(worker, session, *toWorker, toUser, chosen.session);
        if (one.score > best.score)
            best = one;
    }
    return best;
}

TableSearch::Scored TableSearch::scored(const SchemaTable &worker, const SchemaTable &session,
                                        const Reference &toWorker, const Reference &toUser, bool isChosen)
{
    const int name = ColumnGuess::sessionName(session, toWorker.column).score;
    if (name == 0 && !isChosen)
        return {};
    const int called = SchemaWords::fit(session.name,
                                        { "wahasession"_L1, "wasession"_L1, "whatsappsession"_L1,
                                          "session"_L1, "waaccount"_L1, "whatsappaccount"_L1, "account"_L1,
                                          "device"_L1, "connection"_L1, "channel"_L1, "number"_L1 });
    const int user
        = SchemaWords::fit(toUser.table->name,
                           { "user"_L1, "customer"_L1, "tenant"_L1, "client"_L1, "organization"_L1,
                             "organisation"_L1, "company"_L1, "account"_L1, "team"_L1, "workspace"_L1 });
    const auto declared = [](const Reference &one) { return one.isDeclared ? kDeclared : kByName; };
    return { { &worker, &session, toWorker, toUser },
             called + user + name / 2 + declared(toWorker) + declared(toUser) };
}

std::vector<TableSearch::Reference> TableSearch::references(const SchemaTable &table) const
{
    std::vector<Reference> found;
    for (const SchemaReference &one : table.references) {
        if (const SchemaTable *target = m_schema.table({ .schema = one.schema, .name = one.table }))
            found.push_back({ one.column, target, one.target, true });
    }
    for (const SchemaColumn &column : table.columns) {
        if (std::ranges::count(found, column.name, &Reference::column) > 0)
            continue;
        if (const Reference one = byName(table, column); one.table)
            found.push_back(one);
    }
    return found;
}

TableSearch::Reference TableSearch::byName(const SchemaTable &table, const SchemaColumn &column) const
{
    const QString word = SchemaWords::referredTo(column.name);
    if (word.isEmpty())
        return {};
    for (auto named = m_named.constFind(word); named != m_named.constEnd() && named.key() == word; ++named) {
        const SchemaTable *target = *named;
        const QString id = ColumnGuess::id(*target);
        const SchemaColumn *idColumn = target->column(id);
        if (target != &table && target->schema == table.schema && idColumn && idColumn->kind == column.kind)
            return { column.name, target, id, false };
    }
    return {};
}

} // namespace quayside::shardmap
