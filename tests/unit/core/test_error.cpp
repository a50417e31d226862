// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error.h"

#include <QSet>
#include <QTest>

using namespace quayside;

class TestError final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyKindHasAStableNameOfItsOwn()
    {
        QSet<QString> names;
        for (int i = 0; i <= static_cast<int>(ErrorKind::Internal); ++i) {
            const QString name = toString(static_cast<ErrorKind>(i));
            QVERIFY2(!names.contains(name), qPrintable(name));
            names.insert(name);
        }
    }

    void whatMayHaveHappenedIsLookedAtBeforeTryingAgain()
    {
        const auto withKind = [](ErrorKind kind) { return Error { kind, {}, {}, {}, 0 }; };
        QVERIFY(withKind(ErrorKind::Timeout).mayHaveHappened());
        QVERIFY(withKind(ErrorKind::ServerError).mayHaveHappened());
        QVERIFY(withKind(ErrorKind::ServerBusy).mayHaveHappened());
        QVERIFY(!withKind(ErrorKind::Unauthorized).mayHaveHappened());
        QVERIFY(!withKind(ErrorKind::Rejected).mayHaveHappened());
        Error unsent = withKind(ErrorKind::Unreachable);
        unsent.unsent = true;
        QVERIFY(!unsent.mayHaveHappened());
        QVERIFY(!unsent.isRefusal());
        QVERIFY(withKind(ErrorKind::Rejected).isRefusal());
        QVERIFY(withKind(ErrorKind::DatabaseBusy).isTransient());
        QVERIFY(!withKind(ErrorKind::Conflict).isTransient());
    }

    void displayTextHasMessageRemedyAndTheirWords()
    {
        const Error error { ErrorKind::Rejected, QStringLiteral("It was refused."),
                            QStringLiteral("Ask again."), QStringLiteral("no more"), 422 };
        QCOMPARE(error.toDisplayString(), QStringLiteral("It was refused. Ask again. no more"));
        QCOMPARE((Error { ErrorKind::Rejected, QStringLiteral("Only this."), {}, {}, 0 }).toDisplayString(),
                 QStringLiteral("Only this."));
    }
};

QTEST_GUILESS_MAIN(TestError)
#include "test_error.moc"
