// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/export/tableexport.h"
#include "operations/service/operationview.h"

namespace quayside::fleet {
class Fleet;
}

namespace quayside::items {

/** Operations as they are when the export is made: a line each, then a line for each step, call, difference
 * and session of it. */
class OperationExport final : public TableExport
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OperationExport)
public:
    /** The fleet must outlive the export. */
    OperationExport(std::vector<operations::OperationView> views, const fleet::Fleet &fleet,
                    const QString &file, QObject *parent = nullptr);

private:
    void askOn() override;
    [[nodiscard]] static std::vector<TableColumn> columns();

    std::vector<operations::OperationView> m_views;
    const fleet::Fleet &m_fleet;
    size_t m_next = 0;
};

} // namespace quayside::items
