// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleetfixture.h"

#include "items/roles.h"
#include "items/text/naturalorder.h"
#include "items/text/phonetext.h"
#include "items/tree/sessionfilter.h"
#include "items/tree/sessiontreemodel.h"

#include <QString>
#include <QStringList>

#include <algorithm>
#include <map>
#include <vector>

namespace quayside::test {

/** One group as a plain computation sees it. */
struct ExpectedGroup
{
    int rank = 0; //!< 0: a user or worker, 1: nobody, 2: orphans
    qint64 key = 0; //!< problems, for sorting by status or drift
    QByteArray text; //!< folded name
    quint32 index = 0;
    std::vector<fleet::SessionIndex> sessions;
};

/** What a SessionTreeModel must show, computed from SessionFacts in the plainest way. */
class ExpectedTree
{
public:
    ExpectedTree(const fleet::Fleet &fleet, const items::SessionTreeModel &model)
        : m_fleet(fleet)
        , m_model(model)
    { }

    /** Group titles and session names, one line each, sessions indented; for comparing with shownLines(). */
    [[nodiscard]] QStringList lines() const
    {
        QStringList lines;
        for (const ExpectedGroup &group : groups()) {
            lines += QStringLiteral("%1/%2").arg(group.rank).arg(group.rank == 0 ? group.index : 0);
            for (const fleet::SessionIndex session : group.sessions)
                lines += QStringLiteral("  %1").arg(session.value());
        }
        return lines;
    }

    [[nodiscard]] static QStringList shownLines(const items::SessionTreeModel &model)
    {
        QStringList lines;
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex group = model.index(row, 0);
            const auto kind = items::RowKind(group.data(items::KindRole).toInt());
            const bool byUser = kind == items::RowKind::User;
            const bool named = byUser || kind == items::RowKind::Worker;
            const quint32 index = byUser ? model.userAt(group).value() : model.workerAt(group).value();
            const int rank = named ? 0 : kind == items::RowKind::Orphans ? 2 : 1;
            lines += QStringLiteral("%1/%2").arg(rank).arg(named ? index : 0);
            for (int child = 0; child < model.rowCount(group); ++child)
                lines += QStringLiteral("  %1").arg(model.sessionAt(model.index(child, 0, group)).value());
        }
        return lines;
    }

private:
    using Grouping = items::SessionTreeModel::Grouping;

    [[nodiscard]] std::vector<ExpectedGroup> groups() const
    {
        std::map<std::pair<int, quint32>, ExpectedGroup> found;
        if (m_model.filter().isEmpty())
            addEmptyGroups(found);
        for (quint32 number = 0; number < quint32(m_fleet.sessionIndexLimit()); ++number) {
            const fleet::SessionIndex session(number);
            if (!m_fleet.isSession(session) || !passes(m_fleet.session(session)))
                continue;
            ExpectedGroup &group = groupOf(m_fleet.session(session), found);
            group.sessions.push_back(session);
        }
        std::vector<ExpectedGroup> sorted;
        for (auto &[key, group] : found) {
            std::ranges::sort(group.sessions, [this](auto a, auto b) { return isBefore(a, b); });
            sorted.push_back(std::move(group));
        }
        std::ranges::sort(sorted, [this](const auto &a, const auto &b) { return isGroupBefore(a, b); });
        return sorted;
    }

    void addEmptyGroups(std::map<std::pair<int, quint32>, ExpectedGroup> &found) const
    {
        if (m_model.grouping() == Grouping::ByUser) {
            for (const fleet::UserIndex user : m_fleet.users()) {
                if (m_fleet.user(user).row.id.isEmpty())
                    continue; // of rows without a user
                found[{ 0, user.value() }] = userGroup(user);
            }
        } else {
            for (const fleet::WorkerIndex worker : m_fleet.workers())
                found[{ 0, worker.value() }] = workerGroup(worker);
        }
    }

    ExpectedGroup &groupOf(const fleet::SessionFacts &facts,
                           std::map<std::pair<int, quint32>, ExpectedGroup> &found) const
    {
        const bool byUser = m_model.grouping() == Grouping::ByUser;
        ExpectedGroup group;
        if (byUser && facts.drift.testFlag(fleet::Drift::Orphan))
            group.rank = 2;
        else if (byUser ? facts.userId.isEmpty() : !facts.worker.isValid())
            group.rank = 1;
        else
            group = byUser ? userGroup(facts.user) : workerGroup(facts.worker);
        return found.try_emplace({ group.rank, group.index }, group).first->second;
    }

    [[nodiscard]] ExpectedGroup userGroup(fleet::UserIndex user) const
    {
        const fleet::UserFacts &facts = m_fleet.user(user);
        ExpectedGroup group;
        group.index = user.value();
        group.text
            = items::folded(facts.row.label.isEmpty() ? facts.row.id.toString()
                                                      : facts.row.label + u' ' + facts.row.id.toString());
        group.key = keyOf(facts.counts, m_fleet.sessionsOfUser(user));
        return group;
    }

    [[nodiscard]] ExpectedGroup workerGroup(fleet::WorkerIndex worker) const
    {
        const fleet::WorkerFacts &facts = m_fleet.worker(worker);
        ExpectedGroup group;
        group.index = worker.value();
        group.text = items::folded(facts.name);
        group.key = keyOf(facts.counts, m_fleet.sessionsOfWorker(worker));
        return group;
    }

    [[nodiscard]] qint64 keyOf(const fleet::StatusCounts &counts,
                               std::span<const fleet::SessionIndex> sessions) const
    {
        if (m_model.sortColumn() == items::SessionTreeModel::Status)
            return qint64(counts.working) - qint64(counts.total());
        if (m_model.sortColumn() != items::SessionTreeModel::Drift)
            return 0;
        return -std::ranges::count_if(
            sessions, [this](auto session) { return m_fleet.session(session).drift != fleet::Drifts(); });
    }

    [[nodiscard]] bool passes(const fleet::SessionFacts &facts) const
    {
        const items::SessionFilter &filter = m_model.filter();
        if (filter.onlyNotWorking && facts.status == SessionStatus::Working)
            return false;
        if (filter.onlyDrift && facts.drift == fleet::Drifts())
            return false;
        if (filter.statuses.any() && !filter.statuses.test(facts.status.code()))
            return false;
        if (!filter.workers.isEmpty() && !isOn(filter.workers, facts.worker)
            && !isOn(filter.workers, facts.runsOn))
            return false;
        const QString text = filter.text.simplified();
        if (!items::PhoneText::digits(text).isEmpty()) // one number, however it is spaced
            return contains(facts, text);
        const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
        return std::ranges::all_of(words, [&](const QString &word) { return contains(facts, word); });
    }

    [[nodiscard]] bool isOn(const QSet<WorkerId> &workers, fleet::WorkerIndex worker) const
    {
        return worker.isValid() && workers.contains(m_fleet.worker(worker).row.id);
    }

    [[nodiscard]] bool contains(const fleet::SessionFacts &facts, const QString &word) const
    {
        QStringList texts { facts.key.name, facts.pushName, facts.phone };
        if (facts.user.isValid()) {
            const shardmap::UserRow &row = m_fleet.user(facts.user).row;
            texts += row.id.toString() + u' ' + row.label;
        }
        for (const fleet::WorkerIndex worker : { facts.worker, facts.runsOn }) {
            if (worker.isValid())
                texts += m_fleet.worker(worker).name;
        }
        const QString digits = items::PhoneText::digits(word);
        return std::ranges::any_of(
                   texts, [&](const QString &text) { return text.contains(word, Qt::CaseInsensitive); })
            || (!digits.isEmpty() && facts.phone.contains(digits));
    }

    [[nodiscard]] qint64 sortKey(const fleet::SessionFacts &facts) const
    {
        switch (m_model.sortColumn()) {
        case items::SessionTreeModel::Status:
            return statusRank(facts.status);
        case items::SessionTreeModel::Phone:
            return facts.phone.isEmpty() ? std::numeric_limits<qint64>::max() : facts.phone.toLongLong();
        case items::SessionTreeModel::Worker:
            return workerRank(facts.worker);
        case items::SessionTreeModel::Since:
            return facts.statusSinceMs;
        case items::SessionTreeModel::LastActivity:
            return facts.activityMs;
        case items::SessionTreeModel::Drift:
            return -qint64(facts.drift.toInt());
        default:
            return 0;
        }
    }

    [[nodiscard]] static qint64 statusRank(SessionStatus status)
    {
        const std::vector<SessionStatus> order { SessionStatus::Failed,   SessionStatus::ScanQrCode,
                                                 SessionStatus::Starting, SessionStatus::FirstUnlisted,
                                                 SessionStatus::Unknown,  SessionStatus::Stopped,
                                                 SessionStatus::Working };
        return std::ranges::find(order, status) - order.begin();
    }

    [[nodiscard]] qint64 workerRank(fleet::WorkerIndex worker) const
    {
        if (!worker.isValid())
            return std::numeric_limits<quint32>::max();
        const QByteArray name = items::folded(m_fleet.worker(worker).name);
        return std::ranges::count_if(m_fleet.workers(), [&](fleet::WorkerIndex other) {
            const int order = items::naturalCompare(items::folded(m_fleet.worker(other).name), name);
            return order < 0 || (order == 0 && other < worker);
        });
    }

    [[nodiscard]] bool isBefore(fleet::SessionIndex left, fleet::SessionIndex right) const
    {
        const fleet::SessionFacts a = m_fleet.session(left);
        const fleet::SessionFacts b = m_fleet.session(right);
        const bool down = m_model.sortOrder() == Qt::DescendingOrder;
        if (sortKey(a) != sortKey(b))
            return (sortKey(a) < sortKey(b)) != down;
        const int order = items::naturalCompare(items::folded(a.key.name), items::folded(b.key.name));
        if (order != 0)
            return (order < 0) != (down && m_model.sortColumn() == items::SessionTreeModel::Name);
        if (workerRank(a.worker) != workerRank(b.worker))
            return workerRank(a.worker) < workerRank(b.worker);
        return left < right;
    }

    [[nodiscard]] bool isGroupBefore(const ExpectedGroup &a, const ExpectedGroup &b) const
    {
        if (a.rank != b.rank)
            return a.rank < b.rank;
        const bool down = m_model.sortOrder() == Qt::DescendingOrder;
        if (a.key != b.key)
            return (a.key < b.key) != down;
        const bool hasKey = m_model.sortColumn() == items::SessionTreeModel::Status
            || m_model.sortColumn() == items::SessionTreeModel::Drift;
        if (const int order = items::naturalCompare(a.text, b.text); order != 0)
            return (order < 0) != (down && !hasKey);
        return a.index < b.index;
    }

    const fleet::Fleet &m_fleet;
    const items::SessionTreeModel &m_model;
};

} // namespace quayside::test
