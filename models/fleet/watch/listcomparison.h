// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/future.h"
#include "fleet/store/listmemory.h"

#include <memory>

class QThreadPool;

namespace quayside::fleet {

/** A list, as it differs from what was told. */
struct ListOutcome
{
    bool notModified = false; //!< 304: nothing differs, the memory stays
    QByteArray etag;
    std::shared_ptr<const ListMemory> memory; //!< to compare the next list with
    std::vector<waha::SessionInfo> upserts;
    std::vector<QString> gone;
    waha::UnreadableEntries unreadable; //!< of a list that was modified
};

/** Compares a list that has been read with what was told, on `pool`. Call it from any thread. */
[[nodiscard]] Future<std::shared_ptr<ListOutcome>> compareOn(QThreadPool &pool,
                                                             const Future<waha::SessionList> &finished,
                                                             std::shared_ptr<const ListMemory> told,
                                                             QSet<QString> doubted);

} // namespace quayside::fleet
