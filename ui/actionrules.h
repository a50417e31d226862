// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions.h"

#include "shardmap/mapproblem.h"

#include <QCoreApplication>

namespace quayside::ui {

/**
 * Which action can be had for a selection, and the words for why not. Asks the operations; decides nothing by
 * itself that they could know. UI thread, short-lived.
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
    [[nodiscard]] operations::Availability ofVerb(operations::Verb verb) const;
    [[nodiscard]] operations::Availability ofChange() const;
    [[nodiscard]] operations::Availability ofWorker(ActionId id) const;
    [[nodiscard]] operations::Availability ofRestore() const;
    [[nodiscard]] operations::Availability ofSeries(fleet::WorkerIndex worker) const;
    [[nodiscard]] operations::Availability ofUser(ActionId id) const;
    [[nodiscard]] operations::Availability ofNewRow(shardmap::MapPart part) const;
    [[nodiscard]] operations::Availability ofSession(ActionId id) const;
    [[nodiscard]] operations::Availability ofMove() const;
    [[nodiscard]] operations::Availability ofOwnTables() const;
    [[nodiscard]] operations::Availability ofPhone() const;
    [[nodiscard]] bool isOneSession() const;
    [[nodiscard]] static operations::Availability no(const QString &reason);

    const Selection &m_selection;
    const MapContext *m_context;
};

} // namespace quayside::ui
