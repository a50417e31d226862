// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/engine/operation.h"

#include "core/logging.h"
#include "operations/engine/jsontext.h"
#include "operations/engine/steps.h"
#include "operations/service/operationkind.h"
#include "operations/service/operationrecords.h"
#include "operations/service/operationtext.h"
#include "shardmap/cutoff.h"

#include <QDateTime>
#include <QJsonDocument>

namespace quayside::operations {

using shardmap::OperationState;
using shardmap::StepRecord;
using shardmap::StepState;

Operation::Operation(OperationContext &context, shardmap::OperationRecord record, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_record(std::move(record))
    , m_journal(context, m_scope)
{
    m_requests->adopt(m_record);
    for (const StepRecord &known : m_record.steps) {
        if (auto differences = Differences::of(known); !differences.empty())
            m_differences[known.key] = std::move(differences);
    }
    connect(&m_journal, &OperationJournal::lost, this, &Operation::noteLost);
}

Operation::~Operation()
{
    Q_ASSERT(!m_started || isOver());
}

void Operation::run(Mode mode, const shardmap::LeaseToken &token, const Moment &asked)
{
    m_mode = mode;
    m_started = true;
    if (mode != Mode::Fresh) {
        m_journal.adopt(token, asked);
        if (!isUnderstood())
            return;
    }
    runAll();
}

/** Whoever took it over should have looked; nothing is run all the same. */
bool Operation::isUnderstood()
{
    const QString misfit = OperationRecords::misfit(m_record);
    if (misfit.isEmpty())
        return true;
    letGo(OperationRecords::notUnderstood(misfit));
    return false;
}

QCoro::Task<> Operation::runAll()
{
    if (m_mode == Mode::Fresh) {
        const Result<void> begun = co_await beginAnew();
        if (!begun) {
            const bool stopped = m_scope.isStopped();
            const bool takenBack = !stopped && begun.error().kind == ErrorKind::Cancelled;
            m_outcome = begun;
            finish(stopped ? Fate::LetGo : Fate::Refused,
                   takenBack ? OperationState::Cancelled : OperationState::Failed,
                   begun.error().toDisplayString());
            co_return;
        }
    }
    Result<void> outcome;
    if (m_mode == Mode::Undo)
        outcome = failure(ErrorText::cancelled());
    else
        outcome = co_await runSteps();
    co_await conclude(std::move(outcome));
}

int Operation::graceLeftMs() const
{
    if (!m_sinceAsked.isValid())
        return m_started ? 0 : m_graceMs;
    return static_cast<int>(std::max<qint64>(0, m_graceMs - m_sinceAsked.elapsed()));
}

QCoro::Task<Result<void>> Operation::waitForSecondThoughts()
{
    m_record.createdMs = QDateTime::currentMSecsSinceEpoch();
    m_sinceAsked.start();
    while (const int left = graceLeftMs()) {
        co_await m_scope.pause(left);
        CO_TRY(m_scope.going());
        if (m_scope.isCancelRequested())
            co_return failure(OperationText::takenBack());
    }
    m_sinceAsked.invalidate();
    co_return Result<void>();
}

QCoro::Task<Result<void>> Operation::beginAnew()
{
    CO_TRY(co_await waitForSecondThoughts());
    CO_TRY(co_await beforeBegin());
    m_record.createdMs = QDateTime::currentMSecsSinceEpoch();
    m_record.state = OperationState::Running;
    Result<void> begun = co_await m_journal.begin(m_record);
    if (begun)
        Q_EMIT changed();
    co_return begun;
}

QCoro::Task<Result<void>> Operation::runSteps()
{
    if (const std::optional<Error> earlier = failureInJournal())
        co_return failure(*earlier);
    if (m_mode == Mode::Resume) {
        CO_TRY(co_await resumed());
    }
    for (size_t i = 0; i < m_steps.size(); ++i) {
        const StepState state = step(m_steps[i].key)->state;
        if (state == StepState::Done || state == StepState::Skipped)
            continue;
        if (m_scope.isCancelRequested())
            co_return failure(ErrorText::cancelled());
        CO_TRY(co_await runStep(i));
    }
    co_return Result<void>();
}

QCoro::Task<Result<void>> Operation::runStep(size_t index)
{
    m_currentStep = m_steps[index].key;
    StepRecord record = *step(m_currentStep);
    m_requests->enter(m_currentStep);
    record.state = StepState::Running;
    record.startedMs = QDateTime::currentMSecsSinceEpoch();
    CO_TRY(co_await writeStep(record));
    const Result<QString> done = co_await m_steps[index].function();
    CO_TRY(m_scope.going());
    record = *step(m_currentStep); // the step may have remembered something
    record.state = done ? StepState::Done : StepState::Failed;
    record.note = done ? *done : done.error().toDisplayString();
    record.endedMs = QDateTime::currentMSecsSinceEpoch();
    const Result<void> written = co_await writeStep(record);
    CO_TRY(done);
    co_return written;
}

QCoro::Task<> Operation::conclude(Result<void> outcome)
{
    if (m_scope.isStopped()) {
        letGo(m_scope.reason());
        co_return;
    }
    m_outcome = outcome;
    const std::vector<Difference> differing = differences();
    if (!outcome)
        co_await putBack(outcome.error());
    else if (differing.empty())
        co_await writeEnd(OperationState::Succeeded, QString());
    else
        co_await writeEnd(OperationState::Differs, Differences::toText(differing));
}

QCoro::Task<> Operation::putBack(Error error)
{
    const bool asked = error.kind == ErrorKind::Cancelled;
    m_scope.forgiveCancel();
    m_reverting = true;
    Q_EMIT changed();
    const Result<QString> reverted = co_await revert();
    if (m_scope.isStopped()) {
        letGo(m_scope.reason());
        co_return;
    }
    QString text = asked ? QString() : error.toDisplayString();
    if (!reverted) // what is left to do matters more than the first failure's details
        text = QString((asked ? QString() : QString(error.message + u' '))
                       + reverted.error().toDisplayString());
    OperationState state = OperationState::Failed;
    if (asked && reverted)
        state = m_mode == Mode::Undo ? OperationState::RolledBack : OperationState::Cancelled;
    co_await writeEnd(state, std::move(text));
}

QCoro::Task<Result<void>> Operation::beforeBegin()
{
    co_return Result<void>();
}

Operation::StepTask Operation::resumed()
{
    co_return QString();
}

Operation::StepTask Operation::revert()
{
    co_return QString();
}

shardmap::DesiredState Operation::desiredAfter() const
{
    return shardmap::DesiredState::Unset;
}

QCoro::Task<> Operation::writeEnd(OperationState state, QString error)
{
    const shardmap::DesiredState desired
        = shardmap::isDone(state) ? desiredAfter() : shardmap::DesiredState::Unset;
    const Result<void> ended = co_await m_journal.end(state, error, desired);
    if (m_scope.isStopped() || !ended) {
        letGo(m_scope.isStopped() ? m_scope.reason() : ended.error());
        co_return;
    }
    concluded(state);
    finish(Fate::Ended, state, error);
}

QCoro::Task<Result<void>> Operation::writeStep(StepRecord record)
{
    *step(record.key) = record;
    record.data = Differences::addedTo(m_requests->addedTo(record), m_differences.value(record.key));
    Q_EMIT changed();
    Result<void> written = co_await m_journal.write(record, m_record.state);
    co_return written;
}

void Operation::differ(const Difference &difference)
{
    std::vector<Difference> &known = m_differences[m_currentStep];
    if (std::ranges::find(known, difference) == known.end())
        known.push_back(difference);
}

std::vector<Difference> Operation::differences() const
{
    std::vector<Difference> all;
    for (const StepRecord &known : m_record.steps) {
        const auto found = m_differences.constFind(known.key);
        if (found != m_differences.constEnd())
            all.insert(all.end(), found->begin(), found->end());
    }
    return all;
}

void Operation::keep(const QJsonObject &data)
{
    if (StepRecord *current = step(m_currentStep))
        current->data = toCompactJson(data);
}

QCoro::Task<Result<void>> Operation::remember(QString key, QJsonObject data)
{
    QJsonObject all = remembered(key);
    for (auto member = data.constBegin(); member != data.constEnd(); ++member)
        all.insert(member.key(), member.value());
    co_return co_await rememberRaw(key, toCompactJson(all));
}

QCoro::Task<Result<void>> Operation::rememberRaw(QString key, QByteArray data)
{
    const StepRecord *known = step(key);
    if (!known)
        co_return failure(OperationRecords::notUnderstood(key));
    StepRecord record = *known;
    record.data = data;
    co_return co_await writeStep(record);
}

QJsonObject Operation::remembered(QAnyStringView key) const
{
    return stepDataOf(m_record, key);
}

QCoro::Task<Result<void>> Operation::markUndone(QString key, QString note)
{
    const StepRecord *known = step(key);
    if (!known)
        co_return failure(OperationRecords::notUnderstood(key));
    StepRecord record = *known;
    record.state = StepState::Undone;
    record.note = note;
    co_return co_await writeStep(record);
}

bool Operation::isStepDone(QAnyStringView key) const
{
    return operations::isStepDone(m_record, key);
}

/** An operation whose console died while it put things back goes on putting them back. */
std::optional<Error> Operation::failureInJournal() const
{
    for (const StepRecord &record : m_record.steps) {
        if (record.state != StepState::Failed && record.state != StepState::Undone)
            continue;
        return wordedError(ErrorKind::Rejected, record.note);
    }
    return {};
}

void Operation::setState(shardmap::OperationState state)
{
    m_record.state = state;
    Q_EMIT changed();
}

void Operation::addStep(const QString &key, StepFunction function)
{
    Q_ASSERT(OperationRecords::steps(m_record).value(static_cast<qsizetype>(m_steps.size())) == key);
    m_steps.push_back({ key, std::move(function) });
    if (step(key))
        return;
    StepRecord record;
    record.sequence = static_cast<int>(m_record.steps.size());
    record.key = key;
    m_record.steps.push_back(record);
}

StepRecord *Operation::step(QAnyStringView key)
{
    return const_cast<StepRecord *>(stepOf(m_record, key)); // the record is ours
}

const StepRecord *Operation::step(QAnyStringView key) const
{
    return stepOf(m_record, key);
}

QJsonObject Operation::input() const
{
    return QJsonDocument::fromJson(m_record.input).object();
}

void Operation::cancel()
{
    if (!canCancel())
        return;
    m_isCancelled = true;
    m_scope.cancel();
    Q_EMIT changed();
}

bool Operation::canCancel() const
{
    return !isOver() && !m_reverting;
}

QString Operation::cancelMeaning() const
{
    return {};
}

QString Operation::activity() const
{
    const bool isBeingNoted = m_started && !isOver() && !m_journal.isBegun();
    return isBeingNoted ? OperationText::isBeingNoted() : OperationText::stepTitle(m_currentStep);
}

QString Operation::title() const
{
    return OperationTitle::of(m_record, m_context);
}

void Operation::abandon()
{
    if (m_started && !isOver())
        letGo(ErrorText::cancelled());
}

void Operation::noteLost(const Error &error)
{
    m_isCutOff = shardmap::isCutOff(error);
    letGo(error);
}

std::optional<Operation::Mode> Operation::modeAgain() const
{
    if (!m_isCutOff || m_fate != Fate::LetGo)
        return {};
    return m_mode == Mode::Undo || m_isCancelled ? Mode::Undo : Mode::Resume;
}

void Operation::letGo(const Error &error)
{
    m_journal.stopRenewing();
    m_scope.stop(error);
    if (isOver())
        return;
    m_outcome = failure(error);
    finish(Fate::LetGo, m_record.state, error.toDisplayString());
}

void Operation::finish(Fate fate, OperationState state, const QString &error)
{
    if (isOver())
        return;
    m_fate = fate;
    m_record.state = state;
    m_record.error = error;
    m_record.endedMs = QDateTime::currentMSecsSinceEpoch();
    m_journal.stopRenewing();
    qCDebug(lcOperations) << m_record.kind << m_record.subject.name << toString(state) << error;
    Q_EMIT changed();
    Q_EMIT over();
}

} // namespace quayside::operations
