// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unit/fleet/handfed.h"

namespace quayside::test {

/** A fleet fed by hand whose workers, users and rows are numbers; worker 1 is `waha1`. */
class FleetFixture final : public HandFed
{
public:
    static WorkerId workerId(int number) { return WorkerId(QString::number(number)); }
    static UserId userId(int number) { return UserId(QString::number(number)); }

    static shardmap::WorkerRow workerRow(int number, qint64 capacity = 100)
    {
        shardmap::WorkerRow row;
        row.id = workerId(number);
        row.url = QStringLiteral("http://waha%1.example.com:3000").arg(number);
        row.displayName = QStringLiteral("waha%1").arg(number);
        row.capacity = capacity;
        return row;
    }

    static shardmap::SessionRow sessionRow(int row, const QString &name, int user, int worker)
    {
        return { RowId(QString::number(row)), name, user > 0 ? userId(user) : UserId(),
                 worker > 0 ? workerId(worker) : WorkerId() };
    }

    void addWorkers(int count)
    {
        shardmap::MapDelta delta;
        for (int number = 1; number <= count; ++number)
            delta.workers.push_back(workerRow(number));
        fleet.applyMap(delta);
    }

    void addUser(int number, const QString &label) { HandFed::addUser(userId(number).toString(), label); }

    void addSession(int row, const QString &name, int user, int worker)
    {
        shardmap::MapDelta delta;
        delta.sessions.push_back(sessionRow(row, name, user, worker));
        fleet.applyMap(delta);
    }

    void removeSession(int row) { removeRow(row); }

    /** A worker answers with a list; what it does not name stays as it was. */
    void list(int worker, std::vector<waha::SessionInfo> sessions, std::vector<QString> gone = {})
    {
        fleet::WorkerUpdate update;
        update.worker = workerId(worker);
        update.reach = fleet::Reachability::Online;
        update.feed = fleet::Feed::Live;
        update.latencyMs = 20 + worker;
        waha::ServerVersion version;
        version.version = QStringLiteral("2026.7.%1").arg(worker);
        version.engine = QStringLiteral("NOWEB");
        version.tier = QStringLiteral("PLUS");
        update.version = version;
        update.listed = true;
        update.upserts = std::move(sessions);
        update.gone = std::move(gone);
        fleet.applyUpdate(update);
    }

    void setStatus(int worker, const QString &name, SessionStatus status)
    {
        fleet::WorkerUpdate update;
        update.worker = workerId(worker);
        waha::StatusEvent event;
        event.session = name;
        event.status = status;
        event.timestampMs = clock.nowMs();
        update.events.push_back(event);
        update.upserts.push_back(info(name, status));
        fleet.applyUpdate(update);
    }

    void fail(int worker, const QString &message)
    {
        fleet::WorkerUpdate update;
        update.worker = workerId(worker);
        update.reach = fleet::Reachability::Unreachable;
        update.problem.kind = ErrorKind::Unreachable;
        update.problem.message = message;
        fleet.applyUpdate(update);
    }

    fleet::SessionIndex session(int worker, const QString &name) const
    {
        return fleet.findSession({ workerId(worker), name });
    }
};

} // namespace quayside::test
