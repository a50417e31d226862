// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/offer.h"

#include <QAbstractButton>

namespace quayside::ui {

void offer(QAbstractButton *button, bool shown, const operations::Availability &availability)
{
    button->setVisible(shown);
    button->setEnabled(availability.available);
    button->setToolTip(availability.reason);
    button->setAccessibleDescription(availability.reason);
}

} // namespace quayside::ui
