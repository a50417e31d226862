// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/attention/attentiontexts.h"

#include "core/clock.h"
#include "core/foreigntext.h"
#include "fleet/advice/restoreplan.h"
#include "fleet/truth/sessioncause.h"
#include "fleet/truth/workercause.h"
#include "waha/capabilities.h"

#include <QLocale>

#include <algorithm>

namespace quayside::fleet {

using Kind = AttentionKind;

namespace {

constexpr std::array kSessionCauses {
    std::pair { Kind::SessionFailed, CauseKind::Failed },
    std::pair { Kind::SessionLostLogin, CauseKind::LostLogin },
    std::pair { Kind::SessionStuckStarting, CauseKind::StuckStarting },
    std::pair { Kind::SessionStuckPairing, CauseKind::StuckPairing },
    std::pair { Kind::SessionOrphan, CauseKind::Orphan },
    std::pair { Kind::SessionMissing, CauseKind::Missing },
    std::pair { Kind::SessionMisplaced, CauseKind::Misplaced },
    std::pair { Kind::SessionDoubleRun, CauseKind::DoubleRun },
    std::pair { Kind::SessionStaleCopy, CauseKind::StaleCopy },
    std::pair { Kind::SessionReturned, CauseKind::Returned },
    std::pair { Kind::SessionDuplicateRow, CauseKind::DuplicateRow },
    std::pair { Kind::SessionBrokenReference, CauseKind::BrokenReference },
    std::pair { Kind::SessionCaseClash, CauseKind::CaseClash },
    std::pair { Kind::SessionNotPlaced, CauseKind::NotPlaced },
    std::pair { Kind::SessionOtherUser, CauseKind::OtherUser },
    std::pair { Kind::SessionOtherConfig, CauseKind::OtherConfig },
    std::pair { Kind::SessionUnburied, CauseKind::OnlyCopy },
    std::pair { Kind::SessionInterrupted, CauseKind::Interrupted },
};

bool isOfReach(Kind kind)
{
    switch (kind) {
    case Kind::WorkerDown:
    case Kind::WorkerFailing:
    case Kind::WorkerProxyRefuses:
    case Kind::WorkerBadKey:
    case Kind::WorkerUntrusted:
    case Kind::WorkerNotWaha:
    case Kind::WorkerBadUrl:
        return true;
    default:
        return false;
    }
}

} // namespace

Cause AttentionTexts::cause(const AttentionEntry &entry) const
{
    if (isOfReach(entry.kind))
        return WorkerCause::reach(m_fleet.worker(entry.worker));
    if (const CauseKind kind = causeKindOf(entry); kind != CauseKind::None)
        return entry.session.isValid() ? SessionCause(m_fleet).of(entry.session, kind)
                                       : SessionCause::general(kind);
    const std::vector<Cause> causes = entry.kind == Kind::WorkerDegraded
        ? WorkerCause::all(m_fleet.worker(entry.worker))
        : std::vector<Cause>();
    return causes.empty() ? Cause() : causes.front();
}

/** Of a session's kinds; None for the others. */
CauseKind AttentionTexts::causeKindOf(const AttentionEntry &entry) const
{
    const auto found = std::ranges::find(kSessionCauses, entry.kind, &std::pair<Kind, CauseKind>::first);
    if (found == kSessionCauses.end())
        return CauseKind::None;
    const bool unused = entry.kind == Kind::SessionFailed && entry.session.isValid()
        && m_fleet.sessionLogin(entry.session) == Login::None;
    return unused ? CauseKind::CodesUnused : found->second;
}

QString AttentionTexts::workerName(WorkerIndex worker) const
{
    return worker.isValid() ? m_fleet.worker(worker).name : tr("an unknown worker");
}

QString AttentionTexts::title(const AttentionEntry &entry) const
{
    if (!entry.sessions.empty())
        return groupTitle(entry);
    if (entry.kind == Kind::MapToReview)
        return reviewTitle();
    return entry.session.isValid() ? sessionTitle(entry) : workerTitle(entry.kind, entry.worker);
}

QString AttentionTexts::explanation(const AttentionEntry &entry) const
{
    if (!entry.sessions.empty() || entry.session.isValid())
        return sessionExplanation(entry);
    if (entry.kind == Kind::MapToReview)
        return reviewExplanation();
    return workerExplanation(entry.kind, m_fleet.worker(entry.worker));
}

QString AttentionTexts::reviewTitle() const
{
    return tr("A backup was put back: %n thing(s) it had left to do wait for your review", nullptr,
              m_fleet.toReview());
}

QString AttentionTexts::reviewExplanation()
{
    return tr(
        "Operations that were under way then, old copies that were to be removed, and what was to run: "
        "nothing of it is done before somebody has said that it is still meant. Each is shown with what "
        "is seen of it now.");
}

QString AttentionTexts::snapshotTitle(const Error &error)
{
    //: %1 a sentence: why
    return tr("The scheduled snapshot is not saved: %1").arg(error.message);
}

QString AttentionTexts::snapshotExplanation(const Error &error)
{
    QStringList sentences { error.remedy, error.detail,
                            tr("It is tried again every ten minutes; this entry goes when one is saved.") };
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

QString AttentionTexts::workerTitle(Kind kind, WorkerIndex worker) const
{
    const QString name = workerName(worker);
    if (isOfReach(kind))
        return CauseText::about(name, WorkerCause::reach(m_fleet.worker(worker)));
    if (kind == Kind::WorkerDegraded)
        return degradedTitle(worker);
    switch (kind) {
    case Kind::WorkerOverCapacity:
        return tr("%1 has more sessions than its capacity").arg(name);
    case Kind::WorkerRestarted:
        return tr("%1 restarted a short while ago").arg(name);
    case Kind::WorkerUnsupported:
        return tr("%1 runs a version of WAHA that is too old").arg(name);
    case Kind::WorkerDiskLow:
        return tr("The disk of %1 is almost full").arg(name);
    case Kind::WorkerSharedId:
        return tr("%1 shares its WAHA worker id with another worker").arg(name);
    case Kind::WorkerRestartAll:
        return tr("%1 starts everybody's sessions when it restarts").arg(name);
    case Kind::WorkerDuplicateUrl:
        return tr("%1 is in the shard map twice").arg(name);
    case Kind::WorkerUnrestored:
        return unrestoredTitle(worker);
    case Kind::MapUnavailable:
        return tr("The shard map can't be read now");
    case Kind::MapUnreadable:
        return tr("A part of the shard map can't be read");
    case Kind::MapRowsLeftOut:
        return tr("Rows of the shard map are left out");
    case Kind::WorkerUnreadable:
        return tr("%1 lists %n session(s) that can't be read", nullptr,
                  m_fleet.worker(worker).unreadable.total())
            .arg(name);
    case Kind::WorkerNoNetwork:
    case Kind::Outage:
        return tr("%1 does not reach WhatsApp").arg(name);
    default:
        return name;
    }
}

QString AttentionTexts::degradedTitle(WorkerIndex worker) const
{
    const std::vector<Cause> causes = WorkerCause::all(m_fleet.worker(worker));
    if (causes.size() == 1)
        return CauseText::about(workerName(worker), causes.front());
    return tr("%1 tells only part of what it should").arg(workerName(worker));
}

QString AttentionTexts::unrestoredTitle(WorkerIndex worker) const
{
    const RestorePlan plan = RestorePlan::of(m_fleet, worker);
    //: %1 a worker, %2 a number, %n how many should run
    return tr("%1 restarted: %2 of %n session(s) that should run do not", nullptr, plan.wanted)
        .arg(workerName(worker), QLocale().toString(qlonglong(plan.items.size())));
}

QString AttentionTexts::sessionTitle(const AttentionEntry &entry) const
{
    const Cause cause = this->cause(entry);
    return CauseText::about(SessionCause(m_fleet).subject(entry.session, cause.kind), cause);
}

QString AttentionTexts::groupTitle(const AttentionEntry &entry) const
{
    const int count = static_cast<int>(entry.sessions.size());
    const QString worker = workerName(entry.worker);
    switch (entry.kind) {
    case Kind::Incident:
        return tr("%n session(s) of %1 failed within minutes", nullptr, count).arg(worker);
    case Kind::WorkerNoNetwork:
        return tr("%1 does not reach WhatsApp: %n session(s) fail and start in turns", nullptr, count)
            .arg(worker);
    case Kind::Outage:
        //: %1 a number of sessions, %n how many workers
        return tr("Sessions of %n worker(s) lost WhatsApp at once, %1 in all", nullptr,
                  static_cast<int>(entry.workers.size()))
            .arg(QLocale().toString(count));
    case Kind::SessionLostLogin:
        return tr("%n session(s) of %1 lost their login", nullptr, count).arg(worker);
    case Kind::SessionStuckPairing:
        return tr("%n session(s) of %1 still wait for a scan", nullptr, count).arg(worker);
    case Kind::SessionOtherUser:
        return tr("%n session(s) on %1 are other users' in their metadata", nullptr, count).arg(worker);
    case Kind::SessionOtherConfig:
        return tr("%n session(s) on %1 have not the configuration that was set", nullptr, count).arg(worker);
    case Kind::SessionUnburied:
        return tr("%n old cop(y|ies) on %1 can't be removed", nullptr, count).arg(worker);
    case Kind::SessionInterrupted:
        return tr("Operations on %n session(s) of %1 were interrupted", nullptr, count).arg(worker);
    case Kind::SessionFailed:
        return tr("%n session(s) of %1 failed", nullptr, count).arg(worker);
    case Kind::SessionStuckStarting:
        return tr("%n session(s) of %1 have been starting for minutes", nullptr, count).arg(worker);
    case Kind::SessionOrphan:
        return tr("%n session(s) on %1 are not in the shard map", nullptr, count).arg(worker);
    case Kind::SessionMissing:
        return tr("%n session(s) are not on %1", nullptr, count).arg(worker);
    case Kind::SessionMisplaced:
        return tr("%n session(s) run on %1, the shard map says otherwise", nullptr, count).arg(worker);
    case Kind::SessionDoubleRun:
        return tr("%n session(s) of %1 run twice", nullptr, count).arg(worker);
    case Kind::SessionStaleCopy:
        return tr("%n session(s) on %1 are leftovers", nullptr, count).arg(worker);
    case Kind::SessionReturned:
        return tr("%n session(s) run again on %1, which was given up for dead", nullptr, count).arg(worker);
    case Kind::SessionDuplicateRow:
        return tr("%n session(s) of %1 are in the shard map more than once", nullptr, count).arg(worker);
    case Kind::SessionBrokenReference:
        return tr("%n row(s) of the shard map point nowhere", nullptr, count);
    case Kind::SessionCaseClash:
        return tr("%n name(s) on %1 differ from another only in capitals", nullptr, count).arg(worker);
    case Kind::SessionNotPlaced:
        return tr("%n session(s) are not placed on a worker yet", nullptr, count);
    default:
        return worker;
    }
}

QString AttentionTexts::workerExplanation(Kind kind, const WorkerFacts &facts) const
{
    if (kind == Kind::WorkerDegraded)
        return degradedExplanation(facts);
    if (!isOfReach(kind))
        return issueExplanation(kind, facts);
    const QString why = CauseText::whole(WorkerCause::reach(facts));
    if (!facts.isStale() || facts.listedMs == 0)
        return why;
    return why + u' ' + tr("Its sessions are shown as last seen; whether they still work is not known.");
}

QString AttentionTexts::degradedExplanation(const WorkerFacts &facts) const
{
    const std::vector<Cause> causes = WorkerCause::all(facts);
    QStringList lines;
    for (const Cause &cause : causes) {
        const QString since = CauseText::since(cause, m_fleet.clock().nowMs());
        //: %1 "brings no live events since 14:02", %2 why and what to do
        lines += causes.size() == 1 ? CauseText::whole(cause)
                                    : tr("It %1. %2").arg(since, CauseText::whole(cause));
    }
    return lines.join(u'\n');
}

QString AttentionTexts::issueExplanation(Kind kind, const WorkerFacts &facts) const
{
    switch (kind) {
    case Kind::WorkerOverCapacity: {
        const QLocale locale;
        return tr("%1 slots are taken of %2. Move sessions to another worker, or raise the capacity if the "
                  "machine can bear it.")
            .arg(locale.toString(facts.slotUse.used + facts.slotUse.reserved),
                 locale.toString(facts.slotUse.capacity.value_or(0)));
    }
    case Kind::WorkerRestarted:
        if (!waha::Capabilities::of(facts.version).autostart)
            return tr("A server of this version and edition starts no session by itself: restore what should "
                      "run. This note goes away by itself.");
        return tr("Its sessions come back one after the other, which can take minutes. Wait before starting "
                  "any by hand. This note goes away by itself.");
    case Kind::WorkerUnsupported:
        return tr("It runs WAHA %1; the calls this program needs exist since 2024.9.1. Update it.")
            .arg(facts.version.version);
    case Kind::WorkerDiskLow:
        return tr("The server reports too little free space. Sessions fail when they cannot write: free "
                  "space on the server's machine.");
    case Kind::WorkerSharedId:
        return tr("Workers that keep their sessions in one database tell them apart by WAHA_WORKER_ID. With "
                  "the same or no id they start each other's sessions after a restart. Give each its own.");
    case Kind::WorkerRestartAll:
        return tr("WHATSAPP_RESTART_ALL_SESSIONS is on and the worker shares its database with others: after "
                  "a restart sessions would run twice. Turn it off in the server's settings.");
    case Kind::WorkerDuplicateUrl:
        return tr("Another row of the shard map has the same URL, so every session there counts twice. "
                  "Remove one of the rows or correct its URL.");
    case Kind::WorkerUnreadable:
        return unreadableExplanation(facts.unreadable);
    case Kind::WorkerNoNetwork:
    case Kind::Outage:
        return noNetworkExplanation();
    case Kind::WorkerUnrestored:
        return tr("The server has had its turn to start its sessions by itself and left these out. Restore "
                  "starts them one after the other and checks each; those stopped on purpose stay stopped.");
    case Kind::MapUnavailable:
    case Kind::MapUnreadable:
    case Kind::MapRowsLeftOut:
        return tr("What is shown may be old or incomplete. This goes away by itself once the map is mended.");
    default:
        return {};
    }
}

QString AttentionTexts::unreadableExplanation(const waha::UnreadableEntries &entries) const
{
    QStringList parts { tr("What the server says of its sessions can't be read as a whole.") };
    if (entries.withoutStatus > 0)
        parts += tr("%n without a usable status: they are there, and count as running.", nullptr,
                    entries.withoutStatus);
    if (entries.nameless > 0)
        parts += tr("%n without a name: any session that seems to be missing may be one of these, so none is "
                    "called missing.",
                    nullptr, entries.nameless);
    if (entries.repeated > 0)
        parts += tr("%n with a name that is in the list already: the first one counts.", nullptr,
                    entries.repeated);
    if (!entries.sample.isEmpty())
        parts += tr("The first of them: %1").arg(foreign::line(entries.sample));
    return parts.join(u' ');
}

QString AttentionTexts::noNetworkExplanation() const
{
    return tr("They fail and start again by themselves every few seconds, as sessions do without a network. "
              "Look at the server's way to the internet: its network, DNS, firewall and proxies. Restarting "
              "or logging out helps nobody: the logins are kept, and this goes away by itself.");
}

QString AttentionTexts::sessionExplanation(const AttentionEntry &entry) const
{
    switch (entry.kind) {
    case Kind::WorkerNoNetwork:
        return noNetworkExplanation();
    case Kind::Outage:
        return tr("So many workers at once is nobody's sessions: either the network between them and "
                  "WhatsApp is cut, or WhatsApp itself has a failure. Restarting or logging out helps nobody "
                  "now. Hit: %1.")
            .arg(workerNames(entry.workers));
    case Kind::Incident:
        return tr("So many at once is rarely the customers' doing: look at the server, its network and its "
                  "memory first, then restart the sessions together.");
    default:
        return CauseText::whole(cause(entry));
    }
}

QString AttentionTexts::workerNames(const std::vector<WorkerIndex> &workers) const
{
    constexpr size_t kNamed = 8;
    QStringList names;
    for (size_t i = 0; i < std::min(workers.size(), kNamed); ++i)
        names += workerName(workers[i]);
    if (workers.size() > kNamed)
        names += tr("%n more", "workers", static_cast<int>(workers.size() - kNamed));
    return names.join(QStringLiteral(", "));
}

} // namespace quayside::fleet
