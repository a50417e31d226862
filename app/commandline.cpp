// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"

#include <QCommandLineParser>
#include <QTextStream>

#include <cstdio>

namespace quayside::app {

namespace {

void print(FILE *to, const QString &text)
{
    QTextStream stream(to);
    stream << text;
    if (!text.endsWith(u'\n'))
        stream << '\n';
}

} // namespace

CommandLine CommandLine::parse(const QStringList &arguments, std::optional<int> &exitCode)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(tr("Desktop console for fleets of WAHA servers."));
    const QCommandLineOption help({ QStringLiteral("h"), QStringLiteral("help") }, tr("Show this help."));
    const QCommandLineOption version({ QStringLiteral("v"), QStringLiteral("version") },
                                     tr("Show the version."));
    const QCommandLineOption map(QStringLiteral("map"), tr("Open this shard map."), tr("FILE"));
    const QCommandLineOption demo(QStringLiteral("demo"),
                                  tr("Start the bundled demo fleet and open its map."));
    const QCommandLineOption screenshot(
        QStringLiteral("screenshot"),
        tr("Save a picture of the window once every worker has answered, print a summary and quit."),
        tr("FILE"));
    parser.addOptions({ help, version, map, demo, screenshot });

    CommandLine result;
    if (!parser.parse(arguments)) {
        print(stderr, parser.errorText());
        print(stderr, tr("Try --help."));
        exitCode = 2;
    } else if (parser.isSet(help)) {
        print(stdout, parser.helpText());
        exitCode = 0;
    } else if (parser.isSet(version)) {
        print(stdout, QStringLiteral("Quayside %1").arg(QCoreApplication::applicationVersion()));
        exitCode = 0;
    } else if (!parser.positionalArguments().isEmpty()) {
        print(stderr,
              tr("Unexpected argument: %1. Open a map with --map FILE.")
                  .arg(parser.positionalArguments().first()));
        exitCode = 2;
    }
    result.map = parser.value(map);
    result.demo = parser.isSet(demo);
    result.screenshot = parser.value(screenshot);
    return result;
}

} // namespace quayside::app
