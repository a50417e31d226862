// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/text/phonetext.h"

#include "core/foreigntext.h"
#include "fleet/advice/searchtext.h"

#include <algorithm>
#include <array>

namespace quayside::items {

namespace {

/** ITU-T E.164 country codes of two digits; 1 and 7 have one, all others three. */
constexpr std::array kTwoDigitCodes { 20, 27, 30, 31, 32, 33, 34, 36, 39, 40, 41, 43, 44, 45, 46,
                                      47, 48, 49, 51, 52, 53, 54, 55, 56, 57, 58, 60, 61, 62, 63,
                                      64, 65, 66, 81, 82, 84, 86, 90, 91, 92, 93, 94, 95, 98 };

constexpr qsizetype kMostDigits = 20; //!< E.164 has 15; longer ones are nobody's number

/** Digits of the first group after the country code. */
qsizetype areaLength(QStringView code)
{
    return code == QStringLiteral("55") ? 2 : 3; // Brazil: DDD of two digits
}

/** Digits of the next group when so many are left. */
qsizetype groupLength(QStringView code, qsizetype left)
{
    if (code == QStringLiteral("55") && left == 9)
        return 5;
    if (code == QStringLiteral("1") && left == 7)
        return 3;
    if (left <= 5)
        return left;
    return left == 6 ? 3 : 4;
}

} // namespace

int PhoneText::countryCodeLength(QStringView digits)
{
    if (digits.startsWith(u'1') || digits.startsWith(u'7'))
        return 1;
    const int code = digits.left(2).toInt();
    return std::ranges::binary_search(kTwoDigitCodes, code) ? 2 : 3;
}

QString PhoneText::display(QStringView digits)
{
    if (digits.isEmpty())
        return {};
    if (digits.size() > kMostDigits)
        return foreign::name(u'+' + digits.toString());
    const QStringView code = digits.left(countryCodeLength(digits));
    QString text = u'+' + code.toString();
    qsizetype at = code.size();
    for (qsizetype length = areaLength(code); at < digits.size();
         length = groupLength(code, digits.size() - at)) {
        text += u' ' + digits.mid(at, length).toString();
        at += length;
    }
    return text;
}

QString PhoneText::digits(const QString &spelling)
{
    return QString::fromLatin1(fleet::SearchText(spelling).digits());
}

} // namespace quayside::items
