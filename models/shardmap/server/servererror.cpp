// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/server/servererror.h"

#include "core/redact.h"
#include "shardmap/backend/sqlerror.h"

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

Error ServerErrorText::rule(const QString &message)
{
    return { ErrorKind::Rejected,
             message,
             tr("Ask whoever looks after the application what the rule is for."),
             {},
             0 };
}

Error ServerErrorText::database(const QString &message, const QString &remedy)
{
    return { ErrorKind::Database, message, remedy, {}, 0 };
}

Error ServerErrorText::denied(const QString &sql)
{
    const QString verb = verbOf(sql);
    const bool isRead = verb == QLatin1StringView("SELECT") || verb == QLatin1StringView("DECLARE");
    return { isRead ? ErrorKind::Database : ErrorKind::ReadOnly,
             //: %1 is a word of SQL: INSERT, UPDATE, DELETE, SELECT
             tr("The login of this profile may not do this: the database refused %1.").arg(verb),
             tr("Grant it the right, or use the profile with another login."),
             {},
             0 };
}

Error ServerErrorText::ofMeaning(Meaning meaning)
{
    switch (meaning) {
    case Meaning::Busy:
        return { ErrorKind::DatabaseBusy,
                 tr("Others write the same rows at this moment."),
                 tr("Try again; if it goes on, find the program that holds a transaction open."),
                 {},
                 0 };
    case Meaning::TooSlow:
        return SqlErrorText::tooSlow();
    case Meaning::Exists:
        return { ErrorKind::Conflict,
                 tr("Such a row is there already."),
                 tr("Look at it before trying again."),
                 {},
                 0 };
    case Meaning::Depends:
        return { ErrorKind::Conflict,
                 tr("Other rows depend on this one, or it refers to a row that is gone."),
                 tr("Refresh and look again."),
                 {},
                 0 };
    case Meaning::NotNull:
        return { ErrorKind::InvalidInput,
                 tr("The application's table demands more columns than Quayside can fill."),
                 tr("Say in the profile what these columns get, or add the row with your own application."),
                 {},
                 0 };
    case Meaning::Check:
        return rule(tr("A CHECK rule of the application's table refused the change."));
    case Meaning::Trigger:
        return rule(tr("A trigger of the application's database refused the change."));
    case Meaning::WrongType:
        return rule(tr("A column of the application's table takes no value of this type."));
    case Meaning::ReadOnly:
        return { ErrorKind::ReadOnly,
                 tr("The database server takes no changes now."),
                 tr("Connect to the server that takes writes."),
                 {},
                 0 };
    case Meaning::NoTable:
        return database(tr("A table that the profile names is not there, or this login does not see it."),
                        tr("Look at the profile's tables."));
    case Meaning::NoColumn:
        return database(tr("A column that the profile names is not there."),
                        tr("Look at the profile's columns."));
    case Meaning::Full:
        return database(tr("The database server has no room or no memory left."),
                        tr("Make room on the server, then try again. Nothing was written."));
    case Meaning::Lost:
        return lost({});
    case Meaning::Denied:
    case Meaning::Unknown:
        break;
    }
    return database(tr("The database reported an error."), {});
}

Error ServerErrorText::nullCharacter()
{
    return rule(tr("The database takes no text with the character U+0000 in it."));
}

Error ServerErrorText::lost(const QString &reason)
{
    return { ErrorKind::Database, tr("The connection to the database server is lost."),
             tr("It is made again by itself as soon as the server answers."), reason, 0 };
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
    return { ErrorKind::Unsupported,
             isPostgres
                 ? tr("The part of Qt that talks to PostgreSQL is not installed on this computer.")
                 : tr("The part of Qt that talks to MariaDB and MySQL is not installed on this computer."),
             remedy,
             {},
             0 };
}

Error ServerErrorText::ofConnecting(Backend backend, const QSqlError &error, const DatabaseServer &server)
{
    QString said = error.databaseText().trimmed();
    if (said.isEmpty())
        said = error.driverText();
    if (!server.password.isEmpty())
        said.replace(server.password.reveal(), QStringLiteral("•••"));
    Error result { kindOfConnecting(said), {}, {}, redact::text(said), 0 };
    if (backend == Backend::MariaDb && error.nativeErrorCode() == QLatin1StringView("1049"))
        result.kind = ErrorKind::NotFound;
    switch (result.kind) {
    case ErrorKind::Tls:
        result.message = tr("No protected connection to the database server could be made.");
        result.remedy = tr("Look at the server's certificate and at the profile's TLS settings.");
        break;
    case ErrorKind::Unauthorized:
        result.message = tr("The database server refused the login.");
        result.remedy = tr("Check login and password, and whether the server lets this computer in.");
        break;
    case ErrorKind::NotFound:
        result.message = tr("The server has no such database, or the login may not use it.");
        result.remedy = tr("Check the name of the database.");
        break;
    case ErrorKind::Timeout:
        result.message = tr("The database server did not answer in time.");
        result.remedy = tr("Check host and port, and whether a firewall is in the way.");
        break;
    default:
        result.message = tr("The database server can't be reached.");
        result.remedy = tr("Check host and port, and whether the server runs.");
    }
    return result;
}

} // namespace quayside::shardmap
