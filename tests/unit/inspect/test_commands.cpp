// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapfolder.h"
#include "rawdatabase.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace quayside::testing;

namespace {

struct Answer
{
    int exitCode = -1;
    QByteArray out;
    QByteArray error;
};

/** The program as it is installed, on a machine without a display. */
Answer answerTo(const QStringList &arguments, const QString &program = {})
{
    const QString quayside = QStringLiteral(QUAYSIDE_BIN_DIR "/quayside");
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("DISPLAY"));
    environment.remove(QStringLiteral("WAYLAND_DISPLAY"));
    environment.remove(QStringLiteral("QT_QPA_PLATFORM"));
    process.setProcessEnvironment(environment);
    if (program.isEmpty())
        process.start(quayside, arguments);
    else
        process.start(program, arguments);
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return { process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError() };
}

QStringList inspect(const MapFolder &folder, const QStringList &options = {})
{
    return QStringList { QStringLiteral("inspect"), folder.path() } + options;
}

const QString kJson = QStringLiteral("--json");
const QString kFail = QStringLiteral("--fail-on-problems");

} // namespace

/** The commands that answer in text, as processes. */
class TestCommands final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aSoundMapIsFine();
    void problemsAreToldAndFailOnlyWhenAsked();
    void jsonIsOneObject();
    void whatCantBeReadIsTwo_data();
    void whatCantBeReadIsTwo();
    void helpIsGiven();
    void comparesTwoMaps();
    void printsWithoutADisplay();
    void opensNoSocket();
};

void TestCommands::aSoundMapIsFine()
{
    const MapFolder folder;
    makeHandMadeMap(folder.path());
    const auto before = folder.images();
    const Answer answer = answerTo(inspect(folder, { kFail }));
    QCOMPARE(answer.exitCode, 0);
    QCOMPARE(answer.error, QByteArray());
    QVERIFY2(answer.out.contains("No problem was found"), answer.out.constData());
    QCOMPARE(folder.images(), before);
}

void TestCommands::problemsAreToldAndFailOnlyWhenAsked()
{
    const MapFolder folder;
    makeHandMadeMap(folder.path());
    RawDatabase(folder.path()).run("UPDATE waha_session SET worker_id = 99, name = 'x' || char(10) || 'y'");
    const auto before = folder.images();
    const Answer answer = answerTo(inspect(folder));
    QCOMPARE(answer.exitCode, 0);
    QVERIFY2(answer.out.contains("Sessions of a worker that is not there: 3"), answer.out.constData());
    QVERIFY2(answer.out.contains("UPDATE \"waha_session\""), answer.out.constData());
    QVERIFY2(!answer.out.contains("x\ny"), "a name breaks the line");
    QCOMPARE(answerTo(inspect(folder, { kFail })).exitCode, 1);
    QCOMPARE(answerTo(inspect(folder, { kFail, kJson })).exitCode, 1);
    QCOMPARE(folder.images(), before);
}

void TestCommands::jsonIsOneObject()
{
    const MapFolder folder;
    makeHandMadeMap(folder.path());
    const Answer answer = answerTo(inspect(folder, { kJson }));
    QCOMPARE(answer.exitCode, 0);
    const QJsonObject object = QJsonDocument::fromJson(answer.out).object();
    QCOMPARE(object[u"format"].toString(), QStringLiteral("quayside-integrity-report"));
    QCOMPARE(object[u"sessions"].toInt(), 3);
    QVERIFY(!answer.out.contains("planted-"));
}

void TestCommands::whatCantBeReadIsTwo_data()
{
    QTest::addColumn<QByteArray>("contents");
    QTest::newRow("no file") << QByteArray();
    QTest::newRow("text") << QByteArray("workers: waha1\n").repeated(100);
    QTest::newRow("half a header") << QByteArray("SQLite format 3\0", 16);
}

void TestCommands::whatCantBeReadIsTwo()
{
    QFETCH(const QByteArray, contents);
    const MapFolder folder;
    if (!contents.isEmpty())
        folder.write(QStringLiteral("map.sqlite"), contents);
    const auto before = folder.images();
    const Answer answer = answerTo(inspect(folder, { kJson }));
    QCOMPARE(answer.exitCode, 2);
    QCOMPARE(answer.out, QByteArray());
    QVERIFY2(answer.error.count('\n') == 1 && answer.error.size() > 20, answer.error.constData());
    QCOMPARE(folder.images(), before);
}

void TestCommands::helpIsGiven()
{
    const QString command = QStringLiteral("inspect");
    const Answer help = answerTo({ command, QStringLiteral("--help") });
    QCOMPARE(help.exitCode, 0);
    QVERIFY2(help.out.contains("--fail-on-problems"), help.out.constData());
    QCOMPARE(answerTo({ command }).exitCode, 2);
    QCOMPARE(answerTo({ command, QStringLiteral("a"), QStringLiteral("b") }).exitCode, 2);
    QCOMPARE(answerTo({ command, QStringLiteral("--wrong") }).exitCode, 2);
}

void TestCommands::printsWithoutADisplay()
{
    const MapFolder folder;
    const MapFolder output;
    makeHandMadeMap(folder.path());
    const auto before = folder.images();
    const QString file = output.path(QStringLiteral("out.pdf"));
    const QString pdf = QStringLiteral("--pdf");
    const Answer answer = answerTo(inspect(folder, { pdf, file, kJson }));
    QCOMPARE(answer.exitCode, 0);
    QVERIFY(!QJsonDocument::fromJson(answer.out).isNull());
    QVERIFY(output.read(QStringLiteral("out.pdf")).startsWith("%PDF-"));
    QCOMPARE(folder.images(), before);
    const Answer refused = answerTo(inspect(folder, { pdf, output.path(QStringLiteral("no/where.pdf")) }));
    QCOMPARE(refused.exitCode, 2);
    QVERIFY(!refused.error.isEmpty());
}

void TestCommands::comparesTwoMaps()
{
    const MapFolder folder;
    const QString after = folder.path(QStringLiteral("after.sqlite"));
    makeHandMadeMap(folder.path());
    makeHandMadeMap(after);
    RawDatabase(after).run("UPDATE waha_session SET worker_id = 2 WHERE id = 11;"
                           "UPDATE worker SET api_key = 'planted-other'");
    const auto before = folder.images();
    const QStringList command { QStringLiteral("compare"), folder.path(), after };
    const Answer text = answerTo(command);
    QCOMPARE(text.exitCode, 0);
    QVERIFY2(text.out.contains("Moved Session 11: worker: 1 \xe2\x86\x92 2"), text.out.constData());
    QVERIFY2(text.out.contains("Session: 0 came, 0 went, 1 moved, 0 changed, 2 the same"),
             text.out.constData());
    const Answer json = answerTo(command + QStringList(kJson));
    const QJsonObject object = QJsonDocument::fromJson(json.out).object();
    QCOMPARE(object[u"format"].toString(), QStringLiteral("quayside-map-comparison"));
    QCOMPARE(object[u"counts"][u"worker"][u"changed"].toInt(), 2);
    QCOMPARE(object[u"differences"].toArray().size(), 3);
    QVERIFY(!json.out.contains("planted-") && !text.out.contains("planted-"));
    QCOMPARE(answerTo({ command.at(0), folder.path(), folder.path(QStringLiteral("absent")) }).exitCode, 2);
    QCOMPARE(answerTo({ command.at(0), folder.path() }).exitCode, 2);
    QCOMPARE(folder.images(), before);
}

void TestCommands::opensNoSocket()
{
    const QString strace = QStandardPaths::findExecutable(QStringLiteral("strace"));
    if (strace.isEmpty())
        QSKIP("strace is not installed");
    const MapFolder folder;
    makeHandMadeMap(folder.path());
    const MapFolder log;
    QStringList arguments {
        QStringLiteral("-f"), QStringLiteral("-e"), QStringLiteral("trace=socket,connect"),
        QStringLiteral("-o"), log.path(),           QStringLiteral(QUAYSIDE_BIN_DIR "/quayside")
    };
    const Answer answer = answerTo(arguments + inspect(folder), strace);
    if (answer.exitCode != 0 && answer.out.isEmpty())
        QSKIP("strace may not trace here");
    QVERIFY(answer.out.contains("No problem was found"));
    const QByteArray calls = log.read(QStringLiteral("map.sqlite"));
    QVERIFY2(!calls.contains("socket(") && calls.contains("exited with 0"), calls.constData());
}

QTEST_GUILESS_MAIN(TestCommands)
#include "test_commands.moc"
