// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QByteArray>
#include <QObject>
#include <QStringList>

#include <chrono>
#include <memory>
#include <vector>

namespace quayside {

/** How a table is written into a file. */
enum class TableFormat { Csv, Json };

/** One column of a table in a file. */
struct TableColumn
{
    QByteArray key; //!< JSON: stable, never translated
    QString title; //!< as people read it
};

/**
 * A table as text, piece by piece: begin(), rows() as often as there are some, end().
 *
 * CSV is core/csv.h. JSON is one object, format 1:
 * `{"format": "quayside-table", "version": 1, "table": NAME, "columns": [{"key", "title"}, …],
 * "rows": [{KEY: TEXT, …}, …]}`, every value a string, empty where there is none. Characters that can't be
 * seen or turn their surroundings are escaped in it, so that a terminal shows them and a reader gets them
 * back. A value; one thread at a time.
 */
class TableText final
{
public:
    TableText(TableFormat format, QString table, std::vector<TableColumn> columns);

    /** JSON for files that end in .json, in any case; else CSV. */
    [[nodiscard]] static TableFormat formatOf(const QString &file);

    [[nodiscard]] QByteArray begin() const;
    /** Each with a cell for every column. */
    [[nodiscard]] QByteArray rows(const std::vector<QStringList> &rows);
    [[nodiscard]] QByteArray end() const;

private:
    [[nodiscard]] QByteArray object(const QStringList &row) const;

    TableFormat m_format;
    QString m_table;
    std::vector<TableColumn> m_columns;
    bool m_isFirst = true;
};

} // namespace quayside

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
