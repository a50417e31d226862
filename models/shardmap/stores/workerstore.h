// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/shardmap.h"
#include "shardmap/stores/writing.h"

namespace quayside::shardmap {

/** Writes to the worker table and quayside_worker. Each call is one transaction. SQL thread. */
class WorkerStore final
{
public:
    WorkerStore(OpenMap &map, const Signature &signature)
        : m_map(map)
        , m_signature(signature)
    { }

    [[nodiscard]] Result<WorkerId> add(const NewWorker &worker);
    [[nodiscard]] Result<void> update(const WorkerRow &before, const WorkerRow &after);
    [[nodiscard]] Result<void> remove(const WorkerId &worker);
    [[nodiscard]] Result<void> setState(const WorkerId &worker, WorkerState from, WorkerState to);

private:
    [[nodiscard]] Result<WorkerRow> find(const WorkerId &worker);
    [[nodiscard]] Result<WorkerId> insert(const NewWorker &worker);
    [[nodiscard]] Result<void> updateColumns(const WorkerRow &before, const WorkerRow &after);
    [[nodiscard]] Result<QString> applicationsName(const WorkerId &worker);
    [[nodiscard]] Result<void> writeOwn(const WorkerRow &row, bool withLabels);
    [[nodiscard]] Result<void> requireUnused(const WorkerId &worker);
    [[nodiscard]] Result<void> audit(const QString &action, const WorkerId &worker,
                                     const QString &detail = {});

    OpenMap &m_map;
    const Signature &m_signature;
};

} // namespace quayside::shardmap
