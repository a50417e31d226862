// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/reading.h"
#include "shardmap/reading/openmap.h"

#include <QTemporaryDir>

namespace quayside::shardmap {
class Statement;
}

namespace quayside::inspect {

/**
 * A map that a server has, as an SQLite file of this process: questions are written once, and one asks less
 * of the operator's server by reading its rows than by joining them there.
 *
 * Rows are as they are, NULLs, repeated ids and all of Quayside's own tables included, under the article's
 * names and without any promise about them. The file lies in a folder that only this user may enter, keys and
 * all, and goes with this object. Belongs to the thread that made it.
 */
class MapCopy final
{
    Q_DISABLE_COPY_MOVE(MapCopy)
public:
    /** Within a transaction of `map`, which is not needed any more afterwards. */
    [[nodiscard]] static Result<std::unique_ptr<MapCopy>> of(shardmap::OpenMap &map, ReadingControl &control);
    ~MapCopy() = default;

    /** Where statements find the copy; of its location only the name and how capacity is meant say anything.
     */
    [[nodiscard]] shardmap::OpenMap &map() { return m_map; }
    [[nodiscard]] QString file() const { return m_folder.filePath(QStringLiteral("map")); }

    // Of the map that was copied
    [[nodiscard]] const shardmap::TableMapping &names() const { return m_names; }
    [[nodiscard]] shardmap::Backend backend() const { return m_backend; }
    [[nodiscard]] const QString &ownSchema() const { return m_ownSchema; }
    /** Quayside's tables are in a file of this desk: no statement names them and the application's. */
    [[nodiscard]] bool areOwnApart() const { return m_areOwnApart; }
    /** Quayside's tables that are there and may not be read, by name. */
    [[nodiscard]] const QHash<QString, Error> &unread() const { return m_unread; }

private:
    struct Column
    {
        QString from; //!< as statements of the map write it
        QString to;
        bool isNumber = false; //!< a decimal one, which drivers give as text
        bool isBytes = false; //!< which may look like text
    };
    struct Table
    {
        QString from; //!< with the condition of the rows that count
        QString to;
        std::vector<Column> columns;
    };

    MapCopy(const shardmap::OpenMap &map, ReadingControl &control);
    [[nodiscard]] Result<void> fill(shardmap::OpenMap &from);
    [[nodiscard]] std::vector<Table> applicationsTables(const shardmap::OpenMap &from);
    [[nodiscard]] Result<void> copyOwnTables(shardmap::OpenMap &from);
    [[nodiscard]] Result<void> copy(shardmap::Connection &from, const Table &table);
    [[nodiscard]] static QVariant valueOf(const shardmap::Statement &row, int at, const Column &column);

    ReadingControl &m_control;
    shardmap::TableMapping m_names;
    shardmap::Backend m_backend;
    QString m_ownSchema;
    bool m_areOwnApart = false;
    QHash<QString, Error> m_unread;
    QTemporaryDir m_folder; // outlives the connection
    shardmap::OpenMap m_map;
    qint64 m_rows = 0;
};

} // namespace quayside::inspect
