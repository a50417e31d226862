// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backoff.h"

#include <QSet>
#include <QTest>

using namespace quayside;

class TestBackoff final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void doublesUpToItsLongest();
    void twoDoNotKeepStep();
};

void TestBackoff::doublesUpToItsLongest()
{
    Backoff backoff(1'000, 60'000);
    for (int expected = 1'000; expected < 200'000; expected *= 2) {
        const int wait = backoff.next();
        const int capped = std::min(expected, 60'000);
        QVERIFY(wait >= capped * 8 / 10 && wait <= capped * 12 / 10);
    }
    for (int i = 0; i < 100; ++i)
        QVERIFY(backoff.next() <= 72'000);
    backoff.reset();
    QCOMPARE(backoff.failures(), 0);
    QVERIFY(backoff.next() <= 1'200);
    QVERIFY(backoff.longest() >= 48'000);
    for (int i = 0; i < 100; ++i)
        QVERIFY(std::abs(jittered(1'000) - 1'000) <= 101);
}

void TestBackoff::twoDoNotKeepStep()
{
    QSet<int> values;
    for (int i = 0; i < 20; ++i)
        values << Backoff(1'000, 60'000).next();
    QVERIFY(values.size() > 5);
}

QTEST_GUILESS_MAIN(TestBackoff)
#include "test_backoff.moc"
