// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/statusdelegate.h"

#include "ui/delegates/chippainter.h"
#include "ui/delegates/statelook.h"
#include "ui/theme/metrics.h"

#include "items/tables/cellvalues.h"

#include <QPainter>

namespace quayside::ui {

namespace {

/** Everything that should not stay so: how long it has been is worth its place. */
bool isDurationTold(const items::StatusValue &value)
{
    return value.operation.isEmpty() && value.sinceMs > 0
        && (value.status == SessionStatus::Failed || value.status == SessionStatus::Starting);
}

} // namespace

StatusDelegate::StatusDelegate(int sinceColumn, QObject *parent)
    : CellDelegate(parent)
    , m_sinceColumn(sinceColumn)
{ }

void StatusDelegate::paintContent(QPainter &painter, const QRect &area, const QStyleOptionViewItem &option,
                                  const QModelIndex &index, const Colors &colors) const
{
    const QVariant role = index.data(items::StatusRole);
    if (!role.isValid()) {
        paintText(painter, area, option.text, colors.muted, option);
        return;
    }
    const auto value = role.value<items::StatusValue>();
    ChipLook look;
    look.font = option.font;
    if (!value.operation.isEmpty())
        look.tone = Tone::Info;
    else
        look.tone = value.stale ? Tone::Neutral : toneOf(value.status);
    look.outlined = value.stale;
    const QString text = value.operation.isEmpty() ? value.status.text() : value.operation;
    const QRect chip = paintChip(painter, area, text, look, colors, option.direction);
    if (m_sinceColumn < 0 || !isDurationTold(value))
        return;
    const int gap = Metrics(option.fontMetrics).smallGap() * 2;
    const QRect rest = option.direction == Qt::RightToLeft
        ? area.adjusted(0, 0, -(area.right() - chip.left() + gap), 0)
        : area.adjusted(chip.right() - area.left() + gap, 0, 0, 0);
    paintText(painter, rest, index.siblingAtColumn(m_sinceColumn).data().toString(), colors.muted, option);
}

} // namespace quayside::ui
