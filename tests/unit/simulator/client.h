// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulator/fleet.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QNetworkAccessManager>
#include <QPair>
#include <QSslError>
#include <QString>

/** A reply, or what went wrong instead of one. */
struct Answer
{
    int status = 0; //!< 0: no HTTP reply
    QByteArray body;
    QList<QPair<QByteArray, QByteArray>> headers;
    int error = 0; //!< QNetworkReply::NetworkError
    bool finished = true; //!< false: still waiting when the test lost patience

    [[nodiscard]] QByteArray header(const QByteArray &name) const;
    [[nodiscard]] QJsonObject object() const { return QJsonDocument::fromJson(body).object(); }
    [[nodiscard]] QJsonArray array() const { return QJsonDocument::fromJson(body).array(); }
    [[nodiscard]] QString text(const QString &key) const { return object().value(key).toString(); }
};

using Headers = QList<QPair<QByteArray, QByteArray>>;

/** Talks HTTP to one simulated worker and waits for the reply. */
class Client final
{
public:
    explicit Client(const sim::WorkerHandle &worker, int patienceMs = 15000);
    Client(const std::string &url, const std::string &key, int patienceMs = 15000);

    [[nodiscard]] Answer get(const QString &path, const Headers &headers = {});
    [[nodiscard]] Answer post(const QString &path, const QByteArray &json = {}, const Headers &headers = {});
    [[nodiscard]] Answer put(const QString &path, const QByteArray &json);
    [[nodiscard]] Answer remove(const QString &path);
    [[nodiscard]] Answer send(const QByteArray &method, const QString &path, const QByteArray &body,
                              const Headers &headers);
    /** Starts a request and leaves it running. */
    QNetworkReply *begin(const QByteArray &method, const QString &path, const QByteArray &body,
                         const Headers &headers);
    /** Waits for such a request. */
    [[nodiscard]] Answer finish(QNetworkReply *reply);

    /** Status of a session by its own GET; empty when there is none. */
    [[nodiscard]] QString status(const QString &session);
    void setKey(const std::string &key) { m_key = QByteArray::fromStdString(key); }
    void ignoreTlsErrors() { m_ignoreTls = true; }

private:
    [[nodiscard]] Headers withKey(Headers headers) const;

    QNetworkAccessManager m_network;
    QString m_url;
    QByteArray m_key;
    int m_patience;
    bool m_ignoreTls = false;
};

/** A worker configuration in one line. */
[[nodiscard]] sim::WorkerConfig workerOf(const char *version, sim::Tier tier, sim::Engine engine);
/** A fleet configuration of these workers, that many times faster than life. */
[[nodiscard]] sim::FleetConfig fleetOf(std::vector<sim::WorkerConfig> workers, double speed = 50);
