// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions/actions.h"

#include "operations/service/permissions.h"

namespace quayside::ui {

/**
 * Which action can be had for a selection, and the words for why not. Each line of the table of actions names
 * the rule it goes by. A rule looks only whether anything is selected that the action could be about; what
 * may be done to it is asked of operations::Permissions. UI thread, short-lived.
 */
class ActionRules final
{
    Q_DECLARE_TR_FUNCTIONS(quayside::ui::ActionRules)
public:
    using Availability = operations::Availability;
    /** Asked with a map only. */
    using Rule = Availability (ActionRules::*)() const;

    /** `context` is null without a map. Both must outlive the rules. */
    ActionRules(const Selection &selection, const MapContext *context);

    [[nodiscard]] Availability availability(ActionId id) const;
    /** What a verb does to the selected session; empty for other actions and several sessions. */
    [[nodiscard]] QString consequence(ActionId id) const;

    /** What it does, in one sentence; may be empty. */
    [[nodiscard]] QString tip(ActionId id) const;

    // Rules about the map
    [[nodiscard]] Availability withMap() const { return {}; }
    [[nodiscard]] Availability changes() const { return permissions().changes(); }
    [[nodiscard]] Availability ownTables() const { return permissions().ownTables(); }
    [[nodiscard]] Availability review() const;
    [[nodiscard]] Availability rebuild() const;
    [[nodiscard]] Availability rebalance() const { return orRunning(permissions().rebalance(), {}); }
    template <shardmap::MapPart part>
    [[nodiscard]] Availability addRow() const
    {
        return permissions().addRow(part);
    }

    // about the selected worker
    [[nodiscard]] Availability oneWorker() const;
    [[nodiscard]] Availability secretUrl() const;
    template <operations::WorkerChange change>
    [[nodiscard]] Availability worker() const
    {
        return ofWorker(change);
    }
    /** The like, for what is looked at while it runs. */
    template <operations::WorkerChange change>
    [[nodiscard]] Availability series() const
    {
        return orRunning(ofWorker(change), workerId(), change);
    }

    // about the selected user
    [[nodiscard]] Availability editUser() const;
    [[nodiscard]] Availability newSessionForUser() const;

    // about the selected sessions
    [[nodiscard]] Availability someSessions() const;
    [[nodiscard]] Availability copyRows() const;
    [[nodiscard]] Availability oneSession() const;
    template <operations::Verb which>
    [[nodiscard]] Availability verb() const
    {
        return ofVerb(which);
    }
    [[nodiscard]] Availability configure() const;
    [[nodiscard]] Availability move() const;
    [[nodiscard]] Availability adopt() const;
    [[nodiscard]] Availability place() const;
    [[nodiscard]] Availability copyName() const;
    [[nodiscard]] Availability copyPhone() const;
    [[nodiscard]] Availability workerOfSession() const;

private:
    [[nodiscard]] bool isInspected() const;
    [[nodiscard]] const operations::Permissions &permissions() const;
    [[nodiscard]] WorkerId workerId() const;
    [[nodiscard]] Availability ofWorker(operations::WorkerChange change) const;
    [[nodiscard]] Availability ofVerb(operations::Verb verb) const;
    [[nodiscard]] Availability oneUser() const;
    /** Something is selected that may be changed. */
    [[nodiscard]] Availability shownSessions() const;
    /** Allowed for any of the selected sessions; else why not for the first. */
    template <typename Allowed>
    [[nodiscard]] Availability ofAny(Allowed allowed) const;
    /** What runs already may be looked at. */
    [[nodiscard]] Availability orRunning(Availability allowed, const WorkerId &worker,
                                         std::optional<operations::WorkerChange> change = {}) const;
    [[nodiscard]] bool isOneSession() const { return m_selection.sessions.size() == 1; }

    const Selection &m_selection;
    const MapContext *m_context;
};

} // namespace quayside::ui
