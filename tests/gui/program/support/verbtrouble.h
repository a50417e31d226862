// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/program/support/scene.h"

namespace quayside::test {

/** A verb of the session menu, on one session of one worker. */
struct VerbCase
{
    const char *action;
    const char *method;
    const char *path;
    sim::Status before;
};

/** The rows of two tests, which share the time: verbs of the window under every trouble a server can make. */
class VerbTrouble final
{
public:
    /** A row for each of these actions under each trouble: columns `verb` and `trouble`. */
    static void addRows(const QStringList &actions);
    static void run(int verb, int trouble);
    [[nodiscard]] static const std::vector<VerbCase> &verbs();

private:
    static void checkDone(const Scene &scene, const VerbCase &verb, const OperationRow &row);
    static void checkFailed(const Scene &scene, const VerbCase &verb, const Trouble &trouble,
                            const OperationRow &row);
};

} // namespace quayside::test
