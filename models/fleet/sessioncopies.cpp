// SPDX-License-Identifier: GPL-3.0-or-later
// The live half of the session store: what workers report about their copies.
#include "fleet/sessionstore.h"

#include "waha/values.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace quayside::fleet {

namespace {

constexpr char kAccountSuffix[] = "@c.us";
constexpr size_t kMostAssigned = 60'000; // a hostile server must not fill the table

} // namespace

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

Moment SessionStore::since(quint32 entry) const
{
    return { sinceMs(entry), !m_columns.bit<&SessionBlock::sinceFound>(entry) };
}

void SessionStore::setSince(quint32 entry, const Moment &moment)
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
    return value == 0 ? QString() : waha::Account { account(entry), {}, {}, {} }.phone();
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
