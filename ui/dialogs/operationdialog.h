// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/mapcontext.h"

#include "items/tables/operationitemsmodel.h"

#include <QDialog>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
class QTableView;
QT_END_NAMESPACE

namespace quayside::ui {

class RowText;
class StepList;

/**
 * One operation: its steps or, for a bulk one, the result of every session; what Cancel does right now;
 * resume, undo and retry where they can be had. Follows the operation; closing it stops nothing.
 */
class OperationDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OperationDialog)
public:
    OperationDialog(const MapContext &context, const OperationId &operation, QWidget *parent);

private:
    void build();
    void buildItems();
    void connectButtons();
    void update();

    MapContext m_context;
    OperationId m_operation;
    items::OperationItemsModel m_model;
    QLabel *m_heading;
    QLabel *m_state;
    StepList *m_steps;
    QTableView *m_items;
    RowText *m_row = nullptr; //!< of what is chosen among them
    QLabel *m_activity;
    QLabel *m_error;
    QLabel *m_cancelMeaning;
    QPushButton *m_goOn;
    QPushButton *m_toTheEnd;
    QPushButton *m_cancel;
    QPushButton *m_resume;
    QPushButton *m_undo;
    QPushButton *m_retry;
    QPushButton *m_inverse;
};

} // namespace quayside::ui
