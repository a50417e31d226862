// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/textcommands.h"

#include "core/foreigntext.h"
#include "inspect/comparisonwriter.h"
#include "inspect/integrityreport.h"
#include "inspect/mapcomparison.h"
#include "inspect/reportwriter.h"
#include "profiles/filesecrets.h"
#include "profiles/keychainsecrets.h"
#include "profiles/profilepasswords.h"
#include "profiles/profilestore.h"
#include "ui/print/pdffile.h"
#include "ui/print/printedreport.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

#include <cerrno>
#include <cstdio>
#include <system_error>

namespace quayside::app {

using namespace Qt::StringLiterals;

namespace {

constexpr int kExamplesInText = 10;
constexpr qint64 kBytesAtOnce = 1024 * 1024;

bool write(FILE *to, const QByteArray &text)
{
    const size_t size = size_t(text.size());
    return std::fwrite(text.constData(), 1, size, to) == size && std::fflush(to) == 0;
}

QByteArray lineOf(const QString &text)
{
    return text.toUtf8() + (text.endsWith(u'\n') ? "" : "\n");
}

void writeLine(FILE *to, const QString &text)
{
    (void)write(to, lineOf(text)); // where nothing can be said, nothing can be said of it
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

/** Runs the program, which has no window, until it is there. */
template <typename T>
Result<T> answerOf(const Future<T> &future)
{
    QObject context;
    Result<T> answer = failure(ErrorText::cancelled());
    whenDone(future, &context, [&answer](const Result<T> &result) {
        answer = result;
        QCoreApplication::exit();
    });
    (void)QCoreApplication::exec();
    return answer;
}

Error refusal(const QString &message, const QString &remedy = {})
{
    return wordedError(ErrorKind::InvalidInput, message, remedy);
}

Error halfTold(const QString &why)
{
    return { ErrorKind::Internal,
             TextCommands::tr("Not all of the answer could be written: what there is of it is not whole."),
             {},
             why,
             0 };
}

/** All of it, or why not: half an answer looks like a whole one to whoever reads it. */
Result<void> writeAnswer(const QByteArray &text)
{
    if (write(stdout, text))
        return {};
    return failure(halfTold(QString::fromStdString(std::generic_category().message(errno))));
}

Secret lineOfInput()
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return {};
    QByteArray line = input.readLine();
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return Secret(QString::fromUtf8(line));
}

} // namespace

/** What a command line says, whichever command it is. */
struct TextCommands::Asked
{
    QCommandLineParser parser;
    const QCommandLineOption json { u"json"_s, tr("Print JSON.") };
    const QCommandLineOption map { u"map"_s, tr("A connection, by its name, in the place of a file."),
                                   u"NAME"_s };
    const QCommandLineOption password { u"password-stdin"_s,
                                        tr("Read the connection's password from standard input.") };

    [[nodiscard]] QString name() const { return parser.value(map); }
    [[nodiscard]] QString file(int number) const { return parser.positionalArguments().value(number); }
};

/** Reads the arguments behind the command; an exit code where that is all there is to do. */
std::optional<int> TextCommands::read(Asked &asked, const QStringList &arguments, qsizetype files)
{
    QCommandLineParser &parser = asked.parser;
    const QCommandLineOption help({ u"h"_s, u"help"_s }, tr("Show this help."));
    parser.addOptions({ asked.json, asked.map, asked.password, help });
    const bool isRead = parser.parse(arguments);
    if (isRead && parser.isSet(help)) {
        writeLine(stdout, parser.helpText());
        return Fine;
    }
    const qsizetype wanted = parser.isSet(asked.map) ? files : files + 1;
    if (!isRead)
        writeLine(stderr, parser.errorText());
    else if (parser.positionalArguments().size() == wanted)
        return std::nullopt;
    writeLine(stderr, tr("Try --help."));
    return NotReadable;
}

/** The file, or the connection that is named in its place; to be inspected. */
Result<shardmap::MapLocation> TextCommands::placeOf(const Asked &asked, const QString &file)
{
    if (asked.name().isEmpty())
        return inspected(file);
    using profiles::PasswordPlace;
    profiles::ProfileStore store(profiles::ProfileStore::usualFile());
    TRY(answerOf(store.load()));
    const profiles::ConnectionProfile *profile = profiles::findNamed(store.profiles(), asked.name());
    if (!profile)
        return failure(refusal(tr("There is no connection of that name."),
                               tr("Make one in the window: File, Connections.")));
    if (const QString problem = profile->problem(); !problem.isEmpty())
        return failure(refusal(problem));
    Secret password;
    if (asked.parser.isSet(asked.password)) {
        password = lineOfInput();
    } else if (profile->isServer() && profile->passwordPlace != PasswordPlace::NotNeeded) {
        profiles::KeychainSecrets keychain;
        profiles::FileSecrets beside(profiles::FileSecrets::usualFile());
        TRY_VALUE(const auto kept, answerOf(profiles::ProfilePasswords(keychain, beside).read(*profile)));
        if (!kept)
            return failure(refusal(tr("No password is kept for this connection."),
                                   tr("Give it on standard input, with --password-stdin.")));
        password = *kept;
    }
    shardmap::MapLocation location = profile->toOpen(password);
    location.access = shardmap::MapLocation::Access::Inspect;
    return location;
}

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
    Asked asked;
    QCommandLineParser &parser = asked.parser;
    parser.setApplicationDescription(
        tr("Prints what is wrong with a shard map. Nothing is written. Ends with 0, "
           "with 1 where problems were found and --fail-on-problems is given, and "
           "with 2 where the map can't be read."));
    parser.addPositionalArgument(u"inspect"_s, tr("The command."));
    parser.addPositionalArgument(u"FILE"_s, tr("A shard map in an SQLite file; none with --map."));
    const QCommandLineOption fail(u"fail-on-problems"_s,
                                  tr("End with 1 where errors or warnings were found."));
    const QCommandLineOption pdf(
        u"pdf"_s, tr("Write the report into a PDF file; nothing but JSON is printed then."), u"OUT"_s);
    parser.addOptions({ fail, pdf });
    if (const std::optional<int> done = read(asked, arguments, 1))
        return *done;
    const QString name = asked.name().isEmpty() ? asked.file(1) : asked.name();
    const auto location = placeOf(asked, name);
    if (!location)
        return sayWhyNot(name, location.error());
    inspect::ReadingControl control;
    const auto report = inspect::IntegrityReport::of(*location, control);
    if (!report)
        return sayWhyNot(name, report.error());
    if (const auto told = parser.isSet(pdf) ? print(*report, parser.value(pdf)) : Result<void>(); !told)
        return sayWhyNot(parser.value(pdf), told.error());
    QByteArray text;
    if (parser.isSet(asked.json))
        text = inspect::ReportWriter::json(*report, inspect::IntegrityReport::kExamples);
    else if (!parser.isSet(pdf))
        text = lineOf(inspect::ReportWriter::text(*report, kExamplesInText));
    if (const Result<void> told = writeAnswer(text); !told)
        return sayWhyNot(name, told.error());
    return parser.isSet(fail) && report->problems() > 0 ? Problems : Fine;
}

int TextCommands::compare(const QStringList &arguments)
{
    Asked asked;
    asked.parser.setApplicationDescription(
        tr("Prints what came, went, moved and changed from one shard map to another. "
           "Nothing is written. Ends with 0, and with 2 where a map can't be read."));
    asked.parser.addPositionalArgument(u"compare"_s, tr("The command."));
    asked.parser.addPositionalArgument(u"BEFORE"_s, tr("A shard map in an SQLite file, or a snapshot."));
    asked.parser.addPositionalArgument(u"AFTER"_s, tr("A later one; none with --map."));
    if (const std::optional<int> done = read(asked, arguments, 2))
        return *done;
    const QString before = asked.file(1);
    const QString after = asked.name().isEmpty() ? asked.file(2) : asked.name();
    const auto later = placeOf(asked, after);
    if (!later)
        return sayWhyNot(after, later.error());
    const auto told = tellDifferences(inspected(before), *later, asked.parser.isSet(asked.json));
    return told ? Fine : sayWhyNot(before + u", "_s + after, told.error());
}

/** Differences wait in a file, not in memory, until it is certain that nobody wrote the maps meanwhile. */
Result<void> TextCommands::tellDifferences(const shardmap::MapLocation &before,
                                           const shardmap::MapLocation &after, bool asJson)
{
    QTemporaryFile told;
    if (!told.open())
        return failure(wordedError(ErrorKind::Internal, told.errorString()));
    bool isFirst = true;
    bool isWhole = true;
    using Writer = inspect::ComparisonWriter;
    const auto tell = [&](const inspect::Difference &difference) {
        const QByteArray text
            = asJson ? Writer::json(difference, isFirst) : Writer::text(difference).toUtf8();
        isWhole = isWhole && told.write(text) == text.size();
        isFirst = false;
    };
    inspect::ReadingControl control;
    TRY_VALUE(const auto outcome, inspect::MapComparison::of(before, after, control, tell));
    if (!isWhole || !told.seek(0)) // which writes what is left of it
        return failure(halfTold(told.errorString()));
    TRY(writeAnswer(asJson ? Writer::jsonBegin() : QByteArray()));
    while (!told.atEnd()) {
        const QByteArray part = told.read(kBytesAtOnce);
        if (part.isEmpty())
            return failure(halfTold(told.errorString()));
        TRY(writeAnswer(part));
    }
    return writeAnswer(asJson ? Writer::jsonEnd(outcome) : Writer::summary(outcome).toUtf8());
}

} // namespace quayside::app
