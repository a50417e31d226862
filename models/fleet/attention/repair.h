// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace quayside::fleet {

/** A repair on offer; the window maps it to an operation or dialog. Never carried out by itself. */
enum class Repair {
    Retry, //!< ask the worker again
    ReadMap, //!< read the shard map again
    Review, //!< what a backup that was put back had left to do
    EditWorker,
    CorrectUrl, //!< edit the worker with the proposed URL filled in
    TrustCertificate,
    RestartSessions,
    RestoreSessions, //!< start what should run after a restart
    EvacuateWorker, //!< new places for what the map has on a dead one
    ShowOperation, //!< finish or undo what was interrupted
    AssignUser, //!< give the row another user
    WriteConfigBack, //!< the configuration that was last set
    KeepConfig, //!< what the server has instead is what is wanted
    WriteUser, //!< write the row's user into the session's metadata
    AddUser, //!< add the user that the row names
    BringBack, //!< move it back to where its row says
    MoveSession,
    AdoptSession, //!< add a row
    DeleteSession,
    CreateAgain,
    PlaceSession, //!< give a row without a worker one
    RemoveRow,
    CorrectRow,
    StopCopy,
    ShowWorker,
    ShowSession
};

} // namespace quayside::fleet
