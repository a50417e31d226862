// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/comparison.h"
#include "items/tables/rowmodel.h"

#include <optional>

namespace quayside::items {

/** One difference between two maps with its texts, made where it was read: a filter only compares. */
struct DifferenceRow
{
    inspect::Difference difference;
    QString what; //!< "worker: 1 → 2"
    QString haystack; //!< lower case: all that is to be seen of it

    [[nodiscard]] static DifferenceRow of(const inspect::Difference &difference);
};

/** What differs between two maps, under a filter. UI thread; reset by each comparison and filter. */
class DifferenceModel final : public RowModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DifferenceModel)
public:
    enum Column { Change, Part, Row, What, By, ColumnCount };
    Q_ENUM(Column)

    explicit DifferenceModel(QObject *parent = nullptr);

    void setRows(std::vector<DifferenceRow> rows);
    /** Of one kind, or of each; every word of the text is somewhere in the row. */
    void setFilter(std::optional<inspect::Change> change, const QString &text);
    /** The difference of a row that is shown. */
    [[nodiscard]] const inspect::Difference &difference(int row) const;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] int rows() const override { return int(m_shown.size()); }
    [[nodiscard]] QString columnTitle(int column) const override;
    [[nodiscard]] static QString display(const DifferenceRow &row, int column);
    void applyFilter();

    std::vector<DifferenceRow> m_rows;
    std::vector<int> m_shown;
    std::optional<inspect::Change> m_change;
    QStringList m_words;
};

} // namespace quayside::items
