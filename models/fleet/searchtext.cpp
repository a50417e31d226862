// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/searchtext.h"

#include <algorithm>

namespace quayside::fleet {

namespace {

constexpr qsizetype kFewestDigits = 3; // fewer would find half the fleet

constexpr char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c;
}

bool startsWithFolded(const char *text, QByteArrayView needle)
{
    for (const char c : needle) {
        if (lowered(*text++) != c)
            return false;
    }
    return true;
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
    if (text.size() < m_folded.size())
        return Fit::None;
    if (text.startsWith(m_folded, Qt::CaseInsensitive))
        return text.size() == m_folded.size() ? Fit::Exact : Fit::Prefix;
    return text.contains(m_folded, Qt::CaseInsensitive) ? Fit::Inside : Fit::None;
}

Fit SearchText::fitUtf8(QByteArrayView text) const
{
    const qsizetype spare = text.size() - m_utf8.size();
    if (spare < 0)
        return Fit::None;
    if (startsWithFolded(text.data(), m_utf8))
        return spare == 0 ? Fit::Exact : Fit::Prefix;
    const char first = m_utf8.front();
    for (qsizetype at = 1; at <= spare; ++at) {
        if (lowered(text[at]) == first && startsWithFolded(text.data() + at, m_utf8))
            return Fit::Inside;
    }
    return Fit::None;
}

Fit SearchText::fitPhone(QStringView digits) const
{
    if (m_digits.isEmpty() || digits.size() < m_digitText.size())
        return Fit::None;
    if (m_national && digits.endsWith(m_digitText))
        return Fit::Exact;
    if (!m_national && digits.startsWith(m_digitText))
        return digits.size() == m_digitText.size() ? Fit::Exact : Fit::Prefix;
    return digits.contains(m_digitText) ? Fit::Inside : Fit::None;
}

} // namespace quayside::fleet
