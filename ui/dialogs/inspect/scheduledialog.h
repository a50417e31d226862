// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/snapshot/snapshotschedule.h"
#include "ui/dialogs/formdialog.h"
#include "ui/window/seams.h"

QT_BEGIN_NAMESPACE
class QCheckBox;
class QLineEdit;
class QSpinBox;
QT_END_NAMESPACE

namespace quayside::ui {

/** Whether, how often and where snapshots are saved by themselves. Only asks. UI thread. */
class ScheduleDialog final : public FormDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ScheduleDialog)
public:
    ScheduleDialog(const inspect::SnapshotPlan &plan, const Seams &seams, QWidget *parent);

Q_SIGNALS:
    void planChosen(const quayside::inspect::SnapshotPlan &plan);

private:
    void build();
    void check();
    void submit();
    [[nodiscard]] QWidget *folderRow();

    inspect::SnapshotPlan m_plan;
    const Seams &m_seams;
    QCheckBox *m_on;
    QSpinBox *m_hours;
    QLineEdit *m_folder;
    QSpinBox *m_kept;
    QCheckBox *m_pseudonyms;
};

} // namespace quayside::ui
