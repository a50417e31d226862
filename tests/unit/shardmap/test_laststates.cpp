// SPDX-License-Identifier: GPL-3.0-or-later
#include "console.h"
#include "mapfolder.h"
#include "rawdatabase.h"
#include "testbackend.h"
#include "unit/waiting.h"

#include <QTest>

using namespace quayside;
using namespace quayside::shardmap;
using namespace quayside::test;

namespace {

constexpr qint64 kMinute = 60'000;

LastSession session(const char *name, const char *status, qint64 agoMs = 10 * kMinute)
{
    return { QString::fromUtf8(name),
             { QString::fromLatin1(status), agoMs, true },
             QStringLiteral("49170%1@c.us").arg(QString::fromUtf8(name).size()),
             QStringLiteral("Ann") };
}

LastWorker worker(std::vector<LastSession> sessions, qint64 seenAgoMs = 0)
{
    LastWorker made;
    made.worker = WorkerId(QStringLiteral("2"));
    made.seenAgoMs = seenAgoMs;
    made.version = QStringLiteral("2026.7.1");
    made.engine = QStringLiteral("GOWS");
    made.latencyMs = 7;
    made.sessions = std::move(sessions);
    return made;
}

} // namespace

/** How workers were last seen, for consoles that can't ask them. */
class TestLastStates final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void whatWasSeenIsKnown();
    void theSameAgainIsNoWrite();
    void whatIsGoneIsForgotten();
    void newerSightsStand();
    void changesSinceGoBefore();
    void changesAreAllThereIs();
    void strangeNamesStayApart();
    void oneThatIsRefusedStopsNoOther();
    void aRemovedWorkerTakesItAlong();
    void withoutTablesNothingIsKept();

private:
    [[nodiscard]] LastWorker last()
    {
        const auto read = await(m_console->map.lastStateOf(WorkerId(QStringLiteral("2"))));
        return read ? *read : LastWorker();
    }
    [[nodiscard]] QStringList names()
    {
        QStringList all;
        for (const LastSession &one : last().sessions.value_or(std::vector<LastSession>()))
            all << one.name + u' ' + one.now.status;
        all.sort();
        return all;
    }

    std::unique_ptr<MapFolder> m_folder;
    std::unique_ptr<Console> m_console;
    std::unique_ptr<RawDatabase> m_raw;
};

void TestLastStates::init()
{
    m_folder = std::make_unique<MapFolder>();
    makeHandMadeMap(*m_folder);
    m_console = std::make_unique<Console>();
    QVERIFY(m_console->open(m_folder->location()));
    m_raw = std::make_unique<RawDatabase>(*m_folder);
}

void TestLastStates::cleanup()
{
    m_raw.reset();
    m_console.reset();
    m_folder.reset();
}

void TestLastStates::whatWasSeenIsKnown()
{
    NEEDS_SEVERAL_CONSOLES();
    QCOMPARE(last().seenAgoMs, -1);
    AWAIT_OK(m_console->map.keepLastStates({ worker({ session("a", "WORKING") }, 5'000) }));
    Console other(QStringLiteral("support@desk-2"));
    QVERIFY(other.open(m_folder->location()));
    const auto read = await(other.map.lastStateOf(WorkerId(QStringLiteral("2"))));
    QVERIFY(read.has_value());
    QVERIFY(read->seenAgoMs >= 5'000 && read->seenAgoMs < kMinute);
    QCOMPARE(read->engine, QStringLiteral("GOWS"));
    QCOMPARE(read->latencyMs, 7);
    QCOMPARE(read->sessions->size(), size_t(1));
    const LastSession &one = read->sessions->front();
    QCOMPARE(one.account, QStringLiteral("491701@c.us"));
    QCOMPARE(one.pushName, QStringLiteral("Ann"));
    QVERIFY(one.now.exact && one.now.agoMs >= 10 * kMinute && one.now.agoMs < 11 * kMinute);
}

/** Every write makes other consoles look at the map. */
void TestLastStates::theSameAgainIsNoWrite()
{
    AWAIT_OK(m_console->map.keepLastStates({ worker({ session("a", "WORKING") }) }));
    const QByteArray generation = m_raw->value("SELECT generation FROM quayside_map");
    AWAIT_OK(m_console->map.keepLastStates({ worker({ session("a", "WORKING") }) }));
    LastWorker unchanged = worker({});
    unchanged.sessions.reset();
    AWAIT_OK(m_console->map.keepLastStates({ unchanged }));
    QCOMPARE(m_raw->value("SELECT generation FROM quayside_map"), generation);
    QVERIFY(m_raw->run("UPDATE quayside_last_worker SET seen_ms = seen_ms - 300000"));
    AWAIT_OK(m_console->map.keepLastStates({ unchanged }));
    QVERIFY(last().seenAgoMs < kMinute); // that it still is so is news by now
    QCOMPARE(names(), QStringList { QStringLiteral("a WORKING") });
}

void TestLastStates::whatIsGoneIsForgotten()
{
    AWAIT_OK(m_console->map.keepLastStates({ worker({ session("a", "WORKING"), session("b", "FAILED") }) }));
    AWAIT_OK(m_console->map.keepLastStates({ worker({ session("b", "WORKING", 1'000) }) }));
    QCOMPARE(names(), QStringList { QStringLiteral("b WORKING") });
}

/** A console that lost sight of a worker half an hour ago does not cover what another one sees. */
void TestLastStates::newerSightsStand()
{
    AWAIT_OK(m_console->map.keepLastStates({ worker({ session("a", "WORKING") }) }));
    AWAIT_OK(m_console->map.keepLastStates({ worker({ session("old", "FAILED") }, 30 * kMinute) }));
    QCOMPARE(names(), QStringList { QStringLiteral("a WORKING") });
}

/** Lists are kept every few minutes, changes as they happen. */
void TestLastStates::changesSinceGoBefore()
{
    AWAIT_OK(m_console->map.keepLastStates({ worker(
        { session("a", "WORKING"), session("b", "WORKING"), session("c", "WORKING") }, 5 * kMinute) }));
    const auto news = [](const char *name, const char *status, qint64 agoMs) {
        StatusNews made;
        made.state.session = { WorkerId(QStringLiteral("2")), QString::fromLatin1(name) };
        made.state.now = { QString::fromLatin1(status), agoMs, true };
        return made;
    };
    AWAIT_OK(m_console->map.keepStatuses({ news("a", "FAILED", kMinute), news("b", "UNKNOWN", kMinute),
                                           news("c", "STOPPED", 20 * kMinute), news("d", "STARTING", 1'000),
                                           news("gone", "WORKING", 60 * kMinute) }));
    QCOMPARE(names(),
             (QStringList { QStringLiteral("a FAILED"), QStringLiteral("c WORKING"),
                            QStringLiteral("d STARTING") }));
    const LastWorker kept = last();
    for (const LastSession &one : *kept.sessions) {
        if (one.name == QStringLiteral("a"))
            QCOMPARE(one.account, QStringLiteral("491701@c.us"));
    }
}

void TestLastStates::changesAreAllThereIs()
{
    StatusNews made;
    made.state.session = { WorkerId(QStringLiteral("2")), QStringLiteral("a") };
    made.state.now = { QStringLiteral("FAILED"), kMinute, true };
    AWAIT_OK(m_console->map.keepStatuses({ made }));
    QCOMPARE(names(), QStringList { QStringLiteral("a FAILED") });
    QVERIFY(last().seenAgoMs >= kMinute && last().seenAgoMs < 2 * kMinute);
}

void TestLastStates::strangeNamesStayApart()
{
    AWAIT_OK(m_console->map.keepLastStates({ worker(
        { session("", "WORKING"), session("A", "FAILED"), session("a", "STOPPED"),
          session("'; DROP TABLE worker; --", "WORKING"), session("\xd9\x8a\xe2\x80\xae", "WORKING") }) }));
    QCOMPARE(last().sessions->size(), size_t(5));
    QCOMPARE(m_raw->value("SELECT count(*) FROM worker"), QByteArray("2"));
}

void TestLastStates::oneThatIsRefusedStopsNoOther()
{
    QVERIFY(m_raw->run(TestBackend::refusingTrigger("quayside_last_session", "BEFORE INSERT",
                                                    "new.session_name = 'odd'", "no such names here")));
    AWAIT_OK(m_console->map.keepLastStates(
        { worker({ session("a", "WORKING"), session("odd", "FAILED"), session("b", "STOPPED") }) }));
    QCOMPARE(last().sessions->size(), size_t(2));
    QVERIFY(last().seenAgoMs >= 0);
    AWAIT_OK(m_console->map.keepLastStates(
        { worker({ session("odd", "FAILED"), session("b", "WORKING"), session("c", "WORKING") }) }));
    QCOMPARE(last().sessions->size(), size_t(2)); // "a" is gone
}

void TestLastStates::aRemovedWorkerTakesItAlong()
{
    AWAIT_OK(m_console->map.keepLastStates({ worker({ session("a", "WORKING") }) }));
    QVERIFY(m_raw->run("DELETE FROM waha_session WHERE worker_id = 2"));
    AWAIT_OK(m_console->map.removeWorker(WorkerId(QStringLiteral("2"))));
    QCOMPARE(m_raw->value("SELECT count(*) FROM quayside_last_session"), QByteArray("0"));
    QCOMPARE(m_raw->value("SELECT count(*) FROM quayside_last_worker"), QByteArray("0"));
}

void TestLastStates::withoutTablesNothingIsKept()
{
    MapFolder folder;
    makeHandMadeMap(folder);
    const auto before = folder.images();
    Console bare;
    QVERIFY(bare.open(folder.location(), false));
    AWAIT_ERROR(bare.map.keepLastStates({ worker({ session("a", "WORKING") }) }), ErrorKind::NeedsConsent);
    const auto read = await(bare.map.lastStateOf(WorkerId(QStringLiteral("2"))));
    QVERIFY(read && read->seenAgoMs < 0 && !read->sessions);
    QCOMPARE(folder.images(), before);
}

QTEST_GUILESS_MAIN(TestLastStates)
#include "test_laststates.moc"
