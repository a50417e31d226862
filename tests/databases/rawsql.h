// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/maplocation.h"

#include <QList>
#include <QSqlDatabase>
#include <QVariantList>

namespace quayside::test {

/**
 * The operator's application, on any backend: plain SQL on a connection of its own, at the first host. What
 * fails is false or empty, and a message in the log. Belongs to the thread that made it.
 */
class RawSql final
{
    Q_DISABLE_COPY_MOVE(RawSql)
public:
    explicit RawSql(const shardmap::MapLocation &location);
    ~RawSql();

    [[nodiscard]] bool isOpen() const { return database().isOpen(); }
    [[nodiscard]] QSqlDatabase database() const;
    /** Statements that each end with a semicolon at the end of a line; text between $$ holds none. */
    bool run(const QString &script);
    bool runFile(const QString &file);
    /** The first value of the first row. */
    [[nodiscard]] QVariant value(const QString &sql, const QVariantList &values = {});
    [[nodiscard]] QList<QVariantList> rows(const QString &sql, const QVariantList &values = {});
    /** Of the last that failed. */
    [[nodiscard]] const QString &error() const { return m_error; }

private:
    QString m_name;
    QString m_error;
};

} // namespace quayside::test
