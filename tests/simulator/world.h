// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulator/accounts.h"
#include "simulator/config.h"
#include "simulator/faults.h"
#include "simulator/http/tls.h"
#include "simulator/ledger.h"
#include "simulator/observer.h"
#include "simulator/random.h"
#include "simulator/store.h"
#include "simulator/timers.h"

#include <map>
#include <memory>
#include <vector>

namespace sim {

class Worker;

/** Everything the workers of a fleet share. Lives on the simulator thread; no locks anywhere in here. */
class World final
{
public:
    World(boost::asio::io_context &io, FleetConfig config);
    ~World();
    World(const World &) = delete;
    World &operator=(const World &) = delete;

    boost::asio::io_context &io;
    FleetConfig config;
    Timers timers;
    Random random;
    Accounts accounts;
    Faults faults;
    Observer observer;
    Ledger ledger;

    [[nodiscard]] std::vector<std::unique_ptr<Worker>> &workers() { return m_workers; }
    [[nodiscard]] Worker &worker(int number) { return *m_workers.at(static_cast<std::size_t>(number)); }
    [[nodiscard]] const std::vector<std::unique_ptr<Store>> &stores() const { return m_stores; }
    /** Runs the work after a documented duration, shortened by the speed factor. */
    void after(std::chrono::milliseconds duration, Timers::Work work);
    /** The phone that its user would scan with: the one it had, or a namesake elsewhere has, or a new one. */
    PhoneId expectedPhone(const Store &store, SessionId session);
    /** The certificate of all TLS workers; made when first asked for. */
    const SelfSigned &certificate();
    /** A number nobody has yet. */
    PhoneId newPhone();
    /** Somebody deleted the session from the store: workers that run it lose their data under it. */
    void sessionGone(const Store &store, SessionId session);
    /** The credentials of the session are worth nothing any more: every worker that runs it is logged out. */
    void credentialsGone(const Store &store, SessionId session);
    /** The owner of the phone removes one linked device. */
    void unlink(DeviceId device);
    [[nodiscard]] Store &store(std::uint16_t number) { return *m_stores[number]; }

private:
    Store &storeOf(const WorkerConfig &worker);
    [[nodiscard]] std::vector<Worker *> runners(const Store &store, SessionId session) const;
    [[nodiscard]] PhoneId phoneOfNamesake(const Store &store, SessionId session) const;

    std::vector<std::unique_ptr<Store>> m_stores;
    std::map<std::string, Store *> m_sharedStores;
    std::vector<std::unique_ptr<Worker>> m_workers;
    std::unique_ptr<SelfSigned> m_certificate;
};

} // namespace sim
