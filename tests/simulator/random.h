// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace sim {

/** SplitMix64: the same numbers from the same seed on every compiler and system. */
class Random final
{
public:
    explicit Random(std::uint64_t seed = 1)
        : m_state(seed)
    { }

    std::uint64_t next()
    {
        std::uint64_t z = (m_state += 0x9e3779b97f4a7c15ULL);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }
    /** 0 … bound−1; 0 when the bound is 0. */
    std::uint64_t below(std::uint64_t bound) { return bound ? next() % bound : 0; }
    bool chance(unsigned percent) { return below(100) < percent; }

    /** That many characters out of the alphabet. */
    std::string text(std::size_t length, std::string_view alphabet)
    {
        std::string result(length, ' ');
        for (char &c : result)
            c = alphabet[below(alphabet.size())];
        return result;
    }
    std::string hex(std::size_t length) { return text(length, "0123456789abcdef"); }

private:
    std::uint64_t m_state;
};

} // namespace sim
