// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/backend/transaction.h"

#include <QCoreApplication>

namespace quayside::shardmap {

struct OpenMap;

/**
 * A write to the open map, rolled back unless it was committed.
 *
 * One transaction where Quayside's own tables are in the application's database. Two where they are in a file
 * of this desk, for no transaction spans both: the application's is committed first, then the file's. Where
 * the program ends between the two, the application's row is changed and the journal does not say so; whoever
 * takes the operation up looks at the row first, as after an answer that was lost. The file is locked before
 * anything else is written, so that nobody holds it then. SQL thread.
 */
class MapWrite final
{
    Q_DECLARE_TR_FUNCTIONS(quayside::shardmap::MapWrite)
    Q_DISABLE_COPY_MOVE(MapWrite)
public:
    /** `withRows`: the application's rows are written, too, or must stay as they are meanwhile. */
    [[nodiscard]] static Result<std::unique_ptr<MapWrite>> begin(OpenMap &map, bool withRows);
    ~MapWrite() = default;

    /** Database where the rows are changed and the file refused the rest. */
    [[nodiscard]] Result<void> commit();

private:
    explicit MapWrite(OpenMap &map)
        : m_map(map)
    { }
    [[nodiscard]] static Error halfDone(const Error &error);

    OpenMap &m_map;
    std::unique_ptr<Transaction> m_own; //!< of the file; null: there is none
    std::unique_ptr<Transaction> m_rows; //!< of the application's database; null: the file alone is written
    qint64 m_rowsBefore = 0; //!< that were changed in that database
};

} // namespace quayside::shardmap
