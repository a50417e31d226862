// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/textcommands.h"

#include "core/foreigntext.h"
#include "inspect/comparisonwriter.h"
#include "inspect/integrityreport.h"
#include "inspect/mapcomparison.h"
#include "inspect/reportwriter.h"
#include "ui/print/pdffile.h"
#include "ui/print/printedreport.h"

#include <QCommandLineParser>
#include <QDateTime>
#include <QFileInfo>
#include <QTemporaryFile>

#include <algorithm>
#include <cstdio>

namespace quayside::app {

using namespace Qt::StringLiterals;

namespace {

constexpr int kExamplesInText = 10;
constexpr qint64 kBytesAtOnce = 1024 * 1024;

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

Result<void> print(const inspect::Report &report, const QString &file)
{
    return ui::PdfFile::write(ui::PrintedReport::of(report, QDateTime::currentMSecsSinceEpoch()), file);
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
    return arguments.value(1) == "inspect"_L1 || arguments.value(1) == "compare"_L1;
}

bool TextCommands::needsFonts(int argc, const char *const *argv)
{
    if (argc < 2 || qstrcmp(argv[1], "inspect") != 0)
        return false;
    return std::any_of(argv, argv + argc,
                       [](const char *argument) { return QByteArrayView(argument).startsWith("--pdf"); });
}

int TextCommands::run(const QStringList &arguments)
{
    return arguments.value(1) == "compare"_L1 ? compare(arguments) : inspect(arguments);
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
    const QCommandLineOption pdf(
        u"pdf"_s, tr("Write the report into a PDF file; nothing but JSON is printed then."), u"OUT"_s);
    parser.addOptions({ json, fail, pdf });
    if (const std::optional<int> done = read(parser, arguments, 1))
        return *done;
    const QString file = parser.positionalArguments().at(1);
    inspect::ReadingControl control;
    const auto report = inspect::IntegrityReport::of(inspected(file), control);
    if (!report)
        return sayWhyNot(file, report.error());
    if (const auto told = parser.isSet(pdf) ? print(*report, parser.value(pdf)) : Result<void>(); !told)
        return sayWhyNot(parser.value(pdf), told.error());
    if (parser.isSet(json))
        write(stdout, inspect::ReportWriter::json(*report, inspect::IntegrityReport::kExamples));
    else if (!parser.isSet(pdf))
        writeLine(stdout, inspect::ReportWriter::text(*report, kExamplesInText));
    return parser.isSet(fail) && report->problems() > 0 ? Problems : Fine;
}

/** Differences wait in a file, not in memory, until it is certain that nobody wrote the maps meanwhile. */
int TextCommands::compare(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        tr("Prints what came, went, moved and changed from one shard map to another. "
           "Nothing is written. Ends with 0, and with 2 where a file can't be read."));
    parser.addPositionalArgument(u"compare"_s, tr("The command."));
    parser.addPositionalArgument(u"BEFORE"_s, tr("A shard map in an SQLite file."));
    parser.addPositionalArgument(u"AFTER"_s, tr("A later one."));
    const QCommandLineOption json(u"json"_s, tr("Print JSON."));
    parser.addOption(json);
    if (const std::optional<int> done = read(parser, arguments, 2))
        return *done;
    const QString before = parser.positionalArguments().at(1);
    const QString after = parser.positionalArguments().at(2);
    const bool asJson = parser.isSet(json);
    QTemporaryFile told;
    if (!told.open())
        return sayWhyNot(told.fileTemplate(), { ErrorKind::Internal, told.errorString(), {}, {}, 0 });
    bool isFirst = true;
    using Writer = inspect::ComparisonWriter;
    const auto tell = [&](const inspect::Difference &difference) {
        told.write(asJson ? Writer::json(difference, isFirst) : Writer::text(difference).toUtf8());
        isFirst = false;
    };
    inspect::ReadingControl control;
    const auto outcome = inspect::MapComparison::of(inspected(before), inspected(after), control, tell);
    if (!outcome)
        return sayWhyNot(before + u", "_s + after, outcome.error());
    told.seek(0);
    write(stdout, asJson ? Writer::jsonBegin() : QByteArray());
    while (!told.atEnd())
        write(stdout, told.read(kBytesAtOnce));
    write(stdout, asJson ? Writer::jsonEnd(*outcome) : Writer::summary(*outcome).toUtf8());
    return Fine;
}

} // namespace quayside::app
