// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <optional>
#include <vector>

namespace quayside::shardmap {

/** Where the file of a map is, as one computer sees it. Plain data, any thread. */
struct MapPlace
{
    enum class Likeness {
        Same, //!< nothing differs
        SameFile, //!< the same file under another path, or its volume under another number
        Other //!< another file, for all that can be known
    };

    QString machine; //!< a hash of the computer's id
    QString path; //!< canonical: a link to the file is the file
    QString volume; //!< its number, which a network drive gets anew each time it is mounted
    QString file; //!< number of the file on its volume and when it was made; empty where neither is known
    QString share; //!< name of the file where its number means nothing: see shareName(); empty elsewhere

    /** Asks the file system: blocks. */
    [[nodiscard]] static MapPlace of(const QString &file);
    /**
     * What names a file wherever its volume is mounted: "//server/maps/fleet.sqlite". Of a network drive, and
     * of file systems that number their files anew at each mount; empty of others, whose numbers say more.
     * `device` and `fileSystem` are the system's names for them, `file` is below the root of the volume.
     */
    [[nodiscard]] static QString shareName(const QString &device, const QString &fileSystem,
                                           const QString &file);
    /**
     * A renamed file keeps its number on its volume, and no other file has it meanwhile; when it was made
     * tells a number that was given again. A volume that is mounted anew may have another number: path and
     * file say that it is the one before. On a network drive the server's name for the file is enough, as its
     * numbers may be made up at each mount.
     */
    [[nodiscard]] Likeness likenessTo(const MapPlace &recorded) const;

    friend bool operator==(const MapPlace &, const MapPlace &) = default;
};

/** What a map's own tables say of the map and its places. */
struct RecordedPlace
{
    QString mapId;
    qint64 generation = 0; //!< grows with every write of Quayside's
    std::vector<MapPlace> places; //!< one a computer

    /** Of this computer; null where there is none. */
    [[nodiscard]] const MapPlace *of(const QString &machine) const;
};

/**
 * Whether what was opened is the map or a copy of it: to be answered by a person. Until then nothing is
 * written and nothing is done on account of what the file says. Plain data, any thread.
 */
struct PlaceQuestion
{
    Q_DECLARE_TR_FUNCTIONS(quayside::shardmap::PlaceQuestion)
public:
    enum class Doubt {
        Elsewhere, //!< another file than the recorded one
        OtherComputer, //!< this computer is none of those that use it
        Older, //!< writes are missing that this console has seen
        Unreadable //!< what was recorded is gone, or is nothing Quayside has written
    };

    Doubt doubt = Doubt::Elsewhere;
    QString here; //!< path of what was opened
    QString recorded; //!< path that was recorded, of the first computer if not of this one; may be empty
    bool recordedExists = false; //!< another file is there now
    qint64 missingWrites = 0; //!< that this console has seen and the file has not

    /** Nothing where it is the map. `newestSeen` is the greatest generation that this console has seen of it.
     */
    [[nodiscard]] static std::optional<PlaceQuestion> about(const std::optional<RecordedPlace> &recorded,
                                                            const MapPlace &here, qint64 newestSeen);
    /** Why nothing is written, and what to do. */
    [[nodiscard]] static Error refusal();

    friend bool operator==(const PlaceQuestion &, const PlaceQuestion &) = default;
};

/** What a person says it is, where it is not to be inspected only. */
enum class PlaceAnswer {
    Moved, //!< it is the map: from now on this is its place
    BackupPutBack //!< it is the map as it was once: what it wanted to do waits for a review
};

} // namespace quayside::shardmap

Q_DECLARE_METATYPE(quayside::shardmap::PlaceAnswer)
