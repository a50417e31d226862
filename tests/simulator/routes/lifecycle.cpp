// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/errors.h"
#include "simulator/routes/routes.h"
#include "simulator/worker.h"

namespace sim::routes {

void startSession(const CallPtr &call)
{
    withLock(call, call->session(), [call](const Locks::Hold &) {
        const SessionId id = call->id();
        if (id == noSession)
            return call->reply(errors::sessionNotFound());
        if (call->worker.sessions.isRunning(id))
            return call->reply(
                errors::unprocessable("Session '" + call->session() + "' is already started."));
        call->worker.sessions.start(id);
        replySession(call, 201, call->session());
    });
}

void stopSession(const CallPtr &call)
{
    withLock(call, call->session(), [call](const Locks::Hold &hold) {
        const SessionId id = call->id();
        if (id == noSession)
            return call->reply(HttpReply::empty(201));
        Worker &worker = call->worker;
        worker.sessions.stop(id, [call, hold, id] {
            if (call->id() != id)
                return call->reply(HttpReply::empty(201));
            SessionRecord &record = call->worker.store.at(id);
            if (record.assigned == static_cast<std::uint32_t>(call->worker.number) + 1)
                record.assigned = 0;
            call->worker.store.touch();
            replySession(call, 201, call->session());
        });
    });
}

void restartSession(const CallPtr &call)
{
    withLock(call, call->session(), [call](const Locks::Hold &hold) {
        const SessionId id = call->id();
        if (id == noSession)
            return call->reply(errors::sessionNotFound());
        call->worker.sessions.stop(id, [call, hold, id] { startAgain(call, id, 201); });
    });
}

namespace {
/** After the engine is down: unlink, wipe, and start again if it ran. */
void finishLogout(const CallPtr &call, const Locks::Hold &hold, SessionId id, Status before)
{
    Worker &worker = call->worker;
    worker.sessions.wipe(id, before == Status::Working);
    if (before == Status::Stopped)
        return replySession(call, 201, call->session());
    worker.after(worker.timings.unpair, [call, hold, id] { startAgain(call, id, 201); });
}
} // namespace

void logoutSession(const CallPtr &call)
{
    if (const SessionId id = call->id(); id != noSession)
        call->worker.sessions.note(id, LedgerEntry::What::DestructionAsked);
    withLock(call, call->session(), [call](const Locks::Hold &hold) {
        const SessionId id = call->id();
        if (id == noSession)
            return call->reply(errors::sessionNotFound());
        const Status before = call->worker.sessions.status(id);
        call->worker.sessions.stop(id, [call, hold, id, before] {
            if (call->id() != id)
                return call->reply(errors::sessionNotFound());
            finishLogout(call, hold, id, before);
        });
    });
}

} // namespace sim::routes
