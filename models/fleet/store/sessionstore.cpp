// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/store/sessionstore.h"

// The live half of the session store: what workers report about their copies.

namespace quayside::fleet {

namespace {

constexpr char kAccountSuffix[] = "@c.us";
constexpr size_t kMostAssigned = 60'000; // a hostile server must not fill the table

} // namespace

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

/** Keeps the account index true over a change of status, account or presence of the copy. */
template <typename Change>
void SessionStore::reaccount(quint32 entry, const Change &change)
{
    const bool held = holdsAccount(entry);
    if (held)
        m_accounts.remove(entry);
    change();
    const bool holds = holdsAccount(entry);
    if (holds)
        m_accounts.insert(entry);
    if (!holds)
        set(entry, AccountTwin, false);
}

void SessionStore::beginCopy(quint32 entry)
{
    set(entry, HasLive);
}

void SessionStore::endCopy(quint32 entry)
{
    reaccount(entry, [&] {
        setMetadataSlot(entry, kNone);
        set(entry, HasLive, false);
    });
    set(entry, Unconfirmed, false);
    setAccount(entry, {});
    setPushName(entry, {});
    at<&SessionBlock::activity>(entry) = 0;
    at<&SessionBlock::assigned>(entry) = 0;
    at<&SessionBlock::status>(entry) = SessionStatus::Unknown;
    setLostLogin(entry, false);
    setWaited(entry, false);
}

void SessionStore::moveCopy(quint32 from, quint32 to)
{
    const quint32 metadata = metadataUser(from);
    reaccount(from, [&] {
        setMetadataSlot(from, kNone);
        set(from, HasLive, false);
    });
    at<&SessionBlock::account>(to) = std::exchange(at<&SessionBlock::account>(from), 0);
    at<&SessionBlock::pushName>(to) = std::exchange(at<&SessionBlock::pushName>(from), 0);
    at<&SessionBlock::activity>(to) = std::exchange(at<&SessionBlock::activity>(from), 0);
    setSince(to, since(from));
    at<&SessionBlock::assigned>(to) = std::exchange(at<&SessionBlock::assigned>(from), 0);
    at<&SessionBlock::status>(to) = std::exchange(at<&SessionBlock::status>(from), SessionStatus::Unknown);
    setRan(to, ran(from));
    setRan(from, false);
    setLostLogin(to, lostLogin(from));
    setLostLogin(from, false);
    setWaited(to, waited(from));
    setWaited(from, false);
    set(to, Unconfirmed, has(from, Unconfirmed));
    set(from, Unconfirmed, false);
    set(to, HasLive);
    if (holdsAccount(to))
        m_accounts.insert(to);
    setMetadataSlot(to, metadata);
}

SessionStatus SessionStore::status(quint32 entry) const
{
    return static_cast<SessionStatus::Code>(at<&SessionBlock::status>(entry));
}

bool SessionStore::runs(quint32 entry) const
{
    return has(entry, HasLive) && status(entry).isRunning();
}

bool SessionStore::holdsAccount(quint32 entry) const
{
    return has(entry, HasLive) && at<&SessionBlock::account>(entry) != 0 && status(entry).isRunning()
        && !status(entry).needsPairing();
}

void SessionStore::setStatus(quint32 entry, SessionStatus status)
{
    reaccount(entry, [&] { at<&SessionBlock::status>(entry) = status.code(); });
}

qint64 SessionStore::sinceMs(quint32 entry) const
{
    return m_timeBaseMs + kTimeUnitMs * at<&SessionBlock::since>(entry);
}

StatusMoment SessionStore::since(quint32 entry) const
{
    return { sinceMs(entry), !m_columns.bit<&SessionBlock::sinceFound>(entry) };
}

void SessionStore::setSince(quint32 entry, const StatusMoment &moment)
{
    const qint64 units = (moment.atMs - m_timeBaseMs) / kTimeUnitMs;
    at<&SessionBlock::since>(entry)
        = static_cast<quint32>(std::clamp<qint64>(units, 0, std::numeric_limits<quint32>::max()));
    m_columns.setBit<&SessionBlock::sinceFound>(entry, !moment.exact);
}

bool SessionStore::setAccount(quint32 entry, QStringView id)
{
    const Utf8Text text(id);
    quint64 &column = at<&SessionBlock::account>(entry);
    if (packed::equals(column, text.view(), kAccountSuffix, m_texts))
        return false;
    reaccount(entry, [&] {
        packed::release(column, m_texts);
        column = packed::pack(text.view(), kAccountSuffix, m_texts);
    });
    return true;
}

bool SessionStore::setPushName(quint32 entry, QStringView name)
{
    const Utf8Text text(name);
    quint32 &column = at<&SessionBlock::pushName>(entry);
    if (m_texts.view(column) == text.view())
        return false;
    m_texts.release(column);
    column = m_texts.add(text.view());
    return true;
}

bool SessionStore::setActivityMs(quint32 entry, qint64 ms)
{
    quint32 &column = at<&SessionBlock::activity>(entry);
    const auto seconds
        = static_cast<quint32>(std::clamp<qint64>(ms / 1000, 0, std::numeric_limits<quint32>::max()));
    return std::exchange(column, seconds) != seconds;
}

bool SessionStore::setAssigned(quint32 entry, const QString &worker)
{
    quint16 number = 0;
    if (!worker.isEmpty()) {
        const auto known = m_assignedNumbers.constFind(worker);
        if (known != m_assignedNumbers.cend()) {
            number = *known;
        } else if (m_assignedTexts.size() < kMostAssigned) {
            number = static_cast<quint16>(m_assignedTexts.size());
            m_assignedTexts.push_back(worker);
            m_assignedNumbers.insert(worker, number);
        }
    }
    return std::exchange(at<&SessionBlock::assigned>(entry), number) != number;
}

bool SessionStore::setMetadataUser(quint32 entry, QStringView id)
{
    const quint32 row = rowUser(entry);
    const bool same = row != kNone && m_users.at(row).facts.row.id.toString() == id; // nearly always
    const quint32 user = id.isEmpty() ? kNone : same ? row : m_users.obtain(UserId(id.toString()));
    if (user == metadataUser(entry))
        return false;
    setMetadataSlot(entry, user);
    return true;
}

std::span<const quint32> SessionStore::connectedWith(QStringView account) const
{
    if (account.isEmpty())
        return {};
    return m_accounts.members(packed::identityOf(Utf8Text(account).view(), kAccountSuffix));
}

QString SessionStore::account(quint32 entry) const
{
    return packed::unpack(at<&SessionBlock::account>(entry), QLatin1StringView(kAccountSuffix), m_texts);
}

QString SessionStore::phone(quint32 entry) const
{
    const quint64 value = at<&SessionBlock::account>(entry);
    if (packed::isNumber(value))
        return QString::number(packed::digits(value));
    return value == 0 ? QString() : waha::phoneOf(account(entry));
}

QString SessionStore::pushName(quint32 entry) const
{
    return QString::fromUtf8(m_texts.view(at<&SessionBlock::pushName>(entry)));
}

qint64 SessionStore::activityMs(quint32 entry) const
{
    return qint64(at<&SessionBlock::activity>(entry)) * 1000;
}

const QString &SessionStore::assigned(quint32 entry) const
{
    return m_assignedTexts[at<&SessionBlock::assigned>(entry)];
}

quint32 SessionStore::metadataUser(quint32 entry) const
{
    if (!has(entry, HasLive))
        return kNone;
    if (!has(entry, HasRow) || has(entry, SameUser))
        return at<&SessionBlock::user>(entry);
    return has(entry, OtherUser) ? m_otherUsers.value(entry, kNone) : kNone;
}

void SessionStore::setMetadataSlot(quint32 entry, quint32 user)
{
    if (has(entry, OtherUser))
        m_users.dereference(m_otherUsers.take(entry));
    set(entry, OtherUser, false);
    set(entry, SameUser, false);
    if (!has(entry, HasLive))
        return;
    if (!has(entry, HasRow)) {
        setUserColumn(entry, user);
    } else if (user != kNone && user == at<&SessionBlock::user>(entry)) {
        set(entry, SameUser);
    } else if (user != kNone) {
        m_users.reference(user);
        m_otherUsers.insert(entry, user);
        set(entry, OtherUser);
    }
}

} // namespace quayside::fleet
