// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/sessions/sessionspanetext.h"

#include "items/text/agetext.h"

#include <QLocale>

#include <algorithm>

namespace quayside::ui {

using items::SessionTreeModel;

QString SessionsPaneText::counts(const SessionTreeModel &model, const fleet::Fleet &fleet, int selected,
                                 int hidden)
{
    const QLocale locale;
    //: A number of sessions, where some could not be read: "20+"
    const QString total = fleet.isWhole(shardmap::MapPart::Sessions)
        ? locale.toString(model.totalSessions())
        : tr("%1+").arg(locale.toString(model.totalSessions()));
    QString text = model.grouping() == SessionTreeModel::Grouping::ByUser ? tr("%1 by user").arg(total)
                                                                          : tr("%1 by worker").arg(total);
    const QString separator = QStringLiteral(" · ");
    if (const quint32 old = fleet.oldCounts().total(); old > 0)
        //: %1 a number of sessions, %2 a time of day: nothing newer is known of those
        text += separator
            + tr("%1 as of %2")
                  .arg(locale.toString(old),
                       items::AgeText::clockTime(fleet.oldestSeenMs(), fleet.clock().nowMs()));
    if (!model.filter().isEmpty())
        text += separator + tr("%1 shown").arg(locale.toString(model.shownSessions()));
    if (selected > 1 || (selected > 0 && hidden > 0))
        text += separator + tr("%Ln selected", nullptr, selected);
    return text;
}

QString SessionsPaneText::hidden(int hidden)
{
    return hidden > 0 ? tr("%Ln hidden but selected", nullptr, hidden) : QString();
}

EmptyReason SessionsPaneText::emptyReason(const SessionTreeModel &model, const fleet::Fleet &fleet)
{
    if (model.isBusy())
        return { tr("Looking…"), {} };
    if (!model.filter().isEmpty() && model.totalSessions() > 0)
        return { tr("None of %Ln session(s) matches the filter.", nullptr, int(model.totalSessions())),
                 tr("Clear filter") };
    if (const QString unread = unreadText(fleet, shardmap::MapPart::Sessions); !unread.isEmpty())
        return { unread, {} };
    if (const QString unread = unreadText(fleet, shardmap::MapPart::Workers); !unread.isEmpty())
        return { unread, {} };
    if (fleet.workers().empty())
        return { tr("There is no worker yet to run sessions on. Add one first."), {} };
    return { tr("This map has no sessions yet, and no worker reports any."), tr("New session…") };
}

QString SessionsPaneText::unreadText(const fleet::Fleet &fleet, shardmap::MapPart part)
{
    if (fleet.isWhole(part))
        return {};
    const shardmap::MapProblem *problem
        = fleet.mapProblems().find(part, shardmap::MapProblem::Kind::Unreadable);
    return problem ? problem->error.toDisplayString() : tr("The shard map is being read…");
}

} // namespace quayside::ui
