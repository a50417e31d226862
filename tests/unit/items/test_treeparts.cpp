// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/tables/rowmodel.h"
#include "items/text/textindex.h"
#include "items/tree/treelayout.h"

#include <QHash>
#include <QRandomGenerator>
#include <QTest>

using namespace quayside;
using namespace quayside::items;
using fleet::SessionIndex;

namespace {

bool refreshed(TextIndex &index)
{
    size_t next = 0;
    return index.refresh(next, QDeadlineTimer(QDeadlineTimer::Forever));
}

/** A list as a model would hear it change, replayed into a copy. */
struct Replay
{
    std::vector<int> &rows;
    std::vector<int> heard;
    int replaced = 0;
    int pendingRow = -1;
    int pendingTo = -1;
    void beginRemoveRows(int first, int last)
    {
        pendingRow = first;
        pendingTo = last + 1;
    }
    void endRemoveRows() { heard.erase(heard.begin() + pendingRow, heard.begin() + pendingTo); }
    void beginInsertRows(int first, int last)
    {
        pendingRow = first;
        pendingTo = last + 1;
    }
    void endInsertRows()
    {
        heard.insert(heard.begin() + pendingRow, rows.begin() + pendingRow, rows.begin() + pendingTo);
    }
    void beginMoveRow(int from, int to)
    {
        pendingRow = from;
        pendingTo = to;
    }
    void endMoveRow()
    {
        const int value = heard[size_t(pendingRow)];
        heard.erase(heard.begin() + pendingRow);
        heard.insert(heard.begin() + pendingTo, value);
    }
    void replaceRow(int, int) { ++replaced; }
};

} // namespace

class TestTreeParts final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void layoutKnowsTheWayBack();
    void layoutMovesGroupsBothWays();
    void layoutAfterRandomEdits();
    void textsAreMadeWhenAskedFor();
    void touchSeesOnlyRealChanges();
    void oldBlocksStayAsTheyWere();
    void refreshStopsAtTheDeadline();
    void growingKeepsWhatWasThere();
    void passEndsThoughTextsChange();
    void keyedRowsTellEveryEdit();

private:
    static void check(const TreeLayout &layout);
};

void TestTreeParts::check(const TreeLayout &layout)
{
    qsizetype sessions = 0;
    for (int row = 0; row < layout.groupCount(); ++row) {
        const quint32 slot = layout.slotAt(row);
        QCOMPARE(layout.rowOfSlot(slot), row);
        const TreeLayout::Rows &rows = layout.rows(slot);
        for (size_t at = 0; at < rows.size(); ++at) {
            QCOMPARE(layout.slotOf(rows[at]), slot);
            QCOMPARE(layout.rowOf(rows[at]), int(at));
        }
        sessions += qsizetype(rows.size());
    }
    QCOMPARE(layout.sessionCount(), sessions);
}

void TestTreeParts::layoutKnowsTheWayBack()
{
    TreeLayout layout;
    layout.insertGroup(0, 7);
    layout.insertGroup(0, 3);
    layout.insertSession(7, 0, SessionIndex(10));
    layout.insertSession(7, 0, SessionIndex(11));
    layout.insertSession(3, 0, SessionIndex(0));
    check(layout);
    QCOMPARE(layout.rowOf(SessionIndex(10)), 1);
    QCOMPARE(layout.rowOf(SessionIndex(5)), -1);
    QCOMPARE(layout.slotOf(SessionIndex()), TreeLayout::kNone);
    layout.removeSession(7, 0);
    check(layout);
    QCOMPARE(layout.rowOf(SessionIndex(10)), 0);
    QCOMPARE(layout.rowOf(SessionIndex(11)), -1);
    layout.removeSession(3, 0);
    layout.removeGroup(0);
    check(layout);
    QCOMPARE(layout.rowOfSlot(3), -1);
    QVERIFY(layout.memoryBytes() > 0);
}

void TestTreeParts::layoutMovesGroupsBothWays()
{
    TreeLayout layout;
    layout.setOrder({ 2, 3, 4, 5 });
    layout.moveGroup(0, 3); // in front of what is at 3 now
    QCOMPARE(layout.order(), (std::vector<quint32> { 3, 4, 2, 5 }));
    check(layout);
    layout.moveGroup(3, 0);
    QCOMPARE(layout.order(), (std::vector<quint32> { 5, 3, 4, 2 }));
    layout.moveGroup(0, 4);
    QCOMPARE(layout.order(), (std::vector<quint32> { 3, 4, 2, 5 }));
    check(layout);
}

void TestTreeParts::layoutAfterRandomEdits()
{
    QRandomGenerator random(3);
    TreeLayout layout;
    layout.setOrder({ 2, 3, 4 });
    for (int round = 0; round < 2'000; ++round) {
        const SessionIndex session(quint32(random.bounded(60)));
        if (const quint32 slot = layout.slotOf(session); slot != TreeLayout::kNone) {
            layout.removeSession(slot, layout.rowOf(session));
        } else {
            const quint32 to = 2 + random.bounded(3U);
            layout.insertSession(to, random.bounded(int(layout.rows(to).size()) + 1), session);
        }
    }
    check(layout);
}

void TestTreeParts::textsAreMadeWhenAskedFor()
{
    int written = 0;
    TextIndex index([&written](quint32 number, QByteArray &out) {
        ++written;
        out += QByteArray::number(number);
    });
    index.setLimit(1'500);
    QCOMPARE(written, 0);
    QVERIFY(refreshed(index));
    QCOMPARE(written, 1'500);
    QVERIFY(refreshed(index));
    QCOMPARE(written, 1'500); // nothing is dirty
    QCOMPARE(TextIndex::record(index.blocks(), 1'499).toByteArray(), QByteArray("1499"));
    QVERIFY(TextIndex::record(index.blocks(), 1'500).isEmpty());
    QVERIFY(index.memoryBytes() >= 1'500 * 4);
    index.clear();
    QVERIFY(index.blocks().empty());
}

void TestTreeParts::touchSeesOnlyRealChanges()
{
    QHash<quint32, QByteArray> texts { { 5, "five" } };
    int written = 0;
    TextIndex index([&](quint32 number, QByteArray &out) {
        ++written;
        out += texts.value(number);
    });
    index.setLimit(10);
    QVERIFY(refreshed(index));
    QVERIFY(!index.touch(5));
    written = 0;
    QVERIFY(refreshed(index));
    QCOMPARE(written, 0);
    texts[5] = "5";
    QVERIFY(index.touch(5));
    QVERIFY(refreshed(index));
    QCOMPARE(TextIndex::record(index.blocks(), 5).toByteArray(), QByteArray("5"));
}

void TestTreeParts::oldBlocksStayAsTheyWere()
{
    QByteArray text = "before";
    TextIndex index([&text](quint32, QByteArray &out) { out += text; });
    index.setLimit(3);
    QVERIFY(refreshed(index));
    const TextIndex::Blocks before = index.blocks();
    text = "after";
    QVERIFY(index.touch(1));
    QVERIFY(refreshed(index));
    QCOMPARE(TextIndex::record(before, 1).toByteArray(), QByteArray("before"));
    QCOMPARE(TextIndex::record(index.blocks(), 1).toByteArray(), QByteArray("after"));
}

void TestTreeParts::refreshStopsAtTheDeadline()
{
    TextIndex index([](quint32 number, QByteArray &out) { out += QByteArray::number(number); });
    index.setLimit(5'000);
    size_t next = 0;
    QVERIFY(!index.refresh(next, QDeadlineTimer(0)));
    QVERIFY(refreshed(index));
}

void TestTreeParts::growingKeepsWhatWasThere()
{
    TextIndex index([](quint32 number, QByteArray &out) { out += QByteArray::number(number); });
    for (const qsizetype limit : { 10, 700, 1'024, 1'025, 5'000, 3 }) {
        index.setLimit(limit);
        QVERIFY(refreshed(index));
    }
    for (quint32 number = 0; number < 5'000; ++number)
        QCOMPARE(TextIndex::record(index.blocks(), number).toByteArray(), QByteArray::number(number));
}

void TestTreeParts::passEndsThoughTextsChange()
{
    quint32 version = 1;
    TextIndex index([&version](quint32 number, QByteArray &out) { out += QByteArray::number(number * version); });
    index.setLimit(3 * TextIndex::kBlockSize);
    QVERIFY(refreshed(index));
    ++version;
    QVERIFY(index.touch(TextIndex::kBlockSize));
    size_t next = 1; // the first is behind it
    QVERIFY(index.touch(1));
    QVERIFY(index.refresh(next, QDeadlineTimer(QDeadlineTimer::Forever)));
    QCOMPARE(TextIndex::record(index.blocks(), TextIndex::kBlockSize).toByteArray(), QByteArray("2048"));
    QCOMPARE(TextIndex::record(index.blocks(), 1).toByteArray(), QByteArray("1"));
    QVERIFY(refreshed(index));
    QCOMPARE(TextIndex::record(index.blocks(), 1).toByteArray(), QByteArray("2"));
}

void TestTreeParts::keyedRowsTellEveryEdit()
{
    QRandomGenerator random(11);
    std::vector<int> rows;
    Replay replay { rows, {} };
    for (int round = 0; round < 500; ++round) {
        std::vector<int> wanted;
        for (int value = 0; value < 12; ++value) {
            if (random.bounded(2) == 0)
                wanted.insert(wanted.begin() + random.bounded(int(wanted.size()) + 1), value);
        }
        bringInLine(
            rows, wanted, [](int value) { return value; }, replay);
        QCOMPARE(rows, wanted);
        QCOMPARE(replay.heard, wanted);
    }
    QVERIFY(replay.replaced > 0);
}

QTEST_GUILESS_MAIN(TestTreeParts)
#include "test_treeparts.moc"
