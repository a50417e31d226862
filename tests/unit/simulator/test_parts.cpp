// SPDX-License-Identifier: GPL-3.0-or-later
// The small parts, each by itself.
#include "simulator/accounts.h"
#include "simulator/http/message.h"
#include "simulator/json.h"
#include "simulator/locks.h"
#include "simulator/rules.h"
#include "simulator/runtime.h"
#include "simulator/store.h"
#include "simulator/timings.h"
#include "simulator/types.h"

#include <QTest>

class PartsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jsonKeepsItsOrder();
    void jsonProblems();
    void jsonEscapes();
    void versions();
    void rulesByEdition();
    void arenaTakesAnyLength();
    void storeFindsAndReuses();
    void accountsChainDevices();
    void lockPassesOn();
    void lockGivesUp();
    void tagsLikeExpress();
    void targets();
    void stampsKeepThree();
    void statusNames();
    void timingsDiffer();
};

void PartsTest::jsonKeepsItsOrder()
{
    const QByteArray text = R"({"z":1,"a":[true,null,"x"],"m":{"k":1.50}})";
    const std::optional<sim::Json> json = sim::Json::parse(text.toStdString());
    QVERIFY(json);
    QCOMPARE((*json)["z"].toInt(), 1);
    QVERIFY((*json)["a"].items().at(1).isNull());
    QVERIFY((*json)["none"].isNull());
    QVERIFY(!json->contains("none"));
    QVERIFY(json->text().starts_with(R"({"z":1,"a":[true,null,"x"],"m":{"k":1.5)"));
}

void PartsTest::jsonProblems()
{
    std::string problem;
    QVERIFY(!sim::Json::parse("{\"name\":", &problem));
    QCOMPARE(problem, std::string("Unexpected end of JSON input"));
    QVERIFY(!sim::Json::parse("nonsense", &problem));
    QCOMPARE(problem, std::string("Unexpected token 'n', \"nonsense\" is not valid JSON"));
    QVERIFY(!sim::Json::parse(std::string_view(), &problem)); // no bytes and no pointer: the sanitizers look
}

void PartsTest::jsonEscapes()
{
    QCOMPARE(sim::quoted("a\"b\\c\n\t\x01é"), std::string("\"a\\\"b\\\\c\\n\\t\\u0001é\""));
    const std::string text = sim::Json::object().set("k", sim::Json("line\nend")).text();
    QCOMPARE((*sim::Json::parse(text))["k"].toString(), std::string("line\nend"));
}

void PartsTest::versions()
{
    const sim::Version october = sim::Version::fromText("2024.10.8");
    QVERIFY(october > sim::Version::fromText("2024.9.10"));
    QVERIFY(october < sim::Version::fromText("2024.10.10"));
    QCOMPARE(october.text(), std::string("2024.10.8"));
}

void PartsTest::rulesByEdition()
{
    const sim::Rules oldCore { sim::Version::fromText("2026.2.1"), sim::Tier::Core, sim::Engine::Webjs };
    const sim::Rules oldPlus { sim::Version::fromText("2025.12.3"), sim::Tier::Plus, sim::Engine::Webjs };
    const sim::Rules today { sim::Version::fromText("2026.6.1"), sim::Tier::Core, sim::Engine::Webjs };
    QVERIFY(!oldCore.manySessions());
    QVERIFY(oldPlus.manySessions() && today.manySessions());
    QVERIFY(!oldPlus.keysApi() && oldCore.keysApi());
    QVERIFY(!today.passkeys());
}

void PartsTest::arenaTakesAnyLength()
{
    sim::TextArena arena;
    QList<QPair<sim::Text, std::string>> kept;
    for (const std::size_t length : { 0u, 1u, 40000u, 40000u, 65535u, 65536u, 200000u, 5u }) {
        const std::string text(length, static_cast<char>('a' + kept.size()));
        kept.emplaceBack(arena.add(text), text);
    }
    for (const auto &[place, text] : kept)
        QVERIFY(arena.view(place) == text);
}

void PartsTest::storeFindsAndReuses()
{
    sim::Store store(0, "db");
    const sim::SessionId a = store.add("a");
    store.setConfig(a, sim::SessionRecord::Set, R"({"metadata":{"user.id":"1"}})");
    QCOMPARE(store.metadata(a), std::string(R"({"user.id":"1"})"));
    const std::uint64_t before = store.revision();
    store.remove(a);
    QVERIFY(store.revision() > before);
    QCOMPARE(store.find("a"), sim::noSession);
    const sim::SessionId b = store.add("b");
    QCOMPARE(b, a);
    QVERIFY(store.metadata(b).empty());
    QCOMPARE(store.find("b"), b);
    QCOMPARE(store.size(), std::size_t(1));
}

void PartsTest::accountsChainDevices()
{
    sim::Accounts accounts(2);
    const sim::PhoneId phone = accounts.phone("+55 11 98765-4321", "Ana");
    QCOMPARE(accounts.phone("5511987654321"), phone);
    QCOMPARE(accounts.pushName(phone), std::string_view("Ana"));
    const sim::DeviceId first = accounts.link(phone, 0, 0);
    QVERIFY(accounts.link(phone, 1, 0));
    QCOMPARE(accounts.link(phone, 2, 0), sim::DeviceId(0));
    accounts.unlink(first);
    QVERIFY(!accounts.isLinked(first));
    QCOMPARE(accounts.linkedDevices(phone).size(), std::size_t(1));
    QVERIFY(accounts.link(phone, 2, 0));
    QVERIFY(accounts.lid(phone).ends_with("@lid"));
    QCOMPARE(accounts.find("999"), sim::PhoneId(0));
}

void PartsTest::lockPassesOn()
{
    const auto locks = std::make_shared<sim::Locks>([](const std::function<void()> &) {});
    QStringList order;
    sim::Locks::Hold first;
    locks->acquire(
        "a", [&](sim::Locks::Hold hold) { first = std::move(hold); }, [] {});
    locks->acquire(
        "a", [&](const sim::Locks::Hold &) { order.append(QStringLiteral("second")); }, [] {});
    locks->acquire(
        "a", [&](const sim::Locks::Hold &) { order.append(QStringLiteral("third")); }, [] {});
    locks->acquire(
        "b", [&](const sim::Locks::Hold &) { order.append(QStringLiteral("other")); }, [] {});
    QCOMPARE(order, QStringList { QStringLiteral("other") });
    first.reset();
    QCOMPARE(order,
             QStringList({ QStringLiteral("other"), QStringLiteral("second"), QStringLiteral("third") }));
}

void PartsTest::lockGivesUp()
{
    std::vector<std::function<void()>> alarms;
    const auto locks = std::make_shared<sim::Locks>(
        [&](std::function<void()> work) { alarms.push_back(std::move(work)); });
    sim::Locks::Hold first;
    bool granted = false;
    bool timedOut = false;
    locks->acquire(
        "a", [&](sim::Locks::Hold hold) { first = std::move(hold); }, [] {});
    locks->acquire(
        "a", [&](const sim::Locks::Hold &) { granted = true; }, [&] { timedOut = true; });
    alarms.front()();
    QVERIFY(timedOut);
    first.reset();
    QVERIFY(!granted);
}

void PartsTest::tagsLikeExpress()
{
    QCOMPARE(sim::weakEtag(R"({"message":"pong"})"), std::string("W/\"12-6FyCUNJCdUkgXM8yXmM99u6fQw0\""));
    QCOMPARE(sim::weakEtag("[]"), std::string("W/\"2-l9Fw4VUO7kr8CvBlt4zaMCqXZ0w\""));
}

void PartsTest::targets()
{
    sim::HttpRequest request;
    request.target = "/api/a%20b/x?all=true&events=a%2Cb&flag&events=c+d";
    request.splitTarget();
    QCOMPARE(request.path, std::string("/api/a%20b/x"));
    QCOMPARE(*request.queryValue("all"), std::string("true"));
    QCOMPARE(request.queryValues("events"), (std::vector<std::string> { "a,b", "c d" }));
    QCOMPARE(*request.queryValue("flag"), std::string());
    QVERIFY(!request.queryValue("none"));
    QCOMPARE(sim::percentDecoded("a%20b%zz%4"), std::string("a b%zz%4"));
}

void PartsTest::stampsKeepThree()
{
    sim::Runtime runtime;
    for (int i = 1; i <= 5; ++i)
        runtime.stamp(i % 2 ? sim::Status::Starting : sim::Status::Failed, i);
    QCOMPARE(runtime.stampCount, std::uint8_t(3));
    QCOMPARE(runtime.stamps[0].at, std::int64_t(3));
    QCOMPARE(runtime.stamps[2].at, std::int64_t(5));
    QCOMPARE(runtime.status, sim::Status::Starting);
}

void PartsTest::statusNames()
{
    QCOMPARE(sim::text(sim::Status::PasskeyConfirmationRequired),
             std::string_view("PASSKEY_CONFIRMATION_REQUIRED"));
    QCOMPARE(sim::statusFromText("SCAN_QR_CODE"), std::optional(sim::Status::ScanQrCode));
    QVERIFY(!sim::statusFromText("DANCING"));
    QCOMPARE(sim::engineFromText("WPP"), std::optional(sim::Engine::Wpp));
}

void PartsTest::timingsDiffer()
{
    const sim::Version today = sim::Version::fromText("2026.7.1");
    QVERIFY(sim::timingsOf(sim::Engine::Webjs, today).stop > sim::timingsOf(sim::Engine::Noweb, today).stop);
    QVERIFY(sim::timingsOf(sim::Engine::Gows, today).stop < std::chrono::milliseconds(100));
    QVERIFY(sim::timingsOf(sim::Engine::Gows, sim::Version::fromText("2024.10.8")).waitStatus
            < sim::timingsOf(sim::Engine::Gows, today).waitStatus);
}

QTEST_GUILESS_MAIN(PartsTest)
#include "test_parts.moc"
