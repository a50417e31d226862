// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "waha/values.h"

#include <simdjson.h>

#include <array>
#include <string_view>

namespace quayside::waha {

/** A text that many sessions of a list share (a worker's id, a presence): made once, then counted up. */
class SharedText final
{
public:
    [[nodiscard]] QString of(simdjson::ondemand::value value);

private:
    std::string_view m_token; // into the body
    QString m_text;
};

/**
 * Reads session objects of one body: the list's elements, or the single object. Not for longer than the body
 * lives. Fields of another type than expected are read if they can be and left empty if not.
 */
class SessionObject final
{
public:
    explicit SessionObject(ListDetail detail)
        : m_detail(detail)
    { }

    /** Returns an error only where the JSON itself is broken. */
    [[nodiscard]] simdjson::error_code read(simdjson::ondemand::object object, SessionInfo &session);

private:
    void readField(simdjson::ondemand::raw_json_string key, simdjson::ondemand::value value,
                   SessionInfo &session);
    void readConfig(simdjson::ondemand::value value, SessionInfo &session) const;
    void readApps(simdjson::ondemand::value value, SessionInfo &session) const;
    [[nodiscard]] SessionStatus statusOf(simdjson::ondemand::value value);
    [[nodiscard]] QString engineOf(simdjson::ondemand::value value);

    ListDetail m_detail;
    SharedText m_worker;
    SharedText m_presence;
    SharedText m_engine;
    struct Spelling
    {
        std::string_view token;
        SessionStatus status;
    };
    std::array<Spelling, 8> m_spellings;
    size_t m_spellingCount = 0;
};

} // namespace quayside::waha
