// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "waha/endpoint.h"
#include "waha/http.h"

#include <QElapsedTimer>
#include <QObject>
#include <QSslError>
#include <QTimer>

#include <optional>

class QNetworkReply;

namespace quayside::waha {

class Lines;

/**
 * One call from asking to its end, redirects included.
 *
 * Owns the total time limit and the size limit, decides about certificates and redirects, and calls `done`
 * exactly once unless it is destroyed before. Deletes itself afterwards. Network thread only.
 */
class Exchange final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Exchange)
public:
    Exchange(Lines &lines, const Endpoint &endpoint, const HttpCall &call, HttpDone done);
    ~Exchange() override;

    void start();

private:
    void ask(const QUrl &url);
    void connectReply();
    void dropReply();
    void judgeCertificate(const QList<QSslError> &errors);
    void checkAnnouncedSize();
    void takeBytes();
    void refuseSize();
    void onFinished();
    void onAnswered();
    [[nodiscard]] HttpReply takeReply();
    void followRedirect(const QUrl &location);
    [[nodiscard]] std::optional<Error> transportError() const;
    void finish(Result<HttpReply> result);

    Lines &m_lines;
    Endpoint m_endpoint;
    HttpCall m_call;
    HttpDone m_done;
    QNetworkReply *m_reply = nullptr;
    QTimer m_limit;
    QElapsedTimer m_clock;
    QByteArray m_body;
    std::optional<Error> m_certificateError;
    int m_redirects = 0;
};

} // namespace quayside::waha
