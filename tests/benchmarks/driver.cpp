// SPDX-License-Identifier: GPL-3.0-or-later
#include "driver.h"

#include "mapfile.h"
#include "measurement.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QSaveFile>
#include <QTemporaryDir>
#include <QTextStream>

#include <cstdio>

namespace quayside::benchmarks {

namespace {

constexpr int kGiveUpMs = 900'000;

/** The rows one measurement printed; nothing where it failed. */
QJsonArray rowsOf(const char *measurement, const FleetSpec &fleet, const QString &map, bool quick)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QStringList arguments { QString::fromLatin1(measurement), QStringLiteral("--fleet"), fleet.name,
                            QStringLiteral("--map"), map };
    if (quick)
        arguments << QStringLiteral("--quick");
    process.start(QCoreApplication::applicationFilePath(), arguments);
    if (!process.waitForFinished(kGiveUpMs) || process.exitStatus() != QProcess::NormalExit
        || process.exitCode() != 0)
        return {};
    return QJsonDocument::fromJson(process.readAllStandardOutput())
        .object()[QLatin1StringView("rows")]
        .toArray();
}

bool write(const QString &file, const QByteArray &text)
{
    QSaveFile out(file);
    return out.open(QIODevice::WriteOnly) && out.write(text) == text.size() && out.commit();
}

} // namespace

int runAll(const QString &jsonFile, bool quick, bool strict)
{
    QTextStream out(stdout);
    QJsonArray rows;
    bool complete = true;
    const QStringList fleets = quick
        ? QStringList { QStringLiteral("S") }
        : QStringList { QStringLiteral("S"), QStringLiteral("M"), QStringLiteral("L") };
    for (const QString &name : fleets) {
        const FleetSpec fleet = *FleetSpec::named(name);
        const QTemporaryDir folder;
        const QString map = folder.filePath(QStringLiteral("map.sqlite"));
        writeMapFile(map, fleet);
        for (const Measurement &measurement : allMeasurements()) {
            const QJsonArray measured = rowsOf(measurement.name, fleet, map, quick);
            if (measured.isEmpty()) {
                complete = false;
                QTextStream(stderr) << measurement.name << " failed on fleet " << name << '\n';
            }
            for (const QJsonValue &row : measured)
                rows.append(row);
        }
    }
    out << reportTable(rows);
    if (!jsonFile.isEmpty() && !write(jsonFile, reportJson(rows))) {
        QTextStream(stderr) << "can't write " << jsonFile << '\n';
        return 1;
    }
    if (!complete)
        return 1;
    return strict && missesTargets(rows) ? kTargetMissed : 0;
}

} // namespace quayside::benchmarks
