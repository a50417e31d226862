// SPDX-License-Identifier: GPL-3.0-or-later
#include "matrix/raceconsoles.h"

#include "databases/galeracluster.h"
#include "databases/rawsql.h"
#include "unit/operations/desk.h"
#include "unit/operations/plant.h"
#include "unit/shardmap/testbackend.h"

#include <QCoreApplication>
#include <QProcess>

#include <array>

namespace quayside::matrix {

using test::Desk;
using test::Plant;
using test::TestBackend;

namespace {

constexpr int kSource = 0;
constexpr int kTargets = 4;
constexpr int kSlotsEach = 6;
constexpr int kMoves = 60; //!< of sessions without a phone: nobody has to scan
constexpr int kCreates = 140;
constexpr double kSpeed = 5; //!< codes nobody scans must last until the last operation has begun
constexpr int kPatienceMs = 180'000;
constexpr int kSeenWithinMs = 10'000;

QString movedName(int number)
{
    return QStringLiteral("moved-%1").arg(number);
}

std::vector<sim::WorkerConfig> workers()
{
    std::vector<sim::WorkerConfig> all(1 + kTargets);
    for (size_t i = 0; i < all.size(); ++i) {
        all[i].capacity = i == kSource ? kMoves : kSlotsEach;
        all[i].workerId = "worker-" + std::to_string(i + 1);
    }
    for (int i = 0; i < kMoves; ++i)
        all[kSource].sessions.push_back(Plant::waiting(movedName(i).toStdString()));
    return all;
}

int countRows(Plant &plant, const QByteArray &where)
{
    return plant.database().value("SELECT count(*) FROM waha_session WHERE " + where).toInt();
}

/** Every slot once, on the servers as in the map. */
QStringList problemsOf(Plant &plant)
{
    QStringList problems;
    // What another node of a cluster has written is seen here a moment later.
    const auto isOver = [&plant] { return plant.unfinished() == 0 && plant.reservations() == 0; };
    (void)QTest::qWaitFor(isOver, kSeenWithinMs);
    if (plant.unfinished() > 0 || plant.reservations() > 0)
        problems << QStringLiteral("something has no end");
    if (countRows(plant, "worker_id > 1 AND name LIKE 'moved-%'") == 0
        || countRows(plant, "name LIKE 'made-%'") == 0)
        problems << QStringLiteral("one of the two kinds got nothing: that was no race");
    for (int worker = 0; worker <= kTargets; ++worker) {
        const int rows = countRows(plant, "worker_id = " + QByteArray::number(worker + 1));
        const auto sessions = static_cast<int>(plant.fleet().truth(worker).sessions.size());
        if (rows != sessions || (worker != kSource && rows != kSlotsEach))
            problems << QStringLiteral("worker %1 has %2 rows and %3 sessions")
                            .arg(worker)
                            .arg(rows)
                            .arg(sessions);
    }
    return problems;
}

/** How often a node refused or took back a write because the other one had been first. */
int conflictsOn(test::MariaDbServer &node)
{
    test::RawSql sql(node.asAdministrator());
    return sql
        .value(QStringLiteral("SELECT sum(variable_value) FROM information_schema.global_status WHERE"
                              " variable_name IN ('wsrep_local_cert_failures', 'wsrep_local_bf_aborts')"))
        .toInt();
}

QStringList raceIn(Plant &plant, const std::array<shardmap::MapLocation, 2> &maps)
{
    for (int i = 0; i < kMoves; ++i)
        plant.addRow(kSource, movedName(i));
    Desk(plant.location()).map(); // installs the tables
    std::array<QProcess, 2> consoles;
    for (size_t half = 0; half < consoles.size(); ++half) {
        consoles[half].setProcessChannelMode(QProcess::ForwardedErrorChannel);
        consoles[half].start(QCoreApplication::applicationFilePath(),
                             { QStringLiteral("--race-console"), TestBackend::written(maps[half]),
                               half == 0 ? QStringLiteral("ana@desk-1") : QStringLiteral("ben@desk-2"),
                               QString::number(half) });
    }
    QStringList problems;
    for (QProcess &console : consoles) {
        if (!console.waitForFinished(kPatienceMs) || console.exitCode() != 0)
            problems << QStringLiteral("a console did not come to an end");
    }
    return problems + problemsOf(plant);
}

} // namespace

QStringList RaceConsoles::run()
{
    Plant plant(workers(), kSpeed);
    return raceIn(plant, { plant.location(), plant.location() });
}

QStringList RaceConsoles::runOnGalera()
{
    test::GaleraCluster cluster;
    if (const QString trouble = cluster.start(); !trouble.isEmpty())
        return { trouble };
    const QString database = cluster.node(0).createDatabase().server.database;
    Plant plant(workers(), kSpeed, cluster.node(0).location(database));
    plant.database().run("SET SESSION wsrep_sync_wait = 15"); // sees what the other node has committed
    QStringList problems = raceIn(plant, { cluster.location(database, 0), cluster.location(database, 1) });
    if (conflictsOn(cluster.node(0)) + conflictsOn(cluster.node(1)) == 0)
        problems << QStringLiteral("no write met another one: that was no race");
    return problems;
}

int RaceConsoles::runConsole(const QStringList &arguments)
{
    Desk desk(TestBackend::read(arguments.value(0)), arguments.value(1));
    const int half = arguments.value(2).toInt();
    const auto moveSome = [&](int from, int to) {
        for (int i = from + half; i < to; i += 2) {
            operations::MoveRequest request;
            request.session = desk.session(kSource, movedName(i));
            request.target = Desk::key(1 + i / 2 % kTargets, {}).worker;
            (void)desk.service().moveSession(request);
        }
    };
    moveSome(0, kMoves / 4);
    // A move looks before it takes its slot: some get a start.
    (void)QTest::qWaitFor(
        [&] {
            return desk.fleet().worker(desk.fleet().findWorker(Desk::key(1, {}).worker)).slotUse.reserved > 0;
        },
        5'000);
    for (int i = half; i < kCreates; i += 2)
        (void)desk.create(1 + i / 2 % kTargets, QStringLiteral("made-%1").arg(i));
    moveSome(kMoves / 4, kMoves);
    return QTest::qWaitFor([&] { return desk.service().runningCount() == 0; }, kPatienceMs) ? 0 : 1;
}

} // namespace quayside::matrix
