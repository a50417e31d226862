// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace quayside::operations {

/**
 * Which of the QR codes is on screen and when it goes.
 *
 * The first code of a series lives 60 s, the next ones 20 s each, about six in all (api.md §2.3). WAHA does
 * not say which one it is: codes are counted as they change; one met in the middle of a series is placed by
 * how long the session has been waiting. One that is met after the time of all six has expired long ago,
 * until a new one shows that this engine gives more. Pure.
 */
class CodeCountdown
{
public:
    static constexpr int kCodes = 6;
    static constexpr qint64 kFirstMs = 60'000;
    static constexpr qint64 kNextMs = 20'000;

    /** A code was fetched. `waitingSinceMs` is when the session began to wait for a scan, 0 if not known. */
    void show(const QString &value, qint64 nowMs, qint64 waitingSinceMs);
    /** The session left the status: the next code begins a new series. */
    void reset();

    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] qint64 expiresMs() const { return m_expiresMs; }

private:
    void placeFirst(qint64 nowMs, qint64 waitingSinceMs);

    QString m_value;
    int m_number = 0;
    qint64 m_expiresMs = 0;
};

} // namespace quayside::operations
