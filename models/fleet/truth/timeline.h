// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/sessionstatus.h"

#include <QObject>

#include <memory>
#include <vector>

namespace quayside::fleet {

class Fleet;

/** One thing that happened to a copy of a session. */
struct TimelineEntry
{
    qint64 atMs = 0; //!< desktop clock; by the server's own time where it told it
    SessionStatus status; //!< Unknown: its server lists it no longer
    QString text; //!< "restarted by support@desk-3"; empty for a status change
    bool exact = true; //!< false: a list showed it, it happened then or before

    friend bool operator==(const TimelineEntry &, const TimelineEntry &) = default;
};

/**
 * What happened to the copies of sessions: every change of a status, found by an event or a list, and what
 * operations did. Of one copy each: the worker that reports it and the name. Bounded: the last 20,000 of all
 * are in memory; what consoles kept in the map is added per session when somebody looks. UI thread.
 */
class Timeline final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Timeline)
public:
    explicit Timeline(const Fleet &fleet, QObject *parent = nullptr);
    ~Timeline() override;

    /** Newest first. */
    [[nodiscard]] std::vector<TimelineEntry> of(const SessionKey &session) const;
    /** Adds what an operation did. */
    void add(const SessionKey &session, const TimelineEntry &entry);
    /** What the map has kept of a session, in any order; replaces what was given for it before. */
    void setKept(const SessionKey &session, std::vector<TimelineEntry> entries);
    /** Somebody looks at a session: whoever keeps timelines may bring the rest. */
    void look(const SessionKey &session) { Q_EMIT wanted(session); }

Q_SIGNALS:
    void added(const quayside::SessionKey &session);
    /** An operation's line, for whoever keeps timelines. */
    void told(const quayside::SessionKey &session, const quayside::fleet::TimelineEntry &entry);
    void wanted(const quayside::SessionKey &session);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace quayside::fleet
