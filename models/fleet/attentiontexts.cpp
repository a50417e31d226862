// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/attentiontexts.h"

#include "core/clock.h"
#include "core/foreigntext.h"
#include "fleet/restoreplan.h"
#include "fleet/workercause.h"

#include <QLocale>

#include <algorithm>

namespace quayside::fleet {

using Kind = AttentionKind;

namespace {

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
    const std::vector<Cause> causes = entry.kind == Kind::WorkerDegraded
        ? WorkerCause::all(m_fleet.worker(entry.worker))
        : std::vector<Cause>();
    return causes.empty() ? Cause() : causes.front();
}

QString AttentionTexts::workerName(WorkerIndex worker) const
{
    return worker.isValid() ? m_fleet.worker(worker).name : tr("an unknown worker");
}

QString AttentionTexts::title(const AttentionEntry &entry) const
{
    if (!entry.sessions.empty())
        return groupTitle(entry);
    return entry.session.isValid() ? sessionTitle(entry) : workerTitle(entry.kind, entry.worker);
}

QString AttentionTexts::explanation(const AttentionEntry &entry) const
{
    if (!entry.sessions.empty() || entry.session.isValid())
        return sessionExplanation(entry);
    return workerExplanation(entry.kind, m_fleet.worker(entry.worker));
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
    const QString session = foreign::name(m_fleet.sessionName(entry.session));
    const QString worker = workerName(entry.worker);
    switch (entry.kind) {
    case Kind::SessionFailed:
        return tr("%1 on %2 failed").arg(session, worker);
    case Kind::SessionLostLogin:
        return tr("%1 on %2 lost its login").arg(session, worker);
    case Kind::SessionStuckStarting:
        return tr("%1 on %2 has been starting for minutes").arg(session, worker);
    case Kind::SessionStuckPairing:
        return tr("%1 on %2 still waits for a scan").arg(session, worker);
    case Kind::SessionOrphan:
        return tr("%1 on %2 is not in the shard map").arg(session, worker);
    case Kind::SessionMissing:
        return tr("%1 is not on %2").arg(session, worker);
    case Kind::SessionMisplaced:
        return tr("%1 runs on %2, the shard map says otherwise").arg(session, worker);
    case Kind::SessionDoubleRun:
        return tr("%1 runs twice").arg(session);
    case Kind::SessionStaleCopy:
        return tr("%1 on %2 is a leftover").arg(session, worker);
    case Kind::SessionReturned:
        return tr("%1 runs again on %2, which was given up for dead").arg(session, worker);
    case Kind::SessionDuplicateRow:
        return tr("%1 on %2 is in the shard map more than once").arg(session, worker);
    case Kind::SessionBrokenReference:
        return tr("The row of %1 points nowhere").arg(session);
    case Kind::SessionCaseClash:
        return tr("%1 on %2 differs from another name only in capitals").arg(session, worker);
    case Kind::SessionNotPlaced:
        return tr("%1 is not placed on a worker yet").arg(session);
    case Kind::SessionOtherUser:
        return tr("%1 on %2 is another user's in its metadata").arg(session, worker);
    case Kind::SessionInterrupted:
        return tr("An operation on %1 was interrupted").arg(session);
    default:
        return session;
    }
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
    case Kind::SessionFailed:
        if (entry.session.isValid() && m_fleet.sessionLogin(entry.session) == Login::None)
            return tr("Nobody scanned its code in time, so it gave up. Restart it when somebody with the "
                      "phone is there: it shows new codes.");
        return tr("It sends and receives nothing. Restart it; if it fails again, the phone has probably "
                  "unlinked it: log it out and scan a new code.");
    case Kind::SessionLostLogin:
        return tr("It worked, and now waits for a phone, although no operation asked for that: the linked "
                  "device was removed on the phone, WhatsApp ended it, or another program logged it out. "
                  "Until somebody scans a new code it sends and receives nothing.");
    case Kind::SessionStuckStarting:
        return tr("Starting takes seconds as a rule. Restart it; if that does not help, look at the "
                  "server's memory and processor load.");
    case Kind::SessionStuckPairing:
        return tr("A server gives about six codes in three minutes. The one it shows now may be too old: "
                  "restart it when somebody with the phone is there.");
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
    case Kind::SessionInterrupted:
        return tr("It was left half done: its console is gone. Where the session is and what the shard map "
                  "says fit together again once the operation is finished or undone; nothing else should be "
                  "changed before.");
    default:
        return placeExplanation(entry);
    }
}

QString AttentionTexts::placeExplanation(const AttentionEntry &entry) const
{
    switch (entry.kind) {
    case Kind::SessionOrphan:
        return tr("It takes up a slot, and no customer's requests reach it. Add it to the shard map, or "
                  "delete it if nobody needs it.");
    case Kind::SessionMissing:
        return tr("The shard map sends its customer to this worker, but there is no such session there. "
                  "Create it again, which needs a new scan, or remove the row.");
    case Kind::SessionMisplaced:
        return misplacedExplanation(entry);
    case Kind::SessionDoubleRun:
        return tr("The same WhatsApp account runs on two workers: messages can arrive twice and WhatsApp may "
                  "disconnect it. Look at both and stop the one that is not needed.");
    case Kind::SessionStaleCopy:
        return tr("The session lives on another worker now. This copy can be deleted once you have made sure "
                  "of that.");
    case Kind::SessionReturned:
        return tr("The account works on another worker by now, so it runs twice. The old copy is being "
                  "stopped and deleted, before anything else is done on this worker; this goes away by "
                  "itself once it is gone. If it stays, look at the list of operations.");
    default:
        return rowExplanation(entry);
    }
}

QString AttentionTexts::rowExplanation(const AttentionEntry &entry) const
{
    switch (entry.kind) {
    case Kind::SessionDuplicateRow:
        return tr("Several rows have the same worker and name, perhaps of different customers. Keep the "
                  "right one and remove the others.");
    case Kind::SessionBrokenReference:
        return brokenExplanation(entry);
    case Kind::SessionNotPlaced:
        return tr(
            "Its row names no worker, so it runs nowhere and costs no slot. That is fine for a customer "
            "who waits or is parked. Place it to give it a worker and create it there.");
    case Kind::SessionCaseClash:
        return tr("Where sessions are stored in PostgreSQL, WAHA keeps both in the same database. WAHA can't "
                  "rename a session: move one of the two to another worker, or create it again under another "
                  "name.");
    case Kind::SessionOtherUser:
        return otherUserExplanation(entry);
    default:
        return {};
    }
}

QString AttentionTexts::misplacedExplanation(const AttentionEntry &entry) const
{
    QString text
        = tr("Requests for this customer go to the wrong server. Correct the row of the shard map, or "
             "bring the session back to where the row says.");
    const SessionFacts facts = m_fleet.session(entry.session);
    if (entry.session.isValid() && facts.leftover)
        text += u' '
            + tr("%1 still has a copy of it, which is %2.")
                  .arg(workerName(facts.worker), facts.leftover->text());
    if (entry.session.isValid() && facts.worker.isValid() && m_fleet.worker(facts.worker).isStale())
        text += u' '
            + tr("%1 does not answer: whether it still runs there, too, is not known.")
                  .arg(workerName(facts.worker));
    return text;
}

QString AttentionTexts::brokenExplanation(const AttentionEntry &entry) const
{
    const SessionFacts facts = m_fleet.session(entry.session);
    if (!entry.session.isValid())
        return tr(
            "Their customers or their workers are not in the shard map. Correct the rows or remove them.");
    QStringList parts { tr("The row points to something that is not there.") };
    if (!facts.worker.isValid())
        parts += tr("Its worker %1 is not in the shard map.").arg(foreign::name(facts.key.worker.toString()));
    if (facts.user.isValid() && !m_fleet.user(facts.user).exists)
        parts += facts.userId.isEmpty()
            ? tr("Its row names no user.")
            : tr("Its user %1 is not in the user table: give the row another user, or add that one.")
                  .arg(foreign::name(facts.userId.toString()));
    parts += tr("A row that nobody needs can be removed.");
    return parts.join(u' ');
}

QString AttentionTexts::otherUserExplanation(const AttentionEntry &entry) const
{
    const QString what
        = tr("The application hears of it under the user in the metadata, and looks for it under "
             "the one in the shard map. Give the row the other user, or write the row's user "
             "into the metadata, which restarts the session.");
    if (!entry.session.isValid())
        return what;
    const SessionFacts facts = m_fleet.session(entry.session);
    return tr("The shard map says %1, its metadata says %2.")
               .arg(userName(facts.userId), userName(facts.otherUser))
        + u' ' + what;
}

QString AttentionTexts::userName(const UserId &id) const
{
    const UserIndex user = m_fleet.findUser(id);
    const QString name = foreign::name(id.toString());
    const QString label = user.isValid() ? foreign::name(m_fleet.user(user).row.label) : QString();
    return label.isEmpty() ? name : tr("%1 (%2)", "user").arg(name, label);
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
