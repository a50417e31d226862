// SPDX-License-Identifier: GPL-3.0-or-later
#include "matrix/journaltap.h"

#include <QMutex>
#include <QMutexLocker>
#include <QThread>

#include <atomic>
#include <memory>
#include <vector>

#include <sqlite3.h>

namespace quayside::matrix {

namespace {

/** The tap that connections opened now belong to. */
std::atomic<void *> currentTap { nullptr };

bool contains(const QByteArray &sql, const char *text)
{
    return sql.contains(text);
}

/** What one statement does to the journal, in words; empty: nothing. */
QByteArray meaningOf(const QByteArray &sql)
{
    if (sql.startsWith("EXECUTE")) // of what was prepared; its values say nothing
        return {};
    if (contains(sql, "INTO quayside_reservation"))
        return "reserve";
    if (contains(sql, "SET lease_until_ms") || contains(sql, "SET expires_ms"))
        return {}; // a renewal
    if (contains(sql, "INSERT INTO quayside_operation "))
        return "begin";
    if (contains(sql, "INSERT INTO quayside_step"))
        return "step";
    if (contains(sql, "UPDATE quayside_operation SET"))
        return contains(sql, "ended_ms") ? "end" : "operation";
    if (contains(sql, "quayside_tombstone") && !contains(sql, "SELECT"))
        return "tombstone";
    if (contains(sql, "waha_session\"")
        && (contains(sql, "UPDATE ") || contains(sql, "INSERT ") || contains(sql, "DELETE ")))
        return "row";
    return {};
}

} // namespace

class JournalTap::Private
{
public:
    /** What a connection has done since its transaction began. */
    struct Watched
    {
        Private *tap = nullptr;
        QByteArrayList meanings;
        bool stopAfter = false;
    };

    /** What runs on the connection of this thread, to a server. */
    [[nodiscard]] static Watched &here();
    static int adopt(sqlite3 *handle, char **, const sqlite3_api_routines *);
    static int trace(unsigned event, void *watched, void *statement, void *text);
    static int commit(void *watched);

    void watch(sqlite3 *handle);
    void begun(Watched &watched, const QByteArray &sql) const;
    [[nodiscard]] bool isTheMoment(Watched &watched);
    [[nodiscard]] int committing(Watched &watched);

    mutable QMutex mutex;
    QStringList writes;
    std::vector<std::unique_ptr<Watched>> connections;
    std::optional<Moment> moment;
    Stop stop;
    std::atomic<bool> lose { true };
    std::atomic<bool> losesAnswer { false };
    QThread *creator = QThread::currentThread();
};

int JournalTap::Private::adopt(sqlite3 *handle, char **, const sqlite3_api_routines *)
{
    auto *tap = static_cast<Private *>(currentTap.load());
    if (tap && QThread::currentThread() != tap->creator)
        tap->watch(handle);
    return SQLITE_OK;
}

void JournalTap::Private::watch(sqlite3 *handle)
{
    const QMutexLocker lock(&mutex);
    connections.push_back(std::make_unique<Watched>());
    Watched *watched = connections.back().get();
    watched->tap = this;
    sqlite3_trace_v2(handle, SQLITE_TRACE_STMT | SQLITE_TRACE_PROFILE, &Private::trace, watched);
    sqlite3_commit_hook(handle, &Private::commit, watched);
}

int JournalTap::Private::trace(unsigned event, void *watched, void *statement, void *)
{
    auto &connection = *static_cast<Watched *>(watched);
    if (!currentTap.load())
        return 0;
    const QByteArray sql = sqlite3_sql(static_cast<sqlite3_stmt *>(statement));
    if (event == SQLITE_TRACE_STMT)
        connection.tap->begun(connection, sql);
    else if (sql.startsWith("COMMIT") && std::exchange(connection.stopAfter, false))
        connection.tap->stop();
    return 0;
}

int JournalTap::Private::commit(void *watched)
{
    auto &connection = *static_cast<Watched *>(watched);
    return currentTap.load() ? connection.tap->committing(connection) : 0;
}

void JournalTap::Private::begun(Watched &watched, const QByteArray &sql) const
{
    if (sql.startsWith("BEGIN") || sql.startsWith("START TRANSACTION"))
        watched.meanings.clear();
    else if (const QByteArray meaning = meaningOf(sql);
             !meaning.isEmpty() && !watched.meanings.contains(meaning))
        watched.meanings << meaning;
}

bool JournalTap::Private::isTheMoment(Watched &watched)
{
    const QMutexLocker lock(&mutex);
    writes << QString::fromUtf8(watched.meanings.join('+'));
    watched.meanings.clear();
    if (!moment || moment->write != static_cast<int>(writes.size()))
        return false;
    watched.stopAfter = moment->after;
    return true;
}

/** Non-zero takes the transaction back. */
int JournalTap::Private::committing(Watched &watched)
{
    if (watched.meanings.isEmpty())
        return 0;
    if (!isTheMoment(watched))
        return 0;
    if (watched.stopAfter)
        return 0;
    stop();
    return lose ? 1 : 0;
}

JournalTap::Private::Watched &JournalTap::Private::here()
{
    static thread_local Watched watched;
    auto *tap = static_cast<Private *>(currentTap.load());
    watched.tap = tap && QThread::currentThread() != tap->creator ? tap : nullptr;
    return watched;
}

bool JournalTap::sending(const QByteArray &sql)
{
    Private::Watched &watched = Private::here();
    if (watched.tap && sql.startsWith("COMMIT"))
        return watched.tap->committing(watched) == 0;
    if (watched.tap)
        watched.tap->begun(watched, sql);
    return true;
}

bool JournalTap::answered()
{
    Private::Watched &watched = Private::here();
    if (!watched.tap || !std::exchange(watched.stopAfter, false))
        return true;
    watched.tap->stop();
    return !watched.tap->losesAnswer;
}

JournalTap::JournalTap()
    : d(std::make_unique<Private>())
{
    currentTap = d.get();
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(&Private::adopt));
}

JournalTap::~JournalTap()
{
    sqlite3_cancel_auto_extension(reinterpret_cast<void (*)()>(&Private::adopt));
    currentTap = nullptr;
}

void JournalTap::arm(Moment moment, Stop stop)
{
    const QMutexLocker lock(&d->mutex);
    d->writes.clear();
    d->moment = moment;
    d->stop = std::move(stop);
    d->lose = true;
}

void JournalTap::disarm()
{
    const QMutexLocker lock(&d->mutex);
    d->writes.clear();
    d->moment.reset();
}

QStringList JournalTap::writes() const
{
    const QMutexLocker lock(&d->mutex);
    return d->writes;
}

void JournalTap::loseAnswer()
{
    d->losesAnswer = true;
}

void JournalTap::loseWrite(bool lose)
{
    d->lose = lose;
}

} // namespace quayside::matrix
