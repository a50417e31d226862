// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/painters.h"

#include <QWidget>

namespace quayside::ui {

/** A capacity gauge by itself; its words are told to screen readers. */
class GaugeBar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GaugeBar)
public:
    explicit GaugeBar(QWidget *parent = nullptr);

    void setValues(const GaugeValues &values, const QString &description);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    GaugeValues m_values;
};

} // namespace quayside::ui
