// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/bulk/bulkplan.h"
#include "operations/configure/configchange.h"
#include "operations/configure/configdiff.h"
#include "operations/configure/configedit.h"
#include "operations/engine/jsontext.h"
#include "operations/moves/moverecipe.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

using namespace quayside;
using namespace Qt::StringLiterals;
using operations::BulkPlan;
using operations::ConfigChange;
using operations::ConfigDiff;
using operations::ConfigEdit;
using operations::ConfigMask;
using operations::JsonMembers;
using operations::JsonText;
using operations::WebhookRetries;
using WebhookKind = operations::WebhookChange::Kind;
using ProxyKind = operations::ProxyChange::Kind;

namespace {

const QString kOld = u"https://old.example.com/hook"_s;
const QString kNew = u"https://new.example.com/hook"_s;

ConfigChange hook(WebhookKind kind, const QString &url, const QStringList &events = { u"message"_s })
{
    ConfigChange change;
    change.webhook.kind = kind;
    change.webhook.url = url;
    if (kind != WebhookKind::Remove)
        change.webhook.events = events;
    return change;
}

ConfigChange moved(const QString &from, const QString &to)
{
    ConfigChange change;
    change.webhook.kind = WebhookKind::Replace;
    change.webhook.oldUrl = from;
    change.webhook.url = to;
    return change;
}

ConfigChange proxied(const QString &server, const QString &login = {}, const QString &password = {})
{
    ConfigChange change;
    change.proxy.kind = ProxyKind::Set;
    change.proxy.server = server;
    change.proxy.username = login;
    change.proxy.password = Secret(password);
    return change;
}

ConfigChange unproxied()
{
    ConfigChange change;
    change.proxy.kind = ProxyKind::Remove;
    return change;
}

ConfigChange tagged(const QString &key, const QString &value)
{
    ConfigChange change;
    change.metadata.set.emplace_back(key, value);
    return change;
}

ConfigChange untagged(const QString &key)
{
    ConfigChange change;
    change.metadata.removed.append(key);
    return change;
}

ConfigChange fullHook()
{
    ConfigChange change = hook(WebhookKind::Set, kNew, { u"message"_s, u"session.status"_s });
    change.webhook.hmacKey = Secret(u"planted-hmac"_s);
    change.webhook.retries = WebhookRetries { 5, 3, u"linear"_s };
    change.webhook.headers = { { u"X-Key"_s, Secret(u"planted-header"_s) } };
    return change;
}

QByteArray withHook(const QString &url, const QByteArray &more = {})
{
    return R"({"webhooks":[{"url":")" + url.toUtf8() + R"(","events":["message"])" + more + "}]}";
}

} // namespace

Q_DECLARE_METATYPE(quayside::operations::ConfigChange)

/** Changes of configurations, as text in and text out. */
class ConfigChangeTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void appliesAndKeepsTheRest_data();
    void appliesAndKeepsTheRest();
    void nothingToChangeIsTheSameText_data();
    void nothingToChangeIsTheSameText();
    void leavesHostileConfigsAlone_data();
    void leavesHostileConfigsAlone();
    void appliesTwiceAsOnce();
    void refusesBadInput_data();
    void refusesBadInput();
    void acceptsGoodInput_data();
    void acceptsGoodInput();
    void tellsDifferences_data();
    void tellsDifferences();
    void manyDifferencesAreCounted();
    void differencesHoldNoSecrets();
    void journalHoldsNoSecrets();
    void journalGivesBackWhatHasNoSecrets();
    void lostSecretsAreLeftOutOfTheComparison();
    void masksUrls_data();
    void masksUrls();
    void readsAnyTextAsMembers();
    void bulkPlanCarriesTheChange();
    void putsBackMemberByMember_data();
    void putsBackMemberByMember();
    void putBackIsOfWhatWasWritten();
    void putBackStoresNothing();
    void masksAreNeverWritten_data();
    void masksAreNeverWritten();
};

void ConfigChangeTest::appliesAndKeepsTheRest_data()
{
    QTest::addColumn<ConfigChange>("change");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    const QByteArray added = R"({"webhooks":[{"url":"https://new.example.com/hook","events":["message"]}]})";
    QTest::newRow("hook into nothing") << hook(WebhookKind::Set, kNew) << QByteArray() << added;
    QTest::newRow("hook into null") << hook(WebhookKind::Set, kNew) << QByteArray("null") << added;
    QTest::newRow("hook into null list")
        << hook(WebhookKind::Set, kNew) << QByteArray(R"({"webhooks":null})") << added;
    QTest::newRow("hook beside another")
        << hook(WebhookKind::Set, kNew) << withHook(kOld)
        << QByteArray(R"({"webhooks":[{"url":"https://old.example.com/hook","events":["message"]},)"
                      R"({"url":"https://new.example.com/hook","events":["message"]}]})");
    QTest::newRow("whole hook")
        << fullHook() << QByteArray("{}")
        << QByteArray(R"({"webhooks":[{"url":"https://new.example.com/hook",)"
                      R"("events":["message","session.status"],"hmac":{"key":"planted-hmac"},)"
                      R"("retries":{"delaySeconds":3,"attempts":5,"policy":"linear"},)"
                      R"("customHeaders":[{"name":"X-Key","value":"planted-header"}]}]})");
    QTest::newRow("hook changed, its unknown keys kept")
        << hook(WebhookKind::Set, kOld, { u"*"_s }) << withHook(kOld, R"(,"later":1.50,"hmac":{"key":"k"})")
        << QByteArray(R"({"webhooks":[{"url":"https://old.example.com/hook","events":["*"],)"
                      R"("later":1.50,"hmac":{"key":"k"}}]})");
    QTest::newRow("hook among odd ones")
        << hook(WebhookKind::Set, kNew) << QByteArray(R"({"webhooks":[7,null,"x",{"url":5}]})")
        << QByteArray(R"({"webhooks":[7,null,"x",{"url":5},)"
                      R"({"url":"https://new.example.com/hook","events":["message"]}]})");
    QTest::newRow("hook moved, key kept") << moved(kOld, kNew) << withHook(kOld, R"(,"hmac":{"key":"k"})")
                                          << withHook(kNew, R"(,"hmac":{"key":"k"})");
    QTest::newRow("hook moved to one that is there")
        << moved(kOld, kNew)
        << QByteArray(R"({"webhooks":[{"url":"https://old.example.com/hook","events":["a"]},)"
                      R"({"url":"https://new.example.com/hook","events":["b"]}]})")
        << QByteArray(R"({"webhooks":[{"url":"https://new.example.com/hook","events":["b"]}]})");
    QTest::newRow("hook removed") << hook(WebhookKind::Remove, kOld) << withHook(kOld)
                                  << QByteArray(R"({"webhooks":[]})");
    QTest::newRow("header set, others kept")
        <<
        [] {
            ConfigChange change = hook(WebhookKind::Set, kOld);
            change.webhook.headers = { { u"x-key"_s, Secret(u"2"_s) }, { u"B"_s, Secret(u"3"_s) } };
            return change;
        }()
        << withHook(kOld, R"(,"customHeaders":[{"name":"A","value":"0"},{"name":"X-Key","value":"1","n":9}])")
        << withHook(kOld,
                    R"(,"customHeaders":[{"name":"A","value":"0"},{"name":"X-Key","value":"2","n":9},)"
                    R"({"name":"B","value":"3"}])");
    QTest::newRow("unknown keys, order and digits stay")
        << tagged(u"plan"_s, u"gold"_s)
        << QByteArray(R"({"zeta":12345678901234567890,"a":1.10,"metadata":{"user.id":"7","a\u0062":"x"},)"
                      R"("deep":{"b":[1e2,{"c":"}],\""}]},"debug":false})")
        << QByteArray(
               R"({"zeta":12345678901234567890,"a":1.10,"metadata":{"user.id":"7","a\u0062":"x","plan":"gold"},)"
               R"("deep":{"b":[1e2,{"c":"}],\""}]},"debug":false})");
    QTest::newRow("key spelled with escapes")
        << tagged(u"ab"_s, u"y"_s) << QByteArray(R"({"metadata":{"a\u0062":"x"}})")
        << QByteArray(R"({"metadata":{"a\u0062":"y"}})");
    QTest::newRow("metadata into nothing")
        << tagged(u"plan"_s, u"gold"_s) << QByteArray() << QByteArray(R"({"metadata":{"plan":"gold"}})");
    QTest::newRow("metadata of another type")
        << tagged(u"plan"_s, u"7"_s) << QByteArray(R"({"metadata":{"plan":7}})")
        << QByteArray(R"({"metadata":{"plan":"7"}})");
    QTest::newRow("metadata removed")
        << untagged(u"plan"_s) << QByteArray(R"({"metadata":{"plan":null,"user.id":"7"}})")
        << QByteArray(R"({"metadata":{"user.id":"7"}})");
    QTest::newRow("proxy into null") << proxied(u"10.0.0.5:3128"_s) << QByteArray(R"({"proxy":null,"x":1})")
                                     << QByteArray(R"({"proxy":{"server":"10.0.0.5:3128"},"x":1})");
    QTest::newRow("proxy changed, login goes, unknown stays")
        << proxied(u"b:1"_s)
        << QByteArray(R"({"proxy":{"server":"a:1","username":"bob","password":"p","bypass":"x"}})")
        << QByteArray(R"({"proxy":{"server":"b:1","bypass":"x"}})");
    QTest::newRow("proxy with login")
        << proxied(u"a:1"_s, u"bob"_s, u"p"_s) << QByteArray(R"({"proxy":"oops"})")
        << QByteArray(R"({"proxy":{"server":"a:1","username":"bob","password":"p"}})");
    QTest::newRow("proxy removed") << unproxied() << QByteArray(R"({"a":1,"proxy":{"server":"a:1"}})")
                                   << QByteArray(R"({"a":1})");
    QTest::newRow("spaces around") << untagged(
        u"k"_s) << QByteArray(" { \"a\" : [ 1 , 2 ] ,\n \"metadata\" : { \"k\" : \"v\" } } ")
                                   << QByteArray(R"({"a":[ 1 , 2 ],"metadata":{}})");
    QTest::newRow("the same key twice")
        << tagged(u"k"_s, u"3"_s) << QByteArray(R"({"metadata":{"k":"1","k":"2"}})")
        << QByteArray(R"({"metadata":{"k":"1","k":"3"}})");
}

void ConfigChangeTest::appliesAndKeepsTheRest()
{
    QFETCH(ConfigChange, change);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const Result<QByteArray> result = ConfigEdit::apply(change, before);
    QVERIFY2(result, result ? "" : qPrintable(result.error().message));
    QCOMPARE(*result, after);
    QVERIFY(!ConfigEdit::isMade(change, before));
    QVERIFY(ConfigEdit::isMade(change, after));
    QCOMPARE(*ConfigEdit::apply(change, after), after);
    QVERIFY(!ConfigDiff::lines(before, after).isEmpty());
}

void ConfigChangeTest::nothingToChangeIsTheSameText_data()
{
    QTest::addColumn<ConfigChange>("change");
    QTest::addColumn<QByteArray>("config");
    QTest::newRow("events in another order")
        << hook(WebhookKind::Set, kOld, { u"b"_s, u"a"_s })
        << QByteArray(R"({ "webhooks":[{"url":"https://old.example.com/hook","events":["a","b"]}] })");
    QTest::newRow("the whole hook")
        << fullHook()
        << QByteArray(R"({"webhooks":[{"customHeaders":[{"value":"planted-header","name":"x-key"}],)"
                      R"("hmac":{"key":"planted-hmac"},"events":["session.status","message"],)"
                      R"("retries":{"policy":"linear","attempts":5.0,"delaySeconds":3},)"
                      R"("url":"https://new.example.com/hook"}]})");
    QTest::newRow("no such hook to move") << moved(u"https://x"_s, kNew) << withHook(kOld);
    QTest::newRow("no such hook to remove") << hook(WebhookKind::Remove, kNew) << withHook(kOld);
    QTest::newRow("nothing to remove from") << hook(WebhookKind::Remove, kNew) << QByteArray();
    QTest::newRow("no proxy") << unproxied() << QByteArray(R"({"x":1})");
    QTest::newRow("null proxy") << unproxied() << QByteArray(R"({"proxy":null})");
    QTest::newRow("proxy is so, with nulls")
        << proxied(u"a:1"_s) << QByteArray(R"({"proxy":{"server":"a:1","username":null,"password":null}})");
    QTest::newRow("metadata is so") << tagged(u"k"_s, u"v"_s) << QByteArray(R"({"metadata":{"k":"v"}})");
    QTest::newRow("metadata is gone") << untagged(u"k"_s) << QByteArray("null");
    QTest::newRow("no change") << ConfigChange() << QByteArray(R"({ "a" : 1 })");
}

void ConfigChangeTest::nothingToChangeIsTheSameText()
{
    QFETCH(ConfigChange, change);
    QFETCH(QByteArray, config);
    const Result<QByteArray> result = ConfigEdit::apply(change, config);
    QVERIFY2(result, result ? "" : qPrintable(result.error().message));
    QCOMPARE(*result, config);
    QVERIFY(ConfigEdit::isMade(change, config));
}

void ConfigChangeTest::leavesHostileConfigsAlone_data()
{
    QTest::addColumn<ConfigChange>("change");
    QTest::addColumn<QByteArray>("config");
    QTest::newRow("a list") << tagged(u"k"_s, u"v"_s) << QByteArray("[1]");
    QTest::newRow("a text") << tagged(u"k"_s, u"v"_s) << QByteArray("\"x\"");
    QTest::newRow("cut off") << tagged(u"k"_s, u"v"_s) << QByteArray(R"({"metadata":{"k")");
    QTest::newRow("brackets mixed") << tagged(u"k"_s, u"v"_s) << QByteArray(R"({"a":[}])");
    QTest::newRow("no UTF-8") << tagged(u"k"_s, u"v"_s) << QByteArray("{\"a\":\"\xff\xfe\"}");
    QTest::newRow("hooks a text") << hook(WebhookKind::Set, kNew) << QByteArray(R"({"webhooks":"x"})");
    QTest::newRow("hooks an object") << hook(WebhookKind::Remove, kNew) << QByteArray(R"({"webhooks":{}})");
    QTest::newRow("metadata a list") << tagged(u"k"_s, u"v"_s) << QByteArray(R"({"metadata":["k"]})");
    QTest::newRow("metadata a number") << untagged(u"k"_s) << QByteArray(R"({"metadata":0})");
    QTest::newRow("too deep") << tagged(
        u"k"_s, u"v"_s) << QByteArray("{\"a\":" + QByteArray(5'000, '[') + QByteArray(5'000, ']') + '}');
    QTest::newRow("too large") << tagged(u"k"_s, u"v"_s)
                               << QByteArray("{\"a\":\"" + QByteArray(ConfigEdit::kLargest, 'x') + "\"}");
}

void ConfigChangeTest::leavesHostileConfigsAlone()
{
    QFETCH(ConfigChange, change);
    QFETCH(QByteArray, config);
    const Result<QByteArray> result = ConfigEdit::apply(change, config);
    QVERIFY(!result);
    QVERIFY(!result.error().message.isEmpty());
    QVERIFY(!ConfigEdit::isMade(change, config));
    (void)ConfigDiff::lines(config, "{}"); // no crash, whatever it is
    (void)ConfigDiff::lines("{}", config);
}

/** Random changes on random configs: twice is once, and what a change does not name stays. */
void ConfigChangeTest::appliesTwiceAsOnce()
{
    QRandomGenerator random(42);
    const QStringList urls { kOld, kNew, u"http://a"_s };
    for (int round = 0; round < 500; ++round) {
        QJsonArray hooks;
        for (quint32 i = 0, count = random.bounded(4U); i < count; ++i)
            hooks.append(QJsonObject { { u"url"_s, urls[random.bounded(3)] },
                                       { u"events"_s, QJsonArray { int(random.bounded(3)) } },
                                       { u"n"_s, int(i) } });
        QJsonObject config { { u"webhooks"_s, hooks }, { u"kept"_s, round } };
        if (random.bounded(2))
            config.insert(u"proxy"_s, QJsonObject { { u"server"_s, u"a:%1"_s.arg(random.bounded(3)) } });
        ConfigChange change;
        change.webhook.kind = static_cast<WebhookKind>(random.bounded(4));
        change.webhook.url = urls[random.bounded(3)];
        change.webhook.oldUrl = urls[random.bounded(3)];
        change.webhook.events = random.bounded(2) ? QStringList(u"x"_s) : QStringList();
        change.webhook.hmacKey = Secret(random.bounded(2) ? u"k"_s : QString());
        change.proxy.kind = static_cast<ProxyKind>(random.bounded(3));
        change.proxy.server = u"a:1"_s;
        const QByteArray before = QJsonDocument(config).toJson(QJsonDocument::Compact);
        const Result<QByteArray> once = ConfigEdit::apply(change, before);
        QVERIFY(once);
        QCOMPARE(*ConfigEdit::apply(change, *once), *once);
        QVERIFY(QJsonDocument::fromJson(*once).isObject());
        QCOMPARE(QJsonDocument::fromJson(*once).object().value(u"kept"_s).toInt(), round);
        QCOMPARE(ConfigDiff::lines(before, *once).isEmpty(), before == *once);
    }
}

void ConfigChangeTest::refusesBadInput_data()
{
    QTest::addColumn<ConfigChange>("change");
    QTest::newRow("nothing") << ConfigChange();
    QTest::newRow("no protocol") << hook(WebhookKind::Set, u"app.example.com/hook"_s);
    QTest::newRow("no host") << hook(WebhookKind::Set, u"https:///hook"_s);
    QTest::newRow("file") << hook(WebhookKind::Set, u"file:///etc/passwd"_s);
    QTest::newRow("space") << hook(WebhookKind::Set, u"https://a b"_s);
    QTest::newRow("no events") << hook(WebhookKind::Set, kNew, {});
    QTest::newRow("odd event") << hook(WebhookKind::Set, kNew, { u"mess age"_s });
    QTest::newRow("nothing to move") << moved({}, kNew);
    QTest::newRow("nowhere to move") << moved(kOld, {});
    QTest::newRow("nothing to remove") << hook(WebhookKind::Remove, {});
    const auto withHeader = [](const QString &name, const QString &value) {
        ConfigChange change = hook(WebhookKind::Set, kNew);
        change.webhook.headers = { { name, Secret(value) } };
        return change;
    };
    QTest::newRow("header with a colon") << withHeader(u"X:"_s, u"v"_s);
    QTest::newRow("header without name") << withHeader({}, u"v"_s);
    QTest::newRow("header without value") << withHeader(u"X"_s, {});
    QTest::newRow("header with a line break") << withHeader(u"X"_s, u"a\r\nEvil: 1"_s);
    ConfigChange twice = withHeader(u"X"_s, u"a"_s);
    twice.webhook.headers.push_back({ u"x"_s, Secret(u"b"_s) });
    QTest::newRow("header twice") << twice;
    ConfigChange retries = hook(WebhookKind::Set, kNew);
    retries.webhook.retries = WebhookRetries { 0, 1, u"linear"_s };
    QTest::newRow("no attempts") << retries;
    QTest::newRow("proxy with protocol") << proxied(u"http://a:1"_s);
    QTest::newRow("proxy without port") << proxied(u"a"_s);
    QTest::newRow("proxy port") << proxied(u"a:70000"_s);
    QTest::newRow("whose it is") << tagged(u"user.id"_s, u"8"_s);
    QTest::newRow("whose it is, removed") << untagged(u"user.id"_s);
    QTest::newRow("our mark") << tagged(u"quayside.operation"_s, u"x"_s);
    QTest::newRow("our mark, removed") << untagged(u"quayside.operation"_s);
    QTest::newRow("no key") << tagged(u" "_s, u"x"_s);
    ConfigChange both = tagged(u"k"_s, u"x"_s);
    both.metadata.removed = { u"k"_s };
    QTest::newRow("set and removed") << both;
}

void ConfigChangeTest::refusesBadInput()
{
    QFETCH(ConfigChange, change);
    const Result<void> checked = change.check();
    QVERIFY(!checked);
    QVERIFY(!checked.error().message.isEmpty());
}

void ConfigChangeTest::acceptsGoodInput_data()
{
    QTest::addColumn<ConfigChange>("change");
    QTest::newRow("whole hook") << fullHook();
    QTest::newRow("local host") << hook(WebhookKind::Set, u"http://app:8080/x?y=1"_s, { u"*"_s });
    QTest::newRow("move") << moved(u"whatever it was"_s, kNew);
    QTest::newRow("remove an odd one") << hook(WebhookKind::Remove, u"whatever it was"_s);
    QTest::newRow("proxy") << proxied(u"proxy.example.com:3128"_s, u"bob"_s, u"p"_s);
    QTest::newRow("proxy IPv6") << proxied(u"[fe80::1]:3128"_s);
    QTest::newRow("no proxy") << unproxied();
    QTest::newRow("metadata") << tagged(u"user.email"_s, u"a@b"_s);
    QTest::newRow("metadata gone") << untagged(u"plan"_s);
}

void ConfigChangeTest::acceptsGoodInput()
{
    QFETCH(ConfigChange, change);
    const Result<void> checked = change.check();
    QVERIFY2(checked, checked ? "" : qPrintable(checked.error().toDisplayString()));
}

void ConfigChangeTest::tellsDifferences_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("none") << QByteArray("{}") << QByteArray() << QStringList();
    QTest::newRow("spelled otherwise")
        << QByteArray(R"({"a":1})") << QByteArray(R"({ "a":1.0 })") << QStringList();
    QTest::newRow("hook added") << QByteArray("null") << withHook(kNew, R"(,"hmac":{"key":"k"})")
                                << QStringList(
                                       u"Webhook added: https://new.example.com/hook, events message, "
                                       "HMAC key •••"_s);
    QTest::newRow("hook gone") << withHook(kOld) << QByteArray(R"({"webhooks":[]})")
                               << QStringList(
                                      u"Webhook removed: https://old.example.com/hook, events message"_s);
    QTest::newRow("hook moved")
        << withHook(kOld) << withHook(kNew)
        << QStringList(u"Webhook https://old.example.com/hook: URL: https://old.example.com/hook → "
                       "https://new.example.com/hook"_s);
    QTest::newRow("events") << withHook(kOld)
                            << QByteArray(R"({"webhooks":[{"url":"https://old.example.com/hook",)"
                                          R"("events":["a","b"]}]})")
                            << QStringList(u"Webhook https://old.example.com/hook: events: message → a b"_s);
    QTest::newRow("another key") << withHook(kOld, R"(,"hmac":{"key":"a"})")
                                 << withHook(kOld, R"(,"hmac":{"key":"b"})")
                                 << QStringList(
                                        u"Webhook https://old.example.com/hook: HMAC key: another one"_s);
    QTest::newRow("retries")
        << withHook(kOld) << withHook(kOld, R"(,"retries":{"attempts":5,"delaySeconds":2,"policy":"linear"})")
        << QStringList(u"Webhook https://old.example.com/hook: retries: none → 5 times, every 2 s, linear"_s);
    QTest::newRow("headers") << withHook(kOld)
                             << withHook(kOld, R"(,"customHeaders":[{"name":"X","value":"secret"}])")
                             << QStringList(u"Webhook https://old.example.com/hook: headers: none → X=•••"_s);
    QTest::newRow("proxy added") << QByteArray(
        "{}") << QByteArray(R"({"proxy":{"server":"a:1","username":"bob","password":"p"}})")
                                 << QStringList(u"Proxy added: a:1 (login bob)"_s);
    QTest::newRow("proxy gone") << QByteArray(R"({"proxy":{"server":"a:1"}})") << QByteArray(R"({})")
                                << QStringList(u"Proxy removed: a:1"_s);
    QTest::newRow("proxy changed") << QByteArray(R"({"proxy":{"server":"a:1","password":"p"}})")
                                   << QByteArray(R"({"proxy":{"server":"b:1","password":"q"}})")
                                   << QStringList({ u"Proxy: password: another one"_s,
                                                    u"Proxy: server: a:1 → b:1"_s });
    QTest::newRow("metadata") << QByteArray(R"({"metadata":{"plan":"silver","gone":"1"}})")
                              << QByteArray(R"({"metadata":{"plan":"gold","api_key":"x"}})")
                              << QStringList({ u"Metadata api_key: none → •••"_s,
                                               u"Metadata gone: 1 → none"_s,
                                               u"Metadata plan: silver → gold"_s });
    QTest::newRow("others") << QByteArray(R"({"debug":false})") << QByteArray(R"({"debug":true})")
                            << QStringList(u"debug: false → true"_s);
}

void ConfigChangeTest::tellsDifferences()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QStringList, lines);
    QCOMPARE(ConfigDiff::lines(before, after), lines);
}

void ConfigChangeTest::manyDifferencesAreCounted()
{
    QJsonObject many;
    for (int i = 0; i < 100; ++i)
        many.insert(u"k%1"_s.arg(i), QString(10'000, u'x'));
    const QJsonObject config { { u"metadata"_s, many } };
    const QStringList lines = ConfigDiff::lines("{}", QJsonDocument(config).toJson());
    QCOMPARE(lines.size(), ConfigDiff::kMostLines + 1);
    QVERIFY2(lines.last().contains(u"80"_s), qPrintable(lines.last()));
    QVERIFY(lines.first().size() < 200);
}

void ConfigChangeTest::differencesHoldNoSecrets()
{
    const QByteArray before
        = R"({"webhooks":[{"url":"https://u:planted-a@h/x?api_key=planted-b","hmac":)"
          R"({"key":"planted-c"},"customHeaders":[{"name":"X","value":"planted-d","more":1}]}],)"
          R"("proxy":{"server":"a:1","username":"bob","password":"planted-e"},)"
          R"("metadata":{"password":"planted-f","url":"https://x/?token=planted-g"},)"
          R"("later":{"secret":"planted-h"}})";
    for (const QByteArray &after : { QByteArray("{}"), *ConfigEdit::apply(fullHook(), before) }) {
        const QString there = ConfigDiff::lines(before, after).join(u'\n');
        const QString back = ConfigDiff::lines(after, before).join(u'\n');
        QVERIFY(!there.isEmpty() && !back.isEmpty());
        QVERIFY2(!there.contains(u"planted"_s), qPrintable(there));
        QVERIFY2(!back.contains(u"planted"_s), qPrintable(back));
    }
}

void ConfigChangeTest::journalHoldsNoSecrets()
{
    ConfigChange change = fullHook();
    change.webhook.url = u"https://bob:planted-url@new.example.com/x?api_key=planted-query&a=1"_s;
    change.webhook.oldUrl = u"https://old.example.com/?token=planted-token"_s;
    change.proxy.kind = ProxyKind::Set;
    change.proxy.password = Secret(u"planted-password"_s);
    change.metadata.set = { { u"app.secret"_s, u"planted-metadata"_s }, { u"plan"_s, u"gold"_s } };
    const QByteArray stored = change.toJournal();
    QVERIFY2(!stored.contains("planted"), stored.constData());
    const ConfigChange back = ConfigChange::fromJournal(stored);
    QVERIFY(back.secretsLost);
    QCOMPARE(back.webhook.events, change.webhook.events);
    QCOMPARE(back.metadata.set.back().second, u"gold"_s);
    QVERIFY(ConfigChange::fromJournal(back.toJournal()).secretsLost); // stays lost
}

void ConfigChangeTest::journalGivesBackWhatHasNoSecrets()
{
    ConfigChange change = moved(kOld, kNew);
    change.webhook.retries = WebhookRetries { 5, 3, u"linear"_s };
    change.webhook.events = { u"message"_s };
    change.proxy.kind = ProxyKind::Set;
    change.proxy.server = u"a:1"_s;
    change.proxy.username = u"bob"_s;
    change.metadata.set = { { u"name"_s, u"value"_s }, { u"plan"_s, u"gold"_s } };
    change.metadata.removed = { u"a"_s };
    QVERIFY(ConfigChange::fromJournal(change.toJournal()) == change);
    QVERIFY(ConfigChange::fromJournal("garbage").isEmpty());
    QVERIFY(ConfigChange::fromJournal({}).isEmpty());
}

void ConfigChangeTest::lostSecretsAreLeftOutOfTheComparison()
{
    ConfigChange change = fullHook();
    change.proxy.kind = ProxyKind::Set;
    change.proxy.server = u"a:1"_s;
    change.proxy.password = Secret(u"planted-password"_s);
    const QByteArray made = *ConfigEdit::apply(change, R"({"metadata":{"user.id":"1"}})");
    const ConfigChange back = ConfigChange::fromJournal(change.toJournal());
    QVERIFY(ConfigEdit::isMade(back, made));
    QVERIFY(!ConfigEdit::isMade(back, {}));
    const QByteArray half = R"({"proxy":{"server":"a:1","password":"x"}})";
    QVERIFY(!ConfigEdit::isMade(back, half));
}

void ConfigChangeTest::masksUrls_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain") << kNew << kNew;
    QTest::newRow("query") << u"https://A.example.com/x?a=1"_s << u"https://A.example.com/x?a=1"_s;
    QTest::newRow("password") << u"https://bob:planted@h/x"_s << u"https://•••@h/x"_s;
    QTest::newRow("token") << u"https://h/x?token=planted"_s << u"https://h/x?token=•••"_s;
    QTest::newRow("key") << u"https://h/x?key=planted"_s << u"https://h/x?key=•••"_s;
    QTest::newRow("no URL") << u"not a url"_s << u"not a url"_s;
}

void ConfigChangeTest::masksUrls()
{
    QFETCH(QString, url);
    QFETCH(QString, shown);
    QCOMPARE(ConfigMask::url(url), shown);
}

void ConfigChangeTest::readsAnyTextAsMembers()
{
    const QByteArray text = R"({"a\"b":"}\\","c":[{"d":1},[2]],"":null,"e":-1.0e5})";
    const QByteArray quoted = R"("}\\")";
    const QByteArray nested = R"([{"d":1},[2]])";
    const QByteArray list = R"([1, "a,b" ,{"c":[1,2]}])";
    const std::optional<JsonMembers> members = JsonMembers::fromObject(text);
    QVERIFY(members);
    QCOMPARE(members->value(u"a\"b"_s), quoted);
    QCOMPARE(members->value(u"c"_s), nested);
    QVERIFY(members->isUnset(QString()) && members->isUnset(u"nothing"_s));
    QCOMPARE(members->value(u"e"_s), QByteArray("-1.0e5"));
    QCOMPARE(members->toJson(), text);
    QVERIFY(!JsonText::items("{}"));
    QCOMPARE(JsonText::items("[]")->size(), 0);
    QCOMPARE(JsonText::items(list)->size(), 3);
}

void ConfigChangeTest::bulkPlanCarriesTheChange()
{
    BulkPlan plan;
    plan.change = fullHook();
    plan.sessions = { SessionKey { WorkerId(u"1"_s), u"a"_s } };
    QVERIFY(!plan.toJson().contains("planted"));
    const BulkPlan back = BulkPlan::fromJson(plan.toJson());
    QVERIFY(back.change && back.change->secretsLost);
    QCOMPARE(back.change->webhook.url, kNew);
    QCOMPARE(back.sessions.size(), size_t(1));
    QCOMPARE(back.title(), plan.title());
    QCOMPARE(back.kind(), u"bulk-configure"_s);
    QVERIFY(!operations::isVerb(back.kind()));
    plan.change.reset();
    QVERIFY(!BulkPlan::fromJson(plan.toJson()).change);
}

void ConfigChangeTest::putsBackMemberByMember_data()
{
    QTest::addColumn<QByteArray>("now");
    QTest::addColumn<QByteArray>("wanted");
    QTest::addColumn<QString>("others");
    QTest::newRow("as it was changed")
        << QByteArray(R"({"webhooks":[{"url":"n"}],"proxy":{"server":"p:1"},"metadata":{"a":"2","k":"1"}})")
        << QByteArray(R"({"webhooks":[{"url":"o"}],"metadata":{"a":"1","k":"1"}})") << QString();
    QTest::newRow("something else was added")
        << QByteArray(
               R"({"webhooks":[{"url":"n"}],"proxy":{"server":"p:1"},"metadata":{"a":"2","x":"3"},"y":1})")
        << QByteArray(R"({"webhooks":[{"url":"o"}],"metadata":{"a":"1","x":"3"},"y":1})") << QString();
    QTest::newRow("is so already") << QByteArray(R"({"webhooks":[{"url":"o"}],"metadata":{"k":"1","a":"1"}})")
                                   << QByteArray(R"({"webhooks":[{"url":"o"}],"metadata":{"k":"1","a":"1"}})")
                                   << QString();
    QTest::newRow("somebody else changed two of three")
        << QByteArray(R"({"webhooks":[{"url":"t"}],"proxy":{"server":"p:1"},"metadata":{"a":"9","k":"1"}})")
        << QByteArray(R"({"webhooks":[{"url":"t"}],"metadata":{"a":"9","k":"1"}})")
        << QStringLiteral("webhooks metadata.a");
    QTest::newRow("proxy was set anew")
        << QByteArray(R"({"webhooks":[{"url":"n"}],"proxy":{"server":"q:2"},"metadata":{"a":"1","k":"1"}})")
        << QByteArray(R"({"webhooks":[{"url":"o"}],"proxy":{"server":"q:2"},"metadata":{"a":"1","k":"1"}})")
        << QStringLiteral("proxy.server");
    QTest::newRow("all is gone") << QByteArray("null") << QByteArray("null")
                                 << QStringLiteral("webhooks metadata");
}

void ConfigChangeTest::putsBackMemberByMember()
{
    QFETCH(const QByteArray, now);
    QFETCH(const QByteArray, wanted);
    QFETCH(const QString, others);
    ConfigChange change;
    change.putBack = operations::ConfigPutBack {
        R"({"webhooks":[{"url":"o"}],"metadata":{"a":"1","k":"1"}})",
        R"({"metadata":{"a":"2","k":"1"},"webhooks":[{"url":"n"}],"proxy":{"server":"p:1"}})"
    };
    QVERIFY(change.check().has_value());
    const auto made = change.putBack->madeOf(now);
    QVERIFY(made.has_value());
    QCOMPARE(made->config, wanted);
    QCOMPARE(made->others.join(u' '), others);
    QCOMPARE(operations::ConfigEdit::apply(change, now).value_or(QByteArray()), wanted);
    QVERIFY(operations::ConfigEdit::isMade(change, wanted));
}

/** What the server told differently at the same time is not ours to take back. */
void ConfigChangeTest::putBackIsOfWhatWasWritten()
{
    const auto kept = operations::ConfigPutBack::of(R"({"debug":false,"metadata":{"a":"1"}})",
                                                    R"({"debug":false,"metadata":{"a":"2"}})",
                                                    R"({"debug":true,"metadata":{"a":"2"},"webhooks":[]})");
    const auto made = kept.madeOf(R"({"debug":true,"metadata":{"a":"2"},"webhooks":[]})");
    QVERIFY(made && made->others.isEmpty());
    QCOMPARE(made->config, QByteArray(R"({"debug":true,"metadata":{"a":"1"},"webhooks":[]})"));
    QVERIFY(!kept.madeOf("[]").has_value());
}

void ConfigChangeTest::masksAreNeverWritten_data()
{
    QTest::addColumn<QByteArray>("kept");
    QTest::addColumn<QByteArray>("now");
    QTest::addColumn<QByteArray>("written");
    const QByteArray none = "{}";
    QTest::newRow("the same place") << QByteArray(R"({"webhooks":[{"url":"https://a","hmac":"•••"}]})")
                                    << QByteArray(R"({"webhooks":[{"url":"https://a","hmac":{"key":"A"}}]})")
                                    << QByteArray(R"({"webhooks":[{"url":"https://a","hmac":{"key":"A"}}]})");
    QTest::newRow("another order") << QByteArray(
        R"({"webhooks":[{"url":"https://a","hmac":"•••"},{"url":"https://b","hmac":"•••"}]})")
                                   << QByteArray(R"({"webhooks":[{"url":"https://b","hmac":{"key":"B"}},)"
                                                 R"({"url":"https://a","hmac":{"key":"A"}}]})")
                                   << QByteArray(R"({"webhooks":[{"url":"https://a","hmac":{"key":"A"}},)"
                                                 R"({"url":"https://b","hmac":{"key":"B"}}]})");
    QTest::newRow("another's secret")
        << QByteArray(R"({"webhooks":[{"url":"https://a","hmac":"•••"}]})")
        << QByteArray(R"({"webhooks":[{"url":"https://b","hmac":{"key":"B"}}]})")
        << QByteArray(R"({"webhooks":[{"url":"https://a"}]})");
    QTest::newRow("inside an address") << QByteArray(R"({"webhooks":[{"url":"https://a/?token=•••"}]})")
                                       << QByteArray(R"({"webhooks":[{"url":"https://a/?token=T1"}]})")
                                       << QByteArray(R"({"webhooks":[{"url":"https://a/?token=T1"}]})");
    QTest::newRow("inside an address that is gone")
        << QByteArray(R"({"webhooks":[{"url":"https://a/?token=•••"},{"url":"https://b"}]})") << none
        << QByteArray(R"({"webhooks":[{"url":"https://b"}]})");
    QTest::newRow("header that is gone")
        << QByteArray(R"({"webhooks":[{"url":"https://a","customHeaders":[{"name":"X","value":"•••"}]}]})")
        << QByteArray(R"({"webhooks":[{"url":"https://a"}]})")
        << QByteArray(R"({"webhooks":[{"url":"https://a"}]})");
}

/** What was kept without its secrets gets those of the same thing, or none: a mask is nobody's password. */
void ConfigChangeTest::masksAreNeverWritten()
{
    QFETCH(const QByteArray, kept);
    QFETCH(const QByteArray, now);
    QFETCH(const QByteArray, written);
    ConfigChange change;
    change.kept = operations::KeptConfig::WriteBack;
    change.lastKnown = kept;
    const auto made = ConfigEdit::apply(change, now);
    QVERIFY(made);
    QCOMPARE(QJsonDocument::fromJson(*made), QJsonDocument::fromJson(written));
    const QJsonObject moved = operations::MoveConfig::withoutMasked(QJsonDocument::fromJson(kept).object());
    const QByteArray sent = QJsonDocument(moved).toJson();
    QVERIFY2(!sent.contains("•"), sent.constData());
}

void ConfigChangeTest::putBackStoresNothing()
{
    ConfigChange change;
    change.putBack = operations::ConfigPutBack { R"({"proxy":{"password":"planted-secret"}})", "{}" };
    QVERIFY(!change.toJournal().contains("planted"));
    const ConfigChange back = ConfigChange::fromJournal(change.toJournal());
    QVERIFY(back.putBack && back.secretsLost);
    QCOMPARE(back.toJournal(), change.toJournal());
}

QTEST_GUILESS_MAIN(ConfigChangeTest)
#include "test_configchange.moc"
