// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "shardmap/adoption/adoptionpreview.h"

namespace quayside::shardmap {

class Connection;

/**
 * Reads what a map would be with proposed names: in read-only transactions, each statement with a limit of
 * time, and never a key's value. What the database refuses becomes a problem of the preview. SQL thread.
 */
class PreviewReader final
{
public:
    static constexpr int kExamples = 5;

    PreviewReader(Connection &connection, const MapNames &names);

    /** Fails only where the connection is lost. */
    [[nodiscard]] Result<AdoptionPreview> read();

private:
    struct Check;
    [[nodiscard]] static const std::vector<Check> &checks();

    void countRows();
    void readFullest();
    void run(const Check &check);
    [[nodiscard]] std::optional<qint64> count(MapName table, const QString &sql);
    void note(MapName table, const Error &error);
    [[nodiscard]] QString expanded(QString sql) const;
    [[nodiscard]] QString rowsOf(MapName table,
                                 const std::vector<std::pair<QString, QString>> &columns) const;
    [[nodiscard]] QString sqlName(const TableName &table) const;

    Connection &m_connection;
    const MapNames m_names;
    QString m_workers; //!< each a subquery with Quayside's names of columns
    QString m_users;
    QString m_sessions;
    AdoptionPreview m_preview;
    std::optional<Error> m_busy; //!< says nothing of the rows: nothing is known until they are asked again
};

} // namespace quayside::shardmap
