// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/advice/searchtext.h"

namespace quayside::fleet {

namespace {

constexpr qsizetype kFewestDigits = 3; // fewer would find half the fleet

template <typename Char>
constexpr Char lowered(Char c)
{
    return c >= 'A' && c <= 'Z' ? Char(c + ('a' - 'A')) : c;
}

template <typename Char>
bool startsWithFolded(const Char *text, const Char *needle, qsizetype length)
{
    for (qsizetype i = 0; i < length; ++i) {
        if (lowered(text[i]) != needle[i])
            return false;
    }
    return true;
}

/** Compares with a folded needle that is not empty; only ASCII letters are folded. Allocates nothing. */
template <typename Char>
Fit fitFolded(const Char *text, qsizetype size, const Char *needle, qsizetype length)
{
    const qsizetype spare = size - length;
    if (spare < 0)
        return Fit::None;
    if (startsWithFolded(text, needle, length))
        return spare == 0 ? Fit::Exact : Fit::Prefix;
    for (qsizetype at = 1; at <= spare; ++at) {
        if (lowered(text[at]) == needle[0] && startsWithFolded(text + at, needle, length))
            return Fit::Inside;
    }
    return Fit::None;
}

/** The digits of a text that looks like a phone number, else nothing. */
QByteArray phoneDigits(QStringView text)
{
    if (const qsizetype at = text.indexOf(QLatin1Char('@')); at > 0)
        text = text.left(at); // 491512345@c.us, 491512345:12@s.whatsapp.net
    if (const qsizetype colon = text.indexOf(QLatin1Char(':')); colon > 0)
        text = text.left(colon);
    const QString plain = text.toString().remove(QStringLiteral("(0)"));
    QByteArray digits;
    for (const QChar c : plain) {
        if (const int value = c.digitValue(); value >= 0)
            digits.append(char('0' + value));
        else if (!c.isSpace() && !QStringLiteral("+-()/.\u2010\u2011\u2013").contains(c))
            return {};
    }
    return digits;
}

} // namespace

SearchText::SearchText(const QString &typed)
    : m_folded(typed.trimmed().toCaseFolded())
    , m_utf8(m_folded.toUtf8())
    , m_digits(phoneDigits(m_folded))
    , m_ascii(m_utf8.size() == m_folded.size())
{
    if (m_digits.startsWith("00")) {
        m_digits.remove(0, 2);
    } else if (m_digits.startsWith('0')) {
        m_digits.remove(0, 1);
        m_national = true;
    }
    if (m_digits.size() < kFewestDigits)
        m_digits.clear();
    m_digitText = QString::fromLatin1(m_digits);
}

Fit SearchText::fit(const QString &text) const
{
    if (m_ascii)
        return fitFolded(text.utf16(), text.size(), m_folded.utf16(), m_folded.size());
    if (text.size() < m_folded.size())
        return Fit::None;
    if (text.startsWith(m_folded, Qt::CaseInsensitive))
        return text.size() == m_folded.size() ? Fit::Exact : Fit::Prefix;
    return text.contains(m_folded, Qt::CaseInsensitive) ? Fit::Inside : Fit::None;
}

Fit SearchText::fitUtf8(QByteArrayView text) const
{
    return fitFolded(text.data(), text.size(), m_utf8.constData(), m_utf8.size());
}

Fit SearchText::fitPhone(QStringView digits) const
{
    if (m_digits.isEmpty())
        return Fit::None;
    const Fit fit
        = fitFolded(digits.utf16(), digits.size(), QStringView(m_digitText).utf16(), m_digitText.size());
    if (!m_national || fit == Fit::None)
        return fit;
    // Without its country code a number is at the end of the whole one, and is nothing at its beginning.
    return digits.endsWith(m_digitText) ? Fit::Exact : Fit::Inside;
}

} // namespace quayside::fleet
