// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/server/serverwatch.h"

#include <QHash>

#include <array>
#include <optional>

namespace quayside::shardmap {

/**
 * Of a MariaDB or MySQL database. InnoDB knows, in memory, when a table was last written, to the second: that
 * alone is asked. A table that was written within the last two seconds is taken as changed. Of a view or a
 * table that has no such time, the server adds up a checksum of each row.
 *
 * Where something changed, the server adds up checksums of the rows by groups, and only those whose sum is
 * another one are read. The first change after a map was opened has nothing to compare with: it is read
 * whole.
 */
class MariaDbWatch final : public ServerWatch
{
public:
    MariaDbWatch() = default;

    [[nodiscard]] Result<void> beginReading(OpenMap &map) override;
    [[nodiscard]] MapChanges changes() const override;
    void finishReading() override;

protected:
    [[nodiscard]] Result<bool> isAsRead(OpenMap &map) override;

private:
    /** Of a group of rows: how many, and the sum of their checksums. */
    using Groups = QHash<int, QString>;
    struct TableState
    {
        QString written;
        QString group; //!< expression: which group a row belongs to
        std::optional<Groups> groups; //!< none: not asked for
        qint64 rows = 0;
    };
    using State = std::array<TableState, 3>;

    /** What tells each table's state from another one. */
    [[nodiscard]] static Result<std::array<QString, 3>> written(OpenMap &map);
    /** None: it has no time, and its rows have to be looked at. */
    [[nodiscard]] static Result<std::optional<QString>> writtenAt(OpenMap &map, const TableIdentifier &table);
    [[nodiscard]] static Result<QString> sumOf(OpenMap &map, const TableIdentifier &table);
    [[nodiscard]] static Result<void> readGroups(OpenMap &map, size_t table, TableState &state);
    [[nodiscard]] TableChange changeOf(size_t table) const;

    State m_known; //!< at the last finished reading
    State m_read; //!< at the one that goes on
};

} // namespace quayside::shardmap
