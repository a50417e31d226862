// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/engine/verbs.h"
#include "operations/pairing/pairing.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QHBoxLayout;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QStackedLayout;
QT_END_NAMESPACE

namespace quayside::ui {

class QrView;
class ToneLabel;

/**
 * Links a phone: the QR code with its clock, the pairing code, the passkey hand-over, and what to do in each
 * case.
 *
 * Follows one Pairing; without one it is empty. UI thread.
 */
class PairingView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PairingView)
public:
    explicit PairingView(const Clock &clock, QWidget *parent = nullptr);
    ~PairingView() override;

    /** Takes the pairing over and shows it; null stops the traffic. */
    void setPairing(std::unique_ptr<operations::Pairing> pairing);
    [[nodiscard]] operations::Pairing *pairing() const { return m_pairing.get(); }
    /** A running operation logs wrong phones out and restarts for new codes: nobody has to do it here. */
    void setGuarded(bool guarded) { m_guarded = guarded; }
    /** Whether a phone may be linked, and the session restarted for new codes: asked for all the time. */
    using Permission = std::function<operations::Availability()>;
    void setPermissions(Permission link, Permission restart);
    /** How large the code is drawn, in pixels. */
    void setCodeSide(int side);
    /** Suggests the number for a pairing code. */
    void setPhone(const QString &phone);

    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void linked();
    void restartRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    using State = operations::PairingState;

    [[nodiscard]] QWidget *makeCodeColumn();
    [[nodiscard]] QWidget *makePasskeyPanel();
    void update();
    void showCode(const State &state);
    void showPasskey(const State &state);
    void updateClock();
    [[nodiscard]] QString clockText(const State &state) const;
    void updatePermissions();
    void copyQr();
    void copyCode();
    [[nodiscard]] bool mayAsk(const QPushButton &button);
    void requestCode();
    void submitPasskey();
    [[nodiscard]] QString instruction(const State &state) const;
    [[nodiscard]] static QString waitingFor(const State &state);
    [[nodiscard]] static QString failed(const State &state);
    [[nodiscard]] QString overdue(const State &state) const;
    [[nodiscard]] QString overdueCode(const State &state) const;
    [[nodiscard]] static QString instructionWhileGuarded(const State &state);

    const Clock &m_clock;
    std::unique_ptr<operations::Pairing> m_pairing;
    QTimer m_second;
    QHBoxLayout *m_row;
    QrView *m_qr;
    QLabel *m_instruction;
    QLabel *m_clockLabel;
    QLabel *m_code;
    ToneLabel *m_problem;
    QLineEdit *m_phone;
    QPushButton *m_codeButton;
    QPushButton *m_copyButton;
    QPushButton *m_copyCode;
    QPushButton *m_restartButton;
    QWidget *m_codeColumn;
    QWidget *m_passkey;
    QLabel *m_passkeyCode;
    QPlainTextEdit *m_assertion;
    QPushButton *m_copyChallenge;
    QPushButton *m_submitPasskey;
    QPushButton *m_confirmPasskey;
    Permission m_mayLink;
    Permission m_mayRestart;
    bool m_wasLinked = false;
    bool m_guarded = false;
};

} // namespace quayside::ui
