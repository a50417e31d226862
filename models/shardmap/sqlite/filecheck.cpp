// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/sqlite/filecheck.h"

#ifdef Q_OS_WIN
#ifndef NOMINMAX
#define NOMINMAX
#endif
#include <windows.h>

#include <fcntl.h>
#include <io.h>
#endif

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <algorithm>

namespace quayside::shardmap {

namespace {

// The database header, https://sqlite.org/fileformat2.html#the_database_header
constexpr int kHeaderSize = 100;
constexpr QByteArrayView kMagic("SQLite format 3\0", 16);
constexpr int kPageSizeAt = 16;
constexpr int kReadVersionAt = 19;
constexpr int kChangeCounterAt = 24;
constexpr int kPageCountAt = 28;
constexpr int kVersionValidForAt = 92;
constexpr char kWalVersion = 2;

template <typename T>
T bigEndianAt(const QByteArray &header, int at)
{
    return qFromBigEndian<T>(header.constData() + at);
}

/** A page size that SQLite allows, 0 for any other. */
qint64 pageSize(const QByteArray &header)
{
    const auto stored = bigEndianAt<quint16>(header, kPageSizeAt);
    const qint64 size = stored == 1 ? 65536 : stored;
    return size >= 512 && (size & (size - 1)) == 0 ? size : 0;
}

/** The size the header promises, 0 where it promises none. */
qint64 promisedSize(const QByteArray &header)
{
    if (bigEndianAt<quint32>(header, kChangeCounterAt) != bigEndianAt<quint32>(header, kVersionValidForAt))
        return 0;
    return pageSize(header) * bigEndianAt<quint32>(header, kPageCountAt);
}

bool isText(const QByteArray &bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](char c) {
        return static_cast<uchar>(c) >= 0x20 || c == '\n' || c == '\r' || c == '\t';
    });
}

/** Permission bits, so that a file protected against writing stays so for the system's administrator too. */
bool mayWrite(const QFileInfo &info)
{
    const QFile::Permissions anyWrite = QFile::WriteOwner | QFile::WriteGroup | QFile::WriteOther;
    return (info.permissions() & anyWrite) && info.isWritable();
}

} // namespace

Error FileCheck::refusal(const QString &message, const QString &remedy)
{
    return wordedError(ErrorKind::NotAShardMap, message, remedy);
}

Error FileCheck::damaged()
{
    return refusal(tr("The file is a damaged or truncated SQLite database."),
                   tr("Restore it from a backup, or recover it with the tools of SQLite."));
}

Error FileCheck::unreadable()
{
    return refusal(tr("The file can't be read."), tr("Check its permissions."));
}

Error FileCheck::notSqlite(const QByteArray &header)
{
    if (isText(header))
        return refusal(tr("The file is a text file, not an SQLite database."), tr("Choose another file."));
    return refusal(tr("The file is not an SQLite database, or it is encrypted."),
                   tr("Choose another file; an encrypted one must be decrypted first."));
}

bool FileCheck::openToRead(QFile &file)
{
    constexpr auto kMode = QIODevice::ReadOnly | QIODevice::Unbuffered;
#ifdef Q_OS_WIN
    const std::wstring name = QDir::toNativeSeparators(file.fileName()).toStdWString();
    const HANDLE handle
        = CreateFileW(name.c_str(), GENERIC_READ, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE,
                      nullptr, OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (handle == INVALID_HANDLE_VALUE)
        return file.open(kMode); // which tells why not
    const int descriptor = _open_osfhandle(reinterpret_cast<intptr_t>(handle), _O_RDONLY | _O_BINARY);
    if (descriptor >= 0)
        return file.open(descriptor, kMode, QFileDevice::AutoCloseHandle);
    CloseHandle(handle);
    return false;
#else
    return file.open(kMode);
#endif
}

Result<QByteArray> FileCheck::readHeader(const QString &file)
{
    QFile device(file);
    if (!openToRead(device))
        return failure(unreadable());
    return device.read(kHeaderSize);
}

Result<FileFacts> FileCheck::inspect(const QString &file)
{
    const QFileInfo info(file);
    if (file.isEmpty() || !info.exists())
        return failure(
            refusal(tr("There is no such file."), tr("Choose another file, or create a new shard map.")));
    if (info.isDir())
        return failure(refusal(tr("This is a folder, not a file."), tr("Choose the database file in it.")));
    if (!info.isFile())
        return failure(refusal(tr("This is a device, not a file."), tr("Choose another file.")));
    if (info.size() == 0)
        return failure(
            refusal(tr("The file is empty."), tr("Choose another file, or create a new shard map.")));
    TRY_VALUE(const auto header, readHeader(file));
    if (!header.startsWith(kMagic))
        return failure(notSqlite(header));
    if (header.size() < kHeaderSize || pageSize(header) == 0)
        return failure(damaged());
    const QFileInfo real(info.canonicalFilePath()); // a link's log lies beside what it leads to
    FileFacts facts;
    facts.writable = mayWrite(info) && mayWrite(QFileInfo(real.absolutePath()));
    facts.wal = header.at(kReadVersionAt) == kWalVersion;
    facts.hasWal = QFileInfo(real.filePath() + QStringLiteral("-wal")).size() > 0;
    facts.hasJournal = QFileInfo(real.filePath() + QStringLiteral("-journal")).size() > 0;
    if (!facts.hasWal && !facts.hasJournal && info.size() < promisedSize(header))
        return failure(damaged());
    return facts;
}

} // namespace quayside::shardmap
