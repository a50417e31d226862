// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/engine/awaitscope.h"

#include <algorithm>

namespace quayside::operations {

AwaitScope::~AwaitScope()
{
    if (!isStopped())
        stop(ErrorText::cancelled());
}

Result<void> AwaitScope::going() const
{
    if (m_stopped)
        return failure(*m_stopped);
    return {};
}

Result<void> AwaitScope::mayGoOn() const
{
    TRY(going());
    if (m_cancelRequested)
        return failure(ErrorText::cancelled());
    return {};
}

void AwaitScope::wake()
{
    const auto pending = m_pending;
    for (const std::shared_ptr<Pending> &wait : pending)
        wait->wake();
}

void AwaitScope::cancel()
{
    m_cancelRequested = true;
    const auto pending = m_pending;
    for (const std::shared_ptr<Pending> &wait : pending)
        wait->cancel();
}

void AwaitScope::stop(const Error &reason)
{
    if (!m_stopped)
        m_stopped = reason;
    const auto pending = std::exchange(m_pending, {});
    for (const std::shared_ptr<Pending> &wait : pending)
        wait->stop(*m_stopped);
}

void AwaitScope::remove(const Pending *pending)
{
    std::erase_if(m_pending, [pending](const auto &wait) { return wait.get() == pending; });
}

} // namespace quayside::operations
