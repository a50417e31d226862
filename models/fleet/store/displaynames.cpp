// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/store/displaynames.h"

#include "core/foreigntext.h"
#include "core/redact.h"

namespace quayside::fleet {

QString nameOfWorker(const Fleet &fleet, const WorkerId &worker)
{
    const WorkerIndex index = fleet.findWorker(worker);
    return index.isValid() ? fleet.worker(index).name : foreign::name(worker.toString());
}

QString nameOfUser(const Fleet &fleet, const UserId &user)
{
    const UserIndex index = fleet.findUser(user);
    return index.isValid() ? nameOfUser(fleet.user(index)) : foreign::name(user.toString());
}

QString nameOfUser(const UserFacts &user)
{
    return foreign::name(user.row.label.isEmpty() ? user.row.id.toString() : user.row.label);
}

QString fullNameOfUser(const UserFacts &user)
{
    const QString name = nameOfUser(user);
    return user.row.label.isEmpty() ? name
                                    : name + QStringLiteral(" · ") + foreign::name(user.row.id.toString());
}

QString addressOfWorker(const WorkerFacts &worker)
{
    return foreign::name(redact::address(worker.row.url));
}

QString nameOfSession(const Fleet &fleet, SessionIndex session)
{
    return foreign::name(fleet.sessionName(session));
}

} // namespace quayside::fleet
