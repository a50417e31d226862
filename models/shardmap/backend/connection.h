// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QSqlDatabase>
#include <QString>
#include <QVariantList>

#include <memory>

namespace quayside::shardmap {

class SqlInterrupt;

/**
 * One connection to a SQLite file, closed when it goes. Belongs to the thread that opened it.
 *
 * A locked database is waited for a tenth of a second only; whoever calls tries again as long as it has
 * patience, so that closing the program never waits for somebody else's lock.
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

    /** What runs on it can be stopped by `interrupt`, which must outlive it. */
    [[nodiscard]] static Result<std::unique_ptr<Connection>> open(const QString &file, Mode mode,
                                                                  SqlInterrupt *interrupt = nullptr);
    ~Connection();

    [[nodiscard]] QSqlDatabase database() const;
    /** Another file beside its own, under a name for statements. */
    [[nodiscard]] Result<void> attach(const QString &file, Mode mode, const QString &schema);
    /** Runs a statement and returns the number of rows it changed. */
    [[nodiscard]] Result<int> execute(const QString &sql, const QVariantList &values = {});
    /** The first column of the first row; an invalid QVariant where there is no row. */
    [[nodiscard]] Result<QVariant> value(const QString &sql, const QVariantList &values = {});

private:
    explicit Connection(QString name);
    [[nodiscard]] Result<void> prepare(SqlInterrupt *interrupt);

    QString m_name;
    SqlInterrupt *m_interrupt = nullptr;
    void *m_handle = nullptr; //!< the driver's, while m_interrupt knows it
};

} // namespace quayside::shardmap
