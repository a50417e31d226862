// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/export/auditexport.h"

#include "core/csv.h"
#include "items/export/filewriter.h"

#include <QDateTime>

#include <vector>

namespace quayside::items {

using shardmap::AuditPage;
using shardmap::AuditRecord;

namespace {

constexpr int kLinesAtOnce = 500; //!< making their texts takes the UI thread some milliseconds

} // namespace

AuditExport::AuditExport(const operations::AuditTrail &trail, const operations::AuditFilter &filter,
                         const QString &file, QObject *parent)
    : QObject(parent)
    , m_trail(trail)
    , m_query(trail.query(filter))
    , m_file(file)
    , m_writer(std::make_shared<FileWriter>(file))
{
    m_query.limit = kLinesAtOnce;
}

AuditExport::~AuditExport() = default;

QStringList AuditExport::header()
{
    return { tr("When (UTC)"), tr("Who"),         tr("What"),      tr("On what"), tr("Why"),
             tr("Result"),     tr("Action"),      tr("Worker id"), tr("Session"), tr("Moved to worker id"),
             tr("User id"),    tr("Operation id") };
}

QStringList AuditExport::cells(const AuditRecord &line) const
{
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(line.atMs, Qt::UTC);
    return { when.toString(Qt::ISODateWithMs),
             line.actor,
             m_trail.what(line),
             m_trail.onWhat(line),
             line.reason,
             m_trail.result(line),
             line.action,
             line.subject.worker.toString(),
             line.subject.name,
             line.target.toString(),
             line.user.toString(),
             line.operation.toString() };
}

void AuditExport::start()
{
    const auto open = [head = header()](FileWriter &writer) -> Result<void> {
        if (const auto opened = writer.open(); !opened)
            return opened;
        return writer.append(csv::byteOrderMark() + csv::line(head));
    };
    whenDone(FileWriter::run(m_writer, open), this, [this](const Result<void> &opened) {
        if (opened)
            askOn();
        else
            Q_EMIT failed(opened.error());
    });
}

void AuditExport::askOn()
{
    whenDone(m_trail.page(m_query), this, [this](const Result<AuditPage> &page) {
        if (page)
            write(*page);
        else
            Q_EMIT failed(page.error());
    });
}

void AuditExport::write(const AuditPage &page)
{
    std::vector<QStringList> rows;
    rows.reserve(page.lines.size());
    for (const AuditRecord &line : page.lines)
        rows.push_back(cells(line));
    m_lines += qint64(rows.size());
    Q_EMIT progressed(m_lines);
    m_query.beforeId = page.nextBefore;
    const auto append = [rows = std::move(rows)](FileWriter &writer) {
        QByteArray text;
        for (const QStringList &row : rows)
            text += csv::line(row);
        return writer.append(text);
    };
    whenDone(FileWriter::run(m_writer, append), this, [this](const Result<void> &written) {
        if (!written)
            Q_EMIT failed(written.error());
        else if (m_query.beforeId != 0)
            askOn();
        else
            close();
    });
}

void AuditExport::close()
{
    whenDone(FileWriter::run(m_writer, [](FileWriter &writer) { return writer.commit(); }), this,
             [this](const Result<void> &done) {
                 if (done)
                     Q_EMIT finished(m_lines);
                 else
                     Q_EMIT failed(done.error());
             });
}

} // namespace quayside::items
