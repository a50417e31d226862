// SPDX-License-Identifier: GPL-3.0-or-later
#include "waha/http/replyparser.h"

#include <algorithm>

namespace quayside::waha {

namespace {

constexpr qsizetype kBeginBytes = 200;
constexpr qsizetype kReaderPadding = 64; // simdjson reads past the end; room for it saves a copy

bool isInterim(int status)
{
    return status >= 100 && status < 200 && status != 101;
}

} // namespace

ReplyParser::ReplyParser(const ReplyBounds &bounds)
    : m_bounds(bounds)
{ }

qsizetype ReplyParser::feed(QByteArrayView bytes)
{
    qsizetype used = 0;
    while (used < bytes.size() && m_state != State::Done && m_state != State::Failed) {
        const QByteArrayView rest = bytes.sliced(used);
        const bool inData
            = m_state == State::Body && (m_framing != Framing::Chunks || m_chunk == Chunk::Data);
        used += inData ? takeBodyBytes(rest) : takeLine(rest);
    }
    return used;
}

/** Takes a line or the part of it that is there; lines count against the head's bound wherever they stand. */
qsizetype ReplyParser::takeLine(QByteArrayView bytes)
{
    const qsizetype newline = bytes.indexOf('\n');
    const qsizetype wanted = newline < 0 ? bytes.size() : newline + 1;
    const auto allowed = static_cast<qsizetype>(std::min<qint64>(wanted, m_bounds.head - m_headUsed));
    if (m_begin.size() < kBeginBytes)
        m_begin += bytes.first(std::min(allowed, kBeginBytes - m_begin.size()));
    m_line += bytes.first(allowed);
    m_headUsed += allowed;
    if (allowed < wanted) {
        fail(m_status == 0 && !m_line.startsWith("HTTP/") ? Failure::NotHttp : Failure::HeadTooLarge);
    } else if (newline >= 0) {
        m_line.chop(m_line.endsWith("\r\n") ? 2 : 1);
        onLine(std::exchange(m_line, {}));
    } else if (m_status == 0 && m_line.size() >= 5 && !m_line.startsWith("HTTP/")) {
        fail(Failure::NotHttp);
    }
    return allowed;
}

void ReplyParser::onLine(const QByteArray &line)
{
    if (m_state == State::Head)
        onHeadLine(line);
    else
        onChunkLine(line);
}

void ReplyParser::onHeadLine(const QByteArray &line)
{
    if (m_status == 0) {
        if (!readStatusLine(line))
            fail(Failure::NotHttp);
        return;
    }
    if (line.isEmpty())
        return onHeadEnd();
    const qsizetype colon = line.indexOf(':');
    if (colon > 0)
        m_headers.append({ line.first(colon).trimmed().toLower(), line.sliced(colon + 1).trimmed() });
}

/** "HTTP/1.1 200 OK"; the reason may be missing. */
bool ReplyParser::readStatusLine(const QByteArray &line)
{
    if (line.size() < 12 || !line.startsWith("HTTP/1.") || line.at(8) != ' ')
        return false;
    bool ok = false;
    const int status = line.sliced(9, 3).toInt(&ok);
    if (!ok || status < 100 || (line.size() > 12 && line.at(12) != ' '))
        return false;
    m_status = status;
    m_isHttp10 = line.at(7) == '0';
    m_reason = line.sliced(12).trimmed();
    return true;
}

void ReplyParser::onHeadEnd()
{
    if (isInterim(m_status)) {
        m_status = 0;
        m_headers.clear();
        return;
    }
    m_state = State::Body;
    if (m_status == 101 || m_status == 204 || m_status == 304)
        return finish();
    if (!readFraming())
        return fail(Failure::NotHttp);
    if (m_framing != Framing::Length)
        return;
    if (m_left == 0)
        return finish();
    m_cut = m_left > limit();
    if (m_cut && !isCutShort())
        return fail(Failure::BodyTooLarge);
    // All at once: memory that is not written to costs nothing, and a body that grows is copied again and
    // again.
    m_body.reserve(static_cast<qsizetype>(std::min(m_left, limit())) + kReaderPadding);
}

/** How the body ends; false for lengths that are none or contradict each other, as smuggled replies have. */
bool ReplyParser::readFraming()
{
    m_framing = Framing::ToTheEnd;
    for (const auto &[name, value] : m_headers) {
        if (name != "content-length")
            continue;
        bool ok = false;
        const qint64 told = value.toLongLong(&ok);
        if (!ok || told < 0 || (m_framing == Framing::Length && m_left != told))
            return false;
        m_framing = Framing::Length;
        m_left = told;
    }
    if (header("transfer-encoding").toLower().endsWith("chunked"))
        m_framing = Framing::Chunks;
    return true;
}

/** True for a reply whose beginning says all there is to know. */
bool ReplyParser::isCutShort() const
{
    if (m_status < 200 || m_status >= 300)
        return true;
    const QByteArray encoding = header("content-encoding").toLower();
    if (!encoding.isEmpty() && encoding != "identity")
        return true; // nobody asked for it, and nobody inflates it
    return m_bounds.json && m_first && m_first != '{' && m_first != '[';
}

qint64 ReplyParser::limit() const
{
    if (isCutShort())
        return m_bounds.error;
    return m_framing == Framing::Length ? m_bounds.body : std::min(m_bounds.body, m_bounds.unannounced);
}

/** Only what is new is looked at: white space may come for ever, a byte at a time. */
void ReplyParser::lookAtFirst(QByteArrayView bytes)
{
    static constexpr QByteArrayView kBlank(" \t\r\n\xef\xbb\xbf"); // with a byte order mark's bytes
    if (m_first)
        return;
    const auto found = std::find_if(bytes.begin(), bytes.end(), [](char c) { return !kBlank.contains(c); });
    if (found != bytes.end())
        m_first = *found;
}

qsizetype ReplyParser::takeBodyBytes(QByteArrayView bytes)
{
    qint64 wanted = bytes.size();
    if (m_framing != Framing::ToTheEnd)
        wanted = std::min(wanted, m_left);
    const QByteArrayView taken = bytes.first(static_cast<qsizetype>(wanted));
    lookAtFirst(taken);
    m_body += taken;
    m_left -= m_framing == Framing::ToTheEnd ? 0 : wanted;
    const qint64 most = limit();
    if (m_body.size() > most && !isCutShort()) {
        fail(Failure::BodyTooLarge);
    } else if (m_body.size() >= most && isCutShort()) {
        m_cut = true;
        m_body.truncate(static_cast<qsizetype>(most));
        finish();
    } else if (m_framing == Framing::Length && m_left == 0) {
        finish();
    } else if (m_framing == Framing::Chunks && m_left == 0) {
        m_chunk = Chunk::End;
    }
    return static_cast<qsizetype>(wanted);
}

void ReplyParser::onChunkLine(const QByteArray &line)
{
    if (m_chunk == Chunk::Trailers) {
        if (line.isEmpty())
            finish();
        return;
    }
    giveBack(line);
    if (m_chunk == Chunk::End) {
        m_chunk = Chunk::Size;
        return line.isEmpty() ? void() : fail(Failure::BadChunk);
    }
    const qsizetype extension = line.indexOf(';');
    bool ok = false;
    m_left = line.first(extension < 0 ? line.size() : extension).trimmed().toLongLong(&ok, 16);
    if (!ok || m_left < 0)
        return fail(Failure::BadChunk);
    if (++m_chunks > m_bounds.chunks)
        return fail(Failure::HeadTooLarge);
    m_chunk = m_left > 0 ? Chunk::Data : Chunk::Trailers;
}

/** A chunk's size is not of the head, and there may be many; what is written behind it counts. */
void ReplyParser::giveBack(const QByteArray &line)
{
    constexpr qsizetype kSizeDigits = 16;
    m_headUsed = std::max<qint64>(m_headUsed - std::min(line.size(), kSizeDigits) - 2, 0);
}

void ReplyParser::end()
{
    if (m_state == State::Done || m_state == State::Failed)
        return;
    if (m_state == State::Body && (m_framing == Framing::ToTheEnd || isCutShort())) {
        m_cut = true;
        finish();
    } else {
        fail(Failure::Cut);
    }
}

QByteArray ReplyParser::header(const char *name) const
{
    const auto found
        = std::ranges::find_if(m_headers, [name](const auto &entry) { return entry.first == name; });
    return found == m_headers.end() ? QByteArray() : found->second;
}

bool ReplyParser::keepsConnection() const
{
    if (m_state != State::Done || m_cut || m_status == 101)
        return false;
    const QByteArray connection = header("connection").toLower();
    return m_isHttp10 ? connection == "keep-alive" : !connection.contains("close");
}

void ReplyParser::fail(Failure failure)
{
    m_state = State::Failed;
    m_failure = failure;
    m_body = {};
}

} // namespace quayside::waha
