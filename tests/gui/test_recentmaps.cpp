// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recentmaps.h"

#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using quayside::app::RecentMaps;

/** The maps opened before, and how `--map` finds them. */
class TestRecentMaps final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void newestComesFirst();
    void nameFindsAMapOpenedBefore();
    void fileThatIsThereWins();
    void unknownNameStaysAsItIs();

private:
    [[nodiscard]] QString path(const char *name) const
    {
        return m_folder.filePath(QString::fromLatin1(name));
    }

    const QTemporaryDir m_folder;
};

void TestRecentMaps::newestComesFirst()
{
    QSettings settings(path("a.ini"), QSettings::IniFormat);
    RecentMaps recent(settings);
    recent.remember(QStringLiteral("/maps/one.sqlite"));
    recent.remember(QStringLiteral("/maps/two.sqlite"));
    recent.remember(QStringLiteral("/maps/one.sqlite"));
    QCOMPARE(recent.files(),
             QStringList({ QStringLiteral("/maps/one.sqlite"), QStringLiteral("/maps/two.sqlite") }));
    QCOMPARE(recent.lastOpen(), QStringLiteral("/maps/one.sqlite"));
    recent.forgetLastOpen();
    QVERIFY(recent.lastOpen().isEmpty());
    QCOMPARE(recent.files().size(), 2);
}

void TestRecentMaps::nameFindsAMapOpenedBefore()
{
    QSettings settings(path("b.ini"), QSettings::IniFormat);
    RecentMaps recent(settings);
    recent.remember(QStringLiteral("/old/Production.sqlite"));
    recent.remember(QStringLiteral("/new/Production.sqlite"));
    recent.remember(QStringLiteral("/new/staging.v2.db"));
    QCOMPARE(recent.fileFor(QStringLiteral("production")), QStringLiteral("/new/Production.sqlite"));
    QCOMPARE(recent.fileFor(QStringLiteral("staging.v2")), QStringLiteral("/new/staging.v2.db"));
    QCOMPARE(recent.fileFor(QStringLiteral("staging.v2.db")), QStringLiteral("/new/staging.v2.db"));
}

void TestRecentMaps::fileThatIsThereWins()
{
    QSettings settings(path("c.ini"), QSettings::IniFormat);
    RecentMaps recent(settings);
    recent.remember(QStringLiteral("/old/here.sqlite"));
    QFile here(path("here.sqlite"));
    QVERIFY(here.open(QIODevice::WriteOnly));
    QCOMPARE(recent.fileFor(here.fileName()), here.fileName());
}

void TestRecentMaps::unknownNameStaysAsItIs()
{
    QSettings settings(path("d.ini"), QSettings::IniFormat);
    const RecentMaps recent(settings);
    QCOMPARE(recent.fileFor(QStringLiteral("nowhere")),
             QStringLiteral("nowhere")); // opening it says what is wrong
}

QTEST_GUILESS_MAIN(TestRecentMaps)
#include "test_recentmaps.moc"
