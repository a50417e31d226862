// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/journalrecords.h"
#include "waha/client.h"

#include <QHash>
#include <QMutex>

namespace quayside::operations {

/** One call that an operation made to a server; the same again and again is one with a number. */
struct RequestRecord
{
    QString step; //!< key of the step that made it
    WorkerId worker;
    waha::CallNote call; //!< the first of them; `elapsedMs` is the longest
    int times = 1;
    qint64 lastMs = 0; //!< when the last of them began

    friend bool operator==(const RequestRecord &, const RequestRecord &) = default;
};

/**
 * The calls an operation made, step by step, for people to read: in this console's memory, and in the step's
 * data in the journal with every write of the step, so that every console shows them. Bounded.
 *
 * Noted in the network thread, everything else in the UI thread; shared, for a call may outlive its
 * operation.
 */
class RequestLog final : public std::enable_shared_from_this<RequestLog>
{
    Q_DISABLE_COPY_MOVE(RequestLog)
public:
    static constexpr int kPerStep = 30; //!< newest lines kept

    RequestLog() = default;

    /** Takes over what the journal knows, from another console or an earlier start. */
    void adopt(const shardmap::OperationRecord &record);
    /** What is called from now on belongs to this step. */
    void enter(const QString &step);
    /** To be given to a client of the worker. */
    [[nodiscard]] waha::CallNoter noter(const WorkerId &worker);
    /** In the order of the record's steps. */
    [[nodiscard]] std::vector<RequestRecord> all(const shardmap::OperationRecord &record) const;
    /** A step's data with its requests beside what it holds itself. */
    [[nodiscard]] QByteArray addedTo(const shardmap::StepRecord &step) const;
    /** What a journal's record has, in the order of its steps. */
    [[nodiscard]] static std::vector<RequestRecord> read(const shardmap::OperationRecord &record);

private:
    void add(const RequestRecord &request);

    mutable QMutex m_mutex;
    QString m_step;
    QHash<QString, std::vector<RequestRecord>> m_requests; //!< by step
};

} // namespace quayside::operations
