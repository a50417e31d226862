// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error.h"
#include "core/sessionname.h"
#include "core/sessionstatus.h"
#include "core/userfolders.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace quayside;

/** Values that everything is made of: errors, names and statuses of sessions, and where files of a person
 * lie. */
class TestValues final : public QObject
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

    void onlyWhatWasUnderstoodIsRefused()
    {
        const auto withKind = [](ErrorKind kind) { return Error { kind, {}, {}, {}, 0 }; };
        QVERIFY(!withKind(ErrorKind::Timeout).isRefusal());
        QVERIFY(!withKind(ErrorKind::ServerError).isRefusal());
        QVERIFY(!withKind(ErrorKind::ServerBusy).isRefusal());
        QVERIFY(withKind(ErrorKind::Unauthorized).isRefusal());
        QVERIFY(withKind(ErrorKind::Rejected).isRefusal());
        QVERIFY(!withKind(ErrorKind::Unreachable).isRefusal());
        QVERIFY(withKind(ErrorKind::DatabaseBusy).isTransient());
        QVERIFY(!withKind(ErrorKind::Conflict).isTransient());
    }

    void displayTextHasMessageRemedyAndTheirWords()
    {
        const Error error { ErrorKind::Rejected, QStringLiteral("It was refused."),
                            QStringLiteral("Ask again."), QStringLiteral("no more"), 422 };
        QCOMPARE(error.toDisplayString(), QStringLiteral("It was refused. Ask again. Details: “no more”."));
        QCOMPARE((Error { ErrorKind::Rejected, QStringLiteral("Only this."), {}, {}, 0 }).toDisplayString(),
                 QStringLiteral("Only this."));
    }
    void checks_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("valid");
        QTest::newRow("plain") << QStringLiteral("acme-sales_1") << true;
        QTest::newRow("default") << QStringLiteral("default") << true;
        QTest::newRow("digit first") << QStringLiteral("1a") << true;
        QTest::newRow("longest") << QString(48, u'a') << true;
        QTest::newRow("too long") << QString(49, u'a') << false;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("upper case") << QStringLiteral("Acme") << false;
        QTest::newRow("dash first") << QStringLiteral("-a") << false;
        QTest::newRow("slash") << QStringLiteral("a/b") << false;
        QTest::newRow("blank") << QStringLiteral("a b") << false;
        QTest::newRow("umlaut") << QStringLiteral("käse") << false;
    }
    void checks()
    {
        QFETCH(QString, name);
        QFETCH(bool, valid);
        const Result<QString> result = SessionName::checked(name);
        QCOMPARE(result.has_value(), valid);
        if (!valid) {
            QVERIFY(result.error().kind == ErrorKind::InvalidInput);
            QVERIFY(!result.error().message.isEmpty());
            QVERIFY(!result.error().remedy.isEmpty());
        }
    }

    void suggestionsAreValidOrEmpty_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name");
        QTest::newRow("company") << QStringLiteral("Loja Azul Ltda.") << QStringLiteral("loja-azul-ltda");
        QTest::newRow("dashes") << QStringLiteral("  --A & B--  ") << QStringLiteral("a-b");
        QTest::newRow("nothing left") << QStringLiteral("漢字") << QString();
        QTest::newRow("long") << QString(80, u'x') << QString(48, u'x');
    }
    void suggestionsAreValidOrEmpty()
    {
        QFETCH(QString, text);
        QTEST(SessionName::suggested(text), "name");
        if (!SessionName::suggested(text).isEmpty())
            QVERIFY(SessionName::checked(SessionName::suggested(text)).has_value());
    }
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
    void usuallyTheSystems();
    void besideAPortableProgram();
};

void TestValues::usuallyTheSystems()
{
    const QTemporaryDir program;
    const UserFolders folders(program.path());
    QVERIFY(!folders.arePortable());
    QCOMPARE(folders.config(), QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation));
    QCOMPARE(folders.data(), QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation));
    const QString before = QSettings().fileName();
    folders.useForSettings();
    QCOMPARE(QSettings().fileName(), before);
}

void TestValues::besideAPortableProgram()
{
    QCoreApplication::setOrganizationName(QStringLiteral("Test"));
    QCoreApplication::setApplicationName(QStringLiteral("Test"));
    const QTemporaryDir program;
    QFile mark(program.filePath(QStringLiteral("portable.txt")));
    QVERIFY(mark.open(QIODevice::WriteOnly));
    mark.close();
    const UserFolders folders(program.path());
    QVERIFY(folders.arePortable());
    const QString beside = program.filePath(QStringLiteral("settings"));
    QCOMPARE(folders.config(), beside);
    QCOMPARE(folders.data(), beside);
    folders.useForSettings();
    QSettings settings;
    settings.setValue(QStringLiteral("kept"), 1);
    settings.sync();
    QCOMPARE(settings.status(), QSettings::NoError);
    QVERIFY2(settings.fileName().startsWith(beside), qPrintable(settings.fileName()));
    QVERIFY(QFile::exists(settings.fileName()));
}

QTEST_GUILESS_MAIN(TestValues)
#include "test_values.moc"
