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
    const QAbstractItemModel *model = view->model();
    connect(model, &QAbstractItemModel::rowsInserted, this, &EmptyState::check);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &EmptyState::check);
    connect(model, &QAbstractItemModel::modelReset, this, &EmptyState::check);
    connect(model, &QAbstractItemModel::layoutChanged, this, &EmptyState::check);
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

void EmptyState::check()
{
    const bool isEmpty = m_view->model()->rowCount(m_view->rootIndex()) == 0;
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
    if (event->type() == QEvent::Resize && watched == m_view->viewport())
        place();
    return QWidget::eventFilter(watched, event);
}

} // namespace quayside::ui
