// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "shardmap/sqlite/fileidentity.h"
#include "shardmap/sqlite/untouchedfile.h"

#include <QCoreApplication>

#include <memory>

class QLockFile;

namespace quayside::shardmap {

class Connection;
class SqlInterrupt;
struct Dialect;

/**
 * A SQLite file of this desk with Quayside's own tables, beside a map whose rows are on a server.
 *
 * Whoever may write it holds it alone, for as long as the map is open: leases in it protect against nobody
 * else. The lock is a file beside it, which names the process and is void once that is gone. A file that is
 * not there yet stands as an empty one in memory until make(). SQL thread.
 */
class OwnFile final
{
    Q_DECLARE_TR_FUNCTIONS(quayside::shardmap::OwnFile)
    Q_DISABLE_COPY_MOVE(OwnFile)
public:
    enum class Use {
        Write,
        Read, //!< nothing is locked, and neither the file nor its folder changes
    };

    /**
     * DatabaseBusy where another console holds it, NotAShardMap where it holds anything but Quayside's
     * tables. Of a map that is opened anew, `before` is what it has open: the lock is kept.
     */
    [[nodiscard]] static Result<std::unique_ptr<OwnFile>>
    open(const QString &path, Use use, SqlInterrupt &interrupt, const OwnFile *before = nullptr);
    ~OwnFile();
    /** SQLite's, but a write has the file to itself from its start: nobody who reads can keep it from ending.
     */
    [[nodiscard]] static const Dialect &dialect();

    [[nodiscard]] Connection &connection() const { return *m_connection; }
    [[nodiscard]] const QString &path() const { return m_path; }
    /** It is on the disk. */
    [[nodiscard]] bool isMade() const { return m_identity.exists; }
    [[nodiscard]] bool isWritable() const { return m_isWritable; }
    /** Of one that is not made: makes it, empty and readable by this user alone, or takes what came to be
     * there if that is Quayside's. */
    [[nodiscard]] Result<void> make();
    /** Fails where it is gone: an open handle would go on writing into a file that is deleted. */
    [[nodiscard]] Result<void> requireThere() const;
    /** Another file is there now, or there is one where there was none. */
    [[nodiscard]] bool isReplaced() const;

private:
    OwnFile(const QString &path, SqlInterrupt &interrupt);
    [[nodiscard]] Result<void> lock(const OwnFile *before);
    [[nodiscard]] Result<void> connect(Use use);
    [[nodiscard]] Result<void> connectToRead();
    [[nodiscard]] Result<void> requireOwn();
    [[nodiscard]] QString lockPath() const;
    [[nodiscard]] Error held() const;

    QString m_path;
    SqlInterrupt &m_interrupt;
    std::shared_ptr<QLockFile> m_lock; //!< goes after the connection
    std::unique_ptr<UntouchedFile> m_copy; //!< of a file that a crash left in the middle of a write
    std::unique_ptr<Connection> m_connection;
    FileIdentity m_identity;
    bool m_isWritable = false;
};

} // namespace quayside::shardmap
