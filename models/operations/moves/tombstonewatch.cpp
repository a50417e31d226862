// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/moves/tombstonewatch.h"

namespace quayside::operations {

namespace {

constexpr int kReadMs = 500; //!< many changes of the journal are one reading
constexpr int kLookAtWorkersMs = 5'000;
constexpr qint64 kSayAgainMs = 60'000;

} // namespace

TombstoneWatch::TombstoneWatch(OperationContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
    m_clock.start();
    m_readSoon.setSingleShot(true);
    m_readSoon.setInterval(context.paced(kReadMs));
    m_look.setInterval(context.paced(kLookAtWorkersMs));
    connect(&m_readSoon, &QTimer::timeout, this, &TombstoneWatch::read);
    connect(&m_look, &QTimer::timeout, this, &TombstoneWatch::look);
}

void TombstoneWatch::readSoon()
{
    if (!m_readSoon.isActive())
        m_readSoon.start();
}

void TombstoneWatch::read()
{
    const shardmap::MapInfo &info = m_context.map.info();
    if (!info.hasOwnTables)
        return;
    if (m_reading)
        return readSoon(); // what has changed meanwhile may not be in it
    m_reading = true;
    whenDone(m_context.map.tombstones(), this, [this](const Result<std::vector<shardmap::Tombstone>> &found) {
        m_reading = false;
        if (!found || *found == m_tombstones)
            return;
        m_tombstones = *found;
        Q_EMIT changed();
        if (m_tombstones.empty())
            m_look.stop();
        else if (!m_look.isActive())
            m_look.start();
    });
}

bool TombstoneWatch::answers(const WorkerId &worker) const
{
    const fleet::WorkerIndex index = m_context.fleet.findWorker(worker);
    return index.isValid() && m_context.fleet.worker(index).reach == fleet::Reachability::Online;
}

/** A row alone buries nothing: a copy that is the only one connected stays, until another one is seen. */
bool TombstoneWatch::isOnlyCopy(const shardmap::Tombstone &tombstone) const
{
    const std::vector<SessionKey> places = m_context.fleet.connectedWith(tombstone.account);
    return !tombstone.account.isEmpty() && !places.empty()
        && std::ranges::all_of(places, [&](const SessionKey &place) { return place == tombstone.session; });
}

void TombstoneWatch::look()
{
    const std::vector<shardmap::Tombstone> all = m_tombstones; // saying it may change them
    for (const shardmap::Tombstone &tombstone : all) {
        const auto said = m_saidMs.constFind(tombstone.session);
        const bool waits
            = said != m_saidMs.constEnd() && m_clock.elapsed() - *said < m_context.paced(kSayAgainMs);
        if (waits || !answers(tombstone.session.worker) || isOnlyCopy(tombstone))
            continue;
        m_saidMs.insert(tombstone.session, m_clock.elapsed());
        Q_EMIT due(tombstone);
    }
}

} // namespace quayside::operations
