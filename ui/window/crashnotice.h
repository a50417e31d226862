// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace quayside::ui {

class NoticeBar;

/** Shows the report of a crash, whole, to be copied or deleted. It is read when it is shown. UI thread. */
void openCrashReportDialog(QWidget *parent, const QString &file);

/** Tells of a crash of an earlier run, and shows its report when asked. UI thread. */
class CrashNotice final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CrashNotice)
public:
    CrashNotice(NoticeBar &notices, QWidget &window);

    void offer(const QString &reportFile);

private:
    NoticeBar &m_notices;
    QString m_file;
};

} // namespace quayside::ui
