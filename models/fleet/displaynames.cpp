// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/displaynames.h"

namespace quayside::fleet {

QString nameOfWorker(const Fleet &fleet, const WorkerId &worker)
{
    const WorkerIndex index = fleet.findWorker(worker);
    return index.isValid() ? fleet.worker(index).name : worker.toString();
}

QString nameOfUser(const Fleet &fleet, const UserId &user)
{
    const UserIndex index = fleet.findUser(user);
    const QString label = index.isValid() ? fleet.user(index).row.label : QString();
    return label.isEmpty() ? user.toString() : label;
}

} // namespace quayside::fleet
