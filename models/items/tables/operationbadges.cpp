// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/tables/operationbadges.h"

#include "operations/service/operationkind.h"
#include "operations/service/operationservice.h"

namespace quayside::items {

using shardmap::OperationState;

OperationBadges::OperationBadges(QObject *parent)
    : QObject(parent)
{ }

void OperationBadges::follow(operations::OperationService &service)
{
    using operations::OperationService;
    const auto take = [this, &service](const OperationId &id) { takeOne(service, id); };
    connect(&service, &OperationService::changed, this, take);
    connect(&service, &OperationService::ended, this, take);
    connect(&service, &OperationService::listChanged, this, [this, &service] { takeAll(service); });
    takeAll(service);
}

/** What is in the list no more has no badges. Thousands may have been interrupted: of those a brief is
 * enough. */
void OperationBadges::takeAll(const operations::OperationService &service)
{
    QSet<OperationId> listed;
    for (const OperationId &id : service.operations()) {
        listed.insert(id);
        takeOne(service, id);
    }
    const QList<OperationId> known = m_sessionsOf.keys();
    for (const OperationId &id : known) {
        if (!listed.contains(id))
            replace(id, {});
    }
}

void OperationBadges::takeOne(const operations::OperationService &service, const OperationId &id)
{
    const operations::OperationBrief brief = service.brief(id);
    if (brief.isRunning())
        update(service.view(id));
    else
        update(brief);
}

void OperationBadges::update(const operations::OperationBrief &brief)
{
    QHash<SessionKey, QString> wanted;
    if (brief.interrupted && !brief.subject.name.isEmpty())
        wanted.insert(brief.subject, tr("INTERRUPTED"));
    replace(brief.id, wanted);
}

void OperationBadges::update(const operations::OperationView &view)
{
    QHash<SessionKey, QString> wanted;
    if (view.isRunning()) {
        const QString word = text(view.kind, view.state);
        if (view.items.empty() && !view.subject.name.isEmpty()) {
            const QString steps = QStringLiteral(" %1/%2").arg(view.stepsDone).arg(view.stepsTotal);
            wanted.insert(view.subject, view.stepsTotal > 1 ? word + steps : word);
        }
        for (const operations::ItemResult &item : view.items) {
            if (!shardmap::isEnd(item.state))
                wanted.insert(item.session,
                              text(view.itemKind.isEmpty() ? view.kind : view.itemKind, item.state));
        }
    }
    replace(view.id, wanted);
}

void OperationBadges::clear()
{
    const QList<OperationId> operations = m_sessionsOf.keys();
    for (const OperationId &operation : operations)
        replace(operation, {});
}

QString OperationBadges::badge(const SessionKey &session) const
{
    return m_badges.value(session).text;
}

void OperationBadges::replace(const OperationId &operation, const QHash<SessionKey, QString> &wanted)
{
    const QList<SessionKey> before = m_sessionsOf.take(operation);
    for (const SessionKey &session : before) {
        if (!wanted.contains(session) && m_badges.value(session).operation == operation) {
            m_badges.remove(session);
            Q_EMIT changed(session);
        }
    }
    for (auto badge = wanted.cbegin(); badge != wanted.cend(); ++badge) {
        const Badge fresh { operation, badge.value() };
        if (m_badges.value(badge.key()) == fresh)
            continue;
        m_badges.insert(badge.key(), fresh);
        Q_EMIT changed(badge.key());
    }
    if (!wanted.isEmpty())
        m_sessionsOf.insert(operation, wanted.keys());
}

QString OperationBadges::text(const QString &kind, OperationState state)
{
    if (state == OperationState::Queued)
        return tr("QUEUED");
    if (state == OperationState::Paused)
        return tr("PAUSED");
    const operations::OperationKind *known = operations::OperationKind::of(kind);
    if (known && known->badge)
        return tr(known->badge);
    //: On a session that an operation works on which has no word of its own
    return tr("AT WORK");
}

} // namespace quayside::items
