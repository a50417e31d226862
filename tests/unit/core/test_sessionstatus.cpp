// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessionstatus.h"

#include <QTest>

using namespace quayside;

class TestSessionStatus final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void listedStatusesKeepTheirSpelling_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("code");
        QTest::newRow("stopped") << QStringLiteral("STOPPED") << int(SessionStatus::Stopped);
        QTest::newRow("starting") << QStringLiteral("STARTING") << int(SessionStatus::Starting);
        QTest::newRow("scan") << QStringLiteral("SCAN_QR_CODE") << int(SessionStatus::ScanQrCode);
        QTest::newRow("passkey") << QStringLiteral("PASSKEY_REQUIRED") << int(SessionStatus::PasskeyRequired);
        QTest::newRow("passkey code") << QStringLiteral("PASSKEY_CONFIRMATION_REQUIRED")
                                      << int(SessionStatus::PasskeyConfirmationRequired);
        QTest::newRow("working") << QStringLiteral("WORKING") << int(SessionStatus::Working);
        QTest::newRow("failed") << QStringLiteral("FAILED") << int(SessionStatus::Failed);
    }
    void listedStatusesKeepTheirSpelling()
    {
        QFETCH(QString, text);
        QFETCH(int, code);
        const SessionStatus status = SessionStatus::fromText(text);
        QCOMPARE(int(status.code()), code);
        QCOMPARE(status.text(), text);
    }

    void unknownIsNotStopped()
    {
        QCOMPARE(SessionStatus(), SessionStatus::fromText(u""));
        QVERIFY(SessionStatus() != SessionStatus(SessionStatus::Stopped));
        QVERIFY(!SessionStatus().isRunning());
        QVERIFY(!SessionStatus(SessionStatus::Stopped).isRunning());
    }

    void laterStatusesAreKeptAsTheyAre()
    {
        const SessionStatus status = SessionStatus::fromText(u"HIBERNATING");
        QCOMPARE(status.text(), QStringLiteral("HIBERNATING"));
        QCOMPARE(status, SessionStatus::fromText(u"HIBERNATING"));
        QVERIFY(status.isRunning());
        QVERIFY(!status.needsPairing());
        QVERIFY(status.code() >= SessionStatus::FirstUnlisted);
    }

    void aStatusThatIsShownOtherwiseIsTheSameEveryTime_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("control character") << QStringLiteral("HIBER\x1bNATING");
        QTest::newRow("right to left") << QStringLiteral("HIBER\u202eNATING");
        QTest::newRow("lines") << QStringLiteral("HIBER\nNATING");
        QTest::newRow("long") << QString(100, u'\x7f');
    }
    void aStatusThatIsShownOtherwiseIsTheSameEveryTime()
    {
        QFETCH(QString, text);
        QCOMPARE(SessionStatus::fromText(text), SessionStatus::fromText(text));
    }

    void pairingStatuses()
    {
        QVERIFY(SessionStatus(SessionStatus::ScanQrCode).needsPairing());
        QVERIFY(SessionStatus(SessionStatus::PasskeyRequired).needsPairing());
        QVERIFY(!SessionStatus(SessionStatus::Working).needsPairing());
    }

    void aHostileServerCannotFillTheTable()
    {
        for (int i = 0; i < 500; ++i)
            static_cast<void>(SessionStatus::fromText(QStringLiteral("S%1").arg(i)));
        const SessionStatus late = SessionStatus::fromText(u"YET_ANOTHER");
        QCOMPARE(late.code(), SessionStatus::Last);
        QCOMPARE(late.text(), QStringLiteral("OTHER"));
        QVERIFY(SessionStatus::fromText(QString(100'000, u'x')).text().size() <= 64);
    }
};

QTEST_GUILESS_MAIN(TestSessionStatus)
#include "test_sessionstatus.moc"
