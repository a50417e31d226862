// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/server/serverwatch.h"

#include "shardmap/backend/migrations.h"
#include "shardmap/reading/openmap.h"
#include "shardmap/server/servererror.h"

#include <QElapsedTimer>

#include <algorithm>

namespace quayside::shardmap {

namespace {

using namespace std::chrono_literals;

constexpr int kRestFactor = 20;
constexpr std::chrono::milliseconds kLongestRest = 1'200ms; // and a look twice a second: within two seconds

/** Another console, or another state of the map, is told by it; without own tables, that some were added. */
Result<bool> isOtherGeneration(OpenMap &map)
{
    if (!map.ownTables) {
        const auto version = Migrations::versionOf(map.own());
        const bool isAdded = version && *version != map.info.ownSchemaVersion;
        return isAdded && map.info.location.ownTables.place != OwnTables::Place::None;
    }
    TRY_VALUE(const auto generation,
              map.own().value(QStringLiteral("SELECT max(generation) FROM quayside_map")));
    return generation.toLongLong() != map.info.generation;
}

} // namespace

Result<void> ServerWatch::requireThere(const OpenMap &map) const
{
    if (map.connection->isLost())
        return failure(ServerErrorText::lost({}));
    return map.ownFile ? map.ownFile->requireThere() : Result<void>();
}

Result<ChangeWatch::Look> ServerWatch::look(OpenMap &map)
{
    if (map.ownFile && map.ownFile->isReplaced())
        return Look::Replaced;
    TRY(requireThere(map));
    TRY_VALUE(const bool isOther, isOtherGeneration(map));
    if (isForgotten() || (isOther && !map.ownTables))
        return Look::Changed;
    if (isOther)
        return Look::RowsChanged;
    if (!m_restUntil.hasExpired())
        return Look::Same;
    QElapsedTimer timer;
    timer.start();
    TRY_VALUE(const bool isSame, isAsRead(map));
    m_restUntil.setRemainingTime(
        std::min(std::chrono::milliseconds(timer.elapsed()) * kRestFactor, kLongestRest));
    return isSame ? Look::Same : Look::RowsChanged;
}

} // namespace quayside::shardmap
