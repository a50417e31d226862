// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/program/support/eyes.h"
#include "gui/program/support/hand.h"
#include "operations/review/reviews.h"
#include "ui/widgets/noticebar.h"
#include "unit/operations/desk.h"
#include "unit/operations/plant.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QProcess>
#include <QPushButton>
#include <QRadioButton>
#include <QStandardPaths>
#include <QTableView>
#include <QTemporaryDir>

#include <algorithm>

using namespace quayside;
using namespace quayside::test;

namespace {

const QString kLive = QStringLiteral("sales");
const QString kCutOff = QStringLiteral("support");
const QString kMoving = QStringLiteral("moving");

QByteArray contentsOf(const QString &file)
{
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
}

} // namespace

/** A copy of a map that has much to do, opened with --map: it does nothing before a person has said what it
 * is. */
class TestProgramPlace final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void copyDoesNothingUntilAnswered();
    void inspectedCopyStaysAsItIs();
    void movedMapActsAgain();
    void restoredMapDoesNothingOfWhatItWanted();
    void restoredMapIsReviewedByKeyboard();
    void cancelLeavesTheQuestionOpen();
    void processLeavesTheFileAlone();
    void olderStateInItsPlaceIsAskedAbout();

private:
    [[nodiscard]] int allCalls() const;
    [[nodiscard]] static bool waitForQuestion(Program &program);
    /** Opens the copy, and says by keyboard that a backup was put back. */
    [[nodiscard]] bool putBack(Program &program) const;
    /** A fleet whose map was saved in the middle of a move, with an old copy to remove and what should run.
     */
    void plantMove();
    [[nodiscard]] static QDialog *inFront(Program &program, const char *dialog);
    /** Goes on by Tab until the button has the keyboard, and presses it. */
    [[nodiscard]] static bool press(const QDialog *dialog, const char *button);

    const ProgramSettings m_settings;
    std::unique_ptr<Plant> m_plant;
    QString m_copy;
};

/** A tombstone whose copy works and is not the only one, a lost operation, and what should run and does not.
 */
void TestProgramPlace::init()
{
    ProgramSettings::clear();
    std::vector<sim::WorkerConfig> workers(2);
    workers[0].sessions.push_back(Plant::working(kLive.toStdString(), "12025551000"));
    workers[1].sessions.push_back(Plant::working(kLive.toStdString(), "12025551000"));
    workers[1].sessions.push_back(Plant::stopped(kCutOff.toStdString(), "12025551001"));
    m_plant = std::make_unique<Plant>(workers, Program::kPace);
    m_plant->addRow(0, kLive);
    m_plant->addRow(1, kCutOff);
    {
        Program program(m_plant->file());
        QVERIFY(program.waitUntilShown());
        QVERIFY(program.agreeToTables());
    }
    QVERIFY(m_plant->database().run(
        "INSERT INTO quayside_tombstone VALUES ('2', 'sales', '12025551000@c.us', 'gone', 1);"
        "INSERT INTO quayside_desired SELECT id, 'running', 1, '' FROM waha_session;"
        "INSERT INTO quayside_operation (operation_id, kind, worker_id, session_name, state, created_ms,"
        " updated_ms, actor) VALUES ('lost', 'restart', '2', 'support', 'running', 1, 1, 'x@y')"));
    m_copy = m_plant->file() + QStringLiteral(".copy");
    QVERIFY(QFile::copy(m_plant->file(), m_copy));
}

int TestProgramPlace::allCalls() const
{
    int all = 0;
    for (int worker = 0; worker < 2; ++worker) {
        for (const auto &[path, count] : m_plant->fleet().requestCounts(worker))
            all += int(count);
    }
    return all;
}

bool TestProgramPlace::waitForQuestion(Program &program)
{
    const auto *page = program.find<QWidget>("placePage");
    return QTest::qWaitFor([page] { return page->isVisible(); }, kPatienceMs);
}

void TestProgramPlace::copyDoesNothingUntilAnswered()
{
    const QByteArray before = contentsOf(m_copy);
    const int calls = allCalls();
    {
        Program program(m_copy);
        QVERIFY(waitForQuestion(program));
        QVERIFY(program.find<QRadioButton>("placeInspect")->isChecked());
        QVERIFY(program.find<QRadioButton>("placeInspect")->hasFocus());
        QVERIFY(!program.find<QAction>("newSession")->isEnabled());
        QTest::qWait(2'500); // what would begin by itself has begun by then
        QVERIFY(!program.find<QWidget>("sessionTree")->isVisible());
    }
    QVERIFY2(contentsOf(m_copy) == before, "the copy was altered");
    QCOMPARE(allCalls(), calls);
}

void TestProgramPlace::inspectedCopyStaysAsItIs()
{
    const QByteArray before = contentsOf(m_copy);
    const int calls = allCalls();
    {
        Program program(m_copy);
        QVERIFY(waitForQuestion(program));
        QTest::keyClick(program.find<QRadioButton>("placeInspect"), Qt::Key_Return);
        QVERIFY(program.waitUntilShown());
        QVERIFY(!program.controller().hasNetwork());
        QVERIFY(!program.find<QAction>("newSession")->isVisible());
        const Eyes eyes(program);
        QVERIFY(eyes.waitUntilListed(0, kLive));
        QTest::qWait(2'500);
    }
    QVERIFY2(contentsOf(m_copy) == before, "the copy was altered");
    QVERIFY(m_plant->has(1, kLive));
    QCOMPARE(allCalls(), calls); // nobody is asked anything
}

void TestProgramPlace::movedMapActsAgain()
{
    {
        Program program(m_copy);
        QVERIFY(waitForQuestion(program));
        QTest::keyClick(program.find<QRadioButton>("placeInspect"), Qt::Key_Down);
        QVERIFY(program.find<QRadioButton>("placeMoved")->isChecked());
        QTest::keyClick(program.find<QRadioButton>("placeMoved"), Qt::Key_Return);
        QVERIFY(program.waitUntilShown());
        QTRY_VERIFY_WITH_TIMEOUT(!m_plant->has(1, kLive), kPatienceMs); // the tombstone was meant
    }
    Program again(m_copy);
    QVERIFY(again.waitUntilShown());
}

bool TestProgramPlace::putBack(Program &program) const
{
    if (!waitForQuestion(program))
        return false;
    QTest::keyClick(program.find<QRadioButton>("placeInspect"), Qt::Key_Down);
    QTest::keyClick(program.find<QRadioButton>("placeMoved"), Qt::Key_Down);
    if (!program.find<QRadioButton>("placeRestored")->isChecked())
        return false;
    QTest::keyClick(program.find<QRadioButton>("placeRestored"), Qt::Key_Return);
    return program.waitUntilShown() && program.waitUntilSwept();
}

void TestProgramPlace::restoredMapDoesNothingOfWhatItWanted()
{
    Program program(m_copy);
    QVERIFY(putBack(program));
    QTest::qWait(2'500);
    QVERIFY(m_plant->has(1, kLive));
    QCOMPARE(m_plant->calls(1, QStringLiteral("DELETE /api/sessions/sales")), 0);
    RawDatabase copy(m_copy);
    QCOMPARE(copy.value("SELECT count(*) FROM quayside_review"), QByteArray("4"));
    QCOMPARE(copy.value("SELECT count(*) FROM quayside_operation WHERE ended_ms = 0"), QByteArray("1"));
}

void TestProgramPlace::plantMove()
{
    ProgramSettings::clear();
    std::vector<sim::WorkerConfig> workers(2);
    for (sim::WorkerConfig &worker : workers) {
        worker.capacity = 5;
        worker.sessions.push_back(Plant::working(kLive.toStdString(), "12025551000"));
    }
    workers[0].sessions.push_back(Plant::working(kMoving.toStdString(), "12025551003"));
    workers[1].sessions.push_back(Plant::stopped(kCutOff.toStdString(), "12025551001"));
    m_plant = std::make_unique<Plant>(workers, Program::kPace);
    m_plant->addRow(0, kLive);
    m_plant->addRow(0, kMoving);
    m_plant->addRow(1, kCutOff);
    {
        test::Desk desk(m_plant->file());
        QVERIFY(desk.waitForStatus(0, kMoving, SessionStatus::Working));
        operations::MoveRequest request;
        request.session = desk.session(0, kMoving);
        request.target = test::Desk::key(1, kMoving).worker;
        const OperationId id = desk.service().moveSession(request);
        QTRY_VERIFY(desk.service().view(id).state == shardmap::OperationState::Waiting);
        QTRY_COMPARE(m_plant->database().value("SELECT state FROM quayside_operation"),
                     QByteArray("waiting"));
    }
    m_plant->lapseLeases();
    QVERIFY(m_plant->database().run(
        "INSERT INTO quayside_tombstone VALUES ('2', 'sales', '12025551000@c.us', 'gone', 1);"
        "DELETE FROM quayside_desired; INSERT INTO quayside_desired SELECT id, CASE name WHEN 'support' THEN"
        " 'stopped' ELSE 'running' END, 1, '' FROM waha_session"));
    m_copy = m_plant->file() + QStringLiteral(".saved");
    QVERIFY(QFile::copy(m_plant->file(), m_copy));
}

QDialog *TestProgramPlace::inFront(Program &program, const char *name)
{
    QDialog *found = nullptr;
    const auto isInFront = [&] {
        found = program.window().findChild<QDialog *>(QString::fromLatin1(name));
        if (!found || !found->isVisible())
            return false;
        found->activateWindow();
        return QApplication::activeWindow() == found;
    };
    return QTest::qWaitFor(isInFront, kPatienceMs) ? found : nullptr;
}

bool TestProgramPlace::press(const QDialog *dialog, const char *name)
{
    const auto *button = dialog->findChild<QPushButton *>(QString::fromLatin1(name));
    if (!QTest::qWaitFor([button] { return button->isVisible() && button->isEnabled(); }, kPatienceMs))
        return false;
    for (int i = 0; i < 15 && !button->hasFocus(); ++i)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    if (!button->hasFocus())
        return false;
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    return true;
}

/** Of a move, an old copy and three desired states exactly what is accepted acts. */
void TestProgramPlace::restoredMapIsReviewedByKeyboard()
{
    plantMove();
    Program program(m_copy);
    QVERIFY(putBack(program));
    RawDatabase copy(m_copy);
    QCOMPARE(copy.value("SELECT count(*) FROM quayside_review"), QByteArray("5"));
    auto *notices = program.window().findChild<ui::NoticeBar *>();
    const auto isNoticed = [notices] {
        return std::ranges::find(notices->notices(), QStringLiteral("review"), &ui::Notice::id)
            != notices->notices().end();
    };
    QTRY_VERIFY_WITH_TIMEOUT(isNoticed(), kPatienceMs);
    const int made = m_plant->calls(1, QStringLiteral("POST /api/sessions"));
    program.action("reviewBackup")->trigger();
    QDialog *dialog = inFront(program, "reviewDialog");
    QVERIFY(dialog);
    auto *table = dialog->findChild<QTableView *>(QStringLiteral("reviewTable"));
    QCOMPARE(table->model()->rowCount(), 5);
    QTRY_VERIFY_WITH_TIMEOUT(table->hasFocus(), kPatienceMs);
    QTest::keyClick(table, Qt::Key_Down); // from the move to the old copy
    QVERIFY(press(dialog, "reviewAccept"));
    QDialog *question = inFront(program, "confirmDialog");
    QVERIFY(question);
    QVERIFY(press(question, "verbButton"));
    QTRY_VERIFY_WITH_TIMEOUT(!m_plant->has(1, kLive), kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 4, kPatienceMs);
    QTest::qWait(2'000); // what would go on by itself has gone on by then
    QVERIFY(m_plant->has(0, kLive));
    QCOMPARE(m_plant->truth(0, kMoving).linkedTo, std::string("12025551003"));
    QVERIFY(m_plant->has(1, kMoving));
    QCOMPARE(m_plant->calls(1, QStringLiteral("POST /api/sessions")), made);
    QCOMPARE(copy.value("SELECT count(*) FROM quayside_operation WHERE ended_ms = 0 AND kind = 'move'"),
             QByteArray("1"));
    (void)inFront(program, "reviewDialog");
    table->selectRow(0);
    table->setFocus();
    QVERIFY(press(dialog, "reviewDrop")); // the move
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 3, kPatienceMs);
    QCOMPARE(copy.value("SELECT state FROM quayside_operation WHERE kind = 'move'"), QByteArray("cancelled"));
    QVERIFY(m_plant->has(1, kMoving)); // nothing of it is undone either
    QVERIFY(press(dialog, "reviewAgreeing"));
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 0, kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(!isNoticed(), kPatienceMs);
    QCOMPARE(copy.value("SELECT count(*) FROM quayside_review"), QByteArray("0"));
    QCOMPARE(copy.value("SELECT count(*) FROM quayside_desired"), QByteArray("3"));
}

void TestProgramPlace::cancelLeavesTheQuestionOpen()
{
    const QByteArray before = contentsOf(m_copy);
    for (int i = 0; i < 2; ++i) {
        Program program(m_copy);
        QVERIFY(waitForQuestion(program));
        QTest::keyClick(program.find<QRadioButton>("placeInspect"), Qt::Key_Escape);
        QTRY_VERIFY(program.find<QWidget>("welcomePage")->isVisible());
    }
    QVERIFY(contentsOf(m_copy) == before);
}

/** The settings remember how much has been written: a backup that is written over the map is older than that.
 */
void TestProgramPlace::olderStateInItsPlaceIsAskedAbout()
{
    {
        Program program(m_plant->file());
        QVERIFY(program.waitUntilShown());
        QTRY_VERIFY_WITH_TIMEOUT(!m_plant->has(1, kLive), kPatienceMs);
        QTest::qWait(1'200); // that much is remembered twice a second
    }
    QFile current(m_plant->file());
    QVERIFY(current.open(QIODevice::WriteOnly | QIODevice::Truncate));
    current.write(contentsOf(m_copy));
    current.close();
    Program program(m_plant->file());
    QVERIFY(waitForQuestion(program));
    QVERIFY(program.find<QLabel>("placeReason")->text().contains(QStringLiteral("older")));
}

/** The program itself, as somebody starts it, for longer than everything needs that begins by itself. */
void TestProgramPlace::processLeavesTheFileAlone()
{
    const QByteArray before = contentsOf(m_copy);
    const int calls = allCalls();
    const QTemporaryDir home;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home.path());
    environment.insert(QStringLiteral("XDG_DATA_HOME"), home.path());
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QStandardPaths::findExecutable(QStringLiteral("quayside"),
                                                 { QCoreApplication::applicationDirPath() }),
                  { QStringLiteral("--map"), m_copy });
    QVERIFY(process.waitForStarted());
    QVERIFY(!process.waitForFinished(12'000));
    process.kill();
    QVERIFY(process.waitForFinished());
    QVERIFY2(contentsOf(m_copy) == before, "the copy was altered");
    QCOMPARE(allCalls(), calls);
}

QTEST_MAIN(TestProgramPlace)
#include "test_program_place.moc"
