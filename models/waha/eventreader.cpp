// SPDX-License-Identifier: GPL-3.0-or-later
#include "waha/eventreader.h"

#include "waha/valuereaders.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace quayside::waha {

namespace {

using Latin = QLatin1StringView;

constexpr size_t kRemembered = 256;

Account accountOf(const QJsonObject &me)
{
    Account account;
    account.id = read::text(me.value(Latin("id")));
    account.lid = read::text(me.value(Latin("lid")));
    account.jid = read::text(me.value(Latin("jid")));
    account.pushName = read::text(me.value(Latin("pushName")));
    return account;
}

QByteArray jsonOf(const QJsonValue &value)
{
    if (value.isNull() || value.isUndefined())
        return {};
    const QByteArray list = QJsonDocument(QJsonArray { value }).toJson(QJsonDocument::Compact);
    return list.mid(1, list.size() - 2);
}

/** payload.statuses: WAHA keeps three; what a hostile server sends beyond is not read. */
std::vector<StatusStamp> stampsOf(const QJsonValue &list)
{
    constexpr qsizetype kMostStamps = 16;
    std::vector<StatusStamp> stamps;
    const QJsonArray entries = list.toArray();
    for (qsizetype i = 0; i < std::min(entries.size(), kMostStamps); ++i) {
        const QJsonObject entry = entries.at(i).toObject();
        StatusStamp stamp;
        stamp.status = SessionStatus::fromText(read::text(entry.value(Latin("status"))));
        stamp.atMs = read::integer(entry.value(Latin("timestamp")));
        if (stamp.status != SessionStatus::Unknown && stamp.atMs > 0)
            stamps.push_back(stamp);
    }
    return stamps;
}

QString keyOf(const StatusEvent &event)
{
    if (!event.id.isEmpty())
        return event.id;
    if (event.timestampMs == 0)
        return {};
    return event.session + u'\n' + event.status.text() + u'\n' + QString::number(event.timestampMs);
}

} // namespace

std::optional<StatusEvent> readStatusEvent(const QByteArray &frame)
{
    const QJsonObject envelope = QJsonDocument::fromJson(frame).object();
    if (envelope.value(Latin("event")).toString() != Latin("session.status"))
        return std::nullopt;
    const QJsonObject payload = envelope.value(Latin("payload")).toObject();
    StatusEvent event;
    event.session = read::text(envelope.value(Latin("session")));
    if (event.session.isEmpty())
        event.session = read::text(payload.value(Latin("name")));
    event.status = SessionStatus::fromText(read::text(payload.value(Latin("status"))));
    if (event.session.isEmpty() || event.status == SessionStatus::Unknown)
        return std::nullopt;
    event.id = read::text(envelope.value(Latin("id")));
    event.timestampMs = read::integer(envelope.value(Latin("timestamp")));
    event.account = accountOf(envelope.value(Latin("me")).toObject());
    event.metadataUserId
        = read::text(envelope.value(Latin("metadata")).toObject().value(QStringLiteral("user.id")));
    event.statuses = stampsOf(payload.value(Latin("statuses")));
    event.data = jsonOf(payload.value(Latin("data")));
    event.workerId = read::workerId(envelope.value(Latin("environment")).toObject());
    return event;
}

bool SeenEvents::insert(const StatusEvent &event)
{
    const QString key = keyOf(event);
    if (key.isEmpty())
        return true;
    if (m_keys.contains(key))
        return false;
    m_keys.insert(key);
    m_order.push_back(key);
    if (m_order.size() > kRemembered) {
        m_keys.remove(m_order.front());
        m_order.pop_front();
    }
    return true;
}

} // namespace quayside::waha
