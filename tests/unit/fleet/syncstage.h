// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "fleet/truth/fleet.h"
#include "fleet/watch/fleetsync.h"
#include "shardmap/shardmap.h"
#include "simulator/fleet.h"
#include "sleepyclock.h"
#include "waha/limits.h"
#include "waha/network.h"

#include <QThread>

namespace quayside::test {

/** Simulated servers, and a fleet that is kept true to them over loopback. The map is fed by hand. */
class SyncStage final
{
public:
    explicit SyncStage(sim::FleetConfig config, const fleet::SyncIntervals &intervals = {})
        : servers(std::move(config))
        , network(limits())
        , sync(fleet, map, &network, intervals)
    {
        servers.start();
    }

    /** Short waits, so that a test of them does not take minutes. */
    static waha::Limits limits()
    {
        waha::Limits limits;
        limits.shortMs = 3'000;
        limits.quietMs = 200;
        limits.pulseMs = 50;
        limits.pingEveryMs = 1'000;
        limits.pongWithinMs = 1'000;
        return limits;
    }

    static sim::WorkerConfig worker(int sessions, sim::Status status = sim::Status::Working)
    {
        sim::WorkerConfig config;
        config.apiKey = "planted-sync-key";
        for (int i = 0; i < sessions; ++i) {
            sim::SessionSeed seed;
            seed.name = "s" + std::to_string(i);
            seed.status = status;
            config.sessions.push_back(seed);
        }
        return config;
    }

    /** The map's row of a simulated worker; its id is the worker's number. */
    [[nodiscard]] shardmap::WorkerRow row(int number) const
    {
        shardmap::WorkerRow row;
        row.id = WorkerId(QString::number(number));
        row.url = QString::fromStdString(servers.worker(number).url());
        row.apiKey = Secret(QString::fromStdString(servers.worker(number).apiKey()));
        row.capacity = 1'000;
        return row;
    }

    void openMap(std::vector<shardmap::WorkerRow> rows)
    {
        shardmap::MapDelta delta;
        delta.workers = std::move(rows);
        delta.initial = true;
        Q_EMIT map.mapChanged(delta);
    }

    void openMap()
    {
        std::vector<shardmap::WorkerRow> rows;
        for (int number = 0; number < servers.workerCount(); ++number)
            rows.push_back(row(number));
        openMap(std::move(rows));
    }

    void change(const shardmap::WorkerRow &row)
    {
        shardmap::MapDelta delta;
        delta.workers.push_back(row);
        Q_EMIT map.mapChanged(delta);
    }

    [[nodiscard]] const fleet::WorkerFacts &facts(int number) const
    {
        return fleet.worker(fleet.findWorker(WorkerId(QString::number(number))));
    }
    [[nodiscard]] fleet::SessionIndex session(int number, const QString &name) const
    {
        return fleet.findSession({ WorkerId(QString::number(number)), name });
    }
    [[nodiscard]] SessionStatus status(int number, const QString &name) const
    {
        const fleet::SessionIndex found = session(number, name);
        return found.isValid() ? fleet.sessionStatus(found) : SessionStatus(SessionStatus::Unknown);
    }
    [[nodiscard]] int lists(int number) const
    {
        return int(servers.requestCount(number, "GET /api/sessions"));
    }

    sim::Fleet servers;
    SleepyClock clock;
    fleet::Fleet fleet { clock };
    shardmap::ShardMap map;
    waha::Network network;
    fleet::FleetSync sync;
};

/** Servers with `sessions` working sessions s0, s1, … each. */
inline sim::FleetConfig workers(int count, int sessions)
{
    sim::FleetConfig config;
    for (int i = 0; i < count; ++i)
        config.workers.push_back(SyncStage::worker(sessions));
    return config;
}

inline QString s(const char *text)
{
    return QString::fromUtf8(text);
}

constexpr int kPatience = 15'000; // milliseconds; for a machine that is busy with other things

} // namespace quayside::test
