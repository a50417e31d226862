// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/mapcontext.h"

#include "fleet/store/indexes.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
QT_END_NAMESPACE

namespace quayside::ui {

class Actions;
class FactList;

/** One user: name, id and how its sessions are. */
class UserInspector final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UserInspector)
public:
    UserInspector(const MapContext &context, Actions &actions, QWidget *parent = nullptr);

    void setUser(fleet::UserIndex user);
    void refresh();
    [[nodiscard]] fleet::UserIndex user() const { return m_user; }

private:
    MapContext m_context;
    fleet::UserIndex m_user;
    QLabel *m_name;
    FactList *m_facts;
};

} // namespace quayside::ui
