// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/bulkplan.h"

#include "operations/bulktext.h"
#include "operations/compactjson.h"
#include "operations/configtext.h"
#include "operations/kinds.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace quayside::operations {

using namespace Qt::StringLiterals;

namespace {

QJsonObject objectOf(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

} // namespace

QString BulkPlan::kind() const
{
    if (!restores.isEmpty())
        return kinds::kRestore;
    return change ? kinds::kBulkConfigure : kinds::kBulk;
}

QString BulkPlan::title() const
{
    const int count = static_cast<int>(sessions.size());
    if (!restores.isEmpty())
        return BulkText::restoreTitle(count, restores);
    return change ? ConfigText::bulkTitle(count) : VerbText::bulkTitle(verb, count);
}

QByteArray BulkPlan::toJson() const
{
    QJsonArray list;
    for (const SessionKey &session : sessions)
        list.append(QJsonArray { session.worker.toString(), session.name });
    QJsonObject plan { { u"sessions"_s, list } };
    if (change)
        plan.insert(u"change"_s, objectOf(change->toJournal()));
    else
        plan.insert(u"verb"_s, toString(verb));
    if (!restores.isEmpty())
        plan.insert(u"restores"_s, restores);
    return toCompactJson(plan);
}

BulkPlan BulkPlan::fromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    BulkPlan plan;
    plan.verb = verbFromString(object.value(u"verb"_s).toString());
    plan.restores = object.value(u"restores"_s).toString();
    if (const QJsonValue change = object.value(u"change"_s); change.isObject())
        plan.change = ConfigChange::fromJournal(toCompactJson(change.toObject()));
    const QJsonArray list = object.value(u"sessions"_s).toArray();
    plan.sessions.reserve(static_cast<size_t>(list.size()));
    for (const QJsonValueConstRef entry : list) {
        const QJsonArray pair = entry.toArray();
        plan.sessions.push_back(SessionKey { WorkerId(pair.at(0).toString()), pair.at(1).toString() });
    }
    return plan;
}

QByteArray BulkResults::toJson(const std::vector<ItemResult> &items)
{
    QJsonArray results;
    for (size_t i = 0; i < items.size(); ++i) {
        if (shardmap::isEnd(items[i].state))
            results.append(
                QJsonArray { static_cast<qint64>(i), shardmap::toString(items[i].state), items[i].text });
    }
    const QJsonObject object { { u"results"_s, results } };
    return toCompactJson(object);
}

std::vector<ItemResult> BulkResults::apply(const BulkPlan &plan, const QByteArray &json)
{
    std::vector<ItemResult> items;
    items.reserve(plan.sessions.size());
    for (const SessionKey &session : plan.sessions) {
        ItemResult item;
        item.session = session;
        items.push_back(std::move(item));
    }
    const QJsonArray results = QJsonDocument::fromJson(json).object().value(u"results"_s).toArray();
    for (const QJsonValueConstRef entry : results) {
        const QJsonArray result = entry.toArray();
        const auto index = static_cast<size_t>(result.at(0).toInteger(-1));
        if (index >= items.size())
            continue;
        const auto state = shardmap::operationStateFromString(result.at(1).toString());
        items[index].state = state.value_or(shardmap::OperationState::Queued);
        items[index].text = result.at(2).toString();
    }
    return items;
}

} // namespace quayside::operations
