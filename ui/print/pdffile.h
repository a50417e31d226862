// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/future.h"
#include "ui/print/printeddocument.h"

#include <functional>

namespace quayside::ui {

/** Documents as PDF files, which appear when they are complete: what was there stays otherwise. */
class PdfFile final
{
    Q_DECLARE_TR_FUNCTIONS(quayside::ui::PdfFile)
public:
    /** Blocks. Any thread; needs a QGuiApplication. */
    [[nodiscard]] static Result<void> write(const PrintedDocument &document, const QString &file);
    /** On a pool thread, where the document is made, too. */
    [[nodiscard]] static Future<void> writeLater(std::function<PrintedDocument()> make, const QString &file);

private:
    [[nodiscard]] static Error notWritten(const QString &why);
};

} // namespace quayside::ui
