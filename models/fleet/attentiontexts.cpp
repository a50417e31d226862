// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/attentiontexts.h"

#include "core/clock.h"
#include "core/foreigntext.h"
#include "fleet/restoreplan.h"
#include "fleet/workercause.h"

#include <QLocale>

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
        return sessionExplanation(entry.kind);
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
    case Kind::SessionStuckStarting:
        return tr("%1 on %2 has been starting for minutes").arg(session, worker);
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

QString AttentionTexts::sessionExplanation(Kind kind) const
{
    switch (kind) {
    case Kind::SessionFailed:
        return tr("It sends and receives nothing. Restart it; if it fails again, the phone has probably "
                  "unlinked it: log it out and scan a new code.");
    case Kind::SessionStuckStarting:
        return tr("Starting takes seconds as a rule. Restart it; if that does not help, look at the "
                  "server's memory and processor load.");
    case Kind::Incident:
        return tr("So many at once is rarely the customers' doing: look at the server, its network and its "
                  "memory first, then restart the sessions together.");
    case Kind::SessionOrphan:
        return tr("It takes up a slot, and no customer's requests reach it. Add it to the shard map, or "
                  "delete it if nobody needs it.");
    case Kind::SessionMissing:
        return tr("The shard map sends its customer to this worker, but there is no such session there. "
                  "Create it again, which needs a new scan, or remove the row.");
    case Kind::SessionMisplaced:
        return tr("Requests for this customer go to the wrong server. Correct the row of the shard map.");
    case Kind::SessionDoubleRun:
        return tr("The same WhatsApp account runs on two workers: messages can arrive twice and WhatsApp may "
                  "disconnect it. Look at both and stop the one that is not needed.");
    case Kind::SessionStaleCopy:
        return tr("It is stopped, and the session lives on another worker now. It can be deleted once you "
                  "have made sure of that.");
    case Kind::SessionReturned:
        return tr("The account works on another worker by now, so it runs twice. The old copy is being "
                  "stopped and deleted, before anything else is done on this worker; this goes away by "
                  "itself once it is gone. If it stays, look at the list of operations.");
    case Kind::SessionDuplicateRow:
        return tr("Several rows have the same worker and name, perhaps of different customers. Keep the "
                  "right one and remove the others.");
    case Kind::SessionBrokenReference:
        return tr("Its customer or its worker is not in the shard map. Correct the row or remove it.");
    case Kind::SessionNotPlaced:
        return tr(
            "Its row names no worker, so it runs nowhere and costs no slot. That is fine for a customer "
            "who waits or is parked. Place it to give it a worker and create it there.");
    case Kind::SessionCaseClash:
        return tr("WAHA keeps both in the same database when it stores sessions in PostgreSQL. Create one of "
                  "them again under another name.");
    default:
        return {};
    }
}

} // namespace quayside::fleet
