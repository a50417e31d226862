// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/pdffile.h"

#include "ui/print/printedpages.h"

#include <QLocale>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

namespace quayside::ui {

namespace {

QPageSize paper()
{
    const bool isMetric = QLocale().measurementSystem() != QLocale::ImperialUSSystem;
    return QPageSize(isMetric ? QPageSize::A4 : QPageSize::Letter);
}

} // namespace

Error PdfFile::notWritten(const QString &why)
{
    return { ErrorKind::InvalidInput, tr("The file was not written."), tr("Choose another folder."), why, 0 };
}

Result<void> PdfFile::write(const PrintedDocument &document, const QString &file, Progress &progress)
{
    QSaveFile target(file);
    if (!target.open(QIODevice::WriteOnly))
        return failure(notWritten(target.errorString()));
    {
        QPdfWriter writer(&target);
        writer.setResolution(PrintedPages::kDotsPerInch);
        writer.setPageLayout(QPageLayout(paper(), QPageLayout::Portrait, QMarginsF()));
        writer.setTitle(document.title);
        writer.setCreator(QStringLiteral("Quayside " QUAYSIDE_VERSION));
        QPainter painter(&writer);
        const PrintedPages pages(document, paper().sizePixels(PrintedPages::kDotsPerInch));
        progress.pages = pages.count();
        for (int page = 0; page < pages.count() && !progress.isStopped; ++page) {
            progress.page = page + 1;
            if (page > 0)
                writer.newPage();
            pages.paint(painter, page);
        }
    }
    if (progress.isStopped)
        return failure(wordedError(ErrorKind::Cancelled, tr("The file was not written.")));
    return target.commit() ? Result<void>() : failure(notWritten(target.errorString()));
}

Future<void> PdfFile::writeLater(std::function<PrintedDocument()> make, const QString &file,
                                 std::shared_ptr<Progress> progress)
{
    return onPool<void>([make = std::move(make), file, progress = std::move(progress)] {
        return write(make(), file, *progress);
    });
}

} // namespace quayside::ui
