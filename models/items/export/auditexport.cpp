// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/export/auditexport.h"

#include "items/text/agetext.h"
#include "operations/audit/audittext.h"

namespace quayside::items {

using operations::AuditText;
using shardmap::AuditPage;
using shardmap::AuditRecord;

namespace {

constexpr int kLinesAtOnce = 500; //!< making their texts takes the UI thread some milliseconds

} // namespace

AuditExport::AuditExport(const operations::AuditTrail &trail, const operations::AuditFilter &filter,
                         const QString &file, QObject *parent)
    : TableExport(QStringLiteral("audit"), columns(), file, parent)
    , m_trail(trail)
    , m_query(trail.query(filter))
{
    m_query.limit = kLinesAtOnce;
}

std::vector<TableColumn> AuditExport::columns()
{
    return { { "when", tr("When (UTC)") }, { "who", tr("Who") },
             { "what", tr("What") },       { "onWhat", tr("On what") },
             { "why", tr("Why") },         { "result", tr("Result") },
             { "action", tr("Action") },   { "workerId", tr("Worker id") },
             { "session", tr("Session") }, { "movedToWorkerId", tr("Moved to worker id") },
             { "userId", tr("User id") },  { "operationId", tr("Operation id") } };
}

QStringList AuditExport::cells(const AuditRecord &line) const
{
    return { AgeText::utc(line.atMs),
             line.actor,
             AuditText::what(line),
             m_trail.onWhat(line),
             line.reason,
             AuditText::result(line.result),
             line.action,
             line.subject.worker.toString(),
             line.subject.name,
             line.target.toString(),
             line.user.toString(),
             line.operation.toString() };
}

void AuditExport::askOn()
{
    whenDone(m_trail.page(m_query), this, [this](const Result<AuditPage> &page) {
        if (!page) {
            fail(page.error());
            return;
        }
        std::vector<QStringList> rows;
        rows.reserve(page->lines.size());
        for (const AuditRecord &line : page->lines)
            rows.push_back(cells(line));
        m_query.beforeId = page->nextBefore;
        write(std::move(rows), page->nextBefore == 0);
    });
}

} // namespace quayside::items
