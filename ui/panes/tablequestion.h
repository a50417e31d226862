// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/seams.h"

namespace quayside::ui {

class Settings;

/** Which kinds of file a table can be saved as. */
enum class TableFiles { Csv, CsvOrJson, Pdf };

/** Asks where a table is to be saved, beginning in the folder of the last time, which it remembers. */
void askForTableFile(QWidget *parent, const Seams &seams, Settings &settings, const QString &title,
                     const QString &suggestedName, TableFiles files, Seams::FileAnswer answer);

} // namespace quayside::ui
