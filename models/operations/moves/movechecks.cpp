// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/moves/movechecks.h"

#include "core/clock.h"
#include "core/foreigntext.h"
#include "fleet/attention/attention.h"
#include "fleet/truth/workercause.h"
#include "operations/moves/moveapps.h"
#include "waha/capabilities.h"

#include <QLocale>

#include <algorithm>

namespace quayside::operations {

using fleet::Drift;
using fleet::Obstacle;
using fleet::Reachability;

namespace {

fleet::WorkerFacts factsOf(const fleet::Fleet &fleet, const WorkerId &id)
{
    const fleet::WorkerIndex worker = fleet.findWorker(id);
    return worker.isValid() ? fleet.worker(worker) : fleet::WorkerFacts();
}

QString number(qint64 value)
{
    return QLocale().toString(value);
}

bool isOlder(const QString &one, const QString &other)
{
    const waha::Version a = waha::Version::fromText(one);
    const waha::Version b = waha::Version::fromText(other);
    return a.parsed && b.parsed && !a.isAtLeast(b.year, b.month, b.patch);
}

bool startsAll(const fleet::WorkerFacts &worker)
{
    return worker.environment && worker.environment->restartAllSessions.value_or(false);
}

} // namespace

MoveChecks::MoveChecks(const fleet::Fleet &fleet, const MoveRequest &request, const MoveKnowledge &known)
    : m_fleet(fleet)
    , m_request(request)
    , m_known(known)
    , m_session(fleet.session(request.session))
    , m_source(factsOf(fleet, m_session.key.worker))
    , m_target(factsOf(fleet, request.target))
    , m_placement(fleet::PlacementRequest::toMove(fleet, request.session))
    , m_course(fleet, m_placement)
{
    const fleet::WorkerIndex target = fleet.findWorker(request.target);
    if (target.isValid())
        m_obstacles = m_course.obstaclesOn(target);
}

std::vector<PreflightCheck> MoveChecks::all() const
{
    std::vector<Check> checks { changes(), row(), commit(), place(), operation() };
    if (isWay(MoveWay::Evacuate)) {
        checks.push_back(dead());
        checks.push_back(named());
    } else {
        checks.push_back(source());
    }
    for (const Check &check : { target(), state(), slot(), name() })
        checks.push_back(check);
    if (!m_course.wishes().isEmpty())
        checks.push_back(wishes());
    if (isWay(MoveWay::Reassign))
        checks.push_back(store());
    for (const Check &check : { engine(), version(), edition(), young(), account(), elsewhere(), apps(),
                                restartAll(), disk(), devices() })
        checks.push_back(check);
    return checks;
}

PreflightCheck MoveChecks::made(MoveCheck id, const QString &title)
{
    Check check;
    check.id = id;
    check.title = title;
    return check;
}

PreflightCheck MoveChecks::passed(Check check, const QString &reason)
{
    check.reason = reason;
    return check;
}

PreflightCheck MoveChecks::warned(Check check, const QString &reason, const QString &remedy)
{
    check.level = Check::Level::Warn;
    check.reason = reason;
    check.remedy = remedy;
    return check;
}

PreflightCheck MoveChecks::blocked(Check check, const QString &reason, const QString &remedy)
{
    check.level = Check::Level::Block;
    check.reason = reason;
    check.remedy = remedy;
    return check;
}

PreflightCheck MoveChecks::changes() const
{
    const Check check = made(MoveCheck::Changes, tr("Shard map"));
    if (m_known.changes.available)
        return passed(check, tr("It can be written to."));
    return blocked(check, m_known.changes.reason,
                   tr("Open a map that can be changed, and add Quayside's tables."));
}

PreflightCheck MoveChecks::row() const
{
    const Check check = made(MoveCheck::Row, tr("Row in the map"));
    if (m_session.row.isEmpty())
        return blocked(check, tr("The session has no row in the map."),
                       tr("Adopt it first; then it can be moved."));
    if (m_session.drift.testFlag(Drift::DuplicateRow))
        return blocked(check, tr("Several rows point to it."), tr("Remove the surplus rows first."));
    if (!m_fleet.isPlaced(m_request.session))
        return blocked(check, tr("Its row names no worker yet."), tr("Place it first."));
    if (m_session.drift.testFlag(Drift::BrokenReference) && !m_session.worker.isValid())
        return blocked(check, tr("Its row points to a worker that is not in the map."),
                       tr("Correct the row first."));
    return passed(check,
                  tr("Row %1 points to %2.").arg(foreign::name(m_session.row.toString()), m_source.name));
}

/** The point of no return, before anybody has scanned: the write itself was made and taken back. */
PreflightCheck MoveChecks::commit() const
{
    const Check check = made(MoveCheck::Commit, tr("Change of the row"));
    if (!m_known.commit)
        return passed(check, tr("It is tried, and taken back, before the move begins."));
    if (*m_known.commit)
        return passed(check, tr("The database takes it: it was tried and taken back."));
    const Error &error = m_known.commit->error();
    const QString found = QString(error.message + u' ' + error.detail).trimmed();
    return error.isTransient() ? warned(check, found, error.remedy) : blocked(check, found, error.remedy);
}

PreflightCheck MoveChecks::place() const
{
    const Check check = made(MoveCheck::Place, tr("Session"));
    if (m_session.drift.testFlag(Drift::Missing))
        return blocked(check, tr("%1 does not have this session.").arg(m_source.name),
                       tr("Create it again there, or remove its row."));
    if (m_fleet.isToBeRemoved(m_request.session))
        return blocked(check, tr("This is an old copy that is about to be removed."),
                       tr("Move the one that works."));
    if (m_session.drift.testFlag(Drift::Misplaced))
        return blocked(check,
                       tr("It runs on another worker than its row says: on %1.")
                           .arg(m_fleet.worker(m_session.runsOn).name),
                       tr("Correct the row first."));
    if (m_session.drift.testFlag(Drift::StaleCopy))
        return blocked(check, tr("This is a leftover copy; the session works elsewhere."),
                       tr("Move the one that works."));
    if (m_session.status == SessionStatus::Unknown)
        return warned(check, tr("It was never seen on %1.").arg(m_source.name),
                      isWay(MoveWay::Evacuate) ? QString()
                                               : tr("Wait until %1 has answered.").arg(m_source.name));
    if (m_session.status != SessionStatus::Working)
        return warned(check, tr("It is %1, not WORKING.").arg(m_session.status.text()),
                      tr("Nothing is lost by moving it; restarting it first may be enough."));
    return passed(check, tr("WORKING on %1.").arg(m_source.name));
}

PreflightCheck MoveChecks::operation() const
{
    const Check check = made(MoveCheck::Operation, tr("Other operations"));
    for (const QString &busy : { m_known.busySource, m_known.busyTarget, m_known.busyAccount }) {
        if (!busy.isEmpty())
            return blocked(check, busy, tr("Wait until it has ended, or cancel it under Operations."));
    }
    return passed(check, tr("Nothing else works on the session or the account."));
}

PreflightCheck MoveChecks::young() const
{
    const Check check = made(MoveCheck::Young, tr("Time since linking"));
    if (m_known.youngMs <= 0 || isWay(MoveWay::Evacuate))
        return passed(check, tr("It was not linked within the last three minutes."));
    return blocked(check,
                   tr("The phone was linked a moment ago, and %1 writes the login down only after a while.")
                       .arg(m_source.version.engine),
                   tr("Wait %Ln more second(s).", nullptr, (m_known.youngMs + 999) / 1000));
}

PreflightCheck MoveChecks::account() const
{
    const Check check = made(MoveCheck::Account, tr("Account"));
    if (m_session.phone.isEmpty())
        return warned(check, tr("It is not known which phone belongs to it: any phone will be accepted."),
                      links() ? tr("Make sure that the right phone scans.") : QString());
    return passed(check, tr("Only +%1 will be accepted.").arg(m_session.phone));
}

PreflightCheck MoveChecks::elsewhere() const
{
    const Check check = made(MoveCheck::Elsewhere, tr("Account runs once"));
    const fleet::SessionIndex other = m_session.counterpart;
    const bool twice = m_session.drift.testFlag(Drift::DoubleRun) && other.isValid();
    const fleet::SessionFacts twin = twice ? m_fleet.session(other) : fleet::SessionFacts();
    const bool own = m_halfMade && twin.key == SessionKey { m_request.target, m_session.key.name };
    if (!twice || own)
        return passed(check, tr("No other session of the fleet runs with this account."));
    const QString where = twin.worker.isValid() ? m_fleet.worker(twin.worker).name : QString();
    return blocked(check, tr("The account also runs as “%1” on %2.").arg(foreign::name(twin.key.name), where),
                   tr("Keep one of the two first: see Attention."));
}

PreflightCheck MoveChecks::devices() const
{
    const Check check = made(MoveCheck::Devices, tr("Linked devices"));
    if (!links())
        return passed(check, tr("The phone keeps the device it has."));
    return warned(check, tr("The phone needs one more linked device for the time of the move."),
                  tr("WhatsApp allows four: if all are taken, remove one on the phone first."));
}

PreflightCheck MoveChecks::source() const
{
    const Check check = made(MoveCheck::Source, tr("%1 answers").arg(m_source.name));
    if (m_source.reach == Reachability::Online && m_source.copiesToRemove > 0)
        return warned(check,
                      tr("%1 is in quarantine: %Ln old copies of moved sessions are being removed.", nullptr,
                         m_source.copiesToRemove)
                          .arg(m_source.name),
                      tr("The move can begin; waiting until they are gone is safer."));
    if (m_source.reach == Reachability::Online)
        return passed(check, about(m_source));
    const fleet::Cause cause = fleet::WorkerCause::reach(m_source);
    const QString what = fleet::CauseText::sentence(m_source.name, cause, m_fleet.clock().nowMs());
    if (m_source.reach == Reachability::Unknown)
        return blocked(check, what, tr("Wait until it has answered."));
    if (m_source.reach == Reachability::Unreachable)
        return blocked(check, what,
                       tr("Get it to answer again. After five minutes of silence it can be evacuated."));
    return blocked(check, what, cause.remedy);
}

PreflightCheck MoveChecks::dead() const
{
    return lifeOf(m_fleet, m_source);
}

QString MoveChecks::signOfLife(const fleet::Fleet &fleet, fleet::WorkerIndex worker)
{
    const Check check = lifeOf(fleet, fleet.worker(worker));
    return check.isBlock() ? check.sentence() : QString();
}

qint64 MoveChecks::silenceLeftMs(const fleet::Fleet &fleet, fleet::WorkerIndex worker)
{
    return worker.isValid() ? silenceLeftMs(fleet, fleet.worker(worker)) : 0;
}

qint64 MoveChecks::silenceLeftMs(const fleet::Fleet &fleet, const fleet::WorkerFacts &worker)
{
    if (worker.reach != Reachability::Unreachable)
        return 0;
    return std::max<qint64>(0, worker.reachSinceMs + fleet::kDeadMs - fleet.clock().nowMs());
}

PreflightCheck MoveChecks::lifeOf(const fleet::Fleet &fleet, const fleet::WorkerFacts &worker)
{
    const Check check = made(MoveCheck::Dead, tr("%1 is dead").arg(worker.name));
    if (!worker.isAway())
        return blocked(check, tr("%1 answers: what runs there would go on running.").arg(worker.name),
                       tr("Move the session without a gap instead."));
    if (worker.reach != Reachability::Unreachable)
        return blocked(check, tr("%1 may well be alive: only this console is not let in.").arg(worker.name),
                       tr("Correct its URL, key or certificate."));
    if (const qint64 left = silenceLeftMs(fleet, worker); left > 0)
        return blocked(check, tr("%1 has been silent for less than five minutes.").arg(worker.name),
                       tr("Wait %Ln more second(s).", nullptr, int((left + 999) / 1000)));
    const qint64 silent = fleet.clock().nowMs() - worker.reachSinceMs;
    return passed(check, tr("Silent for %Ln minute(s).", nullptr, int(silent / 60'000)));
}

PreflightCheck MoveChecks::named() const
{
    const Check check = made(MoveCheck::Named, tr("Named by hand"));
    if (m_request.sourceNamed.trimmed().compare(m_source.name, Qt::CaseInsensitive) == 0)
        return passed(check, tr("You say that %1 is dead.").arg(m_source.name));
    return blocked(check, tr("A worker that still runs elsewhere would make the account run twice."),
                   tr("Make sure that %1 is dead, then type its name.").arg(m_source.name));
}

std::optional<PreflightCheck> MoveChecks::notDead() const
{
    for (const Check &check : { dead(), named() }) {
        if (check.isBlock())
            return check;
    }
    return {};
}

QString MoveChecks::about(const fleet::WorkerFacts &worker) const
{
    QStringList parts;
    if (!worker.version.version.isEmpty())
        parts << QStringLiteral("WAHA ") + worker.version.version;
    if (!worker.version.engine.isEmpty())
        parts << worker.version.engine;
    if (worker.latencyMs >= 0)
        //: %1 milliseconds
        parts << tr("%1 ms").arg(number(worker.latencyMs));
    return parts.isEmpty() ? tr("Reachable.") : parts.join(QStringLiteral(" · "));
}

std::optional<Obstacle> MoveChecks::standing(std::initializer_list<Obstacle> obstacles) const
{
    for (const Obstacle obstacle : obstacles) {
        if (std::ranges::find(m_obstacles, obstacle) != m_obstacles.end())
            return obstacle;
    }
    return {};
}

/** "waha3: its disk is almost full." */
QString MoveChecks::worded(Obstacle obstacle) const
{
    return tr("%1: %2.").arg(m_target.name, m_course.wording(obstacle, m_fleet.findWorker(m_request.target)));
}

PreflightCheck MoveChecks::target() const
{
    const bool known = m_fleet.findWorker(m_request.target).isValid();
    const Check check = made(MoveCheck::Target, known ? tr("%1 answers").arg(m_target.name) : tr("Target"));
    if (!known)
        return blocked(check, tr("No worker is chosen."), tr("Choose the worker to move to."));
    if (m_session.key.worker == m_request.target)
        return blocked(check, tr("The session is on %1 already.").arg(m_target.name),
                       tr("Choose another worker."));
    const auto stands = standing({ Obstacle::BadUrl, Obstacle::NotAnswering, Obstacle::NotAskedYet,
                                   Obstacle::LimitedKey, Obstacle::NoNetwork });
    if (!stands)
        return passed(check, about(m_target));
    const bool waits = *stands == Obstacle::NotAskedYet;
    return blocked(check, worded(*stands),
                   waits ? tr("Wait until %1 has answered.").arg(m_target.name)
                         : tr("Choose another worker, or get %1 to answer.").arg(m_target.name));
}

PreflightCheck MoveChecks::state() const
{
    const Check check = made(MoveCheck::State, tr("Takes sessions"));
    const auto stands = m_halfMade
        ? standing({ Obstacle::Quarantined })
        : standing({ Obstacle::Quarantined, Obstacle::Draining, Obstacle::Cordoned });
    if (!stands)
        return passed(check, tr("%1 takes new sessions.").arg(m_target.name));
    return blocked(check, worded(*stands),
                   m_target.copiesToRemove > 0 ? tr("They are being removed: wait, or choose another worker.")
                       : *stands == Obstacle::Cordoned
                       ? tr("Uncordon %1, or choose another worker.").arg(m_target.name)
                       : tr("Choose another worker."));
}

PreflightCheck MoveChecks::name() const
{
    const Check check = made(MoveCheck::Name, tr("Name"));
    const bool taken = isWay(MoveWay::Reassign)
        ? m_fleet.findSession({ m_request.target, m_session.key.name }).isValid()
        : standing({ Obstacle::NameTaken }).has_value();
    if (!taken)
        return passed(check,
                      tr("“%1” is free on %2, in the map and in its list.")
                          .arg(foreign::name(m_session.key.name), m_target.name));
    return blocked(check, takenHere(), tr("Choose a worker that does not have this name."));
}

PreflightCheck MoveChecks::wishes() const
{
    const Check check = made(MoveCheck::Wishes, tr("Placement wishes"));
    const fleet::WorkerIndex target = m_fleet.findWorker(m_request.target);
    if (!target.isValid())
        return warned(check, m_course.wishes().summary(), {});
    if (standing({ Obstacle::LabelMissing }))
        return blocked(check, worded(Obstacle::LabelMissing),
                       tr("Choose another worker, or change the wish under Placement rules."));
    if (const QString unmet = m_course.wishes().unmetOn(target); !unmet.isEmpty())
        return warned(check, tr("On %1 these wishes are not met: %2.").arg(m_target.name, unmet),
                      tr("It can move there all the same."));
    return passed(check, tr("All are met on %1: %2.").arg(m_target.name, m_course.wishes().metOn(target)));
}

QString MoveChecks::takenHere() const
{
    const fleet::SessionIndex there = m_fleet.findSession({ m_request.target, m_session.key.name });
    if (!there.isValid())
        return tr("%1 lists “%2” already: it shares a store.")
            .arg(m_target.name, foreign::name(m_session.key.name));
    if (m_fleet.session(there).row.isEmpty())
        return tr("%1 has a session “%2” without a row in the map.")
            .arg(m_target.name, foreign::name(m_session.key.name));
    return tr("%1 has a session “%2” already.").arg(m_target.name, foreign::name(m_session.key.name));
}

PreflightCheck MoveChecks::slot() const
{
    const Check check = made(MoveCheck::Slot, tr("Free slot"));
    const fleet::SlotUse &use = m_target.slotUse;
    if (!use.capacity)
        return blocked(check, tr("The map gives %1 no capacity.").arg(m_target.name),
                       tr("Set its capacity first."));
    //: %1 rows in the map, %2 running sessions, %3 reserved slots, %4 capacity
    const QString counted
        = tr("%1 in the map, %2 running, %3 reserved, of %4.")
              .arg(number(use.mapped), number(use.running), number(use.reserved), number(*use.capacity));
    if (use.free() <= 0)
        return blocked(check, tr("%1 is full: %2").arg(m_target.name, counted),
                       tr("Choose another worker, or raise its capacity."));
    return passed(check, counted);
}

PreflightCheck MoveChecks::disk() const
{
    const Check check = made(MoveCheck::Disk, tr("Disk"));
    if (const auto low = standing({ Obstacle::DiskLow }))
        return blocked(check, worded(*low), tr("Free space there: a login that can't be stored is lost."));
    const bool told = m_target.health && m_target.health->available;
    return passed(check,
                  told ? tr("%1 reports enough space.").arg(m_target.name)
                       : tr("%1 does not tell.").arg(m_target.name));
}

PreflightCheck MoveChecks::engine() const
{
    const Check check = made(MoveCheck::Engine, tr("Engine"));
    const QString &here = m_source.version.engine;
    const QString &there = m_target.version.engine;
    if (here.compare(there, Qt::CaseInsensitive) == 0 && !here.isEmpty())
        return passed(check, tr("%1 on both.").arg(here));
    if (here.isEmpty() || there.isEmpty())
        return warned(check, tr("One of the two engines is not known."), {});
    const QString differ = tr("%1 runs %2, %3 runs %4.").arg(m_source.name, here, m_target.name, there);
    if (isWay(MoveWay::Reassign))
        return blocked(check, differ,
                       tr("Link the phone anew instead: engines can't read each other's data."));
    return warned(check, differ, tr("The features of the two differ; the phone is linked anew anyway."));
}

PreflightCheck MoveChecks::version() const
{
    const Check check = made(MoveCheck::Version, tr("Version"));
    if (const auto old = standing({ Obstacle::TooOld }))
        return blocked(check, worded(*old), tr("Update WAHA on %1.").arg(m_target.name));
    const QString &here = m_source.version.version;
    const QString &there = m_target.version.version;
    if (isOlder(there, here))
        return warned(check, tr("%1 runs %2, older than %3.").arg(m_target.name, there, here),
                      tr("Settings that only the newer one knows have no effect there."));
    return passed(check, there.isEmpty() ? tr("Not known.") : tr("%1 runs %2.").arg(m_target.name, there));
}

PreflightCheck MoveChecks::edition() const
{
    const Check check = made(MoveCheck::Edition, tr("Edition"));
    if (const auto single = standing({ Obstacle::SingleSession }))
        return blocked(check, worded(*single),
                       tr("Update WAHA there to 2026.6.1 or later, or choose another worker."));
    return passed(check,
                  m_target.holdsDefaultOnly
                      ? tr("%1 holds one session only, and this is its name: “default”.").arg(m_target.name)
                      : tr("%1 holds many sessions.").arg(m_target.name));
}

PreflightCheck MoveChecks::apps() const
{
    const Check check = made(MoveCheck::Apps, tr("Apps"));
    if (!m_known.apps)
        return passed(check, tr("They are read when the move begins."));
    const QString all = MoveApps::types(*m_known.apps).join(u", ");
    if (all.isEmpty())
        return passed(check, tr("The session has none."));
    if (isWay(MoveWay::Reassign))
        return passed(check, tr("They are in the shared store: %1.").arg(all));
    if (!waha::Capabilities::of(m_target.version).apps)
        return warned(
            check, tr("%1 runs a WAHA without apps; left behind: %2.").arg(m_target.name, all),
            tr("Update WAHA on %1 to 2025.12.1 or later, or choose another worker.").arg(m_target.name));
    if (const QString masked = MoveApps::incomplete(*m_known.apps).join(u", "); !masked.isEmpty())
        return warned(check,
                      tr("The secrets of these apps are not known, so they don't travel: %1.").arg(masked),
                      tr("Enter them again on %1 after the move.").arg(m_target.name));
    return passed(check, tr("These travel along, and work once the session is switched on: %1.").arg(all));
}

PreflightCheck MoveChecks::restartAll() const
{
    const Check check = made(MoveCheck::RestartAll, tr("Start everything at boot"));
    const bool gap = isWay(MoveWay::Strict) || isWay(MoveWay::Reassign);
    const bool there = isWay(MoveWay::Reassign) && startsAll(m_target);
    if (startsAll(m_source) || there) {
        const QString who = startsAll(m_source) ? m_source.name : m_target.name;
        const QString found
            = tr("%1 starts every session of its store when it boots, stopped ones too.").arg(who);
        const QString remedy = tr("Turn WHATSAPP_RESTART_ALL_SESSIONS off on %1.").arg(who);
        return gap ? blocked(check, found, remedy) : warned(check, found, remedy);
    }
    if (gap && !m_source.environment)
        return warned(check, tr("%1 does not tell whether it does so.").arg(m_source.name),
                      tr("Make sure that WHATSAPP_RESTART_ALL_SESSIONS is off there."));
    return passed(check, tr("Stopped sessions stay stopped."));
}

QString MoveChecks::notShared() const
{
    if (!m_source.sharesStoreWith(m_target))
        return tr("%1 and %2 do not share a session store.").arg(m_source.name, m_target.name);
    const auto copy = m_fleet.listedCopy({ m_request.target, m_session.key.name });
    if (!copy)
        return tr("%1 does not list the session.").arg(m_target.name);
    if (copy->status != SessionStatus::Stopped)
        return tr("%1 lists the session as %2, not as STOPPED.").arg(m_target.name, copy->status.text());
    if (copy->assignedWorker.isEmpty() || copy->assignedWorker != m_source.version.workerId)
        return tr("%1 does not list the session as one of %2.").arg(m_target.name, m_source.name);
    if (!copy->phone.isEmpty() && !m_session.phone.isEmpty() && copy->phone != m_session.phone)
        return tr("%1 lists the session with another account.").arg(m_target.name);
    return {};
}

PreflightCheck MoveChecks::store() const
{
    const Check check = made(MoveCheck::Store, tr("Shared store"));
    const QString missing = notShared();
    if (missing.isEmpty())
        return passed(check, tr("%1 lists the session as one of %2.").arg(m_target.name, m_source.name));
    return blocked(check, missing, tr("Link the phone anew instead: no gap, or strict."));
}

} // namespace quayside::operations
