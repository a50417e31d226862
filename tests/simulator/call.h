// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulator/access.h"
#include "simulator/http/message.h"
#include "simulator/locks.h"
#include "simulator/sessionjson.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace sim {

class Worker;

/** One API request on its way through a route. */
struct Call
{
    Worker &worker;
    HttpRequest request;
    Access access;
    std::vector<std::string> arguments; //!< what the {…} of the route matched, decoded
    std::optional<Json> body; //!< nothing when none was sent
    std::function<void(HttpReply)> reply;

    [[nodiscard]] const std::string &session() const { return arguments.front(); }
    /** A member of the body, null when it is not there. */
    [[nodiscard]] const Json &field(std::string_view name) const;
    /** The session's id in the store, or noSession. */
    [[nodiscard]] SessionId id() const;
};
using CallPtr = std::shared_ptr<Call>;

/** 201 or 200 with the detailed session object; an empty body when there is no such session. */
void replySession(const CallPtr &call, int status, const std::string &name);
/** The second half of a restart: starts the stopped session, unless it was deleted meanwhile, and answers. */
void startAgain(const CallPtr &call, SessionId id, int status);
/** Runs the work with the session's lock; answers 500 when it can't be had in time. */
void withLock(const CallPtr &call, const std::string &name, std::function<void(Locks::Hold)> work);
/** 500 in the name of this call. */
void replyException(const CallPtr &call, std::string_view message, std::string_view name = "Error");

} // namespace sim
