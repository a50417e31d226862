// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/future.h"
#include "profiles/profilefile.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QThreadPool>

namespace quayside::profiles {

/**
 * The connection profiles of this person on this computer, as their file has them.
 *
 * UI thread; files are read and written on a thread of its own, one change after the other. What another
 * console changes is seen by itself.
 */
class ProfileStore final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProfileStore)
public:
    explicit ProfileStore(const QString &file, QObject *parent = nullptr);
    ~ProfileStore() override;

    /** Where a person's profiles are: "connections.json" in the program's folder of settings. */
    [[nodiscard]] static QString usualFile();

    /** Reads the file. Before the first reading has ended there are no profiles. */
    Future<void> load();
    [[nodiscard]] const ConnectionProfiles &profiles() const { return m_stored.profiles; }
    /** What is to be told of the file, one or two sentences: it can't be read, it was put aside. */
    [[nodiscard]] const QString &trouble() const { return m_trouble; }
    Future<void> put(const ConnectionProfile &profile, const std::optional<ConnectionProfile> &before = {});
    Future<void> remove(const ProfileId &profile);

Q_SIGNALS:
    void changed(); //!< profiles() or trouble()

private:
    Future<void> run(std::function<Result<StoredProfiles>(const ProfileFile &)> job);
    void take(const Result<StoredProfiles> &stored);

    QString m_path;
    StoredProfiles m_stored;
    QString m_trouble;
    QFileSystemWatcher m_watcher;
    QThreadPool m_pool; // last: waits for its thread before the rest goes
};

} // namespace quayside::profiles
