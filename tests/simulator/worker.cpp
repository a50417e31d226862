// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/worker.h"

#include "simulator/clock.h"
#include "simulator/errors.h"
#include "simulator/router.h"
#include "simulator/world.h"

namespace sim {

using std::chrono::milliseconds;

Worker::Worker(World &fleet, int index, WorkerConfig settings, Store &sessionStore)
    : world(fleet)
    , number(index)
    , config(std::move(settings))
    , rules { Version::fromText(config.version), config.tier, config.engine }
    , timings(timingsOf(config.engine, rules.version))
    , store(sessionStore)
    , sessions(*this)
    , hub(*this)
    , process(*this)
    , m_key(config.apiKey)
    , m_versionText(makeVersionText())
{
    seed(config.sessions);
    config.sessions = {};
    for (const LeftoverLogin &login : config.leftovers)
        leaveBehind(login);
    prepareStart();
}

Worker::~Worker() = default;

void Worker::prepareStart()
{
    m_locks = std::make_shared<Locks>(
        [this](std::function<void()> work) { after(timings.lockWait, std::move(work)); });
    if (config.randomKey)
        m_key = world.random.hex(32);
    if (rules.manySessions())
        return;
    SessionId id = store.find("default");
    if (id == noSession)
        id = store.add("default");
    if (!sessions.isRunning(id))
        store.setConfig(id, SessionRecord::Null);
}

void Worker::seed(const std::vector<SessionSeed> &seeds)
{
    store.reserve(store.places() + seeds.size());
    for (const SessionSeed &each : seeds)
        seedOne(each);
}

void Worker::seedOne(const SessionSeed &seed)
{
    SessionId id = store.find(seed.name);
    const bool known = id != noSession;
    if (!known)
        id = store.add(seed.name);
    SessionRecord &record = store.at(id);
    if (!known && !seed.config.empty())
        store.setConfig(id, seed.config == "null" ? SessionRecord::Null : SessionRecord::Set, seed.config);
    PhoneId phone = seed.phone.empty() ? 0 : world.accounts.phone(seed.phone, seed.pushName);
    if (!phone && seed.status == Status::Working && !record.device)
        phone = world.newPhone();
    record.expected = phone ? phone : record.expected;
    if (phone && !record.device && seed.status != Status::ScanQrCode) {
        record.device = world.accounts.link(phone, store.number(), id);
        record.me = phone;
    }
    if (seed.status == Status::Stopped)
        return;
    record.assigned = static_cast<std::uint32_t>(number) + 1;
    if (seed.status == Status::Working)
        record.activity = nowMs() - static_cast<std::int64_t>(world.random.below(3600 * 1000));
    sessions.seed(id, seed.status);
}

void Worker::leaveBehind(const LeftoverLogin &login)
{
    const SessionId id = store.add(login.name);
    const PhoneId phone = world.accounts.phone(login.phone, {});
    const DeviceId device = world.accounts.link(phone, store.number(), id);
    store.remove(id); // its place is the first to be taken again
    store.leaveLogin(login.name, device);
}

std::string Worker::makeVersionText() const
{
    Json json = Json::object();
    json.set("version", Json(config.version)).set("engine", Json(text(config.engine)));
    json.set("tier", Json(text(config.tier)));
    json.set("browser", rules.browser() ? Json("/usr/bin/chromium") : Json());
    if (rules.platform())
        json.set("platform", Json("linux/x64"));
    if (rules.workerInVersion())
        json.set("worker",
                 Json::object().set("id", config.workerId.empty() ? Json() : Json(config.workerId)));
    return json.text();
}

std::string Worker::url() const
{
    return (config.tls ? "https://127.0.0.1:" : "http://127.0.0.1:") + std::to_string(process.port())
        + config.basePath;
}

void Worker::after(milliseconds duration, std::function<void()> work)
{
    world.after(duration, [this, epoch = process.epoch(), work = std::move(work)] {
        if (process.epoch() == epoch)
            work();
    });
}

bool Worker::stripBasePath(HttpRequest &request) const
{
    if (config.basePath.empty())
        return true;
    if (!request.path.starts_with(config.basePath))
        return false;
    request.path.erase(0, config.basePath.size());
    request.target.erase(0, config.basePath.size());
    return request.path.starts_with('/');
}

void Worker::handle(HttpRequest request, ExchangePtr exchange)
{
    world.observer.record(number, request);
    if (!stripBasePath(request))
        return exchange->send(
            HttpReply::bytes(404, "text/html", "<html><body><h1>404 Not Found</h1></body></html>"));
    if (process.state() == Process::State::Hung) {
        m_hanging.push_back(std::move(exchange));
        return;
    }
    const std::optional<Fault> fault = world.faults.take(number, request.method, request.path);
    auto go = [this, request = std::move(request), exchange, fault]() mutable {
        if (fault)
            serveFaulty(*fault, std::move(request), exchange);
        else
            serve(std::move(request), exchange);
    };
    const int wait = config.latencyMs + (fault && fault->effect == Fault::Effect::Slow ? fault->delayMs : 0);
    if (wait == 0)
        return go();
    world.timers.after(milliseconds(wait), [this, go, epoch = process.epoch()]() mutable {
        if (process.epoch() == epoch)
            go();
    });
}

void Worker::serve(HttpRequest request, ExchangePtr exchange)
{
    dispatch(*this, std::move(request), [exchange](HttpReply reply) { exchange->send(std::move(reply)); });
}

namespace {
/** A demand for a passkey is no reply but a mood of the session. */
void demandPasskey(Worker &worker, const HttpRequest &request)
{
    for (SessionId id = 0; id < worker.store.places(); ++id)
        if (worker.store.at(id).alive && request.path.find(worker.store.name(id)) != std::string::npos)
            worker.sessions.demandPasskey(id);
}
} // namespace

/** The request takes the process with it; who asked sees the connection break. */
void Worker::dieOf(const Fault &fault, HttpRequest request)
{
    if (fault.afterActing)
        dispatch(*this, std::move(request), [](HttpReply) {});
    process.die();
    if (fault.delayMs > 0)
        world.timers.after(milliseconds(fault.delayMs), [this] { process.comeBack(); });
}

void Worker::serveFaulty(const Fault &fault, HttpRequest request, ExchangePtr exchange)
{
    if (fault.effect == Fault::Effect::Die)
        return dieOf(fault, std::move(request));
    if (fault.effect == Fault::Effect::PasskeyDemanded)
        demandPasskey(*this, request);
    const std::optional<HttpReply> instead = faultReply(fault, request);
    if (instead && fault.effect == Fault::Effect::Hang)
        m_hanging.push_back(exchange);
    if (instead && !fault.afterActing && fault.effect != Fault::Effect::AlreadyExists)
        return exchange->send(*instead);
    dispatch(*this, std::move(request), [exchange, fault, instead](HttpReply reply) {
        exchange->send(instead ? *instead : spoiled(fault, std::move(reply)));
    });
}

void Worker::upgrade(HttpRequest request, SocketPeerPtr peer, ExchangePtr exchange)
{
    world.observer.record(number, request);
    if (!stripBasePath(request) || request.path != "/ws")
        return; // "socket hang up"
    if (process.state() == Process::State::Hung) {
        m_hanging.push_back(std::move(exchange));
        return;
    }
    if (const std::optional<Fault> fault = world.faults.take(number, "GET", request.path)) {
        if (fault->effect == Fault::Effect::Hang)
            m_hanging.push_back(exchange);
        if (const std::optional<HttpReply> instead = faultReply(*fault, request))
            return exchange->send(*instead);
    }
    hub.connect(request, peer);
}

} // namespace sim
