// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace quayside::fleet {

/** A repair on offer; the window maps it to an operation or dialog. Never carried out by itself. */
enum class Repair {
    Retry, //!< ask the worker again
    ReadMap, //!< read the shard map again
    EditWorker,
    CorrectUrl, //!< edit the worker with the proposed URL filled in
    TrustCertificate,
    RestartSessions,
    RestoreSessions, //!< start what should run after a restart
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
