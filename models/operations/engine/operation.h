// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/engine/awaitscope.h"
#include "operations/engine/difference.h"
#include "operations/engine/operationcontext.h"
#include "operations/engine/operationjournal.h"
#include "operations/engine/requestlog.h"

#include <QCoro/QCoroTask>

namespace quayside::operations {

/**
 * A long, journalled action with named steps and exactly one end.
 *
 * A kind derives from this, names its steps with addStep() in its constructor, and may override revert(). The
 * base writes each step's intent, runs it, writes its result; a step starts by looking, so that it may be run
 * again by any console. What a step has to know later goes through remember(), into the journal. Steps and
 * their functions are paired by key; a record that does not fit its kind (OperationRecords) is let go at
 * once.
 *
 * Everything is a coroutine that waits in scope(): abandon() stops it where it is, at once, and must be
 * called before an unfinished operation is destroyed. UI thread.
 */
class Operation : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Operation)
public:
    /** How it is begun: anew, or from the journal after a takeover. */
    enum class Mode { Fresh, Resume, Undo };
    /** What became of it in this console. */
    enum class Fate {
        Running,
        Ended, //!< the journal has its end
        Refused, //!< never began: nothing is in the journal
        LetGo //!< hands off: the journal has it unfinished
    };

    /** `record` without steps is a new one; with steps, one from the journal. */
    Operation(OperationContext &context, shardmap::OperationRecord record, QObject *parent = nullptr);
    ~Operation() override;

    /** A fresh one begins only after so many milliseconds, so that a person can take it back with cancel():
     * until then nothing is sent to anybody and nothing is written. Call it before run(). */
    void setGrace(int milliseconds) { m_graceMs = milliseconds; }
    /** What is left of the grace, milliseconds; 0 once it has begun. */
    [[nodiscard]] int graceLeftMs() const;
    /** `token` and when it was asked for: of a takeover. */
    void run(Mode mode, const shardmap::LeaseToken &token = {}, const Moment &asked = {});
    /** A person's wish; ignored where canCancel() is false. */
    void cancel();
    /** Stops where it is: nothing more is called or written. Another start finds it in the journal. */
    void abandon();

    [[nodiscard]] const shardmap::OperationRecord &record() const { return m_record; }
    [[nodiscard]] Fate fate() const { return m_fate; }
    [[nodiscard]] bool isOver() const { return m_fate != Fate::Running; }
    /** Of one that is over: why it did not do what it was to do; of a refused one, why it never began. */
    [[nodiscard]] const Result<void> &outcome() const { return m_outcome; }
    /**
     * Of one that is let go because the database was away for too long, how this console goes on with it:
     * putting it back, where that was wanted. Nothing for any other one.
     */
    [[nodiscard]] std::optional<Mode> modeAgain() const;
    [[nodiscard]] virtual bool canCancel() const;
    /** What cancel() would do right now. */
    [[nodiscard]] virtual QString cancelMeaning() const;
    /** What goes on and what comes next, one sentence. */
    [[nodiscard]] virtual QString activity() const;
    [[nodiscard]] virtual QString title() const;
    /** What it found otherwise than it should be so far, in the order of its steps. */
    [[nodiscard]] std::vector<Difference> differences() const;
    /** The calls it made so far, in the order of its steps. */
    [[nodiscard]] std::vector<RequestRecord> requests() const { return m_requests->all(m_record); }

Q_SIGNALS:
    void changed();
    /** Once, at the end, whatever it is: see fate(). */
    void over();

protected:
    /** A step's note for people, or why it failed. */
    using StepTask = QCoro::Task<Result<QString>>;
    using StepFunction = std::function<StepTask()>;

    /** In the order that the table of kinds says. */
    void addStep(const QString &key, StepFunction function);
    /** Running or Waiting; the journal has it with the next write. */
    void setState(shardmap::OperationState state);
    /** Of a fresh one, before the journal has anything of it: an error refuses it. */
    [[nodiscard]] virtual QCoro::Task<Result<void>> beforeBegin();
    /** After a takeover, before the first unfinished step: what may have lapsed meanwhile is taken again. */
    [[nodiscard]] virtual StepTask resumed();
    /** Puts back what was done before a failure or a cancel. The note says what, or what was left behind. */
    [[nodiscard]] virtual StepTask revert();
    /** What the session should do from now on, once this has succeeded; written with the end. */
    [[nodiscard]] virtual shardmap::DesiredState desiredAfter() const;
    /** Called once after the journal has the end. */
    virtual void concluded(shardmap::OperationState) { }

    [[nodiscard]] OperationContext &context() const { return m_context; }
    /** For everything that calls a server; the journal has it with each step. */
    [[nodiscard]] const std::shared_ptr<RequestLog> &requestLog() const { return m_requests; }
    [[nodiscard]] AwaitScope &scope() { return m_scope; }
    [[nodiscard]] const AwaitScope &scope() const { return m_scope; }
    [[nodiscard]] OperationJournal &journal() { return m_journal; }
    [[nodiscard]] const SessionKey &subject() const { return m_record.subject; }
    [[nodiscard]] QJsonObject input() const;
    [[nodiscard]] Mode mode() const { return m_mode; }
    [[nodiscard]] const QString &currentStep() const { return m_currentStep; }
    [[nodiscard]] bool isStepDone(QAnyStringView key) const;
    /** The operation is done, but not all is as it should be: it ends so, and says this. Twice is once. */
    void differ(const Difference &difference);
    /** Sets what the journal will know about the current step, written with its result. */
    void keep(const QJsonObject &data);
    /** Adds to what the journal knows about a step, before the next thing is done. */
    [[nodiscard]] QCoro::Task<Result<void>> remember(QString step, QJsonObject data);
    [[nodiscard]] QCoro::Task<Result<void>> rememberRaw(QString step, QByteArray data);
    [[nodiscard]] QJsonObject remembered(QAnyStringView step) const;
    [[nodiscard]] QCoro::Task<Result<void>> markUndone(QString step, QString note);

private:
    QCoro::Task<> runAll();
    [[nodiscard]] QCoro::Task<Result<void>> runSteps();
    [[nodiscard]] QCoro::Task<Result<void>> runStep(size_t index);
    [[nodiscard]] bool isUnderstood();
    [[nodiscard]] QCoro::Task<Result<void>> waitForSecondThoughts();
    [[nodiscard]] QCoro::Task<Result<void>> beginAnew();
    QCoro::Task<> conclude(Result<void> outcome);
    QCoro::Task<> putBack(Error error);
    QCoro::Task<> writeEnd(shardmap::OperationState state, QString error);
    [[nodiscard]] QCoro::Task<Result<void>> writeStep(shardmap::StepRecord step);
    [[nodiscard]] std::optional<Error> failureInJournal() const;
    [[nodiscard]] shardmap::StepRecord *step(QAnyStringView key);
    [[nodiscard]] const shardmap::StepRecord *step(QAnyStringView key) const;
    void finish(Fate fate, shardmap::OperationState state, const QString &error);
    void letGo(const Error &error);
    void noteLost(const Error &error);

    OperationContext &m_context;
    shardmap::OperationRecord m_record;
    AwaitScope m_scope;
    OperationJournal m_journal;
    std::shared_ptr<RequestLog> m_requests = std::make_shared<RequestLog>();
    struct Step
    {
        QString key;
        StepFunction function;
    };
    std::vector<Step> m_steps; // in the order they are run; m_record has one of each key
    Mode m_mode = Mode::Fresh;
    Fate m_fate = Fate::Running;
    Result<void> m_outcome;
    QElapsedTimer m_sinceAsked; // valid during the grace only
    int m_graceMs = 0;
    bool m_reverting = false;
    bool m_isCutOff = false; //!< let go for want of the database
    bool m_isCancelled = false; //!< by a person
    bool m_started = false;
    QString m_currentStep;
    QHash<QString, std::vector<Difference>> m_differences; // by step
};

} // namespace quayside::operations
