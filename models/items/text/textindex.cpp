// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/text/textindex.h"

#include <algorithm>

namespace quayside::items {

void TextIndex::clear()
{
    m_blocks.clear();
    m_dirty.clear();
    m_limit = 0;
    m_firstDirty = 0;
}

void TextIndex::setLimit(qsizetype limit)
{
    if (limit <= m_limit)
        return;
    if (m_limit % kBlockSize != 0) { // the last block gets more records
        m_dirty.back() = true;
        m_firstDirty = std::min(m_firstDirty, m_dirty.size() - 1);
    }
    m_limit = limit;
    const auto blocks = size_t((limit + kBlockSize - 1) / kBlockSize);
    m_firstDirty = std::min(m_firstDirty, m_blocks.size());
    m_blocks.resize(blocks);
    m_dirty.resize(blocks, true);
}

bool TextIndex::touch(quint32 index)
{
    const size_t block = index / kBlockSize;
    if (block >= m_dirty.size() || m_dirty[block])
        return true;
    m_scratch.resize(0);
    m_writer(index, m_scratch);
    if (record(m_blocks, index) == QByteArrayView(m_scratch))
        return false;
    m_dirty[block] = true;
    m_firstDirty = std::min(m_firstDirty, block);
    return true;
}

bool TextIndex::refresh(QDeadlineTimer deadline)
{
    for (; m_firstDirty < m_dirty.size(); ++m_firstDirty) {
        if (!m_dirty[m_firstDirty])
            continue;
        if (deadline.hasExpired())
            return false;
        m_blocks[m_firstDirty] = make(quint32(m_firstDirty));
        m_dirty[m_firstDirty] = false;
    }
    return true;
}

qsizetype TextIndex::memoryBytes() const
{
    qsizetype bytes = qsizetype(m_blocks.capacity() * sizeof(m_blocks[0]) + m_dirty.size() / 8);
    for (const auto &block : m_blocks) {
        if (block)
            bytes += block->text.capacity() + qsizetype(block->ends.capacity() * sizeof(quint32));
    }
    return bytes;
}

QByteArrayView TextIndex::record(const Blocks &blocks, quint32 index)
{
    const size_t block = index / kBlockSize;
    if (block >= blocks.size() || !blocks[block] || index % kBlockSize >= blocks[block]->ends.size())
        return {};
    return blocks[block]->record(index % kBlockSize);
}

std::shared_ptr<const TextIndex::Block> TextIndex::make(quint32 block) const
{
    auto made = std::make_shared<Block>();
    const quint32 first = block * kBlockSize;
    const auto last = quint32(std::min<qsizetype>(first + kBlockSize, m_limit));
    made->ends.reserve(last - first);
    QByteArray text;
    for (quint32 index = first; index < last; ++index) {
        m_writer(index, text);
        text.append('\0');
        made->ends.push_back(quint32(text.size()));
    }
    made->text = QByteArray(text.constData(), text.size()); // exactly as large as needed
    return made;
}

} // namespace quayside::items
