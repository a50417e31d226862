// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"

#include <QMenu>
#include <QSet>

QT_BEGIN_NAMESPACE
class QLineEdit;
class QWidgetAction;
QT_END_NAMESPACE

namespace quayside::fleet {
class Fleet;
}

namespace quayside::ui {

/**
 * Workers to filter by, those already chosen first. With more of them than a menu can hold there is a field
 * on top that finds any by its name; Return takes the first one found. Deletes itself; UI thread.
 */
class WorkerFilterMenu final : public QMenu
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WorkerFilterMenu)
public:
    WorkerFilterMenu(const fleet::Fleet &fleet, const QSet<WorkerId> &chosen, QWidget *parent);

Q_SIGNALS:
    void toggled(const quayside::WorkerId &worker, bool on);
    void cleared();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void addSearch();
    void fill(const QString &text);
    void add(const WorkerId &worker);
    void takeFirst();
    [[nodiscard]] QString nameOf(const WorkerId &worker) const;
    [[nodiscard]] QList<WorkerId> found(const QString &text) const;

    const fleet::Fleet &m_fleet;
    QSet<WorkerId> m_chosen;
    QLineEdit *m_search = nullptr;
    QWidgetAction *m_searchAction = nullptr;
    QAction *m_more; //!< says how many are left out
    QList<QAction *> m_workers;
};

} // namespace quayside::ui
