// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/review/reviews.h"
#include "ui/dialogs/formdialog.h"

namespace quayside::ui {

class SafeguardBox;

/** Asks before everything that waits for a review is dropped; from ten on the number is typed. UI thread. */
class DropAllDialog final : public FormDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DropAllDialog)
public:
    /** `reviews` must outlive it. */
    DropAllDialog(operations::Reviews &reviews, operations::Reviews::Decisions decisions, QWidget *parent);

Q_SIGNALS:
    /** So many of them were dropped here. */
    void dropped(int count);

private:
    void validate();
    void submit();

    operations::Reviews &m_reviews;
    operations::Reviews::Decisions m_decisions;
    SafeguardBox *m_care;
};

} // namespace quayside::ui
