// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace quayside::ui {

/** What a list is filtered by: takes all the room its row has left, and is the first to give it up. UI
 * thread. */
class FilterField final : public QLineEdit
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FilterField)
public:
    /** `hint`: what it looks at, shown while it is empty. `name`: for a screen reader. */
    FilterField(const QString &hint, const QString &name, QWidget *parent);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }
};

} // namespace quayside::ui
