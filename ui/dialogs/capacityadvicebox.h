// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGroupBox>

QT_BEGIN_NAMESPACE
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace quayside::ui {

/** Asks for engine, cores and memory and shows what both published tables recommend; the lower one can be
 * taken. */
class CapacityAdviceBox final : public QGroupBox
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CapacityAdviceBox)
public:
    explicit CapacityAdviceBox(QWidget *parent = nullptr);

    void setEngine(const QString &engine);

Q_SIGNALS:
    void adviceTaken(int sessions);

private:
    void recalculate();

    QComboBox *m_engine;
    QDoubleSpinBox *m_cores;
    QDoubleSpinBox *m_memory;
    QLabel *m_result;
    QPushButton *m_take;
    int m_sessions = 0;
};

} // namespace quayside::ui
