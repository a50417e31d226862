// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/store/indexes.h"

#include <algorithm>
#include <cstring>
#include <memory>
#include <span>

namespace quayside::fleet {

/** A list of session indexes in 16 bytes, growing by half: a user has a handful, a worker some hundred. */
class IndexList final
{
public:
    [[nodiscard]] quint32 size() const { return m_size; }
    [[nodiscard]] quint32 capacity() const { return m_capacity; }
    [[nodiscard]] SessionIndex operator[](quint32 at) const { return m_data[at]; }
    [[nodiscard]] std::span<const SessionIndex> span() const { return { m_data.get(), m_size }; }

    /** Returns the position it got. */
    quint32 append(quint32 session)
    {
        if (m_size == m_capacity)
            resize(std::max(4U, m_capacity + m_capacity / 2));
        m_data[m_size] = SessionIndex(session);
        return m_size++;
    }

    void set(quint32 at, quint32 session) { m_data[at] = SessionIndex(session); }

    /** Puts the last one in the place of `at` and returns it; the same one where `at` was the last. */
    quint32 removeAt(quint32 at)
    {
        const SessionIndex last = m_data[--m_size];
        m_data[at] = last;
        if (m_size == 0)
            clear();
        else if (m_capacity > 64 && m_size < m_capacity / 3)
            resize(m_size + m_size / 4);
        return last.value();
    }

    void clear()
    {
        m_data.reset();
        m_size = m_capacity = 0;
    }

private:
    void resize(quint32 capacity)
    {
        std::unique_ptr<SessionIndex[]> data(new SessionIndex[capacity]);
        std::copy_n(m_data.get(), m_size, data.get());
        m_data = std::move(data);
        m_capacity = capacity;
    }

    std::unique_ptr<SessionIndex[]> m_data;
    quint32 m_size = 0;
    quint32 m_capacity = 0;
};

} // namespace quayside::fleet
