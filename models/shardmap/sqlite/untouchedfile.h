// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "shardmap/sqlite/fileidentity.h"

#include <QTemporaryDir>

#include <functional>
#include <memory>
#include <optional>

namespace quayside::shardmap {

/**
 * A SQLite file that is read without a trace: neither it nor its folder changes, no lock is taken on it, and
 * nothing is made beside it.
 *
 * file() is opened with Connection::Mode::Immutable, always. It is the original where that is whole by itself
 * and has been still for some seconds. Where a write-ahead log or a journal lies beside it, or somebody just
 * wrote it, it is a copy in a private folder, with log and journal worked in, removed with this object; the
 * copy is what the file was at one moment, also while another program goes on writing. Only the original can
 * change under a reader: who has read asks isTorn() and, where it is so, reads again from a copy.
 *
 * Blocks on the disk: SQL thread, or a program without a window. Not for a file that this process has open as
 * a live map: closing a file ends the locks that the process holds on it.
 */
class UntouchedFile final
{
    Q_DECLARE_TR_FUNCTIONS(quayside::shardmap::UntouchedFile)
    Q_DISABLE_COPY_MOVE(UntouchedFile)
public:
    enum class Way { Cheapest, Copy };
    /** Bytes read so far, and in all; asked at least once a MiB. False: no more, open() fails as Cancelled.
     */
    using Progress = std::function<bool(qint64 done, qint64 total)>;

    /** DatabaseBusy: other programs write it so often that it was never seen whole. NotAShardMap: no file of
     * SQLite, or a damaged one. */
    [[nodiscard]] static Result<std::unique_ptr<UntouchedFile>>
    open(const QString &path, const Progress &progress = {}, Way way = Way::Cheapest);
    ~UntouchedFile();

    /** To be read with Connection::Mode::Immutable, for as long as this object lives. */
    [[nodiscard]] const QString &file() const { return m_file; }
    [[nodiscard]] bool isCopy() const { return m_folder.has_value(); }
    /** The original is no longer as it was when it was opened. */
    [[nodiscard]] bool hasOriginalChanged() const;
    /** What was read from file() may be of two states. Never so of a copy. */
    [[nodiscard]] bool isTorn() const { return !isCopy() && hasOriginalChanged(); }
    /** When the original, or the log beside it, was written last: UTC milliseconds. */
    [[nodiscard]] qint64 savedMs() const;

private:
    /** What tells that a file, its log or its journal was written. */
    struct Stamp
    {
        FileIdentity file;
        FileIdentity log;
        FileIdentity journal;
        QByteArray header; //!< with the change counter
        QByteArray logHeader; //!< with the salts, new whenever the log begins anew

        [[nodiscard]] static Stamp of(const QString &original);
        [[nodiscard]] qint64 modifiedMs() const;
        friend bool operator==(const Stamp &, const Stamp &) = default;
    };
    struct Copying;

    explicit UntouchedFile(const QString &original);
    [[nodiscard]] bool isFresh() const;
    [[nodiscard]] Result<void> copy(const Progress &progress);
    [[nodiscard]] Result<bool> copyOnce(const Progress &progress);
    [[nodiscard]] Result<void> settle() const;
    [[nodiscard]] Result<void> requireRoom(qint64 bytes) const;
    [[nodiscard]] static Result<qint64> copyPart(Copying &copying, const QString &suffix);
    [[nodiscard]] static Result<bool> isPartStill(Copying &copying, const QString &suffix, qint64 size);

    QString m_original; //!< behind every link: SQLite's log lies beside that
    QString m_file;
    Stamp m_stamp;
    std::optional<QTemporaryDir> m_folder;
};

} // namespace quayside::shardmap
