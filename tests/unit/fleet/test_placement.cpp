// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/advice/obstacles.h"
#include "fleet/advice/placement.h"

#include "handfed.h"

#include <QTest>

using namespace quayside;
using namespace quayside::fleet;
using namespace quayside::test;

class TestPlacement final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void mostFreeWins();
    void leastLoadedOnRequest();
    void tiesAreDecidedByLoadThenId();
    void onlyWorkerThatFits();
    void everyObstacleHasItsWords_data();
    void everyObstacleHasItsWords();
    void severalObstaclesAreAllNamed();
    void engineAndLabelsMustMatch();
    void takenNameIsRefused();
    void nameTakenInTheStoreGroup();
    void oldCoreTakesDefaultOnly();
    void unusedDefaultCanBeTaken();
    void sessionAgainNeedsNoNewRoom();
    void excludedWorkerIsNeverChosen();
    void nothingFitsSaysWhatHelps();
    void emptyMapSaysSo();
    void idsAreOrderedAsPeopleDo();
};

namespace {

PlacementCandidate candidateOf(const PlacementAnswer &answer, WorkerIndex worker)
{
    for (const PlacementCandidate &candidate : answer.candidates) {
        if (candidate.worker == worker)
            return candidate;
    }
    return {};
}

} // namespace

void TestPlacement::mostFreeWins()
{
    HandFed fed;
    fed.addWorker(1, 10);
    const WorkerIndex two = fed.addWorker(2, 500);
    fed.addWorker(3, 100);
    for (const int worker : { 1, 2, 3 })
        fed.answer(worker);
    const PlacementAnswer answer = Placement::choose(fed.fleet, {});
    QCOMPARE(answer.best, two);
    QCOMPARE(answer.candidates.size(), size_t(3));
    QCOMPARE(answer.candidates[0].worker, two);
    QCOMPARE(answer.candidates[0].reason, s("500 free of 500"));
    QVERIFY2(answer.explanation.contains(s("w2 has the most free slots")), qPrintable(answer.explanation));
    QCOMPARE(answer.candidates[1].reason, s("100 free of 100"));
    QVERIFY(answer.candidates[2].fits);
}

void TestPlacement::leastLoadedOnRequest()
{
    HandFed fed;
    fed.addUser(s("u1"));
    fed.addWorker(1, 100);
    const WorkerIndex two = fed.addWorker(2, 20);
    for (int i = 0; i < 20; ++i)
        fed.addRow(1, s("a%1").arg(i));
    fed.addRow(2, s("b"));
    fed.answer(1);
    fed.answer(2);
    PlacementRequest request;
    QCOMPARE(Placement::choose(fed.fleet, request).best, fed.fleet.findWorker(WorkerId(s("1"))));
    request.rule = PlacementRequest::Rule::LowestLoad;
    const PlacementAnswer answer = Placement::choose(fed.fleet, request);
    QCOMPARE(answer.best, two);
    QVERIFY2(answer.explanation.contains(s("5 % of its slots are taken")), qPrintable(answer.explanation));
}

void TestPlacement::tiesAreDecidedByLoadThenId()
{
    HandFed fed;
    fed.addUser(s("u1"));
    fed.addWorker(10, 5);
    fed.addWorker(9, 5);
    fed.addWorker(8, 6);
    fed.addRow(8, s("x")); // five free as well, but fuller
    for (const int worker : { 8, 9, 10 })
        fed.answer(worker);
    const PlacementAnswer answer = Placement::choose(fed.fleet, {});
    QCOMPARE(fed.fleet.worker(answer.candidates[0].worker).row.id.toString(), s("9"));
    QCOMPARE(fed.fleet.worker(answer.candidates[1].worker).row.id.toString(), s("10"));
    QCOMPARE(fed.fleet.worker(answer.candidates[2].worker).row.id.toString(), s("8"));
    QVERIFY2(answer.explanation.contains(s("lower id decided")), qPrintable(answer.explanation));
    for (int again = 0; again < 5; ++again)
        QCOMPARE(Placement::choose(fed.fleet, {}).best, answer.best);
}

void TestPlacement::onlyWorkerThatFits()
{
    HandFed fed;
    fed.addWorker(1, 10);
    fed.addWorker(2, 0);
    fed.answer(1);
    fed.answer(2);
    const PlacementAnswer answer = Placement::choose(fed.fleet, {});
    QCOMPARE(answer.explanation, s("w1 is the only worker that fits: 10 of 10 slots are free."));
}

void TestPlacement::everyObstacleHasItsWords_data()
{
    QTest::addColumn<int>("what");
    QTest::addColumn<QString>("words");
    QTest::newRow("not asked") << 0 << s("have not been read yet");
    QTest::newRow("unreachable") << 1 << s("does not answer since");
    QTest::newRow("bad key") << 2 << s("refuses the API key");
    QTest::newRow("not waha") << 3 << s("not a WAHA server");
    QTest::newRow("certificate") << 4 << s("certificate that is not trusted");
    QTest::newRow("bad url") << 5 << s("URL that cannot be used");
    QTest::newRow("limited key") << 6 << s("may not create sessions");
    QTest::newRow("cordoned") << 7 << s("cordoned");
    QTest::newRow("draining") << 8 << s("being drained");
    QTest::newRow("quarantined") << 9 << s("in quarantine");
    QTest::newRow("copies to remove") << 13 << s("quarantined: 2 old copies to remove first");
    QTest::newRow("full") << 10 << s("full");
    QTest::newRow("no capacity") << 11 << s("gives it no capacity");
    QTest::newRow("too old") << 12 << s("2024.8.1 is too old");
}

void TestPlacement::everyObstacleHasItsWords()
{
    QFETCH(int, what);
    QFETCH(QString, words);
    HandFed fed;
    shardmap::WorkerRow row = HandFed::row(1, what == 10 ? 0 : 500);
    if (what >= 7 && what <= 9)
        row.state = std::array { shardmap::WorkerState::Cordoned, shardmap::WorkerState::Draining,
                                 shardmap::WorkerState::Quarantined }[size_t(what - 7)];
    if (what == 11)
        row.capacity.reset();
    WorkInHand work;
    if (what == 13) // known before its worker is
        work.toRemove = { { row.id, s("a") }, { row.id, s("b") } };
    fed.fleet.applyWork(work);
    const WorkerIndex worker = fed.addWorker(row);
    if (what != 0)
        fed.answer(1, {}, what == 12 ? s("2024.8.1") : s("2026.7.1"), {}, s("PLUS"));
    const QMap<int, Reachability> reach {
        { 1, Reachability::Unreachable }, { 2, Reachability::BadKey },
        { 3, Reachability::NotWaha },     { 4, Reachability::UntrustedCertificate },
        { 5, Reachability::BadUrl },      { 6, Reachability::LimitedKey }
    };
    if (reach.contains(what))
        fed.reach(1, reach.value(what));
    const PlacementAnswer answer = Placement::choose(fed.fleet, {});
    QVERIFY(!answer.best.isValid());
    const PlacementCandidate candidate = candidateOf(answer, worker);
    QVERIFY(!candidate.fits);
    QVERIFY2(candidate.reason.contains(words), qPrintable(candidate.reason));
    QVERIFY2(answer.explanation.contains(s("What would help")), qPrintable(answer.explanation));
}

void TestPlacement::severalObstaclesAreAllNamed()
{
    HandFed fed;
    shardmap::WorkerRow row = HandFed::row(1, 0);
    row.state = shardmap::WorkerState::Cordoned;
    fed.addWorker(row);
    fed.answer(1);
    const PlacementAnswer answer = Placement::choose(fed.fleet, {});
    QCOMPARE(answer.candidates[0].reason, s("cordoned, full"));
    QVERIFY(answer.explanation.contains(s("more than one reason")));
}

void TestPlacement::engineAndLabelsMustMatch()
{
    HandFed fed;
    shardmap::WorkerRow german = HandFed::row(1);
    german.labels = { { s("country"), s("DE") }, { s("level"), s("gold") } };
    const WorkerIndex one = fed.addWorker(german);
    const WorkerIndex two = fed.addWorker(2, 5000);
    fed.answer(1, {}, s("2026.7.1"), s("NOWEB"));
    fed.answer(2, {}, s("2026.7.1"), s("WEBJS"));
    PlacementRequest request;
    request.engine = s("noweb");
    fed.addUser(s("u1"));
    fed.wish(UserId(s("u1")), { HandFed::must("country", "DE") });
    request.user = fed.fleet.findUser(UserId(s("u1")));
    const PlacementAnswer answer = Placement::choose(fed.fleet, request);
    QCOMPARE(answer.best, one);
    const QString reason = candidateOf(answer, two).reason;
    QVERIFY2(reason.contains(s("engine WEBJS")) && reason.contains(s("country=DE")), qPrintable(reason));
    fed.wish(UserId(s("u1")), { HandFed::must("country", "AT") });
    const PlacementAnswer none = Placement::choose(fed.fleet, request);
    QVERIFY(!none.best.isValid());
    QVERIFY2(none.explanation.contains(s("labels")), qPrintable(none.explanation));
}

void TestPlacement::takenNameIsRefused()
{
    HandFed fed;
    const WorkerIndex one = fed.addWorker(1, 900);
    const WorkerIndex two = fed.addWorker(2, 10);
    fed.answer(1, { HandFed::info(s("sales"), SessionStatus::Working) });
    fed.answer(2);
    PlacementRequest request;
    request.name = s("sales");
    const PlacementAnswer answer = Placement::choose(fed.fleet, request);
    QCOMPARE(answer.best, two);
    QCOMPARE(candidateOf(answer, one).reason, s("has a session named “sales” already"));
}

void TestPlacement::nameTakenInTheStoreGroup()
{
    HandFed fed;
    fed.addWorker(1, 900);
    const WorkerIndex two = fed.addWorker(2, 800);
    const WorkerIndex three = fed.addWorker(3, 10);
    for (const int worker : { 1, 2, 3 }) {
        fed.answer(worker,
                   worker == 1 ? std::vector { HandFed::info(s("sales"), SessionStatus::Working) }
                               : std::vector<waha::SessionInfo>());
        WorkerUpdate update = HandFed::update(worker);
        update.environment = waha::ServerEnvironment();
        update.environment->storeHash = worker == 3 ? QByteArray("other") : QByteArray("shared");
        fed.fleet.applyUpdate(update);
    }
    if (fed.fleet.worker(two).storeGroup < 0)
        QSKIP("store groups are not told from the environment alone");
    PlacementRequest request;
    request.name = s("sales");
    const PlacementAnswer answer = Placement::choose(fed.fleet, request);
    QVERIFY2(candidateOf(answer, two).reason.contains(s("sales")),
             qPrintable(candidateOf(answer, two).reason));
    QCOMPARE(answer.best, three);
}

void TestPlacement::oldCoreTakesDefaultOnly()
{
    HandFed fed;
    const WorkerIndex one = fed.addWorker(1, 1);
    fed.answer(1, {}, s("2025.12.1"), s("NOWEB"), s("CORE"));
    PlacementRequest request;
    request.name = s("sales");
    const PlacementAnswer answer = Placement::choose(fed.fleet, request);
    QVERIFY(!answer.best.isValid());
    QVERIFY(candidateOf(answer, one).reason.contains(s("one session only")));
    QVERIFY2(answer.explanation.contains(s("2026.6.1")), qPrintable(answer.explanation));
    request.name = s("default");
    QCOMPARE(Placement::choose(fed.fleet, request).best, one);
    fed.answer(1, {}, s("2025.12.1"), s("NOWEB"), s("PLUS"));
    request.name = s("sales");
    QCOMPARE(Placement::choose(fed.fleet, request).best, one);
}

void TestPlacement::unusedDefaultCanBeTaken()
{
    HandFed fed;
    const WorkerIndex one = fed.addWorker(1, 1);
    fed.answer(1, { HandFed::info(s("default"), SessionStatus::Stopped) }, s("2025.12.1"), s("WEBJS"));
    PlacementRequest request;
    request.name = s("default");
    QCOMPARE(Placement::choose(fed.fleet, request).best, one);
    waha::SessionInfo somebodys = HandFed::info(s("default"), SessionStatus::Stopped);
    somebodys.metadataUserId
        = s("u1"); // as SessionMaker has it: whose it is was said, so it is nobody else's
    fed.answer(1, { somebodys }, s("2025.12.1"));
    QVERIFY(!Placement::choose(fed.fleet, request).best.isValid());
    somebodys = HandFed::info(s("default"), SessionStatus::Stopped);
    somebodys.account.id = s("4915112345@lid"); // an account that shows no phone
    fed.answer(1, { somebodys }, s("2025.12.1"));
    QVERIFY(!Placement::choose(fed.fleet, request).best.isValid());
    fed.answer(1, { HandFed::info(s("default"), SessionStatus::Working, s("4915112345")) }, s("2025.12.1"));
    QVERIFY(!Placement::choose(fed.fleet, request).best.isValid());
}

/** A row whose session is gone from its worker: its name and its slot are its own. */
void TestPlacement::sessionAgainNeedsNoNewRoom()
{
    HandFed fed;
    fed.addUser(s("u1"));
    const WorkerIndex one = fed.addWorker(1, 1);
    fed.addRow(1, s("lost"));
    fed.answer(1);
    PlacementRequest request;
    request.name = s("lost");
    QVERIFY(!candidateOf(Placement::choose(fed.fleet, request), one).fits);
    request.again = { WorkerId(s("1")), s("lost") };
    const PlacementCandidate candidate = candidateOf(Placement::choose(fed.fleet, request), one);
    QVERIFY2(candidate.fits, qPrintable(candidate.reason));
    request.again = { WorkerId(s("2")), s("lost") };
    QVERIFY(!candidateOf(Placement::choose(fed.fleet, request), one).fits);
}

void TestPlacement::excludedWorkerIsNeverChosen()
{
    HandFed fed;
    const WorkerIndex one = fed.addWorker(1, 900);
    const WorkerIndex two = fed.addWorker(2, 10);
    fed.answer(1);
    fed.answer(2);
    PlacementRequest request;
    request.exclude = one;
    const PlacementAnswer answer = Placement::choose(fed.fleet, request);
    QCOMPARE(answer.best, two);
    QCOMPARE(candidateOf(answer, one).reason, s("the session is leaving it"));
}

void TestPlacement::nothingFitsSaysWhatHelps()
{
    HandFed fed;
    shardmap::WorkerRow cordoned = HandFed::row(1, 12);
    cordoned.state = shardmap::WorkerState::Cordoned;
    fed.addWorker(cordoned);
    fed.addWorker(2, 0);
    fed.addWorker(3, 50);
    for (const int worker : { 1, 2, 3 })
        fed.answer(worker);
    fed.reach(3, Reachability::Unreachable);
    const PlacementAnswer answer = Placement::choose(fed.fleet, {});
    QVERIFY(!answer.best.isValid());
    QVERIFY2(answer.explanation.contains(s("uncordon w1 (12 free)")), qPrintable(answer.explanation));
    QVERIFY(answer.explanation.contains(s("get w3 to answer again")));
    QVERIFY(answer.explanation.contains(s("raise the capacity")));
}

void TestPlacement::emptyMapSaysSo()
{
    HandFed fed;
    const PlacementAnswer answer = Placement::choose(fed.fleet, {});
    QVERIFY(!answer.best.isValid());
    QVERIFY(answer.candidates.empty());
    QVERIFY(answer.explanation.contains(s("no workers yet")));
}

void TestPlacement::idsAreOrderedAsPeopleDo()
{
    QVERIFY(isLowerId(s("9"), s("10")));
    QVERIFY(!isLowerId(s("10"), s("9")));
    QVERIFY(isLowerId(s("a10"), s("a9")));
    QVERIFY(!isLowerId(s("x"), s("x")));
    QVERIFY(isLowerId(s(""), s("1")));
}

QTEST_GUILESS_MAIN(TestPlacement)
#include "test_placement.moc"
