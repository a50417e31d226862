// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulator/random.h"

#include <set>
#include <string>

namespace sim {

/** Makes up names that look like those of real customers. The same seed makes the same names. */
class Names final
{
public:
    explicit Names(Random &random)
        : m_random(random)
    { }

    /** "Bluefin Logistics": never the same twice. */
    [[nodiscard]] std::string company();
    /** "bluefin-sales" from the company's name. `turn` tells a company's sessions apart. */
    [[nodiscard]] static std::string session(const std::string &company, int turn);
    /** Digits of a mobile number in one of a dozen countries: never the same twice. */
    [[nodiscard]] std::string phone();
    [[nodiscard]] std::string pushName();

private:
    Random &m_random;
    std::set<std::string> m_companies;
    std::uint64_t m_phones = 0;
};

} // namespace sim
