// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/watch/listmemory.h"

#include "handfed.h"

#include <QTest>
#include <QThreadPool>

using namespace quayside;
using namespace quayside::fleet;
using namespace quayside::test;

namespace {

using List = std::vector<waha::SessionInfo>;

QStringList differing(const List &told, List now, const QSet<QString> &doubted = {})
{
    QStringList names;
    for (const waha::SessionInfo &info : ListMemory(told).differing(now, doubted))
        names.append(info.name);
    return names;
}

waha::SessionInfo working(const QString &name)
{
    return HandFed::info(name, SessionStatus::Working);
}

} // namespace

class TestListMemory final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingDiffersFromItself();
    void everyFieldCounts();
    void presenceDoesNotCount();
    void namesOfAllKinds();
    void goneNames();
    void doubtedIsToldAgain();
    void duplicatesInAList();
    void manySessions();
    void comparesOnAPool();
};

void TestListMemory::nothingDiffersFromItself()
{
    const List list { working(s("a")), working(s("b")) };
    QVERIFY(differing(list, list).isEmpty());
    QVERIFY(differing({}, {}).isEmpty());
    QCOMPARE(differing({}, list), QStringList({ s("a"), s("b") }));
}

void TestListMemory::everyFieldCounts()
{
    const waha::SessionInfo told = working(s("a"));
    const std::vector<void (*)(waha::SessionInfo &)> changes {
        [](waha::SessionInfo &i) { i.status = SessionStatus::Failed; },
        [](waha::SessionInfo &i) { i.config = "{}"; },
        [](waha::SessionInfo &i) { i.metadataUserId = s("7"); },
        [](waha::SessionInfo &i) { i.account.id = s("1@c.us"); },
        [](waha::SessionInfo &i) { i.account.lid = s("1@lid"); },
        [](waha::SessionInfo &i) { i.account.jid = s("1:2@s.whatsapp.net"); },
        [](waha::SessionInfo &i) { i.account.pushName = s("Bo"); },
        [](waha::SessionInfo &i) { i.assignedWorker = s("w"); },
        [](waha::SessionInfo &i) { i.activityMs = 5; },
    };
    for (const auto change : changes) {
        waha::SessionInfo now = told;
        change(now);
        QCOMPARE(differing({ told }, { now }), QStringList { s("a") });
    }
}

void TestListMemory::presenceDoesNotCount()
{
    waha::SessionInfo now = working(s("a"));
    now.presence = s("online");
    QVERIFY(differing({ working(s("a")) }, { now }).isEmpty());
}

void TestListMemory::namesOfAllKinds()
{
    const List list { working(s("")), working(s("größe")), working(s("a b/c?")),
                      working(QString(300, QLatin1Char('x'))), working(QString(100'000, QLatin1Char('y'))) };
    const ListMemory memory(list);
    QCOMPARE(memory.size(), 5);
    for (const waha::SessionInfo &info : list)
        QVERIFY(memory.contains(info.name));
    QVERIFY(!memory.contains(s("gr")));
    QVERIFY(differing(list, list).isEmpty());
}

void TestListMemory::goneNames()
{
    const ListMemory told({ working(s("a")), working(s("ü")), working(s("c")) });
    const auto gone = told.goneIn(ListMemory({ working(s("a")) }));
    QCOMPARE(QSet<QString>(gone.begin(), gone.end()), QSet<QString>({ s("ü"), s("c") }));
    QVERIFY(told.goneIn(told).empty());
    QVERIFY(ListMemory().goneIn(told).empty());
}

void TestListMemory::doubtedIsToldAgain()
{
    const List list { working(s("a")), working(s("b")) };
    QCOMPARE(differing(list, list, { s("b"), s("not there") }), QStringList { s("b") });
}

void TestListMemory::duplicatesInAList()
{
    const List list { working(s("a")), working(s("a")), working(s("b")) };
    const ListMemory memory(list);
    QVERIFY(memory.contains(s("a")));
    QCOMPARE(memory.goneIn(ListMemory({ working(s("b")) })).size(), size_t(2));
    QVERIFY(differing(list, list).isEmpty());
}

void TestListMemory::manySessions()
{
    List list;
    for (int i = 0; i < 20'000; ++i)
        list.push_back(working(s("session-%1").arg(i)));
    const ListMemory memory(list);
    List now = list;
    now[777].activityMs = 1;
    now.erase(now.begin() + 500);
    now.push_back(working(s("new")));
    const ListMemory newer(now);
    QCOMPARE(differing(list, now), QStringList({ s("session-777"), s("new") }));
    const auto gone = memory.goneIn(newer);
    QCOMPARE(gone.size(), size_t(1));
    QCOMPARE(gone[0], s("session-500"));
}

void TestListMemory::comparesOnAPool()
{
    QThreadPool pool;
    waha::SessionList list;
    list.etag = "e";
    list.sessions = { working(s("a")) };
    const auto told = std::make_shared<const ListMemory>(List { working(s("b")) });
    auto first = compareOn(pool, readyFuture<waha::SessionList>(list), told, {});
    QTRY_VERIFY(first.isFinished());
    const auto outcome = first.result().value();
    QCOMPARE(outcome->etag, QByteArray("e"));
    QCOMPARE(outcome->upserts.size(), size_t(1));
    QCOMPARE(outcome->gone.size(), size_t(1));
    QVERIFY(outcome->memory->contains(s("a")));

    waha::SessionList unchanged;
    unchanged.notModified = true;
    auto second = compareOn(pool, readyFuture<waha::SessionList>(unchanged), outcome->memory, {});
    QTRY_VERIFY(second.isFinished());
    QVERIFY(second.result().value()->notModified);
    QCOMPARE(second.result().value()->memory, outcome->memory);

    auto third = compareOn(pool, readyFuture<waha::SessionList>(failure(ErrorText::cancelled())), told, {});
    QTRY_VERIFY(third.isFinished());
    QVERIFY(third.result().error().kind == ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(TestListMemory)
#include "test_listmemory.moc"
