// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/stores/workerstore.h"

#include "shardmap/backend/idvalue.h"
#include "shardmap/backend/statement.h"
#include "shardmap/reading/rowreading.h"
#include "shardmap/stores/auditlog.h"
#include "shardmap/stores/laststatestore.h"
#include "shardmap/stores/rowinsert.h"
#include "shardmap/stores/statusstore.h"
#include "shardmap/stores/writetext.h"

#include <QUrl>

namespace quayside::shardmap {

namespace {

bool hasOwnPart(const WorkerRow &row)
{
    return !row.displayName.isEmpty() || !row.labels.isEmpty() || !row.trustedFingerprint.isEmpty()
        || row.state != WorkerState::Active;
}

bool sameOwnPart(const WorkerRow &a, const WorkerRow &b)
{
    return a.displayName == b.displayName && a.labels == b.labels && a.state == b.state
        && a.trustedFingerprint == b.trustedFingerprint;
}

/** What differs, for the audit: names only, for one of the values is a key. */
QString changedFields(const WorkerRow &before, const WorkerRow &after)
{
    QStringList fields;
    const auto compare = [&fields](bool same, const char *field) {
        if (!same)
            fields << QString::fromLatin1(field);
    };
    compare(before.url == after.url, "url");
    compare(before.apiKey == after.apiKey, "api_key");
    compare(before.capacity == after.capacity, "capacity");
    compare(before.displayName == after.displayName, "display_name");
    compare(before.labels == after.labels, "labels");
    compare(before.state == after.state, "state");
    compare(before.trustedFingerprint == after.trustedFingerprint, "tls_fingerprint");
    return fields.join(QLatin1Char(' '));
}

/** What is shown of a worker without a name: an application's column for it may have to be filled. */
QString hostOf(const QString &url)
{
    const QString host = QUrl(url).host();
    return host.isEmpty() ? url : host;
}

QVariant capacityValue(const std::optional<qint64> &capacity)
{
    return capacity ? QVariant(*capacity) : QVariant();
}

} // namespace

Result<WorkerId> WorkerStore::add(const NewWorker &worker)
{
    WorkerRow own;
    own.displayName = m_map.tables.worker.label.isEmpty() ? worker.displayName : QString();
    own.labels = worker.labels;
    own.trustedFingerprint = worker.trustedFingerprint;
    const Needs needs = hasOwnPart(own) ? Needs::RowsAndOwnTables : Needs::Rows;
    return inWriteTransaction(m_map, needs, [&]() -> Result<WorkerId> {
        TRY_VALUE(const WorkerId id, insert(worker));
        own.id = id;
        if (hasOwnPart(own)) {
            TRY(writeOwn(own, true));
        }
        TRY(audit(QStringLiteral("add-worker"), id));
        TRY(echoWorker(m_map, id.toString()));
        return id;
    });
}

Result<WorkerId> WorkerStore::insert(const NewWorker &worker)
{
    const TableMapping::Worker &table = m_map.tables.worker;
    RowInsert row(m_map, table.table, table.id);
    row.put(table.url, textValue(worker.url));
    row.put(table.apiKey, textValue(worker.apiKey.reveal()));
    row.put(table.capacity, worker.capacity);
    if (!table.label.isEmpty())
        row.put(table.label,
                textValue(worker.displayName.isEmpty() ? hostOf(worker.url) : worker.displayName));
    TRY_VALUE(const QString id, row.insert());
    return WorkerId(id);
}

Result<WorkerRow> WorkerStore::find(const WorkerId &worker)
{
    TRY_VALUE(const auto own, readOwnWorkers(m_map));
    const Condition condition = idIs(m_map.tables.worker.id, worker.toString());
    Statement rows(*m_map.connection, selectWorkers(m_map, condition.sql) + m_map.tables.worker.table.lock);
    TRY(rows.execute(condition.values));
    if (rows.next())
        return readWorker(m_map, rows, own.value(worker.toString()));
    TRY(rows.finished());
    return failure(WriteText::workerGone());
}

Result<void> WorkerStore::update(const WorkerRow &before, const WorkerRow &after)
{
    if (before.id != after.id)
        return failure(WriteText::idMayNotChange());
    const bool sameOwn = sameOwnPart(before, after);
    return inWriteTransaction(m_map, sameOwn ? Needs::Rows : Needs::RowsAndOwnTables, [&]() -> Result<void> {
        TRY_VALUE(const auto current, find(before.id));
        if (current != before)
            return failure(WriteText::rowChanged());
        TRY(updateColumns(before, after));
        if (!sameOwn) {
            TRY(writeOwn(after, before.labels != after.labels));
        }
        TRY(audit(QStringLiteral("edit-worker"), after.id, changedFields(before, after)));
        return echoWorker(m_map, after.id.toString());
    });
}

/** Only what differs is written: a column that holds something unreadable stays as it is. */
Result<void> WorkerStore::updateColumns(const WorkerRow &before, const WorkerRow &after)
{
    const TableMapping::Worker &table = m_map.tables.worker;
    QStringList changes;
    QVariantList values;
    const auto change = [&changes, &values](const Identifier &column, const QVariant &value) {
        changes << column.sql + QStringLiteral(" = ?");
        values << value;
    };
    if (before.url != after.url)
        change(table.url, textValue(after.url));
    if (before.apiKey != after.apiKey)
        change(table.apiKey, textValue(after.apiKey.reveal()));
    if (before.capacity != after.capacity)
        change(table.capacity, capacityValue(after.capacity));
    if (changes.isEmpty())
        return {};
    const Condition condition = idIs(table.id, after.id.toString());
    return executeOne(
        m_map,
        QStringLiteral("UPDATE %1 SET %2%3")
            .arg(table.table.sql, changes.join(QStringLiteral(", ")), table.table.where(condition.sql)),
        values + condition.values);
}

/** Labels that nobody changed stay as they are stored: they may be nothing that this program can read. */
Result<void> WorkerStore::writeOwn(const WorkerRow &row, bool withLabels)
{
    TRY_VALUE(const auto theirs, applicationsName(row.id));
    const QString name = row.displayName == theirs ? QString() : row.displayName;
    return executeOwn(
        m_map,
        expanded(m_map,
                 QStringLiteral("INSERT INTO quayside_worker (worker_id, display_name, state, labels,"
                                " tls_fingerprint) VALUES (?, ?, ?, ?, ?)"
                                " %upsert(worker_id)"
                                " display_name = %new(display_name), state = %new(state),"
                                " tls_fingerprint = %new(tls_fingerprint), labels = CASE WHEN ? THEN"
                                " %new(labels) ELSE quayside_worker.labels END")),
        { row.id.toString(), textValue(name), toString(row.state), labelsToJson(row.labels),
          textValue(QString::fromLatin1(row.trustedFingerprint.toHex())), withLabels });
}

/** It stays in the application's table: a copy would hide a later renaming there. */
Result<QString> WorkerStore::applicationsName(const WorkerId &worker)
{
    const TableMapping::Worker &table = m_map.tables.worker;
    if (table.label.isEmpty())
        return QString();
    const Condition condition = idIs(table.id, worker.toString());
    TRY_VALUE(
        const auto name,
        m_map.connection->value(QStringLiteral("SELECT %1 FROM %2%3")
                                    .arg(table.label.sql, table.table.sql, table.table.where(condition.sql)),
                                condition.values));
    return name.toString();
}

Result<void> WorkerStore::remove(const WorkerId &worker)
{
    return inWriteTransaction(m_map, Needs::Rows, [&]() -> Result<void> {
        TRY(requireUnused(worker));
        const TableMapping::Worker &table = m_map.tables.worker;
        const Condition condition = idIs(table.id, worker.toString());
        TRY_VALUE(
            const auto deleted,
            m_map.connection->execute(
                QStringLiteral("DELETE FROM %1%2").arg(table.table.sql, table.table.where(condition.sql)),
                condition.values));
        if (deleted > 1)
            return failure(WriteText::severalRows());
        if (m_map.ownTables) {
            TRY(executeOwn(m_map, QStringLiteral("DELETE FROM quayside_worker WHERE worker_id = ?"),
                           { worker.toString() }));
            TRY(StatusStore(m_map).forgetNow(worker));
            TRY(LastStateStore(m_map).forgetNow(worker));
        }
        TRY(audit(QStringLiteral("remove-worker"), worker));
        return echoWorker(m_map, worker.toString());
    });
}

Result<void> WorkerStore::requireUnused(const WorkerId &worker)
{
    const TableMapping::Session &session = m_map.tables.session;
    const Condition condition = idIs(session.worker, worker.toString());
    TRY_VALUE(const auto sessions,
              m_map.connection->value(QStringLiteral("SELECT count(*) FROM %1%2")
                                          .arg(session.table.sql, session.table.where(condition.sql)),
                                      condition.values));
    if (sessions.toLongLong() > 0)
        return failure(WriteText::workerInUse(sessions.toLongLong(), 0, 0));
    if (!m_map.ownTables)
        return {};
    const auto operations = m_map.own().value(
        QStringLiteral("SELECT count(*) FROM quayside_operation WHERE ended_ms = 0 AND worker_id = ?"),
        { worker.toString() });
    const auto reservations = m_map.own().value(
        expanded(m_map,
                 QStringLiteral(
                     "SELECT count(*) FROM quayside_reservation WHERE worker_id = ? AND expires_ms >= %now")),
        { worker.toString() });
    if (!operations || !reservations)
        return failure(operations ? reservations.error() : operations.error());
    if (operations->toLongLong() > 0 || reservations->toLongLong() > 0)
        return failure(WriteText::workerInUse(0, reservations->toLongLong(), operations->toLongLong()));
    return {};
}

Result<void> WorkerStore::setState(const WorkerId &worker, WorkerState from, WorkerState to)
{
    return inWriteTransaction(m_map, Needs::RowsAndOwnTables, [&]() -> Result<void> {
        TRY_VALUE(auto row, find(worker));
        if (row.state != from)
            return failure(WriteText::rowChanged());
        row.state = to;
        TRY(writeOwn(row, false));
        TRY(audit(QStringLiteral("worker-") + toString(to), worker));
        return echoWorker(m_map, worker.toString());
    });
}

Result<void> WorkerStore::audit(const QString &action, const WorkerId &worker, const QString &detail)
{
    AuditRecord line;
    line.actor = m_signature.actor;
    line.action = action;
    line.subject.worker = worker;
    line.detail = detail;
    line.result = QStringLiteral("ok");
    return AuditLog(m_map).write(line);
}

} // namespace quayside::shardmap
