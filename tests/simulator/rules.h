// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulator/types.h"

namespace sim {

/** What a server of this version, tier and engine has; each line names the release that brought it. */
struct Rules
{
    Version version;
    Tier tier = Tier::Core;
    Engine engine = Engine::Gows;

    [[nodiscard]] bool since(int year, int month, int patch) const
    {
        return version >= Version { year, month, patch };
    }
    [[nodiscard]] bool everything() const { return tier == Tier::Plus || since(2026, 6, 1); }

    [[nodiscard]] bool manySessions() const { return everything(); }
    /** Autostart after a restart, and configs that survive it. */
    [[nodiscard]] bool persistsConfig() const { return everything(); }
    [[nodiscard]] bool health() const { return everything(); }
    [[nodiscard]] bool assignedWorker() const { return everything() && since(2024, 10, 5); }
    [[nodiscard]] bool apiKey() const { return everything() || since(2025, 6, 5); }
    /** The CORE refusals that quote the name, recorded from 2026.2.1. */
    [[nodiscard]] bool quotesCoreName() const { return since(2025, 8, 1); }
    [[nodiscard]] bool checksNames() const { return since(2025, 8, 1); }
    [[nodiscard]] bool notImplementedIs501() const { return since(2025, 6, 6); }
    [[nodiscard]] bool profile() const { return since(2025, 2, 3); }
    [[nodiscard]] bool logoutUnlinks() const { return since(2024, 10, 9); }
    [[nodiscard]] bool webSocketFilters() const { return since(2024, 11, 5); }
    [[nodiscard]] bool closesGracefully() const { return !since(2025, 1, 1); }
    [[nodiscard]] bool eventIds() const { return since(2025, 3, 1); }
    [[nodiscard]] bool eventStatuses() const { return since(2025, 9, 4); }
    [[nodiscard]] bool eventData() const { return since(2026, 7, 1); }
    [[nodiscard]] bool lid() const { return since(2025, 8, 2); }
    [[nodiscard]] bool presence() const { return since(2025, 11, 2); }
    [[nodiscard]] bool appsApi() const { return since(2025, 12, 1); }
    [[nodiscard]] bool appsOn() const { return since(2026, 3, 1); }
    [[nodiscard]] bool keysApi() const { return since(2026, 1, 4); }
    [[nodiscard]] bool workerInVersion() const { return since(2026, 1, 4); }
    [[nodiscard]] bool workerInStatus() const { return since(2024, 10, 5); }
    [[nodiscard]] bool platform() const { return since(2025, 5, 1); }
    [[nodiscard]] bool keyScopes() const { return since(2026, 4, 3); }
    [[nodiscard]] bool queryKey() const { return since(2026, 4, 3); }
    [[nodiscard]] bool passkeys() const { return since(2026, 7, 1) && engine == Engine::Gows; }
    [[nodiscard]] bool passkeyRoutes() const { return since(2026, 7, 1); }
    [[nodiscard]] bool sessionKeysByKind() const { return since(2026, 7, 1); }
    [[nodiscard]] bool stopReplies() const { return since(2025, 1, 1); }
    [[nodiscard]] bool browser() const { return engine == Engine::Webjs || engine == Engine::Wpp; }
};

} // namespace sim
