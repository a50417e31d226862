// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profiles/connectionprofile.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QListWidget;
class QListWidgetItem;
QT_END_NAMESPACE

namespace quayside::ui {

class Actions;
class Banner;

/**
 * Without a map: the ways to get one, the connections, the files opened before, and why the last one did not
 * open.
 */
class WelcomePage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WelcomePage)
public:
    explicit WelcomePage(Actions &actions, QWidget *parent = nullptr);

    void setRecent(const QStringList &files);
    void setProfiles(const profiles::ConnectionProfiles &connections);
    /** Null hides the last one. */
    void setProblem(const Error *problem);

Q_SIGNALS:
    void openRequested(const QString &file);
    void inspectRequested(); //!< the file that did not open, because it is a snapshot
    void profileRequested(const quayside::profiles::ProfileId &profile);
    void fileInspectionRequested(const QString &file);
    void profileInspectionRequested(const quayside::profiles::ProfileId &profile);

private:
    QWidget *makeButtons(Actions &actions);
    QWidget *makeHead();
    [[nodiscard]] QWidget *makeRecent();
    void fill();
    void fillMenu(QMenu &menu);
    void openItem(const QListWidgetItem &item);
    void inspectItem(const QListWidgetItem &item);
    void showProblem(const Error &problem);

    Banner *m_problem;
    QLabel *m_recentTitle;
    QListWidget *m_recent;
    QStringList m_files;
    profiles::ConnectionProfiles m_profiles;
};

} // namespace quayside::ui
