// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/bulkoperation.h"

#include "operations/bulktext.h"
#include "operations/steprecords.h"
#include "operations/steps.h"

#include <QJsonDocument>
#include <QThreadPool>

#include <algorithm>

namespace quayside::operations {

using shardmap::OperationState;

namespace {

constexpr int kBulkWakeMs = 2'000; //!< wakes up by itself in case nothing wakes it
constexpr int kSaveMs = 2'000;
constexpr int kTellMs = 100;

/** Thousands of results take tens of milliseconds to write as JSON: not in the UI thread. */
Future<QByteArray> jsonInPool(std::vector<ItemResult> items)
{
    auto promise = std::make_shared<Promise<QByteArray>>();
    Future<QByteArray> future = promise->future();
    QThreadPool::globalInstance()->start(
        [promise, items = std::move(items)] { promise->finish(BulkResults::toJson(items)); });
    return future;
}

/** The status that a child of a verb saw last. */
SessionStatus statusSeenBy(const Operation &child)
{
    QString text;
    for (const shardmap::StepRecord &step : child.record().steps) {
        const QJsonObject data = QJsonDocument::fromJson(step.data).object();
        text = data.value(steps::kStatus).toString(text);
    }
    return text.isEmpty() ? SessionStatus() : SessionStatus::fromText(text);
}

} // namespace

BulkOperation::BulkOperation(OperationContext &context, shardmap::OperationRecord record, BulkPlan plan,
                             ChildStarter &starter, QObject *parent)
    : Operation(context, std::move(record), parent)
    , m_plan(std::move(plan))
    , m_starter(starter)
{
    addStep(steps::kItems, [this] { return goThrough(); });
    m_items = BulkResults::apply(m_plan, stepOf(this->record(), steps::kItems)->data);
    m_ended = static_cast<int>(std::count_if(
        m_items.begin(), m_items.end(), [](const ItemResult &item) { return shardmap::isEnd(item.state); }));
    m_saved = m_ended;
    m_title = m_plan.title();
    m_tell.setSingleShot(true);
    m_tell.setInterval(kTellMs);
    connect(&m_tell, &QTimer::timeout, this, &Operation::changed);
}

Operation::StepTask BulkOperation::goThrough()
{
    sortByWorker();
    m_sinceSave.start();
    while (true) {
        if (scope().isCancelRequested())
            giveUpWaiting();
        const bool more = startSome();
        if (m_active == 0 && m_waiting.isEmpty())
            break;
        if (isSaveDue()) {
            const Result<void> saved = co_await saveResults(false);
            if (!saved)
                co_return failure(saved.error());
            continue;
        }
        co_await scope().pause(more ? 0 : context().paced(kBulkWakeMs));
        if (scope().isStopped())
            co_return failure(scope().reason());
    }
    const Result<void> saved = co_await saveResults(true);
    if (!saved)
        co_return failure(saved.error());
    if (scope().isCancelRequested())
        co_return failure(ErrorText::cancelled());
    const Error problem = summary();
    if (!problem.message.isEmpty())
        co_return failure(problem);
    tellDifferences();
    co_return BulkText::allDone(m_ended);
}

QCoro::Task<Result<void>> BulkOperation::saveResults(bool last)
{
    if (m_saved == m_ended && !last)
        co_return Result<void>();
    m_saved = m_ended;
    const Result<QByteArray> json = co_await scope().call(jsonInPool(m_items));
    if (!json)
        co_return failure(json.error());
    Result<void> written = co_await rememberRaw(steps::kItems, *json);
    m_sinceSave.restart();
    co_return written;
}

/** The more there is to write, the rarer: a save should cost little beside the work. */
bool BulkOperation::isSaveDue() const
{
    const int fresh = m_ended - m_saved;
    if (fresh == 0 || m_sinceSave.elapsed() < kSaveMs)
        return false;
    return fresh * 50 >= static_cast<int>(m_items.size()) || m_sinceSave.elapsed() > 15 * kSaveMs;
}

void BulkOperation::sortByWorker()
{
    for (size_t i = 0; i < m_items.size(); ++i) {
        if (!shardmap::isEnd(m_items[i].state))
            m_waiting[m_items[i].session.worker].push_back(i);
    }
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
    const SessionKey session = m_items[index].session;
    const Availability allowed = m_starter.checkChild(m_plan, session);
    if (!allowed.available) {
        endItem(index, OperationState::Failed, allowed.reason);
        return;
    }
    ++m_active;
    ++m_activeOn[session.worker];
    m_items[index].state = OperationState::Running;
    Operation *child = m_starter.startChild(m_plan, session, record());
    if (child->isOver()) {
        childOver(child, index);
        return;
    }
    connect(child, &Operation::over, this, [this, child, index] { childOver(child, index); });
}

void BulkOperation::childOver(Operation *child, size_t index)
{
    const SessionKey &session = m_items[index].session;
    --m_active;
    if (--m_activeOn[session.worker] == 0)
        m_activeOn.remove(session.worker);
    const QString text = lastWordsOf(child->record());
    const SessionStatus seen = statusSeenBy(*child);
    const bool letGo = child->fate() == Operation::Fate::LetGo;
    if (!m_plan.restores.isEmpty() && child->record().state == OperationState::Succeeded
        && seen.needsPairing())
        endItem(index, OperationState::Failed, BulkText::needsPhone(seen));
    else
        endItem(index, letGo ? OperationState::Failed : child->record().state, text);
    scope().wake();
}

void BulkOperation::endItem(size_t index, OperationState state, const QString &text)
{
    m_items[index].state = state;
    m_items[index].text = text;
    ++m_ended;
    tellSoon();
}

void BulkOperation::giveUpWaiting()
{
    for (const std::deque<size_t> &waiting : std::as_const(m_waiting)) {
        for (const size_t index : waiting)
            endItem(index, OperationState::Cancelled, BulkText::notBegun());
    }
    m_waiting.clear();
}

void BulkOperation::tellSoon()
{
    if (!m_tell.isActive())
        m_tell.start();
}

Error BulkOperation::summary() const
{
    Error error;
    const auto isFailed = [](const ItemResult &item) { return !shardmap::isDone(item.state); };
    const auto failed = std::count_if(m_items.begin(), m_items.end(), isFailed);
    if (failed == 0)
        return error;
    const auto first = std::find_if(m_items.begin(), m_items.end(), isFailed);
    error.kind = ErrorKind::ServerError;
    error.message = BulkText::someFailed(static_cast<int>(failed), static_cast<int>(m_items.size()),
                                         first->session.name, first->text);
    return error;
}

/** What each differs in stands beside it; of the whole it is said that some do. */
void BulkOperation::tellDifferences()
{
    const auto differs = [](const ItemResult &item) { return item.state == OperationState::Differs; };
    const auto first = std::find_if(m_items.begin(), m_items.end(), differs);
    if (first == m_items.end())
        return;
    const auto count = static_cast<int>(std::count_if(first, m_items.end(), differs));
    Difference difference;
    difference.what
        = BulkText::someDiffer(count, static_cast<int>(m_items.size()), first->session.name, first->text);
    difference.repair = Difference::Repair::Look;
    differ(difference);
}

QString BulkOperation::title() const
{
    return m_title;
}

QString BulkOperation::activity() const
{
    return BulkText::progress(m_ended, static_cast<int>(m_items.size()), m_active);
}

QString BulkOperation::cancelMeaning() const
{
    return canCancel() ? BulkText::cancelMeaning() : QString();
}

} // namespace quayside::operations
