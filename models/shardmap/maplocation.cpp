// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/maplocation.h"

#include <QFileInfo>

namespace quayside::shardmap {

QString MapLocation::displayName() const
{
    return QFileInfo(file).fileName();
}

} // namespace quayside::shardmap
