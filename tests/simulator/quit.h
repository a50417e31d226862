// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

namespace sim {

/** Waits until the program should end: Ctrl+C, SIGTERM, a request, or standard input closing. */
class Quit final
{
public:
    explicit Quit(bool withParent);
    ~Quit();
    Quit(const Quit &) = delete;
    Quit &operator=(const Quit &) = delete;

    /** Any thread. */
    void request();
    void wait();

private:
    struct State;
    std::shared_ptr<State> m_state;
};

} // namespace sim
