// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/backend/catalog.h"
#include "shardmap/backend/dialect.h"
#include "shardmap/mapplace.h"

namespace quayside::shardmap {

class Connection;
/** One numbered step of the schema of Quayside's own tables. */
struct Migration
{
    int version = 0;
    QString script; //!< path of the SQL file, in the resources or on disk
};

/**
 * Brings Quayside's own tables to the newest version: each step in its own transaction, recorded in
 * quayside_schema. Two consoles doing it at once is fine: the second finds the step done. SQL thread.
 */
class Migrations final
{
    Q_DECLARE_TR_FUNCTIONS(quayside::shardmap::Migrations)
public:
    /** The steps this program knows. */
    [[nodiscard]] static const std::vector<Migration> &all(Backend backend = Backend::Sqlite);
    /** A backend may have a step that the others have no need of. */
    [[nodiscard]] static int newestVersion(Backend backend = Backend::Sqlite)
    {
        return all(backend).back().version;
    }
    /** The tables that the newest version consists of, as the scripts make them. */
    [[nodiscard]] static const std::vector<TableInfo> &ownTables();
    /** The statements of a script, comments left out. */
    [[nodiscard]] static QStringList statements(const QString &script);
    /** The version a database has; 0 without Quayside's tables. DatabaseDamaged where it can't be one. */
    [[nodiscard]] static Result<int> versionOf(Connection &connection);

    Migrations(Connection &connection, const Dialect &dialect);
    Migrations(Connection &connection, const Dialect &dialect, const std::vector<Migration> &steps);

    /**
     * Runs what is missing; `here` is recorded as where the map is. An older version of a SQLite map is
     * backed up beside the file first; a first installation is not, because it alters nothing that is there.
     * The path of the backup, empty without one. A failure that left everything as it was leaves no backup
     * either.
     */
    [[nodiscard]] Result<QString> run(const QString &file, const std::vector<MapPlace> &here = {});

private:
    [[nodiscard]] static std::vector<TableInfo> makeOwnTables();
    [[nodiscard]] Result<void> applyAll(const std::vector<MapPlace> &here);
    [[nodiscard]] Result<void> apply(const Migration &step, const std::vector<MapPlace> &here);
    [[nodiscard]] Result<void> record(const Migration &step, const std::vector<MapPlace> &here);
    [[nodiscard]] bool isApplied(const Migration &step);
    [[nodiscard]] Result<void> shutOthersOut();
    void letOthersIn();
    [[nodiscard]] Result<void> shutOthersOutOfStep();
    [[nodiscard]] Result<QString> backUp(const QString &file, int version);
    void dropUseless(const QString &backup, int versionBefore);
    [[nodiscard]] static Error oddVersion(const QString &found);

    Connection &m_connection;
    const Dialect &m_dialect;
    const std::vector<Migration> &m_steps;
};

} // namespace quayside::shardmap
