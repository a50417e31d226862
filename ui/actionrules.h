// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions.h"

#include <QCoreApplication>

namespace quayside::ui {

/**
 * Which action can be had for a selection, and the words for why not: whether anything is selected that it
 * could be about. Everything else is decided by operations::Permissions. UI thread, short-lived.
 */
class ActionRules final
{
    Q_DECLARE_TR_FUNCTIONS(quayside::ui::ActionRules)
public:
    /** `context` is null without a map. Both must outlive the rules. */
    ActionRules(const Selection &selection, const MapContext *context);

    [[nodiscard]] operations::Availability availability(ActionId id) const;
    /** What a verb does to the selected session; empty for other actions and several sessions. */
    [[nodiscard]] QString consequence(ActionId id) const;

private:
    [[nodiscard]] operations::Availability ofMap(ActionId id) const;
    [[nodiscard]] operations::Availability ofWorker(ActionId id) const;
    [[nodiscard]] operations::Availability ofSessions(ActionId id) const;
    [[nodiscard]] operations::Availability ofOneSession(ActionId id) const;
    [[nodiscard]] operations::Availability ofUser(ActionId id) const;
    [[nodiscard]] operations::Availability ofCopying(ActionId id) const;
    /** Allowed for any of the selected sessions; else why not for the first. */
    template <typename Allowed>
    [[nodiscard]] operations::Availability ofAny(Allowed allowed) const;
    [[nodiscard]] operations::Availability ofMove(fleet::SessionIndex session) const;
    /** What runs already may be looked at. */
    [[nodiscard]] operations::Availability orRunning(operations::Availability allowed,
                                                     const WorkerId &worker) const;
    [[nodiscard]] operations::Availability noSessions() const;
    [[nodiscard]] bool isOneSession() const { return m_selection.sessions.size() == 1; }

    const Selection &m_selection;
    const MapContext *m_context;
};

} // namespace quayside::ui
