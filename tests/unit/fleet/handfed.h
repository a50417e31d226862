// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "fleet/truth/fleet.h"
#include "fleet/watch/mailbox.h"

#include <QRegularExpression>

#include <algorithm>

namespace quayside::test {

/** A real Fleet that is fed by hand, rows of a map and what workers would report, with a clock that stands
 * still. */
class HandFed
{
public:
    ManualClock clock;
    fleet::Fleet fleet { clock };

    /** A worker row with id "1" is worker `w1` of capacity 500 unless changed. */
    static shardmap::WorkerRow row(int number, qint64 capacity = 500)
    {
        shardmap::WorkerRow row;
        row.id = WorkerId(QString::number(number));
        row.url = QStringLiteral("http://w%1.example:3000").arg(number);
        row.apiKey = Secret(QStringLiteral("planted-worker-key"));
        row.capacity = capacity;
        row.displayName = QStringLiteral("w%1").arg(number);
        return row;
    }

    fleet::WorkerIndex addWorker(const shardmap::WorkerRow &row)
    {
        shardmap::MapDelta delta;
        delta.workers.push_back(row);
        fleet.applyMap(delta);
        return fleet.findWorker(row.id);
    }

    fleet::WorkerIndex addWorker(int number, qint64 capacity = 500)
    {
        return addWorker(row(number, capacity));
    }

    void addUser(const QString &id, const QString &label = {})
    {
        shardmap::MapDelta delta;
        delta.users.push_back({ UserId(id), label });
        fleet.applyMap(delta);
    }

    void addRow(int worker, const QString &name, const QString &user = QStringLiteral("u1"))
    {
        shardmap::MapDelta delta;
        delta.sessions.push_back(
            { RowId(QString::number(++m_lastRow)), name, UserId(user), WorkerId(QString::number(worker)) });
        fleet.applyMap(delta);
    }

    /** All that a user or the session of a row wishes. */
    template <typename Holder>
    void wish(const Holder &holder, std::vector<shardmap::Wish> wishes,
              shardmap::HolderWishes::Source source = shardmap::HolderWishes::Source::Own)
    {
        shardmap::MapDelta delta;
        std::sort(wishes.begin(), wishes.end());
        delta.wishes.push_back({ shardmap::WishHolder(holder), std::move(wishes), source });
        fleet.applyMap(delta);
    }
    static shardmap::Wish must(const char *label, const char *value)
    {
        return { shardmap::WishKind::Must, QString::fromUtf8(label), QString::fromUtf8(value) };
    }
    static shardmap::Wish prefer(const char *label, const char *value)
    {
        return { shardmap::WishKind::Prefer, QString::fromUtf8(label), QString::fromUtf8(value) };
    }
    static shardmap::Wish apart(const char *group = "")
    {
        return { shardmap::WishKind::Apart, QString::fromUtf8(group), {} };
    }
    static shardmap::Wish together(const char *group = "")
    {
        return { shardmap::WishKind::Together, QString::fromUtf8(group), {} };
    }

    void removeRow(int number)
    {
        shardmap::MapDelta delta;
        delta.sessionsGone.push_back(RowId(QString::number(number)));
        fleet.applyMap(delta);
    }

    [[nodiscard]] int lastRow() const { return m_lastRow; }

    static fleet::WorkerUpdate update(int worker)
    {
        fleet::WorkerUpdate update;
        update.worker = WorkerId(QString::number(worker));
        update.generation = 1;
        return update;
    }

    static waha::SessionInfo info(const QString &name, SessionStatus status, const QString &phone = {},
                                  const QString &pushName = {})
    {
        waha::SessionInfo info;
        info.name = name;
        info.status = status;
        if (!phone.isEmpty())
            info.account.id = phone + QStringLiteral("@c.us");
        info.account.pushName = pushName;
        return info;
    }

    /** Worker answers with a list of these sessions. */
    void answer(int worker, std::vector<waha::SessionInfo> sessions = {},
                const QString &version = QStringLiteral("2026.7.1"), const QString &engine = {},
                const QString &tier = QStringLiteral("CORE"))
    {
        fleet::WorkerUpdate update = HandFed::update(worker);
        update.reach = fleet::Reachability::Online;
        update.version
            = waha::ServerVersion { version, engine, tier, {}, QStringLiteral("id%1").arg(worker) };
        update.upserts = std::move(sessions);
        update.listed = true;
        fleet.applyUpdate(update);
    }

    void reach(int worker, fleet::Reachability reach, const QString &problem = {})
    {
        fleet::WorkerUpdate update = HandFed::update(worker);
        update.reach = reach;
        update.problem.message = problem;
        fleet.applyUpdate(update);
    }

    void status(int worker, const QString &name, SessionStatus status)
    {
        fleet::WorkerUpdate update = HandFed::update(worker);
        waha::StatusEvent event;
        event.session = name;
        event.status = status;
        update.events.push_back(event);
        fleet.applyUpdate(update);
    }

private:
    int m_lastRow = 0;
};

/** What a text names as an action, in quotes or as an order, that is not the name of one of these; else
 * empty. */
inline QString unofferedIn(const QString &text, const std::vector<fleet::Repair> &repairs)
{
    static const QRegularExpression quoted(QStringLiteral("“([^”]+)”"));
    static const QRegularExpression order(
        QStringLiteral(
            "(?:^|[.:;,] )(?:or |and |then )?((?:restart|start|stop|delete|remove|move|place|create|adopt|"
            "evacuate|drain|restore|assign|correct|log (?:it )?out)\\b[^.;:,]*)"),
        QRegularExpression::CaseInsensitiveOption);
    QStringList names;
    for (const fleet::Repair repair : repairs)
        names += fleet::CauseText::name(repair);
    for (auto it = quoted.globalMatch(text); it.hasNext();) {
        if (const QString name = it.next().captured(); !names.contains(name))
            return name;
    }
    const QRegularExpressionMatch match = order.match(text);
    return match.hasMatch() ? match.captured(1) : QString();
}

inline QString s(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace quayside::test
