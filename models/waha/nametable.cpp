// SPDX-License-Identifier: GPL-3.0-or-later
#include "waha/nametable.h"

#include <QHashFunctions>

#include <algorithm>

namespace quayside::waha {

bool NameTable::insert(const QString &name, const std::vector<SessionInfo> &sessions)
{
    if (2 * (m_count + 1) > m_places.size())
        grow(sessions);
    const size_t place = placeOf(name, sessions);
    if (m_places[place] != 0)
        return false;
    m_places[place] = static_cast<quint32>(++m_count);
    return true;
}

void NameTable::grow(const std::vector<SessionInfo> &sessions)
{
    m_places.assign(std::max<size_t>(64, m_places.size() * 2), 0);
    for (size_t i = 0; i < m_count; ++i)
        m_places[placeOf(sessions[i].name, sessions)] = static_cast<quint32>(i + 1);
}

size_t NameTable::placeOf(const QString &name, const std::vector<SessionInfo> &sessions) const
{
    const size_t mask = m_places.size() - 1;
    size_t place = qHash(QStringView(name), QHashSeed::globalSeed()) & mask;
    while (m_places[place] != 0 && sessions[m_places[place] - 1].name != name)
        place = (place + 1) & mask;
    return place;
}

} // namespace quayside::waha
