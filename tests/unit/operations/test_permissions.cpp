// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/map/mapedits.h"
#include "operations/moves/movepreparation.h"
#include "operations/moves/moverecipe.h"
#include "unit/operations/desk.h"
#include "unit/operations/movestage.h"
#include "unit/operations/plant.h"
#include "unit/waiting.h"

#include <QElapsedTimer>
#include <QTest>

#include <array>

using namespace quayside;
using namespace quayside::test;
using operations::Availability;
using operations::OperationView;
using operations::Permissions;
using operations::Verb;
using shardmap::OperationState;

namespace {

constexpr auto kNoText = "bytes that are no text";
constexpr std::array kVerbs { Verb::Start, Verb::Restart, Verb::Stop, Verb::LogOut, Verb::Delete };

sim::WorkerConfig withSessions()
{
    sim::WorkerConfig worker;
    worker.sessions = { Plant::working("b", "12025550101"), Plant::working("c", "12025550102") };
    return worker;
}

/** A refusal says why, in words that hold these. */
bool refuses(const Availability &answer, const QString &words)
{
    return !answer.available && !words.isEmpty() && answer.reason.contains(words);
}

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

/** What the one judge refuses, where, and how it is said; rows and records that are not as they should be
 * included. */
class PermissionsTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void garbledRowIsLeftAlone_data();
    void garbledRowIsLeftAlone();
    void rowsThatPointNowhere_data();
    void rowsThatPointNowhere();
    void recordThatIsNotUnderstood();
    void withoutConsentNothingChanges();
    void sharedStoreIsProtected_data();
    void sharedStoreIsProtected();
    void misplacedIsNotDeleted();
    void refusedOperationIsListed();
    void limitedAndBadKeysAreNamed();
    void thousandsAreRefusedWithoutAStall();
    void evacuationNeedsSilenceAndAName();
    void evacuationIsCheckedByTheOperationToo();
    void quarantineUntilOldCopiesAreGone();
    void onlyCopyIsNotBuried();
    void everybodysMovesAreNoDoubleRuns();

private:
    [[nodiscard]] static OperationView evacuated(Desk &desk, const QString &named);
};

void PermissionsTest::garbledRowIsLeftAlone_data()
{
    QTest::addColumn<QByteArray>("values");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("worker");
    QTest::addColumn<QString>("verbs"); // why none of them; empty: they act on the server alone
    QTest::newRow("name") << QByteArray("CAST(x'61ff' AS TEXT), 1, 1") << QStringLiteral("a\uFFFDff")
                          << QStringLiteral("1") << QString::fromLatin1(kNoText);
    QTest::newRow("user") << QByteArray("'b', CAST(x'75c328' AS TEXT), 1") << QStringLiteral("b")
                          << QStringLiteral("1") << QString();
    QTest::newRow("worker") << QByteArray("'d', 1, CAST(x'77ed' AS TEXT)") << QStringLiteral("d")
                            << QStringLiteral("w\uFFFDed") << QStringLiteral("not in the shard map");
    QTest::newRow("all three") << QByteArray("CAST(x'f09f9880ff' AS TEXT), CAST(x'ff' AS TEXT), "
                                             "CAST(x'77ed' AS TEXT)")
                               << QStringLiteral("\U0001F600\uFFFDff") << QStringLiteral("w\uFFFDed")
                               << QString::fromLatin1(kNoText);
}

/** No statement would find it, and no server knows such a name: it is shown, and nothing is done to it. */
void PermissionsTest::garbledRowIsLeftAlone()
{
    QFETCH(const QByteArray, values);
    QFETCH(const QString, name);
    QFETCH(const QString, worker);
    QFETCH(const QString, verbs);
    Plant plant({ withSessions(), sim::WorkerConfig() });
    QVERIFY(
        plant.database().run("INSERT INTO waha_session (name, user_id, worker_id) VALUES (" + values + ")"));
    Desk desk(plant.file());
    const SessionKey key { WorkerId(worker), name };
    QTRY_VERIFY(desk.fleet().findSession(key).isValid());
    const fleet::SessionIndex session = desk.fleet().findSession(key);
    const Permissions &judge = desk.service().permissions();
    for (const Verb verb : kVerbs) {
        const Availability answer = judge.item(verb, session);
        QVERIFY2(verbs.isEmpty() ? answer.available : refuses(answer, verbs), qPrintable(answer.reason));
    }
    QCOMPARE(judge.configure(session).available, verbs.isEmpty());
    operations::MoveRequest move;
    move.session = session;
    move.target = Desk::key(1, name).worker;
    for (const Availability &answer : { judge.changeRow(session), judge.movable(session), judge.move(move),
                                        judge.place(session), judge.correctRow(session) })
        QVERIFY2(refuses(answer, QString::fromLatin1(kNoText)), qPrintable(answer.reason));
    // And the same where nobody asked before.
    const OperationView moved = desk.ended(desk.service().moveSession(move));
    QVERIFY(moved.state == OperationState::Failed);
    QVERIFY2(moved.error.contains(QString::fromLatin1(kNoText)), qPrintable(moved.error));
    for (const auto &said : { await(desk.edits().removeRow(session)),
                              await(desk.edits().assignUser(session, UserId(QStringLiteral("2")))) }) {
        QVERIFY(!said);
        QVERIFY2(said.error().message.contains(QString::fromLatin1(kNoText)),
                 qPrintable(said.error().message));
    }
    QCOMPARE(plant.rows(), 1);
    QCOMPARE(plant.calls(1, QStringLiteral("POST /api/sessions")), 0);
    QCOMPARE(plant.unfinished(), 0);
}

void PermissionsTest::rowsThatPointNowhere_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("verb");
    QTest::addColumn<QString>("words");
    QTest::newRow("two rows for one session") << QByteArray("('b', 1, 1), ('b', 2, 1)") << QStringLiteral("b")
                                              << int(Verb::Delete) << QStringLiteral("surplus rows");
    QTest::newRow("row of a session that is not there")
        << QByteArray("('gone', 1, 1)") << QStringLiteral("gone") << int(Verb::Restart)
        << QStringLiteral("does not have this session");
    QTest::newRow("row of a session that is there")
        << QByteArray("('b', 1, 1)") << QStringLiteral("b") << int(Verb::Create)
        << QStringLiteral("exists on its worker");
}

void PermissionsTest::rowsThatPointNowhere()
{
    QFETCH(const QByteArray, rows);
    QFETCH(const QString, name);
    QFETCH(const int, verb);
    QFETCH(const QString, words);
    Plant plant({ withSessions() });
    QVERIFY(plant.database().run("INSERT INTO waha_session (name, user_id, worker_id) VALUES " + rows));
    Desk desk(plant.file());
    const SessionKey key = Desk::key(0, name);
    QTRY_VERIFY(desk.fleet().findSession(key).isValid());
    const auto answer
        = [&] { return desk.service().permissions().verb(Verb(verb), desk.fleet().findSession(key)); };
    QTRY_VERIFY2(refuses(answer(), words), qPrintable(answer().reason));
}

/** What an operation of a later version holds is held, and nothing but setting it aside is done about it. */
void PermissionsTest::recordThatIsNotUnderstood()
{
    Plant plant({ withSessions() });
    plant.addRow(0, QStringLiteral("b"));
    {
        const Desk first(plant.file()); // makes the tables
    }
    QVERIFY(plant.database().run("INSERT INTO quayside_operation (operation_id, kind, state, worker_id, "
                                 "session_name, actor, created_ms,"
                                 " updated_ms, lease_until_ms, epoch) VALUES ('odd', 'teleport', 'running', "
                                 "'1', 'b', 'ann', 2, 2, 1, 1)"));
    Desk desk(plant.file());
    const OperationId odd(QStringLiteral("odd"));
    QTRY_VERIFY(!desk.service().view(odd).misfit.isEmpty());
    const Permissions &judge = desk.service().permissions();
    const fleet::SessionIndex session = desk.session(0, QStringLiteral("b"));
    for (const Availability &answer :
         { judge.free(Desk::key(0, QStringLiteral("b"))), judge.verb(Verb::Restart, session),
           judge.configure(session), judge.changeRow(session), judge.movable(session),
           judge.pair(Desk::key(0, QStringLiteral("b"))) })
        QVERIFY2(refuses(answer, QStringLiteral("not understood")), qPrintable(answer.reason));
    const OperationView view = desk.service().view(odd);
    for (const Availability &answer : { view.resume, view.undo, view.retryFailed })
        QVERIFY2(refuses(answer, QStringLiteral("not understood")), qPrintable(answer.reason));
    QVERIFY(view.setAside.available);
    const auto aside = await(desk.service().setAside(odd));
    QVERIFY(aside);
    QTRY_VERIFY(judge.verb(Verb::Restart, session).available);
}

OperationView PermissionsTest::evacuated(Desk &desk, const QString &named)
{
    operations::MoveRequest request;
    request.session = desk.session(0, kName);
    request.target = Desk::key(1, kName).worker;
    request.way = operations::MoveWay::Evacuate;
    request.sourceNamed = named;
    return desk.ended(desk.service().moveSession(request));
}

/** Without any dialog: what asks for an evacuation has to bring both. */
void PermissionsTest::evacuationNeedsSilenceAndAName()
{
    Plant plant({ withSession(), sim::WorkerConfig() });
    plant.addRow(0, kName);
    Desk desk(plant.file());
    const QString name = desk.fleet().worker(desk.fleet().findWorker(Desk::key(0, kName).worker)).name;
    const OperationView alive = evacuated(desk, name);
    QVERIFY2(alive.error.contains(QStringLiteral("answers")), qPrintable(alive.error));
    plant.fleet().worker(0).die();
    const auto isSilent = [&desk] {
        const fleet::WorkerIndex worker = desk.fleet().findWorker(Desk::key(0, kName).worker);
        return desk.fleet().worker(worker).reach == fleet::Reachability::Unreachable;
    };
    QTRY_VERIFY(isSilent());
    const OperationView early = evacuated(desk, name);
    QVERIFY2(early.error.contains(QStringLiteral("five minutes")), qPrintable(early.error));
    QVERIFY(desk.seeDead(0));
    const OperationView unnamed = evacuated(desk, {});
    QVERIFY2(unnamed.error.contains(QStringLiteral("type its name")), qPrintable(unnamed.error));
    const OperationView wrong = evacuated(desk, QStringLiteral("waha99"));
    QVERIFY2(wrong.error.contains(QStringLiteral("type its name")), qPrintable(wrong.error));
    for (const OperationView &view : { alive, early, unnamed, wrong })
        QVERIFY(view.state == OperationState::Failed);
    QCOMPARE(plant.database().value("SELECT count(*) FROM quayside_operation"), QByteArray("0"));
    QCOMPARE(plant.calls(1, QStringLiteral("POST /api/sessions")), 0);
}

/** Begun by a console whose word is not enough here: this one has to have seen the silence itself. */
void PermissionsTest::evacuationIsCheckedByTheOperationToo()
{
    Plant plant({ withSession(), sim::WorkerConfig() });
    plant.addRow(0, kName);
    Desk desk(plant.file());
    QVERIFY(plant.database().run(
        "INSERT INTO quayside_operation (operation_id, kind, state, worker_id, session_name, actor, input,"
        " created_ms, updated_ms, lease_until_ms, epoch) SELECT 'crashed', 'move', 'running', '1',"
        " 'acme-sales', 'ann', '{\"way\":\"evacuate\",\"target\":\"2\",\"row\":\"' || id ||"
        " '\",\"user\":\"1\",\"named\":\"waha1\"}', 1, 1, 1, 1 FROM waha_session"));
    QVERIFY(
        plant.database().run("INSERT INTO quayside_step (operation_id, sequence, key, state) VALUES "
                             "('crashed', 0, 'look', 'pending'),"
                             " ('crashed', 1, 'tombstone', 'pending'), ('crashed', 2, 'reserve', 'pending'),"
                             " ('crashed', 3, 'create', 'pending'), ('crashed', 4, 'link', 'pending'),"
                             " ('crashed', 5, 'switchOn', 'pending'), ('crashed', 6, 'commit', 'pending')"));
    const OperationId id(QStringLiteral("crashed"));
    QTRY_VERIFY(desk.service().view(id).resume.available);
    desk.service().resume(id);
    QTRY_VERIFY(shardmap::isEnd(desk.service().view(id).state));
    const OperationView view = desk.service().view(id);
    QVERIFY2(view.error.contains(QStringLiteral("answers")), qPrintable(view.error));
    QCOMPARE(plant.truth(0, kName).status, sim::Status::Working);
    QCOMPARE(plant.calls(1, QStringLiteral("POST /api/sessions")), 0);
}

void PermissionsTest::quarantineUntilOldCopiesAreGone()
{
    sim::WorkerConfig worker = withSession();
    worker.sessions.push_back(Plant::working("old-copy", "12025550102"));
    sim::WorkerConfig other;
    // The copy that counts has to be seen working before the old one may go.
    other.sessions
        = { Plant::working("elsewhere", "12025550103"), Plant::working("old-copy", "12025550102") };
    Plant plant({ worker, other });
    plant.addRow(0, kName);
    plant.addRow(1, QStringLiteral("elsewhere"));
    plant.addRow(1, QStringLiteral("old-copy"));
    Desk desk(plant.file());
    sim::Fault stubborn; // the burial takes a while
    stubborn.worker = 0;
    stubborn.method = "DELETE";
    stubborn.effect = sim::Fault::Effect::Status;
    stubborn.times = -1;
    plant.fleet().addFault(stubborn);
    QVERIFY(plant.database().run("INSERT INTO quayside_tombstone (worker_id, session_name, account,"
                                 " operation_id, created_ms) VALUES ('1', 'old-copy',"
                                 " '12025550102@c.us', 'gone', 1)"));
    QVERIFY(plant.database().run("UPDATE quayside_change SET version = version + 1"));
    const fleet::WorkerIndex index = desk.fleet().findWorker(Desk::key(0, kName).worker);
    QTRY_COMPARE(desk.fleet().worker(index).copiesToRemove, 1);
    const QString why = QStringLiteral("quarantine");
    QVERIFY(desk.service().permissions().verb(Verb::Restart, desk.session(0, kName)).reason.contains(why));
    QVERIFY(desk.service().permissions().configure(desk.session(0, kName)).reason.contains(why));
    QVERIFY(desk.ended(desk.run(Verb::Restart, 0, kName)).error.contains(why));
    QVERIFY(desk.ended(desk.create(0, QStringLiteral("fresh"))).error.contains(why));
    operations::MoveRequest request;
    request.session = desk.session(1, QStringLiteral("elsewhere"));
    request.target = Desk::key(0, kName).worker;
    QVERIFY(desk.ended(desk.service().moveSession(request)).error.contains(why));
    const operations::MoveReport report = desk.service().moves().preflight(request);
    QVERIFY(report.firstBlock() && report.firstBlock()->reason.contains(QStringLiteral("old cop")));
    QCOMPARE(plant.calls(0, QStringLiteral("POST /api/sessions/%1/restart").arg(kName)), 0);
    plant.fleet().clearFaults();
    QTRY_VERIFY(!plant.has(0, QStringLiteral("old-copy")));
    QTRY_COMPARE(desk.fleet().worker(index).copiesToRemove, 0);
    QVERIFY(desk.service().permissions().verb(Verb::Restart, desk.session(0, kName)).available);
}

void PermissionsTest::withoutConsentNothingChanges()
{
    Plant plant({ withSession() });
    plant.addRow(0, kName);
    Desk desk(plant.file(), QStringLiteral("ann"), false);
    QVERIFY(!desk.service().permissions().changes().available);
    const auto restart = desk.service().permissions().verb(Verb::Restart, desk.session(0, kName));
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

void PermissionsTest::sharedStoreIsProtected_data()
{
    QTest::addColumn<int>("verb");
    for (const Verb verb : { Verb::LogOut, Verb::Delete, Verb::Stop })
        QTest::addRow("%s", qPrintable(operations::toString(verb))) << static_cast<int>(verb);
}

/** The copy that a worker lists as STOPPED is the data the owner runs on. */
void PermissionsTest::sharedStoreIsProtected()
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

void PermissionsTest::misplacedIsNotDeleted()
{
    Plant plant({ sim::WorkerConfig(), withSession() });
    plant.addRow(0, kName);
    Desk desk(plant.file());
    QTRY_VERIFY(desk.fleet().sessionDrift(desk.session(0, kName)).testFlag(fleet::Drift::Misplaced));
    const auto refused = desk.service().permissions().verb(Verb::Delete, desk.session(0, kName));
    QVERIFY(!refused.available);
    QVERIFY2(refused.reason.contains(QStringLiteral("row")), qPrintable(refused.reason));
    // Other verbs act where it runs.
    const OperationView view = desk.ended(desk.run(Verb::Restart, 0, kName));
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error));
    QVERIFY(view.subject == Desk::key(1, kName));
    QCOMPARE(plant.calls(0, QStringLiteral("POST /api/sessions/%1/restart").arg(kName)), 0);
    QCOMPARE(plant.calls(1, QStringLiteral("POST /api/sessions/%1/restart").arg(kName)), 1);
}

void PermissionsTest::refusedOperationIsListed()
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

void PermissionsTest::limitedAndBadKeysAreNamed()
{
    Plant plant({ withSession() });
    plant.addRow(0, kName);
    plant.database().run("UPDATE worker SET api_key = 'wrong'");
    Desk desk(plant.file());
    QTRY_VERIFY(desk.service()
                    .permissions()
                    .verb(Verb::Restart, desk.session(0, kName))
                    .reason.contains(QStringLiteral("API key")));
}

void PermissionsTest::thousandsAreRefusedWithoutAStall()
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
    QTRY_VERIFY(desk.service().view(id).canGoOn); // it stopped by itself after the first three
    QCOMPARE(desk.service().view(id).stepsDone, 3);
    const QString held = desk.service().view(id).held;
    QVERIFY2(held.contains(QStringLiteral("does not answer")), qPrintable(held));
    desk.service().cancel(id);
    const OperationView view = desk.ended(id);
    qInfo() << "20,000 sessions: begun in" << begunMs << "ms, ended after" << clock.elapsed() << "ms";
    QVERIFY(view.state == OperationState::Cancelled);
    QCOMPARE(view.items.size(), size_t(20'000));
    QCOMPARE(plant.unfinished(), 0);
}

/** A tombstone may be of another day, or of a copied map: the session it names is the only one that works. */
void PermissionsTest::onlyCopyIsNotBuried()
{
    Plant plant({ withSession() });
    Desk desk(plant.file());
    const std::string phone = plant.truth(0, kName).account;
    QVERIFY(!phone.empty());
    QVERIFY(plant.database().run(
        "INSERT INTO quayside_tombstone (worker_id, session_name, account, operation_id,"
        " created_ms) VALUES ('1', '"
        + kName.toUtf8() + "', '" + QByteArray::fromStdString(phone) + "@c.us', 'gone', 1)"));
    QVERIFY(plant.database().run("UPDATE quayside_change SET version = version + 1"));
    const fleet::WorkerIndex index = desk.fleet().findWorker(Desk::key(0, kName).worker);
    QTRY_COMPARE(desk.fleet().worker(index).copiesToRemove, 1); // shown, and left to a person
    QTest::qWait(3'000); // a minute and a half for the console
    QCOMPARE(plant.truth(0, kName).status, sim::Status::Working);
    QCOMPARE(plant.truth(0, kName).linkedTo, phone);
    QCOMPARE(plant.calls(0, QStringLiteral("DELETE /api/sessions/") + kName), 0);
}

/** A colleague's fleet knows that the overlap is meant, for as long as the move runs. */
void PermissionsTest::everybodysMovesAreNoDoubleRuns()
{
    MoveStage stage;
    auto mover = std::make_unique<Desk>(stage.plant.file(), QStringLiteral("ann"));
    Desk colleague(stage.plant.file(), QStringLiteral("ben"));
    const auto moving = [](const Desk &desk) {
        return desk.fleet().isMoving(desk.session(MoveStage::kFrom, MoveStage::kName));
    };
    QVERIFY(!moving(colleague));
    const OperationId id = MoveStage::begin(*mover, operations::MoveWay::NoGap);
    QTRY_VERIFY(moving(*mover));
    QTRY_VERIFY(moving(colleague));
    mover.reset(); // nobody works on it any more
    stage.plant.lapseLeases();
    QTRY_VERIFY(colleague.service().view(id).resume.available);
    QTRY_VERIFY(!moving(colleague));
    colleague.service().resume(id);
    QTRY_VERIFY(moving(colleague));
    QVERIFY(stage.scan());
    QVERIFY(colleague.ended(id).state == OperationState::Succeeded);
    QTRY_VERIFY(!colleague.fleet().isMoving(colleague.session(MoveStage::kTo, MoveStage::kName)));
}

QTEST_GUILESS_MAIN(PermissionsTest)
#include "test_permissions.moc"
