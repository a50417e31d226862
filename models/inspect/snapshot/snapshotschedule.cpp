// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/snapshot/snapshotschedule.h"

#include "core/clock.h"
#include "core/logging.h"
#include "inspect/snapshot/snapshots.h"
#include "shardmap/backend/catalog.h"
#include "shardmap/backend/connection.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QThreadPool>
#include <QUuid>

namespace quayside::inspect {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kLookInterval = 60s;
constexpr qint64 kHourMs = 3'600'000;
constexpr qint64 kAgainMs = 600'000; // after a failure
const QString kSuffix = u".snapshot.sqlite"_s;

} // namespace

SnapshotSchedule::SnapshotSchedule(Snapshots &snapshots, const shardmap::MapInfo &info, const Clock &clock,
                                   QObject *parent)
    : QObject(parent)
    , m_snapshots(snapshots)
    , m_info(info)
    , m_clock(clock)
{
    m_timer.setInterval(kLookInterval);
    connect(&m_timer, &QTimer::timeout, this, &SnapshotSchedule::look);
}

void SnapshotSchedule::setPlan(const SnapshotPlan &plan)
{
    m_plan = plan;
    m_triedMs = 0; // what failed before is no answer to the new one
    m_failsSinceMs = 0;
    m_told.clear();
    if (plan.everyHours > 0)
        m_timer.start();
    else
        m_timer.stop();
}

void SnapshotSchedule::choose(const SnapshotPlan &chosenPlan)
{
    SnapshotPlan plan = chosenPlan;
    if (plan.id.isEmpty())
        plan.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    plan.actor = m_plan.actor;
    setPlan(plan);
    Q_EMIT chosen();
}

/** A clock that was set back makes one early rather than none for a year. */
bool SnapshotSchedule::isDue() const
{
    const qint64 now = m_clock.nowMs();
    const auto isPast
        = [now](qint64 sinceMs, qint64 durationMs) { return now < sinceMs || now - sinceMs >= durationMs; };
    return m_plan.everyHours > 0 && !m_isSaving && isPast(m_plan.lastMs, m_plan.everyHours * kHourMs)
        && isPast(m_triedMs, kAgainMs);
}

void SnapshotSchedule::look()
{
    if (!isDue() || m_snapshots.isSaving())
        return;
    m_isSaving = true;
    m_triedMs = m_clock.nowMs();
    SnapshotRequest request;
    request.file = fileName();
    request.actor = m_plan.actor;
    request.keepsNames = m_plan.keepsNames;
    request.plan = m_plan.id;
    whenDone(m_snapshots.save(request), this, [this](const Result<SnapshotDone> &done) { finish(done); });
}

void SnapshotSchedule::tryNow()
{
    m_triedMs = 0;
    look();
}

void SnapshotSchedule::finish(const Result<SnapshotDone> &done)
{
    m_isSaving = false;
    if (!done && done.error().kind == ErrorKind::Cancelled)
        return;
    if (!done) {
        qCWarning(lcShardMap) << "no snapshot was saved:" << done.error().message;
        if (m_failsSinceMs == 0)
            m_failsSinceMs = m_clock.nowMs();
        const QString why = done.error().toDisplayString() + done.error().detail;
        if (std::exchange(m_told, why) != why)
            Q_EMIT failed(done.error(), m_failsSinceMs);
        return;
    }
    m_failsSinceMs = 0;
    m_told.clear();
    m_plan.lastMs = m_clock.nowMs();
    QThreadPool::globalInstance()->start([plan = m_plan, base = baseName()] { deleteOld(plan, base); });
    Q_EMIT saved(m_plan.lastMs, done->file);
}

/** Fit for every file system. */
QString SnapshotSchedule::baseName() const
{
    static const QRegularExpression odd(u"[^\\w.-]+"_s, QRegularExpression::UseUnicodePropertiesOption);
    QString name = QFileInfo(m_info.location.displayName()).completeBaseName().left(60);
    name.replace(odd, u"_"_s);
    return name.isEmpty() ? u"map"_s : name;
}

/** By UTC, so that they sort by age in every season. */
QString SnapshotSchedule::fileName() const
{
    const QString time
        = QDateTime::fromMSecsSinceEpoch(m_clock.nowMs(), Qt::UTC).toString(u"yyyyMMdd-HHmmss"_s);
    return QDir(m_plan.folder).absoluteFilePath(baseName() + u'-' + time + kSuffix);
}

bool SnapshotSchedule::isOfPlan(const QString &file, const SnapshotPlan &plan)
{
    using shardmap::Connection;
    const auto open = Connection::open(file, Connection::Mode::Immutable);
    if (!open || !shardmap::Catalog::of(**open)->hasTable(u"quayside_snapshot"_s).value_or(false))
        return false;
    const auto id = (*open)->value(u"SELECT plan FROM quayside_snapshot"_s);
    return id && !plan.id.isEmpty() && id->toString() == plan.id;
}

void SnapshotSchedule::deleteOld(const SnapshotPlan &plan, const QString &base)
{
    const QRegularExpression own(u"^"_s + QRegularExpression::escape(base) + u"-\\d{8}-\\d{6}"_s
                                 + QRegularExpression::escape(kSuffix) + u"$"_s);
    const QFileInfoList files
        = QDir(plan.folder).entryInfoList(QDir::Files | QDir::NoSymLinks, QDir::Name | QDir::Reversed);
    int kept = 0;
    for (const QFileInfo &file : files) {
        if (!own.match(file.fileName()).hasMatch() || !isOfPlan(file.absoluteFilePath(), plan))
            continue;
        if (++kept > plan.kept && !QFile::remove(file.absoluteFilePath()))
            qCInfo(lcShardMap) << "an old snapshot could not be deleted";
    }
}

} // namespace quayside::inspect
