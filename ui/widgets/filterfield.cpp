// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filterfield.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

namespace quayside::ui {

FilterField::FilterField(const QString &hint, const QString &name, QWidget *parent)
    : QLineEdit(parent)
{
    setPlaceholderText(hint);
    setAccessibleName(name);
    setClearButtonEnabled(true);
    addAction(themedIcon(QStringLiteral("filter"), QPalette::PlaceholderText), LeadingPosition);
}

/** Its icons and a few letters. */
QSize FilterField::sizeHint() const
{
    return { Metrics(fontMetrics()).em * 5, QLineEdit::sizeHint().height() };
}

} // namespace quayside::ui
