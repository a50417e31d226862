// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/bulk/goondialog.h"

#include "operations/service/operationservice.h"
#include "ui/dialogs/bulk/safeguardbox.h"
#include "ui/dialogs/dialogs.h"

#include <QVBoxLayout>

#include <algorithm>

namespace quayside::ui {

using operations::OperationService;
using operations::OperationView;

GoOnDialog::GoOnDialog(const MapContext &context, const OperationId &operation, QWidget *parent)
    : FormDialog(QStringLiteral("goOnDialog"), tr("Go on to the end"), tr("Go on to the end"), parent)
    , m_context(context)
    , m_operation(operation)
    , m_care(new SafeguardBox(SafeguardBox::Manner::Rest, this))
{
    content()->addWidget(m_care);
    for (const auto signal : { &OperationService::changed, &OperationService::ended }) {
        connect(context.operations, signal, this, [this](const OperationId &id) {
            if (id == m_operation)
                look();
        });
    }
    connect(m_care, &SafeguardBox::changed, this, &GoOnDialog::validate);
    connect(this, &FormDialog::submitted, this, [this] {
        m_context.operations->goOn(m_operation, true);
        accept();
    });
    requirePermission([this] { return m_context.operations->permissions().changes(); });
    makeQuestion();
    look();
    m_care->focusField();
    resize(sizeHint().expandedTo({ fontMetrics().averageCharWidth() * 90, 0 }));
}

void GoOnDialog::look()
{
    const OperationView view = m_context.operations->view(m_operation);
    setExplanation(QString(view.title + u'\n' + view.held + u'\n'
                           + tr("It does not stop by itself any more, whatever fails. You can stop it at any "
                                "time.")));
    const auto left
        = std::ranges::count(view.items, shardmap::OperationState::Queued, &operations::ItemResult::state);
    m_care->setCount(int(left));
    validate();
}

void GoOnDialog::validate()
{
    const bool waits = m_context.operations->view(m_operation).canGoOn;
    const QString obstacle = waits ? m_care->obstacle() : tr("It does not wait any more.");
    setBlocked(obstacle);
    showHint(obstacle.isEmpty() ? QString() : tr("Not yet: %1").arg(obstacle));
}

void openGoOnDialog(QWidget *parent, const MapContext &context, const OperationId &operation)
{
    (new GoOnDialog(context, operation, parent))->open();
}

} // namespace quayside::ui
