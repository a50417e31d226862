// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace quayside::matrix {

/** What is done. */
enum class Kind { Create, Start, Stop, Restart, LogOut, Delete, NoGap, Strict, Reassign, Evacuate };

/** What happens to the world when the step begins. But for SecondConsole, the console dies at that moment. */
enum class Trouble {
    Killed, //!< nothing else
    SourceDies, //!< comes back a while later, and starts its sessions by itself
    SourceRestarts,
    TargetDies,
    ReplyLost, //!< servers act and drop their answers
    AlreadyExists, //!< the create is answered by "already exists"
    WrongPhone,
    NobodyScans, //!< from then on
    DatabaseLocked, //!< by another program, for a moment
    DatabaseGone, //!< the file is away for a while
    SecondConsole, //!< takes over although the first one lives
    ClockWrong, //!< the desktop that goes on is five minutes ahead
    MapChanged //!< the application points the row elsewhere meanwhile
};

struct Case
{
    Kind kind;
    int step; //!< 0 based
    Trouble trouble;

    [[nodiscard]] QString name() const;
    [[nodiscard]] bool isMove() const { return kind >= Kind::NoGap; }
    /** How wrong the clock of the desktop is that goes on. */
    [[nodiscard]] qint64 clockSkewMs() const;
};

/** Journal keys of a kind's steps. */
[[nodiscard]] const std::vector<QString> &stepsOf(Kind kind);
[[nodiscard]] std::vector<Case> allCases();
/** Every step of every kind once, each with another trouble. */
[[nodiscard]] std::vector<Case> sampleCases();
/** The case of that name; nothing when there is none. */
[[nodiscard]] std::optional<Case> caseOf(const QString &name);

} // namespace quayside::matrix
