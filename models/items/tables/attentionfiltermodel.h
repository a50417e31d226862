// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/tables/attentionmodel.h"

#include <QSortFilterProxyModel>

#include <map>

namespace quayside::items {

/** What the attention list is narrowed to. */
struct AttentionFilter
{
    std::optional<fleet::Severity> severity;
    std::optional<fleet::AttentionKind> kind;
    fleet::WorkerIndex worker; //!< invalid: every worker
    QString text; //!< words that must all be in title, explanation, or a worker's or session's name; any case

    [[nodiscard]] bool isEmpty() const
    {
        return !severity && !kind && !worker.isValid() && text.trimmed().isEmpty();
    }
    friend bool operator==(const AttentionFilter &, const AttentionFilter &) = default;
};

/** The attention list by severity, kind, worker and text, in the list's own order. UI thread. */
class AttentionFilterModel final : public QSortFilterProxyModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AttentionFilterModel)
public:
    AttentionFilterModel(AttentionModel &source, const fleet::Fleet &fleet, QObject *parent = nullptr);

    [[nodiscard]] const AttentionFilter &filter() const { return m_filter; }
    void setFilter(const AttentionFilter &filter);

    /** Null for an index of no row. Valid until the next change. */
    [[nodiscard]] const fleet::AttentionEntry *entryAt(const QModelIndex &index) const;
    /** Invalid for an entry that is not shown. */
    [[nodiscard]] QModelIndex indexOf(quint64 entry, int column = AttentionModel::Severity) const;
    /** Of all entries, shown or not. */
    [[nodiscard]] int count(fleet::Severity severity) const;
    [[nodiscard]] std::map<fleet::AttentionKind, int> kinds() const;
    [[nodiscard]] std::map<fleet::WorkerIndex, int> workers() const;

protected:
    [[nodiscard]] bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    [[nodiscard]] QSet<fleet::WorkerIndex> workersOf(const fleet::AttentionEntry &entry) const;
    [[nodiscard]] QByteArray haystack(const fleet::AttentionEntry &entry) const;

    AttentionModel &m_entries;
    const fleet::Fleet &m_fleet;
    AttentionFilter m_filter;
    QList<QByteArray> m_words;
};

} // namespace quayside::items
