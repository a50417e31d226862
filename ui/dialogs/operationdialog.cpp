// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/operationdialog.h"

#include "operations/bulk/bulktext.h"
#include "operations/service/operationservice.h"
#include "ui/dialogs/bulk/putbackdialog.h"
#include "ui/dialogs/dialogfit.h"
#include "ui/dialogs/dialogs.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/fittingscroll.h"
#include "ui/widgets/flatheader.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/rowtext.h"
#include "ui/widgets/steplist.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace quayside::ui {

OperationDialog::OperationDialog(const MapContext &context, const OperationId &operation, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_operation(operation)
    , m_model(*context.fleet)
{
    setObjectName(QStringLiteral("operationDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    auto *service = context.operations;
    connect(service, &operations::OperationService::changed, this, [this](const OperationId &id) {
        if (id == m_operation)
            update();
    });
    connect(service, &operations::OperationService::ended, this, [this](const OperationId &id) {
        if (id == m_operation)
            update();
    });
    connect(service, &operations::OperationService::listChanged, this, &OperationDialog::update);
    connectButtons();
    update();
    resize(sizeHint().expandedTo({ fontMetrics().averageCharWidth() * 110, fontMetrics().height() * 24 }));
}

void OperationDialog::connectButtons()
{
    operations::OperationService *service = m_context.operations;
    connect(m_cancel, &QPushButton::clicked, this, [this, service] { service->cancel(m_operation); });
    connect(m_resume, &QPushButton::clicked, this, [this, service] { service->resume(m_operation); });
    connect(m_undo, &QPushButton::clicked, this, [this, service] { service->undo(m_operation); });
    connect(m_goOn, &QPushButton::clicked, this, [this, service] { service->goOn(m_operation); });
    connect(m_toTheEnd, &QPushButton::clicked, this,
            [this] { openGoOnDialog(parentWidget(), m_context, m_operation); });
    connect(m_inverse, &QPushButton::clicked, this,
            [this] { openInverseDialog(parentWidget(), m_context, m_operation); });
    connect(m_retry, &QPushButton::clicked, this, [this] {
        auto *dialog = new RetryDialog(m_context, m_operation, parentWidget());
        connect(dialog, &RetryDialog::retried, this, &QDialog::accept);
        dialog->open();
    });
}

void OperationDialog::buildItems()
{
    m_items = new QTableView(this);
    dressRows(*m_items, QStringLiteral("operationItems"), tr("Result of each session"));
    m_items->setModel(&m_model);
    m_items->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_items->horizontalHeader()->setSectionsClickable(false);
    m_items->horizontalHeader()->setResizeContentsPrecision(50); // of thousands of rows
    for (int column = 0; column < m_model.columnCount() - 1; ++column)
        m_items->horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    m_row = new RowText(QStringLiteral("operationItemRow"), this);
}

void OperationDialog::build()
{
    m_heading = wrappedLabel(QStringLiteral("operationHeading"), this);
    m_heading->setFont(scaledFont(font(), 1.2));
    makeBold(m_heading);
    m_state = wrappedLabel(QStringLiteral("operationState"), this);
    m_activity = wrappedLabel(QStringLiteral("operationActivity"), this);
    m_steps = new StepList(this);
    buildItems();
    m_error = wrappedLabel(QStringLiteral("operationError"), this);
    m_cancelMeaning = wrappedLabel(QStringLiteral("cancelMeaning"), this);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setObjectName(QStringLiteral("closeButton"));
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    buttons->button(QDialogButtonBox::Close)->setDefault(true); // Return changes nothing
    buttons->button(QDialogButtonBox::Close)->setFocus(); // Tab begins somewhere
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    const auto button = [buttons](const QString &name, const QString &text) {
        auto *made = buttons->addButton(text, QDialogButtonBox::ActionRole);
        made->setObjectName(name);
        return made;
    };
    m_goOn = button(QStringLiteral("goOnButton"), tr("Go on"));
    m_toTheEnd = button(QStringLiteral("toTheEndButton"), tr("Go on to the end…"));
    m_resume = button(QStringLiteral("resumeButton"), tr("Finish it here"));
    m_undo = button(QStringLiteral("undoButton"), tr("Undo"));
    m_retry = button(QStringLiteral("retryButton"), tr("Retry the failed…"));
    m_inverse = button(QStringLiteral("inverseButton"), {});
    m_cancel = button(QStringLiteral("cancelOperationButton"), tr("Cancel the operation"));
    auto *scroll = new FittingScroll(this);
    QVBoxLayout *content = scroll->content();
    for (QWidget *widget : std::initializer_list<QWidget *> { m_heading, m_state, m_activity, m_steps })
        content->addWidget(widget);
    content->addWidget(m_items, 1);
    content->addWidget(m_row);
    content->addWidget(m_error);
    content->addStretch(0);
    content->addWidget(m_cancelMeaning);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(scroll, 1);
    layout->addWidget(buttons);
    new DialogFit(*this);
}

void OperationDialog::update()
{
    const operations::OperationView view = m_context.operations->view(m_operation);
    const bool isKnown = !view.title.isEmpty();
    setWindowTitle(isKnown ? view.title : tr("Operation"));
    m_heading->setText(isKnown ? view.title : tr("This operation is not in the journal that was read."));
    m_state->setVisible(isKnown);
    QStringList facts { view.stateText, tr("by %1").arg(view.actor) };
    if (!view.reason.isEmpty())
        facts.append(tr("reason: %1").arg(view.reason));
    m_state->setText(facts.join(QStringLiteral(" · ")));
    const bool bulk = !view.items.empty();
    m_steps->setVisible(!bulk);
    m_items->setVisible(bulk);
    if (bulk) {
        m_model.setView(view);
        m_row->follow(m_items);
    } else {
        m_steps->setView(view);
    }
    say(m_activity, bulk && !shardmap::isEnd(view.state) ? view.step : QString());
    m_goOn->setVisible(view.canGoOn);
    m_toTheEnd->setVisible(view.canGoOn);
    say(m_error, view.error);
    say(m_cancelMeaning, view.canCancel ? tr("Cancel now: %1").arg(view.cancelMeaning) : QString());
    m_cancel->setVisible(view.canCancel);
    const bool isLost = view.interrupted && view.misfit.isEmpty();
    offer(m_resume, isLost, view.resume);
    offer(m_undo, isLost && view.reversible, view.undo);
    offer(m_retry, view.failedItems > 0 && shardmap::isEnd(view.state), view.retryFailed);
    offer(m_inverse, view.inverse.has_value(), m_context.operations->permissions().changes());
    if (view.inverse)
        m_inverse->setText(operations::BulkText::inverse(*view.inverse));
}

void openOperationDialog(QWidget *parent, const MapContext &context, const OperationId &operation)
{
    const operations::OperationView view = context.operations->view(operation);
    if (view.move)
        openMoveProgress(parent, context, operation);
    else if (view.series)
        openSeriesProgress(parent, context, operation);
    else
        (new OperationDialog(context, operation, parent))->show();
}

} // namespace quayside::ui
