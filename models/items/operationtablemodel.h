// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/operationview.h"

#include <QAbstractTableModel>

#include <vector>

namespace quayside {
class Clock;
}
namespace quayside::operations {
class OperationService;
}

namespace quayside::items {

/** Operations, running first. Rows are keyed by OperationId and move, they are never reset. UI thread. */
class OperationTableModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OperationTableModel)
public:
    enum Column { Started, Operation, Progress, Step, By, ColumnCount };
    Q_ENUM(Column)

    explicit OperationTableModel(const Clock &clock, QObject *parent = nullptr);

    /** Shows a service's operations from now on; it must outlive the model or be destroyed with it. */
    void follow(operations::OperationService &service);
    /** The list in its order, with fresh values; differences only are told. */
    void setOperations(const std::vector<operations::OperationView> &views);
    /** One operation's fresh values; ignored for one that is not in the list. */
    void update(const operations::OperationView &view);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    [[nodiscard]] const operations::OperationView &viewAt(int row) const { return m_views[size_t(row)]; }
    [[nodiscard]] OperationId operationAt(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const OperationId &operation, int column = Started) const;
    [[nodiscard]] int runningCount() const { return m_running; }

Q_SIGNALS:
    void runningCountChanged(int count);

private:
    struct Edits;
    [[nodiscard]] QString display(const operations::OperationView &view, int column) const;
    [[nodiscard]] QString toolTip(const operations::OperationView &view, int column) const;
    [[nodiscard]] QVariant role(const operations::OperationView &view, int column, int role) const;
    [[nodiscard]] QVariant ability(const operations::OperationView &view, int role) const;
    [[nodiscard]] QVariant sortValue(const operations::OperationView &view, int column) const;
    [[nodiscard]] int rowOf(const OperationId &operation) const;
    void replace(int row, const operations::OperationView &view);
    void recount();

    const Clock &m_clock;
    std::vector<operations::OperationView> m_views;
    int m_running = 0;
};

} // namespace quayside::items
