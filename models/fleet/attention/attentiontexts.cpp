// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/attention/attentiontexts.h"

#include "core/clock.h"
#include "fleet/advice/restoreplan.h"
#include "fleet/attention/attentionrules.h"
#include "fleet/truth/sessioncause.h"
#include "fleet/truth/workercause.h"

#include <QLocale>

#include <algorithm>

namespace quayside::fleet {

using Kind = AttentionKind;

namespace {

constexpr std::array kSessionCauses {
    std::pair { Kind::SessionFailed, CauseKind::Failed }, // or what else it failed of
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
    if (const WorkerIssue issue = AttentionRules::issueOf(entry.kind); issue != WorkerIssue::None)
        return WorkerCause::issue(m_fleet.worker(entry.worker), issue);
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
    if (entry.kind == Kind::SessionFailed && entry.session.isValid()
        && m_fleet.sessionTurningSince(entry.session))
        return CauseKind::Turning;
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
    return tr("A backup was put back: %Ln thing(s) it had left to do wait for your review", nullptr,
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
    return CauseText::sentences(
        { error.remedy, error.detail,
          tr("It is tried again every ten minutes; this entry goes when one is saved.") });
}

QString AttentionTexts::workerTitle(Kind kind, WorkerIndex worker) const
{
    const QString name = workerName(worker);
    if (isOfReach(kind))
        return CauseText::about(name, WorkerCause::reach(m_fleet.worker(worker)));
    if (kind == Kind::WorkerDegraded)
        return degradedTitle(worker);
    if (const WorkerIssue issue = AttentionRules::issueOf(kind); issue != WorkerIssue::None)
        return CauseText::about(name, WorkerCause::issue(m_fleet.worker(worker), issue));
    switch (kind) {
    case Kind::WorkerUnrestored:
        return unrestoredTitle(worker);
    case Kind::MapUnavailable:
        return tr("The shard map can't be read now");
    case Kind::MapUnreadable:
        return tr("A part of the shard map can't be read");
    case Kind::MapRowsLeftOut:
        return tr("Rows of the shard map are left out");
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
    //: %1 a worker, %2 a number, %Ln how many should run
    return tr("%1 restarted: %2 of %Ln session(s) that should run do not", nullptr, plan.wanted)
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
        return tr("%Ln session(s) on %1 failed within minutes", nullptr, count).arg(worker);
    case Kind::WorkerNoNetwork:
        return tr("%1 does not reach WhatsApp: %Ln session(s) fail and start in turns", nullptr, count)
            .arg(worker);
    case Kind::Outage:
        //: %1 a number of sessions, %Ln how many workers
        return tr("Sessions of %Ln worker(s) lost WhatsApp at once, %1 in all", nullptr,
                  static_cast<int>(entry.workers.size()))
            .arg(QLocale().toString(count));
    case Kind::SessionLostLogin:
        return tr("%Ln session(s) on %1 lost their login", nullptr, count).arg(worker);
    case Kind::SessionStuckPairing:
        return tr("%Ln session(s) on %1 still wait for a scan", nullptr, count).arg(worker);
    case Kind::SessionOtherUser:
        return tr("%Ln session(s) on %1 are other users' in their metadata", nullptr, count).arg(worker);
    case Kind::SessionOtherConfig:
        return tr("%Ln session(s) on %1 have not the configuration that was set", nullptr, count).arg(worker);
    case Kind::SessionUnburied:
        return tr("%Ln old cop(y|ies) on %1 can't be removed", nullptr, count).arg(worker);
    case Kind::SessionInterrupted:
        return tr("Operations on %Ln session(s) on %1 were interrupted", nullptr, count).arg(worker);
    case Kind::SessionFailed:
        return tr("%Ln session(s) on %1 failed", nullptr, count).arg(worker);
    case Kind::SessionStuckStarting:
        return tr("%Ln session(s) on %1 have been starting for minutes", nullptr, count).arg(worker);
    case Kind::SessionOrphan:
        return tr("%Ln session(s) on %1 are not in the shard map", nullptr, count).arg(worker);
    case Kind::SessionMissing:
        return tr("%Ln session(s) are not on %1", nullptr, count).arg(worker);
    case Kind::SessionMisplaced:
        return tr("%Ln session(s) run on %1, the shard map says otherwise", nullptr, count).arg(worker);
    case Kind::SessionDoubleRun:
        return tr("%Ln session(s) on %1 run twice", nullptr, count).arg(worker);
    case Kind::SessionStaleCopy:
        return tr("%Ln session(s) on %1 are leftovers", nullptr, count).arg(worker);
    case Kind::SessionReturned:
        return tr("%Ln session(s) run again on %1, which was given up for dead", nullptr, count).arg(worker);
    case Kind::SessionDuplicateRow:
        return tr("%Ln session(s) on %1 are in the shard map more than once", nullptr, count).arg(worker);
    case Kind::SessionBrokenReference:
        return tr("%Ln row(s) of the shard map point nowhere", nullptr, count);
    case Kind::SessionCaseClash:
        return tr("%Ln name(s) on %1 differ from another only in capitals", nullptr, count).arg(worker);
    case Kind::SessionNotPlaced:
        return tr("%Ln session(s) are not placed on a worker yet", nullptr, count);
    default:
        return worker;
    }
}

QString AttentionTexts::workerExplanation(Kind kind, const WorkerFacts &facts) const
{
    if (kind == Kind::WorkerDegraded)
        return degradedExplanation(facts);
    if (const WorkerIssue issue = AttentionRules::issueOf(kind); issue != WorkerIssue::None)
        return CauseText::whole(WorkerCause::issue(facts, issue));
    if (!isOfReach(kind))
        return otherExplanation(kind);
    QStringList parts { CauseText::whole(WorkerCause::reach(facts)) };
    if (kind == Kind::WorkerDown)
        parts += WorkerCause::evacuation(facts, m_fleet.clock().nowMs());
    if (facts.isStale() && facts.listedMs != 0)
        parts += tr("Its sessions are shown as last seen; whether they still work is not known.");
    return CauseText::sentences(parts);
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

QString AttentionTexts::otherExplanation(Kind kind) const
{
    switch (kind) {
    case Kind::WorkerNoNetwork:
    case Kind::Outage:
        return noNetworkExplanation();
    case Kind::WorkerUnrestored:
        return tr("The server has had its turn to start its sessions by itself and left these out. %1 "
                  "starts them one after the other and checks each; those stopped on purpose stay stopped.")
            .arg(CauseText::name(Repair::RestoreSessions));
    case Kind::MapUnavailable:
    case Kind::MapUnreadable:
    case Kind::MapRowsLeftOut:
        return tr("What is shown may be old or incomplete. This goes away by itself once the map is mended.");
    default:
        return {};
    }
}

QString AttentionTexts::noNetworkExplanation() const
{
    return CauseText::whole(WorkerCause::issue(WorkerFacts(), WorkerIssue::NoNetwork));
}

QString AttentionTexts::sessionExplanation(const AttentionEntry &entry) const
{
    return CauseText::sentences({ commonExplanation(entry), elsewhere(entry) });
}

/** They are counted where they were seen, which is where the fault is: of those the map has elsewhere, too.
 */
QString AttentionTexts::elsewhere(const AttentionEntry &entry) const
{
    if (entry.kind == Kind::Outage || entry.kind == Kind::SessionMisplaced)
        return {};
    std::vector<WorkerIndex> homes;
    int count = 0;
    for (const SessionIndex session : entry.sessions) {
        const WorkerIndex home = m_fleet.sessionWorker(session);
        const WorkerIndex seen = m_fleet.sessionRunsOn(session);
        if (!home.isValid() || !seen.isValid() || home == seen)
            continue;
        ++count;
        if (!std::ranges::count(homes, home))
            homes.push_back(home);
    }
    //: %1 a worker, %2 names of other workers
    return count == 0
        ? QString()
        : tr("Counted are those that were seen on %1: the rows of %Ln of them say %2.", nullptr, count)
              .arg(workerName(entry.worker), workerNames(homes));
}

QString AttentionTexts::commonExplanation(const AttentionEntry &entry) const
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
        if (m_fleet.isInspected())
            return tr("So many at once is rarely the customers' doing: it was the server, its network or its "
                      "memory.");
        return tr("So many at once is rarely the customers' doing: look at the server, its network and its "
                  "memory first; then %1 starts all of them anew.")
            .arg(CauseText::name(Repair::RestartSessions));
    default:
        return entry.sessions.empty() ? CauseText::whole(cause(entry)) : explanationOfMany(entry);
    }
}

/** A remedy that is for one at a time is not offered for many: its place is said instead. */
QString AttentionTexts::explanationOfMany(const AttentionEntry &entry) const
{
    Cause cause = this->cause(entry);
    if (m_fleet.isInspected())
        CauseText::keepToLooking(cause);
    if (!cause.remedy.isEmpty() && std::ranges::all_of(cause.repairs, isForMany))
        return CauseText::whole(cause);
    const QString place = entry.worker.isValid()
        ? tr("%1 leads to them: what helps stands beside each in the inspector.")
              .arg(CauseText::name(Repair::ShowSessions))
        : tr("Choose each in the list of sessions: what helps stands beside it in the inspector.");
    return CauseText::sentences({ cause.explanation, place });
}

QString AttentionTexts::workerNames(const std::vector<WorkerIndex> &workers) const
{
    constexpr size_t kNamed = 8;
    QStringList names;
    for (size_t i = 0; i < std::min(workers.size(), kNamed); ++i)
        names += workerName(workers[i]);
    if (workers.size() > kNamed)
        names += tr("%Ln more", "workers", static_cast<int>(workers.size() - kNamed));
    return names.join(QStringLiteral(", "));
}

} // namespace quayside::fleet
