// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/text/textindex.h"

#include "items/text/naturalorder.h"
#include "items/text/phonetext.h"

#include <QStringList>

#include <algorithm>
#include <cstring>

namespace quayside::items {

namespace {

/** Where the needle is at or behind `from`, else null. */
const char *find(const char *from, const char *end, QByteArrayView needle)
{
    const size_t size = size_t(needle.size());
    while (size_t(end - from) >= size) {
        const void *hit = std::memchr(from, needle.front(), size_t(end - from) - size + 1);
        if (!hit)
            return nullptr;
        from = static_cast<const char *>(hit);
        if (std::memcmp(from, needle.data(), size) == 0)
            return from;
        ++from;
    }
    return nullptr;
}

/** Marks the records of one block that hold the needle; in their last line only if `lastLine`. */
void scanBlock(const TextIndex::Block &block, QByteArrayView needle, bool lastLine, size_t first,
               std::vector<bool> &hits)
{
    const char *const begin = block.text.constData();
    const char *const end = begin + block.text.size();
    auto record = block.ends.begin();
    const char *from = begin;
    while (const char *hit = find(from, end, needle)) {
        record = std::upper_bound(record, block.ends.end(), quint32(hit - begin));
        const char *const recordEnd = begin + *record;
        const bool counts = !lastLine || !std::memchr(hit, '\n', size_t(recordEnd - hit));
        if (counts)
            hits[first + size_t(record - block.ends.begin())] = true;
        from = counts ? recordEnd : hit + 1;
    }
}

QueryWord word(const QString &text)
{
    return { folded(text), PhoneText::digits(text).toLatin1() };
}

} // namespace

TextQuery::TextQuery(const QString &typed)
{
    const QString text = typed.simplified();
    if (text.isEmpty())
        return;
    if (const QueryWord whole = word(text); !whole.digits.isEmpty()) {
        m_words.push_back(whole);
        return;
    }
    const QStringList parts = text.split(u' ');
    for (const QString &part : parts)
        m_words.push_back(word(part));
}

bool TextQuery::matchesSession(const QueryWord &word, QByteArrayView record)
{
    return record.contains(word.text)
        || (!word.digits.isEmpty() && record.sliced(record.lastIndexOf('\n') + 1).contains(word.digits));
}

bool TextQuery::matchesLine(const QueryWord &word, QByteArrayView line)
{
    return line.contains(word.text);
}

void TextQuery::scan(const QueryWord &word, const TextIndex::Blocks &blocks, std::vector<bool> &hits,
                     const std::atomic_bool &stop)
{
    const bool asDigits = !word.digits.isEmpty() && word.digits != word.text;
    for (size_t block = 0; block < blocks.size() && !stop.load(std::memory_order_relaxed); ++block) {
        if (!blocks[block])
            continue;
        scanBlock(*blocks[block], word.text, false, block * TextIndex::kBlockSize, hits);
        if (asDigits)
            scanBlock(*blocks[block], word.digits, true, block * TextIndex::kBlockSize, hits);
    }
}

void TextIndex::clear()
{
    m_blocks.clear();
    m_dirty.clear();
    m_limit = 0;
}

void TextIndex::setLimit(qsizetype limit)
{
    if (limit <= m_limit)
        return;
    if (m_limit % kBlockSize != 0)
        m_dirty.back() = true; // the last block gets more records
    m_limit = limit;
    const auto blocks = size_t((limit + kBlockSize - 1) / kBlockSize);
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
    return true;
}

bool TextIndex::refresh(size_t &next, QDeadlineTimer deadline)
{
    for (; next < m_dirty.size(); ++next) {
        if (!m_dirty[next])
            continue;
        if (deadline.hasExpired())
            return false;
        m_blocks[next] = make(quint32(next));
        m_dirty[next] = false;
    }
    return true;
}

qsizetype TextIndex::memoryBytes() const
{
    qsizetype bytes = qsizetype(m_blocks.capacity()) * qsizetype(sizeof(m_blocks[0])) + qsizetype(m_dirty.size()) / 8;
    for (const auto &block : m_blocks) {
        if (block)
            bytes += block->text.capacity() + qsizetype(block->ends.capacity()) * qsizetype(sizeof(quint32));
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
