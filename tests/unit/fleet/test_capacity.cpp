// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/advice/capacityadvice.h"
#include "fleet/advice/spareroom.h"
#include "unit/fleet/handfed.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <limits>
#include <optional>

using namespace quayside;
using namespace quayside::fleet;
using namespace quayside::test;
using Limit = CapacityAdvice::Limit;

/** How many sessions a machine holds, and the N-1 check: would the others hold this worker's? */
class TestCapacity final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void publishedVectors_data();
    void publishedVectors();
    void handChecks();
    void everyPointInvertsToItself_data();
    void everyPointInvertsToItself();
    void lowerTableFirst();
    void browserEnginesAreAlike();
    void unknownEngineHasNoAdvice();
    void neverAboveTheTable();
    void oddInputGivesZero();
    void marginsCount();
    void moreMachineIsNeverFewerSessions();
    void highestPublished();
    void saysWhatBoundIt();
    void init() { m_fed = std::make_unique<HandFed>(); }

    void aWorkerWithoutSessionsNeedsNothing()
    {
        worker(1, 10);
        QVERIFY(room(1).fits());
        QCOMPARE(room(1).sessions, 0);
        QCOMPARE(words(1), s("it has no sessions to place"));
    }

    void theOnlyWorkerHasNobody()
    {
        worker(1, 10, { "a", "b" });
        QCOMPARE(room(1).homeless.size(), size_t(2));
        QCOMPARE(words(1), s("its 2 session(s) would have no place: no other worker can take any"));
    }

    void theRoomiestTakesFirst()
    {
        worker(1, 10, { "a", "b", "c", "d" });
        worker(2, 3, { "x" });
        worker(3, 5, { "y" });
        const SpareRoom spare = room(1);
        QVERIFY(spare.fits());
        QCOMPARE(taken(spare), QStringList({ s("w3 3 of 4"), s("w2 1 of 2") }));
        QCOMPARE(spare.used(), 2);
        QCOMPARE(spare.freeSlots(), 6);
        QCOMPARE(words(1), s("its 4 session(s) fit on 2 other(s)"));
    }

    void whatIsShortIsCounted()
    {
        worker(1, 10, { "a", "b", "c", "d" });
        worker(2, 3, { "x" });
        const SpareRoom spare = room(1);
        QVERIFY(!spare.fits());
        QCOMPARE(spare.homeless.size(), size_t(2));
        QCOMPARE(spare.clashes, 0);
        QCOMPARE(words(1), s("2 of its 4 session(s) would have no place"));
    }

    void reservedSlotsAreNotFree()
    {
        worker(1, 10, { "a" });
        worker(2, 2, { "x" });
        shardmap::MapDelta delta;
        delta.reservations.push_back({ OperationId(s("op")), WorkerId(s("2")), s("new"), 0 });
        delta.reservationsChanged = true;
        m_fed->fleet.applyMap(delta);
        QVERIFY(!room(1).fits());
    }

    void whatRunsWithoutARowTakesSlotsOnBothSides()
    {
        worker(1, 10, { "a" });
        m_fed->answer(1,
                      { HandFed::info(s("a"), SessionStatus::Working),
                        HandFed::info(s("orphan"), SessionStatus::Working),
                        HandFed::info(s("asleep"), SessionStatus::Stopped) });
        worker(2, 2);
        m_fed->answer(2, { HandFed::info(s("stray"), SessionStatus::Working) });
        QCOMPARE(room(1).sessions, 2); // a stopped one without a row is nobody's
        QCOMPARE(room(1).homeless.size(), size_t(1));
    }

    void takenNamesAreInTheWay()
    {
        worker(1, 10, { "default", "a" });
        worker(2, 10, { "default" });
        SpareRoom spare = room(1);
        QCOMPARE(spare.homeless, std::vector { find(1, "default") });
        QCOMPARE(spare.clashes, 1);
        QVERIFY(SpareRoomWords::details(spare, m_fed->fleet)
                    .contains(s("The names of 1 session(s) are taken wherever there is room")));
        worker(3, 2); // less room, but the name is free there
        spare = room(1);
        QVERIFY(spare.fits());
        QCOMPARE(taken(spare), QStringList({ s("w2 1 of 9"), s("w3 1 of 2") }));
    }

    /** Whoever shares the store has the session already, and its name is no reason against it. */
    void workersOfOneStoreTakeOver()
    {
        worker(1, 10, { "a", "b" });
        worker(2, 10);
        for (const auto &[number, status] :
             { std::pair(1, SessionStatus::Working), std::pair(2, SessionStatus::Stopped) }) {
            WorkerUpdate update = HandFed::update(number);
            update.environment = waha::ServerEnvironment();
            update.environment->storeHash = "store";
            for (const char *name : { "a", "b" }) {
                update.upserts.push_back(HandFed::info(s(name), status));
                update.upserts.back().assignedWorker = s("id1");
            }
            update.listed = true;
            m_fed->fleet.applyUpdate(update);
        }
        QVERIFY(room(1).fits());
        QCOMPARE(taken(room(1)), QStringList(s("w2 2 of 10")));
        worker(3, 20); // more room, but somebody would have to scan
        QCOMPARE(taken(room(1)), QStringList({ s("w2 2 of 10"), s("w3 0 of 20") }));
        m_fed->addWorker(2, 1);
        QCOMPARE(taken(room(1)), QStringList({ s("w2 1 of 1"), s("w3 1 of 20") }));
    }

    void whatRunsElsewhereNeedsNoPlace()
    {
        worker(1, 10);
        m_fed->addRow(1, s("moved"));
        worker(2, 10);
        m_fed->answer(2, { HandFed::info(s("moved"), SessionStatus::Working) });
        QCOMPARE(room(1).sessions, 0);
    }

    void othersAreLeftOut_data()
    {
        QTest::addColumn<QString>("why");
        for (const char *why : { "cordoned", "being drained", "in quarantine", "full", "engine WEBJS",
                                 "the shard map gives it no capacity", "does not answer since",
                                 "its sessions have not been read yet", "holds one session only" })
            QTest::newRow(why) << s(why);
    }

    void othersAreLeftOut()
    {
        QFETCH(QString, why);
        worker(1, 10, { "a" });
        spoil(why);
        const SpareRoom spare = room(1);
        QVERIFY(spare.targets.empty());
        QCOMPARE(spare.refused.size(), size_t(1));
        QVERIFY2(spare.refused.front().reason.contains(why), qPrintable(spare.refused.front().reason));
        const QStringList lines = SpareRoomWords::details(spare, m_fed->fleet);
        QVERIFY2(lines.last().startsWith(s("Not w2: ")), qPrintable(lines.join(u'\n')));
    }

    void equalReasonsAreOneLine()
    {
        worker(1, 10, { "a" });
        for (int i = 2; i <= 11; ++i) {
            m_fed->addWorker(i, 10);
            m_fed->answer(i, {}, s("2026.7.1"), i == 3 ? s("WPP") : s("WEBJS"));
        }
        QCOMPARE(SpareRoomWords::details(room(1), m_fed->fleet),
                 QStringList({ s("Not w2, w4, w5, w6, w7, w8, w9, w10 and 1 more: engine WEBJS"),
                               s("Not w3: engine WPP") }));
    }

    void longListsAreCut()
    {
        QStringList names;
        for (int i = 0; i < 20; ++i)
            names << s("a%1").arg(i);
        worker(1, 100, names);
        for (int i = 2; i <= 21; ++i)
            worker(i, 1);
        const QStringList lines = SpareRoomWords::details(room(1), m_fed->fleet);
        QCOMPARE(lines.size(), 13);
        QCOMPARE(lines.last(), s("and 8 more"));
    }

    void aLargeFleetCostsNothingNoticeable()
    {
        worker(1, 1'000, manyNames());
        for (int i = 2; i <= 1'000; ++i)
            worker(i, 1'000);
        QElapsedTimer timer;
        timer.start();
        const SpareRoom spare = room(1);
        qInfo() << "checked in" << timer.nsecsElapsed() / 1'000 << "µs";
        QCOMPARE(spare.sessions, 500);
        QCOMPARE(spare.used(), 500);
    }

    /** Everybody has the same names: the worst there is. */
    void equalNamesEverywhere()
    {
        worker(1, 1'000, manyNames());
        for (int i = 2; i <= 40; ++i)
            worker(i, 1'000, manyNames().mid(0, 250));
        const SpareRoom spare = room(1);
        QCOMPARE(spare.clashes, 250);
        QCOMPARE(spare.homeless.size(), size_t(250));
        QCOMPARE(spare.used(), 39);
    }

private:
    static QStringList manyNames()
    {
        QStringList names;
        for (int i = 0; i < 500; ++i)
            names << s("s%1").arg(i);
        return names;
    }
    void worker(int number, qint64 capacity, const QStringList &names = {})
    {
        m_fed->addWorker(number, capacity);
        std::vector<waha::SessionInfo> sessions;
        shardmap::MapDelta delta;
        for (const QString &name : names) {
            delta.sessions.push_back({ RowId(s("%1-%2").arg(number).arg(name)), name, UserId(s("u1")),
                                       WorkerId(QString::number(number)) });
            sessions.push_back(HandFed::info(name, SessionStatus::Working));
        }
        m_fed->fleet.applyMap(delta);
        m_fed->answer(number, sessions, s("2026.7.1"), s("GOWS"));
    }

    void worker(int number, qint64 capacity, std::initializer_list<const char *> names)
    {
        QStringList texts;
        for (const char *name : names)
            texts << s(name);
        worker(number, capacity, texts);
    }

    /** Makes worker 2 one that is of no help in this way. */
    void spoil(const QString &why)
    {
        shardmap::WorkerRow row = HandFed::row(2, why == s("full") ? 0 : 10);
        if (why == s("cordoned"))
            row.state = shardmap::WorkerState::Cordoned;
        else if (why == s("being drained"))
            row.state = shardmap::WorkerState::Draining;
        else if (why == s("in quarantine"))
            row.state = shardmap::WorkerState::Quarantined;
        else if (why.contains(s("no capacity")))
            row.capacity = std::nullopt;
        m_fed->addWorker(row);
        if (why.contains(s("not been read")))
            return;
        const bool old = why.contains(s("one session"));
        m_fed->answer(2, {}, old ? s("2025.1.1") : s("2026.7.1"),
                      why.startsWith(s("engine")) ? s("WEBJS") : s("GOWS"));
        if (why.startsWith(s("does not answer")))
            m_fed->reach(2, Reachability::Unreachable);
    }

    [[nodiscard]] WorkerIndex index(int number) const
    {
        return m_fed->fleet.findWorker(WorkerId(QString::number(number)));
    }
    [[nodiscard]] SpareRoom room(int number) const { return SpareRoom::of(m_fed->fleet, index(number)); }
    [[nodiscard]] QString words(int number) const { return SpareRoomWords::summary(room(number)); }
    [[nodiscard]] SessionIndex find(int number, const char *name) const
    {
        return m_fed->fleet.findSession({ WorkerId(QString::number(number)), s(name) });
    }
    /** "w3 takes 3 of its free 4". */
    [[nodiscard]] QStringList taken(const SpareRoom &spare) const
    {
        QStringList lines;
        for (const SpareTarget &target : spare.targets)
            lines << s("%1 %2 of %3")
                         .arg(m_fed->fleet.worker(target.worker).name)
                         .arg(target.takes)
                         .arg(target.free);
        return lines;
    }

    std::unique_ptr<HandFed> m_fed;
};

namespace {

/** The highest figure any table has for the engine. */
std::optional<int> highestOf(const QString &engine)
{
    std::optional<int> highest;
    for (const CapacitySource source : { CapacitySource::Faq, CapacitySource::ScalingArticle }) {
        const std::span<const CapacityPoint> points = capacityPoints(source, engine);
        if (!points.empty())
            highest = std::max(highest.value_or(0), static_cast<int>(points.back().sessions));
    }
    return highest;
}

struct Expected
{
    int sessions;
    Limit limit;
};

struct Vector
{
    double cores;
    double memoryGb;
    Expected articleWebjs, articleNoweb, faqWebjs, faqNoweb, faqGows;
};

constexpr Limit kCpu = Limit::Cpu;
constexpr Limit kMem = Limit::Memory;
constexpr Limit kMax = Limit::Table;

const std::vector<Vector> kVectors {
    { 1, 2, { 2, kCpu }, { 11, kMem }, { 2, kCpu }, { 4, kMem }, { 8, kMem } },
    { 2, 4, { 5, kCpu }, { 33, kMem }, { 5, kCpu }, { 24, kMem }, { 44, kMem } },
    { 4, 8, { 11, kCpu }, { 89, kMem }, { 10, kCpu }, { 78, kMem }, { 74, kCpu } },
    { 4, 16, { 11, kCpu }, { 214, kMem }, { 10, kCpu }, { 80, kCpu }, { 74, kCpu } },
    { 8, 16, { 22, kCpu }, { 214, kMem }, { 21, kCpu }, { 100, kMax }, { 270, kMem } },
    { 8, 32, { 22, kCpu }, { 463, kMem }, { 21, kCpu }, { 100, kMax }, { 286, kCpu } },
    { 16, 32, { 42, kCpu }, { 463, kMem }, { 42, kCpu }, { 100, kMax }, { 500, kMax } },
    { 16, 64, { 42, kCpu }, { 500, kMax }, { 42, kCpu }, { 100, kMax }, { 500, kMax } },
    { 32, 64, { 50, kMax }, { 500, kMax }, { 50, kMax }, { 100, kMax }, { 500, kMax } },
};

struct Column
{
    CapacitySource source;
    const char *engine;
    Expected Vector::*expected;
};

const std::vector<Column> kColumns {
    { CapacitySource::ScalingArticle, "WEBJS", &Vector::articleWebjs },
    { CapacitySource::ScalingArticle, "NOWEB", &Vector::articleNoweb },
    { CapacitySource::Faq, "WEBJS", &Vector::faqWebjs },
    { CapacitySource::Faq, "NOWEB", &Vector::faqNoweb },
    { CapacitySource::Faq, "GOWS", &Vector::faqGows },
};

constexpr CapacityMargins kNoMargins { 1.0, 0.0, 1.0 };

} // namespace

void TestCapacity::publishedVectors_data()
{
    QTest::addColumn<int>("vector");
    QTest::addColumn<int>("column");
    for (size_t v = 0; v < kVectors.size(); ++v) {
        for (size_t c = 0; c < kColumns.size(); ++c) {
            const QByteArray name = QByteArray::number(kVectors[v].cores) + " cores, "
                + QByteArray::number(kVectors[v].memoryGb) + " GB, " + kColumns[c].engine + " #"
                + QByteArray::number(qulonglong(c));
            QTest::newRow(name.constData()) << int(v) << int(c);
        }
    }
}

void TestCapacity::publishedVectors()
{
    QFETCH(int, vector);
    QFETCH(int, column);
    const Vector &v = kVectors[size_t(vector)];
    const Column &c = kColumns[size_t(column)];
    const auto advice = CapacityAdvisor::advise(c.source, QString::fromLatin1(c.engine), v.cores, v.memoryGb);
    QVERIFY(advice.has_value());
    QCOMPARE(advice->sessions, (v.*c.expected).sessions);
    QCOMPARE(int(advice->limit), int((v.*c.expected).limit));
    QCOMPARE(int(advice->source), int(c.source));
}

void TestCapacity::handChecks()
{
    // 8 cores, 16 GB: C_eff = 6.4 -> 10 + 3.7 * 40 / 12.3 = 22.03; M_eff = 13.5 -> 35.14
    const auto webjs
        = CapacityAdvisor::advise(CapacitySource::ScalingArticle, QStringLiteral("WEBJS"), 8, 16);
    QCOMPARE(webjs->sessions, 22);
    QCOMPARE(int(webjs->limit), int(kCpu));
    // 4 cores, 16 GB: C_eff = 3.2 >= 3.0 -> 500; M_eff = 13.5 -> 214.4
    const auto noweb
        = CapacityAdvisor::advise(CapacitySource::ScalingArticle, QStringLiteral("NOWEB"), 4, 16);
    QCOMPARE(noweb->sessions, 214);
    QCOMPARE(int(noweb->limit), int(kMem));
}

void TestCapacity::everyPointInvertsToItself_data()
{
    QTest::addColumn<int>("source");
    QTest::addColumn<QString>("engine");
    for (const CapacitySource source : { CapacitySource::ScalingArticle, CapacitySource::Faq }) {
        for (const char *engine : { "WEBJS", "WPP", "NOWEB", "GOWS" }) {
            const QByteArray name = QByteArray(engine) + char('0' + int(source));
            QTest::newRow(name.constData()) << int(source) << QString::fromLatin1(engine);
        }
    }
}

void TestCapacity::everyPointInvertsToItself()
{
    QFETCH(int, source);
    QFETCH(QString, engine);
    const auto from = static_cast<CapacitySource>(source);
    for (const CapacityPoint &point : capacityPoints(from, engine)) {
        const auto advice = CapacityAdvisor::advise(from, engine, point.cores, point.memoryGb, kNoMargins);
        QCOMPARE(advice->sessions, int(point.sessions));
    }
}

void TestCapacity::lowerTableFirst()
{
    const auto all = CapacityAdvisor::adviseAll(QStringLiteral("NOWEB"), 4, 16);
    QCOMPARE(all.size(), size_t(2));
    QCOMPARE(all[0].sessions, 80);
    QCOMPARE(int(all[0].source), int(CapacitySource::Faq));
    QCOMPARE(all[1].sessions, 214);
    QCOMPARE(CapacityAdvisor::adviseAll(QStringLiteral("GOWS"), 4, 16).size(), size_t(1));
}

void TestCapacity::browserEnginesAreAlike()
{
    for (const CapacitySource source : { CapacitySource::ScalingArticle, CapacitySource::Faq }) {
        const auto webjs = CapacityAdvisor::advise(source, QStringLiteral("WEBJS"), 8, 16);
        const auto wpp = CapacityAdvisor::advise(source, QStringLiteral("wpp"), 8, 16);
        QCOMPARE(wpp->sessions, webjs->sessions);
    }
}

void TestCapacity::unknownEngineHasNoAdvice()
{
    QVERIFY(!CapacityAdvisor::advise(CapacitySource::Faq, QStringLiteral("TELEPATHY"), 4, 8));
    QVERIFY(!CapacityAdvisor::advise(CapacitySource::ScalingArticle, QStringLiteral("GOWS"), 4, 8));
    QVERIFY(CapacityAdvisor::adviseAll(QString(), 4, 8).empty());
}

void TestCapacity::neverAboveTheTable()
{
    const auto advice = CapacityAdvisor::advise(CapacitySource::Faq, QStringLiteral("WEBJS"), 4096, 1e6);
    QCOMPARE(advice->sessions, 50);
    QCOMPARE(int(advice->limit), int(kMax));
}

void TestCapacity::oddInputGivesZero()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    for (const double odd : { 0.0, -3.0, nan }) {
        const auto cores = CapacityAdvisor::advise(CapacitySource::Faq, QStringLiteral("GOWS"), odd, 8);
        QCOMPARE(cores->sessions, 0);
        const auto memory = CapacityAdvisor::advise(CapacitySource::Faq, QStringLiteral("GOWS"), 8, odd);
        QCOMPARE(memory->sessions, 0);
    }
    const auto reserveOnly = CapacityAdvisor::advise(CapacitySource::Faq, QStringLiteral("GOWS"), 8, 1);
    QCOMPARE(reserveOnly->sessions, 0);
    QCOMPARE(int(reserveOnly->limit), int(kMem));
}

void TestCapacity::marginsCount()
{
    const CapacityMargins generous { 0.5, 4.0, 0.5 };
    const auto usual = CapacityAdvisor::advise(CapacitySource::Faq, QStringLiteral("NOWEB"), 4, 8);
    const auto careful
        = CapacityAdvisor::advise(CapacitySource::Faq, QStringLiteral("NOWEB"), 4, 8, generous);
    QVERIFY(careful->sessions < usual->sessions);
    QCOMPARE(careful->sessions, 10); // (8 - 4) * 0.5 = 2 GB
}

void TestCapacity::moreMachineIsNeverFewerSessions()
{
    for (const Column &column : kColumns) {
        int before = 0;
        for (double cores = 0.25; cores < 40; cores += 0.25) {
            const auto advice = CapacityAdvisor::advise(column.source, QString::fromLatin1(column.engine),
                                                        cores, cores * 2);
            QVERIFY(advice->sessions >= before);
            before = advice->sessions;
        }
    }
}

void TestCapacity::highestPublished()
{
    QCOMPARE(highestOf(QStringLiteral("WEBJS")).value(), 50);
    QCOMPARE(highestOf(QStringLiteral("NOWEB")).value(), 500);
    QCOMPARE(highestOf(QStringLiteral("GOWS")).value(), 500);
    QVERIFY(!highestOf(QStringLiteral("x")));
}

void TestCapacity::saysWhatBoundIt()
{
    const auto webjs
        = CapacityAdvisor::advise(CapacitySource::ScalingArticle, QStringLiteral("WEBJS"), 8, 16);
    QCOMPARE(CapacityAdvisor::describe(*webjs),
             QStringLiteral("About 22 (limited by the processor; WAHA's scaling article, 20 % head-room)"));
    const auto gows = CapacityAdvisor::advise(CapacitySource::Faq, QStringLiteral("GOWS"), 16, 64);
    QVERIFY(CapacityAdvisor::describe(*gows).contains(QStringLiteral("highest published figure")));
    const auto noweb = CapacityAdvisor::advise(CapacitySource::Faq, QStringLiteral("NOWEB"), 4, 8);
    QVERIFY(CapacityAdvisor::describe(*noweb).contains(QStringLiteral("limited by the memory")));
}

QTEST_GUILESS_MAIN(TestCapacity)
#include "test_capacity.moc"
