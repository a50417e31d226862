// SPDX-License-Identifier: GPL-3.0-or-later
// What has to be true of the worker a session goes to, and of the two workers together.
#include "operations/moves/movechecks.h"

#include "core/foreigntext.h"
#include "operations/moves/moveapps.h"
#include "waha/capabilities.h"

#include <QLocale>

#include <algorithm>

namespace quayside::operations {

using fleet::Obstacle;

namespace {

QString numberText(qint64 value)
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
    const Check check = made("target", known ? tr("%1 answers").arg(m_target.name) : tr("Target"));
    if (!known)
        return blocked(check, tr("No worker is chosen."), tr("Choose the worker to move to."));
    if (m_session.key.worker == m_request.target)
        return blocked(check, tr("The session is on %1 already.").arg(m_target.name),
                       tr("Choose another worker."));
    const auto stands
        = standing({ Obstacle::BadUrl, Obstacle::NotAnswering, Obstacle::NotAskedYet, Obstacle::LimitedKey });
    if (!stands)
        return passed(check, about(m_target));
    const bool waits = *stands == Obstacle::NotAskedYet;
    return blocked(check, worded(*stands),
                   waits ? tr("Wait until %1 has answered.").arg(m_target.name)
                         : tr("Choose another worker, or get %1 to answer.").arg(m_target.name));
}

PreflightCheck MoveChecks::state() const
{
    const Check check = made("state", tr("Takes sessions"));
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
    const Check check = made("name", tr("Name"));
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
    const Check check = made("wishes", tr("Placement wishes"));
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
    const Check check = made("slot", tr("Free slot"));
    const fleet::SlotUse &use = m_target.slotUse;
    if (!use.capacity)
        return blocked(check, tr("The map gives %1 no capacity.").arg(m_target.name),
                       tr("Set its capacity first."));
    //: %1 rows in the map, %2 running sessions, %3 reserved slots, %4 capacity
    const QString counted = tr("%1 in the map, %2 running, %3 reserved, of %4.")
                                .arg(numberText(use.mapped), numberText(use.running),
                                     numberText(use.reserved), numberText(*use.capacity));
    if (use.free() <= 0)
        return blocked(check, tr("%1 is full: %2").arg(m_target.name, counted),
                       tr("Choose another worker, or raise its capacity."));
    return passed(check, counted);
}

PreflightCheck MoveChecks::disk() const
{
    const Check check = made("disk", tr("Disk"));
    if (const auto low = standing({ Obstacle::DiskLow }))
        return blocked(check, worded(*low), tr("Free space there: a login that can't be stored is lost."));
    const bool told = m_target.health && m_target.health->available;
    return passed(check,
                  told ? tr("%1 reports enough space.").arg(m_target.name)
                       : tr("%1 does not tell.").arg(m_target.name));
}

PreflightCheck MoveChecks::engine() const
{
    const Check check = made("engine", tr("Engine"));
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
    const Check check = made("version", tr("Version"));
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
    const Check check = made("edition", tr("Edition"));
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
    const Check check = made("apps", tr("Apps"));
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
    const Check check = made("restartAll", tr("Start everything at boot"));
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

bool MoveChecks::sharesStore() const
{
    return m_source.storeGroup >= 0 && m_source.storeGroup == m_target.storeGroup;
}

QString MoveChecks::notShared() const
{
    if (!sharesStore())
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
    const Check check = made("store", tr("Shared store"));
    const QString missing = notShared();
    if (missing.isEmpty())
        return passed(check, tr("%1 lists the session as one of %2.").arg(m_target.name, m_source.name));
    return blocked(check, missing, tr("Link the phone anew instead: no gap, or strict."));
}

} // namespace quayside::operations
