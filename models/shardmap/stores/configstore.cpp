// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/stores/configstore.h"

#include "core/logging.h"
#include "shardmap/backend/statement.h"
#include "shardmap/stores/writing.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace quayside::shardmap {

namespace {

const QString kApps = QStringLiteral("quayside.apps");

/** Stands for the worker as a whole: when its sessions were last looked at. */
const QString kWholeWorker = QStringLiteral("");

QVariant timeOrNow(qint64 ms)
{
    return ms > 0 ? QVariant(ms) : QVariant();
}

} // namespace

QString ConfigStore::written(const ConfigSnapshot &snapshot)
{
    if (snapshot.apps.isEmpty())
        return QString::fromUtf8(snapshot.config);
    QJsonObject both = QJsonDocument::fromJson(snapshot.config).object();
    both.insert(kApps, QJsonDocument::fromJson(snapshot.apps).array());
    return QString::fromUtf8(QJsonDocument(both).toJson(QJsonDocument::Compact));
}

void ConfigStore::read(const QByteArray &text, ConfigSnapshot &snapshot)
{
    snapshot.config = text;
    if (!text.contains(kApps.toUtf8()))
        return;
    QJsonObject both = QJsonDocument::fromJson(text).object();
    snapshot.apps = QJsonDocument(both.take(kApps).toArray()).toJson(QJsonDocument::Compact);
    snapshot.config = both.isEmpty() ? QByteArray() : QJsonDocument(both).toJson(QJsonDocument::Compact);
}

Result<void> ConfigStore::save(const std::vector<ConfigSnapshot> &snapshots)
{
    return inWriteTransaction(m_map, Needs::OwnTables, [&]() -> Result<void> {
        bool isNews = false;
        for (const ConfigSnapshot &snapshot : snapshots) {
            const Result<bool> done = onItsOwn(m_map.own(), [&] { return saveOne(snapshot); });
            if (!done && !isOfOneRow(done.error()))
                return failure(done.error());
            if (!done)
                qCWarning(lcShardMap) << "a configuration could not be kept:" << done.error().detail;
            isNews = isNews || (done && *done);
        }
        return isNews ? operationsWritten(m_map) : Result<void>();
    });
}

/** True where what was found is not what had been. */
Result<bool> ConfigStore::saveOne(const ConfigSnapshot &told)
{
    TRY_VALUE(const std::optional<ConfigSnapshot> known, find(told.session));
    const ConfigSnapshot snapshot = completed(told, known);
    const QString sql = expanded(
        m_map,
        QStringLiteral("INSERT INTO quayside_config_snapshot (worker_id, session_name, taken_ms, account,"
                       " account_ms, config, found, is_set) VALUES (?, ?, COALESCE(?, %now), ?,"
                       " COALESCE(?, %now), ?, ?, ?)"
                       " %upsert(worker_id, session_name) taken_ms = %new(taken_ms),"
                       " account = %new(account), account_ms = %new(account_ms),"
                       " config = %new(config), found = %new(found), is_set = %new(is_set)"));
    TRY(executeOwn(m_map, sql,
                   { snapshot.session.worker.toString(), textValue(snapshot.session.name),
                     timeOrNow(snapshot.takenMs), textValue(snapshot.account), timeOrNow(snapshot.accountMs),
                     textValue(written(snapshot)), textValue(QString::fromUtf8(snapshot.found)),
                     snapshot.isSet ? 1 : 0 }));
    return snapshot.found != (known ? known->found : QByteArray());
}

Result<std::vector<ConfigSnapshot>> ConfigStore::others()
{
    std::vector<ConfigSnapshot> all;
    if (!m_map.ownTables)
        return all;
    Statement rows(m_map.own(),
                   QStringLiteral("SELECT worker_id, session_name, found FROM quayside_config_snapshot"
                                  " WHERE found <> ''"));
    TRY(rows.execute({}));
    while (rows.next()) {
        ConfigSnapshot snapshot;
        snapshot.session = { WorkerId(rows.text(0)), rows.text(1) };
        snapshot.found = rows.text(2).toUtf8();
        all.push_back(std::move(snapshot));
    }
    TRY(rows.finished());
    return all;
}

/** What its server does not tell, and what was set and is seen otherwise, stays as it was. */
ConfigSnapshot ConfigStore::completed(ConfigSnapshot snapshot, const std::optional<ConfigSnapshot> &known)
{
    snapshot.takenMs = snapshot.accountMs = 0;
    if (!known)
        return snapshot;
    if (snapshot.accountHidden) {
        snapshot.account = known->account;
        snapshot.accountMs = known->accountMs;
    }
    if (snapshot.isSet)
        return snapshot;
    snapshot.isSet = known->isSet;
    const bool isSame = snapshot.config == known->config;
    const bool isOpen = !known->found.isEmpty() && snapshot.found.isEmpty() && !isSame;
    if (isOpen)
        snapshot.found = known->found;
    if (isOpen || (snapshot.config.isEmpty() && !known->config.isEmpty())) {
        snapshot.config = known->config;
        snapshot.takenMs = known->takenMs;
        if (snapshot.apps.isEmpty())
            snapshot.apps = known->apps;
    }
    return snapshot;
}

Result<void> ConfigStore::forgetLogin(const SessionKey &session)
{
    return inWriteTransaction(m_map, Needs::OwnTables, [&]() -> Result<void> {
        const QString sql
            = expanded(m_map,
                       QStringLiteral("UPDATE quayside_config_snapshot SET account = '', account_ms = %now"
                                      " WHERE worker_id = ? AND session_name = ?"));
        return executeOwn(m_map, sql, { session.worker.toString(), textValue(session.name) });
    });
}

Result<std::vector<ConfigSnapshot>> ConfigStore::ofAccount(const QString &account)
{
    std::vector<ConfigSnapshot> all;
    if (!m_map.ownTables || account.isEmpty())
        return all;
    Statement rows(m_map.own(),
                   QStringLiteral("SELECT worker_id, session_name, taken_ms, account, config, account_ms"
                                  " FROM quayside_config_snapshot WHERE account = ?"
                                  " ORDER BY account_ms DESC LIMIT 20"));
    TRY(rows.execute({ textValue(account) }));
    while (rows.next()) {
        ConfigSnapshot snapshot;
        snapshot.session = { WorkerId(rows.text(0)), rows.text(1) };
        snapshot.takenMs = rows.integer(2);
        snapshot.account = rows.text(3);
        snapshot.accountMs = rows.integer(5);
        read(rows.text(4).toUtf8(), snapshot);
        all.push_back(std::move(snapshot));
    }
    TRY(rows.finished());
    return all;
}

Result<std::optional<ConfigSnapshot>> ConfigStore::find(const SessionKey &session)
{
    if (!m_map.ownTables)
        return std::optional<ConfigSnapshot>();
    Statement rows(m_map.own(),
                   QStringLiteral("SELECT session_name, taken_ms, account, config, account_ms, is_set, found"
                                  " FROM quayside_config_snapshot WHERE worker_id = ? AND session_name = ?"));
    TRY(rows.execute({ session.worker.toString(), textValue(session.name) }));
    if (rows.next())
        return std::optional(readRow(rows, session));
    TRY(rows.finished());
    return std::optional<ConfigSnapshot>();
}

/** Of the columns in the order in which find() and ofWorker() ask for them. */
ConfigSnapshot ConfigStore::readRow(const Statement &rows, const SessionKey &session)
{
    ConfigSnapshot snapshot;
    snapshot.session = session;
    snapshot.takenMs = rows.integer(1);
    snapshot.account = rows.text(2);
    snapshot.accountMs = rows.integer(4);
    snapshot.isSet = rows.integer(5) > 0;
    snapshot.found = rows.text(6).toUtf8();
    read(rows.text(3).toUtf8(), snapshot);
    return snapshot;
}

Result<std::optional<std::vector<ConfigSnapshot>>> ConfigStore::claim(const WorkerId &worker,
                                                                      qint64 notSinceMs)
{
    using Found = std::optional<std::vector<ConfigSnapshot>>;
    return inWriteTransaction(m_map, Needs::OwnTables, [&]() -> Result<Found> {
        TRY_VALUE(const bool taken, take(worker, notSinceMs));
        if (!taken)
            return Found();
        Result<std::vector<ConfigSnapshot>> all = ofWorker(worker);
        return all ? Result<Found>(std::move(*all)) : failure(all.error());
    });
}

/** True for the one console that finds the worker's mark old enough, or none; by the database's clock. */
Result<bool> ConfigStore::take(const WorkerId &worker, qint64 notSinceMs)
{
    TRY(executeOwn(
        m_map,
        expanded(m_map,
                 QStringLiteral("INSERT INTO quayside_config_snapshot (worker_id, session_name, taken_ms)"
                                " VALUES (?, ?, 0) %ignore(worker_id, session_name)")),
        { worker.toString(), kWholeWorker }));
    const QString sql = QStringLiteral("UPDATE quayside_config_snapshot SET taken_ms = %now"
                                       " WHERE worker_id = ? AND session_name = ? AND taken_ms <= %now - ?");
    Statement marking(m_map.own(), expanded(m_map, sql));
    TRY(marking.execute({ worker.toString(), kWholeWorker, notSinceMs }));
    return marking.changedRows() == 1;
}

Result<std::vector<ConfigSnapshot>> ConfigStore::ofWorker(const WorkerId &worker)
{
    Statement rows(
        m_map.own(),
        expanded(m_map,
                 QStringLiteral("SELECT session_name, taken_ms - %now, account, config, account_ms, is_set,"
                                " found FROM quayside_config_snapshot WHERE worker_id = ?")));
    TRY(rows.execute({ worker.toString() }));
    std::vector<ConfigSnapshot> all;
    while (rows.next()) {
        if (rows.text(0) == kWholeWorker)
            continue;
        all.push_back(readRow(rows, { worker, rows.text(0) }));
    }
    TRY(rows.finished());
    return all;
}

} // namespace quayside::shardmap
