// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulator/http/message.h"

namespace sim {

/** `true True 1 false False 0`, absent is false; nothing for anything else: that is a 400. */
[[nodiscard]] inline std::optional<bool> booleanQuery(const HttpRequest &request, std::string_view name)
{
    const std::string *value = request.queryValue(name);
    if (!value || *value == "false" || *value == "False" || *value == "0")
        return false;
    if (*value == "true" || *value == "True" || *value == "1")
        return true;
    return std::nullopt;
}

} // namespace sim
