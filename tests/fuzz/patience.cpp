// SPDX-License-Identifier: GPL-3.0-or-later
#include "patience.h"

#include "target.h"

#include <chrono>
#include <condition_variable>
#include <mutex>

namespace quayside::fuzz {

using namespace std::chrono_literals;

namespace {

constexpr auto kBeforeCancel = 2s; // then it counts as a reading without an end
constexpr auto kBeforeAbort = 60s; // after it was cancelled, on a busy machine under a sanitizer
constexpr auto kBetween = 2ms;

void watch(const std::stop_token &over, inspect::ReadingControl &control)
{
    std::mutex mutex;
    std::unique_lock lock(mutex);
    std::condition_variable_any condition;
    const auto isOver = [&over] { return over.stop_requested(); };
    if (condition.wait_for(lock, over, kBeforeCancel, isOver))
        return;
    const auto limit = std::chrono::steady_clock::now() + kBeforeAbort;
    do {
        control.stop();
        require(std::chrono::steady_clock::now() < limit, "a reading ends when it is cancelled");
    } while (!condition.wait_for(lock, over, kBetween, isOver));
}

} // namespace

Patience::Patience(inspect::ReadingControl &control)
    : m_thread([&control](const std::stop_token &over) { watch(over, control); })
{ }

} // namespace quayside::fuzz
