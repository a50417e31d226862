// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/sqlerror.h"

#include "core/redact.h"

#include <QSqlError>

namespace quayside::shardmap {

namespace {

// Result codes of SQLite, https://sqlite.org/rescode.html. The low byte is the primary code.
enum SqliteCode {
    Busy = 5,
    Locked = 6,
    ReadOnlyFile = 8,
    Io = 10,
    Corrupt = 11,
    Full = 13,
    CantOpen = 14,
    Constraint = 19,
    NotADatabase = 26,
    ReadOnlyRollback = 776,
    ConstraintForeignKey = 787,
    ConstraintNotNull = 1299,
    ConstraintPrimaryKey = 1555,
    ConstraintUnique = 2067,
};

} // namespace

Error SqlErrorText::from(const QSqlError &error)
{
    const int code = error.nativeErrorCode().toInt();
    Error result = (code & 0xff) == Constraint ? constraint(code) : general(code & 0xff);
    if (code == ReadOnlyRollback)
        result.remedy = tr("It was left in the middle of a write; open it once where it may be written.");
    result.detail = redact::text(error.databaseText());
    return result;
}

Error SqlErrorText::constraint(int extendedCode)
{
    switch (extendedCode) {
    case ConstraintUnique:
    case ConstraintPrimaryKey:
        return { ErrorKind::Conflict,
                 tr("Such a row is there already."),
                 tr("Look at it before trying again."),
                 {},
                 0 };
    case ConstraintForeignKey:
        return { ErrorKind::Conflict,
                 tr("Other rows depend on this one, or it refers to a row that is gone."),
                 tr("Refresh and look again."),
                 {},
                 0 };
    case ConstraintNotNull:
        return { ErrorKind::InvalidInput,
                 tr("The application's table demands more columns than Quayside can fill."),
                 tr("Add the row with your own application."),
                 {},
                 0 };
    default:
        return { ErrorKind::Rejected, tr("A rule of the database refused the change."), {}, {}, 0 };
    }
}

Error SqlErrorText::general(int primaryCode)
{
    switch (primaryCode) {
    case Busy:
    case Locked:
        return busy();
    case ReadOnlyFile:
        return { ErrorKind::ReadOnly,
                 tr("The database does not allow changes."),
                 tr("Check the permissions of the file and its folder."),
                 {},
                 0 };
    case Corrupt:
    case NotADatabase:
        return { ErrorKind::Database,
                 tr("The database file is damaged."),
                 tr("Restore it from a backup, or recover it with the tools of SQLite."),
                 {},
                 0 };
    case Full:
        return { ErrorKind::Database, tr("The disk is full."), tr("Make room and try again."), {}, 0 };
    case Io:
    case CantOpen:
        return { ErrorKind::Database,
                 tr("The database file can't be read or written."),
                 tr("Check the disk and the permissions of the file and its folder."),
                 {},
                 0 };
    default:
        return { ErrorKind::Database, tr("The database reported an error."), {}, {}, 0 };
    }
}

Error SqlErrorText::notOpen()
{
    return { ErrorKind::Database, tr("No shard map is open."), tr("Open one first."), {}, 0 };
}

Error SqlErrorText::busy()
{
    return { ErrorKind::DatabaseBusy,
             tr("Another program has kept the database locked for too long."),
             tr("Try again; if it goes on, find the program that holds a transaction open."),
             {},
             0 };
}

Error SqlErrorText::fileGone()
{
    return { ErrorKind::Database,
             tr("The shard map's file was moved, deleted or replaced."),
             tr("Put it back; Quayside reads it again by itself."),
             {},
             0 };
}

} // namespace quayside::shardmap
