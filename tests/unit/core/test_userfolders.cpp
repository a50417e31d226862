// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/userfolders.h"

#include <QDir>
#include <QFile>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace quayside;

/** Settings lie where the system has them, or beside a program that is carried about. */
class TestUserFolders final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void usuallyTheSystems();
    void besideAPortableProgram();
};

void TestUserFolders::usuallyTheSystems()
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

void TestUserFolders::besideAPortableProgram()
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

QTEST_GUILESS_MAIN(TestUserFolders)
#include "test_userfolders.moc"
