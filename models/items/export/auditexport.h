// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/future.h"
#include "operations/audit/audittrail.h"

#include <QObject>
#include <QStringList>

#include <memory>

namespace quayside::items {

class FileWriter;

/**
 * Writes every line of the audit that fits a filter into a CSV file, page by page.
 *
 * Lives in the UI thread; encoding and writing happen on a pool thread. The file appears when it is complete:
 * destroying the export before leaves what was there. Ends once, with finished() or failed().
 */
class AuditExport final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AuditExport)
public:
    /** The trail must outlive the export. */
    AuditExport(const operations::AuditTrail &trail, const operations::AuditFilter &filter,
                const QString &file, QObject *parent = nullptr);
    ~AuditExport() override;

    void start();
    [[nodiscard]] const QString &file() const { return m_file; }
    /** Lines written so far. */
    [[nodiscard]] qint64 lines() const { return m_lines; }
    /** Times in a file are UTC, so that files of two desktops fit together. */
    [[nodiscard]] static QStringList header();

Q_SIGNALS:
    void progressed(qint64 lines);
    void finished(qint64 lines);
    void failed(const quayside::Error &error);

private:
    void askOn();
    void write(const shardmap::AuditPage &page);
    void close();
    [[nodiscard]] QStringList cells(const shardmap::AuditRecord &line) const;

    const operations::AuditTrail &m_trail;
    shardmap::AuditQuery m_query;
    QString m_file;
    std::shared_ptr<FileWriter> m_writer; //!< used by one pool thread at a time
    qint64 m_lines = 0;
};

} // namespace quayside::items
