// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

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
