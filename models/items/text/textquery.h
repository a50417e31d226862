// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/text/textindex.h"

#include <QByteArray>
#include <QString>

#include <atomic>
#include <vector>

namespace quayside::items {

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
