// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariantList>

#include <functional>
#include <memory>
#include <optional>
#include <unordered_map>

class QSqlError;

namespace quayside::shardmap {

class SqlInterrupt;
struct Dialect;

/**
 * One connection to a SQLite file or a database server, closed when it goes. Belongs to the thread that
 * opened it.
 *
 * A locked SQLite database is waited for a tenth of a second only; whoever calls tries again as long as it
 * has patience, so that closing the program never waits for somebody else's lock.
 */
class Connection final
{
    Q_DISABLE_COPY_MOVE(Connection)
public:
    enum class Mode {
        Immutable, //!< reads without locks and makes no file beside the database; blind to changes
        ReadOnly,
        ReadWrite, //!< never creates the file
    };

    /** A SQLite file. What runs on it can be stopped by `interrupt`, which must outlive it. */
    [[nodiscard]] static Result<std::unique_ptr<Connection>> open(const QString &file, Mode mode,
                                                                  SqlInterrupt *interrupt = nullptr);
    /** A server's, whose QSqlDatabase of that name is or will be open; it is removed with the connection. */
    [[nodiscard]] static std::unique_ptr<Connection> adopt(const QString &name, const Dialect &dialect);
    /** From now on it can be cut by `interrupt`, which must outlive it, with `cut`. */
    void setCut(SqlInterrupt &interrupt, std::function<void()> cut);
    ~Connection();

    [[nodiscard]] QSqlDatabase database() const;
    [[nodiscard]] const Dialect &dialect() const { return m_dialect; }
    /** Where Quayside's own tables are; empty without schemas. */
    [[nodiscard]] const QString &ownSchema() const { return m_ownSchema; }
    void setOwnSchema(const QString &schema) { m_ownSchema = schema; }
    /** Another file beside its own, under a name for statements. */
    [[nodiscard]] Result<void> attach(const QString &file, Mode mode, const QString &schema);
    /** Runs a statement and returns the number of rows it changed. */
    [[nodiscard]] Result<int> execute(const QString &sql, const QVariantList &values = {});
    /** Runs them in order. */
    [[nodiscard]] Result<void> executeEach(const QStringList &statements);
    /** The first column of the first row; an invalid QVariant where there is no row. */
    [[nodiscard]] Result<QVariant> value(const QString &sql, const QVariantList &values = {});

    /** A statement that a server has prepared before and that nobody runs now; none: it is to be prepared. */
    [[nodiscard]] std::optional<QSqlQuery> takePrepared(const QString &sql);
    /** For its next run: preparing it and giving it up are a way to the server each, and a dead connection
     * takes neither. */
    void keepPrepared(const QString &sql, QSqlQuery &&query);

    /** Words for what the driver says of a statement; notes where the connection is gone. */
    [[nodiscard]] Error errorOf(const QSqlError &error, const QString &sql);
    /**
     * A node of a Galera cluster takes a transaction back in favour of another node's. Where that comes while
     * it prepares a statement, it says that the statement is prepared, and nothing more (MariaDB 10.11).
     */
    [[nodiscard]] bool mayEndUntold() const { return m_mayEndUntold; }
    void setMayEndUntold(bool mayEnd) { m_mayEndUntold = mayEnd; }
    /** The server or the way to it is gone: nothing runs on it any more. */
    [[nodiscard]] bool isLost() const { return m_isLost; }
    /** The same, as the driver has it: also where nobody has been told yet. */
    [[nodiscard]] bool isOpen() const { return !m_isLost && database().isOpen(); }
    /** Around whatever waits for a server's answer. */
    void beginWaiting();
    void endWaiting();
    /** A statement of it has changed so many rows. */
    void noteChanged(qint64 rows) { m_changedRows += rows; }
    /** Rows that it has changed since it was opened; those of triggers count where the database tells. */
    [[nodiscard]] Result<qint64> changedRows();

private:
    Connection(QString name, const Dialect &dialect);
    [[nodiscard]] Result<void> prepare(SqlInterrupt *interrupt);

    QString m_name;
    const Dialect &m_dialect;
    QString m_ownSchema;
    SqlInterrupt *m_interrupt = nullptr;
    void *m_handle = nullptr; //!< by which m_interrupt knows it
    std::unordered_map<QString, QSqlQuery>
        m_prepared; //!< goes after the driver, which can't be asked any more then
    qint64 m_changedRows = 0;
    bool m_mayEndUntold = false;
    bool m_isLost = false;
};

} // namespace quayside::shardmap
