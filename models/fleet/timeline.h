// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/sessionstatus.h"

#include <QObject>

#include <span>
#include <vector>

namespace quayside::fleet {

class FleetSync;

/** One thing that happened to a session while this console watched. */
struct TimelineEntry
{
    qint64 atMs = 0; //!< the event's own time, or this desktop's
    SessionStatus status;
    QString text; //!< "restarted by support@desk-3"; empty for a status change
};

/** The last happenings of the sessions, bounded: 20,000 in all, the oldest go first. UI thread. */
class Timeline final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Timeline)
public:
    explicit Timeline(const FleetSync &sync, QObject *parent = nullptr);
    ~Timeline() override;

    /** Newest first. */
    [[nodiscard]] std::vector<TimelineEntry> of(const SessionKey &session) const;
    /** Adds what an operation did. */
    void add(const SessionKey &session, const TimelineEntry &entry);

Q_SIGNALS:
    void added(const quayside::SessionKey &session);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace quayside::fleet
