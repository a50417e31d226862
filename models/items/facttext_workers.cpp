// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/facttext.h"

#include "items/agetext.h"

#include <QLocale>
#include <QStringList>

namespace quayside::items {

using fleet::Reachability;
using fleet::WorkerIssue;
using shardmap::WorkerState;

QString FactText::reachability(Reachability reach)
{
    switch (reach) {
    case Reachability::Unknown:
        return tr("not asked yet");
    case Reachability::Online:
        return tr("online");
    case Reachability::LimitedKey:
        return tr("online, key limited to one session");
    case Reachability::Unreachable:
        return tr("does not answer");
    case Reachability::UntrustedCertificate:
        return tr("certificate not trusted");
    case Reachability::BadKey:
        return tr("refuses the API key");
    case Reachability::NotWaha:
        return tr("is not a WAHA server");
    case Reachability::BadUrl:
        return tr("has an unusable URL");
    }
    return {};
}

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
    QString text = reachability(worker.reach);
    if (worker.isStale() && worker.reachSinceMs > 0) {
        //: %1 is a state ("does not answer"), %2 a time of day
        text = tr("%1 since %2").arg(text, AgeText::clockTime(worker.reachSinceMs, nowMs));
    }
    if (!worker.problem.message.isEmpty() && worker.isStale())
        //: A state and its cause: "does not answer since 14:02 (connection refused)"
        text = tr("%1 (%2)").arg(text, worker.problem.message);
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
    if (use.isOver())
        text += tr("; over capacity");
    if (worker.listedMs == 0)
        text += tr("; the worker has not answered: counted from the shard map alone");
    else if (worker.isStale())
        text += tr("; from %1").arg(AgeText::clockTime(worker.listedMs, nowMs));
    return text;
}

} // namespace quayside::items
