// SPDX-License-Identifier: GPL-3.0-or-later
// Gives a target its seeds and what a mutator makes of them, the same ones every time: where there is no
// libFuzzer, and for a fixed number of inputs beside the other tests. The input lies in a file while it is
// tried, so that one that ends the program can be given again: by its number or as that file.
#include "mutator.h"
#include "target.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>

#include <cstdio>

extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv);

namespace quayside::fuzz {

namespace {

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    require(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size(), "the input can be kept");
}

void give(const QByteArray &input)
{
    LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t *>(input.constData()), size_t(input.size()));
}

int giveFiles(const QStringList &paths)
{
    for (const QString &path : paths) {
        QFile file(path);
        require(file.open(QIODevice::ReadOnly), "a named file can be read");
        give(file.readAll());
    }
    std::printf("%d files\n", int(paths.size()));
    return 0;
}

int writeSeeds(const QString &folder)
{
    const QList<QByteArray> seeds = format().seeds;
    require(QDir().mkpath(folder), "the folder can be made");
    for (qsizetype i = 0; i < seeds.size(); ++i)
        put(QStringLiteral("%1/seed-%2").arg(folder).arg(i), seeds.at(i));
    return 0;
}

int giveMutations(const QCommandLineParser &line)
{
    const Mutator mutator(format(), line.value(QStringLiteral("seed")).toUInt());
    const quint32 first = line.value(QStringLiteral("first")).toUInt();
    const quint32 inputs = line.value(QStringLiteral("inputs")).toUInt();
    const qint64 longestMs = line.value(QStringLiteral("seconds")).toLongLong() * 1'000;
    const QString program = QFileInfo(QCoreApplication::applicationFilePath()).fileName();
    const QString kept = QStringLiteral("%1-%2.input").arg(program, line.value(QStringLiteral("seed")));
    QElapsedTimer timer;
    timer.start();
    quint32 done = 0;
    for (; done < inputs && !timer.hasExpired(longestMs); ++done) {
        const QByteArray input = mutator.input(first + done);
        put(kept, input);
        give(input);
    }
    QFile::remove(kept);
    std::printf("inputs %u to %u of seed %s in %.1f s\n", first, first + done,
                qPrintable(line.value(QStringLiteral("seed"))), double(timer.elapsed()) / 1e3);
    return done > 0 ? 0 : 1;
}

int run()
{
    QCommandLineParser line;
    line.setApplicationDescription(QStringLiteral("Tries a reader with inputs that nobody would send."));
    line.addOptions({
        { QStringLiteral("inputs"), QStringLiteral("So many at most."), QStringLiteral("n"),
          QStringLiteral("1000") },
        { QStringLiteral("seconds"), QStringLiteral("For so long at most."), QStringLiteral("s"),
          QStringLiteral("20") },
        { QStringLiteral("seed"), QStringLiteral("Of the mutations."), QStringLiteral("n"),
          QStringLiteral("9") },
        { QStringLiteral("first"), QStringLiteral("Number of the first input."), QStringLiteral("n"),
          QStringLiteral("0") },
        { QStringLiteral("write-seeds"), QStringLiteral("Write a corpus for libFuzzer, and end."),
          QStringLiteral("folder") },
    });
    line.addPositionalArgument(QStringLiteral("files"), QStringLiteral("Inputs to give instead."));
    line.addHelpOption();
    line.process(*QCoreApplication::instance());
    if (line.isSet(QStringLiteral("write-seeds")))
        return writeSeeds(line.value(QStringLiteral("write-seeds")));
    if (!line.positionalArguments().isEmpty())
        return giveFiles(line.positionalArguments());
    return giveMutations(line);
}

} // namespace

} // namespace quayside::fuzz

int main(int argc, char **argv)
{
    LLVMFuzzerInitialize(&argc, &argv);
    return quayside::fuzz::run();
}
