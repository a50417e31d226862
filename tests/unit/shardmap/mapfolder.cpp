// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapfolder.h"

#include "testbackend.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

namespace quayside::test {

QString MapFolder::path(const QString &name) const
{
    return m_dir.filePath(name);
}

shardmap::MapLocation MapFolder::location(const QString &name) const
{
    shardmap::MapLocation location;
    location.file = path(name);
    if (TestBackend::isSqlite())
        return location;
    if (!m_databases.contains(name))
        m_databases.insert(name, TestBackend::createDatabase());
    location = m_databases.value(name);
    if (TestBackend::isOwnFile()) {
        location.ownTables.place = shardmap::OwnTables::Place::LocalFile;
        location.ownTables.file = path(name + QStringLiteral(".own"));
    }
    return location;
}

void MapFolder::copy(const QString &from, const QString &to) const
{
    const shardmap::MapLocation source = location(from);
    if (!TestBackend::isSqlite())
        m_databases.insert(to, TestBackend::copyDatabase(source));
    const bool hasFile = TestBackend::isSqlite() || TestBackend::isOwnFile();
    const QString suffix = TestBackend::isOwnFile() ? QStringLiteral(".own") : QString();
    if (hasFile && !QFile::copy(path(from + suffix), path(to + suffix)))
        qWarning("can't copy a test map");
}

void MapFolder::write(const QString &name, const QByteArray &contents) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(contents) != contents.size())
        qWarning("can't write a test file");
}

QByteArray MapFolder::read(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QMap<QString, FileImage> MapFolder::images() const
{
    QMap<QString, FileImage> images;
    const QDir dir(m_dir.path());
    for (const QFileInfo &info : dir.entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)) {
        const QByteArray hash = info.isFile()
            ? QCryptographicHash::hash(read(info.fileName()), QCryptographicHash::Sha256)
            : QByteArray("folder");
        images.insert(info.fileName(), { hash, info.lastModified() });
    }
    return images;
}

} // namespace quayside::test
