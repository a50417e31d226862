// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulator/config.h"
#include "simulator/fault.h"
#include "simulator/ledger.h"
#include "simulator/truth.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace sim {

class Commands;
class Fleet;

/**
 * One worker of a running fleet. A light handle: copy it freely, use it from any thread, not longer than its
 * fleet.
 */
class WorkerHandle final
{
public:
    /** `http://127.0.0.1:PORT` with the base path, without a slash at the end. */
    [[nodiscard]] std::string url() const;
    /** The key its API accepts now (changes at a restart with WorkerConfig::randomKey). */
    [[nodiscard]] std::string apiKey() const;
    [[nodiscard]] std::uint16_t port() const;
    [[nodiscard]] int number() const { return m_number; }
    /** How it was configured, without the sessions. */
    [[nodiscard]] WorkerConfig config() const;

    /** SIGKILL: refuses connections, open ones are cut; sessions are gone without an event. */
    void die() const;
    /** Accepts connections and never answers; sockets stay open, pings stay unanswered. */
    void hang() const;
    /** Ends hang(); or boots a dead process on its old port, at once. */
    void comeBack() const;
    /** Boots a dead process on its store as it was at the last keepBackup(), at once. */
    void comeBackFromBackup() const;
    /** Copies the worker's store, as an operator's nightly backup does. */
    void keepBackup() const;
    /** SIGTERM: STOPPED events, three more seconds (divided by speed), then gone. Does not come back by
     * itself. */
    void terminate() const;
    /** SIGTERM, and a boot 12 s (divided by speed) after the end. */
    void restart() const;
    /** Added to every reply, real milliseconds. */
    void setLatency(int ms) const;
    /** WhatsApp is unreachable for it: its sessions flap FAILED and STARTING. */
    void setNetworkDown(bool down) const;
    /** Sends a frame of your own to every open WebSocket. */
    void sendFrame(const std::string &text) const;
    /** Closes every WebSocket with this code. */
    void closeSockets(int code, const std::string &reason) const;
    [[nodiscard]] int socketCount() const;

private:
    friend class Fleet;
    WorkerHandle(const Fleet &fleet, int number)
        : m_fleet(&fleet)
        , m_number(number)
    { }
    const Fleet *m_fleet;
    int m_number;
};

/**
 * A fleet of simulated WAHA servers on loopback ports, run by a thread of its own.
 *
 *     sim::FleetConfig config;
 *     config.speed = 50;
 *     config.workers = { sim::WorkerConfig(), sim::WorkerConfig() };
 *     sim::Fleet fleet(config);
 *     fleet.start();
 *     … talk HTTP to fleet.worker(0).url() …
 *     fleet.scan(0, "acme-sales", "12025550101");
 *     fleet.truth().find(0, "acme-sales")->status == sim::Status::Working
 *
 * Every function may be called from any thread and waits until the simulator has done it (microseconds,
 * unless it is busy). Functions that can fail return what went wrong, empty when nothing did.
 */
class Fleet final
{
public:
    explicit Fleet(FleetConfig config);
    ~Fleet(); //!< stops
    Fleet(const Fleet &) = delete;
    Fleet &operator=(const Fleet &) = delete;

    /** Opens all ports. Throws std::exception when one can't be opened. */
    void start();
    /** Cuts everything and ends the thread. */
    void stop();

    [[nodiscard]] int workerCount() const;
    [[nodiscard]] WorkerHandle worker(int number) const { return WorkerHandle(*this, number); }
    /** URL of the control port; empty without one. */
    [[nodiscard]] std::string controlUrl() const;
    /** SHA-256 of the certificate of the TLS workers: lower-case hex. */
    [[nodiscard]] std::string certificateSha256() const;
    [[nodiscard]] std::string certificatePem() const;

    /** The holder of the phone (digits) scans the QR code that the session shows. */
    std::string scan(int worker, const std::string &session, const std::string &phone);
    /** The phone that the session had, or a namesake elsewhere has, scans. */
    std::string scanExpected(int worker, const std::string &session);
    /** Types the pairing code into the phone. */
    std::string enterCode(int worker, const std::string &session, const std::string &phone,
                          const std::string &code);
    /** From now on every QR code is scanned by the expected phone after so many seconds; negative: nobody
     * scans. */
    void setAutoScan(double seconds);
    /** WhatsApp asks for a passkey at the session's next link. */
    std::string demandPasskey(int worker, const std::string &session);
    /** The holder of the phone removes the linked device of this session, or all devices. */
    std::string unlink(int worker, const std::string &session);
    void unlinkPhone(const std::string &phone);
    /** Puts a session into a status, event included. Working without credentials links the expected phone. */
    std::string setStatus(int worker, const std::string &session, Status status);

    /** Returns the fault's number. Faults are tried in the order they were added. Throws std::regex_error. */
    int addFault(const Fault &fault);
    void removeFault(int number);
    void clearFaults();
    /** How often that fault struck. */
    [[nodiscard]] int faultHits(int number) const;

    /** Status changes a second over the whole fleet; 0 stops. */
    void setChangesPerSecond(int rate);
    /** Episodes a minute. */
    void setChurnPerMinute(int rate);
    /** Status changes that load and churn have made. */
    [[nodiscard]] std::uint64_t changeCount() const;

    /** What is really there; `worker` −1: everywhere. */
    [[nodiscard]] Truth truth(int worker = -1) const;
    /** Requests that reached the worker, by "METHOD /path". */
    [[nodiscard]] RequestCounts requestCounts(int worker) const;
    /** Requests to one path ("GET /api/sessions"). */
    [[nodiscard]] std::uint64_t requestCount(int worker, const std::string &methodAndPath) const;
    /** The newest requests with their headers, oldest first; `worker` −1: of all. */
    [[nodiscard]] std::vector<RequestRecord> requests(int worker = -1) const;
    void clearRequests();
    /** How often one session was started on two workers of one store. */
    [[nodiscard]] int conflictCount() const;
    /** Those of them that a call began: not what a server that boots starts by itself. */
    [[nodiscard]] int conflictsAskedFor() const;

    /** What POST /quit of the control port does; called on the simulator thread. */
    void onQuit(std::function<void()> quit);
    /** From now on everything that happens to sessions is written down. */
    void keepLedger();
    /** What was written down, from the `from`-th entry on. */
    [[nodiscard]] std::vector<LedgerEntry> ledger(std::size_t from = 0) const;
    /** Runs on the simulator thread; waits for it. For what has no function here. */
    void run(const std::function<void(Commands &)> &work) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace sim
