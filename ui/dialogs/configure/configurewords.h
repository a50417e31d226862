// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/configure/configpreview.h"

#include <QCoreApplication>

namespace quayside::ui {

/** Sentences of the dialog that changes configurations. Pure, UI thread. */
class ConfigureWords
{
    Q_DECLARE_TR_FUNCTIONS(quayside::ui::ConfigureWords)
public:
    /** "12 sessions change, 3 are so already, …" */
    [[nodiscard]] static QString summary(const operations::ConfigPreviewCounts &counts);
    /** Instead of it, while there is nothing to compare with. */
    [[nodiscard]] static QString waiting(bool nothingSaid);
    /** What it means for the sessions: restarts, gaps, no new QR code. */
    [[nodiscard]] static QString consequence(const operations::ConfigPreviewCounts &counts);
    [[nodiscard]] static QString nothingWouldChange();
};

} // namespace quayside::ui
