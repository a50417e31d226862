// SPDX-License-Identifier: GPL-3.0-or-later
#include "listbody.h"

#include <simdjson.h>

#include <cstdint>

namespace quayside::benchmarks {

namespace {

namespace ondemand = simdjson::ondemand;

constexpr int kChangedOneIn = 10;

QByteArray config(int user)
{
    const QByteArray number = QByteArray::number(user + 1);
    return R"({"metadata":{"user.id":")" + number
        + R"("},"webhooks":[{"url":"https://hooks.example.com/waha/)" + number
        + R"(","events":["message","session.status"],"retries":{"delaySeconds":2,"attempts":15},"customHeaders":null}],)"
          R"("noweb":{"store":{"enabled":true,"fullSync":false}}})";
}

QByteArray account(const FleetSpec &fleet, int session)
{
    if (fleet.status(session) == SessionStatus::ScanQrCode)
        return "null";
    const QByteArray phone = fleet.phone(session);
    return R"({"id":")" + phone + R"(@c.us","lid":"1)" + phone + R"(@lid","jid":")" + phone
        + R"(:4@s.whatsapp.net","pushName":")" + fleet.userName(fleet.userOf(session)) + R"("})";
}

QByteArray status(const FleetSpec &fleet, int session, bool changed)
{
    const SessionStatus usual = fleet.status(session);
    if (!changed || session / fleet.workers % kChangedOneIn != 0)
        return usual.text().toLatin1();
    return usual == SessionStatus::Failed ? "WORKING" : "FAILED";
}

qint64 lengthOf(ondemand::object object, std::string_view key)
{
    std::string_view text;
    return object[key].get_string().get(text) ? 0 : qint64(text.size());
}

qint64 readSession(ondemand::object object)
{
    qint64 bytes = lengthOf(object, "name") + lengthOf(object, "status");
    ondemand::object config;
    std::string_view text;
    if (!object["config"].get_object().get(config) && !config.raw_json().get(text))
        bytes += qint64(text.size());
    ondemand::object me;
    if (!object["me"].get_object().get(me))
        bytes += lengthOf(me, "id") + lengthOf(me, "lid") + lengthOf(me, "jid") + lengthOf(me, "pushName");
    bytes += lengthOf(object, "assignedWorker") + lengthOf(object, "presence");
    std::int64_t activity = 0;
    if (!object["timestamps"]["activity"].get_int64().get(activity))
        bytes += activity != 0 ? 8 : 0;
    return bytes;
}

} // namespace

QByteArray listBody(const FleetSpec &fleet, const std::vector<int> &sessions, bool changed)
{
    QByteArray body = "[";
    for (const int session : sessions) {
        body += body.size() > 1 ? ",{" : "{";
        body += R"("name":")" + fleet.sessionName(session) + R"(","status":")"
            + status(fleet, session, changed) + R"(","config":)" + config(fleet.userOf(session)) + R"(,"me":)"
            + account(fleet, session) + R"(,"assignedWorker":"waha-)"
            + QByteArray::number(fleet.workerOf(session) + 1)
            + R"(","presence":"online","timestamps":{"activity":)"
            + QByteArray::number(1'795'000'000'000 + session) + "}}";
    }
    body += ']';
    body.reserve(body.size() + qsizetype(simdjson::SIMDJSON_PADDING));
    return body;
}

qint64 readEveryField(const QByteArray &paddedBody)
{
    ondemand::parser parser;
    ondemand::document document;
    const simdjson::padded_string_view view(paddedBody.constData(), size_t(paddedBody.size()),
                                            size_t(paddedBody.capacity()));
    if (parser.iterate(view).get(document))
        qFatal("the benchmark's own list is no JSON");
    qint64 bytes = 0;
    for (auto element : document.get_array()) {
        ondemand::object object;
        if (!element.get_object().get(object))
            bytes += readSession(object);
    }
    return bytes;
}

} // namespace quayside::benchmarks
