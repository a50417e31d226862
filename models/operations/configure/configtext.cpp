// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/configure/configtext.h"

#include "core/foreigntext.h"
#include "operations/moves/moverecipe.h"

#include <QJsonDocument>

namespace quayside::operations {

Error ConfigText::nothingChosen()
{
    return wordedError(ErrorKind::InvalidInput, tr("Say what to change."));
}

Error ConfigText::nothingKept()
{
    return wordedError(ErrorKind::NotFound,
                       tr("No configuration of this session was kept, so there is none to write back."));
}

QString ConfigText::accepted()
{
    return tr("What the server has is what is wanted from now on");
}

std::vector<Difference> ConfigText::secretsGone(const QByteArray &lastKnown, const QByteArray &masked)
{
    std::vector<Difference> gone;
    const QStringList there = MoveConfig::masked(QJsonDocument::fromJson(masked).object());
    for (const QString &member : MoveConfig::masked(QJsonDocument::fromJson(lastKnown).object())) {
        if (there.contains(member))
            continue;
        //: %1 a part of the configuration, such as "webhooks.hmac"
        gone.push_back(
            { tr("%1 is gone: secrets are never kept, so it could not be written back.").arg(member),
              tr("Enter it again: Change configuration…"), Difference::Repair::Reconfigure });
    }
    return gone;
}

Error ConfigText::notWebhookUrl()
{
    return wordedError(ErrorKind::InvalidInput,
                       tr("A webhook's URL begins with http:// or https:// and names a host."));
}

Error ConfigText::noEvents()
{
    return wordedError(ErrorKind::InvalidInput, tr("A webhook needs at least one event."));
}

Error ConfigText::notEvent(const QString &event)
{
    return wordedError(ErrorKind::InvalidInput, tr("“%1” is no name of an event.").arg(event),
                       tr("Events are named like “message” or “session.status”; * is all of them."));
}

Error ConfigText::notHeader(const QString &name)
{
    return wordedError(ErrorKind::InvalidInput, tr("“%1” is no header, or has no value.").arg(name),
                       tr("Names of headers are letters, digits and dashes."));
}

Error ConfigText::notRetries()
{
    return wordedError(ErrorKind::InvalidInput, tr("Retries need at least one attempt and one second."));
}

Error ConfigText::notProxy()
{
    return wordedError(ErrorKind::InvalidInput,
                       tr("A proxy is host:port, without http:// in front: 10.0.0.5:3128."));
}

Error ConfigText::noKey()
{
    return wordedError(ErrorKind::InvalidInput, tr("Name the metadata key."));
}

Error ConfigText::reservedKey(const QString &key)
{
    return wordedError(
        ErrorKind::InvalidInput,
        tr("“%1” can't be changed: by it Quayside and your application know whose session it is.").arg(key));
}

Error ConfigText::namedTwice(const QString &name)
{
    return wordedError(ErrorKind::InvalidInput, tr("“%1” is named twice.").arg(name));
}

Error ConfigText::notReadable()
{
    return wordedError(ErrorKind::NotWaha,
                       tr("Its configuration can't be read as JSON, so it is left alone."));
}

Error ConfigText::tooLarge()
{
    return wordedError(ErrorKind::TooLarge,
                       tr("Its configuration is larger than 1 MB, so it is left alone."));
}

QString ConfigText::tooLargeToShow()
{
    return tr("Its configuration is too large to be shown here.");
}

Error ConfigText::wrongType(const QString &member)
{
    return wordedError(ErrorKind::Unsupported,
                       tr("Its “%1” is not what WAHA documents, so it is left alone.").arg(member),
                       tr("Correct it on the server, then try again."));
}

Error ConfigText::hidden(const QString &worker)
{
    return wordedError(
        ErrorKind::Unsupported,
        tr("%1 is an old WAHA CORE that does not tell its sessions' configuration; changing one "
           "setting would lose the others.")
            .arg(worker),
        tr("Update the server first."));
}

QString ConfigText::title(const QString &session, const QString &worker)
{
    return tr("Change the configuration of %1 on %2").arg(foreign::name(session), worker);
}

QString ConfigText::bulkTitle(int count)
{
    return tr("Change the configuration of %Ln session(s)", nullptr, count);
}

QString ConfigText::putBackTitle(int count)
{
    return tr("Put the old configuration of %Ln session(s) back", nullptr, count);
}

Difference ConfigText::changedSince(const QString &member)
{
    return { tr("%1 is not put back: somebody else has changed it since.").arg(foreign::name(member)),
             tr("Look at it, and change it by hand."), Difference::Repair::Look };
}

QString ConfigText::nothingToChange()
{
    return tr("Nothing to change: it is so already");
}

QString ConfigText::differs(const QStringList &lines)
{
    return lines.join(QStringLiteral("; "));
}

QString ConfigText::asked()
{
    return tr("The server took the new configuration");
}

QString ConfigText::foundMade()
{
    return tr("The configuration is seen to be changed");
}

QString ConfigText::doneBy(const QString &actor)
{
    return tr("Configuration changed by %1").arg(actor);
}

Error ConfigText::secretsLost()
{
    return wordedError(
        ErrorKind::InvalidInput,
        tr("The change held passwords or keys, which are never stored, so this console can't send them."),
        tr("Make the change again and enter them once more."));
}

Error ConfigText::notKept()
{
    return wordedError(
        ErrorKind::WrongStatus,
        tr("The server took the new configuration, but does not show it: somebody else changed it, or this "
           "version does not know the setting."),
        tr("Look at the session, then try again."));
}

Error ConfigText::madeBut(const Error &problem)
{
    Error error = problem;
    error.message = tr("The configuration is changed, but: %1").arg(problem.message);
    return error;
}

} // namespace quayside::operations
