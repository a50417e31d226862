// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulator/json.h"
#include "simulator/rules.h"

namespace sim {

class Worker;

/** What class-validator says about the body of POST /api/sessions; empty when it is good. */
[[nodiscard]] std::vector<std::string> problemsOfCreate(const Rules &rules, const std::optional<Json> &body);
/** The same for PUT. */
[[nodiscard]] std::vector<std::string> problemsOfUpdate(const Rules &rules, const std::optional<Json> &body);
/** The config without the keys that this server does not know: it drops them silently. */
[[nodiscard]] Json withoutUnknownKeys(const Worker &worker, const Json &config);

} // namespace sim
