// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/sqlite/filewatch.h"

#include "shardmap/backend/sqlerror.h"
#include "shardmap/reading/openmap.h"

namespace quayside::shardmap {

namespace {

const QString kDataVersion = QStringLiteral("PRAGMA data_version");

} // namespace

/** An open handle would go on writing into a file that is deleted. */
Result<void> FileWatch::requireThere(const OpenMap &map) const
{
    if (map.untouched && map.untouched->isCopy())
        return {};
    if (!FileIdentity::of(map.info.location.file).isSameFile(map.identity))
        return failure(SqlErrorText::fileGone());
    return {};
}

Result<ChangeWatch::Look> FileWatch::look(OpenMap &map)
{
    const QString &file = map.info.location.file;
    const FileIdentity now = FileIdentity::of(file);
    if (!now.exists)
        return failure(SqlErrorText::fileGone());
    const FileIdentity log = FileIdentity::of(file + QStringLiteral("-wal"));
    const bool isStale = map.immutable && (now != map.identity || log != map.walIdentity);
    if (isStale || !now.isSameFile(map.identity))
        return Look::Replaced;
    TRY_VALUE(const auto version, map.connection->value(kDataVersion));
    return version.toLongLong() == m_version ? Look::Same : Look::Changed;
}

Result<void> FileWatch::beginReading(OpenMap &map)
{
    TRY_VALUE(const auto version, map.connection->value(kDataVersion));
    m_read = version.toLongLong();
    return {};
}

} // namespace quayside::shardmap
