// SPDX-License-Identifier: GPL-3.0-or-later
// From "open this file" to a window with sessions in it, window included.
#include "mapfile.h"
#include "measurement.h"
#include "paintwatch.h"
#include "stage.h"
#include "turnmeter.h"

#include "stallmeter.h"

#include <QWidget>

namespace quayside::benchmarks {

namespace {

constexpr double kTimesTheFloor = 3;
constexpr double kLongestStallMs = 50;

struct Opening
{
    double firstPaint = 0;
    double allShown = 0;
    double longestStall = 0;
    double longestTurn = 0;
};

/** SQLite reads the rows, Qt shows an empty window. */
double measureFloor(const Setup &setup)
{
    QElapsedTimer timer;
    timer.start();
    if (readEveryRow(setup.map) == 0)
        qFatal("the map is empty");
    QWidget window;
    window.resize(1440, 900);
    PaintWatch watch(window);
    watch.start();
    window.show();
    (void)watch.wait();
    return double(timer.nsecsElapsed()) / 1e6;
}

/** What a person does with the file. */
using Way = void (Stage::*)(const QString &file);

Opening measureOnce(const Setup &setup, Way way)
{
    QElapsedTimer timer;
    timer.start();
    const auto passed = [&timer] { return double(timer.nsecsElapsed()) / 1e6; };
    Stage stage;
    PaintWatch watch(*stage.tree().viewport());
    stage.show();
    test::StallMeter meter;
    TurnMeter turns;
    (stage.*way)(setup.map);
    QMetaObject::invokeMethod(
        &watch,
        [&meter, &turns] {
            meter.start(2);
            turns.start();
        },
        Qt::QueuedConnection);
    Opening opening;
    watch.start([&stage] { return stage.hasRows(); });
    (void)watch.wait();
    opening.firstPaint = passed();
    runUntil([&] { return stage.hasAll(setup.fleet); });
    watch.start([&] { return stage.hasAll(setup.fleet); });
    stage.tree().viewport()->update();
    (void)watch.wait();
    opening.allShown = passed();
    opening.longestStall = meter.longestMs();
    opening.longestTurn = turns.longestMs();
    return opening;
}

Rows measure(const Setup &setup, Way way, const QString &name)
{
    std::vector<double> floors;
    std::vector<double> firstPaints;
    std::vector<double> allShown;
    std::vector<double> stalls;
    std::vector<double> turns;
    (void)measureFloor(setup);
    (void)measureOnce(setup, way); // fonts, icons and plugins are loaded once a process
    for (int i = 0; i < setup.repetitions(7); ++i) {
        floors.push_back(measureFloor(setup));
        const Opening opening = measureOnce(setup, way);
        firstPaints.push_back(opening.firstPaint);
        allShown.push_back(opening.allShown);
        stalls.push_back(opening.longestStall);
        turns.push_back(opening.longestTurn);
    }
    const double floor = median(floors);
    std::optional<double> target;
    if (setup.fleet.name != QLatin1StringView("S")) // there it is the window alone that takes time
        target = kTimesTheFloor * floor;
    return {
        { name + QStringLiteral(".first_paint"), median(firstPaints), QStringLiteral("ms"), floor, target },
        { name + QStringLiteral(".all_shown"), median(allShown), QStringLiteral("ms"), floor },
        { name + QStringLiteral(".longest_stall"), median(stalls), QStringLiteral("ms"), std::nullopt,
          kLongestStallMs },
        { name + QStringLiteral(".longest_turn"), median(turns), QStringLiteral("ms"), std::nullopt,
          kLongestStallMs },
    };
}

} // namespace

Rows measureOpen(const Setup &setup)
{
    return measure(setup, &Stage::open, QStringLiteral("open"));
}

Rows measureInspect(const Setup &setup)
{
    return measure(setup, &Stage::inspect, QStringLiteral("inspect"));
}

} // namespace quayside::benchmarks
