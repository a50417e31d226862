// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/attention/attentionrules.h"

namespace quayside::fleet {

/** Makes the list of entries out of the board's raised alarms. UI thread. */
class AttentionList
{
public:
    AttentionList(const Fleet &fleet, AlarmBoard &board, const AttentionRules &rules)
        : m_fleet(fleet)
        , m_board(board)
        , m_rules(rules)
    { }

    void setSnapshotFailure(const std::optional<SnapshotFailure> &failure) { m_snapshotFailure = failure; }
    /** Most severe first, then oldest first. */
    [[nodiscard]] std::vector<AttentionEntry> make();

private:
    void add(AlarmBoard::Group &group);
    void addFailed(AlarmBoard::Group &group, bool wasOne);
    void mergeOutage();
    void addOne(const AlarmBoard::Group &group, const Alarm &alarm);
    [[nodiscard]] StatusMoment cutOffSince(const AlarmBoard::Group &group) const;
    void addAll(AlarmBoard::Group &group, AttentionKind kind);
    [[nodiscard]] bool isHidden(const AlarmBoard::Group &group) const;
    void addProblem(const shardmap::MapProblem &problem);
    void addReview();
    void addSnapshotFailure();
    [[nodiscard]] bool isSeenNow(const AlarmBoard::Group &group, const Alarm &alarm) const;
    void finish(AttentionEntry &entry);

    const Fleet &m_fleet;
    AlarmBoard &m_board;
    const AttentionRules &m_rules;
    quint64 m_outage = 0; // id of its entry while there is one
    quint64 m_review = 0; // likewise
    quint64 m_snapshot = 0; // likewise
    std::optional<SnapshotFailure> m_snapshotFailure;
    std::vector<AttentionEntry> m_entries;
    QHash<std::pair<int, int>, quint64> m_problems; //!< part and kind to the entry's id
};

} // namespace quayside::fleet
