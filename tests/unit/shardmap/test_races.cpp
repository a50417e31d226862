// SPDX-License-Identifier: GPL-3.0-or-later
#include "console.h"
#include "mapfolder.h"
#include "rawdatabase.h"
#include "testbackend.h"
#include "unit/waiting.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTest>

#include <cstdio>

using namespace quayside;
using namespace quayside::shardmap;
using namespace quayside::test;

/** Several consoles and the application at once: nothing is taken twice, nothing is lost. */
class TestRaces final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void thousandAttemptsFillHundredSlots();
    void thousandCreatesAndMovesFillHundredSlots();
    void processesFillExactlyWhatIsThere();
    void processesKeepToTheLimitOfSeries();
    void oneOfTwoTakesTheLease();
    void oneOfTwoMovesTheRow();
};

namespace {

const QString kOne = QStringLiteral("1");
const QString kSlots = QStringLiteral("slots");
const QString kMoves = QStringLiteral("moves");

/** As operations do: what others hold for longer than one try waits is asked for again. */
template <typename Attempt>
auto persistently(Attempt attempt)
{
    auto result = await(attempt());
    while (!result && result.error().kind == ErrorKind::DatabaseBusy)
        result = await(attempt());
    return result;
}

/** A console that asks for many slots at once. */
struct Racer
{
    explicit Racer(const QString &actor)
        : console(actor)
    { }

    Console console;
    LeaseToken token;
    std::vector<Future<Reservation>> attempts;
    bool moves = false;
    QHash<QString, QString> rowIds; //!< of the sessions that wait on worker 2

    void start(const QString &prefix, int count)
    {
        for (int i = 0; i < count; ++i)
            attempts.push_back(
                console.map.reserveSlot(WorkerId(kOne), prefix + QString::number(i), 0, token));
    }

    int won(const QString &prefix)
    {
        int count = 0;
        for (size_t i = 0; i < attempts.size(); ++i) {
            auto result = await(attempts[i]);
            if (!result && result.error().kind == ErrorKind::DatabaseBusy) {
                result = persistently([&] {
                    return console.map.reserveSlot(WorkerId(kOne), prefix + QString::number(i), 0, token);
                });
            }
            if (!result)
                continue;
            count += take(prefix + QString::number(i), static_cast<int>(i)) ? 1 : 0;
        }
        return count;
    }

    /** Every second session is created, the others have a row on worker 2 already and are moved. */
    bool take(const QString &name, int number)
    {
        if (!moves || number % 2 == 0)
            return persistently([&] { return console.map.insertSession(makeSession(name, {}, kOne), token); })
                .has_value();
        const RowId row = RowId(rowIds.value(name));
        const auto moved = persistently([&] {
            return console.map.moveSession(row, WorkerId(QStringLiteral("2")), WorkerId(kOne), token);
        });
        if (!moved)
            qWarning().noquote() << name << moved.error().toDisplayString();
        return moved.has_value();
    }
};

QByteArray rowsOnOne(const MapFolder &folder)
{
    return RawDatabase(folder).value("SELECT count(*) FROM waha_session WHERE worker_id = 1");
}

void makeRaceMap(const MapFolder &folder, int capacity)
{
    RawDatabase(folder).run(handMadeTables() + "INSERT INTO worker VALUES (1, 'http://one', 'k', "
                            + QByteArray::number(capacity) + ")");
}

/** Moves of a series, each to a target of its own; how many of them the limit of four let begin. */
int beginMoves(Console &console, const QString &prefix, int count)
{
    int begun = 0;
    for (int i = 0; i < count; ++i) {
        const QString name = prefix + QString::number(i);
        OperationRecord move = makeOperation(name, kOne, name);
        move.quota = { QStringLiteral("moves"), name, 4, 1 };
        begun += persistently([&] { return console.map.beginOperation(move); }) ? 1 : 0;
    }
    return begun;
}

/** Races with others of its kind: prints how many sessions it placed, or how many moves it could begin. */
int runChild(const QStringList &arguments)
{
    const QString prefix = arguments.at(3);
    const int count = arguments.at(5).toInt();
    Racer racer(prefix);
    if (!racer.console.open(TestBackend::read(arguments.at(2))))
        return 1;
    if (arguments.at(4) == kMoves) {
        std::printf("%d\n", beginMoves(racer.console, prefix, count));
        return 0;
    }
    racer.token = racer.console.begin(prefix, kOne, prefix);
    racer.start(prefix, count);
    std::printf("%d\n", racer.won(prefix));
    return 0;
}

/** Three processes race on the map; the sum of what they print, -1 where one failed. */
int race(const MapFolder &folder, const QString &what, int count)
{
    QProcess children[3];
    for (int i = 0; i < 3; ++i) {
        children[i].start(QCoreApplication::applicationFilePath(),
                          { QStringLiteral("--child"), TestBackend::written(folder.location()),
                            QStringLiteral("p%1-").arg(i), what, QString::number(count) });
    }
    int sum = 0;
    for (QProcess &child : children) {
        const bool isOver
            = QTest::qWaitFor([&child] { return child.state() == QProcess::NotRunning; }, 60'000);
        if (!isOver || child.exitCode() != 0)
            return -1;
        sum += child.readAllStandardOutput().trimmed().toInt();
    }
    return sum;
}

} // namespace

void TestRaces::thousandAttemptsFillHundredSlots()
{
    const MapFolder folder;
    makeRaceMap(folder, 100);
    Racer a(QStringLiteral("a"));
    Racer b(QStringLiteral("b"));
    for (Racer *racer : { &a, &b }) {
        QVERIFY(racer->console.open(folder.location()));
        racer->token = racer->console.begin(racer->console.map.actor(), kOne, racer->console.map.actor());
    }
    a.start(QStringLiteral("a"), 500);
    b.start(QStringLiteral("b"), 500);
    const int wonByA = a.won(QStringLiteral("a"));
    const int wonByB = b.won(QStringLiteral("b"));
    QCOMPARE(wonByA + wonByB, 100);
    QCOMPARE(rowsOnOne(folder), QByteArray("100"));
    QCOMPARE(RawDatabase(folder).value("SELECT count(*) FROM quayside_reservation"), QByteArray("0"));
}

void TestRaces::thousandCreatesAndMovesFillHundredSlots()
{
    const MapFolder folder;
    makeRaceMap(folder, 100);
    Racer racers[] { Racer(QStringLiteral("a")), Racer(QStringLiteral("b")) };
    QByteArray rows = "BEGIN; INSERT INTO worker VALUES (2, 'http://two', 'k', 9999);";
    int id = 1000;
    for (Racer &racer : racers) {
        racer.moves = true;
        for (int i = 1; i < 500; i += 2) {
            const QString name = racer.console.map.actor() + QString::number(i);
            racer.rowIds.insert(name, QString::number(++id));
            rows += "INSERT INTO waha_session VALUES (" + QByteArray::number(id) + ", '" + name.toUtf8()
                + "', NULL, 2);";
        }
    }
    QVERIFY(RawDatabase(folder).run(rows + "COMMIT"));
    for (Racer &racer : racers) {
        QVERIFY(racer.console.open(folder.location()));
        racer.token = racer.console.begin(racer.console.map.actor(), kOne, racer.console.map.actor());
        racer.start(racer.console.map.actor(), 500);
    }
    QCOMPARE(racers[0].won(QStringLiteral("a")) + racers[1].won(QStringLiteral("b")), 100);
    QCOMPARE(rowsOnOne(folder), QByteArray("100"));
    RawDatabase raw(folder);
    QCOMPARE(raw.value("SELECT count(*) FROM quayside_reservation"), QByteArray("0"));
    QCOMPARE(raw.value("SELECT count(*) FROM waha_session WHERE id > 1000 AND id <= 1500"),
             QByteArray("500"));
}

void TestRaces::processesFillExactlyWhatIsThere()
{
    const MapFolder folder;
    makeRaceMap(folder, 25);
    Console installer;
    QVERIFY(installer.open(folder.location()));
    QCOMPARE(race(folder, kSlots, 40), 25);
    QCOMPARE(rowsOnOne(folder), QByteArray("25"));
    QTRY_COMPARE(installer.view.sessions.size(), 25);
}

void TestRaces::processesKeepToTheLimitOfSeries()
{
    const MapFolder folder;
    makeRaceMap(folder, 25);
    Console installer;
    QVERIFY(installer.open(folder.location()));
    QCOMPARE(race(folder, kMoves, 10), 4);
    QCOMPARE(RawDatabase(folder).value("SELECT count(*) FROM quayside_operation WHERE state = 'running'"),
             QByteArray("4"));
}

void TestRaces::oneOfTwoTakesTheLease()
{
    const MapFolder folder;
    makeRaceMap(folder, 5);
    Console a(QStringLiteral("a"));
    Console b(QStringLiteral("b"));
    QVERIFY(a.open(folder.location()) && b.open(folder.location()));
    for (int i = 0; i < 25; ++i) {
        const QString name = QString::number(i);
        const auto byA = a.map.beginOperation(makeOperation(QStringLiteral("a") + name, kOne, name));
        const auto byB = b.map.beginOperation(makeOperation(QStringLiteral("b") + name, kOne, name));
        const QStringList outcomes { outcome(await(byA)), outcome(await(byB)) };
        QCOMPARE(outcomes.count(QStringLiteral("ok")), 1);
        QCOMPARE(outcomes.count(QStringLiteral("lease-held")), 1);
    }
}

void TestRaces::oneOfTwoMovesTheRow()
{
    const MapFolder folder;
    makeHandMadeMap(folder);
    Console console;
    QVERIFY(console.open(folder.location()));
    const LeaseToken token = console.begin(QStringLiteral("op"), kOne, QStringLiteral("sales"));
    RawDatabase application(folder);
    application.run(TestBackend::choose("BEGIN IMMEDIATE", "BEGIN", "BEGIN"));
    application.run("UPDATE waha_session SET worker_id = 2 WHERE id = 13");
    const auto moving = console.map.moveSession(RowId(QStringLiteral("13")), WorkerId(kOne),
                                                WorkerId(QStringLiteral("2")), token);
    QTest::qWait(100); // long enough to be waiting for the lock
    QVERIFY(!moving.isFinished());
    application.run("COMMIT");
    AWAIT_ERROR(moving, ErrorKind::Conflict);
}

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    if (app.arguments().value(1) == QLatin1String("--child"))
        return runChild(app.arguments());
    TestRaces test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_races.moc"
