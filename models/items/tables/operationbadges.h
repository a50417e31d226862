// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/service/operationview.h"

#include <QObject>

namespace quayside::operations {
class OperationService;
}

namespace quayside::items {

/** What runs on which session, as short as a status pill: "RESTARTING 2/3", "QUEUED". UI thread. */
class OperationBadges final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OperationBadges)
public:
    explicit OperationBadges(QObject *parent = nullptr);

    /** Follows the running operations of a service. */
    void follow(operations::OperationService &service);
    /** Takes one operation as it is now; ended ones lose their badges. */
    void update(const operations::OperationView &view);
    /** The like of one that nobody runs, of which no more has to be known. */
    void update(const operations::OperationBrief &brief);
    void clear();

    /** Empty where nothing runs. */
    [[nodiscard]] QString badge(const SessionKey &session) const;
    [[nodiscard]] bool isEmpty() const { return m_badges.isEmpty(); }

Q_SIGNALS:
    void changed(const quayside::SessionKey &session);

private:
    void takeAll(const operations::OperationService &service);
    void takeOne(const operations::OperationService &service, const OperationId &id);
    struct Badge
    {
        OperationId operation;
        QString text;
        friend bool operator==(const Badge &, const Badge &) = default;
    };

    [[nodiscard]] static QString text(const QString &kind, shardmap::OperationState state);
    void replace(const OperationId &operation, const QHash<SessionKey, QString> &wanted);

    QHash<SessionKey, Badge> m_badges;
    QHash<OperationId, QList<SessionKey>> m_sessionsOf;
};

} // namespace quayside::items
