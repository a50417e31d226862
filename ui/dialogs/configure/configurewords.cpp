// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/configure/configurewords.h"

namespace quayside::ui {

QString ConfigureWords::summary(const operations::ConfigPreviewCounts &counts)
{
    QStringList parts;
    if (counts.loading > 0)
        parts += tr("%Ln still being read", nullptr, counts.loading);
    parts += tr("%Ln session(s) change", nullptr, counts.differs);
    if (counts.same > 0)
        parts += tr("%Ln already so", nullptr, counts.same);
    if (counts.refused > 0)
        parts += tr("%Ln can't be changed", nullptr, counts.refused);
    if (counts.unreadable > 0)
        parts += tr("%Ln can't be read", nullptr, counts.unreadable);
    if (counts.beyond > 0)
        parts += tr("%Ln more are looked at when it is their turn", nullptr, counts.beyond);
    return parts.join(QStringLiteral(" · "));
}

QString ConfigureWords::waiting(bool nothingSaid)
{
    return nothingSaid ? tr("Say on the left what is to change.")
                       : tr("Shown as soon as the change is complete.");
}

QString ConfigureWords::consequence(const operations::ConfigPreviewCounts &counts)
{
    if (counts.differs == 0 && counts.beyond == 0)
        return {};
    QStringList sentences;
    if (counts.restarts > 0)
        sentences += tr("Restarts %Ln running session(s): WAHA takes a new configuration only that way. Each "
                        "receives nothing for some seconds.",
                        nullptr, counts.restarts);
    if (counts.browserRestarts > 0)
        sentences += tr("On WEBJS and WPP one after another, 5 seconds apart on each worker.");
    if (counts.differs > counts.restarts)
        sentences += tr("%Ln stopped session(s) stay stopped.", nullptr, counts.differs - counts.restarts);
    if (counts.beyond > 0)
        sentences += tr("More may be restarted among those that are not shown.");
    sentences += tr("No new QR code is needed.");
    return sentences.join(QLatin1Char(' '));
}

QString ConfigureWords::nothingWouldChange()
{
    return tr("Nothing would change: it is so already.");
}

} // namespace quayside::ui
