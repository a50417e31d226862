// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabletext.h"

#include "core/csv.h"

namespace quayside {

namespace {

bool mustBeEscaped(QChar character)
{
    return character == u'"' || character == u'\\' || character.category() == QChar::Other_Control
        || character.category() == QChar::Other_Format || character.category() == QChar::Separator_Line
        || character.category() == QChar::Separator_Paragraph || character.isSurrogate();
}

/** In quotes. A pair of surrogates is a character; half of one has no UTF-8. */
QByteArray jsonText(const QString &text)
{
    QString escaped;
    escaped.reserve(text.size() + 2);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar character = text.at(i);
        if (character.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()
            && QChar::category(QChar::surrogateToUcs4(character, text.at(i + 1))) != QChar::Other_Format) {
            escaped += character;
            escaped += text.at(++i);
        } else if (mustBeEscaped(character)) {
            escaped += QStringLiteral("\\u%1").arg(character.unicode(), 4, 16, QLatin1Char('0'));
        } else {
            escaped += character;
        }
    }
    return '"' + escaped.toUtf8() + '"';
}

} // namespace

TableText::TableText(TableFormat format, QString table, std::vector<TableColumn> columns)
    : m_format(format)
    , m_table(std::move(table))
    , m_columns(std::move(columns))
{ }

TableFormat TableText::formatOf(const QString &file)
{
    return file.endsWith(QLatin1String(".json"), Qt::CaseInsensitive) ? TableFormat::Json : TableFormat::Csv;
}

QByteArray TableText::begin() const
{
    if (m_format == TableFormat::Csv) {
        QStringList titles;
        for (const TableColumn &column : m_columns)
            titles << column.title;
        return csv::byteOrderMark() + csv::line(titles);
    }
    QByteArrayList columns;
    for (const TableColumn &column : m_columns)
        columns << "{\"key\": \"" + column.key + "\", \"title\": " + jsonText(column.title) + '}';
    return R"({"format": "quayside-table", "version": 1, "table": )" + jsonText(m_table) + ",\n\"columns\": ["
        + columns.join(", ") + "],\n\"rows\": [";
}

QByteArray TableText::rows(const std::vector<QStringList> &rows)
{
    QByteArray text;
    for (const QStringList &row : rows) {
        if (m_format == TableFormat::Csv) {
            text += csv::line(row);
            continue;
        }
        text += m_isFirst ? "\n" : ",\n";
        text += object(row);
        m_isFirst = false;
    }
    return text;
}

QByteArray TableText::end() const
{
    if (m_format == TableFormat::Csv)
        return {};
    return m_isFirst ? "]}\n" : "\n]}\n";
}

QByteArray TableText::object(const QStringList &row) const
{
    QByteArrayList members;
    for (size_t column = 0; column < m_columns.size(); ++column)
        members << '"' + m_columns[column].key + "\": " + jsonText(row.value(qsizetype(column)));
    return '{' + members.join(", ") + '}';
}

} // namespace quayside
