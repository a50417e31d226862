// SPDX-License-Identifier: GPL-3.0-or-later
// Every session of the fleet into a CSV and a JSON file, and the fleet's report on paper.
#include "livefeed.h"
#include "mapfile.h"
#include "measurement.h"
#include "paintwatch.h"
#include "processmemory.h"
#include "stage.h"
#include "turnmeter.h"

#include "fleet/attention/attention.h"
#include "items/export/sessionexport.h"
#include "ui/print/fleetreport.h"

#include <QPainter>
#include <QPdfWriter>
#include <QTemporaryDir>

#include <numeric>

namespace quayside::benchmarks {

namespace {

constexpr double kLongestMs = 50;
// The sessions' numbers, and pieces on their way: lines held all at once would be ten times that.
constexpr double kBytesPerSession = 50;

/** Until it ends, in milliseconds. */
template <typename Task>
double runToItsEnd(Task &task)
{
    bool isOver = false;
    QObject::connect(&task, &Task::finished, &task, [&isOver] { isOver = true; });
    QObject::connect(&task, &Task::failed, &task,
                     [](const Error &error) { qFatal("%s", qPrintable(error.toDisplayString())); });
    QElapsedTimer timer;
    timer.start();
    task.start();
    runUntil([&isOver] { return isOver; });
    return double(timer.nsecsElapsed()) / 1e6;
}

double exportOnce(Stage &stage, const QString &file, const FleetSpec &fleet)
{
    std::vector<int> columns(items::SessionTreeModel::ColumnCount);
    std::iota(columns.begin(), columns.end(), 0);
    items::SessionExport task(stage.workspace().fleet(), *stage.model(), nullptr, columns, file);
    const double ms = runToItsEnd(task);
    if (task.lines() != fleet.sessions)
        qFatal("%lld sessions were exported", qlonglong(task.lines()));
    return ms;
}

/** What follows is a turn of its own from its first moment. */
void begin(TurnMeter &turns)
{
    turns.start();
    runFor(20);
}

double floorOnce(const Setup &setup, const QString &file, bool isJson)
{
    QElapsedTimer timer;
    timer.start();
    writeEverySession(setup.map, file, isJson);
    return double(timer.nsecsElapsed()) / 1e6;
}

Row turnRow(const char *name, double ms)
{
    return { QString::fromLatin1(name), ms, QStringLiteral("ms"), std::nullopt, kLongestMs };
}

void measureTables(const Setup &setup, Stage &stage, const QString &folder, Rows &rows)
{
    TurnMeter turns;
    double longest = 0;
    (void)peakBytes();
    const qint64 before = peakBytes();
    for (const bool isJson : { false, true }) {
        const QString name = isJson ? QStringLiteral("json") : QStringLiteral("csv");
        std::vector<double> floors;
        std::vector<double> taken;
        for (int i = 0; i < setup.repetitions(3); ++i) {
            floors.push_back(floorOnce(setup, folder + QStringLiteral("/floor.") + name, isJson));
            begin(turns);
            taken.push_back(exportOnce(stage, folder + QStringLiteral("/fleet.") + name, setup.fleet));
            longest = std::max(longest, turns.longestMs());
        }
        rows.push_back(
            { QStringLiteral("export.") + name, median(taken), QStringLiteral("ms"), median(floors) });
    }
    const double bytes = std::max(1.0, double(peakBytes() - before)) / setup.fleet.sessions;
    Row memory { QStringLiteral("export.memory"), bytes, QStringLiteral("B") };
    if (setup.fleet.name == QLatin1StringView("L"))
        memory.target = kBytesPerSession;
    rows.push_back(turnRow("export.longest_turn", longest));
    rows.push_back(memory);
}

/** A line for each worker and two for each entry, drawn on a QPdfWriter. */
double reportFloorOnce(const ui::MapContext &context, const QString &file)
{
    constexpr int kLine = 150; // dots, of 1,200 an inch
    constexpr int kLinesAPage = 80;
    QElapsedTimer timer;
    timer.start();
    {
        QPdfWriter writer(file);
        QPainter painter(&writer);
        int line = 0;
        const auto draw = [&writer, &painter, &line](const QString &text) {
            if (line == kLinesAPage)
                writer.newPage();
            line = line % kLinesAPage + 1;
            painter.drawText(0, line * kLine, text);
        };
        for (const fleet::WorkerIndex worker : context.fleet->workers())
            draw(context.fleet->worker(worker).name);
        for (const fleet::AttentionEntry &entry : context.attention->entries()) {
            draw(entry.title);
            draw(entry.explanation);
        }
    }
    return double(timer.nsecsElapsed()) / 1e6;
}

void measureReport(const ui::MapContext &context, const QString &folder, Rows &rows)
{
    const double floor = reportFloorOnce(context, folder + QStringLiteral("/floor.pdf"));
    TurnMeter turns;
    begin(turns);
    ui::FleetReport report(*context.info, *context.fleet, *context.attention,
                           folder + QStringLiteral("/fleet.pdf"));
    const double ms = runToItsEnd(report);
    rows.push_back({ QStringLiteral("export.report"), ms, QStringLiteral("ms"), floor });
    rows.push_back(turnRow("export.report_turn", turns.longestMs()));
}

} // namespace

Rows measureExport(const Setup &setup)
{
    const QTemporaryDir folder;
    Stage stage;
    stage.openFully(setup.map, setup.fleet);
    LiveFeed feed(stage.workspace(), setup.fleet);
    feed.listAll();
    runFor(setup.quick ? 1'000 : 35'000); // alarms wait half a minute
    Rows rows;
    measureTables(setup, stage, folder.path(), rows);
    measureReport(stage.workspace().context(), folder.path(), rows);
    return rows;
}

} // namespace quayside::benchmarks
