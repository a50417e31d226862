// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/stores/mapwrite.h"

#include "shardmap/reading/openmap.h"

namespace quayside::shardmap {

Result<std::unique_ptr<MapWrite>> MapWrite::begin(OpenMap &map, bool withRows)
{
    std::unique_ptr<MapWrite> write(new MapWrite(map));
    if (map.ownFile) {
        TRY_VALUE(write->m_own, Transaction::begin(map.own(), map.ownDialect(), Transaction::Kind::Write));
        if (!withRows)
            return write;
    }
    TRY_VALUE(write->m_rowsBefore, map.connection->changedRows());
    TRY_VALUE(write->m_rows, Transaction::begin(*map.connection, map.dialect(), Transaction::Kind::Write));
    return write;
}

Result<void> MapWrite::commit()
{
    bool areRowsChanged = false;
    if (m_rows) {
        TRY_VALUE(const qint64 changed, m_map.connection->changedRows());
        areRowsChanged = changed != m_rowsBefore;
        if (const auto done = m_rows->commit(); !done) {
            m_map.isWriteUnknown = m_map.connection->isLost() && (areRowsChanged || !m_own);
            return done;
        }
    }
    const auto kept = m_own ? m_own->commit() : Result<void>();
    return kept || !areRowsChanged ? kept : Result<void>(failure(halfDone(kept.error())));
}

/** Not one that is tried again by itself: what adds a row would add it twice. */
Error MapWrite::halfDone(const Error &error)
{
    return wordedError(
        ErrorKind::Database,
        tr("The application's database has the change, but Quayside's file on this computer could not "
           "be written: names, labels and the line of the audit that belong to it are missing."),
        tr("See that the file can be written and its disk has room. Look at what is there before trying "
           "again."),
        error.toDisplayString());
}

} // namespace quayside::shardmap
