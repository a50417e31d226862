// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/facts.h"

#include <QCoreApplication>

namespace quayside::fleet {

/** The one place that says why a worker is as it is. Pure, UI thread. */
class WorkerCause
{
    Q_DECLARE_TR_FUNCTIONS(quayside::fleet::WorkerCause)
public:
    /** Whether it can be reached, and why not. Never without a title: of kind None it is "online". */
    [[nodiscard]] static Cause reach(const WorkerFacts &worker);

private:
    [[nodiscard]] static CauseKind kindOf(const WorkerFacts &worker);
    [[nodiscard]] static QString titleOf(CauseKind kind);
    [[nodiscard]] static QString explanationOf(CauseKind kind, const WorkerFacts &worker);
    [[nodiscard]] static QString remedyOf(CauseKind kind, const WorkerFacts &worker);
    [[nodiscard]] static std::optional<Repair> repairOf(CauseKind kind, const WorkerFacts &worker);
    static void addGuess(Cause &cause, const WorkerFacts &worker);
};

} // namespace quayside::fleet
