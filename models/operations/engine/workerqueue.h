// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <deque>
#include <optional>
#include <vector>

namespace quayside::operations {

/**
 * Who may call one worker next: a pure queue without timers.
 *
 * At most four calls at a time. Start-like calls (create, start, restart, log out) of the browser engines
 * WEBJS and WPP go one at a time, 5 s after the last one ended (design §6). In order of arrival, but a start
 * that has to wait holds nobody else up.
 */
class WorkerQueue final
{
public:
    static constexpr int kAtOnce = 4;
    static constexpr qint64 kBrowserGapMs = 5'000;

    enum class Call { StartLike, Other };

    /** Puts `ticket` (any number the caller chose) at the end. */
    void enqueue(quint64 ticket, Call call, bool browserEngine);
    /** Takes the tickets that may go now; each has to be released. */
    [[nodiscard]] std::vector<quint64> grant(qint64 nowMs);
    /** A call ended, or its caller gave up waiting. */
    void release(quint64 ticket, qint64 nowMs);
    /** When grant() is worth another try without a release, if ever. */
    [[nodiscard]] std::optional<qint64> nextGrantMs(qint64 nowMs) const;
    [[nodiscard]] bool isIdle(qint64 nowMs) const;

private:
    struct Entry
    {
        quint64 ticket = 0;
        bool alone = false; //!< a browser's start
    };
    [[nodiscard]] bool mayGo(const Entry &entry, qint64 nowMs) const;
    [[nodiscard]] bool isStarting() const;

    std::deque<Entry> m_waiting;
    std::vector<Entry> m_running;
    std::optional<qint64> m_lastStartEndedMs;
};

} // namespace quayside::operations
