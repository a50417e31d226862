// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>
#include <QVariant>

#include <optional>
#include <string>
#include <vector>

namespace quayside::shardmap {

/** A 64-bit hash of a row's contents, fed value by value. Integers and their decimal text hash alike. */
class ContentHash final
{
public:
    void add(const QVariant &value);
    void add(QStringView text);
    void add(qint64 number)
    {
        mix(0); // no text starts with it
        mix(static_cast<quint64>(number));
    }
    [[nodiscard]] quint64 value() const { return m_state; }

private:
    void mix(quint64 word)
    {
        constexpr quint64 multiplier = 0xff51afd7ed558ccdULL; // finaliser of MurmurHash3
        m_state = (m_state ^ word) * multiplier;
        m_state ^= m_state >> 32;
    }

    quint64 m_state = 0x9e3779b97f4a7c15ULL;
};

/**
 * What is needed to find differences between two readings of a table: per row its key and a hash of its
 * contents. 16 bytes for an integer key; 24 bytes and the text in UTF-8 for any other.
 *
 * SQL thread.
 */
class RowIndex final
{
public:
    enum class Seen { New, Changed, Same };

    /** Starts a reading of the whole table. */
    void beginPass();
    /** One row of the reading. A NULL key is the caller's to skip. */
    Seen see(const QVariant &id, quint64 content);
    /** Keys that were there before, and those that the reading has seen and were not: as many there will be
     * if none is gone. */
    [[nodiscard]] size_t sizeWithSeen() const { return size() + m_new; }
    /** Ends a reading: the keys that were there before and are no more. */
    [[nodiscard]] std::vector<QString> endPass();
    /** Ends a reading of some rows, or one that broke off: what it saw counts, and what it did not see stays
     * as it was. */
    void endBrokenPass();
    /** Forgets a reading that could not be finished. */
    void abandonPass();
    /** Rows of the last finished reading whose key another row had, and the keys of the first few. */
    [[nodiscard]] qint64 repeatedRows() const { return m_repeatedRows; }
    [[nodiscard]] const QStringList &repeatedIds() const { return m_repeatedIds; }

    /** One row known to be so now, from an own write. */
    void put(const QString &id, quint64 content);
    void remove(const QString &id);
    void clear();
    [[nodiscard]] size_t size() const { return m_now.integers.size() + m_now.texts.size(); }

private:
    struct IntegerRow
    {
        qint64 id;
        quint64 content;
    };
    struct TextRow
    {
        quint64 hash;
        quint64 content;
        quint32 offset; //!< into the pool: 4 bytes of length, then UTF-8
    };
    struct Rows
    {
        std::vector<IntegerRow> integers; //!< sorted by id
        std::vector<TextRow> texts; //!< sorted by hash
        std::string pool;
    };

    void takeNext();
    void keepUnseen();
    void noteRepeated(const QString &id);
    Seen seeInteger(qint64 id, quint64 content);
    Seen seeText(QStringView id, quint64 content);
    [[nodiscard]] static quint32 addToPool(std::string &pool, QStringView id);
    [[nodiscard]] static QString fromPool(const std::string &pool, quint32 offset);

    Rows m_now;
    Rows m_next;
    std::vector<bool> m_integersSeen;
    std::vector<bool> m_textsSeen;
    QStringList m_repeatedIds;
    qint64 m_repeatedRows = 0;
    size_t m_new = 0; //!< keys that the reading has seen and were not there before
    size_t m_cursor = 0; //!< where the next integer key is expected: tables are read in key order
};

} // namespace quayside::shardmap
