// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/tables/attentionmodel.h"
#include "items/tables/workerfiltermodel.h"
#include "items/tables/workertablemodel.h"
#include "items/text/fleetsummary.h"
#include "ui/print/pdffile.h"

namespace quayside::fleet {
class Attention;
class Fleet;
} // namespace quayside::fleet

namespace quayside::shardmap {
struct MapInfo;
}

namespace quayside::ui {

/**
 * The fleet as it is now for paper: the sums, every worker with its gauge, what needs a person.
 *
 * UI thread, which reads the rows in slices; the pages are laid out and written on a pool thread. Ends once,
 * with finished() or failed(); destroying it before stops it and leaves what was there.
 */
class FleetReport final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FleetReport)
public:
    /** Fleet and attention must outlive it. */
    FleetReport(const shardmap::MapInfo &info, const fleet::Fleet &fleet, const fleet::Attention &attention,
                const QString &file, QObject *parent = nullptr);
    ~FleetReport() override;

    void start() { m_slices.start(); }

Q_SIGNALS:
    /** A few times a second. No pages yet: they are being laid out. */
    void progressed(int page, int pages);
    void finished();
    void failed(const quayside::Error &error);

private:
    [[nodiscard]] PrintedPart summary(const shardmap::MapInfo &info) const;
    [[nodiscard]] PrintedPart statuses() const;
    void addColumns();
    void readOn();
    [[nodiscard]] bool readRow();
    void addWorker(int row);
    void addEntry(int row);
    void write();

    const fleet::Fleet &m_fleet;
    const QString m_file;
    const qint64 m_nowMs;
    items::FleetSummary m_sums;
    items::WorkerTableModel m_workers;
    items::WorkerFilterModel m_inOrder;
    items::AttentionModel m_attention;
    PrintedDocument m_document;
    PrintedPart m_workerRows;
    PrintedPart m_entryRows;
    QTimer m_slices;
    QTimer m_looks; // how far the writing is
    std::shared_ptr<PdfFile::Progress> m_progress = std::make_shared<PdfFile::Progress>();
};

} // namespace quayside::ui
