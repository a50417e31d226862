// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/operations/desk.h"
#include "unit/operations/plant.h"

#include <QElapsedTimer>
#include <QTest>

using namespace quayside;
using namespace quayside::testing;
using operations::OperationView;
using operations::Verb;
using shardmap::OperationState;

namespace {

const QString kName = QStringLiteral("acme-sales");

sim::WorkerConfig sharing(const std::string &id)
{
    sim::WorkerConfig worker;
    worker.workerId = id;
    worker.store = "shared";
    return worker;
}

sim::WorkerConfig withSession()
{
    sim::WorkerConfig worker;
    worker.sessions = { Plant::working(kName.toStdString(), "12025550101") };
    return worker;
}

} // namespace

/** What is refused, where, and how it is said. */
class GatesTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void withoutConsentNothingChanges();
    void sharedStoreIsProtected_data();
    void sharedStoreIsProtected();
    void misplacedIsNotDeleted();
    void refusedOperationIsListed();
    void limitedAndBadKeysAreNamed();
    void thousandsAreRefusedWithoutAStall();
};

void GatesTest::withoutConsentNothingChanges()
{
    Plant plant({ withSession() });
    plant.addRow(0, kName);
    Desk desk(plant.file(), QStringLiteral("ann"), false);
    QVERIFY(!desk.service().changesAllowed().available);
    const auto restart = desk.service().availability(Verb::Restart, desk.session(0, kName));
    QVERIFY(!restart.available);
    QVERIFY2(restart.reason.contains(QStringLiteral("tables")), qPrintable(restart.reason));
    const OperationView refused = desk.ended(desk.run(Verb::Restart, 0, kName));
    QVERIFY(refused.state == OperationState::Failed);
    const OperationView created = desk.ended(desk.create(0, QStringLiteral("another")));
    QVERIFY(created.state == OperationState::Failed);
    QVERIFY(!created.error.isEmpty());
    QCOMPARE(plant.calls(0, QStringLiteral("POST /api/sessions")), 0);
    QCOMPARE(plant.calls(0, QStringLiteral("POST /api/sessions/%1/restart").arg(kName)), 0);
    QCOMPARE(plant.database().value("SELECT count(*) FROM sqlite_master WHERE name LIKE 'quayside%'"),
             QByteArray("0"));
}

void GatesTest::sharedStoreIsProtected_data()
{
    QTest::addColumn<int>("verb");
    for (const Verb verb : { Verb::LogOut, Verb::Delete, Verb::Stop })
        QTest::addRow("%s", qPrintable(operations::toString(verb))) << static_cast<int>(verb);
}

/** The copy that a worker lists as STOPPED is the data the owner runs on. */
void GatesTest::sharedStoreIsProtected()
{
    QFETCH(int, verb);
    sim::WorkerConfig owner = sharing("waha-owner");
    owner.sessions = { Plant::working(kName.toStdString(), "12025550101") };
    Plant plant({ owner, sharing("waha-other") });
    plant.addRow(0, kName);
    Desk desk(plant.file());
    const fleet::SessionIndex copy = desk.session(1, kName);
    if (copy.isValid()) {
        const OperationId id = desk.service().run(static_cast<Verb>(verb), { copy });
        (void)desk.ended(id);
    }
    const sim::SessionTruth truth = plant.truth(0, kName);
    QVERIFY(plant.has(0, kName));
    QCOMPARE(truth.status, sim::Status::Working);
    QCOMPARE(truth.linkedTo, std::string("12025550101"));
    QCOMPARE(plant.calls(1, QStringLiteral("DELETE /api/sessions/") + kName), 0);
    QCOMPARE(plant.calls(1, QStringLiteral("POST /api/sessions/%1/logout").arg(kName)), 0);
    QCOMPARE(plant.rows(), 1);
}

void GatesTest::misplacedIsNotDeleted()
{
    Plant plant({ sim::WorkerConfig(), withSession() });
    plant.addRow(0, kName);
    Desk desk(plant.file());
    QTRY_VERIFY(desk.fleet().sessionDrift(desk.session(0, kName)).testFlag(fleet::Drift::Misplaced));
    const auto refused = desk.service().availability(Verb::Delete, desk.session(0, kName));
    QVERIFY(!refused.available);
    QVERIFY2(refused.reason.contains(QStringLiteral("row")), qPrintable(refused.reason));
    // Other verbs act where it runs.
    const OperationView view = desk.ended(desk.run(Verb::Restart, 0, kName));
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error));
    QVERIFY(view.subject == Desk::key(1, kName));
    QCOMPARE(plant.calls(0, QStringLiteral("POST /api/sessions/%1/restart").arg(kName)), 0);
    QCOMPARE(plant.calls(1, QStringLiteral("POST /api/sessions/%1/restart").arg(kName)), 1);
}

void GatesTest::refusedOperationIsListed()
{
    Plant plant({ withSession() });
    plant.addRow(0, kName);
    Desk desk(plant.file());
    QVERIFY(desk.waitForStatus(0, kName, SessionStatus::Working));
    const OperationId id = desk.run(Verb::Start, 0, kName);
    const OperationView view = desk.ended(id);
    QVERIFY(view.state == OperationState::Failed);
    QVERIFY(view.mine);
    QVERIFY(view.title.contains(kName));
    QCOMPARE(desk.service().operations().size(), size_t(1));
    QCOMPARE(plant.unfinished(), 0);
}

void GatesTest::limitedAndBadKeysAreNamed()
{
    Plant plant({ withSession() });
    plant.addRow(0, kName);
    plant.database().run("UPDATE worker SET api_key = 'wrong'");
    Desk desk(plant.file());
    QTRY_VERIFY(desk.service()
                    .availability(Verb::Restart, desk.session(0, kName))
                    .reason.contains(QStringLiteral("API key")));
}

void GatesTest::thousandsAreRefusedWithoutAStall()
{
    sim::WorkerConfig down;
    down.reachable = false;
    Plant plant({ down });
    QVERIFY(plant.database().run(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)"
        " INSERT INTO waha_session (name, user_id, worker_id) SELECT 's' || i, 1, 1 FROM n"));
    Desk desk(plant.file());
    QTRY_COMPARE(desk.fleet().sessionCount(), qsizetype(20'000));
    const std::span<const fleet::SessionIndex> all
        = desk.fleet().sessionsOfWorker(desk.fleet().findWorker(WorkerId(QStringLiteral("1"))));
    QElapsedTimer clock;
    clock.start();
    const OperationId id = desk.service().run(Verb::Stop, { all.begin(), all.end() });
    const qint64 begunMs = clock.elapsed();
    const OperationView view = desk.ended(id);
    qInfo() << "20,000 sessions: begun in" << begunMs << "ms, ended after" << clock.elapsed() << "ms";
    QVERIFY(view.state == OperationState::Failed);
    QCOMPARE(view.items.size(), size_t(20'000));
    QCOMPARE(view.stepsDone, 20'000);
    QVERIFY2(view.error.contains(QStringLiteral("does not answer")), qPrintable(view.error));
    QCOMPARE(plant.unfinished(), 0);
}

QTEST_GUILESS_MAIN(GatesTest)
#include "tst_gates.moc"
