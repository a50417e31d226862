// SPDX-License-Identifier: GPL-3.0-or-later
#include "waha/valuereaders.h"

#include "waha/errorreader.h"
#include "waha/replyjson.h"
#include "waha/servertext.h"
#include "waha/sessionlistreader.h"

#include <QJsonDocument>

namespace quayside::waha::read {

namespace {

/** Also a bare value: old versions answer `true`. */
bool isJson(const QByteArray &body)
{
    QJsonParseError problem;
    (void)QJsonDocument::fromJson('[' + body + ']', &problem);
    return problem.error == QJsonParseError::NoError;
}

} // namespace

Result<SessionList> list(const HttpReply &reply, const Secret &key, ListDetail detail)
{
    SessionList out;
    out.etag = reply.etag;
    if (reply.status == 304) {
        out.notModified = true;
        return out;
    }
    if (!reply.isSuccess())
        return failure(readError(reply, key));
    out.bytes = reply.body.size();
    Result<std::vector<SessionInfo>> sessions = readSessionList(reply.body, detail, &out.unreadable);
    if (!sessions)
        return failure(sessions.error().kind == ErrorKind::NotWaha ? notWaha(reply, key) : sessions.error());
    out.sessions = std::move(*sessions);
    constexpr qsizetype kLongestSample = 160;
    out.unreadable.sample = serverText(out.unreadable.sample, key, kLongestSample);
    return out;
}

Result<SessionInfo> session(const HttpReply &reply, const Secret &key)
{
    if (!reply.isSuccess())
        return failure(readError(reply, key));
    Result<SessionInfo> out = readSession(reply.body);
    if (!out)
        return failure(notWaha(reply, key));
    return out;
}

Result<LifecycleReply> lifecycle(const HttpReply &reply, const Secret &key)
{
    if (!reply.isSuccess())
        return failure(readError(reply, key));
    LifecycleReply out;
    const QByteArray body = reply.body.trimmed();
    out.emptyBody = body.isEmpty();
    if (out.emptyBody)
        return out;
    if (body.startsWith('<'))
        return failure(notWaha(reply, key)); // a proxy's page: nothing says that WAHA was asked
    if (Result<SessionInfo> info = readSession(body))
        out.session = std::move(*info);
    else if (!isJson(body))
        return failure(notWaha(reply, key)); // such a 2xx proves nothing
    return out;
}

Result<LifecycleReply> started(const HttpReply &reply, const Secret &key)
{
    Result<LifecycleReply> out = lifecycle(reply, key);
    if (out || !isAlreadyStarted(out.error()))
        return out;
    LifecycleReply running;
    running.alreadyStarted = true;
    return running;
}

} // namespace quayside::waha::read
