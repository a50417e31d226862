// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace quayside::shardmap {

/** Which file a path leads to, and a cheap sign of whether it changed. Any thread. */
struct FileIdentity
{
    bool exists = false;
    quint64 device = 0; //!< of the volume; 0 where the system has no such number
    quint64 inode = 0; //!< of the file on it; 0 where the system has no such number
    qint64 size = 0;
    qint64 modifiedNs = 0;

    [[nodiscard]] static FileIdentity of(const QString &path);
    /** The same file, whatever was written into it meanwhile. */
    [[nodiscard]] bool isSameFile(const FileIdentity &other) const;

    friend bool operator==(const FileIdentity &, const FileIdentity &) = default;
};

} // namespace quayside::shardmap
