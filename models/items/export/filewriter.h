// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/future.h"

#include <QByteArray>
#include <QSaveFile>

#include <functional>

namespace quayside::items {

/**
 * A file that is written on pool threads, one job after another, and appears when it is complete: without
 * commit() what was there stays.
 */
class FileWriter final
{
    Q_DECLARE_TR_FUNCTIONS(quayside::items::FileWriter)
    Q_DISABLE_COPY_MOVE(FileWriter)
public:
    explicit FileWriter(const QString &file);

    // Inside a job
    Result<void> open();
    Result<void> append(const QByteArray &text);
    Result<void> commit();

    /** Runs a job of a writer on the pool, and keeps the writer for as long. */
    static Future<void> run(const std::shared_ptr<FileWriter> &writer,
                            std::function<Result<void>(FileWriter &)> job);
    /** All in one; what is to be written is made on the pool, too. */
    static Future<void> write(const QString &file, std::function<QByteArray()> make);
    static Future<void> write(const QString &file, const QByteArray &text)
    {
        return write(file, [text] { return text; });
    }

private:
    [[nodiscard]] Error error() const;

    QSaveFile m_file;
};

} // namespace quayside::items
