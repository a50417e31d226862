// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/spareroom.h"

#include <QHash>
#include <QLocale>

#include <algorithm>

namespace quayside::fleet {

namespace {

constexpr qsizetype kMostLines = 12; // of each sort; a thousand workers fit in no tool tip
constexpr qsizetype kMostNames = 8;

/** Adds lines, and how many more there are. */
void addSome(QStringList &to, const QStringList &lines)
{
    to += lines.mid(0, kMostLines);
    if (const auto more = lines.size() - kMostLines; more > 0)
        to.append(SpareRoomWords::tr("and %Ln more", nullptr, int(more)));
}

/** "waha1, waha3 and 14 more". */
QString someNames(const QStringList &names)
{
    const auto more = names.size() - kMostNames;
    const QString first = names.mid(0, kMostNames).join(SpareRoomWords::tr(", "));
    return more > 0 ? SpareRoomWords::tr("%1 and %Ln more", nullptr, int(more)).arg(first) : first;
}

/** One line a reason, in the order of the workers. */
QStringList refusals(const SpareRoom &room, const Fleet &fleet)
{
    QStringList reasons;
    QHash<QString, QStringList> names;
    for (const SpareRefusal &refusal : room.refused) {
        if (!names.contains(refusal.reason))
            reasons.append(refusal.reason);
        names[refusal.reason].append(fleet.worker(refusal.worker).name);
    }
    QStringList lines;
    for (const QString &reason : std::as_const(reasons))
        //: %1 workers, %2 why they are no help
        lines.append(SpareRoomWords::tr("Not %1: %2").arg(someNames(names.value(reason)), reason));
    return lines;
}

} // namespace

QString SpareRoomWords::summary(const SpareRoom &room)
{
    if (room.sessions == 0)
        return tr("it has no sessions to place");
    if (room.targets.empty())
        return tr("its %Ln session(s) would have no place: no other worker can take any", nullptr,
                  room.sessions);
    if (!room.fits())
        return tr("%1 of its %Ln session(s) would have no place", nullptr, room.sessions)
            .arg(QLocale().toString(qlonglong(room.homeless.size())));
    //: %1 as in "5 others" or "1 other"
    return tr("its %Ln session(s) fit on %1", nullptr, room.sessions)
        .arg(tr("%Ln other(s)", nullptr, room.used()));
}

QStringList SpareRoomWords::details(const SpareRoom &room, const Fleet &fleet)
{
    QStringList lines;
    QStringList targets;
    for (const SpareTarget &target : room.targets) {
        if (target.takes > 0)
            //: %1 a worker, %2 free slots
            targets.append(tr("%1 takes %Ln of %2 free", nullptr, target.takes)
                               .arg(fleet.worker(target.worker).name, QLocale().toString(target.free)));
    }
    addSome(lines, targets);
    if (room.clashes > 0)
        lines.append(
            tr("The names of %Ln session(s) are taken wherever there is room", nullptr, room.clashes));
    if (room.unwished > 0)
        lines.append(
            tr("What %Ln session(s) must have is nowhere where there is room", nullptr, room.unwished));
    addSome(lines, refusals(room, fleet));
    return lines;
}

} // namespace quayside::fleet
