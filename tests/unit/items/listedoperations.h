// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/tables/operationtablemodel.h"

#include <QHash>

#include <vector>

namespace quayside::test {

/** A list of operations as a service would tell it, of which every row is looked at. */
class ListedOperations final
{
public:
    explicit ListedOperations(const Clock &clock)
        : model(clock, [this](const OperationId &id) { return m_views.value(id); })
    { }

    void set(const std::vector<operations::OperationView> &views)
    {
        m_views.clear();
        for (const operations::OperationView &view : views)
            m_views.insert(view.id, view);
        model.setBriefs({ views.begin(), views.end() });
        for (int row = 0; row < model.rowCount(); ++row)
            (void)model.summaryAt(row);
    }

    void update(const operations::OperationView &view)
    {
        m_views.insert(view.id, view);
        model.update(view);
    }

private:
    QHash<OperationId, operations::OperationView> m_views;

public:
    items::OperationTableModel model;
};

} // namespace quayside::test
