// SPDX-License-Identifier: GPL-3.0-or-later
#include "exported.h"
#include "fleetfixture.h"

#include "items/export/modelexport.h"
#include "items/export/sessionexport.h"
#include "items/tables/workerfiltermodel.h"
#include "items/tables/workertablemodel.h"
#include "items/tree/sessiontreemodel.h"

#include <QDir>
#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace quayside;
using namespace quayside::items;
using test::exported;
using test::FleetFixture;
using Column = SessionTreeModel::Column;

namespace {

const QString kHostile = QStringLiteral("=1+1,\"x\"\n") + QChar(0x202E) + QChar(0x1B);

std::vector<QStringList> manyRows()
{
    return { { QStringLiteral("a"), kHostile }, { QStringLiteral("b"), QString::fromUtf8("Ünï 😀") } };
}

TableText text(TableFormat format)
{
    return { format,
             QStringLiteral("things"),
             { { "name", QStringLiteral("Name") }, { "what", QStringLiteral("What") } } };
}

} // namespace

/** Tables as files: every byte, and what is in them when the list has an order, a filter, hidden columns. */
class TestExports final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void csvIsExact();
    void jsonIsExact();
    void emptyTables();
    void formatIsOfTheFile();
    void sessionsAsShown();
    void sessionsAsJson();
    void manySessionsComeWhole();
    void droppedItLeavesNothing();
    void workersAsShown();

private:
    [[nodiscard]] QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }

    const QTemporaryDir m_folder;
};

void TestExports::csvIsExact()
{
    TableText table = text(TableFormat::Csv);
    QCOMPARE(table.begin() + table.rows(manyRows()) + table.end(),
             QByteArray("\xEF\xBB\xBFName,What\r\na,\"'=1+1,\"\"x\"\"\n⟨U+202E⟩⟨U+001B⟩\"\r\nb,Ünï 😀\r\n"));
}

void TestExports::jsonIsExact()
{
    TableText table = text(TableFormat::Json);
    QByteArray all = table.begin();
    all += table.rows({ manyRows()[0] });
    all += table.rows({ manyRows()[1] });
    all += table.end();
    QCOMPARE(all,
             QByteArray("{\"format\": \"quayside-table\", \"version\": 1, \"table\": \"things\",\n"
                        "\"columns\": [{\"key\": \"name\", \"title\": \"Name\"}, {\"key\": \"what\", "
                        "\"title\": \"What\"}],\n"
                        "\"rows\": [\n"
                        "{\"name\": \"a\", \"what\": \"=1+1,\\u0022x\\u0022\\u000a\\u202e\\u001b\"},\n"
                        "{\"name\": \"b\", \"what\": \"Ünï 😀\"}\n]}\n"));
    const QJsonArray rows = QJsonDocument::fromJson(all).object().value(QStringLiteral("rows")).toArray();
    QCOMPARE(rows.at(0).toObject().value(QStringLiteral("what")).toString(), kHostile); // unaltered
}

void TestExports::emptyTables()
{
    const TableText json = text(TableFormat::Json);
    QVERIFY(QJsonDocument::fromJson(json.begin() + json.end()).isObject());
    const TableText csv = text(TableFormat::Csv);
    QCOMPARE(csv.begin() + csv.end(), QByteArray("\xEF\xBB\xBFName,What\r\n"));
}

void TestExports::formatIsOfTheFile()
{
    QVERIFY(TableText::formatOf(QStringLiteral("/x/a.JSON")) == TableFormat::Json);
    QVERIFY(TableText::formatOf(QStringLiteral("/x/a.csv")) == TableFormat::Csv);
    QVERIFY(TableText::formatOf(QStringLiteral("/x.json/a")) == TableFormat::Csv);
}

void TestExports::sessionsAsShown()
{
    FleetFixture fx;
    fx.addWorkers(1);
    fx.addUser(1, QStringLiteral("Acme, Inc"));
    fx.addUser(2, QStringLiteral("Beta"));
    fx.addSession(1, QStringLiteral("one"), 1, 1);
    fx.addSession(2, QStringLiteral("=two"), 1, 1);
    fx.addSession(3, QStringLiteral("three"), 2, 1);
    fx.list(
        1,
        { FleetFixture::info(QStringLiteral("one"), SessionStatus::Working, QStringLiteral("491701234567")),
          FleetFixture::info(QStringLiteral("=two"), SessionStatus::Stopped) });
    SessionTreeModel tree(fx.fleet);
    QTRY_COMPARE(tree.shownSessions(), 3);
    SessionFilter filter;
    filter.text = QStringLiteral("acme");
    tree.setFilter(filter);
    tree.sort(Column::Name, Qt::DescendingOrder);
    QTRY_VERIFY(!tree.isBusy() && tree.shownSessions() == 2);
    SessionExport table(fx.fleet, tree, nullptr, { Column::Worker, Column::Name, Column::LastActivity },
                        path("sessions.csv"));
    QCOMPARE(exported(table),
             QByteArray("\xEF\xBB\xBFUser,Worker,Session,Last activity,User id,Session name,Worker id\r\n"
                        "\"Acme, Inc\",waha1,one,,1,one,1\r\n"
                        "\"Acme, Inc\",waha1,'=two,,1,'=two,1\r\n"));
    QCOMPARE(table.lines(), 2);
}

void TestExports::sessionsAsJson()
{
    FleetFixture fx;
    fx.addWorkers(1);
    fx.addSession(1, QStringLiteral("one") + QChar(0x202E), 0, 1);
    SessionTreeModel tree(fx.fleet);
    QTRY_COMPARE(tree.shownSessions(), 1);
    SessionExport table(fx.fleet, tree, nullptr, { Column::Name }, path("sessions.json"));
    const QJsonObject all = QJsonDocument::fromJson(exported(table)).object();
    const QJsonObject row = all.value(QStringLiteral("rows")).toArray().at(0).toObject();
    QCOMPARE(row.value(QStringLiteral("session")).toString(), QString(QStringLiteral("one") + QChar(0x202E)));
    QCOMPARE(row.value(QStringLiteral("name")).toString(), QStringLiteral("one⟨U+202E⟩")); // as shown
    QCOMPARE(row.value(QStringLiteral("workerId")).toString(), QStringLiteral("1"));
}

void TestExports::manySessionsComeWhole()
{
    FleetFixture fx;
    fx.addWorkers(3);
    shardmap::MapDelta delta;
    constexpr int kMany = 20'000;
    for (int row = 1; row <= kMany; ++row)
        delta.sessions.push_back(
            FleetFixture::sessionRow(row, QStringLiteral("s%1").arg(row), 0, 1 + row % 3));
    fx.fleet.applyMap(delta);
    SessionTreeModel tree(fx.fleet);
    QTRY_COMPARE(tree.shownSessions(), kMany);
    SessionExport table(fx.fleet, tree, nullptr, { Column::Name, Column::Status }, path("many.csv"));
    QSignalSpy progress(&table, &TableExport::progressed);
    QCOMPARE(exported(table).count("\r\n"), kMany + 1);
    QVERIFY2(progress.size() > 1, "it is written in slices");
}

void TestExports::droppedItLeavesNothing()
{
    FleetFixture fx;
    fx.addWorkers(1);
    shardmap::MapDelta delta;
    constexpr int kMany = 20'000;
    for (int row = 1; row <= kMany; ++row)
        delta.sessions.push_back(FleetFixture::sessionRow(row, QStringLiteral("s%1").arg(row), 0, 1));
    fx.fleet.applyMap(delta);
    SessionTreeModel tree(fx.fleet);
    QTRY_COMPARE(tree.shownSessions(), kMany);
    const QString file = path("cut.csv");
    {
        SessionExport table(fx.fleet, tree, nullptr, { Column::Name }, file);
        QEventLoop firstSlice;
        QObject::connect(&table, &TableExport::progressed, &firstSlice, &QEventLoop::quit);
        table.start();
        firstSlice.exec();
        QVERIFY(table.lines() > 0 && table.lines() < kMany);
    }
    QTRY_COMPARE(QDir(m_folder.path()).entryList({ QStringLiteral("cut*") }, QDir::Files), QStringList());
}

void TestExports::workersAsShown()
{
    FleetFixture fx;
    fx.addWorkers(2);
    WorkerTableModel all(fx.fleet);
    WorkerFilterModel shown(all);
    shown.sort(WorkerTableModel::Worker, Qt::DescendingOrder);
    ModelExport table({ QStringLiteral("workers"),
                        &shown,
                        QMetaEnum::fromType<WorkerTableModel::Column>(),
                        { WorkerTableModel::Worker, WorkerTableModel::Latency },
                        QStringLiteral("Worker id") },
                      path("workers.csv"));
    QCOMPARE(exported(table), QByteArray("\xEF\xBB\xBFWorker,Latency,Worker id\r\nwaha2,,2\r\nwaha1,,1\r\n"));
}

QTEST_GUILESS_MAIN(TestExports)
#include "test_exports.moc"
