// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/server/servererror.h"

#include "core/redact.h"
#include "shardmap/backend/sqlerror.h"

#include <QFileInfo>
#include <QHash>
#include <QSqlError>

#include <algorithm>
#include <array>

namespace quayside::shardmap {

namespace {

/** "UPDATE" of a statement: which right was missing. */
QString verbOf(const QString &sql)
{
    return sql.section(u' ', 0, 0).left(10).toUpper();
}

/** What follows the first line names values of rows, and the line itself does where a value was refused. */
QString wordsOf(const QSqlError &error, bool isAboutValue)
{
    const QString line = error.databaseText().trimmed().section(u'\n', 0, 0);
    return isAboutValue ? line.section(QStringLiteral(": \""), 0, 0).section(QStringLiteral(": '"), 0, 0)
                        : line;
}

/** The words of a failed connection say what stood in its way; the drivers give no code for it. */
struct Word
{
    const char *text;
    ErrorKind kind;
};
constexpr std::array kConnectingWords {
    Word { "certificate", ErrorKind::Tls },
    Word { "ssl", ErrorKind::Tls },
    Word { "tls", ErrorKind::Tls },
    Word { "authentication", ErrorKind::Unauthorized },
    Word { "password", ErrorKind::Unauthorized },
    Word { "access denied", ErrorKind::Unauthorized },
    Word { "pg_hba.conf", ErrorKind::Unauthorized },
    Word { "role ", ErrorKind::Unauthorized },
    Word { "database ", ErrorKind::NotFound },
    Word { "timeout", ErrorKind::Timeout },
    Word { "timed out", ErrorKind::Timeout },
};

ErrorKind kindOfConnecting(const QString &said)
{
    const auto found = std::ranges::find_if(kConnectingWords, [&said](const Word &word) {
        return said.contains(QLatin1StringView(word.text), Qt::CaseInsensitive);
    });
    return found == kConnectingWords.end() ? ErrorKind::Unreachable : found->kind;
}

} // namespace

/** Classes and codes of SQLSTATE: https://www.postgresql.org/docs/current/errcodes-appendix.html */
ServerErrorText::Meaning ServerErrorText::ofSqlState(const QString &state)
{
    static const QHash<QString, Meaning> codes {
        { QStringLiteral("40001"), Meaning::Busy },      { QStringLiteral("40P01"), Meaning::Busy },
        { QStringLiteral("55P03"), Meaning::Busy },      { QStringLiteral("57014"), Meaning::TooSlow },
        { QStringLiteral("23505"), Meaning::Exists },    { QStringLiteral("23503"), Meaning::Depends },
        { QStringLiteral("23001"), Meaning::Depends },   { QStringLiteral("23502"), Meaning::NotNull },
        { QStringLiteral("23514"), Meaning::Check },     { QStringLiteral("P0001"), Meaning::Trigger },
        { QStringLiteral("42501"), Meaning::Denied },    { QStringLiteral("42P01"), Meaning::NoTable },
        { QStringLiteral("3F000"), Meaning::NoTable },   { QStringLiteral("42703"), Meaning::NoColumn },
        { QStringLiteral("42804"), Meaning::WrongType }, { QStringLiteral("25006"), Meaning::Lost },
        { QStringLiteral("57P01"), Meaning::Lost },      { QStringLiteral("57P02"), Meaning::Lost },
        { QStringLiteral("57P03"), Meaning::Lost },      { QStringLiteral("57P05"), Meaning::Lost },
        { QStringLiteral("53300"), Meaning::Lost },      { QStringLiteral("54000"), Meaning::WrongType },
    };
    if (state.isEmpty() || state.startsWith(QLatin1StringView("08")))
        return Meaning::Lost; // the server itself always gives a code
    if (state.startsWith(QLatin1StringView("22")))
        return Meaning::WrongType;
    if (state.startsWith(QLatin1StringView("53")) && !codes.contains(state))
        return Meaning::Full;
    return codes.value(state, Meaning::Unknown);
}

/** https://mariadb.com/kb/en/mariadb-error-code-reference/, which MySQL shares up to 1800 or so. */
ServerErrorText::Meaning ServerErrorText::ofNumber(int number)
{
    static const QHash<int, Meaning> codes {
        { 1205, Meaning::Busy },      { 1213, Meaning::Busy },      { 1020, Meaning::Busy },
        { 1969, Meaning::TooSlow },   { 3024, Meaning::TooSlow },   { 1317, Meaning::TooSlow },
        { 1062, Meaning::Exists },    { 1451, Meaning::Depends },   { 1452, Meaning::Depends },
        { 1048, Meaning::NotNull },   { 1364, Meaning::NotNull },   { 4025, Meaning::Check },
        { 3819, Meaning::Check },     { 1644, Meaning::Trigger },   { 1406, Meaning::WrongType },
        { 1366, Meaning::WrongType }, { 1264, Meaning::WrongType }, { 1292, Meaning::WrongType },
        { 1142, Meaning::Denied },    { 1143, Meaning::Denied },    { 1044, Meaning::Denied },
        { 1227, Meaning::Denied },    { 1370, Meaning::Denied },    { 1146, Meaning::NoTable },
        { 1049, Meaning::NoTable },   { 1054, Meaning::NoColumn },  { 1290, Meaning::Lost },
        { 1792, Meaning::ReadOnly },  { 1836, Meaning::Lost },      { 1021, Meaning::Full },
        { 1114, Meaning::Full },      { 1053, Meaning::Lost },      { 1927, Meaning::Lost },
        { 1047, Meaning::Lost },      { 1040, Meaning::Lost },      { 1158, Meaning::Lost },
        { 1159, Meaning::Lost },      { 1160, Meaning::Lost },      { 1161, Meaning::Lost },
        { 2002, Meaning::Lost },      { 2003, Meaning::Lost },      { 2006, Meaning::Lost },
        { 2013, Meaning::Lost },      { 2026, Meaning::Lost },      { 2055, Meaning::Lost },
    };
    return codes.value(number, Meaning::Unknown);
}

ServerErrorText::Meaning ServerErrorText::meaningOf(Backend backend, const QSqlError &error)
{
    const QString code = error.nativeErrorCode();
    return backend == Backend::PostgreSql ? ofSqlState(code) : ofNumber(code.toInt());
}

bool ServerErrorText::isLost(Backend backend, const QSqlError &error)
{
    return meaningOf(backend, error) == Meaning::Lost;
}

Error ServerErrorText::from(Backend backend, const QSqlError &error, const QString &sql)
{
    const Meaning meaning = meaningOf(backend, error);
    Error result = meaning == Meaning::Denied ? denied(sql) : ofMeaning(meaning);
    result.detail = redact::text(wordsOf(error, meaning == Meaning::WrongType));
    return result;
}

Error ServerErrorText::denied(const QString &sql)
{
    const QString verb = verbOf(sql);
    const bool isRead = verb == QLatin1StringView("SELECT") || verb == QLatin1StringView("DECLARE");
    return wordedError(isRead ? ErrorKind::Database : ErrorKind::ReadOnly,
                       //: %1 is a word of SQL: INSERT, UPDATE, DELETE, SELECT
                       tr("The login of this profile may not do this: the database refused %1.").arg(verb),
                       tr("Grant it the right, or use the profile with another login."));
}

Error ServerErrorText::ofMeaning(Meaning meaning)
{
    switch (meaning) {
    case Meaning::Busy:
        return wordedError(ErrorKind::DatabaseBusy, tr("Others write the same rows at this moment."),
                           tr("Try again; if it goes on, find the program that holds a transaction open."));
    case Meaning::TooSlow:
        return SqlErrorText::tooSlow();
    case Meaning::Exists:
        return SqlErrorText::rowExists();
    case Meaning::Depends:
        return SqlErrorText::rowsDepend();
    case Meaning::NotNull:
        return SqlErrorText::columnsMissing();
    case Meaning::Check:
        return SqlErrorText::checkRefused();
    case Meaning::Trigger:
        return SqlErrorText::triggerRefused();
    case Meaning::WrongType:
        return SqlErrorText::wrongType();
    case Meaning::ReadOnly:
        return wordedError(ErrorKind::ReadOnly, tr("The database server takes no changes now."),
                           tr("Connect to the server that takes writes."));
    case Meaning::NoTable:
        return wordedError(ErrorKind::Database,
                           tr("A table that the profile names is not there, or this login does not see it."),
                           tr("Look at the profile's tables."));
    case Meaning::NoColumn:
        return wordedError(ErrorKind::Database, tr("A column that the profile names is not there."),
                           tr("Look at the profile's columns."));
    case Meaning::Full:
        return wordedError(ErrorKind::Database, tr("The database server has no room or no memory left."),
                           tr("Make room on the server, then try again. Nothing was written."));
    case Meaning::Lost:
        return lost({});
    case Meaning::Denied:
    case Meaning::Unknown:
        break;
    }
    return SqlErrorText::unknown();
}

Error ServerErrorText::nullCharacter()
{
    return SqlErrorText::ruleRefused(tr("The database takes no text with the character U+0000 in it."));
}

Error ServerErrorText::lost(const QString &reason)
{
    return wordedError(ErrorKind::Database, tr("The connection to the database server is lost."),
                       tr("It is made again by itself as soon as the server answers."), reason);
}

Error ServerErrorText::noDriver(Backend backend)
{
    const bool isPostgres = backend == Backend::PostgreSql;
#ifdef Q_OS_WIN
    const QString remedy = isPostgres
        ? tr("Install Quayside again: its installer brings it.")
        : tr("Quayside for Windows comes without it: open this map with Quayside on Linux.");
#else
    //: %1 is the name of a package
    const QString remedy
        = tr("Install the package %1, or the one your system has for it.")
              .arg(isPostgres ? QStringLiteral("libqt6sql6-psql") : QStringLiteral("libqt6sql6-mysql"));
#endif
    return wordedError(
        ErrorKind::Unsupported,
        isPostgres ? tr("The part of Qt that talks to PostgreSQL is not installed on this computer.")
                   : tr("The part of Qt that talks to MariaDB and MySQL is not installed on this computer."),
        remedy);
}

Error ServerErrorText::ofConnecting(Backend backend, const QSqlError &error, const DatabaseServer &server)
{
    QString said = error.databaseText().trimmed();
    if (said.isEmpty())
        said = error.driverText();
    if (!server.password.isEmpty())
        said.replace(server.password.reveal(), QStringLiteral("•••"));
    const bool isUnknownDatabase
        = backend == Backend::MariaDb && error.nativeErrorCode() == QLatin1StringView("1049");
    Error result = notConnected(isUnknownDatabase ? ErrorKind::NotFound : kindOfConnecting(said));
    result.detail = redact::text(said);
    // libpq tries all hosts and says of each why not: one's reason is not another's.
    const bool isOfOneHost = backend == Backend::MariaDb || server.hosts.size() < 2;
    return isOfOneHost ? precise(std::move(result), server) : result;
}

Error ServerErrorText::notConnected(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Tls:
        return wordedError(kind, tr("No protected connection to the database server could be made."),
                           tr("Look at the server's certificate and at the profile's TLS settings."));
    case ErrorKind::Unauthorized:
        return wordedError(kind, tr("The database server refused the login."),
                           tr("Check login and password, and whether the server lets this computer in."));
    case ErrorKind::NotFound:
        return wordedError(kind, tr("The server has no such database, or the login may not use it."),
                           tr("Check the name of the database."));
    case ErrorKind::Timeout:
        return wordedError(kind, tr("The database server did not answer in time."),
                           tr("Check host and port, and whether a firewall is in the way."));
    default:
        return wordedError(kind, tr("The database server can't be reached."),
                           tr("Check host and port, and whether the server runs."));
    }
}

/** The kind is known; the client's own words say which of two things it was. */
Error ServerErrorText::precise(Error error, const DatabaseServer &server)
{
    const auto says = [&error](const char *words) {
        return error.detail.contains(QLatin1StringView(words), Qt::CaseInsensitive);
    };
    if (says("could not translate host name") || says("unknown mysql server host")
        || says("unknown server host") || says("name or service not known")) {
        error.message = tr("There is no computer of that name.");
        error.remedy = tr("Check how the host is written, and whether this network's name server knows it.");
    } else if (says("connection refused") || says("(111)") || says("(115)")) {
        error.message = tr("The computer answers, but no database server does on this port.");
        error.remedy = tr("Check the port, and whether the server runs and listens to the network.");
    } else if (says("(110)") || says("system error: 110")) {
        error.message = tr("The computer does not answer in time, or what answers says nothing.");
        error.remedy = tr("Check host and port, and whether a firewall is in the way.");
    } else if (says("no pg_hba.conf entry")) {
        error.message = tr("The server does not let this login in from this computer in this way.");
        error.remedy = tr("An administrator has to allow it in pg_hba.conf, or it has to be encrypted.");
    } else if (says("is not allowed to connect")) {
        error.message = tr("The server does not let this computer in.");
        error.remedy = tr("An administrator has to allow the login from this host.");
    } else {
        return preciseOfTls(std::move(error), server);
    }
    return error;
}

Error ServerErrorText::preciseOfTls(Error error, const DatabaseServer &server)
{
    const QString &caFile = server.caFile;
    const bool hasOwnCertificate = !server.certificateFile.isEmpty();
    const auto says = [&error](const char *words) {
        return error.detail.contains(QLatin1StringView(words), Qt::CaseInsensitive);
    };
    if (says("does not match host name") || says("validation of ssl server certificate failed")) {
        error.message = tr("The server's certificate is believed, but it is made for another name.");
        error.remedy = tr("Use the name that the certificate has, or have one made for this name.");
    } else if (says("requires a valid client certificate")) {
        error.message = tr("The server asks for a certificate of this connection's own.");
        error.remedy = tr("Choose a certificate and its key (PEM) in the connection.");
    } else if (says("alert unknown ca")
               || (hasOwnCertificate && says("sending authentication information"))) {
        error.message = tr("The server does not believe the certificate that this connection sends.");
        error.remedy = tr("Choose one that was made by an authority that the server knows.");
    } else if (says("private key file") || says("not read certificate file")) {
        error.message = tr("This connection's own certificate or its key can't be read, or there is none.");
        error.remedy = tr("Choose both files (PEM) in the connection; nobody else may read the key.");
    } else if (says("root certificate file")
               || (says("certificate verify failed") && !caFile.isEmpty()
                   && !QFileInfo(caFile).isReadable())) {
        error.message = tr("The file of certificates to believe can't be read, or there is none.");
        error.remedy = tr("Choose the authority's certificate (PEM) in the connection.");
    } else if (says("certificate verify failed") || says("self-signed") || says("self signed")) {
        error.message = tr("The server's certificate is not one of an authority that is believed.");
        error.remedy = tr("Choose the authority's certificate (PEM) in the connection.");
    } else if (says("does not support ssl") || says("server does not support it")) {
        error.message = tr("The server does not offer encryption.");
        error.remedy = tr("Have it switched on, or allow connections without it in this connection.");
    }
    return error;
}

} // namespace quayside::shardmap
