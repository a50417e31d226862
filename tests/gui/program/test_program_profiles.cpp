// SPDX-License-Identifier: GPL-3.0-or-later
#include "databases/postgresserver.h"
#include "databases/rawsql.h"
#include "gui/program/support/eyes.h"
#include "gui/program/support/hand.h"
#include "profiles/keychainsecrets.h"
#include "profiles/profilefile.h"
#include "unit/operations/plant.h"
#include "unit/profiles/stagedsecrets.h"

#include <QAbstractItemView>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace quayside;
using namespace quayside::test;
using profiles::ConnectionProfile;

/** --map NAME opens a connection; it is opened again at the next start, and is what it says it is. */
class TestProgramProfiles final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void nameOpensAConnection();
    void nameOfAFileStillWorks();
    void unknownNameIsTold();
    void unfitConnectionIsTold();
    void isOpenedAgainAtTheNextStart();
    void readOnlyHoldsForTheWholeProgram();
    void passwordIsAskedForUntilItIsRightAndKept();
    void lockedKeychainIsToldFromAbsence();
    void cancellingThePasswordLeadsBack();
    void connectionIsInspected();
    void besideALiveMapItIsInspectedElsewhere();

private:
    [[nodiscard]] static bool keep(const ConnectionProfile &profile)
    {
        return profiles::ProfileFile(profiles::ProfileStore::usualFile()).put(profile, {}).has_value();
    }
    [[nodiscard]] ConnectionProfile profile(const char *name) const;
    /** Of a PostgreSQL database with the article's tables; null where there is no server. */
    [[nodiscard]] ConnectionProfile serverProfile(const char *name);
    [[nodiscard]] static QDialog *passwordDialog(Program &program);
    static void type(QDialog *dialog, const QString &password);

    const ProgramSettings m_settings;
    std::unique_ptr<Plant> m_plant;
    quayside::test::PostgresServer m_server;
    Secret m_password;
};

void TestProgramProfiles::init()
{
    ProgramSettings::clear();
    QFile::remove(profiles::ProfileStore::usualFile());
    m_plant = std::make_unique<Plant>(std::vector<sim::WorkerConfig>(1), Program::kPace);
}

ConnectionProfile TestProgramProfiles::profile(const char *name) const
{
    ConnectionProfile made = ConnectionProfile::made();
    made.name = QString::fromUtf8(name);
    made.production = true;
    made.location.file = m_plant->file();
    return made;
}

void TestProgramProfiles::nameOpensAConnection()
{
    QVERIFY(keep(profile("Support EU")));
    Program program(QStringLiteral("support eu"));
    QVERIFY(program.waitUntilShown());
    QVERIFY(program.window().windowTitle().contains(QStringLiteral("PRODUCTION · Support EU")));
    QVERIFY(program.find<QLabel>("profileBandText")->isVisible());
    QVERIFY(program.find<QLabel>("statusMap")->text().startsWith(QStringLiteral("Support EU")));
}

void TestProgramProfiles::nameOfAFileStillWorks()
{
    QVERIFY(keep(profile("Support EU")));
    Program program(m_plant->file());
    QVERIFY(program.waitUntilShown());
    QVERIFY(!program.find<QLabel>("profileBandText")->isVisible());
}

void TestProgramProfiles::unknownNameIsTold()
{
    Program program(QStringLiteral("nobody made this"));
    QVERIFY(!program.waitUntilShown());
    QVERIFY(!program.openError().message.isEmpty());
}

void TestProgramProfiles::unfitConnectionIsTold()
{
    ConnectionProfile unfit = profile("Odd");
    unfit.location.backend = shardmap::Backend::PostgreSql;
    QVERIFY(keep(unfit));
    Program program(QStringLiteral("Odd"));
    QVERIFY(!program.waitUntilShown());
    QVERIFY2(program.openError().message.contains(QStringLiteral("host")),
             qPrintable(program.openError().message));
}

void TestProgramProfiles::isOpenedAgainAtTheNextStart()
{
    QVERIFY(keep(profile("Support EU")));
    {
        Program program(QStringLiteral("Support EU"));
        QVERIFY(program.waitUntilShown());
    }
    {
        Program again { app::CommandLine() };
        QVERIFY(again.waitUntilShown());
        QVERIFY(again.window().windowTitle().contains(QStringLiteral("Support EU")));
        again.action("closeMap")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!again.hasMap(), 30'000);
    }
    Program closed { app::CommandLine() }; // a wish about the next start
    QTest::qWait(100);
    QVERIFY(!closed.hasMap());
}

void TestProgramProfiles::readOnlyHoldsForTheWholeProgram()
{
    ConnectionProfile looking = profile("Looking");
    looking.location.readOnly = true;
    QVERIFY(keep(looking));
    const QByteArray before = m_plant->database().value("PRAGMA data_version");
    Program program(QStringLiteral("Looking"));
    QVERIFY(program.waitUntilShown());
    QVERIFY(program.waitUntilSwept());
    for (const char *action : { "addWorker", "addOwnTables", "addUser" }) {
        QVERIFY2(!program.action(action)->isEnabled(), action);
        QVERIFY2(program.action(action)->statusTip().contains(QStringLiteral("read-only")), action);
    }
    QCOMPARE(m_plant->database().value("PRAGMA data_version"), before);
}

ConnectionProfile TestProgramProfiles::serverProfile(const char *name)
{
    if (!m_server.isRunning() && !m_server.start().isEmpty())
        qFatal("no PostgreSQL server: see packaging/linux/install-dependencies.sh");
    ConnectionProfile made = profile(name);
    made.location = m_server.createDatabase();
    m_password = std::exchange(made.location.server.password, Secret());
    shardmap::MapLocation opened = made.location;
    opened.server.password = m_password;
    quayside::test::RawSql sql(opened);
    if (!sql.run(QStringLiteral("CREATE TABLE worker (id integer PRIMARY KEY, url text NOT NULL, api_key "
                                "text, capacity integer);\n"
                                "CREATE TABLE \"user\" (id integer PRIMARY KEY, name text);\n"
                                "CREATE TABLE waha_session (id integer PRIMARY KEY, name text NOT NULL, "
                                "user_id integer, worker_id "
                                "integer);\n")))
        qFatal("tables: %s", qPrintable(sql.error()));
    return made;
}

QDialog *TestProgramProfiles::passwordDialog(Program &program)
{
    QDialog *found = nullptr;
    (void)QTest::qWaitFor(
        [&] {
            for (QDialog *dialog :
                 program.window().findChildren<QDialog *>(QStringLiteral("passwordDialog"))) {
                if (dialog->isVisible())
                    found = dialog;
            }
            return found != nullptr;
        },
        30'000);
    return found;
}

void TestProgramProfiles::type(QDialog *dialog, const QString &password)
{
    QTest::keyClicks(dialog->findChild<QLineEdit *>(QStringLiteral("passwordField")), password);
    dialog->findChild<QPushButton *>(QStringLiteral("verbButton"))->click();
}

void TestProgramProfiles::passwordIsAskedForUntilItIsRightAndKept()
{
    const ConnectionProfile server = serverProfile("Team");
    QVERIFY(keep(server));
    StagedSecrets keychain;
    {
        Program program(QStringLiteral("Team"), keychain);
        QDialog *dialog = passwordDialog(program);
        QVERIFY(dialog);
        QVERIFY(dialog->findChild<QLabel *>(QStringLiteral("problem"))
                    ->text()
                    .contains(QStringLiteral("No password is kept")));
        type(dialog, QStringLiteral("planted-wrong"));
        QTRY_VERIFY_WITH_TIMEOUT(passwordDialog(program) && passwordDialog(program) != dialog, 30'000);
        dialog = passwordDialog(program);
        const QString why = dialog->findChild<QLabel *>(QStringLiteral("problem"))->text();
        QVERIFY2(why.contains(QStringLiteral("refused the login")), qPrintable(why));
        QVERIFY(keychain.kept.isEmpty()); // a wrong one is not kept
        type(dialog, m_password.reveal());
        QVERIFY(program.waitUntilShown());
        QTRY_COMPARE_WITH_TIMEOUT(keychain.kept.value(server.id.toString()), m_password.reveal(), 30'000);
        const auto stored = [] {
            return profiles::ProfileFile(profiles::ProfileStore::usualFile())
                .read()
                ->profiles.front()
                .keychain;
        };
        QTRY_COMPARE_WITH_TIMEOUT(stored(), profiles::KeychainSecrets::desktop(), 30'000);
        QVERIFY(program.window().windowTitle().contains(QStringLiteral("Team")));
    }
    Program again(QStringLiteral("Team"), keychain); // asks nothing
    QVERIFY(again.waitUntilShown());
}

void TestProgramProfiles::lockedKeychainIsToldFromAbsence()
{
    QVERIFY(keep(serverProfile("Team")));
    StagedSecrets keychain;
    Error locked;
    locked.kind = ErrorKind::Forbidden;
    locked.message = QStringLiteral("The keychain is locked.");
    keychain.refusal = locked;
    Program program(QStringLiteral("Team"), keychain);
    QDialog *dialog = passwordDialog(program);
    QVERIFY(dialog);
    QVERIFY(dialog->findChild<QLabel *>(QStringLiteral("problem"))->text().contains(locked.message));
    QVERIFY(!dialog->findChild<QAbstractButton *>(QStringLiteral("keepPassword"))->isVisible());
    type(dialog, m_password.reveal());
    QVERIFY(program.waitUntilShown());
}

void TestProgramProfiles::cancellingThePasswordLeadsBack()
{
    QVERIFY(keep(serverProfile("Team")));
    StagedSecrets keychain;
    Program program(QStringLiteral("Team"), keychain);
    QDialog *dialog = passwordDialog(program);
    QVERIFY(dialog);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(program.find<QWidget>("welcomePage")->isVisible(), 30'000);
    QVERIFY(!program.hasMap());
}

/** Nobody is asked but the database, and that is only read. */
void TestProgramProfiles::connectionIsInspected()
{
    ConnectionProfile server = serverProfile("Team");
    server.passwordPlace = profiles::PasswordPlace::Ask;
    QVERIFY(keep(server));
    shardmap::MapLocation owner = server.location;
    owner.server.password = m_password;
    quayside::test::RawSql sql(owner);
    QVERIFY(
        sql.run(QStringLiteral("INSERT INTO worker VALUES (1, '%1', 'planted-key', 5);\n"
                               "INSERT INTO \"user\" VALUES (1, 'Ann');\n"
                               "INSERT INTO waha_session VALUES (11, 'works', 1, 1), (12, 'lost', 1, 99);\n")
                    .arg(QString::fromStdString(m_plant->fleet().worker(0).url()))));
    app::CommandLine commandLine;
    commandLine.inspect = QStringLiteral("team");
    const size_t asked = m_plant->fleet().requests().size();
    Program program(commandLine);
    QDialog *password = passwordDialog(program);
    QVERIFY(password);
    type(password, m_password.reveal());
    QVERIFY(program.waitUntilShown());
    QTRY_COMPARE_WITH_TIMEOUT(program.fleet().sessionCount(), 2u, 30'000);
    QVERIFY(!program.controller().hasNetwork());
    QVERIFY(program.fleet().isInspected());
    QVERIFY(!program.action("newSession")->isVisible());
    QVERIFY(!program.action("addOwnTables")->isVisible());
    QVERIFY(Eyes(program).bannerText().contains(QStringLiteral("as its database has it")));
    QVERIFY(program.find<QLabel>("statusMap")->text().contains(QStringLiteral("no worker is asked")));
    QVERIFY(sql.run(QStringLiteral("INSERT INTO waha_session VALUES (13, 'later', 1, 1);\n")));
    QTRY_COMPARE_WITH_TIMEOUT(program.fleet().sessionCount(), 3u, 30'000); // it follows

    const Hand hand(program);
    QVERIFY(hand.trigger("integrityReport"));
    QDialog *report = hand.dialog("reportDialog");
    QVERIFY(report);
    auto *findings = report->findChild<QAbstractItemView *>(QStringLiteral("findings"));
    QTRY_VERIFY_WITH_TIMEOUT(findings->model()->rowCount() > 0, 30'000);
    QCOMPARE(report->findChild<QLabel *>(QStringLiteral("findingTitle"))->text(),
             QStringLiteral("Sessions of a worker that is not there"));
    QCOMPARE(m_plant->fleet().requests().size(), asked);
    QCOMPARE(
        sql.value(QStringLiteral("SELECT count(*) FROM pg_tables WHERE tablename LIKE 'quayside%'")).toInt(),
        0);
}

void TestProgramProfiles::besideALiveMapItIsInspectedElsewhere()
{
    const ConnectionProfile kept = profile("Support EU");
    QVERIFY(keep(kept));
    Program program(m_plant->file());
    QVERIFY(program.waitUntilShown());
    const Hand hand(program);
    QVERIFY(hand.trigger("connections"));
    QDialog *dialog = hand.dialog("connectionsDialog");
    QVERIFY(dialog && Hand::press(dialog, "inspectConnection"));
    QTRY_COMPARE(program.startedWith(), (QStringList { QStringLiteral("--inspect"), kept.id.toString() }));
    QVERIFY(program.hasMap() && !program.fleet().isInspected());
}

QTEST_MAIN(TestProgramProfiles)
#include "test_program_profiles.moc"
