// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/fleet.h"
#include "operations/configpreview.h"

#include <QTreeWidget>

namespace quayside::ui {

/**
 * What a change does to each session: the name, and below it the differences or why there are none.
 *
 * Sessions that are so already are left out. Keeps its rows over updates; foreign texts are shown as text.
 * UI thread.
 */
class DifferenceList final : public QTreeWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DifferenceList)
public:
    explicit DifferenceList(const fleet::Fleet &fleet, QWidget *parent = nullptr);

    void showPreview(const operations::ConfigPreview &preview, bool withDifferences);

private:
    using Row = operations::ConfigPreviewRow;
    [[nodiscard]] QTreeWidgetItem *makeItem(const Row &row) const;
    [[nodiscard]] QString titleOf(const SessionKey &session) const;
    void addLines(QTreeWidgetItem &item, const QStringList &lines, bool muted) const;

    const fleet::Fleet &m_fleet;
};

} // namespace quayside::ui
