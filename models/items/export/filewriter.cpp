// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/export/filewriter.h"

namespace quayside::items {

FileWriter::FileWriter(const QString &file)
    : m_file(file)
{ }

Result<void> FileWriter::open()
{
    return m_file.open(QIODevice::WriteOnly) ? Result<void>() : failure(error());
}

Result<void> FileWriter::append(const QByteArray &text)
{
    return m_file.write(text) == text.size() ? Result<void>() : failure(error());
}

Result<void> FileWriter::commit()
{
    return m_file.commit() ? Result<void>() : failure(error());
}

Error FileWriter::error() const
{
    return wordedError(ErrorKind::InvalidInput, tr("The file was not written."), tr("Choose another folder."),
                       m_file.errorString());
}

Future<void> FileWriter::run(const std::shared_ptr<FileWriter> &writer,
                             std::function<Result<void>(FileWriter &)> job)
{
    return onPool<void>([writer, job = std::move(job)] { return job(*writer); });
}

Future<void> FileWriter::write(const QString &file, std::function<QByteArray()> make)
{
    return run(std::make_shared<FileWriter>(file),
               [make = std::move(make)](FileWriter &writer) -> Result<void> {
                   if (const auto opened = writer.open(); !opened)
                       return opened;
                   if (const auto written = writer.append(make()); !written)
                       return written;
                   return writer.commit();
               });
}

} // namespace quayside::items
