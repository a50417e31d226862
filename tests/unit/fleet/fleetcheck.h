// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/truth/fleet.h"

#include <QMap>
#include <QSet>
#include <QStringList>

namespace quayside::test {

/** A session's key as text: "w/name#row". */
inline QString keyOf(const fleet::Fleet &fleet, fleet::SessionIndex session)
{
    if (!session.isValid())
        return QStringLiteral("-");
    const fleet::SessionFacts facts = fleet.session(session);
    return facts.key.worker.toString() + u'/' + facts.key.name + u'#' + facts.row.toString();
}

/** Everything about a session that does not depend on time or index values. */
inline QString describe(const fleet::Fleet &fleet, fleet::SessionIndex session)
{
    const fleet::SessionFacts f = fleet.session(session);
    QString text = keyOf(fleet, session) + QStringLiteral(" user=") + f.userId.toString();
    text += QStringLiteral(" status=") + f.status.text();
    text += QStringLiteral(" on=")
        + (f.runsOn.isValid() ? fleet.worker(f.runsOn).row.id.toString() : QStringLiteral("-"));
    text += QStringLiteral(" drift=") + QString::number(f.drift.toInt());
    text += QStringLiteral(" phone=") + f.phone + QStringLiteral(" push=") + f.pushName;
    text += QStringLiteral(" stale=") + QString::number(f.stale);
    text += QStringLiteral(" paired=") + QString::number(f.counterpart.isValid());
    return text;
}

/** All sessions of a fleet, sorted. */
inline QStringList describe(const fleet::Fleet &fleet)
{
    QStringList lines;
    for (quint32 i = 0; i < fleet.sessionIndexLimit(); ++i) {
        if (fleet.isSession(fleet::SessionIndex(i)))
            lines.append(describe(fleet, fleet::SessionIndex(i)));
    }
    lines.sort();
    return lines;
}

/** What the fleet's lists and sums contradict each other in; empty when it is consistent. */
inline QStringList contradictions(const fleet::Fleet &fleet)
{
    QStringList wrong;
    const auto expect = [&](bool holds, const QString &what) {
        if (!holds)
            wrong.append(what);
    };
    fleet::StatusCounts all;
    QMap<quint32, fleet::StatusCounts> byWorker;
    QMap<quint32, fleet::StatusCounts> byUser;
    QMap<quint32, quint32> orphansOfWorker;
    QMap<quint32, int> rowsOfUser;
    qsizetype sessions = 0;
    quint32 drifting = 0;
    qsizetype orphans = 0;
    for (quint32 i = 0; i < fleet.sessionIndexLimit(); ++i) {
        const fleet::SessionIndex session(i);
        if (!fleet.isSession(session))
            continue;
        const fleet::SessionFacts f = fleet.session(session);
        ++sessions;
        all.add(f.status);
        drifting += f.drift != fleet::Drifts();
        if (f.worker.isValid())
            byWorker[f.worker.value()].add(f.status);
        if (f.row.isEmpty()) {
            ++orphans;
            ++orphansOfWorker[f.worker.value()];
            expect(!f.user.isValid(), QStringLiteral("orphan with a user"));
        } else {
            byUser[f.user.value()].add(f.status);
            ++rowsOfUser[f.user.value()];
        }
        expect(f.status == fleet.sessionStatus(session), QStringLiteral("status cell"));
        expect(f.drift == fleet.sessionDrift(session), QStringLiteral("drift cell"));
        expect(f.runsOn == fleet.sessionRunsOn(session), QStringLiteral("place cell"));
        expect(f.statusSinceMs == fleet.sessionStatusSinceMs(session), QStringLiteral("since cell"));
        expect(!f.counterpart.isValid() || fleet.isSession(f.counterpart),
               QStringLiteral("counterpart of ") + keyOf(fleet, session) + QStringLiteral(" is gone"));
    }
    expect(sessions == fleet.sessionCount(), QStringLiteral("session count"));
    expect(all == fleet.counts(), QStringLiteral("counts of all"));
    expect(drifting == fleet.driftCount(), QStringLiteral("drift count"));
    expect(orphans == qsizetype(fleet.orphans().size()), QStringLiteral("orphans"));
    for (const fleet::WorkerIndex worker : fleet.workers()) {
        const fleet::WorkerFacts &facts = fleet.worker(worker);
        const auto list = fleet.sessionsOfWorker(worker);
        QSet<quint32> unique;
        for (const fleet::SessionIndex session : list) {
            unique.insert(session.value());
            expect(fleet.isSession(session) && fleet.sessionWorker(session) == worker,
                   QStringLiteral("list of worker ") + facts.row.id.toString());
        }
        expect(unique.size() == qsizetype(list.size()), QStringLiteral("worker lists one twice"));
        expect(byWorker.value(worker.value()) == facts.counts,
               QStringLiteral("counts of worker ") + facts.row.id.toString());
        expect(facts.counts.total() == list.size(), QStringLiteral("size of a worker's list"));
        expect(orphansOfWorker.value(worker.value()) == facts.orphans, QStringLiteral("worker's orphans"));
        expect(fleet.findWorker(facts.row.id) == worker, QStringLiteral("finding a worker"));
    }
    for (const fleet::UserIndex user : fleet.users()) {
        const fleet::UserFacts &facts = fleet.user(user);
        const auto list = fleet.sessionsOfUser(user);
        for (const fleet::SessionIndex session : list)
            expect(fleet.isSession(session) && fleet.sessionUser(session) == user,
                   QStringLiteral("list of user ") + facts.row.id.toString());
        expect(byUser.value(user.value()) == facts.counts,
               QStringLiteral("counts of user ") + facts.row.id.toString());
        expect(facts.counts.total() == list.size(), QStringLiteral("size of a user's list"));
        expect(facts.exists || !list.empty(), QStringLiteral("user listed for nothing"));
        expect(fleet.findUser(facts.row.id) == user, QStringLiteral("finding a user"));
        rowsOfUser.remove(user.value());
    }
    expect(rowsOfUser.isEmpty(), QStringLiteral("rows of a user that is not listed"));
    return wrong;
}

} // namespace quayside::test
