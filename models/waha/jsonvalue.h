// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <simdjson.h>

#include <string_view>

/**
 * Forgiving reading of single JSON values: a number where a text is expected and the reverse, half a
 * surrogate pair, null. Nothing here fails; what can't be read is empty or 0.
 */
namespace quayside::waha::jsonvalue {

/** The value's own characters in the body, quotes included; only the bracket for an object or array. */
[[nodiscard]] inline std::string_view token(simdjson::ondemand::value value)
{
    std::string_view out = value.raw_json_token();
    while (!out.empty() && out.back() <= ' ')
        out.remove_suffix(1);
    return out;
}
/** Text of a string, number or boolean, cut at kLongestText. */
[[nodiscard]] QString text(simdjson::ondemand::value value);
/** Integer of a number (a fraction is cut off) or of a string that holds one; 0 outside of 64 bits. */
[[nodiscard]] qint64 integer(simdjson::ondemand::value value);

} // namespace quayside::waha::jsonvalue
