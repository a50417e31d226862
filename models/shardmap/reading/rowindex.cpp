// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/reading/rowindex.h"

#include "shardmap/backend/idvalue.h"

#include <algorithm>
#include <cstring>

namespace quayside::shardmap {

namespace {

constexpr auto byId = [](const auto &row, qint64 id) { return row.id < id; };
constexpr auto byHash = [](const auto &row, quint64 hash) { return row.hash < hash; };

quint64 textHash(QStringView text)
{
    ContentHash hash;
    hash.add(text);
    return hash.value();
}

constexpr qsizetype kShownRepeats = 3;

/** Sorts by key and keeps the last of equal keys, telling of the others: a table without a primary key may
 * repeat one. */
template <typename Row, typename Key, typename Repeated>
void sortUnique(std::vector<Row> &rows, Key Row::*key, Repeated repeated)
{
    const auto less = [key](const Row &a, const Row &b) { return a.*key < b.*key; };
    if (!std::is_sorted(rows.begin(), rows.end(), less))
        std::stable_sort(rows.begin(), rows.end(), less);
    const auto same = [key](const Row &a, const Row &b) { return a.*key == b.*key; };
    for (auto at = std::adjacent_find(rows.begin(), rows.end(), same); at != rows.end();
         at = std::adjacent_find(at + 1, rows.end(), same))
        repeated(*at);
    const auto firstKept = std::unique(rows.rbegin(), rows.rend(), same);
    rows.erase(rows.begin(), firstKept.base());
    rows.shrink_to_fit();
}

} // namespace

void ContentHash::add(QStringView text)
{
    const auto *data = reinterpret_cast<const char *>(text.utf16());
    auto left = static_cast<size_t>(text.size()) * sizeof(char16_t);
    mix(left + 1);
    for (; left > 0; left -= std::min(left, sizeof(quint64)), data += sizeof(quint64)) {
        quint64 word = 0;
        std::memcpy(&word, data, std::min(left, sizeof word));
        mix(word);
    }
}

void ContentHash::add(const QVariant &value)
{
    if (value.isNull())
        return mix(~quint64(0));
    const int type = value.typeId();
    if (type == QMetaType::LongLong)
        return add(value.value<qint64>());
    const QString text = type == QMetaType::QString ? value.value<QString>() : idText(value);
    if (const auto integer = idInteger(text))
        return add(*integer);
    add(QStringView(text));
}

void RowIndex::beginPass()
{
    abandonPass();
    m_next.integers.reserve(m_now.integers.size());
    m_next.texts.reserve(m_now.texts.size());
    m_integersSeen.assign(m_now.integers.size(), false);
    m_textsSeen.assign(m_now.texts.size(), false);
}

void RowIndex::abandonPass()
{
    m_next = {};
    m_integersSeen = {};
    m_textsSeen = {};
    m_cursor = 0;
    m_new = 0;
}

RowIndex::Seen RowIndex::see(const QVariant &id, quint64 content)
{
    if (id.typeId() == QMetaType::LongLong)
        return seeInteger(id.value<qint64>(), content);
    const QString text = idText(id);
    if (const auto integer = idInteger(text))
        return seeInteger(*integer, content);
    return seeText(text, content);
}

RowIndex::Seen RowIndex::seeInteger(qint64 id, quint64 content)
{
    m_next.integers.push_back({ id, content });
    const auto &rows = m_now.integers;
    size_t at = m_cursor;
    if (at >= rows.size() || rows[at].id != id)
        at = static_cast<size_t>(std::lower_bound(rows.begin(), rows.end(), id, byId) - rows.begin());
    if (at >= rows.size() || rows[at].id != id) {
        ++m_new;
        return Seen::New;
    }
    m_cursor = at + 1;
    // The last of equal keys is kept, so each of them is told again.
    const bool repeated = m_integersSeen[at];
    m_integersSeen[at] = true;
    return rows[at].content == content && !repeated ? Seen::Same : Seen::Changed;
}

RowIndex::Seen RowIndex::seeText(QStringView id, quint64 content)
{
    const quint64 hash = textHash(id);
    m_next.texts.push_back({ hash, content, addToPool(m_next.pool, id) });
    const auto &rows = m_now.texts;
    const auto at
        = static_cast<size_t>(std::lower_bound(rows.begin(), rows.end(), hash, byHash) - rows.begin());
    if (at >= rows.size() || rows[at].hash != hash) {
        ++m_new;
        return Seen::New;
    }
    const bool repeated = m_textsSeen[at];
    m_textsSeen[at] = true;
    return rows[at].content == content && !repeated ? Seen::Same : Seen::Changed;
}

std::vector<QString> RowIndex::endPass()
{
    std::vector<QString> gone;
    for (size_t i = 0; i < m_now.integers.size(); ++i) {
        if (!m_integersSeen[i])
            gone.push_back(QString::number(m_now.integers[i].id));
    }
    for (size_t i = 0; i < m_now.texts.size(); ++i) {
        if (!m_textsSeen[i])
            gone.push_back(fromPool(m_now.pool, m_now.texts[i].offset));
    }
    takeNext();
    return gone;
}

void RowIndex::endBrokenPass()
{
    keepUnseen();
    takeNext();
}

void RowIndex::takeNext()
{
    m_repeatedRows = 0;
    m_repeatedIds.clear();
    sortUnique(m_next.integers, &IntegerRow::id,
               [this](const IntegerRow &row) { noteRepeated(QString::number(row.id)); });
    sortUnique(m_next.texts, &TextRow::hash,
               [this](const TextRow &row) { noteRepeated(fromPool(m_next.pool, row.offset)); });
    m_next.pool.shrink_to_fit();
    m_now = std::move(m_next);
    abandonPass();
}

void RowIndex::keepUnseen()
{
    for (size_t i = 0; i < m_now.integers.size(); ++i) {
        if (!m_integersSeen[i])
            m_next.integers.push_back(m_now.integers[i]);
    }
    for (size_t i = 0; i < m_now.texts.size(); ++i) {
        const TextRow &row = m_now.texts[i];
        if (!m_textsSeen[i])
            m_next.texts.push_back(
                { row.hash, row.content, addToPool(m_next.pool, fromPool(m_now.pool, row.offset)) });
    }
}

void RowIndex::noteRepeated(const QString &id)
{
    ++m_repeatedRows;
    if (m_repeatedIds.size() < kShownRepeats && !m_repeatedIds.contains(id))
        m_repeatedIds.append(id);
}

void RowIndex::put(const QString &id, quint64 content)
{
    if (const auto integer = idInteger(id)) {
        auto &rows = m_now.integers;
        const auto at = std::lower_bound(rows.begin(), rows.end(), *integer, byId);
        if (at != rows.end() && at->id == *integer)
            at->content = content;
        else
            rows.insert(at, { *integer, content });
        return;
    }
    const quint64 hash = textHash(id);
    auto &rows = m_now.texts;
    const auto at = std::lower_bound(rows.begin(), rows.end(), hash, byHash);
    if (at != rows.end() && at->hash == hash)
        at->content = content;
    else
        rows.insert(at, { hash, content, addToPool(m_now.pool, id) });
}

void RowIndex::remove(const QString &id)
{
    if (const auto integer = idInteger(id)) {
        auto &rows = m_now.integers;
        const auto at = std::lower_bound(rows.begin(), rows.end(), *integer, byId);
        if (at != rows.end() && at->id == *integer)
            rows.erase(at);
        return;
    }
    const quint64 hash = textHash(id);
    auto &rows = m_now.texts;
    const auto at = std::lower_bound(rows.begin(), rows.end(), hash, byHash);
    if (at != rows.end() && at->hash == hash)
        rows.erase(at);
}

void RowIndex::clear()
{
    m_now = {};
    abandonPass();
}

quint32 RowIndex::addToPool(std::string &pool, QStringView id)
{
    const auto offset = static_cast<quint32>(pool.size());
    const QByteArray utf8 = id.toUtf8();
    const auto length = static_cast<quint32>(utf8.size());
    pool.append(reinterpret_cast<const char *>(&length), sizeof length);
    pool.append(utf8.constData(), length);
    return offset;
}

QString RowIndex::fromPool(const std::string &pool, quint32 offset)
{
    quint32 length = 0;
    const char *entry = pool.data() + offset;
    std::memcpy(&length, entry, sizeof length);
    return QString::fromUtf8(entry + sizeof length, static_cast<qsizetype>(length));
}

} // namespace quayside::shardmap
