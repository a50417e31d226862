// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/livestate.h"
#include "ui/window/mapcontext.h"

#include "profiles/connectionprofile.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QMenu;
class QToolButton;
QT_END_NAMESPACE

namespace quayside::ui {

class Actions;
class FindField;
class LiveLabel;

/**
 * The row under the menu: which map, find, the actions of every day, and how fresh everything is. In a window
 * too small for it, buttons are their icons and the map is its name alone: tool tips say the rest.
 */
class TopBar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TopBar)
public:
    explicit TopBar(Actions &actions, QWidget *parent = nullptr);

    /** Null without a map. */
    void setContext(const MapContext *context);
    void setRecent(const QStringList &files);
    void setProfiles(const profiles::ConnectionProfiles &connections);
    void setLive(const LiveState &state);
    [[nodiscard]] FindField *findField() const { return m_find; }
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void openRequested(const QString &file);
    void profileRequested(const quayside::profiles::ProfileId &profile);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void fillMenu();
    void setCompact(bool compact);
    void fit();

    Actions &m_actions;
    QToolButton *m_map;
    QMenu *m_menu;
    FindField *m_find;
    LiveLabel *m_live;
    QList<QToolButton *> m_shrinking; // to their icons
    QStringList m_recent;
    profiles::ConnectionProfiles m_profiles;
    QString m_name; // of the map
    QString m_backend;
    int m_least = 0; // width of the compact row
};

} // namespace quayside::ui
