// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/advice/placement.h"

#include <QTreeWidget>

namespace quayside::ui {

/** All workers with the verdict on each, best first; those that don't fit can be read but not chosen. UI
 * thread. */
class PlacementList final : public QTreeWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PlacementList)
public:
    explicit PlacementList(const fleet::Fleet &fleet, QWidget *parent = nullptr);

    /** Shows an answer; keeps the worker chosen by hand while it still fits, else takes the best. */
    void setAnswer(const fleet::PlacementAnswer &answer);
    void choose(const WorkerId &worker);
    [[nodiscard]] WorkerId chosen() const;

Q_SIGNALS:
    void choiceChanged();

private:
    void add(const fleet::PlacementCandidate &candidate);

    const fleet::Fleet &m_fleet;
    WorkerId m_wanted; // chosen by hand or preset
    bool m_filling = false;
};

} // namespace quayside::ui
