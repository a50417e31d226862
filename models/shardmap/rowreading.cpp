// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/rowreading.h"

#include "shardmap/idcache.h"
#include "shardmap/idvalue.h"
#include "shardmap/statement.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace quayside::shardmap {

namespace {

bool isKnownState(const QString &name)
{
    return name.isEmpty() || toString(workerStateFromString(name)) == name;
}

bool areLabels(const QString &json)
{
    return json.isEmpty() || QJsonDocument::fromJson(json.toUtf8()).isObject();
}

} // namespace

bool isOdd(const OwnWorker &own)
{
    return !isKnownState(own.state) || !areLabels(own.labels);
}

QString selectWorkers(const OpenMap &map)
{
    const TableMapping::Worker &worker = map.tables.worker;
    const QString label = worker.label.isEmpty() ? QStringLiteral("NULL") : worker.label.sql;
    return QStringLiteral("SELECT %1, %2, %3, %4, %5 FROM %6")
        .arg(worker.id.sql, worker.url.sql, worker.apiKey.sql, worker.capacity.sql, label, worker.table.sql);
}

QString selectUsers(const OpenMap &map)
{
    const TableMapping::User &user = map.tables.user;
    const QString label = user.label.isEmpty() ? QStringLiteral("NULL") : user.label.sql;
    return QStringLiteral("SELECT %1, %2 FROM %3").arg(user.id.sql, label, user.table.sql);
}

QString selectSessions(const OpenMap &map)
{
    const TableMapping::Session &session = map.tables.session;
    return QStringLiteral("SELECT %1, %2, %3, %4 FROM %5")
        .arg(session.id.sql, session.name.sql, session.user.sql, session.worker.sql, session.table.sql);
}

std::optional<qint64> readCapacity(const QVariant &stored)
{
    if (stored.isNull())
        return std::nullopt;
    if (stored.typeId() == QMetaType::LongLong)
        return stored.toLongLong();
    bool ok = false;
    const double number = stored.toDouble(&ok); // 25.0, or '25' in a column without a type
    constexpr double limit = 9.0e18; // within qint64
    if (!ok || !std::isfinite(number))
        return std::nullopt;
    return static_cast<qint64>(std::floor(std::clamp(number, -limit, limit)));
}

WorkerRow readWorker(const Statement &row, const OwnWorker &own)
{
    WorkerRow worker;
    worker.id = WorkerId(idText(row.value(0)));
    worker.url = row.text(1);
    worker.apiKey = Secret(row.text(2));
    worker.capacity = readCapacity(row.value(3));
    worker.displayName = own.displayName.isEmpty() ? row.text(4) : own.displayName;
    worker.state = isKnownState(own.state) ? workerStateFromString(own.state) : WorkerState::Cordoned;
    worker.labels = labelsFromJson(own.labels);
    worker.trustedFingerprint = QByteArray::fromHex(own.fingerprint.toLatin1());
    return worker;
}

quint64 hashWorker(const Statement &row, const OwnWorker &own)
{
    ContentHash hash;
    for (int column = 1; column < 5; ++column)
        hash.add(row.value(column));
    for (const QString &text : { own.displayName, own.state, own.labels, own.fingerprint })
        hash.add(QStringView(text));
    return hash.value();
}

SessionRow readSession(const Statement &row)
{
    return { RowId(idText(row.value(0))), row.text(1), UserId(idText(row.value(2))),
             WorkerId(idText(row.value(3))) };
}

SessionRow readSession(const Statement &row, IdCache &users, IdCache &workers)
{
    return { RowId(idText(row.value(0))), row.text(1), UserId(users.text(row.value(2))),
             WorkerId(workers.text(row.value(3))) };
}

quint64 hashSession(const Statement &row)
{
    ContentHash hash;
    for (int column = 1; column < 4; ++column)
        hash.add(row.value(column));
    return hash.value();
}

UserRow readUser(const Statement &row, const QString &ownLabel)
{
    const QVariant label = row.value(1);
    return { UserId(idText(row.value(0))), label.isNull() ? ownLabel : label.toString() };
}

quint64 hashUser(const UserRow &user)
{
    ContentHash hash;
    hash.add(QStringView(user.label));
    return hash.value();
}

Result<QHash<QString, OwnWorker>> readOwnWorkers(OpenMap &map)
{
    QHash<QString, OwnWorker> result;
    if (!map.ownTables)
        return result;
    Statement rows(
        *map.connection,
        QStringLiteral(
            "SELECT worker_id, display_name, state, labels, tls_fingerprint FROM quayside_worker"));
    if (const auto done = rows.execute(); !done)
        return failure(done.error());
    while (rows.next())
        result.insert(rows.text(0), { rows.text(1), rows.text(2), rows.text(3), rows.text(4) });
    if (const auto done = rows.finished(); !done)
        return failure(done.error());
    return result;
}

Result<QHash<QString, QString>> readOwnUsers(OpenMap &map)
{
    QHash<QString, QString> result;
    if (!map.ownTables || map.info.hasUserLabel)
        return result;
    Statement rows(*map.connection, QStringLiteral("SELECT user_id, display_name FROM quayside_user"));
    if (const auto done = rows.execute(); !done)
        return failure(done.error());
    while (rows.next())
        result.insert(rows.text(0), rows.text(1));
    if (const auto done = rows.finished(); !done)
        return failure(done.error());
    return result;
}

Result<std::vector<Reservation>> readReservations(OpenMap &map)
{
    std::vector<Reservation> result;
    if (!map.ownTables)
        return result;
    Statement rows(
        *map.connection,
        QStringLiteral("SELECT operation_id, worker_id, session_name, expires_ms FROM quayside_reservation"
                       " WHERE expires_ms >= %1 ORDER BY operation_id, worker_id, session_name")
            .arg(map.dialect().nowMs));
    if (const auto done = rows.execute(); !done)
        return failure(done.error());
    while (rows.next())
        result.push_back(
            { OperationId(rows.text(0)), WorkerId(rows.text(1)), rows.text(2), rows.integer(3) });
    if (const auto done = rows.finished(); !done)
        return failure(done.error());
    return result;
}

QMap<QString, QString> labelsFromJson(const QString &json)
{
    QMap<QString, QString> labels;
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    for (auto it = object.begin(); it != object.end(); ++it)
        labels.insert(it.key(), it.value().toString());
    return labels;
}

QString labelsToJson(const QMap<QString, QString> &labels)
{
    QJsonObject object;
    for (auto it = labels.begin(); it != labels.end(); ++it)
        object.insert(it.key(), it.value());
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace quayside::shardmap
