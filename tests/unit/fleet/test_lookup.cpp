// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/advice/lookup.h"
#include "fleet/advice/searchtext.h"

#include "handfed.h"

#include <QElapsedTimer>
#include <QTest>

using namespace quayside;
using namespace quayside::fleet;
using namespace quayside::test;

class TestLookup final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void phoneSpellings_data();
    void phoneSpellings();
    void notAPhone();
    void fitOfTexts();
    void findsByEverything_data();
    void findsByEverything();
    void exactBeforePrefixBeforeInside();
    void isBounded();
    void bestHitsKeepsTheBest();
    void nothingTypedFindsNothing();
    void manySessions();
    void stepsFindTheSame();
    void whatIsGoneIsNotFound();
};

void TestLookup::phoneSpellings_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("fit");
    const int exact = int(Fit::Exact);
    QTest::newRow("digits") << s("4915123456789") << exact;
    QTest::newRow("plus") << s("+49 151 23456789") << exact;
    QTest::newRow("double zero") << s("0049 151 23456789") << exact;
    QTest::newRow("national zero in brackets") << s("+49 (0)151 / 234-567-89") << exact;
    QTest::newRow("national") << s("0151 23456789") << exact;
    QTest::newRow("jid") << s("4915123456789@c.us") << exact;
    QTest::newRow("device jid") << s("4915123456789:12@s.whatsapp.net") << exact;
    QTest::newRow("dots") << s("49.151.23456789") << exact;
    QTest::newRow("narrow dash") << s("+49\u2011151\u201123456789") << exact;
    QTest::newRow("prefix") << s("+49 151") << int(Fit::Prefix);
    QTest::newRow("inside") << s("23456") << int(Fit::Inside);
    QTest::newRow("end") << s("6789") << int(Fit::Inside);
    QTest::newRow("other") << s("+43 660 1234567") << int(Fit::None);
    QTest::newRow("longer") << s("49151234567890") << int(Fit::None);
    QTest::newRow("too short") << s("49") << int(Fit::None);
}

void TestLookup::phoneSpellings()
{
    QFETCH(QString, typed);
    QFETCH(int, fit);
    QCOMPARE(int(SearchText(typed).fitPhone(u"4915123456789")), fit);
}

void TestLookup::notAPhone()
{
    for (const QString &typed : { s("sales-1"), s("a"), s(""), s("user@example.com"), s("w4:3000") })
        QVERIFY2(!SearchText(typed).canBePhone(), qPrintable(typed));
    QVERIFY(SearchText(s("123")).canBePhone());
}

void TestLookup::fitOfTexts()
{
    const SearchText text(s(" SaLes "));
    QCOMPARE(text.fitUtf8("sales"), Fit::Exact);
    QCOMPARE(text.fitUtf8("SALES-2"), Fit::Prefix);
    QCOMPARE(text.fitUtf8("acme-Sales"), Fit::Inside);
    QCOMPARE(text.fitUtf8("acme-sale"), Fit::None);
    QCOMPARE(text.fitUtf8(""), Fit::None);
    QCOMPARE(text.fit(s("sAlEs")), Fit::Exact);
    QCOMPARE(text.fit(s("Salesian")), Fit::Prefix);
    QCOMPARE(text.fit(s("The sales")), Fit::Inside);
    QCOMPARE(SearchText(s("arzt")).fit(s("ÄRZTE ARZT")), Fit::Inside);
    QCOMPARE(SearchText(s("ä")).fitUtf8("\u00e4rzte"), Fit::Prefix);
    QCOMPARE(SearchText(s("ÄRZTE")).fit(s("Die Ärzte")), Fit::Inside);
}

void TestLookup::findsByEverything_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<char>("kind");
    QTest::newRow("session name") << s("acme-sales") << 's';
    QTest::newRow("part of the name") << s("me-sal") << 's';
    QTest::newRow("phone") << s("+49 151 23456789") << 's';
    QTest::newRow("push name") << s("frieda") << 's';
    QTest::newRow("user label") << s("ACME Gmb") << 'u';
    QTest::newRow("user id") << s("u-4711") << 'u';
    QTest::newRow("worker name") << s("w1") << 'w';
    QTest::newRow("worker url") << s("http://w1.example") << 'w';
}

void TestLookup::findsByEverything()
{
    QFETCH(QString, typed);
    QFETCH(char, kind);
    HandFed fed;
    fed.addWorker(1);
    fed.addUser(s("u-4711"), s("Acme GmbH"));
    fed.addRow(1, s("acme-sales"), s("u-4711"));
    fed.answer(1,
               { HandFed::info(s("acme-sales"), SessionStatus::Working, s("4915123456789"), s("Frieda")) });
    const std::vector<LookupHit> hits = Lookup::find(fed.fleet, typed);
    QVERIFY(!hits.empty());
    QCOMPARE(hits[0].session.isValid(), kind == 's');
    QCOMPARE(hits[0].user.isValid(), kind == 'u');
    QCOMPARE(hits[0].worker.isValid(), kind == 'w');
    QVERIFY(Lookup::find(fed.fleet, s("no such thing")).empty());
}

void TestLookup::exactBeforePrefixBeforeInside()
{
    HandFed fed;
    fed.addWorker(1);
    fed.answer(1,
               { HandFed::info(s("my-shop"), SessionStatus::Working),
                 HandFed::info(s("shop-berlin"), SessionStatus::Working),
                 HandFed::info(s("shop"), SessionStatus::Working),
                 HandFed::info(s("shop2"), SessionStatus::Working) });
    QStringList names;
    for (const LookupHit &hit : Lookup::find(fed.fleet, s("shop")))
        names.append(fed.fleet.sessionName(hit.session));
    QCOMPARE(names, QStringList({ s("shop"), s("shop2"), s("shop-berlin"), s("my-shop") }));
}

void TestLookup::isBounded()
{
    HandFed fed;
    fed.addWorker(1);
    std::vector<waha::SessionInfo> sessions;
    for (int i = 0; i < 200; ++i)
        sessions.push_back(HandFed::info(s("x%1").arg(i), SessionStatus::Working));
    fed.answer(1, std::move(sessions));
    QCOMPARE(Lookup::find(fed.fleet, s("x")).size(), size_t(50));
    QCOMPARE(Lookup::find(fed.fleet, s("x"), 3).size(), size_t(3));
    QVERIFY(Lookup::find(fed.fleet, s("x"), 0).empty());
    const auto hits = Lookup::find(fed.fleet, s("x7"), 1);
    QCOMPARE(fed.fleet.sessionName(hits[0].session), s("x7"));
}

void TestLookup::bestHitsKeepsTheBest()
{
    BestHits hits(3);
    for (quint32 i = 0; i < 100; ++i)
        hits.offer({ {}, {}, SessionIndex(i), i % 10 == 7 ? 2 : 1 }, qsizetype(100 - i));
    hits.offer({ {}, {}, SessionIndex(1000), 0 }, 1);
    const auto kept = hits.take();
    QCOMPARE(kept.size(), size_t(3));
    QCOMPARE(kept[0].session, SessionIndex(97));
    QCOMPARE(kept[1].session, SessionIndex(87));
    QCOMPARE(kept[2].session, SessionIndex(77));
}

void TestLookup::nothingTypedFindsNothing()
{
    HandFed fed;
    fed.addWorker(1);
    fed.answer(1, { HandFed::info(s("a"), SessionStatus::Working) });
    QVERIFY(Lookup::find(fed.fleet, s("")).empty());
    QVERIFY(Lookup::find(fed.fleet, s("   ")).empty());
}

void TestLookup::manySessions()
{
    HandFed fed;
    constexpr int kWorkers = 20;
    constexpr int kEach = 1000;
    for (int worker = 1; worker <= kWorkers; ++worker) {
        fed.addWorker(worker, 2000);
        std::vector<waha::SessionInfo> sessions;
        for (int i = 0; i < kEach; ++i)
            sessions.push_back(HandFed::info(s("customer-%1-%2").arg(worker).arg(i), SessionStatus::Working,
                                             s("49151%1").arg(worker * kEach + i, 8, 10, QLatin1Char('0')),
                                             s("Name %1").arg(i)));
        fed.answer(worker, std::move(sessions));
    }
    QElapsedTimer timer;
    timer.start();
    const auto byName = Lookup::find(fed.fleet, s("customer-20-999"));
    const qint64 nameNs = timer.nsecsElapsed();
    const auto byPhone = Lookup::find(fed.fleet, s("+49 151 00020999"));
    const qint64 phoneNs = timer.nsecsElapsed() - nameNs;
    QCOMPARE(fed.fleet.sessionName(byName.at(0).session), s("customer-20-999"));
    QCOMPARE(fed.fleet.sessionName(byPhone.at(0).session), s("customer-20-999"));
    qInfo("%d sessions: name %.1f ms, phone %.1f ms", kWorkers * kEach, double(nameNs) / 1e6,
          double(phoneNs) / 1e6);
}

void TestLookup::stepsFindTheSame()
{
    HandFed fed;
    fed.addWorker(1, 5000);
    std::vector<waha::SessionInfo> sessions;
    for (int i = 0; i < 2000; ++i)
        sessions.push_back(HandFed::info(s("shop-%1").arg(i), SessionStatus::Working));
    fed.answer(1, std::move(sessions));
    Lookup lookup(fed.fleet, s("shop-1"), 20);
    int steps = 1;
    while (!lookup.step(QDeadlineTimer(0)))
        ++steps;
    QVERIFY2(steps > 5, qPrintable(QString::number(steps)));
    const auto hits = lookup.take();
    const auto atOnce = Lookup::find(fed.fleet, s("shop-1"), 20);
    QVERIFY(std::ranges::equal(hits, atOnce, {}, &LookupHit::session, &LookupHit::session));
    QCOMPARE(fed.fleet.sessionName(hits.at(0).session), s("shop-1"));
}

void TestLookup::whatIsGoneIsNotFound()
{
    HandFed fed;
    fed.addWorker(1);
    fed.answer(1,
               { HandFed::info(s("shop-a"), SessionStatus::Working),
                 HandFed::info(s("shop-b"), SessionStatus::Working) });
    Lookup lookup(fed.fleet, s("shop"), 20);
    QVERIFY(lookup.step(QDeadlineTimer(QDeadlineTimer::Forever)));
    FleetChange change;
    change.sessionsGone = { Lookup::find(fed.fleet, s("shop-a")).at(0).session };
    lookup.follow(change);
    const auto hits = lookup.take();
    QCOMPARE(hits.size(), size_t(1));
    QCOMPARE(fed.fleet.sessionName(hits[0].session), s("shop-b"));
}

QTEST_GUILESS_MAIN(TestLookup)
#include "test_lookup.moc"
