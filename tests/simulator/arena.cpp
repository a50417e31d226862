// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/arena.h"

#include <cstring>

namespace sim {

Text TextArena::add(std::string_view text)
{
    if (text.empty())
        return {};
    if (text.size() >= blockSize)
        return addOversized(text);
    if (m_used + text.size() > blockSize) {
        m_blocks.push_back({ std::make_unique<char[]>(blockSize), 0 });
        m_current = m_blocks.size() - 1;
        m_used = 0;
    }
    std::memcpy(m_blocks[m_current].bytes.get() + m_used, text.data(), text.size());
    const Text result { static_cast<std::uint32_t>(m_current), static_cast<std::uint16_t>(m_used),
                        static_cast<std::uint16_t>(text.size()) };
    m_used += text.size();
    return result;
}

Text TextArena::addOversized(std::string_view text)
{
    m_blocks.push_back({ std::make_unique<char[]>(text.size()), text.size() });
    std::memcpy(m_blocks.back().bytes.get(), text.data(), text.size());
    return { static_cast<std::uint32_t>(m_blocks.size() - 1), 0, 1 };
}

std::string_view TextArena::view(Text text) const
{
    if (text.length == 0)
        return {};
    const Block &block = m_blocks[text.block];
    return { block.bytes.get() + text.offset, block.length ? block.length : text.length };
}

} // namespace sim
