// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"

#include <QCommandLineParser>
#include <QTextStream>

#include <algorithm>
#include <array>
#include <cstdio>

namespace quayside::app {

using namespace Qt::StringLiterals;

namespace {

/** Qt's own options, which QApplication takes away itself: of QtGui, QtWidgets and its plugin for X11. */
constexpr std::array kOptionsOfQt {
    "platform",      "platformpluginpath",
    "platformtheme", "plugin",
    "style",         "stylesheet",
    "session",       "qwindowgeometry",
    "qwindowtitle",  "qwindowicon",
    "geometry",      "title",
    "icon",          "display",
    "name",          "visual",
    "qmljsdebugger", // each with a value behind it
};
constexpr std::array kSwitchesOfQt {
    "reverse", "testability", "widgetcount", "qdevel", "qdebug", "nograb", "dograb",
};

/** What is left of the arguments for this program. */
QStringList withoutThoseOfQt(const QStringList &arguments)
{
    QStringList own;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments[i];
        const QString name = argument.mid(argument.startsWith("--"_L1) ? 2 : 1);
        const auto isName = [&name](const char *of) { return name == QLatin1StringView(of); };
        const bool isOption = argument.startsWith(u'-');
        if (isOption && std::any_of(kOptionsOfQt.begin(), kOptionsOfQt.end(), isName))
            ++i;
        else if (!isOption || std::none_of(kSwitchesOfQt.begin(), kSwitchesOfQt.end(), isName))
            own += argument;
    }
    return own;
}

/** The options of a program with windows. */
struct Options
{
    const QCommandLineOption help { { u"h"_s, u"help"_s }, CommandLine::tr("Show this help.") };
    const QCommandLineOption version { { u"v"_s, u"version"_s }, CommandLine::tr("Show the version.") };
    const QCommandLineOption map { u"map"_s,
                                   CommandLine::tr("Open this shard map: a file, the name of a connection, "
                                                   "or of a file that was opened before."),
                                   CommandLine::tr("FILE|NAME") };
    const QCommandLineOption demo { u"demo"_s,
                                    CommandLine::tr("Start the bundled demo fleet and open its map.") };
    const QCommandLineOption inspect { u"inspect"_s,
                                       CommandLine::tr("Inspect this shard map offline, a file or a "
                                                       "connection: nothing is written, and no worker is "
                                                       "asked."),
                                       CommandLine::tr("FILE|NAME") };
    const QCommandLineOption screenshot { u"screenshot"_s,
                                          CommandLine::tr("Save a picture of the window once every worker "
                                                          "has answered, print a summary and quit."),
                                          CommandLine::tr("FILE") };

    void addTo(QCommandLineParser &parser) const
    {
        parser.addOptions({ help, version, map, demo, inspect, screenshot });
    }
};

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
    const Options options;
    options.addTo(parser);
    return !parser.parse(withoutThoseOfQt(arguments)) || parser.isSet(options.help)
        || parser.isSet(options.version) || !parser.positionalArguments().isEmpty();
}

CommandLine CommandLine::parse(const QStringList &arguments, std::optional<int> &exitCode)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(tr("Desktop console for fleets of WAHA servers."));
    const Options options;
    options.addTo(parser);

    CommandLine result;
    if (!parser.parse(withoutThoseOfQt(arguments))) {
        print(stderr, parser.errorText());
        print(stderr, tr("Try --help."));
        exitCode = 2;
    } else if (parser.isSet(options.help)) {
        print(stdout, parser.helpText());
        print(stdout,
              tr("\nWithout a window, answered in text:\n"
                 "  inspect FILE           What is wrong with a shard map.\n"
                 "  compare BEFORE AFTER   What came, went, moved and changed.\n"
                 "Each has a --help of its own."));
        exitCode = 0;
    } else if (parser.isSet(options.version)) {
        print(stdout, QStringLiteral("Quayside %1").arg(QCoreApplication::applicationVersion()));
        exitCode = 0;
    } else if (!parser.positionalArguments().isEmpty()) {
        print(stderr,
              tr("Unexpected argument: %1. Open a map with --map FILE.")
                  .arg(parser.positionalArguments().first()));
        exitCode = 2;
    }
    result.map = parser.value(options.map);
    result.demo = parser.isSet(options.demo);
    result.inspect = parser.value(options.inspect);
    result.screenshot = parser.value(options.screenshot);
    return result;
}

} // namespace quayside::app
