// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/stores/writing.h"

namespace quayside::shardmap {

/** What should run, kept for each row of the session table. SQL thread. */
class DesiredStore final
{
public:
    explicit DesiredStore(OpenMap &map)
        : m_map(map)
    { }

    /** In a transaction of its own. */
    [[nodiscard]] Result<void> set(const SessionKey &session, DesiredState state, const QString &actor);

    // Within the caller's transaction:
    /** Nothing is written for a session without a row, and for `Unset`. */
    [[nodiscard]] Result<void> setNow(const SessionKey &session, DesiredState state, const QString &actor);
    /** A row that goes, or a new one whose id belonged to another before. */
    [[nodiscard]] Result<void> forgetNow(const RowId &row);

    /** What is stored counts again, after it was left out. */
    [[nodiscard]] Result<void> tellStored(const RowId &row);

    /** What the index of rows compares. */
    [[nodiscard]] static quint64 hashOf(DesiredState state);

private:
    [[nodiscard]] Result<void> tell(const RowId &row, DesiredState state);
    [[nodiscard]] Result<void> forgetReview(const RowId &row);

    OpenMap &m_map;
};

} // namespace quayside::shardmap
