// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>

QT_BEGIN_NAMESPACE
class QCoreApplication;
QT_END_NAMESPACE

namespace quayside::app {

/** Installs Quayside's and Qt's own translations for a language; English has its plurals only, below every
 * other. */
void installTranslations(QCoreApplication &application, const QLocale &language = QLocale());

} // namespace quayside::app
