// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/reading/openmap.h"

#include <QDeadlineTimer>

namespace quayside::shardmap {

struct TableIdentifier;

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
    void finishReading() override { m_isForgotten = false; }
    void forget() override { m_isForgotten = true; }
    [[nodiscard]] bool isForgotten() const override { return m_isForgotten; }

protected:
    /** Whether the application's tables are as the last finished reading saw them. */
    [[nodiscard]] virtual Result<bool> isAsRead(OpenMap &map) = 0;

private:
    bool m_isForgotten = true; //!< or nothing was read yet
    QDeadlineTimer m_restUntil;
};

} // namespace quayside::shardmap
