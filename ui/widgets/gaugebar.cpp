// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/gaugebar.h"

#include "ui/theme/metrics.h"

#include <QPainter>

namespace quayside::ui {

GaugeBar::GaugeBar(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("gauge"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void GaugeBar::setValues(const GaugeValues &values, const QString &description)
{
    m_values = values;
    setAccessibleName(description);
    setToolTip(description);
    update();
}

QSize GaugeBar::sizeHint() const
{
    const int em = Metrics(fontMetrics()).em;
    return { em * 5, em };
}

QSize GaugeBar::minimumSizeHint() const
{
    const int em = Metrics(fontMetrics()).em;
    return { em * 2, em };
}

void GaugeBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintGauge(painter, rect(), m_values, colorsFor(palette()), layoutDirection());
}

} // namespace quayside::ui
