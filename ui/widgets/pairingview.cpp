// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pairingview.h"

#include "core/foreigntext.h"
#include "items/text/agetext.h"
#include "items/text/phonetext.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/qrview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace quayside::ui {

using namespace std::chrono_literals;
using Phase = operations::PairingState::Phase;

namespace {

constexpr qint64 kNextCodeSoonMs = 10'000; //!< a new code is on its way that long

ToneLabel *textLabel(const QString &name, QWidget *parent)
{
    ToneLabel *label = wrappedLabel(name, parent);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

QPushButton *button(const QString &name, const QString &text, QWidget *parent)
{
    auto *made = new QPushButton(text, parent);
    made->setObjectName(name);
    made->setAutoDefault(false);
    return made;
}

} // namespace

PairingView::PairingView(const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_qr(new QrView(this))
    , m_instruction(textLabel(QStringLiteral("pairingInstruction"), this))
    , m_problem(textLabel(QStringLiteral("pairingProblem"), this))
    , m_codeColumn(makeCodeColumn())
    , m_passkey(makePasskeyPanel())
{
    setObjectName(QStringLiteral("pairingView"));
    m_instruction->setTextFormat(Qt::RichText);
    m_qr->setObjectName(QStringLiteral("qrView"));
    m_restartButton = button(QStringLiteral("pairingRestart"), tr("Show a new code"), this);
    m_row = new QHBoxLayout;
    m_row->addWidget(m_qr, 0, Qt::AlignTop | Qt::AlignLeft);
    m_row->addWidget(m_codeColumn, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_instruction);
    layout->addLayout(m_row);
    layout->addWidget(m_passkey);
    layout->addWidget(m_problem);
    layout->addWidget(m_restartButton, 0, Qt::AlignLeft);
    layout->addStretch(); // words alone stand at the top, where the code was
    connect(m_restartButton, &QPushButton::clicked, this, &PairingView::restartRequested);
    connect(&m_second, &QTimer::timeout, this, &PairingView::update); // what it says is about the time
    update();
}

PairingView::~PairingView() = default;

QSize PairingView::minimumSizeHint() const
{
    const int widest = std::max(m_qr->minimumWidth(), m_codeColumn->minimumSizeHint().width());
    return { widest, QWidget::minimumSizeHint().height() };
}

/** What belongs to the code stands beside it, in a narrow pane below it. */
void PairingView::resizeEvent(QResizeEvent *event)
{
    const int beside = m_qr->minimumWidth() + m_row->spacing() + m_codeColumn->minimumSizeHint().width();
    m_row->setDirection(width() < beside ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    QWidget::resizeEvent(event);
}

QWidget *PairingView::makeCodeColumn()
{
    auto *column = new QWidget(this);
    m_clockLabel = textLabel(QStringLiteral("pairingClock"), column);
    m_code = textLabel(QStringLiteral("pairingCode"), column);
    QFont font = scaledFont(m_code->font(), 1.5);
    font.setBold(true);
    font.setLetterSpacing(QFont::PercentageSpacing, 110);
    m_code->setFont(font);
    m_code->setAccessibleName(tr("Pairing code"));
    m_phone = new QLineEdit(column);
    m_phone->setObjectName(QStringLiteral("pairingPhone"));
    m_phone->setPlaceholderText(tr("Phone, +49 151…"));
    m_phone->setAccessibleName(tr("Phone number for a pairing code"));
    m_codeButton = button(QStringLiteral("pairingCodeButton"), tr("Pairing code"), column);
    m_copyButton = button(QStringLiteral("copyQrButton"), tr("Copy QR"), column);
    m_copyCode = button(QStringLiteral("copyCodeButton"), tr("Copy code"), column);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins({});
    layout->addWidget(m_clockLabel);
    layout->addWidget(m_copyButton, 0, Qt::AlignLeft);
    layout->addWidget(m_phone);
    layout->addWidget(m_codeButton, 0, Qt::AlignLeft);
    layout->addWidget(m_code);
    layout->addWidget(m_copyCode, 0, Qt::AlignLeft);
    layout->addStretch();
    connect(m_copyButton, &QPushButton::clicked, this, &PairingView::copyQr);
    connect(m_copyCode, &QPushButton::clicked, this, &PairingView::copyCode);
    connect(m_codeButton, &QPushButton::clicked, this, &PairingView::requestCode);
    connect(m_phone, &QLineEdit::returnPressed, this, &PairingView::requestCode);
    return column;
}

QWidget *PairingView::makePasskeyPanel()
{
    auto *panel = new QWidget(this);
    panel->setObjectName(QStringLiteral("passkeyPanel"));
    m_passkeyCode = textLabel(QStringLiteral("passkeyCode"), panel);
    m_passkeyCode->setFont(scaledFont(m_passkeyCode->font(), 1.5));
    m_copyChallenge = button(QStringLiteral("copyChallenge"), tr("Copy challenge"), panel);
    m_assertion = new QPlainTextEdit(panel);
    m_assertion->setObjectName(QStringLiteral("passkeyAssertion"));
    m_assertion->setPlaceholderText(tr("Paste the browser's answer (JSON) here"));
    m_assertion->setAccessibleName(tr("The browser's answer to the passkey challenge"));
    m_assertion->setTabChangesFocus(true);
    m_assertion->setMaximumHeight(Metrics(fontMetrics()).em * 5);
    m_submitPasskey = button(QStringLiteral("submitPasskey"), tr("Send answer"), panel);
    m_confirmPasskey = button(QStringLiteral("confirmPasskey"), tr("The codes are the same"), panel);
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins({});
    for (QWidget *widget : std::initializer_list<QWidget *> { m_passkeyCode, m_copyChallenge, m_assertion,
                                                              m_submitPasskey, m_confirmPasskey })
        layout->addWidget(widget);
    connect(m_copyChallenge, &QPushButton::clicked, this, [this] {
        if (m_pairing)
            QGuiApplication::clipboard()->setText(QString::fromUtf8(m_pairing->state().passkeyChallenge));
    });
    connect(m_submitPasskey, &QPushButton::clicked, this, &PairingView::submitPasskey);
    connect(m_confirmPasskey, &QPushButton::clicked, this, [this] {
        if (mayAsk(*m_confirmPasskey))
            m_pairing->confirmPasskey();
    });
    return panel;
}

void PairingView::setPairing(std::unique_ptr<operations::Pairing> pairing)
{
    m_pairing = std::move(pairing);
    m_wasLinked = false;
    m_phone->clear();
    m_assertion->clear();
    if (m_pairing) {
        connect(m_pairing.get(), &operations::Pairing::changed, this, &PairingView::update);
        m_second.start(1s);
    } else {
        m_second.stop();
    }
    update();
}

void PairingView::update()
{
    const State state = m_pairing ? m_pairing->state() : State {};
    m_instruction->setText(instruction(state));
    showCode(state);
    showPasskey(state);
    const bool hasProblem = state.problem.kind != ErrorKind::Cancelled && !state.problem.message.isEmpty();
    m_problem->setVisible(hasProblem);
    m_problem->setText(hasProblem ? state.problem.toDisplayString() : QString());
    m_problem->setTone(Tone::Bad);
    const bool wantsRestart = state.phase == Phase::Expired || state.isOverdue(m_clock.nowMs());
    m_restartButton->setVisible(wantsRestart && !m_guarded);
    updatePermissions();
    updateClock();
    if (state.phase == Phase::Linked && !m_wasLinked) {
        m_wasLinked = true;
        Q_EMIT linked();
    }
}

void PairingView::showCode(const State &state)
{
    const bool shown = state.phase == Phase::ShowingCode || state.phase == Phase::Preparing
        || state.phase == Phase::Unreachable;
    m_qr->setVisible(shown);
    m_codeColumn->setVisible(shown);
    m_qr->setValue(state.qrValue);
    m_qr->setPlaceholder(tr("Preparing the code…"));
    const bool dead = state.phase == Phase::Unreachable || state.isCodeOver(m_clock.nowMs());
    m_qr->setDimmed(dead);
    m_copyButton->setEnabled(m_qr->hasCode() && !dead);
    m_copyButton->setToolTip(dead ? tr("This code can't be scanned any more.")
                                  : tr("Copies the code as a picture, to send to the customer."));
    m_code->setText(foreign::name(state.pairingCode));
    m_code->setVisible(!state.pairingCode.isEmpty());
    m_copyCode->setVisible(!state.pairingCode.isEmpty());
    m_copyCode->setEnabled(state.phase == Phase::ShowingCode);
    m_copyCode->setToolTip(m_copyCode->isEnabled()
                               ? tr("Copies the pairing code, to send to the customer.")
                               : tr("The worker does not answer, so the code may be too old."));
    m_copyCode->setAccessibleDescription(m_copyCode->toolTip());
    m_code->setToolTip(tr("For %1. On the phone: Linked devices, Link a device, Link with phone number.")
                           .arg(items::PhoneText::display(state.pairingPhone)));
}

void PairingView::setPermissions(Permission link, Permission restart)
{
    m_mayLink = std::move(link);
    m_mayRestart = std::move(restart);
    update();
}

/** What asks a server for something is off where that is not allowed, and says why. */
void PairingView::updatePermissions()
{
    const State state = m_pairing ? m_pairing->state() : State {};
    const operations::Availability link = m_mayLink ? m_mayLink() : operations::Availability();
    const operations::Availability restart = m_mayRestart ? m_mayRestart() : operations::Availability();
    const auto allow
        = [](QPushButton *button, bool wanted, const operations::Availability &can, const QString &tip) {
              button->setEnabled(wanted && can.available);
              button->setToolTip(can.available ? tip : can.reason);
              button->setAccessibleDescription(can.reason);
          };
    allow(m_codeButton, state.phase == Phase::ShowingCode && !state.busy, link,
          tr("Asks for eight characters to type on the phone instead of scanning."));
    allow(m_submitPasskey, !state.busy, link, {});
    allow(m_confirmPasskey, !state.busy, link, {});
    allow(m_restartButton, true, restart, tr("Restarts the session: then its server makes new codes."));
    m_phone->setEnabled(link.available);
}

void PairingView::showPasskey(const State &state)
{
    const bool required = state.phase == Phase::PasskeyRequired;
    const bool confirm = state.phase == Phase::PasskeyConfirmation;
    m_passkey->setVisible(required || confirm);
    m_passkeyCode->setText(foreign::name(state.passkeyCode));
    m_passkeyCode->setVisible(confirm);
    m_confirmPasskey->setVisible(confirm);
    m_copyChallenge->setVisible(required);
    m_copyChallenge->setEnabled(!state.passkeyChallenge.isEmpty());
    m_assertion->setVisible(required);
    m_submitPasskey->setVisible(required);
}

void PairingView::updateClock()
{
    const bool shown = m_pairing && m_pairing->state().phase == Phase::ShowingCode;
    m_clockLabel->setText(shown ? clockText(m_pairing->state()) : QString());
}

QString PairingView::clockText(const State &state) const
{
    const bool isExtra = state.codeNumber > state.codeCount;
    const QString number = isExtra ? tr("Code %1").arg(state.codeNumber)
                                   : tr("Code %1 of %2").arg(state.codeNumber).arg(state.codeCount);
    const qint64 leftMs = state.codeExpiresMs - m_clock.nowMs();
    const qint64 left = (leftMs + 999) / 1000;
    const bool isLast = state.isLastCode() && !isExtra;
    if (left > 0)
        return isLast ? tr("%1, the last · %2 s left").arg(number).arg(left)
                      : tr("%1 · new code in %2 s").arg(number).arg(left);
    if (state.isOverdue(m_clock.nowMs()))
        return tr("%1 · expired %2").arg(number, items::AgeText::ago(-leftMs));
    if (-leftMs < kNextCodeSoonMs)
        return isLast ? tr("%1 · just expired").arg(number) : tr("%1 · new code any moment").arg(number);
    return tr("%1 · should have expired %2").arg(number, items::AgeText::ago(-leftMs));
}

QString PairingView::instructionWhileGuarded(const State &state)
{
    if (state.phase == Phase::WrongPhone)
        return tr("Another phone was linked: %1. It is logged out again; new codes come in a moment.")
            .arg(items::PhoneText::display(state.account.phone()));
    if (state.phase == Phase::Expired)
        return tr("No code was scanned in time. The session is restarted; new codes come in a moment.");
    return {};
}

/** What comes before a code, and between a phone and its number. */
QString PairingView::waitingFor(const State &state)
{
    if (state.status == SessionStatus::Working)
        return tr("A phone is linked. Its number is told in a moment.");
    if (state.status == SessionStatus::ScanQrCode)
        return tr("The session waits for a phone. Its server is asked for the code.");
    return tr("The session is starting. If no phone is linked, its code appears here in a few seconds.");
}

/** Why there is no code any more, as far as that was seen. */
QString PairingView::failed(const State &state)
{
    if (state.statusBefore == SessionStatus::ScanQrCode)
        return tr("No code was scanned in time, so the session gave up.");
    if (state.statusBefore.needsPairing())
        return tr("The passkey was not confirmed, so the session gave up.");
    if (state.statusBefore == SessionStatus::Working)
        return tr("The session had a phone, and failed: it was unlinked, or the connection broke.");
    return tr("The session has failed. Its server does not say why.");
}

/** It should have changed by itself by now. */
QString PairingView::overdue(const State &state) const
{
    if (state.phase == Phase::ShowingCode)
        return overdueCode(state);
    const QString lasting
        = items::AgeText::duration(std::max<qint64>(0, m_clock.nowMs() - state.statusSinceMs));
    const QString advice = m_guarded ? QString() : tr("Show a new code: that restarts the session.");
    if (state.status == SessionStatus::Starting)
        return tr("The session has been starting for %1, which takes seconds: its server may not reach "
                  "WhatsApp. %2")
            .arg(lasting, advice);
    if (state.status == SessionStatus::ScanQrCode)
        return tr("The session has waited for a phone for %1, and its server gives no code. %2")
            .arg(lasting, advice);
    return tr("WhatsApp has waited for the passkey for %1, longer than it does: the answer may come too "
              "late. "
              "%2")
        .arg(lasting, advice);
}

QString PairingView::overdueCode(const State &state) const
{
    const qint64 sinceMs = std::max<qint64>(0, m_clock.nowMs() - state.codeExpiresMs);
    const QString ago = items::AgeText::ago(sinceMs);
    const QString what = state.isLastCode()
        ? tr("The last code expired %1; the server should have set the session to FAILED and did not.")
              .arg(ago)
        : tr("This code expired %1, and the server has given no new one.").arg(ago);
    //: %1 are sentences about a code that can't be used any more
    return m_guarded ? tr("%1 Nobody can scan it: cancel the move, or wait until it gives up.").arg(what)
                     : tr("%1 Nobody can scan it. Show a new code: that restarts the session.").arg(what);
}

QString PairingView::instruction(const State &state) const
{
    if (const QString guarded = m_guarded ? instructionWhileGuarded(state) : QString(); !guarded.isEmpty())
        return guarded;
    if (state.isOverdue(m_clock.nowMs()))
        return overdue(state);
    switch (state.phase) {
    case Phase::Idle:
        return {};
    case Phase::Preparing:
        return waitingFor(state);
    case Phase::ShowingCode:
        return tr("Scan with <b>WhatsApp → Linked devices → Link a device</b>, or ask for a pairing code.");
    case Phase::PasskeyRequired:
        return tr("WhatsApp asks for a passkey. Copy the challenge, answer it in a browser at "
                  "web.whatsapp.com with "
                  "the customer's passkey, and paste the answer here. A console can't sign it itself.");
    case Phase::PasskeyConfirmation:
        return tr("Compare this code with the one on the phone. Confirm only if they are the same.");
    case Phase::Linked:
        return tr("Linked to %1%2.")
            .arg(items::PhoneText::display(state.account.phone()),
                 state.account.pushName.isEmpty()
                     ? QString()
                     : QStringLiteral(" · ") + foreign::html(foreign::name(state.account.pushName)));
    case Phase::WrongPhone:
        return tr("Another phone was linked: %1. Log the session out and scan with the right one.")
            .arg(items::PhoneText::display(state.account.phone()));
    case Phase::Expired:
        return failed(state);
    case Phase::Unreachable:
        return tr("The worker does not answer. A code shown here may be too old to scan.");
    }
    return {};
}

void PairingView::setCodeSide(int side)
{
    m_qr->setFixedSize(side, side);
}

void PairingView::setPhone(const QString &phone)
{
    m_phone->setText(phone);
}

void PairingView::copyQr()
{
    QGuiApplication::clipboard()->setImage(m_qr->toImage());
}

void PairingView::copyCode()
{
    if (m_pairing)
        QGuiApplication::clipboard()->setText(foreign::name(m_pairing->state().pairingCode));
}

/** What was allowed when the button was drawn need not be when it is pressed. */
bool PairingView::mayAsk(const QPushButton &button)
{
    updatePermissions();
    return m_pairing && button.isEnabled();
}

void PairingView::requestCode()
{
    if (mayAsk(*m_codeButton))
        m_pairing->requestCode(m_phone->text());
}

void PairingView::submitPasskey()
{
    if (mayAsk(*m_submitPasskey))
        m_pairing->submitPasskey(m_assertion->toPlainText().trimmed().toUtf8());
}

} // namespace quayside::ui
