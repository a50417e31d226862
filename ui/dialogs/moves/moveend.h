// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"

#include <QFrame>

QT_BEGIN_NAMESPACE
class QLabel;
QT_END_NAMESPACE

namespace quayside::fleet {
class Fleet;
}

namespace quayside::ui {

class ChipLabel;

/** One end of a move as its worker reports it, with the age of the news. UI thread. */
class MoveEnd final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MoveEnd)
public:
    MoveEnd(const fleet::Fleet &fleet, SessionKey session, const QString &name, QWidget *parent);

    /** `role`: "now", "next". */
    void refresh(const QString &role);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const fleet::Fleet &m_fleet;
    SessionKey m_session;
    QLabel *m_title;
    ChipLabel *m_status;
    QLabel *m_words;
};

} // namespace quayside::ui
