// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/tables/operationstepsmodel.h"

#include "core/foreigntext.h"
#include "fleet/store/displaynames.h"
#include "items/roles.h"
#include "items/text/agetext.h"
#include "operations/service/operationtext.h"

#include <QLocale>

#include <algorithm>

namespace quayside::items {

using operations::OperationView;
using operations::RequestRecord;
using shardmap::StepState;

namespace {

RowState rowStateOf(StepState state)
{
    switch (state) {
    case StepState::Running:
        return RowState::Busy;
    case StepState::Done:
        return RowState::Good;
    case StepState::Failed:
        return RowState::Bad;
    case StepState::Undone:
        return RowState::Warning;
    case StepState::Pending:
    case StepState::Skipped:
        break;
    }
    return RowState::Off;
}

RowState rowStateOf(const RequestRecord &request)
{
    if (request.call.status == 0)
        return RowState::Bad;
    return request.call.status < 400 ? RowState::Good : RowState::Warning;
}

} // namespace

OperationStepsModel::OperationStepsModel(const fleet::Fleet &fleet, QObject *parent)
    : QAbstractItemModel(parent)
    , m_fleet(fleet)
{ }

std::vector<OperationStepsModel::Step> OperationStepsModel::stepsOf(const OperationView &view)
{
    std::vector<Step> steps;
    for (const shardmap::StepRecord &record : view.steps) {
        Step step { record, {} };
        std::ranges::copy_if(view.requests, std::back_inserter(step.requests),
                             [&record](const RequestRecord &request) { return request.step == record.key; });
        steps.push_back(std::move(step));
    }
    return steps;
}

bool OperationStepsModel::isSameShape(const OperationView &view) const
{
    const auto keyOf = [](const Step &step) { return step.record.key; };
    return view.id == m_operation
        && std::ranges::equal(m_steps, view.steps, {}, keyOf, &shardmap::StepRecord::key);
}

void OperationStepsModel::setView(const OperationView &view)
{
    std::vector<Step> fresh = stepsOf(view);
    if (!isSameShape(view)) {
        beginResetModel();
        m_operation = view.id;
        m_steps = std::move(fresh);
        endResetModel();
        return;
    }
    for (int row = 0; row < int(m_steps.size()); ++row)
        update(row, std::move(fresh[size_t(row)]));
}

void OperationStepsModel::update(int row, Step &&fresh)
{
    resizeRequests(row, int(fresh.requests.size()));
    Step &step = m_steps[size_t(row)];
    const bool isStepNew = !(step.record == fresh.record);
    const bool areCallsNew = step.requests != fresh.requests;
    step = std::move(fresh);
    if (isStepNew)
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    const QModelIndex parent = index(row, 0);
    if (areCallsNew)
        Q_EMIT dataChanged(index(0, 0, parent), index(rowCount(parent) - 1, ColumnCount - 1, parent));
}

void OperationStepsModel::resizeRequests(int row, int count)
{
    std::vector<RequestRecord> &requests = m_steps[size_t(row)].requests;
    const int before = int(requests.size());
    if (count > before) {
        beginInsertRows(index(row, 0), before, count - 1);
        requests.resize(size_t(count));
        endInsertRows();
    } else if (count < before) {
        beginRemoveRows(index(row, 0), count, before - 1);
        requests.resize(size_t(count));
        endRemoveRows();
    }
}

int OperationStepsModel::calls() const
{
    int found = 0;
    for (const Step &step : m_steps) {
        for (const RequestRecord &request : step.requests)
            found += request.times;
    }
    return found;
}

// A step's id is 0, a call's is the row of its step and one more.
QModelIndex OperationStepsModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : quintptr(0));
}

QModelIndex OperationStepsModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return {};
    return createIndex(int(index.internalId()) - 1, 0, quintptr(0));
}

int OperationStepsModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_steps.size());
    const bool isStep = parent.internalId() == 0 && parent.column() == 0;
    return isStep ? int(m_steps[size_t(parent.row())].requests.size()) : 0;
}

int OperationStepsModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant OperationStepsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::AccessibleTextRole)
        return QString(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString() + u": "
                       + data(index, Qt::DisplayRole).toString());
    if (index.internalId() == 0)
        return stepData(m_steps[size_t(index.row())], index.column(), role);
    const Step &step = m_steps[size_t(index.internalId()) - 1];
    return requestData(step.requests[size_t(index.row())], index.column(), role);
}

QVariant OperationStepsModel::stepData(const Step &step, int column, int role) const
{
    const shardmap::StepRecord &record = step.record;
    if (role == StateRole)
        return int(rowStateOf(record.state));
    if (role == Qt::ToolTipRole)
        return record.note.isEmpty() ? stateText(record.state) : record.note;
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case What:
        return operations::OperationText::stepTitle(record.key);
    case Result:
        //: State of a step, and what was seen: "done · Session is WORKING"
        return record.note.isEmpty() ? stateText(record.state)
                                     : tr("%1 · %2").arg(stateText(record.state), record.note);
    case Begun: // one that is to be done again has times of before
        return record.state == StepState::Pending ? QString() : time(record.startedMs);
    case Ended:
        return record.state == StepState::Pending ? QString() : time(record.endedMs);
    default:
        return {};
    }
}

QVariant OperationStepsModel::requestData(const RequestRecord &request, int column, int role) const
{
    if (role == StateRole)
        return int(rowStateOf(request));
    if (role == StaleRole)
        return true; // beside the steps, not among them
    if (role == Qt::ToolTipRole)
        return QString(callText(request, m_fleet) + u'\n' + answerText(request));
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case What:
        return callText(request, m_fleet);
    case Result:
        return answerText(request);
    case Begun:
        return time(request.call.startedMs);
    case Ended:
        return time(request.times > 1 ? request.lastMs : request.call.startedMs + request.call.elapsedMs);
    default:
        return {};
    }
}

QVariant OperationStepsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractItemModel::headerData(section, orientation, role);
    switch (section) {
    case What:
        return tr("Step, and its calls to servers");
    case Result:
        return tr("What was seen");
    case Begun:
        return tr("Begun");
    case Ended:
        return tr("Ended");
    default:
        return {};
    }
}

QString OperationStepsModel::time(qint64 atMs) const
{
    return atMs > 0 ? AgeText::clockTimeWithSeconds(atMs, m_fleet.clock().nowMs()) : QString();
}

QString OperationStepsModel::stateText(StepState state)
{
    switch (state) {
    case StepState::Running:
        return tr("running");
    case StepState::Done:
        return tr("done");
    case StepState::Failed:
        return tr("failed");
    case StepState::Skipped:
        return tr("skipped");
    case StepState::Undone:
        return tr("undone");
    case StepState::Pending:
        break;
    }
    return tr("to come");
}

QString OperationStepsModel::callText(const RequestRecord &request, const fleet::Fleet &fleet)
{
    const QString name = fleet::nameOfWorker(fleet, request.worker);
    //: A call to a server: method, path, worker: "GET /api/sessions/acme on waha1"
    return tr("%1 %2 on %3").arg(request.call.method, foreign::line(request.call.path), name);
}

QString OperationStepsModel::answerText(const RequestRecord &request)
{
    const QString answer = request.call.status > 0
        ? QString::number(request.call.status)
        : tr("no answer: %1").arg(foreign::line(request.call.problem));
    const QString took = QLocale().toString(request.call.elapsedMs);
    if (request.times == 1)
        //: Status or problem, and how long it took
        return tr("%1 · %2 ms").arg(answer, took);
    return tr("%1 · up to %2 ms · %Ln time(s)", nullptr, request.times).arg(answer, took);
}

} // namespace quayside::items
