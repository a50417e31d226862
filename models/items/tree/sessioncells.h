// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/truth/fleet.h"
#include "items/roles.h"

#include <QVariant>

namespace quayside::items {

class OperationBadges;

/** The cells of one session's row, by SessionTreeModel::Column. Short-lived, UI thread. */
class SessionCells final
{
    Q_DECLARE_TR_FUNCTIONS(quayside::items::SessionCells)
public:
    SessionCells(const fleet::Fleet &fleet, fleet::SessionIndex session, const OperationBadges *badges)
        : m_fleet(fleet)
        , m_session(session)
        , m_badges(badges)
    { }

    [[nodiscard]] QVariant data(int column, int role) const;
    [[nodiscard]] static QString header(int column);

private:
    [[nodiscard]] QString display(int column) const;
    [[nodiscard]] QString statusText() const;
    [[nodiscard]] QString workerText() const;
    [[nodiscard]] QString sinceText() const;
    [[nodiscard]] QString activityText() const;
    [[nodiscard]] bool isInterrupted() const;
    [[nodiscard]] QString toolTip(int column) const;
    [[nodiscard]] QString statusToolTip() const;
    [[nodiscard]] QString sinceToolTip() const;
    [[nodiscard]] QVariant exported(int column) const;
    [[nodiscard]] QString accessible(int column) const;
    [[nodiscard]] QVariant sortValue(int column) const;
    [[nodiscard]] StatusValue status() const;
    [[nodiscard]] bool isWaiting() const;
    [[nodiscard]] QString badge() const;
    [[nodiscard]] SessionKey key() const;
    [[nodiscard]] QString workerName(fleet::WorkerIndex worker) const;
    [[nodiscard]] qint64 now() const;

    const fleet::Fleet &m_fleet;
    fleet::SessionIndex m_session;
    const OperationBadges *m_badges;
};

} // namespace quayside::items
