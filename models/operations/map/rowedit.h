// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/engine/awaitscope.h"
#include "operations/map/rowchange.h"
#include "waha/client.h"

namespace quayside::operations {

/** One repair of a row with what has to be seen before it is written. */
struct RowEdit
{
    /** How the session must be seen on the worker that `client` asks. */
    enum class Expected { Present, Running, Absent, Anything };

    RowChange change;
    SessionKey subject;
    waha::WahaClient client;
    Expected expected = Expected::Anything;
};

/**
 * Carries row repairs out as short journalled operations: look, begin, write, end.
 *
 * One that its console did not finish is found in the journal and finished like any other operation (see
 * RowOperation). UI thread; destroying it stops what runs, before anything further is written.
 */
class RowEdits final
{
    Q_DISABLE_COPY_MOVE(RowEdits)
public:
    explicit RowEdits(shardmap::ShardMap &map)
        : m_map(map)
    { }
    ~RowEdits() = default;

    [[nodiscard]] Future<void> run(RowEdit edit);

private:
    [[nodiscard]] QCoro::Task<Result<void>> carryOut(RowEdit edit);
    [[nodiscard]] QCoro::Task<Result<void>> check(RowEdit edit);
    [[nodiscard]] shardmap::OperationRecord recordOf(const RowEdit &edit) const;

    shardmap::ShardMap &m_map;
    AwaitScope m_scope;
};

} // namespace quayside::operations
