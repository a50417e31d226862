// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulator/config.h"
#include "simulator/hub.h"
#include "simulator/locks.h"
#include "simulator/process.h"
#include "simulator/rules.h"
#include "simulator/sessionjson.h"
#include "simulator/sessions.h"
#include "simulator/store.h"
#include "simulator/timings.h"

namespace sim {

struct Fault;
class World;

/** One simulated WAHA server: what it is, what it holds, and the parts that make it act. */
class Worker final : public HttpHandler
{
public:
    Worker(World &fleet, int index, WorkerConfig settings, Store &sessionStore);
    ~Worker() override;

    World &world;
    const int number;
    WorkerConfig config;
    const Rules rules;
    const Timings timings;
    Store &store;
    Store::Backup backup; //!< of the store, for WorkerHandle::comeBackFromBackup()
    Sessions sessions;
    Hub hub;
    Process process;
    ListCache lists;

    /** Later, unless the process ended in between. */
    void after(std::chrono::milliseconds duration, std::function<void()> work);
    [[nodiscard]] Locks &locks() { return *m_locks; }
    [[nodiscard]] const std::string &key() const { return m_key; }
    [[nodiscard]] std::string url() const;
    /** What /api/server/version answers and every event and 500 carries. */
    [[nodiscard]] const std::string &versionText() const { return m_versionText; }
    /** Session by name, as this worker sees it. */
    [[nodiscard]] SessionId find(std::string_view name) const { return store.find(name); }
    /** The process starts from nothing: a new key where none is configured, no locks, CORE forgets its
     * configs. */
    void prepareStart();
    /** Lets go of the requests that are never to be answered. */
    void releaseHanging() { m_hanging.clear(); }

    void handle(HttpRequest request, ExchangePtr exchange) override;
    void upgrade(HttpRequest request, SocketPeerPtr peer, ExchangePtr exchange) override;

private:
    void seed(const std::vector<SessionSeed> &seeds);
    void seedOne(const SessionSeed &seed);
    [[nodiscard]] std::string makeVersionText() const;
    [[nodiscard]] bool stripBasePath(HttpRequest &request) const;
    void serve(HttpRequest request, ExchangePtr exchange);
    void leaveBehind(const LeftoverLogin &login);
    void serveFaulty(const Fault &fault, HttpRequest request, ExchangePtr exchange);
    void dieOf(const Fault &fault, HttpRequest request);

    std::shared_ptr<Locks> m_locks;
    std::string m_key;
    std::string m_versionText;
    std::vector<ExchangePtr> m_hanging;
};

} // namespace sim
