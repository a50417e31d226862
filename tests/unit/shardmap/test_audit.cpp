// SPDX-License-Identifier: GPL-3.0-or-later
#include "console.h"
#include "mapfolder.h"
#include "rawdatabase.h"
#include "testbackend.h"
#include "unit/waiting.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace quayside;
using namespace quayside::shardmap;
using namespace quayside::test;

namespace {

const QString kOne = QStringLiteral("1");

/** What a query finds in all, page by page; the number of calls in `calls`. */
std::vector<AuditRecord> allOf(ShardMap &map, AuditQuery query, int *calls = nullptr)
{
    std::vector<AuditRecord> lines;
    for (int call = 0; call < 1'000; ++call) {
        const auto page = await(map.audit(query));
        if (!page)
            qFatal("%s", qPrintable(page.error().toDisplayString()));
        lines.insert(lines.end(), page->lines.begin(), page->lines.end());
        query.beforeId = page->nextBefore;
        if (calls)
            *calls = call + 1;
        if (page->nextBefore == 0)
            break;
    }
    return lines;
}

AuditWord word(const char *text)
{
    AuditWord word;
    word.text = QString::fromUtf8(text);
    return word;
}

QStringList actionsOf(const std::vector<AuditRecord> &lines)
{
    QStringList actions;
    for (const AuditRecord &line : lines)
        actions << line.action;
    return actions;
}

/** Numbers from 1 to `count`, as the rows of a query: each database has a way of its own. */
QByteArray numbersTo(const QByteArray &count)
{
    const QByteArray counted = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < "
        + count + ") SELECT i FROM n";
    return TestBackend::isOwnFile()
        ? counted
        : TestBackend::choose(counted, "SELECT generate_series(1, " + count + ") AS i",
                              "SELECT seq AS i FROM seq_1_to_" + count);
}

/** `count` lines about ten workers and a hundred session names; every 1,000th by Zoë. */
void addLines(const MapFolder &folder, int count)
{
    RawDatabase raw(folder);
    const QByteArray sql
        = "INSERT INTO quayside_audit (at_ms, actor, action, worker_id, session_name, target_worker_id, "
          "reason, result) SELECT 1800000000000 + i,"
          " CASE WHEN i % 1000 = 0 THEN 'Zoë@desk-2' ELSE 'ana@desk-1' END,"
          " CASE WHEN i % 500 = 1 THEN 'move' ELSE 'restart' END, 'w' || (i % 10), 's' || (i % 100),"
          " CASE WHEN i % 500 = 1 THEN 'w7' ELSE '' END, '', 'ok' FROM ("
        + numbersTo(QByteArray::number(count)) + ") numbers ORDER BY i";
    QVERIFY(raw.run(sql));
}

} // namespace

/** Lines are written with what they tell of, and found again among very many. */
class TestAudit final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void usersLeaveLines();
    void workersTellWhatWasChanged();
    void operationsTellWhereTo();
    void takingOverLeavesALine();
    void refusedChangesLeaveNone();
    void pagesThroughVeryMany();
    void filtersByWorkerAndSession();
    void wordsAreFoundInAnyText();
    void rareWordsAreLookedForInPieces();
    void newOnesAreAskedForAlone();
    void oneMillionLinesAreQuick();
    void otherConsolesHear();
    void nothingWithoutTables();

private:
    [[nodiscard]] std::vector<AuditRecord> lines(const AuditQuery &query = {}) const
    {
        return allOf(m_console->map, query);
    }

    std::unique_ptr<MapFolder> m_folder;
    std::unique_ptr<Console> m_console;
};

void TestAudit::init()
{
    m_folder = std::make_unique<MapFolder>();
    makeHandMadeMap(*m_folder);
    m_console = std::make_unique<Console>(QStringLiteral("ana@desk-1"));
    QVERIFY(m_console->open(m_folder->location()));
}

void TestAudit::cleanup()
{
    m_console.reset();
    m_folder.reset();
}

void TestAudit::usersLeaveLines()
{
    const auto id = await(m_console->map.addUser({ {}, QStringLiteral("Ana") }));
    QVERIFY(id);
    AWAIT_OK(m_console->map.updateUser({ *id, QStringLiteral("Ana") }, { *id, QStringLiteral("Ana Ltd") }));
    const auto found = lines();
    QCOMPARE(actionsOf(found), (QStringList { QStringLiteral("edit-user"), QStringLiteral("add-user") }));
    for (const AuditRecord &line : found) {
        QCOMPARE(line.actor, QStringLiteral("ana@desk-1"));
        QVERIFY(line.user == *id);
        QVERIFY(line.subject == SessionKey());
        QCOMPARE(line.result, QStringLiteral("ok"));
        QVERIFY(line.atMs > 1'600'000'000'000);
    }
}

void TestAudit::workersTellWhatWasChanged()
{
    const WorkerRow before = m_console->view.workers.value(kOne);
    WorkerRow after = before;
    after.capacity = 99;
    after.apiKey = Secret(QStringLiteral("planted-new-key"));
    after.labels = { { QStringLiteral("country"), QStringLiteral("DE") } };
    AWAIT_OK(m_console->map.updateWorker(before, after));
    const auto found = lines();
    QCOMPARE(found.size(), size_t(1));
    QCOMPARE(found.front().action, QStringLiteral("edit-worker"));
    QCOMPARE(found.front().detail, QStringLiteral("api_key capacity labels"));
    RawDatabase raw(*m_folder);
    const QByteArray planted = "SELECT count(*) FROM quayside_audit WHERE actor || action || worker_id ||"
                               " session_name || user_id || detail || reason || result LIKE '%planted%'";
    QCOMPARE(raw.value(planted), QByteArray("0"));
}

void TestAudit::operationsTellWhereTo()
{
    OperationRecord operation = makeOperation(QStringLiteral("op"), kOne, QStringLiteral("sales"));
    operation.kind = QStringLiteral("correct-row");
    operation.reason = QStringLiteral("ticket 4711");
    operation.target = WorkerId(QStringLiteral("2"));
    operation.detail = QStringLiteral("row");
    operation.input = R"({"key":"planted-key"})";
    const auto token = await(m_console->map.beginOperation(operation));
    QVERIFY(token);
    AWAIT_OK(m_console->map.endOperation(*token, OperationState::Cancelled, {}));
    for (const QString &worker : { kOne, QStringLiteral("2") }) {
        AuditQuery query;
        query.worker = WorkerId(worker);
        const auto found = lines(query);
        QCOMPARE(found.size(), size_t(1)); // the history of both
        QVERIFY(found.front().target == WorkerId(QStringLiteral("2")));
        QCOMPARE(found.front().detail, QStringLiteral("row"));
        QCOMPARE(found.front().reason, QStringLiteral("ticket 4711"));
        QCOMPARE(found.front().result, QStringLiteral("cancelled"));
        QVERIFY(found.front().operation == operation.id);
    }
}

void TestAudit::takingOverLeavesALine()
{
    NEEDS_SEVERAL_CONSOLES();
    const auto token = m_console->begin(QStringLiteral("op"), kOne, QStringLiteral("sales"));
    QVERIFY(!token.operation.isEmpty());
    QVERIFY(RawDatabase(*m_folder).run("UPDATE quayside_operation SET lease_until_ms = 1"));
    Console other(QStringLiteral("ben@desk-2"));
    QVERIFY(other.open(m_folder->location()));
    AWAIT_OK(other.map.takeOver(token.operation));
    const auto found = lines();
    QCOMPARE(actionsOf(found), QStringList { QStringLiteral("take-over") });
    QCOMPARE(found.front().actor, QStringLiteral("ben@desk-2"));
    QVERIFY(found.front().subject == (SessionKey { WorkerId(kOne), QStringLiteral("sales") }));
}

void TestAudit::refusedChangesLeaveNone()
{
    const UserRow never { UserId(QStringLiteral("7")), QStringLiteral("never so named") };
    AWAIT_ERROR(m_console->map.updateUser(never, never), ErrorKind::Conflict);
    AWAIT_ERROR(m_console->map.removeWorker(WorkerId(kOne)), ErrorKind::Conflict);
    QVERIFY(lines().empty());
}

void TestAudit::pagesThroughVeryMany()
{
    addLines(*m_folder, 100'000);
    AuditQuery query;
    query.limit = 1'000;
    int calls = 0;
    const auto found = allOf(m_console->map, query, &calls);
    QCOMPARE(found.size(), size_t(100'000));
    QCOMPARE(calls, 101); // the last one finds that there are no more
    for (size_t i = 0; i < found.size(); ++i)
        QCOMPARE(found[i].id, qint64(100'000 - i)); // newest first, each once
}

void TestAudit::filtersByWorkerAndSession()
{
    addLines(*m_folder, 10'000);
    AuditQuery worker;
    worker.worker = WorkerId(QStringLiteral("w7"));
    const auto ofWorker = lines(worker);
    QCOMPARE(ofWorker.size(), size_t(1'000 + 20)); // its own, and what was moved there
    QVERIFY(std::is_sorted(ofWorker.begin(), ofWorker.end(),
                           [](const AuditRecord &a, const AuditRecord &b) { return a.id > b.id; }));
    AuditQuery session;
    session.session = QStringLiteral("s1");
    QCOMPARE(lines(session).size(), size_t(100)); // wherever it was
    session.worker = WorkerId(QStringLiteral("w1"));
    QCOMPARE(lines(session).size(), size_t(100));
    session.worker = WorkerId(QStringLiteral("w2"));
    QVERIFY(lines(session).empty());
    session.worker = WorkerId(QStringLiteral("w7"));
    QCOMPARE(lines(session).size(), size_t(20)); // the moves that brought it
}

void TestAudit::wordsAreFoundInAnyText()
{
    addLines(*m_folder, 3'000);
    AuditQuery query;
    query.words = { word("zoË") };
    QCOMPARE(lines(query).size(), size_t(3));
    query.words = { word("ZOë"), word("RESTART") };
    QCOMPARE(lines(query).size(), size_t(3));
    query.words = { word("zoë"), word("nobody") };
    QVERIFY(lines(query).empty());
    query.words = { word("Umziehen") };
    query.words.front().actions = { QStringLiteral("move") };
    QCOMPARE(lines(query).size(), size_t(6));
    query.words = { word("Frankfurt") };
    query.words.front().workers = { QStringLiteral("w7") };
    QCOMPARE(lines(query).size(), size_t(306)); // its lines, and those that lead there
    query.words = { word("100%") };
    QVERIFY(lines(query).empty()); // no wildcard
}

void TestAudit::rareWordsAreLookedForInPieces()
{
    addLines(*m_folder, 100'000);
    AuditQuery query;
    query.words = { word("w3"), word("nowhere") };
    int calls = 0;
    QVERIFY(allOf(m_console->map, query, &calls).empty());
    QVERIFY(calls >= 10 && calls <= 11);
}

void TestAudit::newOnesAreAskedForAlone()
{
    addLines(*m_folder, 1'000);
    AuditQuery query;
    query.words = { word("nobody") };
    const auto page = await(m_console->map.audit(query));
    QVERIFY(page && page->lines.empty());
    QCOMPARE(page->newest, qint64(1'000)); // also where nothing fits
    query.words.clear();
    query.afterId = page->newest;
    QVERIFY(lines(query).empty());
    AWAIT_OK(m_console->map.setWorkerState(WorkerId(kOne), WorkerState::Active, WorkerState::Cordoned));
    QCOMPARE(actionsOf(lines(query)), QStringList { QStringLiteral("worker-cordoned") });
}

/** Over a server a tenth of them: its disk would take a minute for all. */
void TestAudit::oneMillionLinesAreQuick()
{
    addLines(*m_folder, TestBackend::isSqlite() || TestBackend::isOwnFile() ? 1'000'000 : 100'000);
    AuditQuery session;
    session.worker = WorkerId(QStringLiteral("w3"));
    session.session = QStringLiteral("never-there");
    AuditQuery worker;
    worker.worker = WorkerId(QStringLiteral("w3"));
    AuditQuery rare;
    rare.words = { word("nowhere") };
    for (const AuditQuery &query : { AuditQuery(), worker, session, rare }) {
        QElapsedTimer timer;
        timer.start();
        AWAIT_OK(m_console->map.audit(query));
        qInfo() << "one page of so many lines in" << timer.elapsed() << "ms";
        QVERIFY(timer.elapsed() < 2'000); // far from it, but other programs run here too
    }
}

void TestAudit::otherConsolesHear()
{
    NEEDS_SEVERAL_CONSOLES();
    Console other(QStringLiteral("ben@desk-2"));
    QVERIFY(other.open(m_folder->location()));
    QSignalSpy here(&m_console->map, &ShardMap::operationsChanged);
    QSignalSpy there(&other.map, &ShardMap::operationsChanged);
    AWAIT_OK(m_console->map.setWorkerState(WorkerId(kOne), WorkerState::Active, WorkerState::Cordoned));
    QTRY_COMPARE(here.count(), 1);
    QTRY_VERIFY(there.count() > 0);
    const auto found = allOf(other.map, {});
    QCOMPARE(found.front().actor, QStringLiteral("ana@desk-1"));
}

void TestAudit::nothingWithoutTables()
{
    const MapFolder folder;
    makeHandMadeMap(folder);
    Console console;
    QVERIFY(console.open(folder.location(), false));
    AWAIT_OK(console.map.addUser({}));
    QVERIFY(allOf(console.map, {}).empty());
}

QTEST_GUILESS_MAIN(TestAudit)
#include "test_audit.moc"
