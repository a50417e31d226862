// SPDX-License-Identifier: GPL-3.0-or-later
#include "waha/eventstream.h"

#include "core/backoff.h"
#include "core/logging.h"
#include "core/redact.h"
#include "waha/eventreader.h"
#include "waha/eventsocket.h"
#include "waha/limits.h"
#include "waha/network.h"
#include "waha/transport.h"
#include "waha/wahatext.h"

#include <QPointer>

#include <algorithm>

namespace quayside::waha {

/** What an event stream may bring: so much at once (Limits), and then so much a second. Any thread. */
class Allowance final
{
public:
    explicit Allowance(const Limits &limits)
        : m_limits(limits)
        , m_frames(limits.framesBurst)
        , m_bytes(static_cast<double>(limits.frameBytesBurst))
    { }

    /** False when it is used up. `nowMs` never runs backwards. */
    [[nodiscard]] bool take(int frames, qint64 bytes, qint64 nowMs)
    {
        const double seconds = static_cast<double>(nowMs - m_atMs) / 1000;
        m_atMs = nowMs;
        m_frames = std::min<double>(m_limits.framesBurst, m_frames + seconds * m_limits.framesPerSecond);
        m_bytes = std::min(static_cast<double>(m_limits.frameBytesBurst),
                           m_bytes + seconds * static_cast<double>(m_limits.frameBytesPerSecond));
        m_frames -= frames;
        m_bytes -= static_cast<double>(bytes);
        return m_frames >= 0 && m_bytes >= 0;
    }

private:
    Limits m_limits;
    double m_frames;
    double m_bytes;
    qint64 m_atMs = 0;
};

/** The stream's states over time; it looks at the clock at every beat. */
class EventStream::Private final
{
public:
    Private(EventStream &stream, Transport &transport, Endpoint endpoint);
    ~Private();

    void open();
    void close();
    void retry();
    [[nodiscard]] bool isLive() const { return m_state == State::Live; }
    [[nodiscard]] quint64 ignoredFrames() const { return m_ignored; }

private:
    enum class State {
        Closed,
        Waiting, // for the next attempt, at m_dueMs
        Opening, // until m_dueMs
        Quiet, // open, and live at m_dueMs if nothing speaks against it
        Live
    };

    void beat();
    void connectNow();
    void onOpened();
    void onFrame(const QByteArray &text);
    void onTook(int frames, qint64 bytes);
    void onSign(bool ignoredFrame);
    void becomeLive();
    void keepAlive(qint64 nowMs);
    void lose(const Error &error);
    void dropSocket();
    [[nodiscard]] qint64 nowMs() const { return m_transport ? m_transport->nowMs() : 0; }

    EventStream &m_stream;
    QPointer<Transport> m_transport;
    Limits m_limits;
    Endpoint m_endpoint;
    EventSocket *m_socket = nullptr;
    SeenEvents m_seen;
    Backoff m_retry;
    Backoff m_refusedRetry;
    State m_state = State::Closed;
    TimerHeap::Id m_beat = 0;
    qint64 m_dueMs = 0;
    qint64 m_liveSinceMs = 0;
    Allowance m_allowance;
    qint64 m_nextPingMs = 0;
    qint64 m_pongDueMs = 0; // 0: no ping is out
    QString m_downWhy; // as told by wentDown last; empty while live or never opened
    quint64 m_ignored = 0;
};

EventStream::Private::Private(EventStream &stream, Transport &transport, Endpoint endpoint)
    : m_stream(stream)
    , m_transport(&transport)
    , m_limits(transport.limits())
    , m_endpoint(std::move(endpoint))
    , m_retry(m_limits.firstRetryMs, m_limits.longestRetryMs)
    , m_refusedRetry(m_limits.refusedRetryMs, m_limits.refusedRetryMs * 10)
    , m_allowance(m_limits)
{ }

EventStream::Private::~Private()
{
    close();
}

void EventStream::Private::open()
{
    if (m_state != State::Closed || !m_transport)
        return;
    beat();
    connectNow();
}

void EventStream::Private::close()
{
    if (m_state == State::Closed)
        return;
    m_state = State::Closed;
    m_downWhy.clear();
    if (m_transport)
        m_transport->timers().cancel(m_beat);
    dropSocket();
}

/** Not after the wait: somebody has changed something. */
void EventStream::Private::retry()
{
    if (m_state != State::Waiting)
        return;
    m_retry.reset();
    m_refusedRetry.reset();
    connectNow();
}

void EventStream::Private::dropSocket()
{
    if (EventSocket *socket = std::exchange(m_socket, nullptr)) {
        socket->disconnect(&m_stream);
        if (!m_transport)
            return; // the network goes, and the socket with the stream: no event loop would delete it later
        socket->setParent(m_transport); // outlives this: the socket may be what is calling us
        socket->deleteLater();
    }
}

void EventStream::Private::connectNow()
{
    m_state = State::Opening;
    m_dueMs = nowMs() + m_limits.socketConnectMs;
    m_pongDueMs = 0;
    m_allowance = Allowance(m_limits);
    Endpoint endpoint = m_endpoint;
    endpoint.base = m_transport->secured(m_endpoint.base);
    const Route route = m_transport->routeTo(eventUrl(endpoint), endpoint.trustedFingerprint);
    m_socket = new EventSocket(endpoint, route, m_limits, &m_stream);
    QObject::connect(m_socket, &EventSocket::opened, &m_stream, [this] { onOpened(); });
    QObject::connect(m_socket, &EventSocket::frame, &m_stream,
                     [this](const QByteArray &text) { onFrame(text); });
    QObject::connect(m_socket, &EventSocket::took, &m_stream,
                     [this](int frames, qint64 bytes) { onTook(frames, bytes); });
    QObject::connect(m_socket, &EventSocket::sign, &m_stream, [this](bool ignored) { onSign(ignored); });
    QObject::connect(m_socket, &EventSocket::ended, &m_stream, [this](const Error &error) { lose(error); });
    m_socket->open();
}

void EventStream::Private::beat()
{
    m_beat = m_transport->timers().after(m_limits.pulseMs, [this] { beat(); });
    const qint64 now = nowMs();
    const bool due = now >= m_dueMs;
    if (m_state == State::Waiting && due)
        connectNow();
    else if (m_state == State::Opening && due)
        lose(WahaText::timedOut(m_limits.socketConnectMs));
    else if (m_state == State::Quiet && due)
        becomeLive();
    else if (m_state == State::Quiet || m_state == State::Live)
        keepAlive(now);
}

void EventStream::Private::keepAlive(qint64 now)
{
    if (m_pongDueMs > 0 && now >= m_pongDueMs) {
        lose(WahaText::socketSilent());
    } else if (m_pongDueMs == 0 && now >= m_nextPingMs) {
        m_nextPingMs = now + m_limits.pingEveryMs;
        m_pongDueMs = now + m_limits.pongWithinMs;
        m_socket->ping();
    }
}

void EventStream::Private::onOpened()
{
    m_state = State::Quiet;
    m_dueMs = nowMs() + m_limits.quietMs;
    m_nextPingMs = nowMs() + m_limits.pingEveryMs;
}

void EventStream::Private::becomeLive()
{
    m_state = State::Live;
    m_liveSinceMs = nowMs();
    m_downWhy.clear();
    qCDebug(lcWaha).noquote() << "events live from" << redact::url(m_endpoint.base);
    Q_EMIT m_stream.wentLive();
}

void EventStream::Private::onSign(bool ignoredFrame)
{
    m_pongDueMs = 0;
    if (ignoredFrame)
        ++m_ignored;
}

void EventStream::Private::onTook(int frames, qint64 bytes)
{
    if (!m_allowance.take(frames, bytes, nowMs()))
        lose(WahaText::socketFlood());
}

void EventStream::Private::onFrame(const QByteArray &text)
{
    const QPointer<EventSocket> socket = m_socket;
    m_pongDueMs = 0;
    if (m_state == State::Quiet)
        becomeLive();
    if (!socket || socket != m_socket)
        return; // closed by whoever heard wentLive
    const std::optional<StatusEvent> event = readStatusEvent(text);
    if (event && m_seen.insert(*event))
        Q_EMIT m_stream.statusEvent(*event);
    else
        ++m_ignored;
}

void EventStream::Private::lose(const Error &error)
{
    dropSocket();
    if (m_state == State::Live && nowMs() - m_liveSinceMs >= m_limits.steadyMs) {
        m_retry.reset(); // one that only just lived may go on and on like that
        m_refusedRetry.reset();
    }
    m_state = State::Waiting;
    const qint64 wait = (needsSomebody(error) ? m_refusedRetry : m_retry).next();
    m_dueMs = nowMs() + std::max(wait, error.retryAfterMs);
    if (m_downWhy == error.message)
        return;
    m_downWhy = error.message;
    qCDebug(lcWaha).noquote() << "events lost from" << redact::url(m_endpoint.base) << error.message;
    Q_EMIT m_stream.wentDown(error);
}

EventStream::EventStream(Network &network, Endpoint endpoint, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, *network.transport(), std::move(endpoint)))
{ }

EventStream::~EventStream() = default;

void EventStream::open()
{
    d->open();
}

void EventStream::close()
{
    d->close();
}

void EventStream::retry()
{
    d->retry();
}

bool EventStream::isLive() const
{
    return d->isLive();
}

quint64 EventStream::ignoredFrames() const
{
    return d->ignoredFrames();
}

} // namespace quayside::waha
