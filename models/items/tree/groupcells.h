// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/truth/fleet.h"
#include "items/roles.h"

#include <QVariant>

namespace quayside::items {

/** The cells of a group's row in the session tree: a user, a worker, or the rest. Short-lived, UI thread. */
class GroupCells final
{
    Q_DECLARE_TR_FUNCTIONS(quayside::items::GroupCells)
public:
    /** `slot` as in TreeLayout; `shown` sessions of it are shown now. */
    GroupCells(const fleet::Fleet &fleet, bool byUser, quint32 slot, qsizetype shown)
        : m_fleet(fleet)
        , m_byUser(byUser)
        , m_slot(slot)
        , m_shown(shown)
    { }

    [[nodiscard]] QVariant data(int column, int role) const;
    [[nodiscard]] RowKind kind() const;

private:
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString id() const;
    [[nodiscard]] QString label() const;
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QString toolTip() const;
    [[nodiscard]] RowState state() const;
    [[nodiscard]] const fleet::UserFacts &user() const;
    [[nodiscard]] const fleet::WorkerFacts &worker() const;
    [[nodiscard]] quint32 index() const;

    const fleet::Fleet &m_fleet;
    bool m_byUser;
    quint32 m_slot;
    qsizetype m_shown;
};

} // namespace quayside::items
