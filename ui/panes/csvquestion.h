// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/seams.h"

namespace quayside::ui {

class Settings;

/** Asks where a table is to be saved, beginning in the folder of the last time, which it remembers. */
void askForCsvFile(QWidget *parent, const Seams &seams, Settings &settings, const QString &title,
                   const QString &suggestedName, Seams::FileAnswer answer);

} // namespace quayside::ui
