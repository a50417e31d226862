// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/statelook.h"

#include "items/text/facttext.h"

namespace quayside::ui {

using items::RowState;

Tone toneOf(RowState state)
{
    switch (state) {
    case RowState::Good:
        return Tone::Good;
    case RowState::Busy:
        return Tone::Info;
    case RowState::Waiting:
    case RowState::Warning:
        return Tone::Warning;
    case RowState::Bad:
        return Tone::Bad;
    case RowState::Unknown:
    case RowState::Off:
        break;
    }
    return Tone::Neutral;
}

DotShape shapeOf(RowState state)
{
    switch (state) {
    case RowState::Good:
    case RowState::Busy:
    case RowState::Off:
        return DotShape::Disc;
    case RowState::Waiting:
    case RowState::Warning:
        return DotShape::Triangle;
    case RowState::Bad:
        return DotShape::Cross;
    case RowState::Unknown:
        break;
    }
    return DotShape::Ring;
}

Tone toneOf(SessionStatus status)
{
    return toneOf(items::FactText::statusRowState(status));
}

RowState stateOf(const QModelIndex &index)
{
    const QVariant state = index.data(items::StateRole);
    return state.isValid() ? static_cast<RowState>(state.toInt()) : RowState::Unknown;
}

} // namespace quayside::ui
