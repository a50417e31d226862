// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/waha/recordings.h"

#include "core/redact.h"
#include "unit/waha/scriptedserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace quayside::waha;

namespace quayside::test {

namespace {

using Latin = QLatin1StringView;

QJsonObject document()
{
    return QJsonDocument::fromJson(testData(QStringLiteral("transcripts.json"))).object();
}

QByteArray bytesOf(const QJsonObject &entry, const char *member)
{
    return entry.value(Latin(member)).toString().toUtf8();
}

QByteArray bodyOf(const QJsonObject &entry)
{
    QByteArray body = bytesOf(entry, "body");
    if (entry.value(Latin("cut")).toBool() && body.startsWith("{\"mimetype\""))
        body += "\"}"; // the recording broke off inside the base64 text
    const auto size = static_cast<qsizetype>(entry.value(Latin("bodyBytes")).toInteger());
    if (size > 0 && bytesOf(entry, "bodyIs").startsWith("PNG"))
        body = QByteArray("\x89PNG\r\n\x1a\n").leftJustified(size, 'p');
    return body;
}

Recording recordingOf(const QJsonObject &entry, int number)
{
    Recording out;
    out.method = bytesOf(entry, "method");
    out.path = entry.value(Latin("path")).toString();
    out.requestBody = bytesOf(entry, "requestBody");
    const QJsonObject asked = entry.value(Latin("requestHeaders")).toObject();
    out.requestKey = asked.value(Latin("X-Api-Key")).toString().toUtf8();
    out.reply.status = entry.value(Latin("status")).toInt();
    out.reply.reason = bytesOf(entry, "reason");
    out.reply.body = bodyOf(entry);
    const QJsonObject headers = entry.value(Latin("headers")).toObject();
    out.reply.contentType = headers.value(Latin("Content-Type")).toString().toUtf8();
    out.reply.etag = headers.value(Latin("ETag")).toString().toUtf8();
    for (auto it = headers.begin(); it != headers.end(); ++it) {
        if (it.key() != Latin("Content-Length"))
            out.headers += it.key().toUtf8() + ": " + it->toString().toUtf8() + "\r\n";
    }
    out.headers += "Content-Length: " + QByteArray::number(out.reply.body.size()) + "\r\n";
    out.title = QStringLiteral("%1 %2 %3 %4")
                    .arg(number, 3, 10, QLatin1Char('0'))
                    .arg(QString::fromLatin1(out.method), redact::url(QUrl(out.path)))
                    .arg(out.reply.status);
    return out;
}

} // namespace

std::vector<Recording> recordings()
{
    std::vector<Recording> out;
    const QJsonArray entries = document().value(Latin("http")).toArray();
    for (const QJsonValue &entry : entries)
        out.push_back(recordingOf(entry.toObject(), static_cast<int>(out.size()) + 1));
    return out;
}

std::vector<SocketRecording> socketRecordings()
{
    std::vector<SocketRecording> out;
    const QJsonArray sockets = document().value(Latin("sockets")).toArray();
    for (const QJsonValue &socket : sockets) {
        SocketRecording recording { socket.toObject().value(Latin("path")).toString(), {} };
        const QJsonArray frames = socket.toObject().value(Latin("frames")).toArray();
        for (const QJsonValue &frame : frames)
            recording.frames.push_back({ frame.toObject().value(Latin("kind")).toString(),
                                         frame.toObject().value(Latin("text")).toString() });
        out.push_back(std::move(recording));
    }
    return out;
}

} // namespace quayside::test
