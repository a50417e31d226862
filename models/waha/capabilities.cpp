// SPDX-License-Identifier: GPL-3.0-or-later
#include "waha/capabilities.h"

#include <QRegularExpression>

#include <tuple>

namespace quayside::waha {

Version Version::fromText(QStringView text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^v?(\\d{4})\\.(\\d{1,4})\\.(\\d{1,6})(?![\\d.])"));
    const QRegularExpressionMatch match = pattern.match(text.trimmed().toString());
    if (!match.hasMatch())
        return {};
    return { match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt(), true };
}

bool Version::isAtLeast(int otherYear, int otherMonth, int otherPatch) const
{
    return !parsed || std::tie(year, month, patch) >= std::tie(otherYear, otherMonth, otherPatch);
}

Capabilities Capabilities::of(const ServerVersion &server)
{
    const Version version = Version::fromText(server.version);
    const bool plus = server.tier.compare(QLatin1StringView("PLUS"), Qt::CaseInsensitive) == 0;
    const bool merged = version.isAtLeast(2026, 6, 1);
    Capabilities can;
    can.multiSession = plus || merged;
    can.health = plus || merged;
    can.autostart = plus || merged;
    can.allEventsOverSocket = version.isAtLeast(2024, 11, 5);
    can.apps = version.isAtLeast(2025, 12, 1);
    can.keys = version.isAtLeast(2026, 1, 4);
    can.passkey = version.isAtLeast(2026, 7, 1)
        && (server.engine.isEmpty() || server.engine == QLatin1StringView("GOWS"));
    can.browserEngine
        = server.engine == QLatin1StringView("WEBJS") || server.engine == QLatin1StringView("WPP");
    can.supported = version.isAtLeast(2024, 9, 1);
    return can;
}

} // namespace quayside::waha
