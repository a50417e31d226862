// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/truth/fleet.h"

#include <QLineEdit>

namespace quayside::ui {

/** A field that finds a user by id or name while typing; made for a hundred thousand of them. UI thread. */
class UserPicker final : public QLineEdit
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UserPicker)
public:
    explicit UserPicker(const fleet::Fleet &fleet, QWidget *parent = nullptr);

    void setUser(const UserId &user);
    /** The same for one that was just added, as soon as the fleet knows it. */
    void setUserSoon(const UserId &user);
    /** The user whose entry, id or name stands in the field; an empty id while the text fits none or several.
     */
    [[nodiscard]] UserId user() const;

Q_SIGNALS:
    void userChanged();

private:
    [[nodiscard]] UserId onlyOneNamed(const QString &name) const;
    void takeUsers();
    /** Every user's entry, in the map's order; notes whose each is. */
    [[nodiscard]] QStringList listUsers();

    const fleet::Fleet &m_fleet;
    QHash<QString, UserId> m_entries; //!< by what the list shows
    UserId m_awaited; //!< just added
};

} // namespace quayside::ui
