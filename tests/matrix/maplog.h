// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unit/shardmap/rawdatabase.h"

#include <vector>

namespace quayside::matrix {

/**
 * What becomes of rows and slots, written down by the database itself, with its triggers: no look can come
 * too late for it. Of one map; needs Quayside's tables in it.
 */
class MapLog final
{
public:
    struct Line
    {
        qint64 atMs = 0; //!< UTC, by the database's clock
        QByteArray what; //!< "moved", "added", "removed", "used"
        QString name; //!< of the session
        int from = 0; //!< key of the worker in the map; 0: none
        int to = 0; //!< of "used" how many slots of `from` are taken
    };

    explicit MapLog(test::RawDatabase &database)
        : m_database(database)
    { }

    /** From now on everything is written down. */
    void begin();
    /** In order. */
    [[nodiscard]] std::vector<Line> lines();

private:
    void addTrigger(const QByteArray &name, const QByteArray &event, const QByteArray &when,
                    const QByteArray &values);

    test::RawDatabase &m_database;
};

} // namespace quayside::matrix
