// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/engine/operationcontext.h"
#include "operations/service/operationview.h"

#include <QCoreApplication>

namespace quayside::operations {

/**
 * What became of a series, as a table (CSV): a heading, one line a move, and after an empty line what it came
 * to: title, state, error, and how many moved, failed, did not move, and were scanned. UI thread.
 */
class MoveSeriesReport
{
    Q_DECLARE_TR_FUNCTIONS(quayside::operations::MoveSeriesReport)
public:
    /** Empty where the view is none of a series. */
    [[nodiscard]] static QByteArray csv(const OperationView &view, const OperationContext &context);

private:
    [[nodiscard]] static QStringList heading();
    [[nodiscard]] static QStringList lineOf(const SeriesMove &move, const OperationView &view,
                                            const OperationContext &context);
    [[nodiscard]] static QByteArray totals(const OperationView &view);
    [[nodiscard]] static QString stateOf(const SeriesMove &move);
};

} // namespace quayside::operations
