// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/timeline.h"

#include "fleet/fleetsync.h"

#include <QDateTime>
#include <QHash>

namespace quayside::fleet {

namespace {

constexpr quint64 kMostEntries = 20'000;

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
    [[nodiscard]] bool repeatsStatus(const SessionKey &session, SessionStatus status) const;
    [[nodiscard]] const TimelineEntry &at(quint64 number) const { return ring[number % kMostEntries].entry; }

    std::vector<Slot> ring;
    quint64 next = 0;
    QHash<SessionKey, QList<quint64>> numbers;

private:
    void forget(const SessionKey &session);
};

void Timeline::Private::append(const SessionKey &session, const TimelineEntry &entry)
{
    if (next < kMostEntries) {
        ring.push_back({ session, entry });
    } else {
        Slot &oldest = ring[next % kMostEntries];
        forget(oldest.session);
        oldest = { session, entry };
    }
    numbers[session].append(next++);
}

/** Drops the oldest number of a session, whose slot is about to be taken. */
void Timeline::Private::forget(const SessionKey &session)
{
    const auto it = numbers.find(session);
    it->removeFirst();
    if (it->isEmpty())
        numbers.erase(it);
}

/** True where the last known status is the same: codes rotate and WORKING is sent again. */
bool Timeline::Private::repeatsStatus(const SessionKey &session, SessionStatus status) const
{
    const auto it = numbers.constFind(session);
    if (it == numbers.cend())
        return false;
    for (auto number = it->crbegin(); number != it->crend(); ++number) {
        if (at(*number).text.isEmpty())
            return at(*number).status == status;
    }
    return false;
}

Timeline::Timeline(const FleetSync &sync, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    connect(&sync, &FleetSync::statusEvent, this,
            [this](const WorkerId &worker, const waha::StatusEvent &event) {
                const qint64 now = QDateTime::currentMSecsSinceEpoch();
                add({ worker, event.session },
                    { event.timestampMs > 0 ? event.timestampMs : now, event.status, {} });
            });
}

Timeline::~Timeline() = default;

std::vector<TimelineEntry> Timeline::of(const SessionKey &session) const
{
    std::vector<TimelineEntry> entries;
    const QList<quint64> numbers = d->numbers.value(session);
    entries.reserve(static_cast<size_t>(numbers.size()));
    for (auto number = numbers.crbegin(); number != numbers.crend(); ++number)
        entries.push_back(d->at(*number));
    return entries;
}

void Timeline::add(const SessionKey &session, const TimelineEntry &entry)
{
    if (entry.text.isEmpty() && d->repeatsStatus(session, entry.status))
        return;
    d->append(session, entry);
    Q_EMIT added(session);
}

} // namespace quayside::fleet
