// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/maplocation.h"

#include <QFileInfo>

namespace quayside::shardmap {

QString MapLocation::displayName() const
{
    if (!title.isEmpty())
        return title;
    return backend == Backend::Sqlite ? QFileInfo(file).fileName() : server.database;
}

QString MapLocation::key() const
{
    return backend == Backend::Sqlite || profile.isEmpty() ? file : QStringLiteral("profile:") + profile;
}

} // namespace quayside::shardmap
