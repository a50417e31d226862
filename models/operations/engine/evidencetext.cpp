// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/engine/evidencetext.h"

#include "core/foreigntext.h"
#include "operations/engine/wordederror.h"
#include "waha/values.h"

#include <QDateTime>
#include <QLocale>

namespace quayside::operations {

namespace {

QString dayAndTime(qint64 atMs)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(atMs), QLocale::ShortFormat);
}

} // namespace

QString EvidenceText::sessionOn(const QString &session, const QString &worker)
{
    return tr("%1 on %2").arg(foreign::name(session), worker);
}

QString EvidenceText::place(const QString &session, const QString &owner, qint64 atMs)
{
    QStringList parts { session };
    if (!owner.isEmpty())
        parts << owner;
    if (atMs > 0)
        parts << tr("last known %1").arg(dayAndTime(atMs));
    return parts.join(QStringLiteral(", "));
}

QString EvidenceText::phone(const QString &account)
{
    return QLatin1Char('+') + waha::Account { account, {}, {}, {} }.phone();
}

Error EvidenceText::onlyCopy(const QString &copy, const QString &account)
{
    return wordedError(
        ErrorKind::Conflict,
        tr("%1 was not deleted: no other session was seen working for %2, so this may be its only login.")
            .arg(copy, phone(account)),
        tr("Bring the other session to work first, or decide which of the two is to stay."));
}

Error EvidenceText::accountUnknown(const QString &copy)
{
    return wordedError(
        ErrorKind::Conflict,
        tr("%1 was not deleted: its server does not tell whose login it holds, and it may be the only one.")
            .arg(copy),
        tr("Start it to see whose it is, or delete it by hand if nobody needs it."));
}

Error EvidenceText::mayHoldLogin(const QString &session, const QString &account, qint64 toldMs,
                                 const QString &known)
{
    const QString when = toldMs > 0 ? dayAndTime(toldMs) : tr("a moment ago");
    QString message = tr("%1 may still hold the login of %2: its server told so %3, and tells nothing of a "
                         "stopped session now. Nothing was started.")
                          .arg(session, phone(account), when);
    if (!known.isEmpty())
        message += u' ' + tr("The account is also known from: %1.").arg(known);
    return wordedError(
        ErrorKind::Conflict, message,
        tr("If the login is this customer's own, adopt the session. If nobody needs it, delete "
           "the session first; that destroys the login."));
}

Error EvidenceText::linkedBefore(const QString &session, const QString &account, const QString &known,
                                 const QString &afterwards)
{
    const QString whose = account.isEmpty() ? tr("The server did not say whose login it is.")
                                            : tr("It is the login of %1.").arg(phone(account));
    QString message
        = tr("%1 was linked before: it worked without a code having been shown.").arg(session) + u' ' + whose;
    if (!known.isEmpty())
        message += u' ' + tr("The account is also known from: %1.").arg(known);
    return wordedError(ErrorKind::Conflict, message + u' ' + afterwards,
                       tr("Nothing points to it and nothing was logged out. If the login is this customer's "
                          "own, adopt the session; else find out whose it is, or delete it."));
}

QString EvidenceText::stoppedAgain()
{
    return tr("It was stopped again.");
}

QString EvidenceText::notStopped(const Error &why)
{
    return tr("It could not be stopped again: %1").arg(why.message);
}

} // namespace quayside::operations
