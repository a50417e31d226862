// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapfolder.h"
#include "mapview.h"
#include "rawdatabase.h"
#include "shardmap/backend/connection.h"
#include "shardmap/backend/migrations.h"
#include "shardmap/sqlite/untouchedfile.h"
#include "unit/waiting.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTest>

#include <functional>

using namespace quayside;
using namespace quayside::shardmap;
using namespace quayside::test;

/** An inspected file and its folder stay as they are, whatever state they are in and whoever writes them. */
class TestUntouched final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void leavesNoTrace_data();
    void leavesNoTrace();
    void readsTheFileItselfOnlyWhereItIsWholeAndStill();
    void needsNoLock();
    void isWholeWhileAnotherProgramWrites_data();
    void isWholeWhileAnotherProgramWrites();
    void leavesAFileThatIsWritten();
    void saysThatACopyIsOutdatedAndReadsAgainOnlyWhenAsked();
    void copyingIsCancelled();
    void nothingIsWrittenIntoACopy();
    void whatAnOlderVersionLeftIsShown_data();
    void whatAnOlderVersionLeftIsShown();
    void mountedReadOnly_data();
    void mountedReadOnly();
};

namespace {

using Prepare = std::function<void(const MapFolder &)>;

const QString kFile = QStringLiteral("map.sqlite");

/** As a file that nobody wrote lately. */
void makeOld(const MapFolder &folder)
{
    const QDir dir(QFileInfo(folder.path()).absolutePath());
    for (const QFileInfo &info : dir.entryInfoList(QDir::Files)) {
        QFile file(info.filePath());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(QDateTime::currentDateTime().addSecs(-3600), QFile::FileModificationTime));
    }
}

/** What a program leaves that dies: the files as they are while it is at work. */
void copyAs(const MapFolder &from, const MapFolder &to)
{
    for (const QString &suffix : { QString(), QStringLiteral("-wal"), QStringLiteral("-journal") }) {
        if (QFile::exists(from.path() + suffix))
            QVERIFY(QFile::copy(from.path() + suffix, to.path() + suffix));
    }
}

void plain(const MapFolder &folder)
{
    makeHandMadeMap(folder.path());
}

void withLog(const MapFolder &folder)
{
    const MapFolder live;
    makeHandMadeMap(live.path());
    RawDatabase application(live.path());
    application.run("PRAGMA journal_mode = WAL; PRAGMA wal_checkpoint(TRUNCATE);"
                    "UPDATE waha_session SET worker_id = 2");
    copyAs(live, folder);
    QVERIFY(QFile::exists(folder.path() + QStringLiteral("-wal")));
}

/** Half of a write is in the file, and what it was in the journal. */
void withHotJournal(const MapFolder &folder)
{
    const MapFolder live;
    makeHandMadeMap(live.path());
    RawDatabase application(live.path());
    application.run("PRAGMA cache_size = 1; BEGIN; UPDATE waha_session SET worker_id = 3;"
                    "CREATE TABLE filler(x); INSERT INTO filler WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL"
                    " SELECT i + 1 FROM n WHERE i < 200) SELECT randomblob(2000) FROM n");
    copyAs(live, folder);
    QVERIFY(QFileInfo(folder.path() + QStringLiteral("-journal")).size() > 0);
}

QString workerOf(ShardMap &map, const QString &row)
{
    const auto found = await(map.sessionRow(RowId(row)));
    return found && *found ? (*found)->worker.toString() : QStringLiteral("?");
}

QString workersIn(const QString &file)
{
    const auto connection = Connection::open(file, Connection::Mode::Immutable);
    if (!connection)
        return connection.error().toDisplayString();
    const auto sound = (*connection)->value(QStringLiteral("PRAGMA integrity_check"));
    const auto workers
        = (*connection)->value(QStringLiteral("SELECT count(DISTINCT worker_id) FROM waha_session"));
    if (!sound || !workers)
        return (sound ? workers : sound).error().toDisplayString();
    return sound->toString() + QLatin1Char(' ') + workers->toString();
}

/** The child: moves every session in one transaction, again and again, until its input ends. */
int writeForever(const QString &file, const QByteArray &mode)
{
    RawDatabase application(file);
    application.run("PRAGMA cache_size = 4; PRAGMA journal_mode = " + mode);
    std::puts("writing");
    std::fflush(stdout);
    QElapsedTimer timer;
    timer.start();
    for (int i = 1; timer.elapsed() < 60'000; ++i) {
        application.run("UPDATE waha_session SET worker_id = " + QByteArray::number(i));
        QTest::qSleep(15);
    }
    return 0;
}

} // namespace

void TestUntouched::leavesNoTrace_data()
{
    QTest::addColumn<Prepare>("prepare");
    QTest::addColumn<bool>("isOld");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("worker");
    const QString was = QStringLiteral("1");
    QTest::newRow("plain") << Prepare(plain) << true << kFile << was;
    QTest::newRow("written just now") << Prepare(plain) << false << kFile << was;
    QTest::newRow("write-ahead logging, no log") << Prepare([](const MapFolder &folder) {
        makeHandMadeMap(folder.path());
        RawDatabase(folder.path()).run("PRAGMA journal_mode = WAL");
    }) << true << kFile << was;
    QTest::newRow("a log is left") << Prepare(withLog) << true << kFile << QStringLiteral("2");
    QTest::newRow("a hot journal") << Prepare(withHotJournal) << true << kFile << was;
    QTest::newRow("a link to a file with a log") << Prepare([](const MapFolder &folder) {
        withLog(folder);
        QVERIFY(QFile::link(folder.path(), folder.path(QStringLiteral("link"))));
    }) << true << QStringLiteral("link") << QStringLiteral("2");
    QTest::newRow("read-only folder with a log") << Prepare([](const MapFolder &folder) {
        withLog(folder);
        makeOld(folder);
        QFile::setPermissions(folder.path(), QFile::ReadOwner);
        QFile::setPermissions(QFileInfo(folder.path()).absolutePath(), QFile::ReadOwner | QFile::ExeOwner);
    }) << false << kFile << QStringLiteral("2");
}

void TestUntouched::leavesNoTrace()
{
    QFETCH(const Prepare, prepare);
    QFETCH(const bool, isOld);
    QFETCH(const QString, name);
    QFETCH(const QString, worker);
    const MapFolder folder;
    prepare(folder);
    if (isOld)
        makeOld(folder);
    const auto before = folder.images();
    {
        ShardMap map;
        MapView view(map);
        MapLocation location = folder.location(name);
        location.access = MapLocation::Access::Inspect;
        AWAIT_OK(map.open(location));
        QTRY_VERIFY(view.loaded);
        QCOMPARE(view.worker(QStringLiteral("11")), worker);
        QCOMPARE(map.info().location.access, MapLocation::Access::Inspect);
        QVERIFY(!map.info().writable);
        QVERIFY(map.info().savedMs > 0);
        AWAIT_ERROR(map.addUser({ UserId(QStringLiteral("99")), {} }), ErrorKind::ReadOnly);
        AWAIT_ERROR(map.installOwnTables(), ErrorKind::ReadOnly);
        map.refresh();
        QCOMPARE(workerOf(map, QStringLiteral("11")), worker);
        QCOMPARE(folder.images(), before);
    }
    QCOMPARE(folder.images(), before);
    QFile::setPermissions(QFileInfo(folder.path()).absolutePath(),
                          QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

void TestUntouched::readsTheFileItselfOnlyWhereItIsWholeAndStill()
{
    const MapFolder folder;
    plain(folder);
    QString copy;
    {
        const auto fresh = UntouchedFile::open(folder.path());
        QVERIFY(fresh);
        QVERIFY((*fresh)->isCopy());
        copy = (*fresh)->file();
        QVERIFY(QFile::exists(copy));
    }
    QVERIFY(!QFile::exists(copy));
    QVERIFY(!QFileInfo(copy).dir().exists());
    makeOld(folder);
    const auto still = UntouchedFile::open(folder.path());
    QVERIFY(still && !(*still)->isCopy());
    QCOMPARE(QFileInfo((*still)->file()), QFileInfo(folder.path()));
    QVERIFY(!(*still)->hasOriginalChanged());
}

void TestUntouched::needsNoLock()
{
    const MapFolder folder;
    plain(folder);
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), { QStringLiteral("--hold"), folder.path() });
    QTRY_VERIFY(child.canReadLine());
    const auto file = UntouchedFile::open(folder.path());
    QVERIFY(file);
    QCOMPARE(workersIn((*file)->file()), QStringLiteral("ok 2"));
    child.kill();
    QTRY_COMPARE(child.state(), QProcess::NotRunning);
}

void TestUntouched::isWholeWhileAnotherProgramWrites_data()
{
    QTest::addColumn<QString>("mode");
    QTest::newRow("journal") << QStringLiteral("DELETE");
    QTest::newRow("journal that stays") << QStringLiteral("PERSIST");
    QTest::newRow("log") << QStringLiteral("WAL");
}

void TestUntouched::isWholeWhileAnotherProgramWrites()
{
    QFETCH(const QString, mode);
    const MapFolder folder;
    makeBigMap(folder.path(), 3000);
    RawDatabase(folder.path()).run("UPDATE waha_session SET worker_id = 0");
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), { QStringLiteral("--write"), folder.path(), mode });
    QTRY_VERIFY(child.canReadLine());
    int whole = 0;
    for (int i = 0; i < 25; ++i) {
        const auto file = UntouchedFile::open(folder.path());
        if (!file) {
            QCOMPARE(outcome(file), toString(ErrorKind::DatabaseBusy));
            continue;
        }
        QVERIFY((*file)->isCopy());
        QCOMPARE(workersIn((*file)->file()), QStringLiteral("ok 1"));
        ++whole;
        QTest::qWait(3);
    }
    QVERIFY2(whole > 8, qPrintable(QString::number(whole)));
    child.kill();
    QTRY_COMPARE(child.state(), QProcess::NotRunning);
}

/** Open in place, and then written: from then on a copy is read, of all of it. */
void TestUntouched::leavesAFileThatIsWritten()
{
    const MapFolder folder;
    plain(folder);
    makeOld(folder);
    ShardMap map;
    MapView view(map);
    MapLocation location = folder.location();
    location.access = MapLocation::Access::Inspect;
    AWAIT_OK(map.open(location));
    QTRY_VERIFY(view.loaded);
    RawDatabase(folder.path())
        .run("UPDATE waha_session SET worker_id = 2; DELETE FROM \"user\" WHERE id = 8");
    const auto after = folder.images();
    QCOMPARE(workerOf(map, QStringLiteral("11")), QStringLiteral("2"));
    QTRY_COMPARE(view.worker(QStringLiteral("11")), QStringLiteral("2"));
    QTRY_COMPARE(view.users.size(), 1);
    QCOMPARE(folder.images(), after);
}

void TestUntouched::saysThatACopyIsOutdatedAndReadsAgainOnlyWhenAsked()
{
    const MapFolder folder;
    plain(folder);
    ShardMap map;
    MapView view(map);
    MapLocation location = folder.location();
    location.access = MapLocation::Access::Inspect;
    AWAIT_OK(map.open(location));
    QTRY_VERIFY(view.loaded);
    QVERIFY(!map.info().isOutdated);
    RawDatabase(folder.path()).run("UPDATE waha_session SET worker_id = 2");
    QTRY_VERIFY(map.info().isOutdated);
    QCOMPARE(view.worker(QStringLiteral("11")), QStringLiteral("1"));
    QCOMPARE(workerOf(map, QStringLiteral("11")), QStringLiteral("1"));
    map.refresh();
    QTRY_COMPARE(view.worker(QStringLiteral("11")), QStringLiteral("2"));
    QTRY_VERIFY(!map.info().isOutdated);
    QVERIFY(QFile::remove(folder.path()));
    QTRY_VERIFY(map.info().isOutdated);
    QCOMPARE(workerOf(map, QStringLiteral("11")), QStringLiteral("2"));
}

void TestUntouched::copyingIsCancelled()
{
    const MapFolder folder;
    makeBigMap(folder.path(), 100'000);
    int asked = 0;
    qint64 all = 0;
    const auto file = UntouchedFile::open(folder.path(), [&](qint64 done, qint64 total) {
        all = total;
        return done < 0 || ++asked < 3;
    });
    QCOMPARE(outcome(file), toString(ErrorKind::Cancelled));
    QCOMPARE(asked, 3);
    QVERIFY(all >= QFileInfo(folder.path()).size());
}

void TestUntouched::nothingIsWrittenIntoACopy()
{
    const MapFolder folder;
    withLog(folder);
    const auto file = UntouchedFile::open(folder.path());
    QVERIFY(file && (*file)->isCopy());
    const auto connection = Connection::open((*file)->file(), Connection::Mode::Immutable);
    QVERIFY(connection);
    QVERIFY(!(*connection)->execute(QStringLiteral("UPDATE waha_session SET worker_id = 1")));
    QCOMPARE(QFileInfo((*file)->file()).dir().entryList(QDir::Files).size(), 1);
    QCOMPARE(int(QFile::permissions((*file)->file())) & 0x77, 0);
}

namespace {

/** The child: inspects a file as the window does, and says what it found. */
int inspect(const QString &file)
{
    ShardMap map;
    MapView view(map);
    MapLocation location;
    location.file = file;
    location.access = MapLocation::Access::Inspect;
    const auto opened = await(map.open(location));
    const bool isLoaded = opened && QTest::qWaitFor([&view] { return view.loaded; }, 30'000);
    std::puts(qPrintable(isLoaded
                             ? view.worker(QStringLiteral("11"))
                             : (opened ? QStringLiteral("not loaded") : opened.error().toDisplayString())));
    return isLoaded ? 0 : 1;
}

/** Runs it where mounts are this process's own, as whoever may do that here. */
QByteArray inNamespace(const QString &script, const QStringList &arguments, int *exitCode)
{
    for (const char *how : { "-m", "-rm" }) {
        QProcess process;
        process.start(QStringLiteral("unshare"),
                      QStringList { QLatin1String(how), QStringLiteral("sh"), QStringLiteral("-c"), script,
                                    QStringLiteral("sh") }
                          + arguments);
        if (!process.waitForStarted() || !process.waitForFinished(60'000))
            continue;
        *exitCode = process.exitCode();
        if (*exitCode != 77) // the script's word for: no such mount here
            return process.readAllStandardOutput().trimmed() + process.readAllStandardError().trimmed();
    }
    return {};
}

} // namespace

/** A folder that nothing can be written into whoever asks, and an image like that of a CD. */
void TestUntouched::whatAnOlderVersionLeftIsShown_data()
{
    QTest::addColumn<int>("version");
    for (int version = 1; version < Migrations::newestVersion(); ++version)
        QTest::addRow("%d", version) << version;
}

/** Operations, tombstones, names of workers: in a copy that is as a newer one would have it. */
void TestUntouched::whatAnOlderVersionLeftIsShown()
{
    QFETCH(const int, version);
    const MapFolder folder;
    const QString kept = QStringLiteral(QUAYSIDE_TEST_DATA "/shardmap/v%1.sqlite").arg(version);
    QVERIFY(QFile::copy(kept, folder.path()));
    makeOld(folder);
    const auto before = folder.images();
    MapLocation location = folder.location();
    location.access = MapLocation::Access::Inspect;
    ShardMap map;
    MapView view { map };
    AWAIT_OK(map.open(location));
    QVERIFY(map.info().hasOwnTables && !map.info().needsUpgrade);
    QCOMPARE(map.info().ownSchemaVersion, version);
    QVERIFY(!map.info().writable);
    QTRY_VERIFY_WITH_TIMEOUT(view.loaded, 30'000);
    const auto operations = await(map.operations(100));
    QVERIFY(operations);
    QCOMPARE(operations->size(), 2u);
    QCOMPARE(folder.images(), before);
}

void TestUntouched::mountedReadOnly_data()
{
    QTest::addColumn<Prepare>("prepare");
    QTest::addColumn<QString>("mount");
    QTest::addColumn<QByteArray>("worker");
    const QString folder
        = QStringLiteral("mount -t tmpfs none $2 && cp -p $1/* $2 && mount -o remount,ro $2");
    const QString image = QStringLiteral("mksquashfs $1 $3/image -noappend -quiet >/dev/null 2>&1 &&"
                                         " mount -o loop,ro $3/image $2");
    for (const auto &[name, mount] : { std::pair("folder", folder), std::pair("image", image) }) {
        QTest::addRow("%s", name) << Prepare(plain) << mount << QByteArray("1");
        QTest::addRow("%s, a log is left", name) << Prepare(withLog) << mount << QByteArray("2");
        QTest::addRow("%s, a hot journal", name) << Prepare(withHotJournal) << mount << QByteArray("1");
    }
}

void TestUntouched::mountedReadOnly()
{
#ifndef Q_OS_LINUX
    QSKIP("mounts of its own are for Linux");
#endif
    QFETCH(const Prepare, prepare);
    QFETCH(const QString, mount);
    QFETCH(const QByteArray, worker);
    const MapFolder folder;
    prepare(folder);
    makeOld(folder);
    const QTemporaryDir mounted;
    const QTemporaryDir image;
    const QString script = QStringLiteral("(%1) 2>/dev/null || exit 77; touch $2/x 2>/dev/null && exit 78;"
                                          " exec $4 --inspect $2/map.sqlite")
                               .arg(mount);
    int exitCode = 77;
    const QByteArray said = inNamespace(script,
                                        { QFileInfo(folder.path()).absolutePath(), mounted.path(),
                                          image.path(), QCoreApplication::applicationFilePath() },
                                        &exitCode);
    if (exitCode == 77)
        QSKIP("nothing can be mounted here");
    QCOMPARE(said, worker);
    QCOMPARE(exitCode, 0);
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--write"))
        return writeForever(arguments.at(2), arguments.at(3).toUtf8());
    if (arguments.value(1) == QLatin1String("--inspect"))
        return inspect(arguments.at(2));
    if (arguments.value(1) == QLatin1String("--hold")) {
        RawDatabase database(arguments.at(2));
        database.run("BEGIN EXCLUSIVE");
        std::puts("held");
        std::fflush(stdout);
        QTest::qSleep(60'000);
        return 0;
    }
    TestUntouched test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_untouched.moc"
