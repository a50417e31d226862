// SPDX-License-Identifier: GPL-3.0-or-later
#include "console.h"
#include "mapfolder.h"
#include "rawdatabase.h"
#include "testbackend.h"
#include "unit/waiting.h"

#include <QTest>

#include <algorithm>

using namespace quayside;
using namespace quayside::shardmap;
using namespace quayside::test;

using Answer = ReviewDecision::Answer;

namespace {

const QString kOriginal = QStringLiteral("map.sqlite");
const QString kCopy = QStringLiteral("copy.sqlite");
const QString kWhy = QStringLiteral("dropped: older than a backup");
const ReviewKey kTombstone { ReviewSubject::Tombstone, QStringLiteral("1"), QStringLiteral("old") };
const ReviewKey kOperation { ReviewSubject::Operation, QStringLiteral("op"), {} };
const ReviewKey kBulk { ReviewSubject::Operation, QStringLiteral("bulk"), {} };
const ReviewKey kDesired { ReviewSubject::Desired, QStringLiteral("13"), {} };

} // namespace

/** What a backup that was put back had left to do: it waits, is told with what it is, and is answered one by
 * one. */
class TestReviews final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void nothingWaitsInAnOrdinaryMap();
    void tellsWhatEachIs();
    void partsGoWithWhatBeganThem();
    void waitingOperationSaysSoAndIsNotTakenOver();
    void acceptedOperationCanBeTakenOver();
    void droppedOperationEndsAsNamed();
    void droppedBulkEndsItsParts();
    void acceptedTombstoneIsToBeBuried();
    void droppedTombstoneIsGone();
    void acceptedDesiredStateIsTold();
    void desiredStateIsReplacedOrForgotten();
    void ofTwoAnswersTheFirstCounts();
    void otherConsoleSeesThemGo();
    void whatIsMeantAgainWaitsNoMore();
    void copyIsNotAnswered();

private:
    /** True where one was answered. */
    [[nodiscard]] int answer(const ReviewKey &key, Answer answer, DesiredState instead = DesiredState::Unset);
    [[nodiscard]] std::vector<ReviewItem> items() { return await(m_console->map.reviews()).value(); }
    [[nodiscard]] QByteArray audit();
    [[nodiscard]] QByteArray left()
    {
        return m_raw->lines("SELECT subject || ':' || id FROM quayside_review ORDER BY subject, id")
            .join(' ');
    }

    std::unique_ptr<MapFolder> m_folder;
    std::unique_ptr<Console> m_console; //!< on the copy that a backup was put back as
    std::unique_ptr<RawDatabase> m_raw; //!< the same one
};

/** A lost operation, a bulk one with two parts of which one has ended, a tombstone and a desired state. */
void TestReviews::init()
{
    m_folder = std::make_unique<MapFolder>();
    makeHandMadeMap(*m_folder);
    {
        Console console(QStringLiteral("ann@desk-9"));
        QVERIFY(console.open(m_folder->location()));
        const LeaseToken token
            = console.begin(QStringLiteral("op"), QStringLiteral("2"), QStringLiteral("fresh"));
        AWAIT_OK(console.map.reserveSlot(WorkerId(QStringLiteral("2")), QStringLiteral("fresh"), 0, token));
        AWAIT_OK(console.map.writeTombstone({ { WorkerId(QStringLiteral("1")), QStringLiteral("old") },
                                              QStringLiteral("491@c.us"),
                                              token.operation,
                                              0 },
                                            token));
        AWAIT_OK(console.map.setDesired({ WorkerId(QStringLiteral("1")), QStringLiteral("sales") },
                                        DesiredState::Running));
        OperationRecord bulk = makeOperation(QStringLiteral("bulk"), {}, {});
        AWAIT_OK(console.map.beginOperation(bulk));
        for (const char *part : { "part-1", "part-2" }) {
            OperationRecord record
                = makeOperation(QLatin1String(part), QStringLiteral("1"), QLatin1String(part));
            record.parent = bulk.id;
            AWAIT_OK(console.map.beginOperation(record));
        }
        AWAIT_OK(console.map.endOperation({ OperationId(QStringLiteral("part-1")), 1 },
                                          OperationState::Succeeded, {}));
    }
    m_folder->copy(kOriginal, kCopy);
    m_console = std::make_unique<Console>();
    AWAIT_OK(m_console->map.open(m_folder->location(kCopy)));
    QVERIFY(m_console->map.info().question);
    AWAIT_OK(m_console->map.settlePlace(PlaceAnswer::BackupPutBack));
    QTRY_VERIFY(m_console->view.loaded);
    m_raw = std::make_unique<RawDatabase>(m_folder->location(kCopy));
    QVERIFY(m_raw->run("UPDATE quayside_operation SET lease_until_ms = 1 WHERE ended_ms = 0"));
}

void TestReviews::cleanup()
{
    m_raw.reset();
    m_console.reset();
    m_folder.reset();
}

int TestReviews::answer(const ReviewKey &key, Answer answer, DesiredState instead)
{
    return await(m_console->map.answerReviews({ { key, answer, instead } }, kWhy)).value_or(-1);
}

/** The newest line, without its time. */
QByteArray TestReviews::audit()
{
    return m_raw->value("SELECT actor || ' ' || action || ' ' || detail || ' ' || worker_id || '/' ||"
                        " session_name || ' ' || result FROM quayside_audit ORDER BY audit_id DESC LIMIT 1");
}

void TestReviews::nothingWaitsInAnOrdinaryMap()
{
    Console console;
    QVERIFY(console.open(m_folder->location()));
    QCOMPARE(await(console.map.reviewCount()).value_or(-1), 0);
    QVERIFY(await(console.map.reviews())->empty());
    QCOMPARE(await(console.map.answerReviews({ { kTombstone, Answer::Drop } }, kWhy)).value_or(-1), 0);
    QCOMPARE(await(console.map.tombstones())->size(), size_t(1));
}

void TestReviews::tellsWhatEachIs()
{
    QCOMPARE(await(m_console->map.reviewCount()).value_or(-1), 5); // two operations, a part, and two more
    const std::vector<ReviewItem> all = items();
    QCOMPARE(all.size(), size_t(4));
    QVERIFY(all[0].key == kOperation);
    QVERIFY(all[0].operation);
    QCOMPARE(all[0].operation->kind, QStringLiteral("create"));
    QCOMPARE(all[0].operation->subject.name, QStringLiteral("fresh"));
    QCOMPARE(all[0].operation->steps.size(), size_t(2));
    QCOMPARE(all[0].actor, QStringLiteral("ann@desk-9"));
    QVERIFY(all[0].atMs > 0);
    QCOMPARE(all[0].operation->misfit, QString()); // nothing is wrong with it
    QVERIFY(all[2].key == kTombstone);
    QCOMPARE(all[2].tombstone.account, QStringLiteral("491@c.us"));
    QCOMPARE(all[2].tombstone.session.name, QStringLiteral("old"));
    QVERIFY(all[3].key == kDesired);
    QVERIFY(all[3].desired == DesiredState::Running);
    QCOMPARE(all[3].actor, QStringLiteral("ann@desk-9"));
}

void TestReviews::partsGoWithWhatBeganThem()
{
    const std::vector<ReviewItem> all = items();
    const auto bulk = std::ranges::find(all, kBulk, &ReviewItem::key);
    QVERIFY(bulk != all.end());
    QCOMPARE(bulk->parts, 1); // the other one has ended
    QCOMPARE(answer(kBulk, Answer::Accept), 1);
    QCOMPARE(left(), QByteArray("desired:13 operation:op tombstone:1"));
    AWAIT_OK(m_console->map.takeOver(OperationId(QStringLiteral("bulk"))));
    AWAIT_OK(m_console->map.takeOver(OperationId(QStringLiteral("part-2"))));
}

void TestReviews::waitingOperationSaysSoAndIsNotTakenOver()
{
    const auto known = await(m_console->map.operations(10));
    QVERIFY(known);
    const auto record = std::ranges::find(*known, OperationId(QStringLiteral("op")), &OperationRecord::id);
    QVERIFY(record != known->end());
    QVERIFY(record->waitsForReview);
    QVERIFY(!record->misfit.isEmpty());
    const auto taken = await(m_console->map.takeOver(OperationId(QStringLiteral("op"))));
    QVERIFY(!taken);
    QCOMPARE(outcome(taken), quayside::toString(ErrorKind::Unsupported));
    QVERIFY(taken.error().message.contains(QStringLiteral("backup")));
}

void TestReviews::acceptedOperationCanBeTakenOver()
{
    QCOMPARE(answer(kOperation, Answer::Accept), 1);
    QCOMPARE(audit(), QByteArray("support@desk-1 review-accept create 2/fresh ok"));
    QCOMPARE(left(), QByteArray("desired:13 operation:bulk operation:part-2 tombstone:1"));
    const auto taken = await(m_console->map.takeOver(OperationId(QStringLiteral("op"))));
    QVERIFY(taken);
    QVERIFY(!taken->waitsForReview);
    QCOMPARE(taken->misfit, QString());
}

void TestReviews::droppedOperationEndsAsNamed()
{
    QCOMPARE(m_raw->value("SELECT count(*) FROM quayside_reservation"), QByteArray("1"));
    QCOMPARE(answer(kOperation, Answer::Drop), 1);
    QCOMPARE(audit(), QByteArray("support@desk-1 review-drop create 2/fresh ok"));
    QCOMPARE(m_raw->value("SELECT state || ' ' || error || ' ' || CASE WHEN ended_ms > 0 THEN 1 ELSE 0 END "
                          "FROM quayside_operation"
                          " WHERE operation_id = 'op'"),
             "cancelled " + kWhy.toUtf8() + " 1");
    QCOMPARE(m_raw->value("SELECT count(*) FROM quayside_reservation"), QByteArray("0"));
    QVERIFY(!m_console->begin(QStringLiteral("new"), QStringLiteral("2"), QStringLiteral("fresh"))
                 .operation.isEmpty()); // its session is free again
    QCOMPARE(left(), QByteArray("desired:13 operation:bulk operation:part-2 tombstone:1"));
}

void TestReviews::droppedBulkEndsItsParts()
{
    QCOMPARE(answer(kBulk, Answer::Drop), 1);
    QCOMPARE(m_raw->lines("SELECT operation_id || ' ' || state FROM quayside_operation ORDER BY operation_id")
                 .join(", "),
             QByteArray("bulk cancelled, op running, part-1 succeeded, part-2 cancelled"));
    QCOMPARE(left(), QByteArray("desired:13 operation:op tombstone:1"));
}

void TestReviews::acceptedTombstoneIsToBeBuried()
{
    QVERIFY(await(m_console->map.tombstones())->empty());
    const int told = m_console->view.operationsChanged;
    QCOMPARE(answer(kTombstone, Answer::Accept), 1);
    QTRY_VERIFY(m_console->view.operationsChanged > told); // whoever watches reads it
    QCOMPARE(await(m_console->map.tombstones())->size(), size_t(1));
    QCOMPARE(audit(), QByteArray("support@desk-1 review-accept tombstone 1/old ok"));
    QCOMPARE(left(), QByteArray("desired:13 operation:bulk operation:op operation:part-2"));
}

void TestReviews::droppedTombstoneIsGone()
{
    QCOMPARE(answer(kTombstone, Answer::Drop), 1);
    QVERIFY(await(m_console->map.tombstones())->empty());
    QCOMPARE(m_raw->value("SELECT count(*) FROM quayside_tombstone"), QByteArray("0"));
    QCOMPARE(audit(), QByteArray("support@desk-1 review-drop tombstone 1/old ok"));
}

void TestReviews::acceptedDesiredStateIsTold()
{
    QVERIFY(m_console->view.desired.isEmpty());
    QCOMPARE(answer(kDesired, Answer::Accept), 1);
    QTRY_VERIFY(m_console->view.desired.value(QStringLiteral("13")) == DesiredState::Running);
    QCOMPARE(audit(), QByteArray("support@desk-1 review-accept desired-state 1/sales ok"));
}

void TestReviews::desiredStateIsReplacedOrForgotten()
{
    QCOMPARE(answer(kDesired, Answer::Drop, DesiredState::Stopped), 1);
    QTRY_VERIFY(m_console->view.desired.value(QStringLiteral("13")) == DesiredState::Stopped);
    QCOMPARE(m_raw->value("SELECT state || ' ' || actor FROM quayside_desired"),
             QByteArray("stopped support@desk-1"));
    QVERIFY(m_raw->run("INSERT INTO quayside_review VALUES ('desired', '13', '')"));
    QCOMPARE(answer(kDesired, Answer::Drop), 1);
    QCOMPARE(m_raw->value("SELECT count(*) FROM quayside_desired"), QByteArray("0"));
    QTRY_VERIFY(m_console->view.desired.value(QStringLiteral("13")) == DesiredState::Unset);
}

void TestReviews::ofTwoAnswersTheFirstCounts()
{
    NEEDS_SEVERAL_CONSOLES();
    Console second(QStringLiteral("ben@desk-2"));
    QVERIFY(second.open(m_folder->location(kCopy)));
    QCOMPARE(await(second.map.answerReviews({ { kOperation, Answer::Accept } }, kWhy)).value_or(-1), 1);
    QCOMPARE(answer(kOperation, Answer::Drop), 0);
    QCOMPARE(m_raw->value("SELECT state FROM quayside_operation WHERE operation_id = 'op'"),
             QByteArray("running"));
    QCOMPARE(audit(), QByteArray("ben@desk-2 review-accept create 2/fresh ok"));
    // Of many those are counted that still waited.
    QCOMPARE(await(m_console->map.answerReviews(
                       { { kOperation, Answer::Drop }, { kTombstone, Answer::Drop } }, kWhy))
                 .value_or(-1),
             1);
}

void TestReviews::otherConsoleSeesThemGo()
{
    NEEDS_SEVERAL_CONSOLES();
    Console second(QStringLiteral("ben@desk-2"));
    QVERIFY(second.open(m_folder->location(kCopy)));
    QCOMPARE(await(second.map.reviewCount()).value_or(-1), 5);
    const int told = second.view.operationsChanged;
    QCOMPARE(answer(kDesired, Answer::Accept), 1);
    QTRY_VERIFY_WITH_TIMEOUT(second.view.operationsChanged > told, 30'000);
    QCOMPARE(await(second.map.reviewCount()).value_or(-1), 4);
    QTRY_VERIFY_WITH_TIMEOUT(second.view.desired.value(QStringLiteral("13")) == DesiredState::Running,
                             30'000);
}

/** A tombstone that is taken off by whoever undoes a move, and the state of a row that is removed. */
void TestReviews::whatIsMeantAgainWaitsNoMore()
{
    const LeaseToken token
        = m_console->begin(QStringLiteral("new"), QStringLiteral("1"), QStringLiteral("old"));
    AWAIT_OK(m_console->map.removeTombstone({ WorkerId(QStringLiteral("1")), QStringLiteral("old") }, token));
    const SessionRow row = m_console->view.sessions.value(QStringLiteral("13"));
    const LeaseToken removing = m_console->begin(QStringLiteral("gone"), row.worker.toString(), row.name);
    AWAIT_OK(m_console->map.removeSession(row, removing));
    QCOMPARE(left(), QByteArray("operation:bulk operation:op operation:part-2"));
}

void TestReviews::copyIsNotAnswered()
{
    m_raw.reset();
    m_console.reset();
    m_folder->copy(kCopy, QStringLiteral("again.sqlite"));
    Console console;
    AWAIT_OK(console.map.open(m_folder->location(QStringLiteral("again.sqlite"))));
    QVERIFY(console.map.info().question);
    QCOMPARE(await(console.map.reviewCount()).value_or(-1), 0); // it is not known whose they are
    AWAIT_ERROR(console.map.answerReviews({ { kTombstone, Answer::Drop } }, kWhy), ErrorKind::PlaceUnknown);
}

QTEST_GUILESS_MAIN(TestReviews)
#include "test_reviews.moc"
