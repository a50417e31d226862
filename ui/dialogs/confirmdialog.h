// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/engine/verbs.h"

#include <QString>

#include <functional>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace quayside::ui {

/**
 * Asks one question; Cancel is the default. Calls back when the verb button is pressed, for as long as
 * `permission` allows it. Does not block.
 */
void openConfirmDialog(QWidget *parent, const QString &question, const QString &verb,
                       std::function<operations::Availability()> permission, std::function<void()> confirmed);

} // namespace quayside::ui
