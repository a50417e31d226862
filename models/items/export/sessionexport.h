// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/truth/fleet.h"
#include "items/export/tableexport.h"

namespace quayside::items {

class OperationBadges;
class SessionTreeModel;

/**
 * The sessions of a tree as rows: its order and filter when the export begins, also those in groups that are
 * closed; the columns given, and the ids behind what is shown. Each row is as the session is when it is
 * written; one that goes meanwhile is left out.
 */
class SessionExport final : public TableExport
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SessionExport)
public:
    /** Fleet and badges must outlive the export; columns as they stand, left to right. */
    SessionExport(const fleet::Fleet &fleet, const SessionTreeModel &tree, const OperationBadges *badges,
                  std::vector<int> columns, const QString &file, QObject *parent = nullptr);

private:
    void askOn() override;
    [[nodiscard]] static std::vector<TableColumn> titles(const std::vector<int> &columns);
    [[nodiscard]] QStringList cells(fleet::SessionIndex session) const;

    const fleet::Fleet &m_fleet;
    const OperationBadges *m_badges;
    std::vector<int> m_columns;
    std::vector<fleet::SessionIndex> m_sessions;
    size_t m_next = 0;
};

} // namespace quayside::items
