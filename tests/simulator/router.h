// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulator/call.h"

namespace sim {

struct Rules;

/** One path of the API. */
struct Route
{
    enum Scope { Open, AnyKey, Admin, Session };
    using Handler = void (*)(const CallPtr &);
    using Since = bool (Rules::*)() const;

    std::string_view method;
    std::string_view pattern; //!< "/api/sessions/{session}/start"
    Scope scope;
    std::string_view action; //!< what a session key needs for a Session route
    Handler handler;
    Since since = nullptr; //!< unknown to servers for which this is false
};

/** Takes a request to its route: body, key, scope, version; answers through `reply`, with ETag and 304. */
void dispatch(Worker &worker, HttpRequest request, std::function<void(HttpReply)> reply);

} // namespace sim
