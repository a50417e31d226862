// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/access.h"

#include "simulator/http/message.h"
#include "simulator/worker.h"

namespace sim {

bool Access::may(std::string_view action) const
{
    if (kind == Admin)
        return true;
    if (kind == None)
        return false;
    if (actions.isNull())
        return action != "delete";
    return actions[action].toBool();
}

Access accessOf(const Worker &worker, const std::string &key, bool webSocket)
{
    if (!worker.rules.apiKey() || (!key.empty() && key == worker.key()))
        return { Access::Admin, {}, {} };
    if (worker.config.noApiKey && (webSocket || !key.empty()))
        return { Access::Admin, {}, {} };
    if (!worker.rules.keysApi() || key.empty())
        return {};
    for (const ApiKey &row : worker.store.keys) {
        if (row.key != key || !row.active)
            continue;
        return { row.admin ? Access::Admin : Access::Session, row.session, row.actions };
    }
    return {};
}

Access accessOf(const Worker &worker, const HttpRequest &request)
{
    if (const std::string *key = request.header("X-Api-Key"))
        return accessOf(worker, *key, false);
    if (const std::string *key = request.queryValue("x-api-key"); key && worker.rules.queryKey())
        return accessOf(worker, *key, false);
    return accessOf(worker, std::string(), false);
}

} // namespace sim
