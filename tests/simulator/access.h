// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulator/store.h"

#include <string>

namespace sim {

class Worker;
struct HttpRequest;

/** What a request may do, by the key it came with. */
struct Access
{
    enum Kind { None, Session, Admin };
    Kind kind = None;
    std::string session; //!< of a session key
    Json actions; //!< of a session key; null: all but delete

    [[nodiscard]] bool may(std::string_view action) const;
    [[nodiscard]] bool isAdmin() const { return kind == Admin; }
    /** May do this action on this session. */
    [[nodiscard]] bool allows(std::string_view name, std::string_view action) const
    {
        return isAdmin() || (kind == Session && session == name && may(action));
    }
};

[[nodiscard]] Access accessOf(const Worker &worker, const std::string &key, bool webSocket);
[[nodiscard]] Access accessOf(const Worker &worker, const HttpRequest &request);

} // namespace sim
