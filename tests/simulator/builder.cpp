// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/builder.h"

#include "simulator/drift.h"
#include "simulator/json.h"
#include "simulator/names.h"

#include <algorithm>

namespace sim {

namespace {

struct Kind
{
    Engine engine;
    const char *version;
    Tier tier;
    int capacity;
};

/** Capacities as published: 50 for a browser engine, 100 to 500 for the others. */
constexpr Kind kinds[] = {
    { Engine::Gows, "2026.7.1", Tier::Core, 150 },   { Engine::Noweb, "2026.7.1", Tier::Core, 100 },
    { Engine::Gows, "2025.12.3", Tier::Plus, 200 },  { Engine::Webjs, "2026.7.1", Tier::Core, 50 },
    { Engine::Noweb, "2025.12.1", Tier::Plus, 120 }, { Engine::Gows, "2026.6.2", Tier::Core, 250 },
    { Engine::Wpp, "2026.7.1", Tier::Core, 50 },     { Engine::Noweb, "2026.6.1", Tier::Core, 100 },
};

class Builder final
{
public:
    explicit Builder(const Plan &plan)
        : m_plan(plan)
        , m_random(plan.seed)
        , m_names(m_random)
    { }

    Built build()
    {
        makeWorkers();
        scaleCapacities();
        makeUsers();
        makeSessions();
        if (m_plan.drift)
            plantDrift(m_built, m_random);
        return std::move(m_built);
    }

private:
    void makeWorkers();
    void scaleCapacities();
    void makeUsers();
    void makeSessions();
    [[nodiscard]] int pickUser(int session) const;
    [[nodiscard]] WorkerConfig &pickWorker();
    [[nodiscard]] Status pickStatus();
    [[nodiscard]] std::string config(int user);

    Plan m_plan;
    Random m_random;
    Names m_names;
    Built m_built;
    std::vector<int> m_free; //!< slots left, by worker
    std::vector<int> m_sessionsOfUser;
    std::size_t m_next = 0;
};

void Builder::makeWorkers()
{
    m_built.fleet.seed = m_plan.seed;
    for (int i = 0; i < m_plan.workers; ++i) {
        const Kind &kind = kinds[static_cast<std::size_t>(i) % std::size(kinds)];
        WorkerConfig worker;
        worker.version = kind.version;
        worker.tier = kind.tier;
        worker.engine = kind.engine;
        worker.capacity = kind.capacity;
        worker.apiKey = m_random.hex(32);
        worker.workerId = "waha-" + std::to_string(i + 1);
        worker.tls = m_plan.tls && i == 0;
        worker.port = m_plan.portBase ? static_cast<std::uint16_t>(m_plan.portBase + i) : std::uint16_t(0);
        m_built.fleet.workers.push_back(std::move(worker));
    }
}

/** More sessions than the published capacities hold: every worker gets a larger one, about four fifths full.
 */
void Builder::scaleCapacities()
{
    std::vector<WorkerConfig> &workers = m_built.fleet.workers;
    std::int64_t total = 0;
    for (const WorkerConfig &worker : workers)
        total += worker.capacity;
    const double wanted = m_plan.sessions * 1.25;
    for (WorkerConfig &worker : workers) {
        if (static_cast<double>(total) < wanted)
            worker.capacity = static_cast<int>(worker.capacity * wanted / static_cast<double>(total)) + 1;
        m_free.push_back(worker.capacity);
    }
}

void Builder::makeUsers()
{
    for (int i = 0; i < m_plan.users; ++i)
        m_built.map.users.push_back(m_names.company());
    m_sessionsOfUser.resize(m_built.map.users.size());
}

/** Every user has one; the first ones, the big customers, get more of the rest. */
int Builder::pickUser(int session) const
{
    if (session < m_plan.users)
        return session;
    Random random(m_plan.seed * 1000003u + static_cast<std::uint64_t>(session));
    const std::uint64_t a = random.below(static_cast<std::uint64_t>(m_plan.users));
    const std::uint64_t b = random.below(static_cast<std::uint64_t>(m_plan.users));
    return static_cast<int>(std::min(a, b));
}

WorkerConfig &Builder::pickWorker()
{
    std::vector<WorkerConfig> &workers = m_built.fleet.workers;
    for (std::size_t tries = 0; tries < workers.size(); ++tries) {
        const std::size_t at = (m_next++ * 7 + m_random.below(3)) % workers.size();
        if (m_free[at] > 0 && (m_free[at] * 5 > workers[at].capacity || tries > 3)) {
            --m_free[at];
            return workers[at];
        }
    }
    const auto fullest = std::max_element(m_free.begin(), m_free.end());
    --*fullest;
    return workers[static_cast<std::size_t>(fullest - m_free.begin())];
}

Status Builder::pickStatus()
{
    const std::uint64_t dice = m_random.below(1000);
    if (dice < 910)
        return Status::Working;
    if (dice < 945)
        return Status::Stopped;
    if (dice < 970)
        return Status::ScanQrCode;
    return dice < 990 ? Status::Failed : Status::Starting;
}

std::string Builder::config(int user)
{
    Json config = Json::object();
    config.set("metadata", Json::object().set("user.id", Json(std::to_string(user))));
    if (m_random.chance(60)) {
        Json hook = Json::object();
        hook.set("url", Json("https://hooks.example.com/waha/" + std::to_string(user)));
        hook.set("events", Json::array().append("message").append("session.status"));
        config.set("webhooks", Json::array().append(std::move(hook)));
    }
    if (m_random.chance(15))
        config.set(
            "proxy",
            Json::object().set("server", "10.8.0." + std::to_string(1 + m_random.below(250)) + ":3128"));
    return config.text();
}

void Builder::makeSessions()
{
    m_built.map.rows.reserve(static_cast<std::size_t>(m_plan.sessions));
    for (int i = 0; i < m_plan.sessions; ++i) {
        const auto user = static_cast<std::size_t>(pickUser(i));
        WorkerConfig &worker = pickWorker();
        SessionSeed session;
        session.name = Names::session(m_built.map.users[user], m_sessionsOfUser[user]++);
        session.status = pickStatus();
        session.phone = m_names.phone();
        session.pushName = m_names.pushName();
        session.config = config(static_cast<int>(user) + 1);
        const int number = static_cast<int>(&worker - m_built.fleet.workers.data());
        m_built.map.rows.push_back({ session.name, static_cast<int>(user) + 1, number + 1 });
        worker.sessions.push_back(std::move(session));
    }
}

} // namespace

Built build(const Plan &plan)
{
    return Builder(plan).build();
}

} // namespace sim
