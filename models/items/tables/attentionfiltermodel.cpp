// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/tables/attentionfiltermodel.h"

#include "fleet/store/displaynames.h"
#include "items/text/naturalorder.h"

#include <algorithm>

namespace quayside::items {

using fleet::AttentionEntry;

AttentionFilterModel::AttentionFilterModel(AttentionModel &source, const fleet::Fleet &fleet, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_entries(source)
    , m_fleet(fleet)
{
    setSourceModel(&source);
}

void AttentionFilterModel::setFilter(const AttentionFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    m_words.clear();
    if (const QString text = filter.text.simplified(); !text.isEmpty())
        m_words = folded(text).split(' ');
    invalidateRowsFilter();
}

const AttentionEntry *AttentionFilterModel::entryAt(const QModelIndex &index) const
{
    return m_entries.entryAt(mapToSource(index));
}

QModelIndex AttentionFilterModel::indexOf(quint64 entry, int column) const
{
    return mapFromSource(m_entries.indexOf(entry, column));
}

int AttentionFilterModel::count(fleet::Severity severity) const
{
    int count = 0;
    for (int row = 0; row < m_entries.rowCount(); ++row)
        count += m_entries.entryAt(m_entries.index(row, 0))->severity == severity ? 1 : 0;
    return count;
}

std::map<fleet::AttentionKind, int> AttentionFilterModel::kinds() const
{
    std::map<fleet::AttentionKind, int> kinds;
    for (int row = 0; row < m_entries.rowCount(); ++row)
        ++kinds[m_entries.entryAt(m_entries.index(row, 0))->kind];
    return kinds;
}

std::map<fleet::WorkerIndex, int> AttentionFilterModel::workers() const
{
    std::map<fleet::WorkerIndex, int> workers;
    for (int row = 0; row < m_entries.rowCount(); ++row)
        for (const fleet::WorkerIndex worker : workersOf(*m_entries.entryAt(m_entries.index(row, 0))))
            ++workers[worker];
    return workers;
}

bool AttentionFilterModel::filterAcceptsRow(int sourceRow, const QModelIndex &) const
{
    const AttentionEntry *entry = m_entries.entryAt(m_entries.index(sourceRow, 0));
    if (!entry || (m_filter.severity && entry->severity != *m_filter.severity)
        || (m_filter.kind && entry->kind != *m_filter.kind)
        || (m_filter.worker.isValid() && !workersOf(*entry).contains(m_filter.worker)))
        return false;
    if (m_words.isEmpty())
        return true;
    const QByteArray text = haystack(*entry);
    return std::ranges::all_of(m_words, [&text](const QByteArray &word) { return text.contains(word); });
}

/** Those that are hit; of a session the one of its row and the one it runs on. */
QSet<fleet::WorkerIndex> AttentionFilterModel::workersOf(const AttentionEntry &entry) const
{
    QSet<fleet::WorkerIndex> workers(entry.workers.begin(), entry.workers.end());
    workers.insert(entry.worker);
    if (m_fleet.isSession(entry.session)) {
        workers.insert(m_fleet.sessionWorker(entry.session));
        workers.insert(m_fleet.sessionRunsOn(entry.session));
    }
    workers.remove(fleet::WorkerIndex());
    return workers;
}

QByteArray AttentionFilterModel::haystack(const AttentionEntry &entry) const
{
    QString text = entry.title + u'\n' + entry.explanation;
    if (entry.worker.isValid())
        text += u'\n' + m_fleet.worker(entry.worker).name;
    if (m_fleet.isSession(entry.session)) {
        text += u'\n' + fleet::nameOfSession(m_fleet, entry.session);
        if (const fleet::WorkerIndex home = m_fleet.sessionWorker(entry.session); home.isValid())
            text += u'\n' + m_fleet.worker(home).name;
        if (const fleet::UserIndex user = m_fleet.sessionUser(entry.session); user.isValid())
            text += u'\n' + fleet::fullNameOfUser(m_fleet.user(user));
    }
    return folded(text);
}

} // namespace quayside::items
