// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <memory>
#include <vector>

namespace quayside::fleet {

/**
 * Many short UTF-8 texts in a few large chunks, each text by a 32-bit reference.
 *
 * Chunks are appended to only. A chunk whose texts have all been released is freed; where released texts lie
 * among live ones the owner moves the live ones out (condemn(), then moved() for every reference), a few at
 * a time if it likes. Texts over 16 KiB are kept beside the chunks. One thread.
 */
class TextArena final
{
    Q_DISABLE_COPY_MOVE(TextArena)
public:
    using Ref = quint32; //!< 0 is the empty text

    TextArena() = default;

    [[nodiscard]] Ref add(QByteArrayView text);
    [[nodiscard]] QByteArrayView view(Ref ref) const;
    void release(Ref ref);

    /** More than a quarter of the chunks, and at least one chunk's worth, is released texts. */
    [[nodiscard]] bool wantsCompaction() const;
    /** Marks the chunks with many released texts; their live texts should be moved(). */
    void condemn();
    /** The reference to use from now on: another one where the text lay in a condemned chunk. */
    [[nodiscard]] Ref moved(Ref ref);

    /** Bytes taken from the system, slack included. */
    [[nodiscard]] qsizetype allocatedBytes() const;

private:
    static constexpr quint32 kChunkBits = 17;
    static constexpr quint32 kChunkSize = 1U << kChunkBits;
    static constexpr quint32 kBigBit = 1U << 31;
    static constexpr qsizetype kLongestInChunk = (1 << 14) - 1; // a length of two bytes

    struct Chunk
    {
        std::unique_ptr<char[]> data;
        quint32 used = 0;
        quint32 live = 0;
        bool condemned = false;
    };

    [[nodiscard]] Ref addBig(QByteArrayView text);
    [[nodiscard]] bool openChunk();
    void closeChunk(quint32 number);
    void freeChunk(quint32 number);

    std::vector<Chunk> m_chunks;
    std::vector<quint32> m_freeChunks;
    std::vector<QByteArray> m_big;
    std::vector<quint32> m_freeBig;
    qsizetype m_current = -1;
    qsizetype m_used = 0;
    qsizetype m_garbage = 0; //!< bytes of released texts that are not free yet
};

} // namespace quayside::fleet
