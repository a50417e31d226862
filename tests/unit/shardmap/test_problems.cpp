// SPDX-License-Identifier: GPL-3.0-or-later
#include "console.h"
#include "mapfolder.h"
#include "rawdatabase.h"
#include "shardmap/backend/connection.h"
#include "unit/waiting.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <functional>

#ifdef Q_OS_UNIX
#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif
#endif

using namespace quayside;
using namespace quayside::shardmap;
using namespace quayside::test;

using Kind = MapProblem::Kind;

/** What is wrong with a map is said part by part, in its own words, until it is mended. */
class TestProblems final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachCodeHasItsOwnWords();
    void aHealthyFileThatCannotBeOpenedIsNotDamaged();
    void aFullDiskIsNoDamage();
    void garbageInPlaceIsNoDatabaseAnyMore();
    void unreadableSessionsKeepTheWorkers();
    void whatWasReadBeforeTheDamageIsShown();
    void damageThatComesLaterKeepsWhatWasKnown();
    void brokenViewIsThatPartsProblem_data();
    void brokenViewIsThatPartsProblem();
    void brokenOwnTablesHideNothing_data();
    void brokenOwnTablesHideNothing();
    void ownTablesThatBreakLaterKeepTheirNames();
    void damagedStepsAreThatOperations();
    void aLongLockIsToldWithItsAge();
    void rowsLeftOutAreCounted();
    void bytesThatAreNoTextStayApart();
    void repeatedIdsStayTheSame();
    void oneWorkerOfTwoIsNotChanged();
    void oddOwnValuesAreTold();
    void oldLabelsSurviveAChangeOfState();
    void aViewWithoutEndDelaysNoClosing_data();
    void aViewWithoutEndDelaysNoClosing();
    void aViewWithoutEndIsGivenUp();
    void workersWithoutEndFillNoMemory();
    void problemsAreAListUntilMended();

private:
    static const MapProblem *problem(const Console &console, MapPart part, Kind kind)
    {
        return console.map.info().problems.find(part, kind);
    }
};

namespace {

const QString kOne = QStringLiteral("1");
const QByteArray kEndless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) ";

bool contains(const MapProblem *problem, const char *text)
{
    return problem && problem->error.toDisplayString().contains(QString::fromLatin1(text));
}

Error errorOf(const Result<int> &result)
{
    return result ? Error() : result.error();
}

} // namespace

void TestProblems::eachCodeHasItsOwnWords()
{
    const MapFolder folder;
    makeHandMadeMap(folder.path());
    QStringList messages;
    QStringList remedies;
    const auto note = [&](const Error &error) {
        QVERIFY(!error.message.isEmpty() && !error.remedy.isEmpty());
        messages << error.message;
        remedies << error.remedy;
    };
    const auto open
        = [&](Connection::Mode mode) { return std::move(*Connection::open(folder.path(), mode)); };
    const QString insert = QStringLiteral("INSERT INTO \"user\" VALUES (100)");
    note(errorOf(open(Connection::Mode::ReadOnly)->execute(insert))); // READONLY
    {
        RawDatabase application(folder.path());
        application.run("BEGIN EXCLUSIVE");
        const Error busy = errorOf(open(Connection::Mode::ReadWrite)->execute(insert)); // BUSY
        QCOMPARE(quayside::toString(busy.kind), quayside::toString(ErrorKind::DatabaseBusy));
        note(busy);
    }
    {
        const auto small = open(Connection::Mode::ReadWrite);
        QVERIFY(small->execute(QStringLiteral("PRAGMA max_page_count = 1")));
        const Error full = errorOf(small->execute(
            QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1000 UNION ALL SELECT i + 1 FROM n WHERE i < 9000)"
                           " INSERT INTO \"user\" SELECT i FROM n"))); // FULL
        QVERIFY2(full.message.contains(QStringLiteral("full")), qPrintable(full.message));
        note(full);
    }
    const auto gone
        = Connection::open(folder.path(QStringLiteral("no/such/file")), Connection::Mode::ReadOnly);
    QVERIFY(!gone);
    QVERIFY2(gone.error().remedy.contains(QStringLiteral("folder")), qPrintable(gone.error().remedy));
    note(gone.error()); // CANTOPEN
    folder.write(QStringLiteral("garbage"), QByteArray(8192, 'x'));
    const auto garbage = Connection::open(folder.path(QStringLiteral("garbage")), Connection::Mode::ReadOnly);
    const auto looked = garbage ? (*garbage)->value(QStringLiteral("SELECT 1 FROM sqlite_master"))
                                : Result<QVariant>(failure(garbage.error()));
    QVERIFY(!looked);
    note(looked.error()); // NOTADB
    damageTable(folder.path(), "user");
    const auto damaged
        = open(Connection::Mode::ReadOnly)->value(QStringLiteral("SELECT * FROM \"user\"")); // CORRUPT
    QVERIFY(!damaged && damaged.error().kind == ErrorKind::DatabaseDamaged);
    note(damaged.error());
    QCOMPARE(messages.size(), 6);
    messages.removeDuplicates();
    remedies.removeDuplicates();
    QCOMPARE(messages.size(), 6);
    QCOMPARE(remedies.size(), 6);
}

void TestProblems::aHealthyFileThatCannotBeOpenedIsNotDamaged()
{
    const MapFolder folder;
    makeHandMadeMap(folder.path());
    RawDatabase(folder.path()).run("PRAGMA journal_mode = WAL");
    QVERIFY(QDir().mkpath(folder.path(QStringLiteral("map.sqlite-wal/in the way"))));
    ShardMap map;
    const auto opened = await(map.open(folder.location()));
    QVERIFY(!opened);
    const QString told = opened.error().toDisplayString();
    QCOMPARE(quayside::toString(opened.error().kind), quayside::toString(ErrorKind::Database));
    QVERIFY2(told.contains(QStringLiteral("can't be opened")), qPrintable(told));
    QVERIFY2(!told.contains(QStringLiteral("truncated")) && !told.contains(QStringLiteral("backup")),
             qPrintable(told));
}

/** The file may not grow any more: the system says so by an error of writing. */
void TestProblems::aFullDiskIsNoDamage()
{
#ifdef Q_OS_UNIX
    const MapFolder folder;
    makeHandMadeMap(folder.path());
    Console console;
    QVERIFY(console.open(folder.location()));
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before {};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const rlimit tight { static_cast<rlim_t>(QFile(folder.path()).size()), before.rlim_max };
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &tight), 0);
    Error error;
    for (int i = 0; i < 2000 && error.message.isEmpty(); ++i) {
        const auto added = await(console.map.addUser({ {}, QString(200, u'x') }));
        error = added ? Error() : added.error();
    }
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
    QCOMPARE(quayside::toString(error.kind), quayside::toString(ErrorKind::Database));
    const QString told = error.toDisplayString();
    QVERIFY2(told.contains(QStringLiteral("not say that the file is damaged"))
                 || told.contains(QStringLiteral("full")),
             qPrintable(told));
    AWAIT_OK(console.map.addUser({}));
    QVERIFY(console.map.info().problems.all().empty());
#else
    QSKIP("limits of files are a thing of Unix");
#endif
}

void TestProblems::garbageInPlaceIsNoDatabaseAnyMore()
{
    const MapFolder folder;
    makeHandMadeMap(folder.path());
    Console console;
    QVERIFY(console.open(folder.location(), false));
    QFile file(folder.path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray sound = file.readAll();
    file.seek(0);
    file.write(QByteArray(200, 'x'));
    file.flush();
    QTRY_VERIFY(problem(console, MapPart::File, Kind::Unavailable));
    const MapProblem *told = problem(console, MapPart::File, Kind::Unavailable);
    QVERIFY(told->error.kind == ErrorKind::DatabaseDamaged);
    QVERIFY(contains(told, "no SQLite database any more"));
    QVERIFY(told->sinceMs > 0);
    QCOMPARE(console.view.sessions.size(), 3); // as last known
    AWAIT_ERROR(console.map.addUser({}), ErrorKind::DatabaseDamaged);
    file.seek(0);
    file.write(sound);
    file.close();
    QTRY_VERIFY(console.map.info().problems.all().empty());
}

void TestProblems::unreadableSessionsKeepTheWorkers()
{
    const MapFolder folder;
    makeHandMadeMap(folder.path());
    {
        Console console;
        QVERIFY(console.open(folder.location()));
    }
    const QByteArray sound = folder.read(QStringLiteral("map.sqlite"));
    damageTable(folder.path(), "waha_session");
    Console console;
    QVERIFY(console.open(folder.location()));
    QCOMPARE(console.view.workers.size(), 2);
    QCOMPARE(console.view.users.size(), 2);
    QTRY_VERIFY(problem(console, MapPart::Sessions, Kind::Unreadable));
    const MapInfo &info = console.map.info();
    QVERIFY(contains(info.problems.forbidding(), "waha_session"));
    QVERIFY(info.problems.forbidding()->error.kind == ErrorKind::DatabaseDamaged);
    QCOMPARE(info.incomplete, MapParts(MapPart::Sessions));
    QVERIFY(info.hasOwnTables && info.writable);
    AWAIT_ERROR(console.map.addWorker({}), ErrorKind::DatabaseDamaged);
    QCOMPARE(console.outcomeOfBegin(makeOperation(QStringLiteral("op"), kOne, QStringLiteral("new"))),
             quayside::toString(ErrorKind::DatabaseDamaged));
    QVERIFY(QFile::remove(folder.path()));
    folder.write(QStringLiteral("map.sqlite"), sound); // mended from a backup, which somebody has to say
    QTRY_VERIFY(console.map.info().question);
    AWAIT_OK(console.map.settlePlace(PlaceAnswer::Moved));
    QTRY_VERIFY(console.map.info().problems.all().empty());
    QCOMPARE(console.map.info().incomplete, MapParts());
    QCOMPARE(console.view.sessions.size(), 3);
    AWAIT_OK(console.map.addUser({}));
}

void TestProblems::whatWasReadBeforeTheDamageIsShown()
{
    const MapFolder folder;
    makeBigMap(folder.path(), 20'000);
    damagePage(folder.path(), -20); // of the session table, which was written last
    Console console;
    QVERIFY(console.open(folder.location(), false));
    QTRY_VERIFY(problem(console, MapPart::Sessions, Kind::Unreadable));
    QVERIFY(console.view.sessions.size() > 1000);
    QVERIFY(console.view.sessions.size() < 20'000);
    QVERIFY(console.map.info().incomplete.testFlag(MapPart::Sessions));
    QCOMPARE(console.view.users.size(), 20'000 / 7 + 1);
}

void TestProblems::damageThatComesLaterKeepsWhatWasKnown()
{
    const MapFolder folder;
    makeBigMap(folder.path(), 20'000);
    Console console;
    QVERIFY(console.open(folder.location(), false));
    const auto known = console.view.sessions.size();
    damagePage(folder.path(), -20);
    RawDatabase(folder.path()).run("UPDATE worker SET capacity = 77 WHERE id = 1");
    QTRY_COMPARE(console.view.workers.value(kOne).capacity, std::optional<qint64>(77));
    QTRY_VERIFY(problem(console, MapPart::Sessions, Kind::Unreadable));
    QCOMPARE(console.view.sessions.size(), known);
    QCOMPARE(console.map.info().incomplete, MapParts()); // read once, as of then
    // A row before the damage is followed, and one that goes there is not taken for gone behind it.
    RawDatabase(folder.path()).run("UPDATE waha_session SET name = 'renamed' WHERE id = 2");
    QTRY_COMPARE(console.view.sessions.value(QStringLiteral("2")).name, QStringLiteral("renamed"));
    QCOMPARE(console.view.sessions.size(), known);
}

void TestProblems::brokenViewIsThatPartsProblem_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<MapPart>("part");
    QTest::newRow("sessions") << QByteArray("waha_session") << MapPart::Sessions;
    QTest::newRow("users") << QByteArray("user") << MapPart::Users;
    QTest::newRow("workers") << QByteArray("worker") << MapPart::Workers;
}

void TestProblems::brokenViewIsThatPartsProblem()
{
    QFETCH(QByteArray, table);
    QFETCH(MapPart, part);
    const MapFolder folder;
    makeHandMadeMap(folder.path());
    RawDatabase raw(folder.path());
    raw.run("ALTER TABLE \"" + table + "\" RENAME TO base; CREATE VIEW \"" + table
            + "\" AS SELECT * FROM base");
    Console console;
    QVERIFY(console.open(folder.location(), false));
    QVERIFY(console.map.info().problems.all().empty());
    raw.run("PRAGMA legacy_alter_table = ON; ALTER TABLE base RENAME TO elsewhere");
    QTRY_VERIFY(problem(console, part, Kind::Unreadable));
    QCOMPARE(console.map.info().problems.all().size(), size_t(1));
    QCOMPARE(console.view.sessions.size(), 3);
    QCOMPARE(console.view.workers.size(), 2);
    QCOMPARE(console.view.users.size(), 2);
    raw.run("ALTER TABLE elsewhere RENAME TO base");
    QTRY_VERIFY_WITH_TIMEOUT(console.map.info().problems.all().empty(), 15'000);
}

void TestProblems::brokenOwnTablesHideNothing_data()
{
    QTest::addColumn<QByteArray>("harm");
    QTest::newRow("a table is gone") << QByteArray("DROP TABLE quayside_reservation");
    QTest::newRow("a column is gone")
        << QByteArray("ALTER TABLE quayside_tombstone RENAME COLUMN account TO accounts");
    QTest::newRow("version of no Quayside") << QByteArray("INSERT INTO quayside_schema VALUES (1 << 40, 0)");
    QTest::newRow("version beyond 32 bits, from zero again")
        << QByteArray("INSERT INTO quayside_schema VALUES ((1 << 32) + 1, 0)");
    QTest::newRow("negative version") << QByteArray("UPDATE quayside_schema SET version = version - 1000");
    QTest::newRow("no version") << QByteArray("DELETE FROM quayside_schema");
    QTest::newRow("version in words")
        << QByteArray("DROP TABLE quayside_schema; CREATE TABLE quayside_schema(version, applied_ms);"
                      "INSERT INTO quayside_schema VALUES ('four', 0)");
    QTest::newRow("damaged page") << QByteArray();
}

void TestProblems::brokenOwnTablesHideNothing()
{
    QFETCH(QByteArray, harm);
    const MapFolder folder;
    makeHandMadeMap(folder.path());
    {
        Console console;
        QVERIFY(console.open(folder.location()));
    }
    if (harm.isEmpty())
        damageTable(folder.path(), "quayside_worker");
    else
        QVERIFY(RawDatabase(folder.path()).run(harm));
    Console console;
    QVERIFY(console.open(folder.location(), false));
    QCOMPARE(console.view.workers.size(), 2);
    QCOMPARE(console.view.sessions.size(), 3);
    QTRY_VERIFY(problem(console, MapPart::OwnTables, Kind::Unreadable));
    const MapInfo &info = console.map.info();
    QVERIFY(contains(info.problems.forbidding(), "quayside_"));
    QVERIFY(!info.needsUpgrade);
    QCOMPARE(info.incomplete, MapParts());
    if (!harm.isEmpty())
        AWAIT_ERROR(console.map.installOwnTables(),
                    ErrorKind::DatabaseDamaged); // nothing is added to a wreck
    QCOMPARE(console.outcomeOfBegin(makeOperation(QStringLiteral("op"), kOne, QStringLiteral("new"))),
             quayside::toString(ErrorKind::DatabaseDamaged));
}

void TestProblems::ownTablesThatBreakLaterKeepTheirNames()
{
    const MapFolder folder;
    makeHandMadeMap(folder.path());
    Console console;
    QVERIFY(console.open(folder.location()));
    AWAIT_OK(console.map.setWorkerState(WorkerId(kOne), WorkerState::Active, WorkerState::Draining));
    RawDatabase raw(folder.path());
    raw.run("ALTER TABLE quayside_worker RENAME TO away; UPDATE worker SET capacity = 78");
    QTRY_VERIFY(problem(console, MapPart::OwnTables, Kind::Unreadable));
    QTRY_COMPARE(console.view.workers.value(kOne).capacity, std::optional<qint64>(78));
    QVERIFY(console.view.workers.value(kOne).state == WorkerState::Draining);
    raw.run("ALTER TABLE away RENAME TO quayside_worker");
    QTRY_VERIFY(console.map.info().problems.all().empty());
    QVERIFY(console.map.info().hasOwnTables);
}

void TestProblems::damagedStepsAreThatOperations()
{
    const MapFolder folder;
    makeHandMadeMap(folder.path());
    Console console;
    QVERIFY(console.open(folder.location()));
    QCOMPARE(console.begin(QStringLiteral("op-1"), kOne, QStringLiteral("a")).epoch, 1);
    QCOMPARE(console.begin(QStringLiteral("op-2"), kOne, QStringLiteral("b")).epoch, 1);
    damageTable(folder.path(), "quayside_step");
    Console other;
    QVERIFY(other.open(folder.location(), false));
    const auto all = await(other.map.operations(10));
    QVERIFY2(all, all ? "" : qPrintable(all.error().toDisplayString()));
    QCOMPARE(all->size(), size_t(2));
    QVERIFY(all->front().steps.empty() && !all->front().misfit.isEmpty());
}

void TestProblems::aLongLockIsToldWithItsAge()
{
    const MapFolder folder;
    makeHandMadeMap(folder.path());
    Console console;
    QVERIFY(console.open(folder.location(), false));
    RawDatabase application(folder.path());
    application.run("BEGIN EXCLUSIVE; INSERT INTO \"user\" VALUES (50)");
    const qint64 lockedMs = QDateTime::currentMSecsSinceEpoch();
    QTRY_VERIFY_WITH_TIMEOUT(problem(console, MapPart::File, Kind::Locked), 10'000);
    const MapProblem told = *problem(console, MapPart::File, Kind::Locked);
    QVERIFY(told.sinceMs <= QDateTime::currentMSecsSinceEpoch() - 2'500);
    QVERIFY(qAbs(told.sinceMs - lockedMs) < 1'500); // the last good look
    QVERIFY(contains(&told, "locked"));
    QVERIFY(console.map.info().problems.outdating());
    QVERIFY(!console.map.info().problems.forbidding()); // the lock may be gone by the time of a write
    application.run("COMMIT");
    QTRY_VERIFY(console.map.info().problems.all().empty());
    QTRY_VERIFY(console.view.users.contains(QStringLiteral("50")));
}

void TestProblems::rowsLeftOutAreCounted()
{
    const MapFolder folder;
    RawDatabase(folder.path())
        .run("CREATE TABLE worker(id TEXT, url, api_key, capacity);"
             "CREATE TABLE \"user\"(id);"
             "CREATE TABLE waha_session(id, name, user_id, worker_id);"
             "INSERT INTO worker VALUES ('a', 'http://a', 'k', 5), ('a', 'http://b', 'k', 6), ('a', "
             "'http://c',"
             " 'k', 7), ('b', 'http://d', 'k', 5);"
             "INSERT INTO \"user\" VALUES (1), (CAST(x'ff41' AS TEXT)), (CAST(x'fe41' AS TEXT)), ('ok');"
             "INSERT INTO waha_session VALUES (NULL, 'lost', 1, 'a'), ('', 'empty', 1, 'a'), (3, 'kept', 1,"
             " 'a')");
    Console console;
    QVERIFY(console.open(folder.location(), false));
    QTRY_COMPARE(console.map.info().problems.all().size(), size_t(3));
    const MapProblem *lost = problem(console, MapPart::Sessions, Kind::WithoutId);
    QVERIFY(lost);
    QCOMPARE(lost->rows, 2);
    QVERIFY(contains(lost, "waha_session") && contains(lost, "lost") && contains(lost, "empty"));
    const MapProblem *twice = problem(console, MapPart::Workers, Kind::RepeatedId);
    QVERIFY(twice);
    QCOMPARE(twice->rows, 2);
    const MapProblem *bytes = problem(console, MapPart::Users, Kind::UnreadableId);
    QVERIFY(bytes);
    QCOMPARE(bytes->rows, 2);
    QVERIFY2(contains(bytes, "ff 41") && contains(bytes, "fe 41"),
             qPrintable(bytes->error.toDisplayString()));
    QCOMPARE(console.view.users.size(), 2);
    QVERIFY(!console.map.info().problems.forbidding());
    RawDatabase(folder.path())
        .run("DELETE FROM waha_session WHERE id IS NULL OR id = ''; DELETE FROM worker WHERE capacity > 5;"
             "DELETE FROM \"user\" WHERE length(CAST(id AS BLOB)) = 2 AND id <> 'ok'");
    QTRY_VERIFY(console.map.info().problems.all().empty());
}

/** SQLite puts one character in the place of all that is no UTF-8: names and references would become one. */
void TestProblems::bytesThatAreNoTextStayApart()
{
    const MapFolder folder;
    RawDatabase raw(folder.path());
    raw.run("CREATE TABLE worker(id, url, api_key, capacity); CREATE TABLE \"user\"(id);"
            "CREATE TABLE waha_session(id, name, user_id, worker_id);"
            "INSERT INTO worker VALUES (1, 'http://a', 'k', 5); INSERT INTO \"user\" VALUES (1);"
            "INSERT INTO waha_session VALUES (1, CAST(x'61ff' AS TEXT), 1, 1),"
            " (2, CAST(x'61fe' AS TEXT), 1, 1), (3, 'b', CAST(x'75c328' AS TEXT), 1),"
            " (4, 'b2', CAST(x'75c329' AS TEXT), CAST(x'77ed' AS TEXT)),"
            " (5, CAST(x'63efbfbd' AS TEXT), 1, 1), ('six', CAST(x'f09f9880ff' AS TEXT), 1, 1)");
    Console console;
    QVERIFY(console.open(folder.location(), false));
    const auto session
        = [&console](const char *row) { return console.view.sessions.value(QString::fromLatin1(row)); };
    QTRY_COMPARE(console.view.sessions.size(), 6);
    QCOMPARE(session("1").name, QStringLiteral("a\uFFFDff"));
    QCOMPARE(session("2").name, QStringLiteral("a\uFFFDfe"));
    QCOMPARE(session("3").user.toString(), QStringLiteral("u\uFFFDc3("));
    QCOMPARE(session("4").user.toString(), QStringLiteral("u\uFFFDc3)"));
    QCOMPARE(session("4").worker.toString(), QStringLiteral("w\uFFFDed"));
    QCOMPARE(session("5").name, QStringLiteral("c\uFFFD")); // a character like others
    QCOMPARE(session("six").name, QStringLiteral("\U0001F600\uFFFDff"));
    const MapProblem *garbled = problem(console, MapPart::Sessions, Kind::OddValues);
    QVERIFY(garbled);
    QCOMPARE(garbled->rows, 5);
    QVERIFY(garbled->error.toDisplayString().contains(QStringLiteral("a\uFFFDff")));
    QVERIFY(!console.map.info().problems.forbidding());
    // One of them changes in its bytes only, the others are mended.
    raw.run("UPDATE waha_session SET name = CAST(x'61fd' AS TEXT) WHERE id = 1");
    QTRY_COMPARE(session("1").name, QStringLiteral("a\uFFFDfd"));
    raw.run("UPDATE waha_session SET name = 'n' || id, user_id = 1, worker_id = 1");
    QTRY_VERIFY(console.map.info().problems.all().empty());
    QCOMPARE(session("2").name, QStringLiteral("n2"));
}

void TestProblems::repeatedIdsStayTheSame()
{
    const MapFolder folder;
    RawDatabase raw(folder.path());
    raw.run("CREATE TABLE worker(id, url, api_key, capacity); CREATE TABLE \"user\"(id);"
            "CREATE TABLE waha_session(id, name, user_id, worker_id);"
            "INSERT INTO waha_session VALUES ('x', 'first', 1, 1), ('x', 'second', 1, 1), (5, 'one', 1, 1),"
            " (5, 'two', 1, 1)");
    Console console;
    QVERIFY(console.open(folder.location(), false));
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(console.view.sessions.value(QStringLiteral("x")).name, QStringLiteral("second"));
        QCOMPARE(console.view.sessions.value(QStringLiteral("5")).name, QStringLiteral("two"));
        raw.run("INSERT INTO \"user\" VALUES (" + QByteArray::number(i) + ")"); // makes it be read again
        QTRY_VERIFY(console.view.users.contains(QString::number(i)));
    }
}

/** Which of two rows with one id is meant can't be known. */
void TestProblems::oneWorkerOfTwoIsNotChanged()
{
    const MapFolder folder;
    RawDatabase raw(folder.path());
    raw.run("CREATE TABLE worker(id, url, api_key, capacity); CREATE TABLE \"user\"(id, name);"
            "CREATE TABLE waha_session(id, name, user_id, worker_id);"
            "INSERT INTO worker VALUES (1, 'http://a', 'k', 5), (1, 'http://a', 'k', 5);"
            "INSERT INTO \"user\" VALUES (1, 'a'), (1, 'a')");
    Console console;
    QVERIFY(console.open(folder.location(), false));
    const WorkerRow before = console.view.workers.value(kOne);
    WorkerRow after = before;
    after.capacity = 9;
    AWAIT_ERROR(console.map.updateWorker(before, after), ErrorKind::Conflict);
    AWAIT_ERROR(console.map.removeWorker(WorkerId(kOne)), ErrorKind::Conflict);
    const UserRow user = console.view.users.value(kOne);
    AWAIT_ERROR(console.map.updateUser(user, { user.id, QStringLiteral("b") }), ErrorKind::Conflict);
    QCOMPARE(raw.value("SELECT count(*) FROM worker WHERE capacity = 5"), QByteArray("2"));
    QCOMPARE(raw.value("SELECT count(*) FROM \"user\" WHERE name = 'a'"), QByteArray("2"));
}

void TestProblems::oddOwnValuesAreTold()
{
    const MapFolder folder;
    makeHandMadeMap(folder.path());
    Console console;
    QVERIFY(console.open(folder.location()));
    RawDatabase raw(folder.path());
    raw.run("INSERT INTO quayside_worker (worker_id, state, labels) VALUES ('1', 'from the future', '{}'),"
            " ('2', 'active', '{\"country\":')");
    QTRY_VERIFY(problem(console, MapPart::OwnTables, Kind::OddValues));
    QCOMPARE(problem(console, MapPart::OwnTables, Kind::OddValues)->rows, 2);
    QVERIFY(console.view.workers.value(kOne).state == WorkerState::Cordoned); // takes nothing new
    raw.run("UPDATE quayside_worker SET state = 'active', labels = '{}'");
    QTRY_VERIFY(console.map.info().problems.all().empty());
    QTRY_VERIFY(console.view.workers.value(kOne).state == WorkerState::Active);
}

void TestProblems::oldLabelsSurviveAChangeOfState()
{
    const MapFolder folder;
    makeHandMadeMap(folder.path());
    Console console;
    QVERIFY(console.open(folder.location()));
    RawDatabase raw(folder.path());
    raw.run("INSERT INTO quayside_worker (worker_id, labels) VALUES ('1', '{\"country\":')");
    AWAIT_OK(console.map.setWorkerState(WorkerId(kOne), WorkerState::Active, WorkerState::Draining));
    QCOMPARE(raw.value("SELECT state || labels FROM quayside_worker"), QByteArray("draining{\"country\":"));
}

void TestProblems::aViewWithoutEndDelaysNoClosing_data()
{
    QTest::addColumn<QByteArray>("view");
    const QByteArray sessions = "DROP TABLE waha_session; CREATE VIEW waha_session AS " + kEndless;
    QTest::newRow("rows without end")
        << sessions + "SELECT i AS id, 'a' || i AS name, 1 AS user_id, 1 AS worker_id FROM n";
    QTest::newRow("never a row") << sessions
            + "SELECT i AS id, '' AS name, 1 AS user_id, 1 AS worker_id FROM n WHERE i < 0";
    QTest::newRow("workers, never a row") << "DROP TABLE worker; CREATE VIEW worker AS " + kEndless
            + "SELECT i AS id, '' AS url, '' AS api_key, 1 AS capacity FROM n WHERE i < 0";
    QTest::newRow("workers, rows without end") << "DROP TABLE worker; CREATE VIEW worker AS " + kEndless
            + "SELECT i AS id, '' AS url, '' AS api_key, 1 AS capacity FROM n";
}

void TestProblems::aViewWithoutEndDelaysNoClosing()
{
    QFETCH(QByteArray, view);
    const MapFolder folder;
    makeHandMadeMap(folder.path());
    QVERIFY(RawDatabase(folder.path()).run(view));
    auto console = std::make_unique<Console>();
    AWAIT_OK(console->map.open(folder.location()));
    QTest::qWait(300);
    const auto waiting = console->map.addUser({});
    QElapsedTimer timer;
    timer.start();
    console.reset();
    QVERIFY2(timer.elapsed() < 1'000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(outcome(waiting.result()), quayside::toString(ErrorKind::Cancelled));
}

void TestProblems::aViewWithoutEndIsGivenUp()
{
    const MapFolder folder;
    makeHandMadeMap(folder.path());
    QVERIFY(RawDatabase(folder.path())
                .run("DROP TABLE \"user\"; CREATE VIEW \"user\" AS " + kEndless
                     + "SELECT i AS id FROM n WHERE i < 0"));
    Console console;
    console.map.setPatience(std::chrono::milliseconds(500));
    AWAIT_OK(console.map.open(folder.location()));
    QTRY_VERIFY_WITH_TIMEOUT(problem(console, MapPart::Users, Kind::Unreadable), 10'000);
    QVERIFY(contains(problem(console, MapPart::Users, Kind::Unreadable), "never end"));
    QCOMPARE(console.view.sessions.size(), 3); // the others were read all the same
    QCOMPARE(console.view.workers.size(), 2);
}

void TestProblems::workersWithoutEndFillNoMemory()
{
    const MapFolder folder;
    makeHandMadeMap(folder.path());
    QVERIFY(RawDatabase(folder.path())
                .run("DROP TABLE worker; CREATE VIEW worker AS " + kEndless
                     + "SELECT i AS id, 'http://w' || i AS url, '' AS api_key, 1 AS capacity FROM n"));
    Console console;
    AWAIT_OK(console.map.open(folder.location()));
    QTRY_VERIFY_WITH_TIMEOUT(problem(console, MapPart::Workers, Kind::Unreadable), 10'000);
    QVERIFY(contains(problem(console, MapPart::Workers, Kind::Unreadable), "10,000 rows")
            || contains(problem(console, MapPart::Workers, Kind::Unreadable), "10000 rows"));
    QCOMPARE(console.view.sessions.size(), 3);
}

void TestProblems::problemsAreAListUntilMended()
{
    const MapFolder folder;
    makeHandMadeMap(folder.path());
    RawDatabase raw(folder.path());
    raw.run("DROP TABLE \"user\"; CREATE TABLE \"user\"(id); INSERT INTO \"user\" VALUES (NULL), (7), (8)");
    Console console;
    QVERIFY(console.open(folder.location()));
    QTRY_VERIFY(problem(console, MapPart::Users, Kind::WithoutId));
    const qint64 since = problem(console, MapPart::Users, Kind::WithoutId)->sinceMs;
    raw.run("DROP TABLE quayside_tombstone");
    QTRY_VERIFY(problem(console, MapPart::OwnTables, Kind::Unreadable));
    const QString aside = folder.path(QStringLiteral("aside"));
    QVERIFY(QFile::rename(folder.path(), aside));
    QTRY_VERIFY(problem(console, MapPart::File, Kind::Unavailable));
    QCOMPARE(console.map.info().problems.all().size(), size_t(3));
    QVERIFY(console.map.info().problems.all().front().kind == Kind::Unavailable);
    QVERIFY(QFile::rename(aside, folder.path()));
    QTRY_COMPARE(console.map.info().problems.all().size(), size_t(2));
    QCOMPARE(problem(console, MapPart::Users, Kind::WithoutId)->sinceMs, since);
}

QTEST_GUILESS_MAIN(TestProblems)
#include "test_problems.moc"
