// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/series/moveseriesview.h"

#include "core/csv.h"
#include "operations/engine/operationcontext.h"
#include "operations/series/moveseriestext.h"
#include "operations/service/operationtext.h"
#include "operations/service/operationview.h"

#include <QDateTime>

namespace quayside::operations {

namespace {

QString utcStamp(qint64 atMs)
{
    return atMs > 0 ? QDateTime::fromMSecsSinceEpoch(atMs).toUTC().toString(Qt::ISODate) : QString();
}

bool costAScan(const SeriesMove &move)
{
    return shardmap::isDone(move.state) && move.scan == ScanCost::Extra;
}

} // namespace

QStringList MoveSeriesReport::heading()
{
    return { tr("Session"),     tr("User"),        tr("From"),   tr("To"),   tr("Way"),   tr("Scans"),
             tr("Begun (UTC)"), tr("Ended (UTC)"), tr("Result"), tr("Text"), tr("Actor"), tr("Reason") };
}

QString MoveSeriesReport::stateOf(const SeriesMove &move)
{
    if (move.skipped && move.state == shardmap::OperationState::Cancelled)
        return MoveSeriesText::skipped();
    return move.state == shardmap::OperationState::Succeeded ? tr("Moved") : OperationText::state(move.state);
}

/** Ways and scans by their stable names and numbers: other programs read this, too. */
QStringList MoveSeriesReport::lineOf(const SeriesMove &move, const OperationView &view,
                                     const OperationContext &context)
{
    return { move.session.name,
             fleet::nameOfUser(context.fleet, move.user),
             context.workerName(move.session.worker),
             context.workerName(move.target),
             toString(move.way),
             QString::number(move.scan == ScanCost::Extra ? 1 : 0),
             utcStamp(move.begunMs),
             utcStamp(move.endedMs),
             stateOf(move),
             move.text,
             move.actor.isEmpty() ? view.actor : move.actor,
             view.reason };
}

QByteArray MoveSeriesReport::totals(const OperationView &view)
{
    const MoveSeriesView &series = *view.series;
    const auto scans = std::ranges::count_if(series.moves, costAScan);
    const qint64 other = qint64(series.moves.size()) - series.moved - series.failed;
    QByteArray text = csv::line({ tr("Series"), view.title });
    text += csv::line({ tr("Result"), view.stateText });
    text += csv::line({ tr("Begun (UTC)"), utcStamp(view.startedMs) });
    text += csv::line({ tr("Ended (UTC)"), utcStamp(view.endedMs) });
    text += csv::line({ tr("Moved"), QString::number(series.moved) });
    text += csv::line({ tr("Failed"), QString::number(series.failed) });
    text += csv::line({ tr("Not moved"), QString::number(other) });
    text += csv::line({ tr("Scans"), QString::number(scans) });
    if (!view.error.isEmpty())
        text += csv::line({ tr("Text"), view.error });
    return text;
}

QByteArray MoveSeriesReport::csv(const OperationView &view, const OperationContext &context)
{
    if (!view.series)
        return {};
    QByteArray text = csv::byteOrderMark() + csv::line(heading());
    for (const SeriesMove &move : view.series->moves)
        text += csv::line(lineOf(move, view, context));
    return text + csv::line({}) + totals(view);
}

} // namespace quayside::operations
