// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/errors.h"
#include "simulator/routes/routes.h"
#include "simulator/worker.h"
#include "simulator/world.h"

namespace sim::routes {

namespace {

/** Runs the work once the session is WORKING; answers 404 or, after the usual wait, 422. */
void whenWorking(const CallPtr &call, const std::string &name, std::function<void(SessionId)> work)
{
    const SessionId id = call->worker.find(name);
    if (id == noSession || !call->worker.sessions.isRunning(id))
        return call->reply(errors::notRunning(name));
    call->worker.sessions.await(id, Status::Working, [call, name, id, work = std::move(work)](bool working) {
        if (working)
            return work(id);
        call->reply(errors::wrongStatus(name, call->worker.sessions.status(id), Status::Working));
    });
}

} // namespace

void profile(const CallPtr &call)
{
    whenWorking(call, call->session(), [call](SessionId id) {
        const Worker &worker = call->worker;
        const PhoneId me = worker.store.at(id).me;
        Json body = Json::object();
        body.set("id", Json(worker.world.accounts.digits(me) + "@c.us")).set("picture", Json());
        body.set("name", Json(worker.world.accounts.pushName(me)));
        call->reply(HttpReply::json(200, body.text()));
    });
}

void profileWrite(const CallPtr &call)
{
    whenWorking(call, call->session(), [call](SessionId id) {
        Accounts &accounts = call->worker.world.accounts;
        if (call->request.path.ends_with("/name"))
            accounts.phone(accounts.digits(call->worker.store.at(id).me), call->field("name").toString());
        call->worker.store.touch();
        call->reply(HttpReply::json(200, R"({"success":true})"));
    });
}

void sendText(const CallPtr &call)
{
    const std::string name = call->field("session").toString();
    if (!call->worker.rules.manySessions() && name != "default")
        return call->reply(errors::coreOnlyDefault(call->worker.rules, name));
    if (!call->access.allows(name, "send"))
        return call->reply(errors::forbidden());
    whenWorking(call, name, [call](SessionId) {
        const std::string id
            = "true_" + call->field("chatId").toString() + '_' + call->worker.world.random.hex(20);
        call->reply(HttpReply::json(201, "{\"id\":" + quoted(id) + '}'));
    });
}

} // namespace sim::routes
