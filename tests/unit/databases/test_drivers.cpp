// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/server/connectiontest.h"

#include <QTest>

using namespace quayside;
using namespace quayside::shardmap;

/** Qt without its drivers for servers, as where their packages are not installed. */
class TestDrivers final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void missingOneNamesItsPackage_data();
    void missingOneNamesItsPackage();
};

void TestDrivers::missingOneNamesItsPackage_data()
{
    QTest::addColumn<int>("backend");
    QTest::addColumn<QString>("package");
    QTest::newRow("PostgreSQL") << int(Backend::PostgreSql) << QStringLiteral("libqt6sql6-psql");
    QTest::newRow("MariaDB") << int(Backend::MariaDb) << QStringLiteral("libqt6sql6-mysql");
}

void TestDrivers::missingOneNamesItsPackage()
{
    QFETCH(const int, backend);
    QFETCH(const QString, package);
    QCoreApplication::setLibraryPaths({}); // nobody has asked for a driver yet
    MapLocation location;
    location.backend = Backend(backend);
    location.server.hosts = { { QStringLiteral("127.0.0.1"), 1 } };
    location.server.database = QStringLiteral("fleet");
    Future<ConnectionReport> future = testConnection(location);
    QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 60'000);
    QVERIFY(future.result());
    QVERIFY(!future.result()->isUsable());
    const QString said = future.result()->findings.front().text;
    QVERIFY2(said.contains(QStringLiteral("is not installed on this computer")), qPrintable(said));
    QVERIFY2(said.contains(package), qPrintable(said));
}

QTEST_GUILESS_MAIN(TestDrivers)
#include "test_drivers.moc"
