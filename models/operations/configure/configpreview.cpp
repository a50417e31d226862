// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/configure/configpreview.h"

#include "operations/configure/configchange.h"
#include "operations/configure/configdiff.h"
#include "operations/configure/configtext.h"
#include "operations/engine/fleetquestions.h"

#include <QElapsedTimer>
#include <QJsonDocument>

#include <algorithm>

namespace quayside::operations {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSliceMs = 5;
constexpr int kTellEveryMs = 100;
constexpr qsizetype kMostUrls = 100;

} // namespace

ConfigPreview::ConfigPreview(const fleet::Fleet &fleet, const fleet::FleetSync &sync,
                             std::vector<SessionKey> sessions, QObject *parent)
    : QObject(parent)
    , m_fleet(fleet)
    , m_sync(sync)
{
    const size_t shown = std::min(sessions.size(), kMost);
    m_beyond = static_cast<int>(sessions.size() - shown);
    m_rows.resize(shown);
    m_seen.resize(shown);
    for (size_t i = 0; i < shown; ++i) {
        m_rows[i].session = std::move(sessions[i]);
        m_unread.push_back(i);
    }
    m_work.setSingleShot(true);
    connect(&m_work, &QTimer::timeout, this, &ConfigPreview::work);
    m_tell.setSingleShot(true);
    m_tell.setInterval(kTellEveryMs);
    connect(&m_tell, &QTimer::timeout, this, &ConfigPreview::changed);
    readSome();
}

void ConfigPreview::setChange(const ConfigChange &change)
{
    m_change = change;
    m_dirty.clear();
    for (size_t i = 0; i < m_seen.size(); ++i) {
        if (!m_seen[i])
            continue;
        m_rows[i].state = ConfigPreviewRow::State::Loading;
        m_dirty.push_back(i);
    }
    m_work.start(0);
}

/** In order, but a worker that has its share waits and lets the others go first. */
void ConfigPreview::readSome()
{
    for (auto index = m_unread.begin(); index != m_unread.end() && m_active < kAtOnce;) {
        if (m_reading.value(m_rows[*index].session.worker) >= kPerWorker) {
            ++index;
            continue;
        }
        const size_t next = *index;
        index = m_unread.erase(index);
        read(next);
    }
}

void ConfigPreview::read(size_t index)
{
    const SessionKey &session = m_rows[index].session;
    ++m_active;
    ++m_reading[session.worker];
    whenDone(m_sync.client(session.worker).session(session.name), this,
             [this, index](const Result<waha::SessionInfo> &seen) { take(index, seen); });
}

void ConfigPreview::take(size_t index, const Result<waha::SessionInfo> &seen)
{
    ConfigPreviewRow &row = m_rows[index];
    --m_active;
    --m_reading[row.session.worker];
    const bool large = seen && seen->config.size() > kLargest;
    if (seen && !large) {
        m_seen[index] = *seen;
        row.running = seen->status.isRunning();
        noteUrls(seen->config);
        m_dirty.push_back(index);
        m_work.start(0);
    } else {
        row.state = ConfigPreviewRow::State::Unreadable;
        row.problem = large ? ConfigText::tooLargeToShow() : seen.error().toDisplayString();
        tellSoon();
    }
    readSome();
}

void ConfigPreview::work()
{
    QElapsedTimer spent;
    spent.start();
    while (!m_dirty.empty() && spent.elapsed() < kSliceMs) {
        judge(m_dirty.front());
        m_dirty.pop_front();
    }
    if (!m_dirty.empty())
        m_work.start(0);
    tellSoon();
}

/** Never later because there is more to tell. */
void ConfigPreview::tellSoon()
{
    if (!m_tell.isActive())
        m_tell.start();
}

void ConfigPreview::judge(size_t index)
{
    using State = ConfigPreviewRow::State;
    ConfigPreviewRow &row = m_rows[index];
    const waha::SessionInfo &seen = *m_seen[index];
    const Result<QByteArray> wanted = ConfigGuard::wanted(m_fleet, row.session, seen, m_change);
    row.lines = wanted ? ConfigDiff::lines(seen.config, *wanted) : QStringList();
    row.problem = wanted ? QString() : wanted.error().toDisplayString();
    if (!wanted)
        row.state = State::Refused;
    else
        row.state = *wanted == seen.config ? State::Same : State::Differs;
}

void ConfigPreview::noteUrls(const QByteArray &config)
{
    const QJsonArray webhooks = QJsonDocument::fromJson(config).object().value(u"webhooks"_s).toArray();
    for (const QJsonValueConstRef webhook : webhooks) {
        const QString url = webhook.toObject().value(u"url"_s).toString();
        const bool open = !url.isEmpty() && ConfigMask::clipped(ConfigMask::url(url)) == url;
        if (open && m_urls.size() < kMostUrls && !m_urls.contains(url))
            m_urls.append(url);
    }
}

bool ConfigPreview::isBrowser(const WorkerId &worker) const
{
    return capabilitiesOf(m_fleet, worker).browserEngine;
}

ConfigPreviewCounts ConfigPreview::counts() const
{
    using State = ConfigPreviewRow::State;
    ConfigPreviewCounts counts;
    counts.beyond = m_beyond;
    for (const ConfigPreviewRow &row : m_rows) {
        counts.loading += row.state == State::Loading;
        counts.same += row.state == State::Same;
        counts.refused += row.state == State::Refused;
        counts.unreadable += row.state == State::Unreadable;
        counts.differs += row.state == State::Differs;
        const bool restarts = row.state == State::Differs && row.running;
        counts.restarts += restarts;
        counts.browserRestarts += restarts && isBrowser(row.session.worker);
    }
    return counts;
}

} // namespace quayside::operations
