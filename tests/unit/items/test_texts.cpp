// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleetfixture.h"

#include "core/clock.h"
#include "items/text/agetext.h"
#include "items/text/facttext.h"
#include "items/text/fleetsummary.h"
#include "items/text/naturalorder.h"
#include "items/text/phonetext.h"
#include "items/text/textindex.h"

#include <QDateTime>
#include <QSignalSpy>
#include <QTest>

using namespace quayside;
using namespace quayside::items;
using test::FleetFixture;
using Knowledge = FleetNumbers::Knowledge;

class TestTexts final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ages_data();
    void ages();
    void clockTimes();
    void phones_data();
    void phones();
    void phoneKeepsEveryDigit();
    void phoneSpellings();
    void naturalOrder_data();
    void naturalOrder();
    void naturalOrderIsATotalOrder();
    void foldsBothWaysAlike();
    void queryWords();
    void queryFindsInRecords();
    void scanFindsWhatEachRecordHas();
    void workerStateSaysSinceWhen();
    void capabilitiesHaveTheirOwnState();
    void disksAreNamedForPeople();
    void workerStateUnknownIsNotGood();
    void problemsAreWhatNeedsAPerson();
    void slotUseSaysWhereItIsFrom();
    void slotUseSaysWhyAnOldServerHasOneSlot();
    void driftIsNamed();
    void everyStatusHasAMeaning();
    void workingOf();
    void noMapIsNotZero();
    void askingIsNotZero();
    void partialSaysWhoIsMissing();
    void completeShowsNumbers();
    void unreachableIsNotComplete();
    void shutOutIsNotUnreachable_data();
    void shutOutIsNotUnreachable();
    void oldIsNotNow();
    void overAndMissingCapacity();
    void unreadTablesAreNotZero();
    void attentionByKind();
    void changedOnceAFrame();

private:
    static void listAll(FleetFixture &fx, int workers)
    {
        for (int worker = 1; worker <= workers; ++worker)
            fx.list(worker, { fx.info(QStringLiteral("s%1").arg(worker), SessionStatus::Working) });
        fx.fleet.flush();
    }
};

void TestTexts::ages_data()
{
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<QString>("ago");
    QTest::addColumn<QString>("duration");
    QTest::addRow("now") << qint64(999) << QStringLiteral("now") << QStringLiteral("0 s");
    QTest::addRow("seconds") << qint64(12'000) << QStringLiteral("12 s ago") << QStringLiteral("12 s");
    QTest::addRow("minute and seconds")
        << qint64(72'000) << QStringLiteral("1 min ago") << QStringLiteral("1 min 12 s");
    QTest::addRow("whole minutes") << qint64(240'000) << QStringLiteral("4 min ago")
                                   << QStringLiteral("4 min");
    QTest::addRow("hours") << qint64(4 * 3'600'000 + 300'000) << QStringLiteral("4 h ago")
                           << QStringLiteral("4 h 5 min");
    QTest::addRow("days") << qint64(12) * 86'400'000 << QStringLiteral("12 day(s) ago")
                          << QStringLiteral("12 day(s)");
    QTest::addRow("a clock set back") << qint64(-5'000) << QStringLiteral("now") << QStringLiteral("0 s");
}

void TestTexts::ages()
{
    QFETCH(qint64, ms);
    QTEST(AgeText::ago(ms), "ago");
    QTEST(AgeText::duration(ms), "duration");
}

void TestTexts::clockTimes()
{
    const QDateTime at(QDate(2026, 3, 4), QTime(14, 2, 9));
    const qint64 ms = at.toMSecsSinceEpoch();
    QCOMPARE(AgeText::clockTime(ms, ms + 1000), QStringLiteral("14:02"));
    QCOMPARE(AgeText::clockTimeWithSeconds(ms, ms + 1000), QStringLiteral("14:02:09"));
    QCOMPARE(AgeText::clockTime(ms, at.addDays(1).toMSecsSinceEpoch()), QStringLiteral("4 Mar 14:02"));
    QCOMPARE(AgeText::dayAndTime(ms), QStringLiteral("4 Mar 2026 14:02"));
    QCOMPARE(AgeText::lasting(72'000), QStringLiteral("for 1 min 12 s"));
}

void TestTexts::phones_data()
{
    QTest::addColumn<QString>("digits");
    QTest::addColumn<QString>("shown");
    QTest::addRow("Germany") << "491512345678"
                             << "+49 151 2345 678";
    QTest::addRow("Brazil") << "5511912345678"
                            << "+55 11 91234 5678";
    QTest::addRow("Brazil, eight digits") << "551112345678"
                                          << "+55 11 1234 5678";
    QTest::addRow("Indonesia") << "628123456789"
                               << "+62 812 3456 789";
    QTest::addRow("North America") << "12025550123"
                                   << "+1 202 555 0123";
    QTest::addRow("Russia") << "79111111111"
                            << "+7 911 1111 111";
    QTest::addRow("three-digit code") << "351912345678"
                                      << "+351 912 345 678";
    QTest::addRow("short") << "4915"
                           << "+49 15";
    QTest::addRow("shorter than a code") << "4"
                                         << "+4";
    QTest::addRow("none") << ""
                          << "";
}

void TestTexts::phones()
{
    QFETCH(QString, digits);
    QTEST(PhoneText::display(digits), "shown");
}

void TestTexts::phoneKeepsEveryDigit()
{
    for (int code = 1; code < 1000; code += 7) {
        for (int length = 0; length < 15; ++length) {
            const QString digits = QString::number(code) + QStringLiteral("123456789012345").left(length);
            const QString shown = PhoneText::display(digits);
            QCOMPARE(QString(shown).remove(u' '), QString(u'+' + digits));
            QVERIFY2(!shown.endsWith(u' '), qPrintable(shown));
        }
    }
}

void TestTexts::phoneSpellings()
{
    for (const QString &spelling : { QStringLiteral("+49 151 2345 678"), QStringLiteral("0049 151 2345678"),
                                     QStringLiteral("491512345678"), QStringLiteral("+49 (0)151-2345.678"),
                                     QStringLiteral("491512345678@c.us") })
        QCOMPARE(PhoneText::digits(spelling), QStringLiteral("491512345678"));
    QCOMPARE(PhoneText::digits(QStringLiteral("0151 2345678")), QStringLiteral("1512345678"));
    QVERIFY(PhoneText::digits(QStringLiteral("acme-1")).isEmpty());
}

void TestTexts::naturalOrder_data()
{
    QTest::addColumn<QByteArray>("a");
    QTest::addColumn<QByteArray>("b");
    QTest::addRow("by value") << QByteArray("waha2") << QByteArray("waha10");
    QTest::addRow("prefix") << QByteArray("acme") << QByteArray("acme-1");
    QTest::addRow("digit before letter") << QByteArray("a1") << QByteArray("ab");
    QTest::addRow("number then text") << QByteArray("2 z") << QByteArray("10 a");
    QTest::addRow("leading zeros do not count first") << QByteArray("a01b") << QByteArray("a2");
    QTest::addRow("leading zeros decide a tie") << QByteArray("a01") << QByteArray("a1");
    QTest::addRow("very long numbers")
        << QByteArray("99999999999999999998") << QByteArray("99999999999999999999");
    QTest::addRow("empty first") << QByteArray() << QByteArray("0");
}

void TestTexts::naturalOrder()
{
    QFETCH(QByteArray, a);
    QFETCH(QByteArray, b);
    QVERIFY(naturalCompare(a, b) < 0);
    QVERIFY(naturalCompare(b, a) > 0);
    QCOMPARE(naturalCompare(a, a), 0);
    QCOMPARE(naturalCompare(b, b), 0);
}

void TestTexts::naturalOrderIsATotalOrder()
{
    const QList<QByteArray> texts { "",    "0",  "00",       "1",   "01",   "a",   "a0",
                                    "a00", "a1", "a01",      "a1b", "a01b", "a10", "ab",
                                    "a-1", "b",  "\xc3\xa4", "1a",  "01a",  "10",  "9" };
    for (const QByteArray &a : texts) {
        for (const QByteArray &b : texts) {
            QCOMPARE(naturalCompare(a, b) < 0, naturalCompare(b, a) > 0);
            QCOMPARE(naturalCompare(a, b) == 0, a == b);
            for (const QByteArray &c : texts) {
                if (naturalCompare(a, b) < 0 && naturalCompare(b, c) < 0)
                    QVERIFY(naturalCompare(a, c) < 0);
            }
        }
    }
}

void TestTexts::foldsBothWaysAlike()
{
    for (const QString &text : { QStringLiteral("ACME-Support"), QStringLiteral("Größe Ärger"), QString(),
                                 QStringLiteral("日本 ABC") }) {
        QByteArray out("x");
        appendFolded(text.toUtf8(), out);
        QCOMPARE(out, "x" + folded(text));
    }
}

void TestTexts::queryWords()
{
    QVERIFY(TextQuery(QString()).isEmpty());
    QVERIFY(TextQuery(QStringLiteral("  ")).isEmpty());
    const TextQuery two(QStringLiteral(" ACME  sales "));
    QCOMPARE(two.words().size(), 2U);
    QCOMPARE(two.words()[0].text, QByteArray("acme"));
    const TextQuery phone(QStringLiteral("+49 151 2345"));
    QCOMPARE(phone.words().size(), 1U); // one number, not three words
    QCOMPARE(phone.words()[0].digits, QByteArray("491512345"));
}

void TestTexts::queryFindsInRecords()
{
    const QByteArray record = "shop-0151\nfrau m\xc3\xbcller\n491512345678";
    const auto finds = [&record](const QString &text) {
        const TextQuery query(text);
        return std::ranges::all_of(query.words(), [&record](const QueryWord &word) {
            return TextQuery::matchesSession(word, record);
        });
    };
    QVERIFY(finds(QStringLiteral("SHOP")));
    QVERIFY(finds(QStringLiteral("MÜLLER shop")));
    QVERIFY(finds(QStringLiteral("0151 2345")));
    QVERIFY(finds(QStringLiteral("+49 (0)151")));
    QVERIFY(finds(QStringLiteral("0151"))); // as text of the name
    QVERIFY(!finds(QStringLiteral("0152")));
    QVERIFY(!finds(QStringLiteral("shop meier")));
}

void TestTexts::scanFindsWhatEachRecordHas()
{
    const auto textOf = [](quint32 index) -> QByteArray {
        return QByteArray("name-") + QByteArray::number(index) + "\npush\n49"
            + QByteArray::number(index * 7919);
    };
    TextIndex index([&](quint32 number, QByteArray &out) { out += textOf(number); });
    index.setLimit(3'000); // over a block's end
    size_t next = 0;
    QVERIFY(index.refresh(next, QDeadlineTimer(QDeadlineTimer::Forever)));
    const std::atomic_bool stop = false;
    for (const QString &text : { QStringLiteral("name-12"), QStringLiteral("4979"), QStringLiteral("0791"),
                                 QStringLiteral("nothing"), QStringLiteral("e") }) {
        const QueryWord word = TextQuery(text).words().front();
        std::vector<bool> hits(3 * TextIndex::kBlockSize);
        TextQuery::scan(word, index.blocks(), hits, stop);
        for (quint32 number = 0; number < 3'000; ++number)
            QCOMPARE(bool(hits[number]), TextQuery::matchesSession(word, textOf(number)));
    }
}

void TestTexts::workerStateSaysSinceWhen()
{
    const qint64 at = QDateTime(QDate(2026, 3, 4), QTime(14, 2)).toMSecsSinceEpoch();
    fleet::WorkerFacts worker;
    worker.reach = fleet::Reachability::Unreachable;
    worker.reachSinceMs = at;
    worker.listedMs = at - 60'000;
    worker.problem.message = QStringLiteral("connection refused."); // a sentence, inside another
    QCOMPARE(FactText::workerState(worker, at + 240'000),
             QStringLiteral("does not answer since 14:02 (connection refused); values are from 14:01"));
    worker.listedMs = 0;
    QVERIFY(FactText::workerState(worker, at).endsWith(QStringLiteral("nothing is known from it yet")));
}

/** What does not come is said beside what does, each with its time. */
void TestTexts::capabilitiesHaveTheirOwnState()
{
    const qint64 at = QDateTime(QDate(2026, 3, 4), QTime(14, 2)).toMSecsSinceEpoch();
    fleet::WorkerFacts worker;
    worker.reach = fleet::Reachability::Online;
    worker.listedMs = at;
    using State = fleet::CapabilityState::State;
    const auto set = [&worker](fleet::Capability what, State state, qint64 sinceMs, qint64 okMs,
                               const char *problem = "") {
        fleet::CapabilityState &known = worker.capabilities[size_t(what)];
        known = { state, sinceMs, true, okMs, {} };
        known.problem.message = QString::fromLatin1(problem);
    };
    set(fleet::Capability::List, State::Works, at - 600'000, at - 12'000);
    set(fleet::Capability::Health, State::Fails, at - 120'000, at - 180'000, "It broke (500).");
    set(fleet::Capability::Environment, State::NotOffered, at, 0, "No admin key.");
    QCOMPARE(FactText::capabilities(worker, at),
             QStringLiteral("Session list: 12 s ago\n"
                            "Health: fails since 14:00 (It broke (500)), last told 3 min ago\n"
                            "Settings of the server: not offered to this key or by this edition"));
    QCOMPARE(FactText::workerState(worker, at),
             QStringLiteral("online; does not tell its health since 14:00 (It broke (500))"));
    QCOMPARE(FactText::workerRowState(worker), RowState::Warning);
    QVERIFY(FactText::isProblem(worker));
    set(fleet::Capability::Health, State::Works, at, at);
    QCOMPARE(FactText::workerState(worker, at), QStringLiteral("online"));
    QCOMPARE(FactText::workerRowState(worker), RowState::Good); // what is not offered is no fault
}

void TestTexts::disksAreNamedForPeople()
{
    waha::DiskSpace disk;
    disk.freeBytes = 3LL * 1024 * 1024 * 1024;
    disk.key = QStringLiteral("mediaFiles.space");
    QVERIFY(FactText::disk(disk).startsWith(QStringLiteral("Media files: 3")));
    disk.key = QStringLiteral("sessionsFiles.space");
    QVERIFY(FactText::disk(disk).startsWith(QStringLiteral("Sessions: 3")));
    disk.key = QStringLiteral("later.thing");
    QVERIFY(FactText::disk(disk).startsWith(QStringLiteral("later.thing: 3")));
}

void TestTexts::workerStateUnknownIsNotGood()
{
    const fleet::WorkerFacts worker;
    QCOMPARE(FactText::workerRowState(worker), RowState::Unknown);
    QCOMPARE(FactText::workerState(worker, 0), QStringLiteral("asking…"));
}

void TestTexts::problemsAreWhatNeedsAPerson()
{
    fleet::WorkerFacts worker;
    QVERIFY(!FactText::isProblem(worker)); // not asked yet: nothing to do about it
    worker.reach = fleet::Reachability::Online;
    QVERIFY(!FactText::isProblem(worker));
    QCOMPARE(FactText::workerRowState(worker), RowState::Good);
    worker.issues = fleet::WorkerIssue::OverCapacity;
    QVERIFY(FactText::isProblem(worker));
    QCOMPARE(FactText::workerRowState(worker), RowState::Warning);
    worker.reach = fleet::Reachability::BadKey;
    QCOMPARE(FactText::workerRowState(worker), RowState::Bad);
    worker.issues = fleet::WorkerIssues::fromInt(0x7f);
    QCOMPARE(FactText::workerIssues(worker.issues).count(u','), 6);
}

void TestTexts::slotUseSaysWhereItIsFrom()
{
    fleet::WorkerFacts worker;
    worker.slotUse.capacity = 500;
    worker.slotUse.used = 312;
    QVERIFY(FactText::slotUse(worker, 0).contains(QStringLiteral("312 of 500 used")));
    QVERIFY(FactText::slotUse(worker, 0).contains(QStringLiteral("has not answered")));
    worker.slotUse.capacity.reset();
    QVERIFY(FactText::slotUse(worker, 0).contains(QStringLiteral("no usable capacity")));
}

/** The map's capacity, and why another number counts. */
void TestTexts::slotUseSaysWhyAnOldServerHasOneSlot()
{
    fleet::WorkerFacts worker;
    worker.row.capacity = 5;
    worker.slotUse.capacity = 5;
    worker.version.version = QStringLiteral("2026.4.1");
    worker.version.tier = QStringLiteral("CORE");
    QVERIFY(!FactText::slotUse(worker, 0).contains(QStringLiteral("one session")));
    worker.holdsDefaultOnly = true;
    worker.slotUse.capacity = 1;
    const QString words = FactText::slotUse(worker, 0);
    QVERIFY2(words.contains(QStringLiteral("WAHA 2026.4.1 CORE holds one session"))
                 && words.contains(QStringLiteral("the map's capacity (5)")),
             qPrintable(words));
    worker.row.capacity.reset();
    QVERIFY(FactText::slotUse(worker, 0).contains(QStringLiteral("the map's capacity (none)")));
    worker.row.capacity = 1; // there is nothing to explain
    QVERIFY(!FactText::slotUse(worker, 0).contains(QStringLiteral("one session")));
}

void TestTexts::driftIsNamed()
{
    QVERIFY(FactText::drift({}).isEmpty());
    const fleet::Drifts all = fleet::Drifts::fromInt(0xff);
    QCOMPARE(FactText::drift(all).count(QStringLiteral(", ")), 7);
    QCOMPARE(FactText::drift(fleet::Drift::Misplaced), QStringLiteral("misplaced"));
}

void TestTexts::everyStatusHasAMeaning()
{
    for (int code = 0; code <= SessionStatus::Last; ++code) {
        const SessionStatus status { SessionStatus::Code(code) };
        QVERIFY(!FactText::statusMeaning(status).isEmpty());
    }
    QCOMPARE(FactText::statusRowState(SessionStatus()), RowState::Unknown);
    QCOMPARE(FactText::statusRowState(SessionStatus::Working), RowState::Good);
    QCOMPARE(FactText::statusRowState(SessionStatus::fromText(u"HIBERNATING")), RowState::Warning);
}

void TestTexts::workingOf()
{
    fleet::StatusCounts counts;
    QCOMPARE(FactText::workingOf(counts), QStringLiteral("no sessions"));
    counts.unknown = 2;
    QCOMPARE(FactText::workingOf(counts), QStringLiteral("2, none seen yet"));
    counts.working = 1;
    QCOMPARE(FactText::workingOf(counts), QStringLiteral("1 of 3 working"));
    fleet::StatusCounts old;
    old.working = 1;
    const qint64 now = 1'800'000'000'000;
    const QString time = AgeText::clockTime(now - 900'000, now);
    QCOMPARE(FactText::workingOf(counts, old, now - 900'000, now),
             QStringLiteral("1 of 3 working, 1 of them as of %1").arg(time));
    QCOMPARE(FactText::workingOf(counts, counts, now - 900'000, now),
             QStringLiteral("1 of 3 working as of %1").arg(time));
}

void TestTexts::noMapIsNotZero()
{
    FleetFixture fx;
    const FleetSummary summary(fx.fleet);
    QCOMPARE(summary.numbers().knowledge, Knowledge::NoMap);
    for (const QString &figure : { summary.workersFigure(), summary.sessionsFigure(),
                                   summary.capacityFigure(), summary.attentionFigure() })
        QCOMPARE(figure, QStringLiteral("—"));
    QCOMPARE(summary.workersText(), QStringLiteral("no workers in the map"));
}

void TestTexts::askingIsNotZero()
{
    FleetFixture fx;
    fx.addWorkers(20);
    fx.addSession(1, QStringLiteral("a"), 0, 1);
    fx.fleet.flush();
    const FleetSummary summary(fx.fleet);
    QCOMPARE(summary.numbers().knowledge, Knowledge::Asking);
    QCOMPARE(summary.workersFigure(), QStringLiteral("—"));
    QCOMPARE(summary.sessionsFigure(), QStringLiteral("—"));
    QCOMPARE(summary.capacityFigure(), QStringLiteral("—"));
    QCOMPARE(summary.attentionFigure(), QStringLiteral("—"));
    QCOMPARE(summary.knowledgeText(), QStringLiteral("asking 20 worker(s)…"));
    QVERIFY(summary.sessionsText().contains(QStringLiteral("none seen yet")));
    QVERIFY(!summary.numbers().capacityPercent());
}

void TestTexts::partialSaysWhoIsMissing()
{
    FleetFixture fx;
    fx.addWorkers(20);
    listAll(fx, 17);
    const FleetSummary summary(fx.fleet);
    QCOMPARE(summary.numbers().knowledge, Knowledge::Partial);
    QCOMPARE(summary.workersFigure(), QStringLiteral("17"));
    QCOMPARE(summary.knowledgeText(), QStringLiteral("3 of 20 workers have not answered yet"));
    QCOMPARE(summary.attentionFigure(), QStringLiteral("—")); // nothing found is not nothing wrong
    QCOMPARE(summary.attentionText(), summary.knowledgeText());
}

void TestTexts::completeShowsNumbers()
{
    FleetFixture fx;
    fx.addWorkers(2);
    listAll(fx, 2);
    fx.setStatus(2, QStringLiteral("s2"), SessionStatus::ScanQrCode);
    fx.fleet.flush();
    const FleetSummary summary(fx.fleet);
    QCOMPARE(summary.numbers().knowledge, Knowledge::Complete);
    QVERIFY(summary.knowledgeText().isEmpty());
    QCOMPARE(summary.workersFigure(), QStringLiteral("2"));
    QVERIFY(summary.workersText().contains(QStringLiteral("of 2 online")));
    QCOMPARE(summary.sessionsFigure(), QStringLiteral("1"));
    QCOMPARE(summary.sessionsText(), QStringLiteral("working · 1 QR"));
    QCOMPARE(summary.capacityFigure(), QStringLiteral("1 %"));
    QCOMPARE(summary.capacityText(), QStringLiteral("198 free"));
    QCOMPARE(summary.attentionFigure(), QStringLiteral("0"));
}

void TestTexts::unreachableIsNotComplete()
{
    FleetFixture fx;
    fx.addWorkers(3);
    listAll(fx, 3);
    fx.fail(3, QStringLiteral("timeout"));
    shardmap::MapDelta delta;
    shardmap::WorkerRow draining = fx.workerRow(2);
    draining.state = shardmap::WorkerState::Draining;
    delta.workers.push_back(draining);
    fx.fleet.applyMap(delta);
    fx.fleet.flush();
    const FleetSummary summary(fx.fleet);
    QCOMPARE(summary.numbers().knowledge, Knowledge::Partial);
    QCOMPARE(summary.knowledgeText(), QStringLiteral("1 of 3 workers do not answer"));
    QCOMPARE(summary.workersText(), QStringLiteral("of 3 online · 1 draining · 1 unreachable"));
    QVERIFY(summary.capacityText().contains(QStringLiteral("not answering")));
}

/** Who refuses a key or is somebody else does answer. */
void TestTexts::shutOutIsNotUnreachable_data()
{
    QTest::addColumn<fleet::Reachability>("reach");
    using Reach = fleet::Reachability;
    QTest::newRow("key") << Reach::BadKey;
    QTest::newRow("certificate") << Reach::UntrustedCertificate;
    QTest::newRow("proxy") << Reach::ProxyRefuses;
    QTest::newRow("limit") << Reach::RateLimited;
    QTest::newRow("errors") << Reach::Failing;
    QTest::newRow("no WAHA") << Reach::NotWaha;
    QTest::newRow("URL") << Reach::BadUrl;
}

void TestTexts::shutOutIsNotUnreachable()
{
    QFETCH(fleet::Reachability, reach);
    FleetFixture fx;
    fx.addWorkers(3);
    listAll(fx, 3);
    fx.fail(2, QStringLiteral("timeout"));
    fleet::WorkerUpdate update;
    update.worker = fx.workerId(3);
    update.reach = reach;
    fx.fleet.applyUpdate(update);
    fx.fleet.flush();
    const FleetSummary summary(fx.fleet);
    QCOMPARE(summary.numbers().unreachable, 1);
    QCOMPARE(summary.numbers().shutOut, 1);
    QCOMPARE(summary.numbers().knowledge, Knowledge::Partial);
    QCOMPARE(summary.workersText(), QStringLiteral("of 3 online · 1 unreachable · 1 not usable"));
    QCOMPARE(summary.knowledgeText(), QStringLiteral("what is shown of 2 of 3 workers is old"));
}

void TestTexts::oldIsNotNow()
{
    FleetFixture fx;
    fx.addWorkers(3);
    listAll(fx, 3);
    fx.list(3,
            { fx.info(QStringLiteral("x"), SessionStatus::Working),
              fx.info(QStringLiteral("y"), SessionStatus::Failed) });
    const QString seen = AgeText::clockTime(fx.clock.nowMs(), fx.clock.nowMs());
    fx.clock.advance(900'000);
    fx.list(1, {});
    fx.list(2, {});
    fx.fail(3, QStringLiteral("timeout"));
    fx.fleet.flush();
    const FleetSummary summary(fx.fleet);
    QCOMPARE(summary.numbers().oldSessions.total(), 3u);
    QCOMPARE(summary.sessionsFigure(), QStringLiteral("4"));
    QCOMPARE(summary.sessionsText(),
             QStringLiteral("working, 2 of them as of %1 · 1 failed · 1 of these as of %1").arg(seen));
    QVERIFY2(summary.capacityText().contains(QStringLiteral("of them out of reach")),
             qPrintable(summary.capacityText()));
    fx.list(3, {});
    fx.fleet.flush();
    QCOMPARE(FleetSummary(fx.fleet).sessionsText(), QStringLiteral("working · 1 failed"));
}

void TestTexts::overAndMissingCapacity()
{
    FleetFixture fx;
    shardmap::MapDelta delta;
    delta.workers = { fx.workerRow(1, 1), fx.workerRow(2) };
    delta.workers[1].capacity.reset();
    fx.fleet.applyMap(delta);
    listAll(fx, 2);
    fx.list(1, { fx.info(QStringLiteral("more"), SessionStatus::Working) });
    fx.fleet.flush();
    const FleetSummary summary(fx.fleet);
    QCOMPARE(summary.numbers().overCapacity, 1);
    QCOMPARE(summary.numbers().withoutCapacity, 1);
    QCOMPARE(summary.numbers().free, 0);
    QCOMPARE(summary.capacityFigure(), QStringLiteral("200 %"));
    QVERIFY(summary.capacityText().contains(QStringLiteral("over")));
}

void TestTexts::unreadTablesAreNotZero()
{
    using shardmap::MapPart;
    using shardmap::MapProblem;
    FleetFixture fx;
    fx.addWorkers(2);
    listAll(fx, 2);
    FleetSummary summary(fx.fleet);
    QCOMPARE(summary.sessionsFigure(), QStringLiteral("2"));
    shardmap::MapInfo info;
    info.incomplete = MapPart::Sessions;
    fx.fleet.applyMapInfo(info);
    fx.fleet.flush();
    QTRY_COMPARE(summary.sessionsFigure(), QStringLiteral("—"));
    QCOMPARE(summary.capacityFigure(), QStringLiteral("—"));
    QVERIFY(summary.sessionsText().contains(QStringLiteral("reading")));
    info.problems.put({ MapPart::Sessions, MapProblem::Kind::Unreadable, {}, 1, 0 });
    fx.fleet.applyMapInfo(info);
    fx.fleet.flush();
    QTRY_VERIFY(summary.sessionsText().contains(QStringLiteral("can't be read")));
    QVERIFY(summary.capacityText().contains(QStringLiteral("can't be read")));
    QVERIFY(!summary.capacityText().contains(QStringLiteral("free")));
    QCOMPARE(summary.workersFigure(), QStringLiteral("2")); // the workers are known
    info = {};
    info.incomplete = {};
    info.problems.put({ MapPart::File, MapProblem::Kind::Locked, {}, fx.clock.nowMs() - 60'000, 0 });
    fx.fleet.applyMapInfo(info);
    fx.fleet.flush();
    QTRY_COMPARE(summary.sessionsFigure(), QStringLiteral("2"));
    QVERIFY(summary.mapText().startsWith(QStringLiteral("shard map as of")));
}

void TestTexts::attentionByKind()
{
    FleetFixture fx;
    fx.addWorkers(1);
    listAll(fx, 1);
    FleetSummary summary(fx.fleet);
    QSignalSpy changed(&summary, &FleetSummary::changed);
    std::vector<fleet::AttentionEntry> entries(4);
    entries[0].kind = fleet::AttentionKind::WorkerDown;
    entries[1].kind = fleet::AttentionKind::SessionOrphan;
    entries[2].kind = fleet::AttentionKind::SessionOrphan;
    entries[3].kind = fleet::AttentionKind::WorkerDiskLow; // counted, but not named on the card
    summary.setAttention(entries);
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(summary.attentionFigure(), QStringLiteral("4"));
    QCOMPARE(summary.attentionText(), QStringLiteral("1 down · 2 orphan(s) · 1 more in Attention"));
    const QStringList all = summary.attentionDetails().split(u'\n');
    QVERIFY2(all.contains(QStringLiteral("Disk almost full: 1")), qPrintable(all.join(u'|')));
    QVERIFY2(all.contains(QStringLiteral("Orphan: 2")), qPrintable(all.join(u'|')));
    summary.setAttention({ entries[3] }); // "1 more" than none would be nonsense
    QTRY_COMPARE(summary.attentionText(), QStringLiteral("listed in Attention"));
}

void TestTexts::changedOnceAFrame()
{
    FleetFixture fx;
    fx.addWorkers(5);
    fx.fleet.flush();
    FleetSummary summary(fx.fleet);
    QSignalSpy changed(&summary, &FleetSummary::changed);
    for (int worker = 1; worker <= 5; ++worker) {
        fx.list(worker, {});
        fx.fleet.flush();
    }
    QCOMPARE(changed.size(), 0);
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(summary.numbers().online, 5);
    fx.list(1, {});
    fx.fleet.flush();
    QTest::qWait(80);
    QCOMPARE(changed.size(), 1); // the same numbers
}

QTEST_GUILESS_MAIN(TestTexts)
#include "test_texts.moc"
