// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulator/types.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sim {

/** A session that exists when the fleet starts. */
struct SessionSeed
{
    std::string name;
    Status status = Status::Working; //!< taken at once, without an event; Starting stays stuck there
    std::string phone; //!< digits; empty: not linked to any phone. Working needs one and gets one made up
    std::string pushName;
    std::string config; //!< JSON object; "null" for null; empty: the key is absent from the session object
    std::string assignedTo; //!< worker id that the assignment row names; empty: this worker, if it runs here
};

/** Credentials whose session is gone: whoever creates one of that name, in capitals or not, has them. */
struct LeftoverLogin
{
    std::string name;
    std::string phone; //!< digits
};

/** One WAHA server process. The defaults are a current server that holds many sessions. */
struct WorkerConfig
{
    std::string version = "2026.7.1";
    Tier tier = Tier::Core;
    Engine engine = Engine::Gows;
    std::string apiKey = "secretkey";
    bool noApiKey = false; //!< WAHA_NO_API_KEY: any key is good, WebSocket without one too
    bool randomKey = false; //!< no key configured: a new random one at every start of the process
    std::string workerId; //!< WAHA_WORKER_ID
    std::string store; //!< workers with the same non-empty name share one session store
    int capacity = 100; //!< what the shard map says; the server does not know it
    std::uint16_t port = 0; //!< 0: any free one; kept over restarts
    bool tls = false; //!< HTTPS with a self-signed certificate
    std::string basePath; //!< "/waha-7": as behind a reverse proxy with a path prefix
    bool restartAll = false; //!< WHATSAPP_RESTART_ALL_SESSIONS
    bool restartSessions = true; //!< WAHA_WORKER_RESTART_SESSIONS
    int autoStartDelaySeconds = 0; //!< WAHA_AUTO_START_DELAY_SECONDS
    bool restartPolicy = true; //!< whether the process comes back by itself after POST /api/server/stop
    bool reachable = true; //!< false: nothing listens on its port until it is brought back
    int latencyMs = 0; //!< added to every reply; real time, the speed factor does not touch it
    bool codesHang = false; //!< its QR codes never change, and sessions never give up waiting for a scan
    bool networkDown = false; //!< WhatsApp unreachable: sessions flap FAILED / STARTING
    std::vector<SessionSeed> sessions;
    std::vector<LeftoverLogin> leftovers; //!< of its store
};

/** A fleet in one process. */
struct FleetConfig
{
    std::vector<WorkerConfig> workers;
    double speed = 1.0; //!< every documented duration is divided by this
    std::uint64_t seed = 1; //!< of everything made up (codes, numbers, churn)
    std::optional<double> autoScanSeconds; //!< every QR is scanned after this long (divided by speed, too)
    std::optional<std::uint16_t> controlPort; //!< serve the control port; 0: any free one
    int churnPerMinute = 0; //!< status episodes a minute, real time
    int maxLinkedDevices = 4; //!< WhatsApp's limit per phone
    std::size_t recordedRequests = 5000; //!< newest requests kept with their headers
    int keepAliveMs = 5000; //!< idle HTTP connections live this long; real time
    int webSocketPingMs = 60000; //!< real time; 2024.10 pings six times as often
};

} // namespace sim
