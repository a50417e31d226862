// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QMetaType>

#include <limits>

namespace quayside::fleet {

/**
 * A dense 32-bit handle into the Fleet. Valid until the Fleet says the thing is gone; may be reused
 * afterwards. Default-constructed it points nowhere.
 */
template <typename Tag>
class DenseIndex
{
public:
    constexpr DenseIndex() = default;
    constexpr explicit DenseIndex(quint32 value)
        : m_value(value)
    { }
    [[nodiscard]] constexpr quint32 value() const { return m_value; }
    [[nodiscard]] constexpr bool isValid() const { return m_value != kNowhere; }

    friend constexpr bool operator==(DenseIndex a, DenseIndex b) { return a.m_value == b.m_value; }
    friend constexpr bool operator!=(DenseIndex a, DenseIndex b) { return a.m_value != b.m_value; }
    friend constexpr bool operator<(DenseIndex a, DenseIndex b) { return a.m_value < b.m_value; }
    friend size_t qHash(DenseIndex index, size_t seed = 0) { return ::qHash(index.m_value, seed); }

private:
    static constexpr quint32 kNowhere = std::numeric_limits<quint32>::max();
    quint32 m_value = kNowhere;
};

using WorkerIndex = DenseIndex<struct WorkerIndexTag>;
using UserIndex = DenseIndex<struct UserIndexTag>;
using SessionIndex = DenseIndex<struct SessionIndexTag>;

} // namespace quayside::fleet

Q_DECLARE_METATYPE(quayside::fleet::WorkerIndex)
Q_DECLARE_METATYPE(quayside::fleet::UserIndex)
Q_DECLARE_METATYPE(quayside::fleet::SessionIndex)
