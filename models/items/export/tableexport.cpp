// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/export/tableexport.h"

#include "core/csv.h"
#include "items/export/filewriter.h"

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

namespace quayside::items {

TableExport::TableExport(const QString &table, std::vector<TableColumn> columns, const QString &file,
                         QObject *parent)
    : QObject(parent)
    , m_file(file)
    , m_writer(std::make_shared<FileWriter>(file))
    , m_text(std::make_shared<TableText>(TableText::formatOf(file), table, std::move(columns)))
{ }

TableExport::~TableExport() = default;

void TableExport::start()
{
    const auto open = [text = m_text](FileWriter &writer) -> Result<void> {
        if (const auto opened = writer.open(); !opened)
            return opened;
        return writer.append(text->begin());
    };
    whenDone(FileWriter::run(m_writer, open), this, [this](const Result<void> &opened) {
        if (opened)
            askOn();
        else
            fail(opened.error());
    });
}

void TableExport::write(std::vector<QStringList> rows, bool isLast)
{
    m_lines += qint64(rows.size());
    Q_EMIT progressed(m_lines);
    const auto append = [text = m_text, rows = std::move(rows)](FileWriter &writer) {
        return writer.append(text->rows(rows));
    };
    whenDone(FileWriter::run(m_writer, append), this, [this, isLast](const Result<void> &written) {
        if (!written)
            fail(written.error());
        else if (isLast)
            close();
        else
            askOn();
    });
}

void TableExport::fail(const Error &error)
{
    Q_EMIT failed(error);
}

void TableExport::close()
{
    const auto commit = [text = m_text](FileWriter &writer) -> Result<void> {
        if (const auto ended = writer.append(text->end()); !ended)
            return ended;
        return writer.commit();
    };
    whenDone(FileWriter::run(m_writer, commit), this, [this](const Result<void> &done) {
        if (done)
            Q_EMIT finished(m_lines);
        else
            fail(done.error());
    });
}

} // namespace quayside::items
