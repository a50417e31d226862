// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/fleetreport.h"

#include "core/clock.h"
#include "core/foreigntext.h"
#include "ui/delegates/workerdelegates.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QLocale>

namespace quayside::ui {

using items::AttentionModel;
using items::FleetNumbers;
using items::WorkerTableModel;

namespace {

constexpr qint64 kSliceMs = 6; // of the UI thread
constexpr int kLookMs = 250;

QString shown(const QAbstractItemModel &model, int row, int column)
{
    return foreign::line(model.index(row, column).data(Qt::DisplayRole).toString());
}

} // namespace

FleetReport::FleetReport(const shardmap::MapInfo &info, const fleet::Fleet &fleet,
                         const fleet::Attention &attention, const QString &file, QObject *parent)
    : QObject(parent)
    , m_fleet(fleet)
    , m_file(file)
    , m_nowMs(fleet.clock().nowMs())
    , m_sums(fleet)
    , m_workers(fleet)
    , m_inOrder(m_workers)
    , m_attention(fleet.clock())
{
    m_inOrder.sort(WorkerTableModel::Worker);
    m_attention.setEntries(attention.entries());
    m_document.title = tr("Fleet report of %1").arg(foreign::name(info.location.displayName()));
    m_document.footer = PrintedText::footer(m_nowMs, m_sums.numbers().oldestMs);
    m_document.direction = QGuiApplication::layoutDirection();
    m_document.parts = { summary(info), statuses() };
    addColumns();
    connect(&m_slices, &QTimer::timeout, this, &FleetReport::readOn);
    connect(&m_looks, &QTimer::timeout, this,
            [this] { Q_EMIT progressed(m_progress->page, m_progress->pages); });
    m_looks.start(kLookMs);
}

FleetReport::~FleetReport()
{
    m_progress->isStopped = true;
}

PrintedPart FleetReport::summary(const shardmap::MapInfo &info) const
{
    const FleetNumbers &sums = m_sums.numbers();
    const QLocale locale;
    PrintedPart part = PrintedText::facts(tr("Fleet report"));
    PrintedText::addFact(part, tr("Shard map"), foreign::name(info.location.displayName()));
    PrintedText::addFact(part, tr("Kind"), foreign::name(info.backend));
    PrintedText::addFact(part, tr("Report made"), PrintedText::moment(m_nowMs, m_nowMs));
    PrintedText::addFact(part, tr("Workers"), m_sums.workersFigure() + u' ' + m_sums.workersText());
    PrintedText::addFact(part, tr("Sessions"), m_sums.sessionsFigure() + u' ' + m_sums.sessionsText());
    PrintedText::addFact(part, tr("Free"), m_sums.capacityText());
    PrintedText::addFact(part, tr("Needs a person"), locale.toString(m_attention.rowCount()));
    if (sums.oldestMs > 0)
        PrintedText::addFact(part, tr("Oldest value"), PrintedText::moment(sums.oldestMs, m_nowMs));
    for (const QString &text : { m_sums.knowledgeText(), m_sums.mapText() }) {
        if (!text.isEmpty())
            PrintedText::addFact(part, tr("Note"), foreign::line(text));
    }
    GaugeValues values;
    values.used = sums.used;
    values.reserved = sums.reserved;
    values.capacity = sums.capacity > 0 ? sums.capacity : -1;
    values.stale = sums.knowledge != FleetNumbers::Knowledge::Complete;
    values.text = m_sums.capacityFigure();
    part.rows.push_back({ PrintedCell { tr("Capacity"), PrintedStyle::Strong },
                          PrintedCell { {}, PrintedStyle::Text, false, values } });
    return part;
}

PrintedPart FleetReport::statuses() const
{
    const fleet::StatusCounts &counts = m_sums.numbers().sessions;
    PrintedPart part;
    part.heading = tr("Sessions by status");
    part.titles = { tr("Working"),  tr("Waiting for a person"),
                    tr("Starting"), tr("Failed"),
                    tr("Stopped"),  tr("Other"),
                    tr("Not known") };
    part.shares.assign(size_t(part.titles.size()), 1);
    part.isRuled = true;
    PrintedRow row;
    for (const quint32 count : { counts.working, counts.pairing, counts.starting, counts.failed,
                                 counts.stopped, counts.other, counts.unknown })
        row.push_back({ QLocale().toString(count), PrintedStyle::Text, true });
    part.rows = { row };
    return part;
}

void FleetReport::addColumns()
{
    m_workerRows.heading = tr("Workers");
    m_workerRows.titles = { tr("Worker"), tr("Used"), tr("Sessions"), tr("State"), tr("Version") };
    m_workerRows.shares = { 2.2, 3, 2.2, 2.6, 1.4 };
    m_workerRows.isRuled = true;
    m_entryRows.heading = tr("Needs a person");
    m_entryRows.titles = { tr("Severity"), tr("Since"), tr("What") };
    m_entryRows.shares = { 1, 1, 6 };
    m_entryRows.isRuled = true;
    m_entryRows.beginsPage = true;
}

void FleetReport::readOn()
{
    QElapsedTimer taken;
    taken.start();
    while (!taken.hasExpired(kSliceMs)) {
        if (!readRow())
            return write();
    }
}

/** False at the end. Rows that come and go meanwhile are in it or are not. */
bool FleetReport::readRow()
{
    const int workers = int(m_workerRows.rows.size());
    const int entries = int(m_entryRows.rows.size());
    if (workers < m_inOrder.rowCount())
        addWorker(workers);
    else if (entries < m_attention.rowCount())
        addEntry(entries);
    else
        return false;
    return true;
}

void FleetReport::addWorker(int row)
{
    const QModelIndex used = m_inOrder.index(row, WorkerTableModel::Used);
    const auto gauge = used.data(items::GaugeRole).value<items::GaugeValue>();
    m_workerRows.rows.push_back(
        { PrintedCell { shown(m_inOrder, row, WorkerTableModel::Worker), PrintedStyle::Strong },
          PrintedCell { {}, PrintedStyle::Text, false, gaugeValues(gauge, used.data().toString()) },
          PrintedCell { shown(m_inOrder, row, WorkerTableModel::Sessions) },
          PrintedCell { shown(m_inOrder, row, WorkerTableModel::State) },
          PrintedCell { shown(m_inOrder, row, WorkerTableModel::Version) } });
}

void FleetReport::addEntry(int row)
{
    const QString what = shown(m_attention, row, AttentionModel::Title) + u'\n'
        + shown(m_attention, row, AttentionModel::Explanation);
    m_entryRows.rows.push_back({ PrintedCell { shown(m_attention, row, AttentionModel::Severity) },
                                 PrintedCell { shown(m_attention, row, AttentionModel::Since) },
                                 PrintedCell { what } });
}

void FleetReport::write()
{
    m_slices.stop();
    m_document.parts.push_back(std::move(m_workerRows));
    if (!m_entryRows.rows.empty())
        m_document.parts.push_back(std::move(m_entryRows));
    auto make = [document = std::move(m_document)] { return document; };
    whenDone(PdfFile::writeLater(std::move(make), m_file, m_progress), this,
             [this](const Result<void> &written) {
                 m_looks.stop();
                 if (written)
                     Q_EMIT finished();
                 else
                     Q_EMIT failed(written.error());
             });
}

} // namespace quayside::ui
