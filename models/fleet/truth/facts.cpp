// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/truth/facts.h"

#include <algorithm>

namespace quayside::fleet {

namespace {

quint32 StatusCounts::*memberOf(SessionStatus status)
{
    if (status.needsPairing())
        return &StatusCounts::pairing;
    switch (status.code()) {
    case SessionStatus::Unknown:
        return &StatusCounts::unknown;
    case SessionStatus::Stopped:
        return &StatusCounts::stopped;
    case SessionStatus::Starting:
        return &StatusCounts::starting;
    case SessionStatus::Working:
        return &StatusCounts::working;
    case SessionStatus::Failed:
        return &StatusCounts::failed;
    default:
        return &StatusCounts::other;
    }
}

} // namespace

void StatusCounts::add(SessionStatus status, int by)
{
    this->*memberOf(status) += static_cast<quint32>(by);
}

qint64 SlotUse::free() const
{
    if (!isFreeKnown())
        return 0;
    return std::max<qint64>(0, *capacity - used - reserved);
}

bool SlotUse::isOver() const
{
    return capacity && qint64(used) + reserved > *capacity;
}

} // namespace quayside::fleet
