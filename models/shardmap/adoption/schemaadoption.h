// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/future.h"
#include "shardmap/adoption/adoptionpreview.h"
#include "shardmap/adoption/expressioncheck.h"
#include "shardmap/adoption/schema.h"

#include <QThreadPool>
#include <QTimer>

#include <functional>

namespace quayside::shardmap {

/**
 * Looks at a database that may become a shard map, without changing anything in it: what tables there are,
 * and what a map would be with proposed names.
 *
 * UI thread; SQL runs on a thread and a connection of its own, which is made at the first question. Futures
 * finish as Cancelled when it is destroyed first; that takes less than a second.
 */
class SchemaAdoption final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SchemaAdoption)
public:
    /** Of the location its database, server and file count; not its names. */
    explicit SchemaAdoption(const MapLocation &location, QObject *parent = nullptr);
    ~SchemaAdoption() override;

    /** Errors of connecting, and Forbidden or Database where the catalogue can't be read. */
    [[nodiscard]] Future<Schema> readSchema();
    /** One that was asked before the newest and has not begun finishes as Cancelled. */
    [[nodiscard]] Future<AdoptionPreview> preview(const MapNames &names);
    /** InvalidInput says, in the database's words where it has some, why it can't be taken. */
    [[nodiscard]] Future<ExpressionCheck::Rows> checkCondition(const TableName &table, const QString &text);
    /** An example of such a value, where that can be made without writing. */
    [[nodiscard]] Future<QString> checkNewValue(const QString &columnType, const QString &text);

private:
    struct Shared;
    void giveUpEndless();

    template <typename T>
    [[nodiscard]] Future<T> run(std::function<Result<T>(Shared &, Connection &)> job);

    std::shared_ptr<Shared> m_shared; //!< with a thread that may have been left behind
    std::unique_ptr<QThreadPool> m_pool; //!< one thread, always the same
    QTimer m_watch;
};

} // namespace quayside::shardmap
