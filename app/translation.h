// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QCoreApplication;

namespace quayside::app {

/** Installs Quayside's and Qt's own translation for the system's language; English needs none. */
void installTranslations(QCoreApplication &application);

} // namespace quayside::app
