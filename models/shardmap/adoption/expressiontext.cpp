// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/adoption/expressiontext.h"

namespace quayside::shardmap {

using namespace Qt::StringLiterals;

namespace {

/** Words that begin a statement, hold one, or go beyond an expression. Quoted, they are names. */
const QSet<QString> &forbiddenWords()
{
    static const QSet<QString> words = ExpressionText::words(QStringLiteral(
        "alter analyze attach begin call commit copy create delete detach do drop exec execute "
        "exists explain grant group handler having insert except into intersect join limit load "
        "lock merge operator order over pragma prepare procedure revoke returning rollback "
        "savepoint select set show table truncate union update vacuum values where window with "
        "raise match"));
    return words;
}

/** Words of the language that may stand before a parenthesis and call nothing. */
const QSet<QString> &grammarWords()
{
    static const QSet<QString> words = ExpressionText::words(QStringLiteral(
        "all and any array as between case cast coalesce collate distinct else end extract for "
        "from greatest ilike in interval is isnull least like not notnull null nullif or overlay "
        "position row some substring then to trim when true false current_timestamp current_time "
        "localtimestamp localtime"));
    return words;
}

/** Likewise, but in PostgreSQL somebody may have made a function that is called so. */
const QSet<QString> &looseWords()
{
    static const QSet<QString> words = ExpressionText::words(
        QStringLiteral("at by div escape glob mod regexp rlike similar time xor zone"));
    return words;
}

/** Others may have casts of their own, which run what somebody wrote. */
const QSet<QString> &plainTypes()
{
    static const QSet<QString> words = ExpressionText::words(QStringLiteral(
        "bigint binary bool boolean bytea char character date datetime decimal double float inet "
        "int int2 int4 int8 integer interval json jsonb numeric real regclass signed smallint "
        "text time timestamp timestamptz unsigned uuid varchar"));
    return words;
}

bool isWordCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c.unicode() > 0x7f;
}

} // namespace

QSet<QString> ExpressionText::words(const QString &list)
{
    const QStringList all = list.split(u' ');
    return { all.begin(), all.end() };
}

Result<ExpressionText> ExpressionText::read(const QString &text, Backend backend)
{
    ExpressionText expression(text.trimmed(), backend);
    if (expression.m_text.isEmpty())
        return refused(tr("nothing is there."));
    if (expression.m_text.size() > kLongest)
        return refused(tr("it is longer than %Ln character(s).", nullptr, kLongest));
    TRY(expression.scan());
    return expression;
}

Result<void> ExpressionText::scan()
{
    while (m_at < m_text.size()) {
        const QChar c = peek();
        if (c.isSpace()) {
            ++m_at;
        } else if (c == u'\'' || c == u'"' || c == u'`') {
            TRY(scanQuoted(c));
        } else if (isWordCharacter(c)) {
            TRY(scanWord());
        } else {
            TRY(scanSign());
        }
    }
    if (m_depth > 0)
        return refused(tr("a parenthesis is not closed."));
    if (m_wantsType || m_isAfterDot)
        return refused(tr("it is not complete."));
    return {};
}

Result<void> ExpressionText::scanQuoted(QChar quote)
{
    QString inside;
    ++m_at;
    while (m_at < m_text.size() && (peek() != quote || peek(1) == quote)) {
        m_at += peek() == quote ? 1 : 0;
        inside += peek();
        ++m_at;
    }
    if (m_at >= m_text.size())
        return refused(tr("a quotation mark is not closed."));
    ++m_at;
    // What a backslash does between quotes depends on settings of the server.
    if (inside.contains(u'\\') && m_backend != Backend::Sqlite)
        return refused(tr("there is a backslash in a text."));
    if (quote == u'\'') {
        endName();
        return {};
    }
    return takeName({ inside, true });
}

Result<void> ExpressionText::scanWord()
{
    const qsizetype start = m_at;
    while (m_at < m_text.size() && isWordCharacter(peek()))
        ++m_at;
    const QString word = m_text.sliced(start, m_at - start).toLower();
    if (word.front().isDigit()) {
        if (m_at < m_text.size() && peek() == u'.')
            ++m_at; // of a number
        endName();
        return {};
    }
    if (forbiddenWords().contains(word))
        return refused(tr("“%1” is more than an expression.").arg(word));
    return takeName({ word, false });
}

Result<void> ExpressionText::takeName(const Word &word)
{
    if (m_wantsType)
        return expectType(word);
    if (!m_isAfterDot)
        m_name.clear();
    m_isAfterDot = false;
    m_name.push_back(word);
    m_wantsType = !word.isQuoted && word.text == "as"_L1;
    return {};
}

Result<void> ExpressionText::expectType(const Word &word)
{
    m_wantsType = false;
    m_name.clear();
    if (word.isQuoted || !plainTypes().contains(word.text))
        return refused(tr("“%1” is no type of the database itself.").arg(word.text));
    return {};
}

Result<void> ExpressionText::scanSign()
{
    const QChar c = peek();
    const QChar next = peek(1);
    if ((c == u'-' && next == u'-') || (c == u'/' && next == u'*')
        || (c == u'#' && m_backend != Backend::PostgreSql))
        return refused(tr("there is a comment in it."));
    const bool isCast = c == u':' && next == u':' && m_backend == Backend::PostgreSql;
    const bool isVariable = c == u'@' && m_backend != Backend::PostgreSql;
    if (c < u' ' || QStringView(u";$?\\{}").contains(c) || (c == u':' && !isCast) || isVariable)
        return refused(tr("“%1” has no place in an expression.").arg(c));
    if (c == u'(')
        return openParenthesis();
    m_at += isCast ? 2 : 1;
    if (c == u'.' && !m_name.empty()) {
        m_isAfterDot = true;
        return {};
    }
    endName();
    m_wantsType = isCast;
    m_depth -= c == u')' ? 1 : 0;
    return m_depth < 0 ? Result<void>(refused(tr("a parenthesis is closed that was not opened.")))
                       : Result<void>();
}

Result<void> ExpressionText::openParenthesis()
{
    ++m_at;
    ++m_depth;
    if (m_name.empty())
        return {};
    const Word name = m_name.back();
    const bool isGrammar = m_name.size() == 1 && !name.isQuoted
        && (grammarWords().contains(name.text)
            || (m_backend != Backend::PostgreSql
                && (looseWords().contains(name.text) || plainTypes().contains(name.text))));
    if (m_name.size() > 2)
        return refused(tr("a function has one schema at most."));
    if (!isGrammar)
        m_functions.push_back({ m_name.size() == 2 ? m_name.front().text : QString(), name.text });
    m_name.clear();
    return {};
}

void ExpressionText::endName()
{
    m_name.clear();
    m_isAfterDot = false;
}

QChar ExpressionText::peek(qsizetype ahead) const
{
    return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : QChar();
}

tl::unexpected<Error> ExpressionText::refused(const QString &why)
{
    return failure(wordedError(ErrorKind::InvalidInput, tr("This is not taken: %1").arg(why),
                               tr("Write one expression of columns, values and functions.")));
}

} // namespace quayside::shardmap
