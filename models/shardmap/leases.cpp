// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/leases.h"

#include "shardmap/statement.h"
#include "shardmap/writetext.h"

namespace quayside::shardmap {

Result<void> requireLease(OpenMap &map, const LeaseToken &token)
{
    Statement rows(*map.connection,
                   QStringLiteral("SELECT epoch, ended_ms FROM quayside_operation WHERE operation_id = ?"));
    if (const auto done = rows.execute({ token.operation.toString() }); !done)
        return done;
    if (!rows.next()) {
        if (const auto done = rows.finished(); !done)
            return done;
        return failure(WriteText::noSuchOperation());
    }
    if (rows.integer(1) != 0)
        return failure(WriteText::operationEnded());
    if (rows.integer(0) != token.epoch)
        return failure(WriteText::leaseLost());
    return {};
}

} // namespace quayside::shardmap
