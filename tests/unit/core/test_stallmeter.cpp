// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stallmeter.h"

#include <QTest>
#include <QThread>

#include <numeric>

using namespace quayside;

class TestStallMeter final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aBlockedLoopIsSeen()
    {
        StallMeter meter;
        meter.start(2);
        QTRY_VERIFY(meter.ticks() > 3);
        QThread::msleep(120);
        QTRY_VERIFY(meter.longestMs() >= 110);
        QVERIFY(meter.quantileMs(1.0) >= 110);
    }

    void theHistogramCountsEveryTick()
    {
        StallMeter meter;
        meter.start(1);
        QTRY_VERIFY(meter.ticks() > 20);
        meter.stop();
        const auto &histogram = meter.histogram();
        QCOMPARE(std::accumulate(histogram.begin(), histogram.end(), quint64(0)), meter.ticks());
    }

    void quantilesGrow()
    {
        StallMeter meter;
        meter.start(1);
        QTRY_VERIFY(meter.ticks() > 20);
        QVERIFY(meter.quantileMs(0.5) <= meter.quantileMs(0.99));
        QVERIFY(meter.quantileMs(0.99) <= meter.longestMs() + 0.1);
    }

    void resetForgets()
    {
        StallMeter meter;
        QCOMPARE(meter.quantileMs(0.5), 0.0);
        meter.start(1);
        QTRY_VERIFY(meter.ticks() > 2);
        meter.stop();
        meter.reset();
        QCOMPARE(meter.ticks(), quint64(0));
        QCOMPARE(meter.longestMs(), 0.0);
    }
};

QTEST_GUILESS_MAIN(TestStallMeter)
#include "test_stallmeter.moc"
