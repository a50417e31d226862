// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/tree/treerebuilder.h"

#include "items/text/naturalorder.h"

#include <algorithm>

namespace quayside::items {

namespace {

constexpr quint32 kBetweenLooksAtTheClock = 512;

constexpr int kSliceMs = 4; // a quarter of a frame

} // namespace

TreeCapture::TreeCapture(const fleet::Fleet &fleet, const TreeRules &rules, TextIndex &sessions,
                         TextIndex &users)
    : m_fleet(fleet)
    , m_rules(rules)
    , m_sessions(sessions)
    , m_users(users)
{
    const TreeQuery &query = rules.query();
    m_snapshot.query = query;
    m_snapshot.workerRank = rules.workerRanks();
    m_snapshot.workerHits = rules.workerHits();
    m_withText = !query.text.isEmpty();
    m_withKey = query.column != SessionTreeModel::Name;
    m_limit = quint32(fleet.sessionIndexLimit());
    m_snapshot.slot.resize(m_limit, TreeLayout::kNone);
    m_snapshot.worker.resize(m_limit);
    if (m_withText) {
        m_snapshot.user.resize(m_limit);
        m_snapshot.runsOn.resize(m_limit);
    }
    if (m_withKey)
        m_snapshot.key.resize(m_limit);
    captureGroups();
}

bool TreeCapture::step(QDeadlineTimer deadline)
{
    if (!m_users.refresh(m_nextUserTexts, deadline) || !m_sessions.refresh(m_nextSessionTexts, deadline))
        return false;
    while (m_next < m_limit) {
        const quint32 until = std::min(m_limit, m_next + kBetweenLooksAtTheClock);
        for (; m_next < until; ++m_next)
            captureSession(m_next);
        if (deadline.hasExpired() && m_next < m_limit)
            return false;
    }
    m_snapshot.sessionTexts = m_sessions.blocks();
    m_snapshot.userTexts = m_users.blocks();
    return true;
}

void TreeCapture::captureGroups()
{
    const TreeQuery &query = m_snapshot.query;
    if (query.byUser()) {
        for (const fleet::UserIndex user : m_fleet.users()) {
            if (const quint32 slot = m_rules.slotOfUser(user); slot != TreeLayout::kNobody)
                m_snapshot.groups.push_back(slot);
        }
    } else {
        for (const fleet::WorkerIndex worker : m_fleet.workers())
            m_snapshot.groups.push_back(worker.value() + TreeLayout::kFirst);
    }
    const auto largest = std::ranges::max_element(m_snapshot.groups);
    m_snapshot.slotLimit = largest == m_snapshot.groups.end() ? TreeLayout::kFirst : *largest + 1;
    if (m_rules.hasGroupKey())
        m_snapshot.groupKey.resize(m_snapshot.slotLimit);
    if (!query.byUser())
        m_snapshot.groupText.resize(m_snapshot.slotLimit);
    for (const quint32 slot : m_snapshot.groups) {
        if (!m_snapshot.groupKey.empty())
            m_snapshot.groupKey[slot] = m_rules.groupKey(slot);
        if (!m_snapshot.groupText.empty())
            m_snapshot.groupText[slot] = m_rules.groupText(slot);
    }
}

void TreeCapture::captureSession(quint32 session)
{
    const fleet::SessionIndex index(session);
    if (!m_fleet.isSession(index) || !m_rules.passesChips(index))
        return;
    m_snapshot.slot[session] = m_rules.slot(index);
    m_snapshot.worker[session] = m_fleet.sessionWorker(index).value();
    if (m_withText) {
        m_snapshot.user[session] = m_fleet.sessionUser(index).value();
        m_snapshot.runsOn[session] = m_fleet.sessionRunsOn(index).value();
    }
    if (m_withKey)
        m_snapshot.key[session] = m_rules.sortKey(index);
}

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

TreeRebuilder::TreeRebuilder(const fleet::Fleet &fleet, const TreeRules &rules, TextIndex &sessions,
                             TextIndex &users)
    : m_fleet(fleet)
    , m_rules(rules)
    , m_sessions(sessions)
    , m_users(users)
{
    m_pool.setMaxThreadCount(1);
    m_slice.setInterval(0);
    connect(&m_slice, &QTimer::timeout, this, &TreeRebuilder::slice);
}

TreeRebuilder::~TreeRebuilder()
{
    stop();
}

void TreeRebuilder::start()
{
    stop();
    m_running = true;
    m_clock.start();
    m_capture.emplace(m_fleet, m_rules, m_sessions, m_users);
    m_slice.start();
}

void TreeRebuilder::stop()
{
    ++m_serial;
    if (m_stop)
        m_stop->store(true);
    m_stop.reset();
    m_capture.reset();
    m_slice.stop();
    m_running = false;
}

void TreeRebuilder::discard(TreeLayout layout)
{
    auto last = std::make_shared<TreeLayout>(std::move(layout));
    m_pool.start([held = std::move(last)]() mutable { held.reset(); });
}

void TreeRebuilder::slice()
{
    if (!m_capture->step(QDeadlineTimer(kSliceMs)))
        return;
    m_slice.stop();
    build();
}

void TreeRebuilder::build()
{
    const auto snapshot = std::make_shared<const TreeSnapshot>(m_capture->take());
    m_capture.reset();
    m_stop = std::make_shared<std::atomic_bool>(false);
    m_pool.start([this, snapshot, stop = m_stop, serial = m_serial] {
        std::optional<TreeLayout> layout = TreeBuilder(*snapshot, *stop).build();
        if (!layout)
            return;
        auto made = std::make_shared<TreeLayout>(std::move(*layout));
        QMetaObject::invokeMethod(
            this, [this, serial, made] { finish(serial, made); }, Qt::QueuedConnection);
    });
}

void TreeRebuilder::finish(quint64 serial, const std::shared_ptr<TreeLayout> &layout)
{
    if (serial != m_serial)
        return;
    m_running = false;
    m_stop.reset();
    m_lastMs = m_clock.elapsed();
    Q_EMIT built(layout);
}

} // namespace quayside::items
