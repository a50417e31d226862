// SPDX-License-Identifier: GPL-3.0-or-later
#include "matrix/caserunner.h"
#include "matrix/killrunner.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QProcess>
#include <QTest>
#include <QThread>

#include <cstdio>

using namespace quayside::matrix;

namespace {

struct Share
{
    int number = 0;
    int of = 1;
};

/** What is asked for: cases with a text in their names, all of them or the sample for real processes. */
struct Selection
{
    QString only;
    bool processes = false;
};

std::vector<Case> casesOf(const Selection &selection, Share share)
{
    std::vector<Case> mine;
    int index = 0;
    for (const Case &one : selection.processes ? sampleCases() : allCases()) {
        if (one.name().contains(selection.only) && index++ % share.of == share.number)
            mine.push_back(one);
    }
    return mine;
}

/** Runs cases in this process and prints "ok NAME" or "violated NAME: WHAT" for each. */
int runCases(const std::vector<Case> &cases, bool processes)
{
    int bad = 0;
    for (const Case &one : cases) {
        const QStringList violations = processes ? KillRunner(one).run() : CaseRunner(one).run();
        if (violations.isEmpty())
            std::printf("ok %s\n", qPrintable(one.name()));
        else
            std::printf("violated %s: %s\n", qPrintable(one.name()), qPrintable(violations.join(u"; "_qs)));
        bad += violations.isEmpty() ? 0 : 1;
        std::fflush(stdout);
    }
    return bad;
}

/** Shares the cases out to processes: most of a case's time is waiting. */
int runShares(const Selection &selection, int shares)
{
    std::vector<std::unique_ptr<QProcess>> children;
    for (int i = 0; i < shares; ++i) {
        children.push_back(std::make_unique<QProcess>());
        children.back()->setProcessChannelMode(QProcess::MergedChannels);
        QStringList arguments { u"--share"_qs, QStringLiteral("%1/%2").arg(i).arg(shares), u"--only"_qs,
                                selection.only };
        if (selection.processes)
            arguments << u"--processes"_qs;
        children.back()->start(QCoreApplication::applicationFilePath(), arguments);
    }
    int cases = 0;
    int violations = 0;
    for (const auto &child : children) {
        child->waitForFinished(-1);
        const QList<QByteArray> lines = child->readAll().split('\n');
        for (const QByteArray &line : lines) {
            cases += line.startsWith("ok ") || line.startsWith("violated ") ? 1 : 0;
            violations += line.startsWith("violated ") ? 1 : 0;
            if (!line.startsWith("ok ") && !line.isEmpty())
                std::printf("%s\n", line.constData());
        }
    }
    const auto expected = static_cast<int>(casesOf(selection, {}).size());
    violations += expected - cases; // a process that died
    std::printf("operation matrix%s: %d cases, %d violations\n",
                selection.processes ? ", killed processes" : "", expected, violations);
    return violations;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({ u"only"_qs, u"Cases with this text in their name."_qs, u"TEXT"_qs });
    parser.addOption({ u"share"_qs, u"Runs every Nth case in this process."_qs, u"I/N"_qs });
    parser.addOption({ u"shares"_qs, u"Number of processes."_qs, u"N"_qs,
                       QString::number(3 * std::max(1, QThread::idealThreadCount())) });
    parser.addOption({ u"processes"_qs, u"A sample, with consoles that are processes and are killed."_qs });
    QCommandLineOption console(u"console"_qs, u"Is such a console (MAP ACTOR SKEW CASE)."_qs);
    console.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOption(console);
    parser.process(app);
    if (parser.isSet(console))
        return ConsoleProcess::fromArguments(parser.positionalArguments()).run();
    const Selection selection { parser.value(u"only"_qs), parser.isSet(u"processes"_qs) };
    if (!parser.isSet(u"share"_qs))
        return runShares(selection, parser.value(u"shares"_qs).toInt()) == 0 ? 0 : 1;
    const QStringList share = parser.value(u"share"_qs).split(u'/');
    const Share own { share.value(0).toInt(), std::max(1, share.value(1).toInt()) };
    return runCases(casesOf(selection, own), selection.processes) == 0 ? 0 : 1;
}
