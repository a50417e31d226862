// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"

#include <QCommandLineParser>
#include <QTextStream>

#include <cstdio>

namespace quayside::app {

namespace {

QCommandLineOption helpOption()
{
    return { { QStringLiteral("h"), QStringLiteral("help") }, CommandLine::tr("Show this help.") };
}

QCommandLineOption versionOption()
{
    return { { QStringLiteral("v"), QStringLiteral("version") }, CommandLine::tr("Show the version.") };
}

void print(FILE *to, const QString &text)
{
    QTextStream stream(to);
    stream << text;
    if (!text.endsWith(u'\n'))
        stream << '\n';
}

} // namespace

bool CommandLine::isAnswer(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOptions({ helpOption(), versionOption() });
    (void)parser.parse(arguments); // the rest is for parse()
    return parser.isSet(helpOption()) || parser.isSet(versionOption());
}

CommandLine CommandLine::parse(const QStringList &arguments, std::optional<int> &exitCode)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(tr("Desktop console for fleets of WAHA servers."));
    const QCommandLineOption map(
        QStringLiteral("map"),
        tr("Open this shard map: a file, the name of a connection, or of a file that was opened before."),
        tr("FILE|NAME"));
    const QCommandLineOption demo(QStringLiteral("demo"),
                                  tr("Start the bundled demo fleet and open its map."));
    const QCommandLineOption inspect(
        QStringLiteral("inspect"),
        tr("Inspect this shard map offline, a file or a connection: nothing is written, and no worker is "
           "asked."),
        tr("FILE|NAME"));
    const QCommandLineOption screenshot(
        QStringLiteral("screenshot"),
        tr("Save a picture of the window once every worker has answered, print a summary and quit."),
        tr("FILE"));
    parser.addOptions({ helpOption(), versionOption(), map, demo, inspect, screenshot });

    CommandLine result;
    if (!parser.parse(arguments)) {
        print(stderr, parser.errorText());
        print(stderr, tr("Try --help."));
        exitCode = 2;
    } else if (parser.isSet(helpOption())) {
        print(stdout, parser.helpText());
        exitCode = 0;
    } else if (parser.isSet(versionOption())) {
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
    result.inspect = parser.value(inspect);
    result.screenshot = parser.value(screenshot);
    return result;
}

} // namespace quayside::app
