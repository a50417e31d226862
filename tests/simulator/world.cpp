// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/world.h"

#include "simulator/json.h"

#include "simulator/worker.h"

namespace sim {

World::World(boost::asio::io_context &context, FleetConfig fleet)
    : io(context)
    , config(std::move(fleet))
    , timers(context)
    , random(config.seed)
    , accounts(config.maxLinkedDevices)
    , observer(config.workers.size(), config.recordedRequests)
{
    std::size_t sessions = 0;
    for (const WorkerConfig &worker : config.workers)
        sessions += worker.sessions.size();
    accounts.reserve(sessions);
    for (WorkerConfig &worker : config.workers) {
        Store &store = storeOf(worker);
        const int number = static_cast<int>(m_workers.size());
        m_workers.push_back(std::make_unique<Worker>(*this, number, std::move(worker), store));
    }
    config.workers.clear();
}

World::~World() = default;

Store &World::storeOf(const WorkerConfig &worker)
{
    if (const auto known = m_sharedStores.find(worker.store);
        !worker.store.empty() && known != m_sharedStores.end())
        return *known->second;
    m_stores.push_back(std::make_unique<Store>(static_cast<std::uint16_t>(m_stores.size()), worker.store));
    if (!worker.store.empty())
        m_sharedStores.emplace(worker.store, m_stores.back().get());
    return *m_stores.back();
}

void World::after(std::chrono::milliseconds duration, Timers::Work work)
{
    const double microseconds = static_cast<double>(duration.count()) * 1000.0 / config.speed;
    timers.after(std::chrono::microseconds(static_cast<std::int64_t>(microseconds)), std::move(work));
}

namespace {

/** Whose session it is, as Quayside marks it; a copy that moves carries other marks beside it. */
std::string userOf(const Store &store, SessionId session)
{
    const std::optional<Json> metadata = Json::parse(store.metadata(session));
    return metadata && metadata->isObject() ? (*metadata)["user.id"].text() : std::string();
}

} // namespace

PhoneId World::expectedPhone(const Store &store, SessionId session)
{
    const SessionRecord &record = store.at(session);
    if (record.expected)
        return record.expected;
    if (record.me)
        return record.me;
    if (const PhoneId namesake = phoneOfNamesake(store, session))
        return namesake;
    return newPhone();
}

PhoneId World::phoneOfNamesake(const Store &store, SessionId session) const
{
    const std::string user = userOf(store, session);
    for (const auto &other : m_stores) {
        const SessionId found = other.get() == &store ? noSession : other->find(store.name(session));
        if (found != noSession && other->at(found).me && userOf(*other, found) == user)
            return other->at(found).me;
    }
    return 0;
}

PhoneId World::newPhone()
{
    for (;;) {
        const std::string digits = "1202555" + random.text(4, "0123456789");
        const std::string longer = accounts.phoneCount() > 5000 ? "1" + random.text(10, "23456789") : digits;
        if (!accounts.find(longer))
            return accounts.phone(longer, "~");
    }
}

std::vector<Worker *> World::runners(const Store &store, SessionId session) const
{
    std::vector<Worker *> result;
    for (const auto &worker : m_workers)
        if (&worker->store == &store && worker->sessions.isRunning(session))
            result.push_back(worker.get());
    return result;
}

void World::sessionGone(const Store &store, SessionId session)
{
    for (Worker *worker : runners(store, session))
        worker->sessions.lost(session);
}

void World::credentialsGone(const Store &store, SessionId session)
{
    for (Worker *worker : runners(store, session))
        worker->sessions.unlinked(session);
}

void World::unlink(DeviceId device)
{
    const LinkedDevice gone = accounts.device(device);
    accounts.unlink(device);
    if (store(gone.store).at(gone.session).device == device)
        credentialsGone(store(gone.store), gone.session);
}

const SelfSigned &World::certificate()
{
    if (!m_certificate)
        m_certificate = std::make_unique<SelfSigned>(makeSelfSigned());
    return *m_certificate;
}

} // namespace sim
