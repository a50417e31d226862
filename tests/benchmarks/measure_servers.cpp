// SPDX-License-Identifier: GPL-3.0-or-later
// From "open this map" on a database server to its last row, without a window; and what it takes in memory.
#include "measurement.h"
#include "paintwatch.h"
#include "processmemory.h"
#include "serverrows.h"

#include "databases/mariadbserver.h"
#include "databases/postgresserver.h"
#include "shardmap/shardmap.h"

#include <QElapsedTimer>

namespace quayside::benchmarks {

namespace {

constexpr double kTimesTheClient = 3;
// What is remembered of a row is 16 bytes, twice while it is read; rows held all at once would be ten times
// that.
constexpr double kBytesPerSession = 100;

struct ServerOpening
{
    double ms = 0;
    double bytes = 0; //!< at its most, more than before
};

ServerOpening openOnce(const shardmap::MapLocation &location, const FleetSpec &fleet)
{
    (void)peakBytes();
    const qint64 before = peakBytes();
    QElapsedTimer timer;
    timer.start();
    size_t sessions = 0;
    bool isLoaded = false;
    shardmap::ShardMap map;
    QObject::connect(&map, &shardmap::ShardMap::mapChanged, &map, [&](const shardmap::MapDelta &delta) {
        sessions += delta.sessions.size();
        isLoaded = isLoaded || (delta.initial && delta.last);
    });
    const auto opened = map.open(location);
    runUntil([&isLoaded] { return isLoaded; });
    const double ms = double(timer.nsecsElapsed()) / 1e6;
    if (sessions != size_t(fleet.sessions))
        qFatal("%zu sessions were read", sessions);
    return { ms, double(peakBytes() - before) };
}

template <typename Server>
void measure(const Setup &setup, const QString &name, Rows &rows)
{
    Server server;
    if (const QString trouble = server.start(); !trouble.isEmpty())
        qFatal("the database server does not start: %s", qPrintable(trouble));
    const shardmap::MapLocation location = server.createDatabase();
    fillDatabase(location, setup.fleet);
    std::vector<double> floors;
    std::vector<double> taken;
    std::vector<double> bytes;
    (void)openOnce(location, setup.fleet); // drivers are loaded once a process
    for (int i = 0; i < setup.repetitions(5); ++i) {
        QElapsedTimer timer;
        timer.start();
        if (readEveryRow(location) == 0)
            qFatal("the map is empty");
        floors.push_back(double(timer.nsecsElapsed()) / 1e6);
        const ServerOpening opening = openOnce(location, setup.fleet);
        taken.push_back(opening.ms);
        bytes.push_back(opening.bytes);
    }
    const double floor = median(floors);
    rows.push_back({ name, median(taken), QStringLiteral("ms"), floor, kTimesTheClient * floor });
    const double perSession = std::max(1.0, median(bytes)) / setup.fleet.sessions;
    Row memory { name + QStringLiteral("_memory"), perSession, QStringLiteral("B") };
    if (setup.fleet.name == QLatin1StringView("L")) // elsewhere pieces on their way are most of it
        memory.target = kBytesPerSession;
    rows.push_back(memory);
}

} // namespace

Rows measureServers(const Setup &setup)
{
    Rows rows;
    measure<test::PostgresServer>(setup, QStringLiteral("open.postgresql"), rows);
    measure<test::MariaDbServer>(setup, QStringLiteral("open.mariadb"), rows);
    return rows;
}

} // namespace quayside::benchmarks
