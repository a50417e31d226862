// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/colors.h"

#include <QRectF>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace quayside::ui {

/** Shapes that tell states apart without colour. */
enum class DotShape {
    Disc, //!< well
    Ring, //!< not known yet
    Cross, //!< does not answer
    Triangle //!< answers, with a problem
};

void paintDot(QPainter &painter, const QRectF &box, DotShape shape, const QColor &color);

} // namespace quayside::ui
