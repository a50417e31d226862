// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/maplocation.h"

#include <QByteArray>
#include <QDateTime>
#include <QMap>
#include <QString>
#include <QTemporaryDir>

namespace quayside::test {

/** What one file looked like: a test compares before and after. */
struct FileImage
{
    QByteArray hash;
    QDateTime modified;

    friend bool operator==(const FileImage &, const FileImage &) = default;
};

/** A temporary folder for map files; over a server, its databases stand for the files. See TestBackend. */
class MapFolder final
{
public:
    /** Where a map of that name is: a file, or a database that is made when it is asked for first. */
    [[nodiscard]] shardmap::MapLocation location(const QString &name = QStringLiteral("map.sqlite")) const;
    /** As a copy of the file, or a dump that is put back, under another name. */
    void copy(const QString &from, const QString &to) const;
    /** The file itself: of SQLite. */
    [[nodiscard]] QString path(const QString &name = QStringLiteral("map.sqlite")) const;
    void write(const QString &name, const QByteArray &contents) const;
    [[nodiscard]] QByteArray read(const QString &name) const;
    /** Every file in the folder, by name. */
    [[nodiscard]] QMap<QString, FileImage> images() const;

private:
    QTemporaryDir m_dir;
    mutable QMap<QString, shardmap::MapLocation> m_databases;
};

} // namespace quayside::test
