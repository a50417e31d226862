// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/truth/fleet.h"
#include "fleet/watch/fleetsync.h"
#include "operations/configure/configchange.h"

#include <QTimer>

#include <deque>

namespace quayside::operations {

/** What a change would do to one session. */
struct ConfigPreviewRow
{
    enum class State {
        Loading,
        Differs,
        Same, //!< it is so already
        Refused, //!< its configuration must not or can't be changed: see problem
        Unreadable //!< could not be read: see problem
    };
    SessionKey session;
    State state = State::Loading;
    QStringList lines; //!< the difference, secrets masked
    QString problem;
    bool running = false; //!< would be restarted
};

/** How many sessions a change does what to. */
struct ConfigPreviewCounts
{
    int differs = 0;
    int same = 0;
    int refused = 0;
    int unreadable = 0;
    int loading = 0;
    int beyond = 0; //!< not read: too many
    int restarts = 0; //!< running ones that differ
    int browserRestarts = 0; //!< those of WEBJS and WPP, one at a time on a worker
};

/**
 * Reads the configurations of sessions and tells what a change would do to each of them.
 *
 * At most `kMost` are read, few at a time, so that a window stays quick and a server has little to do; the
 * rest is only counted. Works in small slices of time. UI thread.
 */
class ConfigPreview final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConfigPreview)
public:
    static constexpr size_t kMost = 200;
    static constexpr int kAtOnce = 16;
    static constexpr int kPerWorker = 2;
    static constexpr qsizetype kLargest = 64 * 1024; //!< bytes of a configuration that is shown

    ConfigPreview(const fleet::Fleet &fleet, const fleet::FleetSync &sync, std::vector<SessionKey> sessions,
                  QObject *parent = nullptr);

    void setChange(const ConfigChange &change);
    [[nodiscard]] const std::vector<ConfigPreviewRow> &rows() const { return m_rows; }
    [[nodiscard]] ConfigPreviewCounts counts() const;
    /** URLs of webhooks that the sessions have, those with secrets left out. */
    [[nodiscard]] QStringList webhookUrls() const { return m_urls; }

Q_SIGNALS:
    /** At most a few times a second. */
    void changed();

private:
    void readSome();
    void read(size_t index);
    void take(size_t index, const Result<waha::SessionInfo> &seen);
    void work();
    void judge(size_t index);
    void tellSoon();
    void noteUrls(const QByteArray &config);
    [[nodiscard]] bool isBrowser(const WorkerId &worker) const;

    const fleet::Fleet &m_fleet;
    const fleet::FleetSync &m_sync;
    ConfigChange m_change;
    std::vector<ConfigPreviewRow> m_rows;
    std::vector<std::optional<waha::SessionInfo>> m_seen; //!< of m_rows
    std::deque<size_t> m_unread;
    std::deque<size_t> m_dirty; //!< to be judged
    QHash<WorkerId, int> m_reading;
    QStringList m_urls;
    int m_active = 0;
    int m_beyond = 0;
    QTimer m_work;
    QTimer m_tell;
};

} // namespace quayside::operations
