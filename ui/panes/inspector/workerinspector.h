// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/mapcontext.h"

#include "fleet/attention/attention.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
QT_END_NAMESPACE

namespace quayside::ui {

class ActionButtons;
class Actions;
class ChipLabel;
class FactList;
class RepairButtons;

/** One worker: whether it answers and since when, its slots, what it runs, its disks and its problems. */
class WorkerInspector final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WorkerInspector)
public:
    WorkerInspector(const MapContext &context, Actions &actions, QWidget *parent = nullptr);

    void setWorker(fleet::WorkerIndex worker);
    void refresh();
    [[nodiscard]] fleet::WorkerIndex worker() const { return m_worker; }

private:
    void addFacts();
    void showCauses(const fleet::WorkerFacts &facts);
    void showRepairs(const fleet::WorkerFacts &facts, const std::vector<fleet::Cause> &causes,
                     const std::vector<fleet::Cause> &issues);
    void repair(fleet::Repair repair);
    /** What a repair is about, as an entry of the attention list would say it. */
    [[nodiscard]] fleet::AttentionEntry entry() const;
    [[nodiscard]] QString work() const;
    void showServer(const fleet::WorkerFacts &facts);
    void showLoad(const fleet::WorkerFacts &facts);
    void showSpareRoom();
    void toggleSpareRoom();
    [[nodiscard]] static QString disks(const fleet::WorkerFacts &facts);

    MapContext m_context;
    fleet::WorkerIndex m_worker;
    QLabel *m_name;
    ChipLabel *m_state;
    QLabel *m_explanation;
    ActionButtons *m_buttons = nullptr;
    RepairButtons *m_repairs;
    FactList *m_facts;
    fleet::WorkerIndex m_spareOf; // whose check is shown
    qint64 m_spareMs = 0; // when it was made
    bool m_spareOpen = false;
};

} // namespace quayside::ui
