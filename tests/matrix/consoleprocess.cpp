// SPDX-License-Identifier: GPL-3.0-or-later
#include "matrix/consoleprocess.h"

#include "matrix/matrixworld.h"

#include <QTest>

#include <cstdio>

namespace quayside::matrix {

using testing::Desk;

namespace {

constexpr int kReachMs = 30'000;
constexpr int kTakeOverEveryMs = 20;

void say(const char *what, const OperationId &id)
{
    std::printf("%s %s\n", what, qPrintable(id.toString()));
    std::fflush(stdout);
}

/** The whole process, until it is killed or its parent is gone. */
void standStill()
{
    while (std::getchar() != EOF) { }
}

} // namespace

QStringList ConsoleProcess::arguments() const
{
    return { QStringLiteral("--console"), file, actor, QString::number(clockSkewMs),
             begins ? begins->name() : QString() };
}

ConsoleProcess ConsoleProcess::fromArguments(const QStringList &arguments)
{
    ConsoleProcess console;
    console.file = arguments.value(0);
    console.actor = arguments.value(1);
    console.clockSkewMs = arguments.value(2).toLongLong();
    console.begins = caseOf(arguments.value(3));
    return console;
}

int ConsoleProcess::run() const
{
    if (begins)
        return beginAndReach();
    Desk desk(file, actor, true, clockSkewMs);
    while (true) {
        resumeAll(desk);
        QTest::qWait(kTakeOverEveryMs);
    }
}

int ConsoleProcess::beginAndReach() const
{
    Desk desk(file, actor, true, clockSkewMs);
    const OperationId id = beginIn(desk, *begins);
    const bool stays = begins->trouble == Trouble::SecondConsole;
    bool reached = false;
    QObject::connect(&desk.service(), &operations::OperationService::changed, &desk.service(), [&] {
        if (reached || !isReached(desk, id, *begins))
            return;
        reached = true;
        say("reached", id);
        if (!stays)
            standStill();
    });
    (void)QTest::qWaitFor([&] { return reached || shardmap::isEnd(desk.service().view(id).state); },
                          kReachMs);
    if (!reached)
        say("over", id);
    while (stays)
        QTest::qWait(kReachMs);
    return reached ? 0 : 1;
}

} // namespace quayside::matrix
