// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/series/moveseriesplan.h"

#include <QTreeWidget>

namespace quayside::fleet {
class Fleet;
}

namespace quayside::ui {

/** How full each worker of a plan is now, and would be after it. UI thread. */
class SeriesLoad final : public QTreeWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SeriesLoad)
public:
    explicit SeriesLoad(const fleet::Fleet &fleet, QWidget *parent = nullptr);

    void setPlan(const operations::MoveSeriesPlan &plan);

private:
    void addLine(const WorkerId &worker, int change);

    const fleet::Fleet &m_fleet;
};

} // namespace quayside::ui
