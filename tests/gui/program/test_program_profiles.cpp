// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/program/support/program.h"
#include "profiles/profilefile.h"
#include "unit/operations/plant.h"

#include <QLabel>

using namespace quayside;
using namespace quayside::test;
using profiles::ConnectionProfile;
using quayside::testing::Plant;

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

private:
    [[nodiscard]] static bool keep(const ConnectionProfile &profile)
    {
        return profiles::ProfileFile(profiles::ProfileStore::usualFile()).put(profile, {}).has_value();
    }
    [[nodiscard]] ConnectionProfile profile(const char *name) const;

    const ProgramSettings m_settings;
    std::unique_ptr<Plant> m_plant;
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

QTEST_MAIN(TestProgramProfiles)
#include "test_program_profiles.moc"
