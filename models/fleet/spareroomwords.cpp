// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/spareroom.h"

#include <QLocale>

#include <algorithm>

namespace quayside::fleet {

namespace {

constexpr qsizetype kMostLines = 12; // of each sort; a thousand workers fit in no tool tip

/** Adds lines, and how many more there are. */
void addSome(QStringList &to, const QStringList &lines)
{
    to += lines.mid(0, kMostLines);
    if (const auto more = lines.size() - kMostLines; more > 0)
        to.append(SpareRoomWords::tr("and %Ln more worker(s)", nullptr, int(more)));
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
            targets.append(tr("%1 would take %Ln of them, %2 free now", nullptr, target.takes)
                               .arg(fleet.worker(target.worker).name, QLocale().toString(target.free)));
    }
    addSome(lines, targets);
    if (room.clashes > 0)
        lines.append(
            tr("The names of %Ln session(s) are taken wherever there is room", nullptr, room.clashes));
    QStringList refused;
    for (const SpareRefusal &refusal : room.refused)
        refused.append(tr("Not %1: %2").arg(fleet.worker(refusal.worker).name, refusal.reason));
    addSome(lines, refused);
    return lines;
}

} // namespace quayside::fleet
