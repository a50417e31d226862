// SPDX-License-Identifier: GPL-3.0-or-later
#include "waha/errorreader.h"
#include "waha/eventreader.h"
#include "waha/http.h"
#include "waha/sessionlistreader.h"
#include "waha/valuereaders.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace quayside;
using namespace quayside::waha;

namespace {

const Secret &key()
{
    static const Secret secret(QStringLiteral("planted-key-4711"));
    return secret;
}

HttpReply replyOf(int status, const QByteArray &body, const QByteArray &reason = {})
{
    HttpReply reply;
    reply.status = status;
    reply.body = body;
    reply.reason = reason;
    return reply;
}

std::vector<SessionInfo> listOf(const QByteArray &body, UnreadableEntries *unreadable = nullptr)
{
    const Result<std::vector<SessionInfo>> list = readSessionList(body, ListDetail::Full, unreadable);
    return list ? *list : std::vector<SessionInfo>();
}

} // namespace

/** From bytes to values, without a network. */
class TestReaders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fullSession();
    void otherTypesThanExpected_data();
    void otherTypesThanExpected();
    void configSurvives();
    void configHash();
    void skipsUnusable();
    void sessionWithoutAStatusIsThere();
    void eventSaysSinceWhen();
    void unpairedSurrogates();
    void cutsEndlessTexts();
    void manySessions();
    void notAList_data();
    void notAList();
    void singleSession();
    void errors_data();
    void errors();
    void aLoginInFrontIsNotTheKey_data();
    void aLoginInFrontIsNotTheKey();
    void retryAfterIsKept_data();
    void retryAfterIsKept();
    void errorWordsAreClean();
    void environmentKeepsOnlyTheListedKeys();
    void storeHash();
    void storePlaceIsAmbiguous_data();
    void storePlaceIsAmbiguous();
    void health_data();
    void health();
    void versionTypes();
};

void TestReaders::fullSession()
{
    const auto list
        = listOf(R"([{"name":"u42-main","status":"WORKING","config":{"metadata":{"user.id":"42","x":"y"},
        "proxy":null,"webhooks":[],"debug":false},"me":{"id":"79111111@c.us","lid":"123@lid","jid":"79111111:12@s.whatsapp.net",
        "pushName":"W\u00e4ha \ud83d\ude00","reachoutTimelock":{"a":[1]}},"assignedWorker":"waha1","presence":"online",
        "timestamps":{"activity":1741249702485},"apps":[{"id":"app_1"}],"engine":{"engine":"NOWEB","grpc":{"x":1}}}])");
    QCOMPARE(list.size(), size_t(1));
    const SessionInfo &s = list.front();
    QCOMPARE(s.name, QStringLiteral("u42-main"));
    QCOMPARE(s.status, SessionStatus(SessionStatus::Working));
    QCOMPARE(s.config,
             QByteArray(R"({"metadata":{"user.id":"42","x":"y"},"proxy":null,"webhooks":[],"debug":false})"));
    QCOMPARE(s.metadataUserId, QStringLiteral("42"));
    QCOMPARE(s.account.id, QStringLiteral("79111111@c.us"));
    QCOMPARE(s.account.lid, QStringLiteral("123@lid"));
    QCOMPARE(s.account.jid, QStringLiteral("79111111:12@s.whatsapp.net"));
    QCOMPARE(s.account.pushName, QStringLiteral("Wäha 😀"));
    QCOMPARE(s.account.phone(), QStringLiteral("79111111"));
    QCOMPARE(s.assignedWorker, QStringLiteral("waha1"));
    QCOMPARE(s.presence, QStringLiteral("online"));
    QCOMPARE(s.activityMs, 1741249702485);
    QCOMPARE(s.engine, QStringLiteral("NOWEB"));
}

void TestReaders::otherTypesThanExpected_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QString>("worker");
    QTest::addColumn<qint64>("activity");
    QTest::addColumn<QString>("pushName");
    QTest::newRow("numbers for texts")
        << QByteArray(R"("assignedWorker":7,"me":{"pushName":1.5},"timestamps":{"activity":1741249702485})")
        << QStringLiteral("7") << Q_INT64_C(1741249702485) << QStringLiteral("1.5");
    QTest::newRow("texts for numbers")
        << QByteArray(
               R"("assignedWorker":"w","me":{"pushName":true},"timestamps":{"activity":"1741249702485"})")
        << QStringLiteral("w") << Q_INT64_C(1741249702485) << QStringLiteral("true");
    QTest::newRow("objects for scalars") << QByteArray(
        R"("assignedWorker":{"id":1},"me":{"pushName":[1,{"a":2}]},"timestamps":{"activity":{}})")
                                         << QString() << qint64(0) << QString();
    QTest::newRow("scalars for objects")
        << QByteArray(R"("config":"x","me":3,"timestamps":"soon","engine":5)") << QString() << qint64(0)
        << QString();
    QTest::newRow("nulls") << QByteArray(R"("assignedWorker":null,"config":null,"me":null,"timestamps":null)")
                           << QString() << qint64(0) << QString();
    QTest::newRow("lists for objects")
        << QByteArray(R"("config":[{"metadata":1}],"me":[{"id":"x"}],"timestamps":[])") << QString()
        << qint64(0) << QString();
    QTest::newRow("doubles and extremes")
        << QByteArray(R"("timestamps":{"activity":1.741249702485e12},"me":{"pushName":1e400})") << QString()
        << Q_INT64_C(1741249702485) << QStringLiteral("1e400");
    QTest::newRow("beyond 64 bits") << QByteArray(R"("timestamps":{"activity":99999999999999999999999})")
                                    << QString() << qint64(0) << QString();
}

void TestReaders::otherTypesThanExpected()
{
    QFETCH(QByteArray, fields);
    const auto list
        = listOf("[{" + fields + R"(,"status":"WORKING","name":"after"},{"name":"b","status":"STOPPED"}])");
    QCOMPARE(list.size(), size_t(2));
    QCOMPARE(list.front().name, QStringLiteral("after"));
    QTEST(list.front().assignedWorker, "worker");
    QTEST(list.front().activityMs, "activity");
    QTEST(list.front().account.pushName, "pushName");
    QVERIFY(list.front().config.isEmpty());
}

void TestReaders::configSurvives()
{
    const QByteArray config
        = R"({"a":9223372036854775807,"b":18446744073709551615,"c":0.1000000000000000055511151231257827,)"
          R"("d":1e400,"ü":"\u00e4\"}","e":[{},[]],"metadata":{"user.id":"x"},"f":-0.0})";
    const auto list = listOf(R"([{"name":"a","status":"X","config":)" + config + "}]");
    QCOMPARE(list.size(), size_t(1));
    QCOMPARE(list.front().config, config);
    QCOMPARE(list.front().metadataUserId, QStringLiteral("x"));
    const auto spaced
        = listOf(R"([{"name":"a","status":"X","config": { "k" : "a  b" , "n" : [ 1 , 2 ] } }])");
    QCOMPARE(spaced.front().config, QByteArray(R"({"k":"a  b","n":[1,2]})"));
}

void TestReaders::configHash()
{
    const QByteArray body
        = R"([{"name":"a","status":"X","config":{"k":1}},{"name":"b","status":"X","config":{"k":2}},
        {"name":"c","status":"X","config":{"k":1}},{"name":"d","status":"X","config":null}])";
    const Result<std::vector<SessionInfo>> bare = readSessionList(body, ListDetail::WithoutConfig);
    QVERIFY(bare.has_value());
    const auto full = listOf(body);
    for (size_t i = 0; i < full.size(); ++i) {
        QVERIFY((*bare)[i].config.isEmpty());
        QCOMPARE((*bare)[i].configHash, full[i].configHash);
    }
    QCOMPARE(full[0].configHash, full[2].configHash);
    QVERIFY(full[0].configHash != full[1].configHash);
    QCOMPARE(full[3].configHash, quint64(0));
}

void TestReaders::skipsUnusable()
{
    UnreadableEntries unreadable;
    const auto list = listOf(
        R"([{"status":"WORKING"},{"name":"","status":"WORKING"},{"name":"a"},{"name":"a","status":""},
        {"name":"a","status":null},3,null,[],"x",{"name":"a","status":"WORKING"},{"name":"a","status":"STOPPED"},{}])",
        &unreadable);
    QCOMPARE(list.size(), size_t(1));
    QCOMPARE(list.front().status, SessionStatus(SessionStatus::Working));
    QCOMPARE(unreadable.nameless, 7);
    QCOMPARE(unreadable.withoutStatus, 3);
    QCOMPARE(unreadable.repeated, 1);
    QCOMPARE(unreadable.sample, QStringLiteral(R"({"status":"WORKING"})"));
}

/** What has a name is there, whatever is said of it. */
void TestReaders::sessionWithoutAStatusIsThere()
{
    UnreadableEntries unreadable;
    const auto list = listOf(
        R"([{"name":"a","status":"","config":{"webhooks":[{"hmac":{"key":"planted-hmac"}}]}},{"name":"b"},
        {"name":"c","status":{"is":"WORKING"}},{"name":"b","status":null}])",
        &unreadable);
    QCOMPARE(list.size(), size_t(3));
    for (const SessionInfo &session : list)
        QCOMPARE(session.status, SessionStatus(SessionStatus::Unreadable));
    QVERIFY(list.front().status.isRunning()); // it takes its slot
    QCOMPARE(unreadable.withoutStatus, 4);
    QCOMPARE(unreadable.total(), 4);
    QVERIFY2(unreadable.sample.contains(QStringLiteral(R"("name":"a","status":"")")),
             qPrintable(unreadable.sample));
    QVERIFY(!unreadable.sample.contains(QStringLiteral("planted-hmac")));
    const Result<SessionInfo> one = readSession(R"({"name":"a","status":[1]})");
    QVERIFY(one.has_value());
    QCOMPARE(one->status, SessionStatus(SessionStatus::Unreadable));
    QVERIFY(!readSession(R"({"name":"a"})").has_value()); // any server's object may have a name
}

void TestReaders::eventSaysSinceWhen()
{
    const auto event = readStatusEvent(
        R"({"event":"session.status","session":"a","timestamp":9000,"payload":{"status":"WORKING","statuses":[
        {"status":"STARTING","timestamp":2000},{"status":"","timestamp":1},{"status":"WORKING","timestamp":"3000"}]}})");
    QVERIFY(event.has_value());
    QCOMPARE(event->statuses.size(), size_t(2));
    QCOMPARE(event->statuses.back(), (StatusStamp { SessionStatus::Working, 3000 }));
    QCOMPARE(event->span(), std::optional(StatusSpan { 6000, true }));
    const auto other = readStatusEvent(
        R"({"event":"session.status","session":"a","timestamp":9000,"payload":{"status":"FAILED","statuses":[
        {"status":"WORKING","timestamp":3000}]}})");
    QVERIFY(!other->span()); // of another status
    const auto again = readStatusEvent(
        R"({"event":"session.status","session":"a","timestamp":9000,"payload":{"status":"WORKING","statuses":[
        {"status":"WORKING","timestamp":2000},{"status":"WORKING","timestamp":8000},{"status":"WORKING","timestamp":9000}],
        "data":{"reachoutTimelock":{"isActive":true}}}})");
    QCOMPARE(again->span(), std::optional(StatusSpan { 7000, false })); // since then or longer
}

void TestReaders::unpairedSurrogates()
{
    const auto list
        = listOf(R"([{"name":"a","status":"X","me":{"pushName":"cut \ud83d"}},{"name":"b","status":"X"}])");
    QCOMPARE(list.size(), size_t(2));
    QVERIFY(list.front().account.pushName.startsWith(QLatin1StringView("cut ")));
}

void TestReaders::cutsEndlessTexts()
{
    const QByteArray endless(1'000'000, 'x');
    const auto list = listOf("[{\"name\":\"" + endless + "\",\"status\":\"WORKING\",\"me\":{\"pushName\":\""
                             + endless + "\"}}]");
    QCOMPARE(list.size(), size_t(1));
    QCOMPARE(list.front().name.size(), qsizetype(4096));
    QCOMPARE(list.front().account.pushName.size(), qsizetype(4096));
    const auto version = read::version(replyOf(200, "{\"version\":\"" + endless + "\"}"), key());
    QVERIFY(version.has_value());
    QCOMPARE(version->version.size(), qsizetype(4096));
}

void TestReaders::manySessions()
{
    QByteArray body = "[";
    for (int i = 0; i < 20'000; ++i) {
        body += i > 0 ? "," : "";
        body += R"({"name":"s)" + QByteArray::number(i % 19'000) + R"(","status":"WORKING"})";
    }
    UnreadableEntries unreadable;
    const auto list = listOf(body + "]", &unreadable);
    QCOMPARE(list.size(), size_t(19'000));
    QCOMPARE(unreadable.repeated, 1'000);
    QCOMPARE(unreadable.total(), 1'000);
    QCOMPARE(list.back().name, QStringLiteral("s18999"));
}

void TestReaders::notAList_data()
{
    QTest::addColumn<QByteArray>("body");
    for (const char *body :
         { "", " ", "{}", "null", "1", "\"x\"", "[", "]", "[{]", "[{\"a\"}]", "[}", "[{\"name\":\"a\"", "[]x",
           "<html>", "[{\"name\":\"a\",\"status\":\"X\"}", "\xff\xfe", "[{\"name\":\"a\" \"b\"}]" })
        QTest::addRow("%s", body) << QByteArray(body);
    QTest::newRow("nothing but brackets") << QByteArray(100'000, '[');
    QTest::newRow("zeros") << QByteArray(1'000, '\0');
    for (const char *broken :
         { R"("timestamps":{"activity":1)", R"("me":{"id":"1@c.us")", R"("me":{"id" "x"})",
           R"("engine":{"engine":"WEBJS")", R"("config":{"metadata":{"user.id":"7")",
           R"("config":{"metadata":{"user.id" "7"}})", R"("apps":[{"id":1)" })
        QTest::addRow("broken inside a session: %s", broken)
            << R"([{"name":"a",)" + QByteArray(broken) + R"(},{"name":"b","status":"WORKING"}])";
}

void TestReaders::notAList()
{
    QFETCH(QByteArray, body);
    const Result<std::vector<SessionInfo>> list = readSessionList(body);
    QVERIFY(!list);
    QCOMPARE(toString(list.error().kind), toString(ErrorKind::NotWaha));
}

void TestReaders::singleSession()
{
    QVERIFY(!readSession(R"({"name":"a","status":"WORKING","me":{"id" "x"}})"));
    const Result<SessionInfo> session
        = readSession(R"({"name":"a","status":"PASSKEY_REQUIRED","engine":"GOWS"})");
    QVERIFY(session.has_value());
    QCOMPARE(session->engine, QStringLiteral("GOWS"));
    QVERIFY(session->status.needsPairing());
    QVERIFY(!readSession("[]"));
    QVERIFY(!readSession(R"({"name":"a"})"));
    QVERIFY(!readSession(R"({"message":"hello"})"));
}

void TestReaders::errors_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, int status, const char *body, const char *kind, const char *says) {
        QTest::newRow(name) << status << QByteArray(body) << QString::fromLatin1(kind)
                            << QString::fromLatin1(says);
    };
    row("validation", 400,
        R"({"message":["name must be a string","b"],"error":"Bad Request","statusCode":400})", "rejected",
        "name must be a string; b");
    row("401", 401, R"({"message":"Unauthorized","statusCode":401})", "unauthorized", "WAHA_API_KEY");
    row("401 of a proxy", 401, "<html>401 Authorization Required</html>", "proxy-refused",
        "in front of the server");
    row("403 of a proxy", 403, "<html><title>403 Forbidden</title></html>", "proxy-refused",
        "not what was refused");
    row("403", 403, R"({"message":"Forbidden","statusCode":403,"error":"Forbidden"})", "forbidden",
        "Forbidden");
    row("404 session", 404, R"({"message":"Session not found","error":"Not Found","statusCode":404})",
        "not-found", "Session not found");
    row("404 file", 404,
        R"({"error":{"code":404,"key":"FILE_NOT_FOUND","message":"File not found","details":"File not found or no longer available"}})",
        "rejected", "File not found");
    row("404 error.details", 404, R"({"error":{"code":404,"details":"gone"}})", "rejected", "gone");
    row("404 page", 404, "<html>nginx</html>", "not-waha", "nginx");
    row("404 other api", 404, R"({"detail":"Not Found"})", "not-waha", "Not Found");
    row("422 newer", 422, R"({"error":"Session \"x\" does not exist","session":"x"})", "not-found",
        "does not exist");
    row("422 apps", 422, R"({"message":"Apps are disabled. Enable it","statusCode":422})", "rejected",
        "Apps are disabled");
    row("422 code", 422,
        R"({"message":"Can request code only in SCAN_QR_CODE status. The current status is WORKING"})",
        "wrong-status", "WORKING");
    row("422 screenshot starting", 422,
        R"({"message":"The session is starting, please try again after few seconds"})", "wrong-status",
        "starting");
    row("422 screenshot engine", 422, R"({"message":"Can not get screenshot for non chrome based engine."})",
        "unsupported", "chrome");
    row("422 old not implemented", 422,
        R"({"message":"The method is not implemented by 'NOWEB' engine. Check"})", "unsupported", "NOWEB");
    row("422 old core", 422,
        R"({"message":"WAHA Core support only 'default' session. If you want","statusCode":422})",
        "unsupported", "one session only");
    row("422 wrong status", 422,
        R"({"error":"Session status is not as expected. Try","session":"x","status":"STARTING","expected":["WORKING","FAILED"]})",
        "wrong-status", "at STARTING; this needs WORKING, FAILED");
    row("501", 501,
        R"({"message":"The method is not implemented by 'GOWS' engine.","error":"Not Implemented","statusCode":501})",
        "unsupported", "GOWS");
    row("500 lock", 500,
        R"({"statusCode":500,"exception":{"message":"async-lock timed out in queue u1","name":"Error","stack":"at x"}})",
        "server-busy", "u1");
    row("500 lock held", 500,
        R"({"statusCode":500,"exception":{"message":"Maximum execution time is exceeded: 30000"}})",
        "server-busy", "30000");
    row("500", 500,
        R"({"statusCode":500,"exception":{"message":"boom","stack":"at /secret"},"request":{"body":{"config":{"proxy":{"password":"pw12"}}}}})",
        "server-error", "boom");
    row("500 page", 500, "Internal Server Error", "server-error", "Internal");
    row("502", 502, "<html><title>502 Bad Gateway</title>", "server-error", "reverse proxy");
    row("503", 503, "", "server-error", "503");
    row("504", 504, "upstream timed out", "server-error", "upstream");
    row("413", 413, "<html>Request Entity Too Large</html>", "rejected", "Too Large");
    row("429", 429, "slow down", "rate-limited", "slow down");
    row("429 of WAHA's framework", 429,
        R"({"statusCode":429,"message":"ThrottlerException: Too Many Requests"})", "rate-limited",
        "Throttler");
    row("418", 418, "tea", "not-waha", "tea");
    row("300", 300, "", "not-waha", "Multiple");
    row("empty 400", 400, "", "not-waha", "Multiple");
}

void TestReaders::errors()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, says);
    const Error error = readError(replyOf(status, body, "Multiple 503"), key());
    QTEST(toString(error.kind), "kind");
    QVERIFY2(error.toDisplayString().contains(says), qPrintable(error.toDisplayString()));
    QCOMPARE(error.httpStatus, status);
    QVERIFY(!error.toDisplayString().contains(QLatin1StringView("pw12")));
    QVERIFY(!error.toDisplayString().contains(QLatin1StringView("/secret")));
}

void TestReaders::aLoginInFrontIsNotTheKey_data()
{
    QTest::addColumn<QByteArray>("challenge");
    QTest::addColumn<QByteArray>("body");
    const QByteArray waha = R"({"message":"Unauthorized","statusCode":401})";
    QTest::newRow("basic") << QByteArray("Basic realm=\"ops\"") << QByteArray("<html>401</html>");
    QTest::newRow("basic in JSON") << QByteArray("Basic realm=\"ops\"") << waha;
    QTest::newRow("bearer") << QByteArray("Bearer") << QByteArray(R"({"error":"no token"})");
    QTest::newRow("negotiate") << QByteArray("Negotiate") << QByteArray();
}

void TestReaders::aLoginInFrontIsNotTheKey()
{
    QFETCH(QByteArray, challenge);
    QFETCH(QByteArray, body);
    HttpReply reply = replyOf(401, body);
    reply.authenticate = challenge;
    const Error error = readError(reply, key());
    QCOMPARE(toString(error.kind), QStringLiteral("proxy-refused"));
    QVERIFY2(!error.toDisplayString().contains(QLatin1StringView("WAHA_API_KEY")),
             qPrintable(error.toDisplayString()));
}

void TestReaders::retryAfterIsKept_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<qint64>("ms");
    const auto row = [](const char *value, const char *date, qint64 ms) {
        QTest::newRow(value) << QByteArray(value) << QByteArray(date) << ms;
    };
    row("120", "", 120'000);
    row(" 7 ", "", 7'000);
    row("0", "", 0);
    row("-5", "", 0);
    row("999999999999999999999", "", 3'600'000);
    row("86400", "", 3'600'000); // a day: an hour is the most a console sleeps
    row("Sun, 06 Nov 1994 08:51:07 GMT", "Sun, 06 Nov 1994 08:49:37 GMT", 90'000);
    row("Sun, 06 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 08:51:07 GMT", 0);
    row("soon", "", 0);
}

void TestReaders::retryAfterIsKept()
{
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, date);
    QTEST(retryAfterMs(value, date), "ms");
    HttpReply reply = replyOf(503, "<html>busy</html>");
    reply.retryAfterMs = retryAfterMs(value, date);
    const Error error = readError(reply, key());
    QTEST(error.retryAfterMs, "ms");
    QCOMPARE(toString(error.kind),
             error.retryAfterMs > 0 ? QStringLiteral("rate-limited") : QStringLiteral("server-error"));
}

void TestReaders::errorWordsAreClean()
{
    const QByteArray echo
        = "<html>GET /ws?x-api-key=planted-key-4711 \x01\x02\r\n X-Api-Key: planted-key-4711 Planted-Key-4711"
        + QByteArray(5'000, 'x');
    const Error page = readError(replyOf(502, echo), key());
    QVERIFY(!page.detail.contains(QLatin1StringView("planted-key"), Qt::CaseInsensitive));
    QVERIFY(page.detail.size() <= 201);
    QVERIFY(!page.detail.contains(u'\x01'));
    const Error words = readError(
        replyOf(500, R"({"message":"bad key planted-key-4711, password=hunter2 at http://u:pw99@h/"})"),
        key());
    QVERIFY(!words.detail.contains(QLatin1StringView("planted-key")));
    QVERIFY(!words.detail.contains(QLatin1StringView("hunter2")));
    QVERIFY(!words.detail.contains(QLatin1StringView("pw99")));
    // A key that the limit cuts in half must not show its first half.
    const Error half = readError(replyOf(502, QByteArray(190, 'a') + " planted-key-4711"), key());
    QVERIFY(!half.detail.contains(QLatin1StringView("plant")));
}

void TestReaders::environmentKeepsOnlyTheListedKeys()
{
    const Result<ServerEnvironment> env
        = read::environment(replyOf(200, R"({"WAHA_API_KEY":"planted-key-4711","WAHA_WORKER_ID":"w1",
        "WAHA_NAMESPACE":"n","WAHA_SESSION_NAMESPACE":"sn","WHATSAPP_DEFAULT_ENGINE":"GOWS","WHATSAPP_RESTART_ALL_SESSIONS":"True",
        "WAHA_WORKER_RESTART_SESSIONS":"false","WAHA_AUTO_START_DELAY_SECONDS":"5","WAHA_LOCAL_STORE_BASE_DIR":"/app/.sessions"})"),
                            key());
    QVERIFY(env.has_value());
    QCOMPARE(env->workerId, QStringLiteral("w1"));
    QCOMPARE(env->ns, QStringLiteral("n"));
    QCOMPARE(env->sessionNs, QStringLiteral("sn"));
    QCOMPARE(env->engine, QStringLiteral("GOWS"));
    QCOMPARE(env->restartAllSessions, std::optional<bool>(true));
    QCOMPARE(env->workerRestartSessions, std::optional<bool>(false));
    QCOMPARE(env->autoStartDelaySeconds, std::optional<double>(5));
    QCOMPARE(env->localStoreBaseDir, QStringLiteral("/app/.sessions"));
    QVERIFY(env->storeHash.isEmpty());
    const Result<ServerEnvironment> bare = read::environment(replyOf(200, "{}"), key());
    QVERIFY(bare.has_value());
    QVERIFY(!bare->restartAllSessions && !bare->autoStartDelaySeconds);
    QCOMPARE(toString(read::environment(replyOf(403, R"({"message":"Forbidden","statusCode":403})"), key())
                          .error()
                          .kind),
             toString(ErrorKind::Forbidden));
}

void TestReaders::storeHash()
{
    const auto hashOf = [](const QByteArray &url, const QByteArray &rest = {}) {
        return read::environment(
                   replyOf(200, "{\"WHATSAPP_SESSIONS_POSTGRESQL_URL\":\"" + url + "\"" + rest + "}"), key())
            ->storeHash;
    };
    const QByteArray one = hashOf("postgres://a:pw@db:5432/x?sslmode=disable");
    QCOMPARE(one.size(), 32);
    QCOMPARE(hashOf("postgresql://b:other@DB/x/"), one); // another login to the same place
    QVERIFY(hashOf("postgres://db/y") != one);
    QVERIFY(hashOf("postgres://db2/x") != one);
    QVERIFY(hashOf("postgres://db/x", R"(,"WAHA_SESSION_NAMESPACE":"webjs")") != one);
    QCOMPARE(hashOf("postgres://db/x", R"(,"WHATSAPP_DEFAULT_ENGINE":"GOWS","WAHA_NAMESPACE":"gows")"),
             hashOf("postgres://db/x", R"(,"WHATSAPP_DEFAULT_ENGINE":"GOWS")"));
}

void TestReaders::storePlaceIsAmbiguous_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<bool>("ambiguous");
    for (const char *host : { "postgres", "localhost", "127.0.0.1", "[::1]", "host.docker.internal",
                              "172.17.0.1", "10.0.0.5", "192.168.1.9", "169.254.1.1", "[fe80::1]",
                              "[fd00::5]", "db.local", "pg.default.svc.cluster.local", "nas.lan", "db." })
        QTest::newRow(host) << QByteArray(host) << true;
    for (const char *host : { "db.example.com", "203.0.113.7", "[2001:db8::7]", "x.rds.amazonaws.com." })
        QTest::newRow(host) << QByteArray(host) << false;
}

/** A name or an address that is another server when it is used from another host. */
void TestReaders::storePlaceIsAmbiguous()
{
    QFETCH(QByteArray, host);
    const QByteArray body = R"({"WHATSAPP_SESSIONS_POSTGRESQL_URL":"postgres://u:p@)" + host + R"(:5432/x"})";
    const Result<ServerEnvironment> env = read::environment(replyOf(200, body), key());
    QVERIFY(env.has_value());
    QVERIFY(!env->storeHash.isEmpty());
    QTEST(env->storePlaceIsAmbiguous, "ambiguous");
}

void TestReaders::health_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("state");
    QTest::addColumn<int>("disks");
    const QByteArray disk
        = R"({"mediaFiles.space":{"status":"up","path":"/tmp","free":132979355648,"threshold":104857600}})";
    QTest::newRow("documented") << 200
                                << QByteArray(R"({"status":"ok","info":)" + disk
                                              + R"(,"error":{},"details":{}})")
                                << QStringLiteral("ok") << 1;
    QTest::newRow("details") << 200
                             << QByteArray(R"({"status":"ok","info":)" + disk + R"(,"error":{},"details":)"
                                           + disk + "}")
                             << QStringLiteral("ok") << 1;
    QTest::newRow("unhealthy") << 503
                               << QByteArray(R"({"status":"error","info":{},"error":)" + disk
                                             + R"(,"details":)" + disk + "}")
                               << QStringLiteral("error") << 1;
    QTest::newRow("mongodb") << 200 << QByteArray(R"({"status":"ok","details":{"mongodb":{"status":"up"}}})")
                             << QStringLiteral("ok") << 0;
    QTest::newRow("core")
        << 422
        << QByteArray(
               R"({"message":"The feature is available only in Plus version. Check","statusCode":422})")
        << QString() << 0;
    QTest::newRow("too old") << 404 << QByteArray(R"({"message":"Cannot GET /health","statusCode":404})")
                             << QString() << 0;
}

void TestReaders::health()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, state);
    const Result<Health> health = read::health(replyOf(status, body), key());
    QVERIFY(health.has_value());
    QCOMPARE(health->available, !state.isEmpty());
    QCOMPARE(health->status, state);
    QTEST(static_cast<int>(health->disks.size()), "disks");
    if (!health->disks.empty())
        QCOMPARE(health->disks.front().freeBytes, 132979355648);
    QVERIFY(!read::health(replyOf(503, "<html>down</html>"), key()));
    QVERIFY(!read::health(replyOf(200, "{}"), key()));
}

void TestReaders::versionTypes()
{
    const Result<ServerVersion> odd
        = read::version(replyOf(200, R"({"version":2026.7,"engine":null,"worker":{"id":3}})"), key());
    QVERIFY(odd.has_value());
    QCOMPARE(odd->workerId, QStringLiteral("3"));
    const Result<ServerStatus> status
        = read::status(replyOf(200, R"({"startTimestamp":"1723788847247","uptime":3600000.5})"), key());
    QVERIFY(status.has_value());
    QCOMPARE(status->startTimestampMs, 1723788847247);
    QCOMPARE(status->uptimeMs, 3600000);
}

QTEST_GUILESS_MAIN(TestReaders)
#include "test_readers.moc"
