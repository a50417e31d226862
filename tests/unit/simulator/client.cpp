// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/simulator/client.h"

#include <QNetworkReply>
#include <QSignalSpy>
#include <QUrl>

QByteArray Answer::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers)
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    return {};
}

Client::Client(const sim::WorkerHandle &worker, int patienceMs)
    : Client(worker.url(), worker.apiKey(), patienceMs)
{ }

Client::Client(const std::string &url, const std::string &key, int patienceMs)
    : m_url(QString::fromStdString(url))
    , m_key(QByteArray::fromStdString(key))
    , m_patience(patienceMs)
{
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

Headers Client::withKey(Headers headers) const
{
    if (!m_key.isEmpty())
        headers.emplaceBack("X-Api-Key", m_key);
    return headers;
}

Answer Client::get(const QString &path, const Headers &headers)
{
    return send("GET", path, {}, withKey(headers));
}

Answer Client::post(const QString &path, const QByteArray &json, const Headers &headers)
{
    Headers all = withKey(headers);
    if (!json.isEmpty())
        all.emplaceBack("Content-Type", "application/json");
    return send("POST", path, json, all);
}

Answer Client::put(const QString &path, const QByteArray &json)
{
    return send("PUT", path, json, withKey({ { "Content-Type", "application/json" } }));
}

Answer Client::remove(const QString &path)
{
    return send("DELETE", path, {}, withKey({}));
}

Answer Client::send(const QByteArray &method, const QString &path, const QByteArray &body,
                    const Headers &headers)
{
    return finish(begin(method, path, body, headers));
}

QNetworkReply *Client::begin(const QByteArray &method, const QString &path, const QByteArray &body,
                             const Headers &headers)
{
    QNetworkRequest request { QUrl(m_url + path) };
    for (const auto &[name, value] : headers)
        request.setRawHeader(name, value);
    QNetworkReply *reply = m_network.sendCustomRequest(request, method, body);
    if (m_ignoreTls)
        reply->ignoreSslErrors();
    return reply;
}

Answer Client::finish(QNetworkReply *reply)
{
    QSignalSpy spy(reply, &QNetworkReply::finished);
    Answer answer;
    answer.finished = reply->isFinished() || spy.wait(m_patience);
    if (answer.finished) {
        answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        answer.body = reply->readAll();
        answer.headers = reply->rawHeaderPairs();
        answer.error = reply->error();
    } else {
        reply->abort();
    }
    delete reply;
    return answer;
}

QString Client::status(const QString &session)
{
    return get(QStringLiteral("/api/sessions/") + session).text(QStringLiteral("status"));
}

sim::WorkerConfig workerOf(const char *version, sim::Tier tier, sim::Engine engine)
{
    sim::WorkerConfig worker;
    worker.version = version;
    worker.tier = tier;
    worker.engine = engine;
    return worker;
}

sim::FleetConfig fleetOf(std::vector<sim::WorkerConfig> workers, double speed)
{
    sim::FleetConfig fleet;
    fleet.workers = std::move(workers);
    fleet.speed = speed;
    return fleet;
}
