// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/call.h"

#include "simulator/errors.h"
#include "simulator/worker.h"

namespace sim {

const Json &Call::field(std::string_view name) const
{
    static const Json nothing;
    return body ? (*body)[name] : nothing;
}

SessionId Call::id() const
{
    return worker.find(session());
}

void replySession(const CallPtr &call, int status, const std::string &name)
{
    const SessionId id = call->worker.find(name);
    call->reply(id == noSession ? HttpReply::empty(status)
                                : HttpReply::json(status, sessionText(call->worker, id)));
}

void startAgain(const CallPtr &call, SessionId id, int status)
{
    if (call->id() != id)
        return call->reply(errors::sessionNotFound());
    if (!call->worker.sessions.isRunning(id))
        call->worker.sessions.start(id);
    replySession(call, status, call->session());
}

void withLock(const CallPtr &call, const std::string &name, std::function<void(Locks::Hold)> work)
{
    call->worker.locks().acquire(name, std::move(work), [call, name] {
        replyException(call, "async-lock timed out in queue " + name);
    });
}

void replyException(const CallPtr &call, std::string_view message, std::string_view name)
{
    errors::Exception exception;
    exception.message = message;
    exception.name = name;
    call->reply(errors::internal(call->request, exception, Json::raw(call->worker.versionText())));
}

} // namespace sim
