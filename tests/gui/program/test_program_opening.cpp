// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/program/support/eyes.h"
#include "gui/program/support/hand.h"
#include "items/tree/sessiontreemodel.h"
#include "unit/operations/plant.h"

#include <QAction>
#include <QDialog>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

using namespace quayside;
using namespace quayside::test;

namespace {

constexpr int kUserCount = 3;

QString nameOf(int number)
{
    return QStringLiteral("customer-%1").arg(number, 2, 10, QLatin1Char('0'));
}

/** Statuses in turn, so that neighbours differ. */
sim::SessionSeed seedOf(int number)
{
    sim::SessionSeed seed;
    seed.name = nameOf(number).toStdString();
    constexpr std::array kTurn { sim::Status::Working, sim::Status::Stopped, sim::Status::Working,
                                 sim::Status::Starting, sim::Status::Working };
    seed.status = kTurn[size_t(number) % kTurn.size()];
    if (seed.status != sim::Status::Starting)
        seed.phone = "1202555" + std::to_string(1000 + number);
    return seed;
}

SessionStatus shownAs(sim::Status status)
{
    const std::string_view text = sim::text(status);
    return SessionStatus::fromText(QString::fromLatin1(text.data(), qsizetype(text.size())));
}

QByteArray bytesOf(const QString &file)
{
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
}

} // namespace

/** A map made by hand is opened with --map: untouched until agreed to, then live. */
class TestProgramOpening final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void untouchedBeforeConsent();
    void everythingShownBeforeConsent();
    void changesNeedConsent();
    void consentKeepsTheOperatorsTables();
    void goesLive();
    void followsTheServers();
    void followsTheMap();
    void refusesWhatIsNoMap_data();
    void refusesWhatIsNoMap();
    void secondStartAsksNothing();
    void fileDialogOutlivesItsAnswer_data();
    void fileDialogOutlivesItsAnswer();
    void mapClosesWhileWhatWasBeforeIsLookedUp();

private:
    const ProgramSettings m_settings;
    std::unique_ptr<Plant> m_plant;
};

void TestProgramOpening::init()
{
    ProgramSettings::clear();
    std::vector<sim::WorkerConfig> workers(2);
    for (int i = 0; i < 20; ++i)
        workers[size_t(i % 2)].sessions.push_back(seedOf(i));
    m_plant = std::make_unique<Plant>(workers, Program::kPace);
    for (int i = 0; i < 20; ++i)
        m_plant->addRow(i % 2, nameOf(i), i % kUserCount + 1);
}

void TestProgramOpening::untouchedBeforeConsent()
{
    const QByteArray before = bytesOf(m_plant->file());
    {
        Program program(m_plant->file());
        QVERIFY(program.waitUntilShown());
        QVERIFY(program.waitUntilSwept());
        QVERIFY(program.bannerButton()->isVisible());
    }
    QVERIFY(!before.isEmpty());
    QVERIFY2(bytesOf(m_plant->file()) == before, "the file was altered");
    QCOMPARE(m_plant->database().value("SELECT count(*) FROM sqlite_master"), QByteArray("3"));
    QVERIFY(!QFile::exists(m_plant->file() + QStringLiteral("-wal")));
    QVERIFY(!QFile::exists(m_plant->file() + QStringLiteral("-journal")));
}

void TestProgramOpening::everythingShownBeforeConsent()
{
    Program program(m_plant->file());
    const Eyes eyes(program);
    QVERIFY(program.waitUntilShown());
    QVERIFY(eyes.waitForStatus(0, nameOf(0), SessionStatus::Working));
    QVERIFY(eyes.waitForStatus(1, nameOf(1), SessionStatus::Stopped));
    QVERIFY(eyes.bannerText().contains(QStringLiteral("Your own tables are not altered")));
}

void TestProgramOpening::changesNeedConsent()
{
    Program program(m_plant->file());
    const Hand hand(program);
    QVERIFY(program.waitUntilShown());
    QVERIFY(program.waitUntilSwept());
    QVERIFY(hand.select(0, nameOf(0)));
    const QAction *restart = program.action("restartSession");
    QVERIFY(!restart->isEnabled());
    QVERIFY2(restart->statusTip().contains(QStringLiteral("table")), qPrintable(restart->statusTip()));
    QVERIFY(!program.action("newSession")->isEnabled());
    QVERIFY(program.agreeToTables());
    QTRY_VERIFY_WITH_TIMEOUT(restart->isEnabled(), kPatienceMs);
    QVERIFY(program.action("newSession")->isEnabled());
    QVERIFY(program.find<QLabel>("statusMap")->text().contains(QStringLiteral("read-write")));
}

void TestProgramOpening::consentKeepsTheOperatorsTables()
{
    const QByteArray tables
        = "SELECT group_concat(sql, ';') FROM sqlite_master WHERE name NOT LIKE 'quayside%'"
          " AND name NOT LIKE 'sqlite%'";
    const QByteArray before = m_plant->database().value(tables);
    Program program(m_plant->file());
    QVERIFY(program.getReady());
    QCOMPARE(m_plant->database().value(tables), before);
    QCOMPARE(m_plant->rows(), 20);
    QVERIFY(
        m_plant->database().value("SELECT count(*) FROM sqlite_master WHERE name LIKE 'quayside%'").toInt()
        > 3);
}

void TestProgramOpening::goesLive()
{
    Program program(m_plant->file());
    const Eyes eyes(program);
    QVERIFY(program.getReady());
    for (int i = 0; i < 20; ++i)
        QVERIFY(eyes.waitForStatus(i % 2, nameOf(i), shownAs(seedOf(i).status)));
    QTRY_COMPARE_WITH_TIMEOUT(m_plant->fleet().worker(0).socketCount(), 1, kPatienceMs);
    QCOMPARE(eyes.tree()->totalSessions(), qsizetype(20));
}

void TestProgramOpening::followsTheServers()
{
    Program program(m_plant->file());
    const Eyes eyes(program);
    QVERIFY(program.getReady());
    QTRY_COMPARE_WITH_TIMEOUT(m_plant->fleet().worker(0).socketCount(), 1, kPatienceMs);
    m_plant->fleet().setStatus(0, nameOf(0).toStdString(), sim::Status::ScanQrCode);
    QVERIFY(eyes.waitForStatus(0, nameOf(0), SessionStatus::ScanQrCode));
}

void TestProgramOpening::followsTheMap()
{
    Program program(m_plant->file());
    const Eyes eyes(program);
    QVERIFY(program.getReady());
    m_plant->addRow(1, QStringLiteral("added-by-the-application"));
    QVERIFY(eyes.waitUntilListed(1, QStringLiteral("added-by-the-application")));
    m_plant->database().run("DELETE FROM waha_session WHERE name = 'added-by-the-application'");
    QVERIFY(eyes.waitUntilListed(1, QStringLiteral("added-by-the-application"), false));
}

void TestProgramOpening::refusesWhatIsNoMap_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty file") << QByteArray();
    QTest::newRow("text") << QByteArray("workers: waha1, waha2\n").repeated(100);
    QTest::newRow("truncated map") << QByteArray("SQLite format 3\0", 16);
}

void TestProgramOpening::refusesWhatIsNoMap()
{
    QFETCH(QByteArray, content);
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("no-map.sqlite")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    Program program(file.fileName());
    QVERIFY(!program.waitUntilShown());
    QVERIFY(!program.hasMap());
    QVERIFY(program.find<QWidget>("welcomePage")->isVisible());
    QVERIFY(!program.openError().toDisplayString().isEmpty());
    QCOMPARE(bytesOf(file.fileName()), content);
}

void TestProgramOpening::secondStartAsksNothing()
{
    {
        Program program(m_plant->file());
        QVERIFY(program.getReady());
    }
    Program again { QString() }; // no --map: the last one
    const Eyes eyes(again);
    QVERIFY(again.waitUntilShown());
    QVERIFY(again.waitUntilSwept());
    QVERIFY2(eyes.bannerText().isEmpty(), qPrintable(eyes.bannerText()));
    QVERIFY(eyes.waitForStatus(0, nameOf(0), SessionStatus::Working));
}

void TestProgramOpening::fileDialogOutlivesItsAnswer_data()
{
    QTest::addColumn<QByteArray>("action");
    QTest::addColumn<qsizetype>("sessions");
    QTest::newRow("open") << QByteArray("openMap") << qsizetype(20);
    QTest::newRow("new") << QByteArray("newMap") << qsizetype(0);
}

/** What it is asked for closes the open map, and with it the dialogs of that: not while one still runs. */
void TestProgramOpening::fileDialogOutlivesItsAnswer()
{
    QFETCH(const QByteArray, action);
    QFETCH(const qsizetype, sessions);
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    const QTemporaryDir folder;
    const QString other = folder.filePath(QStringLiteral("other.sqlite"));
    QVERIFY(sessions == 0 || QFile::copy(m_plant->file(), other));
    Program program(m_plant->file());
    QVERIFY(program.waitUntilShown());
    program.showsFileDialogs = true;
    const Hand hand(program);
    QVERIFY(hand.trigger(action.constData()));
    auto *dialog = qobject_cast<QFileDialog *>(hand.dialog("fileDialog"));
    QVERIFY(dialog);
    bool isAnswered = false; // as whoever was connected later sees it, and the dialog itself after all
    connect(dialog, &QFileDialog::fileSelected, this, [&isAnswered] { isAnswered = true; });
    auto *name = dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
    QVERIFY(name);
    name->setText(other);
    QTest::keyClick(name, Qt::Key_Return);
    QVERIFY(isAnswered);
    QTRY_VERIFY_WITH_TIMEOUT(program.hasMap()
                                 && program.controller().workspace()->map().info().location.file == other,
                             kPatienceMs);
    const Eyes eyes(program);
    QTRY_COMPARE_WITH_TIMEOUT(eyes.tree() ? eyes.tree()->totalSessions() : -1, sessions, kPatienceMs);
}

/** The journal is asked for it; the answer is nobody's any more. */
void TestProgramOpening::mapClosesWhileWhatWasBeforeIsLookedUp()
{
    {
        Program program(m_plant->file());
        QVERIFY(program.getReady());
        operations::OperationService &service = program.controller().workspace()->operations();
        operations::ConfigChange change;
        change.metadata.set.emplace_back(QStringLiteral("plan"), QStringLiteral("gold"));
        const OperationId id
            = service.configure(change,
                                { program.fleet().findSession({ program.workerId(0), nameOf(0) }),
                                  program.fleet().findSession({ program.workerId(0), nameOf(2) }) });
        QTRY_VERIFY_WITH_TIMEOUT(shardmap::isEnd(service.view(id).state), kPatienceMs);
    }
    Program program(m_plant->file()); // knows of it what the journal has
    const Hand hand(program);
    const Eyes eyes(program);
    QVERIFY(program.waitUntilShown());
    QVERIFY(hand.trigger("focusOperations"));
    QTRY_VERIFY_WITH_TIMEOUT(eyes.operationCount() > 0, kPatienceMs);
    program.find<QTableView>("operationsTable")->selectRow(0);
    QVERIFY(Hand::press(&program.window(), "operationInverse"));
    QVERIFY(hand.dialog("putBackDialog"));
    program.controller().closeMap();
    QVERIFY(program.find<QWidget>("welcomePage")->isVisible());
    program.controller().openMap(m_plant->file());
    QTRY_VERIFY_WITH_TIMEOUT(program.find<QWidget>("sessionTree")->isVisible(), kPatienceMs);
    QVERIFY(!program.window().findChild<QDialog *>(QStringLiteral("putBackDialog")));
}

QTEST_MAIN(TestProgramOpening)
#include "test_program_opening.moc"
