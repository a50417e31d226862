// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/service/operationview.h"

#include <QCoreApplication>
#include <QStringList>

#include <vector>

namespace quayside::fleet {
class Fleet;
}

namespace quayside::items {

/**
 * Operations as a table for spreadsheets: a line each, then a line for each step, call and session of it.
 * Times are UTC, so that files of two desktops fit together. Pure, UI thread.
 */
class OperationExport
{
    Q_DECLARE_TR_FUNCTIONS(quayside::items::OperationExport)
public:
    [[nodiscard]] static QStringList header();
    /** The whole file, with its byte order mark. */
    [[nodiscard]] static QByteArray csv(const std::vector<operations::OperationView> &views,
                                        const fleet::Fleet &fleet);
};

} // namespace quayside::items
