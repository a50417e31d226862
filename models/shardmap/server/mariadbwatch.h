// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/server/serverwatch.h"

namespace quayside::shardmap {

struct TableIdentifier;

/**
 * Of a MariaDB or MySQL database. InnoDB knows, in memory, when a table was last written, to the second: that
 * alone is asked. A table that was written within the two seconds before it was read is taken as changed once
 * more. Of a view, which has no such time, the server adds up a checksum of each row.
 */
class MariaDbWatch final : public ServerWatch
{
public:
    MariaDbWatch() = default;

protected:
    [[nodiscard]] Result<QString> stateOf(OpenMap &map) override;

private:
    [[nodiscard]] Result<QString> writtenAt(OpenMap &map, const TableIdentifier &table);
    [[nodiscard]] Result<QString> sumOf(OpenMap &map, const TableIdentifier &table);
};

} // namespace quayside::shardmap
