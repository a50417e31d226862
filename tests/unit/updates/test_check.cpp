// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/waha/scriptedserver.h"
#include "updates/updatecheck.h"

#include <QSignalSpy>
#include <QTest>

using namespace quayside;
using namespace quayside::updates;
using quayside::test::Answer;
using quayside::test::Request;
using quayside::test::ScriptedServer;

namespace {

constexpr int kPatienceMs = 30'000;

QByteArray json(const QByteArray &body)
{
    return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

const QByteArray kWhole = R"({"quayside":1,"version":"7.2.0","date":"2026-12-01",)"
                          R"("page":"https://example.org/new","older":"https://example.org/old"})";

Result<Release> answerOf(UpdateCheck &check, const QUrl &address)
{
    Future<Release> asked = check.ask(address);
    if (!QTest::qWaitFor([&asked] { return asked.isFinished(); }, kPatienceMs))
        qFatal("the question never ended");
    return asked.result();
}

} // namespace

class TestCheck final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhatIsThere();
    void tellsNothingOfItself();
    void comparesVersions_data();
    void comparesVersions();
    void refusesAddresses_data();
    void refusesAddresses();
    void otherAnswersAreErrors_data();
    void otherAnswersAreErrors();
    void badLinksAreLeftOut();
    void endlessAnswerIsCutOff();
    void goesByTheProxy();
    void givingUpEndsIt();
    void environmentRemovesIt();
};

void TestCheck::saysWhatIsThere()
{
    ScriptedServer server([](const Request &) { return Answer { json(kWhole) }; });
    UpdateCheck check;
    const Result<Release> answer = answerOf(check, server.url(QStringLiteral("/updates.json")));
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().toDisplayString()));
    QCOMPARE(answer->version, QVersionNumber(7, 2, 0));
    QCOMPARE(answer->date, QDate(2026, 12, 1));
    QCOMPARE(answer->page, QUrl(QStringLiteral("https://example.org/new")));
    QCOMPARE(answer->older, QUrl(QStringLiteral("https://example.org/old")));
    QCOMPARE(server.requests().size(), 1);
}

void TestCheck::tellsNothingOfItself()
{
    QCoreApplication::setApplicationVersion(QStringLiteral("0.1.7"));
    ScriptedServer server([](const Request &) {
        return Answer { "HTTP/1.1 200 OK\r\nSet-Cookie: who=you\r\nContent-Length: "
                        + QByteArray::number(kWhole.size()) + "\r\n\r\n" + kWhole };
    });
    UpdateCheck check;
    QVERIFY(answerOf(check, server.url(QStringLiteral("/updates.json"))));
    QVERIFY(answerOf(check, server.url(QStringLiteral("/updates.json"))));
    QCOMPARE(server.requests().size(), 2);
    for (const Request &request : server.requests()) {
        QCOMPARE(request.method, QByteArray("GET"));
        QCOMPARE(request.target, QByteArray("/updates.json"));
        QVERIFY(request.body.isEmpty());
        QStringList names;
        for (auto header = request.headers.cbegin(); header != request.headers.cend(); ++header) {
            names << QString::fromLatin1(header.key());
            QVERIFY2(!header.value().contains("0.1.7"), header.value().constData());
        }
        names.sort();
        const QStringList expected { QStringLiteral("accept"),
                                     QStringLiteral("accept-encoding"),
                                     QStringLiteral("accept-language"),
                                     QStringLiteral("connection"),
                                     QStringLiteral("host"),
                                     QStringLiteral("user-agent") };
        QCOMPARE(names, expected);
        QCOMPARE(request.headers.value("user-agent"), QByteArray("Quayside"));
        QCOMPARE(request.headers.value("accept-language"), QByteArray("*"));
    }
}

void TestCheck::comparesVersions_data()
{
    QTest::addColumn<QString>("running");
    QTest::addColumn<bool>("newer");
    QTest::newRow("older") << QStringLiteral("7.1.9") << true;
    QTest::newRow("older with its commit") << QStringLiteral("0.1.0 (2fa4832d01)") << true;
    QTest::newRow("the same") << QStringLiteral("7.2.0") << false;
    QTest::newRow("the same with its commit") << QStringLiteral("7.2.0 (2fa4832d01-dirty)") << false;
    QTest::newRow("newer") << QStringLiteral("7.10.0") << false;
}

void TestCheck::comparesVersions()
{
    QFETCH(QString, running);
    QFETCH(bool, newer);
    QCOMPARE(UpdateCheck::read(kWhole).value().isNewerThan(running), newer);
}

void TestCheck::refusesAddresses_data()
{
    QTest::addColumn<QString>("address");
    for (const char *address : { "", "updates.json", "http://example.org/updates.json", "ftp://example.org/x",
                                 "file:///etc/passwd", "https://me:secret@example.org/x", "https:///x" })
        QTest::newRow(address) << QString::fromLatin1(address);
}

void TestCheck::refusesAddresses()
{
    QFETCH(QString, address);
    UpdateCheck check;
    const Result<Release> answer = answerOf(check, QUrl(address, QUrl::StrictMode));
    QVERIFY(!answer);
    QCOMPARE(int(answer.error().kind), int(ErrorKind::InvalidInput));
    QVERIFY(!answer.error().remedy.isEmpty());
}

void TestCheck::otherAnswersAreErrors_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *name, const QByteArray &bytes, ErrorKind kind) {
        QTest::newRow(name) << bytes << int(kind);
    };
    row("missing", "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n", ErrorKind::NotFound);
    row("broken server", "HTTP/1.1 500 Oops\r\nContent-Length: 0\r\n\r\n", ErrorKind::Rejected);
    row("no HTTP", "220 mail.example.org\r\n", ErrorKind::Unreachable);
    row("empty", json(""), ErrorKind::Rejected);
    row("a page", json("<html>"), ErrorKind::Rejected);
    row("other JSON", json(R"({"version":"9.0.0"})"), ErrorKind::Rejected);
    row("a list", json(R"([{"quayside":1,"version":"9.0.0"}])"), ErrorKind::Rejected);
    row("later format", json(R"({"quayside":2,"version":"9.0.0"})"), ErrorKind::Rejected);
    row("no version", json(R"({"quayside":1})"), ErrorKind::Rejected);
    row("version is a number", json(R"({"quayside":1,"version":9})"), ErrorKind::Rejected);
    row("markup", json(R"({"quayside":1,"version":"9.0 <img src='file:///x'>"})"), ErrorKind::Rejected);
    row("to another scheme",
        "HTTP/1.1 302 Found\r\nLocation: ftp://example.org/\r\nContent-Length: 0\r\n\r\n",
        ErrorKind::Unreachable);
}

void TestCheck::otherAnswersAreErrors()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, kind);
    ScriptedServer server([bytes](const Request &) { return Answer { bytes, true }; });
    UpdateCheck check;
    const Result<Release> answer = answerOf(check, server.url(QStringLiteral("/updates.json")));
    QVERIFY(!answer);
    QCOMPARE(int(answer.error().kind), kind);
    QVERIFY(!answer.error().message.isEmpty() && !answer.error().remedy.isEmpty());
}

void TestCheck::badLinksAreLeftOut()
{
    const Result<Release> read = UpdateCheck::read(
        R"json({"quayside":1,"version":"9.0","date":"soon","page":"javascript:alert(1)","older":"file:///etc"})json");
    QVERIFY(read);
    QVERIFY(read->page.isEmpty() && read->older.isEmpty() && !read->date.isValid());
}

void TestCheck::endlessAnswerIsCutOff()
{
    const QByteArray much(1024 * 1024, ' ');
    ScriptedServer server([&much](const Request &) {
        return Answer { "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n" + much };
    });
    UpdateCheck check;
    const Result<Release> answer = answerOf(check, server.url(QStringLiteral("/updates.json")));
    QVERIFY(!answer);
    QCOMPARE(int(answer.error().kind), int(ErrorKind::Timeout));
}

/** What is not on this computer is asked for through what the system says. */
void TestCheck::goesByTheProxy()
{
    ScriptedServer proxy([](const Request &) {
        return Answer { "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n", true };
    });
    qputenv("https_proxy", "http://127.0.0.1:" + QByteArray::number(proxy.port()));
    UpdateCheck check;
    const Result<Release> answer
        = answerOf(check, QUrl(QStringLiteral("https://updates.invalid/updates.json")));
    qunsetenv("https_proxy");
    QVERIFY(!answer);
    QCOMPARE(proxy.requests().size(), 1);
    QCOMPARE(proxy.requests().front().method, QByteArray("CONNECT"));
    QCOMPARE(proxy.requests().front().target, QByteArray("updates.invalid:443"));
}

void TestCheck::givingUpEndsIt()
{
    ScriptedServer server([](const Request &) { return Answer {}; }); // never answers
    UpdateCheck check;
    Future<Release> asked = check.ask(server.url(QStringLiteral("/updates.json")));
    QTRY_COMPARE_WITH_TIMEOUT(server.requests().size(), 1, kPatienceMs);
    check.giveUp();
    QVERIFY(asked.isFinished());
    QCOMPARE(int(asked.result().error().kind), int(ErrorKind::Cancelled));

    auto doomed = std::make_unique<UpdateCheck>();
    asked = doomed->ask(server.url(QStringLiteral("/updates.json")));
    QTRY_COMPARE_WITH_TIMEOUT(server.requests().size(), 2, kPatienceMs);
    doomed.reset();
    QVERIFY(asked.isFinished());
}

void TestCheck::environmentRemovesIt()
{
    QVERIFY(UpdateCheck::isOffered());
    qputenv("QUAYSIDE_NO_UPDATE_CHECK", "1");
    QVERIFY(!UpdateCheck::isOffered());
    qunsetenv("QUAYSIDE_NO_UPDATE_CHECK");
}

QTEST_GUILESS_MAIN(TestCheck)
#include "test_check.moc"
