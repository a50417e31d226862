// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/events.h"

#include "simulator/clock.h"
#include "simulator/sessionjson.h"
#include "simulator/worker.h"
#include "simulator/world.h"

namespace sim {

namespace {

constexpr std::string_view crockford = "0123456789abcdefghjkmnpqrstvwxyz";

void writeStatuses(std::string &out, const Runtime &runtime)
{
    out += ",\"statuses\":[";
    for (std::size_t i = 0; i < runtime.stampCount; ++i) {
        if (i)
            out += ',';
        out += "{\"status\":\"";
        out += text(runtime.stamps[i].status);
        out += "\",\"timestamp\":" + std::to_string(runtime.stamps[i].at) + '}';
    }
    out += ']';
}

/** What the passkey statuses carry. */
std::string dataOf(const Worker &worker, SessionId id)
{
    const Passkey *passkey = worker.sessions.passkey(id);
    if (!passkey)
        return "null";
    if (!passkey->confirmation.empty())
        return "{\"code\":" + quoted(passkey->confirmation) + '}';
    return passkeyOptions(*passkey).text();
}

void writePayload(std::string &out, const Worker &worker, SessionId id, const Runtime &runtime)
{
    out += "\"payload\":{\"name\":";
    writeQuoted(out, worker.store.name(id));
    out += ",\"status\":\"";
    out += text(runtime.status);
    out += '"';
    if (worker.rules.eventStatuses())
        writeStatuses(out, runtime);
    if (worker.rules.eventData())
        out += ",\"data\":" + dataOf(worker, id);
    out += '}';
}

} // namespace

std::string ulid(Random &random)
{
    std::string result(10, '0');
    std::int64_t time = nowMs();
    for (std::size_t i = result.size(); i-- > 0; time >>= 5)
        result[i] = crockford[static_cast<std::size_t>(time & 31)];
    return result + random.text(16, crockford);
}

std::shared_ptr<const std::string> statusEvent(const Worker &worker, SessionId id, const Runtime &runtime)
{
    std::string out = "{";
    if (worker.rules.eventIds())
        out += "\"id\":\"evt_" + ulid(worker.world.random) + "\",\"timestamp\":" + std::to_string(nowMs())
            + ',';
    out += R"("event":"session.status","session":)";
    writeQuoted(out, worker.store.name(id));
    if (const std::string metadata = worker.store.metadata(id); !metadata.empty())
        out += ",\"metadata\":" + metadata;
    out += ",\"me\":";
    writeMe(out, worker, worker.store.at(id));
    out += ',';
    writePayload(out, worker, id, runtime);
    out += ",\"engine\":\"";
    out += text(worker.config.engine);
    out += "\",\"environment\":" + worker.versionText() + '}';
    return std::make_shared<const std::string>(std::move(out));
}

} // namespace sim
