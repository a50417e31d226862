// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QDeadlineTimer>
#include <QString>

#include <atomic>
#include <functional>
#include <memory>
#include <vector>

namespace quayside::items {

/**
 * Folded texts of densely numbered things, in blocks that a pool thread may read while this thread goes on.
 *
 * A block is immutable once made; a changed text makes its block dirty, and refresh() makes a new one. Costs
 * the texts themselves and four bytes each. UI thread, but for Blocks.
 */
class TextIndex final
{
public:
    static constexpr quint32 kBlockSize = 1024;

    /** Texts of kBlockSize things one behind the other, each ended by a NUL that its end includes. */
    struct Block
    {
        QByteArray text;
        std::vector<quint32> ends;

        [[nodiscard]] quint32 begin(quint32 at) const { return at == 0 ? 0 : ends[at - 1]; }
        /** Without the NUL. */
        [[nodiscard]] QByteArrayView record(quint32 at) const
        {
            return QByteArrayView(text).sliced(begin(at), ends[at] - begin(at) - 1);
        }
    };
    using Blocks = std::vector<std::shared_ptr<const Block>>;
    /** Appends the text of one thing; nothing for a number that is not in use. */
    using Writer = std::function<void(quint32 index, QByteArray &out)>;

    explicit TextIndex(Writer writer)
        : m_writer(std::move(writer))
    { }

    /** Forgets all texts. */
    void clear();
    /** Numbers below `limit` may be asked for. */
    void setLimit(qsizetype limit);
    /** The text may have changed. True when it has. */
    bool touch(quint32 index);
    /**
     * Makes dirty blocks new until the deadline, from `next` on, which moves along; true at the end. What
     * becomes dirty behind it waits for the next pass, else texts that keep changing were never done.
     */
    [[nodiscard]] bool refresh(size_t &next, QDeadlineTimer deadline);
    /** Each as of the last pass that came by. */
    [[nodiscard]] const Blocks &blocks() const { return m_blocks; }
    [[nodiscard]] qsizetype memoryBytes() const;

    /** The text in these blocks; empty for a number beyond them. */
    [[nodiscard]] static QByteArrayView record(const Blocks &blocks, quint32 index);

private:
    [[nodiscard]] std::shared_ptr<const Block> make(quint32 block) const;

    Writer m_writer;
    Blocks m_blocks; // null: dirty from the start
    std::vector<bool> m_dirty;
    qsizetype m_limit = 0;
    QByteArray m_scratch;
};

/** One word to be found: as it is, or as digits of a phone. */
struct QueryWord
{
    QByteArray text; //!< folded
    QByteArray digits; //!< found in phones only; empty where the word can't be a phone number

    friend bool operator==(const QueryWord &, const QueryWord &) = default;
};

/**
 * A filter text made ready. Records are "name\npush name\nphone" of sessions, one line of users and workers.
 * Pure, any thread.
 */
class TextQuery final
{
public:
    TextQuery() = default;
    /** A text that is one phone number as a whole is one word, whatever its spaces. */
    explicit TextQuery(const QString &typed);

    [[nodiscard]] bool isEmpty() const { return m_words.empty(); }
    [[nodiscard]] const std::vector<QueryWord> &words() const { return m_words; }

    /** Is the word in a session's record? */
    [[nodiscard]] static bool matchesSession(const QueryWord &word, QByteArrayView record);
    /** Is the word in one line of text? */
    [[nodiscard]] static bool matchesLine(const QueryWord &word, QByteArrayView line);
    /** Marks every number whose record has the word: a linear scan. Stops early when `stop` is set. */
    static void scan(const QueryWord &word, const TextIndex::Blocks &blocks, std::vector<bool> &hits,
                     const std::atomic_bool &stop);

private:
    std::vector<QueryWord> m_words;
};

} // namespace quayside::items
