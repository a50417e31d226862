// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/operation.h"
#include "operations/sessiondriver.h"
#include "operations/verbs.h"

#include <optional>

namespace quayside::operations {

/**
 * One lifecycle call on one session: look, ask, observe.
 *
 * The kinds differ in what they decide from the first look. UI thread.
 */
class SessionOperation : public Operation
{
    Q_OBJECT
public:
    [[nodiscard]] QString activity() const override;
    [[nodiscard]] QString cancelMeaning() const override;

protected:
    SessionOperation(OperationContext &context, shardmap::OperationRecord record, Action wanted,
                     QObject *parent);

    /** The call to make; nothing when there is nothing to do; an Error when it must not be done. */
    [[nodiscard]] virtual Result<std::optional<Action>> decide(const Sighting &seen) const = 0;
    void concluded(shardmap::OperationState state) override;
    [[nodiscard]] shardmap::DesiredState desiredAfter() const override;

    [[nodiscard]] SessionDriver &driver() { return m_driver; }
    /** Refuses what would destroy data that another worker of the store group runs on. */
    [[nodiscard]] Result<void> checkOwner(const waha::SessionInfo &session) const;

private:
    [[nodiscard]] StepTask look();
    [[nodiscard]] StepTask call();
    [[nodiscard]] StepTask observe();
    [[nodiscard]] std::optional<Action> decided() const;

    SessionDriver m_driver;
    Action m_wanted;
    SessionDriver::Acted m_acted;
};

} // namespace quayside::operations
