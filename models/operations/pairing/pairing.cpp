// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/pairing/pairing.h"

#include "core/clock.h"
#include "fleet/watch/fleetsync.h"

#include <QJsonDocument>

#include <algorithm>

namespace quayside::operations {

namespace {

constexpr qint64 kNextCodeMs = 10'000; //!< a new code is on its way that long: lists and servers may be slow
constexpr qint64 kLookedAtMs = 30'000; //!< longer than any code but the first lives
constexpr int kShownMs = 15'000; //!< a shown code is fetched again, events or not (api.md §5)
constexpr int kPollMs = 4'000; //!< where no events come
constexpr int kPreparingMs = 2'000;
constexpr int kAccountMs = 1'000; //!< WEBJS tells the account up to 12 s after WORKING
constexpr qint64 kAccountPatienceMs = 20'000;
constexpr qint64 kSameChangeMs = 30'000; //!< a change is found here and by the fleet within less

} // namespace

void CodeCountdown::show(const QString &value, qint64 nowMs, qint64 waitingSinceMs)
{
    if (value == m_value)
        return;
    m_value = value;
    if (m_number == 0) {
        placeFirst(nowMs, waitingSinceMs);
        return;
    }
    ++m_number;
    m_expiresMs = nowMs + kNextMs;
}

void CodeCountdown::reset()
{
    m_value.clear();
    m_number = 0;
    m_expiresMs = 0;
}

void CodeCountdown::placeFirst(qint64 nowMs, qint64 waitingSinceMs)
{
    const qint64 since = waitingSinceMs > 0 ? std::min(waitingSinceMs, nowMs) : nowMs;
    const qint64 waitedMs = nowMs - since;
    if (waitedMs < kFirstMs) {
        m_number = 1;
        m_expiresMs = since + kFirstMs;
        return;
    }
    const qint64 later = std::min<qint64>((waitedMs - kFirstMs) / kNextMs, kCodes - 2);
    m_number = static_cast<int>(2 + later);
    m_expiresMs = since + kFirstMs + (later + 1) * kNextMs;
}

Error PairingText::none()
{
    Error error;
    error.kind = ErrorKind::Cancelled;
    return error;
}

Error PairingText::badPhone()
{
    return wordedError(ErrorKind::InvalidInput, tr("This is no international phone number."),
                       tr("Type it with the country code, for example +55 11 91234 5678."));
}

Error PairingText::codeRefused(const Error &error)
{
    Error refused = error;
    if (error.kind == ErrorKind::WrongStatus || error.kind == ErrorKind::Rejected) {
        refused.message = tr("The server gives no pairing code now: %1").arg(error.message);
        refused.remedy = tr("Use the QR code, or wait until it is shown and try again.");
    } else if (error.kind == ErrorKind::Unsupported) {
        refused.message = tr("This engine can't give pairing codes.");
        refused.remedy = tr("Use the QR code.");
    }
    return refused;
}

Error PairingText::badAssertion()
{
    return wordedError(ErrorKind::InvalidInput, tr("This is not the JSON text that the browser gave."),
                       tr("Copy the whole text, from the first { to the last }."));
}

QString PairingText::digitsOf(const QString &phone)
{
    QString digits;
    for (const QChar character : phone) {
        if (character.isDigit())
            digits.append(QString::number(character.digitValue()));
    }
    return digits;
}

bool PairingText::isJsonObject(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).isObject();
}

bool PairingState::isCodeOver(qint64 nowMs) const
{
    const bool expired = codeExpiresMs > 0 && nowMs > codeExpiresMs + kNextCodeMs;
    const bool isOld = codeExpiresMs > codeSeenMs || nowMs > codeSeenMs + kLookedAtMs;
    return phase == Phase::ShowingCode && expired && isOld;
}

bool PairingState::isOverdue(qint64 nowMs) const
{
    if (phase == Phase::ShowingCode)
        return isCodeOver(nowMs); // some engines give codes for ever
    const bool waits
        = phase == Phase::Preparing || phase == Phase::PasskeyRequired || phase == Phase::PasskeyConfirmation;
    const qint64 longest = fleet::longestMs(status);
    return waits && longest > 0 && statusSinceMs > 0 && nowMs - statusSinceMs > longest;
}

Pairing::Pairing(const fleet::Fleet &fleet, fleet::FleetSync &sync, SessionKey session, QObject *parent)
    : QObject(parent)
    , m_fleet(fleet)
    , m_sync(sync)
    , m_session(std::move(session))
{
    m_timer.setSingleShot(true);
    m_state.problem = PairingText::none();
    connect(&m_timer, &QTimer::timeout, this, &Pairing::refreshNow);
    connect(&sync, &fleet::FleetSync::statusEvent, this, &Pairing::noteEvent);
    connect(&fleet, &fleet::Fleet::changed, this, &Pairing::noteFleet);
    refreshNow();
}

waha::WahaClient Pairing::client() const
{
    return m_sync.client(m_session.worker);
}

void Pairing::setExpectedAccount(const QString &accountId)
{
    m_expected = accountId;
    if (m_state.phase == Phase::Linked || m_state.phase == Phase::WrongPhone)
        takeAccount(m_state.account);
}

void Pairing::noteEvent(const WorkerId &worker, const waha::StatusEvent &event)
{
    if (event.session == m_session.name && worker == m_session.worker)
        refreshNow();
}

/** Lists bring news too, where no events come. */
void Pairing::noteFleet()
{
    const fleet::SessionIndex index = m_fleet.findSession(m_session);
    if (!index.isValid() || m_asking)
        return;
    const SessionStatus status = m_fleet.sessionStatus(index);
    if (status != SessionStatus::Unknown && status != m_status)
        refreshNow();
}

void Pairing::refreshNow()
{
    if (m_asking) {
        m_askAgain = true;
        return;
    }
    m_asking = true;
    m_askAgain = false;
    m_timer.stop();
    whenDone(client().session(m_session.name), this,
             [this](const Result<waha::SessionInfo> &seen) { take(seen); });
}

void Pairing::take(const Result<waha::SessionInfo> &seen)
{
    m_asking = false;
    ++m_round;
    if (seen)
        takeStatus(*seen);
    else
        takeProblem(seen.error());
    if (m_askAgain)
        refreshNow();
    else
        scheduleNext();
}

void Pairing::takeProblem(const Error &error)
{
    m_state.problem = error;
    if (error.kind == ErrorKind::NotFound)
        setPhase(Phase::Idle);
    else if (!error.isRefusal())
        setPhase(Phase::Unreachable);
    tell();
}

void Pairing::takeStatus(const waha::SessionInfo &session)
{
    const qint64 now = m_fleet.clock().nowMs();
    if (session.status != m_status) {
        // Entering a status while looking tells since when; one met at the first look is the fleet's to know.
        m_enteredMs = m_status == SessionStatus::Unknown ? 0 : now;
        m_state.statusBefore = m_status;
        m_status = session.status;
        m_state.problem = PairingText::none();
    }
    m_state.status = m_status;
    m_state.statusSinceMs = statusSinceMs();
    if (m_status != SessionStatus::ScanQrCode)
        m_countdown.reset();
    switch (m_status.code()) {
    case SessionStatus::ScanQrCode:
        fetchQr();
        return;
    case SessionStatus::PasskeyRequired:
        fetchChallenge();
        return;
    case SessionStatus::PasskeyConfirmationRequired:
        fetchConfirmation();
        return;
    case SessionStatus::Working:
        takeAccount(session.account);
        return;
    case SessionStatus::Failed:
        setPhase(Phase::Expired);
        break;
    case SessionStatus::Starting:
        setPhase(Phase::Preparing);
        break;
    default:
        setPhase(Phase::Idle);
    }
    tell();
}

void Pairing::takeAccount(const waha::Account &account)
{
    const qint64 now = m_fleet.clock().nowMs();
    if (m_workingSinceMs == 0)
        m_workingSinceMs = now;
    m_state.account = account;
    const bool unknown = account.id.isEmpty();
    if (unknown && now - m_workingSinceMs < kAccountPatienceMs)
        setPhase(m_state.phase == Phase::Linked ? Phase::Linked : Phase::Preparing);
    else if (!m_expected.isEmpty() && !unknown && account.id != m_expected)
        setPhase(Phase::WrongPhone);
    else
        setPhase(Phase::Linked);
    tell();
}

void Pairing::fetchQr()
{
    whenDone(client().qrValue(m_session.name), this, [this, round = m_round](const Result<QString> &value) {
        if (round != m_round)
            return;
        if (!value) {
            m_state.problem = value.error();
            if (m_state.qrValue.isEmpty())
                setPhase(Phase::Preparing);
        } else {
            takeQr(*value);
        }
        tell();
        scheduleNext();
    });
}

void Pairing::takeQr(const QString &value)
{
    const qint64 now = m_fleet.clock().nowMs();
    m_countdown.show(value, now, statusSinceMs());
    setPhase(Phase::ShowingCode);
    if (m_state.qrValue != value)
        m_state.codeSeenMs = now;
    m_state.qrValue = value;
    m_state.codeNumber = m_countdown.number();
    m_state.codeExpiresMs = m_countdown.expiresMs();
}

/**
 * The fleet knows the server's own times; but where only lists come in, it may have missed that the status
 * began anew, which was seen here.
 */
qint64 Pairing::statusSinceMs() const
{
    const fleet::SessionIndex index = m_fleet.findSession(m_session);
    const bool known = index.isValid() && m_fleet.sessionStatus(index) == m_status;
    const qint64 sinceMs = known ? m_fleet.sessionStatusSinceMs(index) : 0;
    const bool isOfBefore = m_enteredMs - sinceMs > kSameChangeMs;
    return isOfBefore ? m_enteredMs : sinceMs;
}

void Pairing::fetchChallenge()
{
    setPhase(Phase::PasskeyRequired);
    whenDone(client().passkeyChallenge(m_session.name), this,
             [this, round = m_round](const Result<waha::PasskeyChallenge> &challenge) {
                 if (round != m_round)
                     return;
                 if (challenge)
                     m_state.passkeyChallenge = challenge->json;
                 else
                     m_state.problem = challenge.error();
                 tell();
             });
    tell();
}

void Pairing::fetchConfirmation()
{
    setPhase(Phase::PasskeyConfirmation);
    whenDone(client().passkeyConfirmation(m_session.name), this,
             [this, round = m_round](const Result<QString> &code) {
                 if (round != m_round)
                     return;
                 if (code)
                     m_state.passkeyCode = *code;
                 else
                     m_state.problem = code.error();
                 tell();
             });
    tell();
}

void Pairing::requestCode(const QString &phone)
{
    const QString digits = PairingText::digitsOf(phone);
    if (digits.size() < 7 || digits.size() > 15) {
        m_state.problem = PairingText::badPhone();
        tell();
        return;
    }
    m_state.busy = true;
    m_state.problem = PairingText::none();
    tell();
    whenDone(client().requestCode(m_session.name, digits), this,
             [this, digits](const Result<QString> &code) { takeCode(digits, code); });
}

void Pairing::takeCode(const QString &phone, const Result<QString> &code)
{
    m_state.busy = false;
    if (code) {
        m_state.pairingCode = *code;
        m_state.pairingPhone = phone;
    } else {
        m_state.problem = PairingText::codeRefused(code.error());
    }
    tell();
}

void Pairing::submitPasskey(const QByteArray &assertionJson)
{
    if (!PairingText::isJsonObject(assertionJson)) {
        m_state.problem = PairingText::badAssertion();
        tell();
        return;
    }
    m_state.busy = true;
    tell();
    whenDone(client().submitPasskey(m_session.name, assertionJson), this,
             [this](const Result<void> &done) { finishRequest(done); });
}

void Pairing::confirmPasskey()
{
    m_state.busy = true;
    tell();
    whenDone(client().confirmPasskey(m_session.name), this,
             [this](const Result<void> &done) { finishRequest(done); });
}

void Pairing::finishRequest(const Result<void> &done)
{
    m_state.busy = false;
    m_state.problem = done ? PairingText::none() : done.error();
    tell();
    refreshNow();
}

void Pairing::setPhase(Phase phase)
{
    const bool linked = phase == Phase::Linked || phase == Phase::WrongPhone;
    if (!linked && phase != Phase::Preparing && phase != Phase::Unreachable) {
        m_workingSinceMs = 0;
        m_state.account = {};
    }
    if (phase != Phase::ShowingCode && phase != Phase::Unreachable) {
        m_state.qrValue.clear();
        m_state.codeNumber = 0;
        m_state.codeExpiresMs = 0;
        m_state.pairingCode.clear();
    }
    if (phase != Phase::PasskeyRequired)
        m_state.passkeyChallenge.clear();
    if (phase != Phase::PasskeyConfirmation)
        m_state.passkeyCode.clear();
    m_state.phase = phase;
}

void Pairing::tell()
{
    Q_EMIT changed();
}

bool Pairing::isFeedLive() const
{
    const fleet::WorkerIndex worker = m_fleet.findWorker(m_session.worker);
    return worker.isValid() && m_fleet.worker(worker).feed == fleet::Feed::Live;
}

int Pairing::nextCodeMs() const
{
    if (m_state.codeExpiresMs == 0)
        return kShownMs;
    const qint64 left = m_state.codeExpiresMs - m_fleet.clock().nowMs() + 500;
    return static_cast<int>(std::clamp<qint64>(left, kPreparingMs, kShownMs));
}

/** Milliseconds until the next question; -1: only events and lists ask again. */
int Pairing::nextAskMs() const
{
    switch (m_state.phase) {
    case Phase::Preparing:
        return m_workingSinceMs > 0 ? kAccountMs : kPreparingMs;
    case Phase::ShowingCode:
        return isFeedLive() ? nextCodeMs() : kPollMs;
    case Phase::PasskeyRequired:
    case Phase::PasskeyConfirmation:
    case Phase::Expired:
    case Phase::Unreachable:
        return isFeedLive() ? kShownMs : kPollMs;
    case Phase::Linked:
        return m_state.account.id.isEmpty() ? kShownMs : -1;
    case Phase::WrongPhone:
    case Phase::Idle:
        break;
    }
    return -1;
}

void Pairing::scheduleNext()
{
    const int wait = nextAskMs();
    if (wait >= 0 && !m_asking)
        m_timer.start(wait);
}

} // namespace quayside::operations
