// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/statusline.h"

#include "core/foreigntext.h"
#include "fleet/truth/fleet.h"
#include "operations/service/operationservice.h"
#include "shardmap/maplocation.h"
#include "ui/widgets/labels.h"

#include "items/text/agetext.h"

#include <QLabel>
#include <QLocale>
#include <QStatusBar>

namespace quayside::ui {

namespace {

QLabel *addLabel(QStatusBar &bar, const char *name, Qt::TextElideMode cutAt = Qt::ElideRight)
{
    auto *label = new ElidedLabel(cutAt, &bar);
    label->setObjectName(QString::fromLatin1(name));
    label->setContentsMargins(6, 0, 6, 0);
    return label;
}

} // namespace

StatusLine::StatusLine(QStatusBar &bar)
    : QObject(&bar)
    , m_map(addLabel(bar, "statusMap", Qt::ElideMiddle))
    , m_feeds(addLabel(bar, "statusFeeds"))
    , m_sessions(addLabel(bar, "statusSessions"))
    , m_knowledge(addLabel(bar, "statusKnowledge"))
    , m_actor(addLabel(bar, "statusActor"))
{
    bar.setObjectName(QStringLiteral("statusBar"));
    for (QLabel *label : { m_map, m_feeds, m_sessions, m_knowledge })
        bar.addWidget(label);
    bar.addPermanentWidget(m_actor);
}

QString StatusLine::accessText(const MapContext &context)
{
    if (context.info->location.isInspected() && context.info->location.backend != shardmap::Backend::Sqlite)
        return tr("inspecting: no worker is asked, nothing is written");
    if (context.info->location.isInspected())
        return context.info->isOutdated ? tr("inspecting, no network; the file has changed since")
                                        : tr("inspecting, no network; the file is as it was opened");
    if (!context.info->writable)
        return tr("read-only");
    if (context.info->problems.forbidding())
        return tr("no changes: a part of it can't be read");
    if (!context.info->hasOwnTables || context.info->needsUpgrade)
        return tr("read-only: Quayside's tables are missing");
    return tr("read-write");
}

void StatusLine::setContext(const MapContext *context)
{
    for (QLabel *label : { m_map, m_feeds, m_sessions, m_knowledge, m_actor })
        label->clear();
    if (!context || !context->info)
        return;
    const QString name
        = context->demo ? tr("Demo fleet") : foreign::name(context->info->location.displayName());
    m_map->setText(name + QStringLiteral(" · ") + accessText(*context));
    m_actor->setText(foreign::name(context->actor));
    if (context->operations)
        m_map->setToolTip(context->operations->permissions().changes().reason);
}

void StatusLine::setFeeds(const QString &text)
{
    m_feeds->setText(text);
}

void StatusLine::setKnowledge(const QString &text)
{
    m_knowledge->setText(text);
}

void StatusLine::setSessions(const fleet::Fleet &fleet)
{
    const int count = int(fleet.sessionCount());
    QString text = fleet.isWhole(shardmap::MapPart::Sessions) ? tr("%Ln session(s)", nullptr, count)
        : count == 0                                          ? tr("sessions not known")
                                                              : tr("at least %Ln session(s)", nullptr, count);
    if (const quint32 old = fleet.oldCounts().total(); old > 0) {
        const QString time = items::AgeText::clockTime(fleet.oldestSeenMs(), fleet.clock().nowMs());
        //: %1 is "12 sessions", %2 how many of them, %3 a time of day: nothing newer is known of those
        text = tr("%1, %2 as of %3").arg(text, QLocale().toString(old), time);
    }
    m_sessions->setText(text);
}

} // namespace quayside::ui
