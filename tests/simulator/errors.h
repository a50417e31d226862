// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulator/http/message.h"
#include "simulator/json.h"
#include "simulator/rules.h"

#include <vector>

/** The error bodies a WAHA server answers with, word for word. */
namespace sim::errors {

[[nodiscard]] HttpReply invalid(const std::vector<std::string> &messages); //!< 400, message is an array
[[nodiscard]] HttpReply badRequest(std::string_view message); //!< 400, message is a string
[[nodiscard]] HttpReply unauthorized();
[[nodiscard]] HttpReply forbidden();
[[nodiscard]] HttpReply notFound(std::string_view message);
[[nodiscard]] HttpReply unknownRoute(const HttpRequest &request);
[[nodiscard]] HttpReply sessionNotFound();
[[nodiscard]] HttpReply notRunning(std::string_view session);
[[nodiscard]] HttpReply unprocessable(std::string_view message);
[[nodiscard]] HttpReply alreadyExists(std::string_view session);
[[nodiscard]] HttpReply wrongStatus(std::string_view session, Status status, Status expected);
[[nodiscard]] HttpReply coreOnlyDefault(const Rules &rules, std::string_view session);
[[nodiscard]] HttpReply plusOnly(const Rules &rules);
[[nodiscard]] HttpReply notImplemented(const Rules &rules);

struct Exception
{
    std::string_view message;
    std::string_view name = "Error";
    std::string_view stack
        = "    at process.processTicksAndRejections (node:internal/process/task_queues:95:5)";
};
/** 500: echoes path, body and query of the request. */
[[nodiscard]] HttpReply internal(const HttpRequest &request, const Exception &exception, const Json &version);

} // namespace sim::errors
