// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace sim {

/** A text inside a TextArena: 8 bytes instead of a string of its own. */
struct Text
{
    std::uint32_t block = 0; //!< number of the block; the text starts at `offset` in it
    std::uint16_t offset = 0;
    std::uint16_t length = 0;
};

/**
 * Append-only storage of short texts (names, configs). Replaced texts stay behind until the arena goes:
 * a simulator runs for minutes. Texts of 64 KB or more get a block of their own.
 */
class TextArena final
{
public:
    Text add(std::string_view text);
    [[nodiscard]] std::string_view view(Text text) const;

private:
    static constexpr std::size_t blockSize = 65536;

    struct Block
    {
        std::unique_ptr<char[]> bytes;
        std::size_t length = 0; //!< of an oversized text; 0 for a shared block
    };
    Text addOversized(std::string_view text);

    std::vector<Block> m_blocks;
    std::size_t m_current = 0;
    std::size_t m_used = blockSize;
};

} // namespace sim
