// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace quayside::items {

/** Phone numbers as people read and type them. No dialling plan: groups after the country code. Any thread.
 */
class PhoneText
{
public:
    /** "+49 151 2345 678" from "491512345678"; no digit is ever lost. Empty for empty. */
    [[nodiscard]] static QString display(QStringView digits);
    /** The digits of any spelling ("+49 (0)151-23 45") without leading zeros and "(0)", as fleet::SearchText
     * reads them; empty for text that can't be a phone. */
    [[nodiscard]] static QString digits(const QString &spelling);
    /** Length of the country code a number begins with, 1 to 3 (ITU-T E.164 list of 2016). */
    [[nodiscard]] static int countryCodeLength(QStringView digits);
};

} // namespace quayside::items
