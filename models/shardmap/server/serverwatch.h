// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/reading/changewatch.h"

#include <QDeadlineTimer>
#include <QString>

namespace quayside::shardmap {

/**
 * What the watches of servers have in common: Quayside's own writes are told by the generation of the map,
 * one row that is asked for at each look; the application's by what the class of the backend finds, whose
 * cost decides how often it is asked: at most a twentieth of the time, and within two seconds.
 */
class ServerWatch : public ChangeWatch
{
public:
    [[nodiscard]] Result<void> requireThere(const OpenMap &map) const override;
    [[nodiscard]] Result<Look> look(OpenMap &map) override;
    [[nodiscard]] Result<void> beginReading(OpenMap &map) override;
    void finishReading() override;
    void forget() override { m_state.clear(); }
    [[nodiscard]] bool isForgotten() const override { return m_state.isEmpty(); }

protected:
    /** What the application's tables are like now, as a text that is another one after each change; never
     * empty. */
    [[nodiscard]] virtual Result<QString> stateOf(OpenMap &map) = 0;

private:
    QString m_state; //!< at the last finished reading
    QString m_read; //!< at the one that goes on
    QDeadlineTimer m_restUntil;
};

} // namespace quayside::shardmap
