// SPDX-License-Identifier: GPL-3.0-or-later
#include "profiles/profileexchange.h"
#include "unit/profiles/examples.h"

#include <QTest>

using namespace quayside;
using namespace quayside::profiles;
using test::fullProfile;

/** Profiles on their way to another computer, and files that pretend to be such. */
class TestExchange final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void comesBackWithoutSecrets();
    void clashingNamesGetANumber();
    void idIsNeverTaken();
    void sqlIsTold();
    void strangersFilesAreRefused_data();
    void strangersFilesAreRefused();
    void badEntriesAreNamedAndTheRestComes();
};

void TestExchange::comesBackWithoutSecrets()
{
    ConnectionProfile profile = fullProfile();
    profile.location.server.password = Secret(QStringLiteral("planted-password"));
    profile.passwordPlace = PasswordPlace::Keychain;
    profile.keychain = QStringLiteral("GNOME");
    const QByteArray file = ProfileExchange::exported({ profile });
    QVERIFY(!file.contains("planted"));
    const Result<ProfileImport> back = ProfileExchange::imported(file, {});
    QVERIFY(back);
    QVERIFY(back->refused.isEmpty());
    QCOMPARE(back->profiles.size(), size_t(1));
    const ConnectionProfile &imported = back->profiles.front().profile;
    QCOMPARE(imported.name, profile.name);
    QVERIFY(imported.production);
    QVERIFY(imported.keychain.isEmpty());
    QVERIFY(imported.location.names == profile.location.names);
    profile.location.server.password = {};
    QVERIFY(imported.location.server == profile.location.server);
}

void TestExchange::clashingNamesGetANumber()
{
    const ConnectionProfiles existing { fullProfile(QStringLiteral("Fleet")),
                                        fullProfile(QStringLiteral("fleet (2)")) };
    const QByteArray file = ProfileExchange::exported(
        { fullProfile(QStringLiteral("FLEET")), fullProfile(QStringLiteral("Fleet")) });
    const Result<ProfileImport> back = ProfileExchange::imported(file, existing);
    QCOMPARE(back->profiles[0].profile.name, QStringLiteral("FLEET (3)"));
    QCOMPARE(back->profiles[1].profile.name, QStringLiteral("Fleet (4)"));
    QVERIFY(back->profiles[0].remarks.front().contains(QStringLiteral("already")));
    const QString longest(ConnectionProfile::kLongestName, u'x');
    QCOMPARE(freeName(longest, { fullProfile(longest) }).size(), ConnectionProfile::kLongestName);
}

/** With the id of a profile of ours, a stranger's host would be sent our password. */
void TestExchange::idIsNeverTaken()
{
    const ConnectionProfile ours = fullProfile();
    ConnectionProfile theirs = ours;
    theirs.location.server.hosts = { { QStringLiteral("evil.example"), 0 } };
    const Result<ProfileImport> back
        = ProfileExchange::imported(ProfileExchange::exported({ theirs }), { ours });
    QVERIFY(back->profiles.front().profile.id != ours.id);
    QVERIFY(!back->profiles.front().profile.id.isEmpty());
}

void TestExchange::sqlIsTold()
{
    ConnectionProfile profile = fullProfile();
    profile.location.names.worker.table.condition = QStringLiteral("true); DROP TABLE worker; --");
    const Result<ProfileImport> back = ProfileExchange::imported(ProfileExchange::exported({ profile }), {});
    const QString remarks = back->profiles.front().remarks.join(u'\n');
    QVERIFY2(remarks.contains(QStringLiteral("DROP TABLE worker")), qPrintable(remarks));
    QVERIFY(remarks.contains(QStringLiteral("gen_random_uuid()")));
    QVERIFY(!remarks.contains(QStringLiteral("by Quayside"))); // a value is bound, never run
}

void TestExchange::strangersFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("garbage") << QByteArray("\x7f"
                                           "ELF");
    QTest::newRow("other JSON") << QByteArray(R"({"profiles":[{}]})");
    QTest::newRow("none") << QByteArray(R"({"kind":"quayside connections","version":1,"profiles":[]})");
    QTest::newRow("newer") << QByteArray(R"({"kind":"quayside connections","version":9,"profiles":[{}]})");
    QTest::newRow("newer by far") << QByteArray(
        R"({"kind":"quayside connections","version":1099511627776,"profiles":[{}]})");
    QTest::newRow("endless") << QByteArray(R"({"kind":"quayside connections","version":1,"profiles":[)")
            + QByteArray("{},").repeated(5'000) + "{}]}";
    QTest::newRow("deep") << QByteArray(R"({"kind":"quayside connections","version":1,"profiles":)")
            + QByteArray("[").repeated(100'000);
}

void TestExchange::strangersFilesAreRefused()
{
    QFETCH(const QByteArray, file);
    const Result<ProfileImport> back = ProfileExchange::imported(file, {});
    QVERIFY(!back);
    QVERIFY(back.error().kind == ErrorKind::InvalidInput);
}

void TestExchange::badEntriesAreNamedAndTheRestComes()
{
    QByteArray file = ProfileExchange::exported({ fullProfile() });
    file.replace(R"("profiles": [)",
                 R"("profiles": [ 7, {"id":"a","name":"Bad","backend":"sqlite","file":""},
                    {"id":"b","name":"Injected","backend":"postgresql","server":{"database":"d","login":"l",
                     "hosts":[{"name":"h' options='-c search_path=evil"}]}},
                    {"id":"c","name":5}, {"id":"d","name":"Port","server":{"hosts":[{"port":-1}]}},)");
    const Result<ProfileImport> back = ProfileExchange::imported(file, {});
    QVERIFY(back);
    QCOMPARE(back->profiles.size(), size_t(1));
    QCOMPARE(back->refused.size(), 5);
    QVERIFY(back->refused.at(1).startsWith(QStringLiteral("Bad")));
    QVERIFY2(back->refused.at(4).contains(QStringLiteral("port")), qPrintable(back->refused.at(4)));
}

QTEST_GUILESS_MAIN(TestExchange)
#include "test_exchange.moc"
