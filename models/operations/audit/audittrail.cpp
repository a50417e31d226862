// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/audit/audittrail.h"

#include "core/foreigntext.h"
#include "fleet/store/displaynames.h"
#include "operations/audit/audittext.h"
#include "operations/service/operationtext.h"
#include "shardmap/shardmap.h"

namespace quayside::operations {

using shardmap::AuditRecord;
using shardmap::ShardMap;

AuditTrail::AuditTrail(ShardMap &map, const fleet::Fleet &fleet, QObject *parent)
    : QObject(parent)
    , m_map(map)
    , m_fleet(fleet)
    , m_wasKept(isKept())
{
    connect(&map, &ShardMap::operationsChanged, this, &AuditTrail::grown);
    connect(&map, &ShardMap::infoChanged, this, [this] {
        const bool was = std::exchange(m_wasKept, isKept());
        if (was != m_wasKept)
            Q_EMIT keptChanged();
        const bool wasOutdated = std::exchange(m_outdated, m_map.info().problems.outdating() != nullptr);
        if (wasOutdated && !m_outdated)
            Q_EMIT grown();
    });
}

bool AuditTrail::isKept() const
{
    return m_map.info().hasOwnTables;
}

shardmap::AuditQuery AuditTrail::query(const AuditFilter &filter) const
{
    shardmap::AuditQuery query;
    query.worker = filter.worker;
    query.session = filter.session;
    for (const QString &typed : filter.text.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        query.words.push_back(word(typed));
    return query;
}

shardmap::AuditWord AuditTrail::word(const QString &typed) const
{
    shardmap::AuditWord word;
    word.text = typed;
    word.actions = AuditText::actionsLike(typed);
    word.results = AuditText::resultsLike(typed);
    for (const fleet::WorkerIndex worker : m_fleet.workers()) {
        const fleet::WorkerFacts &facts = m_fleet.worker(worker);
        if (facts.name.contains(typed, Qt::CaseInsensitive))
            word.workers << facts.row.id.toString();
    }
    for (const fleet::UserIndex user : m_fleet.users()) {
        const shardmap::UserRow &row = m_fleet.user(user).row;
        if (row.label.contains(typed, Qt::CaseInsensitive))
            word.users << row.id.toString();
    }
    return word;
}

Future<shardmap::AuditPage> AuditTrail::page(const shardmap::AuditQuery &query) const
{
    return m_map.audit(query);
}

QString AuditTrail::onWhat(const AuditRecord &line) const
{
    const QString worker = workerName(line.subject.worker);
    if (!line.user.isEmpty())
        return userName(line.user);
    if (line.subject.name.isEmpty())
        return worker.isEmpty() ? AuditText::several() : worker;
    if (!line.target.isEmpty() && line.target != line.subject.worker)
        return AuditText::moved(line.subject.name, worker, workerName(line.target));
    return worker.isEmpty() ? foreign::name(line.subject.name)
                            : OperationText::sessionOn(line.subject.name, worker);
}

QString AuditTrail::workerName(const WorkerId &worker) const
{
    return fleet::nameOfWorker(m_fleet, worker);
}

QString AuditTrail::userName(const UserId &user) const
{
    const fleet::UserIndex index = m_fleet.findUser(user);
    const QString label = index.isValid() ? m_fleet.user(index).row.label : QString();
    return label.isEmpty() ? AuditText::unnamedUser(user) : foreign::name(label);
}

} // namespace quayside::operations
