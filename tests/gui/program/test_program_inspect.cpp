// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/program/support/eyes.h"
#include "gui/program/support/hand.h"
#include "items/tree/sessiontreemodel.h"
#include "ui/widgets/noticebar.h"
#include "unit/operations/plant.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QCryptographicHash>
#include <QDialog>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QFileOpenEvent>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QProcess>
#include <QPushButton>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QToolButton>
#include <QUrl>

using namespace quayside;
using namespace quayside::test;

namespace {

app::CommandLine inspecting(const QString &file)
{
    app::CommandLine commandLine;
    commandLine.inspect = file;
    return commandLine;
}

/** Names, contents and times of everything in the file's folder. */
QStringList folderOf(const QString &path)
{
    QStringList lines;
    const QDir dir(QFileInfo(path).absolutePath());
    for (const QFileInfo &info : dir.entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)) {
        QFile file(info.filePath());
        QCryptographicHash hash(QCryptographicHash::Sha256);
        if (file.open(QIODevice::ReadOnly))
            hash.addData(&file);
        lines << info.fileName() + QLatin1Char(' ') + QString::fromLatin1(hash.result().toHex())
                + info.lastModified().toString(Qt::ISODateWithMs);
    }
    return lines;
}

/** What may be there: nothing of it changes the map or asks a server. */
bool isHarmless(const QAction &action)
{
    static const QStringList kNames {
        QStringLiteral("newMap"),
        QStringLiteral("openMap"),
        QStringLiteral("inspectMap"),
        QStringLiteral("openDemo"),
        QStringLiteral("closeMap"),
        QStringLiteral("export"),
        QStringLiteral("integrityReport"),
        QStringLiteral("compareMaps"),
        QStringLiteral("compareFiles"),
        QStringLiteral("fleetReport"),
        QStringLiteral("saveSnapshot"),
        QStringLiteral("handbook"),
        QStringLiteral("quit"),
        QStringLiteral("find"),
        QStringLiteral("focusWorkers"),
        QStringLiteral("focusSessions"),
        QStringLiteral("focusInspector"),
        QStringLiteral("focusOperations"),
        QStringLiteral("focusAudit"),
        QStringLiteral("focusAttention"),
        QStringLiteral("filterSessions"),
        QStringLiteral("clearFilters"),
        QStringLiteral("groupByUser"),
        QStringLiteral("groupByWorker"),
        QStringLiteral("expandAll"),
        QStringLiteral("collapseAll"),
        QStringLiteral("refresh"),
        QStringLiteral("appearanceSystem"),
        QStringLiteral("appearanceLight"),
        QStringLiteral("appearanceDark"),
        QStringLiteral("resetLayout"),
        QStringLiteral("showWorkerSessions"),
        QStringLiteral("showWorkerHistory"),
        QStringLiteral("copyWorkerUrl"),
        QStringLiteral("copyWorkerSecretUrl"),
        QStringLiteral("goToWorker"),
        QStringLiteral("showSessionHistory"),
        QStringLiteral("copySessionName"),
        QStringLiteral("copySessionPhone"),
        QStringLiteral("copySessionRow"),
        QStringLiteral("copySessionWorkerUrl"),
        QStringLiteral("shortcuts"),
        QStringLiteral("about"),
    };
    return kNames.contains(action.objectName());
}

/** Actions of the program that can be seen and are not harmless; others of a menu are its own. */
QStringList harmfulIn(const QList<QAction *> &shown, const QWidget &window)
{
    QStringList found;
    for (const QAction *action : shown) {
        const bool isOfTheTable = window.actions().contains(action);
        if (action->isVisible() && isOfTheTable && !isHarmless(*action))
            found << action->objectName();
        if (action->menu())
            found << harmfulIn(action->menu()->actions(), window);
    }
    return found;
}

} // namespace

/** A map that is inspected: the whole window, and nothing that could change anything. */
class TestProgramInspect final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void showsTheMapAndAsksNobody();
    void everyChangingActionIsAbsent();
    void reportIsOfTheFile();
    void shortcutsDoNothing();
    void contextMenusOnlyLook();
    void attentionOnlyLooks();
    void liveMapIsInspectedElsewhere();
    void networkLivesAsLongAsALiveMap();
    void dropInspects();
    void fileFromTheDesktopIsInspected();
    void tellsWhenTheFileIsWritten();
    void startSaysWhatCanNotBeRead();
    void noSocketIsOpened();
    void snapshotOfWhatIsInspectedIsInspected();

private:
    /** The requests that servers got: none, for a map that is only inspected. */
    [[nodiscard]] size_t requests() const { return m_plant->fleet().requests().size(); }

    const ProgramSettings m_settings;
    std::unique_ptr<Plant> m_plant;
};

/** A tombstone, a lost move and a desired state: on a live map each would act by itself. */
void TestProgramInspect::init()
{
    ProgramSettings::clear();
    std::vector<sim::WorkerConfig> workers(2);
    workers[0].sessions = { Plant::working("works", "12025550101"), Plant::working("buried", "12025550105") };
    workers[1].sessions = { Plant::working("buried", "12025550105"), Plant::stopped("rests") };
    m_plant = std::make_unique<Plant>(workers, Program::kPace);
    m_plant->addRow(0, QStringLiteral("works"), 1);
    m_plant->addRow(1, QStringLiteral("buried"), 2);
    m_plant->addRow(1, QStringLiteral("rests"), 3);
    {
        Program installer(m_plant->file());
        QVERIFY(installer.getReady());
    }
    m_plant->database().run(
        "INSERT INTO quayside_tombstone (worker_id, session_name, account, created_ms) VALUES ('1', 'buried',"
        " '12025550105@c.us', 1);"
        "INSERT INTO quayside_operation (operation_id, kind, state, worker_id, session_name, actor, input,"
        " created_ms, updated_ms, lease_until_ms, epoch) VALUES ('lost', 'restart', 'running', '1', 'works',"
        " 'support@desk-1', '{}', 1, 1, 1, 1)");
    // Nothing of the installer is on its way any more.
    size_t before = 0;
    QTRY_VERIFY(std::exchange(before, requests()) == requests());
}

void TestProgramInspect::showsTheMapAndAsksNobody()
{
    const QStringList folder = folderOf(m_plant->file());
    const size_t asked = requests();
    {
        Program program(inspecting(m_plant->file()));
        QVERIFY(program.waitUntilShown());
        QTRY_COMPARE(program.fleet().sessionCount(), 3u);
        const Eyes eyes(program);
        QTRY_VERIFY(eyes.isListed(0, QStringLiteral("works")));
        QVERIFY(!program.controller().hasNetwork());
        QVERIFY(program.fleet().isInspected());
        QVERIFY(eyes.bannerText().contains(QStringLiteral("Offline, read-only")));
        QVERIFY(program.window().windowTitle().contains(QStringLiteral("inspecting")));
        const QString live = program.find<QLabel>("statusMap")->text();
        QVERIFY2(live.contains(QStringLiteral("no network")), qPrintable(live));
        QTest::qWait(1500); // long enough for a first round of questions, a rescue and a burial
        QCOMPARE(eyes.operationCount(), 1);
        QVERIFY(!program.hasMap() || program.controller().workspace()->map().info().location.isInspected());
    }
    QCOMPARE(requests(), asked);
    QCOMPARE(folderOf(m_plant->file()), folder);
}

void TestProgramInspect::everyChangingActionIsAbsent()
{
    Program program(inspecting(m_plant->file()));
    QVERIFY(program.waitUntilShown());
    const Hand hand(program);
    QVERIFY(hand.select(0, QStringLiteral("works")));
    for (const QAction *action : program.window().actions()) {
        if (isHarmless(*action))
            continue;
        QVERIFY2(!action->isVisible(), qPrintable(action->objectName()));
        QVERIFY2(!action->isEnabled(), qPrintable(action->objectName()));
    }
    const auto *bar = program.window().findChild<QMenuBar *>();
    QCOMPARE(harmfulIn(bar->actions(), program.window()), QStringList());
    for (const auto *button : program.window().findChildren<QToolButton *>()) {
        const QAction *action = button->defaultAction();
        const bool isOurs = action && program.window().actions().contains(action);
        QVERIFY2(!isOurs || isHarmless(*action) || !button->isVisible(), qPrintable(button->objectName()));
    }
    QVERIFY(program.action("copySessionName")->isEnabled());
}

/** Looking is what the window is for: report, comparison and export are there. */
void TestProgramInspect::reportIsOfTheFile()
{
    const QStringList folder = folderOf(m_plant->file());
    Program program(inspecting(m_plant->file()));
    QVERIFY(program.waitUntilShown());
    for (const char *name : { "export", "integrityReport", "compareMaps" })
        QVERIFY2(program.action(name)->isVisible() && program.action(name)->isEnabled(), name);
    program.action("integrityReport")->trigger();
    const auto *dialog = program.window().findChild<QDialog *>();
    QVERIFY(dialog);
    const auto hasFindings = [dialog] {
        const auto views = dialog->findChildren<QAbstractItemView *>();
        return std::ranges::any_of(views, [](const QAbstractItemView *view) {
            return view->isVisible() && view->model() && view->model()->rowCount() > 0;
        });
    };
    QTRY_VERIFY(hasFindings());
    QCOMPARE(folderOf(m_plant->file()), folder);
}

void TestProgramInspect::shortcutsDoNothing()
{
    const size_t asked = requests();
    const QStringList folder = folderOf(m_plant->file());
    Program program(inspecting(m_plant->file()));
    QVERIFY(program.waitUntilShown());
    const Hand hand(program);
    QVERIFY(hand.select(0, QStringLiteral("works")));
    for (QAction *action : program.window().actions()) {
        if (isHarmless(*action))
            continue;
        for (const QKeySequence &keys : action->shortcuts())
            QTest::keySequence(&program.window(), keys);
        action->trigger();
        QVERIFY2(program.window().findChildren<QDialog *>().isEmpty(), qPrintable(action->objectName()));
    }
    QCOMPARE(requests(), asked);
    QCOMPARE(folderOf(m_plant->file()), folder);
}

void TestProgramInspect::contextMenusOnlyLook()
{
    Program program(inspecting(m_plant->file()));
    QVERIFY(program.waitUntilShown());
    const Hand hand(program);
    QVERIFY(hand.select(0, QStringLiteral("works")));
    for (const char *name : { "sessionTree", "workersTable", "operationsTable", "attentionTable" }) {
        auto *view = program.window().findChild<QAbstractItemView *>(QString::fromLatin1(name));
        QVERIFY2(view, name);
        if (!view->model() || view->model()->rowCount() == 0)
            continue;
        const QModelIndex first
            = view->currentIndex().isValid() ? view->currentIndex() : view->model()->index(0, 0);
        Q_EMIT view->customContextMenuRequested(view->visualRect(first).center());
        QTRY_VERIFY2(QApplication::activePopupWidget(), name);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QCOMPARE(harmfulIn(menu->actions(), program.window()), QStringList());
        QVERIFY(!menu->findChild<QAction *>(QStringLiteral("operationResumeAction")));
        menu->close();
        QTRY_VERIFY(!QApplication::activePopupWidget());
    }
}

/** What is lost stays lost: nobody is offered to finish it here, and no remedy changes anything. */
void TestProgramInspect::attentionOnlyLooks()
{
    Program program(inspecting(m_plant->file()));
    QVERIFY(program.waitUntilShown());
    const Eyes eyes(program);
    QTRY_COMPARE(eyes.operationCount(), 1);
    program.action("focusOperations")->trigger();
    QTRY_VERIFY(program.find<QPushButton>("operationDetails")->isVisible());
    for (const char *name :
         { "operationResume", "operationUndo", "operationRetry", "operationSetAside", "operationCancel" })
        QVERIFY2(!program.find<QPushButton>(name)->isVisible(), name);
    program.find<QAbstractButton>("operationsRunning")->click();
    const auto *list = program.find<QAbstractItemView>("operationsTable");
    QTRY_VERIFY(list->accessibleDescription().contains(QStringLiteral("in this file")));
    program.action("focusAttention")->trigger();
    const auto *repairs = program.find<QWidget>("attentionRepairs");
    const QStringList looking { QStringLiteral("Show"), QStringLiteral("Read") };
    for (const auto *button : repairs->findChildren<QPushButton *>()) {
        const bool looks = button->text().startsWith(looking[0]) || button->text().startsWith(looking[1]);
        QVERIFY2(!button->isVisible() || looks, qPrintable(button->text()));
    }
    QVERIFY(!eyes.attention().join(u' ').contains(QStringLiteral("answer")));
}

void TestProgramInspect::liveMapIsInspectedElsewhere()
{
    Program program(m_plant->file());
    QVERIFY(program.waitUntilShown());
    QVERIFY(program.controller().hasNetwork());
    program.controller().inspectMap(m_plant->file());
    QCOMPARE(program.startedWith(), QStringList({ QStringLiteral("--inspect"), m_plant->file() }));
    QVERIFY(program.hasMap());
    QVERIFY(!program.controller().workspace()->map().info().location.isInspected());
    QVERIFY(program.action("newSession")->isVisible());
}

void TestProgramInspect::networkLivesAsLongAsALiveMap()
{
    Program program(inspecting(m_plant->file()));
    QVERIFY(program.waitUntilShown());
    QVERIFY(!program.action("restartSession")->isVisible());
    program.controller().openMap(m_plant->file());
    QTRY_VERIFY(program.controller().workspace()->map().info().hasOwnTables);
    QTRY_VERIFY(program.action("restartSession")->isVisible());
    QVERIFY(program.controller().hasNetwork());
    program.controller().closeMap();
    QVERIFY(!program.controller().hasNetwork());
}

void TestProgramInspect::dropInspects()
{
    ProgramSettings::clear(); // no map was open last
    Program program { app::CommandLine() };
    QMimeData data;
    data.setUrls({ QUrl::fromLocalFile(m_plant->file()) });
    QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(&program.window(), &enter);
    QVERIFY(enter.isAccepted());
    QCOMPARE(enter.dropAction(), Qt::CopyAction);
    QDropEvent drop(QPointF(50, 50), Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(&program.window(), &drop);
    QVERIFY(program.waitUntilShown());
    QVERIFY(program.controller().workspace()->map().info().location.isInspected());
    QVERIFY(!program.controller().hasNetwork());

    QMimeData text;
    text.setText(QStringLiteral("not a file"));
    QDragEnterEvent other(QPoint(50, 50), Qt::CopyAction, &text, Qt::LeftButton, {});
    other.ignore();
    QApplication::sendEvent(&program.window(), &other);
    QVERIFY(!other.isAccepted());
}

/** As macOS hands over a file that was double-clicked. */
void TestProgramInspect::fileFromTheDesktopIsInspected()
{
    ProgramSettings::clear();
    Program program { app::CommandLine() };
    QFileOpenEvent opened(m_plant->file());
    QApplication::sendEvent(qApp, &opened);
    QVERIFY(program.waitUntilShown());
    QVERIFY(program.controller().workspace()->map().info().location.isInspected());
    QVERIFY(!program.controller().hasNetwork());
}

void TestProgramInspect::tellsWhenTheFileIsWritten()
{
    Program program(inspecting(m_plant->file()));
    QVERIFY(program.waitUntilShown());
    QTRY_COMPARE(program.fleet().sessionCount(), 3u);
    m_plant->addRow(0, QStringLiteral("later"), 1);
    const Eyes eyes(program);
    QTRY_VERIFY(eyes.bannerText().contains(QStringLiteral("written since")));
    QCOMPARE(program.fleet().sessionCount(), 3u);
    program.action("refresh")->trigger();
    QTRY_COMPARE(program.fleet().sessionCount(), 4u);
    QTRY_VERIFY(!eyes.bannerText().contains(QStringLiteral("written since")));
}

void TestProgramInspect::startSaysWhatCanNotBeRead()
{
    Program program(inspecting(m_plant->file() + QStringLiteral(".gone")));
    QVERIFY(!program.waitUntilShown());
    QCOMPARE(toString(program.openError().kind), toString(ErrorKind::NotAShardMap));
    QVERIFY(!program.controller().hasNetwork());
}

namespace {

/** The program under strace, as somebody starts it; what it did with sockets is written into `trace`. */
void startTraced(QProcess &process, const QStringList &arguments, const QString &trace, const QString &home)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    for (const char *name : { "HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR" })
        environment.insert(QString::fromLatin1(name), home);
    environment.insert(QStringLiteral("ASAN_OPTIONS"), QStringLiteral("detect_leaks=0")); // it traces, too
    process.setProcessEnvironment(environment);
    const QString program = QCoreApplication::applicationDirPath() + QStringLiteral("/quayside");
    process.start(QStringLiteral("strace"),
                  QStringList { QStringLiteral("-f"), QStringLiteral("-e"), QStringLiteral("trace=network"),
                                QStringLiteral("-o"), trace, program }
                      + arguments);
}

QStringList linesOf(const QString &file, QLatin1StringView word)
{
    QFile opened(file);
    if (!opened.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(opened.readAll()).split(u'\n').filter(word);
}

} // namespace

/** Whatever the display needs is AF_UNIX. The same program with the map live does open others. */
void TestProgramInspect::noSocketIsOpened()
{
#ifndef Q_OS_LINUX
    QSKIP("strace is for Linux");
#endif
    const QStringList nothing { QStringLiteral("-o"), QStringLiteral("/dev/null"), QStringLiteral("true") };
    if (QProcess::execute(QStringLiteral("strace"), nothing) != 0)
        QSKIP("strace is not installed, or may not trace here");
    const QTemporaryDir home;
    const QString trace = home.filePath(QStringLiteral("trace"));
    const QString picture = home.filePath(QStringLiteral("picture.png"));
    const QStringList folder = folderOf(m_plant->file());
    QProcess inspected;
    startTraced(inspected,
                { QStringLiteral("--inspect"), m_plant->file(), QStringLiteral("--screenshot"), picture },
                trace, home.path());
    QTRY_COMPARE_WITH_TIMEOUT(inspected.state(), QProcess::NotRunning, 60'000);
    QCOMPARE(inspected.exitCode(), 0);
    QVERIFY2(inspected.readAllStandardOutput().contains("sessions: 3"), "the map was not shown");
    QVERIFY(QFile::exists(picture));
    QVERIFY(!linesOf(trace, QLatin1StringView("exited with 0")).isEmpty());
    const QStringList sockets = linesOf(trace, QLatin1StringView("AF_"))
                                    .filter(QRegularExpression(QStringLiteral("AF_(?!UNIX|UNSPEC)")));
    QCOMPARE(sockets, QStringList());
    QCOMPARE(folderOf(m_plant->file()), folder);

    QProcess live;
    startTraced(live, { QStringLiteral("--map"), m_plant->file() }, trace, home.path());
    QTRY_VERIFY_WITH_TIMEOUT(!linesOf(trace, QLatin1StringView("AF_INET")).isEmpty(), 60'000);
    // strace itself would leave it behind.
    const auto lines = linesOf(trace, QLatin1StringView(" "));
    QCOMPARE(QProcess::execute(QStringLiteral("kill"), { lines.value(0).section(u' ', 0, 0) }), 0);
    QTRY_COMPARE_WITH_TIMEOUT(live.state(), QProcess::NotRunning, 20'000);
}

/** It takes the place of the file in this window; the dialog that asks for it returns first. */
void TestProgramInspect::snapshotOfWhatIsInspectedIsInspected()
{
    const QTemporaryDir folder;
    Program program(inspecting(m_plant->file()));
    QVERIFY(program.waitUntilShown());
    const Hand hand(program);
    program.nextFile = folder.filePath(QStringLiteral("today.sqlite"));
    QVERIFY(hand.trigger("saveSnapshot"));
    QDialog *dialog = hand.dialog("snapshotDialog");
    QVERIFY(dialog && Hand::press(dialog, "saveButton"));
    const auto *inspect = dialog->findChild<QPushButton *>(QStringLiteral("inspectButton"));
    QTRY_VERIFY_WITH_TIMEOUT(inspect->isVisible(), kPatienceMs);
    bool isReturned = false;
    connect(dialog, &QDialog::finished, this, [&isReturned] { isReturned = true; });
    QVERIFY(Hand::press(dialog, "inspectButton"));
    QVERIFY(isReturned);
    QTRY_VERIFY_WITH_TIMEOUT(
        program.hasMap() && program.controller().workspace()->map().info().snapshot.has_value(), kPatienceMs);
}

QTEST_MAIN(TestProgramInspect)
#include "test_program_inspect.moc"
