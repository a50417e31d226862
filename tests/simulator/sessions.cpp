// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/sessions.h"

#include "simulator/clock.h"
#include "simulator/events.h"
#include "simulator/worker.h"
#include "simulator/world.h"

#include <algorithm>

namespace sim {

using std::chrono::milliseconds;

Sessions::Sessions(Worker &worker)
    : m_worker(worker)
{ }

Runtime *Sessions::find(SessionId id)
{
    const auto found = m_running.find(id);
    return found == m_running.end() ? nullptr : &found->second;
}

const Runtime *Sessions::find(SessionId id) const
{
    return const_cast<Sessions *>(this)->find(id);
}

Status Sessions::status(SessionId id) const
{
    const Runtime *runtime = find(id);
    return runtime ? runtime->status : Status::Stopped;
}

bool Sessions::isStopping(SessionId id) const
{
    return m_stopping.contains(id);
}

void Sessions::later(SessionId id, milliseconds duration, std::function<void()> work)
{
    const Runtime *runtime = find(id);
    if (!runtime)
        return;
    m_worker.after(duration, [this, id, generation = runtime->generation, work = std::move(work)] {
        const Runtime *now = find(id);
        if (now && now->generation == generation)
            work();
    });
}

void Sessions::setStatus(SessionId id, Status status)
{
    Runtime *runtime = find(id);
    if (!runtime)
        return;
    runtime->stamp(status, nowMs());
    note(id, LedgerEntry::What::Status, status);
    m_worker.store.touch();
    if (m_worker.hub.wantsStatus(m_worker.store.name(id)))
        m_worker.hub.broadcast(m_worker.store.name(id), statusEvent(m_worker, id, *runtime));
    answerWaiters(id, status);
}

void Sessions::note(SessionId id, LedgerEntry::What what, Status status) const
{
    const Accounts &accounts = m_worker.world.accounts;
    const DeviceId device = m_worker.store.at(id).device;
    LedgerEntry entry;
    entry.worker = m_worker.number;
    entry.what = what;
    entry.session = m_worker.store.name(id);
    entry.status = status;
    entry.account = device ? accounts.digits(accounts.device(device).phone) : std::string();
    m_worker.world.ledger.add(std::move(entry));
}

void Sessions::start(SessionId id, By by)
{
    countConflict(id, by);
    m_worker.store.at(id).assigned = static_cast<std::uint32_t>(m_worker.number) + 1;
    Runtime runtime;
    runtime.generation = ++m_generation;
    m_running[id] = runtime;
    setStatus(id, Status::Starting);
    proceed(id);
}

void Sessions::countConflict(SessionId id, By by) const
{
    for (const auto &other : m_worker.world.workers())
        if (other.get() != &m_worker && &other->store == &m_worker.store && other->sessions.isRunning(id)) {
            ++m_worker.store.conflicts;
            m_worker.store.conflictsAskedFor += by == By::Call ? 1 : 0;
        }
}

void Sessions::proceed(SessionId id)
{
    const Timings &timings = m_worker.timings;
    SessionRecord &record = m_worker.store.at(id);
    if (m_worker.config.networkDown)
        return later(id, timings.startToFailed, [this, id] { failAndRetry(id); });
    const bool credentialsDead = record.device && !m_worker.world.accounts.isLinked(record.device);
    if (credentialsDead && !m_worker.rules.browser())
        return later(id, timings.startToWorking, [this, id] { fail(id); });
    if (!record.device || credentialsDead) {
        record.device = 0;
        return later(id, timings.startToQr, [this, id] { showQr(id); });
    }
    later(id, timings.startToWorking, [this, id] { work(id); });
}

void Sessions::showQr(SessionId id)
{
    Runtime *runtime = find(id);
    ++runtime->qrShown;
    const bool first = runtime->qrShown == 1;
    setStatus(id, Status::ScanQrCode);
    planRotation(id);
    if (first)
        planScan(id);
}

void Sessions::planRotation(SessionId id)
{
    if (m_worker.config.codesHang)
        return;
    const Timings &timings = m_worker.timings;
    const Runtime *runtime = find(id);
    const std::uint8_t shown = runtime->qrShown;
    later(id, shown == 1 ? timings.firstQr : timings.nextQr, [this, id, shown] {
        Runtime *now = find(id);
        if (now->status != Status::ScanQrCode || now->qrShown != shown)
            return;
        if (now->endlessQr)
            now->qrShown = 1;
        if (now->qrShown >= m_worker.timings.qrCount)
            fail(id);
        else
            showQr(id);
    });
}

void Sessions::planScan(SessionId id)
{
    const std::optional<double> seconds = m_worker.world.config.autoScanSeconds;
    if (!seconds)
        return;
    later(id, milliseconds(static_cast<int>(*seconds * 1000)), [this, id] {
        if (status(id) == Status::ScanQrCode)
            scan(id, m_worker.world.expectedPhone(m_worker.store, id));
    });
}

void Sessions::planScans()
{
    for (const auto &[id, runtime] : m_running)
        if (runtime.status == Status::ScanQrCode)
            planScan(id);
}

void Sessions::work(SessionId id)
{
    SessionRecord &record = m_worker.store.at(id);
    record.me = m_worker.world.accounts.device(record.device).phone;
    record.activity = nowMs();
    setStatus(id, Status::Working);
}

void Sessions::fail(SessionId id, std::optional<milliseconds> retryAfter)
{
    setStatus(id, Status::Failed);
    if (!retryAfter)
        return;
    later(id, *retryAfter, [this, id] {
        if (status(id) != Status::Failed)
            return;
        setStatus(id, Status::Starting);
        proceed(id);
    });
}

void Sessions::failAndRetry(SessionId id)
{
    fail(id, m_worker.timings.failedToStarting);
}

void Sessions::stop(SessionId id, Done done)
{
    const Runtime *runtime = find(id);
    if (!runtime)
        return done();
    const Timings &timings = m_worker.timings;
    const milliseconds duration
        = runtime->status == Status::Starting ? timings.stopWhileStarting : timings.stop;
    setStatus(id, Status::Stopped);
    m_running.erase(id);
    m_codes.erase(id);
    m_passkeys.erase(id);
    ++m_stopping[id];
    m_worker.after(duration, [this, id, done = std::move(done)] {
        if (--m_stopping[id] == 0)
            m_stopping.erase(id);
        done();
    });
}

void Sessions::wipe(SessionId id, bool wasWorking)
{
    SessionRecord &record = m_worker.store.at(id);
    note(id, LedgerEntry::What::Wiped);
    if (wasWorking && m_worker.rules.logoutUnlinks())
        m_worker.world.accounts.unlink(record.device);
    if (record.me)
        record.expected = record.me;
    record.device = 0;
    record.me = 0;
    m_worker.store.touch();
    m_worker.world.credentialsGone(m_worker.store, id);
}

void Sessions::seed(SessionId id, Status status)
{
    if (status == Status::Stopped)
        return;
    Runtime runtime;
    runtime.generation = ++m_generation;
    runtime.stamp(status, nowMs());
    runtime.endlessQr = status == Status::ScanQrCode;
    runtime.stuck = status == Status::Starting;
    runtime.qrShown = runtime.endlessQr ? 1 : 0;
    m_running[id] = runtime;
    note(id, LedgerEntry::What::Status, status);
    if (runtime.endlessQr) {
        planRotation(id);
        planScan(id);
    }
}

void Sessions::shutDown()
{
    std::vector<SessionId> ids;
    for (const auto &[id, runtime] : m_running)
        ids.push_back(id);
    std::sort(ids.begin(), ids.end());
    for (const SessionId id : ids)
        setStatus(id, Status::Stopped);
    m_running.clear(); // who waits for a status waits on, until the process is gone
    m_worker.store.touch();
}

void Sessions::forget()
{
    m_running.clear();
    m_codes.clear();
    m_passkeys.clear();
    m_stopping.clear();
    m_waiters.clear();
    m_worker.store.touch();
}

void Sessions::unlinked(SessionId id)
{
    if (isRunning(id))
        fail(id);
}

void Sessions::lost(SessionId id)
{
    setStatus(id, Status::Failed);
    m_running.erase(id);
}

void Sessions::force(SessionId id, Status status)
{
    if (status == Status::Stopped) {
        if (isRunning(id))
            stop(id, [] {});
        return;
    }
    if (!isRunning(id)) {
        Runtime runtime;
        runtime.generation = ++m_generation;
        m_running[id] = runtime;
    }
    if (status == Status::Working && !m_worker.store.at(id).device)
        link(id, m_worker.world.expectedPhone(m_worker.store, id));
    if (status == Status::Working)
        return work(id);
    find(id)->generation = ++m_generation; // whatever was planned is off
    find(id)->qrShown = 0;
    if (status == Status::ScanQrCode)
        return showQr(id);
    setStatus(id, status);
}

void Sessions::flap(SessionId id, milliseconds away)
{
    if (status(id) != Status::Working)
        return;
    setStatus(id, Status::Starting);
    later(id, away, [this, id] {
        if (status(id) == Status::Starting)
            work(id);
    });
}

void Sessions::networkChanged()
{
    if (!m_worker.config.networkDown)
        return;
    std::vector<SessionId> ids;
    for (const auto &[id, runtime] : m_running)
        ids.push_back(id);
    for (const SessionId id : ids)
        failAndRetry(id);
}

void Sessions::await(SessionId id, Status status, Answer answer)
{
    if (this->status(id) == status)
        return answer(true);
    const std::uint64_t number = ++m_waiterNumber;
    m_waiters.push_back({ number, id, status, std::move(answer) });
    m_worker.after(isRunning(id) ? m_worker.timings.waitStatus : m_worker.timings.waitStopped,
                   [this, number] { expireWaiter(number); });
}

void Sessions::expireWaiter(std::uint64_t number)
{
    const auto found = std::find_if(m_waiters.begin(), m_waiters.end(),
                                    [number](const Waiter &waiter) { return waiter.number == number; });
    if (found == m_waiters.end())
        return;
    const Answer answer = std::move(found->answer);
    m_waiters.erase(found);
    answer(false);
}

void Sessions::answerWaiters(SessionId id, Status status)
{
    if (m_waiters.empty())
        return;
    std::vector<Answer> ready;
    std::erase_if(m_waiters, [&](Waiter &waiter) {
        if (waiter.session != id || waiter.status != status)
            return false;
        ready.push_back(std::move(waiter.answer));
        return true;
    });
    for (const Answer &answer : ready)
        answer(true);
}

} // namespace sim
