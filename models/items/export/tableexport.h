// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/tabletext.h"

#include <QObject>
#include <QStringList>

#include <chrono>
#include <memory>
#include <vector>

namespace quayside::items {

class FileWriter;

/**
 * Writes a table into a file, as CSV or JSON by the file's name, some rows at a time.
 *
 * A kind of export says what its columns are and gives rows when it is asked. Lives in the UI thread, which
 * only makes the texts of cells, in slices; encoding and writing happen on a pool thread. The file appears
 * when it is complete: destroying the export before leaves what was there. Ends once, with finished() or
 * failed().
 */
class TableExport : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TableExport)
public:
    ~TableExport() override;

    void start();
    [[nodiscard]] const QString &file() const { return m_file; }
    /** Lines written so far. */
    [[nodiscard]] qint64 lines() const { return m_lines; }

Q_SIGNALS:
    void progressed(qint64 lines);
    void finished(qint64 lines);
    void failed(const quayside::Error &error);

protected:
    static constexpr std::chrono::milliseconds kSlice { 6 }; //!< of the UI thread that askOn() takes at once

    /** `table` is its name in JSON. */
    TableExport(const QString &table, std::vector<TableColumn> columns, const QString &file, QObject *parent);

    /** Wants more rows: answered once by write() or fail(), now or later. */
    virtual void askOn() = 0;
    void write(std::vector<QStringList> rows, bool isLast);
    void fail(const Error &error);

private:
    void close();

    QString m_file;
    std::shared_ptr<FileWriter> m_writer; //!< both used by one pool thread at a time
    std::shared_ptr<TableText> m_text;
    qint64 m_lines = 0;
};

} // namespace quayside::items
