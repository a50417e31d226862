// SPDX-License-Identifier: GPL-3.0-or-later
// What differs between two maps, on one thread and without a window.
#include "mapfile.h"
#include "measurement.h"

#include "inspect/mapcomparison.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

namespace quayside::benchmarks {

namespace {

constexpr double kTimesTheJoin = 3;
constexpr int kRestSeconds = 3'600;

/** As a file that nobody wrote lately: it is read where it lies then. */
void makeOld(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite)
        || !file.setFileTime(QDateTime::currentDateTime().addSecs(-kRestSeconds),
                             QFile::FileModificationTime))
        qFatal("can't set the time of %s", qPrintable(path));
}

shardmap::MapLocation inspected(const QString &file)
{
    shardmap::MapLocation location;
    location.file = file;
    location.access = shardmap::MapLocation::Access::Inspect;
    return location;
}

double compareOnce(const QString &before, const QString &after, int differences)
{
    QElapsedTimer timer;
    timer.start();
    inspect::ReadingControl control;
    int told = 0;
    const auto outcome = inspect::MapComparison::of(inspected(before), inspected(after), control,
                                                    [&told](const inspect::Difference &) { ++told; });
    const double taken = double(timer.nsecsElapsed()) / 1e6;
    if (!outcome || told != differences)
        qFatal("the comparison is wrong: %d differences instead of %d", told, differences);
    return taken;
}

} // namespace

Rows measureCompare(const Setup &setup)
{
    const QTemporaryDir folder;
    const QString before = folder.filePath(QStringLiteral("before.sqlite"));
    const QString after = folder.filePath(QStringLiteral("after.sqlite"));
    if (!QFile::copy(setup.map, before))
        qFatal("can't copy the map");
    const int differences = writeChangedMapFile(after, before, setup.fleet);
    makeOld(before);
    makeOld(after);
    std::vector<double> floors;
    std::vector<double> taken;
    for (int i = 0; i < setup.repetitions(7); ++i) {
        QElapsedTimer timer;
        timer.start();
        if (joinMaps(before, after) == 0)
            qFatal("nothing differs");
        floors.push_back(double(timer.nsecsElapsed()) / 1e6);
        taken.push_back(compareOnce(before, after, differences));
    }
    const double floor = median(floors);
    return { { QStringLiteral("compare.maps"), median(taken), QStringLiteral("ms"), floor,
               kTimesTheJoin * floor } };
}

} // namespace quayside::benchmarks
