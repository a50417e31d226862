// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "waha/endpoint.h"
#include "waha/http.h"
#include "waha/http/replyparser.h"

#include <QElapsedTimer>
#include <QTimer>

namespace quayside::waha {

class Connection;
class Transport;

/**
 * One call from asking to its end, redirects included.
 *
 * Owns the total time limit, decides about redirects, and calls `done` exactly once unless it is destroyed
 * before. Deletes itself afterwards. A call that changes something is sent once: it gets a connection of its
 * own; a GET on a kept connection that turns out to be closed is sent again on a new one. Network thread
 * only.
 */
class Exchange final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Exchange)
public:
    Exchange(Transport &transport, const Endpoint &endpoint, const HttpCall &call, HttpDone done);
    ~Exchange() override;

    /** The clock runs from here on. */
    void start();
    /** Its turn has come (Transport::queue). */
    void begin();
    /** Calls with the same one share a server and its number of calls at once. */
    [[nodiscard]] const QString &queue() const { return m_queue; }

private:
    void ask(const QUrl &url, bool onNewConnection);
    void send();
    void read();
    void onEnded(const Error &error);
    void onReply();
    void onFailure();
    [[nodiscard]] HttpReply takeReply();
    void followRedirect(const QUrl &location);
    void dropConnection();
    void finish(Result<HttpReply> result);
    void fail(Error error);

    Transport &m_transport;
    Endpoint m_endpoint;
    HttpCall m_call;
    HttpDone m_done;
    QString m_queue;
    QUrl m_url; // that is asked now
    Connection *m_connection = nullptr;
    std::optional<ReplyParser> m_parser;
    QTimer m_limit;
    QElapsedTimer m_clock;
    int m_redirects = 0;
    bool m_sent = false; // something of it was given to a server
};

} // namespace quayside::waha
