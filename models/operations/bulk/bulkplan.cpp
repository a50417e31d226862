// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/bulk/bulkplan.h"

#include "operations/bulk/bulktext.h"
#include "operations/configure/configtext.h"
#include "operations/engine/jsontext.h"
#include "operations/engine/kinds.h"

#include <QJsonDocument>

#include <algorithm>

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
    if (!users.isEmpty())
        return kinds::kBulkAdopt;
    return change ? kinds::kBulkConfigure : kinds::kBulk;
}

QString BulkPlan::itemKind() const
{
    if (!restores.isEmpty())
        return kinds::kRestore;
    if (!users.isEmpty())
        return kinds::kAdopt;
    return change ? QString(kinds::kConfigure) : toString(verb);
}

QString BulkPlan::title() const
{
    const int count = static_cast<int>(sessions.size());
    if (!restores.isEmpty())
        return BulkText::restoreTitle(count, restores);
    if (!users.isEmpty())
        return BulkText::adoptTitle(count);
    if (change && change->putBack)
        return ConfigText::putBackTitle(count);
    return change ? ConfigText::bulkTitle(count) : VerbText::bulkTitle(verb, count);
}

QByteArray BulkPlan::toJson() const
{
    QJsonArray list;
    for (const SessionKey &session : sessions) {
        QJsonArray entry { session.worker.toString(), session.name };
        if (const auto user = users.constFind(session); user != users.constEnd())
            entry.append(user->toString());
        list.append(entry);
    }
    QJsonObject plan { { u"sessions"_s, list },
                       { u"detours"_s, detours },
                       { u"failingShare"_s, failingShare } };
    if (change)
        plan.insert(u"change"_s, objectOf(change->toJournal()));
    else if (users.isEmpty())
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
    plan.detours = object.value(u"detours"_s).toBool(true); // begun by a console that asked nobody
    plan.failingShare = object.value(u"failingShare"_s).toInt(Safeguards::kFailingShare);
    const QJsonArray list = object.value(u"sessions"_s).toArray();
    plan.sessions.reserve(static_cast<size_t>(list.size()));
    for (const QJsonValueConstRef entry : list) {
        const QJsonArray parts = entry.toArray();
        plan.sessions.push_back(SessionKey { WorkerId(parts.at(0).toString()), parts.at(1).toString() });
        if (parts.size() > 2)
            plan.users.insert(plan.sessions.back(), UserId(parts.at(2).toString()));
    }
    return plan;
}

int BulkProgress::ended() const
{
    return static_cast<int>(
        std::ranges::count_if(items, [](const ItemResult &item) { return shardmap::isEnd(item.state); }));
}

int BulkProgress::failed() const
{
    return static_cast<int>(std::ranges::count_if(items, &ItemResult::isFailure));
}

const ItemResult *BulkProgress::firstFailed() const
{
    const auto found = std::ranges::find_if(items, &ItemResult::isFailure);
    return found == items.end() ? nullptr : &*found;
}

std::optional<BulkInverse> BulkProgress::inverseOf(const BulkPlan &plan) const
{
    if (plan.change)
        return inverseOfChange(*plan.change);
    const bool isStop = plan.verb == Verb::Stop;
    const bool hasNone = !plan.users.isEmpty() || !plan.restores.isEmpty();
    if (hasNone || (!isStop && plan.verb != Verb::Start && plan.verb != Verb::Restart))
        return {};
    BulkInverse inverse { isStop ? Verb::Start : Verb::Stop, false, {} };
    for (const ItemResult &item : items) {
        const bool wasStopped = item.before == SessionStatus(SessionStatus::Stopped).text();
        if (shardmap::isDone(item.state) && !item.before.isEmpty() && wasStopped != isStop)
            inverse.sessions.push_back(item.session);
    }
    return inverse.sessions.empty() ? std::nullopt : std::optional(std::move(inverse));
}

/** Whether anything is known of what a session had is in the journal of its own operation. */
std::optional<BulkInverse> BulkProgress::inverseOfChange(const ConfigChange &change) const
{
    BulkInverse inverse { Verb::Start, true, {} };
    for (const ItemResult &item : items) {
        if (shardmap::isDone(item.state) && change.kept != KeptConfig::Accept)
            inverse.sessions.push_back(item.session);
    }
    return inverse.sessions.empty() ? std::nullopt : std::optional(std::move(inverse));
}

QByteArray BulkProgress::toJournal() const
{
    QJsonArray results;
    for (size_t i = 0; i < items.size(); ++i) {
        const ItemResult &item = items[i];
        if (!shardmap::isEnd(item.state))
            continue;
        QJsonArray result { static_cast<qint64>(i), shardmap::toString(item.state), item.text };
        if (!item.before.isEmpty())
            result.append(item.before);
        results.append(result);
    }
    QJsonObject progress { { u"results"_s, results } };
    brake.writeTo(progress);
    return toCompactJson(progress);
}

BulkProgress BulkProgress::fromJournal(const BulkPlan &plan, const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    BulkProgress progress;
    progress.brake = WaveBrake::readFrom(object);
    progress.items.reserve(plan.sessions.size());
    for (const SessionKey &session : plan.sessions) {
        ItemResult item;
        item.session = session;
        progress.items.push_back(std::move(item));
    }
    const QJsonArray results = object.value(u"results"_s).toArray();
    for (const QJsonValueConstRef entry : results) {
        const QJsonArray result = entry.toArray();
        const auto index = static_cast<size_t>(result.at(0).toInteger(-1));
        if (index >= progress.items.size())
            continue;
        ItemResult &item = progress.items[index];
        item.state = shardmap::operationStateFromString(result.at(1).toString())
                         .value_or(shardmap::OperationState::Queued);
        item.text = result.at(2).toString();
        item.before = result.at(3).toString();
    }
    return progress;
}

size_t BulkProgress::currentWave(const Waves &waves) const
{
    for (size_t wave = 0; wave < waves.count(); ++wave) {
        for (size_t i = waves.begin(wave); i < waves.end(wave); ++i) {
            if (!shardmap::isEnd(items[i].state))
                return wave;
        }
    }
    return waves.count() == 0 ? 0 : waves.count() - 1;
}

} // namespace quayside::operations
