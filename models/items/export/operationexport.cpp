// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/export/operationexport.h"

#include "items/tables/operationitemsmodel.h"
#include "items/tables/operationstepsmodel.h"
#include "items/text/agetext.h"
#include "operations/service/operationtext.h"

#include <QDeadlineTimer>

#include <algorithm>
#include <iterator>

namespace quayside::items {

using namespace std::chrono_literals;
using operations::OperationView;
using operations::RequestRecord;

namespace {

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

QStringList toCells(const ExportLine &line, const OperationView &view)
{
    return { line.sort,
             AgeText::utc(line.begunMs),
             AgeText::utc(line.endedMs),
             line.what,
             line.state,
             line.result,
             view.actor,
             view.reason,
             view.kind,
             line.session.worker.toString(),
             line.session.name,
             view.id.toString() };
}

QStringList toCells(const shardmap::StepRecord &step, const OperationView &view)
{
    ExportLine line;
    line.sort = OperationExport::tr("step");
    line.what = operations::OperationText::stepTitle(step.key);
    line.state = OperationStepsModel::stateText(step.state);
    line.result = step.note;
    line.begunMs = step.startedMs;
    line.endedMs = step.endedMs;
    line.session = view.subject;
    return toCells(line, view);
}

QStringList toCells(const RequestRecord &request, const OperationView &view, const fleet::Fleet &fleet)
{
    ExportLine line;
    line.sort = OperationExport::tr("call");
    line.what = OperationStepsModel::callText(request, fleet);
    line.state = request.call.status > 0 ? QString::number(request.call.status) : QString();
    line.result = OperationStepsModel::answerText(request);
    line.begunMs = request.call.startedMs;
    line.endedMs = request.call.startedMs + request.call.elapsedMs;
    line.session = { request.worker, view.subject.name };
    return toCells(line, view);
}

QStringList toCells(const operations::Difference &difference, const OperationView &view)
{
    ExportLine line;
    line.sort = OperationExport::tr("difference");
    line.what = difference.what;
    line.state = operations::toString(difference.repair); // by its stable name: other programs read this, too
    line.result = difference.remedy;
    line.session = view.subject;
    return toCells(line, view);
}

QStringList toCells(const operations::ItemResult &item, const OperationView &view)
{
    ExportLine line;
    line.sort = OperationExport::tr("session");
    line.what = item.session.name;
    line.state = OperationItemsModel::stateText(item.state);
    line.result = item.text;
    line.session = item.session;
    return toCells(line, view);
}

std::vector<QStringList> toRows(const OperationView &view, const fleet::Fleet &fleet)
{
    ExportLine line;
    line.sort = OperationExport::tr("operation");
    line.what = view.title;
    line.state = view.stateText;
    line.result = view.error.isEmpty() ? view.step : view.error;
    line.begunMs = view.startedMs;
    line.endedMs = view.endedMs;
    line.session = view.subject;
    std::vector<QStringList> rows { toCells(line, view) };
    for (const shardmap::StepRecord &step : view.steps) {
        rows.push_back(toCells(step, view));
        for (const RequestRecord &request : view.requests) {
            if (request.step == step.key)
                rows.push_back(toCells(request, view, fleet));
        }
    }
    for (const operations::Difference &difference : view.differences)
        rows.push_back(toCells(difference, view));
    for (const operations::ItemResult &item : view.items)
        rows.push_back(toCells(item, view));
    return rows;
}

} // namespace

OperationExport::OperationExport(std::vector<OperationView> views, const fleet::Fleet &fleet,
                                 const QString &file, QObject *parent)
    : TableExport(QStringLiteral("operations"), columns(), file, parent)
    , m_views(std::move(views))
    , m_fleet(fleet)
{ }

std::vector<TableColumn> OperationExport::columns()
{
    //: Column of an exported table: operation, step, call, difference or session
    return { { "line", tr("Line") },
             { "begun", tr("Begun (UTC)") },
             { "ended", tr("Ended (UTC)") },
             { "what", tr("What") },
             { "state", tr("State") },
             { "result", tr("Result") },
             { "by", tr("By") },
             { "reason", tr("Reason") },
             { "kind", tr("Kind") },
             { "workerId", tr("Worker id") },
             { "session", tr("Session") },
             { "operationId", tr("Operation id") } };
}

void OperationExport::askOn()
{
    const QDeadlineTimer slice(kSlice);
    std::vector<QStringList> rows;
    while (m_next < m_views.size() && !slice.hasExpired()) {
        std::vector<QStringList> some = toRows(m_views[m_next++], m_fleet);
        std::ranges::move(some, std::back_inserter(rows));
    }
    write(std::move(rows), m_next == m_views.size());
}

} // namespace quayside::items
