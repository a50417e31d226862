// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/sqlite/ownfile.h"

#include "shardmap/backend/connection.h"
#include "shardmap/backend/dialect.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>

namespace quayside::shardmap {

OwnFile::OwnFile(const QString &path, SqlInterrupt &interrupt)
    : m_path(path)
    , m_interrupt(interrupt)
{ }

OwnFile::~OwnFile() = default;

const Dialect &OwnFile::dialect()
{
    static const Dialect dialect = [] {
        Dialect ofFile = sqliteDialect();
        ofFile.beginWrite = { QStringLiteral("BEGIN EXCLUSIVE") };
        return ofFile;
    }();
    return dialect;
}

Result<std::unique_ptr<OwnFile>> OwnFile::open(const QString &path, Use use, SqlInterrupt &interrupt,
                                               const OwnFile *before)
{
    if (path.isEmpty())
        return failure(wordedError(ErrorKind::InvalidInput,
                                   tr("The connection names no file for Quayside's own tables."),
                                   tr("Choose one in the connection.")));
    std::unique_ptr<OwnFile> file(new OwnFile(path, interrupt));
    if (QFileInfo(path).size() == 0) {
        file->m_isWritable = use == Use::Write;
        TRY_VALUE(file->m_connection,
                  Connection::open(QStringLiteral(":memory:"), Connection::Mode::ReadWrite));
        return file;
    }
    file->m_isWritable = use == Use::Write && QFileInfo(path).isWritable();
    if (file->m_isWritable)
        TRY(file->lock(before));
    TRY(file->connect(file->m_isWritable ? Use::Write : Use::Read));
    return file;
}

QString OwnFile::lockPath() const
{
    const QString real = QFileInfo(m_path).canonicalFilePath(); // whatever links lead to it
    return (real.isEmpty() ? QFileInfo(m_path).absoluteFilePath() : real) + QStringLiteral(".lock");
}

Result<void> OwnFile::lock(const OwnFile *before)
{
    const QString path = lockPath();
    if (before && before->m_lock && before->m_lock->fileName() == path) {
        m_lock = before->m_lock;
        return {};
    }
    auto lock = std::make_shared<QLockFile>(path);
    lock->setStaleLockTime(0); // however long the map is open
    if (!lock->tryLock(0)) {
        if (lock->error() == QLockFile::LockFailedError)
            return failure(held());
        m_isWritable = false; // in a folder where nothing can be written, nor can a journal
        return {};
    }
    m_lock = std::move(lock);
    return {};
}

Error OwnFile::held() const
{
    Error error = wordedError(
        ErrorKind::DatabaseBusy,
        tr("Another console has this map open: its file of Quayside's own tables serves one at a time."),
        tr("Close the map there, or inspect it here meanwhile. Consoles that are to work at the same time "
           "need these tables in the database."));
    qint64 process = 0;
    QString computer;
    QString program;
    if (QLockFile(lockPath()).getLockInfo(&process, &computer, &program))
        //: %1 a program, %2 the number of its process, %3 a computer
        error.message += u' ' + tr("It is held by %1 (process %2) on %3.").arg(program).arg(process).arg(computer);
    return error;
}

Result<void> OwnFile::connect(Use use)
{
    if (use == Use::Read) {
        TRY(connectToRead());
    } else {
        TRY_VALUE(m_connection, Connection::open(m_path, Connection::Mode::ReadWrite, &m_interrupt));
    }
    TRY(requireOwn());
    m_identity = FileIdentity::of(m_path); // which makes it ours
    return {};
}

Result<void> OwnFile::connectToRead()
{
    TRY_VALUE(m_connection, Connection::open(m_path, Connection::Mode::ReadOnly, &m_interrupt));
    const auto looked = m_connection->value(QStringLiteral("SELECT count(*) FROM sqlite_master"));
    if (looked || looked.error().kind != ErrorKind::ReadOnly)
        return {};
    // An interrupted write has to be rolled back before anything can be read: in a copy.
    m_connection.reset();
    TRY_VALUE(m_copy, UntouchedFile::open(m_path, {}, UntouchedFile::Way::Copy));
    TRY_VALUE(m_connection, Connection::open(m_copy->file(), Connection::Mode::Immutable, &m_interrupt));
    return {};
}

/** A map, or another program's file, would be written into. */
Result<void> OwnFile::requireOwn()
{
    const auto other = m_connection->value(
        QStringLiteral("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')"
                       " AND substr(name, 1, 9) <> 'quayside_' AND substr(name, 1, 7) <> 'sqlite_' LIMIT 1"));
    if (other && !other->isValid())
        return {};
    if (!other && other.error().kind == ErrorKind::DatabaseBusy)
        return failure(other.error());
    return failure(
        wordedError(ErrorKind::NotAShardMap,
                    tr("The file that is to hold Quayside's own tables holds something else: %1.")
                        .arg(QDir::toNativeSeparators(m_path)),
                    tr("Choose another file in the connection; one that is not there yet is made."),
                    other ? QString() : other.error().toDisplayString()));
}

Result<void> OwnFile::make()
{
    QFile file(m_path);
    const bool isThere = file.exists();
    // It will hold phone numbers and names: nobody but this user reads it.
    if (!isThere
        && !file.open(QIODevice::NewOnly | QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner))
        return failure(wordedError(
            ErrorKind::InvalidInput,
            tr("The file for Quayside's own tables can't be made: %1.").arg(QDir::toNativeSeparators(m_path)),
            tr("Choose another folder in the connection."), file.errorString()));
    file.close();
    TRY(lock(this)); // or has it of a try that failed afterwards
    if (!m_isWritable)
        return failure(ErrorText::readOnly());
    return connect(Use::Write);
}

Result<void> OwnFile::requireThere() const
{
    if (!isMade() || FileIdentity::of(m_path).isSameFile(m_identity))
        return {};
    return failure(wordedError(ErrorKind::Database,
                               tr("The file with Quayside's own tables was moved, deleted or replaced: %1.")
                                   .arg(QDir::toNativeSeparators(m_path)),
                               tr("Put it back; Quayside goes on by itself.")));
}

bool OwnFile::isReplaced() const
{
    if (!isMade())
        return QFileInfo(m_path).size() > 0;
    const FileIdentity now = FileIdentity::of(m_path);
    return now.exists && !now.isSameFile(m_identity);
}

} // namespace quayside::shardmap
