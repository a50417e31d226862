// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/journal/journalreader.h"

#include "core/foreigntext.h"
#include "shardmap/backend/statement.h"
#include "shardmap/stores/writetext.h"
#include "shardmap/stores/writing.h"

#include <algorithm>

namespace quayside::shardmap {

namespace {

constexpr qint64 kLastSequence = 1'000; //!< no operation has so many steps

/** The first thing that is wrong is told; more would not help. */
void note(OperationRecord &record, const QString &misfit)
{
    if (record.misfit.isEmpty())
        record.misfit = misfit;
}

bool isWhole(const Statement &row, int column)
{
    return row.value(column).typeId() == QMetaType::LongLong;
}

} // namespace

/** What is wrong with it, if anything: an unknown name, or one that does not go with the row's end. */
QString JournalReader::readState(OperationRecord &record, const QString &name)
{
    const bool hasEnd = record.endedMs != 0;
    const std::optional<OperationState> state = operationStateFromString(name);
    record.state = hasEnd ? OperationState::Failed : OperationState::Queued;
    if (!state)
        return tr("its state is “%1”, which this version does not know").arg(foreign::name(name));
    if (hasEnd && !isEnd(*state))
        return tr("it has an end, but its state is “%1”").arg(foreign::name(name));
    if (!hasEnd && isEnd(*state))
        return tr("it has no end, but its state is “%1”").arg(foreign::name(name));
    record.state = *state;
    return {};
}

OperationRecord JournalReader::readOperation(const Statement &row)
{
    OperationRecord record;
    record.id = OperationId(row.text(0));
    record.kind = row.text(1);
    record.subject = { WorkerId(row.text(2)), row.text(3) };
    record.account = row.text(4);
    record.parent = OperationId(row.text(5));
    record.input = row.text(7).toUtf8();
    record.actor = row.text(8);
    record.reason = row.text(9);
    record.error = row.text(10);
    record.createdMs = row.integer(11);
    record.updatedMs = row.integer(12);
    record.endedMs = row.integer(13);
    record.epoch = row.integer(14);
    record.leaseOwner = row.text(15);
    record.leaseUntilMs = row.integer(16);
    record.target = WorkerId(row.text(18));
    record.detail = row.text(19);
    record.leaseExpired = record.endedMs == 0 && row.integer(17) != 0;
    if (!isWhole(row, 13)) // to the database it is no open one
        record.endedMs = std::max<qint64>(1, record.updatedMs);
    record.misfit = readState(record, row.text(6));
    record.waitsForReview = row.integer(20) != 0;
    for (const int column : { 11, 12, 13, 14, 16 }) {
        if (!isWhole(row, column))
            note(record, tr("its times or its epoch are no numbers"));
    }
    return record;
}

/** Whoever reads it to act on it must not. */
Result<std::vector<OperationRecord>> JournalReader::readToAct(const QString &which,
                                                              const QVariantList &values)
{
    TRY_VALUE(auto records, read(which, values));
    for (OperationRecord &record : records) {
        if (record.waitsForReview)
            note(record,
                 tr("it is older than a backup that was put back, and nobody has looked at it since"));
    }
    return records;
}

Result<OperationRecord> JournalReader::find(const OperationId &operation)
{
    TRY_VALUE(auto found, readToAct(QStringLiteral("operation_id = ?"), { operation.toString() }));
    if (found.empty())
        return failure(WriteText::noSuchOperation());
    return std::move(found.front());
}

Result<std::vector<OperationRecord>> JournalReader::newest(int limit)
{
    if (!m_map.ownTables || m_map.info.question)
        return std::vector<OperationRecord>();
    return readToAct(
        QStringLiteral("ended_ms = 0 OR operation_id IN (SELECT newest.operation_id FROM (SELECT operation_id"
                       " FROM quayside_operation WHERE ended_ms > 0 AND parent_id = ''"
                       " ORDER BY ended_ms DESC, created_ms DESC LIMIT ?) newest)"),
        { limit });
}

Result<std::vector<OperationRecord>> JournalReader::childrenOf(const OperationId &parent)
{
    if (!m_map.ownTables || parent.isEmpty())
        return std::vector<OperationRecord>();
    auto found = readToAct(QStringLiteral("parent_id = ?"), { parent.toString() });
    if (found)
        std::ranges::reverse(*found);
    return found;
}

Result<std::vector<OperationRecord>> JournalReader::waiting()
{
    auto found = read(QStringLiteral("ended_ms = 0 AND EXISTS (SELECT 1 FROM quayside_review WHERE subject ="
                                     " 'operation' AND id = quayside_operation.operation_id)"),
                      {});
    if (found)
        std::ranges::reverse(*found);
    return found;
}

Result<std::vector<OperationRecord>> JournalReader::read(const QString &which, const QVariantList &values)
{
    const std::optional<qint64> asOfMs = m_map.asOfMs(); // leases of what does not go on lapse no more
    Statement rows(
        m_map.own(),
        expanded(
            m_map,
            QStringLiteral("SELECT operation_id, kind, worker_id, session_name, account, parent_id, state,"
                           " input, actor, reason, error, created_ms, updated_ms, ended_ms, epoch,"
                           " lease_owner, lease_until_ms, lease_until_ms < ")
                + (asOfMs ? QString::number(*asOfMs) : QStringLiteral("%now"))
                + QStringLiteral(
                    ", target_id, detail,"
                    " ended_ms = 0 AND EXISTS (SELECT 1 FROM quayside_review WHERE subject = 'operation'"
                    " AND id = operation_id) FROM quayside_operation"
                    " WHERE "))
            + which + QStringLiteral(" ORDER BY created_ms DESC, rowid DESC"));
    TRY(rows.execute(values));
    std::vector<OperationRecord> records;
    while (rows.next())
        records.push_back(readOperation(rows));
    for (OperationRecord &record : records)
        record.isAbridged = m_map.info.snapshot.has_value();
    TRY(rows.finished());
    TRY(readAllSteps(records, which, values));
    return records;
}

/**
 * One query for all of them: a journal may have thousands that nobody finished. Where one of the rows can't
 * be read, each is read on its own, so that it is that one's trouble only.
 */
Result<void> JournalReader::readAllSteps(std::vector<OperationRecord> &operations, const QString &which,
                                         const QVariantList &values)
{
    const auto together = readSteps(operations, which, values);
    if (together || !isOfOneRow(together.error()))
        return together;
    for (OperationRecord &operation : operations) {
        operation.steps.clear();
        const auto done = readSteps(std::span(&operation, 1), QStringLiteral("operation_id = ?"),
                                    { operation.id.toString() });
        if (!done && !isOfOneRow(done.error()))
            return done;
        if (done)
            continue;
        operation.steps.clear();
        note(operation, tr("its steps can't be read: %1").arg(done.error().message));
    }
    return {};
}

Result<void> JournalReader::readSteps(std::span<OperationRecord> operations, const QString &which,
                                      const QVariantList &values)
{
    QHash<QString, OperationRecord *> known;
    known.reserve(static_cast<qsizetype>(operations.size()));
    for (OperationRecord &operation : operations)
        known.insert(operation.id.toString(), &operation);
    Statement rows(
        m_map.own(),
        QStringLiteral("SELECT operation_id, sequence, \"key\", state, started_ms, ended_ms, note, data"
                       " FROM quayside_step WHERE operation_id IN (SELECT operation_id FROM"
                       " quayside_operation WHERE %1) ORDER BY operation_id, sequence")
            .arg(which));
    TRY(rows.execute(values));
    while (rows.next()) {
        if (OperationRecord *operation = known.value(rows.text(0))) // else it began a moment ago
            readStep(rows, *operation);
    }
    return rows.finished();
}

void JournalReader::readStep(const Statement &row, OperationRecord &operation)
{
    StepRecord step;
    const qint64 sequence = row.integer(1);
    step.key = row.text(2);
    const std::optional<StepState> state = stepStateFromString(row.text(3));
    step.state = state.value_or(StepState::Pending);
    step.startedMs = row.integer(4);
    step.endedMs = row.integer(5);
    step.note = row.text(6);
    step.data = row.text(7).toUtf8();
    if (!isWhole(row, 1) || sequence < 0 || sequence > kLastSequence)
        note(operation,
             tr("its step “%1” has the number %2").arg(foreign::name(step.key), foreign::name(row.text(1))));
    else
        step.sequence = static_cast<int>(sequence);
    if (!state)
        note(operation,
             tr("its step “%1” is “%2”, which this version does not know")
                 .arg(foreign::name(step.key), foreign::name(row.text(3))));
    operation.steps.push_back(std::move(step));
}

} // namespace quayside::shardmap
