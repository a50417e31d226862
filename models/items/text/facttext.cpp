// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/text/facttext.h"

#include "core/foreigntext.h"
#include "fleet/truth/workercause.h"
#include "items/text/agetext.h"

#include <QLocale>

namespace quayside::items {

using fleet::Drift;
using fleet::Reachability;
using fleet::WorkerIssue;
using shardmap::WorkerState;

namespace {

constexpr std::array kDrifts { Drift::Orphan,          Drift::Missing,   Drift::Misplaced,
                               Drift::DoubleRun,       Drift::StaleCopy, Drift::DuplicateRow,
                               Drift::BrokenReference, Drift::CaseClash, Drift::OtherUser,
                               Drift::OtherConfig };

/** A sentence as it stands in brackets inside another. */
QString bracketed(QString sentence)
{
    if (sentence.endsWith(u'.'))
        sentence.chop(1);
    return sentence;
}

} // namespace

QString FactText::workingOf(const fleet::WorkerFacts &worker, qint64 nowMs)
{
    return workingOf(worker.counts, worker.old, worker.lastSeenMs(), nowMs, worker.listedMs == 0);
}

QString FactText::workingOf(const fleet::Fleet &fleet, fleet::UserIndex user)
{
    const fleet::UserFacts &facts = fleet.user(user);
    return workingOf(facts.counts, facts.old, fleet.oldestSeenMs(user), fleet.clock().nowMs(),
                     fleet.isInspected());
}

QString FactText::workingOf(const fleet::StatusCounts &counts, const fleet::StatusCounts &old,
                            qint64 oldestMs, qint64 nowMs, bool isUnasked)
{
    const quint32 total = counts.total();
    if (total == 0)
        return tr("no sessions");
    const QLocale locale;
    if (counts.unknown == total)
        return isUnasked ? tr("%1, status not known").arg(locale.toString(total))
                         : tr("%1, none seen yet").arg(locale.toString(total));
    QString text = tr("%1 of %2 working").arg(locale.toString(counts.working), locale.toString(total));
    if (isUnasked && counts.unknown > 0)
        //: %1 is "2 of 3 working", %2 a number of sessions
        text = tr("%1, %2 not known").arg(text, locale.toString(counts.unknown));
    if (old.total() == 0)
        return text;
    const QString time = AgeText::clockTime(oldestMs, nowMs);
    //: %1 is "2 of 3 working", %2 a time of day: nothing newer is known
    return old.total() == total ? tr("%1 as of %2").arg(text, time)
                                //: %1 is "2 of 3 working", %2 a number of sessions, %3 a time of day
                                : tr("%1, %2 of them as of %3").arg(text, locale.toString(old.total()), time);
}

QString FactText::statusMeaning(SessionStatus status)
{
    switch (status.code()) {
    case SessionStatus::Unknown:
        return tr("not seen on its worker yet");
    case SessionStatus::Stopped:
        return tr("stopped: it does not run");
    case SessionStatus::Starting:
        return tr("starting");
    case SessionStatus::ScanQrCode:
        return tr("waits for a scan with the phone");
    case SessionStatus::PasskeyRequired:
        return tr("waits for a passkey");
    case SessionStatus::PasskeyConfirmationRequired:
        return tr("waits for a code to be compared");
    case SessionStatus::Working:
        return tr("linked and working");
    case SessionStatus::Failed:
        return tr("failed; a restart may help");
    case SessionStatus::Unreadable:
        return tr("its server says nothing of its status that can be read");
    default:
        return tr("a status this version does not know");
    }
}

RowState FactText::statusRowState(SessionStatus status)
{
    switch (status.code()) {
    case SessionStatus::Unknown:
        return RowState::Unknown;
    case SessionStatus::Stopped:
        return RowState::Off;
    case SessionStatus::Starting:
        return RowState::Busy;
    case SessionStatus::ScanQrCode:
    case SessionStatus::PasskeyRequired:
    case SessionStatus::PasskeyConfirmationRequired:
        return RowState::Waiting;
    case SessionStatus::Working:
        return RowState::Good;
    case SessionStatus::Failed:
        return RowState::Bad;
    default:
        return RowState::Warning;
    }
}

QString FactText::driftName(Drift drift)
{
    switch (drift) {
    case Drift::None:
        break;
    case Drift::Orphan:
        return tr("orphan");
    case Drift::Missing:
        return tr("missing");
    case Drift::Misplaced:
        return tr("misplaced");
    case Drift::DoubleRun:
        return tr("double run");
    case Drift::StaleCopy:
        return tr("stale copy");
    case Drift::DuplicateRow:
        return tr("duplicate row");
    case Drift::BrokenReference:
        return tr("broken reference");
    case Drift::CaseClash:
        return tr("name differs in case only");
    case Drift::OtherUser:
        return tr("another user");
    case Drift::OtherConfig:
        return tr("another configuration");
    }
    return {};
}

QString FactText::drift(fleet::Drifts drift)
{
    QStringList names;
    for (const Drift kind : kDrifts) {
        if (drift.testFlag(kind))
            names += driftName(kind);
    }
    return names.join(u", ");
}

QString FactText::workerBadge(const fleet::WorkerFacts &worker)
{
    if (worker.copiesToRemove > 0)
        return tr("quarantined: %Ln old copies to remove", nullptr, worker.copiesToRemove);
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

QString FactText::serviceMeaning(const fleet::WorkerFacts &worker)
{
    if (worker.copiesToRemove > 0)
        return tr(
            "Quarantined: %Ln old copies of sessions that moved away are removed from it first, each once its "
            "other copy is seen working. What keeps one from being removed is said under Operations.",
            nullptr, worker.copiesToRemove);
    switch (worker.row.state) {
    case WorkerState::Active:
        return {};
    case WorkerState::Cordoned:
        return tr(
            "Cordoned: it takes no new sessions, and those on it go on. “Uncordon” gives it new ones again.");
    case WorkerState::Draining:
        if (worker.slotUse.mapped == 0 && worker.counts.total() == 0)
            return tr(
                "Draining: nothing is left on it, and it takes no new sessions until “Back into service”.");
        return tr(
            "Draining: its sessions are moved away, which “Drain worker” shows, and it takes no new ones "
            "until “Back into service”.");
    case WorkerState::Quarantined:
        return tr(
            "Quarantined: it was given up for dead, and takes no new sessions until “Back into service”.");
    }
    return {};
}

QString FactText::workerState(const fleet::WorkerFacts &worker, qint64 nowMs)
{
    if (worker.reach == Reachability::Unknown)
        return worker.isInspected ? unasked(worker, nowMs) : tr("asking…");
    const std::vector<fleet::Cause> causes = fleet::WorkerCause::all(worker);
    QStringList parts;
    if (causes.empty() || !worker.isAway())
        parts += fleet::WorkerCause::reach(worker).title;
    for (const fleet::Cause &cause : causes) {
        if (cause.kind == fleet::CauseKind::LimitedKey)
            continue; // is the title
        const QString since = fleet::CauseText::since(cause, nowMs);
        //: A state and its cause: "does not answer since 14:02 (waha4 refused the connection)"
        parts += cause.explanation.isEmpty() ? since : tr("%1 (%2)").arg(since, bracketed(cause.explanation));
    }
    if (worker.isStale() && worker.lastSeenMs() > 0)
        parts += tr("values are from %1").arg(AgeText::clockTime(worker.lastSeenMs(), nowMs));
    else if (worker.isStale())
        parts += tr("nothing is known from it yet");
    return parts.join(QStringLiteral("; "));
}

/** Of a map that is inspected. */
QString FactText::unasked(const fleet::WorkerFacts &worker, qint64 nowMs)
{
    const QString text = tr("not asked: offline");
    return worker.keptMs == 0
        ? text
        : QString(text + QStringLiteral("; ")
                  + tr("values are from %1").arg(AgeText::clockTime(worker.keptMs, nowMs)));
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
        how = (state.sinceExact ? tr("fails since %1 (%2)") : tr("fails since %1 or longer (%2)"))
                  .arg(AgeText::clockTime(state.sinceMs, nowMs), bracketed(state.problem.message));
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
    add(WorkerIssue::NoNetwork, tr("does not reach WhatsApp"));
    add(WorkerIssue::Slow, tr("slow to answer"));
    add(WorkerIssue::Restarted, tr("restarted a short while ago"));
    return texts.join(u", ");
}

RowState FactText::workerRowState(const fleet::WorkerFacts &worker)
{
    if (worker.reach == Reachability::Unknown)
        return RowState::Unknown;
    if (worker.isAway())
        return RowState::Bad;
    const bool isWell = worker.issues == fleet::WorkerIssues() && fleet::WorkerCause::isWell(worker);
    return isWell && !worker.outdated ? RowState::Good : RowState::Warning;
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
    if (worker.lastSeenMs() == 0)
        text += tr("; the worker has not answered: counted from the shard map alone");
    else if (worker.isStale())
        text += tr("; from %1").arg(AgeText::clockTime(worker.lastSeenMs(), nowMs));
    return text;
}

} // namespace quayside::items
