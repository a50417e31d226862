// SPDX-License-Identifier: GPL-3.0-or-later
#include "matrix/caserunner.h"
#include "matrix/killrunner.h"
#include "matrix/outagerunner.h"
#include "matrix/raceconsoles.h"
#include "matrix/takeoverrunner.h"
#include "unit/shardmap/testbackend.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QProcess>
#include <QThread>

#include <algorithm>
#include <cstdio>
#include <deque>

using namespace quayside::matrix;

namespace {

constexpr qsizetype kMostCasesAChild = 8;
constexpr size_t kRehearsals = 3; // of a kind
constexpr size_t kEndedBeforePerCent = 2; //!< more, and the moments are not what they say

/** Runs this program again with each of the argument lists, so many at a time; their lines, as they come. */
QStringList runChildren(std::deque<QStringList> arguments, int atOnce)
{
    QStringList lines;
    std::vector<std::unique_ptr<QProcess>> running;
    while (!arguments.empty() || !running.empty()) {
        while (!arguments.empty() && static_cast<int>(running.size()) < atOnce) {
            running.push_back(std::make_unique<QProcess>());
            running.back()->setProcessChannelMode(QProcess::MergedChannels);
            running.back()->start(QCoreApplication::applicationFilePath(), arguments.front());
            arguments.pop_front();
        }
        for (const auto &child : running)
            child->waitForFinished(50);
        std::erase_if(running, [&lines](const std::unique_ptr<QProcess> &child) {
            if (child->state() != QProcess::NotRunning)
                return false;
            lines += QString::fromUtf8(child->readAll()).split(u'\n', Qt::SkipEmptyParts);
            return true;
        });
    }
    return lines;
}

/** "writes KIND NUMBER: WHAT, WHAT, …" */
int rehearse(const QString &kind)
{
    const auto what = Case::fromName(kind + QStringLiteral("/w01-after/killed"));
    if (!what)
        return 2;
    const QStringList writes = CaseRunner(*what).rehearse();
    std::printf("writes %s %d: %s\n", qPrintable(kind), int(writes.size()),
                qPrintable(writes.join(u", "_qs)));
    return writes.isEmpty() ? 1 : 0;
}

/** How many writes each kind makes at least, found out by doing it: a series tells its progress now and then.
 */
WriteCounts countWrites(const QString &only, int atOnce)
{
    std::deque<QStringList> arguments;
    for (const Kind kind : allKinds()) {
        if (!only.contains(u'/') || only.startsWith(nameOf(kind) + u'/'))
            arguments.insert(arguments.end(), kRehearsals, { u"--rehearse"_qs, nameOf(kind) });
    }
    WriteCounts counts;
    for (const QString &line : runChildren(std::move(arguments), atOnce)) {
        const auto what = Case::fromName(line.section(u' ', 1, 1) + QStringLiteral("/w01-after/killed"));
        if (line.startsWith(u"writes ") && what) {
            const int writes = line.section(u' ', 2, 2).remove(u':').toInt();
            const auto known = counts.find(what->kind);
            counts[what->kind] = known == counts.end() ? writes : std::min(known->second, writes);
        } else {
            std::printf("%s\n", qPrintable(line));
        }
    }
    return counts;
}

/** Runs a case and prints "ok NAME", "early NAME" (over before its moment, and right) or "violated NAME:
 * WHAT". */
template <class Runner>
bool runCase(const Case &one, bool tellStory)
{
    Runner runner(one);
    QStringList violations = runner.run();
    if (violations.isEmpty()) {
        std::printf("%s %s\n", runner.endedBefore() ? "early" : "ok", qPrintable(one.name()));
        return true;
    }
    if (tellStory)
        violations += runner.story();
    std::printf("violated %s: %s\n", qPrintable(one.name()),
                qPrintable(violations.join(tellStory ? u"\n    " : u"; ")));
    return false;
}

/** As the case wants it. */
bool run(const Case &one, bool processes, bool tellStory)
{
    if (one.endsServer())
        return runCase<OutageRunner>(one, tellStory);
    if (one.trouble == Trouble::TakenOver)
        return runCase<TakeOverRunner>(one, tellStory);
    return processes ? runCase<KillRunner>(one, tellStory) : runCase<CaseRunner>(one, tellStory);
}

int runCases(const QStringList &names, bool processes, bool tellStory)
{
    int bad = 0;
    for (const QString &name : names) {
        const auto one = Case::fromName(name);
        if (!one)
            return 2;
        const bool isGood = run(*one, processes, tellStory);
        bad += isGood ? 0 : 1;
        std::fflush(stdout);
    }
    return bad == 0 ? 0 : 1;
}

/** Shares the cases out to processes: most of a case's time is waiting. */
int runAll(const std::vector<Case> &cases, bool processes, bool tellStory, int atOnce)
{
    const qsizetype share
        = std::clamp<qsizetype>(static_cast<qsizetype>(cases.size()) / atOnce, 1, kMostCasesAChild);
    std::deque<QStringList> arguments;
    QStringList names;
    for (const Case &one : cases) {
        names << one.name();
        if (names.size() < share && &one != &cases.back())
            continue;
        QStringList child { u"--run"_qs };
        if (processes)
            child << u"--processes"_qs;
        if (tellStory)
            child << u"--story"_qs;
        arguments.push_back(child + std::exchange(names, {}));
    }
    size_t good = 0;
    size_t early = 0;
    QStringList found; // said last: what stands before a long log is lost where logs are cut
    for (const QString &line : runChildren(std::move(arguments), atOnce)) {
        const bool isStory = !found.isEmpty() && line.startsWith(u"    ");
        good += line.startsWith(u"ok ") ? 1 : 0;
        early += line.startsWith(u"early ") ? 1 : 0;
        if (isStory || line.startsWith(u"violated ") || line.startsWith(u"early "))
            found << line;
        else if (!line.startsWith(u"ok "))
            std::printf("%s\n", qPrintable(line));
    }
    const size_t bad = cases.size() - good - early;
    std::printf("operation matrix%s: %zu cases, %zu violations, %zu over before their moment\n",
                processes ? ", killed processes" : "", cases.size(), bad, early);
    for (const QString &line : found)
        std::printf("%s\n", qPrintable(line));
    return bad == 0 && early * 100 <= cases.size() * kEndedBeforePerCent ? 0 : 1;
}

int race(bool isOnGalera)
{
    const QStringList problems = isOnGalera ? RaceConsoles::runOnGalera() : RaceConsoles::run();
    std::printf("operation matrix, race of two processes: %d violations%s\n", int(problems.size()),
                qPrintable(problems.isEmpty() ? QString() : QString(u": " + problems.join(u"; "))));
    return problems.isEmpty() ? 0 : 1;
}

std::vector<Case> casesOf(const QStringList &names)
{
    std::vector<Case> cases;
    for (const QString &name : names) {
        if (const auto one = Case::fromName(name))
            cases.push_back(*one);
        else
            qFatal("no such case: %s", qPrintable(name));
    }
    return cases;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addPositionalArgument(u"case"_qs, u"Names of cases: these alone."_qs, u"[CASE…]"_qs);
    parser.addOption({ u"only"_qs, u"Cases with this text in their name."_qs, u"TEXT"_qs });
    parser.addOption({ u"at-once"_qs, u"Number of processes."_qs, u"N"_qs,
                       QString::number(3 * std::max(1, QThread::idealThreadCount())) });
    parser.addOption({ u"sample"_qs, u"That many of the cases, always the same ones."_qs, u"N"_qs });
    parser.addOption({ u"processes"_qs, u"A sample, with consoles that are processes and are killed."_qs });
    parser.addOption({ u"story"_qs, u"Prints what happened in a case that is violated."_qs });
    parser.addOption({ u"race"_qs, u"Two consoles, both processes, fight for the last slots."_qs });
    parser.addOption({ u"galera"_qs, u"The race, on the two nodes of a Galera cluster."_qs });
    parser.addOption({ u"backend"_qs, u"The map's database: sqlite, postgresql or mariadb."_qs, u"NAME"_qs });
    parser.addOption({ u"list"_qs, u"Prints the names of the cases."_qs });
    for (const char *name : { "console", "rehearse", "run", "race-console" }) {
        QCommandLineOption inner { QString::fromLatin1(name) };
        inner.setFlags(QCommandLineOption::HiddenFromHelp);
        parser.addOption(inner);
    }
    parser.process(app);
    if (parser.isSet(u"backend"_qs))
        qputenv("QUAYSIDE_TEST_BACKEND", parser.value(u"backend"_qs).toUtf8());
    if (parser.isSet(u"galera"_qs))
        qputenv("QUAYSIDE_TEST_BACKEND", "mariadb");
    const bool processes = parser.isSet(u"processes"_qs);
    if (parser.isSet(u"console"_qs))
        return ConsoleProcess::fromArguments(parser.positionalArguments()).run();
    if (parser.isSet(u"race-console"_qs))
        return RaceConsoles::runConsole(parser.positionalArguments());
    if (parser.isSet(u"galera"_qs))
        return race(true);
    if (parser.isSet(u"rehearse"_qs))
        return rehearse(parser.positionalArguments().value(0));
    if (parser.isSet(u"run"_qs))
        return runCases(parser.positionalArguments(), processes, parser.isSet(u"story"_qs));
    quayside::test::TestBackend::share();
    if (parser.isSet(u"race"_qs))
        return race(false);
    const QString only = parser.value(u"only"_qs);
    const int atOnce = std::max(1, parser.value(u"at-once"_qs).toInt());
    std::vector<Case> cases = casesOf(parser.positionalArguments());
    if (cases.empty()) {
        const WriteCounts counts = countWrites(only, atOnce);
        cases = processes ? processCases(counts) : allCases(counts);
    }
    std::erase_if(cases, [&only](const Case &one) { return !one.name().contains(only); });
    if (parser.isSet(u"sample"_qs))
        cases = sampleOf(cases, parser.value(u"sample"_qs).toUInt());
    if (!parser.isSet(u"list"_qs))
        return runAll(cases, processes, parser.isSet(u"story"_qs), atOnce);
    for (const Case &one : cases)
        std::printf("%s\n", qPrintable(one.name()));
    return 0;
}
