// SPDX-License-Identifier: GPL-3.0-or-later
#include "waha/framecodec.h"

#include <QRandomGenerator>

#include <websocketpp/extensions/permessage_deflate/disabled.hpp>
#include <websocketpp/http/request.hpp>
#include <websocketpp/http/response.hpp>
#include <websocketpp/message_buffer/alloc.hpp>
#include <websocketpp/message_buffer/message.hpp>
#include <websocketpp/processors/hybi13.hpp>

#include <algorithm>
#include <utility>

namespace quayside::waha {

namespace {

namespace close = websocketpp::close;
namespace frame = websocketpp::frame;

constexpr qsizetype kLongestControl = 125; // §5.5
// §7.4.1
constexpr int kProtocolError = 1002;
constexpr int kNotText = 1007;
constexpr int kTooLarge = 1009;

/** What websocketpp's reader of frames asks of its surroundings; its sockets and loggers are not used. */
struct CodecConfig
{
    struct Random
    {
        quint32 operator()() const { return QRandomGenerator::global()->generate(); }
    };
    using request_type = websocketpp::http::parser::request;
    using response_type = websocketpp::http::parser::response;
    using message_type
        = websocketpp::message_buffer::message<websocketpp::message_buffer::alloc::con_msg_manager>;
    using con_msg_manager_type = websocketpp::message_buffer::alloc::con_msg_manager<message_type>;
    using rng_type = Random;
    using permessage_deflate_type = websocketpp::extensions::permessage_deflate::disabled<CodecConfig>;
    static constexpr bool enable_extensions = false;
    static constexpr size_t max_message_size = 0; // set by the codec
};

/** Counts frames in bytes that were taken: the library tells whole messages only, and fragments cost, too. */
class FrameCounter
{
public:
    void look(const quint8 *bytes, size_t size)
    {
        while (size > 0) {
            const size_t used = m_left > 0 ? skip(size) : readHead(*bytes);
            bytes += used;
            size -= used;
        }
    }
    [[nodiscard]] int take() { return std::exchange(m_count, 0); }

private:
    size_t skip(size_t size)
    {
        const auto skipped = std::min<quint64>(m_left, size);
        m_left -= skipped;
        return size_t(skipped);
    }
    size_t readHead(quint8 byte)
    {
        m_head[m_size++] = byte;
        if (m_size < frame::BASIC_HEADER_LENGTH)
            return 1;
        const frame::basic_header basic(m_head[0], m_head[1]);
        if (m_size < frame::get_header_len(basic))
            return 1;
        frame::extended_header extended;
        std::copy_n(m_head + frame::BASIC_HEADER_LENGTH, m_size - frame::BASIC_HEADER_LENGTH, extended.bytes);
        m_left = frame::get_payload_size(basic, extended);
        m_size = 0;
        ++m_count;
        return 1;
    }

    quint8 m_head[frame::MAX_HEADER_LENGTH] = {};
    size_t m_size = 0; // of a head that is not whole yet
    quint64 m_left = 0; // of a payload
    int m_count = 0;
};

FrameCodec::Failure failureOf(const std::error_code &error)
{
    using websocketpp::processor::error::make_error_code;
    namespace reason = websocketpp::processor::error;
    if (error == make_error_code(reason::message_too_big))
        return FrameCodec::Failure::TooLarge;
    return error == make_error_code(reason::invalid_utf8) ? FrameCodec::Failure::NotText
                                                          : FrameCodec::Failure::Protocol;
}

QByteArray bytesOf(const CodecConfig::message_type &message)
{
    return QByteArray::fromStdString(message.get_header()) + QByteArray::fromStdString(message.get_payload());
}

} // namespace

class FrameCodec::Private
{
public:
    explicit Private(qint64 longestMessage)
        : manager(std::make_shared<CodecConfig::con_msg_manager_type>())
        , processor(false, false, manager, random)
    {
        processor.set_max_message_size(size_t(longestMessage));
    }

    [[nodiscard]] CodecConfig::message_type::ptr newMessage() const
    {
        return manager->get_message(frame::opcode::text, 0);
    }
    bool deliver(const Sink &sink);

    CodecConfig::Random random;
    CodecConfig::con_msg_manager_type::ptr manager;
    websocketpp::processor::hybi13<CodecConfig> processor;
    FrameCounter counter;
    Failure failure = Failure::None;
};

/** The library looks at the end of a text only where it came in one frame. */
bool FrameCodec::Private::deliver(const Sink &sink)
{
    const CodecConfig::message_type::ptr message = processor.get_message();
    const auto opcode = static_cast<Opcode>(message->get_opcode());
    const QByteArray payload = QByteArray::fromStdString(message->get_payload());
    if (opcode == Opcode::Text && !QByteArrayView(payload).isValidUtf8()) {
        failure = Failure::NotText;
        return false;
    }
    return sink(opcode, payload);
}

FrameCodec::FrameCodec(qint64 longestMessage)
    : d(std::make_unique<Private>(longestMessage))
{ }

FrameCodec::~FrameCodec() = default;

FrameCodec::Failure FrameCodec::failure() const
{
    return d->failure;
}

int FrameCodec::takeFrameCount()
{
    return d->counter.take();
}

bool FrameCodec::feed(const QByteArray &bytes, const Sink &sink)
{
    QByteArray own = bytes; // the library works in it
    auto *at = reinterpret_cast<quint8 *>(own.data());
    auto left = size_t(own.size());
    while (left > 0 && d->failure == Failure::None) {
        std::error_code error;
        const size_t used = d->processor.consume(at, left, error);
        d->counter.look(reinterpret_cast<const quint8 *>(bytes.constData()) + (size_t(bytes.size()) - left),
                        used);
        at += used;
        left -= used;
        if (error)
            d->failure = failureOf(error);
        else if (d->processor.ready() && !d->deliver(sink))
            return false;
    }
    return d->failure == Failure::None;
}

FrameCodec::Closing FrameCodec::closing(const QByteArray &payload)
{
    const std::string text = payload.toStdString();
    std::error_code badCode;
    std::error_code badReason;
    Closing closing;
    closing.code = close::extract_code(text, badCode);
    closing.reason = QString::fromStdString(close::extract_reason(text, badReason));
    if (badCode)
        closing.failure = Failure::Protocol;
    else if (badReason)
        closing.failure = Failure::NotText;
    return closing;
}

QByteArray FrameCodec::frame(Opcode opcode, const QByteArray &payload) const
{
    const std::string text = payload.first(std::min(payload.size(), kLongestControl)).toStdString();
    const CodecConfig::message_type::ptr message = d->newMessage();
    if (opcode == Opcode::Ping)
        d->processor.prepare_ping(text, message);
    else
        d->processor.prepare_pong(text, message);
    return bytesOf(*message);
}

QByteArray FrameCodec::closeFrame(int code) const
{
    const CodecConfig::message_type::ptr message = d->newMessage();
    d->processor.prepare_close(close::status::value(code), {}, message);
    return bytesOf(*message);
}

int FrameCodec::codeOf(Failure failure)
{
    switch (failure) {
    case Failure::TooLarge:
        return kTooLarge;
    case Failure::NotText:
        return kNotText;
    case Failure::None:
    case Failure::Protocol:
        break;
    }
    return kProtocolError;
}

} // namespace quayside::waha
