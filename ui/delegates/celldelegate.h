// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/colors.h"

#include <QStyledItemDelegate>

namespace quayside::ui {

/**
 * Base of our delegates: paints the row's background, selection and focus in the style's way, one height for
 * every row, a hairline between rows, and lets the subclass paint inside. Muted text for stale rows.
 *
 * Text that does not fit is cut at its end; where names differ there (addresses of one host, ids made by
 * time), in the middle, so that what differs stays in sight.
 */
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CellDelegate)
public:
    explicit CellDelegate(QObject *parent = nullptr, Qt::TextElideMode cutAt = Qt::ElideRight);

    /** What is shown of a text in so many pixels. */
    [[nodiscard]] static QString elided(const QFontMetrics &metrics, const QString &text,
                                        Qt::TextElideMode cutAt, int width);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    /** Paints the content into `area`; the default is the cell's text, muted where stale. */
    virtual void paintContent(QPainter &painter, const QRect &area, const QStyleOptionViewItem &option,
                              const QModelIndex &index, const Colors &colors) const;
    /** Width of the content beyond the text, for fitting columns. */
    [[nodiscard]] virtual int contentWidth(const QStyleOptionViewItem &option,
                                           const QModelIndex &index) const;
    /** One line at the leading edge, cut as `option` says; returns what is left of the area behind it. */
    static QRect paintText(QPainter &painter, const QRect &area, const QString &text, const QColor &color,
                           const QStyleOptionViewItem &option);

private:
    Qt::TextElideMode m_cutAt;
};

} // namespace quayside::ui
