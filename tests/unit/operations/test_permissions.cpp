// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/map/mapedits.h"
#include "operations/moves/moverecipe.h"
#include "unit/operations/desk.h"
#include "unit/operations/plant.h"
#include "unit/waiting.h"

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

} // namespace

/** What the one judge says of rows and records that are not as they should be. */
class PermissionsTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void garbledRowIsLeftAlone_data();
    void garbledRowIsLeftAlone();
    void rowsThatPointNowhere_data();
    void rowsThatPointNowhere();
    void recordThatIsNotUnderstood();
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

QTEST_GUILESS_MAIN(PermissionsTest)
#include "test_permissions.moc"
