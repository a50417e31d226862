// SPDX-License-Identifier: GPL-3.0-or-later
#include "databases/mariadbserver.h"
#include "databases/postgresserver.h"
#include "databases/rawsql.h"
#include "databases/serverfolder.h"
#include "shardmap/server/connectiontest.h"

#include <QFile>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace quayside;
using namespace quayside::shardmap;
using quayside::test::MariaDbServer;
using quayside::test::PostgresServer;
using quayside::test::RawSql;
using Verdict = ConnectionFinding::Verdict;

namespace {

const QString kTables
    = QStringLiteral("CREATE TABLE worker (id integer PRIMARY KEY, url varchar(200) NOT NULL, api_key "
                     "varchar(200), capacity integer);\n"
                     "CREATE TABLE \"user\" (id integer PRIMARY KEY, name varchar(200));\n"
                     "CREATE TABLE waha_session (id integer PRIMARY KEY, name varchar(200) NOT NULL, user_id "
                     "integer, worker_id integer);\n"
                     "INSERT INTO worker VALUES (1, 'http://w1', 'k', 50), (2, 'http://w2', 'k', 70);\n"
                     "INSERT INTO \"user\" VALUES (1, 'Acme');\n"
                     "INSERT INTO waha_session VALUES (1, 'a', 1, 2), (2, 'b', 1, 2), (3, 'c', 1, 1);\n");

QString allOf(const ConnectionReport &report)
{
    QStringList lines;
    for (const ConnectionFinding &finding : report.findings)
        lines << QString::number(int(finding.verdict)) + u' ' + finding.text;
    return lines.join(u'\n');
}

/** A certificate that stands for itself; `host` is whom it is made for, none of the tests' unless said. */
QString makeCertificate(const test::ServerFolder &folder, const QString &name,
                        const QString &host = QStringLiteral("DNS:db.internal"))
{
    return folder.run({ QStringLiteral("openssl"), QStringLiteral("req"), QStringLiteral("-x509"),
                        QStringLiteral("-newkey"), QStringLiteral("rsa:2048"), QStringLiteral("-nodes"),
                        QStringLiteral("-days"), QStringLiteral("2"), QStringLiteral("-subj"),
                        QStringLiteral("/CN=db.internal"), QStringLiteral("-addext"),
                        QStringLiteral("subjectAltName=") + host, QStringLiteral("-keyout"),
                        name + QStringLiteral(".key"), QStringLiteral("-out"),
                        name + QStringLiteral(".crt") });
}

} // namespace

/** Each thing that can be wrong with a connection is told from the others, against real servers. */
class TestConnections final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void fineConnection_data() { servers(); }
    void fineConnection();
    void wrongPassword_data() { servers(); }
    void wrongPassword();
    void noSuchDatabase_data() { servers(); }
    void noSuchDatabase();
    void nobodyListens_data() { servers(); }
    void nobodyListens();
    void noSuchName_data() { servers(); }
    void noSuchName();
    void nobodyAnswers_data() { servers(); }
    void nobodyAnswers();
    void noEncryptionOffered_data() { servers(); }
    void noEncryptionOffered();
    void certificateIsToldPrecisely();
    void certificateOfMariaDbIsToldPrecisely_data();
    void certificateOfMariaDbIsToldPrecisely();
    void mariaDbEncryptsWithoutAnAuthority_data();
    void mariaDbEncryptsWithoutAnAuthority();
    void hostIsOnlyAHost();
    void clientCertificateIsSent_data() { servers(); }
    void clientCertificateIsSent();
    void missingTableAndColumn_data() { servers(); }
    void missingTableAndColumn();
    void strangersConditionIsNotRun_data() { servers(); }
    void strangersConditionIsNotRun();
    void loginThatOnlyLooks_data() { servers(); }
    void loginThatOnlyLooks();
    void loginThatSeesNothing_data() { servers(); }
    void loginThatSeesNothing();
    void oneOfSeveralHosts_data() { servers(); }
    void oneOfSeveralHosts();
    void passwordIsNeverInWhatIsTold();
    void fileThatIsThereAndNot();

private:
    void servers();
    /** A database of its own with the article's tables. */
    [[nodiscard]] MapLocation location(bool isPostgres);
    static void makeTables(const MapLocation &location);
    [[nodiscard]] static ConnectionReport tested(const MapLocation &location);

    PostgresServer m_postgres;
    MariaDbServer m_mariaDb;
};

void TestConnections::initTestCase()
{
    QCOMPARE(m_postgres.start(), QString());
    QCOMPARE(m_mariaDb.start(), QString());
}

void TestConnections::servers()
{
    QTest::addColumn<bool>("isPostgres");
    QTest::newRow("PostgreSQL") << true;
    QTest::newRow("MariaDB") << false;
}

MapLocation TestConnections::location(bool isPostgres)
{
    const MapLocation made = isPostgres ? m_postgres.createDatabase() : m_mariaDb.createDatabase();
    makeTables(made);
    return made;
}

void TestConnections::makeTables(const MapLocation &location)
{
    RawSql sql(location);
    if (location.backend == Backend::MariaDb)
        (void)sql.run(QStringLiteral("SET SESSION sql_mode = 'ANSI_QUOTES';\n"));
    if (!sql.run(kTables))
        qFatal("tables: %s", qPrintable(sql.error()));
}

ConnectionReport TestConnections::tested(const MapLocation &location)
{
    Future<ConnectionReport> future = testConnection(location);
    [&] { QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 60'000); }();
    return future.isFinished() && future.result() ? *future.result() : ConnectionReport();
}

void TestConnections::fineConnection()
{
    QFETCH(const bool, isPostgres);
    const ConnectionReport report = tested(location(isPostgres));
    QVERIFY2(report.isUsable(), qPrintable(allOf(report)));
    QVERIFY(report.findings.front().text.contains(isPostgres ? QStringLiteral("PostgreSQL ")
                                                             : QStringLiteral("MariaDB ")));
    QVERIFY2(allOf(report).contains(QStringLiteral("3 row")), qPrintable(allOf(report)));
    QVERIFY2(allOf(report).contains(QStringLiteral("may change")), qPrintable(allOf(report)));
    QVERIFY(report.example);
    QCOMPARE(report.example->worker, QStringLiteral("2")); // it has most sessions
    QCOMPARE(report.example->capacity, 70);
    QCOMPARE(report.example->sessions, 2);
}

void TestConnections::wrongPassword()
{
    QFETCH(const bool, isPostgres);
    MapLocation wrong = location(isPostgres);
    wrong.server.password = Secret(QStringLiteral("planted-wrong"));
    const ConnectionReport report = tested(wrong);
    QVERIFY(!report.isUsable());
    QCOMPARE(report.findings.size(), size_t(1)); // nothing more is claimed to be known
    QVERIFY2(allOf(report).contains(QStringLiteral("login")), qPrintable(allOf(report)));
}

void TestConnections::noSuchDatabase()
{
    QFETCH(const bool, isPostgres);
    MapLocation wrong = isPostgres ? m_postgres.asAdministrator() : m_mariaDb.asAdministrator();
    wrong.server.database = QStringLiteral("not_there");
    const ConnectionReport report = tested(wrong);
    QVERIFY2(allOf(report).contains(QStringLiteral("no such database")), qPrintable(allOf(report)));
}

void TestConnections::nobodyListens()
{
    QFETCH(const bool, isPostgres);
    MapLocation wrong = location(isPostgres);
    QTcpServer taken; // and given back: nobody listens there
    QVERIFY(taken.listen(QHostAddress::LocalHost));
    wrong.server.hosts = { { QStringLiteral("127.0.0.1"), taken.serverPort() } };
    taken.close();
    const ConnectionReport report = tested(wrong);
    QVERIFY2(allOf(report).contains(QStringLiteral("no database server does on this port")),
             qPrintable(allOf(report)));
}

void TestConnections::noSuchName()
{
    QFETCH(const bool, isPostgres);
    MapLocation wrong = location(isPostgres);
    wrong.server.hosts = { { QStringLiteral("no-such-host.invalid"), 0 } };
    const ConnectionReport report = tested(wrong);
    QVERIFY2(allOf(report).contains(QStringLiteral("no computer of that name")), qPrintable(allOf(report)));
}

void TestConnections::nobodyAnswers()
{
    QFETCH(const bool, isPostgres);
    MapLocation wrong = location(isPostgres);
    QTcpServer silent; // takes connections and never says a word
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    wrong.server.hosts = { { QStringLiteral("127.0.0.1"), silent.serverPort() } };
    const ConnectionReport report = tested(wrong);
    QVERIFY2(allOf(report).contains(QStringLiteral("in time")), qPrintable(allOf(report)));
}

void TestConnections::noEncryptionOffered()
{
    QFETCH(const bool, isPostgres);
    MapLocation wrong = location(isPostgres);
    wrong.server.tls = TlsMode::Require;
    const ConnectionReport report = tested(wrong);
    QVERIFY(!report.isUsable());
    QVERIFY2(allOf(report).contains(QStringLiteral("encryption"))
                 || allOf(report).contains(QStringLiteral("not protected")),
             qPrintable(allOf(report)));
    const test::ServerFolder folder;
    QCOMPARE(makeCertificate(folder, QStringLiteral("authority")), QString());
    wrong.server.caFile = folder.path(QStringLiteral("authority.crt"));
    for (const TlsMode mode : { TlsMode::VerifyCa, TlsMode::VerifyFull }) {
        wrong.server.tls = mode;
        const ConnectionReport verified = tested(wrong);
        QVERIFY2(!verified.isUsable(), qPrintable(allOf(verified)));
        QVERIFY2(allOf(verified).contains(QStringLiteral("encryption"))
                     || allOf(verified).contains(QStringLiteral("not protected")),
                 qPrintable(allOf(verified)));
    }
}

void TestConnections::certificateIsToldPrecisely()
{
    const test::ServerFolder folder;
    QCOMPARE(makeCertificate(folder, QStringLiteral("server")), QString());
    QCOMPARE(makeCertificate(folder, QStringLiteral("other")), QString());
    PostgresServer server(
        { QStringLiteral("ssl=on"),
          QStringLiteral("ssl_cert_file=%1").arg(folder.path(QStringLiteral("server.crt"))),
          QStringLiteral("ssl_key_file=%1").arg(folder.path(QStringLiteral("server.key"))) });
    QCOMPARE(server.start(), QString());
    MapLocation secured = server.createDatabase();
    QVERIFY(RawSql(secured).run(kTables));
    secured.server.tls = TlsMode::VerifyFull;
    secured.server.caFile = folder.path(QStringLiteral("server.crt"));
    const QString otherName = allOf(tested(secured));
    QVERIFY2(otherName.contains(QStringLiteral("made for another name")), qPrintable(otherName));
    QVERIFY2(otherName.contains(QStringLiteral("db.internal")), qPrintable(otherName)); // which certificate
    secured.server.tls = TlsMode::VerifyCa;
    const ConnectionReport fine = tested(secured);
    QVERIFY2(fine.isUsable(), qPrintable(allOf(fine)));
    QVERIFY2(fine.findings.front().text.contains(QStringLiteral("encrypted (TLS")), qPrintable(allOf(fine)));
    secured.server.caFile = folder.path(QStringLiteral("other.crt"));
    const QString otherAuthority = allOf(tested(secured));
    QVERIFY2(otherAuthority.contains(QStringLiteral("not one of an authority")), qPrintable(otherAuthority));
    secured.server.caFile = folder.path(QStringLiteral("none.crt"));
    const QString noFile = allOf(tested(secured));
    QVERIFY2(noFile.contains(QStringLiteral("file of certificates")), qPrintable(noFile));
}

/** The same on MariaDB, whose client looks at the authority wherever one is named. */
void TestConnections::certificateOfMariaDbIsToldPrecisely()
{
    QFETCH(const TlsMode, mode);
    QFETCH(const bool, isOfThisHost);
    QFETCH(const QString, trouble);
    const test::ServerFolder folder;
    const QString address = QStringLiteral("IP:127.0.0.1");
    QCOMPARE(isOfThisHost ? makeCertificate(folder, QStringLiteral("server"), address)
                          : makeCertificate(folder, QStringLiteral("server")),
             QString());
    QCOMPARE(makeCertificate(folder, QStringLiteral("other"), address), QString());
    MariaDbServer server({ QStringLiteral("--ssl-cert=") + folder.path(QStringLiteral("server.crt")),
                           QStringLiteral("--ssl-key=") + folder.path(QStringLiteral("server.key")) });
    QCOMPARE(server.start(), QString());
    MapLocation secured = server.createDatabase();
    makeTables(secured);
    secured.server.tls = mode;
    secured.server.caFile = folder.path(QStringLiteral("server.crt"));
    const ConnectionReport report = tested(secured);
    QVERIFY2(report.isUsable() == trouble.isEmpty(), qPrintable(allOf(report)));
    QVERIFY2(allOf(report).contains(trouble.isEmpty() ? QStringLiteral("encrypted (TLS") : trouble),
             qPrintable(allOf(report)));
    secured.server.caFile = folder.path(QStringLiteral("other.crt"));
    const ConnectionReport otherAuthority = tested(secured);
    QVERIFY(!otherAuthority.isUsable());
    QVERIFY2(allOf(otherAuthority).contains(QStringLiteral("not one of an authority")),
             qPrintable(allOf(otherAuthority)));
    secured.server.caFile = folder.path(QStringLiteral("none.crt"));
    const ConnectionReport noFile = tested(secured);
    QVERIFY(!noFile.isUsable());
    QVERIFY2(allOf(noFile).contains(QStringLiteral("file of certificates")), qPrintable(allOf(noFile)));
}

void TestConnections::certificateOfMariaDbIsToldPrecisely_data()
{
    QTest::addColumn<TlsMode>("mode");
    QTest::addColumn<bool>("isOfThisHost"); //!< the certificate, which is believed
    QTest::addColumn<QString>("trouble");
    const QString otherName = QStringLiteral("made for another name");
    QTest::newRow("require") << TlsMode::Require << false << QString();
    QTest::newRow("verify-ca") << TlsMode::VerifyCa << false << QString();
    QTest::newRow("verify-full") << TlsMode::VerifyFull << true << QString();
    QTest::newRow("verify-full, of another host") << TlsMode::VerifyFull << false << otherName;
}

/** As most people have it: MariaDB with encryption, and nobody chose a file of certificates. */
void TestConnections::mariaDbEncryptsWithoutAnAuthority()
{
    QFETCH(const TlsMode, mode);
    QFETCH(const QString, said);
    const test::ServerFolder folder;
    QCOMPARE(makeCertificate(folder, QStringLiteral("server")), QString());
    MariaDbServer server({ QStringLiteral("--ssl-cert=") + folder.path(QStringLiteral("server.crt")),
                           QStringLiteral("--ssl-key=") + folder.path(QStringLiteral("server.key")) });
    QCOMPARE(server.start(), QString());
    MapLocation open = server.createDatabase();
    makeTables(open);
    open.server.tls = mode;
    const ConnectionReport report = tested(open);
    QVERIFY2(report.findings.front().text.contains(said), qPrintable(allOf(report)));
    const bool isVerified = mode == TlsMode::VerifyCa || mode == TlsMode::VerifyFull;
    QCOMPARE(report.isUsable(), !isVerified);
}

void TestConnections::mariaDbEncryptsWithoutAnAuthority_data()
{
    QTest::addColumn<TlsMode>("mode");
    QTest::addColumn<QString>("said");
    QTest::newRow("disable") << TlsMode::Disable << QStringLiteral("not encrypted");
    QTest::newRow("prefer") << TlsMode::Prefer << QStringLiteral(", encrypted (TLS");
    QTest::newRow("require") << TlsMode::Require << QStringLiteral(", encrypted (TLS");
    QTest::newRow("verify-ca") << TlsMode::VerifyCa << QStringLiteral("none is chosen");
    QTest::newRow("verify-full") << TlsMode::VerifyFull << QStringLiteral("not one of an authority");
}

/** MariaDB's client takes what follows a semicolon for options of its own: a folder of plugins among them. */
void TestConnections::hostIsOnlyAHost()
{
    for (const char *name :
         { "127.0.0.1;connect-timeout=9", "host=127.0.0.1;plugin-dir=.", "x://127.0.0.1", "127.0.0.1 " }) {
        MapLocation theirs = location(false);
        theirs.server.hosts.front().name = QString::fromLatin1(name);
        const ConnectionReport report = tested(theirs);
        QVERIFY2(!report.isUsable(), qPrintable(allOf(report)));
        QVERIFY2(allOf(report).contains(QStringLiteral("can't be the name of a host")),
                 qPrintable(allOf(report)));
    }
}

/** A login that needs a certificate gets in with the right one, and with no other and with none it does not.
 */
void TestConnections::clientCertificateIsSent()
{
    QFETCH(const bool, isPostgres);
    const test::ServerFolder folder;
    for (const char *name : { "server", "client", "other" })
        QCOMPARE(makeCertificate(folder, QString::fromLatin1(name)), QString());
    const auto file = [&folder](const char *name) { return folder.path(QString::fromLatin1(name)); };
    PostgresServer postgres({ QStringLiteral("ssl=on"), QStringLiteral("ssl_cert_file=") + file("server.crt"),
                              QStringLiteral("ssl_key_file=") + file("server.key"),
                              QStringLiteral("ssl_ca_file=") + file("client.crt"),
                              QStringLiteral("hba_file=") + file("hba") });
    MariaDbServer mariaDb({ QStringLiteral("--ssl-cert=") + file("server.crt"),
                            QStringLiteral("--ssl-key=") + file("server.key"),
                            QStringLiteral("--ssl-ca=") + file("client.crt") });
    MapLocation certified;
    if (isPostgres) {
        QCOMPARE(
            folder.run({ QStringLiteral("sh"), QStringLiteral("-c"),
                         QStringLiteral("printf 'hostssl all app all scram-sha-256 clientcert=verify-ca\\n"
                                        "host all all all scram-sha-256\\n' > hba") }),
            QString());
        QCOMPARE(postgres.start(), QString());
        certified = postgres.createDatabase();
    } else {
        QCOMPARE(mariaDb.start(), QString());
        certified = mariaDb.createDatabase();
        QVERIFY(RawSql(mariaDb.asAdministrator()).run(QStringLiteral("ALTER USER app@'%' REQUIRE X509;\n")));
    }
    certified.server.tls = TlsMode::Require;
    const auto withCertificate = [&](const char *certificate) {
        certified.server.certificateFile
            = certificate ? file(certificate) + QStringLiteral(".crt") : QString();
        certified.server.keyFile = certificate ? file(certificate) + QStringLiteral(".key") : QString();
        return allOf(tested(certified));
    };
    const QString fine = withCertificate("client");
    QVERIFY2(fine.contains(QStringLiteral("encrypted (TLS")), qPrintable(fine));
    const QString other = withCertificate("other");
    QVERIFY2(other.contains(QStringLiteral("does not believe the certificate that this connection sends")),
             qPrintable(other));
    const QString none = withCertificate(nullptr); // MariaDB calls that a wrong login
    QVERIFY2(none.contains(isPostgres ? QStringLiteral("a certificate of this connection's own")
                                      : QStringLiteral("refused the login")),
             qPrintable(none));
}

void TestConnections::missingTableAndColumn()
{
    QFETCH(const bool, isPostgres);
    MapLocation wrong = location(isPostgres);
    wrong.names.user.table.name = QStringLiteral("tenants");
    wrong.names.worker.capacity = QStringLiteral("max_sessions");
    const ConnectionReport report = tested(wrong);
    QVERIFY(!report.isUsable());
    QVERIFY2(allOf(report).contains(QStringLiteral("no table tenants")), qPrintable(allOf(report)));
    QVERIFY2(allOf(report).contains(QStringLiteral("no column max_sessions")), qPrintable(allOf(report)));
    QVERIFY2(allOf(report).contains(QStringLiteral("3 row")), qPrintable(allOf(report))); // the third is fine
}

/** Of a connection that was imported, and is tested before it is opened. */
void TestConnections::strangersConditionIsNotRun()
{
    QFETCH(const bool, isPostgres);
    MapLocation theirs = location(isPostgres);
    theirs.names.session.table.condition
        = QStringLiteral("1=1); COMMIT; DELETE FROM waha_session; SELECT (1");
    const ConnectionReport report = tested(theirs);
    QVERIFY2(!report.isUsable(), qPrintable(allOf(report)));
    theirs.names.session.table.condition.clear();
    const QString after = allOf(tested(theirs));
    QVERIFY2(after.contains(QStringLiteral("waha_session: 3 row")), qPrintable(after));
}

void TestConnections::loginThatOnlyLooks()
{
    QFETCH(const bool, isPostgres);
    MapLocation looking = location(isPostgres);
    MapLocation admin = isPostgres ? m_postgres.asAdministrator(looking.server.database)
                                   : m_mariaDb.asAdministrator(looking.server.database);
    RawSql sql(admin);
    if (isPostgres)
        QVERIFY2(sql.run(QStringLiteral(
                     "DROP ROLE IF EXISTS looker;\nCREATE ROLE looker LOGIN PASSWORD 'planted-look';\n"
                     "GRANT SELECT ON ALL TABLES IN SCHEMA public TO looker;\n")),
                 qPrintable(sql.error()));
    else
        QVERIFY2(sql.run(QStringLiteral("CREATE OR REPLACE USER looker@'%' IDENTIFIED BY 'planted-look';\n"
                                        "GRANT SELECT ON %1.* TO looker@'%';\n")
                             .replace(QStringLiteral("%1"), looking.server.database)),
                 qPrintable(sql.error()));
    looking.server.login = QStringLiteral("looker");
    looking.server.password = Secret(QStringLiteral("planted-look"));
    const ConnectionReport report = tested(looking);
    QVERIFY2(report.isUsable(), qPrintable(allOf(report)));
    for (const char *refused :
         { "UPDATE waha_session", "DELETE waha_session", "INSERT waha_session", "UPDATE worker" })
        QVERIFY2(allOf(report).contains(QLatin1StringView(refused)), qPrintable(allOf(report)));
    looking.readOnly = true; // then nothing is missing
    QVERIFY2(!allOf(tested(looking)).contains(QStringLiteral("UPDATE")), "rights that are not needed");
}

void TestConnections::loginThatSeesNothing()
{
    QFETCH(const bool, isPostgres);
    MapLocation looking = location(isPostgres);
    RawSql sql(isPostgres ? m_postgres.asAdministrator(looking.server.database)
                          : m_mariaDb.asAdministrator(looking.server.database));
    if (isPostgres)
        QVERIFY2(sql.run(QStringLiteral(
                     "DROP ROLE IF EXISTS blind;\nCREATE ROLE blind LOGIN PASSWORD 'planted-blind';\n")),
                 qPrintable(sql.error()));
    else
        QVERIFY2(sql.run(QStringLiteral("CREATE OR REPLACE USER blind@'%' IDENTIFIED BY 'planted-blind';\n"
                                        "GRANT SELECT ON %1.worker TO blind@'%';\n")
                             .replace(QStringLiteral("%1"), looking.server.database)),
                 qPrintable(sql.error()));
    looking.server.login = QStringLiteral("blind");
    looking.server.password = Secret(QStringLiteral("planted-blind"));
    const ConnectionReport report = tested(looking);
    QVERIFY2(!report.isUsable(), qPrintable(allOf(report)));
    QVERIFY2(allOf(report).contains(QStringLiteral("SELECT"))
                 || allOf(report).contains(QStringLiteral("does not see")),
             qPrintable(allOf(report)));
}

void TestConnections::oneOfSeveralHosts()
{
    QFETCH(const bool, isPostgres);
    MapLocation several = location(isPostgres);
    several.server.hosts.insert(several.server.hosts.begin(), { QStringLiteral("no-such-host.invalid"), 0 });
    const ConnectionReport report = tested(several);
    QVERIFY2(report.isUsable(), qPrintable(allOf(report)));
    QVERIFY(report.findings.front().verdict == Verdict::Remark); // which one, and why
    QVERIFY(report.findings.front().text.startsWith(QStringLiteral("no-such-host.invalid")));
}

void TestConnections::passwordIsNeverInWhatIsTold()
{
    for (const bool isPostgres : { true, false }) {
        MapLocation wrong = location(isPostgres);
        wrong.server.login = QStringLiteral("nobody");
        wrong.server.password = Secret(QStringLiteral("planted-' host='elsewhere"));
        QVERIFY(!allOf(tested(wrong)).contains(QStringLiteral("planted")));
    }
}

void TestConnections::fileThatIsThereAndNot()
{
    const QTemporaryDir folder;
    MapLocation file;
    file.file = folder.filePath(QStringLiteral("none.sqlite"));
    QVERIFY(allOf(tested(file)).contains(QStringLiteral("no file")));
    QFile garbage(file.file);
    QVERIFY(garbage.open(QIODevice::WriteOnly)
            && garbage.write("not a database at all, whatever it is called") > 0);
    garbage.close();
    QVERIFY(!tested(file).isUsable());
}

QTEST_GUILESS_MAIN(TestConnections)
#include "test_connections.moc"
