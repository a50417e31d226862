// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/celldelegate.h"

#include "ui/theme/metrics.h"

#include "items/roles.h"

#include <QApplication>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace quayside::ui {

namespace {

const QStyle *styleOf(const QStyleOptionViewItem &option)
{
    return option.widget ? option.widget->style() : QApplication::style();
}

bool isStale(const QModelIndex &index)
{
    return index.data(items::StaleRole).toBool();
}

} // namespace

CellDelegate::CellDelegate(QObject *parent, Qt::TextElideMode cutAt)
    : QStyledItemDelegate(parent)
    , m_cutAt(cutAt)
{ }

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    option.textElideMode = m_cutAt;
    const Colors &colors = colorsFor(option.palette);
    QStyleOptionViewItem background = option;
    background.text.clear();
    background.features &= ~QStyleOptionViewItem::HasDisplay;
    background.icon = {};
    styleOf(option)->drawControl(QStyle::CE_ItemViewItem, &background, painter, option.widget);
    const int margin = Metrics(option.fontMetrics).gap();
    painter->save();
    painter->setPen(colors.border);
    painter->setOpacity(0.6);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->restore();
    painter->save();
    painter->setFont(option.font);
    paintContent(*painter, option.rect.adjusted(margin, 0, -margin, -1), option, index, colors);
    painter->restore();
}

void CellDelegate::paintContent(QPainter &painter, const QRect &area, const QStyleOptionViewItem &option,
                                const QModelIndex &index, const Colors &colors) const
{
    const QColor color = isStale(index) ? colors.muted : option.palette.color(QPalette::Text);
    if (option.displayAlignment.testFlag(Qt::AlignRight)
        && option.fontMetrics.horizontalAdvance(option.text) < area.width()) {
        painter.setPen(color);
        painter.drawText(area, int(option.displayAlignment), option.text);
        return;
    }
    paintText(painter, area, option.text, color, option);
}

QString CellDelegate::elided(const QFontMetrics &metrics, const QString &text, Qt::TextElideMode cutAt,
                             int width)
{
    // A character takes a pixel at least: a worker may call its session a megabyte of them.
    const qsizetype most = std::max(0, width) + 1;
    if (text.size() <= 2 * most)
        return metrics.elidedText(text, cutAt, width);
    const QString both
        = cutAt == Qt::ElideMiddle ? QString(text.left(most) + text.right(most)) : text.left(most);
    return metrics.elidedText(both, cutAt, width);
}

QRect CellDelegate::paintText(QPainter &painter, const QRect &area, const QString &text, const QColor &color,
                              const QStyleOptionViewItem &option)
{
    const QString shown = elided(painter.fontMetrics(), text, option.textElideMode, area.width());
    painter.setPen(color);
    painter.drawText(area, int(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter)),
                     shown);
    const int used = std::min(painter.fontMetrics().horizontalAdvance(shown), area.width());
    return option.direction == Qt::RightToLeft ? area.adjusted(0, 0, -used, 0) : area.adjusted(used, 0, 0, 0);
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &given, const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const Metrics metrics(option.fontMetrics);
    const int text = option.fontMetrics.horizontalAdvance(option.text) + 1; // it is rounded
    return { text + contentWidth(option, index) + 2 * metrics.gap(), metrics.rowHeight() };
}

int CellDelegate::contentWidth(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return 0;
}

} // namespace quayside::ui
