// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/truth/fleet.h"
#include "waha/client.h"

#include <QTimer>

namespace quayside::fleet {
class FleetSync;
}

namespace quayside::operations {

/**
 * Which of the QR codes is on screen and when it goes.
 *
 * The first code of a series lives 60 s, the next ones 20 s each, about six in all (api.md §2.3). WAHA does
 * not say which one it is: codes are counted as they change; one met in the middle of a series is placed by
 * how long the session has been waiting. One that is met after the time of all six has expired long ago,
 * until a new one shows that this engine gives more. Pure.
 */
class CodeCountdown
{
public:
    static constexpr int kCodes = 6;
    static constexpr qint64 kFirstMs = 60'000;
    static constexpr qint64 kNextMs = 20'000;

    /** A code was fetched. `waitingSinceMs` is when the session began to wait for a scan, 0 if not known. */
    void show(const QString &value, qint64 nowMs, qint64 waitingSinceMs);
    /** The session left the status: the next code begins a new series. */
    void reset();

    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] qint64 expiresMs() const { return m_expiresMs; }

private:
    void placeFirst(qint64 nowMs, qint64 waitingSinceMs);

    QString m_value;
    int m_number = 0;
    qint64 m_expiresMs = 0;
};

/** Wordings and small checks of pairing. Pure, UI thread. */
class PairingText
{
    Q_DECLARE_TR_FUNCTIONS(quayside::operations::PairingText)
public:
    /** The "no problem" of PairingState::problem: of kind Cancelled and without text. */
    [[nodiscard]] static Error none();
    [[nodiscard]] static Error badPhone();
    [[nodiscard]] static Error codeRefused(const Error &error);
    [[nodiscard]] static Error badAssertion();

    /** The digits of a phone number as people write it: without plus, spaces, brackets and dashes. */
    [[nodiscard]] static QString digitsOf(const QString &phone);
    [[nodiscard]] static bool isJsonObject(const QByteArray &text);
};

/** What the person with the phone can do now. A value for the window to paint. */
struct PairingState
{
    enum class Phase {
        Idle, //!< the session needs no pairing
        Preparing, //!< starting: the code comes in a moment
        ShowingCode, //!< QR on screen; a pairing code as well when one was asked for
        PasskeyRequired, //!< WhatsApp wants a passkey: hand the challenge over to a browser
        PasskeyConfirmation, //!< compare a code on both screens
        Linked,
        WrongPhone, //!< linked, but not the expected account
        Expired, //!< no code was used in time: FAILED; restart for new codes
        Unreachable //!< the worker does not answer; the last code may be old
    };
    Phase phase = Phase::Idle;
    SessionStatus status; //!< what `phase` is told for, as the server said it last
    SessionStatus statusBefore; //!< what it was before, while somebody looked; else Unknown
    qint64 statusSinceMs = 0; //!< desktop clock, by the server's own time where it tells it; 0: not known
    QString qrValue; //!< text to encode, as it is
    int codeNumber = 0; //!< 1 based; WhatsApp gives about six, some engines more
    int codeCount = 6;
    qint64 codeExpiresMs = 0; //!< desktop clock; first code 60 s, then 20 s each (api.md §2.3)
    qint64 codeSeenMs = 0; //!< desktop clock, when this code was first seen
    QString pairingCode; //!< "ABCD-ABCD"
    QString pairingPhone; //!< the number it was asked for
    QByteArray passkeyChallenge; //!< JSON text for the browser
    QString passkeyCode; //!< of PasskeyConfirmation
    waha::Account account; //!< of Linked and WrongPhone
    Error problem; //!< last failure to show under the code; kind Cancelled: none
    bool busy = false; //!< a request is under way

    /** The code on screen has expired, and no other one has come in its place while somebody looked. */
    [[nodiscard]] bool isCodeOver(qint64 nowMs) const;
    /** Its server gives no other code after this one: then it goes to FAILED, or should. */
    [[nodiscard]] bool isLastCode() const { return codeNumber >= codeCount; }
    /** It has been as it is for longer than a server leaves a session so; by itself nothing will happen. */
    [[nodiscard]] bool isOverdue(qint64 nowMs) const;
};

/**
 * Keeps one session's QR code fresh while somebody looks at it.
 *
 * Refetches on every SCAN_QR_CODE event and every 15 s while shown; driven by events, falls back to polling.
 * UI thread; destroying it stops the traffic.
 */
class Pairing final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Pairing)
public:
    Pairing(const fleet::Fleet &fleet, fleet::FleetSync &sync, SessionKey session, QObject *parent = nullptr);

    [[nodiscard]] const PairingState &state() const { return m_state; }
    [[nodiscard]] const SessionKey &session() const { return m_session; }
    /** Account that must be linked (a session linked before, or a move); empty: any. */
    void setExpectedAccount(const QString &accountId);
    void requestCode(const QString &phone);
    void submitPasskey(const QByteArray &assertionJson);
    void confirmPasskey();
    void refreshNow();

Q_SIGNALS:
    void changed();

private:
    using Phase = PairingState::Phase;

    void noteEvent(const WorkerId &worker, const waha::StatusEvent &event);
    void noteFleet();
    void take(const Result<waha::SessionInfo> &seen);
    void takeStatus(const waha::SessionInfo &session);
    void takeProblem(const Error &error);
    void takeAccount(const waha::Account &account);
    void fetchQr();
    void fetchChallenge();
    void fetchConfirmation();
    void takeQr(const QString &value);
    void takeCode(const QString &phone, const Result<QString> &code);
    void finishRequest(const Result<void> &done);
    void setPhase(Phase phase);
    void tell();
    void scheduleNext();
    [[nodiscard]] qint64 statusSinceMs() const;
    [[nodiscard]] int nextAskMs() const;
    [[nodiscard]] int nextCodeMs() const;
    [[nodiscard]] bool isFeedLive() const;
    [[nodiscard]] waha::WahaClient client() const;

    const fleet::Fleet &m_fleet;
    fleet::FleetSync &m_sync;
    SessionKey m_session;
    PairingState m_state;
    CodeCountdown m_countdown;
    QString m_expected;
    SessionStatus m_status;
    qint64 m_enteredMs = 0; //!< when `m_status` was found to have begun, while looking; 0: at the first look
    qint64 m_workingSinceMs = 0;
    quint64 m_round = 0; //!< newest question wins
    bool m_asking = false;
    bool m_askAgain = false;
    QTimer m_timer;
};

} // namespace quayside::operations
