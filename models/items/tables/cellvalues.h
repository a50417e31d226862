// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessionstatus.h"
#include "shardmap/journalrecords.h"

#include <QMetaType>
#include <QString>

namespace quayside::items {

/** What a capacity gauge paints. Slots. */
struct GaugeValue
{
    qint64 capacity = -1; //!< -1: the map has no usable number
    qint64 used = 0; //!< mapped ∪ running
    qint64 reserved = 0;
    qint64 running = 0;
    qint64 mapped = 0;
    bool over = false; //!< used + reserved > capacity
    bool unknown = false; //!< its worker never answered: only `mapped` is known
    bool stale = false; //!< values are `ageMs` old
    qint64 ageMs = -1; //!< -1: never seen

    /** What is taken, 0 … 1 and above when over; 0 without capacity. */
    [[nodiscard]] double load() const
    {
        return capacity > 0 ? double(used + reserved) / double(capacity) : 0;
    }
    friend bool operator==(const GaugeValue &, const GaugeValue &) = default;
};

/** What a status pill paints. */
struct StatusValue
{
    SessionStatus status;
    qint64 sinceMs = 0; //!< desktop clock; 0: not known
    bool stale = false; //!< its worker does not answer: as last seen
    int drift = 0; //!< fleet::Drifts
    QString operation; //!< "MOVING 3/7" while an operation works on it: shown instead of the status

    friend bool operator==(const StatusValue &, const StatusValue &) = default;
};

/** What a progress cell paints. */
struct ProgressValue
{
    int done = 0;
    int total = 0; //!< 0: not known yet, paint it as busy
    shardmap::OperationState state = shardmap::OperationState::Queued;

    friend bool operator==(const ProgressValue &, const ProgressValue &) = default;
};

} // namespace quayside::items

Q_DECLARE_METATYPE(quayside::items::GaugeValue)
Q_DECLARE_METATYPE(quayside::items::StatusValue)
Q_DECLARE_METATYPE(quayside::items::ProgressValue)
