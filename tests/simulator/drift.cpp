// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/drift.h"

#include <algorithm>

namespace sim {

namespace {

class Drift final
{
public:
    Drift(Built &built, Random &random)
        : m_workers(built.fleet.workers)
        , m_map(built.map)
        , m_random(random)
    { }
    void plant();

private:
    /** Row `back` from the end of those on that worker: a different one for every kind of drift. */
    MapRow *row(int worker, std::size_t place);
    SessionSeed *session(const MapRow &row);
    void orphans(int worker);
    void missing(int worker);
    void misplaced(int from, int to);
    void doubleRun(int from, int to);
    void staleCopy(int from, int to);
    void badRows(int worker);
    void overCapacity(int worker);
    void oldCore(int worker);
    void failing(int worker);
    void sharedStore(int owner, int other);

    std::vector<WorkerConfig> &m_workers;
    MapContent &m_map;
    Random &m_random;
};

MapRow *Drift::row(int worker, std::size_t place)
{
    for (MapRow &row : m_map.rows)
        if (row.worker == worker + 1 && place-- == 0)
            return &row;
    return nullptr;
}

SessionSeed *Drift::session(const MapRow &row)
{
    std::vector<SessionSeed> &sessions = m_workers[static_cast<std::size_t>(row.worker - 1)].sessions;
    const auto found = std::find_if(sessions.begin(), sessions.end(),
                                    [&](const SessionSeed &seed) { return seed.name == row.name; });
    return found == sessions.end() ? nullptr : &*found;
}

void Drift::orphans(int worker)
{
    std::vector<SessionSeed> &sessions = m_workers[static_cast<std::size_t>(worker)].sessions;
    sessions.push_back({ "spring-campaign",
                         Status::Working,
                         "5511987650001",
                         "Campaign",
                         R"({"metadata":{"user.id":"1"}})",
                         {} });
    sessions.push_back({ "demo-phone", Status::Working, "5511987650002", "Demo", "{}", {} });
    sessions.push_back({ "old-integration",
                         Status::Failed,
                         "5511987650003",
                         "Legacy",
                         R"({"metadata":{"user.id":"99999"}})",
                         {} });
}

void Drift::missing(int worker)
{
    m_map.rows.push_back({ "winter-campaign", 1, worker + 1 });
    m_map.rows.push_back({ "former-hotline", 2, worker + 1 });
}

void Drift::misplaced(int from, int to)
{
    for (const std::size_t place : { 1u, 2u })
        if (MapRow *moved = row(from, place))
            moved->worker = to + 1;
}

void Drift::doubleRun(int from, int to)
{
    const MapRow *twice = row(from, 4);
    SessionSeed *original = twice ? session(*twice) : nullptr;
    if (!original)
        return;
    original->status = Status::Working;
    m_workers[static_cast<std::size_t>(to)].sessions.push_back(*original);
}

void Drift::staleCopy(int from, int to)
{
    const MapRow *moved = row(from, 5);
    const SessionSeed *original = moved ? session(*moved) : nullptr;
    if (!original)
        return;
    SessionSeed copy = *original;
    copy.status = Status::Stopped;
    m_workers[static_cast<std::size_t>(to)].sessions.push_back(std::move(copy));
}

void Drift::badRows(int worker)
{
    if (const MapRow *twice = row(worker, 6))
        m_map.rows.push_back(MapRow(*twice));
    m_map.rows.push_back({ "lost-customer", static_cast<int>(m_map.users.size()) + 500, worker + 1 });
    m_map.rows.push_back({ "lost-worker", 1, static_cast<int>(m_workers.size()) + 50 });
    if (const MapRow *clash = row(worker, 7)) {
        std::string name = clash->name;
        name[0] = static_cast<char>(name[0] >= 'a' ? name[0] - 'a' + 'A' : name[0]);
        m_map.rows.push_back({ name, clash->user, worker + 1 });
    }
}

void Drift::overCapacity(int worker)
{
    WorkerConfig &config = m_workers[static_cast<std::size_t>(worker)];
    config.capacity = std::max(1, static_cast<int>(config.sessions.size()) - 3);
}

void Drift::oldCore(int worker)
{
    WorkerConfig core;
    core.version = "2026.2.1";
    core.tier = Tier::Core;
    core.engine = Engine::Webjs;
    core.apiKey = m_random.hex(32);
    core.capacity = 1;
    core.port = m_workers[static_cast<std::size_t>(worker)].port
        ? static_cast<std::uint16_t>(m_workers.back().port + 1)
        : std::uint16_t(0);
    core.sessions.push_back(
        { "default", Status::Working, "447700900123", "Front desk", R"({"metadata":{"user.id":"3"}})", {} });
    m_workers.push_back(std::move(core));
    m_map.rows.push_back({ "default", 3, static_cast<int>(m_workers.size()) });
}

void Drift::failing(int worker)
{
    std::vector<SessionSeed> &sessions = m_workers[static_cast<std::size_t>(worker)].sessions;
    for (std::size_t i = 0; i < sessions.size() && i < 8; ++i)
        sessions[i].status = Status::Failed;
}

void Drift::sharedStore(int owner, int other)
{
    m_workers[static_cast<std::size_t>(owner)].store = "waha-db-1";
    WorkerConfig &second = m_workers[static_cast<std::size_t>(other)];
    second.store = "waha-db-1";
    second.engine = m_workers[static_cast<std::size_t>(owner)].engine;
    second.version = m_workers[static_cast<std::size_t>(owner)].version;
}

void Drift::plant()
{
    const int count = static_cast<int>(m_workers.size());
    orphans(0);
    missing(0);
    badRows(0);
    if (count < 3)
        return;
    misplaced(1, 2);
    doubleRun(2, 1);
    staleCopy(2, 0);
    failing(1);
    if (count < 8)
        return;
    overCapacity(3);
    m_workers[4].latencyMs = 900;
    m_workers[static_cast<std::size_t>(count) - 1].reachable = false;
    sharedStore(5, 7);
    oldCore(0);
}

} // namespace

void plantDrift(Built &built, Random &random)
{
    Drift(built, random).plant();
}

} // namespace sim
