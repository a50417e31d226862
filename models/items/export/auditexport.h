// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/export/tableexport.h"
#include "operations/audit/audittrail.h"

namespace quayside::items {

/** Every line of the audit that fits a filter, page by page. */
class AuditExport final : public TableExport
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AuditExport)
public:
    /** The trail must outlive the export. */
    AuditExport(const operations::AuditTrail &trail, const operations::AuditFilter &filter,
                const QString &file, QObject *parent = nullptr);

private:
    void askOn() override;
    [[nodiscard]] static std::vector<TableColumn> columns();
    [[nodiscard]] QStringList cells(const shardmap::AuditRecord &line) const;

    const operations::AuditTrail &m_trail;
    shardmap::AuditQuery m_query;
};

} // namespace quayside::items
