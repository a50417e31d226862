// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/store/textarena.h"

#include <cstring>

namespace quayside::fleet {

namespace {

constexpr quint8 kTwoBytes = 0x80;

quint32 prefixSize(qsizetype length)
{
    return length < kTwoBytes ? 1 : 2;
}

/** Length of the text whose record begins at `at`. */
qsizetype lengthAt(const char *at)
{
    const auto first = static_cast<quint8>(at[0]);
    return first < kTwoBytes ? first : ((first & 0x7f) << 8) | static_cast<quint8>(at[1]);
}

} // namespace

TextArena::Ref TextArena::add(QByteArrayView text)
{
    const qsizetype length = text.size();
    if (length == 0)
        return 0;
    const quint32 size = prefixSize(length) + static_cast<quint32>(length);
    if (length > kLongestInChunk)
        return addBig(text);
    if (m_current < 0 || m_chunks[m_current].used + size > kChunkSize) {
        if (!openChunk())
            return addBig(text);
    }
    Chunk &chunk = m_chunks[m_current];
    char *at = chunk.data.get() + chunk.used;
    if (length < kTwoBytes) {
        *at++ = static_cast<char>(length);
    } else {
        *at++ = static_cast<char>(kTwoBytes | (length >> 8));
        *at++ = static_cast<char>(length & 0xff);
    }
    std::memcpy(at, text.data(), static_cast<size_t>(length));
    const Ref ref = (static_cast<quint32>(m_current) << kChunkBits) | chunk.used;
    chunk.used += size;
    chunk.live += size;
    m_used += size;
    return ref;
}

QByteArrayView TextArena::view(Ref ref) const
{
    if (ref == 0)
        return {};
    if (ref & kBigBit)
        return m_big[ref & ~kBigBit];
    const char *at = m_chunks[ref >> kChunkBits].data.get() + (ref & (kChunkSize - 1));
    const qsizetype length = lengthAt(at);
    return { at + prefixSize(length), length };
}

void TextArena::release(Ref ref)
{
    if (ref == 0)
        return;
    if (ref & kBigBit) {
        m_big[ref & ~kBigBit] = {};
        m_freeBig.push_back(ref & ~kBigBit);
        return;
    }
    const quint32 number = ref >> kChunkBits;
    const qsizetype length = view(ref).size();
    const quint32 size = prefixSize(length) + static_cast<quint32>(length);
    m_chunks[number].live -= size;
    m_garbage += size;
    if (m_chunks[number].live == 0 && static_cast<qsizetype>(number) != m_current)
        freeChunk(number);
}

bool TextArena::wantsCompaction() const
{
    return m_garbage > qsizetype(kChunkSize) && m_garbage * 4 > m_used;
}

void TextArena::condemn()
{
    m_current = -1; // the open chunk may be one of the sparse ones
    for (quint32 number = 0; number < m_chunks.size(); ++number) {
        Chunk &chunk = m_chunks[number];
        if (!chunk.data)
            continue;
        if (chunk.live == 0)
            freeChunk(number);
        else
            chunk.condemned = chunk.live < chunk.used - chunk.used / 8;
    }
}

TextArena::Ref TextArena::moved(Ref ref)
{
    if (ref == 0 || (ref & kBigBit) || !m_chunks[ref >> kChunkBits].condemned)
        return ref;
    const Ref to = add(view(ref)); // chunks never move, so the view stays good
    release(ref);
    return to;
}

qsizetype TextArena::allocatedBytes() const
{
    qsizetype bytes = qsizetype(m_chunks.capacity()) * qsizetype(sizeof(Chunk));
    for (const Chunk &chunk : m_chunks)
        bytes += chunk.data ? qsizetype(kChunkSize) : 0;
    for (const QByteArray &text : m_big)
        bytes += text.capacity() + qsizetype(sizeof(QByteArray));
    return bytes;
}

TextArena::Ref TextArena::addBig(QByteArrayView text)
{
    if (m_freeBig.empty()) {
        m_freeBig.push_back(static_cast<quint32>(m_big.size()));
        m_big.emplace_back();
    }
    const quint32 number = m_freeBig.back();
    m_freeBig.pop_back();
    m_big[number] = text.toByteArray();
    return kBigBit | number;
}

bool TextArena::openChunk()
{
    if (m_current >= 0)
        closeChunk(static_cast<quint32>(m_current));
    if (m_freeChunks.empty()) {
        if (m_chunks.size() >= (kBigBit >> kChunkBits))
            return false;
        m_freeChunks.push_back(static_cast<quint32>(m_chunks.size()));
        m_chunks.emplace_back();
    }
    const quint32 number = m_freeChunks.back();
    m_freeChunks.pop_back();
    Chunk &chunk = m_chunks[number];
    chunk.data.reset(new char[kChunkSize]); // not cleared: written before it is read
    chunk.used = number == 0 ? 1 : 0; // reference 0 is the empty text
    chunk.live = 0;
    chunk.condemned = false;
    m_current = number;
    return true;
}

void TextArena::closeChunk(quint32 number)
{
    m_current = -1;
    if (m_chunks[number].live == 0)
        freeChunk(number);
}

void TextArena::freeChunk(quint32 number)
{
    Chunk &chunk = m_chunks[number];
    const quint32 first = number == 0 ? 1 : 0;
    m_garbage -= chunk.used - first;
    m_used -= chunk.used - first;
    chunk.data.reset();
    chunk.used = 0;
    chunk.condemned = false;
    m_freeChunks.push_back(number);
}

} // namespace quayside::fleet
