// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/load.h"

#include "simulator/clock.h"
#include "simulator/worker.h"
#include "simulator/world.h"

namespace sim {

using std::chrono::milliseconds;
using Clock = std::chrono::steady_clock;

namespace {
constexpr std::size_t awayAtOnce = 50;
constexpr milliseconds tickLength { 5 };
constexpr int messagesPerEpisode = 20;
} // namespace

Load::Load(World &world)
    : m_world(world)
{ }

void Load::setChangesPerSecond(int rate)
{
    m_rate = rate;
    m_done = 0;
    m_since = Clock::now();
    ++m_plan;
    if (rate > 0)
        tick();
    else
        bringAllBack();
}

void Load::tick()
{
    const std::chrono::duration<double> elapsed = Clock::now() - m_since;
    const auto due = static_cast<std::uint64_t>(elapsed.count() * m_rate);
    for (; m_done < due; ++m_done)
        change();
    m_world.timers.after(tickLength, [this, plan = m_plan] {
        if (plan == m_plan)
            tick();
    });
}

void Load::change()
{
    if (m_away.size() >= awayAtOnce && bringBack())
        return;
    const Away victim = randomWorking();
    if (!victim.worker) {
        bringBack();
        return;
    }
    victim.worker->sessions.force(victim.session, Status::Starting);
    m_away.push_back(victim);
    ++m_changes;
}

bool Load::bringBack()
{
    while (!m_away.empty()) {
        const Away back = m_away.front();
        m_away.pop_front();
        if (back.worker->sessions.status(back.session) != Status::Starting)
            continue;
        back.worker->sessions.force(back.session, Status::Working);
        ++m_changes;
        return true;
    }
    return false;
}

void Load::bringAllBack()
{
    while (bringBack()) { }
}

Load::Away Load::randomWorking()
{
    const std::size_t workers = m_world.workers().size();
    for (int attempt = 0; attempt < 40; ++attempt) {
        Worker &worker = *m_world.workers()[m_world.random.below(workers)];
        if (worker.process.state() != Process::State::Up || worker.store.places() == 0)
            continue;
        const auto session = static_cast<SessionId>(m_world.random.below(worker.store.places()));
        if (worker.sessions.status(session) == Status::Working)
            return { &worker, session };
    }
    return { nullptr, noSession };
}

void Load::setChurnPerMinute(int rate)
{
    m_churn = rate;
    planEpisode(++m_churnPlan);
}

void Load::planEpisode(std::uint32_t plan)
{
    if (m_churn <= 0)
        return;
    const std::uint64_t mean = 60000u / static_cast<unsigned>(m_churn);
    m_world.timers.after(milliseconds(mean / 2 + m_world.random.below(mean + 1)), [this, plan] {
        if (plan != m_churnPlan)
            return;
        episode();
        planEpisode(plan);
    });
}

void Load::episode()
{
    const Away victim = randomWorking();
    if (!victim.worker)
        return;
    Sessions &sessions = victim.worker->sessions;
    ++m_changes;
    const std::uint64_t kind = m_world.random.below(100);
    if (kind < 70)
        sessions.flap(victim.session, milliseconds(3000 + m_world.random.below(6000)));
    else if (kind < 92)
        sessions.failAndRetry(victim.session);
    else
        sessions.fail(victim.session, std::chrono::minutes(2 + m_world.random.below(4)));
    pass(messagesPerEpisode);
}

void Load::pass(int messages)
{
    for (int i = 0; i < messages; ++i) {
        const Away session = randomWorking();
        if (!session.worker)
            return;
        session.worker->store.at(session.session).activity = nowMs();
        session.worker->store.touch();
    }
}

} // namespace sim
