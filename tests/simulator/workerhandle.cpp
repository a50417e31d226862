// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/commands.h"
#include "simulator/fleet.h"
#include "simulator/worker.h"

namespace sim {

namespace {
/** The value of one function of the worker, run on the simulator thread. */
template <class Function>
auto ask(const Fleet &fleet, int number, Function function)
{
    std::invoke_result_t<Function, Worker &> result {};
    fleet.run([&](Commands &commands) { result = function(commands.world().worker(number)); });
    return result;
}
} // namespace

std::string WorkerHandle::url() const
{
    return ask(*m_fleet, m_number, [](Worker &worker) { return worker.url(); });
}

std::string WorkerHandle::apiKey() const
{
    return ask(*m_fleet, m_number, [](Worker &worker) { return worker.key(); });
}

std::uint16_t WorkerHandle::port() const
{
    return ask(*m_fleet, m_number, [](Worker &worker) { return worker.process.port(); });
}

WorkerConfig WorkerHandle::config() const
{
    return ask(*m_fleet, m_number, [](Worker &worker) { return worker.config; });
}

void WorkerHandle::die() const
{
    m_fleet->run([this](Commands &commands) { commands.world().worker(m_number).process.die(); });
}

void WorkerHandle::hang() const
{
    m_fleet->run([this](Commands &commands) { commands.world().worker(m_number).process.hang(); });
}

void WorkerHandle::comeBack() const
{
    m_fleet->run([this](Commands &commands) { commands.world().worker(m_number).process.comeBack(); });
}

void WorkerHandle::terminate() const
{
    m_fleet->run([this](Commands &commands) { commands.world().worker(m_number).process.terminate(false); });
}

void WorkerHandle::restart() const
{
    m_fleet->run([this](Commands &commands) { commands.world().worker(m_number).process.restart(); });
}

void WorkerHandle::keepBackup() const
{
    m_fleet->run([this](Commands &commands) {
        Worker &worker = commands.world().worker(m_number);
        worker.backup = worker.store.backup();
    });
}

void WorkerHandle::comeBackFromBackup() const
{
    m_fleet->run([this](Commands &commands) {
        Worker &worker = commands.world().worker(m_number);
        worker.process.comeBackFrom(worker.backup);
    });
}

void WorkerHandle::setLatency(int ms) const
{
    m_fleet->run([&](Commands &commands) { commands.world().worker(m_number).config.latencyMs = ms; });
}

void WorkerHandle::setNetworkDown(bool down) const
{
    m_fleet->run([&](Commands &commands) { commands.setNetworkDown(m_number, down); });
}

void WorkerHandle::sendFrame(const std::string &text) const
{
    m_fleet->run([&](Commands &commands) { commands.world().worker(m_number).hub.sendRaw(text); });
}

void WorkerHandle::closeSockets(int code, const std::string &reason) const
{
    m_fleet->run([&](Commands &commands) { commands.world().worker(m_number).hub.closeAll(code, reason); });
}

int WorkerHandle::socketCount() const
{
    return ask(*m_fleet, m_number, [](Worker &worker) { return static_cast<int>(worker.hub.count()); });
}

} // namespace sim
