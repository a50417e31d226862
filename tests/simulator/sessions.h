// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulator/ledger.h"
#include "simulator/runtime.h"
#include "simulator/store.h"

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace sim {

class Worker;

/** A pairing code that a session handed out. */
struct PairingCode
{
    std::string code;
    std::string phone; //!< digits it was requested for
};

/** What passkey demands a session is under. */
struct Passkey
{
    std::string challenge;
    std::string confirmation; //!< empty until the assertion came
    PhoneId phone = 0;
};

/** The sessions that one worker runs, and their transitions in time. */
class Sessions final
{
public:
    using Done = std::function<void()>;
    using Answer = std::function<void(bool)>;

    explicit Sessions(Worker &worker);

    [[nodiscard]] Runtime *find(SessionId id);
    [[nodiscard]] const Runtime *find(SessionId id) const;
    [[nodiscard]] Status status(SessionId id) const;
    [[nodiscard]] bool isRunning(SessionId id) const { return find(id) != nullptr; }
    [[nodiscard]] const std::unordered_map<SessionId, Runtime> &running() const { return m_running; }
    [[nodiscard]] bool isStopping(SessionId id) const;

    /** Takes the session over: assignment row, STARTING, and on from there. Must not be running. */
    enum class By { Call, Autostart };
    void start(SessionId id, By by = By::Call);
    /** STOPPED at once, `done` after the engine has shut down. Running or not. */
    void stop(SessionId id, Done done);
    /** Removes the device from the phone where the version does that, and the credentials. Not running any
     * more. */
    void wipe(SessionId id, bool wasWorking);
    /** Runs already, in that status, without an event: for building a fleet. */
    void seed(SessionId id, Status status);
    /** Everything is stopped with an event, assignments stay: graceful shutdown. */
    void shutDown();
    /** Everything is gone without a word: the process died. */
    void forget();

    /** The user scans the QR. Empty when it went well; else what the phone says. */
    std::string scan(SessionId id, PhoneId phone);
    /** Code for the phone to enter. */
    std::string requestCode(SessionId id, const std::string &phone);
    std::string enterCode(SessionId id, PhoneId phone, const std::string &code);
    /** The next link of this session is asked for a passkey. */
    void demandPasskey(SessionId id) { m_passkeyDemanded[id] = true; }
    [[nodiscard]] const Passkey *passkey(SessionId id) const;
    void answerPasskey(SessionId id);
    void confirmPasskey(SessionId id);
    /** The phone dropped the device. */
    void unlinked(SessionId id);
    /** The session was deleted from a shared store by another worker. */
    void lost(SessionId id);
    /** Any status, as a test or the load generator wants it. */
    void force(SessionId id, Status status);
    /** Lost connection: STARTING, and WORKING again after that long. */
    void flap(SessionId id, std::chrono::milliseconds away);
    /** FAILED; tries again by itself after that long, or never. */
    void fail(SessionId id, std::optional<std::chrono::milliseconds> retryAfter = std::nullopt);
    /** FAILED as an engine reports it that tries again by itself. */
    void failAndRetry(SessionId id);
    /** Somebody starts scanning codes: those that are shown already, too. */
    void planScans();
    /** The network of the worker went down or came back. */
    void networkChanged();

    /** Answers true once the session has the status, false after the time a genuine server waits. */
    void await(SessionId id, Status status, Answer answer);
    /** Tells the ledger what became of the session. */
    void note(SessionId id, LedgerEntry::What what, Status status = Status::Stopped) const;
    /** The text inside the QR shown now. */
    [[nodiscard]] std::string qrText(SessionId id) const;

private:
    struct Waiter
    {
        std::uint64_t number;
        SessionId session;
        Status status;
        Answer answer;
    };
    void proceed(SessionId id);
    void showQr(SessionId id);
    void planRotation(SessionId id);
    void planScan(SessionId id);
    void work(SessionId id);
    void linked(SessionId id);
    std::string link(SessionId id, PhoneId phone);
    void learnMe(SessionId id);
    void setStatus(SessionId id, Status status);
    void answerWaiters(SessionId id, Status status);
    void expireWaiter(std::uint64_t number);
    /** Later, unless the session was stopped or started again in between. */
    void later(SessionId id, std::chrono::milliseconds duration, std::function<void()> work);
    void countConflict(SessionId id, By by) const;

    Worker &m_worker;
    std::unordered_map<SessionId, Runtime> m_running;
    std::unordered_map<SessionId, PairingCode> m_codes;
    std::unordered_map<SessionId, Passkey> m_passkeys;
    std::unordered_map<SessionId, bool> m_passkeyDemanded;
    std::unordered_map<SessionId, int> m_stopping;
    std::vector<Waiter> m_waiters;
    std::uint32_t m_generation = 0;
    std::uint64_t m_waiterNumber = 0;
};

} // namespace sim
