// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/truth/fleet.h"
#include "items/text/textindex.h"
#include "items/tree/treequery.h"
#include "items/tree/treerules.h"

#include <QDeadlineTimer>

#include <vector>

namespace quayside::items {

/** Everything a TreeBuilder needs, as it was when taken. Vectors are by session or slot. A value, any thread.
 */
struct TreeSnapshot
{
    TreeQuery query;
    TextIndex::Blocks sessionTexts;
    TextIndex::Blocks userTexts; //!< by user index
    std::vector<quint32> slot; //!< TreeLayout::kNone: does not exist, or a chip hides it
    std::vector<quint32> user; //!< only for a text filter
    std::vector<quint32> runsOn; //!< only for a text filter
    std::vector<quint32> worker;
    std::vector<qint64> key; //!< only where the column is not the name
    std::vector<quint32> groups; //!< slots that exist, kOrphans and kNobody left out
    std::vector<qint64> groupKey; //!< by slot; only where groups are not sorted by name alone
    std::vector<quint32> workerRank;
    std::vector<QByteArray> groupText; //!< by slot, for groups of workers
    std::vector<std::vector<bool>> workerHits;
    quint32 slotLimit = 0;
};

/** Takes a TreeSnapshot in slices of UI thread time. Restarted by making a new one. */
class TreeCapture final
{
public:
    TreeCapture(const fleet::Fleet &fleet, const TreeRules &rules, TextIndex &sessions, TextIndex &users);

    /** Goes on until the deadline; true when the snapshot is complete. */
    [[nodiscard]] bool step(QDeadlineTimer deadline);
    [[nodiscard]] TreeSnapshot take() { return std::move(m_snapshot); }

private:
    void captureGroups();
    void captureSession(quint32 session);

    const fleet::Fleet &m_fleet;
    const TreeRules &m_rules;
    TextIndex &m_sessions;
    TextIndex &m_users;
    TreeSnapshot m_snapshot;
    quint32 m_next = 0;
    quint32 m_limit = 0;
    bool m_withText = false;
    bool m_withKey = false;
};

} // namespace quayside::items
