// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/attention/attention.h"
#include "operations/review/reviews.h"
#include "operations/series/moveseriesrecord.h"
#include "unit/operations/crashkit.h"
#include "unit/operations/movestage.h"
#include "unit/waiting.h"

#include <QTest>

#include <algorithm>

using namespace quayside;
using namespace quayside::test;
using operations::MoveWay;
using operations::ReviewAdvice;
using operations::Reviews;
using shardmap::DesiredState;
using shardmap::OperationState;
using shardmap::ReviewItem;
using shardmap::ReviewKey;
using shardmap::ReviewSubject;
using Answer = ReviewAdvice::Answer;

namespace {

const QString kAccount = QStringLiteral("12025551000@c.us");
const QString kTwice = QStringLiteral("sales"); //!< works on both workers
const QString kOnly = QStringLiteral("support"); //!< works on the second worker only

ReviewKey tombstoneOf(const QString &name)
{
    return { ReviewSubject::Tombstone, QStringLiteral("2"), name };
}

ReviewKey operationKey(const char *id)
{
    return { ReviewSubject::Operation, QLatin1String(id), {} };
}

} // namespace

/** After a backup was put back: what is said of each thing that waits, and that only what is accepted acts.
 */
class ReviewsTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void nothingActsByItself();
    void onlyTheAcceptedTombstoneIsBuried();
    void acceptedTombstoneOfTheOnlyCopyStays();
    void deviceOfAnAccountIsNotAnotherPhone();
    void onlyTheAcceptedOperationIsTakenUp();
    void whatDestroysIsAskedAbout_data();
    void whatDestroysIsAskedAbout();
    void droppedOperationEndsByName();
    void adviceFollowsWhatIsSeen();
    void silentWorkerGivesNoAdvice();
    void desiredStateIsAgreedWithOrReplaced();
    void attentionTellsUntilAllIsAnswered();
    void otherConsoleSeesThemGo();
    void waitingOperationBlocksItsSessionInItsOwnWords();
    void interruptedMoveGoesOnWhenAccepted();
    void interruptedMoveThatIsDroppedStaysAsItIs();
    void adviceOnAMoveThatIsDone();

private:
    /** Two tombstones on the second worker, a restart and a stop nobody finished, two desired states. */
    void plantLeftovers();
    void putIntoReview();
    [[nodiscard]] static bool waitFor(Desk &desk, size_t items);
    [[nodiscard]] static ReviewItem itemOf(Desk &desk, const ReviewKey &key);
    [[nodiscard]] static ReviewAdvice adviceOn(Desk &desk, const ReviewKey &key);
    [[nodiscard]] static int answer(Desk &desk, const ReviewKey &key, Answer answer,
                                    DesiredState instead = DesiredState::Unset);
    [[nodiscard]] ReviewKey desiredOf(const QString &name) const;

    std::unique_ptr<Plant> m_plant;
};

void ReviewsTest::init()
{
    std::vector<sim::WorkerConfig> workers(2);
    workers[0].sessions.push_back(Plant::working(kTwice.toStdString(), "12025551000"));
    workers[1].sessions.push_back(Plant::working(kTwice.toStdString(), "12025551000"));
    workers[1].sessions.push_back(Plant::working(kOnly.toStdString(), "12025551001"));
    m_plant = std::make_unique<Plant>(workers);
    m_plant->addRow(0, kTwice);
    m_plant->addRow(1, QStringLiteral("other"));
    {
        const Desk desk(m_plant->file()); // Quayside's tables
    }
    plantLeftovers();
    putIntoReview();
}

void ReviewsTest::cleanup()
{
    m_plant.reset();
}

void ReviewsTest::plantLeftovers()
{
    QVERIFY(m_plant->database().run(
        "INSERT INTO quayside_tombstone VALUES ('2', 'sales', '12025551000@c.us', 'gone', 1),"
        " ('2', 'support', '12025551001@c.us', 'gone', 2);"
        "INSERT INTO quayside_desired SELECT id, 'running', 1, 'ann' FROM waha_session;"
        "INSERT INTO quayside_operation (operation_id, kind, worker_id, session_name, state, created_ms,"
        " updated_ms, actor) VALUES ('r', 'restart', '1', 'sales', 'running', 1, 1, 'ann'),"
        " ('s', 'stop', '2', 'support', 'running', 2, 2, 'ann');"));
    for (const char *id : { "r", "s" }) {
        QByteArray steps;
        int number = 0;
        for (const char *key : { "look", "call", "observe" })
            steps += "INSERT INTO quayside_step (operation_id, sequence, key, state, note, data, started_ms,"
                     " ended_ms) VALUES ('"
                + QByteArray(id) + "', " + QByteArray::number(number++) + ", '" + key
                + "', 'pending', '', '', 0, 0);";
        QVERIFY(m_plant->database().run(steps));
    }
}

/** What PlaceAnswer::BackupPutBack does; see TestReviews of the shard map. */
void ReviewsTest::putIntoReview()
{
    m_plant->lapseLeases();
    QVERIFY(m_plant->database().run(
        "INSERT INTO quayside_review (subject, id, name) SELECT 'operation', operation_id, '' FROM"
        " quayside_operation WHERE ended_ms = 0 UNION ALL SELECT 'tombstone', worker_id, session_name FROM"
        " quayside_tombstone UNION ALL SELECT 'desired', row_id, '' FROM quayside_desired"));
}

bool ReviewsTest::waitFor(Desk &desk, size_t items)
{
    return QTest::qWaitFor([&] { return desk.service().reviews().items().size() == items; }, 30'000);
}

ReviewItem ReviewsTest::itemOf(Desk &desk, const ReviewKey &key)
{
    const std::vector<ReviewItem> &items = desk.service().reviews().items();
    const auto found = std::ranges::find(items, key, &ReviewItem::key);
    return found == items.end() ? ReviewItem() : *found;
}

ReviewAdvice ReviewsTest::adviceOn(Desk &desk, const ReviewKey &key)
{
    return desk.service().reviews().adviceOn(itemOf(desk, key));
}

int ReviewsTest::answer(Desk &desk, const ReviewKey &key, Answer answer, DesiredState instead)
{
    return await(desk.service().reviews().answer({ { key, answer, instead } })).value_or(-1);
}

ReviewKey ReviewsTest::desiredOf(const QString &name) const
{
    const QByteArray row
        = m_plant->database().value("SELECT id FROM waha_session WHERE name = '" + name.toUtf8() + "'");
    return { ReviewSubject::Desired, QString::fromUtf8(row), {} };
}

void ReviewsTest::nothingActsByItself()
{
    Desk desk(m_plant->file());
    QVERIFY(waitFor(desk, 6));
    QTest::qWait(3'000); // ten looks at tombstones, and two at what was interrupted
    QVERIFY(m_plant->has(1, kTwice));
    QCOMPARE(m_plant->calls(0, QStringLiteral("POST /api/sessions/sales/restart")), 0);
    QCOMPARE(m_plant->calls(1, QStringLiteral("POST /api/sessions/support/stop")), 0);
    QCOMPARE(m_plant->unfinished(), 2);
    QVERIFY(waitFor(desk, 6));
}

void ReviewsTest::onlyTheAcceptedTombstoneIsBuried()
{
    Desk desk(m_plant->file());
    QVERIFY(waitFor(desk, 6));
    const ReviewAdvice advice = adviceOn(desk, tombstoneOf(kTwice));
    QVERIFY(advice.suggested == Answer::Accept);
    QVERIFY(!advice.destroys.isEmpty());
    QCOMPARE(answer(desk, tombstoneOf(kTwice), Answer::Accept), 1);
    QTRY_VERIFY(!m_plant->has(1, kTwice));
    QTRY_COMPARE(m_plant->database().value("SELECT count(*) FROM quayside_tombstone"), QByteArray("1"));
    QVERIFY(m_plant->has(1, kOnly));
    QVERIFY(waitFor(desk, 5));
    QCOMPARE(m_plant->calls(0, QStringLiteral("POST /api/sessions/sales/restart")), 0);
}

/** A person's word does not stand for what was not seen. */
void ReviewsTest::acceptedTombstoneOfTheOnlyCopyStays()
{
    Desk desk(m_plant->file());
    QVERIFY(waitFor(desk, 6));
    const ReviewAdvice advice = adviceOn(desk, tombstoneOf(kOnly));
    QVERIFY(!advice.suggested);
    QVERIFY2(advice.why.contains(QStringLiteral("only login")), qPrintable(advice.why));
    QCOMPARE(answer(desk, tombstoneOf(kOnly), Answer::Accept), 1);
    QTest::qWait(2'500);
    QVERIFY(m_plant->has(1, kOnly));
    QCOMPARE(m_plant->calls(1, QStringLiteral("DELETE /api/sessions/support")), 0);
}

/** "12025551001:12@…" is a linked device of that phone. */
void ReviewsTest::deviceOfAnAccountIsNotAnotherPhone()
{
    QVERIFY(m_plant->database().run("UPDATE quayside_tombstone SET account = '12025551001:12@s.whatsapp.net'"
                                    " WHERE session_name = 'support'"));
    Desk desk(m_plant->file());
    QVERIFY(waitFor(desk, 6));
    const ReviewAdvice advice = adviceOn(desk, tombstoneOf(kOnly));
    QVERIFY2(!advice.suggested, qPrintable(advice.why));
    QVERIFY2(advice.why.contains(QStringLiteral("only login")), qPrintable(advice.why));
}

void ReviewsTest::onlyTheAcceptedOperationIsTakenUp()
{
    Desk desk(m_plant->file());
    QVERIFY(waitFor(desk, 6));
    QCOMPARE(answer(desk, operationKey("r"), Answer::Accept), 1);
    QTRY_COMPARE(m_plant->calls(0, QStringLiteral("POST /api/sessions/sales/restart")), 1);
    QVERIFY(desk.ended(OperationId(QStringLiteral("r"))).state == OperationState::Succeeded);
    QTest::qWait(1'000);
    QCOMPARE(m_plant->calls(1, QStringLiteral("POST /api/sessions/support/stop")), 0);
    QVERIFY(m_plant->truth(1, kOnly).status == sim::Status::Working);
    QCOMPARE(m_plant->unfinished(), 1);
}

void ReviewsTest::whatDestroysIsAskedAbout_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<bool>("isOfMany");
    QTest::addColumn<QString>("way");
    QTest::addColumn<QString>("destroys");
    const QString none;
    QTest::newRow("stop") << QStringLiteral("stop") << false << none << none;
    QTest::newRow("log out") << QStringLiteral("logout") << false << none << QStringLiteral("unlinked");
    QTest::newRow("series of moves") << QStringLiteral("move-selection") << true << QStringLiteral("no-gap")
                                     << QStringLiteral("old copies of up to 1 session");
    QTest::newRow("series that leaves no copies")
        << QStringLiteral("move-selection") << true << QStringLiteral("reassign") << none;
}

/** Of the operation that nobody finished, as if it had been another. */
void ReviewsTest::whatDestroysIsAskedAbout()
{
    QFETCH(const QString, kind);
    QFETCH(const bool, isOfMany);
    QFETCH(const QString, way);
    QFETCH(const QString, destroys);
    QVERIFY(m_plant->database().run("UPDATE quayside_operation SET kind = '" + kind.toUtf8()
                                    + "' WHERE operation_id = 's'"));
    if (isOfMany) {
        operations::MoveSeriesRecipe recipe;
        recipe.kind = operations::SeriesKind::Selection;
        operations::SeriesMove move;
        move.session = Desk::key(1, kOnly);
        move.row = RowId(QStringLiteral("2"));
        move.target = Desk::key(0, kOnly).worker;
        move.way = operations::moveWayFromString(way);
        recipe.moves = { move };
        QVERIFY(
            m_plant->database().run("UPDATE quayside_operation SET worker_id = '', session_name = '', input ="
                                    " '"
                                    + recipe.toJournal()
                                    + "' WHERE operation_id = 's';"
                                      "DELETE FROM quayside_step WHERE operation_id = 's' AND sequence > 0;"
                                      "UPDATE quayside_step SET key = 'items' WHERE operation_id = 's'"));
    }
    Desk desk(m_plant->file());
    QVERIFY(waitFor(desk, 6));
    const ReviewAdvice advice = adviceOn(desk, operationKey("s"));
    QCOMPARE(advice.whyNot, QString());
    if (destroys.isEmpty())
        QCOMPARE(advice.destroys, QString());
    else
        QVERIFY2(advice.destroys.contains(destroys), qPrintable(advice.destroys));
}

void ReviewsTest::droppedOperationEndsByName()
{
    Desk desk(m_plant->file());
    QVERIFY(waitFor(desk, 6));
    QCOMPARE(answer(desk, operationKey("s"), Answer::Drop), 1);
    const OperationId id(QStringLiteral("s"));
    QTRY_VERIFY(desk.service().view(id).state == OperationState::Cancelled);
    QVERIFY2(desk.service().view(id).error.contains(QStringLiteral("older than a backup")),
             qPrintable(desk.service().view(id).error));
    QTRY_VERIFY(desk.service().permissions().verb(operations::Verb::Stop, desk.session(1, kOnly)).available);
    QCOMPARE(m_plant->calls(1, QStringLiteral("POST /api/sessions/support/stop")), 0);
}

void ReviewsTest::adviceFollowsWhatIsSeen()
{
    QVERIFY(
        m_plant->database().run("INSERT INTO quayside_tombstone VALUES ('2', 'ghost', '1@c.us', 'gone', 3);"
                                "INSERT INTO quayside_review VALUES ('tombstone', '2', 'ghost')"));
    Desk desk(m_plant->file());
    QVERIFY(waitFor(desk, 7));
    const ReviewAdvice restart = adviceOn(desk, operationKey("r"));
    QVERIFY(restart.suggested == Answer::Drop); // it works
    QVERIFY2(restart.what.contains(kTwice), qPrintable(restart.what));
    QVERIFY2(restart.seen.join(u'\n').contains(QStringLiteral("WORKING, with +12025551000")),
             qPrintable(restart.seen.join(u'\n')));
    const ReviewAdvice stop = adviceOn(desk, operationKey("s"));
    QVERIFY(!stop.suggested); // it works, and was to be stopped then
    QVERIFY(adviceOn(desk, tombstoneOf(QStringLiteral("ghost"))).suggested == Answer::Drop);
    QVERIFY(m_plant->database().run("INSERT INTO waha_session (name, user_id, worker_id)"
                                    " VALUES ('support', 1, 2)"));
    QTRY_VERIFY(adviceOn(desk, tombstoneOf(kOnly)).suggested == Answer::Drop); // the map points to it now
}

void ReviewsTest::silentWorkerGivesNoAdvice()
{
    Desk desk(m_plant->file());
    QVERIFY(waitFor(desk, 6));
    m_plant->fleet().worker(1).die();
    desk.sync().refresh(desk.fleet().findWorker(WorkerId(QStringLiteral("2"))));
    QTRY_VERIFY(!adviceOn(desk, tombstoneOf(kTwice)).suggested);
    const ReviewAdvice advice = adviceOn(desk, tombstoneOf(kTwice));
    QVERIFY2(advice.seen.front().contains(QStringLiteral("does not answer")),
             qPrintable(advice.seen.front()));
    QVERIFY(!adviceOn(desk, operationKey("s")).suggested);
}

void ReviewsTest::desiredStateIsAgreedWithOrReplaced()
{
    Desk desk(m_plant->file());
    QVERIFY(waitFor(desk, 6));
    const ReviewKey sales = desiredOf(kTwice);
    const ReviewAdvice agrees = adviceOn(desk, sales);
    QCOMPARE(desk.service().reviews().agreeing().size(), size_t(1));
    QVERIFY(agrees.suggested == Answer::Accept);
    QVERIFY(desk.fleet().sessionDesired(desk.session(0, kTwice)) == DesiredState::Unset);
    QCOMPARE(answer(desk, sales, Answer::Accept), 1);
    QTRY_VERIFY(desk.fleet().sessionDesired(desk.session(0, kTwice)) == DesiredState::Running);
    const ReviewKey other = desiredOf(QStringLiteral("other")); // not on its worker
    QVERIFY(!adviceOn(desk, other).suggested);
    QVERIFY(adviceOn(desk, other).instead == DesiredState::Unset);
    QCOMPARE(answer(desk, other, Answer::Drop, adviceOn(desk, other).instead), 1);
    QCOMPARE(m_plant->database().value("SELECT count(*) FROM quayside_desired"), QByteArray("1"));
}

void ReviewsTest::attentionTellsUntilAllIsAnswered()
{
    Desk desk(m_plant->file());
    const fleet::Attention attention(desk.fleet());
    const auto told = [&attention] {
        const auto &entries = attention.entries();
        const auto entry
            = std::ranges::find(entries, fleet::AttentionKind::MapToReview, &fleet::AttentionEntry::kind);
        return entry == entries.end() ? QString() : entry->title;
    };
    QTRY_VERIFY2(told().contains(u'6'), qPrintable(told()));
    Reviews::Decisions all;
    for (const ReviewItem &item : desk.service().reviews().items())
        all.push_back({ item.key, Answer::Drop });
    QCOMPARE(await(desk.service().reviews().answer(all)).value_or(-1), 6);
    QTRY_COMPARE(told(), QString());
    QCOMPARE(m_plant->unfinished(), 0);
    QCOMPARE(m_plant->database().value("SELECT count(*) FROM quayside_review"), QByteArray("0"));
}

void ReviewsTest::otherConsoleSeesThemGo()
{
    Desk ann(m_plant->file(), QStringLiteral("ann@desk-1"));
    Desk ben(m_plant->file(), QStringLiteral("ben@desk-2"));
    QVERIFY(waitFor(ann, 6) && waitFor(ben, 6));
    QCOMPARE(answer(ann, tombstoneOf(kTwice), Answer::Drop), 1);
    QVERIFY(waitFor(ben, 5));
    QCOMPARE(answer(ann, operationKey("r"), Answer::Drop), 1);
    QCOMPARE(answer(ben, operationKey("r"), Answer::Accept), 0); // a moment too late
    QVERIFY(waitFor(ben, 4));
    QTest::qWait(1'000);
    QCOMPARE(m_plant->calls(0, QStringLiteral("POST /api/sessions/sales/restart")), 0);
}

void ReviewsTest::waitingOperationBlocksItsSessionInItsOwnWords()
{
    Desk desk(m_plant->file());
    QVERIFY(waitFor(desk, 6));
    QTRY_VERIFY(desk.service().view(OperationId(QStringLiteral("s"))).waitsForReview);
    const operations::OperationView view = desk.service().view(OperationId(QStringLiteral("s")));
    QVERIFY2(view.stateText.contains(QStringLiteral("review")), qPrintable(view.stateText));
    QVERIFY2(view.title.contains(kOnly), qPrintable(view.title));
    QVERIFY(!view.resume.available);
    const operations::Availability refused
        = desk.service().permissions().verb(operations::Verb::Restart, desk.session(1, kOnly));
    QVERIFY(!refused.available);
    QVERIFY2(refused.reason.contains(QStringLiteral("backup")), qPrintable(refused.reason));
}

void ReviewsTest::interruptedMoveGoesOnWhenAccepted()
{
    MoveStage stage;
    {
        Desk desk(stage.plant.file());
        (void)MoveStage::begin(desk, MoveWay::NoGap);
        QVERIFY(stage.waitForCode());
        QTRY_COMPARE(stage.plant.database().value("SELECT state FROM quayside_operation"),
                     QByteArray("waiting"));
    }
    stage.plant.lapseLeases();
    const QByteArray id = stage.plant.database().value("SELECT operation_id FROM quayside_operation");
    QVERIFY(stage.plant.database().run("INSERT INTO quayside_review VALUES ('operation', '" + id + "', '')"));
    Desk desk(stage.plant.file(), QStringLiteral("ben@desk-2"));
    QVERIFY(waitFor(desk, 1));
    const ReviewKey key = operationKey(id.constData());
    const ReviewAdvice advice = adviceOn(desk, key);
    QVERIFY(!advice.suggested); // half done: a person knows whether the customer is there
    QCOMPARE(advice.seen.size(), 3);
    stage.plant.fleet().setAutoScan(1);
    QCOMPARE(answer(desk, key, Answer::Accept), 1);
    QTRY_VERIFY(desk.service().view(OperationId(QString::fromUtf8(id))).mine);
    QVERIFY(desk.ended(OperationId(QString::fromUtf8(id))).state == OperationState::Succeeded);
    QCOMPARE(stage.problemAfterMove(), QString());
}

void ReviewsTest::interruptedMoveThatIsDroppedStaysAsItIs()
{
    MoveStage stage;
    {
        Desk desk(stage.plant.file());
        (void)MoveStage::begin(desk, MoveWay::NoGap);
        QVERIFY(stage.waitForCode());
    }
    stage.plant.lapseLeases();
    const QByteArray id = stage.plant.database().value("SELECT operation_id FROM quayside_operation");
    QVERIFY(stage.plant.database().run("INSERT INTO quayside_review VALUES ('operation', '" + id + "', '')"));
    Desk desk(stage.plant.file(), QStringLiteral("ben@desk-2"));
    QVERIFY(waitFor(desk, 1));
    QCOMPARE(answer(desk, operationKey(id.constData()), Answer::Drop), 1);
    QTest::qWait(1'000);
    QVERIFY(stage.from().status == sim::Status::Working);
    QVERIFY(stage.plant.has(MoveStage::kTo, MoveStage::kName)); // nothing is undone
    QCOMPARE(stage.mapped(), MoveStage::kFrom);
    QCOMPARE(stage.plant.reservations(), 0);
}

/** The backup is from the middle of a move that came to its end afterwards. */
void ReviewsTest::adviceOnAMoveThatIsDone()
{
    MoveStage stage;
    {
        Desk desk(stage.plant.file());
        stage.plant.fleet().setAutoScan(1);
        const OperationId id = MoveStage::begin(desk, MoveWay::NoGap);
        QVERIFY(desk.ended(id).state == OperationState::Succeeded);
    }
    QVERIFY(stage.plant.database().run("UPDATE quayside_operation SET ended_ms = 0, state = 'running';"
                                       "INSERT INTO quayside_review SELECT 'operation', operation_id, ''"
                                       " FROM quayside_operation"));
    stage.plant.lapseLeases();
    Desk desk(stage.plant.file(), QStringLiteral("ben@desk-2"));
    QVERIFY(waitFor(desk, 1));
    const ReviewAdvice advice = desk.service().reviews().adviceOn(desk.service().reviews().items().front());
    QVERIFY2(advice.suggested == Answer::Drop, qPrintable(advice.why));
    QVERIFY(advice.destroys.isEmpty());
}

QTEST_GUILESS_MAIN(ReviewsTest)
#include "test_reviews.moc"
