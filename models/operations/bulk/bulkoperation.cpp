// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/bulk/bulkoperation.h"

#include "operations/bulk/bulktext.h"
#include "operations/configure/configureoperation.h"
#include "operations/engine/steps.h"
#include "operations/service/operationtext.h"

#include <QJsonDocument>

namespace quayside::operations {

using shardmap::OperationState;

namespace {

constexpr int kBulkWakeMs = 2'000; //!< wakes up by itself in case nothing wakes it
constexpr int kSaveMs = 2'000;
constexpr int kTellMs = 100;

/** Thousands of results take tens of milliseconds to write as JSON: not in the UI thread. */
Future<QByteArray> jsonInPool(BulkProgress progress)
{
    return onPool<QByteArray>([progress = std::move(progress)] { return progress.toJournal(); });
}

/** The status that a child of a verb saw last. */
SessionStatus statusSeenBy(const shardmap::OperationRecord &child)
{
    QString text;
    for (const shardmap::StepRecord &step : child.steps) {
        const QJsonObject data = QJsonDocument::fromJson(step.data).object();
        text = data.value(steps::kStatus).toString(text);
    }
    return text.isEmpty() ? SessionStatus() : SessionStatus::fromText(text);
}

/** The status before the call that a child made; empty where it made none. */
QString statusBefore(const shardmap::OperationRecord &child)
{
    const QJsonObject looked = stepDataOf(child, steps::kLook);
    return looked.value(u"call").toString().isEmpty() ? QString() : looked.value(steps::kStatus).toString();
}

} // namespace

BulkOperation::BulkOperation(OperationContext &context, shardmap::OperationRecord record, BulkPlan plan,
                             ChildStarter &starter, QObject *parent)
    : Operation(context, std::move(record), parent)
    , m_plan(std::move(plan))
    , m_starter(starter)
    , m_waves(m_plan.sessions.size())
{
    addStep(steps::kItems, [this] { return goThrough(); });
    m_progress = BulkProgress::fromJournal(m_plan, stepOf(this->record(), steps::kItems)->data);
    m_wave = m_progress.currentWave(m_waves);
    m_ended = m_progress.ended();
    m_title = m_plan.title();
    m_tell.setSingleShot(true);
    m_tell.setInterval(kTellMs);
    connect(&m_tell, &QTimer::timeout, this, &Operation::changed);
}

Operation::StepTask BulkOperation::goThrough()
{
    if (mode() == Mode::Resume) {
        CO_TRY(co_await learnFromChildren());
    }
    m_sinceSave.start();
    for (bool isLast = m_waves.count() == 0; !isLast;) {
        beginWave();
        CO_TRY(co_await goThroughWave());
        isLast = m_wave + 1 >= m_waves.count();
        m_wave += isLast ? 0 : 1;
    }
    if (scope().isCancelRequested())
        co_return failure(ErrorText::cancelled());
    const Error problem = summary();
    if (!problem.message.isEmpty())
        co_return failure(problem);
    tellDifferences();
    const auto leftOut = std::ranges::count(m_progress.items, OperationState::Cancelled, &ItemResult::state);
    co_return BulkText::allDone(m_ended - static_cast<int>(leftOut), static_cast<int>(leftOut));
}

/** What the children of lost consoles came to; those that were interrupted are done again. */
QCoro::Task<Result<void>> BulkOperation::learnFromChildren()
{
    Future<std::vector<shardmap::OperationRecord>> reading = context().map.childrenOf(record().id);
    CO_TRY_VALUE(const std::vector<shardmap::OperationRecord> children, co_await scope().call(reading));
    QHash<SessionKey, size_t> places;
    for (size_t i = 0; i < m_progress.items.size(); ++i) {
        if (!shardmap::isEnd(m_progress.items[i].state))
            places.insert(m_progress.items[i].session, i);
    }
    for (const shardmap::OperationRecord &child : children) {
        const auto place = places.constFind(child.subject);
        if (place == places.constEnd())
            continue;
        if (!shardmap::isEnd(child.state) || child.state == OperationState::Cancelled)
            m_interrupted.insert(child.subject);
        else
            m_progress.items[*place] = resultOf(child);
    }
    // The wave that was over last is judged again: perhaps nobody had come to it.
    m_wave = m_progress.currentWave(m_waves);
    if (m_wave > 0 && !shardmap::isEnd(m_progress.items[m_waves.begin(m_wave)].state))
        --m_wave;
    m_saveNow = true;
    co_return Result<void>();
}

/** What has ended of it, and what is to be begun. */
void BulkOperation::beginWave()
{
    m_score = {};
    m_ended = m_saved = m_progress.ended();
    const bool counts = m_progress.brake.counts(m_wave);
    for (size_t i = m_waves.begin(m_wave); i < m_waves.end(m_wave); ++i) {
        const ItemResult &item = m_progress.items[i];
        if (!shardmap::isEnd(item.state)) {
            m_waiting[item.session.worker].push_back(i);
        } else if (counts) {
            m_score.add(item.state);
        }
    }
}

QCoro::Task<Result<void>> BulkOperation::goThroughWave()
{
    while (true) {
        decide();
        if (m_saveNow || isSaveDue()) {
            CO_TRY(co_await save());
            continue;
        }
        const bool more = !m_progress.brake.held && startSome();
        if (isWaveOver() && !m_progress.brake.held && m_saved == m_ended)
            break;
        if (isWaveOver() && !m_progress.brake.held) {
            m_saveNow = true; // before the next wave is begun, and judged once more
            continue;
        }
        co_await scope().pause(more ? 0 : context().paced(kBulkWakeMs));
        CO_TRY(scope().going());
    }
    co_return Result<void>();
}

/** Whether more may begin. What a person said counts more than what failed. */
void BulkOperation::decide()
{
    if (scope().isCancelRequested())
        giveUpWaiting();
    if (m_progress.brake.judge(m_score, isWaveOver(), notBegun(), m_plan.failingShare))
        Q_EMIT changed();
    const OperationState state
        = m_progress.brake.held && m_active == 0 ? OperationState::Paused : OperationState::Running;
    if (state == record().state)
        return;
    setState(state);
    m_saveNow = true;
}

void BulkOperation::goOn(bool toTheEnd)
{
    if (isOver() || !m_progress.brake.held)
        return;
    m_progress.brake.goOn(m_wave, toTheEnd);
    m_score = {};
    m_saveNow = true;
    Q_EMIT changed();
    scope().wake();
}

QCoro::Task<Result<void>> BulkOperation::save()
{
    m_saveNow = false;
    m_saved = m_ended;
    CO_TRY_VALUE(const QByteArray json, co_await scope().call(jsonInPool(m_progress)));
    Result<void> written = co_await rememberRaw(steps::kItems, json);
    m_sinceSave.restart();
    co_return written;
}

/** The more there is to write, the rarer: a save should cost little beside the work. */
bool BulkOperation::isSaveDue() const
{
    const int fresh = m_ended - m_saved;
    const bool isSmallWave = m_wave + 1 < m_waves.count();
    if (fresh > 0 && isSmallWave)
        return true;
    if (fresh == 0 || m_sinceSave.elapsed() < kSaveMs)
        return false;
    return fresh * 50 >= static_cast<int>(m_progress.items.size()) || m_sinceSave.elapsed() > 15 * kSaveMs;
}

int BulkOperation::notBegun() const
{
    return static_cast<int>(m_progress.items.size()) - m_ended - m_active;
}

/** True when more could begin at once. In turns over the workers, so that the first one in the list does not
 * take all places. */
bool BulkOperation::startSome()
{
    m_begun = 0;
    bool started = true;
    while (started && m_begun < kBegunAtOnce) {
        started = false;
        const QList<WorkerId> workers = m_waiting.keys();
        for (const WorkerId &worker : workers)
            started = startOne(worker) || started;
    }
    return started;
}

bool BulkOperation::startOne(const WorkerId &worker)
{
    if (m_begun >= kBegunAtOnce || m_active >= kAtOnce || m_activeOn.value(worker) >= kPerWorker)
        return false;
    const auto waiting = m_waiting.find(worker);
    if (waiting == m_waiting.end())
        return false;
    ++m_begun;
    const size_t index = waiting->front();
    waiting->pop_front();
    if (waiting->empty())
        m_waiting.erase(waiting);
    startItem(index);
    return true;
}

void BulkOperation::startItem(size_t index)
{
    const SessionKey session = m_progress.items[index].session;
    const ChildCheck check = m_starter.checkChild(m_plan, session);
    const bool isLeftOut = !check.leftOut.isEmpty() && !m_interrupted.contains(session);
    if (isLeftOut || !check.allowed.available) {
        endItem(index,
                { session,
                  isLeftOut ? OperationState::Cancelled : OperationState::Failed,
                  isLeftOut ? check.leftOut : check.allowed.reason,
                  {} });
        return;
    }
    ++m_active;
    ++m_activeOn[session.worker];
    m_progress.items[index].state = OperationState::Running;
    tellSoon();
    Operation *child = m_starter.startChild(m_plan, session, record());
    if (child->isOver()) {
        childOver(child, index);
        return;
    }
    connect(child, &Operation::changed, this, [this, child, index] {
        if (child->isOver())
            return;
        m_progress.items[index].text = child->activity();
        tellSoon();
    });
    connect(child, &Operation::over, this, [this, child, index] { childOver(child, index); });
}

void BulkOperation::childOver(Operation *child, size_t index)
{
    const SessionKey &session = m_progress.items[index].session;
    --m_active;
    if (--m_activeOn[session.worker] == 0)
        m_activeOn.remove(session.worker);
    ItemResult result = resultOf(child->record());
    result.session = session;
    if (child->fate() == Operation::Fate::LetGo)
        result.state = OperationState::Failed;
    endItem(index, std::move(result));
    rememberConfig(*child);
    scope().wake();
}

void BulkOperation::rememberConfig(const Operation &child)
{
    const auto *configure = qobject_cast<const ConfigureOperation *>(&child);
    if (!configure || !configure->putBack())
        return;
    const ConfigPutBack &known = *configure->putBack();
    m_rememberedBytes += known.before.size() + known.after.size();
    if (m_rememberedBytes <= kMostRemembered)
        m_putBack.insert(child.record().subject, known);
}

std::optional<BulkInverse> BulkOperation::inverse() const
{
    if (!m_plan.change)
        return m_progress.inverseOf(m_plan);
    if (m_putBack.isEmpty())
        return {};
    BulkInverse inverse;
    inverse.isConfiguration = true;
    std::ranges::copy_if(m_plan.sessions, std::back_inserter(inverse.sessions),
                         [this](const SessionKey &session) { return m_putBack.contains(session); });
    return inverse;
}

ItemResult BulkOperation::resultOf(const shardmap::OperationRecord &child) const
{
    ItemResult result { child.subject, child.state, lastWordsOf(child), statusBefore(child) };
    const SessionStatus seen = statusSeenBy(child);
    if (!m_plan.restores.isEmpty() && shardmap::isDone(child.state) && seen.needsPairing()) {
        result.state = OperationState::Failed;
        result.text = BulkText::needsPhone(seen);
    }
    return result;
}

void BulkOperation::endItem(size_t index, ItemResult result)
{
    ++m_ended;
    m_score.add(result.state);
    m_progress.items[index] = std::move(result);
    tellSoon();
}

/** Also of the waves to come. */
void BulkOperation::giveUpWaiting()
{
    m_progress.brake.held = false;
    m_waiting.clear();
    for (size_t i = 0; i < m_progress.items.size(); ++i) {
        const ItemResult &item = m_progress.items[i];
        if (item.state == OperationState::Queued)
            endItem(i, { item.session, OperationState::Cancelled, BulkText::notBegun(), {} });
    }
}

void BulkOperation::tellSoon()
{
    if (!m_tell.isActive())
        m_tell.start();
}

Error BulkOperation::summary() const
{
    const ItemResult *first = m_progress.firstFailed();
    if (!first)
        return {};
    return wordedError(ErrorKind::ServerError,
                       BulkText::someFailed(m_progress.failed(), static_cast<int>(m_progress.items.size()),
                                            first->session.name, first->text));
}

/** What each differs in stands beside it; of the whole it is said that some do. */
void BulkOperation::tellDifferences()
{
    const auto differs = [](const ItemResult &item) { return item.state == OperationState::Differs; };
    const auto first = std::find_if(m_progress.items.begin(), m_progress.items.end(), differs);
    if (first == m_progress.items.end())
        return;
    const auto count = static_cast<int>(std::count_if(first, m_progress.items.end(), differs));
    Difference difference;
    difference.what = BulkText::someDiffer(count, static_cast<int>(m_progress.items.size()),
                                           first->session.name, first->text);
    difference.repair = Difference::Repair::Look;
    differ(difference);
}

QString BulkOperation::title() const
{
    return m_title;
}

QString BulkOperation::activity() const
{
    if (m_progress.brake.held)
        return BulkText::held(m_progress.brake, m_progress.items);
    const QString all = BulkText::progress(m_ended, static_cast<int>(m_progress.items.size()), m_active);
    return m_waves.count() < 2 ? all : BulkText::inWave(m_wave, m_waves.count(), m_waves.sizeOf(m_wave), all);
}

QString BulkOperation::cancelMeaning() const
{
    if (!canCancel())
        return {};
    return graceLeftMs() > 0 ? OperationText::takeBackMeaning()
                             : BulkText::cancelMeaning(notBegun(), m_active);
}

} // namespace quayside::operations
