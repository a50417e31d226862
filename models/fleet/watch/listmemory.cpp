// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/watch/listmemory.h"

#include <QtEndian>

#include <algorithm>
#include <limits>

namespace quayside::fleet {

namespace {

constexpr qsizetype kLongestName = std::numeric_limits<quint16>::max();

quint32 hashOf(QByteArrayView name)
{
    return static_cast<quint32>(qHashBits(name.data(), static_cast<size_t>(name.size()), 0));
}

/** The name as stored; a hostile server's endless ones are cut. */
QByteArray stored(QStringView name)
{
    return name.toUtf8().left(kLongestName);
}

/** All that the fleet shows or keeps of a session. Presence is not: it changes all the time. */
quint64 contentOf(const waha::SessionInfo &info)
{
    const waha::Account &account = info.account;
    return qHashMulti(0, info.status.code(), info.config, info.metadataUserId, account.id, account.lid,
                      account.jid, account.pushName, info.assignedWorker, info.activityMs, info.engine);
}

std::shared_ptr<ListOutcome> compare(waha::SessionList list, const std::shared_ptr<const ListMemory> &told,
                                     const QSet<QString> &doubted)
{
    auto outcome = std::make_shared<ListOutcome>();
    outcome->notModified = list.notModified;
    outcome->etag = std::move(list.etag);
    outcome->memory = told;
    if (list.notModified)
        return outcome;
    const auto memory = std::make_shared<const ListMemory>(list.sessions);
    outcome->memory = memory;
    outcome->unreadable = list.unreadable;
    outcome->gone = told->goneIn(*memory);
    outcome->upserts = told->differing(list.sessions, doubted);
    return outcome;
}

} // namespace

ListMemory::ListMemory(const std::vector<waha::SessionInfo> &list)
{
    m_entries.reserve(list.size());
    for (const waha::SessionInfo &info : list) {
        const QByteArray name = stored(info.name);
        m_entries.push_back({ contentOf(info), hashOf(name), store(name) });
    }
    m_names.squeeze();
    std::ranges::sort(m_entries, {}, &Entry::nameHash);
}

quint32 ListMemory::store(QByteArrayView name)
{
    const auto at = static_cast<quint32>(m_names.size());
    const auto length = qToLittleEndian(static_cast<quint16>(name.size()));
    m_names.append(reinterpret_cast<const char *>(&length), sizeof(length));
    m_names.append(name.data(), name.size());
    return at;
}

QByteArrayView ListMemory::nameOf(const Entry &entry) const
{
    const char *at = m_names.constData() + entry.nameAt;
    return { at + sizeof(quint16), qFromLittleEndian<quint16>(at) };
}

const ListMemory::Entry *ListMemory::find(QByteArrayView name) const
{
    const quint32 hash = hashOf(name);
    auto it = std::ranges::lower_bound(m_entries, hash, {}, &Entry::nameHash);
    for (; it != m_entries.end() && it->nameHash == hash; ++it) {
        if (nameOf(*it) == name)
            return &*it;
    }
    return nullptr;
}

bool ListMemory::contains(QStringView name) const
{
    return find(stored(name)) != nullptr;
}

std::vector<QString> ListMemory::goneIn(const ListMemory &newer) const
{
    std::vector<QString> gone;
    for (const Entry &entry : m_entries) {
        if (!newer.find(nameOf(entry)))
            gone.push_back(QString::fromUtf8(nameOf(entry)));
    }
    return gone;
}

std::vector<waha::SessionInfo> ListMemory::differing(std::vector<waha::SessionInfo> &list,
                                                     const QSet<QString> &doubted) const
{
    std::vector<waha::SessionInfo> differing;
    for (waha::SessionInfo &info : list) {
        const Entry *told = find(stored(info.name));
        if (!told || told->content != contentOf(info) || doubted.contains(info.name))
            differing.push_back(std::move(info));
    }
    return differing;
}

Future<std::shared_ptr<ListOutcome>> compareOn(QThreadPool &pool, const Future<waha::SessionList> &finished,
                                               std::shared_ptr<const ListMemory> told, QSet<QString> doubted)
{
    using Outcome = std::shared_ptr<ListOutcome>;
    const auto job = [finished, told = std::move(told), doubted = std::move(doubted)]() -> Result<Outcome> {
        Result<waha::SessionList> list = finished.result();
        if (!list)
            return failure(list.error());
        return compare(*std::move(list), told, doubted);
    };
    return onPool<Outcome>(job, pool);
}

} // namespace quayside::fleet
