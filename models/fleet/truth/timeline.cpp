// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/truth/timeline.h"

#include "fleet/truth/fleet.h"

#include <algorithm>
#include <cstdlib>
#include <deque>

namespace quayside::fleet {

namespace {

constexpr quint64 kMostEntries = 20'000;
constexpr size_t kMostKept = 40; // sessions somebody looked at
constexpr qint64 kSameMs = 5'000; // the map's clock and this one differ a little

bool isSame(const TimelineEntry &a, const TimelineEntry &b)
{
    // What an operation did is its words: the status it left is known here and not in the map.
    return a.text == b.text && (!a.text.isEmpty() || a.status == b.status)
        && std::abs(a.atMs - b.atMs) <= kSameMs;
}

/**
 * A status that a list showed happened then or before: where the one before it is the same, that is when, as
 * another console or an event told it. Newest first.
 */
void dropFoundAgain(std::vector<TimelineEntry> &entries)
{
    const auto isStatus = [](const TimelineEntry &entry) { return entry.text.isEmpty(); };
    for (auto entry = entries.begin(); entry != entries.end();) {
        const auto before = std::find_if(entry + 1, entries.end(), isStatus);
        const bool again
            = isStatus(*entry) && !entry->exact && before != entries.end() && before->status == entry->status;
        entry = again ? entries.erase(entry) : entry + 1;
    }
}

} // namespace

/** A ring of entries, numbered from the first one ever, and each session's numbers, oldest first. */
class Timeline::Private
{
public:
    struct Slot
    {
        SessionKey session;
        TimelineEntry entry;
    };

    void append(const SessionKey &session, const TimelineEntry &entry);
    [[nodiscard]] std::vector<TimelineEntry> recent(const SessionKey &session) const;
    [[nodiscard]] bool knows(const SessionKey &session) const { return m_numbers.contains(session); }
    void keep(const SessionKey &session, const std::vector<TimelineEntry> &entries);

    QHash<SessionKey, std::vector<TimelineEntry>> kept;

private:
    void forget(const SessionKey &session);
    [[nodiscard]] const TimelineEntry &at(quint64 number) const
    {
        return m_ring[number % kMostEntries].entry;
    }

    std::vector<Slot> m_ring;
    quint64 m_next = 0;
    QHash<SessionKey, QList<quint64>> m_numbers;
    std::deque<SessionKey> m_keptOrder;
};

void Timeline::Private::append(const SessionKey &session, const TimelineEntry &entry)
{
    if (m_next < kMostEntries) {
        m_ring.push_back({ session, entry });
    } else {
        Slot &oldest = m_ring[m_next % kMostEntries];
        forget(oldest.session);
        oldest = { session, entry };
    }
    m_numbers[session].append(m_next++);
}

/** Drops the oldest number of a session, whose slot is about to be taken. */
void Timeline::Private::forget(const SessionKey &session)
{
    const auto it = m_numbers.find(session);
    it->removeFirst();
    if (it->isEmpty())
        m_numbers.erase(it);
}

std::vector<TimelineEntry> Timeline::Private::recent(const SessionKey &session) const
{
    std::vector<TimelineEntry> entries;
    const QList<quint64> all = m_numbers.value(session);
    entries.reserve(static_cast<size_t>(all.size()));
    for (auto number = all.crbegin(); number != all.crend(); ++number)
        entries.push_back(at(*number));
    return entries;
}

void Timeline::Private::keep(const SessionKey &session, const std::vector<TimelineEntry> &entries)
{
    if (!kept.contains(session))
        m_keptOrder.push_back(session);
    kept.insert(session, entries);
    if (m_keptOrder.size() <= kMostKept)
        return;
    kept.remove(m_keptOrder.front());
    m_keptOrder.pop_front();
}

Timeline::Timeline(const Fleet &fleet, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    connect(&fleet, &Fleet::statusesChanged, this, [this](const std::vector<StatusChange> &changes) {
        for (const StatusChange &change : changes) {
            // What it was when it was first seen is where its history begins.
            if (!d->knows(change.session) && change.from != SessionStatus::Unknown)
                d->append(change.session, { change.before.atMs, change.from, {}, change.before.exact });
            d->append(change.session, { change.moment.atMs, change.to, {}, change.moment.exact });
            Q_EMIT added(change.session);
        }
    });
}

Timeline::~Timeline() = default;

std::vector<TimelineEntry> Timeline::of(const SessionKey &session) const
{
    std::vector<TimelineEntry> entries = d->recent(session);
    const auto kept = d->kept.constFind(session);
    if (kept == d->kept.cend())
        return entries;
    const size_t own = entries.size();
    for (const TimelineEntry &entry : *kept) {
        const auto begin = entries.begin();
        const auto known = std::find_if(begin, begin + qsizetype(own), [&entry](const TimelineEntry &other) {
            return isSame(entry, other);
        });
        if (known == begin + qsizetype(own))
            entries.push_back(entry);
    }
    std::ranges::stable_sort(entries, std::greater(), &TimelineEntry::atMs);
    dropFoundAgain(entries);
    return entries;
}

void Timeline::add(const SessionKey &session, const TimelineEntry &entry)
{
    d->append(session, entry);
    Q_EMIT added(session);
    Q_EMIT told(session, entry);
}

void Timeline::setKept(const SessionKey &session, std::vector<TimelineEntry> entries)
{
    d->keep(session, std::move(entries));
    Q_EMIT added(session);
}

} // namespace quayside::fleet
