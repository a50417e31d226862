// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/tree/treebuilder.h"

#include "items/text/naturalorder.h"

#include <algorithm>

namespace quayside::items {

std::optional<TreeLayout> TreeBuilder::build()
{
    matchText();
    TreeLayout layout;
    layout.reserve(qsizetype(m_snapshot.slot.size()), m_snapshot.slotLimit);
    if (!m_stop)
        collect(layout);
    if (!m_stop)
        orderGroups(layout);
    if (m_stop)
        return std::nullopt;
    return layout;
}

void TreeBuilder::matchText()
{
    const size_t words = m_snapshot.query.text.words().size();
    if (words == 0)
        return;
    m_found.assign(m_snapshot.slot.size(), true);
    for (size_t word = 0; word < words && !m_stop; ++word)
        matchWord(word);
}

void TreeBuilder::matchWord(size_t word)
{
    const QueryWord &wanted = m_snapshot.query.text.words()[word];
    std::vector<bool> own(m_snapshot.sessionTexts.size() * TextIndex::kBlockSize);
    std::vector<bool> users(m_snapshot.userTexts.size() * TextIndex::kBlockSize);
    TextQuery::scan(wanted, m_snapshot.sessionTexts, own, m_stop);
    const QueryWord asText { wanted.text, {} };
    TextQuery::scan(asText, m_snapshot.userTexts, users, m_stop);
    const std::vector<bool> &workers = m_snapshot.workerHits[word];
    const auto at
        = [](const std::vector<bool> &bits, quint32 index) { return index < bits.size() && bits[index]; };
    for (quint32 session = 0; session < m_found.size(); ++session) {
        m_found[session] = m_found[session]
            && (at(own, session) || at(users, m_snapshot.user[session])
                || at(workers, m_snapshot.worker[session]) || at(workers, m_snapshot.runsOn[session]));
    }
}

void TreeBuilder::collect(TreeLayout &layout)
{
    // A user may have come since the groups were listed: its slot is beyond the limit
    const auto &slotOf = m_snapshot.slot;
    quint32 limit = m_snapshot.slotLimit;
    const auto isShown = [&](size_t session) {
        return slotOf[session] != TreeLayout::kNone && (m_found.empty() || m_found[session]);
    };
    for (size_t session = 0; session < slotOf.size(); ++session) {
        if (isShown(session))
            limit = std::max(limit, slotOf[session] + 1);
    }
    std::vector<quint32> sizes(limit);
    for (size_t session = 0; session < slotOf.size(); ++session)
        sizes[isShown(session) ? slotOf[session] : 0] += isShown(session) ? 1 : 0;
    std::vector<TreeLayout::Rows> rows(limit);
    for (quint32 slot = 0; slot < limit; ++slot)
        rows[slot].reserve(sizes[slot]);
    for (size_t session = 0; session < slotOf.size(); ++session) {
        if (isShown(session))
            rows[slotOf[session]].push_back(fleet::SessionIndex(quint32(session)));
    }
    for (quint32 slot = 0; slot < limit && !m_stop; ++slot) {
        if (rows[slot].empty())
            continue;
        sortRows(rows[slot]);
        layout.setRows(slot, std::move(rows[slot]));
    }
}

void TreeBuilder::sortRows(TreeLayout::Rows &rows) const
{
    if (rows.size() < 2)
        return;
    const bool byName = m_snapshot.key.empty();
    const bool down = m_snapshot.query.descending();
    const auto rank = [this](quint32 session) {
        const quint32 worker = m_snapshot.worker[session];
        return worker < m_snapshot.workerRank.size() ? m_snapshot.workerRank[worker] : TreeLayout::kNone;
    };
    std::ranges::sort(rows, [&](fleet::SessionIndex left, fleet::SessionIndex right) {
        const quint32 a = left.value();
        const quint32 b = right.value();
        if (!byName && m_snapshot.key[a] != m_snapshot.key[b])
            return (m_snapshot.key[a] < m_snapshot.key[b]) != down;
        if (const int order = naturalCompare(name(a), name(b)); order != 0)
            return (order < 0) != (byName && down);
        return rank(a) != rank(b) ? rank(a) < rank(b) : a < b;
    });
}

void TreeBuilder::orderGroups(TreeLayout &layout) const
{
    struct Entry
    {
        qint64 key;
        QByteArrayView text;
        quint32 slot;
    };
    std::vector<Entry> entries;
    const bool all = m_snapshot.query.showsEmptyGroups();
    const bool hasKey = !m_snapshot.groupKey.empty();
    for (const quint32 slot : m_snapshot.groups) {
        if (all || !layout.rows(slot).empty())
            entries.push_back({ hasKey ? m_snapshot.groupKey[slot] : 0, groupText(slot), slot });
    }
    const bool down = m_snapshot.query.descending();
    std::ranges::sort(entries, [&](const Entry &a, const Entry &b) {
        if (a.key != b.key)
            return (a.key < b.key) != down;
        if (const int order = naturalCompare(a.text, b.text); order != 0)
            return (order < 0) != (!hasKey && down);
        return a.slot < b.slot;
    });
    std::vector<quint32> order;
    order.reserve(entries.size() + 2);
    std::ranges::transform(entries, std::back_inserter(order), &Entry::slot);
    for (const quint32 special : { TreeLayout::kNobody, TreeLayout::kOrphans }) {
        if (!layout.rows(special).empty())
            order.push_back(special);
    }
    layout.setOrder(std::move(order));
}

QByteArrayView TreeBuilder::groupText(quint32 slot) const
{
    if (m_snapshot.query.byUser())
        return TextIndex::record(m_snapshot.userTexts, slot - TreeLayout::kFirst);
    return m_snapshot.groupText[slot];
}

QByteArrayView TreeBuilder::name(quint32 session) const
{
    const QByteArrayView record = TextIndex::record(m_snapshot.sessionTexts, session);
    const qsizetype end = record.indexOf('\n');
    return end < 0 ? record : record.first(end);
}

} // namespace quayside::items
