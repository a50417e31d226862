// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/sqlite/fileidentity.h"

#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#else
#include <QDateTime>
#endif

namespace quayside::shardmap {

#ifdef Q_OS_UNIX

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

#else

// An open file can't be replaced here, so that being there is being the same.
FileIdentity FileIdentity::of(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return {};
    return { true, 0, 0, info.size(), info.lastModified().toMSecsSinceEpoch() * 1'000'000LL };
}

#endif

bool FileIdentity::isSameFile(const FileIdentity &other) const
{
    return exists == other.exists && device == other.device && inode == other.inode;
}

} // namespace quayside::shardmap
