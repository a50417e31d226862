// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/textcommands.h"

#include "core/foreigntext.h"
#include "inspect/integrityreport.h"
#include "inspect/reportwriter.h"

#include <QCommandLineParser>
#include <QFileInfo>

#include <cstdio>

namespace quayside::app {

using namespace Qt::StringLiterals;

namespace {

constexpr int kExamplesInText = 10;

void write(FILE *to, const QByteArray &text)
{
    std::fwrite(text.constData(), 1, size_t(text.size()), to);
    std::fflush(to);
}

void writeLine(FILE *to, const QString &text)
{
    write(to, text.toUtf8() + (text.endsWith(u'\n') ? "" : "\n"));
}

int sayWhyNot(const QString &file, const Error &error)
{
    writeLine(stderr, foreign::name(file) + u": "_s + foreign::line(error.toDisplayString()));
    return TextCommands::NotReadable;
}

shardmap::MapLocation inspected(const QString &file)
{
    shardmap::MapLocation location;
    location.file = QFileInfo(file).absoluteFilePath();
    location.access = shardmap::MapLocation::Access::Inspect;
    return location;
}

/** Reads the arguments behind the command; an exit code where that is all there is to do. */
std::optional<int> read(QCommandLineParser &parser, const QStringList &arguments, int files)
{
    const QCommandLineOption help({ u"h"_s, u"help"_s }, TextCommands::tr("Show this help."));
    parser.addOption(help);
    const bool isRead = parser.parse(arguments);
    if (isRead && parser.isSet(help)) {
        writeLine(stdout, parser.helpText());
        return TextCommands::Fine;
    }
    if (!isRead)
        writeLine(stderr, parser.errorText());
    else if (parser.positionalArguments().size() == files + 1)
        return std::nullopt;
    writeLine(stderr, TextCommands::tr("Try --help."));
    return TextCommands::NotReadable;
}

} // namespace

bool TextCommands::isOne(const QStringList &arguments)
{
    return arguments.value(1) == "inspect"_L1;
}

int TextCommands::run(const QStringList &arguments)
{
    return inspect(arguments);
}

int TextCommands::inspect(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        tr("Prints what is wrong with a shard map. Nothing is written. Ends with 0, "
           "with 1 where problems were found and --fail-on-problems is given, and "
           "with 2 where the file can't be read."));
    parser.addPositionalArgument(u"inspect"_s, tr("The command."));
    parser.addPositionalArgument(u"FILE"_s, tr("A shard map in an SQLite file."));
    const QCommandLineOption json(u"json"_s, tr("Print JSON."));
    const QCommandLineOption fail(u"fail-on-problems"_s,
                                  tr("End with 1 where errors or warnings were found."));
    parser.addOptions({ json, fail });
    if (const std::optional<int> done = read(parser, arguments, 1))
        return *done;
    const QString file = parser.positionalArguments().at(1);
    inspect::ReadingControl control;
    const auto report = inspect::IntegrityReport::of(inspected(file), control);
    if (!report)
        return sayWhyNot(file, report.error());
    if (parser.isSet(json))
        write(stdout, inspect::ReportWriter::json(*report, inspect::IntegrityReport::kExamples));
    else
        writeLine(stdout, inspect::ReportWriter::text(*report, kExamplesInText));
    return parser.isSet(fail) && report->problems() > 0 ? Problems : Fine;
}

} // namespace quayside::app
