// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/sessiondelegates.h"

#include "items/roles.h"
#include "items/text/facttext.h"
#include "ui/delegates/painters.h"
#include "ui/theme/metrics.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace quayside::ui {

using items::RowKind;

namespace {

/** The name, and what differs between map and fleet as an outlined chip. */
void paintDrift(QPainter &painter, const QRect &area, const QString &text, const QStyleOptionViewItem &option,
                const Colors &colors)
{
    ChipLook look;
    look.font = option.font;
    look.tone = Tone::Warning;
    look.outlined = true;
    paintChip(painter, area, text, look, colors, option.direction);
}

/** Everything that should not stay so: how long it has been is worth its place. */
bool isDurationTold(const items::StatusValue &value)
{
    return value.operation.isEmpty() && value.sinceMs > 0
        && (value.status == SessionStatus::Failed || value.status == SessionStatus::Starting);
}

} // namespace

void TreeNameDelegate::paintSession(QPainter &painter, const QRect &area, const QStyleOptionViewItem &option,
                                    const QModelIndex &index, const Colors &colors)
{
    const bool isStale = index.data(items::StaleRole).toBool();
    QStyleOptionViewItem nameOption = option;
    nameOption.textElideMode = Qt::ElideMiddle; // those of one customer begin alike
    const auto drift = fleet::Drifts(index.data(items::DriftRole).toInt());
    // Every orphan sits in a group that says so already.
    const QString words = items::FactText::drift(drift & ~fleet::Drifts(fleet::Drift::Orphan));
    const int gap = Metrics(option.fontMetrics).gap();
    // A long name is cut before the warning behind it is gone altogether.
    const int chip
        = words.isEmpty() ? 0 : std::min(chipSize(option.font, words).width() + gap, area.width() * 2 / 5);
    const QRect nameArea = QStyle::visualRect(option.direction, area, area.adjusted(0, 0, -chip, 0));
    paintText(painter, nameArea, option.text, isStale ? colors.muted : option.palette.color(QPalette::Text),
              nameOption);
    if (words.isEmpty())
        return;
    const int name = std::min(option.fontMetrics.horizontalAdvance(option.text.left(area.width() + 1)),
                              nameArea.width());
    paintDrift(painter, QStyle::visualRect(option.direction, area, area.adjusted(name + gap, 0, 0, 0)), words,
               option, colors);
}

void TreeNameDelegate::paintContent(QPainter &painter, const QRect &area, const QStyleOptionViewItem &option,
                                    const QModelIndex &index, const Colors &colors) const
{
    const auto kind = static_cast<RowKind>(index.data(items::KindRole).toInt());
    if (kind == RowKind::Session) {
        paintSession(painter, area, option, index, colors);
        return;
    }
    if (kind != RowKind::User && kind != RowKind::Worker) {
        paintText(painter, area, option.text, colors.muted, option);
        return;
    }
    const QString label = index.data(items::LabelRole).toString();
    const bool isUser = kind == RowKind::User;
    const QString id = index.data(items::IdRole).toString();
    const QString head = label.isEmpty() ? (isUser ? id : option.text) : label;
    QFont bold = option.font;
    bold.setBold(true);
    painter.setFont(bold);
    QStyleOptionViewItem headOption = option;
    if (label.isEmpty()) // an id: those made by time begin alike
        headOption.textElideMode = Qt::ElideMiddle;
    const QRect rest = paintText(painter, area, head, option.palette.color(QPalette::Text), headOption);
    painter.setFont(option.font);
    if (!isUser || label.isEmpty())
        return;
    const int gap = option.fontMetrics.horizontalAdvance(QLatin1Char(' ')) * 2;
    const bool isRtl = option.direction == Qt::RightToLeft;
    QStyleOptionViewItem idOption = option;
    idOption.textElideMode = Qt::ElideMiddle;
    paintText(painter, isRtl ? rest.adjusted(0, 0, -gap, 0) : rest.adjusted(gap, 0, 0, 0), id, colors.muted,
              idOption);
}

void DriftDelegate::paintContent(QPainter &painter, const QRect &area, const QStyleOptionViewItem &option,
                                 const QModelIndex &index, const Colors &colors) const
{
    const bool isSession = static_cast<RowKind>(index.data(items::KindRole).toInt()) == RowKind::Session;
    if (option.text.isEmpty())
        return;
    if (!isSession) {
        paintText(painter, area, option.text, colors.muted, option);
        return;
    }
    paintDrift(painter, area, option.text, option, colors);
}

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
