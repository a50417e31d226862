// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/program/support/troubles.h"

namespace quayside::test {

using Effect = sim::Fault::Effect;

namespace {

constexpr const char *kRefusal
    = R"({"message":"The engine can not do that now.","error":"Unprocessable Entity","statusCode":422})";
constexpr int kSlowMs = 1'200; // many polls, and below the limit of a call

} // namespace

const std::vector<Trouble> &troubles()
{
    static const std::vector<Trouble> all {
        { "drops the reply after acting", Effect::Drop, true, 0, "", false, false },
        { "is slow", Effect::Slow, false, 0, "", false, false },
        { "answers 422", Effect::Status, false, 422, "can not do that now", true, false },
        { "answers 500", Effect::Status, false, 500, "500", true, false },
        { "answers 500 after acting", Effect::Status, true, 500, "", false, false },
        { "answers garbage", Effect::Garbage, false, 0, "not one of a WAHA server", true, false },
        { "answers garbage after acting", Effect::Garbage, true, 0, "", false, false },
        { "dies in between", Effect::Hang, true, 0, "", false,
          true }, // its next call must not be under way by then
    };
    return all;
}

sim::Fault Trouble::fault(const std::string &method, const std::string &path) const
{
    sim::Fault fault;
    fault.method = method;
    fault.path = path;
    fault.effect = effect;
    fault.afterActing = afterActing;
    fault.times = -1;
    fault.status = status;
    fault.body = status == 422 ? kRefusal : "";
    fault.delayMs = kSlowMs;
    return fault;
}

} // namespace quayside::test
