// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/program/support/eyes.h"
#include "gui/program/support/hand.h"
#include "gui/program/support/troubles.h"
#include "unit/operations/plant.h"

namespace quayside::test {

/** Servers, the map that names them, and the program open on it. */
class Scene final
{
    Q_DISABLE_COPY_MOVE(Scene)
public:
    /** The session that things are done to, and one that nothing may happen to. */
    inline static const QString kName = QStringLiteral("acme-sales");
    inline static const QString kBystander = QStringLiteral("bystander");
    static constexpr const char *kPhone = "12025550101";

    /** Every session the workers have gets a row, of user 1. */
    explicit Scene(const std::vector<sim::WorkerConfig> &workers);
    ~Scene();

    /** Ends the program, as closing its window does. */
    void closeProgram();
    /** Starts it again on the same map. */
    void openProgram();

    /** A worker with the bystander, and with the subject in this status when there is one. */
    [[nodiscard]] static sim::WorkerConfig workerWith(std::optional<sim::Status> subject);
    [[nodiscard]] sim::SessionTruth truth(const QString &name = kName) const { return plant.truth(0, name); }
    /** Nothing reserved, nothing unfinished, the bystander as before, `sessions` on the worker and in the
     * map. */
    void checkNothingLeft(int sessions) const;
    /** The window still does what it is told. */
    void checkUsable() const;
    /** Kills worker 0 once the fault has struck; starts it again when the window has noticed. */
    void dieAndReturn(int fault) const;

    mutable quayside::test::Plant plant;
    std::unique_ptr<Program> program;
    std::unique_ptr<Hand> hand;
    std::unique_ptr<Eyes> eyes;
};

} // namespace quayside::test
