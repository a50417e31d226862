// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/soon.h"
#include "fleet/truth/fleet.h"

namespace quayside::fleet {

/**
 * Keeps the program as small as its fleet: when a map, or lists of many workers, came in, what they took on
 * their way is given back to the system a while after the last of them. UI thread; the work is done on a
 * pool thread.
 */
class MemoryKeeper final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MemoryKeeper)
public:
    /** Sessions in one change that are a load; statuses that change one by one are none. */
    static constexpr size_t kLoad = 500;

    /** `restMs`: how long no load has to come. */
    explicit MemoryKeeper(const Fleet &fleet, int restMs = 2'000, QObject *parent = nullptr);

Q_SIGNALS:
    /** About to give back what is free. */
    void trimming();

private:
    void follow(const FleetChange &change);
    void trim();

    int m_restMs;
    Soon m_rest;
};

} // namespace quayside::fleet
