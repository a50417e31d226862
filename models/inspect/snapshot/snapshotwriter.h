// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/reading.h"
#include "inspect/snapshot/snapshotmasking.h"
#include "shardmap/maplocation.h"
#include "shardmap/statusrecords.h"

namespace quayside::shardmap {
class Connection;
class Statement;
struct Identifier;
struct OpenMap;
struct TableIdentifier;
} // namespace quayside::shardmap

namespace quayside::inspect {

/** What is to be saved, and how. */
struct SnapshotRequest
{
    QString file; //!< to be written; one that is there already is replaced if it is a snapshot, too
    QString actor; //!< whoever wants it
    bool keepsSecrets = false; //!< API keys are written
    bool keepsNames = true; //!< else names and phone numbers are pseudonyms
    QString plan {}; //!< of SnapshotSchedule; empty for one by hand
};

/** What was saved. */
struct SnapshotDone
{
    QString file;
    qint64 sessions = 0;
    qint64 bytes = 0;
};

/**
 * Writes one SQLite file to be looked at: the map, how workers and sessions were last seen, operations and
 * audit.
 *
 * The map is read in one transaction beside whatever has it open, whatever kind of database it is in;
 * Quayside's tables, where a file of their own holds them, in a short one of theirs. The file is written
 * under another name, private to this user, and takes its own name when it is whole: a failure leaves what
 * was there. Blocks: a pool thread.
 */
class SnapshotWriter final
{
    Q_DECLARE_TR_FUNCTIONS(quayside::inspect::SnapshotWriter)
public:
    /** `seen` is what the console sees of workers; of others, what the map keeps of them is written. */
    [[nodiscard]] static Result<SnapshotDone> write(const shardmap::MapLocation &map,
                                                    const SnapshotRequest &request,
                                                    const std::vector<shardmap::LastWorker> &seen,
                                                    ReadingControl &control);

private:
    using Seen = std::vector<shardmap::LastWorker>;
    struct Column
    {
        QString from; //!< as statements of the map write it
        QString to;
        SnapshotMask mask = SnapshotMask::Keep;
        QString type {}; //!< declared; empty for none, so that every value stays as it is
    };
    struct Table
    {
        QString from; //!< with the condition of the rows that count
        QString to;
        std::vector<Column> columns;
        bool isOwn = false; //!< of Quayside, which may be in another database
    };

    SnapshotWriter(shardmap::OpenMap &map, shardmap::Connection &file, const SnapshotRequest &request,
                   const Seen &seen, ReadingControl &control);

    [[nodiscard]] static Result<void> requireFree(const QString &file, const shardmap::MapLocation &map);
    [[nodiscard]] static Result<void> take(const QString &written, const QString &file);
    [[nodiscard]] Result<qint64> run();
    [[nodiscard]] Result<std::vector<Table>> tables();
    [[nodiscard]] Result<QString> typeOf(const shardmap::TableIdentifier &table,
                                         const shardmap::Identifier &column);
    [[nodiscard]] Result<void> learn(const std::vector<Table> &tables);
    [[nodiscard]] Result<void> learnColumn(const Table &table, const Column &column);
    [[nodiscard]] Result<qint64> count(const Table &table);
    [[nodiscard]] shardmap::Connection &source(const Table &table) const;
    [[nodiscard]] Result<void> make(const Table &table);
    [[nodiscard]] Result<void> copyAll(const std::vector<Table> &tables);
    [[nodiscard]] Result<void> copy(const Table &table);
    [[nodiscard]] Result<void> index();
    [[nodiscard]] Result<void> writeSeen();
    [[nodiscard]] Result<void> writeKept();
    [[nodiscard]] Result<void> writeWorker(const shardmap::LastWorker &worker);
    [[nodiscard]] Result<void> writeHead();
    [[nodiscard]] Result<void> step(qint64 rows);

    shardmap::OpenMap &m_map;
    shardmap::Connection &m_file;
    const SnapshotRequest &m_request;
    const Seen &m_seen;
    ReadingControl &m_control;
    SnapshotMasking m_masking;
    qint64 m_nowMs = 0;
    qint64 m_done = 0;
    qint64 m_total = 0;
    std::unique_ptr<shardmap::Statement> m_session; //!< that writes a session as it was seen
};

} // namespace quayside::inspect
