// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

QT_BEGIN_NAMESPACE
class QString;
QT_END_NAMESPACE

namespace quayside::app {

/**
 * From now on a crash of this process leaves a report in `folder`, which is made where it is missing: see
 * CrashReports. Once in a process, from its main thread.
 *
 * A report holds what tells where the program was: version, build id, system, the signal or exception, the
 * addresses of the crashed thread's stack and the modules they are in, by file name. No text, path, value or
 * register is in it. The process then ends as it would have without this. A thread other than the main one
 * that overflows its stack leaves nothing.
 */
void installCrashHandler(const QString &folder);

} // namespace quayside::app
