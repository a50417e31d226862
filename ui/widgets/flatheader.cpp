// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/flatheader.h"

#include "ui/delegates/celldelegate.h"
#include "ui/theme/colors.h"
#include "ui/theme/metrics.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyle>
#include <QTableView>

#include <algorithm>

namespace quayside::ui {

FlatHeader::FlatHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setSectionsMovable(true);
    setFirstSectionMovable(false);
    setHighlightSections(false);
    setStretchLastSection(true);
    setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
}

QSize FlatHeader::sectionSizeFromContents(int logicalIndex) const
{
    const QSize size = QHeaderView::sectionSizeFromContents(logicalIndex);
    const Metrics metrics(fontMetrics());
    const QString title = !model() ? QString() : model()->headerData(logicalIndex, orientation()).toString();
    const int words = fontMetrics().horizontalAdvance(title) + 2 * metrics.gap() + 1; // as they are painted
    return { std::max(size.width(), words), metrics.em * 3 / 2 };
}

void FlatHeader::paintArrow(QPainter &painter, const QRect &box) const
{
    const bool isUp = sortIndicatorOrder() == Qt::AscendingOrder;
    const QRectF area(box);
    QPainterPath arrow;
    arrow.moveTo(area.left(), isUp ? area.bottom() : area.top());
    arrow.lineTo(area.right(), isUp ? area.bottom() : area.top());
    arrow.lineTo(area.center().x(), isUp ? area.top() : area.bottom());
    arrow.closeSubpath();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(arrow, colorsFor(palette()).muted);
}

void FlatHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    const Colors &colors = colorsFor(palette());
    const int margin = Metrics(fontMetrics()).gap();
    painter->save();
    painter->fillRect(rect, colors.surface);
    painter->setPen(colors.border);
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    const bool isRtl = layoutDirection() == Qt::RightToLeft;
    const int trailing = isRtl ? rect.left() : rect.right();
    painter->drawLine(trailing, rect.top() + margin, trailing, rect.bottom() - margin);
    QRect words = rect.adjusted(margin, 0, -margin, -1);
    if (isSortIndicatorShown() && sortIndicatorSection() == logicalIndex) {
        const int side = margin;
        const QRect box = QStyle::alignedRect(layoutDirection(), Qt::AlignRight | Qt::AlignVCenter,
                                              QSize(side, side / 2 + 1), words);
        paintArrow(*painter, box);
        words = isRtl ? words.adjusted(side + 2, 0, 0, 0) : words.adjusted(0, 0, -side - 2, 0);
    }
    const QString text = model()->headerData(logicalIndex, orientation()).toString();
    painter->setPen(colors.muted);
    painter->drawText(words, int(Qt::AlignLeading | Qt::AlignVCenter),
                      fontMetrics().elidedText(text, Qt::ElideRight, words.width()));
    painter->restore();
}

void dressRows(QTableView &table, const QString &objectName, const QString &spokenName)
{
    table.setObjectName(objectName);
    table.setAccessibleName(spokenName);
    table.setHorizontalHeader(new FlatHeader(&table));
    table.setItemDelegate(new CellDelegate(&table));
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setShowGrid(false);
    table.setTabKeyNavigation(false);
    table.verticalHeader()->hide();
    table.verticalHeader()->setDefaultSectionSize(Metrics(table.fontMetrics()).rowHeight());
}

void chooseNoNeighbour(QAbstractItemView &view, const QAbstractItemModel &model)
{
    QObject::connect(&model, &QAbstractItemModel::rowsAboutToBeRemoved, &view,
                     [&view](const QModelIndex &, int first, int last) {
                         const int row = view.currentIndex().row();
                         if (row >= first && row <= last)
                             view.setCurrentIndex({});
                     });
}

} // namespace quayside::ui
