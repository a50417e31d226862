// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/service/operationbook.h"

#include "core/logging.h"
#include "operations/bulk/bulkoperation.h"
#include "operations/configure/configureoperation.h"
#include "operations/engine/kinds.h"
#include "operations/service/operationkind.h"
#include "operations/service/operationviews.h"

#include <QDateTime>

#include <cstdlib>

namespace quayside::operations {

namespace {

constexpr int kReadSoonMs = 150;
constexpr int kReadBusyMs = 1'000;
constexpr int kLapseWatchMs = 5'000;
constexpr qint64 kUnlinkedMs = 120'000; //!< events of what an operation did come no later, by any clock
constexpr qsizetype kMostUnlinked = 10'000;
constexpr int kRestShare = 20; //!< so many times as long as a reading took nothing is read
constexpr qint64 kLongestRestMs = 10'000; //!< part of what a reading took may have been waiting for a lock

} // namespace

OperationBook::OperationBook(OperationContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
    m_readSoon.setSingleShot(true);
    connect(&m_readSoon, &QTimer::timeout, this, &OperationBook::read);
    m_lapseWatch.setInterval(std::max(100, context.paced(kLapseWatchMs)));
    connect(&m_lapseWatch, &QTimer::timeout, this, &OperationBook::read);
}

OperationBook::~OperationBook()
{
    abandonAll();
}

void OperationBook::add(Operation *operation)
{
    const shardmap::OperationRecord &record = operation->record();
    operation->setParent(this);
    m_running.insert(record.id, operation);
    m_records.remove(record.id);
    m_ended.remove(record.id);
    m_endedParts.remove(record.id);
    m_cutOff.remove(record.id);
    for (const SessionKey &subject : subjectsOf(record)) {
        m_bySession.insert(subject, record.id);
        m_bySessionElsewhere.remove(subject);
    }
    connect(operation, &Operation::changed, this, [this, operation] { noteChange(operation); });
    connect(operation, &Operation::over, this, [this, operation] { noteOver(operation); });
    if (isListed(record)) {
        sort();
        Q_EMIT listChanged();
    }
}

void OperationBook::addRefused(shardmap::OperationRecord record, const QString &reason)
{
    record.state = shardmap::OperationState::Failed;
    record.error = reason;
    record.createdMs = record.endedMs = QDateTime::currentMSecsSinceEpoch();
    OperationView view = OperationViews::ofRecord(record, m_context);
    view.mine = true;
    m_ended.insert(record.id, view);
    sort();
    // The caller learns the id first.
    QTimer::singleShot(0, this, [this, id = record.id] {
        Q_EMIT listChanged();
        Q_EMIT ended(id);
    });
}

void OperationBook::abandonAll()
{
    std::vector<Operation *> operations(m_running.cbegin(), m_running.cend());
    std::stable_partition(operations.begin(), operations.end(),
                          [](const Operation *operation) { return operation->record().parent.isEmpty(); });
    for (Operation *operation : operations) {
        operation->disconnect(this);
        operation->abandon();
    }
    m_running.clear();
    m_bySession.clear();
    for (Operation *operation : operations)
        delete operation;
}

void OperationBook::noteChange(Operation *operation)
{
    const shardmap::OperationRecord &record = operation->record();
    if (isListed(record))
        Q_EMIT changed(record.id);
    else
        Q_EMIT partChanged(record.id);
}

void OperationBook::keepView(const Operation &operation)
{
    const OperationId &id = operation.record().id;
    if (isListed(operation.record())) {
        m_ended.insert(id, OperationViews::ofOwn(operation));
        return;
    }
    m_endedParts.insert(id, OperationViews::ofOwn(operation));
    m_partsInOrder.push_back(id);
    if (m_partsInOrder.size() <= kShown)
        return;
    m_endedParts.remove(m_partsInOrder.front());
    m_partsInOrder.pop_front();
}

void OperationBook::noteOver(Operation *operation)
{
    const shardmap::OperationRecord &record = operation->record();
    const OperationId id = record.id;
    const bool listed = isListed(record);
    m_running.remove(id);
    if (m_unlinkedMs.size() > kMostUnlinked)
        m_unlinkedMs.clear();
    for (const SessionKey &subject : subjectsOf(record)) {
        if (mayUnlink(record))
            m_unlinkedMs.insert(subject, m_context.fleet.clock().nowMs());
        if (m_bySession.value(subject) == id)
            m_bySession.remove(subject);
    }
    if (operation->fate() == Operation::Fate::Refused)
        m_refused.insert(id);
    if (operation->fate() != Operation::Fate::LetGo)
        keepView(*operation);
    if (const auto *bulk = qobject_cast<const BulkOperation *>(operation))
        keepPlan(id, *bulk);
    const auto *configure = qobject_cast<const ConfigureOperation *>(operation);
    if (configure && configure->putBack() && listed)
        m_putBacks.insert(id, { { record.subject, *configure->putBack() } });
    operation->deleteLater();
    if (const auto again = operation->modeAgain(); again && listed) // parts are their whole's to go on with
        m_cutOff.insert(id, *again);
    if (operation->fate() == Operation::Fate::LetGo)
        refreshSoon();
    if (!listed) {
        Q_EMIT partChanged(id);
        return;
    }
    sort();
    Q_EMIT changed(id);
    Q_EMIT listChanged();
    Q_EMIT ended(id);
}

void OperationBook::keepPlan(const OperationId &id, const BulkOperation &bulk)
{
    BulkPlan plan = bulk.plan();
    plan.sessions = {};
    if (!bulk.putBack().isEmpty())
        m_putBacks.insert(id, bulk.putBack());
    m_bulkPlans.insert(id, plan);
}

void OperationBook::refreshSoon()
{
    // Our own writes are news of this kind too: while we work, others' can wait a little.
    if (!m_readSoon.isActive())
        m_readSoon.start(std::max(m_running.isEmpty() ? kReadSoonMs : kReadBusyMs, m_restMs));
}

void OperationBook::read()
{
    m_readAgain = m_reading.isValid();
    if (m_reading.isValid() || !m_context.map.info().hasOwnTables)
        return;
    m_reading.start();
    whenDone(OperationRecords::read(m_context.map, kShown), this,
             [this](const Result<OperationRecords::List> &records) {
                 const qint64 rest = std::min(m_reading.elapsed() * kRestShare, kLongestRestMs);
                 m_restMs = records ? m_context.paced(static_cast<int>(rest)) : 0;
                 m_reading.invalidate();
                 if (records)
                     take(*records);
                 else
                     noteUnread(records.error());
                 if (m_readAgain)
                     refreshSoon();
             });
}

void OperationBook::noteUnread(const Error &error)
{
    qCDebug(lcOperations) << "journal not read:" << error.message;
    if (!m_cutOff.isEmpty())
        m_lapseWatch.start();
}

void OperationBook::take(OperationRecords::List records)
{
    const OperationRecords::List journalBefore = std::exchange(m_journal, std::move(records));
    const auto before = std::exchange(m_records, {});
    m_records.reserve(static_cast<qsizetype>(m_journal->size()));
    if (m_recordViews.size() > 4 * kShown)
        m_recordViews.clear();
    m_bySessionElsewhere.clear();
    for (const shardmap::OperationRecord &record : *m_journal) {
        if (m_refused.remove(record.id)) // its beginning was written, and the answer lost
            m_ended.remove(record.id);
        const bool isKnown = m_running.contains(record.id) || m_ended.contains(record.id)
            || m_endedParts.contains(record.id);
        if (!isKnown)
            takeRecord(record);
    }
    const std::vector<OperationId> orderBefore = m_order;
    sort();
    tellOfRecords(before);
    if (m_order != orderBefore)
        Q_EMIT listChanged();
    if (hasForeignRunning())
        m_lapseWatch.start();
    else
        m_lapseWatch.stop();
    goOnWithCutOff();
}

void OperationBook::tellOfRecords(const QHash<OperationId, const shardmap::OperationRecord *> &before)
{
    for (const shardmap::OperationRecord *record : std::as_const(m_records)) {
        const shardmap::OperationRecord *known = before.value(record->id);
        if (known && *known == *record)
            continue;
        m_recordViews.remove(record->id);
        if (!isListed(*record))
            Q_EMIT partChanged(record->id);
        else if (known) // else the list has changed
            Q_EMIT changed(record->id);
    }
    for (const shardmap::OperationRecord *known : before) {
        if (!isListed(*known) && !m_records.contains(known->id))
            Q_EMIT partChanged(known->id);
    }
}

/** Once its lease and those of its parts have lapsed; not where another console has run it meanwhile. */
void OperationBook::goOnWithCutOff()
{
    m_cutOff.removeIf([this](const std::pair<const OperationId &, Operation::Mode &> &cut) {
        const shardmap::OperationRecord *record = m_records.value(cut.first);
        const bool isOurs = record && record->leaseOwner == m_context.map.leaseOwner();
        return record && (shardmap::isEnd(record->state) || !isOurs);
    });
    const auto waiting = m_cutOff; // going on with one changes it
    for (auto cut = waiting.cbegin(); cut != waiting.cend(); ++cut) {
        const auto isFree = [this](const OperationId &part) { return interrupted(part) != nullptr; };
        if (!isFree(cut.key()) || !std::ranges::all_of(unfinishedChildren(cut.key()), isFree))
            continue;
        qCInfo(lcOperations) << "going on with what was let go while the database was away";
        Q_EMIT goOnDue(cut.key(), cut.value());
    }
}

void OperationBook::takeRecord(const shardmap::OperationRecord &record)
{
    m_records.insert(record.id, &record);
    if (shardmap::isEnd(record.state))
        return;
    for (const SessionKey &subject : subjectsOf(record))
        m_bySessionElsewhere.insert(subject, record.id);
}

void OperationBook::countInterrupted()
{
    const QString &me = m_context.map.actor();
    const auto count = static_cast<int>(std::count_if(
        m_records.cbegin(), m_records.cend(), [this, &me](const shardmap::OperationRecord *record) {
            return record->actor == me && isListed(*record) && isInterrupted(*record);
        }));
    if (count == m_interrupted)
        return;
    m_interrupted = count;
    Q_EMIT interruptedChanged(count);
}

bool OperationBook::isListed(const shardmap::OperationRecord &record) const
{
    return record.parent.isEmpty();
}

bool OperationBook::isInterrupted(const shardmap::OperationRecord &record) const
{
    return !shardmap::isEnd(record.state) && record.leaseExpired && record.misfit.isEmpty();
}

bool OperationBook::hasForeignRunning() const
{
    return std::any_of(m_records.cbegin(), m_records.cend(), [](const shardmap::OperationRecord *record) {
        return !shardmap::isEnd(record->state) && !record->leaseExpired;
    });
}

const shardmap::OperationRecord *OperationBook::interrupted(const OperationId &id) const
{
    const shardmap::OperationRecord *record = m_records.value(id);
    return record && isInterrupted(*record) ? record : nullptr;
}

std::vector<OperationId> OperationBook::interruptedOnes() const
{
    std::vector<OperationId> ids;
    for (const shardmap::OperationRecord *record : m_records) {
        if (isInterrupted(*record))
            ids.push_back(record->id);
    }
    return ids;
}

std::vector<OperationId> OperationBook::unfinishedChildren(const OperationId &bulk) const
{
    std::vector<OperationId> children;
    for (const shardmap::OperationRecord *record : m_records) {
        if (record->parent == bulk && !shardmap::isEnd(record->state) && record->misfit.isEmpty())
            children.push_back(record->id);
    }
    return children;
}

std::vector<const shardmap::OperationRecord *> OperationBook::allUnfinished() const
{
    std::vector<const shardmap::OperationRecord *> all;
    for (const Operation *operation : std::as_const(m_running))
        all.push_back(&operation->record());
    for (const shardmap::OperationRecord *record : m_records) {
        if (!shardmap::isEnd(record->state))
            all.push_back(record);
    }
    return all;
}

OperationId OperationBook::onWorker(const WorkerId &worker) const
{
    for (const shardmap::OperationRecord *record : allUnfinished()) {
        if (record->subject.worker == worker && record->subject.name.isEmpty())
            return record->id;
    }
    return {};
}

OperationId OperationBook::seriesOn(const WorkerId &worker) const
{
    for (const shardmap::OperationRecord *record : allUnfinished()) {
        const bool isIt = worker.isEmpty()
            ? record->kind == kinds::kRebalance
            : kinds::isSeries(record->kind) && record->subject.worker == worker;
        if (isIt && record->misfit.isEmpty())
            return record->id;
    }
    return {};
}

OperationId OperationBook::unfinished(QLatin1StringView kind) const
{
    for (const shardmap::OperationRecord *record : allUnfinished()) {
        if (record->kind == kind)
            return record->id;
    }
    return {};
}

std::vector<WorkerId> OperationBook::targetsOfSeriesBut(const OperationId &series) const
{
    std::vector<WorkerId> targets;
    for (const shardmap::OperationRecord *record : allUnfinished()) {
        const bool ofOther = !record->parent.isEmpty() && record->parent != series;
        const bool isMove = record->kind == kinds::kMove && record->misfit.isEmpty();
        if (ofOther && isMove && !record->leaseExpired)
            targets.push_back(MoveRecipe::fromJournal(record->input).target);
    }
    return targets;
}

void OperationBook::forget(const OperationId &id)
{
    const shardmap::OperationRecord *record = m_records.take(id);
    if (!record)
        return;
    for (const SessionKey &subject : subjectsOf(*record)) {
        if (m_bySessionElsewhere.value(subject) == id)
            m_bySessionElsewhere.remove(subject);
    }
}

BulkPlan OperationBook::bulkPlan(const OperationId &bulk) const
{
    const shardmap::OperationRecord *record = m_records.value(bulk);
    const bool isStored = record && record->misfit.isEmpty();
    BulkPlan plan = isStored ? BulkPlan::fromJson(record->input) : m_bulkPlans.value(bulk);
    plan.sessions.clear();
    return plan;
}

OperationId OperationBook::on(const SessionKey &session) const
{
    const auto own = m_bySession.constFind(session);
    return own != m_bySession.constEnd() ? *own : m_bySessionElsewhere.value(session);
}

fleet::WorkInHand OperationBook::workInHand() const
{
    fleet::WorkInHand work;
    for (const shardmap::OperationRecord *record : allUnfinished())
        addWork(*record, work);
    addUnlinked(work);
    return work;
}

void OperationBook::addWork(const shardmap::OperationRecord &record, fleet::WorkInHand &work) const
{
    const std::vector<SessionKey> subjects = subjectsOf(record);
    if (record.leaseExpired) {
        for (const SessionKey &key : subjects)
            work.interrupted.insert(key, record.id);
        return;
    }
    if (isRestoring(record))
        work.restoring.insert(record.subject.worker);
    for (const SessionKey &key : subjects) {
        work.busy.insert(key);
        if (mayRunTwice(record))
            work.moving.insert(key);
        if (mayUnlink(record))
            work.unlinking.insert(key);
    }
}

/** What an operation took the login of may be heard of a little later. */
void OperationBook::addUnlinked(fleet::WorkInHand &work) const
{
    const qint64 now = m_context.fleet.clock().nowMs();
    const auto isRecent = [now](qint64 atMs) { return std::abs(now - atMs) < kUnlinkedMs; };
    for (auto it = m_unlinkedMs.cbegin(); it != m_unlinkedMs.cend(); ++it) {
        if (isRecent(it.value()))
            work.unlinking.insert(it.key());
    }
    for (const shardmap::OperationRecord *record : std::as_const(m_records)) {
        if (!shardmap::isEnd(record->state) || !isRecent(record->endedMs) || !mayUnlink(*record))
            continue;
        for (const SessionKey &key : subjectsOf(*record))
            work.unlinking.insert(key);
    }
}

int OperationBook::runningCount() const
{
    const auto count
        = std::count_if(m_running.cbegin(), m_running.cend(),
                        [this](const Operation *operation) { return isListed(operation->record()); });
    return static_cast<int>(count);
}

OperationBrief OperationBook::brief(const OperationId &id) const
{
    if (const Operation *operation = m_running.value(id)) {
        OperationBrief brief = OperationViews::brief(operation->record());
        brief.mine = true;
        return brief;
    }
    const auto ended = m_ended.constFind(id);
    if (ended != m_ended.constEnd())
        return *ended;
    const shardmap::OperationRecord *record = m_records.value(id);
    return record ? OperationViews::brief(*record) : OperationBrief();
}

OperationSummary OperationBook::summary(const OperationId &id) const
{
    if (const Operation *operation = m_running.value(id))
        return OperationViews::summaryOfOwn(*operation);
    const auto ended = m_ended.constFind(id);
    if (ended != m_ended.constEnd())
        return *ended;
    const auto made = m_recordViews.constFind(id);
    if (made != m_recordViews.constEnd())
        return *made;
    const shardmap::OperationRecord *record = m_records.value(id);
    return record ? OperationViews::summaryOfRecord(*record, m_context) : OperationSummary();
}

OperationView OperationBook::view(const OperationId &id) const
{
    if (const Operation *operation = m_running.value(id))
        return OperationViews::ofOwn(*operation);
    const auto ended = m_ended.constFind(id);
    if (ended != m_ended.constEnd())
        return *ended;
    const auto endedPart = m_endedParts.constFind(id);
    if (endedPart != m_endedParts.constEnd())
        return *endedPart;
    const shardmap::OperationRecord *record = m_records.value(id);
    if (!record)
        return {};
    auto made = m_recordViews.constFind(id);
    if (made == m_recordViews.constEnd())
        made = m_recordViews.insert(id, OperationViews::ofRecord(*record, m_context));
    return *made;
}

void OperationBook::sort()
{
    struct Place
    {
        OperationId id;
        bool over = false;
        qint64 startedMs = 0;
    };
    std::vector<Place> places;
    for (const Operation *operation : std::as_const(m_running)) {
        if (isListed(operation->record()))
            places.push_back({ operation->record().id, false, operation->record().createdMs });
    }
    for (const OperationView &view : std::as_const(m_ended))
        places.push_back({ view.id, true, view.startedMs });
    for (const shardmap::OperationRecord *record : std::as_const(m_records)) {
        if (isListed(*record))
            places.push_back({ record->id, shardmap::isEnd(record->state), record->createdMs });
    }
    std::sort(places.begin(), places.end(), [](const Place &a, const Place &b) {
        if (a.over != b.over)
            return b.over;
        return a.startedMs != b.startedMs ? a.startedMs > b.startedMs : a.id < b.id;
    });
    m_order.clear();
    for (const Place &place : places)
        m_order.push_back(place.id);
    while (m_order.size() > 2 * kShown && m_ended.remove(m_order.back())) {
        m_refused.remove(m_order.back());
        m_bulkPlans.remove(m_order.back());
        m_putBacks.remove(m_order.back());
        m_order.pop_back();
    }
    countInterrupted();
}

} // namespace quayside::operations
