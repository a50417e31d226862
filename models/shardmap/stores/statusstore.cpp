// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/stores/statusstore.h"

#include "shardmap/backend/statement.h"

#include <algorithm>
#include <cstdlib>

namespace quayside::shardmap {

namespace {

constexpr qint64 kSameMs = 2'000; // what two consoles saw at once differs by less
constexpr qint64 kKeptMs = 30LL * 24 * 3'600'000;
constexpr qint64 kMostLines = 200'000;

QVariantList keyValues(const SessionKey &session)
{
    return { session.worker.toString(), textValue(session.name) };
}

/** The same status as it is known: for the longer of both times, and seen to begin if either was. */
StatusState merged(const StatusState &known, const StatusState &told)
{
    StatusState both = told;
    both.now.agoMs = std::max(known.now.agoMs, told.now.agoMs);
    both.now.exact = known.now.exact || told.now.exact;
    return both;
}

bool isSame(const StatusState &a, const StatusState &b)
{
    return std::abs(a.now.agoMs - b.now.agoMs) <= kSameMs && a.now.exact == b.now.exact && a.login == b.login;
}

} // namespace

Result<std::vector<StatusState>> StatusStore::keep(const std::vector<StatusNews> &news)
{
    using States = std::vector<StatusState>;
    return inWriteTransaction(m_map, Needs::OwnTables, [&]() -> Result<States> {
        States longer;
        for (const StatusNews &each : news) {
            auto known = onItsOwn(m_map.own(), [&] { return keepOne(each); });
            if (!known && !isOfOneRow(known.error()))
                return failure(known.error());
            if (known && *known)
                longer.push_back(std::move(**known));
        }
        return longer;
    });
}

/** The state that is known instead, where that has lasted for longer than what is told. */
Result<std::optional<StatusState>> StatusStore::keepOne(const StatusNews &news)
{
    using Known = std::optional<StatusState>;
    const StatusState &told = news.state;
    TRY_VALUE(const Known known, find(told.session));
    if (known && known->now.status == told.now.status) {
        const StatusState both = merged(*known, told);
        if (!isSame(both, *known))
            TRY(write(both));
        return both.now.agoMs > told.now.agoMs + kSameMs ? Known(both) : Known();
    }
    if (known && known->now.agoMs <= told.now.agoMs)
        return Known(); // what came after it is known already
    TRY(write(told));
    if (!known && !news.before.status.isEmpty())
        TRY(addLine(told.session, news.before, {}));
    if (news.isChange)
        TRY(addLine(told.session, told.now, {}));
    return Known();
}

Result<std::optional<StatusState>> StatusStore::find(const SessionKey &session)
{
    Statement rows(m_map.own(),
                   expanded(m_map,
                            QStringLiteral("SELECT status, %now - since_ms, exact, login"
                                           " FROM quayside_session_status"
                                           " WHERE worker_id = ? AND session_name = ?")));
    TRY(rows.execute(keyValues(session)));
    if (rows.next())
        return std::optional(
            StatusState { session, { rows.text(0), rows.integer(1), rows.integer(2) != 0 }, rows.text(3) });
    TRY(rows.finished());
    return std::optional<StatusState>();
}

Result<void> StatusStore::write(const StatusState &state)
{
    const QString sql = expanded(m_map,
                                 QStringLiteral("INSERT INTO quayside_session_status"
                                                " (worker_id, session_name, status, since_ms, exact, login)"
                                                " VALUES (?, ?, ?, %now - ?, ?, ?)"
                                                " %upsert(worker_id, session_name)"
                                                " status = %new(status), since_ms = %new(since_ms),"
                                                " exact = %new(exact), login = %new(login)"));
    return executeOwn(m_map, sql,
                      keyValues(state.session) << state.now.status << state.now.agoMs << int(state.now.exact)
                                               << textValue(state.login));
}

Result<void> StatusStore::addLine(const SessionKey &session, const StatusSince &at, const QString &text)
{
    const QString sql = expanded(m_map,
                                 QStringLiteral("INSERT INTO quayside_timeline"
                                                " (worker_id, session_name, at_ms, status, text, exact)"
                                                " VALUES (?, ?, %now - ?, ?, ?, ?)"));
    return executeOwn(m_map, sql,
                      keyValues(session)
                          << at.agoMs << textValue(at.status) << textValue(text) << int(at.exact));
}

Result<void> StatusStore::keepLines(const std::vector<HistoryLine> &lines)
{
    return inWriteTransaction(m_map, Needs::OwnTables, [&]() -> Result<void> {
        for (const HistoryLine &line : lines) {
            const auto done
                = onItsOwn(m_map.own(), [&] { return addLine(line.session, line.at, line.text); });
            if (!done && !isOfOneRow(done.error()))
                return done;
        }
        return {};
    });
}

Result<void> StatusStore::keepWatch(const WorkerId &worker, qint64 serverStartMs, const QByteArray &working)
{
    return inWriteTransaction(m_map, Needs::OwnTables, [&]() -> Result<void> {
        const QString sql
            = expanded(m_map,
                       QStringLiteral("INSERT INTO quayside_watch (worker_id, watched_ms, server_start_ms,"
                                      " working) VALUES (?, %now, ?, ?) %ignore(worker_id)"));
        const QByteArray bytes = working.isNull() ? QByteArray("") : working;
        TRY(executeOwn(m_map, sql, { worker.toString(), serverStartMs, bytes }));
        if (serverStartMs == 0)
            return {};
        return executeOwn(m_map,
                          QStringLiteral("UPDATE quayside_watch SET server_start_ms = ?"
                                         " WHERE worker_id = ? AND server_start_ms <> ?"),
                          { serverStartMs, worker.toString(), serverStartMs });
    });
}

Result<WatchRecord> StatusStore::watchOf(const WorkerId &worker)
{
    WatchRecord record;
    if (!m_map.ownTables)
        return record;
    Statement watch(m_map.own(),
                    expanded(m_map,
                             QStringLiteral("SELECT %now - watched_ms, server_start_ms, working"
                                            " FROM quayside_watch WHERE worker_id = ?")));
    TRY(watch.execute({ worker.toString() }));
    if (!watch.next()) {
        TRY(watch.finished());
        return record;
    }
    record.watched = true;
    record.watchedAgoMs = watch.integer(0);
    record.serverStartMs = watch.integer(1);
    record.working = watch.bytes(2);
    Statement rows(m_map.own(),
                   expanded(m_map,
                            QStringLiteral("SELECT session_name, status, %now - since_ms, exact, login"
                                           " FROM quayside_session_status WHERE worker_id = ?")));
    TRY(rows.execute({ worker.toString() }));
    while (rows.next())
        record.states.push_back({ { worker, rows.text(0) },
                                  { rows.text(1), rows.integer(2), rows.integer(3) != 0 },
                                  rows.text(4) });
    TRY(rows.finished());
    return record;
}

Result<std::vector<HistoryLine>> StatusStore::historyOf(const SessionKey &session, int limit)
{
    std::vector<HistoryLine> lines;
    if (!m_map.ownTables)
        return lines;
    Statement rows(m_map.own(),
                   expanded(m_map,
                            QStringLiteral("SELECT status, %now - at_ms, exact, text FROM quayside_timeline"
                                           " WHERE worker_id = ? AND session_name = ?"
                                           " ORDER BY at_ms DESC, id DESC LIMIT ?")));
    TRY(rows.execute(keyValues(session) << limit));
    while (rows.next())
        lines.push_back({ session, { rows.text(0), rows.integer(1), rows.integer(2) != 0 }, rows.text(3) });
    TRY(rows.finished());
    return lines;
}

Result<void> StatusStore::forgetNow(const WorkerId &worker)
{
    for (const char *table : { "quayside_session_status", "quayside_watch", "quayside_timeline" }) {
        TRY(executeOwn(m_map,
                       QStringLiteral("DELETE FROM %1 WHERE worker_id = ?").arg(QLatin1StringView(table)),
                       { worker.toString() }));
    }
    return {};
}

Result<void> StatusStore::prune()
{
    return inWriteTransaction(m_map, Needs::OwnTables, [&]() -> Result<void> {
        const QString old
            = expanded(m_map, QStringLiteral("DELETE FROM quayside_timeline WHERE at_ms < %now - ?"));
        TRY(executeOwn(m_map, old, { kKeptMs }));
        return executeOwn(
            m_map,
            QStringLiteral("DELETE FROM quayside_timeline WHERE id <= (SELECT newest.id FROM"
                           " (SELECT coalesce(max(id), 0) AS id FROM quayside_timeline) newest) - ?"),
            { kMostLines });
    });
}

} // namespace quayside::shardmap
