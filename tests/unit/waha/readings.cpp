// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/waha/recordings.h"

#include "waha/valuereaders.h"

#include <QRegularExpression>

using namespace quayside::waha;

namespace quayside::test {

namespace {

QString show(const Error &error)
{
    return QStringLiteral("%1 %2 | %3 | %4")
        .arg(toString(error.kind))
        .arg(error.httpStatus)
        .arg(error.message, error.detail);
}

QString show(const SessionInfo &s)
{
    return QStringLiteral("%1 %2 config=%3 me=%4 worker=%5 presence=%6 activity=%7 engine=%8")
        .arg(s.name, s.status.text(), QString::fromUtf8(s.config), s.account.id, s.assignedWorker, s.presence)
        .arg(s.activityMs)
        .arg(s.engine);
}

QString show(const SessionList &list)
{
    QStringList texts {
        QStringLiteral("list of %1, skipped %2").arg(list.sessions.size()).arg(list.unreadable.total())
    };
    for (const SessionInfo &session : list.sessions)
        texts << show(session);
    return texts.join(QStringLiteral(": "));
}

QString show(const LifecycleReply &reply)
{
    return QStringLiteral("lifecycle empty=%1 already=%2 %3")
        .arg(reply.emptyBody)
        .arg(reply.alreadyStarted)
        .arg(reply.session ? show(*reply.session) : QStringLiteral("-"));
}

QString show(const ServerVersion &v)
{
    return QStringLiteral("version %1 %2 %3 %4 worker=%5")
        .arg(v.version, v.engine, v.tier, v.platform, v.workerId);
}

QString show(const ServerStatus &s)
{
    return QStringLiteral("status start=%1 uptime=%2 worker=%3")
        .arg(s.startTimestampMs)
        .arg(s.uptimeMs)
        .arg(s.workerId);
}

QString show(const Health &h)
{
    return QStringLiteral("health available=%1 %2 disks=%3")
        .arg(h.available)
        .arg(h.status)
        .arg(h.disks.size());
}

QString show(const ServerEnvironment &e)
{
    return QStringLiteral("environment worker=%1 engine=%2 dir=%3 store=%4")
        .arg(e.workerId, e.engine, e.localStoreBaseDir, QString::fromLatin1(e.storeHash.toHex()));
}

QString show(const QString &text)
{
    return u"text " + text;
}

QString show(const Screenshot &shot)
{
    return QStringLiteral("image %1").arg(QString::fromLatin1(shot.mimeType));
}

template <typename T>
QString show(const Result<T> &result)
{
    if (!result)
        return show(result.error());
    if constexpr (std::is_void_v<T>)
        return QStringLiteral("ok");
    else
        return show(*result);
}

QString lifecycleReading(const Recording &recording, const HttpReply &reply, const Secret &key)
{
    if (recording.path.endsWith(QLatin1StringView("/start")))
        return show(read::started(reply, key));
    return show(read::lifecycle(reply, key));
}

QString serverReading(const QString &path, const HttpReply &reply, const Secret &key)
{
    if (path.endsWith(QLatin1StringView("version")))
        return show(read::version(reply, key));
    if (path.endsWith(QLatin1StringView("status")))
        return show(read::status(reply, key));
    if (path.contains(QLatin1StringView("environment")))
        return show(read::environment(reply, key));
    return show(read::nothing(reply, key));
}

} // namespace

QString readingOf(const Recording &recording, const HttpReply &reply)
{
    const Secret key(QString::fromLatin1(kRecordedKey));
    const QString path = recording.path;
    const bool get = recording.method == "GET";
    static const QRegularExpression list(QStringLiteral("^/api/sessions/?(\\?.*)?$"));
    static const QRegularExpression single(QStringLiteral("^/api/sessions/[^/]+$"));
    if (path.startsWith(QLatin1StringView("/api/server/")) || path == QLatin1StringView("/api/version"))
        return serverReading(path, reply, key);
    if (path == QLatin1StringView("/health"))
        return show(read::health(reply, key));
    if (get && list.match(path).hasMatch())
        return show(read::list(reply, key, ListDetail::Full));
    if (get && single.match(path).hasMatch())
        return show(read::session(reply, key));
    if (path.contains(QLatin1StringView("format=raw")))
        return show(read::qrValue(reply, key));
    if (path.contains(QLatin1StringView("/auth/qr")) || path.contains(QLatin1StringView("/screenshot")))
        return show(read::screenshot(reply, key));
    if (path.endsWith(QLatin1StringView("request-code")))
        return show(read::code(reply, key));
    if (!get && path.startsWith(QLatin1StringView("/api/sessions")))
        return lifecycleReading(recording, reply, key);
    return show(read::nothing(reply, key));
}

} // namespace quayside::test
