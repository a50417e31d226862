// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/soon.h"
#include "fleet/truth/fleetstate.h"

#include <QElapsedTimer>

#include <functional>

namespace quayside::fleet {

/**
 * Gathers what was marked as changed, and has it told: in the next turn of the event loop, but at most once a
 * frame. MonitorHub keeps to the same frame, so that what a worker says does not wait for two in a row. UI
 * thread.
 */
class FleetNews final
{
    Q_DISABLE_COPY_MOVE(FleetNews)
public:
    /** `tell` is called when it is time and there is anything: it takes the change, tells it and reclaims. */
    FleetNews(FleetState &state, const std::function<void()> &tell);

    /** After every input: makes sure that what is marked will be told. */
    void schedule();
    /** All that was marked since the last call. */
    [[nodiscard]] FleetChange takeChange();
    /** All changes of statuses since the last call, in order. */
    [[nodiscard]] std::vector<StatusChange> takeStatuses();
    /** Indexes that have been told as gone may be used again; scattered texts are moved together bit by bit.
     */
    void reclaim();

private:
    FleetState &m_state;
    Soon m_frame;
    QElapsedTimer m_sinceTold; //!< invalid: nothing was told yet
};

} // namespace quayside::fleet
