// SPDX-License-Identifier: GPL-3.0-or-later
// quayside_benchmark all [--json FILE] [--quick] [--strict]
// quayside_benchmark NAME [--fleet S|M|L] [--map FILE] [--quick] [--strict]
#include "driver.h"
#include "mapfile.h"
#include "measurement.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QJsonArray>
#include <QSettings>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <cstdio>

using namespace quayside::benchmarks;

namespace {

/** Settings of this run are not the user's. */
void useSettingsIn(const QString &folder)
{
    QCoreApplication::setOrganizationName(QStringLiteral("QuaysideBenchmark"));
    QCoreApplication::setApplicationName(QStringLiteral("QuaysideBenchmark"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder);
}

int fail(const QString &text)
{
    QTextStream(stderr) << text << '\n';
    return 2;
}

int runOne(const Measurement &measurement, const Setup &setup, bool strict)
{
    QJsonArray rows;
    for (const Row &row : measurement.run(setup))
        rows.append(row.toJson(setup.fleet.name));
    QTextStream(stdout) << QString::fromUtf8(reportJson(rows));
    return strict && missesTargets(rows) ? kTargetMissed : 0;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addPositionalArgument(QStringLiteral("name"), QStringLiteral("what to measure, or \"all\""));
    parser.addOptions({ { QStringLiteral("fleet"), QStringLiteral("S, M or L"), QStringLiteral("fleet"),
                          QStringLiteral("S") },
                        { QStringLiteral("map"), QStringLiteral("the fleet's map"), QStringLiteral("file") },
                        { QStringLiteral("json"), QStringLiteral("where to write"), QStringLiteral("file") },
                        { QStringLiteral("quick"), QStringLiteral("fleet S, few repetitions") },
                        { QStringLiteral("strict"), QStringLiteral("fail where a target is missed") } });
    parser.process(application);
    const QString name = parser.positionalArguments().value(0);
    const bool quick = parser.isSet(QStringLiteral("quick"));
    const bool strict = parser.isSet(QStringLiteral("strict"));
    if (name == QLatin1StringView("all"))
        return runAll(parser.value(QStringLiteral("json")), quick, strict);

    const auto all = allMeasurements();
    const auto chosen = std::ranges::find_if(
        all, [&name](const Measurement &each) { return name == QLatin1StringView(each.name); });
    const std::optional<FleetSpec> fleet = FleetSpec::named(parser.value(QStringLiteral("fleet")));
    if (chosen == all.end() || !fleet)
        return fail(QStringLiteral("no such measurement or fleet; see --help"));
    const QTemporaryDir folder;
    useSettingsIn(folder.path());
    Setup setup { *fleet, parser.value(QStringLiteral("map")), quick };
    if (setup.map.isEmpty()) {
        setup.map = folder.filePath(QStringLiteral("map.sqlite"));
        writeMapFile(setup.map, *fleet);
    }
    return runOne(*chosen, setup, strict);
}
