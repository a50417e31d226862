// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "waha/values.h"

#include <QGroupBox>

QT_BEGIN_NAMESPACE
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace quayside::ui {

/** Asks for engine, cores and memory and shows what the published tables recommend; the lowest can be taken.
 */
class CapacityAdviceBox final : public QGroupBox
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CapacityAdviceBox)
public:
    explicit CapacityAdviceBox(QWidget *parent = nullptr);

    /** What runs there, where that is known: its engine, and whether it holds more than one session. */
    void setServer(const waha::ServerVersion &server);

Q_SIGNALS:
    void adviceTaken(int sessions);

private:
    void recalculate();

    QComboBox *m_engine;
    QDoubleSpinBox *m_cores;
    QDoubleSpinBox *m_memory;
    QLabel *m_result;
    QPushButton *m_take;
    waha::ServerVersion m_server;
    int m_sessions = 0;
};

} // namespace quayside::ui
