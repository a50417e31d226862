// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/soon.h"
#include "fleet/attention/attention.h"
#include "fleet/truth/fleet.h"

namespace quayside::items {

/** The cards' numbers at one moment. */
struct FleetNumbers
{
    /** How much of the fleet the numbers know. Only Complete may look like "all is well". */
    enum class Knowledge {
        NoMap, //!< no map is open, or it has no workers
        Offline, //!< the map is inspected: no worker is asked, and the map is all there is
        Asking, //!< no worker has answered or failed yet
        Partial, //!< some have not answered, or don't answer any more
        Complete
    };
    Knowledge knowledge = Knowledge::NoMap;

    int workers = 0;
    int online = 0; //!< LimitedKey included
    int unreachable = 0; //!< do not answer
    int shutOut = 0; //!< answer, but not with what they should: a wrong key, a certificate, a proxy, no WAHA
    int unasked = 0; //!< no answer and no failure yet
    int draining = 0;
    int cordoned = 0;
    fleet::StatusCounts sessions;
    fleet::StatusCounts oldSessions; //!< of `sessions`, what is not seen now
    qint64 oldestMs = 0; //!< when the oldest of those was seen, desktop clock
    quint32 drift = 0;

    qint64 capacity = 0; //!< sum over the workers that have one
    qint64 used = 0; //!< on those
    qint64 reserved = 0;
    qint64 free = 0; //!< per worker never below 0
    qint64 freeOutOfReach = 0; //!< of `free`, on workers that do not answer
    int overCapacity = 0; //!< workers
    int withoutCapacity = 0; //!< workers whose capacity is not known

    int attention = 0;
    QHash<fleet::AttentionKind, int> attentionByKind;

    shardmap::MapParts unread; //!< parts of the map whose rows are not all known
    shardmap::MapParts unreadable; //!< of those the ones that can't be read; the others will come
    qint64 mapAsOfMs = 0; //!< when the map was last seen, while it can't be; else 0

    /** Workers whose values are as they were once. */
    [[nodiscard]] int old() const { return unreachable + shutOut; }
    /** Used and reserved of capacity; nothing while it is not known. */
    [[nodiscard]] std::optional<int> capacityPercent() const;
    friend bool operator==(const FleetNumbers &, const FleetNumbers &) = default;
};

/** Keeps FleetNumbers and says them in words; changed() at most once a frame. UI thread. */
class FleetSummary final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FleetSummary)
public:
    explicit FleetSummary(const fleet::Fleet &fleet, QObject *parent = nullptr);

    void follow(const fleet::Attention &attention);
    void setAttention(const std::vector<fleet::AttentionEntry> &entries);

    [[nodiscard]] const FleetNumbers &numbers() const { return m_numbers; }

    // Each card: a big figure ("—" while not known) and the words beside it
    [[nodiscard]] QString workersFigure() const;
    [[nodiscard]] QString workersText() const; //!< "of 20 online · 1 draining · 1 unreachable"
    [[nodiscard]] QString sessionsFigure() const;
    [[nodiscard]] QString sessionsText() const; //!< "working · 31 QR · 12 failed · 46 stopped"
    [[nodiscard]] QString capacityFigure() const; //!< "74 %"
    [[nodiscard]] QString capacityText() const; //!< "2,099 free"
    [[nodiscard]] QString attentionFigure() const;
    [[nodiscard]] QString attentionText() const; //!< "2 orphans · 1 over capacity"
    /** All of it, each kind on a line, and where it is told in full. */
    [[nodiscard]] QString attentionDetails() const;
    /** "asking 20 workers…", "3 of 20 workers have not answered yet"; empty when complete. */
    [[nodiscard]] QString knowledgeText() const;
    /** "shard map as of 14:02", "the session table can't be read"; empty where the map is known as it is. */
    [[nodiscard]] QString mapText() const;

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] bool isOffline() const { return m_numbers.knowledge == FleetNumbers::Knowledge::Offline; }
    void schedule();
    void recompute();
    [[nodiscard]] QString unreadText(shardmap::MapPart part) const;
    [[nodiscard]] QString workingText() const;
    [[nodiscard]] QString kindCount(fleet::AttentionKind kind, int count) const;
    [[nodiscard]] QString sessionKindCount(fleet::AttentionKind kind, int count) const;

    const fleet::Fleet &m_fleet;
    FleetNumbers m_numbers;
    int m_attention = 0;
    QHash<fleet::AttentionKind, int> m_attentionByKind;
    Soon m_frame;
};

} // namespace quayside::items
