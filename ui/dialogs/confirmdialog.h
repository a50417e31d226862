// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace quayside::ui {

/** Asks one question; Cancel is the default. Calls back when the verb button is pressed. Does not block. */
void openConfirmDialog(QWidget *parent, const QString &question, const QString &verb,
                       std::function<void()> confirmed);

} // namespace quayside::ui
