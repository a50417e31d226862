// SPDX-License-Identifier: GPL-3.0-or-later
#include "databases/postgresserver.h"
#include "databases/rawsql.h"
#include "gui/program/support/eyes.h"
#include "gui/program/support/hand.h"
#include "inspect/snapshot/snapshotschedule.h"
#include "profiles/filesecrets.h"
#include "profiles/profilefile.h"
#include "profiles/profilestore.h"
#include "unit/operations/plant.h"
#include "unit/shardmap/rawdatabase.h"

#include <QCheckBox>
#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace quayside;
using namespace quayside::test;

/** Snapshots of a live map that is on a server, by hand and by themselves. */
class TestProgramSnapshots final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void savedByHandAndInspected();
    void savedByItselfOrTold();

private:
    [[nodiscard]] QStringList files() const
    {
        return QDir(m_folder->path()).entryList({ QStringLiteral("*.sqlite") }, QDir::Files, QDir::Name);
    }
    void schedule(const QString &folder);

    static constexpr int kWaitMs = 30'000;
    const ProgramSettings m_settings;
    quayside::test::PostgresServer m_server;
    std::unique_ptr<Plant> m_plant;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Program> m_program;
};

void TestProgramSnapshots::initTestCase()
{
    QCOMPARE(m_server.start(), QString());
}

void TestProgramSnapshots::init()
{
    ProgramSettings::clear();
    QFile::remove(profiles::ProfileStore::usualFile());
    std::vector<sim::WorkerConfig> workers(1);
    workers[0].sessions = { Plant::working("works", "12025550101"), Plant::stopped("rests") };
    m_plant = std::make_unique<Plant>(workers, Program::kPace);
    m_folder = std::make_unique<QTemporaryDir>();
    auto profile = profiles::ConnectionProfile::made();
    profile.name = QStringLiteral("Team");
    profile.location = m_server.createDatabase();
    profile.passwordPlace = profiles::PasswordPlace::File;
    quayside::test::RawSql sql(profile.location);
    const QString row = QStringLiteral("INSERT INTO worker VALUES (1, '%1', '%2', 5);\n");
    QVERIFY(sql.run(
        QStringLiteral(
            "CREATE TABLE worker (id integer PRIMARY KEY, url text, api_key text, capacity integer);\n"
            "CREATE TABLE \"user\" (id integer PRIMARY KEY, name text);\n"
            "CREATE TABLE waha_session (id integer PRIMARY KEY, name text, user_id integer,"
            " worker_id integer);\n")
        + row.arg(QString::fromStdString(m_plant->fleet().worker(0).url()),
                  QString::fromStdString(m_plant->fleet().worker(0).apiKey()))
        + QStringLiteral("INSERT INTO \"user\" VALUES (1, 'Ann');\n"
                         "INSERT INTO waha_session VALUES (11, 'works', 1, 1), (12, 'rests', 1, 1);\n")));
    profiles::FileSecrets secrets(profiles::FileSecrets::usualFile());
    const auto kept = secrets.write(profile.id, profile.location.server.password);
    QTRY_VERIFY(kept.isFinished());
    profile.location.server.password = {};
    QVERIFY(profiles::ProfileFile(profiles::ProfileStore::usualFile()).put(profile, {}));
    m_program = std::make_unique<Program>(QStringLiteral("Team"));
    QVERIFY(m_program->getReady());
}

void TestProgramSnapshots::cleanup()
{
    m_program.reset();
    m_plant.reset();
    m_folder.reset();
}

void TestProgramSnapshots::savedByHandAndInspected()
{
    const Hand hand(*m_program);
    m_program->nextFile = m_folder->filePath(QStringLiteral("today.sqlite"));
    QVERIFY(hand.trigger("saveSnapshot"));
    QDialog *dialog = hand.dialog("snapshotDialog");
    QVERIFY(dialog && Hand::press(dialog, "saveButton"));
    auto *state = dialog->findChild<QLabel *>(QStringLiteral("snapshotState"));
    QTRY_VERIFY_WITH_TIMEOUT(state->text().contains(QStringLiteral("today.sqlite")), kWaitMs);
    RawDatabase saved(m_program->nextFile);
    QCOMPARE(saved.value("SELECT count(*) FROM waha_session"), QByteArray("2"));
    QCOMPARE(saved.value("SELECT status FROM quayside_last_session WHERE session_name = 'works'"),
             QByteArray("WORKING"));
    QCOMPARE(saved.value("SELECT source FROM quayside_snapshot"), QByteArray("Team"));
    const QByteArray key = saved.value("SELECT api_key FROM worker");
    QVERIFY(!key.contains(QByteArray::fromStdString(m_plant->fleet().worker(0).apiKey())));
    const QByteArray now = QByteArray::number(QDateTime::currentMSecsSinceEpoch());
    QVERIFY(
        saved.run("INSERT INTO quayside_operation (operation_id, kind, worker_id, state, actor, created_ms,"
                  " updated_ms, lease_until_ms) VALUES ('o', 'drain', '1', 'running', 'nadia', "
                  + now + ", " + now + ", " + now + " + 60000);"
                  + "INSERT INTO quayside_step (operation_id, sequence, key, state, started_ms)"
                    " VALUES ('o', 0, 'cordon', 'running', 1)"));
    QVERIFY(Hand::press(dialog, "inspectButton")); // beside a live map, in a process of its own
    QTRY_COMPARE(m_program->startedWith(),
                 (QStringList { QStringLiteral("--inspect"), m_program->nextFile }));

    const QString file = m_program->nextFile;
    m_program.reset();
    const size_t asked = m_plant->fleet().requests().size();
    app::CommandLine commandLine;
    commandLine.inspect = file;
    Program looking(commandLine);
    QVERIFY(looking.waitUntilShown());
    const Eyes eyes(looking);
    QTRY_COMPARE_WITH_TIMEOUT(eyes.status(0, QStringLiteral("works")), SessionStatus::Working, kWaitMs);
    QVERIFY(eyes.bannerText().contains(QStringLiteral("Snapshot of Team")));
    QVERIFY(!looking.controller().hasNetwork());
    QTRY_COMPARE_WITH_TIMEOUT(eyes.operationCount(), 1, kWaitMs); // its input was left out: nothing is wrong
    QVERIFY2(eyes.newestOperation().title.startsWith(QStringLiteral("Drain worker: ")),
             qPrintable(eyes.newestOperation().title));
    QVERIFY2(!eyes.newestOperation().step.contains(QStringLiteral("not understood")),
             qPrintable(eyes.newestOperation().step));
    QCOMPARE(m_plant->fleet().requests().size(), asked);
}

void TestProgramSnapshots::schedule(const QString &folder)
{
    const Hand hand(*m_program);
    QVERIFY(hand.trigger("scheduleSnapshots"));
    QDialog *dialog = hand.dialog("scheduleDialog");
    QVERIFY(dialog);
    auto *on = dialog->findChild<QCheckBox *>(QStringLiteral("scheduleOn"));
    if (!on->isChecked())
        QTest::keyClick(on, Qt::Key_Space);
    m_program->nextFile = folder;
    QVERIFY(Hand::press(dialog, "chooseFolder"));
    QCOMPARE(dialog->findChild<QLineEdit *>(QStringLiteral("scheduleFolder"))->text(), folder);
    QVERIFY(Hand::press(dialog, "verbButton"));
}

void TestProgramSnapshots::savedByItselfOrTold()
{
    const QString gone = m_folder->filePath(QStringLiteral("gone"));
    QVERIFY(QDir().mkdir(gone));
    schedule(gone);
    QVERIFY(QDir().rmdir(gone)); // a drive that was taken away
    inspect::SnapshotSchedule *plan = m_program->controller().workspace()->context().schedule;
    QVERIFY(plan->plan().everyHours > 0);
    plan->look();
    const Eyes eyes(*m_program);
    QTRY_VERIFY_WITH_TIMEOUT(
        eyes.bannerText().contains(QStringLiteral("The scheduled snapshot was not saved")), kWaitMs);
    schedule(m_folder->path());
    plan->look();
    QTRY_COMPARE_WITH_TIMEOUT(files().size(), 1, kWaitMs);
    QVERIFY(files().front().startsWith(QStringLiteral("Team-")));
    QTRY_VERIFY_WITH_TIMEOUT(
        !eyes.bannerText().contains(QStringLiteral("The scheduled snapshot was not saved")), kWaitMs);
    QCOMPARE(RawDatabase(m_folder->filePath(files().front())).value("SELECT count(*) FROM waha_session"),
             QByteArray("2"));
}

QTEST_MAIN(TestProgramSnapshots)
#include "test_program_snapshots.moc"
