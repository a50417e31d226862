// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/moves/movewaytext.h"

namespace quayside::operations {

QString MoveWayText::consequence(MoveWay way, const QString &source, const QString &target)
{
    switch (way) {
    case MoveWay::NoGap:
        return tr("%1 works until %2 has taken over. The customer scans once; for a few seconds events may "
                  "come twice, none are lost.")
            .arg(source, target);
    case MoveWay::Strict:
        return tr("%1 is stopped before the phone is linked: nothing comes twice, but nothing comes in "
                  "until the customer has scanned.")
            .arg(source);
    case MoveWay::Reassign:
        return tr("Both use the same data: nobody has to scan. The session is away for some seconds.");
    case MoveWay::Evacuate:
        break;
    }
    return tr("%1 is given up. The customer scans once; the configuration is the last one known, without "
              "its passwords, and the old copy is deleted when %1 comes back.")
        .arg(source);
}

QString MoveWayText::summary(MoveWay way, const QString &source, const QString &target)
{
    switch (way) {
    case MoveWay::NoGap:
        return tr("no gap: %1 keeps working until %2 has taken over").arg(source, target);
    case MoveWay::Strict:
        return tr("strict: %1 is stopped before %2 is linked").arg(source, target);
    case MoveWay::Reassign:
        return tr("reassign: %1 and %2 share their data").arg(source, target);
    case MoveWay::Evacuate:
        break;
    }
    return tr("evacuate: %1 does not answer").arg(source);
}

} // namespace quayside::operations
