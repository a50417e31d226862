// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/series/movejudge.h"

#include "core/foreigntext.h"
#include "operations/moves/movechecks.h"

#include <algorithm>

namespace quayside::operations {

PlannedMove MoveJudge::begun(fleet::SessionIndex session) const
{
    const fleet::SessionFacts facts = m_fleet.session(session);
    PlannedMove move;
    move.session = facts.key;
    move.row = facts.row;
    move.user = facts.userId;
    move.scan = isScanDue(session) ? ScanCost::DueAnyway : ScanCost::Extra;
    return move;
}

bool MoveJudge::isScanDue(fleet::SessionIndex session) const
{
    const SessionStatus status = m_fleet.sessionStatus(session);
    if (status.needsPairing() || status == SessionStatus::Failed)
        return true;
    return status == SessionStatus::Stopped && m_fleet.sessionPhone(session).isEmpty();
}

bool MoveJudge::sharesStore(fleet::SessionIndex session, fleet::WorkerIndex target) const
{
    const fleet::WorkerIndex source = m_fleet.sessionWorker(session);
    if (!source.isValid() || source == target)
        return false;
    return m_fleet.worker(source).sharesStoreWith(m_fleet.worker(target));
}

/** In the way now, and no more when the move begins. */
bool MoveJudge::passes(const PreflightCheck &check, const MoveRequest &request) const
{
    if (check.id == MoveCheck::Young) // it gets older by itself: the series waits for it
        return true;
    const fleet::WorkerIndex target = m_fleet.findWorker(request.target);
    return check.id == MoveCheck::State && request.target == m_reopened
        && m_fleet.worker(target).row.state != shardmap::WorkerState::Quarantined;
}

void MoveJudge::look(PlannedMove &move, const MoveRequest &request) const
{
    move.warnings.clear();
    move.obstacle.clear();
    const MoveKnowledge known = m_ask(request);
    for (const PreflightCheck &check : MoveChecks(m_fleet, request, known).all()) {
        if (check.level == PreflightCheck::Level::Warn)
            move.warnings.push_back({ check.id, check.title, check.reason });
        if (!check.isBlock() || passes(check, request) || !move.obstacle.isEmpty())
            continue;
        move.obstacle = check.sentence();
    }
}

QString MoveJudge::engineChange(fleet::SessionIndex session, fleet::WorkerIndex target) const
{
    const fleet::WorkerIndex source = m_fleet.sessionWorker(session);
    const QString from = source.isValid() ? m_fleet.worker(source).version.engine : QString();
    const QString &to = m_fleet.worker(target).version.engine;
    if (from.isEmpty() || to.isEmpty() || from.compare(to, Qt::CaseInsensitive) == 0)
        return {};
    //: The engine of the worker a session leaves, and of the one it goes to
    return tr("%1 → %2").arg(foreign::name(from), foreign::name(to));
}

MoveWay MoveJudge::wayOf(fleet::SessionIndex session, fleet::WorkerIndex target) const
{
    const fleet::WorkerIndex source = m_fleet.sessionWorker(session);
    if (source.isValid() && !m_evacuated.isEmpty() && m_fleet.worker(source).row.id == m_evacuated)
        return MoveWay::Evacuate;
    return sharesStore(session, target) ? MoveWay::Reassign : MoveWay::NoGap;
}

bool MoveJudge::isFree(fleet::SessionIndex session, fleet::WorkerIndex target) const
{
    if (wayOf(session, target) != MoveWay::Reassign)
        return false;
    MoveRequest request;
    request.session = session;
    request.target = m_fleet.worker(target).row.id;
    request.way = MoveWay::Reassign;
    PlannedMove looked;
    look(looked, request);
    return looked.obstacle.isEmpty();
}

void MoveJudge::judge(PlannedMove &move, fleet::SessionIndex session, fleet::WorkerIndex target) const
{
    MoveRequest request;
    request.session = session;
    request.target = move.target = m_fleet.worker(target).row.id;
    request.way = move.way = wayOf(session, target);
    if (move.way == MoveWay::Evacuate) // it is typed once for all, before they begin
        request.sourceNamed = m_fleet.worker(m_fleet.sessionWorker(session)).name;
    move.scan = isScanDue(session) ? ScanCost::DueAnyway : ScanCost::Extra;
    if (move.way == MoveWay::Reassign)
        move.scan = ScanCost::None;
    move.engineChange = engineChange(session, target);
    move.isBare = move.way == MoveWay::Evacuate && m_bare && m_bare->contains(move.session);
    look(move, request);
    move.why = move.obstacle.isEmpty() ? reasonFor(move, target) : QString();
}

QString MoveJudge::evacuationOf(const PlannedMove &move, const QString &target) const
{
    if (!m_bare)
        return tr("The customer scans for %1.").arg(target);
    if (!move.isBare)
        return tr("From its last known configuration; the customer scans for %1.").arg(target);
    return tr("No configuration of it is known: it begins without webhooks, proxy and apps, and accepts any "
              "phone; the customer scans for %1.")
        .arg(target);
}

QString MoveJudge::reasonFor(const PlannedMove &move, fleet::WorkerIndex target) const
{
    const QString &name = m_fleet.worker(target).name;
    if (move.way == MoveWay::Evacuate)
        return evacuationOf(move, name);
    switch (move.scan) {
    case ScanCost::None:
        return tr("%1 shares the session store: nobody has to scan.").arg(name);
    case ScanCost::DueAnyway:
        return tr("No phone is linked to it: somebody has to scan anyway.");
    case ScanCost::Extra:
        break;
    }
    const fleet::SessionIndex session = m_fleet.findSession(move.session);
    if (session.isValid() && m_fleet.sessionStatus(session) == SessionStatus::Working)
        return tr("It keeps working until the customer has scanned for %1.").arg(name);
    return tr("It does not work now; the customer has to scan for %1.").arg(name);
}

} // namespace quayside::operations
