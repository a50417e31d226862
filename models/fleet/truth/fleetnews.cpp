// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/truth/fleetnews.h"

namespace quayside::fleet {

namespace {

constexpr int kFrameMs = 33;
constexpr quint32 kCompactAtOnce = 4096; // entries a frame: well under a millisecond

/** Sorts one thing into added, changed and gone, by whether it was told of before and is there now. */
template <typename Index>
void sortIn(quint32 value, bool there, bool announced, std::vector<Index> &added, std::vector<Index> &changed,
            std::vector<Index> &gone)
{
    if (there)
        (announced ? changed : added).push_back(Index(value));
    else if (announced)
        gone.push_back(Index(value));
}

} // namespace

FleetNews::FleetNews(FleetState &state, const std::function<void()> &tell)
    : m_state(state)
    , m_frame(tell)
{ }

void FleetNews::schedule()
{
    if (!m_state.hasNews() || m_frame.isAsked())
        return;
    const qint64 waited = m_sinceTold.isValid() ? m_sinceTold.elapsed() : kFrameMs;
    m_frame.ask(static_cast<int>(std::max<qint64>(kFrameMs - waited, 0)));
}

FleetChange FleetNews::takeChange()
{
    m_frame.cancel();
    m_sinceTold.start();
    FleetChange change;
    for (const quint32 entry : m_state.dirtySessions) {
        const bool there = m_state.store.has(entry, Visible);
        sortIn(entry, there, m_state.store.has(entry, Announced), change.sessionsAdded,
               change.sessionsChanged, change.sessionsGone);
        m_state.store.set(entry, Announced, there);
        m_state.store.set(entry, Dirty, false);
    }
    for (const quint32 user : m_state.dirtyUsers) {
        UserSlot &slot = m_state.users.at(user);
        const bool there = m_state.users.isListed(user);
        sortIn(user, there, slot.announced, change.usersAdded, change.usersChanged, change.usersGone);
        slot.announced = there;
        slot.dirty = false;
    }
    for (const quint32 worker : m_state.dirtyWorkers) {
        WorkerSlot &slot = m_state.workers.at(worker);
        sortIn(worker, slot.exists, slot.announced, change.workersAdded, change.workersChanged,
               change.workersGone);
        slot.announced = slot.exists;
        slot.dirty = false;
    }
    change.map = std::exchange(m_state.mapChanged, false);
    m_state.dirtySessions = {};
    m_state.dirtyUsers = {};
    m_state.dirtyWorkers = {};
    return change;
}

/** Names are read here and not when they are noted: an entry that is gone keeps its own until then. */
std::vector<StatusChange> FleetNews::takeStatuses()
{
    const std::vector<StatusWatch::Noted> noted = m_state.statuses.take();
    std::vector<StatusChange> changes;
    changes.reserve(noted.size());
    for (const StatusWatch::Noted &each : noted) {
        const WorkerId &worker = m_state.workers.at(m_state.store.workerOf(each.entry)).facts.row.id;
        changes.push_back({ { worker, QString::fromUtf8(m_state.store.name(each.entry)) },
                            each.from,
                            each.to,
                            each.moment,
                            each.before });
    }
    return changes;
}

void FleetNews::reclaim()
{
    m_state.store.reclaim();
    m_state.users.reclaim();
    m_state.workers.reclaim();
    if (!m_state.store.wantsCompaction())
        return;
    m_state.store.compactSome(kCompactAtOnce);
    m_frame.ask(kFrameMs); // the rest of them
}

} // namespace quayside::fleet
