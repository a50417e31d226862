// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/process.h"

#include "simulator/clock.h"
#include "simulator/worker.h"
#include "simulator/world.h"

namespace sim {

using std::chrono::milliseconds;

Process::Process(Worker &worker)
    : m_worker(worker)
{ }

void Process::note(LedgerEntry::What what) const
{
    LedgerEntry entry;
    entry.worker = m_worker.number;
    entry.what = what;
    m_worker.world.ledger.add(std::move(entry));
}

void Process::openPort()
{
    if (!m_listener)
        m_listener.emplace(m_worker.world.io, m_worker, milliseconds(m_worker.world.config.keepAliveMs));
    auto *tls = m_worker.config.tls ? m_worker.world.certificate().context.get() : nullptr;
    m_listener->open(m_port ? m_port : m_worker.config.port, tls);
    m_port = m_listener->port();
    m_state = State::Up;
    m_startedAt = nowMs();
    planPing();
}

void Process::startSeeded()
{
    openPort();
    if (!m_worker.config.reachable)
        die();
}

void Process::start()
{
    m_worker.prepareStart();
    openPort();
    note(LedgerEntry::What::Booted);
    if (m_worker.rules.persistsConfig())
        m_worker.after(m_worker.timings.bootToAutostart, [this] { autostart(); });
}

void Process::autostart()
{
    std::vector<SessionId> ids;
    const std::uint32_t self = static_cast<std::uint32_t>(m_worker.number) + 1;
    for (SessionId id = 0; id < m_worker.store.places(); ++id) {
        const SessionRecord &record = m_worker.store.at(id);
        const bool mine = record.assigned
            && m_worker.world.worker(static_cast<int>(record.assigned) - 1).config.workerId
                == m_worker.config.workerId
            && (record.assigned == self
                || m_worker.config.store
                    == m_worker.world.worker(static_cast<int>(record.assigned) - 1).config.store);
        if (record.alive && (m_worker.config.restartAll || (m_worker.config.restartSessions && mine)))
            ids.push_back(id);
    }
    startInOrder(std::move(ids));
}

void Process::startInOrder(std::vector<SessionId> ids)
{
    if (ids.empty())
        return;
    const SessionId first = ids.front();
    ids.erase(ids.begin());
    if (m_worker.store.at(first).alive && !m_worker.sessions.isRunning(first))
        m_worker.sessions.start(first, Sessions::By::Autostart);
    m_worker.after(std::chrono::seconds(m_worker.config.autoStartDelaySeconds),
                   [this, ids = std::move(ids)]() mutable { startInOrder(std::move(ids)); });
}

void Process::gone()
{
    ++m_epoch;
    m_state = State::Down;
    note(LedgerEntry::What::Died);
    if (m_listener) {
        m_listener->close();
        m_listener->severAll();
    }
    m_worker.releaseHanging();
    m_worker.sessions.forget();
}

void Process::die()
{
    if (m_state != State::Down)
        gone();
}

void Process::hang()
{
    if (m_state != State::Up)
        return;
    m_state = State::Hung;
    m_listener->haltAll();
}

void Process::comeBack()
{
    if (m_state == State::Down)
        return start();
    if (m_state != State::Hung)
        return;
    m_state = State::Up;
    m_listener->severAll(); // what hung meanwhile was given up by its clients
    m_worker.releaseHanging();
}

void Process::comeBackFrom(const Store::Backup &backup)
{
    if (m_state != State::Down)
        return;
    m_worker.store.restore(backup);
    note(LedgerEntry::What::Restored);
    start();
}

void Process::terminate(bool again)
{
    if (m_state == State::Down || m_state == State::Stopping)
        return;
    m_state = State::Stopping;
    m_worker.sessions.shutDown();
    m_worker.after(m_worker.timings.shutdown, [this, again] {
        if (m_worker.rules.closesGracefully())
            m_worker.hub.closeAll(1001, "Server is shutting down");
        m_worker.after(milliseconds(50), [this, again] {
            gone();
            if (again)
                m_worker.world.after(m_worker.timings.boot, [this] {
                    if (m_state == State::Down)
                        start();
                });
        });
    });
}

void Process::planPing()
{
    const int divisor = m_worker.rules.webSocketFilters() ? 1 : 6;
    m_worker.world.timers.after(milliseconds(m_worker.world.config.webSocketPingMs / divisor),
                                [this, epoch = m_epoch] {
                                    if (epoch == m_epoch)
                                        pinging();
                                });
}

void Process::pinging()
{
    if (m_state == State::Up)
        m_worker.hub.pingAll();
    planPing();
}

} // namespace sim
