// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/adoption/schemaadoption.h"

#include "core/logging.h"
#include "shardmap/adoption/previewreader.h"
#include "shardmap/adoption/schemareader.h"
#include "shardmap/backend/connection.h"
#include "shardmap/server/serverconnector.h"
#include "shardmap/sqllink.h"

namespace quayside::shardmap {

namespace {

using namespace std::chrono_literals;

constexpr auto kLookInterval = 250ms;
constexpr auto kLongestQuestion = 60s;
constexpr int kLongestFarewellMs = 700;

} // namespace

struct SchemaAdoption::Shared
{
    explicit Shared(const MapLocation &where)
        : location(where)
    { }

    /** What is there, or made anew. */
    [[nodiscard]] Result<Connection *> connect()
    {
        if (connection && !connection->isLost())
            return connection.get();
        connection.reset();
        TRY_VALUE(connection,
                  location.backend == Backend::Sqlite
                      ? Connection::open(location.file, Connection::Mode::ReadOnly, &link.interrupt)
                      : ServerConnector(location.backend, location.server, false, link.interrupt).connect());
        return connection.get();
    }

    const MapLocation location;
    SqlLink link;
    std::atomic<int> newestPreview = 0;
    std::unique_ptr<Connection> connection; //!< the SQL thread's
};

SchemaAdoption::SchemaAdoption(const MapLocation &location, QObject *parent)
    : QObject(parent)
    , m_shared(std::make_shared<Shared>(location))
    , m_pool(std::make_unique<QThreadPool>())
{
    m_pool->setMaxThreadCount(1);
    m_pool->setExpiryTimeout(-1);
    connect(&m_watch, &QTimer::timeout, this, &SchemaAdoption::giveUpEndless);
    m_watch.start(kLookInterval);
}

SchemaAdoption::~SchemaAdoption()
{
    m_shared->link.closing = true;
    m_shared->link.interrupt.interrupt();
    m_pool->start([shared = m_shared] { shared->connection.reset(); });
    if (m_pool->waitForDone(kLongestFarewellMs))
        return;
    qCWarning(lcShardMap) << "the database does not let go: its thread is left behind";
    (void)m_pool.release();
}

template <typename T>
Future<T> SchemaAdoption::run(std::function<Result<T>(Shared &, Connection &)> job)
{
    auto promise = std::make_shared<Promise<T>>();
    Future<T> future = promise->future();
    m_pool->start([shared = m_shared, promise, job = std::move(job)] {
        if (shared->link.closing)
            return;
        const SqlBusy busy(shared->link);
        const Result<Connection *> connection = shared->connect();
        promise->finish(connection ? job(*shared, **connection) : Result<T>(failure(connection.error())));
    });
    return future;
}

Future<Schema> SchemaAdoption::readSchema()
{
    return run<Schema>([](Shared &, Connection &connection) { return SchemaReader(connection).read(); });
}

Future<AdoptionPreview> SchemaAdoption::preview(const MapNames &names)
{
    const int number = ++m_shared->newestPreview;
    return run<AdoptionPreview>([names, number](Shared &shared, Connection &connection) {
        if (shared.newestPreview != number)
            return Result<AdoptionPreview>(failure(ErrorText::cancelled()));
        return PreviewReader(connection, names).read();
    });
}

Future<ExpressionCheck::Rows> SchemaAdoption::checkCondition(const TableName &table, const QString &text)
{
    return run<ExpressionCheck::Rows>([table, text](Shared &, Connection &connection) {
        return ExpressionCheck(connection).condition(table, text);
    });
}

Future<QString> SchemaAdoption::checkNewValue(const QString &columnType, const QString &text)
{
    return run<QString>([columnType, text](Shared &, Connection &connection) {
        return ExpressionCheck(connection).newValue(columnType, text);
    });
}

/** SQLite has no limit of time for a statement: a view may never end. */
void SchemaAdoption::giveUpEndless()
{
    const qint64 since = m_shared->link.busySinceMs;
    if (since != 0 && SqlLink::nowMs() - since > std::chrono::milliseconds(kLongestQuestion).count())
        m_shared->link.interrupt.interrupt();
}

} // namespace quayside::shardmap
