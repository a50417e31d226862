// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/truth/fleet.h"

#include <QTimer>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QLineEdit;
class QTreeWidget;
class QTreeWidgetItem;
QT_END_NAMESPACE

namespace quayside::ui {

class EmptyState;

/** A change of a worker's labels, not saved yet. */
struct LabelEdit
{
    shardmap::WorkerRow before; //!< as it was when the change began
    QMap<QString, QString> labels;
};

/** The labels of all workers in one table, to be changed there. UI thread. */
class LabelsPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LabelsPage)
public:
    LabelsPage(const fleet::Fleet &fleet, fleet::WorkerIndex first, QWidget *parent = nullptr);

    [[nodiscard]] const std::vector<LabelEdit> &edits() const { return m_edits; }
    /** Changes that were given up since. */
    void forgetUnchanged();
    /** The worker's change; null where there is none. */
    [[nodiscard]] const LabelEdit *editOf(const WorkerId &worker) const;
    /** The worker's change was saved. */
    void forget(const WorkerId &worker);
    /**
     * The row is `now`, and it is decided what its labels are to be; that may be the same. Nothing happens
     * where the change was given up meanwhile.
     */
    void settle(const shardmap::WorkerRow &now, const QMap<QString, QString> &labels);

Q_SIGNALS:
    void edited();

private:
    void fill();
    void filter();
    void begin(QTreeWidgetItem *item);
    void take(QTreeWidgetItem *item);

    const fleet::Fleet &m_fleet;
    std::vector<LabelEdit> m_edits;
    WorkerId m_chosen;
    QLineEdit *m_filter;
    QTreeWidget *m_table;
    EmptyState *m_empty = nullptr;
    QTimer m_soon;
    bool m_filling = false;
};

} // namespace quayside::ui
