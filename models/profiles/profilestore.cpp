// SPDX-License-Identifier: GPL-3.0-or-later
#include "profiles/profilestore.h"

#include "core/foreigntext.h"
#include "core/userfolders.h"

#include <QDir>
#include <QFileInfo>

namespace quayside::profiles {

ProfileStore::ProfileStore(const QString &file, QObject *parent)
    : QObject(parent)
    , m_path(file)
{
    m_pool.setMaxThreadCount(1);
    // The folder, since each change makes a new file of the old name.
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, [this] { (void)load(); });
}

ProfileStore::~ProfileStore() = default;

QString ProfileStore::usualFile()
{
    return QDir(UserFolders().config()).filePath(QStringLiteral("connections.json"));
}

Future<void> ProfileStore::load()
{
    return run([](const ProfileFile &file) { return file.read(); });
}

Future<void> ProfileStore::put(const ConnectionProfile &profile,
                               const std::optional<ConnectionProfile> &before)
{
    return run([profile, before](const ProfileFile &file) { return file.put(profile, before); });
}

Future<void> ProfileStore::remove(const ProfileId &profile)
{
    return run([profile](const ProfileFile &file) { return file.remove(profile); });
}

Future<void> ProfileStore::run(std::function<Result<StoredProfiles>(const ProfileFile &)> job)
{
    auto promise = std::make_shared<Promise<void>>();
    Future<void> future = promise->future();
    m_pool.start([this, promise, job = std::move(job), path = m_path] {
        Result<StoredProfiles> stored = job(ProfileFile(path));
        QMetaObject::invokeMethod(
            this,
            [this, promise, stored = std::move(stored)] {
                take(stored);
                promise->finish(stored ? Result<void>() : failure(stored.error()));
            },
            Qt::QueuedConnection);
    });
    return future;
}

/** What was read stays where a later reading fails. */
void ProfileStore::take(const Result<StoredProfiles> &stored)
{
    const QString folder = QFileInfo(m_path).absolutePath();
    if (m_watcher.directories().isEmpty() && QFileInfo::exists(folder))
        m_watcher.addPath(folder);
    if (!stored) {
        if (stored.error().kind != ErrorKind::Conflict)
            m_trouble = stored.error().toDisplayString();
    } else {
        const QString aside = stored->setAside.isEmpty() ? m_stored.setAside : stored->setAside;
        m_stored = *stored;
        m_stored.setAside = aside; // told until the program ends
        QStringList lines;
        if (!aside.isEmpty())
            lines << tr("The file of connections could not be read. It is kept as %1.")
                         .arg(foreign::name(QDir::toNativeSeparators(aside)));
        if (m_stored.misfits > 0)
            lines << tr("%Ln connection(s) in it are not understood and left as they are.", nullptr,
                        m_stored.misfits);
        m_trouble = lines.join(u' ');
    }
    Q_EMIT changed();
}

} // namespace quayside::profiles
