// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

QT_BEGIN_NAMESPACE
class QAbstractItemModel;
class QTableView;
QT_END_NAMESPACE

namespace quayside::ui {

/** A quiet column header: muted titles in line with the cells below, an arrow for the order, a hairline. */
class FlatHeader final : public QHeaderView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FlatHeader)
public:
    explicit FlatHeader(QWidget *parent = nullptr);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
    [[nodiscard]] QSize sectionSizeFromContents(int logicalIndex) const override;

private:
    void paintArrow(QPainter &painter, const QRect &box) const;
};

/**
 * What every table of rows in the window has: its names, a flat header over rows of one height, cells as
 * CellDelegate paints them, one row selected as a whole, and Tab that leads on. What differs is set
 * afterwards; the header is a new one.
 */
void dressRows(QTableView &table, const QString &objectName, const QString &spokenName);

/**
 * Where the current row of a view goes, none is current: its neighbour, which the view would take, is
 * nobody's choice. To be called before the view gets the model, as it has to be heard first.
 */
void chooseNoNeighbour(QAbstractItemView &view, const QAbstractItemModel &model);

} // namespace quayside::ui
