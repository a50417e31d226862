// SPDX-License-Identifier: GPL-3.0-or-later
#include "profiles/profilejson.h"
#include "profiles/profilestore.h"
#include "unit/profiles/examples.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace quayside;
using namespace quayside::profiles;
using test::fullProfile;
using test::readFile;
using test::writeFile;

/** The file of connection profiles: what is in it, what becomes of a bad one, and several consoles at it. */
class TestStore final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void everyMemberComesBack();
    void passwordIsNeverWritten();
    void unknownMembersAndEntriesSurvive();
    void oldEntryIsChangedWithoutConflict();
    void garbledFileIsKeptAside_data();
    void garbledFileIsKeptAside();
    void newerFileIsLeftAlone_data();
    void newerFileIsLeftAlone();
    void unreadableFileIsToldAndNotReplaced();
    void secondConsoleIsNotOverwritten();
    void consolesWritingAtOnceLoseNothing();
    void changeOfAnotherConsoleIsSeen();
    void problemsAreNamed_data();
    void problemsAreNamed();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(QStringLiteral("in/connections.json")); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestStore::everyMemberComesBack()
{
    const ConnectionProfile profile = fullProfile();
    ConnectionProfile file = ConnectionProfile::made();
    file.name = QStringLiteral("A file");
    file.location.file = QStringLiteral("/maps/fleet.sqlite");
    const ProfileFile store(path());
    QVERIFY(store.put(profile, {}));
    QVERIFY(store.put(file, {}));
    const Result<StoredProfiles> read = store.read();
    QVERIFY(read);
    QCOMPARE(read->misfits, 0);
    QCOMPARE(read->profiles.size(), size_t(2));
    QCOMPARE(read->profiles[0].name, file.name); // by name
    const ConnectionProfile &back = read->profiles[1];
    QVERIFY(back.id == profile.id);
    QVERIFY(back.color == profile.color);
    QCOMPARE(back.production, true);
    QVERIFY(back.passwordPlace == profile.passwordPlace);
    QVERIFY(back.location.backend == profile.location.backend);
    QVERIFY(back.location.server == profile.location.server);
    QVERIFY(back.location.names == profile.location.names);
    QVERIFY(back.location.ownTables == profile.location.ownTables);
    QVERIFY(back.location.placement == profile.location.placement);
    QVERIFY(back.location.capacityMeaning == profile.location.capacityMeaning);
    QCOMPARE(back.location.readOnly, true);
    QVERIFY(store.remove(profile.id));
    QVERIFY(store.remove(profile.id)); // already gone
    QCOMPARE(store.read()->profiles.size(), size_t(1));
}

void TestStore::passwordIsNeverWritten()
{
    ConnectionProfile profile = fullProfile();
    profile.location.server.password = Secret(QStringLiteral("planted-password"));
    QVERIFY(ProfileFile(path()).put(profile, {}));
    const QDir folder(QFileInfo(path()).absolutePath());
    for (const QFileInfo &file : folder.entryInfoList(QDir::Files | QDir::Hidden))
        QVERIFY2(!readFile(file.filePath()).contains("planted-password"), qPrintable(file.filePath()));
    QVERIFY(ProfileFile(path()).read()->profiles.front().location.server.password.isEmpty());
}

void TestStore::unknownMembersAndEntriesSurvive()
{
    const ProfileFile store(path());
    const ConnectionProfile profile = fullProfile();
    QVERIFY(store.put(profile, {}));
    QJsonObject json = QJsonDocument::fromJson(readFile(path())).object();
    QJsonArray entries = json.value(u"profiles").toArray();
    QJsonObject entry = entries.at(0).toObject();
    entry.insert(QStringLiteral("later"), QStringLiteral("member"));
    QJsonObject server = entry.value(u"server").toObject();
    server.insert(QStringLiteral("compression"), true);
    QJsonArray hosts = server.value(u"hosts").toArray();
    QJsonObject second = hosts.at(1).toObject();
    second.insert(QStringLiteral("weight"), 7);
    hosts.replace(1, second);
    server.insert(QStringLiteral("hosts"), hosts);
    entry.insert(QStringLiteral("server"), server);
    entries.replace(0, entry);
    const QJsonObject other { { QStringLiteral("id"), QStringLiteral("x") },
                              { QStringLiteral("backend"), QStringLiteral("a later one") } };
    entries.append(other);
    json.insert(QStringLiteral("profiles"), entries);
    json.insert(QStringLiteral("whole"), QStringLiteral("kept"));
    QVERIFY(writeFile(path(), QJsonDocument(json).toJson()));

    const Result<StoredProfiles> read = store.read();
    QCOMPARE(read->misfits, 1);
    ConnectionProfile changed = read->profiles.front();
    changed.name = QStringLiteral("Renamed");
    std::swap(changed.location.server.hosts[0], changed.location.server.hosts[1]);
    QVERIFY(store.put(changed, read->profiles.front()));
    const QJsonObject after = QJsonDocument::fromJson(readFile(path())).object();
    QCOMPARE(after.value(u"whole").toString(), QStringLiteral("kept"));
    QCOMPARE(after.value(u"profiles").toArray().at(1).toObject(), other);
    const QJsonObject kept = after.value(u"profiles").toArray().at(0).toObject();
    QCOMPARE(kept.value(u"name").toString(), QStringLiteral("Renamed"));
    QCOMPARE(kept.value(u"later").toString(), QStringLiteral("member"));
    QVERIFY(kept.value(u"server").toObject().value(u"compression").toBool());
    const QJsonArray hostsAfter = kept.value(u"server").toObject().value(u"hosts").toArray();
    QCOMPARE(hostsAfter.at(0).toObject().value(u"weight").toInt(), 7); // goes with its host
    QVERIFY(!hostsAfter.at(1).toObject().contains(u"weight"));
}

void TestStore::oldEntryIsChangedWithoutConflict()
{
    QVERIFY(QDir().mkpath(QFileInfo(path()).absolutePath()));
    QVERIFY(writeFile(path(), R"({"version":1,"profiles":[{"id":"a","name":"Old","file":"/m.sqlite"}]})"));
    const ProfileFile store(path());
    const ConnectionProfile before = store.read()->profiles.front();
    ConnectionProfile after = before;
    after.name = QStringLiteral("New");
    QVERIFY(store.put(after, before));
    QCOMPARE(store.read()->profiles.front().name, after.name);
}

void TestStore::garbledFileIsKeptAside_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut") << QByteArray(R"({"version":1,"profiles":[{"id":"a",)");
    QTest::newRow("zeros") << QByteArray(4'096, '\0');
    QTest::newRow("other JSON") << QByteArray("[1,2]");
    QTest::newRow("no list") << QByteArray(R"({"version":1,"profiles":"x"})");
}

void TestStore::garbledFileIsKeptAside()
{
    QFETCH(const QByteArray, content);
    QVERIFY(QDir().mkpath(QFileInfo(path()).absolutePath()));
    QVERIFY(writeFile(path(), content));
    ProfileStore store(path());
    QSignalSpy changed(&store, &ProfileStore::changed);
    (void)store.load();
    QTRY_VERIFY_WITH_TIMEOUT(changed.count() > 0, 30'000);
    QVERIFY(store.profiles().empty());
    const QStringList aside
        = QDir(QFileInfo(path()).absolutePath()).entryList({ QStringLiteral("*.unreadable-*") });
    QCOMPARE(aside.size(), 1);
    QVERIFY2(store.trouble().contains(aside.front()), qPrintable(store.trouble()));
    QCOMPARE(readFile(QFileInfo(path()).absolutePath() + u'/' + aside.front()), content);
    (void)store.put(fullProfile());
    QTRY_COMPARE_WITH_TIMEOUT(store.profiles().size(), size_t(1), 30'000);
    QVERIFY(store.trouble().contains(aside.front())); // still to be told
}

void TestStore::newerFileIsLeftAlone_data()
{
    QTest::addColumn<QByteArray>("version");
    for (const char *version : { "2", "1.5", "4294967297", "1099511627776", "1e300" })
        QTest::newRow(version) << QByteArray(version);
}

void TestStore::newerFileIsLeftAlone()
{
    QFETCH(const QByteArray, version);
    QVERIFY(QDir().mkpath(QFileInfo(path()).absolutePath()));
    const QByteArray newer = "{\"version\":" + version + ",\"profiles\":[{\"in\":\"another form\"}]}";
    QVERIFY(writeFile(path(), newer));
    const ProfileFile store(path());
    QVERIFY(store.read().error().kind == ErrorKind::NewerSchema);
    QVERIFY(store.put(fullProfile(), {}).error().kind == ErrorKind::NewerSchema);
    QCOMPARE(readFile(path()), newer);
}

void TestStore::unreadableFileIsToldAndNotReplaced()
{
    QVERIFY(QDir().mkpath(path())); // a folder where the file should be: exists, and can't be read
    ProfileStore store(path());
    QSignalSpy changed(&store, &ProfileStore::changed);
    (void)store.load();
    QTRY_VERIFY_WITH_TIMEOUT(changed.count() > 0, 30'000);
    QVERIFY2(store.trouble().contains(QStringLiteral("can't be read")), qPrintable(store.trouble()));
    QVERIFY(!ProfileFile(path()).put(fullProfile(), {}));
    QVERIFY(QFileInfo(path()).isDir());
}

void TestStore::secondConsoleIsNotOverwritten()
{
    const ProfileFile here(path());
    const ProfileFile there(path());
    const ConnectionProfile before = fullProfile();
    QVERIFY(here.put(before, {}));
    ConnectionProfile theirs = before;
    theirs.location.server.database = QStringLiteral("theirs");
    QVERIFY(there.put(theirs, before));
    ConnectionProfile mine = before;
    mine.location.server.database = QStringLiteral("mine");
    QVERIFY(here.put(mine, before).error().kind == ErrorKind::Conflict);
    QCOMPARE(here.read()->profiles.front().location.server.database, QStringLiteral("theirs"));
    QVERIFY(there.remove(before.id));
    QVERIFY(here.put(mine, theirs).error().kind == ErrorKind::Conflict); // and it does not come back
}

void TestStore::consolesWritingAtOnceLoseNothing()
{
    constexpr int kEach = 20;
    const auto write = [this](char console) {
        const ProfileFile store(path());
        for (int i = 0; i < kEach; ++i)
            (void)store.put(fullProfile(QStringLiteral("%1-%2").arg(QLatin1Char(console)).arg(i)), {});
    };
    std::thread first(write, 'a');
    std::thread second(write, 'b');
    first.join();
    second.join();
    QCOMPARE(ProfileFile(path()).read()->profiles.size(), size_t(2 * kEach));
}

void TestStore::changeOfAnotherConsoleIsSeen()
{
    QVERIFY(ProfileFile(path()).put(fullProfile(QStringLiteral("First")), {}));
    ProfileStore store(path());
    (void)store.load();
    QTRY_COMPARE_WITH_TIMEOUT(store.profiles().size(), size_t(1), 30'000);
    QVERIFY(ProfileFile(path()).put(fullProfile(QStringLiteral("Second")), {}));
    QTRY_COMPARE_WITH_TIMEOUT(store.profiles().size(), size_t(2), 30'000);
}

void TestStore::problemsAreNamed_data()
{
    using Change = std::function<void(ConnectionProfile &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("told");
    const auto row = [](const char *name, const char *told, Change change) {
        QTest::newRow(name) << std::move(change) << QString::fromLatin1(told);
    };
    row("fine", "", [](ConnectionProfile &) {});
    row("no name", "name", [](ConnectionProfile &p) { p.name = QStringLiteral("  "); });
    row("hidden", "can't be seen", [](ConnectionProfile &p) { p.name = QStringLiteral("a\nb"); });
    row("no host", "host", [](ConnectionProfile &p) { p.location.server.hosts.clear(); });
    row("options in a host", "no name of a host",
        [](ConnectionProfile &p) { p.location.server.hosts[0].name = QStringLiteral("a' options='-c x"); });
    row("login in a host", "no name of a host",
        [](ConnectionProfile &p) { p.location.server.hosts[0].name = QStringLiteral("me:pw@db"); });
    row("socket", "", [](ConnectionProfile &p) {
        p.location.server.hosts[0].name = QStringLiteral("/var/run/postgresql");
    });
    row("port", "Ports", [](ConnectionProfile &p) { p.location.server.hosts[1].port = 70'000; });
    row("no database", "database", [](ConnectionProfile &p) { p.location.server.database.clear(); });
    row("no login", "login", [](ConnectionProfile &p) { p.location.server.login.clear(); });
    row("key alone", "certificate", [](ConnectionProfile &p) { p.location.server.certificateFile.clear(); });
    row("no TLS", "Without TLS",
        [](ConnectionProfile &p) { p.location.server.tls = shardmap::TlsMode::Disable; });
    row("no schema", "schema", [](ConnectionProfile &p) { p.location.ownTables.schema.clear(); });
    row("no file", "file", [](ConnectionProfile &p) { p.location.backend = shardmap::Backend::Sqlite; });
}

void TestStore::problemsAreNamed()
{
    QFETCH(const std::function<void(ConnectionProfile &)>, change);
    QFETCH(const QString, told);
    ConnectionProfile profile = fullProfile();
    change(profile);
    if (told.isEmpty())
        QCOMPARE(profile.problem(), QString());
    else
        QVERIFY2(profile.problem().contains(told), qPrintable(profile.problem()));
}

QTEST_GUILESS_MAIN(TestStore)
#include "test_store.moc"
