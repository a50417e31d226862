// SPDX-License-Identifier: GPL-3.0-or-later
// What the process has in memory with the fleet loaded and live, less what it had with an empty window.
#include "livefeed.h"
#include "measurement.h"
#include "paintwatch.h"
#include "processmemory.h"
#include "stage.h"

namespace quayside::benchmarks {

namespace {

constexpr double kBytesPerSession = 200;

} // namespace

Rows measureMemory(const Setup &setup)
{
    Stage stage;
    stage.show();
    runFor(1'000);
    const qint64 empty = residentBytes();
    stage.openFully(setup.map, setup.fleet);
    LiveFeed feed(stage.workspace(), setup.fleet);
    feed.listAll();
    runFor(setup.quick ? 1'000 : 5'000);
    const double perSession = double(residentBytes() - empty) / setup.fleet.sessions;
    Row row { QStringLiteral("memory.per_session"), perSession, QStringLiteral("B") };
    if (setup.fleet.name == QLatin1StringView("L"))
        row.target = kBytesPerSession;
    return { row };
}

} // namespace quayside::benchmarks
