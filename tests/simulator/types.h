// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over <concepts>
#include <compare>
#endif
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sim {

/** The engine of one server process. */
enum class Engine : std::uint8_t { Webjs, Noweb, Gows, Wpp };

/** What the image calls itself; since 2026.6.1 a CORE has everything of PLUS. */
enum class Tier : std::uint8_t { Core, Plus };

/** Statuses a session can have, as WAHA 2026.7 knows them. */
enum class Status : std::uint8_t {
    Stopped,
    Starting,
    ScanQrCode,
    PasskeyRequired,
    PasskeyConfirmationRequired,
    Working,
    Failed
};

[[nodiscard]] std::string_view text(Engine engine);
[[nodiscard]] std::string_view text(Tier tier);
[[nodiscard]] std::string_view text(Status status);
[[nodiscard]] std::optional<Engine> engineFromText(std::string_view text);
[[nodiscard]] std::optional<Status> statusFromText(std::string_view text);

/** `YYYY.M.N`, compared number by number. */
struct Version
{
    int year = 2026;
    int month = 7;
    int patch = 1;

    [[nodiscard]] static Version fromText(std::string_view text);
    [[nodiscard]] std::string text() const;
    friend auto operator<=>(const Version &, const Version &) = default;
};

} // namespace sim
