// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace quayside::fleet {

/** How well a text fits what was typed. Higher is better; None: not at all. */
enum class Fit { None = 0, Inside = 1, Prefix = 2, Exact = 3 };

/**
 * What an operator typed, made ready to be compared with very many texts. Case is ignored.
 *
 * A text that can be a phone number is also kept as digits: `+49 (0)151-23 45`, `0049 151 2345`, `0151 2345`
 * and `491512345@c.us` all find 491512345. Pure; any thread.
 */
class SearchText
{
public:
    explicit SearchText(const QString &typed);

    // The fits below want a text that is not empty.
    [[nodiscard]] bool isEmpty() const { return m_folded.isEmpty(); }
    [[nodiscard]] bool canBePhone() const { return !m_digits.isEmpty(); }
    [[nodiscard]] const QByteArray &digits() const { return m_digits; }

    [[nodiscard]] Fit fit(const QString &text) const;
    /** Case is ignored for ASCII letters only: session names have no others. */
    [[nodiscard]] Fit fitUtf8(QByteArrayView text) const;
    /** `digits` of a phone number with country code; the typed number may lack the code. */
    [[nodiscard]] Fit fitPhone(QStringView digits) const;

private:
    QString m_folded;
    QByteArray m_utf8; // folded, for byte-wise comparison
    QByteArray m_digits; // empty where the text is no phone number
    QString m_digitText;
    bool m_ascii = true; // compared without Qt's full case folding, which is five times slower
    bool m_national = false; // typed with a leading zero: the country code is missing
};

} // namespace quayside::fleet
