// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/pairing.h"

#include "operations/pairingwatch.h"

namespace quayside::operations {

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
