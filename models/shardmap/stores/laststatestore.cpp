// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/stores/laststatestore.h"

#include "shardmap/backend/statement.h"

#include <algorithm>
#include <cstdlib>

namespace quayside::shardmap {

namespace {

constexpr qint64 kSameTimeMs = 2'000; // what two consoles saw at once differs by less
constexpr qint64 kNewsMs = 150'000; // that a worker still is as it was is written no sooner
const QString kGone = QStringLiteral("UNKNOWN"); // as StatusState has it

/** The same status has lasted for the longer of both times, and was seen to begin if it ever was. */
LastSession withKnownSince(LastSession told, const LastSession &known)
{
    if (told.now.status != known.now.status)
        return told;
    told.now.agoMs = std::max(told.now.agoMs, known.now.agoMs);
    told.now.exact |= known.now.exact;
    return told;
}

bool isAsKept(const LastSession &a, const LastSession &b)
{
    return a.now.status == b.now.status && std::abs(a.now.agoMs - b.now.agoMs) <= kSameTimeMs
        && a.now.exact == b.now.exact && a.account == b.account && a.pushName == b.pushName;
}

} // namespace

Result<void> LastStateStore::keep(const std::vector<LastWorker> &workers)
{
    return inWriteTransaction(m_map, Needs::OwnTables, [&]() -> Result<void> {
        for (const LastWorker &worker : workers) {
            auto done = onItsOwn(m_map.own(), [&] { return keepOne(worker, Care::OfAll); });
            if (!done && isOfOneRow(done.error()))
                done = onItsOwn(m_map.own(), [&] { return keepOne(worker, Care::OfEach); });
            if (!done && !isOfOneRow(done.error()))
                return done;
        }
        return {};
    });
}

Result<void> LastStateStore::keepOne(const LastWorker &worker, Care care)
{
    TRY_VALUE(const LastWorker known, readWorker(worker.worker));
    const bool isKnown = known.seenAgoMs >= 0;
    if (isKnown && known.seenAgoMs + kSameTimeMs < worker.seenAgoMs)
        return {}; // another console has seen it since
    bool differs = !isKnown || known.version != worker.version || known.engine != worker.engine;
    if (worker.sessions) {
        TRY_VALUE(const bool changed, keepSessions(worker, care));
        differs |= changed;
    }
    return differs || known.seenAgoMs - worker.seenAgoMs >= kNewsMs ? writeWorker(worker) : Result<void>();
}

/** True where anything was not as it is kept. */
Result<bool> LastStateStore::keepSessions(const LastWorker &worker, Care care)
{
    TRY_VALUE(Sessions known, readSessions(worker.worker));
    Statement write(m_map.own(),
                    expanded(m_map,
                             QStringLiteral("INSERT INTO quayside_last_session (worker_id, session_name,"
                                            " status, since_ms, exact, account, push_name)"
                                            " VALUES (?, ?, ?, %now - ?, ?, ?, ?)"
                                            " %upsert(worker_id, session_name)"
                                            " status = %new(status), since_ms = %new(since_ms),"
                                            " exact = %new(exact), account = %new(account),"
                                            " push_name = %new(push_name)")));
    bool changed = false;
    for (const LastSession &told : *worker.sessions) {
        const auto before = known.constFind(told.name);
        const LastSession now = before == known.cend() ? told : withKnownSince(told, *before);
        const bool isKept = before != known.cend() && isAsKept(now, *before);
        if (before != known.cend())
            known.erase(before);
        if (isKept)
            continue;
        const auto writeIt = [&] {
            return write.execute({ worker.worker.toString(), textValue(now.name), textValue(now.now.status),
                                   now.now.agoMs, int(now.now.exact), textValue(now.account),
                                   textValue(now.pushName) });
        };
        const auto written = care == Care::OfEach ? onItsOwn(m_map.own(), writeIt) : writeIt();
        if (!written && (care == Care::OfAll || !isOfOneRow(written.error())))
            return failure(written.error());
        changed = changed || written;
    }
    TRY(dropSessions(worker.worker, known));
    return changed || !known.isEmpty();
}

Result<void> LastStateStore::dropSessions(const WorkerId &worker, const Sessions &gone)
{
    for (const LastSession &session : gone) {
        TRY(executeOwn(m_map,
                       QStringLiteral("DELETE FROM quayside_last_session"
                                      " WHERE worker_id = ? AND session_name = ?"),
                       { worker.toString(), textValue(session.name) }));
    }
    return {};
}

Result<void> LastStateStore::writeWorker(const LastWorker &worker)
{
    const QString sql
        = expanded(m_map,
                   QStringLiteral("INSERT INTO quayside_last_worker (worker_id, seen_ms, version, engine,"
                                  " tier, latency_ms) VALUES (?, %now - ?, ?, ?, ?, ?)"
                                  " %upsert(worker_id) seen_ms = %new(seen_ms),"
                                  " version = %new(version), engine = %new(engine),"
                                  " tier = %new(tier), latency_ms = %new(latency_ms)"));
    return executeOwn(m_map, sql,
                      { worker.worker.toString(), worker.seenAgoMs, textValue(worker.version),
                        textValue(worker.engine), textValue(worker.tier), worker.latencyMs });
}

Result<LastWorker> LastStateStore::of(const WorkerId &worker)
{
    if (!m_map.ownTables) {
        LastWorker nothing;
        nothing.worker = worker;
        return nothing;
    }
    TRY_VALUE(LastWorker last, readWorker(worker));
    TRY_VALUE(Sessions sessions, readSessions(worker));
    TRY_VALUE(const auto changes, readChanges(worker));
    const bool isListed = last.seenAgoMs >= 0;
    for (const StatusState &change : changes) {
        if (isListed && change.now.agoMs >= last.seenAgoMs)
            continue; // the list is newer
        if (change.now.status == kGone) {
            sessions.remove(change.session.name);
            continue;
        }
        LastSession &session = sessions[change.session.name];
        session.name = change.session.name;
        session.now = change.now;
        if (!isListed) // nobody kept a list: it was seen then at the latest
            last.seenAgoMs
                = last.seenAgoMs < 0 ? change.now.agoMs : std::min(last.seenAgoMs, change.now.agoMs);
    }
    last.sessions.emplace(sessions.cbegin(), sessions.cend());
    return last;
}

Result<LastWorker> LastStateStore::readWorker(const WorkerId &worker)
{
    LastWorker last;
    last.worker = worker;
    Statement row(m_map.own(),
                  expanded(m_map,
                           QStringLiteral("SELECT %now - seen_ms, version, engine, tier, latency_ms"
                                          " FROM quayside_last_worker WHERE worker_id = ?")));
    TRY(row.execute({ worker.toString() }));
    if (row.next()) {
        last.seenAgoMs = std::max<qint64>(0, row.integer(0));
        last.version = row.text(1);
        last.engine = row.text(2);
        last.tier = row.text(3);
        last.latencyMs = int(std::clamp<qint64>(row.integer(4), -1, 1'000'000));
    }
    TRY(row.finished());
    return last;
}

Result<LastStateStore::Sessions> LastStateStore::readSessions(const WorkerId &worker)
{
    Sessions sessions;
    Statement rows(m_map.own(),
                   expanded(m_map,
                            QStringLiteral("SELECT session_name, status, %now - since_ms, exact, account,"
                                           " push_name FROM quayside_last_session WHERE worker_id = ?")));
    TRY(rows.execute({ worker.toString() }));
    while (rows.next())
        sessions.insert(rows.text(0),
                        { rows.text(0),
                          { rows.text(1), rows.integer(2), rows.integer(3) != 0 },
                          rows.text(4),
                          rows.text(5) });
    TRY(rows.finished());
    return sessions;
}

/** What was noted of single sessions as it happened. */
Result<std::vector<StatusState>> LastStateStore::readChanges(const WorkerId &worker)
{
    std::vector<StatusState> changes;
    Statement rows(m_map.own(),
                   expanded(m_map,
                            QStringLiteral("SELECT session_name, status, %now - since_ms, exact"
                                           " FROM quayside_session_status WHERE worker_id = ?")));
    TRY(rows.execute({ worker.toString() }));
    while (rows.next())
        changes.push_back(
            { { worker, rows.text(0) }, { rows.text(1), rows.integer(2), rows.integer(3) != 0 }, {} });
    TRY(rows.finished());
    return changes;
}

Result<void> LastStateStore::forgetNow(const WorkerId &worker)
{
    for (const char *table : { "quayside_last_session", "quayside_last_worker" }) {
        TRY(executeOwn(m_map,
                       QStringLiteral("DELETE FROM %1 WHERE worker_id = ?").arg(QLatin1StringView(table)),
                       { worker.toString() }));
    }
    return {};
}

} // namespace quayside::shardmap
