// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleetfixture.h"

#include "items/text/agetext.h"
#include "items/text/fleetsummary.h"

#include <QSignalSpy>
#include <QTest>

using namespace quayside;
using namespace quayside::items;
using test::FleetFixture;
using Knowledge = FleetNumbers::Knowledge;

class TestFleetSummary final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
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

void TestFleetSummary::noMapIsNotZero()
{
    FleetFixture fx;
    const FleetSummary summary(fx.fleet);
    QCOMPARE(summary.numbers().knowledge, Knowledge::NoMap);
    for (const QString &figure : { summary.workersFigure(), summary.sessionsFigure(),
                                   summary.capacityFigure(), summary.attentionFigure() })
        QCOMPARE(figure, QStringLiteral("—"));
    QCOMPARE(summary.workersText(), QStringLiteral("no workers in the map"));
}

void TestFleetSummary::askingIsNotZero()
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

void TestFleetSummary::partialSaysWhoIsMissing()
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

void TestFleetSummary::completeShowsNumbers()
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

void TestFleetSummary::unreachableIsNotComplete()
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
void TestFleetSummary::shutOutIsNotUnreachable_data()
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

void TestFleetSummary::shutOutIsNotUnreachable()
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

void TestFleetSummary::oldIsNotNow()
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

void TestFleetSummary::overAndMissingCapacity()
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

void TestFleetSummary::unreadTablesAreNotZero()
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

void TestFleetSummary::attentionByKind()
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
    QCOMPARE(summary.attentionText(), QStringLiteral("1 down · 2 orphan(s) · 1 more"));
}

void TestFleetSummary::changedOnceAFrame()
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

QTEST_GUILESS_MAIN(TestFleetSummary)
#include "test_fleetsummary.moc"
