// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/commands.h"

#include "simulator/worker.h"

namespace sim {

namespace {
constexpr const char *unknownSession = "no such session on that worker";
}

Commands::Commands(World &world)
    : m_world(world)
    , m_load(world)
{ }

SessionId Commands::sessionOf(int worker, const std::string &session) const
{
    if (worker < 0 || static_cast<std::size_t>(worker) >= m_world.workers().size())
        return noSession;
    return m_world.worker(worker).find(session);
}

std::string Commands::scan(int worker, const std::string &session, const std::string &phone)
{
    const SessionId id = sessionOf(worker, session);
    return id == noSession ? unknownSession
                           : m_world.worker(worker).sessions.scan(id, m_world.accounts.phone(phone));
}

std::string Commands::scanExpected(int worker, const std::string &session)
{
    const SessionId id = sessionOf(worker, session);
    if (id == noSession)
        return unknownSession;
    Worker &target = m_world.worker(worker);
    return target.sessions.scan(id, m_world.expectedPhone(target.store, id));
}

std::string Commands::enterCode(int worker, const std::string &session, const std::string &phone,
                                const std::string &code)
{
    const SessionId id = sessionOf(worker, session);
    return id == noSession
        ? unknownSession
        : m_world.worker(worker).sessions.enterCode(id, m_world.accounts.phone(phone), code);
}

std::string Commands::setStatus(int worker, const std::string &session, Status status)
{
    const SessionId id = sessionOf(worker, session);
    if (id == noSession)
        return unknownSession;
    m_world.worker(worker).sessions.force(id, status);
    return {};
}

std::string Commands::unlink(int worker, const std::string &session)
{
    const SessionId id = sessionOf(worker, session);
    if (id == noSession)
        return unknownSession;
    const DeviceId device = m_world.worker(worker).store.at(id).device;
    if (!device)
        return "not linked";
    m_world.unlink(device);
    return {};
}

std::string Commands::demandPasskey(int worker, const std::string &session)
{
    const SessionId id = sessionOf(worker, session);
    if (id == noSession)
        return unknownSession;
    m_world.worker(worker).sessions.demandPasskey(id);
    return {};
}

void Commands::unlinkPhone(const std::string &phone)
{
    const PhoneId id = m_world.accounts.find(phone);
    if (!id)
        return;
    for (const DeviceId device : m_world.accounts.linkedDevices(id))
        m_world.unlink(device);
}

void Commands::setAutoScan(double seconds)
{
    m_world.config.autoScanSeconds = seconds < 0 ? std::nullopt : std::optional<double>(seconds);
    if (seconds < 0)
        return;
    for (const auto &worker : m_world.workers())
        worker->sessions.planScans();
}

void Commands::setNetworkDown(int worker, bool down)
{
    m_world.worker(worker).config.networkDown = down;
    m_world.worker(worker).sessions.networkChanged();
}

void Commands::addWorkerTruth(Truth &truth, const Worker &worker) const
{
    const Store &store = worker.store;
    for (SessionId id = 0; id < store.places(); ++id) {
        const SessionRecord &record = store.at(id);
        if (!record.alive)
            continue;
        SessionTruth session;
        session.worker = worker.number;
        session.name = store.name(id);
        session.status = worker.sessions.status(id);
        session.account = m_world.accounts.digits(record.me);
        session.linkedTo
            = record.device ? m_world.accounts.digits(m_world.accounts.device(record.device).phone) : "";
        session.deviceOnPhone = m_world.accounts.isLinked(record.device);
        session.assignedWorker
            = record.assigned ? m_world.worker(static_cast<int>(record.assigned) - 1).config.workerId : "";
        session.store = store.label();
        session.config = record.configKind == SessionRecord::Null ? "null" : std::string(store.config(id));
        truth.sessions.push_back(std::move(session));
    }
}

std::vector<PhoneTruth> Commands::phoneTruth() const
{
    std::vector<PhoneTruth> phones;
    for (PhoneId id = 1; id <= m_world.accounts.phoneCount(); ++id) {
        PhoneTruth phone;
        phone.number = m_world.accounts.digits(id);
        for (const DeviceId number : m_world.accounts.linkedDevices(id)) {
            const LinkedDevice &device = m_world.accounts.device(number);
            const Store &store = m_world.store(device.store);
            const SessionRecord &record = store.at(device.session);
            phone.devices.push_back({ std::string(store.name(device.session)), store.label(),
                                      record.alive && record.device == number });
        }
        if (!phone.devices.empty())
            phones.push_back(std::move(phone));
    }
    return phones;
}

Truth Commands::truth(int worker) const
{
    Truth truth;
    for (const auto &each : m_world.workers())
        if (worker < 0 || each->number == worker)
            addWorkerTruth(truth, *each);
    truth.phones = phoneTruth();
    return truth;
}

namespace {
Json sessionJson(const SessionTruth &session)
{
    Json json = Json::object();
    json.set("worker", Json(session.worker))
        .set("name", Json(session.name))
        .set("status", Json(text(session.status)));
    json.set("account", Json(session.account)).set("linkedTo", Json(session.linkedTo));
    json.set("deviceOnPhone", Json(session.deviceOnPhone))
        .set("assignedWorker", Json(session.assignedWorker));
    json.set("store", Json(session.store));
    json.set("config", session.config.empty() ? Json() : Json::raw(session.config));
    return json;
}

Json phoneJson(const PhoneTruth &phone)
{
    Json devices = Json::array();
    for (const DeviceTruth &device : phone.devices) {
        Json json = Json::object();
        json.set("session", Json(device.session)).set("store", Json(device.store));
        devices.append(json.set("hasCredentials", Json(device.hasCredentials)));
    }
    return Json::object().set("number", Json(phone.number)).set("devices", std::move(devices));
}
} // namespace

Json Commands::truthJson(int worker) const
{
    const Truth all = truth(worker);
    Json sessions = Json::array();
    for (const SessionTruth &session : all.sessions)
        sessions.append(sessionJson(session));
    Json phones = Json::array();
    for (const PhoneTruth &phone : all.phones)
        phones.append(phoneJson(phone));
    return Json::object().set("sessions", std::move(sessions)).set("phones", std::move(phones));
}

} // namespace sim
