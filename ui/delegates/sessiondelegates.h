// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/celldelegate.h"

namespace quayside::ui {

/** "**42** Acme GmbH" for users and workers, muted for groups of what is in no map, plain for sessions. */
class TreeNameDelegate final : public CellDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TreeNameDelegate)
public:
    using CellDelegate::CellDelegate;

protected:
    void paintContent(QPainter &painter, const QRect &area, const QStyleOptionViewItem &option,
                      const QModelIndex &index, const Colors &colors) const override;

private:
    static void paintSession(QPainter &painter, const QRect &area, const QStyleOptionViewItem &option,
                             const QModelIndex &index, const Colors &colors);
};

/** Drift as an outlined chip: another shape than the status beside it. */
class DriftDelegate final : public CellDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DriftDelegate)
public:
    using CellDelegate::CellDelegate;

protected:
    void paintContent(QPainter &painter, const QRect &area, const QStyleOptionViewItem &option,
                      const QModelIndex &index, const Colors &colors) const override;
};

/** A session's status as a chip with WAHA's word in it, and since when where that matters; a group's summary.
 */
class StatusDelegate final : public CellDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StatusDelegate)
public:
    /** `sinceColumn` is where the model tells how long; -1: nowhere. */
    explicit StatusDelegate(int sinceColumn, QObject *parent = nullptr);

protected:
    void paintContent(QPainter &painter, const QRect &area, const QStyleOptionViewItem &option,
                      const QModelIndex &index, const Colors &colors) const override;

private:
    int m_sinceColumn;
};

} // namespace quayside::ui
