// SPDX-License-Identifier: GPL-3.0-or-later
// The executable as the console and the demo start it.
#include "unit/simulator/client.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

class ProgramTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void announcesItself();
    void endsWithItsParent();
    void quitByControl();
    void refusesBadOptions();

private:
    static void startProgram(QProcess &process, const QStringList &arguments);
    static QJsonObject readyLine(QProcess &process);
    static bool hasEnded(QProcess &process);
};

void ProgramTest::startProgram(QProcess &process, const QStringList &arguments)
{
    process.start(QStringLiteral(QUAYSIDE_BIN_DIR "/quayside-simulator"), arguments);
    QVERIFY(process.waitForStarted());
}

QJsonObject ProgramTest::readyLine(QProcess &process)
{
    while (!process.canReadLine() && process.waitForReadyRead(20000)) { }
    return QJsonDocument::fromJson(process.readLine()).object();
}

/** Also where its end was noticed before anybody asked: waitForFinished() alone says no then. */
bool ProgramTest::hasEnded(QProcess &process)
{
    return process.state() == QProcess::NotRunning || process.waitForFinished(10000);
}

void ProgramTest::announcesItself()
{
    QTemporaryDir folder;
    QProcess process;
    const QString map = folder.filePath(QStringLiteral("demo.sqlite"));
    const QString ready = folder.filePath(QStringLiteral("ready.json"));
    startProgram(process,
                 { QStringLiteral("--workers"), QStringLiteral("9"), QStringLiteral("--sessions"),
                   QStringLiteral("90"), QStringLiteral("--users"), QStringLiteral("12"),
                   QStringLiteral("--drift"), QStringLiteral("--map"), map, QStringLiteral("--ready-file"),
                   ready });
    const QJsonObject line = readyLine(process);
    QVERIFY(line.value(u"ready").toBool());
    QCOMPARE(line.value(u"map").toString(), map);
    const QJsonArray workers = line.value(u"workers").toArray();
    QCOMPARE(workers.size(), 10); // and an old CORE
    QVERIFY(QFile::exists(map));
    QVERIFY(QFile::exists(ready));
    const QJsonObject first = workers.first().toObject();
    QCOMPARE(first.value(u"id").toInt(), 1);
    Client client(first.value(u"url").toString().toStdString(),
                  first.value(u"apiKey").toString().toStdString());
    QVERIFY(client.get(QStringLiteral("/api/sessions?all=true")).array().size() > 3);
    Client control(line.value(u"control").toString().toStdString(), "");
    QCOMPARE(control.get(QStringLiteral("/workers")).array().size(), 10);
    process.terminate();
    QVERIFY(hasEnded(process));
    QCOMPARE(process.exitCode(), 0);
}

void ProgramTest::endsWithItsParent()
{
    QProcess process;
    startProgram(process,
                 { QStringLiteral("--workers=2"), QStringLiteral("--sessions=4"), QStringLiteral("--users=2"),
                   QStringLiteral("--exit-with-parent") });
    QVERIFY(readyLine(process).value(u"ready").toBool());
    process.closeWriteChannel();
    QVERIFY(hasEnded(process));
    QCOMPARE(process.exitCode(), 0);
}

void ProgramTest::quitByControl()
{
    QProcess process;
    startProgram(process,
                 { QStringLiteral("--workers=1"), QStringLiteral("--sessions=1"), QStringLiteral("--users=1"),
                   QStringLiteral("--tls-worker") });
    const QJsonObject line = readyLine(process);
    QVERIFY(
        line.value(u"workers").toArray().first().toObject().value(u"url").toString().startsWith(u"https:"));
    Client control(line.value(u"control").toString().toStdString(), "");
    QCOMPARE(control.post(QStringLiteral("/quit"), "{}").status, 200);
    QVERIFY(hasEnded(process));
}

void ProgramTest::refusesBadOptions()
{
    QProcess process;
    startProgram(process, { QStringLiteral("--wrokers") });
    QVERIFY(hasEnded(process));
    QCOMPARE(process.exitCode(), 2);
    QVERIFY(process.readAllStandardError().contains("unknown option --wrokers"));
    QProcess help;
    startProgram(help, { QStringLiteral("--help") });
    QVERIFY(hasEnded(help));
    QVERIFY(help.readAllStandardOutput().contains("--port-base"));
}

QTEST_GUILESS_MAIN(ProgramTest)
#include "test_program.moc"
