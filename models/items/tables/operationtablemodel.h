// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/tables/rowmodel.h"
#include "operations/service/operationview.h"

namespace quayside {
class Clock;
}
namespace quayside::operations {
class OperationService;
}

namespace quayside::items {

/**
 * Operations, running first. Rows are keyed by OperationId and move, they are never reset.
 *
 * Of every operation the brief is held; its summary is asked for when its row is looked at, so that a
 * journal with twenty thousand of them costs no more than what fits on the screen. UI thread.
 */
class OperationTableModel final : public RowModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OperationTableModel)
public:
    enum Column { Started, Operation, Progress, Step, By, ColumnCount };
    Q_ENUM(Column)

    /** What a row shows of one operation; an empty one of one that is gone. */
    using Look = std::function<operations::OperationSummary(const OperationId &)>;

    OperationTableModel(const Clock &clock, Look look, QObject *parent = nullptr);

    /** Shows the operations of a service, which answers `look`, from now on; it must outlive the model or be
     * destroyed with it. */
    void follow(operations::OperationService &service);
    /** The list in its order; differences only are told. */
    void setBriefs(const std::vector<operations::OperationBrief> &briefs);
    /** One operation has changed: what was looked at is looked at again. Ignored for one that is not in the
     * list. */
    void update(const operations::OperationBrief &brief);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    [[nodiscard]] const operations::OperationBrief &briefAt(int row) const
    {
        return m_rows[size_t(row)].brief;
    }
    /** What its row shows; valid until the model changes. */
    [[nodiscard]] const operations::OperationSummary &summaryAt(int row) const;
    [[nodiscard]] QModelIndex indexOf(const OperationId &operation, int column = Started) const;
    /** How many of each sort there are. */
    struct Counts
    {
        int running = 0;
        int interrupted = 0; //!< nobody runs them any more: they wait for a person
        int failed = 0;
        int differing = 0; //!< done with differences
        friend bool operator==(const Counts &, const Counts &) = default;
    };
    [[nodiscard]] const Counts &counts() const { return m_counts; }
    /** Stable names of the kinds there are, each once, sorted. */
    [[nodiscard]] QStringList kinds() const;

Q_SIGNALS:
    void countsChanged();

private:
    [[nodiscard]] int rows() const override;
    [[nodiscard]] QString columnTitle(int column) const override;
    struct Row
    {
        operations::OperationBrief brief;
        mutable std::optional<operations::OperationSummary> summary; //!< once it was looked at
    };
    struct Edits;
    [[nodiscard]] QString display(const operations::OperationSummary &summary, int column) const;
    [[nodiscard]] QString toolTip(const operations::OperationSummary &summary, int column) const;
    [[nodiscard]] QVariant role(const operations::OperationSummary &summary, int column, int role) const;
    [[nodiscard]] QVariant ability(const operations::OperationSummary &summary, int role) const;
    [[nodiscard]] QVariant sortValue(const operations::OperationSummary &summary, int column) const;
    [[nodiscard]] int rowOf(const OperationId &operation) const;
    void replace(int row, const Row &fresh);
    void forgetSummaries();
    void count(const operations::OperationBrief &brief, int by);
    void recount();
    void tellCounts();

    const Clock &m_clock;
    Look m_look;
    std::vector<Row> m_rows;
    QHash<OperationId, int> m_rowOf;
    Counts m_counts;
    Counts m_toldCounts;
    QHash<QString, int> m_kinds;
};

} // namespace quayside::items
