// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/facttext.h"

#include "fleet/workercause.h"
#include "items/agetext.h"

#include <QLocale>
#include <QStringList>

namespace quayside::items {

using fleet::Reachability;
using fleet::WorkerIssue;
using shardmap::WorkerState;

QString FactText::workerBadge(const fleet::WorkerFacts &worker)
{
    if (worker.copiesToRemove > 0)
        return tr("quarantined: %n old copies to remove", nullptr, worker.copiesToRemove);
    switch (worker.row.state) {
    case WorkerState::Active:
        return {};
    case WorkerState::Cordoned:
        return tr("cordoned");
    case WorkerState::Draining:
        return tr("draining");
    case WorkerState::Quarantined:
        return tr("quarantined");
    }
    return {};
}

QString FactText::workerState(const fleet::WorkerFacts &worker, qint64 nowMs)
{
    if (worker.reach == Reachability::Unknown)
        return tr("asking…");
    const fleet::Cause cause = fleet::WorkerCause::reach(worker);
    QString text = worker.isStale() ? fleet::CauseText::since(cause, nowMs) : cause.title;
    if (!cause.explanation.isEmpty() && worker.isStale())
        //: A state and its cause: "does not answer since 14:02 (waha4 refused the connection.)"
        text = tr("%1 (%2)").arg(text, cause.explanation);
    if (worker.isStale() && worker.listedMs > 0)
        text += tr("; values are from %1").arg(AgeText::clockTime(worker.listedMs, nowMs));
    else if (worker.isStale())
        text += tr("; nothing is known from it yet");
    else if (worker.feed == fleet::Feed::Polling)
        text += tr(", asked now and then (no live events)");
    return text;
}

QString FactText::workerIssues(fleet::WorkerIssues issues)
{
    QStringList texts;
    const auto add = [&](WorkerIssue issue, const QString &text) {
        if (issues.testFlag(issue))
            texts += text;
    };
    add(WorkerIssue::OverCapacity, tr("over capacity"));
    add(WorkerIssue::SharedWorkerId, tr("shares its WAHA worker id with another worker"));
    add(WorkerIssue::RestartAllOnSharedStore, tr("restarts all sessions of a shared store"));
    add(WorkerIssue::UnsupportedVersion, tr("version not supported"));
    add(WorkerIssue::DiskLow, tr("disk space low"));
    add(WorkerIssue::DuplicateUrl, tr("another worker has the same URL"));
    add(WorkerIssue::Restarted, tr("restarted a short while ago"));
    return texts.join(u", ");
}

RowState FactText::workerRowState(const fleet::WorkerFacts &worker)
{
    if (worker.reach == Reachability::Unknown)
        return RowState::Unknown;
    if (worker.isStale())
        return RowState::Bad;
    return worker.issues == fleet::WorkerIssues() && worker.reach == Reachability::Online ? RowState::Good
                                                                                          : RowState::Warning;
}

bool FactText::isProblem(const fleet::WorkerFacts &worker)
{
    return worker.reach != Reachability::Unknown
        && (worker.isStale() || worker.issues != fleet::WorkerIssues());
}

QString FactText::slotUse(const fleet::WorkerFacts &worker, qint64 nowMs)
{
    const fleet::SlotUse &use = worker.slotUse;
    const QLocale locale;
    QString text = use.capacity
        ? tr("%1 of %2 used, %3 reserved, %4 free")
              .arg(locale.toString(use.used), locale.toString(*use.capacity), locale.toString(use.reserved),
                   locale.toString(use.free()))
        : tr("%1 used, %2 reserved; the shard map has no usable capacity, so nothing counts as free")
              .arg(locale.toString(use.used), locale.toString(use.reserved));
    if (worker.holdsDefaultOnly && worker.row.capacity != use.capacity)
        //: %1 a version and %2 a tier of WAHA, %3 a capacity or "none"
        text += tr("; WAHA %1 %2 holds one session, named “default”, whatever the map's capacity (%3) says")
                    .arg(worker.version.version, worker.version.tier,
                         worker.row.capacity ? locale.toString(*worker.row.capacity) : tr("none"));
    if (use.isOver())
        text += tr("; over capacity");
    if (worker.listedMs == 0)
        text += tr("; the worker has not answered: counted from the shard map alone");
    else if (worker.isStale())
        text += tr("; from %1").arg(AgeText::clockTime(worker.listedMs, nowMs));
    return text;
}

} // namespace quayside::items
