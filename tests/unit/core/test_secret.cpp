// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secret.h"

#include <QTest>

#include <memory>

using namespace quayside;

class TestSecret final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void printsAsDots()
    {
        const Secret secret(QStringLiteral("hidden-1"));
        QString printed;
        QDebug(&printed) << secret;
        QCOMPARE(printed.trimmed(), QStringLiteral("•••"));
        const std::unique_ptr<char[]> forTest(toString(secret));
        QCOMPARE(QString::fromUtf8(forTest.get()), QStringLiteral("•••"));
        QCOMPARE(secret.masked(), QStringLiteral("•••"));
    }

    void anEmptyOneHidesNothing()
    {
        QVERIFY(Secret().isEmpty());
        QCOMPARE(Secret().masked(), QString());
    }

    void comparesByContent()
    {
        QCOMPARE(Secret(QStringLiteral("a")), Secret(QStringLiteral("a")));
        QVERIFY(Secret(QStringLiteral("a")) != Secret(QStringLiteral("b")));
        QCOMPARE(Secret(QStringLiteral("a")).reveal(), QStringLiteral("a"));
    }
};

QTEST_GUILESS_MAIN(TestSecret)
#include "test_secret.moc"
