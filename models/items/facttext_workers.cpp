// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/facttext.h"

#include "core/foreigntext.h"
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
    const std::vector<fleet::Cause> causes = fleet::WorkerCause::all(worker);
    QStringList parts;
    if (causes.empty() || !worker.isStale())
        parts += fleet::WorkerCause::reach(worker).title;
    for (const fleet::Cause &cause : causes) {
        if (cause.kind == fleet::CauseKind::LimitedKey)
            continue; // is the title
        const QString since = fleet::CauseText::since(cause, nowMs);
        //: A state and its cause: "does not answer since 14:02 (waha4 refused the connection.)"
        parts += cause.explanation.isEmpty() ? since : tr("%1 (%2)").arg(since, cause.explanation);
    }
    if (worker.isStale() && worker.listedMs > 0)
        parts += tr("values are from %1").arg(AgeText::clockTime(worker.listedMs, nowMs));
    else if (worker.isStale())
        parts += tr("nothing is known from it yet");
    return parts.join(QStringLiteral("; "));
}

QString FactText::capability(const fleet::WorkerFacts &worker, fleet::Capability what, qint64 nowMs)
{
    using State = fleet::CapabilityState::State;
    const fleet::CapabilityState &state = worker.capability(what);
    const QString ago = state.okMs > 0 ? AgeText::ago(nowMs - state.okMs) : QString();
    QString how;
    switch (state.state) {
    case State::Unknown:
        return {};
    case State::Works:
        how = what == fleet::Capability::Events ? tr("since %1").arg(AgeText::clockTime(state.sinceMs, nowMs))
                                                : ago;
        break;
    case State::NotOffered:
        how = tr("not offered to this key or by this edition");
        break;
    case State::Fails:
        //: %1 a time, %2 why
        how = tr("fails since %1 (%2)").arg(AgeText::clockTime(state.sinceMs, nowMs), state.problem.message);
        if (!ago.isEmpty())
            //: %1 "fails since 14:02 (…)", %2 an age: "12 min ago"
            how = tr("%1, last told %2").arg(how, ago);
        break;
    }
    //: %1 what a server is asked for, %2 how that stands: "Health: 12 s ago"
    return tr("%1: %2").arg(fleet::WorkerCause::nameOf(what), how);
}

QString FactText::capabilities(const fleet::WorkerFacts &worker, qint64 nowMs)
{
    QStringList lines;
    for (const fleet::Capability what :
         { fleet::Capability::List, fleet::Capability::Events, fleet::Capability::Version,
           fleet::Capability::Status, fleet::Capability::Health, fleet::Capability::Environment }) {
        if (const QString line = capability(worker, what, nowMs); !line.isEmpty())
            lines += line;
    }
    return lines.join(u'\n');
}

QString FactText::disk(const waha::DiskSpace &disk)
{
    QString name = foreign::name(disk.key);
    if (name == QStringLiteral("mediaFiles.space"))
        name = tr("Media files");
    else if (name == QStringLiteral("sessionsFiles.space"))
        name = tr("Sessions", "files on a server's disk");
    //: %1 what a disk holds, %2 "12.5 GiB"
    return tr("%1: %2 free").arg(name, QLocale().formattedDataSize(disk.freeBytes));
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
    const bool isWell = worker.issues == fleet::WorkerIssues() && fleet::WorkerCause::isWell(worker);
    return isWell ? RowState::Good : RowState::Warning;
}

bool FactText::isProblem(const fleet::WorkerFacts &worker)
{
    return worker.reach != Reachability::Unknown
        && (worker.issues != fleet::WorkerIssues() || !fleet::WorkerCause::isWell(worker));
}

QString FactText::slotUse(const fleet::WorkerFacts &worker, qint64 nowMs)
{
    const fleet::SlotUse &use = worker.slotUse;
    const QLocale locale;
    if (!use.whole)
        return tr("How many slots are used is not known: the session table has not been read to its end.");
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
