// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/future.h"
#include "ui/print/printeddocument.h"

#include <atomic>
#include <functional>
#include <memory>

namespace quayside::ui {

/** Documents as PDF files, which appear when they are complete: what was there stays otherwise. */
class PdfFile final
{
    Q_DECLARE_TR_FUNCTIONS(quayside::ui::PdfFile)
public:
    /** How far the writing is, and the wish that it ends; both threads'. */
    struct Progress
    {
        std::atomic_int page = 0;
        std::atomic_int pages = 0; //!< 0: they are being laid out
        std::atomic_bool isStopped = false; //!< it ends with ErrorKind::Cancelled, and there is no file
    };

    /** Blocks. Any thread; needs a QGuiApplication. */
    [[nodiscard]] static Result<void> write(const PrintedDocument &document, const QString &file,
                                            Progress &progress);
    [[nodiscard]] static Result<void> write(const PrintedDocument &document, const QString &file)
    {
        Progress unseen;
        return write(document, file, unseen);
    }
    /** On a pool thread, where the document is made, too. */
    [[nodiscard]] static Future<void> writeLater(std::function<PrintedDocument()> make, const QString &file,
                                                 std::shared_ptr<Progress> progress
                                                 = std::make_shared<Progress>());

private:
    [[nodiscard]] static Error notWritten(const QString &why);
};

} // namespace quayside::ui
