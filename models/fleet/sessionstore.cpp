// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/sessionstore.h"

#include <algorithm>

namespace quayside::fleet {

SessionStore::SessionStore(UserTable &users, qint64 nowMs)
    : m_users(users)
    , m_timeBaseMs(nowMs - kTimeUnitMs * (qint64(1) << 31))
{ }

quint32 SessionStore::create(quint32 worker, QByteArrayView name)
{
    const quint32 entry = m_columns.allocate();
    at<&SessionBlock::name>(entry) = m_texts.add(name);
    at<&SessionBlock::worker>(entry) = worker;
    at<&SessionBlock::user>(entry) = kNone;
    m_names.insert(entry);
    return entry;
}

void SessionStore::rekey(quint32 entry, quint32 worker, QByteArrayView name)
{
    m_names.remove(entry);
    at<&SessionBlock::worker>(entry) = worker;
    if (this->name(entry) != name) {
        const TextArena::Ref old = at<&SessionBlock::name>(entry);
        at<&SessionBlock::name>(entry) = m_texts.add(name);
        m_texts.release(old);
    }
    m_names.insert(entry);
}

void SessionStore::retire(quint32 entry)
{
    m_names.remove(entry);
    set(entry, Retired);
    m_retired.push_back(entry);
}

void SessionStore::reclaim()
{
    std::erase_if(m_retired, [this](quint32 entry) {
        if (has(entry, Dirty))
            return false; // its end has not been told yet
        release(entry);
        return true;
    });
}

void SessionStore::release(quint32 entry)
{
    m_texts.release(at<&SessionBlock::name>(entry));
    m_texts.release(at<&SessionBlock::pushName>(entry));
    packed::release(at<&SessionBlock::rowId>(entry), m_texts);
    packed::release(at<&SessionBlock::account>(entry), m_texts);
    setUserColumn(entry, kNone);
    at<&SessionBlock::name>(entry) = 0;
    at<&SessionBlock::pushName>(entry) = 0;
    at<&SessionBlock::rowId>(entry) = 0;
    at<&SessionBlock::account>(entry) = 0;
    at<&SessionBlock::activity>(entry) = 0;
    at<&SessionBlock::since>(entry) = 0;
    at<&SessionBlock::assigned>(entry) = 0;
    at<&SessionBlock::flags>(entry) = 0;
    at<&SessionBlock::status>(entry) = 0;
    at<&SessionBlock::shown>(entry) = 0;
    at<&SessionBlock::drift>(entry) = 0;
    setDesired(entry, shardmap::DesiredState::Unset);
    setRan(entry, false);
    setLostLogin(entry, false);
    setWaited(entry, false);
    setCountedOld(entry, false);
    m_columns.setBit<&SessionBlock::sinceFound>(entry, false);
    m_columns.release(entry);
}

quint32 SessionStore::hashOfRow(quint32 entry) const
{
    return mixedHash(packed::identity(at<&SessionBlock::rowId>(entry), m_texts));
}

quint32 SessionStore::findRow(QByteArrayView id) const
{
    // The same as packed::identity() of the packed id.
    quint64 identity = packed::number(id);
    if (identity == 0 && !id.isEmpty())
        identity = packed::textIdentity(id);
    const quint32 *found = m_rows.find(mixedHash(identity), [&](quint32 entry) {
        return packed::equals(at<&SessionBlock::rowId>(entry), id, {}, m_texts);
    });
    return found ? *found : kNone;
}

void SessionStore::set(quint32 entry, EntryFlag flag, bool on)
{
    quint16 &flags = m_columns.at<&SessionBlock::flags>(entry);
    flags = static_cast<quint16>(on ? flags | flag : flags & ~flag);
}

QByteArrayView SessionStore::name(quint32 entry) const
{
    return m_texts.view(at<&SessionBlock::name>(entry));
}

void SessionStore::setRow(quint32 entry, QByteArrayView id, quint32 user)
{
    const quint32 metadata = metadataUser(entry);
    at<&SessionBlock::rowId>(entry) = packed::pack(id, {}, m_texts);
    set(entry, HasRow);
    setUserColumn(entry, user);
    setMetadataSlot(entry, metadata);
    m_rows.insert(hashOfRow(entry), entry);
}

void SessionStore::setRowUser(quint32 entry, quint32 user)
{
    const quint32 metadata = metadataUser(entry);
    setUserColumn(entry, user);
    setMetadataSlot(entry, metadata);
}

void SessionStore::clearRow(quint32 entry)
{
    const quint32 *slot = m_rows.find(hashOfRow(entry), [entry](quint32 value) { return value == entry; });
    m_rows.erase(hashOfRow(entry), slot);
    packed::release(at<&SessionBlock::rowId>(entry), m_texts);
    at<&SessionBlock::rowId>(entry) = 0;
    const quint32 metadata = metadataUser(entry);
    setMetadataSlot(entry, kNone);
    set(entry, HasRow, false);
    set(entry, Secondary, false);
    setDesired(entry, shardmap::DesiredState::Unset);
    setUserColumn(entry, kNone);
    setMetadataSlot(entry, metadata);
}

shardmap::DesiredState SessionStore::desired(quint32 entry) const
{
    if (m_columns.bit<&SessionBlock::wantedRunning>(entry))
        return shardmap::DesiredState::Running;
    return m_columns.bit<&SessionBlock::wantedStopped>(entry) ? shardmap::DesiredState::Stopped
                                                              : shardmap::DesiredState::Unset;
}

void SessionStore::setDesired(quint32 entry, shardmap::DesiredState state)
{
    m_columns.setBit<&SessionBlock::wantedRunning>(entry, state == shardmap::DesiredState::Running);
    m_columns.setBit<&SessionBlock::wantedStopped>(entry, state == shardmap::DesiredState::Stopped);
}

QString SessionStore::rowId(quint32 entry) const
{
    return packed::unpack(at<&SessionBlock::rowId>(entry), {}, m_texts);
}

quint32 SessionStore::rowUser(quint32 entry) const
{
    return has(entry, HasRow) ? at<&SessionBlock::user>(entry) : kNone;
}

void SessionStore::setUserColumn(quint32 entry, quint32 user)
{
    quint32 &column = at<&SessionBlock::user>(entry);
    m_users.reference(user);
    m_users.dereference(column);
    column = user;
}

void SessionStore::compactSome(quint32 entries)
{
    if (m_compactFrom == 0)
        m_texts.condemn();
    const quint32 end = std::min(m_columns.limit(), m_compactFrom + entries);
    for (; m_compactFrom < end; ++m_compactFrom)
        compact(m_compactFrom);
    if (m_compactFrom >= m_columns.limit())
        m_compactFrom = 0;
}

void SessionStore::compact(quint32 entry)
{
    at<&SessionBlock::name>(entry) = m_texts.moved(at<&SessionBlock::name>(entry));
    at<&SessionBlock::pushName>(entry) = m_texts.moved(at<&SessionBlock::pushName>(entry));
    for (quint64 *value : { &at<&SessionBlock::rowId>(entry), &at<&SessionBlock::account>(entry) }) {
        if (const TextArena::Ref ref = packed::reference(*value))
            *value = packed::withReference(m_texts.moved(ref));
    }
}

qsizetype SessionStore::allocatedBytes() const
{
    constexpr qsizetype kHashNode = 24; // QHash<quint32, quint32> at its usual load
    return m_columns.allocatedBytes() + m_texts.allocatedBytes() + m_names.allocatedBytes()
        + m_accounts.allocatedBytes() + m_rows.allocatedBytes() + m_otherUsers.capacity() * kHashNode
        + static_cast<qsizetype>(m_retired.capacity() * sizeof(quint32));
}

} // namespace quayside::fleet
