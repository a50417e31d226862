// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/audit/auditreason.h"

#include "items/tables/auditmodel.h"

namespace quayside::ui {

using State = items::AuditModel::State;

AuditReason AuditReason::of(const items::AuditModel &model, bool canAdd)
{
    switch (model.state()) {
    case State::Unasked:
    case State::Looking:
        return { tr("Looking through the audit…"), {} };
    case State::NotKept:
        return notKept(canAdd);
    case State::Failed:
        return { tr("The audit can't be read.") + QLatin1Char('\n') + model.error().toDisplayString(), {} };
    case State::Complete:
        break;
    }
    return nothingFits(model);
}

AuditReason AuditReason::notKept(bool canAdd)
{
    const QString why = tr(
        "Nobody has recorded who changed this map: the audit is one of Quayside's own tables, and they are "
        "not in it.");
    if (canAdd)
        return { why, tr("Add Quayside's tables") };
    return { why + QLatin1Char('\n') + tr("This map can't be written to, so they can't be added."), {} };
}

AuditReason AuditReason::nothingFits(const items::AuditModel &model)
{
    if (model.filter().isEmpty())
        return {
            tr("Nothing has been changed with Quayside yet. What other programs change is not recorded."), {}
        };
    if (!model.filter().text.isEmpty())
        return { tr("No line of the audit has these words."), tr("Show everything") };
    return { tr("Nothing has been done to it with Quayside. What other programs change is not recorded."),
             tr("Show everything") };
}

} // namespace quayside::ui
