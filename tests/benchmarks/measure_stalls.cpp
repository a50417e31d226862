// SPDX-License-Identifier: GPL-3.0-or-later
// How long the UI thread fails to come round while the fleet goes live, and while it changes.
#include "livefeed.h"
#include "measurement.h"
#include "paintwatch.h"
#include "stage.h"
#include "turnmeter.h"

#include "stallmeter.h"

namespace quayside::benchmarks {

namespace {

constexpr int kPerSecond = 1'000;
constexpr double kQuantile = 0.999;
constexpr double kQuantileMs = 16.7;
constexpr double kLongestMs = 50;

} // namespace

Rows measureStalls(const Setup &setup)
{
    const int seconds = setup.quick ? 2 : 20;
    Stage stage;
    stage.openFully(setup.map, setup.fleet);
    LiveFeed feed(stage.workspace(), setup.fleet);
    test::StallMeter meter;
    TurnMeter turns;
    meter.start(2);
    turns.start();
    feed.listAll();
    runFor(1'000);
    const double sweep = meter.longestMs();
    const double sweepTurn = turns.longestMs();
    meter.start(2);
    turns.start();
    feed.changeStatuses(kPerSecond, seconds);
    if (feed.appliedEvents() != qint64(kPerSecond) * seconds)
        qFatal("events were lost");
    return {
        { QStringLiteral("live.longest_stall"), sweep, QStringLiteral("ms"), std::nullopt, kLongestMs },
        { QStringLiteral("live.longest_turn"), sweepTurn, QStringLiteral("ms"), std::nullopt, kLongestMs },
        { QStringLiteral("stall.p99_9"), meter.quantileMs(kQuantile), QStringLiteral("ms"), std::nullopt,
          kQuantileMs },
        { QStringLiteral("stall.longest"), meter.longestMs(), QStringLiteral("ms"), std::nullopt,
          kLongestMs },
        { QStringLiteral("stall.longest_turn"), turns.longestMs(), QStringLiteral("ms"), std::nullopt,
          kLongestMs },
    };
}

} // namespace quayside::benchmarks
