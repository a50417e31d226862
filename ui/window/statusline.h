// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/mapcontext.h"

#include <QObject>

QT_BEGIN_NAMESPACE
class QLabel;
class QStatusBar;
QT_END_NAMESPACE

namespace quayside::ui {

/**
 * What the status bar always says: map and whether it can be changed, feeds, sessions, who we are. What there
 * is no room for is in the tool tip; whether the map can be changed is cut last.
 */
class StatusLine final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StatusLine)
public:
    explicit StatusLine(QStatusBar &bar);

    /** Null without a map. */
    void setContext(const MapContext *context);
    void setFeeds(const QString &text);
    void setKnowledge(const QString &text);
    void setSessions(const fleet::Fleet &fleet);

private:
    [[nodiscard]] static QString accessText(const MapContext &context);

    QLabel *m_map;
    QLabel *m_feeds;
    QLabel *m_sessions;
    QLabel *m_knowledge;
    QLabel *m_actor;
};

} // namespace quayside::ui
