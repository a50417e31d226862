// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/errors.h"
#include "simulator/routes/routes.h"
#include "simulator/worker.h"

namespace sim::routes {

namespace {

/** The passkey demand of the session in that status; answers the call and returns null when there is none. */
const Passkey *pending(const CallPtr &call, Status wanted)
{
    const Worker &worker = call->worker;
    if (worker.rules.engine != Engine::Gows) {
        call->reply(errors::notImplemented(worker.rules));
        return nullptr;
    }
    const SessionId id = call->id();
    if (id == noSession || !worker.sessions.isRunning(id)) {
        call->reply(errors::notRunning(call->session()));
        return nullptr;
    }
    if (worker.sessions.status(id) == wanted)
        return worker.sessions.passkey(id);
    call->reply(errors::wrongStatus(call->session(), worker.sessions.status(id), wanted));
    return nullptr;
}

} // namespace

void passkeyChallenge(const CallPtr &call)
{
    if (const Passkey *passkey = pending(call, Status::PasskeyRequired))
        call->reply(HttpReply::json(200, passkeyOptions(*passkey).text()));
}

void passkeyAnswer(const CallPtr &call)
{
    if (!pending(call, Status::PasskeyRequired))
        return;
    if (!call->field("id").isString() || !call->field("response").isObject())
        return call->reply(errors::invalid({ "id must be a string", "response must be an object" }));
    call->worker.sessions.answerPasskey(call->id());
    call->reply(HttpReply::json(201, R"({"success":true})"));
}

void passkeyConfirmation(const CallPtr &call)
{
    if (const Passkey *passkey = pending(call, Status::PasskeyConfirmationRequired))
        call->reply(HttpReply::json(200, "{\"code\":\"" + passkey->confirmation + "\"}"));
}

void passkeyConfirm(const CallPtr &call)
{
    if (!pending(call, Status::PasskeyConfirmationRequired))
        return;
    call->worker.sessions.confirmPasskey(call->id());
    call->reply(HttpReply::json(201, R"({"success":true})"));
}

} // namespace sim::routes
