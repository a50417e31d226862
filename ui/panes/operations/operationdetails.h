// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/tables/operationitemsmodel.h"
#include "items/tables/operationstepsmodel.h"
#include "ui/window/mapcontext.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QStackedWidget;
class QTableView;
class QTreeView;
QT_END_NAMESPACE

namespace quayside::ui {

class ColumnKeeper;
class RowText;
class Settings;
class ToneLabel;

/**
 * One operation beside the list: who, why and where; its steps with the calls they made; for several
 * sessions, the result of each. What is too long for its cell is said in full below when it is chosen. UI
 * thread.
 */
class OperationDetails final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OperationDetails)
public:
    explicit OperationDetails(Settings &settings, QWidget *parent = nullptr);
    ~OperationDetails() override;

    void setContext(const MapContext &context);
    void clearContext();
    /** An empty id: nothing is chosen. */
    void show(const OperationId &operation);
    void saveState();
    void resetColumns();

private:
    void build(Settings &settings);
    void buildTable(Settings &settings);
    void showList();
    void showFacts(const operations::OperationView &view);
    [[nodiscard]] QString console(const operations::OperationView &view) const;
    [[nodiscard]] QString times(const operations::OperationView &view) const;

    MapContext m_context;
    std::unique_ptr<items::OperationStepsModel> m_steps;
    std::unique_ptr<items::OperationItemsModel> m_items;
    QStackedWidget *m_pages;
    QLabel *m_nothing;
    QLabel *m_title;
    QLabel *m_facts;
    ToneLabel *m_error;
    QTreeView *m_tree;
    QTableView *m_table;
    RowText *m_row; //!< of what is chosen in the tree or the table
    ColumnKeeper *m_columns = nullptr;
    ColumnKeeper *m_itemColumns = nullptr;
    OperationId m_shown;
};

} // namespace quayside::ui
