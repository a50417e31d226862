// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/export/operationexport.h"

#include "core/csv.h"
#include "fleet/truth/fleet.h"
#include "items/tables/operationitemsmodel.h"
#include "items/tables/operationstepsmodel.h"
#include "operations/service/operationservice.h"

#include <QDateTime>

namespace quayside::items {

using operations::OperationView;
using operations::RequestRecord;

namespace {

QString utc(qint64 atMs)
{
    return atMs > 0 ? QDateTime::fromMSecsSinceEpoch(atMs, Qt::UTC).toString(Qt::ISODateWithMs) : QString();
}

/** One line of the file; what is not set stays empty. */
struct ExportLine
{
    QString sort;
    QString what;
    QString state;
    QString result;
    qint64 begunMs = 0;
    qint64 endedMs = 0;
    SessionKey session;
};

QByteArray toCsv(const ExportLine &line, const OperationView &view)
{
    return csv::line({ line.sort, utc(line.begunMs), utc(line.endedMs), line.what, line.state, line.result,
                       view.actor, view.reason, view.kind, line.session.worker.toString(), line.session.name,
                       view.id.toString() });
}

QByteArray toCsv(const shardmap::StepRecord &step, const OperationView &view)
{
    ExportLine line;
    line.sort = OperationExport::tr("step");
    line.what = operations::OperationService::stepTitle(step.key);
    line.state = OperationStepsModel::stateText(step.state);
    line.result = step.note;
    line.begunMs = step.startedMs;
    line.endedMs = step.endedMs;
    line.session = view.subject;
    return toCsv(line, view);
}

QByteArray toCsv(const RequestRecord &request, const OperationView &view, const fleet::Fleet &fleet)
{
    ExportLine line;
    line.sort = OperationExport::tr("call");
    line.what = OperationStepsModel::callText(request, fleet);
    line.state = request.call.status > 0 ? QString::number(request.call.status) : QString();
    line.result = OperationStepsModel::answerText(request);
    line.begunMs = request.call.startedMs;
    line.endedMs = request.call.startedMs + request.call.elapsedMs;
    line.session = { request.worker, view.subject.name };
    return toCsv(line, view);
}

QByteArray toCsv(const operations::Difference &difference, const OperationView &view)
{
    ExportLine line;
    line.sort = OperationExport::tr("difference");
    line.what = difference.what;
    line.state = operations::toString(difference.repair); // by its stable name: other programs read this, too
    line.result = difference.remedy;
    line.session = view.subject;
    return toCsv(line, view);
}

QByteArray toCsv(const operations::ItemResult &item, const OperationView &view)
{
    ExportLine line;
    line.sort = OperationExport::tr("session");
    line.what = item.session.name;
    line.state = OperationItemsModel::stateText(item.state);
    line.result = item.text;
    line.session = item.session;
    return toCsv(line, view);
}

QByteArray toCsv(const OperationView &view, const fleet::Fleet &fleet)
{
    ExportLine line;
    line.sort = OperationExport::tr("operation");
    line.what = view.title;
    line.state = view.stateText;
    line.result = view.error.isEmpty() ? view.step : view.error;
    line.begunMs = view.startedMs;
    line.endedMs = view.endedMs;
    line.session = view.subject;
    QByteArray text = toCsv(line, view);
    for (const shardmap::StepRecord &step : view.steps) {
        text += toCsv(step, view);
        for (const RequestRecord &request : view.requests) {
            if (request.step == step.key)
                text += toCsv(request, view, fleet);
        }
    }
    for (const operations::Difference &difference : view.differences)
        text += toCsv(difference, view);
    for (const operations::ItemResult &item : view.items)
        text += toCsv(item, view);
    return text;
}

} // namespace

QStringList OperationExport::header()
{
    //: Column of an exported table: operation, step, call, difference or session
    return { tr("Line"),  tr("Begun (UTC)"), tr("Ended (UTC)"), tr("What"),
             tr("State"), tr("Result"),      tr("By"),          tr("Reason"),
             tr("Kind"),  tr("Worker id"),   tr("Session"),     tr("Operation id") };
}

QByteArray OperationExport::csv(const std::vector<OperationView> &views, const fleet::Fleet &fleet)
{
    QByteArray text = quayside::csv::byteOrderMark() + quayside::csv::line(header());
    for (const OperationView &view : views)
        text += toCsv(view, fleet);
    return text;
}

} // namespace quayside::items
