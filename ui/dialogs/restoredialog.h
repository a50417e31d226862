// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/formdialog.h"
#include "ui/window/mapcontext.h"

#include "fleet/advice/restoreplan.h"

QT_BEGIN_NAMESPACE
class QLineEdit;
class QTreeWidget;
class QTreeWidgetItem;
QT_END_NAMESPACE

namespace quayside::ui {

class ImpactView;
class SafeguardBox;

/**
 * Lists the sessions of a worker that should run and do not, with what will be done to each and why; each can
 * be left out. Those that only a person can bring back are listed, and can't be ticked.
 */
class RestoreDialog final : public FormDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RestoreDialog)
public:
    RestoreDialog(const MapContext &context, fleet::WorkerIndex worker, QWidget *parent);

private:
    void addList();
    void sizeList();
    void addItem(const fleet::RestoreItem &item);
    void addCare();
    void look();
    void validate();
    void submit();
    [[nodiscard]] std::vector<fleet::SessionIndex> ticked() const;

    MapContext m_context;
    WorkerId m_worker;
    fleet::RestorePlan m_plan;
    std::vector<SessionKey> m_keys; // of the list's lines; indexes may change meanwhile
    QTreeWidget *m_list;
    ImpactView *m_view;
    QLineEdit *m_reason;
    SafeguardBox *m_care;
};

} // namespace quayside::ui
