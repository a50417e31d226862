// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/attention/attention.h"
#include "items/tables/rowmodel.h"

namespace quayside::items {

/** What needs a person, most severe first. Compared by entry id: rows come, go and move, no reset. UI thread.
 */
class AttentionModel final : public RowModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AttentionModel)
public:
    enum Column { Severity, Title, Since, Explanation, ColumnCount };
    Q_ENUM(Column)

    explicit AttentionModel(const Clock &clock, QObject *parent = nullptr);

    /** Shows an Attention's entries from now on; it must outlive the model or be destroyed with it. */
    void follow(const fleet::Attention &attention);
    void setEntries(const std::vector<fleet::AttentionEntry> &entries);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    /** Null for an index of no row. Valid until the next change. */
    [[nodiscard]] const fleet::AttentionEntry *entryAt(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(quint64 entry, int column = Severity) const;

    [[nodiscard]] static QString severityText(fleet::Severity severity);
    /** What entries of a kind are called together: "Worker does not answer". */
    [[nodiscard]] static QString kindText(fleet::AttentionKind kind);

public Q_SLOTS:
    /** Time has passed: re-emits the ages of these rows. */
    void tick(const QModelIndexList &visibleRows);

private:
    [[nodiscard]] int rows() const override;
    [[nodiscard]] QString columnTitle(int column) const override;
    struct Edits;
    [[nodiscard]] QString display(const fleet::AttentionEntry &entry, int column) const;
    [[nodiscard]] QVariant role(const fleet::AttentionEntry &entry, int column, int role) const;
    [[nodiscard]] int rowOf(quint64 entry) const;
    void replace(int row, const fleet::AttentionEntry &entry);

    const Clock &m_clock;
    std::vector<fleet::AttentionEntry> m_entries;
};

} // namespace quayside::items
