// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock.h"
#include "items/roles.h"
#include "items/tables/attentionmodel.h"
#include "items/tables/timelinemodel.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace quayside;
using namespace quayside::items;
using fleet::AttentionEntry;
using fleet::TimelineEntry;
using Tester = QAbstractItemModelTester;

namespace {

AttentionEntry entry(quint64 id, fleet::Severity severity = fleet::Severity::Warning)
{
    AttentionEntry made;
    made.id = id;
    made.kind = fleet::AttentionKind::SessionFailed;
    made.severity = severity;
    made.title = QStringLiteral("acme-%1 failed").arg(id);
    made.explanation = QStringLiteral("A restart may help.");
    made.session = fleet::SessionIndex(quint32(id));
    made.repairs = { fleet::Repair::RestartSessions, fleet::Repair::ShowSession };
    return made;
}

TimelineEntry happening(qint64 atMs, SessionStatus status, const QString &text = {})
{
    return { atMs, status, text };
}

} // namespace

class TestListModels final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void attentionShowsAnEntry();
    void attentionAgesByTick();
    void attentionIsComparedById();
    void attentionRandomLists();
    void everyRepairHasWords();
    void timelineShowsBothKinds();
    void timelineInsertsAtTheTop();
    void timelineOfAnotherSessionResets();
};

void TestListModels::attentionShowsAnEntry()
{
    ManualClock clock;
    AttentionModel model(clock);
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    AttentionEntry one = entry(7, fleet::Severity::Critical);
    one.sinceMs = clock.nowMs();
    clock.advance(240'000);
    model.setEntries({ one });
    const auto text = [&model](int column) { return model.index(0, column).data().toString(); };
    QCOMPARE(text(AttentionModel::Severity), QStringLiteral("Critical"));
    QCOMPARE(text(AttentionModel::Title), one.title);
    QCOMPARE(text(AttentionModel::Since), QStringLiteral("4 min"));
    QCOMPARE(text(AttentionModel::Explanation), one.explanation);
    const QModelIndex index = model.index(0, 0);
    QCOMPARE(index.data(IdRole).toULongLong(), 7ULL);
    QCOMPARE(index.data(RepairsRole).value<QList<int>>(),
             (QList<int> { int(fleet::Repair::RestartSessions), int(fleet::Repair::ShowSession) }));
    QCOMPARE(index.data(SessionsRole).value<QList<fleet::SessionIndex>>(),
             (QList<fleet::SessionIndex> { fleet::SessionIndex(7) }));
    QCOMPARE(index.data(SeverityRole).toInt(), int(fleet::Severity::Critical));
    QCOMPARE(index.data(StateRole).toInt(), int(RowState::Bad));
    QVERIFY(index.data(Qt::ToolTipRole).toString().contains(one.explanation));
    QVERIFY(model.entryAt(index));
    QVERIFY(!model.entryAt({}));
    for (int column = 0; column < AttentionModel::ColumnCount; ++column) {
        QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
        QVERIFY(!model.index(0, column).data(Qt::AccessibleTextRole).toString().isEmpty());
        QVERIFY(model.index(0, column).data(SortRole).isValid());
    }
}

void TestListModels::attentionAgesByTick()
{
    const ManualClock clock;
    AttentionModel model(clock);
    model.setEntries({ entry(1), entry(2) });
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.tick({ model.index(1, 0), QModelIndex() });
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes[0][0].toModelIndex(), model.index(1, AttentionModel::Since));
}

void TestListModels::attentionIsComparedById()
{
    const ManualClock clock;
    AttentionModel model(clock);
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    model.setEntries({ entry(1), entry(2), entry(3) });
    const QPersistentModelIndex second = model.indexOf(2);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.setEntries({ entry(2), entry(4), entry(3) });
    QCOMPARE(second.row(), 0);
    QCOMPARE(changes.size(), 0);
    AttentionEntry worse = entry(2, fleet::Severity::Critical);
    model.setEntries({ worse, entry(4), entry(3) });
    QCOMPARE(changes.size(), 1);
    QCOMPARE(resets.size(), 0);
    QVERIFY(!model.indexOf(1).isValid());
}

void TestListModels::attentionRandomLists()
{
    const ManualClock clock;
    AttentionModel model(clock);
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    QRandomGenerator random(17);
    for (int round = 0; round < 100; ++round) {
        std::vector<AttentionEntry> entries;
        for (quint64 id = 0; id < 8; ++id) {
            if (random.bounded(2) == 0)
                entries.insert(entries.begin() + random.bounded(int(entries.size()) + 1),
                               entry(id, fleet::Severity(random.bounded(3))));
        }
        model.setEntries(entries);
        QCOMPARE(model.rowCount(), int(entries.size()));
        for (int row = 0; row < model.rowCount(); ++row)
            QCOMPARE(model.entryAt(model.index(row, 0))->id, entries[size_t(row)].id);
    }
}

void TestListModels::everyRepairHasWords()
{
    for (int repair = 0; repair <= int(fleet::Repair::ShowSession); ++repair)
        QVERIFY(!fleet::CauseText::button(fleet::Repair(repair)).isEmpty());
    for (int severity = 0; severity <= int(fleet::Severity::Critical); ++severity)
        QVERIFY(!AttentionModel::severityText(fleet::Severity(severity)).isEmpty());
}

void TestListModels::timelineShowsBothKinds()
{
    const ManualClock clock;
    TimelineModel model(clock);
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    model.setEntries({ happening(clock.nowMs() - 1'000, SessionStatus::ScanQrCode),
                       happening(clock.nowMs() - 9'000, {}, QStringLiteral("restarted by support@desk-3")) });
    QCOMPARE(model.index(0, TimelineModel::What).data().toString(), QStringLiteral("SCAN_QR_CODE"));
    QCOMPARE(model.index(0, 0).data(StateRole).toInt(), int(RowState::Waiting));
    QCOMPARE(model.index(0, TimelineModel::What).data(StatusRole).value<StatusValue>().status,
             SessionStatus(SessionStatus::ScanQrCode));
    QCOMPARE(model.index(1, TimelineModel::What).data().toString(),
             QStringLiteral("restarted by support@desk-3"));
    QVERIFY(!model.index(1, TimelineModel::What).data(StatusRole).isValid());
    QCOMPARE(model.index(1, 0).data(AgeMsRole).toLongLong(), 9'000);
    QVERIFY(!model.index(0, TimelineModel::Time).data().toString().isEmpty());
    QVERIFY(!model.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
}

void TestListModels::timelineInsertsAtTheTop()
{
    const ManualClock clock;
    TimelineModel model(clock);
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    const TimelineEntry first = happening(1, SessionStatus::Starting);
    const TimelineEntry second = happening(2, SessionStatus::Working);
    const TimelineEntry third = happening(3, SessionStatus::Failed);
    model.setEntries({ first });
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy inserts(&model, &QAbstractItemModel::rowsInserted);
    model.setEntries({ third, second, first });
    model.setEntries({ third, second, first });
    QCOMPARE(resets.size(), 0);
    QCOMPARE(inserts.size(), 1);
    QCOMPARE(inserts[0][2].toInt(), 1);
    QCOMPARE(model.index(0, TimelineModel::What).data().toString(), QStringLiteral("FAILED"));
}

void TestListModels::timelineOfAnotherSessionResets()
{
    const ManualClock clock;
    TimelineModel model(clock);
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    model.setEntries({ happening(1, SessionStatus::Starting) });
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setEntries({ happening(5, SessionStatus::Failed) });
    QCOMPARE(resets.size(), 1);
    model.setEntries({});
    QCOMPARE(model.rowCount(), 0);
}

QTEST_GUILESS_MAIN(TestListModels)
#include "test_listmodels.moc"
