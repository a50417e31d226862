// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

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

} // namespace quayside::ui
