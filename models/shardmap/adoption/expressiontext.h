// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "shardmap/databaseserver.h"

#include <QSet>
#include <QStringList>

namespace quayside::shardmap {

/**
 * SQL that a person typed, and that is one expression: it can't end the statement it is put into, holds no
 * statement of its own, no comment, no variable and no place for a value, and calls functions by name only.
 *
 * What is not plainly so is refused, whatever it may mean. Pure.
 */
class ExpressionText final
{
    Q_DECLARE_TR_FUNCTIONS(quayside::shardmap::ExpressionText)
public:
    static constexpr qsizetype kLongest = 1'000; //!< characters

    struct Function
    {
        QString schema; //!< empty: unqualified
        QString name; //!< as the database looks it up: quoted as it is, else in lower case
    };

    /** Of a list with a space between each, as the tables of words here are written. */
    [[nodiscard]] static QSet<QString> words(const QString &list);
    /** InvalidInput says what is wrong with it. */
    [[nodiscard]] static Result<ExpressionText> read(const QString &text, Backend backend);

    [[nodiscard]] const QString &text() const { return m_text; }
    /** What it calls, beside what is part of the language itself. */
    [[nodiscard]] const std::vector<Function> &functions() const { return m_functions; }

private:
    struct Word
    {
        QString text;
        bool isQuoted = false;
    };

    ExpressionText(const QString &text, Backend backend)
        : m_text(text)
        , m_backend(backend)
    { }

    [[nodiscard]] Result<void> scan();
    [[nodiscard]] Result<void> scanQuoted(QChar quote);
    [[nodiscard]] Result<void> scanWord();
    [[nodiscard]] Result<void> scanSign();
    [[nodiscard]] Result<void> takeName(const Word &word);
    [[nodiscard]] Result<void> openParenthesis();
    [[nodiscard]] Result<void> expectType(const Word &word);
    void endName();
    [[nodiscard]] QChar peek(qsizetype ahead = 0) const;
    [[nodiscard]] static tl::unexpected<Error> refused(const QString &why);

    QString m_text;
    Backend m_backend;
    std::vector<Function> m_functions;
    qsizetype m_at = 0;
    int m_depth = 0;
    std::vector<Word> m_name; //!< what was read last, if that was a name: its parts
    bool m_isAfterDot = false;
    bool m_wantsType = false; //!< a cast: a type has to follow
};

} // namespace quayside::shardmap
