// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/engine/verbs.h"

#include <QStringList>

namespace quayside::fleet {
class Fleet;
}

namespace quayside::operations {

class Permissions;
struct MoveSeriesPlan;

/** One session that an action is asked for. */
struct ImpactItem
{
    SessionKey session; //!< as the fleet has it; for where it acts see Permissions::target()
    UserId user;
    SessionStatus status; //!< as last seen
    bool stale = false; //!< of when its worker last answered
    bool isDetour = false; //!< the action does something else to it than its name says: see isDetour()
    QString effect; //!< what is done to it, in a few words
    QString whyNot; //!< it is left out: why, one sentence; empty: it takes part
};

/** So many sessions of which something is true. */
struct ImpactCount
{
    QString what;
    int count = 0;
    QStringList first; //!< names of the first few of them
};

/** What an action on a set of sessions would touch, for the person who decides. A value. */
struct Impact
{
    std::vector<ImpactItem> items; //!< all that were asked for, in their order
    std::vector<ImpactCount> consequences; //!< sentences, each with how many of those that take part
    bool destructive = false;

    [[nodiscard]] int count() const; //!< that take part
    [[nodiscard]] std::vector<SessionKey> sessions() const; //!< that take part
    /** Of those that take part, the most frequent first. */
    [[nodiscard]] std::vector<ImpactCount> byStatus() const;
    [[nodiscard]] int workers() const;
    [[nodiscard]] int users() const;
    /** Why the others don't, the most frequent reason first. */
    [[nodiscard]] std::vector<ImpactCount> leftOut() const;
    /** To how many the action would do something else than its name says, taking part or not. */
    [[nodiscard]] std::vector<ImpactCount> detours() const;
};

/** Finds out what an action would touch: from what the fleet knows, nothing is asked. UI thread. */
class Impacts final
{
    Q_DECLARE_TR_FUNCTIONS(quayside::operations::Impacts)
public:
    Impacts(const fleet::Fleet &fleet, const Permissions &permissions)
        : m_fleet(fleet)
        , m_permissions(permissions)
    { }

    /** With more than one session, detours take part only when asked for. */
    [[nodiscard]] Impact ofVerb(Verb verb, const std::vector<fleet::SessionIndex> &sessions,
                                bool withDetours) const;
    [[nodiscard]] Impact ofChange(const std::vector<fleet::SessionIndex> &sessions) const;
    [[nodiscard]] Impact ofPlan(const MoveSeriesPlan &plan) const;

private:
    [[nodiscard]] static ImpactItem itemOf(const fleet::SessionFacts &facts);

    const fleet::Fleet &m_fleet;
    const Permissions &m_permissions;
};

} // namespace quayside::operations
