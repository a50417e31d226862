// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/mapplace.h"

#include "console.h"
#include "mapfolder.h"
#include "rawdatabase.h"
#include "unit/waiting.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <filesystem>

using namespace quayside;
using namespace quayside::shardmap;
using namespace quayside::test;

using Doubt = PlaceQuestion::Doubt;
using Likeness = MapPlace::Likeness;

namespace {

const QString kCopy = QStringLiteral("copy.sqlite");
const MapPlace kPlace { QStringLiteral("desk"),
                        QStringLiteral("/maps/fleet.sqlite"),
                        QStringLiteral("21"),
                        QStringLiteral("900@1700000000000"),
                        {} };
const MapPlace kShared { QStringLiteral("desk"), QStringLiteral("/mnt/a/fleet.sqlite"), QStringLiteral("44"),
                         QStringLiteral("7@0"), QStringLiteral("//files/maps/fleet.sqlite") };

MapPlace with(MapPlace place, QString MapPlace::*member, const char *value)
{
    place.*member = QString::fromLatin1(value);
    return place;
}

Tombstone tombstone(const LeaseToken &token)
{
    return { { WorkerId(QStringLiteral("1")), QStringLiteral("sales") },
             QStringLiteral("491@c.us"),
             token.operation,
             0 };
}

} // namespace

/** A map knows its place: what is not there, or is older than it was, does nothing until somebody has said
 * what it is. */
class TestMapPlace final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void likeness_data();
    void likeness();
    void filesOfSharesAreNamed_data();
    void filesOfSharesAreNamed();
    void sameFileAsksNothing();
    void sameFileByAnotherWayAsksNothing();
    void copyAsksAndIsLeftAlone();
    void renamedFileIsFoundAgain();
    void linkIsTheFile();
    void copyInItsPlaceAsks();
    void olderStateWrittenOverItAsks();
    void olderStateUnderAnOpenMapIsNotWrittenTo();
    void wrongRecordAsks_data();
    void wrongRecordAsks();
    void recordGoneWhileOpenStopsTheNextWrite();
    void unfinishedWriteOfACopyIsNotRolledBack();
    void logOfACopyIsLeftAlone();
    void olderTablesHaveNoPlaceUntilUpgraded();
    void readOnlyMapIsNotAskedAbout();
    void movedMapWorksAgain();
    void otherConsoleFollowsAnAnswer();
    void restoredMapKeepsWhatIsOpenForReview();

private:
    /** The whole of a copy that may have a log beside it. */
    void copyTo(const QString &name);
    [[nodiscard]] MapInfo opened(ShardMap &map, const MapLocation &location);
    [[nodiscard]] MapInfo opened(const MapLocation &location);

    std::unique_ptr<MapFolder> m_folder;
    QHash<QString, qint64> m_seen;
};

void TestMapPlace::init()
{
    m_seen.clear();
    m_folder = std::make_unique<MapFolder>();
    makeHandMadeMap(m_folder->path());
    Console console;
    QVERIFY(console.open(m_folder->location()));
    const LeaseToken token
        = console.begin(QStringLiteral("op"), QStringLiteral("1"), QStringLiteral("sales"));
    AWAIT_OK(console.map.writeTombstone(tombstone(token), token));
    AWAIT_OK(console.map.setDesired({ WorkerId(QStringLiteral("1")), QStringLiteral("sales") },
                                    DesiredState::Running));
}

void TestMapPlace::copyTo(const QString &name)
{
    QVERIFY(QFile::copy(m_folder->path(), m_folder->path(name)));
}

MapInfo TestMapPlace::opened(ShardMap &map, const MapLocation &location)
{
    MapLocation known = location;
    known.seen = m_seen;
    QObject::connect(&map, &ShardMap::generationSeen, this,
                     [this](const QString &id, qint64 generation) { m_seen.insert(id, generation); });
    const auto info = await(map.open(known));
    if (!info)
        qWarning("%s", qPrintable(info.error().toDisplayString()));
    return info.value_or(MapInfo());
}

MapInfo TestMapPlace::opened(const MapLocation &location)
{
    ShardMap map;
    return opened(map, location);
}

void TestMapPlace::likeness_data()
{
    QTest::addColumn<MapPlace>("here");
    QTest::addColumn<MapPlace>("recorded");
    QTest::addColumn<Likeness>("expected");
    QTest::newRow("same") << kPlace << kPlace << Likeness::Same;
    QTest::newRow("renamed") << with(kPlace, &MapPlace::path, "/maps/other.sqlite") << kPlace
                             << Likeness::SameFile;
    QTest::newRow("mounted again under another number")
        << with(kPlace, &MapPlace::volume, "22") << kPlace << Likeness::SameFile;
    QTest::newRow("another file in its place")
        << with(kPlace, &MapPlace::file, "901@1700000000000") << kPlace << Likeness::Other;
    QTest::newRow("its number given to another file")
        << with(with(kPlace, &MapPlace::path, "/maps/copy.sqlite"), &MapPlace::file, "900@1800000000000")
        << kPlace << Likeness::Other;
    QTest::newRow("the same number on another volume")
        << with(with(kPlace, &MapPlace::path, "/usb/fleet.sqlite"), &MapPlace::volume, "22") << kPlace
        << Likeness::Other;
    QTest::newRow("another computer")
        << with(kPlace, &MapPlace::machine, "laptop") << kPlace << Likeness::Other;
    QTest::newRow("no numbers, another path")
        << with(with(kPlace, &MapPlace::path, "/maps/copy.sqlite"), &MapPlace::file, "")
        << with(kPlace, &MapPlace::file, "") << Likeness::Other;
    MapPlace elsewhere = kShared;
    elsewhere.path = QStringLiteral("/mnt/b/fleet.sqlite");
    elsewhere.volume = QStringLiteral("45");
    elsewhere.file = QStringLiteral("1234@0");
    QTest::newRow("network drive mounted elsewhere, with numbers made up")
        << elsewhere << kShared << Likeness::SameFile;
    QTest::newRow("another file of the network drive")
        << with(elsewhere, &MapPlace::share, "//files/maps/copy.sqlite") << kShared << Likeness::Other;
}

void TestMapPlace::likeness()
{
    QFETCH(MapPlace, here);
    QFETCH(MapPlace, recorded);
    QFETCH(Likeness, expected);
    QCOMPARE(here.likenessTo(recorded), expected);
    const RecordedPlace known { QStringLiteral("id"), 10, { recorded } };
    QCOMPARE(PlaceQuestion::about(known, here, 10).has_value(), expected == Likeness::Other);
}

void TestMapPlace::sameFileAsksNothing()
{
    for (int i = 0; i < 3; ++i) {
        Console first;
        Console second(QStringLiteral("ben@desk-2"));
        QVERIFY(!opened(first.map, m_folder->location()).question);
        QVERIFY(!opened(second.map, m_folder->location()).question);
        AWAIT_OK(first.map.setDesired({ WorkerId(QStringLiteral("1")), QStringLiteral("sales") },
                                      DesiredState::Stopped));
        AWAIT_OK(second.map.setDesired({ WorkerId(QStringLiteral("1")), QStringLiteral("sales") },
                                       DesiredState::Running));
    }
    QCOMPARE(m_seen.size(), 1);
}

void TestMapPlace::filesOfSharesAreNamed_data()
{
    QTest::addColumn<QString>("device");
    QTest::addColumn<QString>("fileSystem");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *device, const char *fileSystem, const char *file, const char *name) {
        QTest::addRow("%s on %s", device, fileSystem)
            << QString::fromLatin1(device) << QString::fromLatin1(fileSystem) << QString::fromLatin1(file)
            << QString::fromLatin1(name);
    };
    // A share, and a folder of it, mounted: the same name
    row("//files/maps", "cifs", "desk/a.sqlite", "//files/maps/desk/a.sqlite");
    row("//files/maps/desk", "cifs", "a.sqlite", "//files/maps/desk/a.sqlite");
    row("nas:/export", "nfs4", "maps/a.sqlite", "nas:/export/maps/a.sqlite");
    row("nas:/export/maps/", "nfs4", "a.sqlite", "nas:/export/maps/a.sqlite");
    // As Windows says it by a drive's letter, and by the server's name
    row("\\\\files\\maps\\", "NTFS", "a.sqlite", "//files/maps/a.sqlite");
    row("//files/maps/a.sqlite", "", "", "//files/maps/a.sqlite");
    // Those that make up numbers
    row("me@desk:", "fuse.sshfs", "maps/a.sqlite", "me@desk:/maps/a.sqlite");
    row("gvfsd-fuse", "fuse.gvfsd-fuse", "smb-share:server=files,share=maps/a.sqlite",
        "gvfsd-fuse/smb-share:server=files,share=maps/a.sqlite");
    row("drive", "9p", "a.sqlite", "drive/a.sqlite");
    // Disks, whose numbers stay
    row("/dev/sda1", "ext4", "a.sqlite", "");
    row("/dev/sdb1", "fuseblk", "a.sqlite", "");
    row("tmpfs", "tmpfs", "a.sqlite", "");
    row("\\\\?\\Volume{6e2b1f9c-0000-0000-0000-100000000000}\\", "NTFS", "maps/a.sqlite", "");
}

void TestMapPlace::filesOfSharesAreNamed()
{
    QFETCH(QString, device);
    QFETCH(QString, fileSystem);
    QFETCH(QString, file);
    QTEST(MapPlace::shareName(device, fileSystem, file), "name");
}

/** The folder by a link, the file by another name: at every start another way, with writes between. */
void TestMapPlace::sameFileByAnotherWayAsksNothing()
{
    const QTemporaryDir elsewhere;
    const QString mounted = elsewhere.filePath(QStringLiteral("mounted"));
    QVERIFY(QFile::link(QFileInfo(m_folder->path()).absolutePath(), mounted));
    const QString other = m_folder->path(QStringLiteral("other.sqlite"));
    std::error_code problem;
    std::filesystem::create_hard_link(m_folder->path().toStdString(), other.toStdString(), problem);
    const QStringList ways { m_folder->path(), mounted + QStringLiteral("/map.sqlite"),
                             problem ? m_folder->path() : other };
    for (int start = 0; start < 6; ++start) {
        MapLocation location = m_folder->location();
        location.file = ways.at(start % ways.size());
        Console console;
        QVERIFY2(!opened(console.map, location).question, qPrintable(location.file));
        AWAIT_OK(console.map.setDesired({ WorkerId(QStringLiteral("1")), QStringLiteral("sales") },
                                        start % 2 == 0 ? DesiredState::Stopped : DesiredState::Running));
    }
    QCOMPARE(RawDatabase(m_folder->path()).value("SELECT count(*) FROM quayside_place"), QByteArray("1"));
}

void TestMapPlace::copyAsksAndIsLeftAlone()
{
    copyTo(kCopy);
    const auto before = m_folder->images();
    Console console;
    const MapInfo info = opened(console.map, m_folder->location(kCopy));
    QVERIFY(info.question);
    QCOMPARE(info.question->doubt, Doubt::Elsewhere);
    QCOMPARE(info.question->recorded, QFileInfo(m_folder->path()).canonicalFilePath());
    QVERIFY(info.question->recordedExists);
    QVERIFY(console.map.info().question);
    const SessionKey session { WorkerId(QStringLiteral("1")), QStringLiteral("sales") };
    AWAIT_ERROR(console.map.beginOperation(
                    makeOperation(QStringLiteral("new"), QStringLiteral("2"), QStringLiteral("x"))),
                ErrorKind::PlaceUnknown);
    AWAIT_ERROR(console.map.takeOver(OperationId(QStringLiteral("op"))), ErrorKind::PlaceUnknown);
    AWAIT_ERROR(console.map.setDesired(session, DesiredState::Stopped), ErrorKind::PlaceUnknown);
    AWAIT_ERROR(console.map.renewLeases({ { OperationId(QStringLiteral("op")), 1 } }),
                ErrorKind::PlaceUnknown);
    AWAIT_ERROR(console.map.addUser({}), ErrorKind::PlaceUnknown);
    AWAIT_ERROR(console.map.tryInsertSession(makeSession(QStringLiteral("x"), QStringLiteral("1"), {})),
                ErrorKind::PlaceUnknown);
    AWAIT_ERROR(console.map.installOwnTables(), ErrorKind::PlaceUnknown);
    AWAIT_ERROR(console.map.pruneHistory(), ErrorKind::PlaceUnknown);
    QTest::qWait(1'200); // two looks for changes
    QVERIFY(!console.view.loaded); // a row would make the console call its worker
    QCOMPARE(m_folder->images(), before);
}

void TestMapPlace::renamedFileIsFoundAgain()
{
    const QString name = QStringLiteral("renamed.sqlite");
    QVERIFY(QFile::rename(m_folder->path(), m_folder->path(name)));
    const auto before = m_folder->images();
    {
        Console console;
        QVERIFY(!opened(console.map, m_folder->location(name)).question);
        QCOMPARE(m_folder->images(), before); // opening writes nothing
        AWAIT_OK(console.map.setDesired({ WorkerId(QStringLiteral("1")), QStringLiteral("sales") },
                                        DesiredState::Stopped));
    }
    QCOMPARE(RawDatabase(m_folder->path(name)).value("SELECT path FROM quayside_place"),
             QFileInfo(m_folder->path(name)).canonicalFilePath().toUtf8());
    // What is copied to the old name is not it.
    QVERIFY(QFile::copy(m_folder->path(name), m_folder->path()));
    QVERIFY(opened(m_folder->location()).question);
}

void TestMapPlace::linkIsTheFile()
{
    QVERIFY(QFile::link(m_folder->path(), m_folder->path(QStringLiteral("link.sqlite"))));
    QVERIFY(!opened(m_folder->location(QStringLiteral("link.sqlite"))).question);
}

void TestMapPlace::copyInItsPlaceAsks()
{
    copyTo(kCopy);
    QVERIFY(QFile::remove(m_folder->path()));
    QTest::qWait(20); // a number that is given again at once has another time with it
    QVERIFY(QFile::copy(m_folder->path(kCopy), m_folder->path()));
    const MapInfo info = opened(m_folder->location());
    QVERIFY(info.question);
    QCOMPARE(info.question->doubt, Doubt::Elsewhere);
}

void TestMapPlace::olderStateWrittenOverItAsks()
{
    const QByteArray old = m_folder->read(QStringLiteral("map.sqlite"));
    {
        Console console;
        QVERIFY(!opened(console.map, m_folder->location()).question);
        AWAIT_OK(console.map.setDesired({ WorkerId(QStringLiteral("1")), QStringLiteral("sales") },
                                        DesiredState::Stopped));
        const qint64 before = m_seen.value(console.map.info().mapId);
        QTRY_VERIFY(m_seen.value(console.map.info().mapId) > before);
    }
    m_folder->write(QStringLiteral("map.sqlite"), old); // the same file, as "cp old current" leaves it
    const auto before = m_folder->images();
    Console console;
    const MapInfo info = opened(console.map, m_folder->location());
    QVERIFY(info.question);
    QCOMPARE(info.question->doubt, Doubt::Older);
    QCOMPARE(info.question->missingWrites, 1);
    QCOMPARE(m_folder->images(), before);
}

void TestMapPlace::olderStateUnderAnOpenMapIsNotWrittenTo()
{
    const QByteArray old = m_folder->read(QStringLiteral("map.sqlite"));
    const SessionKey session { WorkerId(QStringLiteral("1")), QStringLiteral("sales") };
    Console console;
    QVERIFY(!opened(console.map, m_folder->location()).question);
    AWAIT_OK(console.map.setDesired(session, DesiredState::Stopped));
    m_folder->write(QStringLiteral("map.sqlite"), old);
    AWAIT_ERROR(console.map.setDesired(session, DesiredState::Running), ErrorKind::PlaceUnknown);
    QTRY_VERIFY(console.map.info().question);
    QCOMPARE(console.map.info().question->doubt, Doubt::Older);
    QCOMPARE(m_folder->read(QStringLiteral("map.sqlite")), old);
}

void TestMapPlace::wrongRecordAsks_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<Doubt>("doubt");
    QTest::newRow("no map") << QByteArray("DELETE FROM quayside_map") << Doubt::Unreadable;
    QTest::newRow("two maps") << QByteArray("INSERT INTO quayside_map VALUES ('other', 1)")
                              << Doubt::Unreadable;
    QTest::newRow("no id") << QByteArray("UPDATE quayside_map SET map_id = ''") << Doubt::Unreadable;
    QTest::newRow("an id of bytes") << QByteArray("UPDATE quayside_map SET map_id = x'00ff'")
                                    << Doubt::Unreadable;
    QTest::newRow("a count that is none")
        << QByteArray("UPDATE quayside_map SET generation = 'many'") << Doubt::Unreadable;
    QTest::newRow("a negative count")
        << QByteArray("UPDATE quayside_map SET generation = -1") << Doubt::Unreadable;
    QTest::newRow("no place") << QByteArray("DELETE FROM quayside_place") << Doubt::Unreadable;
    QTest::newRow("a path of bytes") << QByteArray("UPDATE quayside_place SET path = x'2f00'")
                                     << Doubt::Unreadable;
    QTest::newRow("another path and file")
        << QByteArray("UPDATE quayside_place SET path = '/x', file = '1@1'") << Doubt::Elsewhere;
    QTest::newRow("another computer")
        << QByteArray("UPDATE quayside_place SET machine = 'laptop'") << Doubt::OtherComputer;
}

void TestMapPlace::wrongRecordAsks()
{
    QFETCH(QByteArray, sql);
    QFETCH(Doubt, doubt);
    QVERIFY(RawDatabase(m_folder->path()).run(sql));
    const auto before = m_folder->images();
    Console console;
    const MapInfo info = opened(console.map, m_folder->location());
    QVERIFY(info.question);
    QCOMPARE(info.question->doubt, doubt);
    AWAIT_ERROR(console.map.takeOver(OperationId(QStringLiteral("op"))), ErrorKind::PlaceUnknown);
    QCOMPARE(m_folder->images(), before);
    AWAIT_OK(console.map.settlePlace(PlaceAnswer::Moved));
    QVERIFY(!console.map.info().question);
    QVERIFY(!opened(m_folder->location()).question);
}

void TestMapPlace::recordGoneWhileOpenStopsTheNextWrite()
{
    Console console;
    QVERIFY(!opened(console.map, m_folder->location()).question);
    QTRY_VERIFY(console.view.loaded);
    RawDatabase raw(m_folder->path());
    QVERIFY(raw.run("DELETE FROM quayside_map"));
    const QByteArray audit = raw.value("SELECT count(*) FROM quayside_user");
    AWAIT_ERROR(console.map.setDesired({ WorkerId(QStringLiteral("1")), QStringLiteral("sales") },
                                       DesiredState::Stopped),
                ErrorKind::PlaceUnknown);
    QCOMPARE(raw.value("SELECT state FROM quayside_desired"), QByteArray("running"));
    QTRY_VERIFY(console.map.info().question);
}

/** A journal beside a copy makes SQLite write into the file at the first look; not here. */
void TestMapPlace::unfinishedWriteOfACopyIsNotRolledBack()
{
    {
        RawDatabase raw(m_folder->path());
        QVERIFY(raw.run("PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN IMMEDIATE;"
                        "CREATE TABLE big (a); INSERT INTO big WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL"
                        " SELECT i + 1 FROM n WHERE i < 3000) SELECT randomblob(500) FROM n"));
        copyTo(kCopy);
        QVERIFY(QFile::copy(m_folder->path(QStringLiteral("map.sqlite-journal")),
                            m_folder->path(QStringLiteral("copy.sqlite-journal"))));
        QVERIFY(raw.run("ROLLBACK"));
    }
    const auto before = m_folder->images();
    QVERIFY(opened(m_folder->location(kCopy)).question);
    QCOMPARE(m_folder->images(), before);
}

/** What is only in the log of a copy is read, and its log, too, stays as it is. */
void TestMapPlace::logOfACopyIsLeftAlone()
{
    RawDatabase raw(m_folder->path());
    QVERIFY(raw.run("PRAGMA journal_mode = WAL; UPDATE quayside_audit SET reason = ''"));
    QVERIFY(raw.run("UPDATE quayside_place SET path = '/only/in/the/log'"));
    copyTo(kCopy);
    QVERIFY(QFile::copy(m_folder->path(QStringLiteral("map.sqlite-wal")),
                        m_folder->path(QStringLiteral("copy.sqlite-wal"))));
    const auto before = m_folder->images();
    Console console;
    const MapInfo info = opened(console.map, m_folder->location(kCopy));
    QVERIFY(info.question);
    QCOMPARE(info.question->recorded, QStringLiteral("/only/in/the/log"));
    AWAIT_ERROR(console.map.takeOver(OperationId(QStringLiteral("op"))), ErrorKind::PlaceUnknown);
    QCOMPARE(m_folder->images(), before);
    AWAIT_OK(console.map.settlePlace(PlaceAnswer::Moved));
    QTRY_VERIFY(console.view.loaded);
}

void TestMapPlace::olderTablesHaveNoPlaceUntilUpgraded()
{
    const MapFolder folder;
    QVERIFY(QFile::copy(QStringLiteral(QUAYSIDE_TEST_DATA "/shardmap/v4.sqlite"), folder.path()));
    QVERIFY(QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner));
    const auto before = folder.images();
    Console console;
    const MapInfo info = opened(console.map, folder.location());
    QVERIFY(!info.question && info.needsUpgrade && info.mapId.isEmpty());
    QCOMPARE(folder.images(), before);
    AWAIT_OK(console.map.installOwnTables());
    QVERIFY(!console.map.info().question && !console.map.info().mapId.isEmpty());
    QVERIFY(!opened(folder.location()).question);
    QVERIFY(QFile::copy(folder.path(), folder.path(kCopy)));
    QVERIFY(opened(folder.location(kCopy)).question);
}

void TestMapPlace::readOnlyMapIsNotAskedAbout()
{
    copyTo(kCopy);
    MapLocation location = m_folder->location(kCopy);
    location.readOnly = true;
    Console console;
    QVERIFY(!opened(console.map, location).question);
    QTRY_VERIFY(console.view.loaded);
    AWAIT_ERROR(console.map.takeOver(OperationId(QStringLiteral("op"))), ErrorKind::ReadOnly);
}

void TestMapPlace::movedMapWorksAgain()
{
    copyTo(kCopy);
    Console console;
    const MapInfo asked = opened(console.map, m_folder->location(kCopy));
    QVERIFY(asked.question);
    AWAIT_OK(console.map.settlePlace(PlaceAnswer::Moved));
    QVERIFY(!console.map.info().question);
    QTRY_VERIFY(console.view.loaded);
    RawDatabase(m_folder->path(kCopy)).run("UPDATE quayside_operation SET lease_until_ms = 0");
    AWAIT_OK(console.map.takeOver(OperationId(QStringLiteral("op"))));
    QCOMPARE(await(console.map.tombstones())->size(), size_t(1));
    QCOMPARE(RawDatabase(m_folder->path(kCopy))
                 .value("SELECT action FROM quayside_audit WHERE action LIKE 'map-%'"),
             QByteArray("map-moved"));
    // Each of the two goes its own way from now on, and neither is older than the other.
    for (int i = 0; i < 2; ++i) {
        QVERIFY(!opened(m_folder->location()).question);
        QVERIFY(!opened(m_folder->location(kCopy)).question);
    }
}

void TestMapPlace::otherConsoleFollowsAnAnswer()
{
    copyTo(kCopy);
    Console first;
    Console second(QStringLiteral("ben@desk-2"));
    QVERIFY(opened(first.map, m_folder->location(kCopy)).question);
    QVERIFY(opened(second.map, m_folder->location(kCopy)).question);
    AWAIT_OK(first.map.settlePlace(PlaceAnswer::Moved));
    QTRY_VERIFY(!second.map.info().question);
    QTRY_VERIFY(second.view.loaded);
    AWAIT_OK(second.map.setDesired({ WorkerId(QStringLiteral("1")), QStringLiteral("sales") },
                                   DesiredState::Stopped));
}

void TestMapPlace::restoredMapKeepsWhatIsOpenForReview()
{
    copyTo(kCopy);
    Console console;
    QVERIFY(opened(console.map, m_folder->location(kCopy)).question);
    AWAIT_OK(console.map.settlePlace(PlaceAnswer::BackupPutBack));
    QCOMPARE(RawDatabase(m_folder->path(kCopy))
                 .value("SELECT group_concat(subject || ':' || id || ':' || name) FROM"
                        " (SELECT * FROM quayside_review ORDER BY subject)"),
             QByteArray("desired:13:,operation:op:,tombstone:1:sales"));
    QTRY_VERIFY(console.view.loaded);
    RawDatabase raw(m_folder->path(kCopy));
    QVERIFY(raw.run("UPDATE quayside_operation SET lease_until_ms = 0"));
    QVERIFY(await(console.map.tombstones())->empty());
    QVERIFY(console.view.desired.isEmpty());
    AWAIT_ERROR(console.map.takeOver(OperationId(QStringLiteral("op"))), ErrorKind::Unsupported);
    // What is meant again is no more of that time; what is set aside is over.
    const SessionKey session { WorkerId(QStringLiteral("1")), QStringLiteral("sales") };
    AWAIT_OK(console.map.setDesired(session, DesiredState::Running));
    AWAIT_OK(console.map.setAside(OperationId(QStringLiteral("op")), QStringLiteral("not any more")));
    const LeaseToken token
        = console.begin(QStringLiteral("new"), QStringLiteral("1"), QStringLiteral("sales"));
    AWAIT_OK(console.map.writeTombstone(tombstone(token), token));
    QCOMPARE(await(console.map.tombstones())->size(), size_t(1));
    QCOMPARE(raw.value("SELECT count(*) FROM quayside_review"), QByteArray("0"));
}

QTEST_GUILESS_MAIN(TestMapPlace)
#include "test_mapplace.moc"
