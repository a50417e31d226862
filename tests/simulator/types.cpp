// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/types.h"

#include <array>
#include <charconv>

namespace sim {

namespace {
constexpr std::array<std::string_view, 4> engines { "WEBJS", "NOWEB", "GOWS", "WPP" };
constexpr std::array<std::string_view, 7> statuses {
    "STOPPED", "STARTING", "SCAN_QR_CODE", "PASSKEY_REQUIRED", "PASSKEY_CONFIRMATION_REQUIRED",
    "WORKING", "FAILED"
};

template <class Enum, std::size_t N>
std::optional<Enum> find(const std::array<std::string_view, N> &names, std::string_view text)
{
    for (std::size_t i = 0; i < N; ++i)
        if (names[i] == text)
            return static_cast<Enum>(i);
    return std::nullopt;
}
} // namespace

std::string_view text(Engine engine)
{
    return engines[static_cast<std::size_t>(engine)];
}

std::string_view text(Tier tier)
{
    return tier == Tier::Plus ? "PLUS" : "CORE";
}

std::string_view text(Status status)
{
    return statuses[static_cast<std::size_t>(status)];
}

std::optional<Engine> engineFromText(std::string_view text)
{
    return find<Engine>(engines, text);
}

std::optional<Status> statusFromText(std::string_view text)
{
    return find<Status>(statuses, text);
}

Version Version::fromText(std::string_view text)
{
    Version version { 0, 0, 0 };
    const char *at = text.data();
    const char *end = at + text.size();
    for (int *part : { &version.year, &version.month, &version.patch }) {
        at = std::from_chars(at, end, *part).ptr;
        if (at != end)
            ++at;
    }
    return version;
}

std::string Version::text() const
{
    return std::to_string(year) + '.' + std::to_string(month) + '.' + std::to_string(patch);
}

} // namespace sim
