// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/emptystate.h"

#include "ui/theme/colors.h"
#include "ui/theme/metrics.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

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
    auto *column = new QVBoxLayout(this);
    column->addStretch(1);
    column->addWidget(m_text);
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addStretch(2);
    m_action->hide();
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionTriggered);
    view->viewport()->installEventFilter(this);
    check();
}

void EmptyState::setReason(const EmptyReason &reason)
{
    m_text->setText(reason.text);
    m_action->setText(reason.action);
    m_action->setVisible(!reason.action.isEmpty());
    m_view->setAccessibleDescription(isHidden() ? QString() : reason.text);
    m_text->setToolTip(reason.text);
    place();
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

/** A row that a filter hides is none. */
bool EmptyState::hasRows() const
{
    const auto *tree = qobject_cast<const QTreeView *>(m_view);
    const QModelIndex root = m_view->rootIndex();
    for (int row = 0; m_model && row < m_model->rowCount(root); ++row) {
        if (!tree || !tree->isRowHidden(row, root))
            return true;
    }
    return false;
}

void EmptyState::check()
{
    attach();
    const bool isEmpty = !hasRows();
    if (isEmpty == !isHidden())
        return;
    setVisible(isEmpty);
    m_view->setAccessibleDescription(isEmpty ? reason() : QString());
    place();
}

/** Air around the text is what a low view does without first. */
void EmptyState::place()
{
    const QRect all = m_view->viewport()->rect();
    const Metrics metrics(fontMetrics());
    const int side = std::min(metrics.em * 2, all.width() / 12);
    const int button = m_action->isHidden() ? 0 : m_action->sizeHint().height() + metrics.smallGap();
    const int air = all.height() - m_text->heightForWidth(all.width() - 2 * side) - button;
    const int margin = std::clamp(air / 3, 0, metrics.em * 2);
    layout()->setContentsMargins(side, margin, side, margin);
    layout()->setSpacing(std::clamp(air / 4, metrics.smallGap(), metrics.em));
    setGeometry(all);
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
