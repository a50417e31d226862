// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/reading/rowreading.h"

#include "shardmap/backend/idvalue.h"
#include "shardmap/backend/statement.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
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

// How many columns the texts below select before those that are named for placement.
constexpr int kWorkerColumns = 5;
constexpr int kUserColumns = 2;
constexpr int kSessionColumns = 4;

/** ", "region", "tier"": what follows the columns that every map has. */
template <typename Columns>
QString moreColumns(const Columns &columns)
{
    QString text;
    for (const auto &one : columns)
        text += QStringLiteral(", ") + one.column.sql;
    return text;
}

HolderWishes columnWishes(const WishHolder &holder, const std::vector<WishColumn> &columns,
                          const Statement &row, int first)
{
    HolderWishes found { holder, {}, HolderWishes::Source::Column };
    for (size_t i = 0; i < columns.size(); ++i) {
        const WishColumn &column = columns[i];
        const QString text = row.text(first + int(i)).trimmed();
        if (text.isEmpty())
            continue;
        const Wish wish { column.kind, column.label, text };
        found.wishes.push_back(wish.isAboutGroup() ? Wish { column.kind, text, {} } : wish);
    }
    std::ranges::sort(found.wishes);
    return found;
}

} // namespace

bool isOdd(const OwnWorker &own)
{
    return !isKnownState(own.state) || !areLabels(own.labels);
}

QString selectWorkers(const OpenMap &map, const QString &wanted)
{
    const TableMapping::Worker &worker = map.tables.worker;
    const QString label = worker.label.isEmpty() ? QStringLiteral("NULL") : worker.label.sql;
    return QStringLiteral("SELECT %1, %2, %3, %4, %5%6 FROM %7%8")
        .arg(worker.id.sql, worker.url.sql, worker.apiKey.sql, worker.capacity.sql, label,
             moreColumns(worker.labels), worker.table.sql, worker.table.where(wanted));
}

QString selectUsers(const OpenMap &map, const QString &wanted)
{
    const TableMapping::User &user = map.tables.user;
    const QString label = user.label.isEmpty() ? QStringLiteral("NULL") : user.label.sql;
    return QStringLiteral("SELECT %1, %2%3 FROM %4%5")
        .arg(user.id.sql, label, moreColumns(user.wishes), user.table.sql, user.table.where(wanted));
}

QString selectSessions(const OpenMap &map, const QString &wanted)
{
    const TableMapping::Session &session = map.tables.session;
    return QStringLiteral("SELECT %1, %2, %3, %4%5 FROM %6%7")
        .arg(session.id.sql, session.name.sql, session.user.sql, session.worker.sql,
             moreColumns(session.wishes), session.table.sql, session.table.where(wanted));
}

HolderWishes userColumnWishes(const OpenMap &map, const Statement &row)
{
    if (map.tables.user.wishes.empty())
        return {};
    return columnWishes(WishHolder(UserId(idText(row.value(0)))), map.tables.user.wishes, row, kUserColumns);
}

HolderWishes sessionColumnWishes(const OpenMap &map, const Statement &row)
{
    if (map.tables.session.wishes.empty())
        return {};
    return columnWishes(WishHolder(RowId(idText(row.value(0)))), map.tables.session.wishes, row,
                        kSessionColumns);
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

WorkerRow readWorker(const OpenMap &map, const Statement &row, const OwnWorker &own)
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
    const std::vector<LabelColumn> &columns = map.tables.worker.labels;
    for (size_t i = 0; i < columns.size(); ++i) {
        if (const QString text = row.text(kWorkerColumns + int(i)).trimmed(); !text.isEmpty())
            worker.columnLabels.insert(columns[i].label, text);
    }
    return worker;
}

quint64 hashWorker(const OpenMap &map, const Statement &row, const OwnWorker &own)
{
    ContentHash hash;
    const int columns = kWorkerColumns + int(map.tables.worker.labels.size());
    for (int column = 1; column < columns; ++column)
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

quint64 hashSession(const OpenMap &map, const Statement &row)
{
    ContentHash hash;
    const int columns = kSessionColumns + int(map.tables.session.wishes.size());
    for (int column = 1; column < columns; ++column)
        hash.add(row.value(column));
    return hash.value();
}

UserRow readUser(const Statement &row, const QString &ownLabel)
{
    const QVariant label = row.value(1);
    return { UserId(idText(row.value(0))), label.isNull() ? ownLabel : label.toString() };
}

quint64 hashUser(const UserRow &user, const HolderWishes &columns)
{
    ContentHash hash;
    hash.add(QStringView(user.label));
    for (const Wish &wish : columns.wishes) {
        hash.add(QStringView(toString(wish.kind)));
        hash.add(QStringView(wish.label));
        hash.add(QStringView(wish.value));
    }
    return hash.value();
}

Result<QHash<QString, OwnWorker>> readOwnWorkers(OpenMap &map)
{
    QHash<QString, OwnWorker> result;
    if (!map.ownTables)
        return result;
    Statement rows(
        map.own(),
        QStringLiteral(
            "SELECT worker_id, display_name, state, labels, tls_fingerprint FROM quayside_worker"));
    TRY(rows.execute());
    while (rows.next())
        result.insert(rows.text(0), { rows.text(1), rows.text(2), rows.text(3), rows.text(4) });
    TRY(rows.finished());
    return result;
}

Result<QHash<QString, QString>> readOwnUsers(OpenMap &map)
{
    QHash<QString, QString> result;
    if (!map.ownTables || map.info.hasUserLabel)
        return result;
    Statement rows(map.own(), QStringLiteral("SELECT user_id, display_name FROM quayside_user"));
    TRY(rows.execute());
    while (rows.next())
        result.insert(rows.text(0), rows.text(1));
    TRY(rows.finished());
    return result;
}

Result<std::vector<Reservation>> readReservations(OpenMap &map)
{
    std::vector<Reservation> result;
    if (!map.ownTables)
        return result;
    Statement rows(
        map.own(),
        QStringLiteral("SELECT operation_id, worker_id, session_name, expires_ms FROM quayside_reservation"
                       " WHERE expires_ms >= %1 ORDER BY operation_id, worker_id, session_name")
            .arg(map.ownDialect().nowMs));
    TRY(rows.execute());
    while (rows.next())
        result.push_back(
            { OperationId(rows.text(0)), WorkerId(rows.text(1)), rows.text(2), rows.integer(3) });
    TRY(rows.finished());
    return result;
}

QMap<QString, QString> labelsFromJson(const QString &json)
{
    QMap<QString, QString> labels;
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    for (auto it = object.begin(); it != object.end(); ++it)
        labels.insert(it.key(), it.value().toVariant().toString()); // a number is a value, too
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
