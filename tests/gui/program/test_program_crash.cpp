// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crashreports.h"
#include "gui/program/support/program.h"
#include "ui/widgets/noticebar.h"

#include <QClipboard>
#include <QDialog>
#include <QDir>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>

#ifdef Q_OS_UNIX
#include <csignal>
#endif

using namespace quayside;
using namespace quayside::test;
using ui::Notice;

/** The program is made to crash from outside, and started again. */
class TestProgramCrash final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void leavesReport_data();
    void leavesReport();
    void ordinaryEndLeavesNone();
    void offersItOnce();
    void deletesIt();
    void keepsTheNewest();

private:
    [[nodiscard]] std::unique_ptr<QProcess> startedProcess() const;
    [[nodiscard]] QStringList reports() const;
    static void write(const QString &file, const QByteArray &text);
    [[nodiscard]] static const Notice *noticeOf(Program &program);

    const ProgramSettings m_settings;
    QTemporaryDir m_home;
    QString m_folder; //!< where the process keeps its reports
};

void TestProgramCrash::initTestCase()
{
#if !defined(Q_OS_UNIX) || defined(__SANITIZE_ADDRESS__)
    QSKIP("crashes are made by POSIX signals, and the sanitizer has handlers of its own");
#endif
    m_folder = m_home.filePath(QStringLiteral("Quayside/Quayside/crashes"));
}

std::unique_ptr<QProcess> TestProgramCrash::startedProcess() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    for (const char *place : { "HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME" })
        environment.insert(QLatin1StringView(place), m_home.path());
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(environment);
    process->start(QStandardPaths::findExecutable(QStringLiteral("quayside"),
                                                  { QCoreApplication::applicationDirPath() }),
                   {});
    // The folder is made once everything is ready to write into it.
    const auto isReady = [this] { return QDir(m_folder).exists(); };
    if (!process->waitForStarted() || !QTest::qWaitFor(isReady, kPatienceMs))
        return nullptr;
    QTest::qWait(500);
    return process;
}

QStringList TestProgramCrash::reports() const
{
    return QDir(m_folder).entryList({ QStringLiteral("crash-*") }, QDir::Files);
}

void TestProgramCrash::leavesReport_data()
{
#ifdef Q_OS_UNIX
    QTest::addColumn<int>("signal");
    QTest::newRow("bad address") << SIGSEGV;
    QTest::newRow("abort") << SIGABRT;
    QTest::newRow("bad instruction") << SIGILL;
#endif
}

void TestProgramCrash::leavesReport()
{
#ifdef Q_OS_UNIX
    QFETCH(int, signal);
    QDir(m_folder).removeRecursively();
    const auto process = startedProcess();
    QVERIFY(process);
    QCOMPARE(::kill(pid_t(process->processId()), signal), 0);
    QVERIFY(process->waitForFinished());
    QCOMPARE(process->exitStatus(), QProcess::CrashExit); // as it would have been without the report
    QCOMPARE(reports().size(), 1);
    QFile file(QDir(m_folder).filePath(reports().front()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.permissions() & ~(QFile::ReadUser | QFile::WriteUser),
             QFile::ReadOwner | QFile::WriteOwner);
    const QString text = QString::fromUtf8(file.readAll());
    const auto has = [&text](const char *line) {
        const QRegularExpression pattern(QLatin1StringView(line), QRegularExpression::MultilineOption);
        return pattern.match(text).hasMatch();
    };
    QVERIFY2(has("^Quayside crash report 1$"), qPrintable(text));
    QVERIFY2(has("^version \\d+\\.\\d+\\.\\d+"), qPrintable(text));
    QVERIFY2(has("^qt 6\\."), qPrintable(text));
#ifdef Q_OS_LINUX
    QVERIFY2(has("^build-id [0-9a-f]{16,40}$"), qPrintable(text));
#endif
    QVERIFY2(text.contains(QStringLiteral("\nsignal %1\n").arg(signal)), qPrintable(text));
    QVERIFY2(has("^0x[0-9a-f]+ quayside\\+0x[0-9a-f]+$"), qPrintable(text));
    QVERIFY2(has("^0x[0-9a-f]+ libQt6Core[^ ]*\\+0x[0-9a-f]+$"), qPrintable(text));
    QVERIFY(text.endsWith(QStringLiteral("\nend\n")));
    QVERIFY2(!text.contains(m_home.path()) && !text.mid(text.indexOf(u"\nstack\n")).contains(u'/'), qPrintable(text));
#endif
}

void TestProgramCrash::ordinaryEndLeavesNone()
{
#ifdef Q_OS_UNIX
    QDir(m_folder).removeRecursively();
    const auto process = startedProcess();
    QVERIFY(process);
    process->kill(); // nothing can be written then
    QVERIFY(process->waitForFinished());
    QVERIFY(reports().isEmpty());
#endif
}

void TestProgramCrash::write(const QString &file, const QByteArray &text)
{
    QFile opened(file);
    if (opened.open(QIODevice::WriteOnly))
        opened.write(text);
}

const Notice *TestProgramCrash::noticeOf(Program &program)
{
    const auto &notices = program.find<ui::NoticeBar>("notices")->notices();
    const auto found = std::ranges::find(notices, QStringLiteral("crash"), &ui::Notice::id);
    return found == notices.end() ? nullptr : &*found;
}

void TestProgramCrash::offersItOnce()
{
    const QTemporaryDir folder;
    write(folder.filePath(QStringLiteral("crash-20260101-100000-77.new")), "Quayside crash report 1\nend\n");
    const app::CrashReports crashes(folder.path());
    Program program { app::CommandLine() };
    crashes.offerIn(program.window());
    QVERIFY(noticeOf(program));
    program.controller().closeMap(); // another page is shown, without what an earlier map had to say
    QVERIFY(noticeOf(program));
    QTRY_VERIFY_WITH_TIMEOUT(program.bannerButton()->isVisible(), kPatienceMs);
    QTest::mouseClick(program.bannerButton(), Qt::LeftButton);
    const auto *dialog = program.find<QDialog>("crashReportDialog");
    QVERIFY(dialog->isVisible());
    QCOMPARE(program.find<QPlainTextEdit>("crashReport")->toPlainText(),
             QStringLiteral("Quayside crash report 1\nend\n"));
    QTest::mouseClick(program.find<QPushButton>("copyReport"), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("Quayside crash report 1\nend\n"));

    Program again { app::CommandLine() };
    crashes.offerIn(again.window());
    QVERIFY(!noticeOf(again));
    QVERIFY(
        QFile::exists(folder.filePath(QStringLiteral("crash-20260101-100000-77.txt")))); // to be found later
}

void TestProgramCrash::deletesIt()
{
    const QTemporaryDir folder;
    write(folder.filePath(QStringLiteral("crash-1.new")), "Quayside crash report 1\n<b>\n");
    Program program { app::CommandLine() };
    app::CrashReports(folder.path()).offerIn(program.window());
    QTRY_VERIFY_WITH_TIMEOUT(program.bannerButton()->isVisible(), kPatienceMs);
    QTest::mouseClick(program.bannerButton(), Qt::LeftButton);
    QTest::mouseClick(program.find<QPushButton>("deleteReport"), Qt::LeftButton);
    QTRY_VERIFY(!program.window().findChild<QDialog *>(QStringLiteral("crashReportDialog")));
    QVERIFY(QDir(folder.path()).isEmpty());
}

void TestProgramCrash::keepsTheNewest()
{
    const QTemporaryDir folder;
    for (int i = 0; i < 9; ++i) {
        const QString file = folder.filePath(QStringLiteral("crash-%1.new").arg(i));
        write(file, "x");
        QFile opened(file);
        QVERIFY(opened.open(QIODevice::ReadWrite));
        QVERIFY(opened.setFileTime(QDateTime::currentDateTime().addDays(i - 20),
                                   QFileDevice::FileModificationTime));
    }
    QCOMPARE(app::CrashReports(folder.path()).takeNew(), folder.filePath(QStringLiteral("crash-8.txt")));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 5);
    QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("crash-3.txt"))));
    QVERIFY(app::CrashReports(folder.path()).takeNew().isEmpty());
}

QTEST_MAIN(TestProgramCrash)
#include "test_program_crash.moc"
