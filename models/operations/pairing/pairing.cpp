// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/pairing/pairing.h"

#include "fleet/truth/statustransitions.h"
#include "operations/pairing/pairingwatch.h"

namespace quayside::operations {

namespace {

constexpr qint64 kNextCodeMs = 10'000; //!< a new code is on its way that long: lists and servers may be slow
constexpr qint64 kLookedAtMs = 30'000; //!< longer than any code but the first lives

} // namespace

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

/** The header's view of the watch, so that it need not know it. */
class Pairing::Private final : public PairingWatch
{
public:
    using PairingWatch::PairingWatch;
};

Pairing::Pairing(const fleet::Fleet &fleet, fleet::FleetSync &sync, SessionKey session, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(fleet, sync, std::move(session)))
{
    connect(d.get(), &PairingWatch::changed, this, &Pairing::changed);
    d->refresh();
}

Pairing::~Pairing() = default;

const PairingState &Pairing::state() const
{
    return d->state();
}

const SessionKey &Pairing::session() const
{
    return d->session();
}

void Pairing::setExpectedAccount(const QString &accountId)
{
    d->setExpectedAccount(accountId);
}

void Pairing::requestCode(const QString &phone)
{
    d->requestCode(phone);
}

void Pairing::submitPasskey(const QByteArray &assertionJson)
{
    d->submitPasskey(assertionJson);
}

void Pairing::confirmPasskey()
{
    d->confirmPasskey();
}

void Pairing::refreshNow()
{
    d->refresh();
}

} // namespace quayside::operations
