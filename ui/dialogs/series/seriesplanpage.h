// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/tables/seriesplanmodel.h"
#include "operations/series/moveseriesplan.h"
#include "ui/window/mapcontext.h"

#include <QStyledItemDelegate>
#include <QTimer>
#include <QTreeWidget>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QDateTimeEdit;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;
class QTreeView;
QT_END_NAMESPACE

namespace quayside::fleet {
class Fleet;
}

namespace quayside::ui {

class ImpactView;
class SafeguardBox;
class ToneLabel;

/** How full each worker of a plan is now, and would be after it. UI thread. */
class SeriesLoad final : public QTreeWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SeriesLoad)
public:
    explicit SeriesLoad(const fleet::Fleet &fleet, QWidget *parent = nullptr);

    void setPlan(const operations::MoveSeriesPlan &plan);

private:
    void addLine(const WorkerId &worker, int change);

    const fleet::Fleet &m_fleet;
};

/** Paints what can't be moved in red and what is left out muted; edits the target with a list of workers. */
class SeriesPlanDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SeriesPlanDelegate)
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

/**
 * First page of a series of moves: which session would go where, what it asks of customers, and how it is to
 * be carried out. Everything can be changed before anything happens. UI thread.
 */
class SeriesPlanPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SeriesPlanPage)
public:
    static constexpr int kFirstScans = 5; //!< a rebalance is proposed with; 0 would often propose nothing

    SeriesPlanPage(const MapContext &context, operations::MoveSeriesPlan plan, QWidget *parent);

    [[nodiscard]] const operations::MoveSeriesPlan &plan() const { return m_model.plan(); }
    /** Of a plan for selected sessions: so many selected ones are hidden and not in it. */
    void setHidden(int count);
    [[nodiscard]] operations::SeriesOptions options() const;
    /** Why it can't begin now, one sentence; empty: it can. */
    [[nodiscard]] QString obstacle() const;

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildTable();
    [[nodiscard]] QWidget *makeScans();
    [[nodiscard]] QWidget *makeSide();
    void addDeadline(QFormLayout &form);
    [[nodiscard]] QWidget *makeDeadQuestion();
    void lookAgain();
    void lookUpConfigurations();
    [[nodiscard]] bool isEvacuation() const { return m_deadName != nullptr; }
    void showPlan();
    void planAnew();
    [[nodiscard]] QString workerName() const;

    MapContext m_context;
    items::SeriesPlanModel m_model;
    QTreeView *m_table;
    QLabel *m_count;
    SeriesLoad *m_load;
    QSpinBox *m_scans = nullptr; //!< of a rebalance
    QLineEdit *m_reason;
    QSpinBox *m_pace;
    QCheckBox *m_hasDeadline;
    QDateTimeEdit *m_deadline;
    ImpactView *m_impact;
    ToneLabel *m_warnings;
    SafeguardBox *m_care;
    // Of an evacuation
    QLabel *m_deadQuestion = nullptr;
    QLineEdit *m_deadName = nullptr;
    QTimer m_second; //!< looks whether it has been silent for long enough
};

} // namespace quayside::ui
