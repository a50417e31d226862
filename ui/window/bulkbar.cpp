// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/bulkbar.h"

#include "operations/service/operationservice.h"
#include "ui/theme/metrics.h"
#include "ui/window/bulkline.h"

#include <QLabel>
#include <QVBoxLayout>

namespace quayside::ui {

using operations::OperationBrief;
using operations::OperationService;
using operations::OperationView;

BulkBar::BulkBar(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
    , m_more(new QLabel(this))
{
    setObjectName(QStringLiteral("bulkBar"));
    const Metrics metrics(fontMetrics());
    m_layout->setContentsMargins({});
    m_layout->setSpacing(1);
    m_more->setObjectName(QStringLiteral("bulkMore"));
    m_more->setTextFormat(Qt::PlainText);
    m_more->setForegroundRole(QPalette::PlaceholderText);
    m_more->setContentsMargins(metrics.em, 0, metrics.em, 0);
    m_layout->addWidget(m_more);
    hide();
}

void BulkBar::setContext(const MapContext &context)
{
    clearContext();
    m_context = context;
    if (!context.operations)
        return;
    const auto refresh = [this](const OperationId &id) {
        if (BulkLine *line = m_lines.value(id))
            line->refresh();
        arrange();
    };
    connect(context.operations, &OperationService::changed, this, refresh);
    connect(context.operations, &OperationService::ended, this, refresh);
    connect(context.operations, &OperationService::listChanged, this, &BulkBar::look);
    connect(context.operations, &OperationService::permissionsChanged, this, [this] {
        for (BulkLine *line : std::as_const(m_lines))
            line->refresh();
    });
    look();
}

void BulkBar::clearContext()
{
    if (m_context.operations)
        disconnect(m_context.operations, nullptr, this, nullptr);
    qDeleteAll(std::exchange(m_lines, {}));
    m_order.clear();
    m_context = {};
    arrange();
}

/** What goes on here that has no line yet. */
void BulkBar::look()
{
    for (const OperationId &id : m_context.operations->operations()) {
        const OperationBrief brief = m_context.operations->brief(id);
        if (shardmap::isEnd(brief.state))
            break; // running ones come first
        if (!brief.mine || m_lines.contains(id))
            continue;
        const OperationView view = m_context.operations->view(id);
        if (view.waves > 0 || view.series)
            addLine(id);
    }
}

void BulkBar::addLine(const OperationId &operation)
{
    dropEnded(); // read by now, and in the list of operations
    auto *line = new BulkLine(m_context, operation, this);
    connect(line, &BulkLine::closed, this, &BulkBar::dropLine);
    m_lines.insert(operation, line);
    m_order.insert(m_order.begin(), operation);
    m_layout->insertWidget(0, line);
    arrange();
}

void BulkBar::dropLine(const OperationId &operation)
{
    if (BulkLine *line = m_lines.take(operation))
        line->deleteLater();
    std::erase(m_order, operation);
    arrange();
}

void BulkBar::dropEnded()
{
    const std::vector<OperationId> all = m_order;
    for (const OperationId &id : all) {
        if (m_lines.value(id)->isOver())
            dropLine(id);
    }
}

void BulkBar::arrange()
{
    qsizetype shown = 0;
    bool hasKey = false;
    for (const OperationId &id : m_order) {
        BulkLine *line = m_lines.value(id);
        const bool canBeTakenBack = m_context.operations->view(id).beginsInMs > 0;
        line->setHasKey(canBeTakenBack && !hasKey);
        hasKey = hasKey || canBeTakenBack;
        line->setVisible(++shown <= kMostLines);
    }
    const auto more = shown - std::min(shown, kMostLines);
    m_more->setVisible(more > 0);
    m_more->setText(tr("%Ln more: see Operations", nullptr, int(more)));
    setVisible(shown > 0);
}

} // namespace quayside::ui
