// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QListWidget;
QT_END_NAMESPACE

namespace quayside::ui {

class Actions;
class Banner;

/** Without a map: three ways to get one, the maps opened before, and why the last one did not open. */
class WelcomePage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WelcomePage)
public:
    explicit WelcomePage(Actions &actions, QWidget *parent = nullptr);

    void setRecent(const QStringList &files);
    /** Null hides the last one. */
    void setProblem(const Error *problem);

Q_SIGNALS:
    void openRequested(const QString &file);

private:
    QWidget *makeButtons(Actions &actions);
    QWidget *makeHead();
    [[nodiscard]] QWidget *makeRecent();

    Banner *m_problem;
    QLabel *m_recentTitle;
    QListWidget *m_recent;
};

} // namespace quayside::ui
