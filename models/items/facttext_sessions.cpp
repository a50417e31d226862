// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/facttext.h"

#include "core/clock.h"
#include "items/agetext.h"

#include <QLocale>
#include <QStringList>

#include <array>

namespace quayside::items {

using fleet::Drift;

namespace {

constexpr std::array kDrifts { Drift::Orphan,          Drift::Missing,   Drift::Misplaced,
                               Drift::DoubleRun,       Drift::StaleCopy, Drift::DuplicateRow,
                               Drift::BrokenReference, Drift::CaseClash, Drift::OtherUser,
                               Drift::OtherConfig };

} // namespace

QString FactText::workingOf(const fleet::WorkerFacts &worker, qint64 nowMs)
{
    return workingOf(worker.counts, worker.old, worker.listedMs, nowMs);
}

QString FactText::workingOf(const fleet::Fleet &fleet, fleet::UserIndex user)
{
    const fleet::UserFacts &facts = fleet.user(user);
    return workingOf(facts.counts, facts.old, fleet.oldestSeenMs(user), fleet.clock().nowMs());
}

QString FactText::workingOf(const fleet::StatusCounts &counts, const fleet::StatusCounts &old,
                            qint64 oldestMs, qint64 nowMs)
{
    const quint32 total = counts.total();
    if (total == 0)
        return tr("no sessions");
    const QLocale locale;
    if (counts.unknown == total)
        return tr("%1, none seen yet").arg(locale.toString(total));
    const QString text = tr("%1 of %2 working").arg(locale.toString(counts.working), locale.toString(total));
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

} // namespace quayside::items
