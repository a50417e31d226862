// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulator/http/listener.h"
#include "simulator/ledger.h"
#include "simulator/store.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace sim {

class Worker;

/** The life of a worker's process and of its port. */
class Process final
{
public:
    enum class State { Down, Up, Hung, Stopping };

    explicit Process(Worker &worker);

    /** The port opens; sessions that should run are started as WAHA does. Throws when the port is taken. */
    void start();
    /** First start of a fleet: as above, but sessions keep what they were seeded with. */
    void startSeeded();
    /** SIGKILL or power cut: connection refused from now on, sockets reset. Sessions leave no trace but the
     * store. */
    void die();
    /** Accepts connections, answers nothing. */
    void hang();
    /** Undoes hang(), or boots a dead process. */
    void comeBack();
    /** Boots a dead process on an older copy of its store. */
    void comeBackFrom(const Store::Backup &backup);
    /** SIGTERM: STOPPED for every session, still answering for about 3 s, then gone. Boots again when
     * `again`. */
    void terminate(bool again);
    /** docker restart. */
    void restart() { terminate(true); }

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] std::uint32_t epoch() const { return m_epoch; }
    [[nodiscard]] std::uint16_t port() const { return m_port; }
    [[nodiscard]] std::int64_t startedAt() const { return m_startedAt; }

private:
    void note(LedgerEntry::What what) const;
    void openPort();
    void autostart();
    void startInOrder(std::vector<std::uint32_t> ids);
    void gone();
    void planPing();
    void pinging();

    Worker &m_worker;
    std::optional<Listener> m_listener;
    State m_state = State::Down;
    std::uint32_t m_epoch = 0; //!< changes when the process ends
    std::uint16_t m_port = 0;
    std::int64_t m_startedAt = 0;
};

} // namespace sim
