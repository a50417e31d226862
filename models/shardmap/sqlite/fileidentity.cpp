// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/sqlite/fileidentity.h"

#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_WIN
#ifndef NOMINMAX
#define NOMINMAX
#endif
#include <windows.h>

#include <QDateTime>
#include <QDir>
#else
#include <sys/stat.h>
#endif

namespace quayside::shardmap {

#ifdef Q_OS_WIN

namespace {

quint64 joined(DWORD high, DWORD low)
{
    return (quint64(high) << 32) | low;
}

} // namespace

/**
 * Asked of the file, not of its folder, whose sizes and times are late while somebody writes. Nobody who has
 * it open, in whichever way, stands in the way of asking.
 */
FileIdentity FileIdentity::of(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return {};
    FileIdentity identity { true, 0, 0, info.size(), info.lastModified().toMSecsSinceEpoch() * 1'000'000LL };
    const std::wstring name = QDir::toNativeSeparators(path).toStdWString();
    const HANDLE file = CreateFileW(name.c_str(), FILE_READ_ATTRIBUTES,
                                    FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, nullptr,
                                    OPEN_EXISTING, FILE_FLAG_BACKUP_SEMANTICS, nullptr); // folders, too
    if (file == INVALID_HANDLE_VALUE)
        return identity;
    BY_HANDLE_FILE_INFORMATION found = {};
    if (GetFileInformationByHandle(file, &found) != 0) {
        constexpr quint64 kFrom1601To1970 = 116'444'736'000'000'000; // in steps of 100 ns
        const quint64 modified
            = joined(found.ftLastWriteTime.dwHighDateTime, found.ftLastWriteTime.dwLowDateTime);
        identity.device = found.dwVolumeSerialNumber;
        identity.inode = joined(found.nFileIndexHigh, found.nFileIndexLow);
        identity.size = qint64(joined(found.nFileSizeHigh, found.nFileSizeLow));
        identity.modifiedNs = (qint64(modified) - qint64(kFrom1601To1970)) * 100;
    }
    CloseHandle(file);
    return identity;
}

#else

FileIdentity FileIdentity::of(const QString &path)
{
    struct stat status = {};
    if (::stat(QFile::encodeName(path).constData(), &status) != 0)
        return {};
#ifdef Q_OS_DARWIN
    const timespec modified = status.st_mtimespec;
#else
    const timespec modified = status.st_mtim;
#endif
    return { true, static_cast<quint64>(status.st_dev), static_cast<quint64>(status.st_ino),
             static_cast<qint64>(status.st_size), modified.tv_sec * 1'000'000'000LL + modified.tv_nsec };
}

#endif

bool FileIdentity::isSameFile(const FileIdentity &other) const
{
    return exists == other.exists && device == other.device && inode == other.inode;
}

} // namespace quayside::shardmap
