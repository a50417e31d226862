// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/emptystate.h"

#include "ui/theme/colors.h"
#include "ui/theme/metrics.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace quayside::ui {

EmptyState::EmptyState(QAbstractItemView *view)
    : QWidget(view->viewport())
    , m_view(view)
    , m_text(new QLabel(this))
    , m_action(new QPushButton(this))
{
    setObjectName(QStringLiteral("emptyState"));
    m_text->setObjectName(QStringLiteral("emptyStateText"));
    m_action->setObjectName(QStringLiteral("emptyStateAction"));
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setForegroundRole(QPalette::PlaceholderText);
    const Metrics metrics(fontMetrics());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics.em * 2, metrics.em * 2, metrics.em * 2, metrics.em * 2);
    column->setSpacing(metrics.em);
    column->addStretch(1);
    column->addWidget(m_text);
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addStretch(2);
    m_action->hide();
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionTriggered);
    view->viewport()->installEventFilter(this);
    check();
}

void EmptyState::setReason(const QString &text, const QString &action)
{
    m_text->setText(text);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    m_view->setAccessibleDescription(isHidden() ? QString() : text);
}

QString EmptyState::reason() const
{
    return m_text->text();
}

/** Views get their model late, and other ones with every map. */
void EmptyState::attach()
{
    if (m_model == m_view->model())
        return;
    if (m_model)
        m_model->disconnect(this);
    m_model = m_view->model();
    if (!m_model)
        return;
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &EmptyState::check);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &EmptyState::check);
    connect(m_model, &QAbstractItemModel::modelReset, this, &EmptyState::check);
    connect(m_model, &QAbstractItemModel::layoutChanged, this, &EmptyState::check);
}

void EmptyState::check()
{
    attach();
    const bool isEmpty = !m_model || m_model->rowCount(m_view->rootIndex()) == 0;
    if (isEmpty == !isHidden())
        return;
    setVisible(isEmpty);
    m_view->setAccessibleDescription(isEmpty ? reason() : QString());
    place();
}

void EmptyState::place()
{
    setGeometry(m_view->viewport()->rect());
}

bool EmptyState::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view->viewport() && event->type() == QEvent::Resize)
        place();
    if (watched == m_view->viewport() && event->type() == QEvent::Paint && m_model != m_view->model())
        check();
    return QWidget::eventFilter(watched, event);
}

} // namespace quayside::ui
