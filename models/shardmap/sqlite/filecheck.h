// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

class QFile;

namespace quayside::shardmap {

/** What can be known of a database file without SQLite touching it. */
struct FileFacts
{
    bool writable = false; //!< permissions of the file and its folder allow changes
    bool wal = false; //!< write-ahead logging is on
    bool hasWal = false; //!< a log with something in it lies beside the file
    bool hasJournal = false; //!< the same of a rollback journal: perhaps a write that was interrupted
};

/**
 * Looks at a file's name, permissions and header, so that whatever is no SQLite database is refused before
 * anything could be written beside it. Blocks on the disk: SQL thread. Errors are NotAShardMap.
 */
class FileCheck
{
    Q_DECLARE_TR_FUNCTIONS(quayside::shardmap::FileCheck)
public:
    [[nodiscard]] static Result<FileFacts> inspect(const QString &file);
    [[nodiscard]] static Error refusal(const QString &message, const QString &remedy = {});
    [[nodiscard]] static Error damaged();
    [[nodiscard]] static Error unreadable();
    /**
     * Opens a file of another program's to be read, so that the program may delete it meanwhile: Windows
     * refuses that otherwise, and a journal that can't be deleted is a write that fails. False where it can't
     * be read.
     */
    [[nodiscard]] static bool openToRead(QFile &file);

private:
    [[nodiscard]] static Result<QByteArray> readHeader(const QString &file);
    [[nodiscard]] static Error notSqlite(const QByteArray &header);
};

} // namespace quayside::shardmap
