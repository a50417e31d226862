// SPDX-License-Identifier: GPL-3.0-or-later
#include "profiles/filesecrets.h"
#include "profiles/keychainsecrets.h"
#include "profiles/profilepasswords.h"
#include "profiles/profilesaving.h"
#include "unit/profiles/examples.h"
#include "unit/profiles/stagedsecrets.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

using namespace quayside;
using namespace quayside::profiles;
using test::readFile;
using test::StagedSecrets;
using test::writeFile;

namespace {

template <typename T>
Result<T> waitFor(Future<T> future)
{
    [&] { QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 30'000); }();
    return future.isFinished() ? future.result() : failure(ErrorText::cancelled());
}

Error noKeychain()
{
    Error error;
    error.kind = ErrorKind::Unsupported;
    return error;
}

} // namespace

/** Where passwords are kept, and what is said when they can't be had. */
class TestSecrets final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void fileKeepsAndForgets();
    void fileIsTheOwnersAlone();
    void fileThatOthersCanReadIsRefused();
    void mistypedFileIsRefusedAndKept_data();
    void mistypedFileIsRefusedAndKept();
    void desktopWithoutKeychainIsToldFromAbsence();
    void windowsKeepsAndForgets();
    void passwordIsInOnePlaceOnly();
    void askingKeepsNothing();
    void forgettingSaysWhenItsStoreRefused();
    void refusedSettingsLeaveThePassword();
    void refusedPasswordLeavesTheSettings();
    void removalTellsWhatIsLeft();

private:
    [[nodiscard]] QString path() const
    {
        return m_folder->filePath(QStringLiteral("secrets/passwords.json"));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    const ProfileId m_id { QStringLiteral("p1") };
    const Secret m_password { QStringLiteral("planted-database-password") };
};

void TestSecrets::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestSecrets::fileKeepsAndForgets()
{
    FileSecrets secrets(path());
    QVERIFY(!waitFor(secrets.read(m_id))->has_value()); // absent is no error
    QVERIFY(waitFor(secrets.remove(m_id)));
    QVERIFY(!QFileInfo::exists(path())); // and nothing is made to say so
    QVERIFY(waitFor(secrets.write(m_id, m_password)));
    const Result<std::optional<Secret>> back = waitFor(FileSecrets(path()).read(m_id));
    QVERIFY(back && *back && **back == m_password);
    QVERIFY(!waitFor(secrets.read(ProfileId(QStringLiteral("p2"))))->has_value());
    QVERIFY(waitFor(secrets.remove(m_id)));
    QVERIFY(!readFile(path()).contains("planted"));
}

void TestSecrets::fileIsTheOwnersAlone()
{
#ifdef Q_OS_WIN
    QSKIP("Rights there are an access list of the folder");
#endif
    FileSecrets secrets(path());
    QVERIFY(waitFor(secrets.write(m_id, m_password)));
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
        | QFile::WriteOther | QFile::ExeOther;
    QVERIFY(!(QFileInfo(path()).permissions() & others));
    QVERIFY(!(QFileInfo(QFileInfo(path()).absolutePath()).permissions() & others));
    QVERIFY(waitFor(secrets.write(ProfileId(QStringLiteral("p2")), m_password))); // also when replaced
    QVERIFY(!(QFileInfo(path()).permissions() & others));
}

void TestSecrets::fileThatOthersCanReadIsRefused()
{
#ifdef Q_OS_WIN
    QSKIP("Rights there are an access list of the folder");
#endif
    FileSecrets secrets(path());
    QVERIFY(waitFor(secrets.write(m_id, m_password)));
    QVERIFY(QFile::setPermissions(path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
    const QByteArray before = readFile(path());
    const Result<std::optional<Secret>> read = waitFor(secrets.read(m_id));
    QVERIFY(!read);
    QVERIFY(read.error().kind == ErrorKind::Forbidden);
    QVERIFY(read.error().toDisplayString().contains(QStringLiteral("chmod 600")));
    QVERIFY(!waitFor(secrets.write(m_id, Secret(QStringLiteral("planted-other")))));
    QCOMPARE(readFile(path()), before);
}

void TestSecrets::mistypedFileIsRefusedAndKept_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("told");
    const QString misfit = QStringLiteral("is not understood");
    QTest::newRow("comma") << QByteArray(R"({"version": 1, "passwords": {"p2": "planted-two",}})") << misfit;
    QTest::newRow("list") << QByteArray(R"(["planted-two"])") << misfit;
    QTest::newRow("no object in it") << QByteArray(R"({"version": 1, "passwords": "planted-two"})") << misfit;
    QTest::newRow("newer") << QByteArray(R"({"version": 2, "passwords": {"p2": "planted-two"}})")
                           << QStringLiteral("newer Quayside");
}

/** Whatever is in it that a person can still make out. */
void TestSecrets::mistypedFileIsRefusedAndKept()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QString, told);
    FileSecrets secrets(path());
    QVERIFY(waitFor(secrets.write(m_id, m_password))); // makes folder and rights
    QVERIFY(writeFile(path(), content));
    const Result<void> written = waitFor(secrets.write(m_id, m_password));
    QVERIFY(!written);
    QVERIFY2(written.error().toDisplayString().contains(told), qPrintable(written.error().toDisplayString()));
    QVERIFY(!written.error().remedy.isEmpty());
    QVERIFY(!waitFor(secrets.remove(ProfileId(QStringLiteral("p2")))));
    QVERIFY(!waitFor(secrets.read(ProfileId(QStringLiteral("p2"))))); // and not: there is none
    QCOMPARE(readFile(path()), content);
}

/** The tests' environment has none: the real keychain's own answer, not a staged one. */
void TestSecrets::desktopWithoutKeychainIsToldFromAbsence()
{
    KeychainSecrets secrets;
    const Result<std::optional<Secret>> read = waitFor(secrets.read(m_id));
    if (read)
        QSKIP("There is a keychain here");
    QVERIFY2(read.error().kind == ErrorKind::Unsupported || read.error().kind == ErrorKind::Unreachable,
             qPrintable(read.error().toDisplayString()));
    QVERIFY(!read.error().remedy.isEmpty());
    QVERIFY(!waitFor(secrets.write(m_id, m_password))); // never into plain text for want of one
    QVERIFY(!waitFor(secrets.remove(m_id)));
}

void TestSecrets::windowsKeepsAndForgets()
{
#ifndef Q_OS_WIN
    QSKIP("The Credential Manager is Windows'");
#else
    KeychainSecrets secrets;
    const ProfileId id(QStringLiteral("test-") + QUuid::createUuid().toString(QUuid::WithoutBraces));
    QVERIFY(!waitFor(secrets.read(id))->has_value()); // absent is no error
    QVERIFY(waitFor(secrets.remove(id)));
    for (const QString &text : { QStringLiteral("planted-pässwörd €"), QStringLiteral("planted-other") }) {
        QVERIFY(waitFor(secrets.write(id, Secret(text)))); // the second time in the place of the first
        const Result<std::optional<Secret>> back = waitFor(KeychainSecrets().read(id));
        QVERIFY(back && *back && **back == Secret(text));
    }
    QVERIFY(!waitFor(secrets.read(m_id))->has_value());
    QVERIFY(!waitFor(secrets.write(id, Secret(QString(5'000, u'x'))))); // more than it holds: said, not cut
    QVERIFY(waitFor(secrets.remove(id)));
    QVERIFY(!waitFor(secrets.read(id))->has_value());
#endif
}

void TestSecrets::passwordIsInOnePlaceOnly()
{
    StagedSecrets keychain;
    StagedSecrets file;
    ProfilePasswords passwords(keychain, file);
    ConnectionProfile profile = test::fullProfile();
    profile.passwordPlace = PasswordPlace::File;
    QVERIFY(waitFor(passwords.keep(profile, m_password)));
    QCOMPARE(file.kept.size(), 1);
    profile.passwordPlace = PasswordPlace::Keychain;
    QVERIFY(waitFor(passwords.keep(profile, m_password)));
    QVERIFY(file.kept.isEmpty());
    QVERIFY(**waitFor(passwords.read(profile)) == m_password);
    QVERIFY(waitFor(passwords.forget(profile.id, profile.passwordPlace)));
    QVERIFY(keychain.kept.isEmpty());
    keychain.refusal = noKeychain();
    profile.passwordPlace = PasswordPlace::File; // the one that is not there does not stand in the way
    QVERIFY(waitFor(passwords.keep(profile, m_password)));
    QVERIFY(waitFor(passwords.forget(profile.id, profile.passwordPlace)));
    QVERIFY(file.kept.isEmpty());
}

void TestSecrets::askingKeepsNothing()
{
    StagedSecrets keychain;
    StagedSecrets file;
    ProfilePasswords passwords(keychain, file);
    ConnectionProfile profile = test::fullProfile();
    keychain.kept.insert(profile.id.toString(), QStringLiteral("planted-old"));
    profile.passwordPlace = PasswordPlace::Ask;
    QVERIFY(!waitFor(passwords.read(profile))->has_value());
    QVERIFY(waitFor(passwords.keep(profile, m_password)));
    QVERIFY(keychain.kept.isEmpty() && file.kept.isEmpty());
}

void TestSecrets::forgettingSaysWhenItsStoreRefused()
{
    StagedSecrets keychain;
    StagedSecrets file;
    ProfilePasswords passwords(keychain, file);
    const ConnectionProfile profile = test::fullProfile();
    keychain.refusal = noKeychain();
    QVERIFY(!waitFor(passwords.forget(profile.id, PasswordPlace::Keychain)));
    QVERIFY(waitFor(passwords.forget(profile.id, PasswordPlace::File)));
}

/** The password that was typed is of the settings that were: not for those of another console. */
void TestSecrets::refusedSettingsLeaveThePassword()
{
    StagedSecrets keychain;
    StagedSecrets file;
    ProfilePasswords passwords(keychain, file);
    ProfileStore store(m_folder->filePath(QStringLiteral("connections.json")));
    const ConnectionProfile before = test::fullProfile(); // its password is in the file
    QVERIFY(waitFor(saveProfile(store, passwords, { before, {}, m_password })));
    QCOMPARE(file.kept.value(before.id.toString()), m_password.reveal());
    ConnectionProfile theirs = before;
    theirs.location.server.database = QStringLiteral("theirs");
    QVERIFY(waitFor(store.put(theirs, before)));

    const Result<void> saved
        = waitFor(saveProfile(store, passwords, { before, before, Secret(QStringLiteral("planted-new")) }));
    QVERIFY(!saved && saved.error().kind == ErrorKind::Conflict);
    QCOMPARE(file.kept.value(before.id.toString()), m_password.reveal());
    ConnectionProfile asking = before;
    asking.passwordPlace = PasswordPlace::Ask;
    QVERIFY(!waitFor(saveProfile(store, passwords, { asking, before, {} })));
    QCOMPARE(file.kept.value(before.id.toString()), m_password.reveal());
}

void TestSecrets::refusedPasswordLeavesTheSettings()
{
    StagedSecrets keychain;
    StagedSecrets file;
    file.refusal = noKeychain();
    ProfilePasswords passwords(keychain, file);
    ProfileStore store(m_folder->filePath(QStringLiteral("connections.json")));
    const ConnectionProfile fresh = test::fullProfile();
    QVERIFY(!waitFor(saveProfile(store, passwords, { fresh, {}, m_password })));
    QVERIFY(store.profiles().empty());
    QVERIFY(waitFor(saveProfile(store, passwords, { fresh, {}, {} })));
    ConnectionProfile renamed = fresh;
    renamed.name = QStringLiteral("Renamed");
    QVERIFY(!waitFor(saveProfile(store, passwords, { renamed, fresh, m_password })));
    QCOMPARE(store.profiles().front().name, fresh.name);
}

void TestSecrets::removalTellsWhatIsLeft()
{
    StagedSecrets keychain;
    StagedSecrets file;
    ProfilePasswords passwords(keychain, file);
    const QString kept = m_folder->filePath(QStringLiteral("connections.json"));
    const ConnectionProfile profile = test::fullProfile();
    {
        ProfileStore store(kept);
        QVERIFY(waitFor(saveProfile(store, passwords, { profile, {}, m_password })));
        file.refusal = noKeychain();
        const Result<std::optional<Error>> removed = waitFor(removeProfile(store, passwords, profile));
        QVERIFY(removed && *removed);
        QVERIFY(store.profiles().empty());
    }
    file.refusal.reset();
    QVERIFY(QFile::remove(kept) && QDir().mkpath(kept)); // can't be read or written
    ProfileStore store(kept);
    QVERIFY(!waitFor(removeProfile(store, passwords, profile)));
    QCOMPARE(file.kept.size(), 1);
}

QTEST_GUILESS_MAIN(TestSecrets)
#include "test_secrets.moc"
