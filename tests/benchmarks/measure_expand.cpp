// SPDX-License-Identifier: GPL-3.0-or-later
// The window's own actions, until the tree is painted.
#include "livefeed.h"
#include "measurement.h"
#include "paintwatch.h"
#include "stage.h"

#include <QAction>

namespace quayside::benchmarks {

namespace {

constexpr double kTargetMs = 250;

double trigger(Stage &stage, PaintWatch &watch, const char *name)
{
    auto *action = stage.window().findChild<QAction *>(QString::fromLatin1(name));
    if (!action)
        qFatal("the window has no action %s", name);
    watch.start();
    action->trigger();
    const double ms = watch.wait();
    runFor(100);
    return ms;
}

} // namespace

Rows measureExpand(const Setup &setup)
{
    Stage stage;
    stage.openFully(setup.map, setup.fleet);
    LiveFeed feed(stage.workspace(), setup.fleet);
    feed.listAll();
    runFor(1'000);
    PaintWatch watch(*stage.tree().viewport());
    (void)trigger(stage, watch, "collapseAll");
    std::vector<double> expands;
    std::vector<double> collapses;
    for (int i = 0; i < setup.repetitions(9); ++i) {
        expands.push_back(trigger(stage, watch, "expandAll"));
        collapses.push_back(trigger(stage, watch, "collapseAll"));
    }
    return {
        { QStringLiteral("expand.all"), median(expands), QStringLiteral("ms"), std::nullopt, kTargetMs },
        { QStringLiteral("collapse.all"), median(collapses), QStringLiteral("ms"), std::nullopt, kTargetMs },
    };
}

} // namespace quayside::benchmarks
