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
const QString kWorking = QStringLiteral("WORKING");
const QString kFailed = QStringLiteral("FAILED");

SessionKey key(const char *name, const char *worker = "2")
{
    return { WorkerId(QString::fromLatin1(worker)), QString::fromUtf8(name) };
}

StatusNews news(const SessionKey &session, const QString &status, qint64 agoMs, bool exact = true)
{
    StatusNews made;
    made.state = { session, { status, agoMs, exact }, QStringLiteral("held") };
    return made;
}

} // namespace

/** Since when sessions are as they are: what several consoles saw, as one truth. */
class TestStatuses final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void whatIsToldIsKnown();
    void theEarlierTimeStands();
    void whatWasSeenToBeginRefinesWhatWasFound();
    void oldNewsChangesNothing();
    void theSameAgainIsNoWrite();
    void histories();
    void aHistoryBeginsWithWhatWasBefore();
    void copiesDoNotMix();
    void strangeNamesStayApart();
    void oneThatIsRefusedStopsNoOther();
    void theFirstWatchStands();
    void aRemovedWorkerTakesItAlong();
    void oldLinesGo();
    void withoutTablesNothingIsKept();

private:
    std::vector<StatusState> keep(const StatusNews &one)
    {
        const auto kept = await(m_console->map.keepStatuses({ one }));
        return kept ? *kept : std::vector<StatusState>(99);
    }
    [[nodiscard]] StatusState stateOf(const SessionKey &session)
    {
        const auto watch = await(m_console->map.watchOf(session.worker));
        if (!watch)
            return {};
        for (const StatusState &state : watch->states) {
            if (state.session == session)
                return state;
        }
        return {};
    }
    [[nodiscard]] std::vector<HistoryLine> history(const SessionKey &session, int limit = 100)
    {
        const auto lines = await(m_console->map.historyOf(session, limit));
        return lines ? *lines : std::vector<HistoryLine>();
    }

    std::unique_ptr<MapFolder> m_folder;
    std::unique_ptr<Console> m_console;
    std::unique_ptr<RawDatabase> m_raw;
};

void TestStatuses::init()
{
    m_folder = std::make_unique<MapFolder>();
    makeHandMadeMap(*m_folder);
    m_console = std::make_unique<Console>();
    QVERIFY(m_console->open(m_folder->location()));
    m_raw = std::make_unique<RawDatabase>(*m_folder);
    AWAIT_OK(m_console->map.keepWatch(WorkerId(QStringLiteral("2")), 0, QByteArray()));
}

void TestStatuses::cleanup()
{
    m_raw.reset();
    m_console.reset();
    m_folder.reset();
}

void TestStatuses::whatIsToldIsKnown()
{
    QVERIFY(keep(news(key("a"), kFailed, 30 * kMinute, false)).empty());
    const StatusState state = stateOf(key("a"));
    QCOMPARE(state.now.status, kFailed);
    QVERIFY(state.now.agoMs >= 30 * kMinute && state.now.agoMs < 31 * kMinute);
    QVERIFY(!state.now.exact);
    QCOMPARE(state.login, QStringLiteral("held"));
    m_raw->run("UPDATE quayside_session_status SET since_ms = since_ms - 3600000"); // an hour later
    QVERIFY(stateOf(key("a")).now.agoMs >= 90 * kMinute);
}

void TestStatuses::theEarlierTimeStands()
{
    keep(news(key("a"), kFailed, 30 * kMinute, false));
    const auto longer = keep(news(key("a"), kFailed, kMinute, false)); // a console that has just begun
    QCOMPARE(longer.size(), size_t(1));
    QVERIFY(longer.front().now.agoMs >= 30 * kMinute);
    QVERIFY(stateOf(key("a")).now.agoMs >= 30 * kMinute);
}

void TestStatuses::whatWasSeenToBeginRefinesWhatWasFound()
{
    keep(news(key("a"), kFailed, kMinute, false));
    QVERIFY(keep(news(key("a"), kFailed, 2 * kMinute, true)).empty());
    QVERIFY(stateOf(key("a")).now.exact);
    QVERIFY(stateOf(key("a")).now.agoMs >= 2 * kMinute);
}

void TestStatuses::oldNewsChangesNothing()
{
    keep(news(key("a"), kFailed, kMinute));
    keep(news(key("a"), kWorking, 10 * kMinute)); // another console writes late
    QCOMPARE(stateOf(key("a")).now.status, kFailed);
    keep(news(key("a"), kWorking, 0));
    QCOMPARE(stateOf(key("a")).now.status, kWorking);
}

/** Every write makes the other consoles look at the whole map. */
void TestStatuses::theSameAgainIsNoWrite()
{
    ONLY_ON_SQLITE();
    keep(news(key("a"), kFailed, kMinute));
    const QByteArray before = m_raw->value("PRAGMA data_version");
    keep(news(key("a"), kFailed, kMinute + 500));
    AWAIT_OK(m_console->map.keepWatch(WorkerId(QStringLiteral("2")), 0, QByteArray("abcd")));
    QCOMPARE(m_raw->value("PRAGMA data_version"), before);
    keep(news(key("b"), kFailed, kMinute));
    QVERIFY(m_raw->value("PRAGMA data_version") != before); // or this proves nothing
}

void TestStatuses::histories()
{
    keep(news(key("a"), kWorking, 3 * kMinute));
    keep(news(key("a"), kFailed, 2 * kMinute, false));
    AWAIT_OK(m_console->map.keepLines(
        { { key("a"), { {}, kMinute, true }, QStringLiteral("restarted by support@desk-1") } }));
    keep(news(key("a"), kFailed, 2 * kMinute)); // the same again
    const auto lines = history(key("a"));
    QCOMPARE(lines.size(), size_t(3));
    QCOMPARE(lines[0].text, QStringLiteral("restarted by support@desk-1"));
    QCOMPARE(lines[1].at.status, kFailed);
    QVERIFY(!lines[1].at.exact);
    QCOMPARE(lines[2].at.status, kWorking);
    QVERIFY(lines[2].at.agoMs >= 3 * kMinute);
    QCOMPARE(history(key("a"), 2).size(), size_t(2));
}

void TestStatuses::aHistoryBeginsWithWhatWasBefore()
{
    StatusNews first = news(key("a"), kFailed, kMinute);
    first.before = { kWorking, 60 * kMinute, false };
    keep(first);
    StatusNews next = news(key("a"), kWorking, 0);
    next.before = { kFailed, kMinute, true };
    keep(next);
    QStringList told;
    for (const HistoryLine &line : history(key("a")))
        told += line.at.status;
    QCOMPARE(told, QStringList({ kWorking, kFailed, kWorking }));
    StatusNews look = news(key("b"), kFailed, 0, false);
    look.isChange = false; // seen for the first time: nothing happened
    keep(look);
    QVERIFY(history(key("b")).empty());
    QCOMPARE(stateOf(key("b")).now.status, kFailed);
}

void TestStatuses::copiesDoNotMix()
{
    AWAIT_OK(m_console->map.keepWatch(WorkerId(QStringLiteral("3")), 0, QByteArray()));
    keep(news(key("a", "2"), kFailed, kMinute));
    keep(news(key("a", "3"), kWorking, 2 * kMinute));
    QCOMPARE(stateOf(key("a", "2")).now.status, kFailed);
    QCOMPARE(stateOf(key("a", "3")).now.status, kWorking);
    QCOMPARE(history(key("a", "2")).size(), size_t(1));
    QCOMPARE(history(key("a", "3")).front().at.status, kWorking);
}

void TestStatuses::strangeNamesStayApart()
{
    for (const char *name : { "Joshua", "Joshua ", "joshua", "'); DROP TABLE worker; --", "" })
        keep(news(key(name), kFailed, kMinute));
    QCOMPARE(await(m_console->map.watchOf(WorkerId(QStringLiteral("2"))))->states.size(), size_t(5));
    QCOMPARE(history(key("Joshua ")).size(), size_t(1));
}

/** Names that a hostile server gives, of which each database refuses others. */
void TestStatuses::oneThatIsRefusedStopsNoOther()
{
    QString noise; // what no index can shorten
    for (int i = 0; i < 4'000; ++i)
        noise += QChar(u'a' + (i * i * 31 + i / 7) % 26);
    const QString cut = QStringLiteral("nu") + QChar(QChar::Null) + u'l';
    std::vector<StatusNews> all;
    for (const QString &name : { QStringLiteral("a"), cut, noise, QStringLiteral("b") })
        all.push_back(news({ WorkerId(QStringLiteral("2")), name }, kFailed, kMinute));
    QVERIFY(await(m_console->map.keepStatuses(all)));
    QCOMPARE(stateOf(key("a")).now.status, kFailed);
    QCOMPARE(stateOf(key("b")).now.status, kFailed);
    std::vector<HistoryLine> lines;
    for (const StatusNews &each : all)
        lines.push_back({ each.state.session, each.state.now, QStringLiteral("Stopped by Ann") });
    AWAIT_OK(m_console->map.keepLines(lines));
    QCOMPARE(history(key("a")).size(), size_t(2));
    QCOMPARE(history(key("b")).size(), size_t(2));
}

void TestStatuses::theFirstWatchStands()
{
    const WorkerId worker(QStringLiteral("9"));
    QVERIFY(!await(m_console->map.watchOf(worker))->watched);
    const QByteArray names("\x01\x00\xff\x7f", 4);
    AWAIT_OK(m_console->map.keepWatch(worker, 1'000, names));
    AWAIT_OK(m_console->map.keepWatch(worker, 2'000, QByteArray("zzzz"))); // its server started anew
    AWAIT_OK(m_console->map.keepWatch(worker, 0, QByteArray())); // one that does not know the start
    const auto watch = await(m_console->map.watchOf(worker));
    QVERIFY(watch->watched);
    QCOMPARE(watch->working, names);
    QCOMPARE(watch->serverStartMs, 2'000);
    QVERIFY(watch->watchedAgoMs >= 0 && watch->watchedAgoMs < kMinute);
}

void TestStatuses::aRemovedWorkerTakesItAlong()
{
    NewWorker made;
    made.url = QStringLiteral("http://h:3000");
    made.apiKey = Secret(QStringLiteral("key"));
    const auto id = await(m_console->map.addWorker(made));
    QVERIFY(id.has_value());
    AWAIT_OK(m_console->map.keepWatch(*id, 1'000, QByteArray()));
    keep(news({ *id, QStringLiteral("a") }, kFailed, kMinute));
    AWAIT_OK(m_console->map.removeWorker(*id));
    QVERIFY(!await(m_console->map.watchOf(*id))->watched);
    QVERIFY(history({ *id, QStringLiteral("a") }).empty());
}

void TestStatuses::oldLinesGo()
{
    keep(news(key("a"), kFailed, 40LL * 24 * 60 * kMinute));
    keep(news(key("b"), kFailed, kMinute));
    AWAIT_OK(m_console->map.pruneHistory());
    QVERIFY(history(key("a")).empty());
    QCOMPARE(stateOf(key("a")).now.status, kFailed); // it still is so
    QCOMPARE(history(key("b")).size(), size_t(1));
}

void TestStatuses::withoutTablesNothingIsKept()
{
    MapFolder folder;
    makeHandMadeMap(folder);
    Console console;
    QVERIFY(console.open(folder.location(), false));
    AWAIT_ERROR(console.map.keepStatuses({ news(key("a"), kFailed, 0) }), ErrorKind::NeedsConsent);
    QVERIFY(!await(console.map.watchOf(WorkerId(QStringLiteral("2"))))->watched);
    QVERIFY(await(console.map.historyOf(key("a"), 10))->empty());
}

QTEST_GUILESS_MAIN(TestStatuses)
#include "test_statuses.moc"
