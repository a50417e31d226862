// SPDX-License-Identifier: GPL-3.0-or-later
#include "matrix/consoleprocess.h"

#include "matrix/journaltap.h"
#include "matrix/matrixworld.h"
#include "unit/shardmap/testbackend.h"

#include <QTest>

#include <csignal>
#include <cstdlib>

namespace quayside::matrix {

using test::Desk;

namespace {

constexpr int kTakeOverEveryMs = 20;

/** Nothing is flushed, closed or told. */
void die()
{
#ifdef SIGKILL
    std::raise(SIGKILL);
#endif
    std::_Exit(1);
}

} // namespace

QStringList ConsoleProcess::arguments() const
{
    QStringList result { QStringLiteral("--console"),
                         test::TestBackend::written(map),
                         actor,
                         QStringLiteral("skew=%1").arg(clockSkewMs),
                         begins ? begins->name() : QStringLiteral("-"),
                         drained.isEmpty() ? QStringLiteral("-") : drained };
    if (dies)
        result << QString::number(dies->write)
               << (dies->after ? QStringLiteral("after") : QStringLiteral("before"));
    return result;
}

ConsoleProcess ConsoleProcess::fromArguments(const QStringList &arguments)
{
    ConsoleProcess console;
    console.map = test::TestBackend::read(arguments.value(0));
    console.actor = arguments.value(1);
    console.clockSkewMs = arguments.value(2).section(u'=', 1).toLongLong();
    console.begins = Case::fromName(arguments.value(3));
    if (arguments.value(4) != u"-")
        console.drained = arguments.value(4);
    if (arguments.size() > 6)
        console.dies = Moment { arguments.value(5).toInt(), arguments.value(6) == u"after" };
    return console;
}

int ConsoleProcess::run() const
{
    JournalTap tap;
    Desk desk(map, actor, true, clockSkewMs);
    if (dies)
        tap.arm(*dies, die);
    if (begins)
        (void)World::beginIn(desk, *begins, OperationId(drained));
    while (true) {
        if (!begins)
            resumeAll(desk);
        QTest::qWait(kTakeOverEveryMs);
    }
}

} // namespace quayside::matrix
