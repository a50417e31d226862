// SPDX-License-Identifier: GPL-3.0-or-later
#include "waha/valuereaders.h"

#include "waha/errorreader.h"
#include "waha/replyjson.h"

#include <QJsonDocument>

namespace quayside::waha::read {

namespace {

using Latin = QLatin1StringView;

Result<QString> member(const HttpReply &reply, const Secret &key, Latin name)
{
    TRY_VALUE(const QJsonObject body, object(reply, key));
    const QString value = text(body.value(name));
    if (value.isEmpty())
        return failure(notWaha(reply, key));
    return value;
}

/** Servers call a PNG image/jpeg: only the bytes are right. */
QByteArray sniffed(const QByteArray &bytes)
{
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return QByteArrayLiteral("image/png");
    if (bytes.startsWith("\xff\xd8\xff"))
        return QByteArrayLiteral("image/jpeg");
    return {};
}

QByteArray imageOf(const QByteArray &body)
{
    if (!body.trimmed().startsWith('{'))
        return body;
    const QJsonObject file = QJsonDocument::fromJson(body).object();
    return QByteArray::fromBase64(file.value(Latin("data")).toString().toLatin1());
}

} // namespace

Result<QString> qrValue(const HttpReply &reply, const Secret &key)
{
    return member(reply, key, Latin("value"));
}

Result<QString> code(const HttpReply &reply, const Secret &key)
{
    return member(reply, key, Latin("code"));
}

Result<PasskeyChallenge> passkeyChallenge(const HttpReply &reply, const Secret &key)
{
    TRY_VALUE(const QJsonObject body, object(reply, key));
    if (!body.contains(Latin("challenge")))
        return failure(notWaha(reply, key));
    PasskeyChallenge out;
    out.json = reply.body.trimmed();
    out.relyingParty = text(body.value(Latin("rpId")));
    out.timeoutMs = integer(body.value(Latin("timeout")));
    return out;
}

Result<Screenshot> screenshot(const HttpReply &reply, const Secret &key)
{
    if (!reply.isSuccess())
        return failure(readError(reply, key));
    Screenshot out;
    out.bytes = imageOf(reply.body);
    out.mimeType = sniffed(out.bytes);
    if (out.mimeType.isEmpty())
        return failure(notWaha(reply, key));
    return out;
}

} // namespace quayside::waha::read
