// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/mapcomparison.h"
#include "items/tables/rowmodel.h"

#include <memory>
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

/** Those that a filter let through, whatever the model shows meanwhile. Any thread. */
class ShownDifferences final
{
public:
    [[nodiscard]] size_t size() const { return m_shown.size(); }
    [[nodiscard]] const inspect::Difference &at(size_t place) const
    {
        return (*m_rows)[size_t(m_shown[place])].difference;
    }

private:
    friend class DifferenceModel;
    std::shared_ptr<const std::vector<DifferenceRow>> m_rows;
    std::vector<int> m_shown;
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
    [[nodiscard]] const ShownDifferences &shown() const { return m_list; }

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] int rows() const override { return int(m_list.size()); }
    [[nodiscard]] QString columnTitle(int column) const override;
    [[nodiscard]] static QString display(const DifferenceRow &row, int column);
    void applyFilter();

    ShownDifferences m_list;
    std::optional<inspect::Change> m_change;
    QStringList m_words;
};

} // namespace quayside::items
