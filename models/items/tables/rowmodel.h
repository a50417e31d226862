// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

namespace quayside::items {

/**
 * A table of rows without children under a line of titles: what all table models share. A model says how many
 * rows it has, what its columns are called, and what is in a cell (data()). UI thread.
 */
class RowModel : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RowModel)
public:
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const final;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const final;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const final;

protected:
    /** What RowEditor tells of its edits; a model adds replaceRow(row, value). */
    template <typename Model>
    struct RowEdits
    {
        Model &model;
        void beginRemoveRows(int first, int last) { model.beginRemoveRows({}, first, last); }
        void endRemoveRows() { model.endRemoveRows(); }
        void beginInsertRows(int first, int last) { model.beginInsertRows({}, first, last); }
        void endInsertRows() { model.endInsertRows(); }
        void beginMoveRow(int from, int to) { model.beginMoveRows({}, from, from, {}, to); }
        void endMoveRow() { model.endMoveRows(); }
    };

    RowModel(int columns, QObject *parent);

    [[nodiscard]] virtual int rows() const = 0;
    /** Translated; only of columns there are. */
    [[nodiscard]] virtual QString columnTitle(int column) const = 0;
    /** "Title: text", for those who hear one cell at a time. */
    [[nodiscard]] QString spokenText(int column, const QString &text) const;

private:
    const int m_columns;
};

} // namespace quayside::items
