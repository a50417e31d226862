// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/reading.h"

#include <thread>

namespace quayside::fuzz {

/**
 * Watches a reading from a thread of its own, for as long as it lives: stops it when it takes too long, as a
 * person would by Cancel, and ends the program where it goes on all the same.
 */
class Patience final
{
    Q_DISABLE_COPY_MOVE(Patience)
public:
    explicit Patience(inspect::ReadingControl &control);
    ~Patience() = default;

private:
    std::jthread m_thread;
};

} // namespace quayside::fuzz
