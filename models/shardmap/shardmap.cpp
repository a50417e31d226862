// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/shardmap.h"

#include "shardmap/backend/idvalue.h"
#include "shardmap/journal/journal.h"
#include "shardmap/journal/journalreader.h"
#include "shardmap/journal/tombstones.h"
#include "shardmap/sqlworker.h"
#include "shardmap/stores/auditlog.h"
#include "shardmap/stores/configstore.h"
#include "shardmap/stores/desiredstore.h"
#include "shardmap/stores/laststatestore.h"
#include "shardmap/stores/reviewstore.h"
#include "shardmap/stores/sessionrows.h"
#include "shardmap/stores/slotstore.h"
#include "shardmap/stores/statusstore.h"
#include "shardmap/stores/userstore.h"
#include "shardmap/stores/wishstore.h"
#include "shardmap/stores/workerstore.h"
#include "shardmap/stores/writing.h"

#include <QSysInfo>
#include <QUuid>

// Every call is one job: arguments are copied into the SQL thread, nothing is decided here.

namespace quayside::shardmap {

namespace {

/**
 * A statement as people read it: the SQL that is prepared, with its values in their places.
 *
 * Only for reading and copying. What is executed has its values bound. Pure.
 */
class StatementText final
{
public:
    [[nodiscard]] static QString of(const Condition &statement);

private:
    [[nodiscard]] static QString literal(const QVariant &value);
};

QString StatementText::literal(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::LongLong:
    case QMetaType::Int:
        return value.toString();
    case QMetaType::QByteArray:
        return QStringLiteral("x'%1'").arg(QString::fromLatin1(value.toByteArray().toHex()));
    default:
        return u'\'' + value.toString().replace(u'\'', QStringLiteral("''")) + u'\'';
    }
}

QString StatementText::of(const Condition &statement)
{
    QString text;
    QChar quote;
    qsizetype next = 0;
    for (const QChar c : statement.sql) {
        if (c == u'"' || c == u'\'')
            quote = quote.isNull() ? c : (quote == c ? QChar() : quote);
        const bool isPlace = c == u'?' && quote.isNull() && next < statement.values.size();
        text += isPlace ? literal(statement.values.at(next++)) : QString(c);
    }
    return text;
}

QString written(const Dialect &dialect, Condition statement)
{
    statement.sql = dialect.expand(statement.sql);
    return StatementText::of(statement);
}

QStringList transaction(const Dialect &dialect, const QStringList &statements)
{
    return dialect.beginWrite + statements + QStringList { QStringLiteral("COMMIT") };
}

constexpr auto kUnlessUnknown = MapSession::Repeat::UnlessUnknown;

} // namespace

ShardMap::ShardMap(QObject *parent)
    : QObject(parent)
    , m_sql(std::make_unique<SqlWorker>())
    , m_leaseOwner(QStringLiteral("%1:%2:%3")
                       .arg(QSysInfo::machineHostName())
                       .arg(QCoreApplication::applicationPid())
                       .arg(QUuid::createUuid().toString(QUuid::WithoutBraces).first(8)))
{
    connect(m_sql.get(), &SqlWorker::infoChanged, this, [this](const MapInfo &info) {
        m_info = info;
        Q_EMIT infoChanged();
    });
    connect(m_sql.get(), &SqlWorker::mapChanged, this, &ShardMap::mapChanged);
    connect(m_sql.get(), &SqlWorker::operationsChanged, this, &ShardMap::operationsChanged);
    connect(m_sql.get(), &SqlWorker::copied, this, &ShardMap::copied);
    connect(m_sql.get(), &SqlWorker::generationSeen, this, &ShardMap::generationSeen);
}

ShardMap::~ShardMap() = default;

Future<MapInfo> ShardMap::open(const MapLocation &location)
{
    return m_sql->run<MapInfo>([location](MapSession &session) { return session.open(location); });
}

Future<MapInfo> ShardMap::create(const MapLocation &location)
{
    return m_sql->run<MapInfo>([location](MapSession &session) { return session.create(location); });
}

Future<MapInfo> ShardMap::installOwnTables()
{
    return m_sql->run<MapInfo>([](MapSession &session) { return session.installOwnTables(); });
}

Future<MapInfo> ShardMap::settlePlace(PlaceAnswer answer)
{
    return m_sql->run<MapInfo>(
        [answer, actor = m_actor](MapSession &session) { return session.settlePlace(answer, actor); });
}

void ShardMap::setPatience(std::chrono::milliseconds longest)
{
    m_sql->setPatience(longest);
}

void ShardMap::refresh()
{
    m_sql->post([](MapSession &session) { session.refresh(); });
}

Signature ShardMap::signature() const
{
    return { m_actor, m_leaseOwner };
}

void ShardMap::setActor(const QString &actor)
{
    m_actor = actor;
}

Future<WorkerId> ShardMap::addWorker(const NewWorker &worker)
{
    return m_sql->runOnMap<WorkerId>(
        [=, by = signature()](OpenMap &map) { return WorkerStore(map, by).add(worker); }, kUnlessUnknown);
}

Future<void> ShardMap::updateWorker(const WorkerRow &before, const WorkerRow &after)
{
    return m_sql->runOnMap<void>(
        [=, by = signature()](OpenMap &map) { return WorkerStore(map, by).update(before, after); },
        kUnlessUnknown);
}

Future<void> ShardMap::removeWorker(const WorkerId &worker)
{
    return m_sql->runOnMap<void>(
        [=, by = signature()](OpenMap &map) { return WorkerStore(map, by).remove(worker); }, kUnlessUnknown);
}

Future<void> ShardMap::setWorkerState(const WorkerId &worker, WorkerState from, WorkerState to)
{
    return m_sql->runOnMap<void>(
        [=, by = signature()](OpenMap &map) { return WorkerStore(map, by).setState(worker, from, to); },
        kUnlessUnknown);
}

Future<UserId> ShardMap::addUser(const NewUser &user)
{
    return m_sql->runOnMap<UserId>(
        [=, by = signature()](OpenMap &map) { return UserStore(map, by).add(user); }, kUnlessUnknown);
}

Future<void> ShardMap::updateUser(const UserRow &before, const UserRow &after)
{
    return m_sql->runOnMap<void>(
        [=, by = signature()](OpenMap &map) { return UserStore(map, by).update(before, after); },
        kUnlessUnknown);
}

Future<void> ShardMap::setWishes(const WishHolder &holder, const std::vector<Wish> &before,
                                 const std::vector<Wish> &after)
{
    return m_sql->runOnMap<void>(
        [=, by = signature()](OpenMap &map) { return WishStore(map).set(holder, before, after, by); },
        kUnlessUnknown);
}

Future<RowId> ShardMap::insertSession(const SessionRow &row, const LeaseToken &token)
{
    return m_sql->runOnMap<RowId>([=](OpenMap &map) { return SessionRows(map).insert(row, token); });
}

Future<void> ShardMap::moveSession(const RowId &row, const WorkerId &from, const WorkerId &to,
                                   const LeaseToken &token)
{
    return m_sql->runOnMap<void>([=](OpenMap &map) { return SessionRows(map).move(row, from, to, token); });
}

Future<void> ShardMap::placeSession(const RowId &row, const WorkerId &to, int unmapped,
                                    const LeaseToken &token)
{
    return m_sql->runOnMap<void>(
        [=](OpenMap &map) { return SessionRows(map).place(row, to, unmapped, token); });
}

Future<void> ShardMap::tryMoveSession(const RowId &row, const WorkerId &from, const WorkerId &to)
{
    return m_sql->runOnMap<void>([=](OpenMap &map) { return SessionRows(map).tryMove(row, from, to); });
}

Future<void> ShardMap::tryInsertSession(const SessionRow &row)
{
    return m_sql->runOnMap<void>([=](OpenMap &map) { return SessionRows(map).tryInsert(row); });
}

Future<std::vector<std::optional<Error>>> ShardMap::tryInsertSessions(const std::vector<SessionRow> &rows)
{
    return m_sql->runOnMap<std::vector<std::optional<Error>>>(
        [=](OpenMap &map) { return SessionRows(map).tryInsertAll(rows); });
}

Future<void> ShardMap::assignSession(const RowId &row, const UserId &from, const UserId &to,
                                     const LeaseToken &token)
{
    return m_sql->runOnMap<void>([=](OpenMap &map) { return SessionRows(map).assign(row, from, to, token); });
}

Future<std::optional<SessionRow>> ShardMap::sessionRow(const RowId &row)
{
    return m_sql->runOnMap<std::optional<SessionRow>>(
        [=](OpenMap &map) { return SessionRows(map).find(row); });
}

Future<std::optional<SessionRow>> ShardMap::sessionRowMadeBy(const OperationId &operation)
{
    return m_sql->runOnMap<std::optional<SessionRow>>(
        [=](OpenMap &map) { return SessionRows(map).findMadeBy(operation); });
}

Future<void> ShardMap::removeSession(const SessionRow &row, const LeaseToken &token)
{
    return m_sql->runOnMap<void>([=](OpenMap &map) { return SessionRows(map).remove(row, token); });
}

Future<void> ShardMap::saveConfigs(const std::vector<ConfigSnapshot> &snapshots)
{
    return m_sql->runOnMap<void>([=](OpenMap &map) { return ConfigStore(map).save(snapshots); });
}

Future<std::optional<ConfigSnapshot>> ShardMap::savedConfig(const SessionKey &session)
{
    return m_sql->runOnMap<std::optional<ConfigSnapshot>>(
        [=](OpenMap &map) { return ConfigStore(map).find(session); });
}

Future<std::vector<ConfigSnapshot>> ShardMap::savedConfigsOf(const QString &account)
{
    return m_sql->runOnMap<std::vector<ConfigSnapshot>>(
        [=](OpenMap &map) { return ConfigStore(map).ofAccount(account); });
}

Future<std::vector<ConfigSnapshot>> ShardMap::otherConfigs()
{
    return m_sql->runOnMap<std::vector<ConfigSnapshot>>(
        [](OpenMap &map) { return ConfigStore(map).others(); });
}

Future<void> ShardMap::forgetLogin(const SessionKey &session)
{
    return m_sql->runOnMap<void>([=](OpenMap &map) { return ConfigStore(map).forgetLogin(session); });
}

Future<std::optional<std::vector<ConfigSnapshot>>> ShardMap::claimConfigs(const WorkerId &worker,
                                                                          qint64 notSinceMs)
{
    return m_sql->runOnMap<std::optional<std::vector<ConfigSnapshot>>>(
        [=](OpenMap &map) { return ConfigStore(map).claim(worker, notSinceMs); });
}

Future<std::vector<StatusState>> ShardMap::keepStatuses(const std::vector<StatusNews> &news)
{
    return m_sql->runOnMap<std::vector<StatusState>>(
        [=](OpenMap &map) { return StatusStore(map).keep(news); });
}

Future<void> ShardMap::keepLines(const std::vector<HistoryLine> &lines)
{
    return m_sql->runOnMap<void>([=](OpenMap &map) { return StatusStore(map).keepLines(lines); });
}

Future<void> ShardMap::keepWatch(const WorkerId &worker, qint64 serverStartMs, const QByteArray &working)
{
    return m_sql->runOnMap<void>(
        [=](OpenMap &map) { return StatusStore(map).keepWatch(worker, serverStartMs, working); });
}

Future<void> ShardMap::pruneHistory()
{
    return m_sql->runOnMap<void>([](OpenMap &map) { return StatusStore(map).prune(); });
}

Future<void> ShardMap::keepLastStates(const std::vector<LastWorker> &workers)
{
    return m_sql->runOnMap<void>([=](OpenMap &map) { return LastStateStore(map).keep(workers); });
}

Future<LastWorker> ShardMap::lastStateOf(const WorkerId &worker)
{
    return m_sql->runOnMap<LastWorker>([=](OpenMap &map) { return LastStateStore(map).of(worker); });
}

Future<WatchRecord> ShardMap::watchOf(const WorkerId &worker)
{
    return m_sql->runOnMap<WatchRecord>([=](OpenMap &map) { return StatusStore(map).watchOf(worker); });
}

Future<std::vector<HistoryLine>> ShardMap::historyOf(const SessionKey &session, int limit)
{
    return m_sql->runOnMap<std::vector<HistoryLine>>(
        [=](OpenMap &map) { return StatusStore(map).historyOf(session, limit); });
}

Future<void> ShardMap::writeTombstone(const Tombstone &tombstone, const LeaseToken &token)
{
    return m_sql->runOnMap<void>([=](OpenMap &map) { return Tombstones(map).write(tombstone, token); });
}

Future<void> ShardMap::removeTombstone(const SessionKey &session, const LeaseToken &token)
{
    return m_sql->runOnMap<void>([=](OpenMap &map) { return Tombstones(map).remove(session, token); });
}

Future<std::vector<Tombstone>> ShardMap::tombstones()
{
    return m_sql->runOnMap<std::vector<Tombstone>>([](OpenMap &map) { return Tombstones(map).all(); });
}

Future<qint64> ShardMap::reviewCount()
{
    return m_sql->runOnMap<qint64>([by = signature()](OpenMap &map) { return ReviewStore(map, by).count(); });
}

Future<std::vector<ReviewItem>> ShardMap::reviews()
{
    return m_sql->runOnMap<std::vector<ReviewItem>>(
        [by = signature()](OpenMap &map) { return ReviewStore(map, by).all(); });
}

Future<int> ShardMap::answerReviews(const std::vector<ReviewDecision> &decisions, const QString &why)
{
    return m_sql->runOnMap<int>(
        [=, by = signature()](OpenMap &map) { return ReviewStore(map, by).answer(decisions, why); });
}

Future<Reservation> ShardMap::reserveSlot(const WorkerId &worker, const QString &name, int unmapped,
                                          const LeaseToken &token)
{
    return m_sql->runOnMap<Reservation>(
        [=](OpenMap &map) { return SlotStore(map).reserve(worker, name, unmapped, token); });
}

Future<LeaseToken> ShardMap::beginOperation(const OperationRecord &operation)
{
    return m_sql->runOnMap<LeaseToken>(
        [=, by = signature()](OpenMap &map) { return Journal(map, by).begin(operation); });
}

Future<void> ShardMap::writeStep(const LeaseToken &token, const StepRecord &step, OperationState state)
{
    return m_sql->runOnMap<void>(
        [=, by = signature()](OpenMap &map) { return Journal(map, by).writeStep(token, step, state); });
}

Future<void> ShardMap::setAccount(const LeaseToken &token, const QString &account)
{
    return m_sql->runOnMap<void>(
        [=, by = signature()](OpenMap &map) { return Journal(map, by).setAccount(token, account); });
}

Future<std::vector<LostLease>> ShardMap::renewLeases(const std::vector<LeaseToken> &tokens)
{
    return m_sql->runOnMap<std::vector<LostLease>>(
        [=, by = signature()](OpenMap &map) { return Journal(map, by).renew(tokens); });
}

Future<void> ShardMap::endOperation(const LeaseToken &token, OperationState end, const QString &error,
                                    DesiredState desired)
{
    return m_sql->runOnMap<void>(
        [=, by = signature()](OpenMap &map) { return Journal(map, by).end(token, end, error, desired); });
}

Future<void> ShardMap::setDesired(const SessionKey &session, DesiredState state)
{
    return m_sql->runOnMap<void>(
        [=, by = m_actor](OpenMap &map) { return DesiredStore(map).set(session, state, by); });
}

Future<OperationRecord> ShardMap::takeOver(const OperationId &operation)
{
    return m_sql->runOnMap<OperationRecord>(
        [=, by = signature()](OpenMap &map) { return Journal(map, by).takeOver(operation); });
}

Future<void> ShardMap::setAside(const OperationId &operation, const QString &why)
{
    return m_sql->runOnMap<void>(
        [=, by = signature()](OpenMap &map) { return Journal(map, by).setAside(operation, why); });
}

Future<std::vector<OperationRecord>> ShardMap::operations(int limit)
{
    return m_sql->runOnMap<std::vector<OperationRecord>>(
        [=](OpenMap &map) { return JournalReader(map).newest(limit); });
}

Future<std::vector<OperationRecord>> ShardMap::childrenOf(const OperationId &parent)
{
    return m_sql->runOnMap<std::vector<OperationRecord>>(
        [=](OpenMap &map) { return JournalReader(map).childrenOf(parent); });
}

Future<AuditPage> ShardMap::audit(const AuditQuery &query)
{
    return m_sql->runOnMap<AuditPage>([=](OpenMap &map) { return AuditLog(map).page(query); });
}

Backend ShardMap::ownBackend() const
{
    return m_info.location.ownTables.place == OwnTables::Place::LocalFile ? Backend::Sqlite
                                                                          : m_info.location.backend;
}

QStringList ShardMap::reserveStatements(const SessionKey &session, const OperationId &operation) const
{
    const Dialect &dialect = dialectOf(ownBackend());
    return transaction(dialect,
                       { written(dialect, SlotStore::reserving(session.worker, session.name, operation)) });
}

QStringList ShardMap::moveStatements(const SessionRow &row, const WorkerId &to,
                                     const OperationId &operation) const
{
    const Dialect &dialect = dialectOf(m_info.location.backend);
    const TableMapping tables = TableMapping::of(m_info.location.names, dialect);
    QStringList statements { StatementText::of(SessionRows::pointing(tables, row.id, row.worker, to)) };
    const QString own = StatementText::of(SessionRows::consuming(operation, to, row.name));
    const bool areApart = ownBackend() != m_info.location.backend;
    if (!areApart)
        statements << own;
    if (m_info.location.capacityMeaning == MapLocation::CapacityMeaning::Remaining) {
        statements << StatementText::of(SessionRows::counting(tables, row.worker, +1))
                   << StatementText::of(SessionRows::counting(tables, to, -1));
    }
    const QStringList ofRows = transaction(dialect, statements);
    return areApart ? ofRows + transaction(dialectOf(ownBackend()), { own }) : ofRows;
}

QStringList ShardMap::tombstoneStatements(const Tombstone &tombstone) const
{
    const Dialect &dialect = dialectOf(ownBackend());
    return transaction(dialect, { written(dialect, Tombstones::writing(tombstone)) });
}

} // namespace quayside::shardmap
