// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/sqlite/untouchedfile.h"

#include "core/logging.h"
#include "shardmap/backend/connection.h"
#include "shardmap/sqlite/filecheck.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>
#include <QThread>

#include <algorithm>
#include <array>
#include <chrono>

namespace quayside::shardmap {

namespace {

using namespace std::chrono_literals;

constexpr qint64 kChunk = 1024 * 1024;
constexpr qint64 kHeaderBytes = 100; // https://sqlite.org/fileformat2.html#the_database_header
constexpr qint64 kLogHeaderBytes = 32; // …#the_write_ahead_log
// Times of files are as coarse as 2 s (FAT): a second write within that time would not show.
constexpr qint64 kStillForMs = 3'000;
constexpr std::array kPausesBetweenTries { 50ms, 100ms, 200ms, 400ms };

const QString kLog = QStringLiteral("-wal");
const QString kJournal = QStringLiteral("-journal");

QByteArray firstBytes(const QString &path, qint64 count)
{
    QFile file(path);
    return FileCheck::openToRead(file) ? file.read(count) : QByteArray();
}

Error unreadable(const QFile &file)
{
    Error error = FileCheck::unreadable();
    error.detail = file.errorString();
    return error;
}

} // namespace

/** One try of a copy: what it goes by, and how far it is. */
struct UntouchedFile::Copying
{
    QString original;
    QString copy;
    const Progress &progress;
    qint64 done = 0;
    qint64 total = 0;

    [[nodiscard]] Result<void> getOn(qint64 bytes)
    {
        done += bytes;
        if (progress && !progress(std::min(done, total), total))
            return failure(ErrorText::cancelled());
        return {};
    }
};

UntouchedFile::Stamp UntouchedFile::Stamp::of(const QString &original)
{
    return { FileIdentity::of(original), FileIdentity::of(original + kLog),
             FileIdentity::of(original + kJournal), firstBytes(original, kHeaderBytes),
             firstBytes(original + kLog, kLogHeaderBytes) };
}

qint64 UntouchedFile::Stamp::modifiedMs() const
{
    return std::max({ file.modifiedNs, log.modifiedNs, journal.modifiedNs }) / 1'000'000;
}

UntouchedFile::UntouchedFile(const QString &original)
    : m_original(original)
    , m_file(original)
    , m_stamp(Stamp::of(original))
{ }

UntouchedFile::~UntouchedFile() = default;

Result<std::unique_ptr<UntouchedFile>> UntouchedFile::open(const QString &path, const Progress &progress,
                                                           Way way)
{
    TRY(FileCheck::inspect(path)); // once more below: it may change until its stamp is taken
    std::unique_ptr<UntouchedFile> file(new UntouchedFile(QFileInfo(path).canonicalFilePath()));
    TRY_VALUE(const auto facts, FileCheck::inspect(path));
    const bool isWhole = !facts.hasWal && !facts.hasJournal;
    if (way == Way::Copy || !isWhole || file->isFresh())
        TRY(file->copy(progress));
    return file;
}

bool UntouchedFile::hasOriginalChanged() const
{
    return Stamp::of(m_original) != m_stamp;
}

qint64 UntouchedFile::savedMs() const
{
    return m_stamp.modifiedMs();
}

/** A time in the future says nothing either. */
bool UntouchedFile::isFresh() const
{
    return QDateTime::currentMSecsSinceEpoch() - m_stamp.modifiedMs() < kStillForMs;
}

Result<void> UntouchedFile::copy(const Progress &progress)
{
    m_folder.emplace();
    if (!m_folder->isValid()) {
        return failure(wordedError(
            ErrorKind::Database,
            tr("The file needs a copy to be read from, and no temporary folder can be made."),
            tr("Check the permissions of the system's temporary folder."), m_folder->errorString()));
    }
    m_file = m_folder->filePath(QStringLiteral("copy.sqlite"));
    for (size_t tries = 0;; ++tries) {
        TRY_VALUE(const bool isWhole, copyOnce(progress));
        if (isWhole)
            return settle();
        qCDebug(lcShardMap) << "the file was written while it was copied";
        if (tries == kPausesBetweenTries.size())
            break;
        QThread::usleep(std::chrono::microseconds(kPausesBetweenTries.at(tries)).count());
    }
    return failure(wordedError(
        ErrorKind::DatabaseBusy,
        tr("Another program writes this file all the time: it was never whole while it was read."),
        tr("Wait until the other program rests, or inspect a backup of the file.")));
}

/**
 * Reads everything once into the copy and once more to compare. Where nothing differs, the copy is what the
 * files were between the two readings. A log or journal that grew meanwhile does no harm: what it had is the
 * same, and what came to the file from its new part would have shown there.
 */
Result<bool> UntouchedFile::copyOnce(const Progress &progress)
{
    m_stamp = Stamp::of(m_original);
    const qint64 bytes = m_stamp.file.size + m_stamp.log.size + m_stamp.journal.size;
    TRY(requireRoom(bytes));
    Copying copying { m_original, m_file, progress, 0, 2 * bytes };
    TRY_VALUE(const qint64 fileSize, copyPart(copying, {}));
    TRY_VALUE(const qint64 journalSize, copyPart(copying, kJournal));
    TRY_VALUE(const qint64 logSize, copyPart(copying, kLog));
    if (QFileInfo(m_original).size() != fileSize)
        return false;
    TRY_VALUE(const bool isFileStill, isPartStill(copying, {}, fileSize));
    TRY_VALUE(const bool isJournalStill, isPartStill(copying, kJournal, journalSize));
    TRY_VALUE(const bool isLogStill, isPartStill(copying, kLog, logSize));
    return isFileStill && isJournalStill && isLogStill;
}

Result<void> UntouchedFile::requireRoom(qint64 bytes) const
{
    const qint64 room = QStorageInfo(m_folder->path()).bytesAvailable();
    if (room < 0 || room > bytes + bytes / 10)
        return {};
    return failure(wordedError(ErrorKind::Database,
                               tr("The file needs a copy to be read from, and there is no room for one."),
                               //: %1 is a path
                               tr("Make room in the system's temporary folder, %1.").arg(m_folder->path())));
}

/** Its size; -1 where there is none. */
Result<qint64> UntouchedFile::copyPart(Copying &copying, const QString &suffix)
{
    QFile::remove(copying.copy + suffix);
    QFile from(copying.original + suffix);
    if (!from.exists())
        return -1;
    if (!FileCheck::openToRead(from)) {
        const bool isGone = !suffix.isEmpty() && !from.exists(); // a journal, since it was looked for
        return isGone ? Result<qint64>(-1) : failure(unreadable(from));
    }
    QFile to(copying.copy + suffix);
    if (!to.open(QIODevice::WriteOnly | QIODevice::Unbuffered, QFile::ReadOwner | QFile::WriteOwner))
        return failure(unreadable(to));
    for (;;) {
        const QByteArray chunk = from.read(kChunk);
        if (chunk.isEmpty())
            break;
        if (to.write(chunk) != chunk.size())
            return failure(unreadable(to));
        TRY(copying.getOn(chunk.size()));
    }
    if (from.error() != QFile::NoError)
        return failure(unreadable(from));
    return to.size();
}

Result<bool> UntouchedFile::isPartStill(Copying &copying, const QString &suffix, qint64 size)
{
    QFile original(copying.original + suffix);
    if (size < 0)
        return !original.exists();
    QFile copy(copying.copy + suffix);
    if (!FileCheck::openToRead(original))
        return false;
    if (!copy.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failure(unreadable(copy));
    for (;;) {
        const QByteArray chunk = copy.read(kChunk);
        if (chunk.isEmpty())
            return copy.pos() == size;
        if (original.read(chunk.size()) != chunk)
            return false;
        TRY(copying.getOn(chunk.size()));
    }
}

/** Rolls back what was begun and works the log in, so that the copy alone is all of it. */
Result<void> UntouchedFile::settle() const
{
    TRY_VALUE(const auto connection, Connection::open(m_file, Connection::Mode::ReadWrite));
    TRY(connection->value(QStringLiteral("SELECT count(*) FROM sqlite_master")));
    TRY(connection->value(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")));
    TRY(connection->value(QStringLiteral("PRAGMA journal_mode = DELETE")));
    return {};
}

} // namespace quayside::shardmap
