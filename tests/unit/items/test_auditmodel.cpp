// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleetfixture.h"
#include "unit/shardmap/console.h"
#include "unit/shardmap/mapfolder.h"
#include "unit/shardmap/rawdatabase.h"
#include "unit/waiting.h"

#include "items/export/auditexport.h"
#include "items/tables/auditmodel.h"
#include "operations/audit/audittext.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

using namespace quayside;
using namespace quayside::items;
using operations::AuditFilter;
using operations::AuditTrail;
using shardmap::AuditRecord;
using test::await;
using test::FleetFixture;
using State = AuditModel::State;
using Tester = QAbstractItemModelTester;

namespace {

const WorkerId kOne(QStringLiteral("1"));

AuditRecord record(const QString &action, const QString &detail = {})
{
    AuditRecord line;
    line.action = action;
    line.detail = detail;
    return line;
}

} // namespace

/** The audit of a real map file as rows: read on while scrolled, narrowed, kept up to date, exported. */
class TestAuditModel final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void actionsHaveWords_data();
    void actionsHaveWords();
    void saysOnWhat();
    void asleepItAsksNothing();
    void emptyIsComplete();
    void withoutTablesItSaysSo();
    void fetchesOnWhileScrolled();
    void newLinesComeAtTheTop();
    void manyNewLinesAreReadAgain();
    void filterIsAsTyped();
    void rareWordsAreFoundFarBack();
    void fastTypingShowsTheLastFilter();
    void exportsEveryLine();
    void exportIsCompleteOrNotThere();

private:
    void addLines(int count) const;
    [[nodiscard]] bool ready() const
    {
        return QTest::qWaitFor(
            [this] { return m_model->state() == State::Complete || m_model->state() == State::NotKept; },
            20'000);
    }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return m_model->index(row, column).data().toString();
    }
    [[nodiscard]] Result<void> cordon() const
    {
        return await(m_console->map.setWorkerState(kOne, shardmap::WorkerState::Active,
                                                   shardmap::WorkerState::Cordoned));
    }
    void filter(const QString &text) const
    {
        AuditFilter filter;
        filter.text = text;
        m_model->setFilter(filter);
    }

    std::unique_ptr<quayside::test::MapFolder> m_folder;
    std::unique_ptr<quayside::test::Console> m_console;
    std::unique_ptr<FleetFixture> m_fleet;
    std::unique_ptr<AuditTrail> m_trail;
    std::unique_ptr<AuditModel> m_model;
    std::unique_ptr<Tester> m_tester;
};

void TestAuditModel::init()
{
    m_folder = std::make_unique<quayside::test::MapFolder>();
    quayside::test::makeHandMadeMap(m_folder->path());
    m_console = std::make_unique<quayside::test::Console>(QStringLiteral("ana@desk-1"));
    QVERIFY(m_console->open(m_folder->location()));
    m_fleet = std::make_unique<FleetFixture>();
    m_fleet->addWorkers(2);
    m_fleet->addUser(7, QStringLiteral("Seven Ltd"));
    m_trail = std::make_unique<AuditTrail>(m_console->map, m_fleet->fleet);
    m_model = std::make_unique<AuditModel>(m_fleet->clock);
    m_tester = std::make_unique<Tester>(m_model.get(), Tester::FailureReportingMode::QtTest);
    m_model->follow(*m_trail);
}

void TestAuditModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_trail.reset();
    m_fleet.reset();
    m_console.reset();
    m_folder.reset();
}

/** Restarts of s0 to s9 on worker 1; every 100th is of `rare` on worker 2, by Zoë, and failed. */
void TestAuditModel::addLines(int count) const
{
    const QByteArray sql
        = "INSERT INTO quayside_audit (at_ms, actor, action, worker_id, session_name, reason, result)"
          " WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < "
        + QByteArray::number(count)
        + ") SELECT 1799990000000 + i, iif(i % 100 = 1, 'Zoë@desk-2', 'ana@desk-1'), 'restart',"
          " iif(i % 100 = 1, '2', '1'), iif(i % 100 = 1, 'rare', 's' || (i % 10)), 'ticket ' || i,"
          " iif(i % 100 = 1, 'No answer.', 'ok') FROM n";
    QVERIFY(quayside::test::RawDatabase(m_folder->path()).run(sql));
}

void TestAuditModel::actionsHaveWords_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("detail");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *action, const char *detail, const char *words) {
        QTest::addRow("%s %s", action, detail)
            << QString::fromLatin1(action) << QString::fromLatin1(detail) << QString::fromLatin1(words);
    };
    row("restart", "", "Restart");
    row("logout", "", "Log out");
    row("bulk", "stop", "Stop");
    row("bulk-configure", "configure", "Change configuration");
    row("bulk-configure", "", "Change configuration");
    row("move", "", "Move");
    row("correct-row", "", "Correct the row");
    row("edit-worker", "", "Edit worker");
    row("edit-worker", "url api_key something", "Edit worker: URL, API key, something");
    row("worker-cordoned", "", "Cordon worker");
    row("take-over", "restart", "Take over: Restart");
    row("from-the-future", "", "from-the-future");
}

void TestAuditModel::actionsHaveWords()
{
    QFETCH(QString, action);
    QFETCH(QString, detail);
    QFETCH(QString, words);
    QCOMPARE(operations::AuditText::what(record(action, detail)), words);
}

void TestAuditModel::saysOnWhat()
{
    AuditRecord line;
    QCOMPARE(m_trail->onWhat(line), QStringLiteral("Several sessions"));
    line.subject.worker = kOne;
    QCOMPARE(m_trail->onWhat(line), QStringLiteral("waha1"));
    line.subject.name = QStringLiteral("sales");
    QCOMPARE(m_trail->onWhat(line), QStringLiteral("sales on waha1"));
    line.target = WorkerId(QStringLiteral("2"));
    QCOMPARE(m_trail->onWhat(line), QStringLiteral("sales: waha1 → waha2"));
    line.target = WorkerId(QStringLiteral("gone"));
    QCOMPARE(m_trail->onWhat(line), QStringLiteral("sales: waha1 → gone"));
    line = {};
    line.user = FleetFixture::userId(7);
    QCOMPARE(m_trail->onWhat(line), QStringLiteral("Seven Ltd"));
    line.user = FleetFixture::userId(8);
    QCOMPARE(m_trail->onWhat(line), QStringLiteral("User 8"));
}

void TestAuditModel::asleepItAsksNothing()
{
    QVERIFY(cordon());
    QTest::qWait(300);
    QVERIFY(m_model->state() == State::Unasked);
    QCOMPARE(m_model->rowCount(), 0);
    m_model->setAwake(true);
    QVERIFY(ready());
    QCOMPARE(m_model->rowCount(), 1);
}

void TestAuditModel::emptyIsComplete()
{
    m_model->setAwake(true);
    QVERIFY(ready());
    QVERIFY(m_model->state() == State::Complete);
    QCOMPARE(m_model->rowCount(), 0);
    QVERIFY(cordon());
    QTRY_COMPARE(m_model->rowCount(), 1);
}

void TestAuditModel::withoutTablesItSaysSo()
{
    const quayside::test::MapFolder folder;
    quayside::test::makeHandMadeMap(folder.path());
    quayside::test::Console console;
    QVERIFY(console.open(folder.location(), false));
    AuditTrail trail(console.map, m_fleet->fleet);
    AuditModel model(m_fleet->clock);
    model.follow(trail);
    model.setAwake(true);
    QTRY_VERIFY(model.state() == State::NotKept);
    AWAIT_OK(console.map.installOwnTables());
    QTRY_VERIFY(model.state() == State::Complete);
    AWAIT_OK(
        console.map.setWorkerState(kOne, shardmap::WorkerState::Active, shardmap::WorkerState::Cordoned));
    QTRY_COMPARE(model.rowCount(), 1);
}

void TestAuditModel::fetchesOnWhileScrolled()
{
    addLines(100'000);
    m_tester.reset(); // it fetches by itself
    m_model->setAwake(true);
    QVERIFY(ready());
    QCOMPARE(m_model->rowCount(), AuditModel::kPage);
    QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    int asked = 0;
    for (; m_model->rowCount() < 2'000; ++asked) {
        const int before = m_model->rowCount();
        QVERIFY(QTest::qWaitFor([this] { return m_model->canFetchMore({}); }));
        m_model->fetchMore({});
        QTRY_COMPARE(m_model->rowCount(), before + AuditModel::kPage);
    }
    QCOMPARE(asked, 9);
    QCOMPARE(resets.count(), 0);
    for (int row = 0; row < m_model->rowCount(); ++row)
        QCOMPARE(cell(row, AuditModel::Why), QStringLiteral("ticket %1").arg(100'000 - row));
    QCOMPARE(cell(0, AuditModel::Who), QStringLiteral("ana@desk-1"));
    QCOMPARE(cell(0, AuditModel::OnWhat), QStringLiteral("s0 on waha1"));
    QCOMPARE(cell(0, AuditModel::Result), QStringLiteral("Done"));
    QCOMPARE(cell(99, AuditModel::Result), QStringLiteral("No answer."));
    QCOMPARE(m_model->index(99, 0).data(StateRole).toInt(), int(RowState::Bad));
}

void TestAuditModel::newLinesComeAtTheTop()
{
    addLines(100);
    m_model->setAwake(true);
    QVERIFY(ready());
    QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    const QPersistentModelIndex third = m_model->index(2, AuditModel::Why);
    const QString why = third.data().toString();
    QVERIFY(cordon());
    QTRY_COMPARE(cell(0, AuditModel::What), QStringLiteral("Cordon worker"));
    QCOMPARE(cell(0, AuditModel::OnWhat), QStringLiteral("waha1"));
    QCOMPARE(third.row(), 3);
    QCOMPARE(third.data().toString(), why);
    QCOMPARE(resets.count(), 0);
    m_model->setAwake(false);
    AWAIT_OK(m_console->map.addUser({}));
    QTest::qWait(300);
    QCOMPARE(m_model->rowCount(), 101);
    m_model->setAwake(true);
    QTRY_COMPARE(cell(0, AuditModel::What), QStringLiteral("Add user"));
}

void TestAuditModel::manyNewLinesAreReadAgain()
{
    addLines(10);
    m_tester.reset(); // it fetches by itself
    m_model->setAwake(true);
    QVERIFY(ready());
    addLines(1'000);
    QVERIFY(cordon()); // tells that there is something new
    QTRY_COMPARE(m_model->rowCount(), AuditModel::kPage);
    QCOMPARE(cell(0, AuditModel::What), QStringLiteral("Cordon worker"));
    QCOMPARE(cell(1, AuditModel::Why), QStringLiteral("ticket 1000"));
}

void TestAuditModel::filterIsAsTyped()
{
    addLines(300);
    m_model->setAwake(true);
    filter(QStringLiteral("zoë"));
    QVERIFY(ready());
    QCOMPARE(m_model->rowCount(), 3);
    QCOMPARE(cell(0, AuditModel::OnWhat), QStringLiteral("rare on waha2"));
    for (const char *typed : { "waha2", "rare waha2", "no answer", "ZOË desk-2 Rest" }) {
        filter(QString::fromUtf8(typed));
        QVERIFY(ready());
        QTRY_COMPARE(m_model->rowCount(), 3);
    }
    filter(QStringLiteral("done")); // stored as "ok"
    QTRY_VERIFY(m_model->rowCount() >= AuditModel::kPage);
    QCOMPARE(cell(0, AuditModel::Result), QStringLiteral("Done"));
    AuditFilter session;
    session.session = QStringLiteral("rare");
    m_model->setFilter(session);
    QTRY_COMPARE(m_model->rowCount(), 3);
    session.worker = kOne;
    m_model->setFilter(session);
    QTRY_COMPARE(m_model->rowCount(), 0);
    QVERIFY(ready());
    QVERIFY(cordon()); // does not fit, does not come
    QTest::qWait(300);
    QCOMPARE(m_model->rowCount(), 0);
}

void TestAuditModel::rareWordsAreFoundFarBack()
{
    addLines(50'000);
    m_tester.reset(); // it fetches by itself
    m_model->setAwake(true);
    filter(QStringLiteral("ticket rare"));
    QVERIFY(ready());
    QTRY_COMPARE(m_model->rowCount(), AuditModel::kPage); // two looks of 10,000 lines
    filter(QStringLiteral("nobody wrote this"));
    QVERIFY(m_model->state() != State::Complete);
    QVERIFY(ready());
    QCOMPARE(m_model->rowCount(), 0);
    QVERIFY(!m_model->canFetchMore({}));
}

void TestAuditModel::fastTypingShowsTheLastFilter()
{
    addLines(5'000);
    m_model->setAwake(true);
    for (const char *typed : { "n", "no", "nob", "nobody", "rare" })
        filter(QString::fromLatin1(typed));
    QVERIFY(ready());
    QTRY_COMPARE(m_model->rowCount(), 50);
    QCOMPARE(cell(49, AuditModel::Why), QStringLiteral("ticket 1"));
}

void TestAuditModel::exportsEveryLine()
{
    addLines(1'234);
    QVERIFY(quayside::test::RawDatabase(m_folder->path())
                .run("INSERT INTO quayside_audit (at_ms, actor, action, worker_id, session_name, reason,"
                     " result) VALUES (1800000000000, '=cmd()', 'logout', '1', 'a,\"b\"', '-1', 'ok')"));
    const QString file = m_folder->path(QStringLiteral("audit.csv"));
    AuditExport all(*m_trail, {}, file);
    QSignalSpy finished(&all, &AuditExport::finished);
    all.start();
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(finished.front().front().toLongLong(), 1'235);
    const QByteArray text = m_folder->read(QStringLiteral("audit.csv"));
    QCOMPARE(text.count("\r\n"), 1'236);
    QVERIFY(text.startsWith("\xEF\xBB\xBFWhen (UTC),Who,What,"));
    const QByteArray first = text.split('\n').at(1);
    QCOMPARE(first,
             QByteArray("2027-01-15T08:00:00.000Z,'=cmd(),Log out,\"a,\"\"b\"\" on waha1\",'-1,Done,"
                        "logout,1,\"a,\"\"b\"\"\",,,\r"));
    QVERIFY(text.endsWith("restart,2,rare,,,\r\n")); // the oldest is the last
    AuditFilter rare;
    rare.text = QStringLiteral("rare");
    AuditExport some(*m_trail, rare, file);
    QSignalSpy again(&some, &AuditExport::finished);
    some.start();
    QTRY_COMPARE(again.count(), 1);
    QCOMPARE(m_folder->read(QStringLiteral("audit.csv")).count("\r\n"), 14);
}

void TestAuditModel::exportIsCompleteOrNotThere()
{
    addLines(2'000);
    m_folder->write(QStringLiteral("old.csv"), "what was there");
    {
        AuditExport cut(*m_trail, {}, m_folder->path(QStringLiteral("old.csv")));
        cut.start();
        QTRY_VERIFY(cut.lines() > 0);
    }
    QTest::qWait(100);
    QCOMPARE(m_folder->read(QStringLiteral("old.csv")), QByteArray("what was there"));
    AuditExport nowhere(*m_trail, {}, m_folder->path(QStringLiteral("no/such/folder.csv")));
    QSignalSpy failed(&nowhere, &AuditExport::failed);
    nowhere.start();
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(!failed.front().front().value<Error>().detail.isEmpty());
}

QTEST_GUILESS_MAIN(TestAuditModel)
#include "test_auditmodel.moc"
