// SPDX-License-Identifier: GPL-3.0-or-later
#include "databases/postgresserver.h"
#include "databases/rawsql.h"
#include "mapfolder.h"
#include "profiles/profilefile.h"
#include "rawdatabase.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace quayside::test;

namespace {

struct Answer
{
    int exitCode = -1;
    QByteArray out;
    QByteArray error;
};

/** The program as it is installed, on a machine without a display. */
Answer answerTo(const QStringList &arguments, const QString &program = {}, const QByteArray &input = {},
                const QString &out = {})
{
    const QString quayside = QStringLiteral(QUAYSIDE_BIN_DIR "/quayside");
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("DISPLAY"));
    environment.remove(QStringLiteral("WAYLAND_DISPLAY"));
    environment.remove(QStringLiteral("QT_QPA_PLATFORM"));
    process.setProcessEnvironment(environment);
    if (!out.isEmpty())
        process.setStandardOutputFile(out);
    if (program.isEmpty())
        process.start(quayside, arguments);
    else
        process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
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
    void theWindowsOptionsAreAnswered_data();
    void theWindowsOptionsAreAnswered();
    void comparesTwoMaps();
    void halfAnAnswerIsNone_data();
    void halfAnAnswerIsNone();
    void printsWithoutADisplay();
    void opensNoSocket();
    void aConnectionStandsForAFile();
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

void TestCommands::theWindowsOptionsAreAnswered_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("said");
    const auto line = [](const char *arguments) { return QString::fromLatin1(arguments).split(u' '); };
    QTest::newRow("help") << line("--help") << 0 << QByteArray("--screenshot");
    QTest::newRow("help on what needs no window") << line("-h") << 0 << QByteArray("compare BEFORE AFTER");
    QTest::newRow("version") << line("--demo -v") << 0 << QByteArray("Quayside ");
    QTest::newRow("unknown") << line("--nonsense") << 2 << QByteArray("nonsense");
    QTest::newRow("unknown among known") << line("--demo -x") << 2 << QByteArray("'x'");
    QTest::newRow("no value") << line("--demo --map") << 2 << QByteArray("--map");
    QTest::newRow("too many") << line("map.sqlite") << 2 << QByteArray("map.sqlite");
    // Qt's own are nobody's mistake, nor are their letters -h and -v.
    QTest::newRow("of Qt, and unknown")
        << line("-platformtheme gtk3 --style fusion -dograb --nonsense") << 2 << QByteArray("nonsense");
}

void TestCommands::theWindowsOptionsAreAnswered()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const int, exitCode);
    QFETCH(const QByteArray, said);
    const Answer answer = answerTo(arguments);
    QCOMPARE(answer.exitCode, exitCode);
    const QByteArray &expected = exitCode == 0 ? answer.out : answer.error;
    QVERIFY2(expected.contains(said), expected.constData());
    QCOMPARE(exitCode == 0 ? answer.error : answer.out, QByteArray());
}

void TestCommands::halfAnAnswerIsNone_data()
{
    QTest::addColumn<QStringList>("options");
    for (const char *command : { "inspect", "compare" }) {
        QTest::addRow("%s", command) << QStringList { QString::fromLatin1(command) };
        QTest::addRow("%s, JSON", command) << QStringList { QString::fromLatin1(command), kJson };
    }
}

/** A disk that is full looks like a map without troubles to whoever asks for the exit code. */
void TestCommands::halfAnAnswerIsNone()
{
    QFETCH(const QStringList, options);
    const QString full = QStringLiteral("/dev/full");
    if (!QFileInfo::exists(full))
        QSKIP("There is no device here that is always full");
    const MapFolder folder;
    makeHandMadeMap(folder.path());
    QStringList arguments = options + QStringList { folder.path() };
    if (options.front() == QStringLiteral("compare"))
        arguments << folder.path();
    const Answer answer = answerTo(arguments, {}, {}, full);
    QCOMPARE(answer.exitCode, 2);
    QVERIFY2(answer.error.contains("is not whole"), answer.error.constData());
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
    QVERIFY2(text.out.contains("Moved Session 11: default, worker: 1 \xe2\x86\x92 2"), text.out.constData());
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
    QStringList arguments { QStringLiteral("-f"), QStringLiteral("-e"),
                            QStringLiteral("trace=socket,connect"), QStringLiteral("-o"), log.path() };
    arguments << QStringLiteral("-E") << QStringLiteral("ASAN_OPTIONS=detect_leaks=0"); // it traces, too
    arguments << QStringLiteral(QUAYSIDE_BIN_DIR "/quayside");
    const Answer answer = answerTo(arguments + inspect(folder), strace);
    if (answer.exitCode != 0 && answer.out.isEmpty())
        QSKIP("strace may not trace here");
    QVERIFY(answer.out.contains("No problem was found"));
    const QByteArray calls = log.read(QStringLiteral("map.sqlite"));
    QVERIFY2(!calls.contains("socket(") && calls.contains("exited with 0"), calls.constData());
}

void TestCommands::aConnectionStandsForAFile()
{
    PostgresServer server;
    QCOMPARE(server.start(), QString());
    const quayside::shardmap::MapLocation location = server.createDatabase();
    RawSql sql(location);
    QVERIFY(sql.run(QStringLiteral(
        "CREATE TABLE worker (id integer, url text, api_key text, capacity integer);\n"
        "CREATE TABLE \"user\" (id integer);\n"
        "CREATE TABLE waha_session (id integer, name text, user_id integer, worker_id integer);\n"
        "INSERT INTO worker VALUES (1, 'http://one:3000', 'planted-key-one', 25), (2, 'http://two:3000',"
        " 'planted-key-two', 3);\n"
        "INSERT INTO \"user\" VALUES (7), (8);\n"
        "INSERT INTO waha_session VALUES (11, 'default', 7, 1), (12, 'default', 7, 2),"
        " (13, 'sales', 8, 99);\n")));
    const MapFolder settings;
    const QString home = QFileInfo(settings.path()).absolutePath();
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(home));
    auto profile = quayside::profiles::ConnectionProfile::made();
    profile.name = QStringLiteral("Team EU");
    profile.passwordPlace = quayside::profiles::PasswordPlace::Ask;
    profile.location = location;
    const QByteArray password = location.server.password.reveal().toUtf8() + '\n';
    QVERIFY(QDir(home).mkpath(QStringLiteral("Quayside/Quayside")));
    QVERIFY(quayside::profiles::ProfileFile(home + QStringLiteral("/Quayside/Quayside/connections.json"))
                .put(profile, {}));

    const QStringList command { QStringLiteral("inspect"), QStringLiteral("--map"), QStringLiteral("team eu"),
                                kJson };
    const QString fromInput = QStringLiteral("--password-stdin");
    const Answer answer = answerTo(command + QStringList { fromInput, kFail }, {}, password);
    QVERIFY2(answer.exitCode == 1, answer.error.constData());
    const QJsonObject object = QJsonDocument::fromJson(answer.out).object();
    QCOMPARE(object[u"file"].toString(), profile.name);
    QCOMPARE(object[u"sessions"].toInt(), 3);
    QCOMPARE(object[u"problems"].toInt(), 1);
    QVERIFY(object[u"backend"].toString().startsWith(QStringLiteral("PostgreSQL")));
    QVERIFY(!answer.out.contains("planted-"));
    QCOMPARE(answerTo(command).exitCode, 2); // no password is kept
    QVERIFY(answerTo(command).error.contains("--password-stdin"));
    QCOMPARE(answerTo(command + QStringList(fromInput), {}, "planted-wrong\n").exitCode, 2);
    QCOMPARE(answerTo({ command.at(0), command.at(1), QStringLiteral("nobody") }).exitCode, 2);

    const MapFolder folder;
    makeHandMadeMap(folder.path());
    const Answer compared = answerTo(
        { QStringLiteral("compare"), folder.path(), command.at(1), command.at(2), fromInput }, {}, password);
    QVERIFY2(compared.exitCode == 0, compared.error.constData());
    QVERIFY2(compared.out.contains("Moved Session 13: sales, worker: 1 \xe2\x86\x92 99"),
             compared.out.constData());
}

QTEST_GUILESS_MAIN(TestCommands)
#include "test_commands.moc"
