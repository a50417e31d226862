// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/moves/moveplandialog.h"

#include "operations/moves/movepreparation.h"
#include "operations/service/operationservice.h"
#include "ui/dialogs/dialogfit.h"
#include "ui/widgets/labels.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace quayside::ui {

MovePlanDialog::MovePlanDialog(const MapContext &context, const operations::MoveRequest &request,
                               QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_request(request)
{
    setObjectName(QStringLiteral("movePlanDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("The exact calls of this move"));
    build();
    whenDone(context.operations->moves().luggage(request), this,
             [this](const Result<operations::MoveLuggage> &luggage) { show(luggage); });
    resize(fontMetrics().averageCharWidth() * 110, fontMetrics().height() * 34);
}

void MovePlanDialog::build()
{
    m_note = wrappedLabel(QStringLiteral("planNote"), this);
    m_note->setText(tr("Reading the session's configuration…"));
    m_text = new QPlainTextEdit(this);
    m_text->setObjectName(QStringLiteral("planText"));
    m_text->setAccessibleName(tr("Requests and statements in their order"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setObjectName(QStringLiteral("closeButton"));
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    m_copy = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    m_copy->setObjectName(QStringLiteral("copyPlanButton"));
    m_copy->setEnabled(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_text->toPlainText()); });
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_note);
    layout->addWidget(m_text, 1);
    layout->addWidget(buttons);
    m_text->setFocus();
    new DialogFit(*this);
}

void MovePlanDialog::show(const Result<operations::MoveLuggage> &luggage)
{
    const auto steps
        = m_context.operations->moves().steps(m_request, luggage.value_or(operations::MoveLuggage()));
    m_text->setPlainText(operations::MovePlan::toText(steps));
    m_note->setText(luggage ? tr("Nothing of this has happened yet. Secrets are masked here, not in the "
                                 "requests.")
                            : tr("The configuration could not be read, so it is missing here: %1")
                                  .arg(luggage.error().toDisplayString()));
    m_copy->setEnabled(!steps.empty());
}

} // namespace quayside::ui
