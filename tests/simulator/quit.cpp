// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/quit.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/signal_set.hpp>
#include <csignal>
#include <cstdio>
#include <thread>

namespace sim {

struct Quit::State
{
    boost::asio::io_context io;
    boost::asio::signal_set signals { io, SIGINT, SIGTERM };
};

Quit::Quit(bool withParent)
    : m_state(std::make_shared<State>())
{
    m_state->signals.async_wait(
        [state = m_state.get()](boost::system::error_code, int) { state->io.stop(); });
    if (!withParent)
        return;
    std::thread([state = m_state] {
        while (std::getchar() != EOF) { }
        state->io.stop();
    }).detach();
}

Quit::~Quit() = default;

void Quit::request()
{
    m_state->io.stop();
}

void Quit::wait()
{
    m_state->io.run();
}

} // namespace sim
