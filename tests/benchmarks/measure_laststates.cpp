// SPDX-License-Identifier: GPL-3.0-or-later
// How workers were last seen: keeping it of the whole fleet, and bringing it back where nobody answers.
#include "livefeed.h"
#include "mapfile.h"
#include "measurement.h"
#include "paintwatch.h"
#include "processmemory.h"
#include "stage.h"
#include "turnmeter.h"

#include <QFile>
#include <QTemporaryDir>

#include <algorithm>

namespace quayside::benchmarks {

namespace {

constexpr double kLongestMs = 50;
constexpr double kBytesPerSession = 200; // as of a fleet that answers

void await(const Future<shardmap::MapInfo> &opened)
{
    runUntil([&opened] { return opened.isFinished(); });
    if (!opened.result())
        qFatal("%s", qPrintable(opened.result().error().toDisplayString()));
}

void installTables(const QString &file)
{
    shardmap::ShardMap map;
    shardmap::MapLocation location;
    location.file = file;
    await(map.open(location));
    await(map.installOwnTables());
}

/** The first time, which writes a row for each session. Without a window; nobody is asked. */
void measureKeeping(const Setup &setup, const QString &file, Rows &rows)
{
    SystemClock clock;
    app::Workspace workspace(clock, nullptr, QStringLiteral("benchmark"));
    shardmap::MapLocation location;
    location.file = file;
    await(workspace.map().open(location));
    runUntil([&] { return workspace.fleet().isWhole(shardmap::MapPart::Sessions); });
    fleet::LastStateKeeper keeper(workspace.fleet(), workspace.map()); // the workspace's own has its time
    LiveFeed feed(workspace, setup.fleet);
    feed.listAll();
    runFor(500);
    TurnMeter turns;
    turns.start();
    runFor(20); // what follows is a turn of its own
    QElapsedTimer timer;
    timer.start();
    keeper.save();
    runUntil([&keeper] { return !keeper.isSaving(); });
    const double ms = double(timer.nsecsElapsed()) / 1e6;
    timer.restart();
    writeLastStates(file + QStringLiteral(".floor"), setup.fleet);
    const double floor = double(timer.nsecsElapsed()) / 1e6;
    rows.push_back({ QStringLiteral("laststates.keep"), ms, QStringLiteral("ms"), floor });
    rows.push_back({ QStringLiteral("laststates.keep_turn"), turns.longestMs(), QStringLiteral("ms"),
                     std::nullopt, kLongestMs });
}

/** True when how each worker was last seen is there. */
bool isBack(const fleet::Fleet &fleet)
{
    return std::ranges::all_of(fleet.workers(), [&fleet](fleet::WorkerIndex index) {
        return fleet.worker(index).counts.unknown == 0;
    });
}

/**
 * In a map that is inspected, where nobody is asked and all of it is brought back: that begins with the last
 * rows, while the tree is still being built, and so is measured with it.
 */
void measureRecalling(const Setup &setup, const QString &file, Rows &rows)
{
    Stage stage;
    stage.show();
    runFor(1'000);
    const qint64 empty = residentBytes();
    QElapsedTimer timer;
    timer.start();
    if (readEveryRow(file) == 0 || readLastStates(file) != setup.fleet.sessions)
        qFatal("not every session was kept");
    const double floor = double(timer.nsecsElapsed()) / 1e6;
    TurnMeter turns;
    timer.restart();
    stage.inspect(file);
    QMetaObject::invokeMethod(&turns, &TurnMeter::start, Qt::QueuedConnection); // panes are made once
    runUntil([&] { return stage.hasAll(setup.fleet) && isBack(stage.workspace().fleet()); });
    const double ms = double(timer.nsecsElapsed()) / 1e6;
    rows.push_back({ QStringLiteral("laststates.recall"), ms, QStringLiteral("ms"), floor });
    rows.push_back({ QStringLiteral("laststates.recall_turn"), turns.longestMs(), QStringLiteral("ms"),
                     std::nullopt, kLongestMs });
    runFor(setup.quick ? 1'000 : 5'000);
    Row memory { QStringLiteral("laststates.memory"), double(residentBytes() - empty) / setup.fleet.sessions,
                 QStringLiteral("B") };
    if (setup.fleet.name == QLatin1StringView("L"))
        memory.target = kBytesPerSession;
    rows.push_back(memory);
}

} // namespace

Rows measureLastStates(const Setup &setup)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("map.sqlite"));
    if (!QFile::copy(setup.map, file))
        qFatal("can't copy the map");
    installTables(file);
    Rows rows;
    measureKeeping(setup, file, rows);
    measureRecalling(setup, file, rows);
    return rows;
}

} // namespace quayside::benchmarks
