// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/scheduledsnapshots.h"

#include "inspect/snapshot/snapshotschedule.h"
#include "shardmap/maplocation.h"
#include "ui/dialogs/inspect/scheduledialog.h"
#include "ui/widgets/noticebar.h"
#include "ui/window/settings.h"

#include <QUuid>

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
        m_notices.drop(kSnapshotFails);
    });
    connect(schedule, &inspect::SnapshotSchedule::failed, this, &ScheduledSnapshots::showFailure);
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

void ScheduledSnapshots::openDialog(QWidget *parent)
{
    if (!m_context.schedule)
        return;
    auto *dialog = new ScheduleDialog(m_context.schedule->plan(), *m_context.seams, parent);
    connect(dialog, &ScheduleDialog::planChosen, this, &ScheduledSnapshots::choose);
    dialog->open();
}

void ScheduledSnapshots::choose(const inspect::SnapshotPlan &chosen)
{
    if (!m_context.schedule)
        return;
    inspect::SnapshotPlan plan = chosen;
    if (plan.id.isEmpty())
        plan.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    plan.actor = m_context.actor;
    m_settings.setValue(Setting::SnapshotHours, plan.everyHours);
    m_settings.setValue(Setting::SnapshotFolder, plan.folder);
    m_settings.setValue(Setting::SnapshotsKept, plan.kept);
    m_settings.setValue(Setting::SnapshotNames, plan.keepsNames);
    m_settings.setValue(Setting::SnapshotPlan, plan.id);
    m_notices.drop(kSnapshotFails);
    m_context.schedule->setPlan(plan);
}

void ScheduledSnapshots::showFailure(const Error &error)
{
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
