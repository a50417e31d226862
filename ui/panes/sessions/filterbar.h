// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "items/tree/sessionfilter.h"

#include <QMenu>
#include <QSet>
#include <QVariant>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QLineEdit;
class QPushButton;
class QWidgetAction;
QT_END_NAMESPACE

namespace quayside::fleet {
class Fleet;
}

namespace quayside::ui {

class ChipButton;
class FilterField;

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

/** A filter as the settings keep it: statuses by their spelling, workers by their ids. */
[[nodiscard]] QVariant toVariant(const items::SessionFilter &filter);
/** Parts that can't be read are left out. */
[[nodiscard]] items::SessionFilter filterFromVariant(const QVariant &value);

/**
 * What the session tree is narrowed to: a text, and chips for status, worker, not working and drift. Every
 * part is always visible and can always be cleared, also when nothing is found. UI thread.
 */
class FilterBar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FilterBar)
public:
    explicit FilterBar(QWidget *parent = nullptr);

    /** Names of workers for their chip; null without a map. */
    void setFleet(const fleet::Fleet *fleet);
    [[nodiscard]] const items::SessionFilter &filter() const { return m_filter; }
    void setFilter(const items::SessionFilter &filter);
    /** The filter of a map that is opened, or none as it is closed: shown, and told to nobody. */
    void restore(const items::SessionFilter &filter);
    void clear();
    void setCounts(qsizetype notWorking, qsizetype drift);
    void focusText();
    [[nodiscard]] FilterField *field() const { return m_text; }
    /** The bar's own controls in their order. */
    [[nodiscard]] QList<QWidget *> tabOrder() const;
    /** Puts what was typed elsewhere into the field and goes there. */
    void type(const QString &text);

    // The two that the pane's header shows
    [[nodiscard]] ChipButton *notWorkingChip() const { return m_notWorking; }
    [[nodiscard]] ChipButton *driftChip() const { return m_drift; }

Q_SIGNALS:
    void filterChanged(const quayside::items::SessionFilter &filter);

private:
    void build();
    void apply(const items::SessionFilter &filter);
    void showFilter();
    void showStatusMenu();
    void showWorkerMenu();
    void toggleWorker(const WorkerId &worker, bool on);
    [[nodiscard]] QString workerName(const WorkerId &worker) const;
    [[nodiscard]] QString statusText() const;
    [[nodiscard]] QString workerText() const;

    const fleet::Fleet *m_fleet = nullptr;
    items::SessionFilter m_filter;
    FilterField *m_text;
    ChipButton *m_status;
    ChipButton *m_worker;
    ChipButton *m_notWorking;
    ChipButton *m_drift;
    QPushButton *m_clear;
};

} // namespace quayside::ui
