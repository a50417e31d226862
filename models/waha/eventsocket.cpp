// SPDX-License-Identifier: GPL-3.0-or-later
#include "waha/eventsocket.h"

#include "waha/errorreader.h"
#include "waha/servertext.h"
#include "waha/wahatext.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

namespace quayside::waha {

namespace {

constexpr auto kAcceptGuid = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"; // RFC 6455 §1.3
constexpr qsizetype kKeyBytes = 16;

QByteArray randomKey()
{
    QByteArray bytes(kKeyBytes, Qt::Uninitialized);
    QRandomGenerator::system()->fillRange(reinterpret_cast<quint32 *>(bytes.data()), kKeyBytes / 4);
    return bytes.toBase64();
}

ReplyBounds upgradeBounds(const Limits &limits)
{
    return {
        limits.headBytes, limits.errorBytes, limits.errorBytes, limits.errorBytes, limits.chunks, false
    };
}

// Close codes: RFC 6455 §7.4.1, and WAHA's own (api.md §6)
constexpr int kPolicyViolated = 1008;
constexpr int kTooMuchData = 1009;
constexpr int kBadParameters = 4001; // 2024.10: events it does not know

HttpReply replyOf(ReplyParser &parser)
{
    HttpReply reply;
    reply.status = parser.status();
    reply.reason = parser.reason();
    reply.authenticate = parser.header("www-authenticate");
    reply.body = parser.takeBody();
    return reply;
}

/** An address as it is entered for a worker, which is what a person can do about it. */
Error sentOn(const QUrl &location, const Endpoint &endpoint, int status)
{
    QUrl to = eventUrl(endpoint).resolved(location);
    to.setScheme(to.scheme().endsWith(u's') ? QStringLiteral("https") : QStringLiteral("http"));
    to.setUserInfo({});
    to.setQuery(QString());
    to.setFragment({});
    if (to.path().endsWith(QLatin1StringView("/ws")))
        to.setPath(to.path().chopped(3));
    return WahaText::redirectRefused(shownUrl(to, endpoint.apiKey), status);
}

} // namespace

QUrl eventUrl(const Endpoint &endpoint)
{
    const QString key = QString::fromLatin1(QUrl::toPercentEncoding(endpoint.apiKey.reveal()));
    // What every version understands: 2024.10 closes with 4001 on anything more.
    const QString events = QStringLiteral("session=*&events=session.status");
    QUrl url = endpoint.url({ u"ws" }, key.isEmpty() ? events : u"x-api-key=" + key + u'&' + events);
    const bool secure = url.scheme() == QLatin1StringView("https");
    url.setScheme(secure ? QStringLiteral("wss") : QStringLiteral("ws"));
    return url;
}

EventSocket::EventSocket(const Endpoint &endpoint, const Route &route, const Limits &limits, QObject *parent)
    : QObject(parent)
    , m_endpoint(endpoint)
    , m_limits(limits)
    , m_connection(route, limits, nullptr)
    , m_reply(upgradeBounds(limits))
    , m_frames(limits.frameBytes)
    , m_key(randomKey())
{
    connect(&m_connection, &Connection::opened, this, &EventSocket::sendUpgrade);
    connect(&m_connection, &Connection::readable, this, &EventSocket::read);
    connect(&m_connection, &Connection::ended, this, &EventSocket::onConnectionEnded);
}

EventSocket::~EventSocket() = default;

void EventSocket::open()
{
    m_connection.open();
}

void EventSocket::sendUpgrade()
{
    m_connection.write(upgradeText(eventUrl(m_endpoint), m_key));
}

void EventSocket::ping()
{
    m_connection.write(m_frames.frame(Opcode::Ping, {}));
}

/** At once: the connection goes with this object. */
void EventSocket::sayGoodbye(int code)
{
    m_connection.write(m_frames.closeFrame(code));
    m_connection.flush();
}

void EventSocket::fail(FrameCodec::Failure failure)
{
    sayGoodbye(FrameCodec::codeOf(failure));
    end(failure == FrameCodec::Failure::TooLarge ? WahaText::frameTooLarge({}) : WahaText::socketGarbled());
}

void EventSocket::read()
{
    const QByteArray bytes = m_connection.read();
    if (m_ended)
        return;
    if (m_opened)
        readFrames(bytes);
    else
        readUpgrade(bytes);
}

void EventSocket::readUpgrade(const QByteArray &bytes)
{
    const qsizetype used = m_reply.feed(bytes);
    if (m_reply.state() == ReplyParser::State::Failed)
        return end(upgradeError(m_reply, m_endpoint));
    if (m_reply.state() != ReplyParser::State::Done)
        return;
    if (!isAccepted())
        return end(upgradeError(m_reply, m_endpoint));
    m_opened = true;
    Q_EMIT opened();
    if (used < bytes.size() && !m_ended)
        readFrames(bytes.sliced(used));
}

bool EventSocket::isAccepted() const
{
    const QByteArray text = m_key + kAcceptGuid;
    const QByteArray proof = QCryptographicHash::hash(text, QCryptographicHash::Sha1);
    return m_reply.status() == 101 && m_reply.header("sec-websocket-accept") == proof.toBase64();
}

void EventSocket::readFrames(const QByteArray &bytes)
{
    m_frames.feed(bytes,
                  [this](Opcode opcode, const QByteArray &payload) { return onFrame(opcode, payload); });
    if (m_ended)
        return;
    if (m_frames.failure() != FrameCodec::Failure::None)
        return fail(m_frames.failure());
    if (std::exchange(m_isPinged, false))
        m_connection.write(m_frames.frame(
            Opcode::Pong, m_ping)); // the newest only, as RFC 6455 §5.5.3 allows: a flood costs us one a read
    if (m_connection.backlog() > m_limits.backlogBytes)
        return end(WahaText::socketDeaf());
    Q_EMIT took(m_frames.takeFrameCount(), bytes.size());
}

/** False when there is nobody to go on for. */
bool EventSocket::onFrame(Opcode opcode, const QByteArray &payload)
{
    switch (opcode) {
    case Opcode::Text:
        Q_EMIT frame(payload);
        break;
    case Opcode::Ping:
        m_ping = payload;
        m_isPinged = true;
        break;
    case Opcode::Close:
        onClosing(payload);
        break;
    default:
        Q_EMIT sign(opcode == Opcode::Binary);
    }
    return !m_ended;
}

void EventSocket::onClosing(const QByteArray &payload)
{
    const FrameCodec::Closing closing = FrameCodec::closing(payload);
    if (closing.failure != FrameCodec::Failure::None)
        return fail(closing.failure);
    sayGoodbye(closing.code);
    end(closingError(closing.code, closing.reason, m_endpoint.apiKey));
}

void EventSocket::onConnectionEnded(const Error &error)
{
    if (m_opened)
        return end(WahaText::socketLost(error.detail));
    m_reply.end();
    const bool refused = m_reply.state() == ReplyParser::State::Done;
    end(refused ? upgradeError(m_reply, m_endpoint) : error);
}

void EventSocket::end(const Error &error)
{
    if (std::exchange(m_ended, true))
        return;
    Q_EMIT ended(error);
}

Error closingError(int code, const QString &reason, const Secret &key)
{
    const QString words = serverText(reason, key, 200);
    switch (code) {
    case kPolicyViolated:
        return WahaText::socketRefused(reason.contains(QLatin1StringView("Forbidden"), Qt::CaseInsensitive),
                                       words);
    case kBadParameters:
        return WahaText::socketParameters(words);
    case kTooMuchData:
        return WahaText::frameTooLarge(words);
    default:
        return WahaText::socketLost(words, code);
    }
}

Error upgradeError(ReplyParser &parser, const Endpoint &endpoint)
{
    const Secret &key = endpoint.apiKey;
    if (parser.failure() != ReplyParser::Failure::None)
        return WahaText::socketMissing(firstBytes(parser.firstBytes(), key), 0);
    const HttpReply reply = replyOf(parser);
    switch (reply.status) {
    case 101:
        return WahaText::socketGarbled();
    case 401: // WAHA itself takes the upgrade first and looks at the key then
    case 403:
    case 407:
    case 429:
    case 502:
    case 503:
    case 504:
        return readError(reply, key);
    default:
        if (const QByteArray to = parser.header("location"); reply.status / 100 == 3 && !to.isEmpty())
            return sentOn(QUrl::fromEncoded(to), endpoint, reply.status);
        return WahaText::socketMissing(firstBytes(reply.body, key), reply.status);
    }
}

bool needsSomebody(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Unauthorized:
    case ErrorKind::Forbidden:
    case ErrorKind::ProxyRefused:
    case ErrorKind::Unsupported:
    case ErrorKind::TooLarge:
    case ErrorKind::NotWaha:
    case ErrorKind::Tls:
        return true;
    default:
        return false;
    }
}

} // namespace quayside::waha
