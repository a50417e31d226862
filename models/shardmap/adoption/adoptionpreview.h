// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/adoption/mapproposal.h"

namespace quayside::shardmap {

/** What is found wrong with rows read by proposed names. It keeps nobody from adopting them. */
struct AdoptionProblem
{
    Q_DECLARE_TR_FUNCTIONS(quayside::shardmap::AdoptionProblem)
public:
    enum class Kind {
        Unreadable, //!< a statement was refused: names or types don't fit
        NoWorkers,
        WorkerGone,
        UserGone,
        NoUser,
        DuplicateSession,
        SameAddress,
        NoAddress, //!< no http address
        NoKey,
        NoCapacity,
        DuplicateId,
        OverCapacity,
    };
    Kind kind = Kind::Unreadable;
    MapName table = MapName::SessionTable;
    qint64 count = 0;
    QStringList examples {}; //!< rows, as people would know them
    QString words {}; //!< the database's, of Unreadable

    /** Nothing works with these rows until it is mended; else it is worth knowing. */
    [[nodiscard]] bool isGrave() const;
    /** One sentence. */
    [[nodiscard]] QString text() const;
};

/** How a worker would look. */
struct AdoptedWorker
{
    QString id;
    QString label; //!< its address where it has none
    std::optional<qint64> capacity;
    qint64 sessions = 0;
};

/** What a map would be with proposed names: numbers of rows, and what is wrong with them. Plain data. */
struct AdoptionPreview
{
    std::optional<qint64> workers; //!< nothing: could not be counted
    std::optional<qint64> users;
    std::optional<qint64> sessions;
    std::optional<qint64> allSessions; //!< whatever the condition says
    std::optional<qint64> notPlaced; //!< of the sessions
    std::vector<AdoptedWorker> fullest; //!< of workers, those with most sessions
    std::vector<AdoptionProblem> problems; //!< grave ones first

    [[nodiscard]] bool isReadable() const;
};

} // namespace quayside::shardmap

Q_DECLARE_METATYPE(quayside::shardmap::AdoptionPreview)
