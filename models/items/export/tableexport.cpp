// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/export/tableexport.h"

#include "items/export/filewriter.h"

#include <utility>

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
