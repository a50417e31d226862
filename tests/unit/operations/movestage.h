// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/moves/moverecipe.h"
#include "unit/operations/desk.h"
#include "unit/operations/plant.h"

namespace quayside::test {

/** Two workers, and one session of a customer on the first that is to move to the second. */
class MoveStage final
{
    Q_DISABLE_COPY_MOVE(MoveStage)
public:
    static constexpr int kFrom = 0;
    static constexpr int kTo = 1;
    static constexpr const char *kPhone = "12025550101";
    static constexpr const char *kOtherPhone = "12025550999";
    static const QString kName;
    static const QString kAccount; //!< of kPhone

    /** Workers with stores of their own, or with one store for both. */
    explicit MoveStage(bool sharedStore = false, sim::Engine engine = sim::Engine::Gows,
                       const std::string &targetVersion = {});

    [[nodiscard]] static OperationId begin(Desk &desk, operations::MoveWay way);
    /** Waits until the target shows its code. */
    [[nodiscard]] bool waitForCode();
    [[nodiscard]] bool scan(const char *phone = kPhone);
    /** Where the row points: number of the worker from 0, -1 for nowhere. */
    [[nodiscard]] int mapped();
    [[nodiscard]] sim::SessionTruth from() const { return plant.truth(kFrom, kName); }
    [[nodiscard]] sim::SessionTruth to() const { return plant.truth(kTo, kName); }
    [[nodiscard]] int tombstones();
    /** Empty when everything is as a finished move leaves it; else what is not. `fromCopy`: without webhooks.
     */
    [[nodiscard]] QString problemAfterMove(bool fromCopy = false);
    /** Empty when everything is as before; else what is not. */
    [[nodiscard]] QString problemAfterPuttingBack();

    Plant plant;

private:
    [[nodiscard]] static std::vector<sim::WorkerConfig> workers(bool sharedStore, sim::Engine engine,
                                                                const std::string &targetVersion);
    [[nodiscard]] QString problemAnywhere();
};

} // namespace quayside::test
