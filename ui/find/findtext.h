// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/truth/fleet.h"

#include <QCoreApplication>
#include <QString>

namespace quayside::ui {

/** How a thing found is described, beside its name. UI thread. */
class FindText
{
    Q_DECLARE_TR_FUNCTIONS(quayside::ui::FindText)
public:
    /** "WORKING · +49 151 2345678 · waha1 · Acme GmbH". */
    [[nodiscard]] static QString session(const fleet::Fleet &fleet, fleet::SessionIndex session);
    /** "user · 2 of 3 working". */
    [[nodiscard]] static QString user(const fleet::Fleet &fleet, fleet::UserIndex user);
    /** "worker · online · https://waha1.example.com". */
    [[nodiscard]] static QString worker(const fleet::WorkerFacts &worker);
    [[nodiscard]] static QString action(const QString &shortcut);
};

} // namespace quayside::ui
