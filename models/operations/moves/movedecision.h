// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/engine/observation.h"
#include "operations/moves/moverecipe.h"

#include <span>

namespace quayside::operations {

/** Whose phone the target is to be linked to. */
struct WantedAccount
{
    QString id; //!< WhatsApp id; empty: none, or see isUnknown
    bool isUnknown = false; //!< some phone was linked, or may have been: one has to be linked again

    /** As a source reports it. One that says nothing of its account while it starts or works may have one. */
    [[nodiscard]] static WantedAccount of(const waha::SessionInfo &source);
    [[nodiscard]] QJsonObject toJournal() const;
    [[nodiscard]] static WantedAccount fromJournal(const QJsonObject &data);
};

/** What a look at the target means while its phone is being linked. */
enum class LinkVerdict {
    Linked, //!< runs with the right account; or, where the source had none, waits for one as it did
    Wait, //!< starting, or a person's turn
    AccountPending, //!< WORKING, and the server has not said with which account yet
    WrongPhone, //!< linked to another account than the source
    Failed, //!< no code was used in time
    Stopped,
    Gone,
    NoAnswer
};

/** True where both are known and differ: the place was given to another phone. */
[[nodiscard]] bool isAnotherAccount(const waha::SessionInfo &session, const QString &account);

[[nodiscard]] LinkVerdict judgeLink(const Sighting &target, const WantedAccount &account);

/** What is seen of a move after its console died. */
struct MoveFacts
{
    MoveWay way = MoveWay::NoGap;
    WorkerId source;
    WorkerId target;
    WantedAccount account; //!< of the source, as it was at the beginning
    Sighting seenOnSource;
    Sighting seenOnTarget;
    std::optional<WorkerId> map; //!< where the row points; nothing: there is no row any more
    bool committed = false; //!< the journal knows that the map pointed to the target once
    qint64 waitedMs = 0; //!< since the phone was first asked for
};

/** How a move goes on. Each is told apart by who takes it up or puts it back. */
enum class MoveNext {
    GoOn, //!< with the steps as they are: each looks first, and does what it finds left to do
    Retire, //!< the map points to the target: only the source's copy is left to remove; nothing is put back
    PutBack, //!< the target lost it: delete the rest, the source stays
    StartSource, //!< strict, and nobody came to link for ten minutes: the source works again
    HandsOff //!< somebody else changed the row: stop and show the difference
};

/** One row of the table of crash decisions (design §6). The first that fits counts. */
struct MoveRow
{
    enum class Map {
        Source,
        Target,
        Elsewhere,
        BackAtSource,
        LeftTarget
    }; //!< the last two: since the commit
    enum class Source { Any, Silent, Stopped, StoppedLong };
    enum class Target { Any, Linked, OtherAccount, NotLinked, Gone };

    const char *name; //!< for whoever tests them
    Map map;
    Source source;
    Target target;
    MoveNext next;
};

/** All rows: the one place that says how a move goes on after its console died. */
[[nodiscard]] std::span<const MoveRow> moveRows();

constexpr qint64 kStrictPatienceMs = 10 * 60'000; //!< design §6: then the source is started again
constexpr qint64 kLinkPatienceMs = 15 * 60'000; //!< four rounds of six codes, about 160 s each (api.md §2.3)

/** The row for what is seen. */
[[nodiscard]] const MoveRow &rowOfMove(const MoveFacts &facts);

} // namespace quayside::operations
