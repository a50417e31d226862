// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/stores/reviewstore.h"

#include "shardmap/backend/statement.h"
#include "shardmap/journal/journal.h"
#include "shardmap/journal/journalreader.h"
#include "shardmap/stores/auditlog.h"
#include "shardmap/stores/desiredstore.h"
#include "shardmap/stores/sessionrows.h"

namespace quayside::shardmap {

using Answer = ReviewDecision::Answer;

bool ReviewStore::isAnybodyAsked() const
{
    return m_map.ownTables && !m_map.info.question;
}

Result<qint64> ReviewStore::count()
{
    if (!isAnybodyAsked())
        return 0;
    TRY_VALUE(const auto rows, m_map.own().value(QStringLiteral("SELECT count(*) FROM quayside_review")));
    return rows.toLongLong();
}

Result<std::vector<ReviewItem>> ReviewStore::all()
{
    std::vector<ReviewItem> items;
    if (!isAnybodyAsked())
        return items;
    TRY(readOperations(items));
    TRY(readTombstones(items));
    TRY(readDesired(items));
    return items;
}

Result<void> ReviewStore::readOperations(std::vector<ReviewItem> &items)
{
    TRY_VALUE(auto waiting, JournalReader(m_map).waiting());
    QHash<QString, int> parts;
    for (const OperationRecord &record : waiting)
        parts.insert(record.id.toString(), 0);
    for (const OperationRecord &record : waiting) {
        if (const auto parent = parts.find(record.parent.toString()); parent != parts.end())
            ++*parent;
    }
    for (OperationRecord &record : waiting) {
        if (parts.contains(record.parent.toString()))
            continue;
        ReviewItem item;
        item.key = { ReviewSubject::Operation, record.id.toString(), {} };
        item.parts = parts.value(item.key.id);
        item.actor = record.actor;
        item.atMs = record.createdMs;
        item.operation = std::make_shared<const OperationRecord>(std::move(record));
        items.push_back(std::move(item));
    }
    return {};
}

Result<void> ReviewStore::readTombstones(std::vector<ReviewItem> &items)
{
    Statement rows(m_map.own(),
                   QStringLiteral("SELECT worker_id, session_name, account, operation_id, created_ms"
                                  " FROM quayside_tombstone WHERE EXISTS (SELECT 1 FROM quayside_review"
                                  " WHERE subject = 'tombstone' AND id = worker_id AND name = session_name)"
                                  " ORDER BY created_ms, worker_id, session_name"));
    TRY(rows.execute());
    while (rows.next()) {
        ReviewItem item;
        item.key = { ReviewSubject::Tombstone, rows.text(0), rows.text(1) };
        item.tombstone = {
            { WorkerId(rows.text(0)), rows.text(1) }, rows.text(2), OperationId(rows.text(3)), rows.integer(4)
        };
        item.atMs = rows.integer(4);
        items.push_back(std::move(item));
    }
    return rows.finished();
}

Result<void> ReviewStore::readDesired(std::vector<ReviewItem> &items)
{
    Statement rows(m_map.own(),
                   QStringLiteral("SELECT row_id, state, changed_ms, actor FROM quayside_desired WHERE EXISTS"
                                  " (SELECT 1 FROM quayside_review WHERE subject = 'desired' AND id = row_id)"
                                  " ORDER BY changed_ms, row_id"));
    TRY(rows.execute());
    while (rows.next()) {
        ReviewItem item;
        item.key = { ReviewSubject::Desired, rows.text(0), {} };
        item.desired = desiredStateFromString(rows.text(1));
        item.atMs = rows.integer(2);
        item.actor = rows.text(3);
        items.push_back(std::move(item));
    }
    return rows.finished();
}

Result<int> ReviewStore::answer(const std::vector<ReviewDecision> &decisions, const QString &why)
{
    return inWriteTransaction(m_map, Needs::OwnTables, [&]() -> Result<int> {
        int answered = 0;
        for (const ReviewDecision &decision : decisions) {
            TRY_VALUE(const bool isAnswered, answerOne(decision, why));
            answered += isAnswered ? 1 : 0;
        }
        if (answered > 0)
            TRY(operationsWritten(m_map));
        return answered;
    });
}

Result<bool> ReviewStore::answerOne(const ReviewDecision &decision, const QString &why)
{
    TRY_VALUE(const bool waited, takeOff(decision.key));
    if (!waited)
        return false;
    switch (decision.key.subject) {
    case ReviewSubject::Operation:
        TRY(answerOperation(decision, why));
        break;
    case ReviewSubject::Tombstone:
        TRY(answerTombstone(decision));
        break;
    case ReviewSubject::Desired:
        TRY(answerDesired(decision));
        break;
    }
    return true;
}

/** The one condition: of two who answer the second finds nothing. */
Result<bool> ReviewStore::takeOff(const ReviewKey &key)
{
    TRY_VALUE(const auto gone,
              m_map.own().execute(
                  QStringLiteral("DELETE FROM quayside_review WHERE subject = ? AND id = ? AND name = ?"),
                  { toString(key.subject), textValue(key.id), textValue(key.name) }));
    return gone > 0;
}

/** What it began shares its lot. */
Result<void> ReviewStore::answerOperation(const ReviewDecision &decision, const QString &why)
{
    const OperationId id(decision.key.id);
    TRY_VALUE(auto all, JournalReader(m_map).childrenOf(id));
    TRY_VALUE(auto record, JournalReader(m_map).find(id));
    AuditRecord line;
    line.subject = record.subject;
    line.target = record.target;
    line.detail = record.kind;
    line.operation = id;
    all.push_back(std::move(record));
    for (const OperationRecord &one : all) {
        if (one.endedMs != 0)
            continue;
        TRY(takeOff({ ReviewSubject::Operation, one.id.toString(), {} }));
        if (decision.answer == Answer::Drop)
            TRY(Journal(m_map, m_signature).endUntouched(one.id, OperationState::Cancelled, why));
    }
    return audit(decision, line);
}

Result<void> ReviewStore::answerTombstone(const ReviewDecision &decision)
{
    if (decision.answer == Answer::Drop) {
        TRY(m_map.own().execute(
            QStringLiteral("DELETE FROM quayside_tombstone WHERE worker_id = ? AND session_name = ?"),
            { textValue(decision.key.id), textValue(decision.key.name) }));
    }
    AuditRecord line;
    line.subject = { WorkerId(decision.key.id), decision.key.name };
    line.detail = QStringLiteral("tombstone");
    return audit(decision, line);
}

Result<void> ReviewStore::answerDesired(const ReviewDecision &decision)
{
    const RowId id(decision.key.id);
    TRY_VALUE(const auto row, SessionRows(m_map).find(id));
    AuditRecord line;
    if (row)
        line.subject = { (*row).worker, (*row).name };
    line.detail = QStringLiteral("desired-state");
    DesiredStore wanted(m_map);
    const bool isReplaced = row && decision.instead != DesiredState::Unset;
    TRY(decision.answer == Answer::Accept ? wanted.tellStored(id)
            : isReplaced                  ? wanted.setNow(line.subject, decision.instead, m_signature.actor)
                                          : wanted.forgetNow(id));
    return audit(decision, line);
}

Result<void> ReviewStore::audit(const ReviewDecision &decision, AuditRecord line)
{
    line.actor = m_signature.actor;
    line.action
        = decision.answer == Answer::Accept ? QStringLiteral("review-accept") : QStringLiteral("review-drop");
    line.result = QStringLiteral("ok");
    return AuditLog(m_map).write(line);
}

} // namespace quayside::shardmap
