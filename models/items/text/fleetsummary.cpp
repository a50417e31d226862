// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/text/fleetsummary.h"

#include "items/tables/attentionmodel.h"
#include "items/text/agetext.h"

#include <QLocale>

#include <algorithm>
#include <climits>

namespace quayside::items {

using fleet::AttentionKind;
using fleet::Reachability;
using shardmap::WorkerState;

namespace {

constexpr int kFrameMs = 33;

void addWorker(FleetNumbers &numbers, const fleet::WorkerFacts &worker)
{
    ++numbers.workers;
    if (worker.isInspected)
        numbers.knowledge = FleetNumbers::Knowledge::Offline;
    else if (worker.reach == Reachability::Unknown)
        ++numbers.unasked;
    else if (worker.reach == Reachability::Unreachable)
        ++numbers.unreachable;
    else if (worker.isStale())
        ++numbers.shutOut;
    else
        ++numbers.online;
    numbers.draining += worker.row.state == WorkerState::Draining ? 1 : 0;
    numbers.cordoned += worker.row.state == WorkerState::Cordoned ? 1 : 0;
    const fleet::SlotUse &use = worker.slotUse;
    if (!use.capacity) {
        ++numbers.withoutCapacity;
        return;
    }
    numbers.capacity += *use.capacity;
    numbers.used += use.used;
    numbers.reserved += use.reserved;
    numbers.free += use.free();
    numbers.freeOutOfReach += worker.isStale() && !worker.isInspected ? use.free() : 0;
    numbers.overCapacity += use.isOver() ? 1 : 0;
}

FleetNumbers::Knowledge knowledgeOf(const FleetNumbers &numbers)
{
    if (numbers.workers == 0)
        return FleetNumbers::Knowledge::NoMap;
    if (numbers.knowledge == FleetNumbers::Knowledge::Offline)
        return numbers.knowledge;
    if (numbers.unasked == numbers.workers)
        return FleetNumbers::Knowledge::Asking;
    return numbers.online < numbers.workers ? FleetNumbers::Knowledge::Partial
                                            : FleetNumbers::Knowledge::Complete;
}

void readMap(FleetNumbers &numbers, const fleet::Fleet &fleet)
{
    using shardmap::MapPart;
    const shardmap::MapProblems &problems = fleet.mapProblems();
    for (const MapPart part : { MapPart::Workers, MapPart::Users, MapPart::Sessions }) {
        numbers.unread.setFlag(part, !fleet.isWhole(part));
        numbers.unreadable.setFlag(part, problems.find(part, shardmap::MapProblem::Kind::Unreadable));
    }
    if (const shardmap::MapProblem *problem = problems.outdating())
        numbers.mapAsOfMs = problem->sinceMs;
}

const QString kNotKnown = QStringLiteral("—");
const QString kDot = QStringLiteral(" · ");

QString number(qint64 value)
{
    return QLocale().toString(value);
}

} // namespace

std::optional<int> FleetNumbers::capacityPercent() const
{
    if (capacity <= 0 || unasked == workers || unread.testFlag(shardmap::MapPart::Sessions))
        return std::nullopt;
    return int((used + reserved) * 100 / capacity);
}

FleetSummary::FleetSummary(const fleet::Fleet &fleet, QObject *parent)
    : QObject(parent)
    , m_fleet(fleet)
    , m_frame([this] { recompute(); })
{
    connect(&fleet, &fleet::Fleet::changed, this, &FleetSummary::schedule);
    recompute();
}

void FleetSummary::setAttention(const std::vector<fleet::AttentionEntry> &entries)
{
    m_attention = int(entries.size());
    m_attentionByKind.clear();
    for (const fleet::AttentionEntry &entry : entries)
        ++m_attentionByKind[entry.kind];
    schedule();
}

void FleetSummary::schedule()
{
    m_frame.ask(kFrameMs);
}

void FleetSummary::recompute()
{
    FleetNumbers numbers;
    for (const fleet::WorkerIndex worker : m_fleet.workers())
        addWorker(numbers, m_fleet.worker(worker));
    numbers.knowledge = knowledgeOf(numbers);
    numbers.sessions = m_fleet.counts();
    numbers.oldSessions = m_fleet.oldCounts();
    numbers.oldestMs = numbers.oldSessions.total() > 0 ? m_fleet.oldestSeenMs() : 0;
    numbers.drift = m_fleet.driftCount();
    numbers.attention = m_attention;
    numbers.attentionByKind = m_attentionByKind;
    readMap(numbers, m_fleet);
    if (numbers == m_numbers)
        return;
    m_numbers = numbers;
    Q_EMIT changed();
}

void FleetSummary::follow(const fleet::Attention &attention)
{
    connect(&attention, &fleet::Attention::changed, this,
            [this, &attention] { setAttention(attention.entries()); });
    setAttention(attention.entries());
}

QString FleetSummary::workersFigure() const
{
    if (isOffline())
        return number(m_numbers.workers);
    const bool known = m_numbers.knowledge != FleetNumbers::Knowledge::NoMap
        && m_numbers.knowledge != FleetNumbers::Knowledge::Asking;
    return known ? number(m_numbers.online) : kNotKnown;
}

QString FleetSummary::workersText() const
{
    if (m_numbers.knowledge == FleetNumbers::Knowledge::NoMap
        || m_numbers.knowledge == FleetNumbers::Knowledge::Asking)
        return knowledgeText();
    //: beside a number of workers or sessions
    QStringList parts { isOffline() ? tr("in the map") : tr("of %Ln online", "workers", m_numbers.workers) };
    if (m_numbers.unasked > 0)
        parts += tr("%Ln not asked yet", nullptr, m_numbers.unasked);
    if (m_numbers.draining > 0)
        parts += tr("%Ln draining", nullptr, m_numbers.draining);
    if (m_numbers.cordoned > 0)
        parts += tr("%Ln cordoned", nullptr, m_numbers.cordoned);
    if (m_numbers.unreachable > 0)
        parts += tr("%Ln unreachable", nullptr, m_numbers.unreachable);
    if (m_numbers.shutOut > 0)
        //: Workers that answer, but refuse the key, or are something else
        parts += tr("%Ln not usable", nullptr, m_numbers.shutOut);
    return parts.join(kDot);
}

QString FleetSummary::sessionsFigure() const
{
    const fleet::StatusCounts &counts = m_numbers.sessions;
    if (m_numbers.unread.testFlag(shardmap::MapPart::Sessions))
        return kNotKnown;
    if (isOffline() && counts.unknown == counts.total())
        return number(counts.total());
    const bool noneSeen = counts.unknown == counts.total() && counts.total() > 0;
    if (m_numbers.knowledge == FleetNumbers::Knowledge::NoMap || noneSeen
        || (m_numbers.knowledge == FleetNumbers::Knowledge::Asking && counts.working == 0))
        return kNotKnown;
    return number(counts.working);
}

QString FleetSummary::sessionsText() const
{
    const fleet::StatusCounts &counts = m_numbers.sessions;
    if (m_numbers.unread.testFlag(shardmap::MapPart::Sessions))
        return unreadText(shardmap::MapPart::Sessions);
    if (isOffline() && counts.unknown == counts.total())
        return counts.total() == 0 ? tr("in the map") : tr("in the map, status not known");
    if (counts.total() == 0)
        return m_numbers.knowledge == FleetNumbers::Knowledge::Complete ? tr("no sessions") : knowledgeText();
    if (counts.unknown == counts.total())
        return tr("%Ln in the map, none seen yet", nullptr, int(counts.unknown));
    QStringList parts { workingText() };
    const auto add = [&parts](quint32 count, const QString &text) {
        if (count > 0)
            parts += text;
    };
    add(counts.pairing, tr("%1 QR", "sessions that wait for a scan").arg(number(counts.pairing)));
    add(counts.starting, tr("%1 starting").arg(number(counts.starting)));
    add(counts.failed, tr("%1 failed").arg(number(counts.failed)));
    add(counts.stopped, tr("%1 stopped").arg(number(counts.stopped)));
    add(counts.other, tr("%1 other").arg(number(counts.other)));
    add(counts.unknown,
        isOffline() ? tr("%1 not known", "sessions").arg(number(counts.unknown))
                    : tr("%1 not seen").arg(number(counts.unknown)));
    const fleet::StatusCounts &old = m_numbers.oldSessions;
    if (const quint32 others = old.total() - old.working; others > 0)
        //: %1 a number of sessions that do not work, %2 a time of day: nothing newer is known of them
        parts += tr("%1 of these as of %2")
                     .arg(number(others), AgeText::clockTime(m_numbers.oldestMs, m_fleet.clock().nowMs()));
    return parts.join(kDot);
}

/** "working", or how many of them only worked when they were last seen. */
QString FleetSummary::workingText() const
{
    const quint32 old = m_numbers.oldSessions.working;
    if (old == 0)
        return tr("working");
    //: beside the number of working sessions; %1 a number, %2 a time of day: nothing newer is known of them
    return tr("working, %1 of them as of %2")
        .arg(number(old), AgeText::clockTime(m_numbers.oldestMs, m_fleet.clock().nowMs()));
}

QString FleetSummary::capacityFigure() const
{
    const std::optional<int> percent = m_numbers.capacityPercent();
    return percent ? tr("%1 %").arg(QLocale().toString(*percent)) : kNotKnown;
}

QString FleetSummary::capacityText() const
{
    if (m_numbers.unread.testFlag(shardmap::MapPart::Sessions))
        return unreadText(shardmap::MapPart::Sessions);
    if (!m_numbers.capacityPercent())
        return m_numbers.withoutCapacity > 0 && m_numbers.capacity == 0 ? tr("no capacity in the map")
                                                                        : knowledgeText();
    QStringList parts { tr("%Ln free", "slots",
                           static_cast<int>(std::min<qint64>(m_numbers.free, INT_MAX))) };
    if (m_numbers.freeOutOfReach > 0)
        parts += tr("%1 of them out of reach", "free slots").arg(number(m_numbers.freeOutOfReach));
    if (m_numbers.reserved > 0)
        parts += tr("%1 reserved").arg(number(m_numbers.reserved));
    if (m_numbers.overCapacity > 0)
        parts += tr("%Ln worker(s) over", nullptr, m_numbers.overCapacity);
    if (m_numbers.withoutCapacity > 0)
        parts += tr("%Ln without capacity", "workers", m_numbers.withoutCapacity);
    if (m_numbers.unreachable + m_numbers.unasked > 0)
        parts += tr("%Ln worker(s) not answering", nullptr, m_numbers.unreachable + m_numbers.unasked);
    if (m_numbers.shutOut > 0)
        parts += tr("%Ln worker(s) not usable", nullptr, m_numbers.shutOut);
    return parts.join(kDot);
}

QString FleetSummary::attentionFigure() const
{
    const bool incomplete = m_numbers.knowledge != FleetNumbers::Knowledge::Complete && !isOffline();
    return m_numbers.attention == 0 && incomplete ? kNotKnown : number(m_numbers.attention);
}

QString FleetSummary::attentionText() const
{
    static constexpr std::array kKinds { AttentionKind::MapUnavailable,
                                         AttentionKind::MapUnreadable,
                                         AttentionKind::Outage,
                                         AttentionKind::WorkerNoNetwork,
                                         AttentionKind::Incident,
                                         AttentionKind::WorkerDown,
                                         AttentionKind::WorkerFailing,
                                         AttentionKind::WorkerProxyRefuses,
                                         AttentionKind::WorkerBadKey,
                                         AttentionKind::WorkerUntrusted,
                                         AttentionKind::WorkerNotWaha,
                                         AttentionKind::WorkerBadUrl,
                                         AttentionKind::WorkerOverCapacity,
                                         AttentionKind::WorkerUnrestored,
                                         AttentionKind::SessionLostLogin,
                                         AttentionKind::SessionInterrupted,
                                         AttentionKind::SessionFailed,
                                         AttentionKind::SessionDoubleRun,
                                         AttentionKind::SessionReturned,
                                         AttentionKind::SessionOrphan,
                                         AttentionKind::SessionMissing,
                                         AttentionKind::SessionMisplaced,
                                         AttentionKind::SessionOtherUser,
                                         AttentionKind::SessionOtherConfig,
                                         AttentionKind::SessionUnburied,
                                         AttentionKind::SessionStaleCopy,
                                         AttentionKind::SessionStuckStarting,
                                         AttentionKind::SessionStuckPairing,
                                         AttentionKind::WorkerDegraded,
                                         AttentionKind::MapToReview,
                                         AttentionKind::SnapshotFails,
                                         AttentionKind::MapRowsLeftOut,
                                         AttentionKind::SessionNotPlaced };
    if (m_numbers.attention == 0 && isOffline())
        return tr("nothing in what the map says");
    if (m_numbers.attention == 0)
        return m_numbers.knowledge == FleetNumbers::Knowledge::Complete ? tr("nothing") : knowledgeText();
    QStringList parts;
    int named = 0;
    for (const AttentionKind kind : kKinds) {
        if (const int count = m_numbers.attentionByKind.value(kind); count > 0 && parts.size() < 5) {
            parts += kindCount(kind, count);
            named += count;
        }
    }
    if (named == 0)
        //: what needs a person is of kinds that are not named here; Attention is the name of a pane
        return tr("listed in Attention");
    if (named < m_numbers.attention)
        //: entries of other kinds than those that are named; Attention is the name of a pane
        parts += tr("%Ln more in Attention", "entries", m_numbers.attention - named);
    return parts.join(kDot);
}

QString FleetSummary::attentionDetails() const
{
    if (m_numbers.attention == 0)
        return attentionText();
    QStringList lines;
    for (auto kind = m_numbers.attentionByKind.cbegin(); kind != m_numbers.attentionByKind.cend(); ++kind) {
        if (kind.value() > 0)
            //: what is wrong, and how often
            lines += tr("%1: %2").arg(AttentionModel::kindText(kind.key()), number(kind.value()));
    }
    lines.sort(Qt::CaseInsensitive);
    lines.prepend(attentionText()); // which the card may have no room for
    lines += tr("A click leads to each of them, and to what can be done about it.");
    return lines.join(u'\n');
}

QString FleetSummary::knowledgeText() const
{
    switch (m_numbers.knowledge) {
    case FleetNumbers::Knowledge::NoMap:
        return m_numbers.unread.testFlag(shardmap::MapPart::Workers) ? unreadText(shardmap::MapPart::Workers)
                                                                     : tr("no workers in the map");
    case FleetNumbers::Knowledge::Offline:
        return tr("offline: no worker is asked");
    case FleetNumbers::Knowledge::Asking:
        return tr("asking %Ln worker(s)…", nullptr, m_numbers.workers);
    case FleetNumbers::Knowledge::Partial:
        break;
    case FleetNumbers::Knowledge::Complete:
        return {};
    }
    const QString all = number(m_numbers.workers);
    if (m_numbers.unasked > 0)
        return tr("%Ln of %1 workers have not answered yet", nullptr, m_numbers.unasked).arg(all);
    if (m_numbers.shutOut == 0)
        return tr("%Ln of %1 workers do not answer", nullptr, m_numbers.unreachable).arg(all);
    return tr("what is shown of %Ln of %1 workers is old", nullptr, m_numbers.old()).arg(all);
}

QString FleetSummary::unreadText(shardmap::MapPart part) const
{
    if (!m_numbers.unreadable.testFlag(part))
        return tr("reading the shard map…");
    return part == shardmap::MapPart::Workers ? tr("not known: the worker table can't be read")
        : part == shardmap::MapPart::Users    ? tr("not known: the user table can't be read")
                                              : tr("not known: the session table can't be read");
}

QString FleetSummary::mapText() const
{
    if (m_numbers.mapAsOfMs != 0)
        //: %1 a time
        return tr("shard map as of %1")
            .arg(AgeText::clockTimeWithSeconds(m_numbers.mapAsOfMs, m_fleet.clock().nowMs()));
    for (const shardmap::MapPart part :
         { shardmap::MapPart::Workers, shardmap::MapPart::Sessions, shardmap::MapPart::Users }) {
        if (m_numbers.unreadable.testFlag(part))
            return unreadText(part);
    }
    return {};
}

QString FleetSummary::kindCount(AttentionKind kind, int count) const
{
    switch (kind) {
    case AttentionKind::MapUnavailable:
        return tr("shard map out of reach");
    case AttentionKind::MapUnreadable:
        return tr("%Ln part(s) of the map unreadable", nullptr, count);
    case AttentionKind::MapRowsLeftOut:
        return tr("rows left out");
    case AttentionKind::MapToReview:
        return tr("a backup to review");
    case AttentionKind::SnapshotFails:
        return tr("snapshots not saved");
    case AttentionKind::Incident:
        return tr("%Ln incident(s)", nullptr, count);
    case AttentionKind::WorkerDown:
        return tr("%Ln down", "workers", count);
    case AttentionKind::WorkerFailing:
        return tr("%Ln failing", "workers", count);
    case AttentionKind::WorkerDegraded:
        return tr("%Ln degraded", "workers", count);
    case AttentionKind::WorkerProxyRefuses:
        return tr("%Ln refused by a proxy", "workers", count);
    case AttentionKind::WorkerBadKey:
        return tr("%Ln wrong key(s)", nullptr, count);
    case AttentionKind::WorkerUntrusted:
        return tr("%Ln untrusted", "workers", count);
    case AttentionKind::WorkerNotWaha:
        return tr("%Ln not WAHA", "workers", count);
    case AttentionKind::WorkerBadUrl:
        return tr("%Ln bad URL(s)", nullptr, count);
    case AttentionKind::WorkerOverCapacity:
        return tr("%Ln over", "workers over capacity", count);
    case AttentionKind::WorkerUnrestored:
        return tr("%Ln to restore", "workers", count);
    case AttentionKind::Outage:
        return tr("%Ln outage(s)", nullptr, count);
    case AttentionKind::WorkerNoNetwork:
        return tr("%Ln without network", "workers", count);
    default:
        return sessionKindCount(kind, count);
    }
}

QString FleetSummary::sessionKindCount(AttentionKind kind, int count) const
{
    switch (kind) {
    case AttentionKind::SessionNotPlaced:
        return tr("%Ln not placed", "sessions", count);
    case AttentionKind::SessionLostLogin:
        return tr("%Ln lost login(s)", nullptr, count);
    case AttentionKind::SessionInterrupted:
        return tr("%Ln interrupted", "operations", count);
    case AttentionKind::SessionOtherUser:
        return tr("%Ln of other users", "sessions", count);
    case AttentionKind::SessionOtherConfig:
        return tr("%Ln of another configuration", "sessions", count);
    case AttentionKind::SessionUnburied:
        return tr("%Ln old cop(y|ies) that stay", nullptr, count);
    case AttentionKind::SessionStuckPairing:
        return tr("%Ln not scanned", "sessions", count);
    case AttentionKind::SessionFailed:
        return tr("%Ln failed", "sessions", count);
    case AttentionKind::SessionDoubleRun:
        return tr("%Ln double run(s)", nullptr, count);
    case AttentionKind::SessionReturned:
        return tr("%Ln back from the dead", "sessions", count);
    case AttentionKind::SessionOrphan:
        return tr("%Ln orphan(s)", nullptr, count);
    case AttentionKind::SessionMissing:
        return tr("%Ln missing", "sessions", count);
    case AttentionKind::SessionMisplaced:
        return tr("%Ln misplaced", "sessions", count);
    case AttentionKind::SessionStaleCopy:
        return tr("%Ln stale cop(y|ies)", nullptr, count);
    case AttentionKind::SessionStuckStarting:
        return tr("%Ln stuck starting", "sessions", count);
    default:
        return {};
    }
}

} // namespace quayside::items
