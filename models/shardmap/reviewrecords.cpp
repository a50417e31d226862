// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/reviewrecords.h"

namespace quayside::shardmap {

QString toString(ReviewSubject subject)
{
    switch (subject) {
    case ReviewSubject::Operation:
        return QStringLiteral("operation");
    case ReviewSubject::Tombstone:
        return QStringLiteral("tombstone");
    case ReviewSubject::Desired:
        break;
    }
    return QStringLiteral("desired");
}

} // namespace quayside::shardmap
