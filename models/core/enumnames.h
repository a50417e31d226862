// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QString>

#include <array>
#include <optional>

namespace quayside {

/** A value and its stable name, for journals, maps, settings and logs: the one way from an enum to text. */
template <typename Enum>
struct EnumName
{
    constexpr EnumName(Enum of, const char *called)
        : value(of)
        , name(called)
    { }
    constexpr EnumName(Enum of, QLatin1StringView called)
        : value(of)
        , name(called)
    { }

    Enum value;
    QLatin1StringView name;
};

/** `names` has every value; of one that was never one: the first name. */
template <typename Enum, size_t count>
[[nodiscard]] QString nameOf(const std::array<EnumName<Enum>, count> &names, Enum value)
{
    for (const EnumName<Enum> &entry : names) {
        if (entry.value == value)
            return QString(entry.name);
    }
    return QString(names.front().name);
}

/** Nothing for a name that is not known: of a later version, perhaps. */
template <typename Enum, size_t count>
[[nodiscard]] std::optional<Enum> valueOf(const std::array<EnumName<Enum>, count> &names, QStringView name)
{
    for (const EnumName<Enum> &entry : names) {
        if (name == entry.name)
            return entry.value;
    }
    return {};
}

} // namespace quayside
