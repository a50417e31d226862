// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/engine/requestlog.h"

#include "operations/engine/jsontext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMutexLocker>

#include <algorithm>

namespace quayside::operations {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kRequestsKey = "requests"_L1;

bool isSameCall(const RequestRecord &a, const RequestRecord &b)
{
    return a.worker == b.worker && a.call.method == b.call.method && a.call.path == b.call.path
        && a.call.status == b.call.status && a.call.problem == b.call.problem;
}

QJsonArray requestToJson(const RequestRecord &request)
{
    const waha::CallNote &call = request.call;
    return { request.worker.toString(),
             call.method,
             call.path,
             call.status,
             call.problem,
             call.startedMs,
             call.elapsedMs,
             request.times,
             request.lastMs };
}

RequestRecord requestFromJson(const QString &step, const QJsonArray &cells)
{
    RequestRecord request;
    request.step = step;
    request.worker = WorkerId(cells.at(0).toString());
    request.call.method = cells.at(1).toString();
    request.call.path = cells.at(2).toString();
    request.call.status = cells.at(3).toInt();
    request.call.problem = cells.at(4).toString();
    request.call.startedMs = cells.at(5).toInteger();
    request.call.elapsedMs = cells.at(6).toInt();
    request.times = cells.at(7).toInt(1);
    request.lastMs = cells.at(8).toInteger();
    return request;
}

std::vector<RequestRecord> requestsIn(const shardmap::StepRecord &step)
{
    std::vector<RequestRecord> requests;
    if (!step.data.contains("\"requests\""))
        return requests; // most have none, and reading costs
    const QJsonArray list = QJsonDocument::fromJson(step.data).object().value(kRequestsKey).toArray();
    for (const QJsonValueConstRef entry : list)
        requests.push_back(requestFromJson(step.key, entry.toArray()));
    return requests;
}

} // namespace

void RequestLog::adopt(const shardmap::OperationRecord &record)
{
    QMutexLocker locker(&m_mutex);
    for (const shardmap::StepRecord &step : record.steps) {
        if (auto requests = requestsIn(step); !requests.empty())
            m_requests[step.key] = std::move(requests);
    }
}

void RequestLog::enter(const QString &step)
{
    QMutexLocker locker(&m_mutex);
    m_step = step;
}

waha::CallNoter RequestLog::noter(const WorkerId &worker)
{
    QMutexLocker locker(&m_mutex);
    return [log = shared_from_this(), worker, step = m_step](const waha::CallNote &call) {
        log->add({ step, worker, call, 1, call.startedMs });
    };
}

void RequestLog::add(const RequestRecord &request)
{
    QMutexLocker locker(&m_mutex);
    std::vector<RequestRecord> &known = m_requests[request.step];
    if (!known.empty() && isSameCall(known.back(), request)) {
        RequestRecord &same = known.back();
        ++same.times;
        same.lastMs = request.lastMs;
        same.call.elapsedMs = std::max(same.call.elapsedMs, request.call.elapsedMs);
        return;
    }
    known.push_back(request);
    if (known.size() > kPerStep)
        known.erase(known.begin());
}

std::vector<RequestRecord> RequestLog::all(const shardmap::OperationRecord &record) const
{
    QMutexLocker locker(&m_mutex);
    std::vector<RequestRecord> requests;
    for (const shardmap::StepRecord &step : record.steps) {
        const auto known = m_requests.constFind(step.key);
        if (known != m_requests.constEnd())
            requests.insert(requests.end(), known->begin(), known->end());
    }
    return requests;
}

QByteArray RequestLog::addedTo(const shardmap::StepRecord &step) const
{
    QMutexLocker locker(&m_mutex);
    const auto known = m_requests.constFind(step.key);
    if (known == m_requests.constEnd())
        return step.data;
    QJsonArray list;
    for (const RequestRecord &request : *known)
        list.append(requestToJson(request));
    QJsonObject data = QJsonDocument::fromJson(step.data).object();
    data.insert(kRequestsKey, list);
    return toCompactJson(data);
}

std::vector<RequestRecord> RequestLog::read(const shardmap::OperationRecord &record)
{
    std::vector<RequestRecord> requests;
    for (const shardmap::StepRecord &step : record.steps) {
        std::vector<RequestRecord> more = requestsIn(step);
        requests.insert(requests.end(), std::make_move_iterator(more.begin()),
                        std::make_move_iterator(more.end()));
    }
    return requests;
}

} // namespace quayside::operations
