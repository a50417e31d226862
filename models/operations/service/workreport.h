// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/configure/configkeeper.h"
#include "operations/moves/tombstonewatch.h"
#include "operations/review/reviews.h"
#include "operations/service/operationbook.h"

namespace quayside::operations {

/** Keeps the fleet told what everybody's operations mean to do, so that it raises no alarm over it. UI
 * thread. */
class WorkReport final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WorkReport)
public:
    WorkReport(OperationContext &context, const OperationBook &book, const TombstoneWatch &tombstones,
               const ConfigKeeper &configs, const Reviews &reviews, QObject *parent = nullptr);

private:
    void tellSoon();
    void tell();

    OperationContext &m_context;
    const OperationBook &m_book;
    const TombstoneWatch &m_tombstones;
    const ConfigKeeper &m_configs;
    const Reviews &m_reviews;
    QTimer m_soon;
    QTimer m_regular; // children of bulk operations change without a sign
};

} // namespace quayside::operations
