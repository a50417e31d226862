// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <memory>

namespace quayside::shardmap {

class Connection;
struct OpenMap;

/**
 * Triggers on the application's tables in PostgreSQL that tell of every change, and listening to what they
 * tell. They are made only where the operator agreed: a function beside Quayside's own tables, and on each
 * table a trigger that runs once a statement and sends a notification. No row is altered by them, nor any
 * column. SQL thread.
 */
class ChangeBell final
{
    Q_DISABLE_COPY_MOVE(ChangeBell)
public:
    /** All three tables have the trigger, and no write passes by it: a view has none, nor a table with parts.
     */
    [[nodiscard]] static Result<bool> isInstalled(OpenMap &map);
    /** A table that could have the trigger has none. */
    [[nodiscard]] static Result<bool> isMissing(OpenMap &map);
    /** Makes function and triggers anew, in one transaction. Waits for writers of these tables. */
    [[nodiscard]] static Result<void> install(OpenMap &map);

    /** Begins to listen. Null where that can't be: on a standby, or with a driver that can't be asked. */
    [[nodiscard]] static std::unique_ptr<ChangeBell> listen(Connection &connection);

    /** What it sent to itself has arrived: notifications come through here. */
    [[nodiscard]] bool isHeard() const { return m_rings > 0; }
    /** How often it rang; what came with the answers of the server so far counts. */
    [[nodiscard]] int rings();

private:
    using Take = void *(*)(void *);
    using Free = void (*)(void *);
    ChangeBell(void *client, Take take, Free free);

    void *m_client; //!< libpq's, of the connection
    Take m_take;
    Free m_free;
    int m_rings = 0;
};

} // namespace quayside::shardmap
