// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "waha/values.h"

#include <QByteArray>
#include <QSet>

#include <vector>

namespace quayside::fleet {

/**
 * What was last told of one worker's list: a hash a session and the names, about 16 bytes and the name's
 * length for each. Immutable, so that a pool thread can compare while the network thread looks names up.
 */
class ListMemory final
{
public:
    ListMemory() = default;
    explicit ListMemory(const std::vector<waha::SessionInfo> &list);

    [[nodiscard]] bool contains(QStringView name) const;
    [[nodiscard]] qsizetype size() const { return static_cast<qsizetype>(m_entries.size()); }
    /** Names this has and `newer` has not. */
    [[nodiscard]] std::vector<QString> goneIn(const ListMemory &newer) const;
    /** Moves the sessions out of `list` that are new, differ from what was told, or are in `doubted`. */
    [[nodiscard]] std::vector<waha::SessionInfo> differing(std::vector<waha::SessionInfo> &list,
                                                           const QSet<QString> &doubted) const;

private:
    struct Entry
    {
        quint64 content = 0;
        quint32 nameHash = 0;
        quint32 nameAt = 0; //!< in m_names: two bytes length, then UTF-8
    };
    [[nodiscard]] const Entry *find(QByteArrayView name) const;
    [[nodiscard]] QByteArrayView nameOf(const Entry &entry) const;
    [[nodiscard]] quint32 store(QByteArrayView name);

    std::vector<Entry> m_entries; // by nameHash
    QByteArray m_names;
};

} // namespace quayside::fleet
