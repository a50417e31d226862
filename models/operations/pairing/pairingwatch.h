// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/watch/fleetsync.h"
#include "operations/pairing/codecountdown.h"
#include "operations/pairing/pairing.h"

#include <QObject>
#include <QTimer>

namespace quayside::operations {

/** The inside of Pairing: asks, waits for events, and puts the state together. UI thread. */
class PairingWatch : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PairingWatch)
public:
    PairingWatch(const fleet::Fleet &fleet, fleet::FleetSync &sync, SessionKey session);

    [[nodiscard]] const PairingState &state() const { return m_state; }
    [[nodiscard]] const SessionKey &session() const { return m_session; }
    void setExpectedAccount(const QString &accountId);
    void requestCode(const QString &phone);
    void submitPasskey(const QByteArray &assertionJson);
    void confirmPasskey();
    void refresh();

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
    [[nodiscard]] waha::WahaClient client() const { return m_sync.client(m_session.worker); }

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
