// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/scheduledsnapshots.h"

#include "fleet/attention/attention.h"
#include "inspect/snapshot/snapshotschedule.h"
#include "shardmap/maplocation.h"
#include "ui/widgets/noticebar.h"
#include "ui/window/settings.h"

#include <algorithm>

namespace quayside::ui {

namespace {

const QString kSnapshotFails = QStringLiteral("snapshot-fails");

} // namespace

ScheduledSnapshots::ScheduledSnapshots(Settings &settings, NoticeBar &notices, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_notices(notices)
{ }

void ScheduledSnapshots::setContext(const MapContext &context)
{
    m_context = context;
    inspect::SnapshotSchedule *schedule = context.schedule;
    if (!schedule || context.info->location.isInspected())
        return;
    connect(schedule, &inspect::SnapshotSchedule::saved, this, [this](qint64 atMs) {
        m_settings.setValue(Setting::SnapshotLast, atMs);
        showNoFailure();
    });
    connect(schedule, &inspect::SnapshotSchedule::failed, this, &ScheduledSnapshots::showFailure);
    connect(schedule, &inspect::SnapshotSchedule::chosen, this, [this, schedule] {
        remember(schedule->plan());
        showNoFailure(); // it is not known of the new one yet
    });
    schedule->setPlan(remembered());
}

void ScheduledSnapshots::clearContext()
{
    if (m_context.schedule)
        m_context.schedule->disconnect(this);
    m_context = {};
    m_notices.drop(kSnapshotFails);
}

inspect::SnapshotPlan ScheduledSnapshots::remembered()
{
    inspect::SnapshotPlan plan;
    plan.everyHours = m_settings.value(Setting::SnapshotHours).toInt();
    plan.folder = m_settings.value(Setting::SnapshotFolder).toString();
    plan.kept = std::max(1, m_settings.value(Setting::SnapshotsKept).toInt());
    plan.keepsNames = m_settings.value(Setting::SnapshotNames).toBool();
    plan.id = m_settings.value(Setting::SnapshotPlan).toString();
    plan.lastMs = m_settings.value(Setting::SnapshotLast).toLongLong();
    plan.actor = m_context.actor;
    return plan;
}

void ScheduledSnapshots::remember(const inspect::SnapshotPlan &plan)
{
    m_settings.setValue(Setting::SnapshotHours, plan.everyHours);
    m_settings.setValue(Setting::SnapshotFolder, plan.folder);
    m_settings.setValue(Setting::SnapshotsKept, plan.kept);
    m_settings.setValue(Setting::SnapshotNames, plan.keepsNames);
    m_settings.setValue(Setting::SnapshotPlan, plan.id);
}

void ScheduledSnapshots::showNoFailure()
{
    m_notices.drop(kSnapshotFails);
    if (m_context.attention)
        m_context.attention->setSnapshotFailure({});
}

void ScheduledSnapshots::showFailure(const Error &error, qint64 sinceMs)
{
    if (m_context.attention)
        m_context.attention->setSnapshotFailure(fleet::SnapshotFailure { error, sinceMs });
    Notice notice;
    notice.id = kSnapshotFails;
    notice.rank = Notice::Rank::Problem;
    notice.tone = Tone::Warning;
    //: %1 why
    notice.text = tr("The scheduled snapshot was not saved: %1 It is tried again every ten minutes.")
                      .arg(error.toDisplayString());
    m_notices.put(notice);
}

} // namespace quayside::ui
