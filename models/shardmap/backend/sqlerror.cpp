// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/backend/sqlerror.h"

#include "core/redact.h"

#include <QSqlError>

namespace quayside::shardmap {

namespace {

// Result codes of SQLite, https://sqlite.org/rescode.html. The low byte is the primary code.
enum SqliteCode {
    NoPermission = 3,
    Busy = 5,
    Locked = 6,
    NoMemory = 7,
    ReadOnlyFile = 8,
    Interrupted = 9,
    Io = 10,
    Corrupt = 11,
    Full = 13,
    CantOpen = 14,
    LockProtocol = 15,
    Constraint = 19,
    NotADatabase = 26,
    CheckFailed = 275,
    ShortRead = 522,
    ReadOnlyRollback = 776,
    ForeignKeyFailed = 787,
    ReadOnlyMoved = 1032,
    NotNullFailed = 1299,
    ReadOnlyFolder = 1544,
    PrimaryKeyFailed = 1555,
    TriggerFailed = 1811,
    UniqueFailed = 2067,
    RowIdFailed = 2579,
    WrongType = 3091,
};

} // namespace

Error SqlErrorText::from(const QSqlError &error)
{
    const int code = error.nativeErrorCode().toInt();
    Error result = (code & 0xff) == Constraint ? constraint(code) : general(code);
    result.detail = redact::text(error.databaseText());
    return result;
}

Error SqlErrorText::constraint(int extendedCode)
{
    switch (extendedCode) {
    case UniqueFailed:
    case PrimaryKeyFailed:
    case RowIdFailed:
        return rowExists();
    case ForeignKeyFailed:
        return rowsDepend();
    case NotNullFailed:
        return columnsMissing();
    case TriggerFailed:
        return triggerRefused();
    case CheckFailed:
        return checkRefused();
    case WrongType:
        return wrongType();
    default:
        return ruleRefused(tr("A rule of the database refused the change."));
    }
}

/** Each code has words of its own: who has to do something differs, and a wrong remedy does harm. */
Error SqlErrorText::general(int code)
{
    const auto database = [](const QString &message, const QString &remedy) {
        return wordedError(ErrorKind::Database, message, remedy);
    };
    switch (code & 0xff) {
    case Busy:
    case Locked:
        return busy();
    case ReadOnlyFile:
        return readOnly(code);
    case Corrupt:
        return damaged();
    case NotADatabase:
        return notADatabase();
    case Full:
        return database(tr("The disk is full, or the database has reached the largest size it may have."),
                        tr("Make room on the disk of the database, then try again. Nothing was written."));
    case Io:
        return code == ShortRead
            ? database(tr("The database file is shorter than it should be."),
                       tr("It may still be being copied; else restore it from a backup."))
            : database(tr("The disk or network drive failed while the database was read or written."),
                       tr("Check the drive and its connection. This does not say that the file is damaged."));
    case CantOpen:
        return database(tr("The database file, or a file beside it, can't be opened."),
                        tr("Check that its folder is there and that you may read the file and its folder. "
                           "This does not say that the file is damaged."));
    case NoPermission:
        return database(tr("The system does not allow access to the database file."),
                        tr("Check the permissions of the file and its folder."));
    case LockProtocol:
        return database(tr("The locks of the database do not work."),
                        tr("Put the file on a local disk: network drives often have no proper locks."));
    case NoMemory:
        return database(tr("There is not enough memory for the database."), tr("Close other programs."));
    case Interrupted:
        return tooSlow();
    default:
        return unknown();
    }
}

Error SqlErrorText::readOnly(int extendedCode)
{
    if (extendedCode == ReadOnlyMoved)
        return fileGone();
    Error error
        = wordedError(ErrorKind::ReadOnly, tr("The database is protected against writing."),
                      tr("Check the permissions of the file, and whether its drive is mounted read-only."));
    if (extendedCode == ReadOnlyFolder)
        error.remedy = tr("Allow writing to its folder: a journal is kept beside the file.");
    if (extendedCode == ReadOnlyRollback)
        error.remedy = tr("It was left in the middle of a write; open it once where it may be written.");
    return error;
}

Error SqlErrorText::damaged()
{
    return wordedError(
        ErrorKind::DatabaseDamaged, tr("The database is damaged: some of its pages hold no sound contents."),
        tr("Restore it from a backup, or recover it with the tools of SQLite; let nothing write to it "
           "until then."));
}

Error SqlErrorText::notADatabase()
{
    return wordedError(ErrorKind::DatabaseDamaged,
                       tr("The file is no SQLite database any more, or it is encrypted."),
                       tr("Look at what was written to it, and restore it from a backup."));
}

Error SqlErrorText::rowExists()
{
    return wordedError(ErrorKind::Conflict, tr("Such a row is there already."),
                       tr("Look at it before trying again."));
}

Error SqlErrorText::rowsDepend()
{
    return wordedError(ErrorKind::Conflict,
                       tr("Other rows depend on this one, or it refers to a row that is gone."),
                       tr("Refresh and look again."));
}

Error SqlErrorText::columnsMissing()
{
    return wordedError(
        ErrorKind::InvalidInput, tr("The application's table demands more columns than Quayside can fill."),
        tr("Say in the profile what these columns get, or add the row with your own application."));
}

Error SqlErrorText::checkRefused()
{
    return ruleRefused(tr("A CHECK rule of the application's table refused the change."));
}

Error SqlErrorText::triggerRefused()
{
    return ruleRefused(tr("A trigger of the application's database refused the change."));
}

Error SqlErrorText::wrongType()
{
    return ruleRefused(tr("A column of the application's table takes no value of this type."));
}

Error SqlErrorText::ruleRefused(const QString &message)
{
    return wordedError(ErrorKind::Rejected, message,
                       tr("Ask whoever looks after the application what the rule is for."));
}

Error SqlErrorText::unknown()
{
    return wordedError(ErrorKind::Database, tr("The database reported an error."));
}

Error SqlErrorText::tooSlow()
{
    return wordedError(ErrorKind::Database,
                       tr("The database worked on one request for too long, so that it was given up."),
                       tr("Look at views and triggers of the application: one may never end."));
}

Error SqlErrorText::notOpen()
{
    return wordedError(ErrorKind::Database, tr("No shard map is open."), tr("Open one first."));
}

Error SqlErrorText::busy()
{
    return wordedError(ErrorKind::DatabaseBusy,
                       tr("Another program has kept the database locked for too long."),
                       tr("Try again; if it goes on, find the program that holds a transaction open."));
}

Error SqlErrorText::fileGone()
{
    return wordedError(ErrorKind::Database, tr("The shard map's file was moved, deleted or replaced."),
                       tr("Put it back; Quayside reads it again by itself."));
}

} // namespace quayside::shardmap
