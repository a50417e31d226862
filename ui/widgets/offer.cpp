// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/offer.h"

#include <QAbstractButton>
#include <QAction>

namespace quayside::ui {

void offer(QAbstractButton *button, bool shown, const operations::Availability &availability)
{
    button->setVisible(shown && !availability.absent);
    button->setEnabled(availability.available);
    button->setToolTip(availability.reason);
    button->setAccessibleDescription(availability.reason);
}

void showWith(QWidget &widget, const QAction &action)
{
    const auto follow = [&widget, &action] { widget.setVisible(action.isVisible()); };
    if (!action.isVisible())
        widget.hide(); // and else as the one who places it wants
    QObject::connect(&action, &QAction::visibleChanged, &widget, follow);
}

} // namespace quayside::ui
