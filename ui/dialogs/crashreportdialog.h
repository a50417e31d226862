// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

QT_BEGIN_NAMESPACE
class QString;
class QWidget;
QT_END_NAMESPACE

namespace quayside::ui {

/** Shows the report of a crash, whole, to be copied or deleted. It is read when it is shown. UI thread. */
void openCrashReportDialog(QWidget *parent, const QString &file);

} // namespace quayside::ui
