// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/find/findtext.h"

#include "fleet/store/displaynames.h"
#include "fleet/truth/workercause.h"
#include "items/text/facttext.h"
#include "items/text/phonetext.h"

namespace quayside::ui {

namespace {

const QString kDot = QStringLiteral(" · ");

} // namespace

QString FindText::session(const fleet::Fleet &fleet, fleet::SessionIndex session)
{
    QStringList parts { fleet.sessionStatus(session).text() };
    if (const QString phone = fleet.sessionPhone(session); !phone.isEmpty())
        parts << items::PhoneText::display(phone);
    if (const fleet::WorkerIndex worker = fleet.sessionWorker(session); worker.isValid())
        parts << fleet.worker(worker).name;
    if (const fleet::UserIndex user = fleet.sessionUser(session); user.isValid())
        parts << fleet::nameOfUser(fleet.user(user));
    return parts.join(kDot);
}

QString FindText::user(const fleet::Fleet &fleet, fleet::UserIndex user)
{
    return tr("user") + kDot + items::FactText::workingOf(fleet, user);
}

QString FindText::worker(const fleet::WorkerFacts &worker)
{
    return tr("worker") + kDot + fleet::WorkerCause::reach(worker).title + kDot
        + fleet::addressOfWorker(worker);
}

QString FindText::action(const QString &shortcut)
{
    return shortcut.isEmpty() ? tr("action") : tr("action") + kDot + shortcut;
}

} // namespace quayside::ui
