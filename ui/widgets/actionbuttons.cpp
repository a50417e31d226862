// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/actionbuttons.h"

#include "ui/widgets/flowlayout.h"
#include "ui/widgets/offer.h"

#include <QAction>
#include <QToolButton>

namespace quayside::ui {

ActionButtons::ActionButtons(const QList<QAction *> &actions, QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new FlowLayout(this);
    for (QAction *action : actions) {
        auto *button = new QToolButton(this);
        button->setObjectName(action->objectName() + QStringLiteral("Button"));
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::StrongFocus);
        showWith(*button, *action);
        layout->addWidget(button);
    }
}

} // namespace quayside::ui
