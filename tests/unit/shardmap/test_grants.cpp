// SPDX-License-Identifier: GPL-3.0-or-later
#include "console.h"
#include "databases/mariadbserver.h"
#include "databases/postgresserver.h"
#include "databases/rawsql.h"
#include "rawdatabase.h"
#include "unit/waiting.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <utility>

using namespace quayside;
using namespace quayside::shardmap;
using namespace quayside::test;

/** The statements of the handbook's page about rights are enough for what it says, and for no more. */
class TestGrants final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void postgresql();
    void mariaDb();

private:
    /** All SQL below a heading of the page, in its order. */
    [[nodiscard]] QString statements(const QString &product, const QString &heading) const;
    void tryLogins(const MapLocation &owner, const MapLocation &administrator, const QString &product);

    QString m_page;
};

namespace {

const QString kOne = QStringLiteral("1");
const QString kTwo = QStringLiteral("2");

MapLocation as(MapLocation location, const QString &login)
{
    location.server.login = login;
    location.server.password = Secret(QStringLiteral("choose-one"));
    return location;
}

} // namespace

void TestGrants::initTestCase()
{
    QFile page(QStringLiteral(QUAYSIDE_HANDBOOK "/rights.md"));
    QVERIFY(page.open(QIODevice::ReadOnly));
    m_page = QString::fromUtf8(page.readAll());
}

QString TestGrants::statements(const QString &product, const QString &heading) const
{
    const QString ofProduct = m_page.section(u"\n## " + product, 1).section(QStringLiteral("\n## "), 0, 0);
    const QString part = ofProduct.section(u"\n### " + heading, 1).section(QStringLiteral("\n### "), 0, 0);
    QString sql;
    const QStringList fences = part.split(QStringLiteral("```"));
    for (const QString &fence : fences) {
        if (fence.startsWith(QLatin1String("sql")))
            sql += fence.mid(3);
    }
    return sql;
}

void TestGrants::tryLogins(const MapLocation &owner, const MapLocation &administrator, const QString &product)
{
    makeHandMadeMap(owner);
    {
        Console console;
        QVERIFY(console.open(owner)); // adds Quayside's own tables
    }
    RawSql granting(administrator);
    for (const char *heading : { "Looking only", "Support staff", "Administering" }) {
        const QString sql = statements(product, QLatin1StringView(heading));
        QVERIFY2(!sql.isEmpty(), heading);
        QVERIFY2(granting.run(sql), qPrintable(granting.error()));
    }

    Console looking;
    const MapLocation look = as(owner, QStringLiteral("quayside_look"));
    QVERIFY(looking.open(look, false));
    QCOMPARE(looking.view.sessions.size(), 3);
    QVERIFY(!RawSql(look).run(QStringLiteral("UPDATE worker SET capacity = 1;")));
    QVERIFY(!RawSql(look).run(QStringLiteral("DELETE FROM quayside_audit;")));

    Console supporting(QStringLiteral("support@desk-2"));
    const MapLocation support = as(owner, QStringLiteral("quayside_support"));
    QVERIFY(supporting.open(support, false));
    const LeaseToken token = supporting.begin(QStringLiteral("op"), kOne, QStringLiteral("sales"));
    QVERIFY(!token.operation.isEmpty());
    AWAIT_OK(supporting.map.moveSession(RowId(QStringLiteral("13")), WorkerId(kOne), WorkerId(kTwo), token));
    QVERIFY(!RawSql(support).run(QStringLiteral("DROP TABLE waha_session;")));
    QVERIFY(!RawSql(support).run(QStringLiteral("CREATE TABLE more (id integer);")));
}

void TestGrants::postgresql()
{
    PostgresServer server;
    QCOMPARE(server.start(), QString());
    const QString product = QStringLiteral("PostgreSQL");
    tryLogins(server.createDatabase(QStringLiteral("fleet")), server.asAdministrator(QStringLiteral("fleet")),
              product);

    // One without Quayside's tables: the roles are there, the rights are each database's.
    const MapLocation fresh = server.createDatabase(QStringLiteral("fresh"));
    makeHandMadeMap(fresh);
    RawSql granting(server.asAdministrator(QStringLiteral("fresh")));
    QString sql = statements(product, QStringLiteral("Support staff"))
        + statements(product, QStringLiteral("Administering"));
    static const QRegularExpression roles(QStringLiteral("CREATE ROLE [^;]*;"));
    QVERIFY2(granting.run(sql.remove(roles)), qPrintable(granting.error()));
    Console administering;
    QVERIFY(administering.open(as(fresh, QStringLiteral("quayside_admin"))));
    QVERIFY(administering.map.info().hasOwnTables);
}

void TestGrants::mariaDb()
{
    MariaDbServer server;
    QCOMPARE(server.start(), QString());
    const QString product = QStringLiteral("MariaDB and MySQL");
    const MapLocation fleet = server.createDatabase(QStringLiteral("fleet"));
    tryLogins(fleet, server.asAdministrator(QStringLiteral("fleet")), product);

    RawSql(server.asAdministrator(QStringLiteral("fleet"))).run(QStringLiteral("DROP DATABASE fleet;"));
    makeHandMadeMap(server.createDatabase(QStringLiteral("fleet")));
    Console administering;
    QVERIFY(administering.open(as(fleet, QStringLiteral("quayside_admin"))));
    QVERIFY(administering.map.info().hasOwnTables);
}

QTEST_GUILESS_MAIN(TestGrants)
#include "test_grants.moc"
