// SPDX-License-Identifier: GPL-3.0-or-later
#include "console.h"
#include "mapfolder.h"
#include "rawdatabase.h"
#include "unit/waiting.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTest>
#include <QThread>

#include <chrono>
#include <cstdio>

using namespace quayside;
using namespace quayside::shardmap;
using namespace quayside::test;

/** Locks, crashes and secrets. */
class TestTrouble final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void lockedDatabaseIsBusyAndLaterFine();
    void shortLockIsWaitedFor();
    void pendingCallsAreCancelled();
    void killedProcessLeavesAUsableMap();
    void errorsHoldNoSecrets();
    void constraintsOfTheApplicationHold();
};

namespace {

const QString kOne = QStringLiteral("1");
const QString kPlanted = QStringLiteral("planted");

QStringList s_log; // written by the message handler, which has no context

void collect(QtMsgType, const QMessageLogContext &, const QString &message)
{
    s_log << message;
}

/** The child process of killedProcessLeavesAUsableMap(): dies in the middle of a transaction. */
int runChild(const QString &file)
{
    RawDatabase database(file);
    database.run("PRAGMA cache_size = 1; BEGIN IMMEDIATE;"
                 "WITH RECURSIVE n(i) AS (SELECT 100 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)"
                 " INSERT INTO waha_session SELECT i, 'lost-' || i, 1, 1 FROM n;"
                 "DELETE FROM worker");
    std::printf("ready\n");
    std::fflush(stdout);
    QThread::sleep(60);
    return 0;
}

} // namespace

void TestTrouble::lockedDatabaseIsBusyAndLaterFine()
{
    const MapFolder folder;
    makeHandMadeMap(folder.path());
    Console console;
    QVERIFY(console.open(folder.location()));
    RawDatabase application(folder.path());
    application.run("BEGIN IMMEDIATE; UPDATE worker SET capacity = 26 WHERE id = 1");
    const auto refused = await(console.map.addUser({}));
    QVERIFY(!refused);
    QVERIFY(refused.error().kind == ErrorKind::DatabaseBusy);
    QVERIFY(refused.error().isTransient());
    QVERIFY(!refused.error().remedy.isEmpty());
    application.run("COMMIT");
    AWAIT_OK(console.map.addUser({}));
}

void TestTrouble::shortLockIsWaitedFor()
{
    const MapFolder folder;
    makeHandMadeMap(folder.path());
    Console console;
    QVERIFY(console.open(folder.location()));
    RawDatabase application(folder.path());
    application.run("BEGIN EXCLUSIVE; UPDATE worker SET capacity = 26 WHERE id = 1");
    const auto waiting = console.map.addUser({});
    QTest::qWait(300);
    QVERIFY(!waiting.isFinished());
    application.run("COMMIT");
    AWAIT_OK(waiting);
}

void TestTrouble::pendingCallsAreCancelled()
{
    const MapFolder folder;
    makeHandMadeMap(folder.path());
    auto console = std::make_unique<Console>();
    QVERIFY(console->open(folder.location()));
    RawDatabase application(folder.path());
    application.run("BEGIN EXCLUSIVE");
    const auto running = console->map.addUser({});
    const auto queued = console->map.addUser({});
    QTest::qWait(50);
    QElapsedTimer timer;
    timer.start();
    console.reset();
    QVERIFY(timer.elapsed() < 3000); // not the five seconds of patience
    QVERIFY(running.isFinished() && queued.isFinished());
    QCOMPARE(outcome(queued.result()), QStringLiteral("cancelled"));
}

void TestTrouble::killedProcessLeavesAUsableMap()
{
    const MapFolder folder;
    makeHandMadeMap(folder.path());
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), { QStringLiteral("--child"), folder.path() });
    QTRY_VERIFY_WITH_TIMEOUT(child.canReadLine(), 20'000);
    child.kill();
    QTRY_COMPARE(child.state(), QProcess::NotRunning);
    QVERIFY(folder.images().size() > 1); // the journal it left
    Console console;
    QVERIFY(console.open(folder.location()));
    QCOMPARE(console.view.sessions.size(), 3);
    QCOMPARE(console.view.workers.size(), 2);
    AWAIT_OK(console.map.addUser({}));
}

void TestTrouble::errorsHoldNoSecrets()
{
    s_log.clear();
    const QtMessageHandler before = qInstallMessageHandler(collect);
    QStringList texts;
    {
        const MapFolder folder;
        RawDatabase raw(folder.path());
        raw.run("CREATE TABLE worker(id INTEGER PRIMARY KEY, url TEXT UNIQUE, api_key TEXT UNIQUE CHECK "
                "(api_key <> 'planted-c'),"
                " capacity INTEGER, CHECK (capacity < 1000)); CREATE TABLE \"user\"(id INTEGER PRIMARY KEY, "
                "name UNIQUE);"
                "CREATE TABLE waha_session(id INTEGER PRIMARY KEY, name TEXT, user_id INTEGER, worker_id "
                "INTEGER);"
                "INSERT INTO worker VALUES (1, 'http://planted-url', 'planted-key', 5);"
                "INSERT INTO \"user\" VALUES (1, 'planted-user')");
        Console console;
        console.open(folder.location());
        const auto note = [&texts](const auto &result) {
            if (!result)
                texts << result.error().toDisplayString();
        };
        for (const auto &[url, key, capacity] :
             { std::tuple("u", "planted-key", 1), std::tuple("http://planted-url", "x", 1),
               std::tuple("v", "planted-c", 1), std::tuple("w", "planted-d", 5000) }) {
            NewWorker worker;
            worker.url = QString::fromLatin1(url);
            worker.apiKey = Secret(QString::fromLatin1(key));
            worker.capacity = capacity;
            note(await(console.map.addWorker(worker)));
        }
        note(await(console.map.addUser({ {}, QStringLiteral("planted-user") })));
        raw.run("DROP TABLE worker");
        note(await(console.map.removeWorker(WorkerId(QStringLiteral("planted-id")))));
        QTest::qWait(700); // a poll that fails
        for (const Error &error : console.view.unavailable)
            texts << error.toDisplayString();
    }
    qInstallMessageHandler(before);
    QVERIFY2(texts.size() >= 6, qPrintable(texts.join(QLatin1Char('\n'))));
    for (const QString &text : texts + s_log)
        QVERIFY2(!text.contains(QStringLiteral("planted-"))
                     || text.contains(QStringLiteral("CHECK constraint")),
                 qPrintable(text));
}

void TestTrouble::constraintsOfTheApplicationHold()
{
    const MapFolder folder;
    Console console;
    AWAIT_OK(console.map.create(folder.location()));
    RawDatabase raw(folder.path());
    raw.run("INSERT INTO worker(id, url) VALUES (1, 'u'); CREATE TABLE note(worker REFERENCES worker(id));"
            "INSERT INTO note VALUES (1)");
    const auto removed = await(console.map.removeWorker(WorkerId(kOne)));
    QVERIFY(!removed);
    QVERIFY(removed.error().kind == ErrorKind::Conflict);
    QCOMPARE(raw.value("SELECT count(*) FROM worker"), QByteArray("1"));
}

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    if (app.arguments().value(1) == QLatin1String("--child"))
        return runChild(app.arguments().value(2));
    TestTrouble test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_trouble.moc"
