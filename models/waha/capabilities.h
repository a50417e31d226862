// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "waha/values.h"

namespace quayside::waha {

/** `YYYY.M.N`, compared number by number. A text that is none of this compares as the newest. */
struct Version
{
    int year = 0;
    int month = 0;
    int patch = 0;
    bool parsed = false;

    [[nodiscard]] static Version fromText(QStringView text);
    /** True when this is `year.month.patch` or later, or could not be parsed. */
    [[nodiscard]] bool isAtLeast(int year, int month, int patch) const;
    friend bool operator==(const Version &, const Version &) = default;
};

/** What a server of a version and tier can do (api.md §1.3, §12). Unparseable version: assume the newest. */
struct Capabilities
{
    bool multiSession = true; //!< tier PLUS or >= 2026.6.1; else one session named `default`
    bool health = true;
    bool allEventsOverSocket = true; //!< >= 2024.11.5
    bool apps = true; //!< >= 2025.12.1
    bool keys = true; //!< >= 2026.1.4
    bool passkey = true; //!< >= 2026.7.1 and GOWS
    bool autostart = true; //!< restores its sessions after a restart
    bool browserEngine = false; //!< WEBJS and WPP: slow starts, one at a time, screenshots while WORKING
    bool supported = true; //!< >= 2024.9.1, the oldest with the granular session API

    [[nodiscard]] static Capabilities of(const ServerVersion &server);
};

} // namespace quayside::waha
