// SPDX-License-Identifier: GPL-3.0-or-later
#include "waha/framereader.h"

#include <QtEndian>

namespace quayside::waha {

namespace {

constexpr quint64 kLongestControl = 125;

bool isControl(Opcode opcode)
{
    return static_cast<quint8>(opcode) >= 8;
}

bool isKnown(Opcode opcode)
{
    switch (opcode) {
    case Opcode::Continuation:
    case Opcode::Text:
    case Opcode::Binary:
    case Opcode::Close:
    case Opcode::Ping:
    case Opcode::Pong:
        return true;
    }
    return false;
}

} // namespace

FrameReader::FrameReader(qint64 longestMessage)
    : m_longest(longestMessage)
{ }

/** False while the head is not whole. */
bool FrameReader::readHead(QByteArrayView bytes, Head &head)
{
    if (bytes.size() < 2)
        return false;
    const auto first = static_cast<quint8>(bytes.at(0));
    const auto second = static_cast<quint8>(bytes.at(1));
    head.opcode = static_cast<Opcode>(first & 0x0f);
    head.final = (first & 0x80) != 0;
    head.length = second & 0x7f;
    head.size = head.length == 127 ? 10 : (head.length == 126 ? 4 : 2);
    if (bytes.size() < head.size)
        return false;
    if (head.length == 126)
        head.length = qFromBigEndian<quint16>(bytes.data() + 2);
    else if (head.length == 127)
        head.length = qFromBigEndian<quint64>(bytes.data() + 2);
    return true;
}

/** A frame is judged by its head: what is too large is not waited for. */
FrameReader::Failure FrameReader::judge(const Head &head, QByteArrayView bytes) const
{
    const bool isReserved = (static_cast<quint8>(bytes.at(0)) & 0x70) != 0;
    const bool isMasked = (static_cast<quint8>(bytes.at(1)) & 0x80) != 0; // only a client's may be
    if (isReserved || isMasked || !isKnown(head.opcode))
        return Failure::Protocol;
    if (isControl(head.opcode))
        return head.final && head.length <= kLongestControl ? Failure::None : Failure::Protocol;
    const bool begun = m_messageOpcode != Opcode::Continuation;
    if (begun != (head.opcode == Opcode::Continuation))
        return Failure::Protocol;
    const auto room = static_cast<quint64>(m_longest - m_message.size());
    return head.length > room ? Failure::TooLarge : Failure::None;
}

bool FrameReader::feed(const QByteArray &bytes, const Sink &sink)
{
    m_bytes += bytes;
    qsizetype used = 0;
    Head head;
    bool goesOn = m_failure == Failure::None;
    while (goesOn && readHead(QByteArrayView(m_bytes).sliced(used), head)) {
        const QByteArrayView rest = QByteArrayView(m_bytes).sliced(used);
        m_failure = judge(head, rest);
        if (m_failure != Failure::None || rest.size() - head.size < static_cast<qsizetype>(head.length))
            break;
        const QByteArray payload = rest.sliced(head.size, static_cast<qsizetype>(head.length)).toByteArray();
        used += head.size + payload.size();
        ++m_frames;
        goesOn = deliver(head, payload, sink);
    }
    m_bytes.remove(0, used);
    if (m_failure != Failure::None || !goesOn)
        m_bytes = m_message = {};
    return goesOn && m_failure == Failure::None;
}

bool FrameReader::deliver(const Head &head, const QByteArray &payload, const Sink &sink)
{
    if (isControl(head.opcode))
        return sink(head.opcode, payload);
    if (head.opcode != Opcode::Continuation)
        m_messageOpcode = head.opcode;
    m_message += payload;
    if (!head.final)
        return true;
    const Opcode opcode = std::exchange(m_messageOpcode, Opcode::Continuation);
    return sink(opcode, std::exchange(m_message, {}));
}

QByteArray maskedFrame(Opcode opcode, const QByteArray &payload, quint32 mask)
{
    const auto size = static_cast<quint8>(std::min<qsizetype>(payload.size(), kLongestControl));
    QByteArray frame;
    frame += static_cast<char>(0x80 | static_cast<quint8>(opcode));
    frame += static_cast<char>(0x80 | size); // ours are control frames
    char key[4];
    qToBigEndian(mask, key);
    frame.append(key, 4);
    for (qsizetype i = 0; i < size; ++i)
        frame += static_cast<char>(payload.at(i) ^ key[i % 4]);
    return frame;
}

} // namespace quayside::waha
