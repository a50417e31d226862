// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/celldelegate.h"
#include "ui/delegates/painters.h"

namespace quayside::items {
struct GaugeValue;
} // namespace quayside::items

namespace quayside::ui {

/**
 * A state dot, the worker's name, and a chip where it is draining or cordoned. The name goes first: the chip
 * has what it leaves, and the tool tip says it, too.
 */
class WorkerNameDelegate final : public CellDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WorkerNameDelegate)
public:
    explicit WorkerNameDelegate(QObject *parent = nullptr, Qt::TextElideMode cutAt = Qt::ElideMiddle);

protected:
    void paintContent(QPainter &painter, const QRect &area, const QStyleOptionViewItem &option,
                      const QModelIndex &index, const Colors &colors) const override;
    [[nodiscard]] int contentWidth(const QStyleOptionViewItem &option,
                                   const QModelIndex &index) const override;
};

/** A worker's version, with an arrow where the fleet runs a newer one (UpgradeRole). */
class VersionDelegate final : public CellDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(VersionDelegate)
public:
    using CellDelegate::CellDelegate;

protected:
    void paintContent(QPainter &painter, const QRect &area, const QStyleOptionViewItem &option,
                      const QModelIndex &index, const Colors &colors) const override;
};

/** What the painter needs of a model's value; the cell's own text is shown on the gauge. */
[[nodiscard]] GaugeValues gaugeValues(const items::GaugeValue &value, const QString &text);

/** A capacity gauge from GaugeRole. */
class GaugeDelegate final : public CellDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GaugeDelegate)
public:
    using CellDelegate::CellDelegate;

protected:
    void paintContent(QPainter &painter, const QRect &area, const QStyleOptionViewItem &option,
                      const QModelIndex &index, const Colors &colors) const override;
};

} // namespace quayside::ui
