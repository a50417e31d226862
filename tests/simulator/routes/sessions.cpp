// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/errors.h"
#include "simulator/routes/boolean.h"
#include "simulator/routes/routes.h"
#include "simulator/worker.h"

#include <algorithm>

namespace sim::routes {

namespace {

bool wantsApps(const CallPtr &call)
{
    const std::vector<std::string> expand = call->request.queryValues("expand");
    return call->worker.rules.appsApi() && std::find(expand.begin(), expand.end(), "apps") != expand.end();
}

HttpReply cachedList(Worker &worker, bool all)
{
    const ListCache::Body &list = worker.lists.list(worker, all);
    HttpReply reply;
    reply.contentType = "application/json; charset=utf-8";
    reply.body = list.text;
    reply.etag = list.etag;
    return reply;
}

} // namespace

void listSessions(const CallPtr &call)
{
    const std::optional<bool> all = booleanQuery(call->request, "all");
    if (!all)
        return call->reply(errors::invalid({ "all must be a boolean value" }));
    const bool scoped = call->access.kind == Access::Session;
    if (!scoped && !wantsApps(call))
        return call->reply(cachedList(call->worker, *all));
    const SessionView view { false, wantsApps(call) };
    call->reply(
        HttpReply::json(200, listText(call->worker, *all, view, scoped ? &call->access.session : nullptr)));
}

void getSession(const CallPtr &call)
{
    const SessionId id = call->id();
    if (id == noSession)
        return call->reply(errors::sessionNotFound());
    const SessionView view { true, wantsApps(call) };
    call->reply(HttpReply::json(200, sessionText(call->worker, id, view)));
}

void me(const CallPtr &call)
{
    const SessionId id = call->id();
    if (id == noSession || !call->worker.sessions.isRunning(id))
        return call->reply(errors::notRunning(call->session()));
    const SessionRecord &record = call->worker.store.at(id);
    if (!record.me || call->worker.sessions.status(id) != Status::Working)
        return call->reply(HttpReply::empty(200));
    std::string text;
    writeMe(text, call->worker, record);
    call->reply(HttpReply::json(200, text));
}

} // namespace sim::routes
