// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/future.h"
#include "waha/values.h"

#include <QSet>

class QThreadPool;

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

/** A list, as it differs from what was told. */
struct ListOutcome
{
    bool notModified = false; //!< 304: nothing differs, the memory stays
    QByteArray etag;
    std::shared_ptr<const ListMemory> memory; //!< to compare the next list with
    std::vector<waha::SessionInfo> upserts;
    std::vector<QString> gone;
    waha::UnreadableEntries unreadable; //!< of a list that was modified
};

/** Compares a list that has been read with what was told, on `pool`. Call it from any thread. */
[[nodiscard]] Future<std::shared_ptr<ListOutcome>> compareOn(QThreadPool &pool,
                                                             const Future<waha::SessionList> &finished,
                                                             std::shared_ptr<const ListMemory> told,
                                                             QSet<QString> doubted);

} // namespace quayside::fleet
