// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "waha/values.h"

#include <QSet>

#include <deque>

namespace quayside::waha {

/** A `session.status` envelope of any version, or nothing for any other frame. Pure, any thread. */
[[nodiscard]] std::optional<StatusEvent> readStatusEvent(const QByteArray &frame);

/**
 * Knows the last few hundred events of a stream by id, or by (session, status, timestamp) where they have
 * none. Events with neither are never duplicates: an old server repeats SCAN_QR_CODE for each new code.
 */
class SeenEvents final
{
public:
    /** False when the event was here before. */
    [[nodiscard]] bool insert(const StatusEvent &event);

private:
    QSet<QString> m_keys;
    std::deque<QString> m_order;
};

} // namespace quayside::waha
