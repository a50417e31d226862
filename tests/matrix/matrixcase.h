// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace quayside::matrix {

/** What is done. */
enum class Kind {
    Create,
    Start,
    Stop,
    Restart,
    LogOut,
    Delete,
    NoGap,
    Strict,
    Reassign,
    Evacuate,
    Restore, //!< of three stopped sessions
    Configure, //!< of three sessions
    Drain, //!< of three sessions; those below too
    BringBack,
    Rebalance,
    EvacuateWorker //!< a dead one with three sessions
};
[[nodiscard]] const std::vector<Kind> &allKinds();
[[nodiscard]] QString nameOf(Kind kind);

/** What happens to the world when the moment has come. Servers and the database are back after a while unless
 * said. */
enum class Trouble {
    Killed, //!< nothing else
    SourceDies, //!< starts its sessions by itself when it is back
    SourceRestarts,
    SourceStaysDead, //!< until no console can do anything more
    SourceRestored, //!< comes back with its store as it was before the operation
    TargetDies,
    TargetStaysDead,
    TargetRestored,
    ReplyLost, //!< servers act and drop their answers
    AlreadyExists, //!< the create is answered by "already exists"
    WrongPhone,
    NobodyScans, //!< from then on
    DatabaseLocked, //!< by another program
    DatabaseGone, //!< the file is away
    SecondConsole, //!< takes over although the first one lives
    ClockAhead, //!< the desktop that goes on is five minutes wrong
    ClockBehind,
    MapChanged, //!< the application points the row elsewhere meanwhile
    KilledTwice, //!< the console that goes on is killed, too; a third one finishes
    // Only where a case is named; see OutageRunner and TakeOverRunner.
    ServerStopped, //!< the map's, which is the case's own, hard and under a living console; it is started
                   //!< again
    StandbyPromoted, //!< the same for ever; its standby takes its place
    TakenOver //!< killed by the system; another desktop has watched, and waits for the lease to lapse
};
[[nodiscard]] QString nameOf(Trouble trouble);

/** Which write of the journal the trouble comes with, and on which side of it. */
struct Moment
{
    int write = 1; //!< the n-th that the console commits for its operations, from 1
    bool after = false; //!< the write is in the map, but the console does not know; else it never gets there

    friend bool operator==(const Moment &, const Moment &) = default;
};

struct Case
{
    Kind kind = Kind::Create;
    Moment moment;
    Trouble trouble = Trouble::Killed;
    bool consoleLives = false; //!< the trouble alone, the console goes on in it

    /** "no-gap/w07-after/source-dies", with "/lives" where the console does. */
    [[nodiscard]] QString name() const;
    [[nodiscard]] static std::optional<Case> fromName(const QString &name);

    /** One session goes from worker 0 to worker 1. */
    [[nodiscard]] bool isMove() const { return kind >= Kind::NoGap && kind <= Kind::Evacuate; }
    /** Several sessions of worker 0 are moved. */
    [[nodiscard]] bool isSeries() const { return kind >= Kind::Drain; }
    /** Worker 0 is dead from the beginning. */
    [[nodiscard]] bool isOfTheDead() const { return kind == Kind::Evacuate || kind == Kind::EvacuateWorker; }
    /** Copies of one account may work on two workers for a while. */
    [[nodiscard]] bool mayOverlap() const;
    /** How wrong the clock of the desktop is that goes on. */
    [[nodiscard]] qint64 clockSkewMs() const;
    [[nodiscard]] bool endsServer() const
    {
        return trouble == Trouble::ServerStopped || trouble == Trouble::StandbyPromoted;
    }
    [[nodiscard]] bool staysDead() const
    {
        return trouble == Trouble::SourceStaysDead || trouble == Trouble::TargetStaysDead;
    }
    [[nodiscard]] bool bringsBackOldStore() const
    {
        return trouble == Trouble::SourceRestored || trouble == Trouble::TargetRestored;
    }
    /** The worker that sessions are moved to comes back without them. */
    [[nodiscard]] bool losesMoved() const
    {
        return trouble == (kind == Kind::BringBack ? Trouble::SourceRestored : Trouble::TargetRestored);
    }
};

/** How many writes an undisturbed operation of each kind makes. */
using WriteCounts = std::map<Kind, int>;

/** Every write of every kind, both sides, killed; and under troubles that take turns. */
[[nodiscard]] std::vector<Case> allCases(const WriteCounts &counts);
/** The same ones in every run, whatever other cases there are. */
[[nodiscard]] std::vector<Case> sampleOf(const std::vector<Case> &cases, size_t atMost);
/** For consoles that are processes: a few writes of every kind, each killed, with troubles in turn. */
[[nodiscard]] std::vector<Case> processCases(const WriteCounts &counts);

} // namespace quayside::matrix
