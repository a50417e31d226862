// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/stores/writing.h"

#include "shardmap/backend/idvalue.h"
#include "shardmap/backend/statement.h"
#include "shardmap/reading/rowreading.h"
#include "shardmap/stores/writetext.h"

namespace quayside::shardmap {

namespace {

void tellGone(OpenMap &map, RowIndex MapIndex::*table, const QString &id)
{
    map.indexChanges.push_back({ table, id, std::nullopt });
}

} // namespace

Result<void> require(const OpenMap &map, Needs needs)
{
    if (!map.info.writable)
        return failure(ErrorText::readOnly());
    if (map.info.question)
        return failure(PlaceQuestion::refusal());
    if (needs != Needs::Rows && map.ownTrouble)
        return failure(*map.ownTrouble);
    if (needs != Needs::Rows && !map.ownTables)
        return failure(ErrorText::needsConsent());
    const MapProblem *problem = needs == Needs::OwnTables ? nullptr : map.info.problems.forbidding();
    return problem ? Result<void>(failure(problem->error)) : Result<void>();
}

bool isOfOneRow(const Error &error)
{
    return error.kind != ErrorKind::DatabaseBusy && error.kind != ErrorKind::Database;
}

Result<void> keepAhead(OpenMap &map)
{
    if (map.ownFile)
        TRY(map.own().executeEach(QStringList { QStringLiteral("COMMIT") } + map.ownDialect().beginWrite));
    return {};
}

Result<void> executeOwn(OpenMap &map, const QString &sql, const QVariantList &values)
{
    TRY(map.own().execute(sql, values));
    return {};
}

Result<void> executeOne(OpenMap &map, const QString &sql, const QVariantList &values)
{
    TRY_VALUE(const auto changed, map.connection->execute(sql, values));
    return changed > 1 ? Result<void>(failure(WriteText::severalRows())) : Result<void>();
}

QString expanded(const OpenMap &map, const QString &sql)
{
    return map.ownDialect().expand(sql);
}

Result<void> countChange(OpenMap &map, const QString &topic)
{
    return executeOwn(map,
                      expanded(map,
                               QStringLiteral("INSERT INTO quayside_change (topic, version) VALUES (?, 1)"
                                              " %upsert(topic) version = quayside_change.version + 1")),
                      { topic });
}

Result<void> operationsWritten(OpenMap &map)
{
    map.operationsChanged = true;
    return countChange(map, QStringLiteral("operations"));
}

Result<void> echoWorker(OpenMap &map, const QString &id)
{
    const Condition condition = idIs(map.tables.worker.id, id);
    TRY_VALUE(auto own, readOwnWorkers(map));
    map.ownWorkers = own;
    Statement rows(*map.connection, selectWorkers(map, condition.sql));
    TRY(rows.execute(condition.values));
    if (!rows.next()) {
        map.delta.workersGone.emplace_back(id);
        tellGone(map, &MapIndex::workers, id);
        return rows.finished();
    }
    const OwnWorker extra = own.value(id);
    map.delta.workers.push_back(readWorker(map, rows, extra));
    map.indexChanges.push_back({ &MapIndex::workers, id, hashWorker(map, rows, extra) });
    return {};
}

Result<void> echoUser(OpenMap &map, const QString &id)
{
    const Condition condition = idIs(map.tables.user.id, id);
    QVariant label;
    if (map.ownTables && !map.info.hasUserLabel) {
        TRY_VALUE(const auto own,
                  map.own().value(QStringLiteral("SELECT display_name FROM quayside_user WHERE user_id = ?"),
                                  { id }));
        label = own;
        map.ownUsers.insert(id, label.toString());
    }
    Statement rows(*map.connection, selectUsers(map, condition.sql));
    TRY(rows.execute(condition.values));
    if (!rows.next()) {
        map.delta.usersGone.emplace_back(id);
        tellGone(map, &MapIndex::users, id);
        return rows.finished();
    }
    const UserRow user = readUser(rows, label.toString());
    const HolderWishes columns = userColumnWishes(map, rows);
    map.indexChanges.push_back({ &MapIndex::users, id, hashUser(user, columns) });
    map.delta.users.push_back(user);
    if (!map.tables.user.wishes.empty())
        map.delta.wishes.push_back(columns);
    return {};
}

Result<void> echoSession(OpenMap &map, const QString &id)
{
    const Condition condition = idIs(map.tables.session.id, id);
    Statement rows(*map.connection, selectSessions(map, condition.sql));
    TRY(rows.execute(condition.values));
    if (!rows.next()) {
        map.delta.sessionsGone.emplace_back(id);
        tellGone(map, &MapIndex::sessions, id);
        return rows.finished();
    }
    map.delta.sessions.push_back(readSession(rows));
    map.indexChanges.push_back({ &MapIndex::sessions, id, hashSession(map, rows) });
    if (!map.tables.session.wishes.empty())
        map.delta.wishes.push_back(sessionColumnWishes(map, rows));
    return {};
}

Result<void> echoReservations(OpenMap &map)
{
    TRY_VALUE(auto reservations, readReservations(map));
    map.delta.reservations = std::move(reservations);
    map.delta.reservationsChanged = map.delta.reservations != map.reservations;
    return {};
}

} // namespace quayside::shardmap
