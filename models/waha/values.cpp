// SPDX-License-Identifier: GPL-3.0-or-later
#include "waha/values.h"

#include <algorithm>

namespace quayside::waha {

QString Account::phone() const
{
    const QString number = id.section(u'@', 0, 0).section(u':', 0, 0);
    const bool digits
        = std::all_of(number.begin(), number.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return digits && !id.endsWith(QLatin1StringView("@lid")) ? number : QString();
}

} // namespace quayside::waha
